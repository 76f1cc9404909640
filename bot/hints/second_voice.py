"""What it takes to ask Claude, found by handlers in their turn. Not there: the tutor works with what is stored."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

from bot.ai.pricing import Price, read_prices
from bot.errors import BadSetting
from bot.hints.prompts import Prompts, read_prompts
from bot.question_bank.glossary import Glossary, parse_glossary


@dataclass(frozen=True, slots=True)
class SecondVoice:
    model: str
    month_usd: Decimal
    """For all students together."""
    prices: Sequence[Price]
    prompts: Prompts
    glossary: Glossary


def read_second_voice(content_dir: Path, model: str, month_usd: Decimal) -> SecondVoice:
    """Raises BadSetting for a prompt, a price or a glossary that cannot be read."""
    path = content_dir / "glossary-bn.csv"
    try:
        glossary = parse_glossary(path.read_text("utf-8"))
    except (OSError, UnicodeDecodeError) as fault:
        raise BadSetting(f"{path.name} cannot be read ({type(fault).__name__}): check CONTENT_DIR.") from None
    return SecondVoice(model, month_usd, read_prices(), read_prompts(content_dir / "prompts"), glossary)
