"""/learn, and the lesson behind a wrong answer."""

from typing import Any

from bot.entrances import OpenLesson, OpenLessonsOf
from bot.flows.lessons import phrases, screens, store
from bot.flows.lessons.taps import ShowTopics
from bot.telegram.routes import Routes
from bot.telegram.turn import Turn


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
    lesson = await store.lesson_of(turn.db, tap.skill)
    if lesson is None:
        turn.toast(turn.voice.plain(phrases.GONE), alert=True)
    else:
        turn.say(*screens.lesson(turn.voice, lesson))


def register(routes: Routes) -> None:
    routes.command("learn", learn)
    routes.tap(ShowTopics, learn)
    routes.tap(OpenLessonsOf, open_topic)
    routes.tap(OpenLesson, open_lesson)
