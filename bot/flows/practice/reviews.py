"""What is due again: which problems a review session is made of, and when the next one comes."""

from dataclasses import replace
from datetime import date, datetime

from sqlalchemy import exists, func, select
from sqlalchemy.ext.asyncio import AsyncSession

from bot.choice.choosing import Choice
from bot.choice.reviewing import choose_reviews
from bot.days import local_day
from bot.flows.practice.today import pool_of
from bot.learning.model import LearnerModel
from bot.learning.standing import standing
from bot.memory import due
from bot.question_bank.store import servable
from models.card import SrsCard
from models.problem import Problem
from models.response import Response
from models.session import Session
from models.student import Student


async def choose_due(
    db: AsyncSession, student: Student, model: LearnerModel, met: dict[int, date], now: datetime
) -> tuple[Choice, ...]:
    """At most five, in order; none where nothing is due. `met` is every problem that the student ever met."""
    stands = replace(await standing(db, student, model, now), served=met)
    templates = {card.template for card in due(stands.cards, stands.today, {}, {})}
    pool = await pool_of(db, student.grade, model, templates)
    return choose_reviews(model.graph, pool, stands)


async def next_due(db: AsyncSession, student: Student) -> date | None:
    """The earliest day on which a problem that the student knows comes back; None if none does."""
    can_come = exists().where(Problem.template_key == SrsCard.template_key, *servable(student.grade))
    own = (SrsCard.student_id == student.student_id, SrsCard.is_suspended.is_(False), can_come)
    day: date | None = await db.scalar(select(func.min(SrsCard.next_review_date)).where(*own))
    return day


async def is_due(db: AsyncSession, student: Student, now: datetime) -> bool:
    """Whether there is anything to review today."""
    day = await next_due(db, student)
    return day is not None and day <= local_day(now, student.zone)


async def last_met(db: AsyncSession, session: Session, problem: Problem) -> date | None:
    """The local day on which the student last answered a problem of the same template, before this session."""
    day: date | None = await db.scalar(
        select(func.max(Session.local_date))
        .join(Response, Response.session_id == Session.session_id)
        .join(Problem, Problem.problem_id == Response.problem_id)
        .where(
            Session.student_id == session.student_id,
            Session.local_date < session.local_date,
            Problem.template_key == problem.template_key,
        )
    )
    return day
