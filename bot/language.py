"""Two languages in one breath: phrases, the digits they are read in, and the escaping of what is put into them."""

import html
from dataclasses import dataclass

from models.types import Digits, Language

BENGALI_DIGITS = "০১২৩৪৫৬৭৮৯"
LATIN_DIGITS = "0123456789"
_TO_BENGALI = str.maketrans(LATIN_DIGITS, BENGALI_DIGITS)
_TO_LATIN = str.maketrans(BENGALI_DIGITS, LATIN_DIGITS)


def to_bengali_digits(text: str) -> str:
    return text.translate(_TO_BENGALI)


def to_latin_digits(text: str) -> str:
    return text.translate(_TO_LATIN)


class Html(str):
    """Text that is already Telegram HTML and must not be escaped again."""

    __slots__ = ()


def escape(text: str) -> Html:
    """Telegram needs three characters escaped; quotes stay, so that no numeric entity meets the digit table."""
    return text if isinstance(text, Html) else Html(html.escape(text, quote=False))


@dataclass(frozen=True, slots=True)
class Phrase:
    """One thing to say, in both languages. `{name}` is a value, filled in by `Voice.say`."""

    bn: str
    en: str

    def to(self, language: Language) -> str:
        return self.bn if language is Language.BENGALI else self.en


@dataclass(frozen=True, slots=True)
class Voice:
    """How one student is spoken to: the language and the digits."""

    language: Language = Language.BENGALI
    digits: Digits = Digits.AUTO

    @property
    def bengali_digits(self) -> bool:
        if self.digits is Digits.AUTO:
            return self.language is Language.BENGALI
        return self.digits is Digits.BENGALI

    def number(self, value: int | str) -> str:
        """A number of the interface (a score, a date), in this student's digits."""
        text = str(value)
        return to_bengali_digits(text) if self.bengali_digits else to_latin_digits(text)

    def reading(self, text: str) -> str:
        """Teaching text, whose digits its author already chose; the student's own setting comes last."""
        if self.digits is Digits.AUTO:
            return text
        return to_bengali_digits(text) if self.digits is Digits.BENGALI else to_latin_digits(text)

    def pick(self, bn: str, en: str) -> str:
        return bn if self.language is Language.BENGALI else en

    def say(self, phrase: Phrase, **values: "str | int | Phrase") -> Html:
        """The phrase as Telegram HTML: strings are escaped unless `Html`, integers get the student's digits."""
        return Html(self._words(phrase).format(**{name: self._value(value) for name, value in values.items()}))

    def plain(self, phrase: Phrase, **values: "str | int | Phrase") -> str:
        """The phrase as plain text, for buttons, toasts and pictures."""
        filled = {
            name: self.number(value)
            if isinstance(value, int)
            else value.to(self.language)
            if isinstance(value, Phrase)
            else value
            for name, value in values.items()
        }
        return self._words(phrase).format(**filled)

    def _words(self, phrase: Phrase) -> str:
        """Digits that stand in the phrase itself follow the student's setting, too; values keep theirs."""
        return self.reading(phrase.to(self.language))

    def _value(self, value: "str | int | Phrase") -> str:
        if isinstance(value, int):
            return self.number(value)
        return escape(value.to(self.language) if isinstance(value, Phrase) else value)


def in_both(phrase: Phrase, **values: str | int | Phrase) -> Html:
    """For somebody whose language is not known here, such as an admin; several lines of each stand apart."""
    between = "\n\n" if "\n" in phrase.bn else "\n"
    return Html(between.join(Voice(language).say(phrase, **values) for language in Language))
