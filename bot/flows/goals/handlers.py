"""/goal: Turn -> action -> screen."""

from datetime import date
from typing import Any

from bot.care.handlers import care_for
from bot.care.rules import shows_distress
from bot.days import local_day
from bot.errors import Refusal
from bot.flows.goals import phrases, screens
from bot.flows.goals.taps import AskExam, DropGoal, SetExam, ShowGoal, ShowGoalTopics, WantTopic
from bot.goals import actions
from bot.goals.dates import DayPast, DayTooFar, NoDay, exam_day, read_day
from bot.goals.results import InForce
from bot.goals.screens import ended
from bot.learning.actions import model_of
from bot.telegram.incoming import Text
from bot.telegram.routes import Routes
from bot.telegram.turn import Turn

EXAM_DATE = "exam_date"
NO_EXAM_DAY = {NoDay: phrases.NOT_A_DAY, DayPast: phrases.DAY_PAST, DayTooFar: phrases.DAY_TOO_FAR}


async def goal(turn: Turn, _: Any) -> None:
    await _say_how_it_ended(turn)
    turn.say(*await _screen(turn))


async def show_goal(turn: Turn, _: ShowGoal) -> None:
    await _say_how_it_ended(turn)
    turn.edit(*await _screen(turn))


async def offer_topics(turn: Turn, _: ShowGoalTopics) -> None:
    await _say_how_it_ended(turn)
    turn.edit(*await _topics(turn))


async def want_topic(turn: Turn, tap: WantTopic) -> None:
    wanted = tap.wanted == 1
    if await actions.want_topic(turn.db, turn.known, model_of(turn.db), tap.topic, wanted=wanted, now=turn.now):
        turn.edit(*await _topics(turn))
    else:
        turn.toast(turn.voice.plain(phrases.NO_SUCH_TOPIC), alert=True)


async def ask_exam(turn: Turn, _: AskExam) -> None:
    turn.known.expects = EXAM_DATE
    found = await actions.goal_now(turn.db, turn.known, model_of(turn.db), turn.now)
    has_exam = isinstance(found, InForce) and found.exam_on is not None
    turn.edit(*screens.exam_question(turn.voice, _today(turn), has_exam=has_exam))


async def set_exam(turn: Turn, tap: SetExam) -> None:
    await actions.want_exam(turn.db, turn.known, _day_of(tap, _today(turn)), turn.now)
    await _say_how_it_ended(turn)
    turn.edit(*await _screen(turn))


async def type_exam(turn: Turn, text: Text) -> None:
    """Whoever writes of danger in place of a date is heard all the same."""
    if shows_distress(text.text):
        turn.known.expects = None
        await care_for(turn)
        return
    await actions.want_exam(turn.db, turn.known, _allowed(read_day(text.text, _today(turn))), turn.now)
    turn.known.expects = None
    await _say_how_it_ended(turn)
    turn.say(*await _screen(turn))


async def drop_goal(turn: Turn, _: DropGoal) -> None:
    await actions.drop(turn.db, turn.known)
    turn.edit(turn.voice.say(phrases.DROPPED))


def _day_of(tap: SetExam, today: date) -> date | None:
    if not tap.day:
        return None
    try:
        day = date.fromisoformat(tap.day)
    except ValueError:
        raise Refusal(phrases.NOT_A_DAY) from None
    return _allowed(exam_day(day, today))


def _allowed(day: date | NoDay | DayPast | DayTooFar) -> date:
    if not isinstance(day, date):
        raise Refusal(NO_EXAM_DAY[type(day)])
    return day


async def _say_how_it_ended(turn: Turn) -> None:
    found = await actions.put_away(turn.db, turn.known, model_of(turn.db), turn.now)
    if found is not None:
        turn.say(ended(turn.voice, found, _today(turn)))


async def _screen(turn: Turn) -> screens.Screen:
    found = await actions.goal_now(turn.db, turn.known, model_of(turn.db), turn.now)
    if isinstance(found, InForce):
        return screens.goal(turn.voice, found, _today(turn))
    return screens.no_goal(turn.voice)


async def _topics(turn: Turn) -> screens.Screen:
    chosen = await actions.chosen_topics(turn.db, turn.known)
    return screens.topic_choice(turn.voice, actions.topics_of_class(model_of(turn.db), turn.known.grade), chosen)


def _today(turn: Turn) -> date:
    return local_day(turn.now, turn.known.zone)


def register(routes: Routes) -> None:
    routes.command("goal", goal)
    routes.tap(ShowGoal, show_goal)
    routes.tap(ShowGoalTopics, offer_topics)
    routes.tap(WantTopic, want_topic)
    routes.tap(AskExam, ask_exam)
    routes.tap(SetExam, set_exam)
    routes.tap(DropGoal, drop_goal)
    routes.expected(EXAM_DATE, type_exam)
