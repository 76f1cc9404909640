"""Lesson rows."""

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from models.lesson import Lesson
from models.problem import Problem
from models.session import Session
from models.types import SessionStatus


async def lessons_of_class(db: AsyncSession, grade: int) -> list[Lesson]:
    found = await db.scalars(
        select(Lesson).where(Lesson.grade == grade, Lesson.withdrawn_at.is_(None)).order_by(Lesson.position)
    )
    return list(found)


async def drawn_problem(db: AsyncSession, lesson: Lesson, student_id: int) -> Problem | None:
    """An easy problem of the lesson's skill that has a picture, and is none of those before the student now."""
    before = select(Session.problem_ids).where(
        Session.student_id == student_id, Session.status == SessionStatus.IN_PROGRESS
    )
    found = await db.scalars(
        select(Problem)
        .where(
            Problem.grade == lesson.grade,
            Problem.topic == lesson.topic,
            Problem.skill == lesson.skill,
            Problem.problem_id.not_in(await db.scalar(before) or []),
            Problem.figure.is_not(None),
            Problem.hidden_at.is_(None),
            Problem.withdrawn_at.is_(None),
        )
        .order_by(Problem.difficulty, Problem.variant.desc(), Problem.problem_id)
        .limit(1)
    )
    return found.one_or_none()
