"""Ratios of two or more terms, compared by proportion."""

import re
from fractions import Fraction
from itertools import permutations
from math import gcd
from typing import NamedTuple

from bot.grading.judgement import CORRECT, Finding, Reason, Unreadable, incorrect, invalid
from bot.grading.reading.cleaning import split_outside_brackets, without_brackets
from bot.grading.reading.numbers import read_number
from bot.grading.reading.remarks import is_question
from bot.grading.reading.sentences import after_harmless_words, may_stand_before
from bot.grading.reading.surroundings import with_digits_for_words
from bot.grading.regex import regex
from bot.grading.specification import Kind, Options

_TO = regex(
    r"(?<=[0-9a-zঅ-৾)]) ?(?:\bis to\b|\bto\b|\b[oa]nupat\b|(?<![ঀ-৾])(?:অনুপাত|ইজ টু|ইস্টু|ইসটু)(?![ঀ-৾])) ?(?=[0-9(])",
    re.IGNORECASE,
)
_LABEL = regex(
    r"^(?P<words>[^0-9]*)(?<![^ ])(?:ratio|অনুপাত|অনুপাতটি)(?: is| হলো| =|:|-)? *(?=[0-9])"
    r"| ?(?:ratio|অনুপাত|অনুপাতে|onupate?)$",
    re.IGNORECASE,
)


MOST_TERMS = 6


class RatioReading(NamedTuple):
    terms: tuple[Fraction, ...]
    whole: bool  # every term a whole number
    echo: str
    fraction: bool = False  # written as 2/3


def read_ratio(text: str, expected: "RatioReading | None", options: Options) -> RatioReading:
    text = with_digits_for_words(without_brackets(text, "(["))
    *heads, text = _TO.sub(":", _LABEL.sub(_without_label, text)).split("=")
    text = after_harmless_words(text.strip(" "))
    parts = split_outside_brackets(text, ":")
    if len(parts) < 2:
        return _fraction(text, options)
    if not all(parts) or len(parts) > MOST_TERMS:
        raise Unreadable
    readings = [read_number(part, options) for part in parts]
    units = {reading.unit.key if reading.unit else "" for reading in readings}
    if len(units) > 1 or any(reading.said for reading in readings):
        raise Unreadable  # 2 cm : 3 cm is a ratio, 2 cm : 3 km and 2:3 minutes are something else
    if any(reading.percent for reading in readings):
        raise Unreadable
    terms = tuple(reading.rational or Fraction(0) for reading in readings)
    whole = all(reading.form == "integer" for reading in readings)
    echo = ":".join(reading.echo.split(" ")[0] if reading.unit else reading.echo for reading in readings)
    if all(term == 0 for term in terms):
        raise Unreadable(echo=echo)
    for head in heads:
        _check_head(head.strip(" "), terms, options)
    return RatioReading(terms, whole, echo)


def _without_label(match: re.Match[str]) -> str:
    """ "নির্ণেয় অনুপাত = ২:৩", but not "wrong ratio = 2:3"."""
    words = match["words"]
    if words and not may_stand_before(f"{words}ratio "):
        raise Unreadable
    return ""


_NAMES = regex(r"[A-Za-z\u0981-\u09e3]+(?: ?: ?[A-Za-z\u0981-\u09e3]+)+")  # a:b = 2:3


def _check_head(head: str, terms: tuple[Fraction, ...], options: Options) -> None:
    """What stands before "=": letters, words, or a ratio or fraction of the same value."""
    if _NAMES.fullmatch(head) and head.count(":") == len(terms) - 1:
        return
    if not any(map(str.isdigit, head)) and may_stand_before(head):
        return
    before = read_ratio(head, None, options).terms
    if len(before) != len(terms) or not _proportional(before, terms):
        raise Unreadable


def _fraction(text: str, options: Options) -> RatioReading:
    if is_question(text):
        raise Unreadable(Reason.NOT_AN_ANSWER)
    reading = read_number(text, options)
    value = reading.rational
    if value is None or reading.form not in ("proper", "improper"):
        raise Unreadable(Reason.WRONG_FORM, reading.echo)
    top, _, bottom = reading.echo.split(" ")[0].partition("/")
    return RatioReading((value, Fraction(1)), reading.reduced, f"{top}/{bottom}", fraction=True)


def expect_ratio(text: str, options: Options) -> RatioReading:
    return read_ratio(text, None, options)


def compare_ratio(reading: RatioReading, expected: RatioReading, options: Options) -> Finding:
    given, wanted = reading.terms, expected.terms
    if len(given) != len(wanted):
        return incorrect(Reason.MISSING_ENTRY if len(given) < len(wanted) else Reason.EXTRA_ENTRY)
    if _proportional(given, wanted):
        return _form(reading, options)
    if not options.ordered and any(_proportional(each, wanted) for each in permutations(given)):
        return _form(reading, options)
    if _proportional(given[::-1], wanted):
        return incorrect(Reason.ORDER_SWAPPED)
    return incorrect()


def _proportional(given: tuple[Fraction, ...], wanted: tuple[Fraction, ...]) -> bool:
    pivot = next(place for place, term in enumerate(wanted) if term)
    if not given[pivot] or given[pivot] * wanted[pivot] < 0:
        return False
    factor = given[pivot] / wanted[pivot]
    return all(term == factor * other for term, other in zip(given, wanted, strict=True))


def _form(reading: RatioReading, options: Options) -> Finding:
    if reading.fraction and not options.equivalent_forms_ok:
        return invalid(Reason.WRONG_FORM)
    simplest = reading.whole and (reading.fraction or gcd(*(term.numerator for term in reading.terms)) == 1)
    if options.must_simplify and not simplest:
        enforced = options.must_simplify == "enforced"
        return incorrect(Reason.NEEDS_SIMPLIFYING) if enforced else invalid(Reason.NEEDS_SIMPLIFYING)
    return CORRECT


RATIO = Kind(
    "ratio",
    frozenset({"must_simplify", "equivalent_forms_ok", "ordered"}),
    expect_ratio,
    lambda expected: expected.echo,
    read_ratio,
    compare_ratio,
)
