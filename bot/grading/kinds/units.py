"""The kind `unit`: which unit is it? সে.মি. for cm, litres for dm³ when they may be converted."""

import re
from typing import NamedTuple

from bot.grading.judgement import CORRECT, Finding, Reason, Unreadable, incorrect, invalid
from bot.grading.reading.cleaning import without_brackets
from bot.grading.reading.units import Unit, unit_of
from bot.grading.regex import regex
from bot.grading.specification import Kind, Options

_LABEL = regex(
    r"^(?:[^0-9]{1,40} )?(?:(?:the )?unit|একক|ekok)(?:টি)?(?: is| হলো| হবে)? ?[:=]? ?(?=[^ ])", re.IGNORECASE
)


class UnitReading(NamedTuple):
    unit: Unit

    @property
    def echo(self) -> str:
        return self.unit.key


def read_unit(text: str, options: Options) -> UnitReading:
    """The name of one unit and nothing else. Raises `Unreadable`; an amount in front of it is one thing too many."""
    text = _LABEL.sub("", without_brackets(text))
    unit = unit_of(text)
    if unit is not None:
        return UnitReading(unit)
    if any(character.isdigit() for character in text) and unit_of(text.lstrip("0123456789.,/ ")) is not None:
        raise Unreadable(Reason.NUMBER_NOT_EXPECTED)
    raise Unreadable


def compare_unit(given: UnitReading, expected: UnitReading, options: Options) -> Finding:
    one, other = given.unit, expected.unit
    if one.key == other.key:
        return CORRECT
    if one.dimension != other.dimension:
        return incorrect(Reason.WRONG_UNIT)
    if one.factor == other.factor:  # cubic centimetre and millilitre
        return CORRECT if options.convert_units else invalid(Reason.WRONG_UNIT)
    return incorrect(Reason.WRONG_UNIT)


UNIT = Kind(
    "unit",
    frozenset({"convert_units"}),
    read_unit,
    lambda expected: expected.echo,
    lambda text, expected, options: read_unit(text, options),
    compare_unit,
)
