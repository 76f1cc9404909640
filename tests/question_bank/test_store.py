"""Loading the library into the database: an upsert that never loses history."""

from dataclasses import replace
from datetime import UTC, datetime

from sqlalchemy import func, select, update

from bot.database import Database
from bot.question_bank.compiler import CompiledProblem
from bot.question_bank.lessons import CompiledLesson
from bot.question_bank.store import load, load_lessons, problems_by_id
from models.lesson import Lesson
from models.problem import Problem

NOW = datetime(2026, 11, 21, tzinfo=UTC)


async def ids(database: Database) -> dict[tuple[str, int], int]:
    async with database.transaction() as db:
        found = await db.execute(select(Problem.template_key, Problem.variant, Problem.problem_id))
        return {(key, variant): problem_id for key, variant, problem_id in found}


async def test_loading_again_changes_no_id_and_adds_nothing(database: Database, library: list[CompiledProblem]) -> None:
    before = await ids(database)
    async with database.transaction() as db:
        loaded = await load(db, library, NOW)
    assert (loaded.served, loaded.withdrawn) == (len(library), 0)
    assert await ids(database) == before


async def test_a_corrected_problem_keeps_its_id(database: Database, library: list[CompiledProblem]) -> None:
    before = await ids(database)
    corrected = replace(library[0], question_en="Corrected?", revision=library[0].revision + 1)
    async with database.transaction() as db:
        await load(db, [corrected, *library[1:]], NOW)
    key = before[corrected.template_key, corrected.variant]
    async with database.transaction() as db:
        row = (await problems_by_id(db, [key]))[key]
        assert (row.question_en, row.revision) == ("Corrected?", corrected.revision)
    async with database.transaction() as db:
        await load(db, library, NOW)


async def test_a_problem_that_left_the_files_is_withdrawn_once_and_can_come_back(
    database: Database, library: list[CompiledProblem]
) -> None:
    async with database.transaction() as db:
        assert (await load(db, library[1:], NOW)).withdrawn == 1
        assert (await load(db, library[1:], NOW)).withdrawn == 0
    async with database.transaction() as db:
        withdrawn = await db.scalar(select(func.count()).where(Problem.withdrawn_at.is_not(None)))
        assert withdrawn == 1
    async with database.transaction() as db:
        await load(db, library, NOW)
    async with database.transaction() as db:
        assert await db.scalar(select(func.count()).where(Problem.withdrawn_at.is_not(None))) == 0


async def test_what_an_admin_has_hidden_stays_hidden(database: Database, library: list[CompiledProblem]) -> None:
    async with database.transaction() as db:
        await db.execute(update(Problem).where(Problem.template_key == library[0].template_key).values(hidden_at=NOW))
        await load(db, library, NOW)
    async with database.transaction() as db:
        hidden = await db.scalar(select(func.count()).where(Problem.hidden_at.is_not(None)))
        assert hidden == sum(problem.template_key == library[0].template_key for problem in library)


async def test_a_load_of_the_same_content_sends_no_row(database: Database, library: list[CompiledProblem]) -> None:
    async with database.transaction() as db:
        loaded = await load(db, library, NOW)
    assert (loaded.served, loaded.changed, loaded.withdrawn) == (len(library), 0, 0)


async def test_one_corrected_row_is_the_only_one_that_is_sent(
    database: Database, library: list[CompiledProblem]
) -> None:
    corrected = replace(library[3], question_bn="সংশোধিত?")
    async with database.transaction() as db:
        assert (await load(db, [*library[:3], corrected, *library[4:]], NOW)).changed == 1
    async with database.transaction() as db:
        assert (await load(db, library, NOW)).changed == 1


async def test_lessons_are_corrected_withdrawn_and_brought_back(
    database: Database, built: tuple[list[CompiledProblem], list[CompiledLesson]]
) -> None:
    lessons = built[1]
    corrected = replace(lessons[0], idea={"bn": "নতুন", "en": "new"})
    async with database.transaction() as db:
        await load_lessons(db, [corrected, *lessons[2:]], NOW)
    async with database.transaction() as db:
        rows = {row.skill: row for row in await db.scalars(select(Lesson))}
    assert rows[lessons[0].skill].idea == {"bn": "নতুন", "en": "new"}
    assert rows[lessons[1].skill].withdrawn_at is not None
    assert sum(row.withdrawn_at is None for row in rows.values()) == len(lessons) - 1
    async with database.transaction() as db:
        await load_lessons(db, lessons, NOW)
    async with database.transaction() as db:
        rows = {row.skill: row for row in await db.scalars(select(Lesson))}
    assert rows[lessons[0].skill].idea == lessons[0].idea
    assert all(row.withdrawn_at is None for row in rows.values())
