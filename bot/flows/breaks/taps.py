"""What the buttons of /break carry."""

from dataclasses import dataclass

from bot.telegram.taps import Tap


@dataclass(frozen=True, slots=True)
class TakeBreak(Tap, kind="bt"):
    """From today on, so many days."""

    days: int


@dataclass(frozen=True, slots=True)
class EndBreak(Tap, kind="be"):
    """Back again."""


@dataclass(frozen=True, slots=True)
class ShowLighterDays(Tap, kind="bl"):
    """The days of the week, one of which may be lighter."""


@dataclass(frozen=True, slots=True)
class SetLighterDay(Tap, kind="bd"):
    """Monday is 0; 7 means that all days are alike."""

    weekday: int
