"""What a student has said about days: which weekday is to be lighter, and when there is a break. Pure.

It is told as changes in order of time, because dates that were set under an earlier timetable stay as they are.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta

from bot.memory.calendar import FRIDAY_LIGHTER, Break, Calendar

LIGHTER_SHARE = 0.5
"""Of a usual day's reviews."""


@dataclass(frozen=True, slots=True)
class LighterDay:
    """From now on this weekday has fewer reviews; Monday is 0, None means that all days are alike."""

    moment: datetime
    weekday: int | None


@dataclass(frozen=True, slots=True)
class BreakTaken:
    """What is due in it moves to the days after it."""

    moment: datetime
    pause: Break


@dataclass(frozen=True, slots=True)
class BackAgain:
    """The break is over from that day on. What was moved stays where it is."""

    moment: datetime
    day: date


Change = LighterDay | BreakTaken | BackAgain


@dataclass(frozen=True, slots=True)
class Timetable:
    """As it stands after some changes."""

    shares: Mapping[int, float] = field(default_factory=lambda: FRIDAY_LIGHTER)
    breaks: tuple[Break, ...] = ()

    def after(self, change: Change) -> "Timetable":
        match change:
            case LighterDay(weekday=weekday):
                return replace(self, shares={} if weekday is None else {weekday: LIGHTER_SHARE})
            case BreakTaken(pause=pause):
                return replace(self, breaks=(*self.breaks, pause))
            case BackAgain(day=day):
                left = (_cut(each, day) for each in self.breaks)
                return replace(self, breaks=tuple(each for each in left if each is not None))

    def calendar(self, load: Mapping[date, int]) -> Calendar:
        """With what is due on each day."""
        return Calendar(load, self.shares, self.breaks)

    def break_on(self, day: date) -> Break | None:
        """The one that ends last, of those that hold the day."""
        return max((each for each in self.breaks if each.holds(day)), key=lambda each: each.last, default=None)

    @property
    def lighter_day(self) -> int | None:
        return next(iter(self.shares), None)


def _cut(pause: Break, day: date) -> Break | None:
    """What is left of the break before that day."""
    if not pause.holds(day):
        return pause
    return Break(pause.first, day - timedelta(days=1)) if pause.first < day else None
