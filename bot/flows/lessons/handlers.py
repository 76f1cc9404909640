"""/learn, and the lesson behind a wrong answer."""

from typing import Any

from bot.entrances import OpenLesson, OpenLessonsOf
from bot.explaining import chosen_form
from bot.flows.lessons import phrases, screens, store
from bot.flows.lessons.taps import ShowTopics
from bot.question_bank.store import lesson_of
from bot.telegram.routes import Routes
from bot.telegram.turn import Turn
from models.types import Explanation


async def learn(turn: Turn, deed: Any) -> None:
    lessons = await store.lessons_of_class(turn.db, turn.known.grade)
    if not lessons:
        turn.say(turn.voice.say(phrases.NO_LESSONS))
    elif isinstance(deed, ShowTopics):
        turn.edit(*screens.topics(turn.voice, lessons))
    else:
        turn.say(*screens.topics(turn.voice, lessons))


async def open_topic(turn: Turn, tap: OpenLessonsOf) -> None:
    lessons = [each for each in await store.lessons_of_class(turn.db, turn.known.grade) if each.topic == tap.topic]
    if lessons:
        turn.say(*screens.lessons_of_topic(turn.voice, tap.topic, lessons))
    else:
        turn.toast(turn.voice.plain(phrases.GONE), alert=True)


async def open_lesson(turn: Turn, tap: OpenLesson) -> None:
    """Said anew and never in place of a problem: the student reads it and goes back up."""
    lesson = await lesson_of(turn.db, tap.skill)
    if lesson is None:
        turn.toast(turn.voice.plain(phrases.GONE), alert=True)
        return
    first = chosen_form(turn.known.explain_first)
    if first is Explanation.PICTURE:
        drawn = await store.drawn_problem(turn.db, lesson, turn.known.student_id)
        if drawn is not None:
            turn.show(screens.in_a_picture(turn.voice, drawn))
    turn.say(*screens.lesson(turn.voice, lesson, first))


def register(routes: Routes) -> None:
    routes.command("learn", learn)
    routes.tap(ShowTopics, learn)
    routes.tap(OpenLessonsOf, open_topic)
    routes.tap(OpenLesson, open_lesson)
