"""What is spent on Claude is in the books to the last cent, whoever erases, cancels or dies meanwhile."""

import asyncio
from decimal import Decimal

from sqlalchemy import delete, func, select

from bot.ai.breaker import FAILURES
from bot.ai.model import Trouble
from bot.database import Database
from models.ai_request import AiRequest
from models.ai_spending import AiAllowance, AiSpending
from models.cost_record import CostRecord
from models.delivery import QueuedMessage
from models.student import Student
from tests.aimock import Aimock
from tests.cast import Person
from tests.flows.practice.conftest import Stage, faces
from tests.flows.practice.test_claude import HINT, UNFORESEEN, joins, rows, writes
from tests.flows.practice.test_claude_over_http import connected, status


async def spent(stage: Stage) -> Decimal:
    return sum((row.usd for row in await rows(stage, AiSpending)), Decimal(0))


# Calls that nobody waited out


async def test_a_call_that_timed_out_is_booked_at_the_most_it_may_have_cost(stage: Stage) -> None:
    stage.claude.script = lambda question: Trouble.TIMEOUT
    rina = await joins(stage)
    await rina.says(UNFORESEEN)
    (record,) = await rows(stage, CostRecord)
    (request,) = await rows(stage, AiRequest)
    assert (record.trouble, record.estimated, record.input_tokens) == ("timeout", True, None)
    most = stage.claude.asked[0].max_tokens * Decimal("0.5") / 1_000_000  # of the answer alone
    assert most < record.cost_usd <= request.reserved_usd
    assert await spent(stage) == record.cost_usd
    assert {row.usd for row in await rows(stage, AiAllowance)} == {record.cost_usd}


async def test_a_call_that_failed_at_once_costs_nothing(stage: Stage) -> None:
    stage.claude.script = lambda question: Trouble.OVERLOADED
    await (await joins(stage)).says(UNFORESEEN)
    (record,) = await rows(stage, CostRecord)
    assert (record.cost_usd, record.estimated) == (0, False)
    assert await spent(stage) == 0


async def test_a_call_that_is_cancelled_when_the_process_stops_is_in_the_books_before_it_ends(stage: Stage) -> None:
    stage.claude.script = writes(HINT)
    stage.claude.seconds = 30.0
    rina = await joins(stage)
    rina.telegram.send_text(rina.user, UNFORESEEN)
    await rina.telegram.wait_until_idle()
    assert stage.world.tutor.worker is not None
    await stage.world.tutor.worker.stop(0.2)
    (record,) = await rows(stage, CostRecord)
    assert (record.trouble, record.estimated, record.input_tokens) == ("cancelled", True, None)
    assert 0 < record.cost_usd <= await spent(stage)


# Who erases everything


async def erases(person: Person) -> None:
    await person.says("/delete")
    await person.taps("সব মুছে ফেলো")


async def test_erasing_in_the_middle_of_a_call_leaves_nothing_set_aside_and_the_call_in_the_month(stage: Stage) -> None:
    stage.claude.script = writes(HINT)
    stage.claude.seconds = 1.5
    rina = await joins(stage)
    rina.telegram.send_text(rina.user, UNFORESEEN)
    await rina.telegram.wait_until_idle()
    (request,) = await rows(stage, AiRequest)
    assert await spent(stage) == request.reserved_usd
    rina.telegram.send_text(rina.user, "/delete")
    await rina.telegram.wait_until_idle()
    rina.telegram.press(rina.user, "সব মুছে ফেলো")
    await rina.telegram.wait_until_idle()
    assert await rows(stage, AiRequest) == []
    assert await spent(stage) == 0
    await stage.world.idle()
    records = await rows(stage, CostRecord)
    assert [record.student_id for record in records] == [None, None]
    assert await spent(stage) == sum(record.cost_usd for record in records) > 0


async def test_what_a_student_cost_stays_in_the_months_figures_without_the_student(stage: Stage) -> None:
    stage.claude.script = writes(HINT)
    rina = await joins(stage)
    await rina.says(UNFORESEEN)
    before = await spent(stage)
    async with stage.world.database.transaction() as db:
        student_id = (await rina.student(db)).student_id
    await erases(rina)
    async with stage.world.database.transaction() as db:
        assert await db.scalar(select(func.sum(CostRecord.cost_usd))) == before == await spent(stage)
        own = select(func.count()).where(CostRecord.student_id == student_id)
        assert await db.scalar(own) == 0


async def test_settling_waits_for_whoever_erases_the_student_and_neither_for_the_other(stage: Stage) -> None:
    """PostgreSQL erases what hangs on a student in an order of its own; this one met the settling half-way."""
    begun: list[int] = []
    rina = await joins(stage)
    stage.world.tutor._turns._begin = lambda request, said: begun.append(request)
    await rina.says(UNFORESEEN)
    (request,) = await rows(stage, AiRequest)
    worker = stage.world.tutor.worker
    assert worker is not None
    async with stage.world.database.transaction() as db:
        mine = Student.student_id == request.student_id
        await db.execute(select(Student.student_id).where(mine).with_for_update())
        settling = asyncio.create_task(worker._settle(request))
        await asyncio.sleep(0.3)
        for table in (AiAllowance, AiRequest, Student):
            await db.execute(delete(table).where(table.student_id == request.student_id))
    await asyncio.wait_for(settling, 10)


# What the admins hear


async def test_a_request_that_claude_sends_back_is_told_once_a_day_and_five_in_a_row_are_a_rest(
    database: Database, aimock: Aimock
) -> None:
    aimock.answer(status(400))
    async with connected(database, aimock.url) as world:
        for number in range(FAILURES + 1):
            person = world.person(f"রিনা{number}")
            await person.joins()
            await faces(person)
            await person.says(UNFORESEEN)
            assert "ইঙ্গিত ১/৩" in person.heard
        assert len(aimock.received()) == FAILURES
        async with database.transaction() as db:
            queued = list(await db.scalars(select(QueuedMessage).where(QueuedMessage.kind == "alarm")))
        assert sorted(row.dedupe_key.partition(":")[0] for row in queued) == ["claude_bad_request", "claude_rests"]
