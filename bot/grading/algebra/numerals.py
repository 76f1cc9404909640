"""Numbers written in digits. The digits are counted and every comma is checked before anything is converted."""

from fractions import Fraction
from typing import NamedTuple

from bot.grading.judgement import Reason, Unreadable

MOST_DIGITS = 30


class Numeral(NamedTuple):
    value: Fraction
    decimals: int | None  # digits written after the point; None for a whole number
    text: str  # without the commas


def numeral(text: str, notation: str | None = None) -> Numeral:
    """Read up to 30 digits with an optional point and grouping commas, and no sign. `notation`: in (lakh-wise), en
    (thousands), plain (none); None accepts the first two. Raises `Unreadable` for a comma out of its place, such as
    1,23 or a decimal comma."""
    whole, point, decimals = text.partition(".")
    groups = whole.split(",")
    if len(groups) > 1 and not _well_grouped(groups, notation):
        raise Unreadable(Reason.MISPLACED_COMMA)
    digits = "".join(groups)
    if len(digits) + len(decimals) > MOST_DIGITS:
        raise Unreadable(Reason.TOO_LONG)
    if not digits + decimals:
        raise Unreadable
    value = Fraction(_whole(digits + decimals), 10 ** len(decimals))
    shown = f"{digits.lstrip('0') or '0'}{'.' + decimals if decimals else ''}"
    return Numeral(value, len(decimals) if point and decimals else None, shown)


def _well_grouped(groups: list[str], notation: str | None) -> bool:
    first, middle, last = groups[0], groups[1:-1], groups[-1]
    if len(last) != 3 or first[:1] == "0" or notation == "plain":
        return False
    international = 1 <= len(first) <= 3 and all(len(group) == 3 for group in middle)
    indian = 1 <= len(first) <= 2 and all(len(group) == 2 for group in middle)
    return (international and notation != "in") or (indian and notation != "en") or (not middle and len(first) <= 2)


def _whole(digits: str) -> int:
    value = 0
    for digit in digits:
        place = "0123456789".find(digit)
        if place < 0:
            raise Unreadable
        value = value * 10 + place
    return value


def rounded(value: Fraction, places: int) -> Fraction:
    """Half away from zero, as schools round. Negative places round before the point: -2 to hundreds."""
    unit = Fraction(10) ** -places
    scaled = abs(value) / unit
    whole = (2 * scaled.numerator + scaled.denominator) // (2 * scaled.denominator)
    return (whole if value >= 0 else -whole) * unit
