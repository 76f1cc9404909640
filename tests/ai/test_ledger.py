"""Who may still ask: decided and reserved by one statement, whatever happens at the same moment."""

import asyncio
from datetime import UTC, date, datetime
from decimal import Decimal

import pytest
from sqlalchemy import func, select

from bot.ai import ledger
from bot.ai.budget import REQUESTS_A_DAY, STUDENT_MONTH, reservation
from bot.ai.pricing import read_prices
from bot.database import Database
from models.ai_spending import AiAllowance, AiSpending
from models.student import Student
from models.types import Operation

NOW = datetime(2026, 11, 30, 12, tzinfo=UTC)
TODAY = date(2026, 11, 30)
CENT = Decimal("0.001")
PLENTY = Decimal(10)


@pytest.fixture
async def rina(database: Database) -> int:
    return await student(database, 1)


async def student(database: Database, telegram_id: int) -> int:
    async with database.transaction() as db:
        row = Student(telegram_id=telegram_id, name="রিনা", grade=6)
        db.add(row)
        await db.flush()
        return row.student_id


async def admitted(
    database: Database, student_id: int, usd: Decimal = CENT, day: date = TODAY, month_usd: Decimal = PLENTY
) -> bool:
    async with database.transaction() as db:
        return await ledger.admit(db, student_id, day, usd, month_usd)


async def spending(database: Database) -> list[tuple[date, int, Decimal]]:
    async with database.transaction() as db:
        found = await db.execute(select(AiSpending.month, AiSpending.requests, AiSpending.usd).order_by("month"))
        return [(month, requests, usd) for month, requests, usd in found]


async def test_a_day_has_five_requests_and_the_next_day_five_more(database: Database, rina: int) -> None:
    assert [await admitted(database, rina) for _ in range(7)] == [True] * REQUESTS_A_DAY + [False] * 2
    assert await admitted(database, rina, day=date(2026, 12, 1))
    assert await spending(database) == [
        (date(2026, 11, 1), 5, Decimal("0.005")),
        (date(2026, 12, 1), 1, Decimal("0.001")),
    ]


async def test_twenty_at_the_same_moment_are_still_five(database: Database, rina: int) -> None:
    allowed = await asyncio.gather(*(admitted(database, rina) for _ in range(20)))
    assert sum(allowed) == REQUESTS_A_DAY
    assert await spending(database) == [(date(2026, 11, 1), 5, Decimal("0.005"))]


async def test_a_students_month_ends_at_two_cents(database: Database, rina: int) -> None:
    days = (date(2026, 11, day) for day in range(1, 31))
    allowed = [await admitted(database, rina, Decimal("0.003"), day) for day in days]
    assert allowed == [True] * 6 + [False] * 24  # 0.018; a seventh would make 0.021
    async with database.transaction() as db:
        month = select(AiAllowance.usd).where(AiAllowance.period == "month")
        assert await db.scalar(month) == Decimal("0.018") <= STUDENT_MONTH


async def test_everybodys_month_is_spent_to_the_last_cent_and_not_further(database: Database) -> None:
    students = [await student(database, number) for number in range(1, 31)]
    each = (admitted(database, student_id, month_usd=Decimal("0.0125")) for student_id in students)
    allowed = await asyncio.gather(*each)
    assert sum(allowed) == 12
    assert await spending(database) == [(date(2026, 11, 1), 12, Decimal("0.012"))]
    async with database.transaction() as db:
        assert await db.scalar(select(func.count()).select_from(AiAllowance)) == 24  # two rows each, of the admitted


async def test_a_budget_of_nothing_admits_nobody(database: Database, rina: int) -> None:
    assert not await admitted(database, rina, month_usd=Decimal(0))
    assert await spending(database) == []


async def test_the_switch_is_part_of_the_same_statement(database: Database, rina: int) -> None:
    async with database.transaction() as db:
        await ledger.turn(db, False, 7, NOW)
    assert not await admitted(database, rina)
    async with database.transaction() as db:
        await ledger.turn(db, True, 7, NOW)
        assert await ledger.is_on(db)
    assert await admitted(database, rina)


async def test_a_denied_request_leaves_the_turn_that_made_it_whole(database: Database, rina: int) -> None:
    async with database.transaction() as db:
        row = await db.get_one(Student, rina)
        row.name = "রিনা খাতুন"
        await db.flush()
        assert not await ledger.admit(db, rina, TODAY, CENT, Decimal(0))
    async with database.transaction() as db:
        assert (await db.get_one(Student, rina)).name == "রিনা খাতুন"


@pytest.mark.parametrize("operation", [operation for operation in Operation if operation is not Operation.HINT_CHECK])
def test_what_is_set_aside_allows_a_students_five_requests_at_once(operation: Operation) -> None:
    usd = reservation(read_prices(), "claude-haiku-5-5", operation, TODAY)
    assert Decimal(0) < usd
    assert usd * REQUESTS_A_DAY <= STUDENT_MONTH
