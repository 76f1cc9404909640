"""One review: the card before, a rating and a local day -> the card after."""

from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum

from bot.memory import fsrs_memory, sm2_memory
from bot.memory.calendar import Calendar, place, seed_of
from bot.memory.cards import Card
from bot.memory.ratings import Rating

ONE_DAY = timedelta(days=1)


class Algorithm(StrEnum):
    FSRS = "fsrs"
    SM2 = "sm2"


@dataclass(frozen=True, slots=True)
class MemorySettings:
    """A change moves no due date: it takes effect at a card's next review.

    Raises ValueError for a retention outside 0.7 to 0.97 (below, FSRS's intervals outlast a school year; above, they
    are a day for ever) and for a longest interval under a day.
    """

    algorithm: Algorithm = Algorithm.FSRS
    retention: float = 0.9
    """The recall that FSRS aims at on the due date. SM-2 has no such thing."""
    longest: int = 60
    """Days. FSRS would say 163 after three right answers, longer than a school term."""
    fuzz: bool = True
    """False: exactly the algorithm's day, unless a break is in the way."""

    def __post_init__(self) -> None:
        if not 0.7 <= self.retention <= 0.97:
            raise ValueError(f"a retention of {self.retention} is outside 0.7 to 0.97")
        if self.longest < 1:
            raise ValueError(f"the longest interval is at least a day, not {self.longest}")


def review(
    card: Card,
    rating: Rating,
    day: date,
    calendar: Calendar | None = None,
    settings: MemorySettings | None = None,
) -> Card:
    """The card after an answer on `day`, a local date of the student. Due at least one day later.

    - Again on the same day (or, after a journey across zones, on the day before): what is right proves little minutes
      later and changes nothing; a first miss counts, a second miss does not.
    - A day still earlier means that a clock was wrong: what is remembered stays, and the card counts from `day` on.
    """
    calendar, settings = calendar or Calendar(), settings or MemorySettings()
    last = card.last_review
    if last is not None and day < last - ONE_DAY:
        card, last = replace(card, last_review=day, due=day + timedelta(days=max(1, card.interval))), day
    if last is not None and day <= last:
        missed_already = card.repetitions == 0
        if rating > Rating.AGAIN or missed_already:
            return card
        day = last
    return _reviewed(card, rating, day, calendar, settings)


def _reviewed(card: Card, rating: Rating, day: date, calendar: Calendar, settings: MemorySettings) -> Card:
    stability, difficulty, interval = fsrs_memory.remember(card, rating, day, settings.retention, settings.longest)
    ease, repetitions, interval_sm2 = sm2_memory.remember(card, rating, day, settings.longest)
    if settings.algorithm is Algorithm.SM2:
        interval = interval_sm2
    after = replace(
        card,
        ease_factor=ease,
        repetitions=repetitions,
        lapses=card.lapses + (rating == Rating.AGAIN and card.last_review is not None),
        stability=stability,
        difficulty=difficulty,
        last_review=day,
    )
    if settings.fuzz:
        due = place(calendar, day, interval, settings.longest, seed_of(after))
    else:
        exact = day + timedelta(days=interval)
        due = exact if calendar.free(exact) else place(calendar, day, interval, settings.longest, seed_of(after))
    return replace(after, due=due, interval=(due - day).days)
