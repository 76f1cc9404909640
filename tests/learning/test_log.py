"""The tutor's own answers as a log."""

import asyncio
from pathlib import Path

import pytest

from bot.__main__ import main
from bot.database import Database
from bot.learning.log import own_log
from bot.mastery.answer_log import read_log
from models.problem import Problem
from models.types import Outcome
from tests.learning.conftest import Joins


async def test_each_answer_is_a_row_with_what_it_was_worth(
    joins: Joins,
    database: Database,
    problems: dict[str, list[Problem]],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    rina, first, second = await joins(), problems["place_value"][0], problems["angles"][0]
    await rina.answers(first)
    await rina.answers(second, Outcome.CORRECT, tries=2)
    await rina.answers(first, Outcome.DONT_KNOW)
    async with database.transaction() as db:
        rows = await own_log(db)
    assert [(row.item, row.correct) for row in rows] == [
        (first.template_key, 1.0),
        (second.template_key, 0.3),
        (first.template_key, 0.0),
    ]
    assert {row.student for row in rows} == {str(rina.student_id)}
    assert [row.skill for row in rows] == [first.skill, second.skill, first.skill]
    assert rows == sorted(rows, key=lambda row: row.t or 0.0)

    monkeypatch.setenv("DATABASE_URL", database.url.render_as_string(hide_password=False))
    path = tmp_path / "log.csv"
    assert await asyncio.to_thread(main, ["model", "log", str(path)]) == 0
    assert read_log(path) == rows
    assert await asyncio.to_thread(main, ["model", "fit"]) == 1, "three answers are too few to fit on"
    assert await asyncio.to_thread(main, ["model", "log", str(tmp_path / "no" / "log.csv")]) == 2
