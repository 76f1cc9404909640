"""A card: what is remembered about one student and one problem template."""

from dataclasses import dataclass
from datetime import date

LAPSES_BEFORE_ANOTHER_WAY = 3
FIRST_EASE = 2.5
"""SM-2's ease factor of a new card; it never falls below 1.3."""


@dataclass(frozen=True, slots=True)
class Card:
    """Holds the state of both algorithms, so that a change of the setting takes effect at the next review."""

    student: int
    skill: str
    template: str
    ease_factor: float = FIRST_EASE
    """SM-2. From 1.3 upwards."""
    interval: int = 0
    """Days from the last review to the due date when it was set; 0 before the first review."""
    repetitions: int = 0
    """Right reviews in a row, on different days, whatever the algorithm."""
    due: date | None = None
    """None until the first review."""
    suspended: bool = False
    lapses: int = 0
    """Days on which the problem was missed, the first answer apart. Never goes down."""
    stability: float | None = None
    """FSRS. Days until its recall falls to 0.9."""
    difficulty: float | None = None
    """FSRS. 1 to 10."""
    last_review: date | None = None

    def slipped_again(self, before: "Card | None") -> bool:
        """Whether the answer that led here from `before` was the third miss of the problem, or every third after."""
        was = 0 if before is None else before.lapses
        return self.lapses > was and self.lapses % LAPSES_BEFORE_ANOTHER_WAY == 0

    @property
    def needs_another_way(self) -> bool:
        """Look at the prerequisite and change the explanation. Never a reason to suspend the card.

        Ends when the problem was right as often in a row as it was missed before anybody looked.
        """
        return self.lapses >= LAPSES_BEFORE_ANOTHER_WAY and self.repetitions < LAPSES_BEFORE_ANOTHER_WAY
