"""How lessons look: one message, short enough for one screen of a phone."""

from bot.entrances import OpenLesson, OpenLessonsOf, OpenPractice
from bot.flows.lessons import phrases
from bot.flows.lessons.taps import ShowTopics
from bot.language import Html, Voice, escape
from bot.question_bank.as_read import drawing, numbered, steps_of
from bot.question_bank.topics import topic_name
from bot.telegram.messages import Rows, Say, button, rows
from models.lesson import Lesson
from models.problem import Problem
from models.types import Explanation


def topics(voice: Voice, lessons: list[Lesson]) -> tuple[Html, Rows]:
    names = list(dict.fromkeys(lesson.topic for lesson in lessons))
    cells = [button(voice.plain(topic_name(topic)), OpenLessonsOf(topic)) for topic in names]
    return voice.say(phrases.CHOOSE_TOPIC), rows(*([cell] for cell in cells))


def lessons_of_topic(voice: Voice, topic: str, lessons: list[Lesson]) -> tuple[Html, Rows]:
    buttons = rows(
        *([button(title(voice, lesson), OpenLesson(lesson.skill))] for lesson in lessons),
        [button(voice.plain(phrases.ALL_TOPICS_BUTTON), ShowTopics())],
    )
    return voice.say(phrases.CHOOSE_LESSON, topic=topic_name(topic)), buttons


def lesson(voice: Voice, shown: Lesson, first: Explanation | None = None) -> tuple[Html, Rows]:
    """Idea, example and trap; the example before the idea, perhaps by numbered steps, for those who like it so."""
    idea, example = escape(_text(voice, shown.idea)), _example(voice, shown, first)
    parts = [example, idea] if first in (Explanation.EXAMPLE, Explanation.STEPS) else [idea, example]
    head = voice.say(phrases.LESSON, title=title(voice, shown))
    trap = voice.say(phrases.TRAP, trap=_text(voice, shown.trap))
    buttons = rows(
        [button(voice.plain(phrases.PRACTISE_BUTTON), OpenPractice(), "success")],
        [button(voice.plain(phrases.MORE_OF_TOPIC_BUTTON), OpenLessonsOf(shown.topic))],
    )
    return Html("\n\n".join([head, *parts, trap])), buttons


def _example(voice: Voice, shown: Lesson, first: Explanation | None) -> Html:
    lines = [_text(voice, step) for step in shown.steps]
    steps = numbered(voice, lines) if first is Explanation.STEPS else escape("\n".join(lines))
    example = voice.say(phrases.EXAMPLE, question=_text(voice, shown.question))
    return Html(f"{example}\n<blockquote>{steps}</blockquote>")


def in_a_picture(voice: Voice, problem: Problem) -> Say:
    """A worked problem of the skill with its figure, above the lesson."""
    question = voice.reading(voice.pick(problem.question_bn, problem.question_en))
    steps = escape("\n".join(steps_of(voice, problem)))
    text = voice.say(phrases.IN_A_PICTURE, question=question)
    return Say(text=Html(f"{text}\n<blockquote>{steps}</blockquote>"), drawing=drawing(voice, problem))


def title(voice: Voice, shown: Lesson) -> str:
    return _text(voice, shown.title)


def _text(voice: Voice, text: dict[str, str]) -> str:
    return voice.reading(text[voice.language.value])
