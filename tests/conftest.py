"""What all tests stand on: a real PostgreSQL, the real content, and a local Telegram for the unchanged bot."""

import os
import tempfile
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest
from sqlalchemy import text
from sqlalchemy.engine import URL
from sqlalchemy.ext.asyncio import create_async_engine

from bot.database import Database, EmbeddedServer
from bot.demo.clock import DemoClock
from bot.demo.local_telegram import LocalTelegram
from bot.question_bank.build import build_content
from bot.question_bank.compiler import CompiledProblem
from bot.question_bank.lessons import CompiledLesson
from bot.question_bank.store import load, load_lessons
from bot.schema import migrate
from models.registry import metadata
from tests.aimock import aimock
from tests.cast import World

__all__ = ["aimock"]

CONTENT = Path(__file__).resolve().parent.parent / "content"
KEPT = {"problems", "lessons"}


@pytest.fixture(scope="session")
def postgres() -> Iterator[URL]:
    """A server of our own for the whole run; each worker of a parallel run gets its own."""
    with tempfile.TemporaryDirectory(prefix="dars-tests-") as directory:
        server = EmbeddedServer(Path(directory))
        yield server.url
        server.stop()


async def create_database(server: URL, name: str, template: str = "template1") -> URL:
    """A new database on the server, empty or a copy of another one that nobody is connected to."""
    engine = create_async_engine(server, isolation_level="AUTOCOMMIT")
    async with engine.connect() as connection:
        await connection.execute(text(f"DROP DATABASE IF EXISTS {name} WITH (FORCE)"))
        await connection.execute(text(f"CREATE DATABASE {name} TEMPLATE {template}"))
        await connection.execute(text(f"ALTER DATABASE {name} SET synchronous_commit TO off"))  # none outlives its run
    await engine.dispose()
    return server.set(database=name)


@pytest.fixture(scope="session")
def built() -> tuple[list[CompiledProblem], list[CompiledLesson]]:
    return build_content(CONTENT, CONTENT.parent / "build")


@pytest.fixture(scope="session")
def library(built: tuple[list[CompiledProblem], list[CompiledLesson]]) -> list[CompiledProblem]:
    return built[0]


@pytest.fixture(scope="session")
async def furnished_template(postgres: URL, built: tuple[list[CompiledProblem], list[CompiledLesson]]) -> str:
    """The name of a database with the newest schema and the real problems, as `dars migrate` and `dars content load`
    leave it: to be copied, which takes a tenth of the time."""
    name = f"dars_template_{os.getpid()}"
    database = Database(await create_database(postgres, name), pooled=False)
    await migrate(database.engine)
    async with database.transaction() as db:
        await load(db, built[0], DemoClock().now())
        await load_lessons(db, built[1], DemoClock().now())
    await database.close()
    return name


@pytest.fixture(scope="session")
async def prepared(postgres: URL, furnished_template: str) -> URL:
    return await create_database(postgres, f"dars_{os.getpid()}", furnished_template)


@pytest.fixture
async def database(prepared: URL) -> AsyncIterator[Database]:
    """The prepared database without any student in it."""
    database = Database(prepared)
    names = ", ".join(table.name for table in metadata.sorted_tables if table.name not in KEPT)
    async with database.transaction() as db:
        await db.execute(text(f"TRUNCATE {names} RESTART IDENTITY CASCADE"))
        fresh = "hidden_at = NULL, hidden_by_disputes = false, withdrawn_at = NULL, accepted_answers = '[]'"
        changed = (
            "hidden_at IS NOT NULL OR hidden_by_disputes OR withdrawn_at IS NOT NULL OR accepted_answers::text <> '[]'"
        )
        await db.execute(text(f"UPDATE problems SET {fresh} WHERE {changed}"))  # five thousand rows are a second's work
    yield database
    await database.close()


@pytest.fixture
async def world(database: Database) -> AsyncIterator[World]:
    """The tutor and its students on a local Telegram, with a clock that only the test moves forward."""
    clock = DemoClock()
    telegram = LocalTelegram(now=clock.now)
    async with World.open(database, telegram, clock) as world:
        yield world
