"""An ended problem as evidence: what was shown, how long it took, and what that is worth. Pure.

Of the three stored hints focus (1) and concept (2) are light and the set-up (3) shows the method. A generated hint is
light after a mistake, and shows the method when it comes beyond the ladder, whose three hints were seen by then. What
Claude explains after the end is no help.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from statistics import median
from typing import Any

from bot.grading import Verdict
from bot.hints.making import AFTER_MISTAKE, BEYOND_LADDER
from bot.mastery.elo import Term
from bot.mastery.outcomes import AnswerFacts
from bot.memory import Answered, Help
from models.types import Confidence, Outcome

SET_UP = 3
"""The number of the stored hint that shows the method."""
KEPT_TIMES = 31
FEWEST_TIMES = 5
"""With fewer there is no median to be slow against."""


@dataclass(frozen=True, slots=True)
class Ended:
    """How one problem ended for a student."""

    skill: str
    template: str
    moment: datetime
    day: date
    """The student's local day of the session."""
    is_right: bool
    is_answer: bool
    """False for a skip and for "I don't know"."""
    tries: int
    hints: frozenset[int]
    """The stored ones that were seen, 1 to 3."""
    generated: tuple[str, ...]
    """The steps of the generated hints that were seen before the end."""
    guessed: bool
    seconds: int
    is_mixed: bool
    """The problem before it in the session, if there was one, was of another skill."""
    skill_term: Term
    """How hard skill and template were taken to be then."""
    template_term: Term

    @property
    def saw_method(self) -> bool:
        return SET_UP in self.hints or BEYOND_LADDER in self.generated

    @property
    def light_hints(self) -> int:
        return len(self.hints - {SET_UP}) + self.generated.count(AFTER_MISTAKE)


def tries_until_right(outcome: Outcome, tries: Sequence[Mapping[str, Any]]) -> int:
    """A try that a ruling made right ended the problem there, whatever the student was made to try afterwards."""
    if outcome is Outcome.CORRECT:
        right = (number for number, each in enumerate(tries, 1) if each["verdict"] == Verdict.CORRECT)
        return next(right, len(tries))
    return len(tries)


def seen_before(moment: datetime, showings: Iterable[tuple[str, datetime]]) -> tuple[str, ...]:
    """The steps of the generated hints that were shown until then."""
    return tuple(step for step, shown_at in showings if shown_at <= moment)


def is_guess(confidence: Confidence) -> bool:
    return confidence is Confidence.LOW


def facts_of(ended: Ended, times: Sequence[int]) -> AnswerFacts:
    """`times` are the seconds that the student's last answers took."""
    return AnswerFacts(
        is_right=ended.is_right,
        tries=ended.tries,
        light_hints=ended.light_hints,
        saw_method=ended.saw_method,
        guessed=ended.guessed,
        seconds=ended.seconds,
        median_seconds=median(times) if len(times) >= FEWEST_TIMES else None,
    )


def answered_of(ended: Ended) -> Answered:
    if ended.saw_method or ended.light_hints > 1:
        most = Help.METHOD_HINT
    else:
        most = Help.LIGHT_HINT if ended.light_hints else Help.NONE
    return Answered(ended.is_right, max(1, ended.tries), most, guessed=ended.guessed)


def times_after(times: Sequence[int], ended: Ended) -> tuple[int, ...]:
    """Whoever gives up quickly does not make the next answer slow."""
    if not ended.is_answer or ended.seconds <= 0:
        return tuple(times)
    return (*times, ended.seconds)[-KEPT_TIMES:]
