"""What turns asked for: rows that a worker takes, decides on and finishes, whichever replica it runs on."""

from datetime import date, datetime, timedelta
from decimal import Decimal
from typing import Any

from sqlalchemy import func, or_, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from models.ai_request import AiRequest
from models.session import Session
from models.types import Operation

LOST = timedelta(seconds=45)
"""A request that is not finished by then belongs to a process that died."""


ANSWERED = "answered"
"""The outcome of a request that Claude answered in time, and with something that may be shown."""


async def add(
    db: AsyncSession,
    session: Session,
    position: int,
    operation: Operation,
    detail: dict[str, Any],
    reserved: Decimal,
    day: date,
    now: datetime,
) -> int:
    """Stores a request with the turn that makes it. Its id."""
    request = AiRequest(
        student_id=session.student_id,
        session_id=session.session_id,
        problem_id=session.problem_ids[position],
        position=position,
        operation=operation,
        detail=detail,
        reserved_usd=reserved,
        day=day,
        created_at=now,
    )
    db.add(request)
    await db.flush()
    return request.request_id


async def is_waiting(db: AsyncSession, session_id: int, position: int, operation: Operation, **detail: str) -> bool:
    """Whether such a request for this problem is under way: a second tap must not make a second one.

    `detail`: what tells it from others of its kind, such as the step that it is about.
    """
    return (
        await db.scalar(
            select(AiRequest.request_id).where(
                AiRequest.session_id == session_id,
                AiRequest.position == position,
                AiRequest.operation == operation,
                *(AiRequest.detail[name].as_string() == value for name, value in detail.items()),
                AiRequest.finished_at.is_(None),
                AiRequest.replies.is_(None),
            )
        )
        is not None
    )


async def count_on(db: AsyncSession, student_id: int, operation: Operation, day: date) -> int:
    """How many requests of that kind the student made on that day of theirs; without those that we failed to answer."""
    count = select(func.count()).where(
        AiRequest.student_id == student_id,
        AiRequest.operation == operation,
        AiRequest.day == day,
        or_(AiRequest.outcome.is_(None), AiRequest.outcome == ANSWERED),
    )
    return int(await db.scalar(count) or 0)


async def claim(db: AsyncSession, request_id: int, now: datetime) -> AiRequest | None:
    """None if somebody else has it."""
    taken = update(AiRequest).where(AiRequest.request_id == request_id, AiRequest.claimed_at.is_(None))
    return await db.scalar(taken.values(claimed_at=now).returning(AiRequest))


async def lost(db: AsyncSession, now: datetime) -> AiRequest | None:
    """One request whose worker died, claimed anew: before its answer, or before what it had set aside was settled."""
    before = now - LOST
    found = await db.scalar(
        select(AiRequest)
        .where(
            or_(AiRequest.finished_at.is_(None), AiRequest.settled_at.is_(None)),
            AiRequest.created_at < before,
            or_(AiRequest.claimed_at.is_(None), AiRequest.claimed_at < before),
        )
        .order_by(AiRequest.created_at)
        .limit(1)
        .with_for_update(skip_locked=True)
    )
    if found is not None:
        found.claimed_at = now
    return found


async def finish(db: AsyncSession, request_id: int, now: datetime) -> None:
    """Delivered: what it took to ask, and what was replied, is needed no more."""
    row = update(AiRequest).where(AiRequest.request_id == request_id)
    await db.execute(row.values(finished_at=now, replies=None, detail={}))
