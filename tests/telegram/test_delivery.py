"""What Telegram may answer, and what becomes of the reply."""

from datetime import timedelta

import pytest
from sqlalchemy import select
from telegram.error import BadRequest, TimedOut

from bot.language import Html
from bot.telegram.delivery import Postponed, Unreachable, picture_key, utf16_length
from bot.telegram.messages import Edit, Say, SetButtons, Toast
from models.delivery import QueuedMessage
from tests.cast import World

HELLO = Say(text=Html("<b>hello</b>"))


async def test_a_reply_held_back_by_a_429_is_said_a_moment_later(world: World) -> None:
    rina = await world.rina()
    world.telegram.fail("sendMessage", 429, "Too Many Requests: retry after 1", retry_after=1)
    (said,) = await rina.says("/help")
    assert "কীভাবে" in said.content


async def test_a_reply_held_back_for_long_is_queued_and_sent_in_its_turn(world: World) -> None:
    rina = await world.rina()
    world.telegram.fail("sendMessage", 429, "Too Many Requests: retry after 30", retry_after=30)
    assert await rina.says("/help") == []
    await world.moves(timedelta(seconds=31))
    assert "কীভাবে" in rina.last.content
    async with world.database.transaction() as db:
        (queued,) = await db.scalars(select(QueuedMessage))
        assert (queued.kind, queued.sent_at is not None, queued.message) == ("reply", True, {})


@pytest.mark.parametrize(("status", "body"), [(500, None), (502, "<html>Bad Gateway</html>")])
async def test_an_unwell_telegram_gets_a_second_chance(world: World, status: int, body: str | None) -> None:
    rina = await world.rina()
    world.telegram.fail("sendMessage", status, "Internal Server Error", raw_body=body)
    (said,) = await rina.says("/help")
    assert "কীভাবে" in said.content


async def test_a_message_that_timed_out_but_arrived_is_not_said_twice(world: World) -> None:
    rina = await world.rina()
    world.tutor.bot.request._timeout = 0.3  # type: ignore[attr-defined]
    world.telegram.fail("sendMessage", 200, after_sending=True, delay=1.0)
    said = await rina.says("/help")
    assert len(said) == 1


async def test_html_that_telegram_cannot_parse_is_said_as_plain_text(world: World) -> None:
    rina = await world.rina()
    delivery = world.tutor._turns._delivery
    await delivery.perform(rina.user.id, Say(text=Html("1 < 2 <b>")))
    assert rina.last.content == "1 < 2 <b>"


async def test_an_edit_that_changes_nothing_is_no_trouble(world: World) -> None:
    rina = await world.rina()
    delivery = world.tutor._turns._delivery
    message = await delivery.perform(rina.user.id, HELLO)
    assert message is not None
    assert await delivery.perform(rina.user.id, Edit(message_id=message, text=HELLO.text)) is None
    assert await delivery.perform(rina.user.id, SetButtons(message_id=message)) is None


async def test_an_edit_of_a_message_that_is_gone_is_said_anew(world: World) -> None:
    rina = await world.rina()
    delivery = world.tutor._turns._delivery
    assert await delivery.perform(rina.user.id, Edit(message_id=99_999, text=Html("new"))) is not None
    assert rina.last.content == "new"


async def test_a_tap_that_is_too_old_to_answer_is_no_trouble(world: World) -> None:
    delivery = world.tutor._turns._delivery
    assert await delivery.perform(1, Toast(tap_id="12345", text="late")) is None


async def test_blocked_and_vanished_chats_are_unreachable(world: World) -> None:
    rina = await world.rina()
    delivery = world.tutor._turns._delivery
    with pytest.raises(Unreachable):
        await delivery.perform(777, HELLO)
    world.telegram.block(rina.user)
    with pytest.raises(Unreachable):
        await delivery.perform(rina.user.id, HELLO)


async def test_what_surely_was_not_sent_may_be_tried_again(world: World) -> None:
    rina = await world.rina()
    delivery = world.tutor._turns._delivery
    world.telegram.fail("sendMessage", 429, "Too Many Requests: retry after 7", retry_after=7)
    with pytest.raises(Postponed) as postponed:
        await delivery.perform(rina.user.id, HELLO)
    assert postponed.value.delay == timedelta(seconds=7)


async def test_what_perhaps_was_sent_is_said_so(world: World) -> None:
    rina = await world.rina()
    delivery = world.tutor._turns._delivery
    world.tutor.bot.request._timeout = 0.2  # type: ignore[attr-defined]
    world.telegram.fail("sendMessage", 200, after_sending=True, delay=0.8)
    with pytest.raises(TimedOut):
        await delivery.perform(rina.user.id, HELLO)
    await world.telegram.wait_until_idle()


async def test_any_other_refusal_is_raised_by_perform_and_swallowed_by_deliver(world: World) -> None:
    rina = await world.rina()
    delivery = world.tutor._turns._delivery
    with pytest.raises(BadRequest):
        await delivery.perform(rina.user.id, Say(text=Html("")))
    delivered = await delivery.deliver(rina.user.id, [Say(text=Html("")), HELLO])
    assert rina.last.content == "hello"
    assert not delivered.unreachable


async def test_a_long_text_under_a_picture_becomes_a_message_of_its_own(world: World) -> None:
    rina = await world.rina()
    delivery = world.tutor._turns._delivery
    drawing = {"kind": "bars", "title": "t", "bars": [{"label": "a", "value": 1, "text": "1"}]}
    await delivery.deliver(rina.user.id, [Say(text=Html("x" * 2_000), drawing=drawing)])
    picture, text = world.telegram.messages(rina.user)[-2:]
    assert picture.photo is not None
    assert text.content == "x" * 2_000


async def test_a_picture_that_cannot_be_drawn_leaves_its_text(world: World) -> None:
    rina = await world.rina()
    delivery = world.tutor._turns._delivery
    await delivery.perform(rina.user.id, Say(text=Html("no picture"), drawing={"kind": "nonsense"}))
    assert rina.last.content == "no picture"
    assert rina.last.photo is None


def test_the_key_of_a_picture_depends_on_what_is_drawn_and_on_nothing_else() -> None:
    assert picture_key({"a": 1, "b": "ক"}) == picture_key({"b": "ক", "a": 1})
    assert picture_key({"a": 1}) != picture_key({"a": 2})


def test_lengths_are_counted_as_telegram_counts() -> None:
    assert utf16_length("ক😀") == 3


@pytest.mark.parametrize(
    ("method", "status", "times"),
    [("sendMessage", 502, 1), ("sendMessage", 500, 2), ("*", 502, 3), ("sendPhoto", 400, 3)],
)
async def test_through_any_short_trouble_the_next_problem_reaches_the_student(
    world: World, method: str, status: int, times: int
) -> None:
    rina = await world.rina()
    for _ in range(4):
        world.telegram.fail(method, status, "Bad Request: PHOTO_INVALID_DIMENSIONS", times=times)
        await rina.answers_right()
        world.telegram.faults.clear()
        await world.moves(timedelta(minutes=2, seconds=5))
        assert (await rina.session()).problem_message_id is not None
    await rina.answers_right()
    assert len(await rina.responses()) == 5


async def test_a_picture_that_telegram_refuses_leaves_its_text(world: World) -> None:
    rina = await world.rina()
    world.telegram.fail("sendPhoto", 400, "Bad Request: PHOTO_INVALID_DIMENSIONS", times=2)
    (card,) = await rina.says("/progress")
    assert card.photo is None
    assert "টানা" in card.content


async def test_after_a_block_in_the_middle_nothing_more_is_sent(world: World) -> None:
    rina = await world.rina()
    delivery = world.tutor._turns._delivery
    world.telegram.fail("sendMessage", 403, "Forbidden: bot was blocked by the user")
    delivered = await delivery.deliver(rina.user.id, [HELLO, HELLO])
    assert delivered.unreachable
    assert "hello" not in rina.heard


async def test_what_follows_a_held_back_message_is_held_back_too(world: World) -> None:
    rina = await world.rina()
    delivery = world.tutor._turns._delivery
    world.telegram.fail("sendMessage", 429, "Too Many Requests: retry after 9", retry_after=9)
    delivered = await delivery.deliver(rina.user.id, [HELLO, Say(text=Html("second"))])
    assert [delay.total_seconds() for _, delay in delivered.postponed] == [9, 9]
    assert "second" not in rina.heard
