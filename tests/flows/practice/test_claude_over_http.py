"""The whole way to Claude and back over HTTP, and every way in which it can fail, as the student sees it."""

import json
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from decimal import Decimal
from typing import Any

import pytest
from llmock.pytest_plugin import LLMock
from sqlalchemy import select

from bot.database import Database
from bot.demo.clock import DemoClock
from bot.demo.local_telegram import LocalTelegram
from models.ai_request import AiRequest
from models.cost_record import CostRecord
from models.delivery import QueuedMessage
from tests.aimock import Aimock
from tests.cast import Person, World, labels
from tests.flows.practice.conftest import faces
from tests.flows.practice.test_claude import HINT, UNFORESEEN

READING = {"is_true": True, "reveals_answer": False, "fits_mistake": True, "one_step": True, "is_kind": True}
WRITTEN = {"input_tokens": 620, "output_tokens": 70}
READ = {"input_tokens": 540, "output_tokens": 40}


@asynccontextmanager
async def connected(database: Database, base_url: str) -> AsyncIterator[World]:
    clock = DemoClock()
    telegram = LocalTelegram(now=clock.now)
    claude = {"ANTHROPIC_API_KEY": "sk-ant-test", "ANTHROPIC_BASE_URL": base_url}
    async with World.open(database, telegram, clock, None, **claude) as world:
        yield world


async def rina_in(world: World) -> Person:
    rina = await world.rina()
    await faces(rina)
    return rina


async def the_request(database: Database) -> AiRequest:
    async with database.transaction() as db:
        return (await db.scalars(select(AiRequest))).one()


def writer_and_reader(hint: str) -> list[dict[str, Any]]:
    """aimock tells questions apart by what they say."""
    return [
        {
            "match": {"userMessage": "kind_of_text"},
            "response": {"content": json.dumps(READING), "usage": READ},
        },
        {"match": {}, "response": {"content": json.dumps({"hint": hint}), "usage": WRITTEN}},
    ]


async def test_a_hint_comes_over_http_and_costs_what_the_usage_says(database: Database, aimock: Aimock) -> None:
    aimock.answer(*writer_and_reader(HINT))
    async with connected(database, aimock.url) as world:
        rina = await rina_in(world)
        _, hint = await rina.says(UNFORESEEN)
        assert hint.content.startswith(f"✨ {HINT}")
    async with database.transaction() as db:
        costs = list(await db.scalars(select(CostRecord.cost_usd).order_by(CostRecord.cost_id)))
    # 620 × 0.10 + 70 × 0.50 and 540 × 0.10 + 40 × 0.50 dollars per million tokens
    assert costs == [Decimal("0.000097"), Decimal("0.000074")]


def status(code: int) -> dict[str, Any]:
    return {"match": {}, "response": {"error": {"message": "no", "type": "api_error"}, "status": code}}


def content(text: str, **more: str) -> dict[str, Any]:
    return {"match": {}, "response": {"content": text, "usage": WRITTEN, **more}}


@pytest.mark.parametrize(
    ("fixture", "outcome"),
    [
        (status(401), "key_refused"),
        (status(402), "unpaid"),
        (status(400), "bad_request"),
        (status(429), "rate_limited"),
        (status(500), "server_error"),
        (status(529), "overloaded"),
        (content("I cannot help with that.", finishReason="refusal"), "refused"),
        (content('{"hint": "একটি কলমের', finishReason="max_tokens"), "cut"),
        (content("no JSON at all"), "unreadable"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
async def test_every_failure_ends_in_a_stored_hint(
    database: Database, aimock: Aimock, fixture: dict[str, Any], outcome: str
) -> None:
    aimock.answer(fixture)
    async with connected(database, aimock.url) as world:
        rina = await rina_in(world)
        verdict, stored = await rina.says(UNFORESEEN)
        assert "এখনো ঠিক হয়নি" in verdict.content
        assert "ইঙ্গিত ১/৩" in stored.content
        assert any("ইঙ্গিত ২/৩" in label for label in labels(rina))
        assert (await the_request(database)).outcome == outcome


async def test_nobody_at_the_other_end(database: Database) -> None:
    async with connected(database, "http://127.0.0.1:9") as world:
        _, stored = await (await rina_in(world)).says(UNFORESEEN)
        assert "ইঙ্গিত ১/৩" in stored.content
        assert (await the_request(database)).outcome == "unreachable"


async def test_days_of_retry_after_and_silence_take_three_seconds_of_the_student(
    database: Database, llmock: LLMock
) -> None:
    """The one test here that looks at a clock: that the wait ends is what it is about."""
    llmock.rate_limit(times=10, retry_after=86_400)
    async with connected(database, llmock.base_url("anthropic")) as world:
        rina = await rina_in(world)
        assert world.tutor.worker is not None
        started = time.monotonic()
        rina.telegram.send_text(rina.user, UNFORESEEN)
        while "ইঙ্গিত ১/৩" not in rina.heard and time.monotonic() - started < 12:
            await rina.telegram.wait_until_idle()
        assert "ইঙ্গিত ১/৩" in rina.heard
        assert (await the_request(database)).outcome == "too_slow"
        await world.idle()  # the call itself ends after twelve
        async with database.transaction() as db:
            assert (await db.scalars(select(CostRecord.trouble))).all() == ["timeout"]


async def test_a_refused_key_is_told_to_the_admins_once_and_no_call_is_tried_for_a_minute(
    database: Database, aimock: Aimock
) -> None:
    aimock.answer(status(401))
    async with connected(database, aimock.url) as world:
        for name in ("রিনা", "মিম", "কবির"):
            person = world.person(name)
            await person.joins()
            await faces(person)
            await person.says(UNFORESEEN)
            assert "ইঙ্গিত ১/৩" in person.heard
        assert len(aimock.received()) == 1
        async with database.transaction() as db:
            keys = list(await db.scalars(select(QueuedMessage.dedupe_key)))
        assert len([key for key in keys if key.startswith("claude_rests")]) == 1
