"""`dars demo`: the unchanged bot, a real PostgreSQL, and a Telegram that lives on this machine."""

import asyncio
import os
import signal
import sys
import webbrowser
from datetime import datetime, timedelta
from pathlib import Path

from sqlalchemy.exc import DBAPIError

from bot.__main__ import prepare
from bot.app import Tutor
from bot.database import Database, EmbeddedServer
from bot.demo.clock import DemoClock
from bot.demo.local_telegram import LocalTelegram
from bot.demo.server import create_app, serving
from bot.demo.stand_in import stand_in
from bot.errors import BadSetting
from bot.observe import start_logging
from bot.settings import Settings, read_settings
from bot.telegram.polling import Polling

CLAUDE = ("ANTHROPIC_API_KEY", "ANTHROPIC_BASE_URL", "CLAUDE_MODEL", "CLAUDE_MONTH_USD")
STEP = timedelta(minutes=30)
"""The clock moves in steps, and the bot ticks at each: reminders and expiries happen at their hours."""


def run_demo(port: int) -> int:
    start_logging("WARNING")
    data_dir = Path(os.environ.get("DATA_DIR") or "data") / "demo"
    embedded = EmbeddedServer(data_dir)
    try:
        return asyncio.run(_demo(port, data_dir, embedded))
    except DBAPIError:
        raise BadSetting(f"The demo's database in {data_dir} is of another version: delete that folder.") from None
    except OSError as error:
        raise BadSetting(f"Port {port} cannot be used ({error.strerror}): try `dars demo --port 8090`.") from None
    finally:
        embedded.stop()


async def _demo(port: int, data_dir: Path, embedded: EmbeddedServer) -> int:
    clock = DemoClock()
    telegram = LocalTelegram(now=clock.now)
    admin = telegram.add_user("Admin", language_code="en")
    database = Database(embedded.url)
    ready: list[Tutor] = []

    async def advance(target: datetime) -> None:
        while ready and clock.now() + STEP < target:
            clock.advance(clock.now() + STEP)
            await ready[0].tick()
        clock.advance(max(target, clock.now()))
        if ready:
            await ready[0].tick()

    app = create_app(telegram, clock, advance)
    async with serving(app, telegram, port=port):
        settings = _settings(port, data_dir, telegram.token, admin.id)
        print("Preparing the database and the problems …", flush=True)  # noqa: T201
        await _forget_earlier_demos(settings, database)
        tutor = Tutor(settings, database, clock.now, stand_in())
        await tutor.start()
        await tutor.publish_menu()
        ready.append(tutor)
        address = f"http://localhost:{port}"
        if settings.claude is None:
            print("Claude is played by a script; with ANTHROPIC_API_KEY set it speaks itself.", flush=True)  # noqa: T201
        print(f"Dars is ready: open {address}   (Ctrl+C ends it)", flush=True)  # noqa: T201
        if sys.stdout.isatty() and os.environ.get("DISPLAY"):
            webbrowser.open(address)
        await _poll_until_stopped(tutor)
        await tutor.stop()
    await database.close()
    return 0


async def _forget_earlier_demos(settings: Settings, database: Database) -> None:
    """The local Telegram begins empty each time, and so must what the bot remembers of it."""
    from sqlalchemy import text

    await prepare(settings, database)
    async with database.transaction() as db:
        await db.execute(
            text(
                "TRUNCATE students, newcomers, updates, queued_messages, broadcasts, pictures, heartbeats, "
                "generated_hints, ai_spending, switches CASCADE"
            )
        )


def _settings(port: int, data_dir: Path, token: str, admin_id: int) -> Settings:
    return read_settings(
        {
            "TELEGRAM_BOT_TOKEN": token,
            "TELEGRAM_API_URL": f"http://127.0.0.1:{port}",
            "ADMIN_TELEGRAM_IDS": str(admin_id),
            "DATA_DIR": str(data_dir),
            "PORT": str(port),
            # Whoever has a key hears Claude itself.
            **{name: os.environ[name] for name in CLAUDE if name in os.environ},
        }
    )


async def _poll_until_stopped(tutor: Tutor) -> None:
    stopping = asyncio.Event()
    loop = asyncio.get_running_loop()
    for name in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(name, stopping.set)
    polling = Polling(tutor.bot, tutor.database, tutor.take)
    task = asyncio.create_task(polling.run())
    await stopping.wait()
    polling.stop()
    await task
