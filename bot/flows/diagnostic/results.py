"""What can come of a deed in a placement test."""

from dataclasses import dataclass

from bot.diagnosis import Answer, Place
from bot.grading import Judgement
from models.diagnosis import Diagnosis
from models.problem import Problem


@dataclass(frozen=True, slots=True)
class Asked:
    """The question that is open."""

    test: Diagnosis
    problem: Problem


@dataclass(frozen=True, slots=True)
class Halfway:
    """The first set is over; the second can come now or tomorrow."""

    test: Diagnosis


@dataclass(frozen=True, slots=True)
class Placed:
    """The test is over: the map that it leaves."""

    test: Diagnosis
    answers: tuple[Answer, ...]
    places: tuple[Place, ...]


@dataclass(frozen=True, slots=True)
class Unread:
    """The text is no answer to the open question."""

    asked: Asked
    judgement: Judgement | None


@dataclass(frozen=True, slots=True)
class NotSeenYet:
    """The text was written before the question could be seen, or to another wording of it."""

    asked: Asked


@dataclass(frozen=True, slots=True)
class OfOtherClass:
    """The student's class has changed: the test is closed."""


@dataclass(frozen=True, slots=True)
class NoTest:
    """None is open, or the tapped question is over."""


@dataclass(frozen=True, slots=True)
class NothingToAsk:
    """The library has no question."""
