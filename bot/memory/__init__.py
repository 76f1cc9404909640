"""Memory: when a problem that was answered comes back. Pure: a card, a rating and a local day in, a card out.

The dates come from FSRS (or SM-2), the day inside their tolerance from us. FSRS's own forecast of being right is never
used: on school mathematics it is far worse than the learner model (AUC 0.61 against 0.77).
"""

from bot.memory.calendar import FRIDAY_LIGHTER, Break, Calendar, place, spread
from bot.memory.cards import LAPSES_BEFORE_ANOTHER_WAY, Card
from bot.memory.due import due, due_today
from bot.memory.ratings import Answered, Help, Rating, rating_of
from bot.memory.reviewing import Algorithm, MemorySettings, review
from bot.memory.timetable import BackAgain, BreakTaken, Change, LighterDay, Timetable

__all__ = [
    "FRIDAY_LIGHTER",
    "LAPSES_BEFORE_ANOTHER_WAY",
    "Algorithm",
    "Answered",
    "BackAgain",
    "Break",
    "BreakTaken",
    "Calendar",
    "Card",
    "Change",
    "Help",
    "LighterDay",
    "MemorySettings",
    "Rating",
    "Timetable",
    "due",
    "due_today",
    "place",
    "rating_of",
    "review",
    "spread",
]
