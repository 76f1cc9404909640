"""Hours in which a message may come."""

from datetime import UTC, datetime

import pytest

from bot.hours import next_waking


@pytest.mark.parametrize(
    ("now", "heard"),
    [
        ((21, 0, 59), (21, 1, 0)),  # 06:59 in Dhaka
        ((21, 1, 0), (21, 1, 0)),
        ((21, 15, 59), (21, 15, 59)),  # 21:59
        ((21, 16, 0), (22, 1, 0)),
        ((21, 18, 30), (22, 1, 0)),  # half past midnight
    ],
)
def test_what_can_wait_wakes_nobody(now: tuple[int, int, int], heard: tuple[int, int, int]) -> None:
    assert next_waking(datetime(2026, 11, *now, tzinfo=UTC), "Asia/Dhaka") == datetime(2026, 11, *heard, tzinfo=UTC)
