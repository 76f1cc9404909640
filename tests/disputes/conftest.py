"""Rulings are heard by day: at night their messages wait for the morning."""

from datetime import timedelta

import pytest

from bot.days import local_day, moment_of
from tests.cast import World


@pytest.fixture(autouse=True)
def ten_in_the_morning(world: World) -> None:
    tomorrow = local_day(world.clock.now(), "Asia/Dhaka") + timedelta(days=1)
    world.clock.advance(moment_of(tomorrow, 10, "Asia/Dhaka"))
