"""The kind `expression`: exact comparison for every value of the letters, then how it is written."""

import re
from typing import NamedTuple

from bot.grading.algebra.formulas import Node, Reading, read_expression, tokens_of
from bot.grading.algebra.polynomials import Quotient
from bot.grading.algebra.shapes import (
    count_factors,
    denominators_of,
    factors_of,
    is_completed_square,
    is_expanded,
    is_factored,
    is_prime_factorization,
    is_simplified,
    is_single_fraction,
    walk,
    written_alike,
)
from bot.grading.judgement import CORRECT, Finding, Reason, SpecError, Unreadable, incorrect, invalid
from bot.grading.reading.cleaning import without_brackets
from bot.grading.reading.sentences import LONGEST_BEFORE, may_stand_before
from bot.grading.reading.units import Unit, factor_as, match_unit, units_named, without_unit
from bot.grading.reading.words import number_from_words
from bot.grading.regex import regex
from bot.grading.specification import Kind, Options

SHAPES = {
    "expanded": (is_expanded, Reason.NOT_EXPANDED),
    "factored": (is_factored, Reason.NOT_FACTORED),
    "single_fraction": (is_single_fraction, Reason.WRONG_FORM),
    "completed_square": (is_completed_square, Reason.WRONG_FORM),
    "prime_factorization": (is_prime_factorization, Reason.NOT_FACTORED),
}


class Expected(NamedTuple):
    node: Node
    variables: frozenset[str]
    units: tuple[Unit, ...] = ()  # every unit that may follow; the value is in the first one

    @property
    def value(self) -> Quotient:
        return self.node.value

    @property
    def text(self) -> str:
        return self.node.text


class ExpressionReading(NamedTuple):
    reading: Reading
    echo: str
    unit: Unit | None = None
    times: Node | None = None  # with a lone x between two others for a times sign: (x + 3) x (x - 3)


def letters_in(text: str, options: Options) -> frozenset[str]:
    """The letters of an author's expression: every letter of every word that is no root or π."""
    words = {token.text for token in tokens_of(text) if token.kind == "word"} - options.variables
    letters = {letter for word in words if word not in ("sqrt", "pi", "পাই", "π", "root") for letter in word}
    return frozenset(letters) | options.variables


def expect_expression(text: str, options: Options) -> Expected:
    text, unit = without_unit(text, frozenset())
    listed = units_named(options.units)
    variables = letters_in(text, options)
    reading = read_expression(text, variables)
    tight = reading.tight
    if tight is not None and not tight.value.equals(reading.node.value) and not is_fraction_times(reading.node):
        raise SpecError(f"{text!r} can be read in two ways: put brackets around the denominator")
    return Expected(reading.node, variables, (unit, *listed) if unit else listed)


def read_for_expression(text: str, expected: Expected, options: Options) -> ExpressionReading:
    """ "y = 2x + 1" and "2x + 4x = 6x" are read by their last side, the earlier ones having to agree with it."""
    if _OR.search(text) and not {"o", "r"} & expected.variables:
        raise Unreadable(Reason.SEVERAL_ANSWERS)
    if options.form == "prime_factorization":
        text = _POINT_FOR_TIMES.sub("×", text)
    text = _POINTS_IN_PRODUCT.sub(r"\1×\2×", _in_digits(text, expected.variables))
    *heads, last = _without_label(text, expected.variables).split("=")
    last, unit = without_unit(last.strip(" "), expected.variables)
    reading = read_expression(_bare(last), expected.variables)
    if heads and options.form == "prime_factorization" and reading.node.kind == "number":
        heads, reading = [last], read_expression(_bare(heads[-1]), expected.variables)  # 2×3×3×5 = 90
    for place, head in enumerate(heads):
        tokens = tokens_of(head)
        if place == 0 and len(tokens) == 1 and tokens[0].kind == "word" and tokens[0].text not in expected.variables:
            continue
        if not read_expression(head.strip(" "), expected.variables).node.value.equals(reading.node.value):
            raise Unreadable
    shown = reading.node.text if unit is None or unit.dimension == "count" else f"{reading.node.text} {unit.key}"
    times = None
    if "x" in expected.variables and _LONE_X.search(last):
        times = read_expression(_LONE_X.sub("×", _bare(last)), expected.variables).node
    return ExpressionReading(reading, shown, unit, times)


_ONE = "[A-Za-z\u0985-\u09b9]"
_POINT_FOR_TIMES = regex(r"(?<=[0-9⁰¹²³⁴⁵⁶⁷⁸⁹])\.(?=[0-9])")  # 2.2.3
_LONE_X = regex(r"(?<=[^-+*/×÷^=( ]) [xX] (?=[^-+*/×÷^=) ])|(?<=[)\]}])[xX](?=[(\[{])")
# (2x)²+2.2x.3+3²: where one point stands between letters, the others of the product are points of the books, too.
_POINTS_IN_PRODUCT = regex(rf"(?<![0-9.])([0-9]+)\.([0-9]+{_ONE}(?:{_ONE}|[0-9²³])*)\.(?=[0-9A-Za-z(\u0985-\u09b9])")
_OR = regex(r"[^ ] (?:or|বা|অথবা|কিংবা|নাকি) [^ ]", re.IGNORECASE)
# ভাগফল, নির্ণেয় গ.সা.গু. =, the product is: at least two letters, and not letters of the problem.
_WORD_OF_LABEL = regex(r"([A-Za-z\u0980-\u09e3][A-Za-z\u0980-\u09e3.'-]+)[ :=]+(?=[^ ])")
_FACTORS_OF = regex(
    r"^(?:নির্ণেয় বর্গ|(?:[^=]{1,40} (?:এর|er) )?(?:নির্ণেয় )?(?:মৌলিক |লঘিষ্ঠ )?"
    r"(?:উৎপাদকে বিশ্লেষণ|উৎপাদকে বিশ্লেষিত রূপ|উৎপাদকগুলো|উৎপাদক|গুণনীয়ক|রূপ|utpadok|rule))"
    r"(?: is| হলো|:| =)? (?=[-(0-9A-Za-z\u0985-\u09b9])"
)
_NTH_TERM = regex(r"^[a-z] ?-?(?:তম পদ(?:টি)?|tomo pod|th term) ?(?:is|[:=])? ?")
_FORMULA_WORDS = frozenset({"sqrt", "root", "pi", "পাই", "minus", "plus", "মাইনাস", "প্লাস"})


def _without_label(text: str, variables: frozenset[str]) -> str:
    """The formula without the name of what is asked in front of it."""
    text = _FACTORS_OF.sub("", _NTH_TERM.sub("", text))
    start = 0
    for _ in range(LONGEST_BEFORE):
        match = _WORD_OF_LABEL.match(text, start)
        if match is None or set(match[1]) <= variables | {"."} or match[1].casefold() in _FORMULA_WORDS:
            break
        start = match.end()
    return text[start:] if start and may_stand_before(text[:start]) else text


def _in_digits(text: str, variables: frozenset[str]) -> str:
    """ "শূন্য" and "zero" as 0: an expression may come to a number."""
    if set(text) <= variables or any(map(str.isdigit, text)):
        return text
    value = number_from_words(text.casefold().split())
    return text if value is None or value.denominator != 1 else str(value.numerator)


def _bare(text: str) -> str:
    return without_brackets(text.strip(" "))


def compare_expression(given: ExpressionReading, expected: Expected, options: Options) -> Finding:
    """Exact equality for every value of the letters; then the unit, the letters below the line, the shape."""
    if problem := _unit_problem(given.unit, expected.units, options):
        return problem
    node, tight = given.reading.node, given.reading.tight
    if given.unit is not None and (unit := match_unit(given.unit, expected.units)) is not None:
        factor = factor_as(given.unit, unit) / unit.factor
        if factor != 1 and not options.convert_units:
            return invalid(Reason.WRONG_UNIT)
        if factor != 1:
            return CORRECT if (node.value * Quotient.of(factor)).equals(expected.value) else incorrect()
    if not node.value.equals(expected.value):
        # By the order of operations x/2y is (x/2)·y; whoever meant x/(2y) is asked for brackets. Nobody writes a/xy for
        # (a/x)·y: letters that stand together below the line belong together.
        if tight is None or not tight.value.equals(expected.value):
            if given.times is not None and given.times.value.equals(expected.value):
                return invalid(Reason.AMBIGUOUS)
            return _difference(node.value, expected.value)
        if not all(map(_is_letters, denominators_of(tight))):
            return invalid(Reason.AMBIGUOUS)
        node = tight
    return shape_problem(node, expected.node, options) or CORRECT


def _is_letters(node: Node) -> bool:
    """xy, a²b: letters and their powers, no number and no bracket."""
    return all(each.kind in ("letter", "product", "power", "number") for each in walk(node)) and not any(
        each.kind == "number" for each in factors_of(node)
    )


def _unit_problem(given: Unit | None, wanted: tuple[Unit, ...], options: Options) -> Finding | None:
    if given is None:
        return invalid(Reason.MISSING_UNIT) if wanted and options.units_required == "required" else None
    if given.dimension == "count" and (not wanted or wanted[0].dimension == "count"):
        return None
    if not wanted or options.units_required == "none":
        return invalid(Reason.UNIT_NOT_EXPECTED)
    return incorrect(Reason.WRONG_UNIT) if match_unit(given, wanted) is None else None


def is_fraction_times(node: Node) -> bool:
    """3/4x is ¾x to everybody; x/2y is not."""
    return all(part.kind == "number" for each in walk(node) if each.kind == "quotient" for part in each.parts)


def _difference(given: Quotient, wanted: Quotient) -> Finding:
    if given.equals(-wanted):
        return incorrect(Reason.SIGN_ERROR)
    if not given.is_zero and not wanted.is_zero:
        if given.equals(Quotient(wanted.bottom, wanted.top)):
            return incorrect(Reason.RECIPROCAL)
        if wanted.letters and (given / wanted).number is not None:
            return incorrect(Reason.OFF_BY_CONSTANT_FACTOR)
    return incorrect()


def shape_problem(node: Node, wanted: Node, options: Options) -> Finding | None:
    """Right in value: is it also written as the problem asks?"""
    if options.form is not None:
        holds, reason = SHAPES[options.form]
        if not holds(node) or _could_be_split(node, wanted, options):
            return invalid(reason)
    if options.same_form and not written_alike(node, wanted):
        return invalid(Reason.WRONG_FORM)
    if options.must_simplify and not is_simplified(node):
        enforced = options.must_simplify == "enforced"
        return incorrect(Reason.NEEDS_SIMPLIFYING) if enforced else invalid(Reason.NEEDS_SIMPLIFYING)
    return None


def _could_be_split(node: Node, wanted: Node, options: Options) -> bool:
    """Fewer factors than the author's own answer, if that is factorised to the end."""
    return options.form == "factored" and count_factors(node) < count_factors(wanted) and is_factored(wanted)


EXPRESSION = Kind(
    "expression",
    frozenset({"must_simplify", "form", "same_form", "units", "units_required", "convert_units"}),
    expect_expression,
    lambda expected: expected.text,
    read_for_expression,
    compare_expression,
)
