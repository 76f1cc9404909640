"""Lesson rows."""

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from models.lesson import Lesson


async def lesson_of(db: AsyncSession, skill: str) -> Lesson | None:
    return await db.scalar(select(Lesson).where(Lesson.skill == skill, Lesson.withdrawn_at.is_(None)))


async def lessons_of_class(db: AsyncSession, grade: int) -> list[Lesson]:
    found = await db.scalars(
        select(Lesson).where(Lesson.grade == grade, Lesson.withdrawn_at.is_(None)).order_by(Lesson.position)
    )
    return list(found)
