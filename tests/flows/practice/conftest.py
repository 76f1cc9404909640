"""A world in which Claude is played by a script that each test may rewrite."""

from collections.abc import AsyncIterator
from dataclasses import dataclass

import pytest

from bot.ai.scripted_model import ScriptedModel
from bot.database import Database
from bot.demo.clock import DemoClock
from bot.demo.local_telegram import LocalTelegram
from bot.demo.stand_in import stand_in
from tests.cast import World


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
