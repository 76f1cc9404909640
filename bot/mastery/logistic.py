"""The engine: a logistic layer over the four Elo terms and what else is known of a student at the moment of an answer.

logit P(right) = Σ weight · feature. The features are those of FEATURES; the weights are fitted offline
(`bot.mastery.fitting`) and stand in `weights.json`, versioned. Elo forgets what a counter keeps (many wins, or one),
follows slowly what an average follows fast, and claims too much from few answers; the layer mends all three, and its
probabilities are calibrated where Elo's are not. Logistic regression over such counters is hard to beat on logs of
school mathematics: Gervet, Koedinger, Schneider and Mitchell, "When is deep learning the best approach to knowledge
tracing?" (2020).

Pure: values in, values out; rows and keys are the caller's. Times are seconds on any clock, the same for all of one
student.
"""

import json
from collections.abc import Hashable, Sequence
from dataclasses import dataclass
from importlib.resources import files
from math import exp, isfinite, log1p, sqrt
from operator import mul
from typing import NamedTuple

from bot.mastery.elo import LOGIT_BOUND, NEW, Term, sigmoid, update

VERSION = 1
"""Of FEATURES: weights for other features are refused."""
_tuple = tuple.__new__
DAY = 86_400.0
FAST, SLOW = 0.4, 0.12
"""How much of an exponential average over a student's answers on one skill the newest answer is."""
SURPRISE_FAST, SURPRISE_SLOW = 0.3, 0.05
"""The same over all skills, of the surprise (outcome − Elo's P): a good or bad day, and a wrong ability."""

FEATURES = (
    "bias",
    "elo",  # the sum of the four: ability + student-skill − skill − item
    "ability",
    "student_skill",
    "skill",
    "item",
    "item_young",  # the item's term while few answers are behind it
    "skill_unseen",  # 1 at first, then 1 / (1 + answers)
    "item_unseen",
    "student_unseen",
    "pair_unseen",  # the student on this skill
    "skill_wins",  # log(1 + n), of this student on this skill
    "skill_fails",
    "wins",  # half of log(1 + n), of this student
    "fails",
    "skill_fast",  # averages of this student on this skill, from −1 (wrong) to 1
    "skill_slow",
    "surprise_fast",  # averages over all skills, from −1 to 1
    "surprise_slow",
    "last_right",  # the last answer on any skill, −1 to 1
    "same_skill",  # 1 if that was on this skill
    "item_last",  # the last answer to this very item, −1 to 1; 0 if there was none
    "item_again",  # the same where nothing came between
    "lag",  # a third of log(1 + other answers since the last one on this skill)
    "skill_days",  # log(1 + days) since the last answer on this skill
    "skill_days_slow",  # the same times skill_slow: what was known better is forgotten more visibly
    "days",  # log(1 + days) since the last answer of all
)


class Student(NamedTuple):
    """What is kept for a student. Tuples, as in `elo`: made anew with every answer."""

    ability: Term = NEW
    wins: float = 0.0
    """Sum of outcomes; may be fractional."""
    fails: float = 0.0
    surprise_fast: float = 0.0
    surprise_slow: float = 0.0
    last: float = 0.0
    """The last outcome from −1 to 1; 0 before the first."""
    last_skill: Hashable = None
    last_item: Hashable = None
    answered_at: float | None = None


class StudentSkill(NamedTuple):
    """What is kept for a student on a skill."""

    offset: Term = NEW
    wins: float = 0.0
    fails: float = 0.0
    fast: float = 0.0
    slow: float = 0.0
    at_answer: int = 0
    """How many answers the student had given, on all skills, up to the last one on this."""
    answered_at: float | None = None


class Known(NamedTuple):
    """All that an answer is predicted from, and all that it changes."""

    student: Student = Student()
    student_skill: StudentSkill = StudentSkill()
    skill: Term = NEW
    item: Term = NEW
    item_last: float | None = None
    """This student's last outcome on this item."""


@dataclass(frozen=True, slots=True)
class Weights:
    values: tuple[float, ...]
    """In the order of FEATURES."""
    fitted_on: str = ""
    """For people."""


class WeightsError(ValueError):
    """Not weights for these features; the message is a sentence."""


def features(known: Known, skill: Hashable, item: Hashable, t: float | None = None) -> tuple[float, ...]:
    """In the order of FEATURES. Without `t`, or for a first answer, what depends on time is 0; time never runs
    backwards.
    """
    student, pair, skill_term, item_term, item_last = known
    ability, wins, fails, surprise_fast, surprise_slow, last, last_skill, last_item, seen = student
    offset, skill_wins, skill_fails, fast, slow, at_answer, skill_seen = pair
    skill_days = days = lag = item_was = item_again = 0.0
    if t is not None:
        if skill_seen is not None and t > skill_seen:
            skill_days = log1p((t - skill_seen) / DAY)
        if seen is not None and t > seen:
            days = log1p((t - seen) / DAY)
    if offset.answers and ability.answers > at_answer:
        lag = log1p(ability.answers - at_answer) / 3.0
    if item_last is not None:
        item_was = 2.0 * item_last - 1.0
        if last_item == item:
            item_again = item_was
    return (
        1.0,
        ability.value + offset.value - skill_term.value - item_term.value,
        ability.value,
        offset.value,
        skill_term.value,
        item_term.value,
        item_term.value / (1.0 + 0.25 * item_term.answers),
        1.0 / (1.0 + skill_term.answers),
        1.0 / (1.0 + item_term.answers),
        1.0 / (1.0 + ability.answers),
        1.0 / (1.0 + offset.answers),
        log1p(skill_wins),
        log1p(skill_fails),
        0.5 * log1p(wins),
        0.5 * log1p(fails),
        fast,
        slow,
        surprise_fast,
        surprise_slow,
        last,
        1.0 if last_skill == skill and ability.answers else 0.0,
        item_was,
        item_again,
        lag,
        skill_days,
        skill_days * slow,
        days,
    )


def probability(weights: Weights, x: Sequence[float]) -> float:
    """P(right), in (0, 1), from features."""
    return sigmoid(sum(map(mul, weights.values, x)))


def predict(weights: Weights, known: Known, skill: Hashable, item: Hashable, t: float | None = None) -> float:
    """P(right), in (0, 1), for an answer that would be given at `t`."""
    return probability(weights, features(known, skill, item, t))


def learn(known: Known, skill: Hashable, item: Hashable, outcome: float, t: float | None = None) -> Known:
    """What is known after an answer. ValueError for an outcome outside [0, 1]."""
    student, pair, skill_term, item_term, _ = known
    ability, wins, fails, surprise_fast, surprise_slow, _, _, _, seen = student
    offset, skill_wins, skill_fails, fast, slow, _, skill_seen = pair
    elo, ability, offset, skill_term, item_term = update(ability, offset, skill_term, item_term, outcome)
    surprise = outcome - elo
    signed = 2.0 * outcome - 1.0
    failed = 1.0 - outcome
    return _tuple(
        Known,
        (
            _tuple(
                Student,
                (
                    ability,
                    wins + outcome,
                    fails + failed,
                    surprise_fast + SURPRISE_FAST * (surprise - surprise_fast),
                    surprise_slow + SURPRISE_SLOW * (surprise - surprise_slow),
                    signed,
                    skill,
                    item,
                    seen if t is None else t,
                ),
            ),
            _tuple(
                StudentSkill,
                (
                    offset,
                    skill_wins + outcome,
                    skill_fails + failed,
                    fast + FAST * (signed - fast),
                    slow + SLOW * (signed - slow),
                    ability.answers,
                    skill_seen if t is None else t,
                ),
            ),
            skill_term,
            item_term,
            outcome,
        ),
    )


class AdaptiveWeights:
    """Weights that follow the stream they predict (AdaGrad: Duchi, Hazan and Singer 2011).

    Which features tell how much differs from log to log more than any fit ahead of time can know. In the tutor's
    database the weights stay as they are between two fits, so that a student's P changes for reasons that can be
    shown; this is for logs nobody has seen.
    """

    STEP = 0.1
    CAUTION = 20.0
    """Sum of squared gradients that the given weights are taken to rest on."""
    EAGER, EVERY = 1_024, 16
    """After so many answers the steps hardly change, and every 16th answer, counted 16 times, shortens them."""

    def __init__(self, weights: Weights) -> None:
        self.values = list(weights.values)
        self._squares = [self.CAUTION] * len(self.values)
        self._steps = [self.STEP / sqrt(self.CAUTION)] * len(self.values)
        self._answers = 0

    def probability(self, x: Sequence[float]) -> float:
        logit = sum(map(mul, self.values, x))
        if logit > LOGIT_BOUND:
            logit = LOGIT_BOUND
        elif logit < -LOGIT_BOUND:
            logit = -LOGIT_BOUND
        return 1.0 / (1.0 + exp(-logit))

    def learn(self, x: Sequence[float], predicted: float, outcome: float) -> None:
        surprise = outcome - predicted
        self.values = [
            weight + surprise * change for weight, change in zip(self.values, map(mul, self._steps, x), strict=True)
        ]
        self._answers += 1
        if self._answers <= self.EAGER:
            self._shorten(x, surprise * surprise)
        elif not self._answers % self.EVERY:
            self._shorten(x, surprise * surprise * self.EVERY)

    def _shorten(self, x: Sequence[float], square: float) -> None:
        self._squares = [so_far + square * value * value for so_far, value in zip(self._squares, x, strict=True)]
        self._steps = [self.STEP / sqrt(squares) for squares in self._squares]


def default_weights() -> Weights:
    """Those that come with the package."""
    return read_weights(files("bot.mastery").joinpath("weights.json").read_text("utf-8"))


def read_weights(text: str) -> Weights:
    """From JSON. Raises WeightsError."""
    try:
        data = json.loads(text)
        version, named, fitted_on = data["version"], data["weights"], str(data.get("fitted_on", ""))
        names = set(named)
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError):
        raise WeightsError("This is not a file of weights.") from None
    if version != VERSION or not isinstance(named, dict) or names != set(FEATURES):
        raise WeightsError(f"These weights are for other features than version {VERSION} has.")
    values = tuple(named[name] for name in FEATURES)
    if not all(type(value) in (int, float) and isfinite(value) for value in values):
        raise WeightsError("A weight is not a number.")
    return Weights(tuple(map(float, values)), fitted_on)


def written_weights(weights: Weights) -> str:
    """As JSON, one weight a line, so that a diff shows what a refit changed."""
    named = {name: round(value, 5) for name, value in zip(FEATURES, weights.values, strict=True)}
    return json.dumps({"version": VERSION, "fitted_on": weights.fitted_on, "weights": named}, indent=1) + "\n"
