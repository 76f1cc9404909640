"""What Claude sees when the patience is over, and replies that take their time."""

import asyncio
from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from bot.telegram.delivery import Delivered, Delivery
from bot.telegram.messages import Reply
from models.ai_request import AiRequest
from models.delivery import QueuedMessage
from models.types import Operation
from tests.flows.practice.conftest import Stage
from tests.flows.practice.test_claude import HINT, SENTENCE, UNFORESEEN, joins, reads, rows, writes


def hurried(stage: Stage, seconds: float) -> None:
    """The patience with which a sentence is read."""
    worker = stage.world.tutor.worker
    assert worker is not None
    reading = Operation.ANSWER_EVALUATION
    worker._works = {**worker._works, reading: replace(worker._works[reading], patience=seconds)}


async def care_alarms(stage: Stage) -> int:
    return sum(row.dedupe_key.startswith("care") for row in await rows(stage, QueuedMessage))


async def test_danger_that_claude_sees_too_late_reaches_the_child_and_the_admins(stage: Stage) -> None:
    hurried(stage, 0.1)
    stage.claude.script = reads("", "unsure", "distress")
    stage.claude.seconds = 0.5
    rina = await joins(stage)
    unread, caring = await rina.says("৭৮ লিখলাম তবে স্যার দরজা বন্ধ করে যা করেন তা কাউকে বলতে পারি না")
    assert "তোমার সুযোগ কমেনি" in unread.content
    assert "১০৯৮" in caring.content
    assert await care_alarms(stage) == 1
    (request,) = await rows(stage, AiRequest)
    assert (request.outcome, request.detail, request.replies) == ("too_slow", {}, None)
    assert request.finished_at is not None
    assert request.settled_at is not None


async def test_an_answer_that_claude_finds_too_late_is_not_judged_behind_the_students_back(stage: Stage) -> None:
    hurried(stage, 0.1)
    stage.claude.script = reads("৭৮ টাকা")
    stage.claude.seconds = 0.5
    rina = await joins(stage)
    (unread,) = await rina.says(SENTENCE)
    assert "তোমার সুযোগ কমেনি" in unread.content
    assert await rina.responses() == []
    assert await care_alarms(stage) == 0


async def test_care_that_was_decided_and_not_delivered_is_delivered_by_another_process(
    stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    hurried(stage, 0.1)
    stage.claude.script = reads("", "unsure", "distress")
    stage.claude.seconds = 0.5
    rina = await joins(stage)
    deliver = Delivery.deliver

    async def dies(self: Delivery, chat_id: int, replies: Sequence[Reply]) -> Delivered:
        if "১০৯৮" in str(replies):
            raise RuntimeError("the process dies here")
        return await deliver(self, chat_id, replies)

    monkeypatch.setattr(Delivery, "deliver", dies)
    await rina.says("৭৮ লিখলাম তবে স্যার দরজা বন্ধ করে যা করেন তা কাউকে বলতে পারি না")
    assert "১০৯৮" not in rina.heard
    monkeypatch.undo()
    await stage.world.moves(timedelta(minutes=2))
    assert rina.heard.count("১০৯৮") == 1


async def test_what_was_begun_does_not_wait_for_ever_for_a_turn_whose_delivery_broke(
    stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    stage.claude.script = writes(HINT)
    rina = await joins(stage)
    deliver = Delivery.deliver

    async def breaks(self: Delivery, chat_id: int, replies: Sequence[Reply]) -> Delivered:
        if "এখনো ঠিক হয়নি" in str(replies):
            raise RuntimeError("a fault of ours")
        return await deliver(self, chat_id, replies)

    monkeypatch.setattr(Delivery, "deliver", breaks)
    rina.telegram.send_text(rina.user, UNFORESEEN)
    await rina.telegram.wait_until_idle()
    await asyncio.wait_for(stage.world.idle(), 10)
    assert HINT in rina.heard


async def test_a_reply_whose_delivery_takes_long_is_not_said_twice(
    stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Thinking took 25 seconds and Telegram takes 30: nobody has died."""
    stage.claude.script = writes(HINT)
    rina = await joins(stage)
    worker, clock = stage.world.tutor.worker, stage.world.clock
    assert worker is not None
    deliver, write = Delivery.deliver, stage.claude.script

    def thinks_long(question: Any) -> Any:
        clock.advance(clock.now() + timedelta(seconds=12))
        return write(question)

    async def takes_long(self: Delivery, chat_id: int, replies: Sequence[Reply]) -> Delivered:
        if HINT in str(replies):
            monkeypatch.undo()
            clock.advance(clock.now() + timedelta(seconds=30))
            await worker.sweep()
        return await deliver(self, chat_id, replies)

    stage.claude.script = thinks_long
    monkeypatch.setattr(Delivery, "deliver", takes_long)
    await rina.says(UNFORESEEN)
    assert rina.heard.count(HINT) == 1


async def test_stopping_waits_until_what_is_cancelled_has_ended(stage: Stage) -> None:
    stage.claude.seconds = 30.0
    rina = await joins(stage)
    rina.telegram.send_text(rina.user, UNFORESEEN)
    await rina.telegram.wait_until_idle()
    worker = stage.world.tutor.worker
    assert worker is not None
    await worker.stop(0.2)
    assert worker._under_way == set()
