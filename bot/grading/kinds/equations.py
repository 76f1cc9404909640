"""The kind `equation`: two equations are the same when one is the other times a number that is not zero."""

import re
from typing import NamedTuple

from bot.grading.algebra.formulas import Node, read_expression
from bot.grading.algebra.polynomials import Quotient, multiply, ratio_of
from bot.grading.algebra.shapes import written_alike
from bot.grading.judgement import CORRECT, Finding, Reason, SpecError, Unreadable, incorrect, invalid
from bot.grading.kinds.expressions import is_fraction_times, letters_in
from bot.grading.reading.cleaning import without_brackets
from bot.grading.regex import regex
from bot.grading.specification import Kind, Options


class EquationReading(NamedTuple):
    difference: Quotient  # left side minus right side
    tight: Quotient | None  # the same where 1/2y is 1/(2y), if that is another
    sides: tuple[Node, Node]
    variables: frozenset[str]

    @property
    def echo(self) -> str:
        return f"{self.sides[0].text} = {self.sides[1].text}"


def read_equation(text: str, variables: frozenset[str]) -> EquationReading:
    """Raises `Unreadable` for anything but two sides, and for an equation that says nothing of the letters."""
    sides = without_brackets(_LABEL.sub("", text)).split("=")
    if len(sides) != 2 or not all(side.strip(" ") for side in sides):
        raise Unreadable(Reason.WRONG_FORM if len(sides) == 1 else Reason.NOT_UNDERSTOOD)
    left, right = (read_expression(side.strip(" "), variables) for side in sides)
    difference = left.node.value - right.node.value
    if not difference.letters:
        raise Unreadable(echo=f"{left.node.text} = {right.node.text}")
    tight = None
    if left.tight is not None or right.tight is not None:
        tight = (left.tight or left.node).value - (right.tight or right.node).value
    return EquationReading(difference, tight, (left.node, right.node), variables)


_LABEL = regex(
    r"^(?:নির্ণেয় )?(?:প্রশ্নমতে|শর্তমতে|সমীকরণ(?:টি)?|(?:the )?equation|somikoron(?: ?ti)?) ?(?:is|হলো|হবে|holo|[:=,])? ?",
    re.IGNORECASE,
)


def expect_equation(text: str, options: Options) -> EquationReading:
    reading = read_equation(text, letters_in(text, options))
    two_ways = reading.tight is not None and not reading.tight.equals(reading.difference)
    if two_ways and not all(map(is_fraction_times, reading.sides)):
        raise SpecError(f"{text!r} can be read in two ways: put brackets around the denominator")
    return reading


def compare_equation(given: EquationReading, wanted: EquationReading, options: Options) -> Finding:
    if not _same(given.difference, wanted.difference):
        meant = given.tight is not None and _same(given.tight, wanted.difference)
        if meant:
            return invalid(Reason.AMBIGUOUS)
        # y = 12/x for xy = 12 says the same of all numbers but 0, and is not what was asked for.
        same_above = ratio_of(given.difference.top, wanted.difference.top)
        return invalid(Reason.WRONG_FORM) if same_above else incorrect()
    if options.same_form and not _written_alike(given.sides, wanted.sides):
        return invalid(Reason.WRONG_FORM)
    return CORRECT


def _same(one: Quotient, other: Quotient) -> bool:
    return bool(ratio_of(multiply(one.top, other.bottom), multiply(other.top, one.bottom)))


def _written_alike(given: tuple[Node, Node], wanted: tuple[Node, Node]) -> bool:
    """The sides may be swapped."""
    return any(all(map(written_alike, order, wanted)) for order in (given, given[::-1]))


EQUATION = Kind(
    "equation",
    frozenset({"same_form"}),
    expect_equation,
    lambda expected: expected.echo,
    lambda text, expected, options: read_equation(text, expected.variables),
    compare_equation,
)
