"""What a choice is made from: values that the caller fills from its rows."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from math import exp, log

from bot.mastery.elo import Term
from bot.mastery.gaps import SkillGap
from bot.mastery.levels import Level
from bot.mastery.logistic import FEATURES, Weights
from bot.memory.cards import Card

CERTAIN = 1e-6


@dataclass(frozen=True, slots=True)
class SkillNow:
    """One skill of one student, as it stands today."""

    p: float
    """Calibrated P(right) of an ordinary problem, 0 to 1."""
    answers: int = 0
    level: Level = Level.NOT_STARTED
    last_day: date | None = None
    """The student's local day of the last answer on it."""
    last_right: bool = False
    """Whether that answer was right and unaided."""
    is_placed: bool = False
    """Whether a placement test has said something of it: then P is more than what anybody would have."""


@dataclass(frozen=True, slots=True)
class Template:
    key: str
    skill: str
    difficulty: int
    """The author's, 1 to 3."""
    variants: tuple[int, ...]
    """The ids of its problems; at least one."""
    item: float = 0.0
    """How much harder than an ordinary problem of the skill it has proved, in logits of P(right)."""


@dataclass(frozen=True, slots=True)
class ConfidentError:
    """The student was sure, and wrong, and has not been asked again."""

    template: str
    skill: str
    day: date


@dataclass(frozen=True, slots=True)
class LearnerState:
    today: date
    """The student's local date."""
    grade: int
    """The student's class, 6 to 8."""
    skills: Mapping[str, SkillNow]
    """Also those never practised, with the P that the learner model gives them. What is missing is not chosen, unless
    a whole pool is."""
    cards: Sequence[Card] = ()
    gaps: Sequence[SkillGap] = ()
    served: Mapping[int, date] = field(default_factory=dict)
    """Variant → the local day on which it was last put before the student."""
    confident_errors: Sequence[ConfidentError] = ()
    topic: frozenset[str] = frozenset()
    """The skills of the topic that was chosen for today."""
    goal: frozenset[str] = frozenset()
    """The skills of the student's goal."""


@dataclass(frozen=True)
class Pool:
    """The templates that may be chosen today. Raises ValueError for one without a variant or one that stands twice."""

    templates: tuple[Template, ...]

    def __post_init__(self) -> None:
        if len({template.key for template in self.templates}) < len(self.templates):
            raise ValueError("a template stands twice in the pool")
        if empty := [template.key for template in self.templates if not template.variants]:
            raise ValueError(f"these templates have no variant: {empty}")

    @cached_property
    def by_skill(self) -> dict[str, list[Template]]:
        found: dict[str, list[Template]] = {}
        for template in self.templates:
            found.setdefault(template.skill, []).append(template)
        return found

    @cached_property
    def by_key(self) -> dict[str, Template]:
        return {template.key: template for template in self.templates}


def item_logits(weights: Weights, item: Term) -> float:
    """`Template.item`, from the learner model's term of the template: the layer over Elo takes back a part of it."""
    of = dict(zip(FEATURES, weights.values, strict=True))
    return item.value * (of["elo"] - of["item"] - of["item_young"] / (1.0 + 0.25 * item.answers))


def right_on(p: float, item: float) -> float:
    """P(right) on a problem that is `item` logits harder than an ordinary one, of which P is `p`."""
    kept = min(max(p, CERTAIN), 1.0 - CERTAIN)
    return 1.0 / (1.0 + exp(item - log(kept / (1.0 - kept))))
