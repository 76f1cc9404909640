"""Ordered faults, rate limits, waiting: what a conversation test builds on."""

import asyncio

import pytest
from telegram.error import BadRequest, NetworkError, RetryAfter, TimedOut

from bot.demo.rate_limits import RateLimits

from .conftest import Demo, make_bot


async def test_a_fault_hits_as_many_calls_as_ordered(demo: Demo) -> None:
    rina = demo.telegram.add_user("Rina", started=True)
    demo.telegram.fail("sendMessage", 400, "Bad Request: no luck", times=2)
    for _ in range(2):
        with pytest.raises(BadRequest, match="No luck"):
            await demo.bot.send_message(rina.id, "x")
    await demo.bot.send_message(rina.id, "y")
    assert [message.text for message in demo.telegram.messages(rina)] == ["y"]
    assert [record.status for record in demo.telegram.calls("sendMessage")] == [400, 400, 200]


async def test_flooding_names_the_seconds_and_can_hit_one_chat_only(demo: Demo) -> None:
    rina, kabir = demo.telegram.add_user("Rina", started=True), demo.telegram.add_user("Kabir", started=True)
    demo.telegram.fail("*", 429, retry_after=3, chat_id=rina.id)
    await demo.bot.send_message(kabir.id, "x")
    with pytest.raises(RetryAfter) as flood:
        await demo.bot.send_message(rina.id, "x")
    assert flood.value._retry_after.total_seconds() == 3


async def test_an_error_after_sending_has_sent_all_the_same(demo: Demo) -> None:
    rina = demo.telegram.add_user("Rina", started=True)
    demo.telegram.fail("sendMessage", 502, "Bad Gateway", after_sending=True)
    with pytest.raises(NetworkError, match="Bad Gateway"):
        await demo.bot.send_message(rina.id, "x")
    assert [message.text for message in demo.telegram.messages(rina)] == ["x"]


async def test_a_body_that_is_not_json_can_be_ordered(demo: Demo) -> None:
    demo.telegram.fail("getMe", 502, raw_body="<html>502</html>")
    with pytest.raises(NetworkError):
        await demo.bot.get_me()
    await demo.bot.get_me()


async def test_a_delay_makes_an_impatient_bot_time_out_though_the_message_arrives(demo: Demo) -> None:
    rina = demo.telegram.add_user("Rina", started=True)
    demo.telegram.fail("sendMessage", 200, delay=0.6)
    with pytest.raises(TimedOut):
        await demo.bot.send_message(rina.id, "x", read_timeout=0.2)
    await demo.telegram.until(lambda: len(demo.telegram.messages(rina)) == 1)


async def test_a_general_fault_does_not_stop_polling(demo: Demo) -> None:
    demo.telegram.fail("*", 500)
    assert await demo.bot.get_updates() == ()
    with pytest.raises(NetworkError):
        await demo.bot.get_me()


def test_a_chat_may_burst_and_then_gets_one_message_a_second() -> None:
    limits = RateLimits()
    limits.enabled = True
    assert [limits.seconds_to_wait("sendMessage", 1, 100.0) for _ in range(6)] == [0, 0, 0, 0, 0, 1]
    assert limits.seconds_to_wait("sendMessage", 2, 100.0) == 0
    assert limits.seconds_to_wait("getMe", 1, 100.0) == 0
    assert limits.seconds_to_wait("sendMessage", 1, 101.01) == 0
    assert limits.seconds_to_wait("sendMessage", 1, 101.02) == 1


def test_all_chats_together_get_thirty_a_second() -> None:
    limits = RateLimits()
    limits.enabled = True
    assert [limits.seconds_to_wait("sendMessage", chat, 5.0) for chat in range(31)] == [0] * 30 + [1]
    assert limits.seconds_to_wait("sendMessage", 99, 6.0) == 0


async def test_limits_are_off_until_they_are_switched_on(demo: Demo) -> None:
    rina = demo.telegram.add_user("Rina", started=True)
    for _ in range(8):
        await demo.bot.send_message(rina.id, "x")
    demo.telegram.limits.enabled = True
    for _ in range(5):
        await demo.bot.send_message(rina.id, "x")
    with pytest.raises(RetryAfter):
        await demo.bot.send_message(rina.id, "x")


async def test_waiting_until_idle_waits_for_confirmation_and_says_what_is_left(demo: Demo) -> None:
    rina = demo.telegram.add_user("Rina")
    update_id = demo.telegram.send_text(rina, "১২")
    with pytest.raises(TimeoutError, match=str(update_id)):
        await demo.telegram.wait_until_idle(0.05)
    waiting = asyncio.create_task(demo.telegram.wait_until_idle())
    await demo.bot.get_updates(offset=update_id + 1)
    await asyncio.wait_for(waiting, 5)


async def test_waiting_until_idle_waits_for_calls_under_way(demo: Demo) -> None:
    rina = demo.telegram.add_user("Rina", started=True)
    demo.telegram.fail("sendMessage", 200, delay=0.3)
    sending = asyncio.create_task(demo.bot.send_message(rina.id, "x"))
    await demo.telegram.until(lambda: bool(demo.telegram.calls("sendMessage")))
    await demo.telegram.wait_until_idle()
    assert len(demo.telegram.messages(rina)) == 1
    await sending


async def test_a_bot_that_hangs_up_while_polling_loses_nothing(demo: Demo) -> None:
    rina = demo.telegram.add_user("Rina")
    other = make_bot(demo.url, demo.telegram.token)
    waiting = asyncio.create_task(other.get_updates(timeout=20))
    await demo.telegram.until(lambda: demo.telegram.updates.polled)
    await other.shutdown()
    waiting.cancel()
    await asyncio.gather(waiting, return_exceptions=True)
    await demo.telegram.until(lambda: not demo.telegram.updates.polled)
    demo.telegram.send_text(rina, "1")
    assert len(await demo.bot.get_updates()) == 1


async def test_what_telegram_would_not_send_cannot_be_sent_by_a_student(demo: Demo) -> None:
    rina = demo.telegram.add_user("Rina")
    for text in (" ", "a" * 4097, "\ud800"):
        with pytest.raises(ValueError, match="message"):
            demo.telegram.send_text(rina, text)
    with pytest.raises(ValueError, match="picture"):
        demo.telegram.send_photo(rina, b"not a picture")
    with pytest.raises(LookupError):
        demo.telegram.last_message(rina)
