"""What comes back today. Never "87 are due": two of the day's five at most, the most useful ones."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta
from itertools import pairwise, permutations

from bot.memory.cards import Card

REVIEWS_A_DAY = 2
UNKNOWN_P = 0.5


def due(
    cards: Iterable[Card], today: date, weights: Mapping[str, float], p_right: Mapping[str, float]
) -> tuple[Card, ...]:
    """All cards that are due, the most useful first: (1 + weight) · (1 - P), then what waits longest.

    `weights`: skill -> how much builds on it, from 0 up (0 if missing). `p_right`: skill -> the learner model's P, 0 to
    1 (0.5 if missing). A card whose last review lies in the future was written by a wrong clock, and counts as due.
    """

    def rank(card: Card) -> tuple[float, date, str]:
        use = (1 + weights.get(card.skill, 0.0)) * (1 - p_right.get(card.skill, UNKNOWN_P))
        return -use, card.due or date.max, card.template

    return tuple(sorted((card for card in cards if _is_due(card, today)), key=rank))


def due_today(
    cards: Iterable[Card],
    today: date,
    weights: Mapping[str, float],
    p_right: Mapping[str, float],
    most: int = REVIEWS_A_DAY,
) -> tuple[Card, ...]:
    """At most `most` of them, from different skills as long as there are different skills."""
    ranked = due(cards, today, weights, p_right)
    first_of_skill: dict[str, Card] = {}
    for card in ranked:
        first_of_skill.setdefault(card.skill, card)
    first = list(first_of_skill.values())
    rest = [card for card in ranked if first_of_skill[card.skill] is not card]
    return tuple((first + rest)[: max(0, most)])


def apart(cards: Sequence[Card]) -> tuple[Card, ...]:
    """In an order with no skill twice running, or as seldom as possible; else as they came. For a handful: all orders
    are tried.
    """

    def repeats(order: tuple[Card, ...]) -> int:
        return sum(before.skill == after.skill for before, after in pairwise(order))

    return min(permutations(cards), key=repeats)


def _is_due(card: Card, today: date) -> bool:
    if card.suspended or card.due is None:
        return False
    written_ahead = card.last_review is not None and card.last_review > today + timedelta(days=1)
    return card.due <= today or written_ahead
