"""Why a problem was chosen, as a key with values: the sentence is the flow's."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Why(StrEnum):
    NEW = "new"
    """Never practised, and everything that it rests on is ready."""
    WEAK = "weak"
    """Practised, and not at the target yet (or no longer)."""
    PREREQUISITE = "prerequisite"
    """`other` rests on it and cannot go on without it."""
    REVIEW = "review"
    """Learned; its card was due on `day`."""
    CONFIDENT_ERROR = "confident_error"
    """Was sure of a wrong answer on `day`."""
    TOPIC = "topic"
    """The student chose it for today."""
    GOAL = "goal"
    """It is part of the student's goal."""
    LIKELY_SUCCESS = "likely_success"
    """To end well."""
    KEPT_FRESH = "kept_fresh"
    """Learned and not due; nothing else is left to do."""


@dataclass(frozen=True, slots=True)
class Reason:
    why: Why
    skill: str
    p: float
    """P(right) of an ordinary problem of the skill today, 0 to 1."""
    other: str | None = None
    """The skill that waits for this one."""
    day: date | None = None
