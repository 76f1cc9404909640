"""Lines of working in front of an answer: 2x + 1 = 7, 2x = 6, x = 3.

Working counts only when it agrees with the answer: 2x = 26, x = 12 is sent back, and so is 10 - 4 = 6, 5."""

import re

from bot.grading.algebra.formulas import read_expression
from bot.grading.algebra.polynomials import Quotient
from bot.grading.judgement import Unreadable
from bot.grading.reading.cleaning import clean, unwrap
from bot.grading.regex import regex

_STEP = regex(r"\n|=>|⇒|→|->|[;∴,]|(?<![^ ,])(?:or|ba|so|tai|বা|তাই|সুতরাং|অতএব)(?![^ ,]),?", re.IGNORECASE)
_GIVEN = regex(r"^(?:given|দেওয়া আছে|এখানে|আমরা জানি)[ ,:]*", re.IGNORECASE)
_VALUE = regex(
    r"(?:(?P<letter>[A-Za-z\u0985-\u09b9]) ?= ?)?(?P<number>[±-]?[0-9./ √]+)(?P<unit>[ %°a-z\u0981-\u09e3.²³]*)",
    re.IGNORECASE,
)
_LETTER = regex(r"(?<![A-Za-z\u0981-\u09e3])[A-Za-z\u0985-\u09b9](?![A-Za-z\u0981-\u09e3])|[a-z]")
MOST_STEPS = 8


def end_of_work(text: str) -> str | None:
    """What stands behind the equations of the working, as it was typed: "x = 3" of "2x = 6, x = 3", and "12 - 3 = 9"
    of "3 + 9 = 12, 12 - 3 = 9". None when there is no working, or when it does not come to that answer."""
    pieces = [piece for piece in _STEP.split(text) if piece.strip()]
    if not 2 <= len(pieces) <= MOST_STEPS:
        return None
    try:
        return _end([_GIVEN.sub("", unwrap(clean(piece))) for piece in pieces])
    except Unreadable:
        return None


def _end(pieces: list[str]) -> str | None:
    count = next((place for place, piece in enumerate(pieces) if _VALUE.fullmatch(piece)), len(pieces))
    steps, answers = pieces[:count], pieces[count:]
    if not steps or not all(map(_VALUE.fullmatch, answers)) or not all("=" in step for step in steps):
        return None
    if not answers:
        return steps[-1] if all(_is_true(step) for step in steps[:-1]) else None
    values = _values(answers)
    with_letters = [step for step in steps if _LETTER.search(step)]
    if any(not _is_true(step) for step in steps if step not in with_letters):
        return None
    if with_letters:
        agrees = all(_holds(step, values) for step in with_letters)
    else:
        last = read_expression(steps[-1].rpartition("=")[2], frozenset()).node.value
        agrees = len(answers) == 1 and last.equals(values[0][1])
    return ", ".join(answers) if agrees else None


def _values(answers: list[str]) -> list[tuple[str, Quotient]]:
    """Each value with its letter, "" where none is named; ±3 is 3 and -3."""
    found: list[tuple[str, Quotient]] = []
    letter = ""
    for match in filter(None, map(_VALUE.fullmatch, answers)):
        letter = match["letter"] or letter
        number = match["number"].strip(" ")
        value = read_expression(number.lstrip("±"), frozenset()).node.value
        found += [(letter, value)] + [(letter, -value)] * number.startswith("±")
    return found


def _is_true(step: str) -> bool:
    sides = [read_expression(side, frozenset()).node.value for side in step.split("=")]
    return all(side.equals(sides[0]) for side in sides[1:])


def _holds(step: str, values: list[tuple[str, Quotient]]) -> bool:
    """Whether every value of a letter solves the step; several letters are put in together."""
    letters = {match[0] for match in _LETTER.finditer(step)}
    solved = [(letter or min(letters), value) for letter, value in values]
    named = dict(solved)
    if not letters <= named.keys():
        return False
    if len(named) > 1:
        return len(named) == len(values) and _is_true(_with_values(step, named))
    return all(_is_true(_with_values(step, {letter: value})) for letter, value in solved)


def _with_values(step: str, values: dict[str, Quotient]) -> str:
    def number(match: re.Match[str]) -> str:
        value = values[match[0]].number
        if value is None:
            raise Unreadable
        return f"({value.numerator}/{value.denominator})"

    return _LETTER.sub(number, step)
