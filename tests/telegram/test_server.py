"""The webhook endpoint over real HTTP."""

from collections.abc import AsyncIterator
from typing import Any

import aiohttp
import pytest

from bot.demo.server import serving
from bot.telegram.server import MAX_BODY, SECRET_HEADER, web_app
from bot.telegram.turn import ComeBack
from tests.cast import World, settings_for

PATH, SECRET = "/telegram/abc", "s3cret"


class Desk:
    def __init__(self) -> None:
        self.taken: list[dict[str, Any]] = []
        self.away = False
        self.problem: str | None = None

    async def take(self, raw: dict[str, Any]) -> None:
        if self.away:
            raise ComeBack
        self.taken.append(raw)

    async def health(self) -> str | None:
        return self.problem


@pytest.fixture
async def desk(world: World) -> AsyncIterator[tuple[Desk, str]]:
    desk = Desk()
    app = web_app(desk.take, desk.health, path=PATH, secret=SECRET)
    async with serving(app, world.telegram) as address:
        yield desk, address


async def send(
    address: str, body: bytes, *, secret: str | None = SECRET, kind: str = "application/json"
) -> tuple[int, Any]:
    headers = {"Content-Type": kind} | ({SECRET_HEADER: secret} if secret is not None else {})
    async with aiohttp.ClientSession() as client, client.post(address + PATH, data=body, headers=headers) as answer:
        return answer.status, answer.headers.get("Retry-After")


async def test_an_update_is_taken_and_then_acknowledged(desk: tuple[Desk, str]) -> None:
    taken, address = desk
    assert await send(address, b'{"update_id": 1}') == (200, None)
    assert taken.taken == [{"update_id": 1}]


@pytest.mark.parametrize("secret", [None, "", "wrong", "s3cre", SECRET + "x"])
async def test_without_the_secret_nobody_is_heard(desk: tuple[Desk, str], secret: str | None) -> None:
    taken, address = desk
    assert (await send(address, b'{"update_id": 1}', secret=secret))[0] == 403
    assert taken.taken == []


async def test_what_must_come_back_is_asked_to(desk: tuple[Desk, str]) -> None:
    taken, address = desk
    taken.away = True
    assert await send(address, b'{"update_id": 1}') == (503, "5")


@pytest.mark.parametrize("body", [b"", b"{", b"[]", b'"x"', b'{"update_id": "1"}', b"\xff\xfe", b"[" * 5_000])
async def test_poison_is_acknowledged_and_dropped(desk: tuple[Desk, str], body: bytes) -> None:
    taken, address = desk
    assert (await send(address, body))[0] == 200
    assert taken.taken == []


async def test_a_body_larger_than_any_update_is_refused(desk: tuple[Desk, str]) -> None:
    _, address = desk
    assert (await send(address, b" " * (MAX_BODY + 1)))[0] == 413


async def test_other_content_is_refused(desk: tuple[Desk, str]) -> None:
    _, address = desk
    assert (await send(address, b'{"update_id": 1}', kind="text/plain"))[0] == 415


async def test_health_says_why_it_is_not_ready(desk: tuple[Desk, str]) -> None:
    state, address = desk
    async with aiohttp.ClientSession() as client:
        async with client.get(address + "/healthz") as answer:
            assert (answer.status, await answer.json()) == (200, {"status": "ok"})
        state.problem = "database: ConnectionRefusedError"
        async with client.get(address + "/healthz") as answer:
            assert answer.status == 503
            assert (await answer.json())["problem"] == "database: ConnectionRefusedError"


async def test_a_session_through_the_webhook(world: World) -> None:
    """The same tutor, but Telegram brings the updates: registered, signed, in order, answered 200 after delivery."""
    app = web_app(world.tutor.take, world.database.problem, path="/hook", secret=SECRET)
    async with serving(app, world.telegram) as address:
        settings = settings_for(world.telegram, world.address, world.admin.id, WEBHOOK_URL=address)
        await world.tutor.bot.set_webhook(f"{address}/hook", secret_token=SECRET)
        assert settings.public_url == address
        rina = await world.rina()
        said = await rina.finishes()
        assert "আজকের অনুশীলন শেষ" in said[-1].content
        await world.tutor.bot.delete_webhook()
