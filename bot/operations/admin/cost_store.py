"""What the desk knows of Claude: money, use, waiting. Each figure, or group of figures, is one query."""

from datetime import date, datetime
from decimal import Decimal

from sqlalchemy import Date, Select, cast, exists, func, select
from sqlalchemy.ext.asyncio import AsyncSession

from bot.days import DEFAULT_ZONE
from bot.operations.admin.costs import Spent, Use
from models.ai_request import AiRequest
from models.cost_record import CostRecord
from models.generated_hint import HintShowing
from models.response import Response
from models.student import Student
from models.types import Operation

TEXTS = (Operation.HINT_GENERATION, Operation.EXPLANATION, Operation.STEP_EXPLANATION)
ANSWERED = "answered"
LOST = "lost"
"""The outcome of a request whose process died: nobody knows how long its student waited."""


async def spent(db: AsyncSession, today: datetime, month: datetime) -> Spent:
    """`today` and `month` are moments: midnight, and midnight of the month's first day."""
    found = await db.execute(
        select(
            CostRecord.operation,
            CostRecord.batch,
            func.count(),
            func.sum(CostRecord.cost_usd),
            func.coalesce(func.sum(CostRecord.cost_usd).filter(CostRecord.recorded_at >= today), 0),
        )
        .where(CostRecord.recorded_at >= month)
        .group_by(CostRecord.operation, CostRecord.batch)
    )
    today_usd, ahead = Decimal(0), (Decimal(0), 0)
    by_operation: dict[Operation, tuple[Decimal, int]] = {}
    for operation, batch, calls, usd, usd_today in found:
        today_usd += usd_today
        if batch:
            ahead = ahead[0] + usd, ahead[1] + int(calls)
        else:
            by_operation[operation] = usd, int(calls)
    month_usd = sum((usd for usd, _ in by_operation.values()), ahead[0])
    return Spent(today_usd, month_usd, by_operation, ahead)


async def active(db: AsyncSession, today: datetime, month: datetime) -> tuple[int, int]:
    """(students since midnight, students since the month began)"""
    counted = select(
        func.count().filter(Student.last_active_at >= today), func.count().filter(Student.last_active_at >= month)
    ).select_from(Student)
    since_midnight, since_first = (await db.execute(counted)).one()
    return int(since_midnight), int(since_first)


async def use(db: AsyncSession, since: datetime) -> Use:
    """Answers are the graded tries of finished problems and the sentences that Claude was asked to read.

    A try that Claude found in a sentence is left out: its request is counted already. A request for a text that was
    answered without a call got what another's was making.
    """
    showings = HintShowing.shown_at >= since
    put = AiRequest.operation == Operation.ANSWER_EVALUATION
    asked = (AiRequest.operation.in_(TEXTS), AiRequest.created_at >= since)
    without_call = ~exists().where(CostRecord.request_id == AiRequest.request_id)
    entry = func.json_array_elements(Response.tries).column_valued("entry", joins_implicitly=True)
    counts: list[Select[int]] = [
        select(func.count()).select_from(HintShowing).where(showings),
        select(func.count()).select_from(HintShowing).where(showings, HintShowing.cached),
        select(func.count()).select_from(AiRequest).where(put, AiRequest.created_at >= since),
        select(func.count())
        .select_from(Response)
        .where(Response.evaluated_at >= since, entry.op("->>")("found_by").is_distinct_from("claude")),
        select(func.count()).select_from(AiRequest).where(*asked),
        select(func.count()).select_from(AiRequest).where(*asked, AiRequest.outcome == ANSWERED, without_call),
    ]
    found = (await db.execute(select(*(count.scalar_subquery() for count in counts)))).one()
    return Use(*(int(number) for number in found))


async def fallbacks(db: AsyncSession, since: datetime) -> dict[str, int]:
    """How requests ended that ended without an answer, the most frequent end first."""
    found = await db.execute(
        select(AiRequest.outcome, func.count())
        .where(AiRequest.created_at >= since, AiRequest.outcome != ANSWERED)
        .group_by(AiRequest.outcome)
        .order_by(func.count().desc(), AiRequest.outcome)
    )
    return {str(outcome): int(number) for outcome, number in found}


async def waited(db: AsyncSession, since: datetime) -> tuple[float, float] | None:
    """Milliseconds from the turn to the reply: the median, and the 95th percentile."""
    middle, late = (
        func.percentile_cont(share).within_group(AiRequest.latency_ms).filter(AiRequest.outcome != LOST)
        for share in (0.5, 0.95)
    )
    half, most = (await db.execute(select(middle, late).where(AiRequest.created_at >= since))).one()
    return None if half is None else (float(half), float(most))


async def set_aside(db: AsyncSession, month: date) -> Decimal:
    """What is reserved for requests of that month that are not settled."""
    waiting = select(func.sum(AiRequest.reserved_usd)).where(AiRequest.settled_at.is_(None), AiRequest.day >= month)
    return Decimal(await db.scalar(waiting) or 0)


async def spent_by_day(db: AsyncSession, since: datetime) -> dict[date, Decimal]:
    """USD by Dhaka's days; days without a call are missing."""
    day = cast(func.timezone(DEFAULT_ZONE, CostRecord.recorded_at), Date).label("day")
    found = await db.execute(
        select(day, func.sum(CostRecord.cost_usd)).where(CostRecord.recorded_at >= since).group_by("day")
    )
    return {on: Decimal(usd) for on, usd in found if usd}
