"""One HTML file with every problem and lesson, to be read, filtered and corrected by a teacher without anything else.

What the teacher corrects is the source text, in which {…} stands for a number; a correction carries the text as it
was, so that it is never applied to a text that has changed since.
"""

import base64
import json
from collections import defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from bot import figures
from bot.question_bank.compiler import CompiledProblem
from bot.question_bank.lessons import CompiledLesson
from bot.question_bank.problem import Bilingual, Lesson, Library, Problem
from bot.question_bank.topics import topic_name
from models.types import Language

_PAGE = Path(__file__).parent / "page"


def teachers_page(library: Library, problems: Sequence[CompiledProblem], lessons: Sequence[CompiledLesson]) -> str:
    """The whole page, figures and font inside: some megabytes, one file."""
    variants: dict[str, list[CompiledProblem]] = defaultdict(list)
    for row in problems:
        variants[row.template_key].append(row)
    skills = {name: dict(skill.names) for name, skill in library.skills.items()}
    data = {
        "problems": [_problem(each, variants[each.id], library) for each in library.problems if variants[each.id]],
        "lessons": [_lesson(each, lessons) for each in library.lessons],
        "skills": skills,
        "topics": {each.topic: _both_names(each.topic) for each in library.problems},
    }
    font = base64.b64encode((library.content_dir / "fonts" / "NotoSansBengali-Regular.ttf").read_bytes()).decode()
    page = (_PAGE / "report.html").read_text("utf-8")
    # A text may hold </script>: JSON lets the slash be escaped, and HTML then does not see the end of the script.
    inside = json.dumps(data, ensure_ascii=False, separators=(",", ":")).replace("</", "<\\/")
    for name, content in (
        ("STYLE", (_PAGE / "report.css").read_text("utf-8").replace("FONT_DATA", font)),
        ("SCRIPT", (_PAGE / "report.js").read_text("utf-8")),
        ("LIBRARY", inside),
    ):
        page = page.replace(f"@{name}@", content)
    return page


def _problem(problem: Problem, rows: list[CompiledProblem], library: Library) -> dict[str, Any]:
    first = rows[0]
    return {
        "file": problem.place.file,
        "id": problem.id,
        "grade": problem.grade,
        "topic": problem.topic,
        "skill": problem.skill,
        "nctb": problem.nctb,
        "difficulty": problem.difficulty,
        "minutes": problem.minutes,
        "uses": list(problem.uses),
        "answer": first.answer_shown,
        "choices": [{"bn": each["text_bn"], "en": each["text_en"]} for each in first.choices or ()],
        "figure": _pictures(first),
        "alt": {language.value: first.figure[language.value]["alt"] for language in Language} if first.figure else None,
        "texts": [
            {"field": field, "kind": kind, "source": _source(source), "shown": shown, "about": about}
            for (field, kind, source), (shown, about) in zip(_sources(problem), _shown(first, library), strict=True)
        ],
        "others": [{"bn": row.question_bn, "en": row.question_en, "answer": row.answer_shown} for row in rows[1:]],
    }


def _sources(problem: Problem) -> Iterator[tuple[str, str, Bilingual]]:
    yield "question", "question", problem.question
    for number, hint in enumerate(problem.hints):
        yield f"hints.{number}", "hint", hint
    for number, step in enumerate(problem.solution):
        yield f"solution.{number}", "solution", step
    listed = problem.wrong[:3] if problem.answer.kind == "choice" else problem.wrong
    for number, wrong in enumerate(listed):
        yield f"wrong.{number}.hint", "wrong", wrong.hint


def _shown(row: CompiledProblem, library: Library) -> Iterator[tuple[dict[str, str], dict[str, str]]]:
    yield {"bn": row.question_bn, "en": row.question_en}, {}
    for hint in row.hints:
        yield {"bn": hint["text_bn"], "en": hint["text_en"]}, {}
    for step in row.solution:
        yield {"bn": step["text_bn"], "en": step["text_en"]}, {}
    for wrong in row.wrong:
        names = library.misconceptions.get(wrong["misconception"], {})
        about = {"value": wrong["value"], "bn": names.get("bn", ""), "en": names.get("en", "")}
        yield {"bn": wrong["hint_bn"], "en": wrong["hint_en"]}, about


def _lesson(lesson: Lesson, compiled: Sequence[CompiledLesson]) -> dict[str, Any]:
    row = next(each for each in compiled if each.skill == lesson.skill)
    steps = [(f"example.steps.{n}", step, row.steps[n]) for n, step in enumerate(lesson.steps)]
    texts = [
        ("idea", lesson.idea, row.idea),
        ("example.question", lesson.question, row.question),
        *steps,
        ("trap", lesson.trap, row.trap),
    ]
    return {
        "file": lesson.place.file,
        "id": lesson.skill,
        "grade": lesson.grade,
        "topic": lesson.topic,
        "skill": lesson.skill,
        "texts": [
            {"field": field, "kind": field.split(".")[0], "source": _source(source), "shown": shown, "about": {}}
            for field, source, shown in texts
        ],
    }


def _source(text: Bilingual) -> dict[str, str]:
    return {"bn": text.bn.source, "en": text.en.source}


def _pictures(row: CompiledProblem) -> dict[str, str] | None:
    if row.figure is None:
        return None
    return {
        language.value: base64.b64encode(figures.draw(row.figure[language.value])).decode() for language in Language
    }


def _both_names(topic: str) -> dict[str, str]:
    name = topic_name(topic)
    return {"bn": name.bn, "en": name.en}
