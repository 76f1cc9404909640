"""Algebraic expressions and equations: exact comparison, and whether they are written as asked."""

from collections import Counter
from collections.abc import Iterator
from fractions import Fraction
from math import gcd, isqrt
from typing import NamedTuple

from bot.grading.algebra.formulas import Node, Reading, read_expression, tokens_of
from bot.grading.algebra.polynomials import Polynomial, Quotient, degree, multiply, ratio_of
from bot.grading.judgement import CORRECT, Finding, Reason, SpecError, Unreadable, incorrect, invalid
from bot.grading.reading.cleaning import without_brackets
from bot.grading.reading.units import Unit, factor_as, match_unit, units_named, without_unit
from bot.grading.specification import Kind, Options

_GREEK_OR_LETTER = frozenset({"letter", "number"})


class Expected(NamedTuple):
    value: Quotient
    variables: frozenset[str]
    text: str
    units: tuple[Unit, ...] = ()  # every unit that may follow; the value is in the first one


class ExpressionReading(NamedTuple):
    reading: Reading
    echo: str
    unit: Unit | None = None


def letters_in(text: str, options: Options) -> frozenset[str]:
    """The letters of an author's expression: every letter of every word that is no root or π."""
    words = {token.text for token in tokens_of(text) if token.kind == "word"}
    letters = {letter for word in words if word not in ("sqrt", "pi", "পাই", "π", "root") for letter in word}
    return frozenset(letters) | options.variables


def expect_expression(text: str, options: Options) -> Expected:
    text, unit = without_unit(text, frozenset())
    listed = units_named(options.units)
    variables = letters_in(text, options)
    reading = read_expression(text, variables)
    if reading.tight is not None and not reading.tight.value.equals(reading.node.value):
        raise SpecError(f"{text!r} can be read in two ways: put brackets around the denominator")
    return Expected(reading.node.value, variables, reading.node.text, (unit, *listed) if unit else listed)


def read_for_expression(text: str, expected: Expected, options: Options) -> ExpressionReading:
    """ "y = 2x + 1" and "2x + 4x = 6x" are read by their last side, the earlier ones having to agree with it."""
    *heads, last = text.split("=")
    last, unit = without_unit(last.strip(" "), expected.variables)
    reading = read_expression(_bare(last), expected.variables)
    for place, head in enumerate(heads):
        tokens = tokens_of(head)
        if place == 0 and len(tokens) == 1 and tokens[0].kind == "word" and tokens[0].text not in expected.variables:
            continue
        if not read_expression(head.strip(" "), expected.variables).node.value.equals(reading.node.value):
            raise Unreadable
    shown = reading.node.text if unit is None or unit.dimension == "count" else f"{reading.node.text} {unit.key}"
    return ExpressionReading(reading, shown, unit)


def _bare(text: str) -> str:
    return without_brackets(text.strip(" "))


def compare_expression(given: ExpressionReading, expected: Expected, options: Options) -> Finding:
    """Exact equality for every value of the letters; then the unit, the letters below the line, the shape."""
    if problem := _unit_problem(given.unit, expected.units, options):
        return problem
    node, tight = given.reading.node, given.reading.tight
    if given.unit is not None and (unit := match_unit(given.unit, expected.units)) is not None:
        factor = factor_as(given.unit, unit) / unit.factor
        if factor != 1:
            return CORRECT if (node.value * Quotient.of(factor)).equals(expected.value) else incorrect()
    if not node.value.equals(expected.value):
        if tight is not None and tight.value.equals(expected.value):
            return invalid(Reason.AMBIGUOUS)
        return _difference(node.value, expected.value)
    if tight is not None and not tight.value.equals(expected.value) and not _fraction_times(node):
        return invalid(Reason.AMBIGUOUS)
    return shape_problem(node, options) or CORRECT


def _unit_problem(given: Unit | None, wanted: tuple[Unit, ...], options: Options) -> Finding | None:
    if given is None:
        return invalid(Reason.MISSING_UNIT) if wanted and options.units_required == "required" else None
    if given.dimension == "count" and (not wanted or wanted[0].dimension == "count"):
        return None
    if not wanted or options.units_required == "none":
        return invalid(Reason.UNIT_NOT_EXPECTED)
    return incorrect(Reason.WRONG_UNIT) if match_unit(given, wanted) is None else None


def _fraction_times(node: Node) -> bool:
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


def shape_problem(node: Node, options: Options) -> Finding | None:
    """Right in value: is it also written as the problem asks?"""
    if options.form == "expanded" and not is_expanded(node):
        return invalid(Reason.NOT_EXPANDED)
    if options.form == "factored" and not is_factored(node):
        return invalid(Reason.NOT_FACTORED)
    if options.must_simplify and not is_simplified(node):
        enforced = options.must_simplify == "enforced"
        return incorrect(Reason.NEEDS_SIMPLIFYING) if enforced else invalid(Reason.NEEDS_SIMPLIFYING)
    return None


def walk(node: Node) -> Iterator[Node]:
    waiting = [node]
    while waiting:
        each = waiting.pop()
        yield each
        waiting.extend(each.parts)


def inside(node: Node) -> Node:
    while node.kind == "group":
        node = node.parts[0]
    return node


def terms_of(node: Node) -> list[Node]:
    """The terms of a sum as it is written, brackets with a plus or a minus before them opened."""
    terms, waiting = [], [node]
    while waiting:
        each = inside(waiting.pop())
        if each.kind in ("sum", "difference"):
            waiting.extend(each.parts)
        elif each.kind == "negative":
            waiting.append(each.parts[0])
        else:
            terms.append(each)
    return terms


def factors_of(node: Node) -> list[Node]:
    """The factors of a product as it is written, a quotient counting as one factor."""
    factors, waiting = [], [node]
    while waiting:
        each = inside(waiting.pop())
        if each.kind == "product":
            waiting.extend(each.parts)
        elif each.kind == "negative":
            waiting.append(each.parts[0])
        else:
            factors.append(each)
    return factors


def is_expanded(node: Node) -> bool:
    """A sum of single terms, no two of them alike."""
    top = inside(node)
    if top.kind == "quotient" and top.parts[0].value.letters and not top.parts[1].value.letters:
        top = inside(top.parts[0])
    terms = terms_of(top)
    return all(_is_single(term) for term in terms) and not _has_like_terms(terms)


def _is_single(term: Node) -> bool:
    return not any(part.kind in ("sum", "difference") for part in walk(term))


def _has_like_terms(terms: list[Node]) -> bool:
    seen: list[Quotient] = []
    for term in terms:
        if term.value.is_zero and len(terms) > 1:
            return True
        if len(term.value.top) == 1 and len(term.value.bottom) == 1:
            if any(
                term.value.top.keys() == other.top.keys() and term.value.bottom.keys() == other.bottom.keys()
                for other in seen
            ):
                return True
            seen.append(term.value)
    return False


def is_factored(node: Node) -> bool:
    """A product (or a power) of factors with nothing in common left, and quadratics with rational roots split."""
    top = inside(node)
    if top.kind == "negative":
        top = inside(top.parts[0])
    value = node.value
    factors = factors_of(top)
    sums = [_base(factor) for factor in factors if len(_base(factor).value.top) > 1]
    if any(each.kind == "quotient" for each in factors):
        return False
    if not sums:
        return len(value.top) <= 1
    return all(_is_irreducible(each.value.top) for each in sums)


def _base(node: Node) -> Node:
    node = inside(node)
    while node.kind == "power":
        node = inside(node.parts[0])
    return node


def _is_irreducible(polynomial: Polynomial) -> bool:
    """No number or letter in common, no difference of squares of single terms, no quadratic in one letter with rational
    roots. Enough for classes 6 to 8, where a factor has at most three terms; a longer one counts as finished."""
    if content_of(polynomial) != 1 or _common_letters(polynomial):
        return False
    names = {name for monomial in polynomial for name, _ in monomial}
    if len(polynomial) == 2 and _is_difference_of_squares(polynomial):
        return False
    if degree(polynomial) == 2 and len(names) == 1:
        name = next(iter(names))
        a, b, c = (polynomial.get(((name, power),) if power else (), Fraction(0)) for power in (2, 1, 0))
        return not _is_square(b * b - 4 * a * c)
    if degree(polynomial) == 2 and len(names) == 2 and all(sum(power for _, power in m) == 2 for m in polynomial):
        one, other = sorted(names)
        a, c = polynomial.get(((one, 2),), Fraction(0)), polynomial.get(((other, 2),), Fraction(0))
        b = polynomial.get(((one, 1), (other, 1)), Fraction(0))
        return not _is_square(b * b - 4 * a * c)
    return True


def _is_square(value: Fraction) -> bool:
    if value < 0:
        return False
    return isqrt(value.numerator) ** 2 == value.numerator and isqrt(value.denominator) ** 2 == value.denominator


def _is_difference_of_squares(polynomial: Polynomial) -> bool:
    (one, first), (other, second) = polynomial.items()
    even = all(power % 2 == 0 for _, power in one + other)
    return even and first * second < 0 and _is_square(abs(first)) and _is_square(abs(second))


def content_of(polynomial: Polynomial) -> Fraction:
    """The greatest number that divides every coefficient."""
    tops = gcd(*(value.numerator for value in polynomial.values()))
    bottoms = [value.denominator for value in polynomial.values()]
    common = 1
    for bottom in bottoms:
        common = common * bottom // gcd(common, bottom)
    return Fraction(tops, common)


def _common_letters(polynomial: Polynomial) -> bool:
    monomials = [{name for name, _ in monomial} for monomial in polynomial]
    return bool(set.intersection(*monomials)) if monomials else False


def is_simplified(node: Node) -> bool:
    """Like terms collected, numbers multiplied out, powers gathered, fractions in lowest terms. Brackets may stay."""
    for each in walk(node):
        if each.kind in ("sum", "difference") and _has_like_terms(terms_of(each)):
            return False
        if each.kind == "product" and not _is_gathered(each):
            return False
        if each.kind == "quotient" and not _is_lowest(each):
            return False
        if each.kind == "power" and (inside(each.parts[0]).kind == "number" or each.parts[1].value.number in (0, 1)):
            return False
    return True


def _is_gathered(product: Node) -> bool:
    factors = factors_of(product)
    numbers = [factor for factor in factors if factor.value.number is not None]
    if len(numbers) > 1 or any(factor.value.number in (0, 1) for factor in numbers):
        return False
    bases = Counter(
        next(iter(_base(factor).value.letters))
        for factor in factors
        if _base(factor).kind == "letter" and _base(factor).text != "π"
    )
    return all(count == 1 for count in bases.values())


def _is_lowest(quotient: Node) -> bool:
    top, bottom = quotient.parts[0].value, quotient.parts[1].value
    if len(top.bottom) != 1 or len(bottom.bottom) != 1 or top.bottom.keys() != {()} or bottom.bottom.keys() != {()}:
        return False
    above, below = top.top, bottom.top
    if not above:
        return False
    if () in below and len(below) == 1 and below[()] == 1:
        return False
    if any(value.denominator != 1 for value in (*above.values(), *below.values())):
        return False
    if gcd(content_of(above).numerator, content_of(below).numerator) > 1:
        return False
    return not _share_a_letter(above, below) and not _divides(above, below)


def _share_a_letter(above: Polynomial, below: Polynomial) -> bool:
    common_above = set.intersection(*({name for name, _ in monomial} for monomial in above))
    common_below = set.intersection(*({name for name, _ in monomial} for monomial in below))
    return bool(common_above & common_below)


def _divides(above: Polynomial, below: Polynomial) -> bool:
    """A common factor of two polynomials in one letter, by Euclid's algorithm; in several letters only equal ones."""
    names = {name for monomial in (*above, *below) for name, _ in monomial}
    if ratio_of(above, below) is not None and any(above):
        return True
    if len(names) != 1:
        return False
    name = next(iter(names))
    one, other = _row(above, name), _row(below, name)
    while other:
        one, other = other, _remainder(one, other)
    return len(one) > 1


def _row(polynomial: Polynomial, name: str) -> list[Fraction]:
    size = degree(polynomial) + 1
    return [polynomial.get(((name, power),) if power else (), Fraction(0)) for power in range(size)]


def _remainder(row: list[Fraction], divisor: list[Fraction]) -> list[Fraction]:
    row = list(row)
    while len(row) >= len(divisor):
        factor = row[-1] / divisor[-1]
        shift = len(row) - len(divisor)
        for place, value in enumerate(divisor):
            row[shift + place] -= factor * value
        while row and not row[-1]:
            row.pop()
        if not row:
            break
    return row


class EquationReading(NamedTuple):
    top: Polynomial
    bottom: Polynomial
    echo: str


def _equation(text: str, variables: frozenset[str]) -> EquationReading:
    sides = text.split("=")
    if len(sides) != 2:
        raise Unreadable(Reason.WRONG_FORM if len(sides) == 1 else Reason.NOT_UNDERSTOOD)
    left, right = (read_expression(side.strip(" "), variables) for side in sides)
    difference = left.node.value - right.node.value
    if not difference.letters:
        raise Unreadable(echo=f"{left.node.text} = {right.node.text}")
    for side in (left, right):
        if side.tight is not None and not side.tight.value.equals(side.node.value) and not _fraction_times(side.node):
            raise Unreadable(Reason.AMBIGUOUS)
    return EquationReading(difference.top, difference.bottom, f"{left.node.text} = {right.node.text}")


class ExpectedEquation(NamedTuple):
    reading: EquationReading
    variables: frozenset[str]


def expect_equation(text: str, options: Options) -> ExpectedEquation:
    variables = letters_in(text, options)
    return ExpectedEquation(_equation(text, variables), variables)


def compare_equation(given: EquationReading, expected: ExpectedEquation, options: Options) -> Finding:
    """Equal up to a constant factor that is not zero; denominators with letters must agree too."""
    wanted = expected.reading
    ratio = ratio_of(multiply(given.top, wanted.bottom), multiply(wanted.top, given.bottom))
    return CORRECT if ratio else incorrect()


EXPRESSION = Kind(
    "expression",
    frozenset({"must_simplify", "form", "variables", "units", "units_required"}),
    expect_expression,
    lambda expected: expected.text,
    read_for_expression,
    compare_expression,
)
EQUATION = Kind(
    "equation",
    frozenset({"variables"}),
    expect_equation,
    lambda expected: expected.reading.echo,
    lambda text, expected, options: _equation(without_brackets(text), expected.variables),
    compare_equation,
)
