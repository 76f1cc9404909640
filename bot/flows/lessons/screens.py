"""How lessons look: one message, short enough for one screen of a phone."""

from bot.entrances import OpenLesson, OpenLessonsOf, OpenPractice
from bot.flows.lessons import phrases
from bot.flows.lessons.taps import ShowTopics
from bot.language import Html, Voice, escape
from bot.question_bank.topics import topic_name
from bot.telegram.messages import Rows, button, rows
from models.lesson import Lesson


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


def lesson(voice: Voice, shown: Lesson) -> tuple[Html, Rows]:
    head = voice.say(
        phrases.LESSON, title=title(voice, shown), idea=_text(voice, shown.idea), question=_text(voice, shown.question)
    )
    steps = "\n".join(escape(_text(voice, step)) for step in shown.steps)
    trap = voice.say(phrases.TRAP, trap=_text(voice, shown.trap))
    buttons = rows(
        [button(voice.plain(phrases.PRACTISE_BUTTON), OpenPractice(), "success")],
        [button(voice.plain(phrases.MORE_OF_TOPIC_BUTTON), OpenLessonsOf(shown.topic))],
    )
    return Html(f"{head}\n<blockquote>{steps}</blockquote>\n{trap}"), buttons


def title(voice: Voice, shown: Lesson) -> str:
    return _text(voice, shown.title)


def _text(voice: Voice, text: dict[str, str]) -> str:
    return voice.reading(text[voice.language.value])
