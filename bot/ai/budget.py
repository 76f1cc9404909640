"""How much may be spent, and what is set aside before a call. Pure; amounts in USD."""

from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal

from bot.ai.pricing import Price, Usage, cost_usd
from models.types import Operation

REQUESTS_A_DAY = 5
"""A student's, that go to Claude. What others caused to be made costs nothing and is not counted."""
STUDENT_MONTH = Decimal("0.02")
WARNING = Decimal("0.8")
"""The share of the month's budget at which the admins are told."""

MOST_PROMPT_CHARACTERS = 12_000
MOST_TOKENS: Mapping[Operation, Usage] = {
    # A writing and its second reading. A token is two characters of Bengali or more, four of English.
    Operation.HINT_GENERATION: Usage(input_tokens=9_000, output_tokens=500),
    Operation.EXPLANATION: Usage(input_tokens=9_000, output_tokens=1_000),
    Operation.STEP_EXPLANATION: Usage(input_tokens=9_000, output_tokens=500),
    Operation.ANSWER_EVALUATION: Usage(input_tokens=5_000, output_tokens=250),
    Operation.WORK_READING: Usage(input_tokens=12_000, output_tokens=750),  # a picture is about 1,600 tokens
}


def reservation(prices: Sequence[Price], model: str, operation: Operation, on: date) -> Decimal:
    """What a request of this kind may cost at most: set aside when it is admitted, settled when it is over."""
    return cost_usd(prices, model, MOST_TOKENS[operation], on)


def first_of_month(day: date) -> date:
    return day.replace(day=1)
