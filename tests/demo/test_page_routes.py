"""The page's server side: the clock, the event stream, and what another web site cannot do."""

import json
from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import httpx
import pytest

from bot.demo.clock import DemoClock
from bot.demo.event_feed import KEPT, EventFeed
from bot.demo.local_telegram import LocalTelegram
from bot.demo.server import create_app, serving

from .conftest import Demo, png

DHAKA = ZoneInfo("Asia/Dhaka")
NOON = datetime(2026, 11, 21, 6, 0, tzinfo=UTC)


@pytest.fixture
async def browser(demo: Demo) -> AsyncIterator[httpx.AsyncClient]:
    async with httpx.AsyncClient(base_url=demo.url) as client:
        yield client


def test_the_clock_moves_forward_only_and_keeps_running() -> None:
    real = NOON
    clock = DemoClock(lambda: real)
    moved: list[datetime] = []
    clock.listeners.append(lambda: moved.append(clock.now()))
    clock.advance(NOON + timedelta(hours=5))
    real += timedelta(minutes=1)
    assert clock.now() == NOON + timedelta(hours=5, minutes=1)
    assert moved == [NOON + timedelta(hours=5)]
    for wrong in (NOON, datetime(2027, 1, 1)):  # noqa: DTZ001 - a naive moment is the point
        with pytest.raises(ValueError, match="clock"):
            clock.advance(wrong)


async def test_moving_the_clock_calls_the_glue_which_may_step_itself() -> None:
    clock = DemoClock(lambda: NOON)
    telegram, steps = LocalTelegram(now=clock.now), list[datetime]()

    async def step(target: datetime) -> None:
        steps.append(target)
        clock.advance(clock.now() + timedelta(hours=1))

    async with serving(create_app(telegram, clock, step), telegram) as url, httpx.AsyncClient(base_url=url) as client:
        answer = await client.post("/demo/clock", json={"tomorrow_at": "18:00"})
        assert answer.json() == {"now": clock.now().timestamp(), "moving": False}
        assert clock.now() == datetime(2026, 11, 22, 18, 0, tzinfo=DHAKA) == steps[0]
        await client.post("/demo/clock", json={"hours": 1})
    assert clock.now() == datetime(2026, 11, 22, 19, 0, tzinfo=DHAKA)


async def test_the_clock_can_be_moved_again_after_the_glue_failed() -> None:
    clock = DemoClock(lambda: NOON)
    telegram, failures = LocalTelegram(now=clock.now), iter([ValueError("The bot is not ready yet."), None])

    async def step(target: datetime) -> None:
        if failure := next(failures):
            raise failure

    async with serving(create_app(telegram, clock, step), telegram) as url, httpx.AsyncClient(base_url=url) as client:
        failed = await client.post("/demo/clock", json={"hours": 1})
        assert (failed.status_code, failed.json()) == (400, {"error": "The bot is not ready yet."})
        assert (await client.post("/demo/clock", json={"hours": 2})).status_code == 200
    assert clock.now() == NOON + timedelta(hours=2)


async def test_a_tap_carries_its_data_unchanged(demo: Demo, browser: httpx.AsyncClient) -> None:
    rina = demo.telegram.add_user("Rina", started=True)
    await demo.bot.send_message(rina.id, "x")
    await browser.post(f"/demo/users/{rina.id}/tap", json={"message_id": 1, "data": " a "})
    [update] = await demo.bot.get_updates()
    assert update.callback_query is not None
    assert update.callback_query.data == " a "


@pytest.mark.parametrize(
    "body",
    [{}, {"hours": 0}, {"hours": -3}, {"hours": True}, {"hours": 1e9}, {"hours": "1"}, {"tomorrow_at": "soon"}],
)
async def test_the_clock_refuses_a_senseless_wish(browser: httpx.AsyncClient, body: dict[str, Any]) -> None:
    answer = await browser.post("/demo/clock", json=body)
    assert answer.status_code == 400
    assert answer.json()["error"]


async def test_another_web_site_cannot_act_for_a_student(demo: Demo, browser: httpx.AsyncClient) -> None:
    rina = demo.telegram.add_user("Rina", started=True)
    plain = {"Content-Type": "text/plain"}
    for path in ("text", "sticker", "voice", "contact", "block", "unblock", "tap", "edit", "photo"):
        answer = await browser.post(f"/demo/users/{rina.id}/{path}", content='{"text": "x"}', headers=plain)
        assert answer.status_code == 415, path
    assert demo.telegram.messages(rina) == []
    page = await browser.get("/")
    assert "default-src 'none'" in page.headers["Content-Security-Policy"]


async def test_nonsense_gets_one_clear_sentence(demo: Demo, browser: httpx.AsyncClient) -> None:
    rina = demo.telegram.add_user("Rina", started=True)
    cases: list[tuple[str, Any, int]] = [
        (f"/demo/users/{rina.id}/text", {"text": ""}, 400),
        (f"/demo/users/{rina.id}/text", {"text": "x" * 4097}, 400),
        (f"/demo/users/{rina.id}/text", {"text": 7}, 400),
        (f"/demo/users/{rina.id}/text", [], 400),
        (f"/demo/users/{rina.id}/tap", {"message_id": 5, "data": "x"}, 404),
        (f"/demo/users/{rina.id}/edit", {"message_id": "5", "text": "x"}, 404),
        ("/demo/users/1/text", {"text": "x"}, 404),
        ("/demo/users", {"first_name": " "}, 400),
        ("/demo/users", {"first_name": "x" * 65}, 400),
    ]
    for path, body, status in cases:
        answer = await browser.post(path, json=body)
        assert (answer.status_code, list(answer.json())) == (status, ["error"]), path
    broken = {"Content-Type": "application/json"}
    assert (await browser.post("/demo/users", content=b"{", headers=broken)).status_code == 400
    assert (await browser.post("/demo/users", content=b'{"first_name": "\\ud800"}', headers=broken)).status_code == 400
    picture = {"Content-Type": "image/png"}
    assert (await browser.post(f"/demo/users/{rina.id}/photo", content=b"x", headers=picture)).status_code == 400
    assert (await browser.get("/page/..%2Fserver.py")).status_code == 404
    assert (await browser.get("/page/nothing.js")).status_code == 404


async def test_a_blocked_bot_cannot_be_written_to_from_the_page(demo: Demo, browser: httpx.AsyncClient) -> None:
    rina = demo.telegram.add_user("Rina", started=True)
    await browser.post(f"/demo/users/{rina.id}/block", json={})
    answer = await browser.post(f"/demo/users/{rina.id}/text", json={"text": "x"})
    assert (answer.status_code, "blocked" in answer.json()["error"]) == (400, True)


async def test_a_document_is_never_opened_as_a_page(demo: Demo, browser: httpx.AsyncClient) -> None:
    rina = demo.telegram.add_user("Rina", started=True)
    await demo.bot.send_document(rina.id, b"<script>alert(1)</script>", filename="ক.html")
    await demo.bot.send_photo(rina.id, png())
    document, photo = [message.file for message in demo.telegram.messages(rina)]
    assert document is not None
    assert photo is not None
    answer = await browser.get(f"/demo/files/{document.file_id}")
    assert answer.headers["Content-Type"] == "application/octet-stream"
    assert answer.headers["Content-Disposition"].startswith("attachment")
    assert (await browser.get(f"/demo/files/{photo.file_id}")).headers["Content-Type"] == "image/png"
    assert (await browser.get("/demo/files/nothing")).status_code == 404


async def test_the_stream_continues_after_the_last_number_seen(demo: Demo, browser: httpx.AsyncClient) -> None:
    rina = demo.telegram.add_user("রিনা")
    state = (await browser.get("/demo/state")).json()
    assert [user["first_name"] for user in state["users"]] == ["রিনা"]
    demo.telegram.send_text(rina, "১")
    async with browser.stream("GET", "/demo/events", params={"after": state["last_event"]}) as stream:
        lines = stream.aiter_lines()
        async for line in lines:
            if line.startswith("data:") and json.loads(line[5:])["kind"] == "message":
                break
        assert json.loads(line[5:])["message"]["text"] == "১"
    async with browser.stream("GET", "/demo/events", headers={"Last-Event-ID": "999999"}) as stream:
        assert 'data: {"kind": "reset"}' in [line async for line in stream.aiter_lines()]
    assert (await browser.get("/demo/events", params={"after": "x"})).status_code == 400


def test_a_page_that_was_away_too_long_must_load_afresh() -> None:
    feed = EventFeed()
    assert feed.after(0) == []
    for _ in range(KEPT + 5):
        feed.publish("x")
    assert feed.after(4) is None
    missed = feed.after(5)
    assert missed is not None
    assert len(missed) == KEPT
    assert feed.after(KEPT + 6) is None
