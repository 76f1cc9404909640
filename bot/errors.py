"""Expected ends of a conversation step, and settings that stop the start."""

from bot.language import Phrase


class Refusal(Exception):
    """Nothing left, too late, not yours: said to the student as it is, and nothing is changed."""

    def __init__(self, phrase: Phrase, **values: str | int | Phrase) -> None:
        super().__init__(phrase.en)
        self.phrase = phrase
        self.values = values


class BadSetting(Exception):
    """A setting is missing or wrong; the message is the one line that the operator reads."""
