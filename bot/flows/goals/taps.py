"""What the buttons under a goal carry."""

from dataclasses import dataclass

from bot.telegram.taps import Tap


@dataclass(frozen=True, slots=True)
class ShowGoal(Tap, kind="ge"):
    """The goal, in place of what was asked."""


@dataclass(frozen=True, slots=True)
class ShowGoalTopics(Tap, kind="gt"):
    """The topics of the student's class, each of which can be part of the goal."""


@dataclass(frozen=True, slots=True)
class WantTopic(Tap, kind="gw"):
    """`wanted` is 1 or 0: tapped twice it says the same."""

    topic: str
    wanted: int


@dataclass(frozen=True, slots=True)
class AskExam(Tap, kind="gx"):
    """When is the exam?"""


@dataclass(frozen=True, slots=True)
class SetExam(Tap, kind="gd"):
    """The day as 2026-12-15, so that a button means the same tomorrow; empty: no exam."""

    day: str


@dataclass(frozen=True, slots=True)
class DropGoal(Tap, kind="gz"):
    """Puts the goal away."""
