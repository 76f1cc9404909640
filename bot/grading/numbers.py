"""Numbers, fractions and percentages: reading one number out of what was typed, and comparing it exactly."""

import re
from dataclasses import dataclass, replace
from fractions import Fraction
from math import gcd

from bot.grading.algebra import VULGAR, read_expression, tokens_of
from bot.grading.cleaning import without_brackets
from bot.grading.judgement import CORRECT, Finding, Reason, SpecError, Unreadable, incorrect, invalid
from bot.grading.numerals import Numeral, numeral
from bot.grading.polynomials import Quotient
from bot.grading.remarks import is_question
from bot.grading.specification import Kind, Options
from bot.grading.units import Unit, unit_of
from bot.grading.words import NUMBER_WORDS, number_from_words

_DIGITS = r"(?:[0-9]+(?:,[0-9]+)*(?:\.[0-9]*)?|\.[0-9]+)"
_VULGAR = "".join(VULGAR)
_LITERAL = re.compile(
    rf"(?P<sign>[-+]?) ?(?:(?P<whole>[0-9][0-9,]*)?(?: (?:পূর্ণ |and |ও )?| ?পূর্ণ ?)?(?P<vulgar>[{_VULGAR}])"
    rf"|(?P<mixed>[0-9][0-9,]*)(?: (?:পূর্ণ |and |ও )?| ?পূর্ণ ?)(?P<over>[0-9]+) ?/ ?(?P<under>[0-9]+)"
    rf"|(?P<top>{_DIGITS})(?P<tens> ?[×*xX·] ?10(?:\^|\*\*)(?P<exponent>-?[0-9]{{1,2}})(?![0-9]))?"
    rf"(?: ?(?P<bar>[/÷]) ?(?P<below>-?)(?P<bottom>{_DIGITS}))?)(?![0-9])"
)
_RAISED_TEN = re.compile(r"10(⁻?)([⁰¹²³⁴⁵⁶⁷⁸⁹]{1,2})")
_PLAIN = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
_MIDDLE_DOT = re.compile(r"(?<=[0-9])·(?=[0-9])")
_SIGN_WORD = re.compile(r"(?:minus|negative|মাইনাস|ঋণাত্মক) ?(?=[0-9.])", re.IGNORECASE)
_PERCENT = re.compile(r"(?:%|শতাংশ|percent|per cent|পারসেন্ট|পার্সেন্ট|ভাগ)$", re.IGNORECASE)
_PERCENT_BEFORE = re.compile(r"শতকরা ?", re.IGNORECASE)
_MONEY_BEFORE = re.compile(r"(?:৳|tk|taka|bdt|টাকা)\.? ?(?=[-0-9.])", re.IGNORECASE)
_TAIL_WORD = re.compile(r"[a-z]+|[\u0985-\u09e3]+", re.IGNORECASE)
_ALTERNATIVES = frozenset(["or", "and", "বা", "অথবা", "নাকি", "এবং", "ও", "কিংবা", "maybe", "either", "হয়তো"])
# A word beside the number that changes what the number says: the text is then no plain answer.
_CHANGING = """
pi পাই sqrt root st nd rd th question problem class page তম প্রশ্ন শ্রেণি not no isn't isnt wrong
incorrect than more less least most between over under above below half twice double triple thrice
square squared cube cubed power times plus minus divided multiplied by of mod remainder rest dozen k
m million billion hundredth thousandth tenth percent per if when until before after first second
third except without never neither nor half না নয় নাই নেই ভুল বেশি কম চেয়ে থেকে অর্ধেক দ্বিগুণ
তিনগুণ গুণ ভাগ যোগ বিয়োগ বর্গ বর্গমূল ঘন মূল ডজন হালি এর অংশ কত যদি ছাড়া বাকি অবশিষ্ট
"""
_CHANGES = frozenset(_CHANGING.split())


@dataclass(frozen=True, slots=True)
class NumberReading:
    value: Quotient
    form: str  # integer decimal proper improper mixed percent scientific surd
    reduced: bool
    decimals: int | None
    percent: bool
    unit: Unit | None
    echo: str

    @property
    def rational(self) -> Fraction | None:
        return self.value.number


def read_number(text: str, options: Options, *, with_percent: bool = False, surds: bool = False) -> NumberReading:
    """One number in digits or in words, with what may stand around it. Raises `Unreadable`."""
    text = _MIDDLE_DOT.sub(".", without_brackets(_RAISED_TEN.sub(_powered, text), "(["))
    text = _without_label(text, options)
    percent_before, text = _taken(_PERCENT_BEFORE, text)
    money_before, text = _taken(_MONEY_BEFORE, text)
    text = _SIGN_WORD.sub("-", text, count=1) if _SIGN_WORD.match(text) else text
    match = _LITERAL.match(text)
    if match is None:
        return _words_or_work(text, options, surds=surds, percent=percent_before)
    reading = _literal(match, options)
    tail = text[match.end() :].strip(" ")
    if money_before:
        if tail and (unit := unit_of(tail)) is not None and unit.dimension == "money":
            tail = ""
        reading = replace(reading, unit=unit_of("taka"), echo=reading.echo + " taka")
    try:
        reading = _with_tail(reading, tail, options)
    except Unreadable as trouble:
        if surds and trouble.reason in (Reason.NOT_EVALUATED, Reason.NOT_UNDERSTOOD):
            return _surd(text)
        raise
    return _as_percent(reading) if percent_before else reading


def _taken(pattern: re.Pattern[str], text: str) -> tuple[bool, str]:
    match = pattern.match(text)
    return (True, text[match.end() :]) if match else (False, text)


def _powered(match: re.Match[str]) -> str:
    return f"10^{'-' if match[1] else ''}{match[2].translate(_PLAIN)}"


def _without_label(text: str, options: Options) -> str:
    """ "x = 12" is 12, and "5 + 7 = 12" is 12 when both sides agree."""
    *heads, answer = text.split("=")
    answer = answer.strip(" ")
    for head in heads:
        _check_head(head.strip(" "), answer, options)
    return answer


def _check_head(head: str, answer: str, options: Options) -> None:
    tokens = tokens_of(head)
    if len(tokens) == 1 and tokens[0].kind == "word":
        name = tokens[0].text
        if len(name) == 1 and options.variables and name not in options.variables:
            known = name.swapcase() in options.variables
            raise Unreadable(Reason.WRONG_CASE if known else Reason.WRONG_VARIABLE)
        return
    if tokens and all(token.kind == "word" for token in tokens):
        return  # "মোট দাম = ১২"
    left, right = read_expression(head, frozenset()), read_expression(_bare(answer), frozenset())
    if not left.node.value.equals(right.node.value):
        raise Unreadable


def _bare(answer: str) -> str:
    match = _LITERAL.match(answer)
    return match[0] if match else answer


def _literal(match: re.Match[str], options: Options) -> NumberReading:
    negative = match["sign"] == "-"
    notation = options.notation
    if match["vulgar"]:
        top, bottom = VULGAR[match["vulgar"]]
        whole = numeral(match["whole"], notation) if match["whole"] else None
        return _mixed(whole, top, bottom, negative) if whole else _fraction(top, bottom, negative)
    if match["mixed"]:
        over, under = numeral(match["over"]), numeral(match["under"])
        return _mixed(numeral(match["mixed"], notation), over.value.numerator, under.value.numerator, negative)
    top_read = numeral(match["top"], notation)
    if match["bottom"]:
        return _quotient(match, top_read, numeral(match["bottom"], notation), negative)
    value = -top_read.value if negative else top_read.value
    echo = f"{'-' if negative else ''}{top_read.text}"
    form = "integer" if top_read.decimals is None else "decimal"
    if match["tens"]:
        exponent = _small(match["exponent"])
        value *= Fraction(10) ** exponent
        form, echo = "scientific", f"{echo}×10^{exponent}"
    return NumberReading(Quotient.of(value), form, True, top_read.decimals, False, None, echo)


def _small(text: str) -> int:
    value = numeral(text.lstrip("-")).value.numerator
    if value > 64:
        raise Unreadable(Reason.TOO_LONG)
    return -value if text[0] == "-" else value


def _quotient(match: re.Match[str], top: Numeral, bottom: Numeral, negative: bool) -> NumberReading:
    if not bottom.value:
        raise Unreadable(Reason.DIVISION_BY_ZERO)
    if match["tens"]:
        raise Unreadable(Reason.NOT_EVALUATED)
    negative ^= match["below"] == "-"
    whole = top.decimals is None and bottom.decimals is None
    if match["bar"] == "÷" and (not whole or gcd(top.value.numerator, bottom.value.numerator) > 1 or bottom.value == 1):
        raise Unreadable(Reason.NOT_EVALUATED, f"{top.text}/{bottom.text}")
    if whole:
        return _fraction(top.value.numerator, bottom.value.numerator, negative)
    value = top.value / bottom.value
    form = "proper" if abs(value) < 1 else "improper"
    return NumberReading(
        Quotient.of(-value if negative else value),
        form,
        False,
        None,
        False,
        None,
        f"{'-' * negative}{top.text}/{bottom.text}",
    )


def _fraction(top: int, bottom: int, negative: bool) -> NumberReading:
    if not bottom:
        raise Unreadable(Reason.DIVISION_BY_ZERO)
    value = Fraction(-top if negative else top, bottom)
    reduced = gcd(top, bottom) == 1 and bottom > 1
    form = "proper" if top < bottom else "improper"
    return NumberReading(Quotient.of(value), form, reduced, None, False, None, f"{'-' * negative}{top}/{bottom}")


def _mixed(whole: Numeral, top: int, bottom: int, negative: bool) -> NumberReading:
    if not bottom:
        raise Unreadable(Reason.DIVISION_BY_ZERO)
    value = whole.value + Fraction(top, bottom)
    reduced = gcd(top, bottom) == 1 and top < bottom
    echo = f"{'-' * negative}{whole.text} {top}/{bottom}"
    return NumberReading(Quotient.of(-value if negative else value), "mixed", reduced, None, False, None, echo)


def _as_percent(reading: NumberReading) -> NumberReading:
    return replace(reading, percent=True, echo=reading.echo + "%")


def _with_tail(reading: NumberReading, tail: str, options: Options) -> NumberReading:
    """What follows the number: a percent sign, a unit, a scale (লক্ষ), or the end of a short sentence."""
    if tail.endswith("?") and not tail.rstrip("? "):
        tail = ""
    if not tail:
        return reading
    bare = tail[1:] if tail[0] == "-" and _TAIL_WORD.match(tail, 1) else tail  # "12-টি"
    if match := _PERCENT.fullmatch(bare):
        del match
        return _as_percent(reading)
    if (unit := unit_of(bare)) is not None:
        return replace(
            reading, unit=unit, echo=f"{reading.echo} {unit.key}" if unit.dimension != "count" else reading.echo
        )
    if bare[0] == "%" or any(character in "0123456789" for character in tail) or tail[0] in "+-×*/÷^√":
        raise Unreadable(_why_more(reading, tail))
    words = _TAIL_WORD.findall(bare.casefold())
    if scaled := _scaled(reading, words):
        return scaled
    if not options.answer_in_phrase or not _is_phrase(bare, words):
        raise Unreadable(Reason.NOT_UNDERSTOOD)
    return reading


def _scaled(reading: NumberReading, words: list[str]) -> NumberReading | None:
    """12 হাজার, ২.৫ লক্ষ."""
    if not words or words[0] not in _SCALE_VALUES or reading.form not in ("integer", "decimal"):
        return None
    if len(words) > 1 and unit_of(" ".join(words[1:])) is None:
        return None
    unit = unit_of(" ".join(words[1:])) if len(words) > 1 else None
    value = (reading.rational or Fraction(0)) * _SCALE_VALUES[words[0]]
    return replace(reading, value=Quotient.of(value), form="integer", decimals=None, unit=unit, echo=shown(value))


_SCALE_VALUES = {
    word: number
    for word in ("hundred", "thousand", "lakh", "crore", "million", "শত", "হাজার", "লক্ষ", "লাখ", "কোটি")
    if (number := number_from_words([word])) is not None
}


_SHORT = frozenset({"of", "in", "is", "pcs"})


def _is_algebra(word: str) -> bool:
    """Letters beside a number that make no word: 12xy."""
    return word.isascii() and word not in _SHORT and (len(word) < 3 or not set(word) & set("aeiouy"))


def _is_phrase(tail: str, words: list[str]) -> bool:
    """ "36 apples", "১২টি আম": words only, none of which changes what the number says."""
    if not words or len(words) > 4 or any(character in "?=<>≠≤≥()[]{}:;" for character in tail):
        return False
    if _TAIL_WORD.sub("", tail.casefold()).strip(" .,'"):
        return False
    if any(word in _CHANGES or word in _ALTERNATIVES or word in NUMBER_WORDS for word in words):
        return False
    if any(
        word.isascii() and word not in _SHORT and (len(word) < 3 or not set(word) & set("aeiouy")) for word in words
    ):
        return False  # letters beside a number are algebra
    if any(len(word) == 1 for word in words):
        return False
    first_unit = unit_of(words[0])
    if first_unit is not None:
        return first_unit.dimension == "count"
    return all(unit_of(word) is None for word in words)


def _why_more(reading: NumberReading, tail: str) -> Reason:
    words = set(_TAIL_WORD.findall(tail.casefold()))
    if words & _ALTERNATIVES or tail[0] in ",;" or "±" in tail:
        return Reason.SEVERAL_ANSWERS
    try:
        read_expression(f"1 {tail}", frozenset())
    except Unreadable:
        return Reason.NOT_UNDERSTOOD
    return Reason.NOT_EVALUATED


def _words_or_work(text: str, options: Options, *, surds: bool, percent: bool) -> NumberReading:
    words = text.casefold().replace("-", " ").replace(",", " ").split()
    is_percent = percent or bool(words and _PERCENT.fullmatch(words[-1]))
    if is_percent and words and _PERCENT.fullmatch(words[-1]):
        words = words[:-1]
    for kept in range(len(words), max(len(words) - 3, 0), -1):
        if (value := number_from_words(words[:kept])) is None and kept == len(words):
            continue
        if value is not None:
            form = "integer" if value.denominator == 1 else "proper" if abs(value) < 1 else "mixed"
            reading = NumberReading(Quotient.of(value), form, True, None, False, None, shown(value))
            if kept < len(words):
                reading = _with_tail(reading, " ".join(words[kept:]), options)
            return _as_percent(reading) if is_percent else reading
    if not any(character in "0123456789√π" for character in text) and "পাই" not in text and "pi" not in text:
        raise Unreadable(Reason.NOT_AN_ANSWER)
    if is_question(text):
        raise Unreadable(Reason.NOT_AN_ANSWER)
    if surds:
        return _surd(text)
    read_expression(text, frozenset())
    raise Unreadable(Reason.NOT_EVALUATED)


def _surd(text: str) -> NumberReading:
    node = read_expression(text, frozenset()).node
    return NumberReading(node.value, "surd", True, None, False, None, node.text)


def shown(value: Fraction) -> str:
    return str(value.numerator) if value.denominator == 1 else f"{value.numerator}/{value.denominator}"


def rounded(value: Fraction, places: int) -> Fraction:
    """Half away from zero, as schools round."""
    scaled = abs(value) * 10**places
    whole = (2 * scaled.numerator + scaled.denominator) // (2 * scaled.denominator)
    return Fraction(whole if value >= 0 else -whole, 10**places)


@dataclass(frozen=True, slots=True)
class ExpectedNumber:
    value: Quotient
    unit: Unit | None
    percent: bool
    text: str


def expect_number(text: str, options: Options) -> ExpectedNumber:
    reading = read_number(text, options, surds=True)
    unit = reading.unit
    if options.units:
        units = [unit_of(name) for name in options.units]
        if None in units:
            raise SpecError(f"unknown unit in {', '.join(options.units)}")
        unit = unit or units[0]
    return ExpectedNumber(reading.value, unit, reading.percent, reading.echo)


def expect_percent(text: str, options: Options) -> ExpectedNumber:
    reading = read_number(text, options, surds=True)
    return ExpectedNumber(reading.value, None, True, reading.echo.removesuffix("%") + "%")


def read_for_number(text: str, expected: ExpectedNumber, options: Options) -> NumberReading:
    return read_number(text, options, surds=expected.value.number is None)


def compare_number(reading: NumberReading, expected: ExpectedNumber, options: Options) -> Finding:
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
    if expected.unit is not None and reading.unit is not None and reading.unit.dimension == expected.unit.dimension:
        given = given * Quotient.of(reading.unit.factor / expected.unit.factor)
    return compare_values(given, wanted, reading, options)


def compare_values(given: Quotient, wanted: Quotient, reading: NumberReading, options: Options) -> Finding:
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
    if given.dimension != wanted.dimension or (not options.convert_units and given.key != wanted.key):
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
    read_for_number,
    compare_percent,
)
