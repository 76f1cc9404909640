"""FSRS, for dates only: whole local days, no steps within a day, no fuzz of its own."""

from datetime import UTC, date, datetime, time
from functools import lru_cache

import fsrs

from bot.memory.cards import Card
from bot.memory.ratings import Rating

HOUR = time(12, tzinfo=UTC)
"""FSRS counts periods of 24 hours. At one fixed hour a local day is exactly one of them, whatever the clock said."""
CARD_ID = 0
"""Without one the constructor sleeps for a millisecond. FSRS does not compute with it."""


def remember(card: Card, rating: Rating, day: date, retention: float, longest: int) -> tuple[float, float, int]:
    """Stability (days), difficulty (1 to 10) and interval (days, 1 to `longest`) after a review on that day."""
    moment = datetime.combine(day, HOUR)
    last = None if card.last_review is None else datetime.combine(card.last_review, HOUR)
    known = card.stability is not None and card.difficulty is not None and last is not None
    before = fsrs.Card(
        card_id=CARD_ID,
        state=fsrs.State.Review if known else fsrs.State.Learning,
        stability=card.stability if known else None,
        difficulty=card.difficulty if known else None,
        due=moment,
        last_review=last if known else None,
    )
    after, _ = _scheduler(retention, longest).review_card(before, fsrs.Rating(rating), moment)
    if after.stability is None or after.difficulty is None:
        raise AssertionError("FSRS gives every reviewed card a stability and a difficulty")
    return after.stability, after.difficulty, (after.due - moment).days


@lru_cache(maxsize=16)
def _scheduler(retention: float, longest: int) -> fsrs.Scheduler:
    return fsrs.Scheduler(
        desired_retention=retention,
        learning_steps=(),
        relearning_steps=(),
        maximum_interval=longest,
        enable_fuzzing=False,
    )
