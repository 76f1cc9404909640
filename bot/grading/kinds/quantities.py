"""Quantities and money: one number with its unit, or a compound such as 5 ft 3 in."""

import re
from fractions import Fraction
from itertools import pairwise
from typing import NamedTuple

from bot.grading.algebra.polynomials import Quotient
from bot.grading.judgement import Finding, Reason, SpecError, Unreadable, Verdict, incorrect, invalid
from bot.grading.kinds.numbers import compare_values
from bot.grading.reading.numbers import SIGN_WORD, NumberReading, read_number
from bot.grading.reading.sentences import after_harmless_words
from bot.grading.reading.surroundings import unit_of_sentence, with_digits_for_words, without_last_words
from bot.grading.reading.units import Unit, factor_as, match_unit, quotient_of, unit_of, units_named
from bot.grading.regex import regex
from bot.grading.specification import NUMBER_OPTIONS, UNIT_OPTIONS, Kind, Options

_PIECE = regex(
    r"([0-9][0-9,]*(?:\.[0-9]+)?(?: [0-9]+/[0-9]+|/[0-9]+)?|[¼½¾]) ?"
    r"([a-z\u0981-\u09e3°²³][a-z\u0981-\u09e3°²³. :]*)(?:, ?)?",
    re.IGNORECASE,
)
_LONE_POINT = regex(r"(?:^|[^0-9])\.[0-9]")


class QuantityReading(NamedTuple):
    number: NumberReading
    value: Quotient  # in the base unit when there is a unit
    unit: Unit | None
    echo: str
    compound: bool = False
    listed: tuple[Unit, ...] = ()  # of an expected quantity: every unit that may be used


def read_quantity(text: str, options: Options) -> QuantityReading:
    """One number with a unit of the table, or a compound of falling units. Raises `Unreadable`."""
    text = SIGN_WORD.sub("-", text, count=1) if SIGN_WORD.match(text) else text
    text = _IN_ONE.sub("/", _FEET_AND_INCHES.sub(_in_words, text))
    compound = _compound(after_harmless_words(with_digits_for_words(text)), options)
    if compound is not None:
        return compound
    if (rate := _rate(text, options)) is not None:
        return rate
    reading = read_number(text, options)
    if reading.percent:
        raise Unreadable(Reason.WRONG_UNIT, reading.echo)
    factor = reading.unit.factor if reading.unit else Fraction(1)
    return QuantityReading(reading, reading.value * Quotient.of(factor), reading.unit, reading.echo)


_FEET_AND_INCHES = regex(r"^(?:([0-9]+) ?')?(?: ?([0-9]+) ?(?:\"|''))?$|^([0-9]+) ?' ?([0-9]+)$")  # 5'3", 9", 5'3
# ঘণ্টায় ৬০, ১ ঘণ্টায় ৬০, প্রতি কেজি ৫০: without প্রতি only a time that stands in the locative.
_PER = regex(
    r"(?:(?<=^)|(?<= ))(?:(?:প্রতি|per|every|proti) (?P<said>[^ 0-9]+)"
    r"|(?:1 |এক )?(?P<unit>ঘণ্টায়|ঘন্টায়|মিনিটে|সেকেন্ডে|দিনে|ghontay|ghontae))(?: প্রতি)? (?=-?[0-9৳])"
)
_IN_ONE = regex(r" (?:in|per) (?:1|one|an?) (?=[a-z]+$)")  # 60 km in 1 hour


def _in_words(match: re.Match[str]) -> str:
    feet, inches = match[1] or match[3], match[2] or match[4]
    return " ".join([f"{feet} ft"] * bool(feet) + [f"{inches} in"] * bool(inches))


def _rate(text: str, options: Options) -> QuantityReading | None:
    """ঘণ্টায় ৬০ কি.মি., প্রতি কেজি ৫০ টাকা: the unit that it is counted by stands first."""
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
    unit = quotient_of(reading.unit, per)
    return QuantityReading(
        reading._replace(unit=unit), reading.value * Quotient.of(unit.factor), unit, f"{reading.written} {unit.key}"
    )


def _compound(text: str, options: Options) -> QuantityReading | None:
    """Two or more numbers, each with a smaller unit than the one before and all of one dimension; otherwise None."""
    negative = text[:1] == "-"
    pieces = list(_PIECE.finditer(text, negative))
    joined = all(one.end() == other.start() for one, other in pairwise(pieces))
    whole = len(pieces) > 1 and pieces[0].start() == negative and pieces[-1].end() == len(text) and joined
    if not whole or _LONE_POINT.search(text):
        return None
    total, last, echoes = Quotient.of(0), None, []
    reading = None
    for digits, name in (piece.groups() for piece in pieces):
        name = without_last_words(re.sub(r"(?:,| and| o| ar| r| ও| এবং| আর)? *$", "", name).strip(" "))
        unit = unit_of(name) or unit_of_sentence(name)
        if unit is not None and unit.key == "m" and last is not None and last.dimension == "time":
            unit = unit_of("min")  # 1 h 30 m
        if unit is None or (last is not None and (unit.dimension != last.dimension or unit.factor >= last.factor)):
            return None
        reading = read_number(digits.strip(" "), options)
        total = total + reading.value * Quotient.of(unit.factor)
        echoes.append(f"{reading.echo} {unit.key}")
        last = unit
    if reading is None:
        return None
    total, sign = (-total, "-") if negative else (total, "")
    return QuantityReading(reading, total, last, sign + " ".join(echoes), compound=True)


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
