"""How others at a student's stage fared with a problem, in words that disclose nobody. Pure.

Wording only, nothing is chosen by it: below thousands of students, what similar students did adds nothing to a choice.
"""

from dataclasses import dataclass

LEAST_STUDENTS = 30
LEAST_MISSED = 0.40
"""Share of others that missed it, below which it is no comfort to hear of it."""
BAND = 0.5
"""Abilities this near, in logits, are of one stage: P(right) differs by at most an eighth."""
SHARES = (
    (0.45, "four_in_ten"),
    (0.55, "half"),
    (0.63, "six_in_ten"),
    (0.71, "two_thirds"),
    (0.82, "three_quarters"),
    (1.01, "most"),
)
"""Rounded shares, each up to its limit."""


@dataclass(frozen=True, slots=True)
class Peers:
    """Other students of the class at the same stage, by how they ended this problem, or a variant of it, the first
    time."""

    students: int
    missed: int


def share_in_words(peers: Peers) -> str | None:
    """A key of phrases.PEERS; None where too few are behind it, or too many of them were right."""
    if peers.students < LEAST_STUDENTS:
        return None
    share = peers.missed / peers.students
    return None if share < LEAST_MISSED else next(key for limit, key in SHARES if share < limit)
