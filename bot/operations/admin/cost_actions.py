"""What an admin can learn of Claude's costs, and the switch."""

from datetime import date, datetime, timedelta
from decimal import Decimal

from sqlalchemy.ext.asyncio import AsyncSession

from bot.ai import ledger
from bot.ai.budget import first_of_month
from bot.audit.store import record
from bot.days import DEFAULT_ZONE, local_day, moment_of
from bot.operations.admin import cost_store
from bot.operations.admin.costs import CHART_DAYS, Budget, Costs, Spent, Use


def midnight(now: datetime, days_ago: int = 0) -> datetime:
    """The desk counts in Dhaka's days."""
    return moment_of(local_day(now, DEFAULT_ZONE) - timedelta(days=days_ago), 0, DEFAULT_ZONE)


def month_began(now: datetime) -> datetime:
    return moment_of(first_of_month(local_day(now, DEFAULT_ZONE)), 0, DEFAULT_ZONE)


async def spent(db: AsyncSession, now: datetime) -> Spent:
    return await cost_store.spent(db, midnight(now), month_began(now))


async def use_of_week(db: AsyncSession, now: datetime) -> Use:
    return await cost_store.use(db, midnight(now, 6))


async def costs(db: AsyncSession, month_usd: Decimal | None, now: datetime) -> Costs:
    """`month_usd` is everybody's budget; None where nobody speaks for Claude."""
    today, month = local_day(now, DEFAULT_ZONE), month_began(now)
    active_today, active_month = await cost_store.active(db, midnight(now), month)
    return Costs(
        spent=await spent(db, now),
        active_today=active_today,
        active_month=active_month,
        use=await cost_store.use(db, month),
        fallbacks=await cost_store.fallbacks(db, month),
        waited=await cost_store.waited(db, month),
        is_on=await ledger.is_on(db),
        budget=None if month_usd is None else await _budget(db, month_usd, today),
        today=today,
    )


async def _budget(db: AsyncSession, month_usd: Decimal, today: date) -> Budget:
    month = first_of_month(today)
    return Budget(month_usd, await ledger.spent_in(db, month), await cost_store.set_aside(db, month))


async def spent_by_day(db: AsyncSession, now: datetime) -> dict[date, Decimal]:
    """Of the days that the chart shows."""
    return await cost_store.spent_by_day(db, midnight(now, CHART_DAYS - 1))


async def turn_claude(db: AsyncSession, admin_id: int, *, on: bool, now: datetime) -> None:
    """For all replicas, from the next request on. Turning off what is off changes nothing."""
    if await ledger.is_on(db) is not on:
        await ledger.turn(db, on, admin_id, now)
        record(db, admin_id, f"claude_{'on' if on else 'off'}")
