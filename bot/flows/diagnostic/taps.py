"""What the buttons of a placement test carry. Test and number make an old button recognisable for ever."""

from dataclasses import dataclass

from bot.telegram.taps import Tap


@dataclass(frozen=True, slots=True)
class BeginTest(Tap, kind="tb"):
    """Begin, or go on."""


@dataclass(frozen=True, slots=True)
class ChooseOption(Tap, kind="tc"):
    test: int
    number: int
    choice: int


@dataclass(frozen=True, slots=True)
class NotLearned(Tap, kind="tn"):
    """Not learned yet: a good answer."""

    test: int
    number: int


@dataclass(frozen=True, slots=True)
class Pause(Tap, kind="tp"):
    """Enough for now; what was answered stays."""

    test: int
