"""Lessons as they are served: texts in both languages, digits already chosen."""

from dataclasses import dataclass

from bot.question_bank.problem import Bilingual, Lesson, Library
from bot.question_bank.text import digits_for, render
from models.types import Language


@dataclass(frozen=True, slots=True)
class CompiledLesson:
    """One lesson, ready for the lessons table. Every text is {"bn": …, "en": …}."""

    skill: str
    grade: int
    topic: str
    position: int
    revision: int
    title: dict[str, str]
    idea: dict[str, str]
    question: dict[str, str]
    steps: list[dict[str, str]]
    trap: dict[str, str]


def compile_lessons(library: Library) -> list[CompiledLesson]:
    """In the order of skills.csv, in which the skills build on one another."""
    order = {name: place for place, name in enumerate(library.skills)}
    ordered = sorted(library.lessons, key=lambda lesson: order[lesson.skill])
    return [_compiled(lesson, order[lesson.skill], dict(library.skills[lesson.skill].names)) for lesson in ordered]


def _compiled(lesson: Lesson, position: int, title: dict[str, str]) -> CompiledLesson:
    digits = digits_for(lesson.digits, lesson.strand)

    def both(text: Bilingual) -> dict[str, str]:
        return {language.value: render(text.to(language), {}, language, digits).plain for language in Language}

    return CompiledLesson(
        skill=lesson.skill,
        grade=lesson.grade,
        topic=lesson.topic,
        position=position,
        revision=lesson.revision,
        title=title,
        idea=both(lesson.idea),
        question=both(lesson.question),
        steps=[both(step) for step in lesson.steps],
        trap=both(lesson.trap),
    )
