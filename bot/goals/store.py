"""Goal rows, and what a pace is counted from."""

from datetime import date, timedelta

from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession

from bot.goals.pace import WINDOW_DAYS, Practice
from bot.mastery.levels import Level
from models.goal import StudentGoal
from models.learner import StudentMastery
from models.response import Response
from models.session import Session
from models.types import Outcome

ANSWERED = (Outcome.CORRECT, Outcome.WRONG)


async def goal_of(db: AsyncSession, student_id: int) -> StudentGoal | None:
    return await db.get(StudentGoal, student_id)


async def remove(db: AsyncSession, student_id: int) -> None:
    if (goal := await goal_of(db, student_id)) is not None:
        await db.delete(goal)
        await db.flush()


async def practice(db: AsyncSession, student_id: int, today: date) -> Practice:
    since = today - timedelta(days=WINDOW_DAYS - 1)
    recent = Session.local_date >= since
    first, days, problems = (
        await db.execute(
            select(
                func.min(Session.local_date),
                func.count(Session.local_date.distinct()).filter(recent),
                func.count().filter(recent, Response.outcome.in_(ANSWERED)),
            )
            .join(Response, Response.session_id == Session.session_id)
            .where(Session.student_id == student_id)
        )
    ).one()
    if first is None:
        return Practice()
    learned = select(func.count()).where(
        StudentMastery.student_id == student_id,
        StudentMastery.mastery_level >= Level.PROFICIENT,
        StudentMastery.proficient_since >= since,
    )
    return Practice(
        known_days=min(WINDOW_DAYS, (today - first).days + 1),
        days=int(days),
        problems=int(problems),
        skills=int(await db.scalar(learned) or 0),
    )
