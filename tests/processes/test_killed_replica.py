"""SIGKILL in the middle of a session, with a second replica beside: nothing lost, nothing counted twice."""

import asyncio
import signal

from sqlalchemy import func, select, text

from bot.database import Database
from bot.telegram.polling import POLLING_LOCK
from models.response import Response
from tests.processes.balancer import Balancer
from tests.processes.conftest import Reachable
from tests.processes.learner import assert_one_whole_session, undelivered
from tests.processes.running import Machine, eventually, within

NAMES = ("রিনা", "কবির", "মিতু", "তানিম", "সাদিয়া", "অপু")
PLANS = [tuple((student + position) % 3 != 0 for position in range(5)) for student in range(len(NAMES))]
SLOW = 0.3
"""Seconds for each message: there is always something under way."""


async def answers_given(database: Database) -> int:
    async with database.transaction() as db:
        return int(await db.scalar(select(func.count()).select_from(Response)) or 0)


@within(150)
async def test_a_replica_killed_behind_a_balancer_costs_no_answer(
    bot_machine: Machine, reachable: Reachable, furnished: Database
) -> None:
    learners = reachable.learners(furnished, *NAMES)
    async with Balancer.serving(seed=20_261_121) as (balancer, address):
        victim, survivor = [await bot_machine.start("run", WEBHOOK_URL=address) for _ in range(2)]
        await asyncio.gather(victim.is_healthy(), survivor.is_healthy())
        balancer.ports = [victim.port, survivor.port]
        await asyncio.gather(*(learner.joins() for learner in learners))

        reachable.telegram.fail("sendMessage", 200, times=10_000, delay=SLOW)

        async def in_the_middle() -> bool:
            return await answers_given(furnished) >= 8 and balancer.under_way[victim.port] >= 2

        async with asyncio.TaskGroup() as practising:
            for learner, plan in zip(learners, PLANS, strict=True):
                practising.create_task(learner.practises(plan))
            await eventually(in_the_middle, "the victim at work")
            victim.send(signal.SIGKILL)
            assert await victim.ends() == -signal.SIGKILL
            reachable.telegram.faults.clear()

        await reachable.telegram.wait_until_idle(within=60)
        for learner, plan in zip(learners, PLANS, strict=True):
            await assert_one_whole_session(learner, plan)
        assert await answers_given(furnished) == 5 * len(learners)
        assert await undelivered(furnished) == []
        assert balancer.lost[victim.port] >= 1  # it did die with work in its hands
        assert balancer.answered[victim.port] > 0
        assert survivor.is_running


@within(120)
async def test_a_killed_poller_is_replaced_and_the_student_finishes(
    bot_machine: Machine, reachable: Reachable, furnished: Database
) -> None:
    telegram = reachable.telegram
    [rina, kabir] = reachable.learners(furnished, "রিনা", "কবির")
    plans = [(True, False, True, True, False), (True, True, True, False, True)]
    poller = await bot_machine.start("run")
    await poller.is_healthy()
    await telegram.until(lambda: telegram.updates.polled)
    stand_in = await bot_machine.start("run")
    await stand_in.is_healthy()
    await asyncio.gather(rina.joins(), kabir.joins())
    assert await pollers(furnished) == 1

    telegram.fail("sendMessage", 200, times=10_000, delay=SLOW)

    async def in_the_middle() -> bool:
        replying = any(call.status is None for call in telegram.calls("sendMessage"))
        return replying and await answers_given(furnished) >= 3

    async with asyncio.TaskGroup() as practising:
        practising.create_task(rina.practises(plans[0]))
        practising.create_task(kabir.practises(plans[1]))
        await eventually(in_the_middle, "a reply under way")
        poller.send(signal.SIGKILL)
        assert await poller.ends() == -signal.SIGKILL
        telegram.faults.clear()

    await telegram.wait_until_idle(within=60)
    await assert_one_whole_session(rina, plans[0])
    await assert_one_whole_session(kabir, plans[1])
    assert await undelivered(furnished) == []
    assert await pollers(furnished) == 1
    assert stand_in.is_running
    # Telegram answers 409 to whoever asks while another one is asking.
    assert [call.status for call in telegram.calls("getUpdates") if call.status == 409] == []


async def pollers(database: Database) -> int:
    """How many hold the lock that polling needs."""
    held = text("SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND granted AND objid = :key")
    async with database.transaction() as db:
        return int(await db.scalar(held, {"key": POLLING_LOCK}) or 0)
