"""What a student can do about days off. Callers hold the student's lock and commit."""

from datetime import datetime, timedelta

from sqlalchemy.ext.asyncio import AsyncSession

from bot.days import local_day
from bot.errors import Refusal
from bot.flows.breaks import phrases
from bot.learning.actions import change_days, timetable_of
from bot.memory import BackAgain, Break, BreakTaken, LighterDay, Timetable
from bot.reminding import next_reminder
from models.student import Student

OFFERED = (3, 7, 14, 30)
"""Days."""
ALL_ALIKE = 7
"""In place of a weekday."""


async def days_off(db: AsyncSession, student: Student) -> Timetable:
    return await timetable_of(db, student.student_id)


async def take_break(db: AsyncSession, student: Student, days: int, now: datetime) -> bool:
    """Raises Refusal for a length that no button offers. False if there is a break already: a second tap."""
    if days not in OFFERED:
        raise Refusal(phrases.NOT_OFFERED)
    today = local_day(now, student.zone)
    if (await days_off(db, student)).break_on(today) is not None:
        return False
    pause = Break(today, today + timedelta(days=days - 1))
    student.away_until = pause.last
    _set_reminder(student, now)
    await change_days(db, student.student_id, BreakTaken(now, pause))
    return True


async def end_break(db: AsyncSession, student: Student, now: datetime) -> bool:
    """False if there is none."""
    today = local_day(now, student.zone)
    if (await days_off(db, student)).break_on(today) is None:
        return False
    student.away_until = None
    _set_reminder(student, now)
    await change_days(db, student.student_id, BackAgain(now, today))
    return True


async def set_lighter_day(db: AsyncSession, student: Student, weekday: int, now: datetime) -> None:
    """Raises Refusal for what is no day of the week."""
    if not 0 <= weekday <= ALL_ALIKE:
        raise Refusal(phrases.NOT_OFFERED)
    wanted = None if weekday == ALL_ALIKE else weekday
    if (await days_off(db, student)).lighter_day != wanted:
        await change_days(db, student.student_id, LighterDay(now, wanted))


def _set_reminder(student: Student, now: datetime) -> None:
    student.next_reminder_at = next_reminder(
        now, student.zone, student.reminder_hour, ignored=0, away_until=student.away_until
    )
