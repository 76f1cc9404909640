"""/progress and /streak."""

from typing import Any

from bot.entrances import OpenProgress
from bot.flows.progress import actions, screens
from bot.learning.actions import model_of
from bot.telegram.routes import Routes
from bot.telegram.turn import Turn


async def progress(turn: Turn, _: Any) -> None:
    facts = await actions.progress(turn.db, turn.known, model_of(turn.db), turn.now)
    turn.show(screens.card(turn.voice, turn.known, facts))


async def streak(turn: Turn, _: Any) -> None:
    facts = await actions.progress(turn.db, turn.known, model_of(turn.db), turn.now)
    turn.show(screens.streak(turn.voice, turn.known, facts))


def register(routes: Routes) -> None:
    routes.command("progress", progress)
    routes.command("streak", streak)
    routes.tap(OpenProgress, progress)
