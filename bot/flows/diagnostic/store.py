"""Rows of placement tests, and the problems that may be asked in them."""

from datetime import datetime

from sqlalchemy import cast, exists, select
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.ext.asyncio import AsyncSession

from models.ai_request import AiRequest
from models.diagnosis import Diagnosis
from models.problem import Problem
from models.session import Session
from models.types import DiagnosisStatus, SessionKind, SessionStatus


async def open_test(db: AsyncSession, student_id: int) -> Diagnosis | None:
    return await db.scalar(
        select(Diagnosis).where(Diagnosis.student_id == student_id, Diagnosis.status == DiagnosisStatus.OPEN)
    )


async def askable(db: AsyncSession) -> dict[str, list[int]]:
    """Skill → the problems that may be asked about it, the first variant of the easiest template first."""
    found = await db.execute(
        select(Problem.skill, Problem.problem_id)
        .where(Problem.hidden_at.is_(None), Problem.withdrawn_at.is_(None))
        .where(cast(Problem.uses, JSONB).contains(["diagnostic"]))
        .order_by(Problem.difficulty, Problem.template_key, Problem.variant)
    )
    problems: dict[str, list[int]] = {}
    for skill, problem_id in found:
        problems.setdefault(skill, []).append(problem_id)
    return problems


async def template_of(db: AsyncSession, problem_ids: list[int]) -> dict[int, str]:
    found = await db.execute(
        select(Problem.problem_id, Problem.template_key).where(Problem.problem_id.in_(problem_ids))
    )
    return {row.problem_id: row.template_key for row in found}


async def asked_before(db: AsyncSession, student_id: int) -> set[int]:
    """In tests, whether ended or not."""
    found = await db.scalars(select(Diagnosis.answers).where(Diagnosis.student_id == student_id))
    return {answer["problem_id"] for answers in found for answer in answers}


async def untouched_session(db: AsyncSession, student_id: int, now: datetime) -> Session | None:
    """A practice that was opened and in which nothing was done: its problems were chosen before the test."""
    session = await db.scalar(
        select(Session).where(
            Session.student_id == student_id,
            Session.kind == SessionKind.PRACTICE,
            Session.status == SessionStatus.IN_PROGRESS,
            ~exists().where(AiRequest.session_id == Session.session_id),
        )
    )
    if session is None or now >= session.expires_at:
        return None
    return session if session.position == 0 and not session.tries and not session.hints_viewed else None
