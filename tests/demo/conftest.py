"""A fresh local Telegram on a free port for each test, and a real python-telegram-bot Bot that talks to it."""

import json
import struct
import zlib
from collections.abc import AsyncIterator
from dataclasses import dataclass
from typing import Any

import httpx
import pytest
from telegram import Bot

from bot.demo.clock import DemoClock
from bot.demo.local_telegram import LocalTelegram
from bot.demo.server import create_app, serving


@dataclass
class Demo:
    telegram: LocalTelegram
    clock: DemoClock
    url: str
    bot: Bot


def png(width: int = 3, height: int = 2, grey: int = 200) -> bytes:
    """A real grey picture."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    rows = zlib.compress((b"\0" + bytes([grey]) * width) * height)
    head = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")


def make_bot(url: str, token: str) -> Bot:
    return Bot(token, base_url=f"{url}/bot", base_file_url=f"{url}/file/bot")


@pytest.fixture
async def demo() -> AsyncIterator[Demo]:
    clock = DemoClock()
    telegram = LocalTelegram(now=clock.now, webhook_time_scale=0.01)
    app = create_app(telegram, clock)
    async with serving(app, telegram) as url, make_bot(url, telegram.token) as bot:
        yield Demo(telegram, clock, url, bot)


async def refused(demo: Demo, method: str, because: str, **parameters: Any) -> None:
    """Asserts that a raw call is refused with 400 and just this description."""
    async with httpx.AsyncClient() as client:
        # Escaped to ASCII, so that even a lone surrogate reaches the server.
        body, headers = json.dumps(parameters), {"Content-Type": "application/json"}
        address = f"{demo.url}/bot{demo.telegram.token}/{method}"
        response = await client.post(address, content=body, headers=headers)
    assert response.status_code == 400
    assert response.json() == {"ok": False, "error_code": 400, "description": f"Bad Request: {because}"}
