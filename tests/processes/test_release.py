"""What a release does to a database: `dars migrate`, `dars content load`, and `dars health` to look at it."""

import asyncio
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager

import pytest
from sqlalchemy import func, select, text
from sqlalchemy.engine import URL
from sqlalchemy.ext.asyncio import AsyncSession

from bot.database import Database
from bot.question_bank.compiler import CompiledProblem
from models.lesson import Lesson
from models.problem import Problem
from models.registry import metadata
from tests.processes.conftest import NewDatabase
from tests.processes.running import PASSWORD, BotProcess, Machine, with_password, within


@asynccontextmanager
async def looking_into(url: URL) -> AsyncIterator[AsyncSession]:
    database = Database(url)
    async with database.transaction() as db:
        yield db
    await database.close()


async def served_problems(url: URL) -> dict[tuple[str, int], int]:
    """(template, variant) -> id of every problem that is not withdrawn."""
    async with looking_into(url) as db:
        columns = select(Problem.template_key, Problem.variant, Problem.problem_id)
        rows = (await db.execute(columns.where(Problem.withdrawn_at.is_(None)))).all()
    return {(template_key, variant): problem_id for template_key, variant, problem_id in rows}


async def tables(url: URL) -> set[str]:
    async with looking_into(url) as db:
        return set(await db.scalars(text("SELECT tablename FROM pg_tables WHERE schemaname = 'public'")))


async def loaded(url: URL, count: int, new: int) -> str:
    """What a load says that left `count` problems and wrote `new` of them."""
    async with looking_into(url) as db:
        lessons = await db.scalar(select(func.count()).select_from(Lesson).where(Lesson.withdrawn_at.is_(None)))
    return f"{count} problems loaded, {new} of them new or changed, 0 withdrawn; {lessons} lessons.\n"


def assert_done(processes: Sequence[BotProcess], said: str) -> None:
    assert [(process.process.returncode, process.output) for process in processes] == [(0, said)] * len(processes)
    assert [process.errors for process in processes] == [""] * len(processes)


@within(120)
async def test_two_releases_at_once_build_one_database(
    machine: Machine, new_database: NewDatabase, library: list[CompiledProblem]
) -> None:
    url = await new_database()
    machine.environment["DATABASE_URL"] = with_password(url)

    migrations = await asyncio.gather(machine.run("migrate"), machine.run("migrate"))
    assert_done(migrations, "The database has the newest schema.\n")
    assert await tables(url) == set(metadata.tables) | {"alembic_version"}

    loads = await asyncio.gather(machine.run("content", "load"), machine.run("content", "load"))
    # One waits for the other, and then has nothing left to write.
    assert sorted(load.output for load in loads) == [await loaded(url, len(library), new) for new in (0, len(library))]
    assert [(load.process.returncode, load.errors) for load in loads] == [(0, "")] * 2
    served = await served_problems(url)
    assert set(served) == {(problem.template_key, problem.variant) for problem in library}

    again = await asyncio.gather(machine.run("migrate"), machine.run("content", "load"), machine.run("health"))
    assert [process.process.returncode for process in again] == [0, 0, 0]
    assert again[1].output == await loaded(url, len(library), 0)
    assert await served_problems(url) == served  # the same ids: what students answered still points to them
    assert_done([again[2]], "ok\n")


@pytest.mark.parametrize("scheme", ["postgres", "postgresql", "postgresql+asyncpg"])
@within(60)
async def test_every_spelling_of_the_database_url_is_understood(machine: Machine, postgres: URL, scheme: str) -> None:
    spelt = with_password(postgres).replace("postgresql://", f"{scheme}://")
    assert f"{scheme}://postgres:{PASSWORD}@" in spelt
    assert_done([await machine.run("health", DATABASE_URL=spelt)], "ok\n")
