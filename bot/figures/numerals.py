"""How a number is written on an axis: in the digits of the picture, with the minus sign and the commas of the books."""

import math
import re
from collections.abc import Iterable
from fractions import Fraction

from bot.language import BENGALI_DIGITS, to_bengali_digits

_BENGALI_LETTER = re.compile("[\u0985-\u09b9\u09dc-\u09df]")
_LATIN = re.compile("[0-9A-Za-z]")


def uses_bengali(texts: Iterable[str]) -> bool:
    """Whether a picture with these texts counts in ০-৯: as its labels do, else as its letters suggest."""
    written = " ".join(texts)
    if any(digit in written for digit in BENGALI_DIGITS):
        return True
    return bool(_BENGALI_LETTER.search(written)) and not _LATIN.search(written)


def numeral(value: float, bengali: bool) -> str:
    """The number with at most three decimals, `−` for minus, grouped by lakh from 1,00,000 on."""
    rounded = round(abs(value), 3)
    whole, _, decimals = f"{rounded:.3f}".rstrip("0").rstrip(".").partition(".")
    text = grouped(whole) + (f".{decimals}" if decimals else "")
    if value < 0 and rounded:
        text = f"−{text}"
    return to_bengali_digits(text) if bengali else text


def grouped(whole: str) -> str:
    if len(whole) < 6:
        return whole
    head, tail = whole[:-3], whole[-3:]
    pairs = re.findall(r"\d{1,2}", head[::-1])
    return ",".join(pair[::-1] for pair in reversed(pairs)) + f",{tail}"


def tick_step(low: float, high: float, values: Iterable[float] = ()) -> float:
    """A round distance between axis marks: 3 to 10 marks, if possible one on which every value lies exactly."""
    span = high - low or 1.0
    power = 10.0 ** (math.floor(math.log10(span)) - 1)
    steps = [digit * power * ten for ten in (1, 10, 100) for digit in (1, 2, 5)]
    usable = [step for step in steps if 3 <= span / step <= 10.0 + 1e-9] or [span / 5]
    exact = [step for step in usable if all(_is_multiple(value, step) for value in values)]
    return max(exact) if exact else min(usable, key=lambda step: abs(span / step - 6))


def _is_multiple(value: float, step: float) -> bool:
    ratio = Fraction(str(value)) / Fraction(str(step))
    return ratio.denominator == 1
