"""When the next reminder is due. Pure."""

from datetime import date, datetime, timedelta

from bot.days import local_day, moment_of

FEWER_AFTER = 7
"""Reminders left unanswered after which they become fewer: every third day, and after twice as many once a week."""


def gap_days(ignored: int) -> int:
    """Days between reminders for a student who left that many in a row unanswered."""
    if ignored < FEWER_AFTER:
        return 1
    return 3 if ignored < 2 * FEWER_AFTER else 7


def next_reminder(
    now: datetime,
    zone: str,
    hour: int | None,
    *,
    ignored: int,
    last: date | None = None,
    away_until: date | None = None,
) -> datetime | None:
    """The next moment of that local hour; None for a student who wants none.

    `last` is the local day of the reminder before, which the gap is counted from. Without one the hour of today
    counts if it is still to come. None comes until the day after `away_until`, the last one of a break.
    """
    if hour is None:
        return None
    today = local_day(now, zone)
    day = today if last is None else max(today, last + timedelta(days=gap_days(ignored)))
    if away_until is not None:
        day = max(day, away_until + timedelta(days=1))
    due = moment_of(day, hour, zone)
    return due if due > now else moment_of(day + timedelta(days=1), hour, zone)
