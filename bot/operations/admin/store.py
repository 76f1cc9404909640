"""The figures on the desk, each one query."""

from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from typing import Any

from sqlalchemy import Integer, cast, func, select, update
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncSession

from bot.disputes.store import open_count
from bot.telegram.messages import Say, to_json
from models.cost_record import CostRecord
from models.delivery import Broadcast, QueuedMessage
from models.problem import Problem, ProblemReport
from models.response import Response
from models.session import Session
from models.streak import Heartbeat, Streak
from models.student import Student
from models.types import SessionStatus

ENOUGH_ANSWERS = 5
"""A problem answered less often says nothing about its difficulty."""


@dataclass(frozen=True, slots=True)
class Overview:
    students: int
    active_today: int
    active_week: int
    new_week: int
    blocked: int
    sessions: int
    completed: int
    abandoned: int
    answers: int
    right: int
    disputes: int


async def overview(db: AsyncSession, today: datetime, week: datetime) -> Overview:
    """`today` and `week` are moments: midnight, and midnight seven days before."""
    students = (
        await db.execute(
            select(
                func.count(),
                func.count().filter(Student.last_active_at >= today),
                func.count().filter(Student.last_active_at >= week),
                func.count().filter(Student.created_at >= week),
                func.count(Student.blocked_at),
            ).select_from(Student)
        )
    ).one()
    sessions = (
        await db.execute(
            select(
                func.count(),
                func.count().filter(Session.status == SessionStatus.COMPLETED),
                func.count().filter(Session.status == SessionStatus.ABANDONED),
            ).where(Session.date >= week)
        )
    ).one()
    answers = (
        await db.execute(
            select(func.count(), func.coalesce(func.sum(cast(Response.is_correct, Integer)), 0)).where(
                Response.evaluated_at >= week
            )
        )
    ).one()
    answered, right = (int(number) for number in answers)
    return Overview(*students, *sessions, answered, right, await open_count(db))


async def hardest_problems(db: AsyncSession, limit: int) -> list[tuple[Problem, int, int]]:
    """(problem, right, answered), the least often right first."""
    answered = func.count().label("answered")
    right = func.sum(cast(Response.is_correct, Integer)).label("right")
    counted = (
        select(Response.problem_id, answered, right)
        .group_by(Response.problem_id)
        .having(func.count() >= ENOUGH_ANSWERS)
        .subquery()
    )
    found = await db.execute(
        select(Problem, counted.c.right, counted.c.answered)
        .join(counted, counted.c.problem_id == Problem.problem_id)
        .order_by(counted.c.right * 1.0 / counted.c.answered, counted.c.answered.desc())
        .limit(limit)
    )
    return [(problem, int(right), int(total)) for problem, right, total in found]


async def most_reported(db: AsyncSession) -> tuple[Problem, dict[str, int], int] | None:
    """The problem with the most open reports, its complaints counted, and how many problems wait in all."""
    open_ = ProblemReport.resolved_at.is_(None)
    counted = (
        await db.execute(
            select(ProblemReport.problem_id, func.count().label("reports"))
            .where(open_)
            .group_by(ProblemReport.problem_id)
            .order_by(func.count().desc(), ProblemReport.problem_id)
        )
    ).all()
    if not counted:
        return None
    problem = await db.get_one(Problem, counted[0][0])
    complaints = await db.execute(
        select(ProblemReport.complaint, func.count())
        .where(open_, ProblemReport.problem_id == problem.problem_id)
        .group_by(ProblemReport.complaint)
        .order_by(ProblemReport.complaint)
    )
    return problem, {complaint: int(number) for complaint, number in complaints}, len(counted)


async def resolve_reports(db: AsyncSession, problem_id: int, now: datetime) -> None:
    reports = update(ProblemReport).where(ProblemReport.problem_id == problem_id, ProblemReport.resolved_at.is_(None))
    await db.execute(reports.values(resolved_at=now))


async def find_student(db: AsyncSession, number: int) -> Student | None:
    """By our own id, or by the Telegram id that a parent may write to us."""
    wanted = (Student.student_id == number) if number < 2**31 else (Student.telegram_id == number)
    found = await db.scalar(select(Student).where(wanted))
    return found or await db.scalar(select(Student).where(Student.telegram_id == number))


async def student_facts(db: AsyncSession, student_id: int) -> dict[str, Any]:
    own = Session.student_id == student_id
    sessions = (
        await db.execute(
            select(func.count(), func.count().filter(Session.status == SessionStatus.COMPLETED)).where(own)
        )
    ).one()
    answers = (
        await db.execute(
            select(func.count(), func.coalesce(func.sum(cast(Response.is_correct, Integer)), 0))
            .join(Session, Session.session_id == Response.session_id)
            .where(own)
        )
    ).one()
    cost = await db.scalar(select(func.sum(CostRecord.cost_usd)).where(CostRecord.student_id == student_id))
    return {
        "sessions": int(sessions[0]),
        "completed": int(sessions[1]),
        "answers": int(answers[0]),
        "right": int(answers[1]),
        "cost": Decimal(cost or 0),
        "streak": await db.get(Streak, student_id),
    }


async def reachable(db: AsyncSession) -> int:
    return int(await db.scalar(select(func.count()).where(Student.blocked_at.is_(None))) or 0)


async def broadcasts_to_queue(db: AsyncSession) -> Broadcast | None:
    return await db.scalar(
        select(Broadcast)
        .where(Broadcast.confirmed_at.is_not(None), Broadcast.queued_at.is_(None))
        .order_by(Broadcast.broadcast_id)
        .limit(1)
        .with_for_update(skip_locked=True)
    )


async def queue_batch(db: AsyncSession, broadcast: Broadcast, message: Say, now: datetime, limit: int) -> int:
    """Queues the broadcast for the next students by id; the row remembers how far this came."""
    found = await db.execute(
        select(Student.student_id, Student.telegram_id)
        .where(Student.student_id > broadcast.queued_up_to, Student.blocked_at.is_(None))
        .order_by(Student.student_id)
        .limit(limit)
    )
    recipients = found.all()
    if recipients:
        rows = [
            {
                "telegram_id": telegram_id,
                "kind": "broadcast",
                "message": to_json(message),
                "dedupe_key": f"broadcast:{broadcast.broadcast_id}:{student_id}",
                "broadcast_id": broadcast.broadcast_id,
                "not_before": now,
            }
            for student_id, telegram_id in recipients
        ]
        await db.execute(insert(QueuedMessage).values(rows).on_conflict_do_nothing())
        broadcast.queued_up_to = recipients[-1][0]
    return len(recipients)


async def broadcast_to_report(db: AsyncSession) -> Broadcast | None:
    """A broadcast of which every message was sent or has failed, and whose admin does not know yet."""
    waiting = (
        select(QueuedMessage.queued_id)
        .where(
            QueuedMessage.broadcast_id == Broadcast.broadcast_id,
            QueuedMessage.sent_at.is_(None),
            QueuedMessage.failed_at.is_(None),
        )
        .exists()
    )
    return await db.scalar(
        select(Broadcast)
        .where(Broadcast.queued_at.is_not(None), Broadcast.reported_at.is_(None), ~waiting)
        .limit(1)
        .with_for_update(skip_locked=True)
    )


async def broadcast_result(db: AsyncSession, broadcast_id: int) -> tuple[int, int]:
    """(sent, failed)"""
    counted = await db.execute(
        select(func.count(QueuedMessage.sent_at), func.count(QueuedMessage.failed_at)).where(
            QueuedMessage.broadcast_id == broadcast_id
        )
    )
    sent, failed = counted.one()
    return int(sent), int(failed)


async def last_heartbeat(db: AsyncSession) -> datetime | None:
    return await db.scalar(select(func.max(Heartbeat.hour)))


async def servable_problems(db: AsyncSession) -> int:
    servable = (Problem.hidden_at.is_(None), Problem.withdrawn_at.is_(None))
    return int(await db.scalar(select(func.count()).where(*servable)) or 0)
