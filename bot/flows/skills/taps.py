"""What the buttons under the map carry."""

from dataclasses import dataclass

from bot.telegram.taps import Tap


@dataclass(frozen=True, slots=True)
class ChooseTopic(Tap, kind="kt"):
    """The next session is to be about this topic; empty takes the choice back."""

    topic: str


@dataclass(frozen=True, slots=True)
class ShowTopicChoice(Tap, kind="kc"):
    """The topics of the student's class, one of which may be chosen."""
