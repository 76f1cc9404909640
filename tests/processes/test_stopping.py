"""SIGTERM, as a host sends it at each deploy: what is under way is finished, what comes later waits for the next."""

import signal
from functools import partial

import pytest
from sqlalchemy import func, select, text

from bot.database import Database
from models.streak import Heartbeat
from tests.processes.balancer import Balancer
from tests.processes.conftest import Reachable
from tests.processes.learner import Learner, assert_one_whole_session, undelivered
from tests.processes.running import BotProcess, Machine, eventually, within

ACTIVE = text("SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND xact_start < now()")
GRACE = 20.0
"""Seconds that a host gives a process to stop."""
SLOW = 1.5


async def a_reply_is_under_way(learner: Learner) -> None:
    async def sending() -> bool:
        return any(call.status is None for call in learner.telegram.calls("sendMessage"))

    await eventually(sending, "a reply under way")


async def first_ticks_are_over(database: Database) -> bool:
    """The tutor has noted that it is awake, and no transaction but this one is open."""
    async with database.transaction() as db:
        awake = await db.scalar(select(func.count()).select_from(Heartbeat))
        return bool(awake) and await db.scalar(ACTIVE) == 0


async def assert_stops_cleanly(process: BotProcess, learner: Learner, database: Database) -> None:
    """Stopped while the reply to an answer is slow, the process delivers that reply before it goes."""
    heard = len(learner.heard)
    learner.telegram.fail("sendMessage", 200, times=10, delay=SLOW)
    await learner.answers(await learner.sees_problem(0), right=True)
    await a_reply_is_under_way(learner)
    process.send(signal.SIGTERM)
    assert await process.ends(GRACE) == 0
    learner.telegram.faults.clear()
    # The verdict and the next problem: both were said, and the bot knows it.
    assert len(learner.heard) == heard + 2
    assert await undelivered(database) == []
    assert (await learner.sees_problem(1)).position == 1


@within(90)
async def test_a_stopped_webhook_process_finishes_its_replies(
    bot_machine: Machine, reachable: Reachable, furnished: Database
) -> None:
    [rina] = reachable.learners(furnished, "রিনা")
    async with Balancer.serving(seed=1) as (balancer, address):
        old = await bot_machine.start("run", WEBHOOK_URL=address)
        await old.is_healthy()
        balancer.ports = [old.port]
        await rina.joins()
        await assert_stops_cleanly(old, rina, furnished)
        assert balancer.lost[old.port] == 0  # the request that was under way got its answer

        await rina.answers(await rina.sees_problem(1), right=True)
        new = await bot_machine.start("run", WEBHOOK_URL=address)
        await new.is_healthy()
        balancer.ports = [new.port]
        await rina.has_answered(2)
        await rina.practises_from(2)
    await assert_one_whole_session(rina, [True] * 5)


@within(90)
async def test_a_stopped_poller_finishes_its_replies_and_acknowledges_them(
    bot_machine: Machine, reachable: Reachable, furnished: Database
) -> None:
    [rina] = reachable.learners(furnished, "রিনা")
    old = await bot_machine.start("run")
    await rina.joins()
    await assert_stops_cleanly(old, rina, furnished)
    assert reachable.telegram.updates.pending() == []

    await rina.answers(await rina.sees_problem(1), right=True)
    await bot_machine.start("run")
    await rina.has_answered(2)
    await rina.practises_from(2)
    await assert_one_whole_session(rina, [True] * 5)


@pytest.mark.parametrize("how", [signal.SIGTERM, signal.SIGINT], ids=["SIGTERM", "SIGINT"])
@within(60)
async def test_an_idle_process_stops_without_a_complaint(
    bot_machine: Machine, reachable: Reachable, furnished: Database, how: signal.Signals
) -> None:
    process = await bot_machine.start("run", LOG_LEVEL="WARNING")
    await reachable.telegram.until(lambda: reachable.telegram.updates.polled, 30)
    await eventually(partial(first_ticks_are_over, furnished), "the first tick of every job")
    process.send(how)
    assert await process.ends(GRACE) == 0
    assert process.errors == ""
