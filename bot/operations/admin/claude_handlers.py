"""Turn -> action -> screen, for what admins see and decide of Claude: costs, the switch, hints under review."""

from bot.audit.store import record
from bot.days import DEFAULT_ZONE, local_day
from bot.errors import Refusal
from bot.hints.second_voice import SecondVoice
from bot.language import to_latin_digits
from bot.operations.admin import cost_actions, cost_screens, hint_actions, hint_screens, phrases
from bot.operations.admin.screens import Screen
from bot.operations.admin.taps import APPROVE, ASK, EDIT, OFF, ON, RuleOnHint, ShowCostChart, TurnClaude
from bot.telegram.incoming import Command
from bot.telegram.routes import Routes
from bot.telegram.turn import Turn


async def costs_page(turn: Turn, *, asks: bool = False) -> Screen:
    voice = turn.find(SecondVoice)
    costs = await cost_actions.costs(turn.db, voice.month_usd if voice is not None else None, turn.now)
    return cost_screens.costs(turn.voice, costs, asks=asks)


async def show_chart(turn: Turn, _: ShowCostChart) -> None:
    record(turn.db, turn.incoming.sender.telegram_id, "costs_chart")
    by_day = await cost_actions.spent_by_day(turn.db, turn.now)
    turn.show(cost_screens.chart(turn.voice, by_day, local_day(turn.now, DEFAULT_ZONE)))


async def turn_claude(turn: Turn, tap: TurnClaude) -> None:
    if tap.to in (ON, OFF):
        admin_id = turn.incoming.sender.telegram_id
        await cost_actions.turn_claude(turn.db, admin_id, on=tap.to == ON, now=turn.now)
        turn.toast(turn.voice.plain(phrases.TURNED_ON if tap.to == ON else phrases.TURNED_OFF))
    turn.edit(*await costs_page(turn, asks=tap.to == ASK))


async def hints_page(turn: Turn) -> Screen:
    return hint_screens.review(turn.voice, await hint_actions.next_review(turn.db, turn.find(SecondVoice)))


async def rule_on_hint(turn: Turn, tap: RuleOnHint) -> None:
    if tap.ruling == EDIT:
        await _ask_for_words(turn, tap.hint)
        return
    admin_id = turn.incoming.sender.telegram_id
    if await hint_actions.rule_on_hint(turn.db, admin_id, tap.hint, tap.ruling, turn.now):
        turn.toast(turn.voice.plain(phrases.APPROVED if tap.ruling == APPROVE else phrases.DROPPED))
    else:
        turn.toast(turn.voice.plain(phrases.SETTLED))
    turn.edit(*await hints_page(turn))


async def _ask_for_words(turn: Turn, hint_id: int) -> None:
    hint = await hint_actions.waiting_hint(turn.db, hint_id)
    if hint is None:
        turn.toast(turn.voice.plain(phrases.SETTLED))
        turn.edit(*await hints_page(turn))
    else:
        turn.say(hint_screens.edit(turn.voice, hint))


async def hint(turn: Turn, command: Command) -> None:
    """The new words come with a command: whoever rules need not be a student, so there is no `expects` to remember."""
    number, words = _number_and_words(command.argument)
    voice, admin_id = turn.find(SecondVoice), turn.incoming.sender.telegram_id
    refused = await hint_actions.rewrite_hint(turn.db, voice, admin_id, number, words, turn.now)
    if refused is not None:
        turn.say(hint_screens.not_saved(turn.voice, refused))
        return
    turn.say(turn.voice.say(phrases.REWRITTEN))
    turn.say(*await hints_page(turn))


def _number_and_words(argument: str) -> tuple[int, str]:
    """Raises Refusal."""
    number, *rest = argument.split(maxsplit=1)[:2] or [""]
    digits = to_latin_digits(number)
    if not (digits.isascii() and digits.isdigit() and len(digits) <= 9 and rest):
        raise Refusal(phrases.HINT_USAGE)
    return int(digits), rest[0]


def register(routes: Routes) -> None:
    routes.command("hint", hint, admin=True)
    routes.tap(ShowCostChart, show_chart, admin=True)
    routes.tap(TurnClaude, turn_claude, admin=True)
    routes.tap(RuleOnHint, rule_on_hint, admin=True)
