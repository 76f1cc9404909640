"""How values are written in a text: numbers with Latin digits, a true minus sign, fractions, ordinals, algebra.

Digits of the other script and grouping by lakh are put on whole texts afterwards, in text.py.
"""

import re
from fractions import Fraction

from bot.question_bank.expressions import Approximate, ExpressionError, LexiconEntry, Number, Value, magnitude
from models.types import Language

MINUS = "\u2212"
MAX_DECIMAL_PLACES = 6
_SUPERSCRIPTS = str.maketrans("0123456789-n", "⁰¹²³⁴⁵⁶⁷⁸⁹⁻ⁿ")
# Words up to the tenth: a Bengali ending after a Latin digit (3য়) is no word, and algebra prints Latin digits.
_ORDINAL_WORDS = {
    Language.BENGALI: ["প্রথম", "দ্বিতীয়", "তৃতীয়", "চতুর্থ", "পঞ্চম", "ষষ্ঠ", "সপ্তম", "অষ্টম", "নবম", "দশম"],
    Language.ENGLISH: ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"],
}
_ENGLISH_ENDINGS = {1: "st", 2: "nd", 3: "rd"}


def decimal_places(number: Number) -> int | None:
    """How many decimal places the number needs, or None if it never ends or needs more than six."""
    for places in range(MAX_DECIMAL_PLACES + 1):
        if (Fraction(number) * 10**places).denominator == 1:
            return places
    return None


def plain_number(number: Number) -> str:
    """ASCII, as `parse_spec` and a calculator read it: -12, 0.75, 5/7."""
    if isinstance(number, int):
        return str(number)
    places = decimal_places(number)
    if places is None:
        return f"{Fraction(number).numerator}/{Fraction(number).denominator}"
    return fixed_decimal(number, places)


def fixed_decimal(number: Number, places: int) -> str:
    """Exactly that many decimal places, half rounded away from zero."""
    scaled = int(abs(Fraction(number)) * 10**places + Fraction(1, 2))
    digits = str(scaled).rjust(places + 1, "0")
    text = f"{digits[:-places]}.{digits[-places:]}" if places else digits
    return f"-{text}" if number < 0 and scaled else text


def common_fraction(number: Number) -> str:
    value = Fraction(number)
    return str(value.numerator) if value.denominator == 1 else f"{value.numerator}/{value.denominator}"


def mixed_number(number: Number) -> str:
    value = Fraction(number)
    whole, rest = divmod(abs(value), 1)
    sign = "-" if value < 0 else ""
    if rest == 0 or whole == 0:
        return common_fraction(value)
    return f"{sign}{whole} {rest.numerator}/{rest.denominator}"


def with_minus(text: str) -> str:
    return text.replace("-", MINUS)


def write(value: Value, language: Language, filter_name: str = "") -> str:
    """A value as text, through one of the filters of content/README.md. Raises ExpressionError if that cannot be."""
    if filter_name in _WORD_FILTERS:
        return _word(value, language, filter_name)
    if isinstance(value, LexiconEntry) and not filter_name:
        return _form(value, language.value)
    if isinstance(value, str) and not filter_name:
        return value
    if isinstance(value, tuple) and not filter_name:
        return ", ".join(write(item, language) for item in value)
    if isinstance(value, Approximate):
        raise ExpressionError("a root that is no whole number or fraction cannot be written: round it, or write √")
    if isinstance(value, bool) or not isinstance(value, int | Fraction):
        raise ExpressionError("only numbers, lists of numbers and words can be written in a text")
    return with_minus(_number(value, language, filter_name))


def _number(value: Number, language: Language, filter_name: str) -> str:
    if filter_name == "":
        return plain_number(value)
    if filter_name == "frac":
        return common_fraction(value)
    if filter_name == "mixed":
        return mixed_number(value)
    if filter_name == "ordinal":
        return _ordinal(value, language)
    if filter_name == "neg":
        return f"({plain_number(value)})" if value < 0 else plain_number(value)
    if filter_name == "coef":
        return plain_number(value) if abs(value) != 1 else "-" if value < 0 else ""
    if filter_name in ("+", "+coef"):
        size = "" if filter_name == "+coef" and magnitude(value) == 1 else plain_number(magnitude(value))
        return f"{'-' if value < 0 else '+'} {size}"
    if re.fullmatch(r"dp[0-6]", filter_name):
        return fixed_decimal(value, int(filter_name[2]))
    raise ExpressionError(f"there is no filter :{filter_name} for a number")


def _ordinal(value: Number, language: Language) -> str:
    if value != int(value) or value < 1:
        raise ExpressionError("only the numbers 1, 2, 3 … have ordinals")
    number, words = int(value), _ORDINAL_WORDS[language]
    if number <= len(words):
        return words[number - 1]
    if language is Language.BENGALI:
        return f"{number}তম"
    teens = number % 100 in (11, 12, 13)
    return f"{number}{'th' if teens else _ENGLISH_ENDINGS.get(number % 10, 'th')}"


_WORD_FILTERS = ("a", "gen")


def _word(value: Value, language: Language, filter_name: str) -> str:
    if filter_name == "gen":
        if not isinstance(value, LexiconEntry):
            raise ExpressionError("the filter :gen needs a lexicon word")
        if language is Language.BENGALI:
            return _form(value, "gen")
        return str(value.fields.get("gen_en") or f"{_form(value, 'en')}'s")
    text = write(value, language)
    if language is Language.BENGALI:
        return text
    given = value.fields.get("article") if isinstance(value, LexiconEntry) else None
    return f"{given or indefinite_article(text)} {text}"


def indefinite_article(text: str) -> str:
    """a or an, by the first sound as far as the spelling tells it: an 8, an 11, an 18, an 80. `article` overrides."""
    number = re.match(r"\d+", text)
    if number:
        digits = number.group()
        return "an" if digits[0] == "8" or (digits in ("11", "18") or re.fullmatch(r"(11|18)(\d{3})+", digits)) else "a"
    return "an" if text[:1].lower() in ("a", "e", "i", "o", "u") else "a"


def _form(entry: LexiconEntry, field: str) -> str:
    form = entry.fields.get(field)
    if not isinstance(form, str):
        raise ExpressionError(f"the lexicon entry {entry.key!r} has no {field!r}: add it in lexicon.yaml")
    return form


def tidy_algebra(text: str) -> str:
    """`3*x + -5` → `3*x - 5`, `1*x` → `x`: what a template leaves when its numbers are negative or one."""
    text = re.sub(r"\+\s*-\s*", "- ", text)
    text = re.sub(r"-\s*-\s*", "+ ", text)
    return re.sub(r"(?<![\d.*/])1\*(?=[a-z(])", "", text)


def shown_algebra(text: str) -> str:
    """Author's algebra as a student reads it: `3*x**2 - 5` → `3x² − 5`."""
    text = re.sub(r"\s*\*\*\s*\(?(\d+)\)?", lambda power: power.group(1).translate(_SUPERSCRIPTS), tidy_algebra(text))
    text = re.sub(r"(?<=\d)\s*\*\s*(?=\d)", " × ", text)
    text = re.sub(r"\s*\*\s*", "", text)
    return with_minus(re.sub(r"\s+", " ", text)).strip()
