"""Three worlds in which simulated students learn, none of them the engine's own model.

A mind is one student's. Skills are counted in the learning order of the graph; days are counted from 0; an item is how
much harder than ordinary a problem is, in logits. Practice without the prerequisites brings little. Each number of a
student and a skill is drawn from a range, and all ranges stand in PARAMETERS: two sets are never tuned to, they are
there to see whether what holds in one holds in others.
"""

from abc import ABC, abstractmethod
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, fields, replace
from math import exp, log
from random import Random
from typing import Protocol

from bot.diagnosis import SkillGraph

Range = tuple[float, float]
READY = 0.6
"""True P of a prerequisite from which on what rests on it is learned at the full rate."""
TARGET = 0.8
TARGET_LOGIT = log(TARGET / (1 - TARGET))


@dataclass(frozen=True, slots=True)
class Parameters:
    """Ranges, evenly drawn; a standard deviation is named so."""

    # All worlds
    ability_sd: float = 0.6
    """Logits between students."""
    skill_sd: float = 0.5
    """Logits of a student's skill beyond ability, class and skill."""
    difficulty_sd: float = 0.4
    """Logits between skills."""
    item_sd: float = 0.7
    """Logits between the templates of a skill."""
    below: float = 1.4
    """Logits at the start of what earlier classes taught, the student's own class taught, and later ones will."""
    own: float = 0.2
    beyond: float = -1.2
    unready_start: float = -1.0
    """Added at the start for a skill whose prerequisites are not ready."""
    without_prerequisites: Range = (0.05, 0.25)
    """Share of what a practice brings where a prerequisite is not ready."""
    pace: Range = (0.7, 1.3)
    """Times what a practice brings: a student's own."""

    # Logistic, with lasting and passing gains. About 7 opportunities from 65 to 80 %.
    lasting: Range = (0.06, 0.16)
    """Logits that one practice adds for good."""
    same_day: Range = (0.4, 0.8)
    """Share of it for a second practice of the skill on a day."""
    passing: Range = (0.15, 0.40)
    """Logits that are there right after a practice."""
    passing_half_life: Range = (1.5, 4.0)
    """Days."""
    most: float = 3.0
    """Logits; nobody grows beyond by practice."""

    # Two states
    learns: Range = (0.10, 0.25)
    """Chance at each practice."""
    forgets: Range = (0.002, 0.012)
    """Chance on each day."""
    firmer: Range = (0.6, 0.9)
    """What a practice of something known, on another day, leaves of that chance."""
    long_known: Range = (0.1, 0.5)
    """Times that chance, for what was known at the start."""
    slip: Range = (0.04, 0.14)
    guess: Range = (0.05, 0.20)

    # Flashcards
    first_half_life: Range = (2.0, 6.0)
    """Days, after the first practice."""
    growth: Range = (2.0, 5.0)
    """A remembered skill's half-life grows by the factor 1 + growth · (1 − recall)."""
    lapse: Range = (0.4, 0.8)
    """What a miss leaves of the half-life."""
    known_half_life: Range = (200.0, 1000.0)
    """Days, of what was known at the start."""
    longest_half_life: float = 1000.0


PARAMETERS: dict[str, Parameters] = {
    "usual": Parameters(),
    "harder": Parameters(
        below=0.8, own=-0.3, beyond=-1.8, lasting=(0.04, 0.10), learns=(0.06, 0.15), growth=(1.5, 3.5)
    ),
    "easier": Parameters(below=1.8, own=0.7, beyond=-0.6, lasting=(0.10, 0.22), learns=(0.2, 0.4), growth=(3.0, 7.0)),
    "forgetful": Parameters(
        passing=(0.3, 0.7), passing_half_life=(1.0, 2.5), forgets=(0.01, 0.03), first_half_life=(1.0, 3.0),
        known_half_life=(80.0, 400.0), long_known=(0.3, 1.0),
    ),
    "slips": Parameters(slip=(0.10, 0.18), guess=(0.10, 0.30), item_sd=1.1, skill_sd=0.9),
}  # fmt: skip


class Mind(Protocol):
    def p(self, skill: int, item: float, day: float) -> float:
        """True P(right) on that day."""

    def practise(self, skill: int, right: bool, day: int) -> None: ...

    def held(self, skill: int, day: int, until: int, *, practised: bool) -> float:
        """A logit that is expected on day `until`, if from `day` on nothing more is practised than, with `practised`,
        the skill once. What is at the target then has the logit of TARGET or more.
        """


@dataclass(frozen=True)
class School:
    """What students have in common."""

    graph: SkillGraph
    seed: str
    parameters: Parameters
    difficulties: tuple[float, ...] = field(init=False)
    before: tuple[tuple[int, ...], ...] = field(init=False)

    def __post_init__(self) -> None:
        rng = Random(f"{self.seed}:school")
        order = self.graph.learning_order
        number = {skill: at for at, skill in enumerate(order)}
        before = tuple(tuple(number[name] for name in self.graph.by_id[skill].prerequisites) for skill in order)
        object.__setattr__(self, "before", before)
        object.__setattr__(self, "difficulties", tuple(rng.gauss(0, self.parameters.difficulty_sd) for _ in order))


def starting_logits(school: School, grade: int, rng: Random) -> list[float]:
    """How well each skill is known at the start: less where a prerequisite is not ready."""
    with_, logits = school.parameters, list[float]()
    ability = rng.gauss(0, with_.ability_sd)
    for at, skill in enumerate(school.graph.learning_order):
        taught = school.graph.by_id[skill].grade
        level = with_.below if taught < grade else with_.own if taught == grade else with_.beyond
        logit = ability + level - school.difficulties[at] + rng.gauss(0, with_.skill_sd)
        if any(logits[needed] < _logit(READY) for needed in school.before[at]):
            logit += with_.unready_start
        logits.append(logit)
    return logits


class _Mind(ABC):
    def __init__(self, school: School, grade: int, rng: Random) -> None:
        self.before, self.rng = school.before, rng
        with_ = school.parameters
        self.parameters = with_
        self.pace = rng.uniform(*with_.pace)
        self.starts = starting_logits(school, grade, rng)
        self.blocked = [rng.uniform(*with_.without_prerequisites) for _ in self.starts]

    @abstractmethod
    def p(self, skill: int, item: float, day: float) -> float: ...

    def rate(self, skill: int, day: int) -> float:
        """What a practice brings, as a share of the usual."""
        is_ready = all(self.p(needed, 0.0, day) >= READY for needed in self.before[skill])
        return self.pace if is_ready else self.pace * self.blocked[skill]


class Logistic(_Mind):
    """A logit grows with each practice: some of the gain lasts, some passes within days."""

    def __init__(self, school: School, grade: int, rng: Random) -> None:
        super().__init__(school, grade, rng)
        with_, count = self.parameters, len(self.starts)
        self.logits = list(self.starts)
        self.gains = [rng.uniform(*with_.lasting) for _ in range(count)]
        self.same_day = rng.uniform(*with_.same_day)
        self.boosts = [rng.uniform(*with_.passing) for _ in range(count)]
        self.half_life = rng.uniform(*with_.passing_half_life)
        self.last: list[int | None] = [None] * count

    def p(self, skill: int, item: float, day: float) -> float:
        return _sigmoid(self.logits[skill] + self._passing(skill, day) - item)

    def practise(self, skill: int, right: bool, day: int) -> None:
        self.logits[skill] += self._gain(skill, day)
        self.last[skill] = day

    def held(self, skill: int, day: int, until: int, *, practised: bool) -> float:
        return self.logits[skill] + (self._gain(skill, day) if practised else 0.0)

    def _passing(self, skill: int, day: float) -> float:
        last = self.last[skill]
        return 0.0 if last is None else self.boosts[skill] * 0.5 ** ((day - last) / self.half_life)

    def _gain(self, skill: int, day: int) -> float:
        gain = self.gains[skill] * self.rate(skill, day) * (self.same_day if self.last[skill] == day else 1.0)
        return max(0.0, min(gain, self.parameters.most - self.logits[skill]))


class TwoStates(_Mind):
    """A skill is known or not. Learned with a chance at each practice, forgotten with a chance on each day."""

    def __init__(self, school: School, grade: int, rng: Random) -> None:
        super().__init__(school, grade, rng)
        with_ = self.parameters
        skills = range(len(self.starts))
        self.slips = [rng.uniform(*with_.slip) for _ in skills]
        self.guesses = [rng.uniform(*with_.guess) for _ in skills]
        self.chances = [rng.uniform(*with_.learns) for _ in skills]
        self.hazards = [rng.uniform(*with_.forgets) for _ in skills]
        self.firmer = rng.uniform(*with_.firmer)
        self.last: list[int | None] = [None for _ in skills]
        self.until = [0.0 for _ in skills]
        """The day on which the skill will be forgotten; it is known before."""
        for skill in skills:
            if rng.random() < _sigmoid(self.starts[skill] * 1.7):
                self.hazards[skill] *= rng.uniform(*with_.long_known)
                self.until[skill] = rng.expovariate(self.hazards[skill])

    def p(self, skill: int, item: float, day: float) -> float:
        right = 1.0 - self.slips[skill] if day < self.until[skill] else self.guesses[skill]
        return right if item == 0.0 else _sigmoid(_logit(right) - item * 0.5)

    def practise(self, skill: int, right: bool, day: int) -> None:
        if day < self.until[skill]:
            if self.last[skill] != day:
                self.hazards[skill] *= self.firmer
                self.until[skill] = day + self.rng.expovariate(self.hazards[skill])
        elif self.rng.random() < self.chances[skill] * self.rate(skill, day):
            self.until[skill] = day + self.rng.expovariate(self.hazards[skill])
        self.last[skill] = day

    def held(self, skill: int, day: int, until: int, *, practised: bool) -> float:
        """The chance of knowing it then, stretched so that TARGET is what three in four would still know."""
        hazard, known = self.hazards[skill], float(day < self.until[skill])
        if practised and known and self.last[skill] != day:
            hazard *= self.firmer
        elif practised and not known:
            known = self.chances[skill] * self.rate(skill, day)
        return _logit(TARGET) + 3.0 * (known * exp(-hazard * (until - day)) - 0.75)


class Flashcards(_Mind):
    """Recall halves with every half-life; each success at the edge of forgetting makes it longer."""

    def __init__(self, school: School, grade: int, rng: Random) -> None:
        super().__init__(school, grade, rng)
        with_ = self.parameters
        skills = range(len(self.starts))
        self.slips = [rng.uniform(*with_.slip) / 2 for _ in skills]
        self.guesses = [rng.uniform(*with_.guess) for _ in skills]
        self.firsts = [rng.uniform(*with_.first_half_life) for _ in skills]
        self.growths = [rng.uniform(*with_.growth) for _ in skills]
        self.lapse = rng.uniform(*with_.lapse)
        self.half_lives = [0.0 for _ in skills]
        self.last = [0.0 for _ in skills]
        for skill in skills:
            if rng.random() < _sigmoid(self.starts[skill] * 1.7):
                self.half_lives[skill] = rng.uniform(*with_.known_half_life)
                self.last[skill] = -rng.uniform(0.0, 0.5 * self.half_lives[skill])

    def recall(self, skill: int, day: float) -> float:
        half_life = self.half_lives[skill]
        return 0.5 ** ((day - self.last[skill]) / half_life) if half_life > 0 else 0.0

    def p(self, skill: int, item: float, day: float) -> float:
        right = self.guesses[skill] + (1.0 - self.slips[skill] - self.guesses[skill]) * self.recall(skill, day)
        return right if item == 0.0 else _sigmoid(_logit(right) - item * 0.5)

    def practise(self, skill: int, right: bool, day: int) -> None:
        """A lucky guess is no recall."""
        recalled = right and self.rng.random() < self.recall(skill, day) / self.p(skill, 0.0, day)
        self.half_lives[skill] = self._after(skill, recalled, day)
        self.last[skill] = day

    def held(self, skill: int, day: int, until: int, *, practised: bool) -> float:
        """How many doublings of the half-life are left to the one that is needed, taken off the target's logit."""
        half_life, began = self.half_lives[skill], self.last[skill]
        if practised:
            recall = self.recall(skill, day)
            half_life = recall * self._after(skill, True, day) + (1 - recall) * self._after(skill, False, day)
            began = day
        span = 1.0 - self.slips[skill] - self.guesses[skill]
        needed = (TARGET - self.guesses[skill]) / span
        if needed >= 1.0:
            return -10.0
        longest = (until - began) / (log(needed) / log(0.5))
        return _logit(TARGET) + log(max(half_life, 0.1) / longest) / log(2.0)

    def _after(self, skill: int, recalled: bool, day: int) -> float:
        half_life, rate = self.half_lives[skill], self.rate(skill, day)
        first = self.firsts[skill] * rate
        if half_life <= 0:
            return first
        if not recalled:
            return max(half_life * self.lapse, first)
        grown = half_life * (1.0 + self.growths[skill] * rate * (1.0 - self.recall(skill, day)))
        return max(half_life, first, min(grown, self.parameters.longest_half_life))


WORLDS: dict[str, Callable[[School, int, Random], Mind]] = {
    "logistic": Logistic,
    "two-state": TwoStates,
    "flashcard": Flashcards,
}


def with_ranges(parameters: Parameters, changed: dict[str, object]) -> Parameters:
    """Raises ValueError for a name that is none, a number that is none, or a range that is no pair in order."""
    names = {each.name: getattr(parameters, each.name) for each in fields(parameters)}
    values: dict[str, object] = {}
    for name, value in changed.items():
        if name not in names:
            raise ValueError(f"there is no parameter {name!r}")
        if isinstance(names[name], tuple):
            if not (isinstance(value, Sequence) and len(value) == 2 and all(map(_is_number, value))):
                raise ValueError(f"{name} is a range of two numbers")
            low, high = value
            if low > high:
                raise ValueError(f"{name} is a range from low to high")
            values[name] = (float(low), float(high))
        elif _is_number(value):
            values[name] = float(value)  # type: ignore[arg-type]
        else:
            raise ValueError(f"{name} is a number")
    return replace(parameters, **values)  # type: ignore[arg-type]


def _is_number(value: object) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


def _sigmoid(logit: float) -> float:
    return 1.0 / (1.0 + exp(-max(-30.0, min(30.0, logit))))


def _logit(p: float) -> float:
    kept = min(max(p, 1e-6), 1.0 - 1e-6)
    return log(kept / (1.0 - kept))
