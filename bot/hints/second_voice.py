"""What it takes to ask Claude, found by handlers in their turn. Not there: the tutor works with what is stored."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from bot.ai.pricing import Price
from bot.hints.prompts import Prompts
from bot.question_bank.glossary import Glossary


@dataclass(frozen=True, slots=True)
class SecondVoice:
    model: str
    month_usd: Decimal
    """For all students together."""
    prices: Sequence[Price]
    prompts: Prompts
    glossary: Glossary
