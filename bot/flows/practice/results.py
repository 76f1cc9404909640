"""What came of a step in the session, beyond the results of an answer."""

from dataclasses import dataclass
from enum import StrEnum

from models.choice import ServedChoice
from models.lesson import Lesson
from models.problem import Problem
from models.session import Session
from models.types import Explanation, SessionKind


class PlacementOffer(StrEnum):
    """Why a placement test is offered after a practice."""

    FIRST = "first"  # the student is new
    REST = "rest"  # one is under way
    AGAIN = "again"  # after a long absence


@dataclass(frozen=True, slots=True)
class Opened:
    """A problem is before the student now."""

    session: Session
    problem: Problem
    resumed: bool = False
    """The session had begun before, so the student is told that it goes on."""
    disputable: bool = False
    """A wrong try that the student may say was right."""


@dataclass(frozen=True, slots=True)
class NothingDue:
    """There is nothing to review now."""

    days: int | None
    """Until the next problem comes back; None if none will."""


@dataclass(frozen=True, slots=True)
class Chosen:
    """The open problem, and what is known of why it was chosen."""

    problem: Problem
    choice: ServedChoice | None
    """None for a problem that came in place of another."""
    is_review: bool = False
    """In a session of reviews."""
    days_ago: int | None = None
    """Since a problem like it was last answered; looked up for reviews alone."""


@dataclass(frozen=True, slots=True)
class NoSession:
    """Nothing is open."""


@dataclass(frozen=True, slots=True)
class Expired:
    """The 30 minutes were over when this came; nothing was graded."""

    leftovers: bool
    """Whether today's unanswered problems are offered again; those of an earlier day are not."""
    kind: SessionKind = SessionKind.PRACTICE


@dataclass(frozen=True, slots=True)
class NotSeenYet:
    """The open problem has not reached the student, so nothing can be an answer to it: it is shown instead."""

    opened: Opened


@dataclass(frozen=True, slots=True)
class WrittenBefore:
    """The message is older than the open problem, or replies to an older one."""

    session: Session


@dataclass(frozen=True, slots=True)
class Over:
    """The button belongs to a problem that is answered, or to a session that has ended."""


@dataclass(frozen=True, slots=True)
class HintGiven:
    session: Session
    problem: Problem
    number: int
    disputable: bool


@dataclass(frozen=True, slots=True)
class AlreadyDone:
    """A second tap on the same button: nothing changes twice."""


@dataclass(frozen=True, slots=True)
class Manner:
    """How to explain: the form that comes first, and the lesson of the skill for those who like an example."""

    first: Explanation | None = None
    lesson: Lesson | None = None
