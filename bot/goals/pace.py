"""How fast a student learns, with its uncertainty. Pure.

Learning rates differ little between students and are hard to estimate (Koedinger et al. 2023), so a rate is a range,
and what is not known yet is not said. No range is narrower than ±40 %.
"""

from dataclasses import dataclass
from math import exp, sqrt

WINDOW_DAYS = 28
"""So far back a pace looks."""
LEAST_DAYS, LEAST_PROBLEMS, LEAST_SKILLS = 7, 10, 2
"""Below that there is too little to tell a pace from."""
Z = 1.2816
"""Of a range that holds the truth in eight of ten cases: the 90 % quantile of the standard normal distribution."""
LEAST_SPREAD = 0.40
PROBLEMS_A_SKILL = 7.0
"""Until a skill is known well, before anything is known of the student: about 7 opportunities from 65 % to 80 % right
(Koedinger et al. 2023)."""
PRIOR_SKILLS = 10.0
"""How many learned skills that is worth: much, for students differ little. Judgement."""
EVENNESS = 4.0
"""The problems that one skill takes vary by half of their mean (a gamma distribution of this shape). Judgement."""
PROBLEMS_A_DAY = 5.0


@dataclass(frozen=True, slots=True)
class Range:
    low: float
    middle: float
    high: float


@dataclass(frozen=True, slots=True)
class Practice:
    """What a student did in the last WINDOW_DAYS."""

    known_days: int = 0
    """Local days since the very first answer, that day and today included; at most WINDOW_DAYS."""
    days: int = 0
    """On which the student practised."""
    problems: int = 0
    """Answered."""
    skills: int = 0
    """Known well today, and not so before."""


@dataclass(frozen=True, slots=True)
class Pace:
    problems_a_week: float
    problems_a_day: float
    """Of practice."""
    days_a_week: float
    skills_a_week: Range | None
    """None: too few to tell."""


def pace(practice: Practice) -> Pace | None:
    """None where there is too little to tell: less than a week, or a handful of problems."""
    if practice.known_days < LEAST_DAYS or practice.problems < LEAST_PROBLEMS:
        return None
    weeks = practice.known_days / 7
    return Pace(
        problems_a_week=practice.problems / weeks,
        problems_a_day=practice.problems / practice.days,
        days_a_week=practice.days / weeks,
        skills_a_week=rate(practice.skills, weeks) if practice.skills >= LEAST_SKILLS else None,
    )


def rate(count: int, weeks: float) -> Range:
    """Events a week, of which `count` (at least 1) happened in `weeks` (over 0): holds in eight of ten cases or more.

    The exact interval of a Poisson mean lies between a quantile of Gamma(count) and one of Gamma(count + 1) (Garwood
    1936); quantiles of the gamma distribution by the cube of a normal variable (Wilson and Hilferty 1931). Together
    known as Byar's approximation (Breslow and Day 1987). Raises ValueError for other arguments.
    """
    if count < 1 or weeks <= 0:
        raise ValueError(f"no rate follows from {count} events in {weeks} weeks")
    return _wide(_gamma(count, -Z) / weeks, count / weeks, _gamma(count + 1, Z) / weeks)


def _gamma(shape: float, z: float) -> float:
    """The quantile of a gamma distribution of scale 1 that is the normal distribution's at `z`."""
    return float(shape * (1.0 - 1.0 / (9.0 * shape) + z / (3.0 * sqrt(shape))) ** 3)


def problems_for(skills: float, practice: Practice) -> Range:
    """How many problems it takes until so many more skills (over 0) are known well: holds in eight of ten cases.

    The student's skills for each problem are Gamma(PRIOR_SKILLS + learned, 7 · PRIOR_SKILLS + answered); each skill to
    come takes Gamma(EVENNESS) problems around that. Both spreads together as a log-normal. Raises ValueError for no
    skill.
    """
    if skills <= 0:
        raise ValueError("nothing is left to learn")
    learned = PRIOR_SKILLS + practice.skills
    middle = skills * (PROBLEMS_A_SKILL * PRIOR_SKILLS + practice.problems) / learned
    spread = exp(Z * sqrt(1.0 / learned + 1.0 / (EVENNESS * skills)))
    return _wide(middle / spread, middle, middle * spread)


def _wide(low: float, middle: float, high: float) -> Range:
    return Range(min(low, middle * (1.0 - LEAST_SPREAD)), middle, max(high, middle * (1.0 + LEAST_SPREAD)))
