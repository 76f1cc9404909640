"""The answer specification of a problem row, parsed once for each revision of its text and of what was accepted."""

from functools import lru_cache

from bot.grading import AnswerSpec, Verdict, grade, parse_spec
from bot.grading.specification import Frozen
from bot.question_bank.grading_options import grading_options
from models.problem import Problem


def specification(problem: Problem, *proposed: str) -> AnswerSpec:
    """What a student's answer is compared with, or would be if the proposed forms were accepted.

    Raises SpecError for a row that the content check never let through.
    """
    options = grading_options(problem)
    if accepted := [*accepted_forms(problem), *proposed]:
        options["also_correct"] = [*options.get("also_correct", ()), *accepted]
    return _parse(problem.answer_kind, problem.answer, Frozen(options))


def as_authored(problem: Problem) -> AnswerSpec:
    """Without what was accepted: in it an option is read as it was when a try at it was judged wrong."""
    return _parse(problem.answer_kind, problem.answer, Frozen(grading_options(problem)))


def accepted_forms(problem: Problem) -> list[str]:
    """What admins accepted for the answer that the problem has now."""
    return [entry["text"] for entry in problem.accepted_answers if entry["answer"] == problem.answer]


def accept(problem: Problem, form: str) -> bool:
    """Makes a form right from now on. False, and nothing is changed, for one that cannot be read as an answer."""
    if grade(specification(problem, form), form).verdict is not Verdict.CORRECT:
        return False
    if form not in accepted_forms(problem):
        problem.accepted_answers = [*problem.accepted_answers, {"text": form, "answer": problem.answer}]
    return True


@lru_cache(maxsize=8_192)
def _parse(kind: str, answer: str, options: Frozen) -> AnswerSpec:
    return parse_spec(kind, answer, options.values)
