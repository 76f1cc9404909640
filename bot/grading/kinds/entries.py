"""Answers of several entries: ordered pairs and tuples, lists, sets; and solutions of equations."""

import re
from functools import partial
from typing import NamedTuple

from bot.grading.algebra.formulas import tokens_of
from bot.grading.algebra.polynomials import Quotient
from bot.grading.judgement import CORRECT, Finding, Reason, Unreadable, incorrect, invalid
from bot.grading.reading.cleaning import closing_of, split_outside_brackets
from bot.grading.reading.numbers import NumberReading, read_number
from bot.grading.specification import Kind, Options

MOST_ENTRIES = 40
_LABEL = re.compile(r"^(?P<label>[A-Za-z]|[\u0985-\u09b9]|(?:set|সেট) ?[A-Z]?|\([a-z] ?, ?[a-z]\)) ?= ?", re.IGNORECASE)
# D(-3, 1): a point's name is one capital or one Bengali letter; f(-3, 1) is something else.
_POINT = re.compile(r"^(?:(?:[Pp]oint|বিন্দু) ?)?(?:[A-Z]'?|[\u0985-\u09b9])? ?[:≡→]? ?(?=[(\[])")
_AFTER_POINT = re.compile(r"(?<=[)\]]) ?(?:point|বিন্দু)$", re.IGNORECASE)
_HEADING = re.compile(
    r"^(?:গুণনীয়ক|গুণিতক|মৌলিক সংখ্যা|সংখ্যা|মান|উপাদান|factors?|multiples?|numbers?|values?|primes?|elements?)"
    r"(?:গুলো|সমূহ)?(?: are| হলো)? ?[:=]? ?(?=[-0-9{])",
    re.IGNORECASE,
)
_NEXT_LABEL = re.compile(r"(?<=[^,;=( ]) +(?=(?:[A-Za-z]|[\u0985-\u09b9]) ?=)")
_SPACED_NUMBERS = re.compile(r"-?[0-9]+(?:\.[0-9]+)?(?: -?[0-9]+(?:\.[0-9]+)?)+")
_AND = re.compile(r" (?:and|ও|এবং|or|বা|অথবা|আর|&) |;|[\u0964]", re.IGNORECASE)
_EMPTY = re.compile(r"(?:∅|Ø|ø|φ|Φ|\{ ?\}|\{ ?[∅φ] ?\}|empty set|null set|ফাঁকা সেট|শূন্য সেট)", re.IGNORECASE)
_NAME = re.compile(r"[A-Za-z]{1,15}|[\u0981-\u09e3]{1,15}")


class Entries(NamedTuple):
    values: tuple[Quotient | str, ...]
    bracket: str  # "(", "{", "[", "" when none was typed
    echo: str
    labels: tuple[str, ...] = ()


def read_entries(text: str, options: Options, *, pair: bool = False) -> Entries:
    """1 to 40 entries between commas (or semicolons, "and"), each a number or a name. `pair`: a point may have its name
    before the bracket and each coordinate its letter; otherwise plain numbers may stand with spaces between, and one
    letter may name them all. Raises `Unreadable`."""
    text = _AFTER_POINT.sub("", _POINT.sub("", text)) if pair else _HEADING.sub("", text)
    if _EMPTY.fullmatch(text):
        return Entries((), "{", "{}")
    if (match := _LABEL.match(text)) and text[match.end() :][:1] in ("(", "{", "[", "∅"):
        text = text[match.end() :]
        if _EMPTY.fullmatch(text):
            return Entries((), "{", "{}")
    if text[:1] in ("(", "[", "{") and closing_of(text) is None:
        raise Unreadable
    bracket = text[0] if text[:1] in ("(", "[", "{") and closing_of(text) == len(text) - 1 else ""
    body = text[1:-1].strip(" ") if bracket else text
    if bracket == "(" and body[:1] == "(" and closing_of(body) == len(body) - 1:
        body = body[1:-1].strip(" ")
    parts = _parts(body, spaced=not pair)
    labels: list[str] = []
    values: list[Quotient | str] = []
    echoes: list[str] = []
    for part in parts:
        label, value, echo = _entry(part, options)
        labels.append(label)
        values.append(value)
        echoes.append(echo)
    if not pair and len(parts) > 1 and labels[0] and not any(labels[1:]):
        labels = [""] * len(parts)  # x = 2, 3
    if len({label for label in labels if label}) not in (0, len(parts)):
        raise Unreadable
    close = {"(": ")", "{": "}", "[": "]", "": ""}[bracket]
    shown = [f"{label} = {echo}" if label else echo for label, echo in zip(labels, echoes, strict=True)]
    return Entries(
        tuple(values), bracket, f"{bracket}{', '.join(shown)}{close}", tuple(label for label in labels if label)
    )


def _parts(body: str, *, spaced: bool) -> list[str]:
    if spaced and _SPACED_NUMBERS.fullmatch(body):
        return _few(body.split(" "))
    # With semicolons, the commas that are left group digits.
    separator = ";" if ";" in body else ","
    body_parts = _few(split_outside_brackets(_NEXT_LABEL.sub(separator, _AND.sub(separator, body)), separator))
    if len(body_parts) > 1 and not body_parts[-1]:
        body_parts.pop()
    if not all(body_parts):
        raise Unreadable
    return body_parts


def _few(parts: list[str]) -> list[str]:
    if len(parts) > MOST_ENTRIES:
        raise Unreadable(Reason.TOO_LONG)
    return parts


def _entry(part: str, options: Options) -> tuple[str, Quotient | str, str]:
    label, equals, rest = part.partition("=")
    label = label.strip(" ")
    if equals:
        tokens = tokens_of(label)
        if len(tokens) != 1 or tokens[0].kind != "word" or len(label) > 2:
            raise Unreadable
        part = rest.strip(" ")
    else:
        label = ""
    if part[:1] in ("(", "[", "{") and "," in part:
        raise Unreadable  # (1, 2)(3, 4) is no list of numbers
    if _NAME.fullmatch(part):
        return label, part, part
    if len(part) > 2 and part.startswith("00"):
        raise Unreadable(Reason.MISPLACED_COMMA)  # "(1,000)" was cut at its comma
    reading = read_plain_number(part, options)
    return label, reading.value, reading.echo


def read_plain_number(part: str, options: Options) -> NumberReading:
    reading = read_number(
        part, Options(answer_in_phrase=False, notation=options.notation), surds="√" in part or "π" in part
    )
    if reading.percent or reading.unit is not None:
        raise Unreadable(Reason.UNIT_NOT_EXPECTED, reading.echo)
    return reading


def _same(one: Quotient | str, other: Quotient | str) -> bool:
    if isinstance(one, str) or isinstance(other, str):
        return isinstance(one, str) and isinstance(other, str) and one == other
    return one.equals(other)


def _same_row(one: tuple[Quotient | str, ...], other: tuple[Quotient | str, ...]) -> bool:
    return len(one) == len(other) and all(map(_same, one, other))


def _count_problem(given: Entries, wanted: Entries) -> Finding | None:
    if len(given.values) < len(wanted.values):
        return incorrect(Reason.MISSING_ENTRY)
    return incorrect(Reason.EXTRA_ENTRY) if len(given.values) > len(wanted.values) else None


def compare_tuple(given: Entries, wanted: Entries, options: Options) -> Finding:
    if given.bracket == "{":
        return invalid(Reason.WRONG_FORM)
    if len(given.values) == 1 and len(wanted.values) > 1:
        return invalid(Reason.MISSING_ENTRY)
    if given.labels:
        given = _by_label(given, options)
    if problem := _count_problem(given, wanted):
        return problem
    if _same_row(given.values, wanted.values):
        return CORRECT
    return incorrect(Reason.ORDER_SWAPPED if _same_row(given.values[::-1], wanted.values) else None)


def _by_label(given: Entries, options: Options) -> Entries:
    """x = 2, y = 3 in whichever order: put into the order of the alphabet, which is that of the pair."""
    if options.variables and set(given.labels) - options.variables:
        raise Unreadable(Reason.WRONG_VARIABLE, given.echo)
    if not options.variables and set(given.labels) - set("xyz"):
        raise Unreadable(Reason.WRONG_VARIABLE, given.echo)
    rows = sorted(zip(given.labels, given.values, strict=True), key=lambda row: row[0])
    return Entries(tuple(value for _, value in rows), given.bracket, given.echo)


def compare_list(given: Entries, wanted: Entries, options: Options) -> Finding:
    if options.ordered:
        if problem := _count_problem(given, wanted):
            return problem
        if _same_row(given.values, wanted.values):
            return CORRECT
        return incorrect(Reason.ORDER_SWAPPED if _same_bag(given.values, wanted.values) else None)
    if _same_bag(given.values, wanted.values):
        return CORRECT
    # The same entries, but one of them too often.
    difference = _set_difference(given, wanted)
    return incorrect() if difference == CORRECT else difference


def _same_bag(one: tuple[Quotient | str, ...], other: tuple[Quotient | str, ...]) -> bool:
    rest = list(other)
    for value in one:
        place = next((place for place, each in enumerate(rest) if _same(value, each)), None)
        if place is None:
            return False
        rest.pop(place)
    return not rest


def compare_set(given: Entries, wanted: Entries, options: Options) -> Finding:
    if given.bracket in ("(", "["):
        return invalid(Reason.WRONG_FORM)
    return _set_difference(given, wanted)


def _set_difference(given: Entries, wanted: Entries) -> Finding:
    missing = [value for value in wanted.values if not any(_same(value, each) for each in given.values)]
    extra = [value for value in given.values if not any(_same(value, each) for each in wanted.values)]
    if not missing and not extra:
        return CORRECT if set_or_equal(given, wanted) else incorrect()
    if missing and extra:
        return incorrect()
    return incorrect(Reason.MISSING_ENTRY if missing else Reason.EXTRA_ENTRY)


def set_or_equal(given: Entries, wanted: Entries) -> bool:
    return given.bracket == "{" or bool(given.values) or not wanted.values


def _read(text: str, expected: Entries, options: Options, *, pair: bool = False) -> Entries:
    entries = read_entries(text, options, pair=pair)
    if entries.values and not entries.bracket and not any(isinstance(value, str) for value in expected.values):
        words = [value for value in entries.values if isinstance(value, str)]
        if len(words) == len(entries.values):
            raise Unreadable(Reason.NOT_UNDERSTOOD, entries.echo)
    return entries


def _canonical(expected: Entries) -> str:
    return expected.echo


TUPLE = Kind(
    "tuple",
    frozenset({"variables"}),
    partial(read_entries, pair=True),
    _canonical,
    partial(_read, pair=True),
    compare_tuple,
)
LIST = Kind("list", frozenset({"ordered"}), read_entries, _canonical, _read, compare_list)
SET = Kind("set", frozenset(), read_entries, _canonical, _read, compare_set)
