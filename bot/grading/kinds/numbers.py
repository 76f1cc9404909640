"""The kinds number, fraction and percent: what is expected of them, and how a reading compares with it."""

from fractions import Fraction
from typing import NamedTuple

from bot.grading.algebra.formulas import read_expression
from bot.grading.algebra.numerals import rounded
from bot.grading.algebra.polynomials import Quotient
from bot.grading.judgement import CORRECT, Finding, Reason, Unreadable, incorrect, invalid
from bot.grading.reading.amounts import in_plain_units, read_compound, read_rate
from bot.grading.reading.numbers import NumberReading, read_number
from bot.grading.reading.units import Unit, factor_as, match_unit, units_named
from bot.grading.specification import NUMBER_OPTIONS, UNIT_OPTIONS, Kind, Options


def places_for(value: Fraction, figures: int) -> int:
    """How many decimal places leave this many significant figures; negative for digits before the point."""
    if not value:
        return figures
    size, places = abs(value), figures - 1
    while size >= 10:
        size, places = size / 10, places - 1
    while size < 1:
        size, places = size * 10, places + 1
    # 9.96 to two figures is 10, which has one digit more.
    return places - (rounded(size, figures - 1) >= 10)


class ExpectedNumber(NamedTuple):
    reading: NumberReading
    units: tuple[Unit, ...]  # every unit that may follow; the value is in the first one
    percent: bool
    text: str

    @property
    def value(self) -> Quotient:
        return self.reading.value

    @property
    def unit(self) -> Unit | None:
        return self.units[0] if self.units else None


def expect_number(text: str, options: Options) -> ExpectedNumber:
    reading = _expected(text, options)
    listed = units_named(options.units)
    units = (reading.unit, *listed) if reading.unit else listed
    return ExpectedNumber(reading, units, reading.percent, reading.echo)


def _expected(text: str, options: Options) -> NumberReading:
    """An author may expect work, such as 7^2; the student may then leave it so, too."""
    try:
        return read_number(text, options)
    except Unreadable as trouble:
        if trouble.reason is not Reason.NOT_EVALUATED:
            raise
        return _work(text)


def _work(text: str) -> NumberReading:
    node = read_expression(text, frozenset()).node
    return NumberReading(node.value, "work", node.text, reduced=False)


def expect_percent(text: str, options: Options) -> ExpectedNumber:
    reading = read_number(text, options)
    return ExpectedNumber(reading, (), True, reading.echo.removesuffix("%") + "%")


def read_for_number(text: str, expected: ExpectedNumber, options: Options) -> NumberReading:
    if text.endswith(" পাই") and "π" not in expected.reading.written:
        raise Unreadable(Reason.AMBIGUOUS, text)  # "১২ পাই" is 12π, or "I get 12"
    try:
        return read_number(text, options, contradiction_ok=True)
    except Unreadable as trouble:
        if trouble.reason is Reason.NOT_EVALUATED and expected.reading.form == "work":
            return _work(text)
        if expected.unit is not None and (amount := _amount(in_plain_units(text), options)) is not None:
            return amount
        raise


def _amount(text: str, options: Options) -> NumberReading | None:
    """৮৭ টাকা ৫০ পয়সা, where so many taka are expected, in paisa; ঘণ্টায় ৬০ কি.মি., where a speed is."""
    compound = read_compound(text, options)
    if compound is None:
        return read_rate(text, options)
    value = compound.total / Quotient.of(compound.unit.factor)
    written = compound.echo.removesuffix(f" {compound.unit.key}")
    return compound.last._replace(value=value, unit=compound.unit, written=written)


def read_for_percent(text: str, expected: ExpectedNumber, options: Options) -> NumberReading:
    """ "২০ ভাগ" is said of a percentage; for other numbers it is a part of something."""
    if text.endswith("ভাগ") and text[:1].isdigit() and not options.percent_sign_required:
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
            return incorrect(Reason.UNIT_NOT_EXPECTED)
    if expected.percent and not reading.percent:
        if not given.equals(wanted / Quotient.of(100)):
            unsigned = given.equals(wanted) and options.percent_sign_required
            return invalid(Reason.MISSING_PERCENT) if unsigned else incorrect()
        sign_or_form = options.percent_sign_required or options.equivalent_forms_ok is False
        return invalid(Reason.WRONG_FORM) if sign_or_form else CORRECT
    if reading.unit is not None:
        given, bare = given * Quotient.of(_unit_factor(reading.unit, expected)), given
        finding = compare_values(given, wanted, reading, expected.reading, options)
        if finding != CORRECT and reading.unit.dimension == "count" and bare.equals(wanted):
            return invalid(Reason.UNIT_NOT_EXPECTED)  # 6 dozen where 6 is expected
        return finding
    return compare_values(given, wanted, reading, expected.reading, options)


DEGREES = frozenset({"degree", "celsius", "right_angle"})
"""Units that an author may leave out of a key: 35° for an angle x of 35."""


def _unit_factor(given: Unit, expected: ExpectedNumber) -> Fraction:
    unit = match_unit(given, expected.units)
    if unit is None:
        return given.factor if given.dimension == "count" else Fraction(1)
    return factor_as(given, unit) / unit.factor


def compare_values(
    given: Quotient, wanted: Quotient, reading: NumberReading, expected: NumberReading, options: Options
) -> Finding:
    """Two values in the same unit: the value first, within the tolerance or to the places asked for; then how it is
    written."""
    if given.equals(wanted) and options.decimal_places is None and options.significant_figures is None:
        return written_as_asked(reading, expected, options)
    number, target = given.number, wanted.number
    if number is None or (target is None and not _is_rounded(options)):
        return _near_irrational(number, wanted)
    if target is None:
        target = wanted.approximation() or Fraction(0)
    places = _places(target, options)
    if places is not None:
        return _to_places(number, target, places, reading, expected, options)
    if _within(number, target, options):
        return written_as_asked(reading, expected, options)
    return _how_wrong(number, target, reading)


def _how_wrong(number: Fraction, target: Fraction, reading: NumberReading) -> Finding:
    if number == -target:
        return incorrect(Reason.SIGN_ERROR)
    if number and target and number * target == 1:
        return incorrect(Reason.RECIPROCAL)
    if reading.decimals is not None and reading.decimals >= 1 and rounded(target, reading.decimals) == number:
        return incorrect(Reason.ROUNDED_TOO_MUCH)
    return incorrect()


def _is_rounded(options: Options) -> bool:
    return _has_margin(options) or options.decimal_places is not None or options.significant_figures is not None


def _has_margin(options: Options) -> bool:
    return options.tolerance is not None or options.tolerance_relative is not None


def _places(target: Fraction, options: Options) -> int | None:
    if options.decimal_places is not None:
        return options.decimal_places
    return None if options.significant_figures is None else places_for(target, options.significant_figures)


def _within(number: Fraction, target: Fraction, options: Options) -> bool:
    margin = options.tolerance or Fraction(0)
    if options.tolerance_relative is not None:
        margin = max(margin, abs(target) * options.tolerance_relative)
    return abs(number - target) <= margin


def _to_places(
    number: Fraction, target: Fraction, places: int, reading: NumberReading, expected: NumberReading, options: Options
) -> Finding:
    decimals = reading.decimals or 0
    close = number in (target, rounded(target, places)) or (_has_margin(options) and _within(number, target, options))
    # More places than asked for are fine as far as they are right; where the author's own answer is rounded, as far as
    # they round to it.
    known = target == rounded(target, places)
    more = decimals > places or reading.form in ("proper", "improper", "mixed")
    finer = more and (rounded(number, places) == target if known else number == rounded(target, decimals))
    if close or finer:
        if options.decimal_places_strict and decimals != max(places, 0):
            return invalid(Reason.WRONG_DECIMAL_PLACES)
        return written_as_asked(reading, expected, options)
    if decimals < places and reading.form in ("integer", "decimal") and number == rounded(target, decimals):
        return invalid(Reason.ROUNDED_TOO_MUCH)
    return incorrect(Reason.SIGN_ERROR if number == -target else None)


def _near_irrational(number: Fraction | None, wanted: Quotient) -> Finding:
    """3.14, 22/7 or more places for π: sent back. A decimal for a root is wrong, but one hears why."""
    value = wanted.approximation() if number is not None else None
    if number is None or value is None or abs(number - value) > abs(value) / 100:
        return incorrect()
    roots = frozenset(name for monomial in wanted.top for name, _ in monomial)
    if roots != {"π"}:
        return incorrect(Reason.ROUNDED_TOO_MUCH)
    usual = [value, *(_with_pi(wanted, each) for each in _USUAL_PI)]
    digits = min(len(str(number.denominator)), 20)
    if number in usual or any(rounded(each, places) == number for each in usual for places in range(digits + 1)):
        return invalid(Reason.APPROXIMATED_PI)
    return incorrect()


_USUAL_PI = (Fraction(314, 100), Fraction(22, 7), Fraction(31416, 10000), Fraction(3142, 1000))


def _with_pi(wanted: Quotient, value: Fraction) -> Fraction:
    return (
        sum(
            (
                coefficient * value ** sum(power for _, power in monomial)
                for monomial, coefficient in wanted.top.items()
            ),
            Fraction(0),
        )
        / wanted.bottom[()]
    )


def written_as_asked(reading: NumberReading, expected: NumberReading, options: Options) -> Finding:
    """CORRECT, or what is missing in the form of an answer whose value is right."""
    if options.forms and not _has_form(reading, options.forms):
        nearly = reading.form == "whole and improper" and "mixed" in options.forms  # 1 8/5
        return invalid(Reason.NEEDS_SIMPLIFYING if nearly else Reason.WRONG_FORM)
    if options.same_form and reading.written != expected.written:
        return invalid(Reason.WRONG_FORM)
    if options.must_simplify and not reading.reduced:
        enforced = options.must_simplify == "enforced"
        return incorrect(Reason.NEEDS_SIMPLIFYING) if enforced else invalid(Reason.NEEDS_SIMPLIFYING)
    return CORRECT


def _has_form(reading: NumberReading, forms: frozenset[str]) -> bool:
    if reading.percent:
        return "percent" in forms
    if reading.form == "surd":
        return "pi" in forms and "π" in reading.written
    # A whole number is a decimal with nothing after the point.
    return reading.form in forms or (reading.form == "integer" and "decimal" in forms)


def _unit_problem(reading: NumberReading, expected: ExpectedNumber, options: Options) -> Finding | None:
    given, wanted = reading.unit, expected.unit
    if reading.said and given is None and wanted is not None and wanted.dimension != "count":
        return invalid(Reason.NOT_UNDERSTOOD)  # "12 apples" where centimetres are expected
    if given is None:
        needed = wanted is not None and (
            options.units_required == "required" or (options.currency_required and wanted.dimension == "money")
        )
        return invalid(Reason.MISSING_UNIT) if needed else None
    if given.dimension == "count" and (wanted is None or wanted.dimension == "count"):
        return None
    if wanted is None and given.key in DEGREES and options.units_required != "none":
        return None
    if wanted is None or options.units_required == "none":
        return invalid(Reason.UNIT_NOT_EXPECTED)
    if (unit := match_unit(given, expected.units)) is None:
        return incorrect(Reason.WRONG_UNIT)
    if not options.convert_units and factor_as(given, unit) != unit.factor:
        return incorrect(Reason.WRONG_UNIT)
    return None


def compare_percent(reading: NumberReading, expected: ExpectedNumber, options: Options) -> Finding:
    if (reading.unit is not None or reading.said) and not reading.percent:
        return invalid(Reason.UNIT_NOT_EXPECTED)
    same = compare_values(reading.value, expected.value, reading, expected.reading, options)
    if reading.percent:
        return same
    if same.verdict == CORRECT.verdict:
        return invalid(Reason.MISSING_PERCENT) if options.percent_sign_required else same
    if reading.value.equals(expected.value / Quotient.of(100)):
        return CORRECT if options.equivalent_forms_ok else invalid(Reason.WRONG_FORM)
    return same


PLAIN_NUMBER_OPTIONS = NUMBER_OPTIONS | UNIT_OPTIONS | {"percent_sign_required", "equivalent_forms_ok"}
NUMBER = Kind(
    "number", PLAIN_NUMBER_OPTIONS, expect_number, lambda expected: expected.text, read_for_number, compare_number
)
FRACTION = Kind(
    "fraction", PLAIN_NUMBER_OPTIONS, expect_number, lambda expected: expected.text, read_for_number, compare_number
)
PERCENT = Kind(
    "percent",
    NUMBER_OPTIONS | {"percent_sign_required", "equivalent_forms_ok"},
    expect_percent,
    lambda expected: expected.text,
    read_for_percent,
    compare_percent,
)
