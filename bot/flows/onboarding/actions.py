"""From a newcomer to a student."""

from datetime import datetime

from sqlalchemy import delete
from sqlalchemy.ext.asyncio import AsyncSession

from bot.hours import NEVER
from bot.reminding import next_reminder
from models.student import Newcomer, Student
from models.types import Digits, Language


async def enrol(db: AsyncSession, newcomer: Newcomer, name: str, now: datetime) -> Student:
    """The guardian agreed: what the newcomer chose becomes a student, and the newcomer's row goes."""
    hour = None if newcomer.reminder_hour == NEVER else newcomer.reminder_hour
    student = Student(
        telegram_id=newcomer.telegram_id,
        name=name,
        grade=newcomer.grade,
        language=newcomer.language or Language.BENGALI.value,
        digits=Digits.AUTO.value,
        zone="Asia/Dhaka",
        reminder_hour=hour,
        reminders_ignored=0,
        guardian_agreed_at=now,
        start_code=newcomer.start_code,
        last_active_at=now,
    )
    student.next_reminder_at = next_reminder(now, student.zone, hour, ignored=0)
    db.add(student)
    await db.execute(delete(Newcomer).where(Newcomer.telegram_id == newcomer.telegram_id))
    db.expunge(newcomer)
    await db.flush()
    return student
