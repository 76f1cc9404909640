"""The four taps to the first problem."""

from dataclasses import dataclass

from bot.telegram.taps import Tap


@dataclass(frozen=True, slots=True)
class ChooseLanguage(Tap, kind="ol"):
    language: str


@dataclass(frozen=True, slots=True)
class ChooseGrade(Tap, kind="og"):
    grade: int


@dataclass(frozen=True, slots=True)
class ChooseHour(Tap, kind="oh"):
    hour: int


@dataclass(frozen=True, slots=True)
class GuardianAgrees(Tap, kind="oa"):
    """A parent or guardian agrees: from here on a student is kept."""
