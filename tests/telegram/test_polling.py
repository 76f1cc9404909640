"""Asking for updates through trouble."""

import asyncio
from typing import Any

import pytest
from telegram.error import InvalidToken

from bot.telegram.polling import Polling
from bot.telegram.turn import ComeBack
from tests.cast import World


@pytest.mark.parametrize(
    ("status", "description", "retry_after"),
    [
        (409, "Conflict: terminated by other getUpdates request", None),
        (429, "Too Many Requests: retry after 1", 1),
        (500, "Internal Server Error", None),
        (502, "Bad Gateway", None),
    ],
)
async def test_after_a_failed_question_the_next_one_is_asked(
    world: World, monkeypatch: Any, status: int, description: str, retry_after: int | None
) -> None:
    async def at_once(self: Polling, seconds: float) -> None:
        await asyncio.sleep(0)

    monkeypatch.setattr(Polling, "_pause", at_once)
    rina = await world.rina()
    world.telegram.fail("getUpdates", status, description, retry_after=retry_after, times=2)
    (said,) = await rina.says("/streak")
    assert "টানা" in said.content


async def test_a_token_that_was_revoked_ends_the_asking(world: World) -> None:
    polling = Polling(world.tutor.bot, world.database, world.tutor.take)
    world.telegram.fail("getUpdates", 401, "Unauthorized")
    with pytest.raises(InvalidToken):
        await polling._ask()


async def test_an_update_that_must_come_back_is_taken_again_and_in_order(world: World, monkeypatch: Any) -> None:
    taken: list[int] = []

    async def take(raw: dict[str, Any]) -> None:
        taken.append(raw["update_id"])
        if len(taken) == 1:
            raise ComeBack

    monkeypatch.setattr("bot.telegram.polling.PAUSE", 0.01)
    polling = Polling(world.tutor.bot, world.database, take)
    one = {"update_id": 1, "message": {"from": {"id": 5}}}
    two = {"update_id": 2, "callback_query": {"from": {"id": 5}}}
    await polling._handle([one, two])
    assert taken == [1, 1, 2]
    assert polling._offset == 3


async def test_an_update_that_breaks_the_handler_does_not_stop_the_others(world: World) -> None:
    taken: list[int] = []

    async def take(raw: dict[str, Any]) -> None:
        if raw["update_id"] == 1:
            raise RuntimeError("planted")
        taken.append(raw["update_id"])

    polling = Polling(world.tutor.bot, world.database, take)
    await polling._handle([{"update_id": 1}, {"update_id": 2, "my_chat_member": {"from": {"id": 5}}}])
    assert taken == [2]
