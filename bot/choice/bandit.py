"""Among candidates that are otherwise equal: which skill, and how hard?

A bandit over arms (skill, difficulty), pooled over all students. The reward is the rise of the learner model's P on the
skill by the next different day: a reward for being right today would teach it to serve what is easy. Rewards are small
and noisy, so the prior is strong. The caller logs what was offered, with which propensities, what was chosen and, a day
later, the reward.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from math import erf, exp, sqrt
from random import Random

EPSILON = 0.1
PRIOR_MEAN = 0.02
"""Rise of P that a problem is expected to bring before anything is known of its arm."""
PRIOR_REWARDS = 30.0
"""How many rewards the prior is worth: as many as six students bring in a day."""
REWARD_SPREAD = 0.10
"""Standard deviation of one reward."""
STEPS, REACH = 48, 4.0
"""Of the integral that gives Thompson's propensities: points, and standard deviations on each side."""


class Bandit(StrEnum):
    THOMPSON = "thompson"
    EPSILON_GREEDY = "epsilon_greedy"
    OFF = "off"
    """The first of the candidates, which stand in the order of the syllabus."""


@dataclass(frozen=True, slots=True, order=True)
class Arm:
    skill: str
    difficulty: int


@dataclass(frozen=True, slots=True)
class Outcome:
    """What was seen of an arm, by all students."""

    rewards: int = 0
    total: float = 0.0

    def and_one(self, reward: float) -> "Outcome":
        return Outcome(self.rewards + 1, self.total + reward)


@dataclass(frozen=True, slots=True)
class Experience:
    """All arms' outcomes, with the way to choose."""

    bandit: Bandit = Bandit.THOMPSON
    outcomes: Mapping[Arm, Outcome] = field(default_factory=dict)

    def mean(self, arm: Arm) -> float:
        seen = self.outcomes.get(arm, Outcome())
        return (PRIOR_REWARDS * PRIOR_MEAN + seen.total) / (PRIOR_REWARDS + seen.rewards)

    def spread(self, arm: Arm) -> float:
        """Standard deviation of what the arm's mean reward may be."""
        return REWARD_SPREAD / sqrt(PRIOR_REWARDS + self.outcomes.get(arm, Outcome()).rewards)


def reward(p_before: float, p_after: float) -> float:
    """The rise of P(right) on the skill: `p_before` just before the problem, `p_after` at the start of the next
    different day on which the student came. −1 to 1. Raises ValueError for what is no probability.
    """
    if not (0.0 <= p_before <= 1.0 and 0.0 <= p_after <= 1.0):
        raise ValueError(f"probabilities are numbers from 0 to 1, not {p_before!r} and {p_after!r}")
    return p_after - p_before


def pull(arms: Sequence[Arm], experience: Experience, rng: Random) -> tuple[int, tuple[float, ...]]:
    """The place of the chosen arm, and the propensity of each, adding up to 1. `arms` are different, at least one."""
    if experience.bandit is Bandit.OFF or len(arms) == 1:
        return 0, (1.0,) + (0.0,) * (len(arms) - 1)
    if experience.bandit is Bandit.EPSILON_GREEDY:
        best = max(range(len(arms)), key=lambda at: (experience.mean(arms[at]), -at))
        share = EPSILON / len(arms)
        propensities = tuple(share + (1.0 - EPSILON) * (at == best) for at in range(len(arms)))
    else:
        propensities = thompson([(experience.mean(arm), experience.spread(arm)) for arm in arms])
    return rng.choices(range(len(arms)), propensities)[0], propensities


def thompson(beliefs: Sequence[tuple[float, float]]) -> tuple[float, ...]:
    """How likely each of several normal means (mean, standard deviation) is the largest.

    Drawing by these chances is drawing each mean once and taking the best, with the propensity known.
    """
    low = min(mean - REACH * spread for mean, spread in beliefs)
    high = max(mean + REACH * spread for mean, spread in beliefs)
    chances = [0.0] * len(beliefs)
    for step in range(STEPS):
        x = low + (high - low) * (step + 0.5) / STEPS
        scaled = [(x - mean) / spread for mean, spread in beliefs]
        below = [0.5 * (1.0 + erf(z / sqrt(2.0))) + 1e-12 for z in scaled]
        all_below = 1.0
        for share in below:
            all_below *= share
        for at, z in enumerate(scaled):
            chances[at] += exp(-0.5 * z * z) / beliefs[at][1] * all_below / below[at]
    total = sum(chances)
    return tuple(chance / total for chance in chances)
