"""When the next reminder is due."""

from datetime import UTC, date, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from bot.days import local_day, local_hour
from bot.hours import EARLIEST, LATEST, is_offered
from bot.reminding import FEWER_AFTER, gap_days, next_reminder

NOON = datetime(2026, 11, 21, 6, tzinfo=UTC)  # 12:00 in Dhaka


def test_todays_hour_if_it_is_still_to_come() -> None:
    assert next_reminder(NOON, "Asia/Dhaka", 18, ignored=0) == datetime(2026, 11, 21, 12, tzinfo=UTC)


def test_tomorrows_hour_if_it_has_passed() -> None:
    assert next_reminder(NOON, "Asia/Dhaka", 7, ignored=0) == datetime(2026, 11, 22, 1, tzinfo=UTC)


def test_the_day_after_the_last_reminder() -> None:
    due = next_reminder(NOON, "Asia/Dhaka", 18, ignored=1, last=date(2026, 11, 21))
    assert due == datetime(2026, 11, 22, 12, tzinfo=UTC)


def test_none_for_those_who_want_none() -> None:
    assert next_reminder(NOON, "Asia/Dhaka", None, ignored=0) is None


def test_a_week_of_ignored_reminders_makes_them_fewer() -> None:
    assert [gap_days(ignored) for ignored in (0, 6, 7, 13, 14, 99)] == [1, 1, 3, 3, 7, 7]
    due = next_reminder(NOON, "Asia/Dhaka", 18, ignored=FEWER_AFTER, last=date(2026, 11, 21))
    assert due is not None
    assert local_day(due, "Asia/Dhaka") == date(2026, 11, 24)


def test_night_hours_are_not_offered() -> None:
    assert [hour for hour in range(24) if is_offered(hour)] == list(range(EARLIEST, LATEST + 1))
    assert (EARLIEST, LATEST) == (7, 21)


@given(
    st.integers(0, 3 * 365 * 24 * 60).map(lambda minutes: NOON + timedelta(minutes=minutes)),
    st.sampled_from(["Asia/Dhaka", "Europe/London", "America/New_York", "Pacific/Kiritimati", "Asia/Kolkata"]),
    st.integers(EARLIEST, LATEST),
    st.integers(0, 30),
)
def test_a_reminder_is_always_ahead_and_at_the_chosen_local_hour(
    now: datetime, zone: str, hour: int, ignored: int
) -> None:
    due = next_reminder(now, zone, hour, ignored=ignored)
    assert due is not None
    assert timedelta() < due - now <= timedelta(days=2)
    assert local_hour(due, zone) == hour
