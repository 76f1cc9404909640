"""What came of a dispute, for the student and for the admin."""

from dataclasses import dataclass

from models.dispute import Dispute
from models.problem import Problem
from models.types import Ruling


@dataclass(frozen=True, slots=True)
class Filed:
    """A person will look at it."""


@dataclass(frozen=True, slots=True)
class AlreadyFiled:
    """A second tap, in the same session: nothing changes twice."""


@dataclass(frozen=True, slots=True)
class NothingWrong:
    """The problem has no wrong try in this session, or its answer counts as right by now."""


@dataclass(frozen=True, slots=True)
class Case:
    """What the desk rules on: one answer to one version of a problem, and how many students say that it is right."""

    dispute: Dispute
    """The oldest of the disputes; it names the case in a button."""
    problem: Problem
    students: int
    left: int
    """How many cases wait in all."""


@dataclass(frozen=True, slots=True)
class Ruled:
    problem: Problem
    form: str
    ruling: Ruling
    students: int
    """How many students had disputed it."""
    corrected: int
    """How many answers became right, of these and of others."""
