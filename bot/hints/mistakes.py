"""The class of a mistake: what students who went wrong in the same way have in common. Pure.

Hints are made for a class and shown to everybody in it. It is built from what the author foresaw, from the grader's
reason or from the value that it read, never from a student's own words: so nobody can write into other students' hints.
A value that arithmetic explains (bot/hints/slips.py) says what went wrong; any other is one of thousands, and says next
to nothing until a second student gives it.
"""

import re
from dataclasses import dataclass
from typing import Any, Protocol

from bot.grading import Reason
from bot.grading.echoes import UNIT_NAMES
from bot.grading.phrases import reason_phrase
from bot.hints.slips import Slip, as_echo, number_of, slips

MOST = 40
"""Characters of a value that is a class of its own; longer ones share one."""
# What an answer is written with, once it has been read: no word but the names of units fits in.
_VALUE = re.compile(r"[0-9A-Za-z+\-−×÷*/=<>≤≥≠().,:;%°√π²³⁴^{}\[\] ]+")
_WITH_UNIT = re.compile(rf"([-−]?\d+(?:[./]\d+)?) (?:{'|'.join(map(re.escape, UNIT_NAMES))})")
PREDICTED, REASON, VALUE = "predicted:", "reason:", "value:"
FORESEEN_SLIPS = 6
_UNIT_WORDS = frozenset(word for name in UNIT_NAMES for word in re.findall(r"[a-z]+", name))


@dataclass(frozen=True, slots=True)
class Mistake:
    """`key` names the class among those of its problem; `described` says in English what went wrong."""

    key: str
    described: str
    value: str = ""
    """The wrong answer, where all students of the class gave the same one."""
    is_unexplained: bool = False
    """Only the value is known, and no arithmetic leads to it."""


NO_TRY = Mistake("none", "")
"""Nothing was answered: the student does not know how to begin or to go on."""
UNKNOWN = Mistake("other", "The student's answer is wrong; what led to it is not known.")


class Faulty(Protocol):
    """What of a problem its mistakes are made of: a row of problems, or a compiled one that is not loaded yet."""

    @property
    def question_en(self) -> str: ...
    @property
    def solution(self) -> list[dict[str, str]]: ...
    @property
    def answer_shown(self) -> dict[str, str]: ...
    @property
    def answer_kind(self) -> str: ...
    @property
    def wrong(self) -> list[dict[str, Any]]: ...


def predicted(problem: Faulty, wrong: dict[str, Any]) -> Mistake:
    """A mistake that the author of the problem foresaw: `wrong` is an entry of its list."""
    name = str(wrong["misconception"]).replace("_", " ")
    described = (
        f'The student answered {wrong["value"]}. Behind this answer: {name}. A stored hint says: "{wrong["hint_en"]}"'
    )
    return Mistake(f"{PREDICTED}{problem.wrong.index(wrong)}", described, str(wrong["value"]))


def graded(reason: str | None, echo: str, answer_kind: str) -> Mistake:
    """A mistake that nobody foresaw: the grader's reason for the verdict, else the value that it read."""
    if reason in set(Reason):
        return Mistake(f"{REASON}{reason}", f"What the grader noticed: {reason_phrase(Reason(reason), answer_kind).en}")
    value = _without_unit(" ".join(echo.split()))  # 70 and 70 taka are the same mistake
    if not is_safe(value):
        return UNKNOWN
    described = f"The student answered {value}. What led to it is not known."
    return Mistake(f"{VALUE}{value}", described, value, is_unexplained=True)


def explained(problem: Faulty, mistake: Mistake) -> Mistake:
    """The same class, and where a value came from if arithmetic tells."""
    number = number_of(mistake.value) if mistake.is_unexplained else None
    slip = next((slip for slip in _slips(problem) if slip.value == number), None) if number is not None else None
    return mistake if slip is None else _by(slip, mistake)


def foreseen_slips(problem: Faulty) -> list[Mistake]:
    """The likeliest of the wrong numbers that arithmetic explains and the author does not name, as students' tries
    would be classed."""
    named = {number_of(str(wrong["value"])) for wrong in problem.wrong}
    likely = [slip for slip in _slips(problem) if slip.value not in named and slip.value >= 0]
    return [_by(slip, graded(None, as_echo(slip.value), problem.answer_kind)) for slip in likely[:FORESEEN_SLIPS]]


def mistake_of_key(problem: Faulty, key: str) -> Mistake | None:
    """The class that a stored key names; None if the problem has it no more, or if the key does not tell it whole."""
    for mistake in (NO_TRY, UNKNOWN):
        if key == mistake.key:
            return mistake
    index = key.removeprefix(PREDICTED)
    if index != key:
        return predicted(problem, problem.wrong[int(index)]) if int(index) < len(problem.wrong) else None
    value = key.removeprefix(VALUE)
    return explained(problem, graded(None, value, problem.answer_kind)) if value != key else None


def _by(slip: Slip, mistake: Mistake) -> Mistake:
    return Mistake(mistake.key, f"The student answered {mistake.value}. {slip.described}", mistake.value)


def _slips(problem: Faulty) -> list[Slip]:
    return slips(problem.question_en, [step["text_en"] for step in problem.solution], problem.answer_shown["en"])


def for_explanation(mistake: Mistake) -> Mistake:
    """A value that nothing explains says nothing of what went wrong: then the explanation is the same for everybody."""
    return NO_TRY if mistake.is_unexplained or mistake == UNKNOWN else mistake


def _without_unit(value: str) -> str:
    found = _WITH_UNIT.fullmatch(value)
    return found.group(1) if found else value


def is_safe(value: str) -> bool:
    """Whether a value that was read holds nothing but mathematics and names of units."""
    words = re.findall(r"[A-Za-z]{3,}", value)
    return (
        0 < len(value) <= MOST
        and _VALUE.fullmatch(value) is not None
        and all(word.casefold() in _UNIT_WORDS for word in words)
    )
