"""Corners of the conversation that a reviewer looked into."""

import asyncio
import json
import logging
from datetime import timedelta
from typing import Any

from sqlalchemy import func, select, update

from bot.language import Html
from bot.observe import JsonLines
from bot.telegram.apology import SORRY
from bot.telegram.messages import Say
from models.delivery import QueuedMessage
from models.problem import Problem
from models.session import Session
from models.student import Student
from models.types import SessionStatus
from tests.cast import Person, World


async def hide_all(world: World) -> None:
    async with world.database.transaction() as db:
        await db.execute(update(Problem).values(hidden_at=world.clock.now()))


async def test_a_class_corrected_in_mid_session_brings_problems_of_that_class(world: World) -> None:
    """The wrong class was tapped in the onboarding: nobody must do five problems of it first."""
    rina = await world.rina()
    await rina.says("/settings")
    await rina.taps("শ্রেণি")
    await rina.taps("অষ্টম")
    await rina.says("/practice")
    assert (await rina.problem()).grade == 8


async def test_without_any_problem_practice_is_refused_in_words(world: World) -> None:
    rina = await world.rina()
    await rina.finishes()
    await hide_all(world)
    said = await rina.says("/practice")
    assert len(said) == 1
    assert (await rina.session()).status is SessionStatus.COMPLETED


async def test_a_sticker_without_a_session_or_after_its_time_offers_to_start(world: World) -> None:
    rina = await world.rina()
    world.clock.advance(world.clock.now() + timedelta(minutes=31))
    world.telegram.send_sticker(rina.user)
    await world.telegram.wait_until_idle()
    assert rina.last.buttons
    assert (await rina.session()).status is SessionStatus.ABANDONED


async def test_twenty_taps_at_one_moment_conclude_one_problem(world: World) -> None:
    """Twenty taps and texts of one student on one problem at one moment conclude it once."""
    rina = await world.rina()
    session = await rina.session()
    message = rina.last.to_json()

    def tap(number: int, data: str) -> dict[str, Any]:
        body = {"id": str(number), "from": rina.user.to_json(), "chat_instance": "1", "data": data, "message": message}
        return {"update_id": 700_000 + number, "callback_query": body}

    here = f"{session.session_id}:0"
    deeds = [tap(number, f"{'sdh'[number % 3]}:{here}{':1' if number % 3 == 2 else ''}") for number in range(20)]
    await asyncio.gather(*(world.tutor.take(deed) for deed in deeds), world.tutor.tick(), world.tutor.tick())
    assert len(await rina.responses()) == 1
    assert (await rina.session()).position == 1


async def test_a_long_text_held_back_under_a_picture_does_not_bring_the_picture_twice(world: World) -> None:
    rina = await world.rina()
    bars = {"kind": "bars", "title": "t", "bars": [{"label": "a", "value": 1, "text": "1"}]}
    world.telegram.fail("sendMessage", 500, "Internal Server Error")
    before = len(world.telegram.messages(rina.user))
    await world.tutor._turns._delivery.deliver(rina.user.id, [Say(text=Html("x" * 1_100), drawing=bars)])
    assert len(world.telegram.messages(rina.user)) == before + 2


async def test_a_problem_that_an_admin_keeps_is_not_hidden(world: World) -> None:
    kabir = await world.kabir()
    shirin = Person(world, world.admin)
    problem = await kabir.problem()
    await shirin.says("/admin")
    await shirin.taps_data(f"ar:{problem.problem_id}:hide")
    await shirin.taps_data(f"ar:{problem.problem_id}:keep")
    async with world.database.transaction() as db:
        assert (await db.get_one(Problem, problem.problem_id)).hidden_at is None


def test_a_secret_with_quotes_is_blotted_out_too() -> None:
    secret = 'pa"ss\\word'
    record = logging.LogRecord("x", logging.INFO, "", 0, f"cannot connect with {secret}", None, None)
    assert secret not in json.loads(JsonLines((secret,)).format(record))["message"]


async def test_deleting_while_everything_else_happens_leaves_nothing_and_breaks_nothing(world: World) -> None:
    rina = await world.rina()
    message = rina.last.to_json()

    def tap(number: int, data: str) -> dict[str, Any]:
        body = {"id": str(number), "from": rina.user.to_json(), "chat_instance": "1", "data": data, "message": message}
        return {"update_id": 800_000 + number, "callback_query": body}

    deeds = ["xx", "s:1:0", "pr", "d:1:0", "xx", "go", "h:1:0:1", "ex"]
    await asyncio.gather(*(world.tutor.take(tap(*deed)) for deed in enumerate(deeds)), world.tutor.tick())
    assert SORRY.bn not in rina.heard
    async with world.database.transaction() as db:
        for table in (Student, Session, QueuedMessage):
            assert int(await db.scalar(select(func.count()).select_from(table)) or 0) == 0
