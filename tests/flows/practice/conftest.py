"""A world in which Claude is played by a script that each test may rewrite."""

from collections.abc import AsyncIterator
from dataclasses import dataclass

import pytest
from sqlalchemy import select, update

from bot.ai.scripted_model import ScriptedModel
from bot.database import Database
from bot.demo.clock import DemoClock
from bot.demo.local_telegram import LocalTelegram
from bot.demo.stand_in import stand_in
from models.problem import Problem
from models.session import Session
from tests.cast import Person, World


@dataclass
class Stage:
    world: World
    claude: ScriptedModel


@pytest.fixture
async def stage(database: Database) -> AsyncIterator[Stage]:
    clock = DemoClock()
    telegram = LocalTelegram(now=clock.now)
    claude = stand_in()
    claude.seconds = 0.0
    async with World.open(database, telegram, clock, claude) as world:
        yield Stage(world, claude)


PENS = "g6-unitary-price-of-some"
"""৫টি কলমের দাম ৩০ টাকা। ১৩টি কলমের দাম কত টাকা? The answer is 78, a predicted mistake is 38."""


async def faces(person: Person, template_key: str = PENS, variant: int = 0) -> Problem:
    """The open problem becomes this one, as if it had been drawn and shown."""
    async with person.world.database.transaction() as db:
        one = select(Problem).where(Problem.template_key == template_key, Problem.variant == variant)
        problem = (await db.scalars(one)).one()
        session = await person.session()
        others = [other for other in session.problem_ids if other != problem.problem_id]
        others.insert(session.position, problem.problem_id)
        changed = update(Session).where(Session.session_id == session.session_id)
        await db.execute(
            changed.values(
                problem_ids=others[: len(session.problem_ids)],
                problem_fingerprint=problem.fingerprint,
                tries=[],
                hints_viewed=[],
            )
        )
    return problem
