"""Quantities and money: one number with its unit, or a compound such as 5 ft 3 in."""

import re
from dataclasses import dataclass
from fractions import Fraction

from bot.grading.judgement import CORRECT, Finding, Reason, SpecError, Unreadable, incorrect, invalid
from bot.grading.numbers import NumberReading, compare_values, read_number
from bot.grading.polynomials import Quotient
from bot.grading.specification import Kind, Options
from bot.grading.units import Unit, unit_of

_PIECE = re.compile(r"([0-9][0-9,]*(?:\.[0-9]+)?(?: [0-9]+/[0-9]+|/[0-9]+)?|[¼½¾]) ?([^0-9¼½¾]+)")


@dataclass(frozen=True, slots=True)
class QuantityReading:
    number: NumberReading
    value: Quotient  # in the base unit when there is a unit
    unit: Unit | None
    echo: str
    compound: bool = False


def read_quantity(text: str, options: Options) -> QuantityReading:
    compound = _compound(text, options)
    if compound is not None:
        return compound
    reading = read_number(text, options, surds=True)
    if reading.percent:
        raise Unreadable(Reason.WRONG_UNIT, reading.echo)
    factor = reading.unit.factor if reading.unit else Fraction(1)
    return QuantityReading(reading, reading.value * Quotient.of(factor), reading.unit, reading.echo)


def _compound(text: str, options: Options) -> QuantityReading | None:
    """Two or more numbers, each with a smaller unit than the one before and all of one dimension; otherwise None."""
    pieces = _PIECE.findall(text)
    if len(pieces) < 2 or "".join("".join(piece) for piece in pieces).replace(" ", "") != text.replace(" ", ""):
        return None
    total, last, echoes = Quotient.of(0), None, []
    reading = None
    for digits, name in pieces:
        name = re.sub(r"(?:,| and| ও| এবং)? *$", "", name).strip(" ")
        unit = unit_of(name)
        if unit is None or (last is not None and (unit.dimension != last.dimension or unit.factor >= last.factor)):
            return None
        reading = read_number(digits.strip(" "), options)
        total = total + reading.value * Quotient.of(unit.factor)
        echoes.append(f"{reading.echo} {unit.key}")
        last = unit
    if reading is None:
        return None
    return QuantityReading(reading, total, last, " ".join(echoes), compound=True)


def expect_quantity(text: str, options: Options) -> QuantityReading:
    reading = read_quantity(text, options)
    if reading.unit is None and options.units:
        unit = unit_of(options.units[0])
        if unit is None:
            raise SpecError(f"unknown unit {options.units[0]!r}")
        value = reading.value * Quotient.of(unit.factor)
        return QuantityReading(reading.number, value, unit, f"{reading.echo} {unit.key}")
    return reading


def expect_money(text: str, options: Options) -> QuantityReading:
    reading = read_quantity(text, options)
    if reading.unit is None:
        return expect_quantity(f"{text} taka", options)
    if reading.unit.dimension != "money":
        raise SpecError(f"{text!r} is no amount of money")
    return reading


def compare_quantity(given: QuantityReading, wanted: QuantityReading, options: Options) -> Finding:
    unit = wanted.unit
    if unit is None:
        if given.unit is not None and given.unit.dimension != "count":
            return invalid(Reason.UNIT_NOT_EXPECTED)
        return compare_values(given.value, wanted.value, given.number, options)
    factor = Quotient.of(unit.factor)
    target = wanted.value / factor
    if given.unit is None:
        if options.units_required == "required" or (options.currency_required and unit.dimension == "money"):
            return invalid(Reason.MISSING_UNIT)
        if wanted.compound:
            return invalid(Reason.MISSING_UNIT)
        return compare_values(given.value, target, given.number, options)
    if options.units_required == "none" and given.unit.dimension != "count":
        return invalid(Reason.UNIT_NOT_EXPECTED)
    if given.unit.dimension != unit.dimension:
        return incorrect(Reason.WRONG_UNIT)
    if not options.convert_units and given.unit.key != unit.key:
        same = given.value.equals(wanted.value)
        return invalid(Reason.WRONG_UNIT) if same else incorrect(Reason.WRONG_UNIT)
    result = compare_values(given.value / factor, target, given.number, options)
    if result != CORRECT and not given.compound and given.number.value.equals(target):
        return incorrect(Reason.WRONG_UNIT)
    return result


_OPTIONS = frozenset(
    {
        "must_simplify",
        "forms",
        "tolerance",
        "tolerance_relative",
        "decimal_places",
        "decimal_places_strict",
        "units",
        "units_required",
        "convert_units",
        "variables",
    }
)
QUANTITY = Kind(
    "quantity",
    _OPTIONS,
    expect_quantity,
    lambda expected: expected.echo,
    lambda text, expected, options: read_quantity(text, options),
    compare_quantity,
)
MONEY = Kind(
    "money",
    _OPTIONS | {"currency_required"},
    expect_money,
    lambda expected: expected.echo,
    lambda text, expected, options: read_quantity(text, options),
    compare_quantity,
)
