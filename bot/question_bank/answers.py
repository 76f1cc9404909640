"""The answer specification of a problem row, parsed once for each revision of its text."""

from functools import lru_cache

from bot.grading import AnswerSpec, parse_spec
from bot.grading.specification import Frozen
from bot.question_bank.grading_options import grading_options
from models.problem import Problem


def specification(problem: Problem) -> AnswerSpec:
    """What a student's answer is compared with. Raises SpecError for a row that the content check never let through."""
    return _parse(problem.answer_kind, problem.answer, Frozen(grading_options(problem)))


@lru_cache(maxsize=8_192)
def _parse(kind: str, answer: str, options: Frozen) -> AnswerSpec:
    return parse_spec(kind, answer, options.values)
