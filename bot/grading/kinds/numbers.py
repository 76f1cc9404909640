"""The kinds number, fraction and percent: what is expected of them, and how a reading compares with it."""

from fractions import Fraction
from typing import NamedTuple

from bot.grading.algebra.polynomials import Quotient
from bot.grading.judgement import CORRECT, Finding, Reason, incorrect, invalid
from bot.grading.reading.numbers import NumberReading, read_number
from bot.grading.reading.units import Unit, factor_as, match_unit, units_named
from bot.grading.specification import Kind, Options


def rounded(value: Fraction, places: int) -> Fraction:
    """Half away from zero, as schools round."""
    scaled = abs(value) * 10**places
    whole = (2 * scaled.numerator + scaled.denominator) // (2 * scaled.denominator)
    return Fraction(whole if value >= 0 else -whole, 10**places)


class ExpectedNumber(NamedTuple):
    value: Quotient
    units: tuple[Unit, ...]  # every unit that may follow; the value is in the first one
    percent: bool
    text: str

    @property
    def unit(self) -> Unit | None:
        return self.units[0] if self.units else None


def expect_number(text: str, options: Options) -> ExpectedNumber:
    reading = read_number(text, options, surds=True)
    listed = units_named(options.units)
    units = (reading.unit, *listed) if reading.unit else listed
    return ExpectedNumber(reading.value, units, reading.percent, reading.echo)


def expect_percent(text: str, options: Options) -> ExpectedNumber:
    reading = read_number(text, options, surds=True)
    return ExpectedNumber(reading.value, (), True, reading.echo.removesuffix("%") + "%")


def read_for_number(text: str, expected: ExpectedNumber, options: Options) -> NumberReading:
    return read_number(text, options, surds=expected.value.number is None)


def read_for_percent(text: str, expected: ExpectedNumber, options: Options) -> NumberReading:
    """ "২০ ভাগ" is said of a percentage; for other numbers it is a part of something."""
    if text.endswith("ভাগ") and text[:1].isdigit():
        text = text.removesuffix("ভাগ") + "%"
    return read_for_number(text, expected, options)


def compare_number(reading: NumberReading, expected: ExpectedNumber, options: Options) -> Finding:
    """Exact, after the unit is converted; 75% is 0.75."""
    problem = _unit_problem(reading, expected, options)
    if problem is not None:
        return problem
    wanted, given = expected.value, reading.value
    if reading.percent and not expected.percent:
        given = given / Quotient.of(100)
        if reading.value.equals(wanted) and not given.equals(wanted):
            return invalid(Reason.UNIT_NOT_EXPECTED)
    if expected.percent and not reading.percent:
        given_percent = given
        wanted_plain = wanted / Quotient.of(100)
        if given_percent.equals(wanted_plain):
            return CORRECT
        return incorrect()
    if reading.unit is not None and (unit := match_unit(reading.unit, expected.units)) is not None:
        given = given * Quotient.of(factor_as(reading.unit, unit) / unit.factor)
    return compare_values(given, wanted, reading, options)


def compare_values(given: Quotient, wanted: Quotient, reading: NumberReading, options: Options) -> Finding:
    """Two values in the same unit: the value first, within the tolerance; then the form that the options ask for."""
    number, target = given.number, wanted.number
    if number is None or target is None:
        if given.equals(wanted):
            return _form_of(reading, options)
        return _near_surd(number, wanted, options)
    if options.decimal_places is not None:
        return _to_places(number, target, reading, options)
    if _within(number, target, options):
        return _form_of(reading, options)
    if number == -target and target:
        return incorrect(Reason.SIGN_ERROR)
    if number and target and number * target == 1:
        return incorrect(Reason.RECIPROCAL)
    if reading.decimals is not None and reading.decimals >= 1 and rounded(target, reading.decimals) == number:
        return incorrect(Reason.ROUNDED_TOO_MUCH)
    return incorrect()


def _within(number: Fraction, target: Fraction, options: Options) -> bool:
    margin = options.tolerance or Fraction(0)
    if options.tolerance_relative is not None:
        margin = max(margin, abs(target) * options.tolerance_relative)
    return abs(number - target) <= margin


def _to_places(number: Fraction, target: Fraction, reading: NumberReading, options: Options) -> Finding:
    places = options.decimal_places or 0
    decimals = reading.decimals or 0
    exact = number == target or number == rounded(target, places) or _within_margin(number, target, options)
    finer = reading.decimals is not None and decimals > places and number == rounded(target, decimals)
    if exact or finer:
        if options.decimal_places_strict and decimals != places:
            return invalid(Reason.WRONG_DECIMAL_PLACES)
        return _form_of(reading, options)
    if decimals < places and reading.form in ("integer", "decimal") and number == rounded(target, decimals):
        return invalid(Reason.ROUNDED_TOO_MUCH)
    return incorrect(Reason.SIGN_ERROR if number == -target else None)


def _within_margin(number: Fraction, target: Fraction, options: Options) -> bool:
    return (options.tolerance is not None or options.tolerance_relative is not None) and _within(
        number, target, options
    )


_PI_VALUES = (Fraction(314, 100), Fraction(22, 7), Fraction(31416, 10000))


def _near_surd(number: Fraction | None, wanted: Quotient, options: Options) -> Finding:
    """A decimal for a multiple of π: sent back, unless the problem's tolerance covers it."""
    if number is None or len(wanted.top) != 1 or wanted.bottom.keys() != {()}:
        return incorrect()
    ((monomial, coefficient),) = wanted.top.items()
    if monomial != (("π", 1),):
        return incorrect()
    factor = coefficient / wanted.bottom[()]
    if options.tolerance is not None and abs(number - factor * Fraction(314159265358979, 10**14)) <= options.tolerance:
        return CORRECT
    if any(abs(number - factor * value) <= Fraction(1, 100) * abs(factor) for value in _PI_VALUES):
        return invalid(Reason.APPROXIMATED_PI)
    return incorrect()


def _form_of(reading: NumberReading, options: Options) -> Finding:
    form = "percent" if reading.percent else reading.form
    if options.forms and form not in options.forms and not (form == "surd" and "pi" in options.forms):
        return invalid(Reason.WRONG_FORM)
    if options.must_simplify and not reading.reduced:
        enforced = options.must_simplify == "enforced"
        return incorrect(Reason.NEEDS_SIMPLIFYING) if enforced else invalid(Reason.NEEDS_SIMPLIFYING)
    return CORRECT


def _unit_problem(reading: NumberReading, expected: ExpectedNumber, options: Options) -> Finding | None:
    given, wanted = reading.unit, expected.unit
    if given is None:
        needed = wanted is not None and (
            options.units_required == "required" or (options.currency_required and wanted.dimension == "money")
        )
        return invalid(Reason.MISSING_UNIT) if needed else None
    if given.dimension == "count" and (wanted is None or wanted.dimension == "count"):
        return None
    if wanted is None or options.units_required == "none":
        return invalid(Reason.UNIT_NOT_EXPECTED)
    if (unit := match_unit(given, expected.units)) is None:
        return incorrect(Reason.WRONG_UNIT)
    if not options.convert_units and factor_as(given, unit) != unit.factor:
        return incorrect(Reason.WRONG_UNIT)
    return None


def compare_percent(reading: NumberReading, expected: ExpectedNumber, options: Options) -> Finding:
    if reading.unit is not None and reading.unit.dimension != "count":
        return invalid(Reason.UNIT_NOT_EXPECTED)
    if reading.percent:
        return compare_values(reading.value, expected.value, reading, options)
    same = compare_values(reading.value, expected.value, reading, options)
    if same.verdict == CORRECT.verdict:
        return invalid(Reason.MISSING_PERCENT) if options.percent_sign_required else same
    if reading.value.equals(expected.value / Quotient.of(100)):
        return CORRECT if options.equivalent_forms_ok else invalid(Reason.WRONG_FORM)
    return same


_NUMBER_OPTIONS = frozenset(
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
NUMBER = Kind("number", _NUMBER_OPTIONS, expect_number, lambda expected: expected.text, read_for_number, compare_number)
FRACTION = Kind(
    "fraction", _NUMBER_OPTIONS, expect_number, lambda expected: expected.text, read_for_number, compare_number
)
PERCENT = Kind(
    "percent",
    frozenset(
        {
            "must_simplify",
            "forms",
            "tolerance",
            "tolerance_relative",
            "decimal_places",
            "decimal_places_strict",
            "percent_sign_required",
            "equivalent_forms_ok",
            "variables",
        }
    ),
    expect_percent,
    lambda expected: expected.text,
    read_for_percent,
    compare_percent,
)
