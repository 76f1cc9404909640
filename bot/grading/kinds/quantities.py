"""Quantities and money: one number with its unit, or a compound such as 5 ft 3 in."""

from fractions import Fraction
from typing import NamedTuple

from bot.grading.algebra.polynomials import Quotient
from bot.grading.judgement import Finding, Reason, SpecError, Unreadable, Verdict, incorrect, invalid
from bot.grading.kinds.numbers import compare_values
from bot.grading.reading.amounts import in_plain_units, read_compound, read_rate
from bot.grading.reading.numbers import NumberReading, read_number
from bot.grading.reading.units import Unit, factor_as, match_unit, units_named
from bot.grading.specification import NUMBER_OPTIONS, UNIT_OPTIONS, Kind, Options


class QuantityReading(NamedTuple):
    number: NumberReading
    value: Quotient  # in the base unit when there is a unit
    unit: Unit | None
    echo: str
    compound: bool = False
    listed: tuple[Unit, ...] = ()  # of an expected quantity: every unit that may be used


def read_quantity(text: str, options: Options) -> QuantityReading:
    """One number with a unit of the table, or a compound of falling units. Raises `Unreadable`."""
    text = in_plain_units(text)
    if (compound := read_compound(text, options)) is not None:
        return QuantityReading(compound.last, compound.total, compound.unit, compound.echo, compound=True)
    reading = read_rate(text, options) or read_number(text, options)
    if reading.percent:
        raise Unreadable(Reason.WRONG_UNIT, reading.echo)
    factor = reading.unit.factor if reading.unit else Fraction(1)
    return QuantityReading(reading, reading.value * Quotient.of(factor), reading.unit, reading.echo)


def expect_quantity(text: str, options: Options) -> QuantityReading:
    reading = read_quantity(text, options)
    listed = units_named(options.units)
    if reading.unit is not None or not listed:
        return reading._replace(listed=(reading.unit, *listed) if reading.unit else ())
    unit = listed[0]
    value = reading.value * Quotient.of(unit.factor)
    return QuantityReading(reading.number, value, unit, f"{reading.echo} {unit.key}", listed=listed)


def expect_money(text: str, options: Options) -> QuantityReading:
    reading = read_quantity(text, options)
    if reading.unit is None:
        return expect_quantity(f"{text} taka", options)
    if reading.unit.dimension != "money":
        raise SpecError(f"{text!r} is no amount of money")
    return reading


def compare_quantity(given: QuantityReading, wanted: QuantityReading, options: Options) -> Finding:
    """In the expected unit, whichever unit of its dimension was typed. A unit that is missing where it is not required
    is the expected one."""
    unit = wanted.unit
    if given.number.said and given.unit is None and unit is not None and unit.dimension != "count":
        return invalid(Reason.NOT_UNDERSTOOD)
    if unit is None:
        if given.unit is not None and given.unit.dimension != "count":
            return invalid(Reason.UNIT_NOT_EXPECTED)
        return compare_values(given.value, wanted.value, given.number, wanted.number, options)
    factor = Quotient.of(unit.factor)
    target = wanted.value / factor
    if given.unit is None:
        if options.units_required == "required" or (options.currency_required and unit.dimension == "money"):
            return invalid(Reason.MISSING_UNIT)
        if wanted.compound:
            return invalid(Reason.MISSING_UNIT)
        return compare_values(given.value, target, given.number, wanted.number, options)
    if options.units_required == "none" and given.unit.dimension != "count":
        return invalid(Reason.UNIT_NOT_EXPECTED)
    if given.unit.dimension.startswith(f"{unit.dimension}/"):
        # ৫০ টাকা প্রতি কেজি, where 50 taka are the price of a kilogram: asked again without it.
        same = given.number.value.equals(target)
        return invalid(Reason.UNIT_NOT_EXPECTED) if same else incorrect(Reason.WRONG_UNIT)
    if (listed := match_unit(given.unit, wanted.listed)) is None:
        return incorrect(Reason.WRONG_UNIT)
    if not given.compound:
        value = given.number.value * Quotient.of(factor_as(given.unit, listed) / listed.factor)
    else:
        value = given.value / Quotient.of(listed.factor)
    if not options.convert_units and given.compound and not wanted.compound:
        return invalid(Reason.WRONG_UNIT)
    if not options.convert_units and factor_as(given.unit, listed) != listed.factor:
        return invalid(Reason.WRONG_UNIT) if value.equals(target) else incorrect(Reason.WRONG_UNIT)
    result = compare_values(value, target, given.number, wanted.number, options)
    if result.verdict is Verdict.INCORRECT and not given.compound and given.unit.factor != listed.factor:
        return incorrect(Reason.WRONG_UNIT) if given.number.value.equals(target) else result
    return result


QUANTITY = Kind(
    "quantity",
    NUMBER_OPTIONS | UNIT_OPTIONS,
    expect_quantity,
    lambda expected: expected.echo,
    lambda text, expected, options: read_quantity(text, options),
    compare_quantity,
)
MONEY = Kind(
    "money",
    NUMBER_OPTIONS | UNIT_OPTIONS,
    expect_money,
    lambda expected: expected.echo,
    lambda text, expected, options: read_quantity(text, options),
    compare_quantity,
)
