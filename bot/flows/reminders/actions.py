"""The clock asks: whom to remind now?"""

from datetime import date, datetime, timedelta

from sqlalchemy.ext.asyncio import AsyncSession

from bot.days import local_day, local_hour
from bot.flows.reminders import screens, store
from bot.hours import is_offered
from bot.reminding import next_reminder
from bot.streaks.actions import streaks_now
from bot.telegram.postman import post
from bot.telegram.turn import voice_of
from models.student import Student

STALE_AFTER = timedelta(hours=2)
"""A reminder that could not be sent for so long, because everything was down, would come at an odd time."""


async def remind_due(db: AsyncSession, now: datetime, limit: int = 100) -> int:
    """Queues what is due and sets each student's next time. Returns how many students were looked at."""
    students = await store.due_students(db, now, limit)
    if not students:
        return 0
    days = {student.student_id: local_day(now, student.zone) for student in students}
    due = await store.due_again(db, days)
    quiet = await store.practised_on(db, days) | await store.busy_now(db, list(days))
    streaks = await streaks_now(db, [each for each in students if each.student_id not in quiet], now)
    for student in students:
        today = days[student.student_id]
        fits = is_offered(local_hour(now, student.zone)) and _is_fresh(student, now)
        if fits and student.student_id not in quiet:
            streak = streaks[student.student_id].current
            if await _remind(db, student, streak, due.get(student.student_id, 0), today, now):
                student.reminders_ignored += 1
        student.next_reminder_at = next_reminder(
            now,
            student.zone,
            student.reminder_hour,
            ignored=student.reminders_ignored,
            last=today if fits else None,  # one that came too late does not use up today
            away_until=student.away_until,
        )
    return len(students)


def _is_fresh(student: Student, now: datetime) -> bool:
    return student.next_reminder_at is not None and now - student.next_reminder_at <= STALE_AFTER


async def _remind(db: AsyncSession, student: Student, streak: int, due: int, today: date, now: datetime) -> bool:
    return await post(
        db,
        telegram_id=student.telegram_id,
        kind="reminder",
        message=screens.reminder(voice_of(student), student, streak, today.toordinal(), due),
        dedupe_key=f"reminder:{student.student_id}:{today.isoformat()}",
        not_before=now,
        expires_at=now + STALE_AFTER,
    )
