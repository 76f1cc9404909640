"""From an answer to Again, Hard, Good or Easy."""

from dataclasses import dataclass
from enum import IntEnum


class Rating(IntEnum):
    """The numbers are FSRS's."""

    AGAIN = 1
    HARD = 2
    GOOD = 3
    EASY = 4


class Help(IntEnum):
    """The most that the student was shown before the answer that counts."""

    NONE = 0
    LIGHT_HINT = 1
    METHOD_HINT = 2
    """A hint that shows how to do it, or more than one light hint."""
    SOLUTION = 3


@dataclass(frozen=True, slots=True)
class Answered:
    """How one problem ended, as far as memory cares. Seconds are left out: chats are slow and typing differs."""

    right: bool
    """False also for giving up, skipping and "I don't know"."""
    try_number: int = 1
    """Of the last answer, from 1."""
    help: Help = Help.NONE
    guessed: bool = False
    """Said so, afterwards."""
    effortless: bool = False
    """Under half the student's own median time, said to be sure, and right unaided the last time, too."""


def rating_of(answered: Answered, *, easy: bool = False) -> Rating:
    """The rating of an answer.

    Hard is a pass in FSRS: using it for something forgotten makes all intervals too long. So whatever was not
    remembered alone is Again; a right answer that was a guess is Hard. Easy is off until our own log shows that it
    helps.
    Raises ValueError for a try below 1.
    """
    if answered.try_number < 1:
        raise ValueError(f"tries are counted from 1, not {answered.try_number}")
    if not answered.right or answered.try_number > 1 or answered.help >= Help.METHOD_HINT:
        return Rating.AGAIN
    if answered.help == Help.LIGHT_HINT or answered.guessed:
        return Rating.HARD
    return Rating.EASY if easy and answered.effortless else Rating.GOOD
