"""The rules of a streak. Pure: (state, day) -> new state; a day is a local date of the student."""

from collections.abc import Set
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from bot.days import local_day

MILESTONES = (7, 14, 30, 60, 90, 180, 365)
MAX_FREEZES = 2
REVIEWS_FOR_A_DAY = 5
"""So many on one day count like a completed practice."""
ONE_DAY = timedelta(days=1)
GRACE = timedelta(minutes=45)
"""A session begun before midnight may end 30 minutes later and still counts for its day: judge it after that."""


@dataclass(frozen=True, slots=True)
class StreakState:
    current: int = 0
    longest: int = 0
    last_practice: date | None = None
    covered_until: date | None = None
    """The last day accounted for: practised, frozen or excused. While current > 0 it is never None."""
    freezes: int = 0
    frozen_days: tuple[date, ...] = ()
    milestones: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Practised:
    """What a completed session did to the streak; a practice, or the last of a day's five reviews."""

    state: StreakState
    counted: bool
    """False when that day had counted already, lies before the last practised day, or does not count yet."""
    milestone: int | None = None
    """Reached for the first time in this student's life."""
    freeze_earned: bool = False


def judged_day(now: datetime, zone: str) -> date:
    """The student's today, for judging which days were missed."""
    return local_day(now - GRACE, zone)


def settle(state: StreakState, today: date, excused: Set[date] = frozenset()) -> StreakState:
    """Accounts for all days before `today`: an excused day costs nothing, a missed one a freeze, or else the streak.

    Settling every day or once after an absence gives the same state.
    """
    if state.current == 0 or state.covered_until is None:
        return state
    covered, freezes, frozen = state.covered_until, state.freezes, state.frozen_days
    while covered + ONE_DAY < today:
        missed = covered + ONE_DAY
        if missed not in excused:
            if freezes == 0:
                return replace(state, current=0, covered_until=covered, freezes=0, frozen_days=frozen)
            freezes -= 1
            frozen = (*frozen, missed)
        covered = missed
    return replace(state, covered_until=covered, freezes=freezes, frozen_days=frozen)


def practise(state: StreakState, day: date, excused: Set[date] = frozenset()) -> Practised:
    """That local day counts."""
    if state.last_practice is not None and day <= state.last_practice:
        return Practised(state, counted=False)
    before = settle(state, day, excused)
    current = before.current + 1
    at_milestone = current in MILESTONES
    first_time = at_milestone and current not in before.milestones
    earned = at_milestone and before.freezes < MAX_FREEZES
    after = replace(
        before,
        current=current,
        longest=max(before.longest, current),
        last_practice=day,
        covered_until=max(day, before.covered_until or day),
        freezes=before.freezes + earned,
        milestones=(*before.milestones, current) if first_time else before.milestones,
    )
    return Practised(after, True, current if first_time else None, earned)


def at_least(state: StreakState, before: StreakState) -> StreakState:
    """`state`, recounted, without taking away what the student had `before`.

    A day that counts only now can move a milestone to a day on which no freeze could be held, and heartbeats that
    would excuse a day are not kept for ever: a correction that adds a day must never cost one.
    """
    best = state if state.current >= before.current else before
    return replace(
        best,
        longest=max(state.longest, before.longest),
        milestones=tuple(sorted({*state.milestones, *before.milestones})),
    )


def next_milestone(current: int) -> int | None:
    return next((milestone for milestone in MILESTONES if milestone > current), None)
