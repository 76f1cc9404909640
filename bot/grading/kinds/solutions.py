"""Solutions of equations: the values of one letter, or one value for each of several letters."""

import re
from typing import NamedTuple

from bot.grading.algebra.polynomials import Quotient
from bot.grading.judgement import CORRECT, Finding, Reason, Unreadable, incorrect
from bot.grading.kinds.entries import read_plain_number
from bot.grading.reading.surroundings import with_equals_sign
from bot.grading.specification import Kind, Options


class Solution(NamedTuple):
    """The values of one letter (order free), or one value for each of several letters."""

    values: tuple[tuple[str, Quotient], ...]
    echo: str


_OR = re.compile(r" (?:or|and|বা|অথবা|এবং|ও) |,|;", re.IGNORECASE)


def read_solution(text: str, expected: Solution | None, options: Options) -> Solution:
    """ "x = 3 or x = -3", "x = ±3", a bare value where there is one letter. Raises `Unreadable`."""
    names = {name for name, _ in expected.values} | options.variables if expected else None
    only = next(iter(names)) if names and len(names) == 1 else ""
    found: list[tuple[str, Quotient]] = []
    echoes: list[str] = []
    name = only
    bare = True
    for part in _OR.sub(";", with_equals_sign(text.strip("{} "))).split(";"):
        label, equals, rest = part.strip(" ").partition("=")
        if equals and rest.strip(" ") in (names or ()):
            label, rest = rest, label  # 5 = x
        if equals:
            name, bare = label.strip(" "), False
            if len(name) == 1 or names is None:
                _check_name(name, names)
            else:
                raise Unreadable
        body = (rest if equals else label).strip(" ")
        for value, echo in _both_signs(body, options):
            found.append((name, value))
            echoes.append(f"{name} = {echo}")
    if not found or any(not name for name, _ in found):
        raise Unreadable(Reason.WRONG_FORM if bare else Reason.NOT_UNDERSTOOD)
    if bare and not options.bare_value_ok:
        raise Unreadable(Reason.WRONG_FORM, text)
    return Solution(tuple(found), ", ".join(echoes))


def _check_name(name: str, names: set[str] | frozenset[str] | None) -> None:
    if names is None or name in names:
        return
    raise Unreadable(Reason.WRONG_CASE if name.swapcase() in names else Reason.WRONG_VARIABLE)


def _both_signs(body: str, options: Options) -> list[tuple[Quotient, str]]:
    reading = read_plain_number(body.removeprefix("±").strip(" "), options)
    if body[:1] != "±":
        return [(reading.value, reading.echo)]
    return [(reading.value, reading.echo), (-reading.value, f"-{reading.echo}")]


def compare_solution(given: Solution, wanted: Solution, options: Options) -> Finding:
    missing = [each for each in wanted.values if not _has(given, each)]
    extra = [each for each in given.values if not _has(wanted, each)]
    if not missing and not extra:
        return CORRECT
    if missing and extra:
        if len(missing) == len(extra) == 1 and missing[0][1].equals(-extra[0][1]):
            return incorrect(Reason.SIGN_ERROR)
        return incorrect()
    return incorrect(Reason.MISSING_ENTRY if missing else Reason.EXTRA_ENTRY)


def _has(solution: Solution, entry: tuple[str, Quotient]) -> bool:
    return any(name == entry[0] and value.equals(entry[1]) for name, value in solution.values)


SOLUTION = Kind(
    "solution",
    frozenset({"variables", "bare_value_ok"}),
    lambda text, options: read_solution(text, None, options),
    lambda expected: expected.echo,
    read_solution,
    compare_solution,
)
