"""Students whose reminder is due."""

from datetime import date, datetime

from sqlalchemy import Date, Integer, column, exists, func, select, values
from sqlalchemy.ext.asyncio import AsyncSession

from bot.question_bank.store import servable
from models.card import SrsCard
from models.problem import Problem
from models.session import Session
from models.student import Student
from models.types import SessionKind, SessionStatus


async def due_students(db: AsyncSession, now: datetime, limit: int) -> list[Student]:
    """Locked; one who is writing to us right now, or whom another replica holds, is left for the next tick."""
    found = await db.scalars(
        select(Student)
        .where(Student.next_reminder_at <= now, Student.blocked_at.is_(None))
        .order_by(Student.next_reminder_at)
        .limit(limit)
        .with_for_update(skip_locked=True)
    )
    return list(found)


async def practised_on(db: AsyncSession, days: dict[int, date]) -> set[int]:
    """Which of these students completed a practice on the local day given for each; reviews leave it open."""
    found = await db.execute(
        select(Session.student_id, Session.local_date).where(
            Session.student_id.in_(days),
            Session.local_date.in_(set(days.values())),
            Session.status == SessionStatus.COMPLETED,
            Session.kind == SessionKind.PRACTICE,
        )
    )
    return {student_id for student_id, day in found if days[student_id] == day}


async def due_again(db: AsyncSession, days: dict[int, date]) -> dict[int, int]:
    """Student -> how many problems are due again on the local day given for each; one statement for all of them."""
    wanted = values(column("student_id", Integer), column("day", Date), name="wanted").data(list(days.items()))
    can_come = exists().where(Problem.template_key == SrsCard.template_key, *servable(Student.grade))
    found = await db.execute(
        select(SrsCard.student_id, func.count())
        .join(wanted, wanted.c.student_id == SrsCard.student_id)
        .join(Student, Student.student_id == SrsCard.student_id)
        .where(SrsCard.next_review_date <= wanted.c.day, SrsCard.is_suspended.is_(False), can_come)
        .group_by(SrsCard.student_id)
    )
    return dict(found.all())


async def busy_now(db: AsyncSession, student_ids: list[int]) -> set[int]:
    """Students in the middle of a session need no reminder."""
    found = await db.scalars(
        select(Session.student_id).where(
            Session.student_id.in_(student_ids), Session.status == SessionStatus.IN_PROGRESS
        )
    )
    return set(found)
