"""A goal in one line, and how it ended: for every flow in which that is said."""

from collections.abc import Sequence
from datetime import date

from bot.classes import CLASSES
from bot.goals import phrases
from bot.goals.dates import day_name
from bot.goals.results import Ended, ExamOver, InForce, Reached
from bot.language import Html, Voice
from bot.question_bank.topics import topic_name


def topics_named(voice: Voice, topics: Sequence[str]) -> str:
    return ", ".join(voice.plain(topic_name(topic)) for topic in topics) or voice.plain(phrases.ALL_OF_CLASS)


def ended(voice: Voice, found: Ended, today: date) -> Html:
    if isinstance(found, Reached):
        return voice.say(phrases.REACHED, topics=topics_named(voice, found.topics))
    if isinstance(found, ExamOver):
        return voice.say(phrases.EXAM_OVER, day=day_name(voice, found.day, today))
    return voice.say(phrases.OF_OTHER_CLASS, grade=CLASSES[found.grade])


def line(voice: Voice, goal: InForce, today: date) -> Html:
    topics, left = topics_named(voice, goal.topics), goal.plan.skills_left
    if goal.exam_on is None:
        return voice.say(phrases.LINE, topics=topics, left=left)
    return voice.say(phrases.LINE_EXAM, topics=topics, left=left, day=day_name(voice, goal.exam_on, today))
