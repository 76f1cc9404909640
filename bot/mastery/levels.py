"""Mastery levels 0 to 5: what may be said of a student on a skill, and what it rests on.

A level needs both a calibrated P and evidence. P is that of an ordinary item of the skill, as it stands today. A high
P alone never says proficient, and a good day alone never says master. When P falls, the level falls.
"""

from dataclasses import dataclass, replace
from datetime import date
from enum import IntEnum

DEVELOPING_FROM = 0.60
PROFICIENT_FROM = 0.80
ADVANCED_FROM = 0.88
"""Judgement: half way from proficient to the best that slips allow, about 0.95."""
UNAIDED_FOR_PROFICIENT = 3
UNAIDED_FOR_ADVANCED = 5


class Level(IntEnum):
    NOT_STARTED = 0
    BEGINNER = 1
    DEVELOPING = 2
    PROFICIENT = 3
    ADVANCED = 4
    MASTER = 5


@dataclass(frozen=True, slots=True)
class Evidence:
    """What a student has shown on one skill."""

    answers: int = 0
    unaided_rights: int = 0
    """See `outcomes.is_unaided`."""
    proficient_since: date | None = None
    """The student's local day on which proficiency was reached, this time; None while below."""
    proved_on: date | None = None
    """A later local day with a right answer, unaided, in mixed practice; None while below proficient."""


@dataclass(frozen=True, slots=True)
class Attempt:
    """One answer, as far as levels are concerned."""

    day: date
    """The student's local day."""
    is_unaided_right: bool
    is_mixed: bool = True
    """False where the problem before was on the same skill: then the student knew what to do without thinking which
    it is.
    """


def level(p: float, evidence: Evidence) -> Level:
    """Of a calibrated P(right) in [0, 1]. Raises ValueError for any other number."""
    if not 0.0 <= p <= 1.0:
        raise ValueError(f"a probability is a number from 0 to 1, not {p!r}")
    if evidence.answers == 0:
        return Level.NOT_STARTED
    if not _is_proficient(p, evidence):
        return Level.DEVELOPING if p >= DEVELOPING_FROM else Level.BEGINNER
    if p < ADVANCED_FROM or evidence.unaided_rights < UNAIDED_FOR_ADVANCED:
        return Level.PROFICIENT
    return Level.MASTER if evidence.proved_on is not None else Level.ADVANCED


def record(evidence: Evidence, attempt: Attempt, p: float) -> Evidence:
    """After an answer; `p` is P(right) with that answer taken in.

    Whoever falls below proficient must be proficient again and prove it on another later day: what was mastered in
    spring and is wrong in autumn is not mastered. Raises ValueError as `level` does.
    """
    counted = replace(
        evidence,
        answers=evidence.answers + 1,
        unaided_rights=evidence.unaided_rights + attempt.is_unaided_right,
    )
    if level(p, counted) < Level.PROFICIENT:
        return replace(counted, proficient_since=None, proved_on=None)
    since = evidence.proficient_since
    if since is None:
        return replace(counted, proficient_since=attempt.day, proved_on=None)
    if attempt.is_unaided_right and attempt.is_mixed and attempt.day > since:
        return replace(counted, proved_on=attempt.day)
    return counted


def _is_proficient(p: float, evidence: Evidence) -> bool:
    return p >= PROFICIENT_FROM and evidence.unaided_rights >= UNAIDED_FOR_PROFICIENT
