"""Prices: exact, dated, and never too low for a model that nobody has priced."""

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from bot.ai.pricing import Usage, cost_usd, read_prices
from bot.errors import BadSetting

PRICES = read_prices()
TODAY = date(2026, 11, 26)


@pytest.mark.parametrize(
    ("usage", "cost"),
    [
        (Usage(1_000_000, 0), "0.50"),  # over 100,000 tokens of prompt
        (Usage(100_000, 0), "0.01"),
        (Usage(100_001, 0), "0.0500005"),
        (Usage(0, 1_000_000), "0.50"),
        (Usage(0, 0, cache_write_tokens=1_000), "0.000125"),
        (Usage(0, 0, cache_read_tokens=1_000), "0.00001"),
        (Usage(1, 1, 1, 1), "0.000000735"),
        (Usage(60_000, 10, 20_000, 20_001), "0.04352505"),
    ],
)
def test_a_call_costs_its_tokens_at_the_price_of_its_kind(usage: Usage, cost: str) -> None:
    assert cost_usd(PRICES, "claude-haiku-5-5", usage, TODAY) == Decimal(cost)


def test_a_batch_costs_half() -> None:
    usage = Usage(1_001, 33, 7, 5)
    assert cost_usd(PRICES, "claude-haiku-5-5", usage, TODAY, batch=True) * 2 == cost_usd(
        PRICES, "claude-haiku-5-5", usage, TODAY
    )


def test_a_dated_name_of_a_model_has_the_price_of_the_model() -> None:
    usage = Usage(1_000, 1_000)
    assert cost_usd(PRICES, "claude-haiku-4-5-20251001", usage, TODAY) == Decimal("0.006")


@pytest.mark.parametrize("model", ["claude-opus-9", "claude-haiku-5-5-turbo", ""])
def test_an_unknown_model_is_priced_at_the_dearest_row(model: str) -> None:
    usage = Usage(1_000, 1_000)
    assert cost_usd(PRICES, model, usage, TODAY) == Decimal("0.006")


def test_a_new_price_counts_from_its_day_on(tmp_path: Path) -> None:
    table = tmp_path / "prices.csv"
    table.write_text(
        "model,valid_from,prompt_up_to,input,output,cache_write,cache_read\n"
        "m,2026-01-01,,1,5,1,1\nm,2026-12-01,,2,10,2,2\n"
    )
    prices = read_prices(table)
    usage = Usage(1_000_000, 0)
    assert cost_usd(prices, "m", usage, date(2026, 11, 30)) == 1
    assert cost_usd(prices, "m", usage, date(2026, 12, 1)) == 2
    assert cost_usd(prices, "m", usage, date(2025, 12, 31)) == 2  # before every row: the dearest


@pytest.mark.parametrize(
    "row",
    ["m,soon,,1,1,1,1", "m,2026-01-01,,x,1,1,1", "m,2026-01-01,,1", "m,2026-01-01,,-1,1,1,1", ",2026-01-01,,1,1,1,1"],
)
def test_a_row_that_is_no_price_is_named_by_its_line(tmp_path: Path, row: str) -> None:
    table = tmp_path / "prices.csv"
    table.write_text(f"model,valid_from,prompt_up_to,input,output,cache_write,cache_read\n{row}\n")
    with pytest.raises(BadSetting, match=r"prices\.csv:2: "):
        read_prices(table)


def test_an_empty_table_is_no_table(tmp_path: Path) -> None:
    table = tmp_path / "prices.csv"
    table.write_text("model,valid_from,prompt_up_to,input,output,cache_write,cache_read\n")
    with pytest.raises(BadSetting, match="holds no price"):
        read_prices(table)
