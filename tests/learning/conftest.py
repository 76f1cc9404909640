from collections.abc import Awaitable, Callable

import pytest
from sqlalchemy import select

from bot.app import learner_model
from bot.database import Database
from bot.settings import read_settings
from models.problem import Problem
from models.student import Student
from tests.learning.students import Learning

Joins = Callable[..., Awaitable[Learning]]


@pytest.fixture
def taught(database: Database) -> Database:
    """The database as the tutor has it, with a learner model."""
    database.give(learner_model(read_settings({}, needs_token=False)))
    return database


@pytest.fixture
def joins(taught: Database) -> Joins:
    numbers = iter(range(1, 100))

    async def join(zone: str = "Asia/Dhaka") -> Learning:
        async with taught.transaction() as db:
            student = Student(telegram_id=next(numbers), name="রিনা", grade=6, zone=zone)
            db.add(student)
            await db.flush()
            return Learning(taught, student.student_id, zone=zone)

    return join


@pytest.fixture
async def problems(taught: Database) -> dict[str, list[Problem]]:
    """Skill -> one problem of each of its templates, the easiest first."""
    async with taught.transaction() as db:
        found = await db.scalars(select(Problem).where(Problem.variant == 0).order_by(Problem.difficulty))
        of_skill: dict[str, list[Problem]] = {}
        for problem in found.all():
            of_skill.setdefault(problem.skill, []).append(problem)
        return of_skill
