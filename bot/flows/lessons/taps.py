"""What the buttons of the lessons carry."""

from dataclasses import dataclass

from bot.telegram.taps import Tap


@dataclass(frozen=True, slots=True)
class ShowTopics(Tap, kind="lt"):
    """Back to the topics of the class."""
