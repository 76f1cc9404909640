"""The kind `solution`: the values of one letter, or one value for each of several letters."""

import re
from typing import NamedTuple

from bot.grading.judgement import CORRECT, Finding, Reason, Unreadable, incorrect
from bot.grading.kinds.entries import each_equal, has_the_value, read_value
from bot.grading.kinds.expressions import letters_in
from bot.grading.kinds.numbers import compare_values
from bot.grading.reading.cleaning import closing_of, split_outside_brackets, without_brackets
from bot.grading.reading.numbers import NumberReading
from bot.grading.reading.sentences import after_harmless_words
from bot.grading.reading.surroundings import with_equals_sign
from bot.grading.regex import regex
from bot.grading.specification import NUMBER_OPTIONS, Kind, Options

_OR = regex(
    r",? (?:or|and|ba|othoba|ar|ebong|বা|অথবা|কিংবা|এবং|ও|আর|&),? |,|;|\|\||∨|∧",
    re.IGNORECASE,
)
_EITHER = regex(r" (?:or|ba|othoba|বা|অথবা|কিংবা) ", re.IGNORECASE)
_ITEM = regex(r"^[0-9]{1,2}[.)] (?=[A-Za-z] ?=)")  # 1. x = 6
_OPENING = regex(r"^(?:either |or,? |বা,? |হয় )", re.IGNORECASE)
_SPACED_NUMBERS = regex(r"-?[0-9./]+(?: -?[0-9./]+)+")
_MIXED = regex(r"-?[0-9]+ [0-9]+/[0-9]+")  # 1 1/2, unless two values are expected
_LETTER_LAST = regex(r"^([^=]+?) ?= ?([A-Za-z])$")  # 2 a = x
_NEXT_LABEL = regex(r"(?<=[^-+*/×÷,;=( ]) +(?=(?:[A-Za-z]|[\u0985-\u09b9]) ?=)")
_NONE = regex(
    r"(?:there (?:is|are) |(?:it |the equation )?has )?no (?:real )?solutions?(?: exists?)?"
    r"|(?:(?:এর|এই|সমীকরণটির|সমীকরণের|সমীকরণজোটের|কোনো|কোন|কোনোই|বাস্তব) ){0,3}সমাধান (?:নেই|নাই|সম্ভব নয়)"
    r"|somadhan (?:nai|nei)"
    r"|(?:সমাধান সেট ?=? ?)?[∅φϕØ]|\{ ?\}",
    re.IGNORECASE,
)
_ALL = regex(
    r"(?:infinitely many|infinite|any number|all real|all)(?: (?:solutions?|numbers?|values?(?: of [a-z])?))?|"
    r"অসংখ্য(?: সমাধান)?|অসীম(?: সংখ্যক)?(?: সমাধান)?|সকল (?:মান|সংখ্যা)",
    re.IGNORECASE,
)
_SOLUTION_SET = regex(r"^(?:[A-Z] ?=|[a-z] ?[=∈]|সমাধান ?সেট(?: ?[A-Z])? ?=?|solution set ?=?) ?(?=\{)", re.IGNORECASE)
_GROUPED = regex(r"(?<![0-9,.])[0-9]{1,3}(?:,[0-9]{2,3})*,[0-9]{3}(?![0-9,])")  # x = 1,000 is one value
_ROW = regex(r"^\((?P<names>[^()=]+)\) ?= ?(?=\()")


class Solution(NamedTuple):
    """(letter, value) pairs, order free. `every`: all numbers are solutions; no pair at all: there is none."""

    values: tuple[tuple[str, NumberReading], ...]
    letters: frozenset[str]  # that may stand in a value
    every: bool = False

    @property
    def names(self) -> tuple[str, ...]:
        """In the order in which the expected answer names them."""
        return tuple(dict.fromkeys(name for name, _ in self.values))

    @property
    def variables(self) -> frozenset[str]:
        return frozenset(self.names)

    @property
    def echo(self) -> str:
        if self.every:
            return "infinitely many solutions"
        return ", ".join(f"{name} = {value.echo}" for name, value in self.values) or "no solution"


def expect_solution(text: str, options: Options) -> Solution:
    letters: frozenset[str] = frozenset()
    if not _NONE.fullmatch(text) and not _ALL.fullmatch(text):
        values = [side.partition("=")[2] for side in _pieces(_unpacked(text))]
        letters = letters.union(*(letters_in(value, Options()) for value in values))
    return _solution(text, None, options, letters)


def read_solution(text: str, expected: Solution, options: Options) -> Solution:
    """ "x = 3 or x = -3", "x = ±3", "(x, y) = (2, 3)", a bare value where there is one letter. Raises `Unreadable`."""
    return _solution(text, expected, options, expected.letters)


def _solution(text: str, expected: Solution | None, options: Options, letters: frozenset[str]) -> Solution:
    if _NONE.fullmatch(text):
        return Solution((), letters)
    if _ALL.fullmatch(text):
        return Solution((), letters, every=True)
    text = _plain(text, expected)
    names = frozenset(expected.names) | options.variables if expected and expected.values else None
    order = expected.names if expected else ()
    if names and (turned := _LETTER_LAST.match(text)) and turned[2] in names and turned[1] not in names:
        text = f"{turned[2]} = {turned[1]}"
    if len(order) == 1 and "=" not in text:
        text = after_harmless_words(text)
    pieces = _pieces(text)
    two = expected is not None and len(expected.values) == 2
    if len(order) == 1 and _SPACED_NUMBERS.fullmatch(text) and (two or not _MIXED.fullmatch(text)):
        pieces = text.split(" ")  # one a line
    bare = not any("=" in piece for piece in pieces)
    if bare and not options.bare_value_ok:
        raise Unreadable(Reason.WRONG_FORM, text)
    if bare and expected and len(order) > 1:
        return _in_order(pieces, order, expected, options)
    name = order[0] if len(order) == 1 else ""
    known = names or options.variables
    if not name and len(known) == 1:
        name = next(iter(known))
    found: list[tuple[str, NumberReading]] = []
    for piece in pieces:
        name, body = _labelled(piece, name, names)
        if not name and expected and not expected.values:
            name = "x"  # a value where there is none
        if not name:
            raise Unreadable(Reason.WRONG_FORM if bare else Reason.NOT_UNDERSTOOD)
        found += [(name, value) for value in _both_signs(body, letters, options)]
    return Solution(tuple(found), letters)


def _plain(text: str, expected: Solution | None) -> str:
    """Values and their letters without brackets around them, as far as the brackets do not say something else."""
    text = _ITEM.sub("", _OPENING.sub("", text)).replace("+/-", "±").replace("+ /-", "±")
    braced = text[0] == "{"
    if expected is not None and len(expected.names) == 1 and text[0] == "(" and closing_of(text) == len(text) - 1:
        text = without_brackets(text)
        if "," in text and "=" not in text:
            raise Unreadable(Reason.WRONG_FORM)  # (2, 5) is a point, and no two roots
    text = _unpacked(with_equals_sign(without_brackets(_SOLUTION_SET.sub("", text), "{[")))
    if expected is not None and len(expected.names) > 1:
        if _EITHER.search(text):
            raise Unreadable(Reason.SEVERAL_ANSWERS)
        if braced:
            raise Unreadable(Reason.WRONG_FORM)  # (3, 2) says which is x, {3, 2} does not
    if expected is None or len(expected.values) == 1:
        text = _GROUPED.sub(lambda match: match[0].replace(",", ""), text)
    return text


def _pieces(text: str) -> list[str]:
    return _NEXT_LABEL.sub(";", _OR.sub(";", each_equal(text, ";"))).split(";")


def _unpacked(text: str) -> str:
    """(x, y) = (2, 3) as x = 2; y = 3, (2, 3) as 2; 3, and (x = 2) as x = 2."""
    match = _ROW.match(text)
    row = text[match.end() :] if match else text
    if row[:1] != "(" or closing_of(row) != len(row) - 1:
        return text
    values = split_outside_brackets(row[1:-1], ",;")
    if match is None:
        return "; ".join(values) if len(values) > 1 or "=" in row else text
    names = [name.strip(" ") for name in match["names"].split(",")]
    if len(names) != len(values):
        raise Unreadable
    return "; ".join(f"{name} = {value}" for name, value in zip(names, values, strict=True))


def _in_order(pieces: list[str], order: tuple[str, ...], expected: Solution, options: Options) -> Solution:
    """Bare values for several letters, in the order in which the problem names them."""
    if len(pieces) != len(order):
        raise Unreadable(Reason.WRONG_FORM)
    values = [read_value(piece.strip(" "), expected.letters, options) for piece in pieces]
    return Solution(tuple(zip(order, values, strict=True)), expected.letters)


def _labelled(piece: str, name: str, names: frozenset[str] | None) -> tuple[str, str]:
    """The letter of one piece, the last one named where it has none, and what stands for its value."""
    label, equals, rest = (part.strip(" ") for part in piece.partition("="))
    if not equals:
        return name, label
    if rest in (names or ()):
        label, rest = rest, label  # 5 = x
    if names is None or label in names:
        return label, rest
    if len(label) > 1:
        raise Unreadable
    raise Unreadable(Reason.WRONG_CASE if label.swapcase() in names else Reason.WRONG_VARIABLE)


def _both_signs(body: str, letters: frozenset[str], options: Options) -> list[NumberReading]:
    if body[:1] not in "±" and not body.startswith("+-"):
        return [read_value(body, letters, options)]
    reading = read_value(body.removeprefix("±").removeprefix("+-").strip(" "), letters, options)
    negative = reading._replace(value=-reading.value, written=f"-{reading.written}")
    return [reading, negative] if body else []


def compare_solution(given: Solution, wanted: Solution, options: Options) -> Finding:
    if given.every or wanted.every or not given.values or not wanted.values:
        same = (given.every, bool(given.values)) == (wanted.every, bool(wanted.values))
        return CORRECT if same else incorrect()
    missing = [each for each in wanted.values if _find(given, each, options) is None]
    found = [_find(wanted, each, options, swapped=True) for each in given.values]
    extra = [each for each, finding in zip(given.values, found, strict=True) if finding is None]
    if not missing and not extra:
        return next((each for each in found if each is not None and each != CORRECT), CORRECT)
    if missing and extra:
        return _how_wrong(missing, extra)
    return incorrect(Reason.MISSING_ENTRY if missing else Reason.EXTRA_ENTRY)


def _find(
    solution: Solution, entry: tuple[str, NumberReading], options: Options, *, swapped: bool = False
) -> Finding | None:
    """How `entry` compares with its match in `solution`; `swapped`: the entry is the student's."""
    for name, value in solution.values:
        if name != entry[0]:
            continue
        one, other = (entry[1], value) if swapped else (value, entry[1])
        finding = compare_values(one.value, other.value, one, other, options)
        if has_the_value(finding):
            return finding
    return None


def _how_wrong(missing: list[tuple[str, NumberReading]], extra: list[tuple[str, NumberReading]]) -> Finding:
    if len(missing) == len(extra) == 1 and missing[0][1].value.equals(-extra[0][1].value):
        return incorrect(Reason.SIGN_ERROR)
    if len(missing) == len(extra) == 2:
        (one, first), (other, second) = missing
        swapped = dict(extra)
        turned = [(swapped[one], second), (swapped[other], first)] if {one, other} == swapped.keys() else []
        if one != other and turned and all(given.value.equals(wanted.value) for given, wanted in turned):
            return incorrect(Reason.ORDER_SWAPPED)
    return incorrect()


SOLUTION = Kind(
    "solution",
    NUMBER_OPTIONS | {"bare_value_ok"},
    expect_solution,
    lambda expected: expected.echo,
    read_solution,
    compare_solution,
)
