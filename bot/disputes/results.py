"""What came of a dispute, for the student and for the admin."""

from dataclasses import dataclass
from typing import Any

from bot.disputes.forms import Claim
from bot.streaks.rules import Practised
from models.dispute import Dispute
from models.problem import Problem
from models.session import Session
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
class RightByNow:
    """The form was accepted after the try had been judged: it is put right at once, and nobody need look at it."""

    dispute: Dispute
    claim: Claim
    corrected: Session | None
    """None when a later session of the day has the problem, or had it right."""
    practised: Practised | None
    """What that did to the streak, if the session is complete only now."""
    goes_on: bool


@dataclass(frozen=True, slots=True)
class Case:
    """What the desk rules on: one answer to one version of a problem, and how many students say that it is right."""

    dispute: Dispute
    """The oldest of the disputes; it names the case in a button."""
    problem: Problem
    other: dict[str, Any] | None
    """The student's other wrong try at it, when only one student disputes: perhaps that is what was right."""
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
