"""How updates reach the bot: long polling, webhook, redelivery, loss."""

import asyncio
import json
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import asynccontextmanager
from types import SimpleNamespace
from typing import Any

import pytest
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route
from telegram import Bot, Update
from telegram.error import BadRequest, Conflict, EndPointNotFound, InvalidToken

from bot.demo.local_telegram import LocalTelegram
from bot.demo.server import serving
from bot.demo.update_queue import UpdateQueue
from bot.demo.webhook import Webhook

from .conftest import Demo, make_bot, png, refused


async def poll(bot: Bot, offset: int = 0, seconds: int = 0) -> list[Update]:
    return list(await bot.get_updates(offset=offset, timeout=seconds))


async def test_a_message_arrives_as_python_telegram_bot_reads_it(demo: Demo) -> None:
    rina = demo.telegram.add_user("রিনা", "আক্তার", "bn")
    update_id = demo.telegram.send_text(rina, "/start hello")
    [update] = await poll(demo.bot)
    assert update.update_id == update_id
    assert update.message is not None
    assert update.message.text == "/start hello"
    assert update.message.from_user is not None
    assert (update.message.from_user.id, update.message.from_user.language_code) == (rina.id, "bn")
    assert [(e.type, e.offset, e.length) for e in update.message.entities] == [("bot_command", 0, 6)]


async def test_every_kind_of_message_a_student_can_send_is_understood(demo: Demo) -> None:
    telegram, rina = demo.telegram, demo.telegram.add_user("Rina")
    telegram.send_photo(rina, png(), "আমার খাতা")
    telegram.send_sticker(rina)
    telegram.send_voice(rina)
    telegram.send_contact(rina)
    telegram.send_document(rina, b"%PDF-1.4", "খাতা.pdf")
    photo, sticker, voice, contact, document = [u.message for u in await poll(demo.bot)]
    assert photo
    assert sticker
    assert voice
    assert contact
    assert document
    assert photo.caption == "আমার খাতা"
    assert (photo.photo[-1].width, photo.photo[-1].height) == (3, 2)
    assert sticker.sticker is not None
    assert voice.voice is not None
    assert contact.contact is not None
    assert contact.contact.user_id == rina.id
    assert document.document is not None
    assert document.document.file_name == "খাতা.pdf"


async def test_the_bot_can_download_what_a_student_sent(demo: Demo) -> None:
    rina, picture = demo.telegram.add_user("Rina"), png(9, 9)
    demo.telegram.send_photo(rina, picture)
    [update] = await poll(demo.bot)
    assert update.message is not None
    file = await demo.bot.get_file(update.message.photo[-1].file_id)
    assert bytes(await file.download_as_bytearray()) == picture
    with pytest.raises(BadRequest, match=r"[Ii]nvalid file_id"):
        await demo.bot.get_file("photo_999")


async def test_an_edit_of_a_student_arrives_as_an_edited_message(demo: Demo) -> None:
    rina = demo.telegram.add_user("Rina")
    demo.telegram.send_text(rina, "12")
    demo.telegram.edit_text(rina, 1, "13")
    edited = (await poll(demo.bot))[-1].edited_message
    assert edited is not None
    assert edited.text == "13"
    assert edited.edit_date is not None


async def test_updates_stay_until_a_higher_offset_confirms_them(demo: Demo) -> None:
    rina = demo.telegram.add_user("Rina")
    first, second = demo.telegram.send_text(rina, "1"), demo.telegram.send_text(rina, "2")
    assert [u.update_id for u in await poll(demo.bot)] == [first, second]
    assert [u.update_id for u in await poll(demo.bot)] == [first, second]
    assert [u.update_id for u in await poll(demo.bot, second)] == [second]
    assert not demo.telegram.is_idle()
    assert await poll(demo.bot, second + 1) == []
    assert demo.telegram.is_idle()


async def test_a_negative_offset_keeps_only_the_newest_updates(demo: Demo) -> None:
    rina = demo.telegram.add_user("Rina")
    ids = [demo.telegram.send_text(rina, str(n)) for n in range(4)]
    assert [u.update_id for u in await poll(demo.bot, -2)] == ids[2:]
    assert [u.update_id for u in await poll(demo.bot)] == ids[2:]


async def test_a_waiting_poll_returns_when_an_update_arrives(demo: Demo) -> None:
    rina = demo.telegram.add_user("Rina")
    waiting = asyncio.create_task(poll(demo.bot, seconds=20))
    await demo.telegram.until(lambda: demo.telegram.updates.polled)
    demo.telegram.send_text(rina, "৪")
    assert len(await asyncio.wait_for(waiting, 10)) == 1


async def test_a_second_poll_ends_the_first_with_a_conflict(demo: Demo) -> None:
    waiting = asyncio.create_task(poll(demo.bot, seconds=20))
    await demo.telegram.until(lambda: demo.telegram.updates.polled)
    async with make_bot(demo.url, demo.telegram.token) as other:
        assert await poll(other) == []
    with pytest.raises(Conflict, match="terminated by other getUpdates request"):
        await waiting


async def test_only_the_allowed_kinds_are_delivered_and_the_choice_is_kept(demo: Demo) -> None:
    rina = demo.telegram.add_user("Rina")
    await demo.bot.get_updates(allowed_updates=["callback_query"])
    demo.telegram.send_text(rina, "1")
    demo.telegram.tap(rina, 1, "x")
    assert [u.callback_query is not None for u in await poll(demo.bot)] == [True]
    await demo.bot.get_updates(allowed_updates=[])
    demo.telegram.send_text(rina, "2")
    assert len(await poll(demo.bot)) == 2


async def test_a_resent_update_comes_again_although_it_was_confirmed(demo: Demo) -> None:
    rina = demo.telegram.add_user("Rina")
    first, second = demo.telegram.send_text(rina, "1"), demo.telegram.send_text(rina, "2")
    await poll(demo.bot, second + 1)
    demo.telegram.resend(first)
    assert [u.update_id for u in await poll(demo.bot, second + 1)] == [first]
    assert await poll(demo.bot, second + 1) == []
    with pytest.raises(KeyError):
        demo.telegram.resend(17)


async def test_a_tap_older_than_150_seconds_is_gone_and_a_message_is_not() -> None:
    now = 0.0
    queue = UpdateQueue(lambda: now)
    queue.add("callback_query", {}, "taps:1")
    message = queue.add("message", {}, "chat:1")
    now = 151.0
    assert [update.update_id for update in queue.pending()] == [message]
    now = 86_401.0
    assert queue.pending() == []


async def test_a_wrong_token_is_unauthorized_and_a_wrong_method_not_found(demo: Demo) -> None:
    with pytest.raises(InvalidToken):
        await make_bot(demo.url, "1:wrong").get_me()
    with pytest.raises(EndPointNotFound):
        await demo.bot.do_api_request("sendMessages")


async def test_get_me_and_get_chat_describe_the_bot_and_the_student(demo: Demo) -> None:
    rina = demo.telegram.add_user("Rina", "Akter")
    assert (await demo.bot.get_me()).username == demo.telegram.bot.username
    with pytest.raises(BadRequest, match="Chat not found"):
        await demo.bot.get_chat(rina.id)
    demo.telegram.send_text(rina, "/start")
    chat = await demo.bot.get_chat(rina.id)
    assert (chat.first_name, chat.last_name, chat.type) == ("Rina", "Akter", "private")


# -- webhook -------------------------------------------------------------------------------------------------------

Handler = Callable[[dict[str, Any]], Awaitable[int | Response]]


class Hook:
    """A bot's webhook endpoint: keeps what arrived, answers what the test's handler says."""

    def __init__(self, handler: Handler) -> None:
        self.handler = handler
        self.bodies: list[dict[str, Any]] = []
        self.secrets: list[str | None] = []
        self.running = 0
        self.most_at_once = 0

    async def receive(self, request: Request) -> Response:
        body = json.loads(await request.body())
        self.bodies.append(body)
        self.secrets.append(request.headers.get("X-Telegram-Bot-Api-Secret-Token"))
        self.running += 1
        self.most_at_once = max(self.most_at_once, self.running)
        try:
            answer = await self.handler(body)
        finally:
            self.running -= 1
        return answer if isinstance(answer, Response) else Response(status_code=answer)

    @property
    def texts(self) -> list[str]:
        return [body["message"]["text"] for body in self.bodies]


async def confirm(body: dict[str, Any]) -> int:
    return 200


@asynccontextmanager
async def hooked(demo: Demo, handler: Handler = confirm, **options: Any) -> AsyncIterator[Hook]:
    hook = Hook(handler)
    app = Starlette(routes=[Route("/hook", hook.receive, methods=["POST"])])
    async with serving(app, LocalTelegram()) as url:
        await demo.bot.set_webhook(f"{url}/hook", **options)
        yield hook
        await demo.bot.delete_webhook()


async def test_a_webhook_gets_the_update_with_the_secret_token(demo: Demo) -> None:
    rina = demo.telegram.add_user("Rina")
    async with hooked(demo, secret_token="s3cret_-") as hook:
        demo.telegram.send_text(rina, "হাই")
        await demo.telegram.wait_until_idle()
    assert hook.texts == ["হাই"]
    assert hook.secrets == ["s3cret_-"]


async def test_a_refused_update_is_repeated_until_it_is_confirmed(demo: Demo) -> None:
    rina = demo.telegram.add_user("Rina")
    answers = iter([500, 400, 404, 200, 200])

    async def refuse_three_times(body: dict[str, Any]) -> int:
        return next(answers)

    async with hooked(demo, refuse_three_times) as hook:
        demo.telegram.send_text(rina, "1")
        demo.telegram.send_text(rina, "2")
        await demo.telegram.wait_until_idle()
        info = await demo.bot.get_webhook_info()
    assert hook.texts == ["1", "1", "1", "1", "2"]
    assert info.last_error_message == "Wrong response from the webhook: 404"
    assert info.pending_update_count == 0


async def test_retry_after_is_obeyed(demo: Demo, monkeypatch: pytest.MonkeyPatch) -> None:
    pauses: list[float] = []
    sleep = asyncio.sleep

    async def noting_sleep(seconds: float) -> None:
        pauses.append(seconds)
        await sleep(0)

    busy = Response(status_code=503, headers={"Retry-After": "7"})
    nonsense = Response(status_code=503, headers={"Retry-After": "soon"})
    answers: Iterator[int | Response] = iter([busy, nonsense, 200])

    async def shed(body: dict[str, Any]) -> int | Response:
        return next(answers)

    rina = demo.telegram.add_user("Rina")
    async with hooked(demo, shed):
        # Only there: others who sleep in this loop must not be noted.
        own = SimpleNamespace(**{**vars(asyncio), "sleep": noting_sleep})
        monkeypatch.setattr("bot.demo.webhook.asyncio", own)
        demo.telegram.send_text(rina, "1")
        await demo.telegram.until(demo.telegram.is_idle)
        monkeypatch.undo()
    scaled = [pause for pause in pauses if pause > 0]
    assert scaled[:2] == pytest.approx([0.07, 0.02])


async def test_messages_of_one_chat_wait_for_each_other_and_a_tap_does_not(demo: Demo) -> None:
    rina, kabir = demo.telegram.add_user("Rina"), demo.telegram.add_user("Kabir")
    release = asyncio.Event()

    async def hold_rinas_message(body: dict[str, Any]) -> int:
        if body.get("message", {}).get("text") == "slow":
            await release.wait()
        return 200

    async with hooked(demo, hold_rinas_message) as hook:
        demo.telegram.send_text(rina, "slow")
        demo.telegram.send_text(rina, "next")
        demo.telegram.send_text(kabir, "other chat")
        demo.telegram.tap(rina, 1, "tap")
        await demo.telegram.until(lambda: len(hook.bodies) == 3)
        assert sorted(next(key for key in body if key != "update_id") for body in hook.bodies) == [
            "callback_query",
            "message",
            "message",
        ]
        release.set()
        await demo.telegram.wait_until_idle()
    assert hook.bodies[-1]["message"]["text"] == "next"


async def test_max_connections_limits_what_goes_side_by_side(demo: Demo) -> None:
    async def slow(body: dict[str, Any]) -> int:
        await asyncio.sleep(0.02)
        return 200

    async with hooked(demo, slow, max_connections=2) as hook:
        for number in range(6):
            demo.telegram.send_text(demo.telegram.add_user(f"Student {number}"), "1")
        await demo.telegram.wait_until_idle()
    assert len(hook.bodies) == 6
    assert hook.most_at_once == 2


async def test_a_copy_delivered_at_once_overlaps_the_first(demo: Demo) -> None:
    both = asyncio.Barrier(2)

    async def meet(body: dict[str, Any]) -> int:
        await asyncio.wait_for(both.wait(), 10)
        return 200

    rina = demo.telegram.add_user("Rina")
    async with hooked(demo, meet) as hook:
        update_id = demo.telegram.send_text(rina, "১")
        demo.telegram.resend(update_id, at_once=True)
        await demo.telegram.wait_until_idle()
    assert [body["update_id"] for body in hook.bodies] == [update_id, update_id]


async def test_updates_wait_while_nobody_listens_and_arrive_when_the_bot_is_back(demo: Demo) -> None:
    rina = demo.telegram.add_user("Rina")
    await demo.telegram.set_webhook(Webhook("http://127.0.0.1:1/hook"))
    demo.telegram.send_text(rina, "1")
    await demo.telegram.until(lambda: bool(demo.telegram.delivery and demo.telegram.delivery.last_failure))
    async with hooked(demo) as hook:
        await demo.telegram.wait_until_idle()
    assert hook.texts == ["1"]


async def test_polling_is_refused_while_a_webhook_is_set_and_works_after_its_removal(demo: Demo) -> None:
    async with hooked(demo):
        with pytest.raises(Conflict, match="can't use getUpdates method while webhook is active"):
            await poll(demo.bot)
    assert await poll(demo.bot) == []


async def test_dropping_pending_updates_forgets_them(demo: Demo) -> None:
    demo.telegram.send_text(demo.telegram.add_user("Rina"), "1")
    await demo.bot.delete_webhook(drop_pending_updates=True)
    assert await poll(demo.bot) == []


@pytest.mark.parametrize(
    ("url", "reason"),
    [
        ("http://example.com/hook", "HTTPS URL must be provided"),
        ("https://example.com:5000/hook", "only on ports 80, 88, 443 or 8443"),
        ("https://example.com:port/hook", "invalid webhook URL"),
    ],
)
async def test_a_webhook_address_telegram_would_not_call_is_refused(demo: Demo, url: str, reason: str) -> None:
    with pytest.raises(BadRequest, match=f"(?i){reason}"):
        await demo.bot.set_webhook(url)


async def test_a_secret_token_with_other_characters_is_refused(demo: Demo) -> None:
    with pytest.raises(BadRequest, match="unallowed characters"):
        await demo.bot.set_webhook("http://127.0.0.1:9/hook", secret_token="not allowed!")


async def test_an_answer_that_takes_too_long_is_given_up_and_the_update_repeated(
    demo: Demo, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.demo.webhook.ANSWER_LIMIT_SECONDS", 0.2)
    patience = iter([2.0, 0.0])

    async def slow_once(body: dict[str, Any]) -> int:
        await asyncio.sleep(next(patience))
        return 200

    async with hooked(demo, slow_once) as hook:
        demo.telegram.send_text(demo.telegram.add_user("Rina"), "1")
        await demo.telegram.wait_until_idle()
        info = await demo.bot.get_webhook_info()
    assert hook.texts == ["1", "1"]
    assert info.last_error_message is not None


async def test_a_new_webhook_may_drop_what_waited_and_choose_its_updates(demo: Demo) -> None:
    rina = demo.telegram.add_user("Rina")
    demo.telegram.send_text(rina, "old")
    async with hooked(demo, drop_pending_updates=True, allowed_updates=["message"]) as hook:
        demo.telegram.tap(rina, 1, "x")
        demo.telegram.send_text(rina, "new")
        await demo.telegram.wait_until_idle()
        assert (await demo.bot.get_webhook_info()).allowed_updates == ("message",)
    assert hook.texts == ["new"]


async def test_an_ended_server_lets_a_waiting_poll_return(demo: Demo) -> None:
    waiting = asyncio.create_task(poll(demo.bot, seconds=20))
    await demo.telegram.until(lambda: demo.telegram.updates.polled)
    await demo.telegram.close()
    assert await asyncio.wait_for(waiting, 10) == []


async def test_setting_a_webhook_ends_a_waiting_poll_with_a_conflict(demo: Demo) -> None:
    waiting = asyncio.create_task(poll(demo.bot, seconds=20))
    await demo.telegram.until(lambda: demo.telegram.updates.polled)
    async with hooked(demo):
        with pytest.raises(Conflict):
            await asyncio.wait_for(waiting, 10)


@pytest.mark.parametrize(
    ("method", "parameters", "reason"),
    [
        ("getUpdates", {"allowed_updates": "message"}, "can't parse allowed_updates JSON object"),
        ("getUpdates", {"allowed_updates": [1]}, "can't parse allowed_updates"),
        ("getUpdates", {"offset": "1.5"}, 'field "offset" must be of type Integer'),
        (
            "setWebhook",
            {"url": "http://127.0.0.1:9/", "max_connections": 101},
            "max_connections must be between 1 and 100",
        ),
        ("setWebhook", {"url": "https://example.com/", "certificate": "x"}, "the demo server cannot do certificate"),
    ],
)
async def test_a_wrong_wish_for_updates_is_named(
    demo: Demo, method: str, parameters: dict[str, Any], reason: str
) -> None:
    await refused(demo, method, reason, **parameters)
