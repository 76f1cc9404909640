"""What the buttons of the settings carry."""

from dataclasses import dataclass

from bot.telegram.taps import Tap


@dataclass(frozen=True, slots=True)
class OpenSetting(Tap, kind="so"):
    what: str


@dataclass(frozen=True, slots=True)
class SetTo(Tap, kind="sv"):
    what: str
    value: str


@dataclass(frozen=True, slots=True)
class Export(Tap, kind="ex"):
    """All data as a file."""


@dataclass(frozen=True, slots=True)
class AskDeletion(Tap, kind="xa"):
    """Asks once more."""


@dataclass(frozen=True, slots=True)
class ConfirmDeletion(Tap, kind="xx"):
    """Erases."""


@dataclass(frozen=True, slots=True)
class KeepEverything(Tap, kind="xk"):
    """Changed their mind."""
