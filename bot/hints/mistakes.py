"""The class of a mistake: what students who went wrong in the same way have in common. Pure.

Hints are made for a class and shown to everybody in it. It is built from what the author foresaw, from the grader's
reason or from the value that it read, never from a student's own words: so nobody can write into other students' hints.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from bot.grading import Reason
from bot.grading.echoes import UNIT_NAMES
from bot.grading.phrases import reason_phrase

MOST = 40
"""Characters of a value that is a class of its own; longer ones share one."""
# What an answer is written with, once it has been read: no word but the names of units fits in.
_VALUE = re.compile(r"[0-9A-Za-z+\-−×÷*/=<>≤≥≠().,:;%°√π²³⁴^{}\[\] ]+")
_WITH_UNIT = re.compile(rf"([-−]?\d+(?:[./]\d+)?) (?:{'|'.join(map(re.escape, UNIT_NAMES))})")
_UNIT_WORDS = frozenset(word for name in UNIT_NAMES for word in re.findall(r"[a-z]+", name))


@dataclass(frozen=True, slots=True)
class Mistake:
    """`key` names the class among those of its problem; `described` says in English what went wrong."""

    key: str
    described: str
    value: str = ""
    """The wrong answer, where all students of the class gave the same one."""


NO_TRY = Mistake("none", "")
"""Nothing was answered: the student does not know how to begin or to go on."""
UNKNOWN = Mistake("other", "The student's answer is wrong; what led to it is not known.")


def predicted(index: int, wrong: Mapping[str, Any], name: str) -> Mistake:
    """A mistake that the author of the problem foresaw; `name` is the misconception in English."""
    described = (
        f'The student answered {wrong["value"]}. Behind this answer: {name}. A stored hint says: "{wrong["hint_en"]}"'
    )
    return Mistake(f"predicted:{index}", described, str(wrong["value"]))


def graded(reason: str | None, echo: str, answer_kind: str) -> Mistake:
    """A mistake that nobody foresaw: the grader's reason for the verdict, else the value that it read."""
    if reason in set(Reason):
        return Mistake(f"reason:{reason}", f"What the grader noticed: {reason_phrase(Reason(reason), answer_kind).en}")
    value = _without_unit(" ".join(echo.split()))  # 70 and 70 taka are the same mistake
    if not is_safe(value):
        return UNKNOWN
    return Mistake(f"value:{value}", f"The student answered {value}. What led to it is not known.", value)


def for_explanation(mistake: Mistake) -> Mistake:
    """A value alone says nothing of what went wrong: then the explanation is the same for everybody."""
    return mistake if mistake.key.startswith(("predicted:", "reason:")) else NO_TRY


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
