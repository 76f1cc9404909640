"""What an answer is worth as evidence, from 0 to 1.

| what happened | outcome |
| --- | --- |
| wrong, gave up, or the solution was shown | 0 |
| right on the second try, or after a hint that shows the method | 0.3 |
| right after a light hint | 0.55 |
| right unaided, but over twice the student's own median time, or "I guessed" | 0.8 |
| right unaided | 1 |

The lowest line that applies counts. Graded credit follows Ostrow, Donnelly and Heffernan's grid of partial credit.
Being sure of an answer is no input: confidence goes with sex and background as well as with knowledge.
"""

from dataclasses import dataclass

WRONG = 0.0
WITH_THE_METHOD = 0.3
AFTER_A_LIGHT_HINT = 0.55
UNSURE = 0.8
UNAIDED = 1.0
SLOW = 2.0
"""Times the student's own median. Never raw seconds: the delay of a chat and typing differ from student to student."""


@dataclass(frozen=True, slots=True)
class AnswerFacts:
    """What is known about how one problem ended."""

    is_right: bool
    tries: int = 1
    """Graded answers given, from 1; invalid ones are none. 0 is allowed for whoever gave up without one."""
    light_hints: int = 0
    """That point the way without showing it."""
    saw_method: bool = False
    """A hint that shows how to do it."""
    saw_solution: bool = False
    """Was shown the answer or gave up, whatever was answered afterwards."""
    guessed: bool = False
    """Said so."""
    seconds: float | None = None
    """From seeing the problem to the last answer, where known."""
    median_seconds: float | None = None
    """The student's own, over such problems; None or 0 while there are too few."""


def outcome(answer: AnswerFacts) -> float:
    """One of 0, 0.3, 0.55, 0.8 and 1. Raises ValueError for negative counts."""
    if answer.tries < 0 or answer.light_hints < 0:
        raise ValueError("tries and hints are counted from 0")
    if not answer.is_right or answer.saw_solution:
        return WRONG
    if answer.tries > 1 or answer.saw_method:
        return WITH_THE_METHOD
    if answer.light_hints:
        return AFTER_A_LIGHT_HINT
    if answer.guessed or _slow(answer):
        return UNSURE
    return UNAIDED


def is_unaided(answer: AnswerFacts) -> bool:
    """Right, and nobody helped: what the levels count. A slow one counts, a guess does not."""
    return outcome(answer) >= UNSURE and not answer.guessed


def _slow(answer: AnswerFacts) -> bool:
    return bool(answer.seconds and answer.median_seconds and answer.seconds > SLOW * answer.median_seconds)
