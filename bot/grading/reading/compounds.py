"""An amount in several units: 5 ft 3 in, ২ কি.মি. ৫০০ মি., ৮৭ টাকা ৫০ পয়সা."""

import re
from itertools import pairwise
from typing import NamedTuple

from bot.grading.algebra.polynomials import Quotient
from bot.grading.reading.numbers import NumberReading, read_number
from bot.grading.reading.sentences import after_harmless_words
from bot.grading.reading.surroundings import unit_of_sentence, with_digits_for_words, without_last_words
from bot.grading.reading.units import Unit, unit_of
from bot.grading.regex import regex
from bot.grading.specification import Options

_PIECE = regex(
    r"([0-9][0-9,]*(?:\.[0-9]+)?(?: [0-9]+/[0-9]+|/[0-9]+)?|[¼½¾]) ?"
    r"([a-z\u0981-\u09e3°²³][a-z\u0981-\u09e3°²³. :]*)(?:, ?)?",
    re.IGNORECASE,
)
_LONE_POINT = regex(r"(?:^|[^0-9])\.[0-9]")
_JOINING = regex(r"(?:,| and| o| ar| r| ও| এবং| আর)? *$")


class Compound(NamedTuple):
    total: Quotient  # in the base unit of the dimension
    unit: Unit  # of the last piece, the smallest
    last: NumberReading
    echo: str


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
