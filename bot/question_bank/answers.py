"""The answer specification of a problem row, parsed once for each revision of its text."""

from functools import lru_cache
from typing import Any

from bot.grading import AnswerSpec, parse_spec
from bot.question_bank.grading_options import grading_options
from models.problem import Problem


def specification(problem: Problem) -> AnswerSpec:
    """What a student's answer is compared with. Raises SpecError for a row that the content check never let through."""
    return _parse(problem.answer_kind, problem.answer, _Frozen(grading_options(problem)))


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
