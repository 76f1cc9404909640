"""The answer specification of a problem row, parsed once for each revision of its text."""

from functools import lru_cache
from typing import Any

from bot.grading import AnswerSpec, SpecError, Verdict, grade, parse_spec
from bot.question_bank.grading_options import grading_options
from models.problem import Problem


def specification(problem: Problem) -> AnswerSpec:
    """What a student's answer is compared with. Raises SpecError for a row that the content check never let through."""
    options = grading_options(problem)
    # A form that no longer reads as an answer, because the problem was rewritten, must not cost all others theirs.
    accepted = [form for form in accepted_forms(problem) if _reads(problem, also_correct(options, [form]))]
    return _parse(problem.answer_kind, problem.answer, _Frozen(also_correct(options, accepted)))


def accepted_forms(problem: Problem) -> list[str]:
    """What admins accepted for the answer that the problem has now."""
    return [entry["text"] for entry in problem.accepted_answers if entry["answer"] == problem.answer]


def accept(problem: Problem, form: str) -> bool:
    """Makes a form right from now on. False, and nothing is changed, for one that cannot be read as an answer."""
    before = problem.accepted_answers
    if form not in accepted_forms(problem):
        problem.accepted_answers = [*before, {"text": form, "answer": problem.answer}]
    if grade(specification(problem), form).verdict is Verdict.CORRECT:
        return True
    problem.accepted_answers = before
    return False


def also_correct(options: dict[str, Any], forms: list[str]) -> dict[str, Any]:
    return {**options, "also_correct": [*options.get("also_correct", ()), *forms]} if forms else options


class _Frozen:
    """Options as a cache key: equal when they would be written alike."""

    __slots__ = ("options", "written")

    def __init__(self, options: dict[str, Any]) -> None:
        self.options = options
        self.written = repr(options)

    def __hash__(self) -> int:
        return hash(self.written)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Frozen) and self.written == other.written


@lru_cache(maxsize=8_192)
def _parse(kind: str, answer: str, options: _Frozen) -> AnswerSpec:
    return parse_spec(kind, answer, options.options)


def _reads(problem: Problem, options: dict[str, Any]) -> bool:
    try:
        _parse(problem.answer_kind, problem.answer, _Frozen(options))
    except SpecError:
        return False
    return True
