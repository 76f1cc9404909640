"""The answer specification of a problem row, parsed once for each revision of its text and of what was accepted."""

from functools import lru_cache

from bot.grading import AnswerSpec, Verdict, grade, parse_spec
from bot.grading.specification import Frozen
from bot.question_bank.grading_options import grading_options
from models.problem import Problem


def specification(problem: Problem) -> AnswerSpec:
    """What a student's answer is compared with. Raises SpecError for a row that the content check never let through."""
    options = grading_options(problem)
    if accepted := accepted_forms(problem):
        options["also_correct"] = [*options.get("also_correct", ()), *accepted]
    return _parse(problem.answer_kind, problem.answer, Frozen(options))


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


@lru_cache(maxsize=8_192)
def _parse(kind: str, answer: str, options: Frozen) -> AnswerSpec:
    return parse_spec(kind, answer, options.values)
