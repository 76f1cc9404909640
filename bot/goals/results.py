"""What a goal has come to."""

from dataclasses import dataclass
from datetime import date

from bot.goals.plan import Plan


@dataclass(frozen=True, slots=True)
class InForce:
    """A goal, as it stands today."""

    topics: tuple[str, ...]
    """None: all that the class learns."""
    exam_on: date | None
    plan: Plan


@dataclass(frozen=True, slots=True)
class Reached:
    """Everything is known well."""

    topics: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ExamOver:
    day: date


@dataclass(frozen=True, slots=True)
class OfOtherClass:
    """The student has changed the class since."""

    grade: int


Ended = Reached | ExamOver | OfOtherClass
