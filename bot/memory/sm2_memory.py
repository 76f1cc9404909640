"""SM-2, the older algorithm: an ease factor, 1 day, 6 days, then the last interval times the factor."""

from datetime import UTC, date, datetime, time

import sm_2

from bot.memory.cards import Card
from bot.memory.ratings import Rating

QUALITY = {Rating.AGAIN: 1, Rating.HARD: 3, Rating.GOOD: 4, Rating.EASY: 5}
HOUR = time(12, tzinfo=UTC)


def remember(card: Card, rating: Rating, day: date, longest: int) -> tuple[float, int, int]:
    """Ease factor, repetitions and interval (days, 1 to `longest`) after a review on that day.

    SM-2 knows no early review: one that was right confirms the interval and lets it begin again, without growth.
    Its second look on the same day after a Hard is left out; the student comes once a day.
    """
    early = card.due is not None and day < card.due
    if early and rating > Rating.AGAIN:
        return card.ease_factor, card.repetitions + 1, max(1, min(card.interval, longest))
    moment = datetime.combine(day, HOUR)
    before = sm_2.Card(card_id=0, n=card.repetitions, EF=card.ease_factor, I=card.interval, due=moment)
    after, _ = sm_2.Scheduler.review_card(before, QUALITY[rating], moment)
    return after.EF, after.n, max(1, min(after.I, longest))
