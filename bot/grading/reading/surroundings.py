"""What stands around a number: a letter and an equals sign before it; a unit, a percent sign, a sentence behind it."""

import re
from fractions import Fraction
from typing import NamedTuple

from bot.grading.algebra.formulas import read_expression
from bot.grading.judgement import Reason, Unreadable
from bot.grading.reading.sentences import (
    ALTERNATIVES,
    DIRECTIONS,
    WORD,
    may_stand_behind,
    may_stand_behind_a_unit,
)
from bot.grading.reading.units import Unit, unit_of
from bot.grading.reading.vocabulary import PLACES, THINGS
from bot.grading.reading.words import SCALES, number_from_words
from bot.grading.regex import regex

PERCENT = regex(
    "%|শতাংশ|শতকরা|পারসেন্ট|পার্সেন্ট|sh?otang?sh?o|(?:percent|per cent|parcent|parsent|persent|percentage)", re.IGNORECASE
)
_PART = regex("(?:ভাগ|অংশ|parts?|ongsho|ongso)(?![a-zঅ-ৎ])", re.IGNORECASE)
_OF_IT = regex("of (?:it|(?:the )?(?P<thing>[a-z]+))")  # 3/4 of the cake
_SPOKEN_BAR = regex(r"(?<=[0-9]) ?(?:by|over|out of|বাই|\\) ?(?=[0-9])", re.IGNORECASE)
_PARTS_OF = regex(r"([0-9]+) ?(?:ভাগের|[bv]h?ager) ([0-9]+)(?: ?(?:ভাগ|অংশ|[bv]h?ag))?$")

_LAST_WORDS = """
long wide high tall deep total altogether lagbe lage hobe hbe লম্বা চওড়া উঁচু দীর্ঘ গভীর লাগবে লাগে লেগেছে পাবে পায় আছে
ছিল থাকবে হবে মোট
"""
_HARMLESS_LAST = frozenset(_LAST_WORDS.split())
_SCALE_VALUES = {word: value for word in SCALES if (value := number_from_words([word])) is not None}
_VALUE_OF = regex(
    r"(?<![^ ,;(])(?:(?:the )?value of (?P<english>[a-z]) ?(?:is|=|:)?|"
    r"(?P<bengali>[a-z\u0995-\u09b9])[ -]?(?:এর|র|er) (?:মান(?:টি)?|man|value) ?(?:হলো|is|=|:)?|"
    r"(?P<said>[a-z\u0995-\u09b9])(?: (?:is equal to|equal to|is|equals|হলো|holo|সমান)| ?==)) ?(?=[-+0-9.√±½¼¾])",
    re.IGNORECASE,
)


class Tail(NamedTuple):
    """What follows a number. `scale` multiplies it: 12 হাজার."""

    percent: bool = False
    unit: Unit | None = None
    phrase: bool = False  # other words
    scale: Fraction | None = None


def with_equals_sign(text: str) -> str:
    """ "x এর মান 3", "the value of x is 3", "x is 3" as "x = 3", for each letter of which it is said."""
    return _VALUE_OF.sub(lambda match: f"{match['english'] or match['bengali'] or match['said']} = ", text)


def with_fraction_bar(text: str) -> str:
    """ "3 by 4", "৪ ভাগের ৩", "3\\4" as 3/4."""
    return _SPOKEN_BAR.sub("/", _PARTS_OF.sub(r"\2/\1", text))


def with_digits_for_words(text: str) -> str:
    """ "এক ঘণ্টা ত্রিশ মিনিট" as "1 ঘণ্টা 30 মিনিট"; a text that holds no unit keeps its words."""
    if any(character in "0123456789" for character in text):
        return text
    words = text.casefold().split()
    shown: list[str] = []
    place = 0
    while place < len(words):
        length = next((n for n in range(min(6, len(words) - place), 0, -1) if _whole(words[place : place + n])), 0)
        shown.append(_whole(words[place : place + length]) if length else words[place])
        place += length or 1
    return " ".join(shown)


def _whole(words: list[str]) -> str:
    value = number_from_words(words) if words[-1] not in ("and", "ও", "এবং") else None
    return str(value.numerator) if value is not None and value.denominator == 1 else ""


def read_tail(tail: str, *, fraction: bool, phrase_allowed: bool) -> Tail:
    """A percent sign, a unit, a scale (লক্ষ), or the end of a short sentence. `fraction`: the number before it is
    written as one, so that "অংশ" may follow. Raises `Unreadable`."""
    tail = tail.rstrip("?") if not tail.strip("? ") else tail
    bare = tail[1:] if tail[:1] == "-" and WORD.match(tail, 1) else tail  # "12-টি"
    bare = without_last_words(bare)
    if not bare:
        return Tail()
    if PERCENT.fullmatch(bare):
        return Tail(percent=True)
    if (unit := unit_of(bare)) is not None:
        return Tail(unit=unit)
    if bare[0] == "%" and phrase_allowed and may_stand_behind(bare[1:].strip(" ")):
        return Tail(percent=True)
    if bare[0] == "%" or any(character in "0123456789" for character in tail) or tail[0] in WORK:
        raise Unreadable(_directed(bare) or _why_more(tail))
    if fraction and (part := _PART.match(bare)):
        bare = bare[part.end() :].strip(" ")
        if not bare:
            return Tail()
    if fraction and (of := _OF_IT.fullmatch(bare)) and _is_a_thing(of["thing"] or "cake"):
        return Tail()
    if not fraction and (scaled := _scaled(WORD.findall(bare.casefold()))):
        return scaled
    if phrase_allowed and (unit := unit_of_sentence(bare)) is not None:
        return Tail(unit=unit)
    if not phrase_allowed or not may_stand_behind(bare):
        raise Unreadable(_directed(bare) or Reason.NOT_UNDERSTOOD)
    return Tail(phrase=_names_a_thing(bare))


def _names_a_thing(tail: str) -> bool:
    """ "apples", where "টি" or "is the answer" name none."""
    return any(map(_is_a_thing, WORD.findall(tail.casefold())))


def _is_a_thing(word: str) -> bool:
    return word in THINGS or word.removesuffix("s") in THINGS


def _compares(unit: str, rest: list[str]) -> bool:
    """৫০ টাকার নিচে is less than that; ১৮ মিটার নিচে is a place."""
    owned = unit.endswith("র") and (unit_of(unit.removesuffix("র")) is not None or unit.endswith("ের"))
    return not PLACES.isdisjoint(rest) and (owned or (found := unit_of(unit)) is None or found.dimension != "length")


_NO_UNIT_IN_A_SENTENCE = frozenset({"in", "are", "মনে"})  # 12 in total, ১২ মনে হয়


def unit_of_sentence(tail: str) -> Unit | None:
    """The unit that a sentence goes on with: ৪ বছর সময় লাগবে."""
    words = tail.split(" ")
    for length in range(min(3, len(words) - 1), 0, -1):
        unit = unit_of(" ".join(words[:length]))
        if unit is None or (unit.dimension == "count" and unit.factor == 1) or words[0] in _NO_UNIT_IN_A_SENTENCE:
            continue
        if may_stand_behind_a_unit(" ".join(words[length:])) and not _compares(words[length - 1], words[length:]):
            return unit
    return None


WORK = frozenset("+-×*/÷^√²³⁴⁵⁶⁷⁸⁹")


def without_last_words(tail: str) -> str:
    """ "সে.মি. লম্বা", "metres long": without the word that says which way it was measured."""
    while (split := tail.rpartition(" "))[2].casefold() in _HARMLESS_LAST:
        tail = split[0]
    return tail


def _directed(tail: str) -> Reason | None:
    """ "20% লাভ": nothing here knows whether the question asks for a profit or a loss, so only the number is taken."""
    words = WORD.findall(tail.casefold())
    return Reason.UNIT_NOT_EXPECTED if words and words[-1] in DIRECTIONS else None


def _scaled(words: list[str]) -> Tail | None:
    """12 হাজার, ২.৫ লক্ষ টাকা."""
    if not words or words[0] not in _SCALE_VALUES:
        return None
    unit = unit_of(" ".join(words[1:])) if len(words) > 1 else None
    return None if len(words) > 1 and unit is None else Tail(unit=unit, scale=_SCALE_VALUES[words[0]])


def _why_more(tail: str) -> Reason:
    words = set(WORD.findall(tail.casefold()))
    if words & ALTERNATIVES or tail[0] in ",;" or "±" in tail:
        return Reason.SEVERAL_ANSWERS
    try:
        read_expression(f"1 {tail}", frozenset())
    except Unreadable:
        return Reason.NOT_UNDERSTOOD
    return Reason.NOT_EVALUATED
