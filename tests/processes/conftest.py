"""A machine to start processes on, a Telegram that they can reach, and databases of their own."""

import tempfile
from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import dataclass
from itertools import count
from pathlib import Path

import pytest
from sqlalchemy.engine import URL

from bot.database import Database
from bot.demo.clock import DemoClock
from bot.demo.local_telegram import LocalTelegram
from bot.demo.server import create_app, serving
from tests.conftest import create_database
from tests.processes.learner import Learner
from tests.processes.running import PASSWORD, Machine, bare_environment, with_password

TOKEN = "7000000042:token-of-the-process-tests-0123456789"
_numbers = count(1)

NewDatabase = Callable[[], Awaitable[URL]]


@pytest.fixture
def new_database(postgres: URL) -> NewDatabase:
    """Makes an empty database on the server of this test run."""

    async def make() -> URL:
        return await create_database(postgres, f"dars_process_{next(_numbers)}")

    return make


@pytest.fixture
async def furnished(postgres: URL, furnished_template: str) -> AsyncIterator[Database]:
    """A database of its own with the newest schema and the real problems."""
    database = Database(await create_database(postgres, f"dars_process_{next(_numbers)}", furnished_template))
    yield database
    await database.close()


@dataclass
class Reachable:
    """A Telegram and where it is."""

    telegram: LocalTelegram
    address: str

    def learners(self, database: Database, *names: str) -> list[Learner]:
        return [Learner(self.telegram, database, self.telegram.add_user(name, language_code="bn")) for name in names]


@pytest.fixture
async def reachable() -> AsyncIterator[Reachable]:
    telegram = LocalTelegram(token=TOKEN, webhook_time_scale=0.02)
    async with serving(create_app(telegram, DemoClock()), telegram) as address:
        yield Reachable(telegram, address)


@pytest.fixture
async def machine() -> AsyncIterator[Machine]:
    """No process outlives its test, and none of them may have told a secret."""
    # Not tmp_path: the path of a Unix socket below it would be too long.
    with tempfile.TemporaryDirectory(prefix="dars-process-") as directory:
        machine = Machine(Path(directory), bare_environment(Path(directory)), (TOKEN, PASSWORD))
        try:
            yield machine
        finally:
            await machine.end_all()
        assert machine.told_secrets() == []


@pytest.fixture
def bot_machine(machine: Machine, reachable: Reachable, furnished: Database) -> Machine:
    """A machine on which `dars run` has everything that it needs."""
    machine.environment |= {
        "TELEGRAM_BOT_TOKEN": TOKEN,
        "TELEGRAM_API_URL": reachable.address,
        "DATABASE_URL": with_password(furnished.url),
    }
    return machine
