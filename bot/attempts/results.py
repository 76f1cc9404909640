"""What came of an answer."""

from dataclasses import dataclass
from typing import Any

from bot.grading import Judgement
from bot.learning.fold import Slipping
from bot.streaks.rules import Practised
from models.problem import Problem
from models.types import Outcome


@dataclass(frozen=True, slots=True)
class Unread:
    """No answer of the expected kind: nothing is counted, the student is asked again."""

    judgement: Judgement


@dataclass(frozen=True, slots=True)
class Repeated:
    """The same answer as the try before, often a message sent twice: no second try is lost to it."""

    judgement: Judgement


@dataclass(frozen=True, slots=True)
class TryAgain:
    """Wrong, with a try left. `wrong` is the predicted mistake with its hint, if the problem knows it."""

    judgement: Judgement
    wrong: dict[str, Any] | None


@dataclass(frozen=True, slots=True)
class Completion:
    """The last problem of a session was answered."""

    correct: int
    total: int
    seconds: int
    streak: Practised


@dataclass(frozen=True, slots=True)
class Concluded:
    """The problem is over for this student."""

    problem: Problem
    position: int
    outcome: Outcome
    tries: int
    judgement: Judgement | None
    wrong: dict[str, Any] | None
    completion: Completion | None
    earlier: str | None = None
    """An earlier try, when that is what was right: its form was accepted after it had been judged."""
    slipping: Slipping | None = None
