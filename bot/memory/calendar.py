"""Which day of those that are equally good: the one with the least waiting.

Expanding intervals are a rule of thumb: a review of "46 days" is as good on day 44 or 48 (the ranges are FSRS's own).
"""

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from math import inf

from bot.memory.cards import Card

FRIDAY_LIGHTER: Mapping[int, float] = {4: 0.5}
"""Weekday (Monday is 0) -> share of a usual day's reviews. A day not named has 1; 0 is avoided where possible."""
ROUGHLY = ((2.5, 7.0, 0.15), (7.0, 20.0, 0.1), (20.0, inf, 0.05))
"""From, to, share of the days in between that the interval may be off by; one day more on top."""
ROOM_AFTER_A_BREAK = 7


@dataclass(frozen=True, slots=True)
class Break:
    """Holidays or exams, from the first to the last day inclusive: no reviews. Raises ValueError if it ends before."""

    first: date
    last: date

    def __post_init__(self) -> None:
        if self.last < self.first:
            raise ValueError(f"a break ends on {self.last}, before it begins on {self.first}")

    def holds(self, day: date) -> bool:
        return self.first <= day <= self.last


@dataclass(frozen=True, slots=True)
class Calendar:
    """One student's days."""

    load: Mapping[date, int] = field(default_factory=dict)
    """How many of this student's cards are due on a day, without the card that is being placed."""
    shares: Mapping[int, float] = field(default_factory=lambda: FRIDAY_LIGHTER)
    breaks: tuple[Break, ...] = ()

    def free(self, day: date) -> bool:
        return not any(pause.holds(day) for pause in self.breaks)

    def crowding(self, day: date) -> float:
        """How full the day would be with one card more, against its share of a usual day."""
        share = self.shares.get(day.weekday(), 1.0)
        return inf if share <= 0 else (self.load.get(day, 0) + 1) / share


def place(calendar: Calendar, day: date, interval: int, longest: int, seed: str) -> date:
    """The least crowded day about `interval` days after `day`, never inside a break.

    Equally crowded days: drawn by `seed`, the same in every process. Under three days there is no range.
    """
    low, high = _range(interval, longest)
    days = [day + timedelta(days=number) for number in range(low, high + 1)]
    open_days = [candidate for candidate in days if calendar.free(candidate)]
    return _least_crowded(calendar, open_days or _days_after_break(calendar, days[-1]), seed)


def spread(cards: Iterable[Card], pause: Break, calendar: Calendar) -> tuple[Card, ...]:
    """The cards that are due inside a new break, moved to the days after it, without piling up. Others are left out.

    `calendar.load` counts what is due on the days after the break. What is due soonest is placed first.
    """
    load = dict(calendar.load)
    moved = []
    breaks = calendar.breaks if pause in calendar.breaks else (*calendar.breaks, pause)
    inside = [(card.due, card) for card in cards if card.due is not None and pause.holds(card.due)]
    for due, card in sorted(inside, key=lambda pair: (pair[0], pair[1].template)):
        now = Calendar(load, calendar.shares, breaks)
        to = _least_crowded(now, _days_after_break(now, due), seed_of(card))
        load[to] = load.get(to, 0) + 1
        began = card.last_review or due - timedelta(days=card.interval)
        moved.append(replace(card, due=to, interval=(to - began).days))
    return tuple(moved)


def seed_of(card: Card) -> str:
    return f"{card.student}:{card.skill}:{card.repetitions}"


def _range(interval: int, longest: int) -> tuple[int, int]:
    if interval < ROUGHLY[0][0]:
        return interval, interval
    off = 1 + sum(share * max(0.0, min(interval, to) - begin) for begin, to, share in ROUGHLY)
    high = min(round(interval + off), longest)
    return min(max(2, round(interval - off)), high), high


def _days_after_break(calendar: Calendar, day: date) -> list[date]:
    """As many open days after the break as it is long, at least a week: room for what would have come in it."""
    end, length = day, 0
    while not calendar.free(end):
        end += timedelta(days=1)
    while not calendar.free(end - timedelta(days=length + 1)):
        length += 1
    room: list[date] = []
    while len(room) < max(length, ROOM_AFTER_A_BREAK):
        if calendar.free(end):
            room.append(end)
        end += timedelta(days=1)
    return room


def _least_crowded(calendar: Calendar, days: list[date], seed: str) -> date:
    return min(days, key=lambda day: (calendar.crowding(day), _draw(seed, day)))


def _draw(seed: str, day: date) -> bytes:
    """Python's own hash of a text differs between processes."""
    return hashlib.blake2b(f"{seed}:{day.isoformat()}".encode(), digest_size=8).digest()
