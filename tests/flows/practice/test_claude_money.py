"""What is spent on Claude is in the books to the last cent, whoever erases, cancels or dies meanwhile."""

from decimal import Decimal

from bot.ai.model import Trouble
from models.ai_request import AiRequest
from models.ai_spending import AiAllowance, AiSpending
from models.cost_record import CostRecord
from tests.flows.practice.conftest import Stage
from tests.flows.practice.test_claude import HINT, UNFORESEEN, joins, rows, writes


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
