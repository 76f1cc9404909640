"""A try as the log keeps it: what was chosen, and whether it would be right today."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from bot.grading import AnswerSpec, Judgement, Verdict, grade, grade_choice
from bot.hints.mistakes import NO_TRY, Mistake, explained, graded, predicted
from bot.question_bank.answers import as_authored, specification
from models.problem import Problem


def option_of(problem: Problem, entry: Mapping[str, Any]) -> int | None:
    """Where the chosen option stands today: by what was read on it, for options may have changed places since.
    None for what is no option, or is one no more."""
    options = range(len(problem.choices or ()))
    given, echo = entry["given"], entry.get("echo")
    if not echo:
        return given if isinstance(given, int) and given in options else None
    spec = as_authored(problem)
    alike = [index for index in options if grade_choice(spec, index).echo == echo]
    return given if given in alike else next(iter(alike), None)


def would_be_right(problem: Problem, entry: Mapping[str, Any], *proposed: str) -> bool:
    """By all that is accepted, and by the proposed forms if they were. Only for a try at the answer of today."""
    return _judged(specification(problem, *proposed), problem, entry).verdict is Verdict.CORRECT


def right_by_now(problem: Problem, tries: Iterable[dict[str, Any]]) -> dict[str, Any] | None:
    """The first of these wrong tries whose form was accepted after it was judged."""
    at_this_answer = (entry for entry in tries if entry.get("answer") == problem.answer)
    wrong = (entry for entry in at_this_answer if entry["verdict"] != Verdict.CORRECT)
    return next((entry for entry in wrong if would_be_right(problem, entry)), None)


def put_right_in(tries: list[dict[str, Any]], right: dict[str, Any]) -> list[dict[str, Any]]:
    """A diagnosis built on the tries must not find a misconception in a right answer."""
    mended = {**right, "verdict": Verdict.CORRECT.value, "reason": None, "misconception": None}
    return [mended if entry == right else entry for entry in tries]


def as_said(problem: Problem, entry: Mapping[str, Any]) -> str:
    """A letter, or a tap, means the option that it stood for then."""
    return str((problem.choices and entry.get("echo")) or entry["given"])


def as_read(language: str, problem: Problem, entry: Mapping[str, Any]) -> str:
    """What was typed; a tapped option as it reads in that language."""
    if not isinstance(entry["given"], int):
        return str(entry["given"])
    option = option_of(problem, entry)
    if option is None or not problem.choices:
        return as_said(problem, entry)
    return str(problem.choices[option][f"text_{language}"])


def mistake_of(problem: Problem, entry: Mapping[str, Any]) -> dict[str, Any] | None:
    """The predicted mistake that the try was taken for. Only for a try at the answer of today."""
    index = _judged(as_authored(problem), problem, entry).wrong_index
    return problem.wrong[index] if index is not None else None


def class_of(problem: Problem, tries: Sequence[Mapping[str, Any]]) -> Mistake:
    """What the last of these wrong tries has in common with those of other students; see bot/hints/mistakes.py."""
    if not tries:
        return NO_TRY
    entry = tries[-1]
    wrong = mistake_of(problem, entry)
    if wrong is not None:
        return predicted(problem, wrong)
    return explained(problem, graded(entry["reason"], str(entry.get("echo") or ""), problem.answer_kind))


def _judged(spec: AnswerSpec, problem: Problem, entry: Mapping[str, Any]) -> Judgement:
    option = option_of(problem, entry)
    return grade_choice(spec, option) if option is not None else grade(spec, as_said(problem, entry))
