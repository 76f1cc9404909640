"""Taps that lead from one flow into another. A flow that is not imported can still be entered."""

from dataclasses import dataclass

from bot.telegram.taps import Tap


@dataclass(frozen=True, slots=True)
class OpenPractice(Tap, kind="go"):
    """Today's session: start it, or go on with it."""


@dataclass(frozen=True, slots=True)
class OpenReview(Tap, kind="rv"):
    """A session of what is due again: start it, or go on with it."""


@dataclass(frozen=True, slots=True)
class OpenDiagnosis(Tap, kind="di"):
    """The placement test: what it is, or its next question."""


@dataclass(frozen=True, slots=True)
class OpenLesson(Tap, kind="le"):
    """The lesson of a skill."""

    skill: str


@dataclass(frozen=True, slots=True)
class OpenLessonsOf(Tap, kind="lo"):
    """The lessons of a topic in the student's class."""

    topic: str


@dataclass(frozen=True, slots=True)
class OpenProgress(Tap, kind="pr"):
    """The progress card."""


@dataclass(frozen=True, slots=True)
class OpenDaysOff(Tap, kind="do"):
    """Breaks, and the lighter day of the week."""


@dataclass(frozen=True, slots=True)
class OpenSettings(Tap, kind="se"):
    """The settings."""


@dataclass(frozen=True, slots=True)
class OpenPrivacy(Tap, kind="pv"):
    """What is kept; also before anything is."""


@dataclass(frozen=True, slots=True)
class OpenHelp(Tap, kind="he"):
    """How it works."""
