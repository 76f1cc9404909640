"""/break: days off, and a lighter day of the week."""

from typing import Any

from bot.days import local_day
from bot.entrances import OpenDaysOff
from bot.flows.breaks import actions, phrases, screens
from bot.flows.breaks.taps import EndBreak, SetLighterDay, ShowLighterDays, TakeBreak
from bot.telegram.routes import Routes
from bot.telegram.turn import Turn


async def show(turn: Turn, _: Any) -> None:
    stands = await actions.days_off(turn.db, turn.known)
    turn.say(*screens.days_off(turn.voice, stands, local_day(turn.now, turn.known.zone)))


async def take_break(turn: Turn, tap: TakeBreak) -> None:
    if await actions.take_break(turn.db, turn.known, tap.days, turn.now):
        turn.edit(*screens.taken(turn.voice, tap.days))
    else:
        turn.toast(turn.voice.plain(phrases.ON_BREAK_ALREADY), alert=True)


async def end_break(turn: Turn, _: EndBreak) -> None:
    if await actions.end_break(turn.db, turn.known, turn.now):
        turn.edit(*screens.ended(turn.voice))
    else:
        turn.toast(turn.voice.plain(phrases.NO_BREAK))


async def show_lighter_days(turn: Turn, _: ShowLighterDays) -> None:
    turn.edit(*screens.lighter_days(turn.voice, await actions.days_off(turn.db, turn.known)))


async def set_lighter_day(turn: Turn, tap: SetLighterDay) -> None:
    await actions.set_lighter_day(turn.db, turn.known, tap.weekday, turn.now)
    turn.edit(screens.lighter_set(turn.voice, tap.weekday))


def register(routes: Routes) -> None:
    routes.command("break", show)
    routes.tap(OpenDaysOff, show)
    routes.tap(TakeBreak, take_break)
    routes.tap(EndBreak, end_break)
    routes.tap(ShowLighterDays, show_lighter_days)
    routes.tap(SetLighterDay, set_lighter_day)
