"""What students can change about themselves."""

import json
from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncSession

from bot.days import find_zone
from bot.errors import Refusal
from bot.flows.students import phrases, rules, store
from bot.hours import NEVER
from bot.names import proper_name
from bot.reminding import next_reminder
from models.student import Newcomer, Student


def set_to(student: Student, what: str, value: str, now: datetime) -> None:
    """Raises Refusal for a value that no button offers."""
    if not rules.is_allowed(what, value):
        raise Refusal(phrases.NOT_OFFERED)
    if what == "grade":
        student.grade = int(value)
    elif what == "language":
        student.language = value
    elif what == "digits":
        student.digits = value
    elif what == "explain":
        student.explain_first = None if value == rules.AS_WRITTEN else value
    elif what == "hour":
        student.reminder_hour = None if int(value) == NEVER else int(value)
    else:
        student.zone = value
    if what in ("hour", "zone"):
        student.next_reminder_at = next_reminder(
            now, student.zone, student.reminder_hour, ignored=0, away_until=student.away_until
        )


def rename(student: Student, text: str) -> None:
    """Raises Refusal for what is no name."""
    name = proper_name(text)
    if name is None:
        raise Refusal(phrases.NAME_UNFIT)
    student.name = name


def move(student: Student, text: str, now: datetime) -> None:
    """Raises Refusal for a city that no time zone is named after."""
    zone = find_zone(text)
    if zone is None:
        raise Refusal(phrases.ZONE_UNKNOWN)
    set_to(student, "zone", zone, now)


async def export(db: AsyncSession, student: Student | None, newcomer: Newcomer | None) -> str:
    """All that is kept, as JSON; of a newcomer that is no more than what they tapped so far."""
    if student is not None:
        kept = await store.everything_about(db, student)
    else:
        kept = {"newcomer": store.as_values(newcomer) if newcomer is not None else None}
    return json.dumps(kept, ensure_ascii=False, indent=2)


async def forget(db: AsyncSession, newcomer: Newcomer) -> None:
    await db.delete(newcomer)


async def erase(db: AsyncSession, student: Student) -> None:
    await store.erase(db, student)
