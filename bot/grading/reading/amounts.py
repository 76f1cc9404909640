"""Amounts of more than one number and unit (৮৭ টাকা ৫০ পয়সা), or for one of something (ঘণ্টায় ৬০ কি.মি.)."""

import re
from itertools import pairwise
from typing import NamedTuple

from bot.grading.algebra.polynomials import Quotient
from bot.grading.reading.numbers import SIGN_WORD, NumberReading, read_number
from bot.grading.reading.sentences import after_harmless_words
from bot.grading.reading.surroundings import unit_of_sentence, with_digits_for_words, without_last_words
from bot.grading.reading.units import Unit, quotient_of, unit_of
from bot.grading.regex import regex
from bot.grading.specification import Options

_PIECE = regex(
    r"([0-9][0-9,]*(?:\.[0-9]+)?(?: [0-9]+/[0-9]+|/[0-9]+)?|[¼½¾]) ?"
    r"([a-z\u0981-\u09e3°²³][a-z\u0981-\u09e3°²³. :]*)(?:, ?)?",
    re.IGNORECASE,
)
_LONE_POINT = regex(r"(?:^|[^0-9])\.[0-9]")
_JOINING = regex(r"(?:,| and| o| ar| r| ও| এবং| আর)? *$")
_FEET_AND_INCHES = regex(r"^(?:([0-9]+) ?')?(?: ?([0-9]+) ?(?:\"|''))?$|^([0-9]+) ?' ?([0-9]+)$")  # 5'3", 9", 5'3
_IN_ONE = regex(r" (?:in|per) (?:1|one|an?) (?=[a-z]+$)")  # 60 km in 1 hour
# ঘণ্টায় ৬০, ১ ঘণ্টায় ৬০, প্রতি কেজি ৫০: without প্রতি only a time that stands in the locative.
_PER = regex(
    r"(?:(?<=^)|(?<= ))(?:(?:প্রতি|per|every|proti) (?P<said>[^ 0-9]+)"
    r"|(?:1 |এক )?(?P<unit>ঘণ্টায়|ঘন্টায়|মিনিটে|সেকেন্ডে|দিনে|ghontay|ghontae))(?: প্রতি)? (?=-?[0-9৳])"
)


class Compound(NamedTuple):
    total: Quotient  # in the base unit of the dimension
    unit: Unit  # of the last piece, the smallest
    last: NumberReading
    echo: str


def in_plain_units(text: str) -> str:
    """মাইনাস ৫ মি., 5'3" and 60 km in 1 hour, as -5 মি., 5 ft 3 in and 60 km/hour."""
    text = SIGN_WORD.sub("-", text, count=1) if SIGN_WORD.match(text) else text
    return _IN_ONE.sub("/", _FEET_AND_INCHES.sub(_in_words, text))


def _in_words(match: re.Match[str]) -> str:
    feet, inches = match[1] or match[3], match[2] or match[4]
    return " ".join([f"{feet} ft"] * bool(feet) + [f"{inches} in"] * bool(inches))


def read_compound(text: str, options: Options) -> Compound | None:
    """Two or more numbers, each with a smaller unit than the one before and all of one dimension; otherwise None."""
    text = after_harmless_words(with_digits_for_words(text))
    negative = text[:1] == "-"
    pieces = list(_PIECE.finditer(text, negative))
    joined = all(one.end() == other.start() for one, other in pairwise(pieces))
    whole = len(pieces) > 1 and pieces[0].start() == negative and pieces[-1].end() == len(text) and joined
    if not whole or _LONE_POINT.search(text):
        return None
    total, unit, echoes = Quotient.of(0), None, []
    for digits, name in (piece.groups() for piece in pieces):
        smaller = _unit_below(unit, without_last_words(_JOINING.sub("", name).strip(" ")))
        if smaller is None:
            return None
        unit = smaller
        reading = read_number(digits.strip(" "), options)
        total = total + reading.value * Quotient.of(unit.factor)
        echoes.append(f"{reading.echo} {unit.key}")
    if unit is None:
        return None
    total, sign = (-total, "-") if negative else (total, "")
    return Compound(total, unit, reading, sign + " ".join(echoes))


def _unit_below(larger: Unit | None, name: str) -> Unit | None:
    """The unit of this name, if it can follow the larger one."""
    unit = unit_of(name) or unit_of_sentence(name)
    if larger is None or unit is None:
        return unit
    if unit.key == "m" and larger.dimension == "time":
        return unit_of("min")  # 1 h 30 m
    return unit if unit.dimension == larger.dimension and unit.factor < larger.factor else None


def read_rate(text: str, options: Options) -> NumberReading | None:
    """ঘণ্টায় ৬০ কি.মি., প্রতি কেজি ৫০ টাকা: the unit that it is counted by stands first; otherwise None."""
    match = _PER.search(text)
    name = (match["said"] or match["unit"]) if match else ""
    per = unit_of(name.replace("ghontay", "ghonta").replace("ghontae", "ghonta"))
    if (
        match is None
        or per is None
        or per.dimension == "money"
        or after_harmless_words(f"{text[: match.start()]}0") != "0"
    ):
        return None
    reading = read_number(text[match.end() :], options)
    if reading.unit is None or reading.percent or reading.unit.dimension in ("count", per.dimension):
        return None
    return reading._replace(unit=quotient_of(reading.unit, per))
