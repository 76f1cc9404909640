"""What a call costs, to the last digit: tokens times the price of that model on that day.

Prices are rows of prices.csv, in USD per million tokens. A row holds from its day on, for prompts of up to so many
tokens (empty: of any length). A price that changes is a new row, so that old costs can be computed again.
"""

import csv
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal, InvalidOperation
from pathlib import Path

from bot.errors import BadSetting

PER = Decimal(1_000_000)
BATCH = Decimal("0.5")  # the Message Batches API takes half of every price
PRICES_FILE = Path(__file__).with_name("prices.csv")


@dataclass(frozen=True, slots=True)
class Usage:
    """Tokens of one call, as the provider reports them. `input_tokens` are those outside the prompt cache."""

    input_tokens: int
    output_tokens: int
    cache_write_tokens: int = 0
    cache_read_tokens: int = 0

    @property
    def prompt_tokens(self) -> int:
        return self.input_tokens + self.cache_write_tokens + self.cache_read_tokens


@dataclass(frozen=True, slots=True)
class Price:
    """One row of the table; amounts in USD per million tokens."""

    model: str
    valid_from: date
    prompt_up_to: int | None
    input: Decimal
    output: Decimal
    cache_write: Decimal
    cache_read: Decimal

    def of(self, usage: Usage) -> Decimal:
        """USD."""
        amount = (
            usage.input_tokens * self.input
            + usage.output_tokens * self.output
            + usage.cache_write_tokens * self.cache_write
            + usage.cache_read_tokens * self.cache_read
        )
        return amount / PER


def about_tokens(text: str) -> int:
    """An estimate, for there is no tokenizer offline: four characters of ASCII a token, two of Bengali."""
    ascii_signs = len(text.encode("ascii", "ignore"))
    return 1 + ascii_signs // 4 + (len(text) - ascii_signs) // 2


def cost_usd(prices: Sequence[Price], model: str, usage: Usage, on: date, *, batch: bool = False) -> Decimal:
    """What the call costs in USD, exactly.

    The model's newest row that is valid on that day counts. A model without a row is priced at the dearest row there
    is: a bill may be a pleasant surprise, never a bad one.
    """
    valid = _valid(prices, usage.prompt_tokens, on)
    own = [price for price in valid if _is_of(model, price.model)]
    amount = own[0].of(usage) if own else max(price.of(usage) for price in valid or prices)
    return amount * BATCH if batch else amount


def _valid(prices: Sequence[Price], prompt_tokens: int, on: date) -> list[Price]:
    """Newest first; of one day, the row for the shortest prompts that still holds this one first."""
    fitting = [
        price
        for price in prices
        if price.valid_from <= on and (price.prompt_up_to is None or prompt_tokens <= price.prompt_up_to)
    ]
    return sorted(fitting, key=lambda price: (-price.valid_from.toordinal(), price.prompt_up_to or 10**12))


def _is_of(model: str, priced: str) -> bool:
    """claude-haiku-4-5-20251001 is claude-haiku-4-5."""
    return model == priced or (model.startswith(f"{priced}-") and model.removeprefix(f"{priced}-").isdecimal())


def read_prices(path: Path = PRICES_FILE) -> tuple[Price, ...]:
    """Raises BadSetting with file and line."""
    try:
        with path.open(encoding="utf-8", newline="") as file:
            rows = list(csv.DictReader(file))
    except (OSError, UnicodeDecodeError, csv.Error) as fault:
        raise BadSetting(f"{path.name} cannot be read ({type(fault).__name__}): check the file.") from None
    prices = tuple(_price(row, f"{path.name}:{line}") for line, row in enumerate(rows, start=2))
    if not prices:
        raise BadSetting(f"{path.name} holds no price: write at least one row.")
    return prices


def _price(row: dict[str, str], place: str) -> Price:
    try:
        price = Price(
            model=row["model"],
            valid_from=date.fromisoformat(row["valid_from"]),
            prompt_up_to=int(row["prompt_up_to"]) if row["prompt_up_to"] else None,
            input=Decimal(row["input"]),
            output=Decimal(row["output"]),
            cache_write=Decimal(row["cache_write"]),
            cache_read=Decimal(row["cache_read"]),
        )
    except (KeyError, TypeError, ValueError, InvalidOperation):
        raise BadSetting(
            f"{place}: write model,valid_from,prompt_up_to,input,output,cache_write,cache_read, "
            "the day as 2026-10-01 and amounts in USD per million tokens."
        ) from None
    amounts = (price.input, price.output, price.cache_write, price.cache_read)
    if not price.model or not all(amount.is_finite() and amount >= 0 for amount in amounts):
        raise BadSetting(f"{place}: a price needs a model and amounts of zero or more.")
    return price
