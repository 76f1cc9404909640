"""/level: a placement test, if a student wants one."""

from typing import Any

from bot.care.handlers import care_for
from bot.care.rules import shows_distress
from bot.entrances import OpenDiagnosis
from bot.flows.diagnostic import actions, phrases, screens
from bot.flows.diagnostic.results import (
    Asked,
    Halfway,
    NoTest,
    NothingToAsk,
    NotSeenYet,
    OfOtherClass,
    Placed,
    Unread,
)
from bot.flows.diagnostic.taps import BeginTest, ChooseOption, NotLearned, Pause
from bot.learning.actions import model_of
from bot.telegram.incoming import Photo, Something, Text, words_in
from bot.telegram.routes import Routes
from bot.telegram.turn import Turn

Result = Asked | Halfway | Placed | Unread | NotSeenYet | OfOtherClass | NoTest | NothingToAsk


async def introduce(turn: Turn, deed: Any) -> None:
    """What it is; or, where one is under way, its next question."""
    if await actions.is_under_way(turn.db, turn.known):
        await begin(turn, deed)
    else:
        turn.say(*screens.introduction(turn.voice))


async def begin(turn: Turn, _: Any) -> None:
    turn.set_buttons()
    _show(turn, await actions.begin(turn.db, turn.known, model_of(turn.db), turn.now))


async def answer(turn: Turn, text: Text) -> None:
    if shows_distress(text.text):
        await care_for(turn)
        return
    model = model_of(turn.db)
    result = await actions.answer_by_text(turn.db, turn.known, model, text.text, text.message_id, turn.now)
    _show(turn, result, noted=True)


async def something(turn: Turn, deed: Photo | Something) -> None:
    if shows_distress(words_in(deed)):
        await care_for(turn)
        return
    _show(turn, await actions.not_an_answer(turn.db, turn.known, turn.now))


async def choose(turn: Turn, tap: ChooseOption) -> None:
    model = model_of(turn.db)
    result = await actions.answer_by_choice(turn.db, turn.known, model, tap.test, tap.number, tap.choice, turn.now)
    _show(turn, result, noted=True)


async def not_learned(turn: Turn, tap: NotLearned) -> None:
    result = await actions.not_learned(turn.db, turn.known, model_of(turn.db), tap.test, tap.number, turn.now)
    _show(turn, result, noted=True)


async def pause(turn: Turn, tap: Pause) -> None:
    turn.set_buttons()
    if await actions.pause(turn.db, turn.known, tap.test):
        turn.say(*screens.paused(turn.voice))
    else:
        turn.toast(turn.voice.plain(phrases.OVER))


def _show(turn: Turn, result: Result, *, noted: bool = False) -> None:
    voice = turn.voice
    match result:
        case Asked():
            turn.show(screens.question_message(voice, result, noted=noted))
            turn.known.expects = actions.EXPECTED
        case NotSeenYet(asked=asked):
            turn.say(voice.say(phrases.THIS_ONE_FIRST))
            turn.show(screens.question_message(voice, asked))
            turn.known.expects = actions.EXPECTED
        case Unread():
            turn.show(screens.unread_message(voice, result))
        case Halfway():
            turn.show(screens.halfway_message(voice, result))
            turn.known.expects = None
        case Placed():
            turn.show(screens.map_message(voice, turn.known, model_of(turn.db), result))
            turn.known.expects = None
        case OfOtherClass():
            turn.set_buttons()
            turn.say(voice.say(phrases.OF_OTHER_CLASS))
        case NothingToAsk():
            turn.say(voice.say(phrases.NOTHING_TO_ASK))
            turn.known.expects = None
        case NoTest() if turn.tap_message is not None:
            turn.toast(voice.plain(phrases.OVER))
            turn.set_buttons()
        case NoTest():
            turn.say(*screens.introduction(voice))
            turn.known.expects = None


def register(routes: Routes) -> None:
    routes.command("level", introduce)
    routes.tap(OpenDiagnosis, introduce)
    routes.tap(BeginTest, begin)
    routes.tap(ChooseOption, choose)
    routes.tap(NotLearned, not_learned)
    routes.tap(Pause, pause)
    routes.standing(actions.EXPECTED, text=answer, anything=something)
