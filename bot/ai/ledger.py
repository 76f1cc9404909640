"""Rows of what is spent: admitted before a call, recorded after it, settled when the request is over."""

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal

from sqlalchemy import CTE, Exists, Select, exists, func, literal, select, update
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncSession

from bot.ai.budget import REQUESTS_A_DAY, STUDENT_MONTH, first_of_month
from bot.ai.pricing import Usage
from models.ai_request import AiRequest
from models.ai_spending import AiAllowance, AiSpending, Switch
from models.cost_record import CostRecord
from models.types import Operation, Provider

CLAUDE = "claude"
"""The name of the switch."""
CANCELLED = "cancelled"
"""The trouble of a call that nobody waited for any more."""


@dataclass(frozen=True, slots=True)
class Purpose:
    """What a call is for, as its cost record keeps it."""

    operation: Operation
    prompt_version: str
    request_id: int | None = None
    student_id: int | None = None
    session_id: int | None = None
    problem_id: int | None = None
    batch: bool = False


async def admit(db: AsyncSession, student_id: int, day: date, usd: Decimal, month_usd: Decimal) -> bool:
    """Sets `usd` aside for one request of the student, if day, month, everybody's month and the switch allow it.

    One statement decides and reserves, so that no number of replicas can spend the same cent twice. `day` is the
    student's; months are those of that day.
    """
    spending = await db.begin_nested()
    admitted = (await db.execute(_admission(student_id, day, usd, month_usd))).scalar_one()
    if admitted:
        await spending.commit()
    else:
        await spending.rollback()  # one of the rows may have been written: all of them or none
    return bool(admitted)


async def would_admit(db: AsyncSession, student_id: int, day: date, usd: Decimal, month_usd: Decimal) -> bool:
    """Whether a request would be admitted now. Sets nothing aside, so it is no promise."""
    trial = await db.begin_nested()
    admitted = (await db.execute(_admission(student_id, day, usd, month_usd))).scalar_one()
    await trial.rollback()
    return bool(admitted)


def _admission(student_id: int, day: date, usd: Decimal, month_usd: Decimal) -> Select[tuple[bool]]:
    """True if every row that had to be there was written. Rows are locked in the same order by everybody."""
    allowed = insert(AiAllowance).from_select(
        ["student_id", "period", "starts", "requests", "usd"],
        select(literal(student_id), literal("day"), literal(day), literal(1), literal(usd))
        .where(~_is_off())
        .union_all(
            select(literal(student_id), literal("month"), literal(first_of_month(day)), literal(1), literal(usd)).where(
                ~_is_off()
            )
        ),
    )
    within_day = (AiAllowance.period == "day") & (AiAllowance.requests < REQUESTS_A_DAY)
    within_month = (AiAllowance.period == "month") & (AiAllowance.usd + allowed.excluded.usd <= STUDENT_MONTH)
    own = (
        allowed.on_conflict_do_update(
            index_elements=["student_id", "period", "starts"],
            set_={
                "requests": AiAllowance.requests + 1,
                "usd": AiAllowance.usd + allowed.excluded.usd,
            },
            where=within_day | within_month,
        )
        .returning(AiAllowance.period)
        .cte("own")
    )
    everybody = _everybodys(own, first_of_month(day), usd, month_usd)
    return select(select(func.count()).select_from(everybody).scalar_subquery() == 1)


def _everybodys(own: CTE, month: date, usd: Decimal, month_usd: Decimal) -> CTE:
    both = select(func.count()).select_from(own).scalar_subquery() == 2
    row = insert(AiSpending).from_select(
        ["month", "requests", "usd"],
        select(literal(month), literal(1), literal(usd)).where(both, literal(usd) <= literal(month_usd)),
    )
    return (
        row.on_conflict_do_update(
            index_elements=["month"],
            set_={"requests": AiSpending.requests + 1, "usd": AiSpending.usd + row.excluded.usd},
            where=AiSpending.usd + row.excluded.usd <= month_usd,
        )
        .returning(AiSpending.month)
        .cte("everybody")
    )


def record(
    db: AsyncSession,
    purpose: Purpose,
    model: str,
    usage: Usage | None,
    usd: Decimal,
    seconds: float,
    trouble: str | None,
    now: datetime,
    *,
    estimated: bool = False,
) -> None:
    """One row for each call that was sent, whatever came of it.

    `estimated`: no usage came back, and `usd` is the most that the provider may take.
    """
    db.add(
        CostRecord(
            student_id=purpose.student_id,
            session_id=purpose.session_id,
            request_id=purpose.request_id,
            problem_id=purpose.problem_id,
            operation=purpose.operation,
            api_provider=Provider.CLAUDE,
            model=model,
            prompt_version=purpose.prompt_version,
            input_tokens=usage.input_tokens if usage else None,
            output_tokens=usage.output_tokens if usage else None,
            cache_write_tokens=usage.cache_write_tokens if usage else None,
            cache_read_tokens=usage.cache_read_tokens if usage else None,
            batch=purpose.batch,
            cost_usd=usd,
            latency_ms=round(seconds * 1000),
            trouble=str(trouble) if trouble else None,
            estimated=estimated,
            recorded_at=now,
        )
    )


async def settle(db: AsyncSession, request: AiRequest, now: datetime) -> None:
    """Gives back what was set aside and not spent; a request that made no call is not counted at all. Once.

    The caller holds the locks of the student and the request, in this order.
    """
    if request.settled_at is not None:
        return
    request.settled_at = now
    calls, spent = (
        await db.execute(
            select(func.count(), func.coalesce(func.sum(CostRecord.cost_usd), 0)).where(
                CostRecord.request_id == request.request_id
            )
        )
    ).one()
    back = request.reserved_usd - spent
    uncounted = 0 if calls else 1
    for period, starts in (("day", request.day), ("month", first_of_month(request.day))):
        own = update(AiAllowance).where(
            AiAllowance.student_id == request.student_id, AiAllowance.period == period, AiAllowance.starts == starts
        )
        await db.execute(own.values(usd=AiAllowance.usd - back, requests=AiAllowance.requests - uncounted))
    everybody = update(AiSpending).where(AiSpending.month == first_of_month(request.day))
    await db.execute(everybody.values(usd=AiSpending.usd - back, requests=AiSpending.requests - uncounted))


async def settle_all(db: AsyncSession, student_id: int) -> None:
    """Before a student is erased, whose requests go too: what they had set aside would be missing for ever.

    A call that is under way then is added to everybody's month by `spend`, when it ends.
    """
    waiting = select(AiRequest).where(AiRequest.student_id == student_id, AiRequest.settled_at.is_(None))
    for request in await db.scalars(waiting.with_for_update()):
        await settle(db, request, request.created_at)  # of no account: the row goes now
    await db.flush()


async def spend(db: AsyncSession, month: date, usd: Decimal) -> None:
    """Adds what was spent for nobody in particular: hints made ahead of time, calls for somebody who is erased."""
    row = insert(AiSpending).values(month=month, requests=0, usd=usd)
    await db.execute(
        row.on_conflict_do_update(index_elements=["month"], set_={"usd": AiSpending.usd + row.excluded.usd})
    )


async def spent_in(db: AsyncSession, month: date) -> Decimal:
    """By everybody, with what is set aside for requests under way."""
    return Decimal(await db.scalar(select(AiSpending.usd).where(AiSpending.month == month)) or 0)


async def is_on(db: AsyncSession) -> bool:
    return not await db.scalar(select(_is_off()))


def _is_off() -> Exists:
    return exists().where(Switch.name == CLAUDE, Switch.is_on.is_(False))


async def turn(db: AsyncSession, on: bool, admin_id: int, now: datetime) -> None:
    """The switch for all replicas."""
    row = insert(Switch).values(name=CLAUDE, is_on=on, changed_at=now, changed_by=admin_id)
    await db.execute(
        row.on_conflict_do_update(
            index_elements=["name"], set_={"is_on": on, "changed_at": now, "changed_by": admin_id}
        )
    )
