"""The kind `inequality`: x > 3, 3 < x, 2x > 6, 2 < x ≤ 5, x < -1 or x > 5."""

import re
from fractions import Fraction
from typing import NamedTuple

from bot.grading.algebra.formulas import read_expression
from bot.grading.algebra.polynomials import Polynomial, Quotient, negate
from bot.grading.judgement import CORRECT, Finding, Reason, Unreadable, incorrect, invalid
from bot.grading.kinds.expressions import letters_in
from bot.grading.reading.cleaning import without_brackets
from bot.grading.regex import regex
from bot.grading.specification import Kind, Options

_SIGNS = {
    "<": "<", ">": ">", "≤": "≤", "≥": "≥", "≠": "≠",
    "<=": "≤", "=<": "≤", "⩽": "≤", "≦": "≤", ">=": "≥", "=>": "≥", "⩾": "≥", "≧": "≥", "!=": "≠", "<>": "≠", "/=": "≠",
}  # fmt: skip
_SIGN = regex(r"< ?=|=<|> ?=|=>|! ?=|<>|/=|[<>≤≥≠⩽≦⩾≧]")
_TURNED = {"<": ">", ">": "<", "≤": "≥", "≥": "≤", "≠": "≠"}
_AND = regex(r" (?:and|ebong|ar|এবং|ও|আর) |,|;|&&?|∧", re.IGNORECASE)
_SAID_AND = regex(r" (?:and|ebong|ar|এবং|ও|আর) |&|∧", re.IGNORECASE)
_OR = regex(r" (?:or|ba|othoba|অথবা|বা|কিংবা) |∨", re.IGNORECASE)
_SET = regex(r"^\{ ?([A-Za-z]) ?[:|] ?(?:\1 ?∈ ?[A-Z] ?(?:,|and|এবং) ?)?(?P<relation>.+)\}$")  # {x : x > 3}
_SPOKEN = regex(
    r" ?(?:is |are )?(?:(?P<ge>(?:greater|more|bigger) than or equal to|at least|not less than)"
    r"|(?P<le>(?:less|smaller) than or equal to|at most|not (?:more|greater) than)"
    r"|(?P<gt>(?:greater|more|bigger) than)|(?P<lt>(?:less|smaller) than)|(?P<ne>not equal to)) ?",
    re.IGNORECASE,
)
_COMPARED = regex(r"^([A-Za-z\u0995-\u09b9]) (.+?) ?(?:এর চেয়ে|-এর চেয়ে|অপেক্ষা|থেকে) (বড়|ছোট)$")  # x ৩ এর চেয়ে বড়
_SPOKEN_SIGNS = {"ge": "≥", "le": "≤", "gt": ">", "lt": "<", "ne": "≠"}

Relation = tuple[str, frozenset[tuple[object, Fraction]]]
"""A sign and the polynomial that stands so to zero, its first coefficient made 1 or -1."""


class InequalityReading(NamedTuple):
    relations: frozenset[Relation]
    joined: str  # "and", "or", ","; with one relation it says nothing
    variables: frozenset[str]
    echo: str


def read_inequality(text: str, variables: frozenset[str], options: Options) -> InequalityReading:
    """One or more relations between expressions, a chain counting as each of its links. A bare "> 3" is read where
    there is one letter and `bare_value_ok`. Raises `Unreadable`."""
    text = _COMPARED.sub(lambda match: f"{match[1]} {'>' if match[3] == 'বড়' else '<'} {match[2]}", text)
    text = _SPOKEN.sub(
        lambda match: f" {_SPOKEN_SIGNS[match.lastgroup or 'gt']} ", without_brackets(_SET.sub(r"\g<relation>", text))
    )
    joined = "or" if _OR.search(text) else "and" if _SAID_AND.search(text) else ","
    if joined == "or" and _AND.search(text):
        raise Unreadable
    relations: set[Relation] = set()
    echoes: list[str] = []
    for part in (_OR if joined == "or" else _AND).split(text):
        found, echo = _chain(part.strip(" "), variables, options)
        if joined == "or" and len(found) > 1:
            raise Unreadable
        relations.update(found)
        echoes.append(echo)
    return InequalityReading(
        frozenset(relations), joined, variables, (", " if joined == "," else f" {joined} ").join(echoes)
    )


def _chain(text: str, variables: frozenset[str], options: Options) -> tuple[list[Relation], str]:
    signs = [_SIGNS[sign.replace(" ", "")] for sign in _SIGN.findall(text)]
    sides = [side.strip(" ") for side in _SIGN.split(text)]
    if not signs:
        raise Unreadable(Reason.WRONG_FORM)
    if not sides[0] and len(variables) == 1 and options.bare_value_ok:
        sides[0] = next(iter(variables))
    if not all(sides) or len(signs) > 2 or any("=" in side for side in sides):
        raise Unreadable
    nodes = [read_expression(side, variables).node for side in sides]
    if (
        len(signs) == 2
        and (signs[0] not in "<≤" or signs[1] not in "<≤")
        and (signs[0] not in ">≥" or signs[1] not in ">≥")
    ):
        raise Unreadable  # 2 < x > 5
    relations = [
        _relation(sign, left.value - right.value) for sign, left, right in zip(signs, nodes, nodes[1:], strict=False)
    ]
    shown = nodes[0].text + "".join(f" {sign} {node.text}" for sign, node in zip(signs, nodes[1:], strict=True))
    return relations, shown


def _relation(sign: str, difference: Quotient) -> Relation:
    """Divided by the size of its first coefficient, with a sign that points up."""
    polynomial = _whole(difference)
    first = polynomial[min(polynomial, key=repr)]
    if first < 0:
        sign, polynomial = _TURNED[sign], negate(polynomial)
    return sign, frozenset((monomial, value / abs(first)) for monomial, value in polynomial.items())


def _whole(difference: Quotient) -> Polynomial:
    if difference.bottom.keys() != {()} or not difference.letters:
        raise Unreadable
    divisor = difference.bottom[()]
    return {monomial: value / divisor for monomial, value in difference.top.items()}


def expect_inequality(text: str, options: Options) -> InequalityReading:
    plain = _SIGN.sub(" ", _OR.sub(" ", _AND.sub(" ", text)))
    return read_inequality(text, letters_in(plain, options), options)


def compare_inequality(given: InequalityReading, wanted: InequalityReading, options: Options) -> Finding:
    if given.relations == wanted.relations:
        if len(given.relations) > 1 and (given.joined == "or") != (wanted.joined == "or"):
            return invalid(Reason.WRONG_FORM) if given.joined == "," else incorrect()
        return invalid(Reason.WRONG_FORM) if options.same_form and given.echo != wanted.echo else CORRECT
    if "or" not in (given.joined, wanted.joined) and _strictest(given) == _strictest(wanted):
        return invalid(Reason.WRONG_FORM)  # x > 2 and x > 3, for x > 3
    if frozenset((_TURNED[sign], side) for sign, side in given.relations) == wanted.relations:
        return incorrect(Reason.WRONG_DIRECTION)
    if {(_loose(sign), side) for sign, side in given.relations} == {
        (_loose(sign), side) for sign, side in wanted.relations
    }:
        return incorrect(Reason.WRONG_STRICTNESS)
    if given.relations < wanted.relations:
        return incorrect(Reason.MISSING_ENTRY)
    return incorrect(Reason.EXTRA_ENTRY if given.relations > wanted.relations else None)


def _strictest(reading: InequalityReading) -> frozenset[Relation]:
    """Of relations that bound the same expression from the same side, the one that lets fewer numbers through."""
    bounds: dict[tuple[str, frozenset[tuple[object, Fraction]]], tuple[Fraction, str]] = {}
    for sign, side in reading.relations:
        constant = dict(side).get((), Fraction(0))
        bound = (constant if sign in "<≤" else -constant, sign)  # of equal bounds, < and > say more than ≤ and ≥
        key = (_loose(sign), frozenset(term for term in side if term[0] != ()))
        bounds[key] = max(bounds.get(key, bound), bound, key=lambda each: (each[0], each[1] in "<>"))
    return frozenset(
        (sign, rest | ({((), bound if sign in "<≤" else -bound)} if bound else set()))
        for (_, rest), (bound, sign) in bounds.items()
    )


def _loose(sign: str) -> str:
    return {"<": "≤", ">": "≥"}.get(sign, sign)


INEQUALITY = Kind(
    "inequality",
    frozenset({"bare_value_ok", "same_form"}),
    expect_inequality,
    lambda expected: expected.echo,
    lambda text, expected, options: read_inequality(text, expected.variables, options),
    compare_inequality,
)
