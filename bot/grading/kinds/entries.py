"""The kinds tuple, list and set: entries between commas, each a number, a formula, a name or again such a row."""

import re
from functools import partial
from typing import NamedTuple

from bot.grading.algebra.formulas import read_expression, tokens_of
from bot.grading.algebra.polynomials import Quotient
from bot.grading.judgement import CORRECT, Finding, Reason, Unreadable, Verdict, incorrect, invalid
from bot.grading.kinds.expressions import is_fraction_times, letters_in
from bot.grading.kinds.numbers import DEGREES, compare_values
from bot.grading.reading.cleaning import closing_of, split_outside_brackets
from bot.grading.reading.numbers import NumberReading, read_number
from bot.grading.reading.sentences import after_harmless_words
from bot.grading.reading.surroundings import with_equals_sign
from bot.grading.regex import regex
from bot.grading.specification import NUMBER_OPTIONS, UNIT_OPTIONS, Kind, Options

MOST_ENTRIES = 30
DEEPEST = 3  # a set of pairs in a set
_OPEN = ("(", "{", "[")
# A =, A ∪ B =, P(A) =, A × B =: what the brackets are the value of.
_LABEL = regex(
    r"^(?:(?:set|সেট) ?)?(?:[A-Za-z]['ᶜ]?(?: ?(?:[∪∩\\−-]|U| n ) ?[A-Z]['ᶜ]?)?|[\u0985-\u09b9]|P\([A-Z]\)"
    r"|[A-Z] ?[x×*] ?[A-Z]) ?= ?(?=[({\[∅φϕØ])",
    re.IGNORECASE,
)
# (x, y) = (3, -2): the letters of the coordinates, in the order in which they are given.
_NAMES = regex(
    r"^\((?P<names>(?:[A-Za-z]|[\u0985-\u09b9])(?: ?, ?(?:[A-Za-z]|[\u0985-\u09b9])){1,3})\) ?[=:] ?(?=[(\[])"
)
# D(-3, 1): a point's name is one capital or one Bengali letter; f(-3, 1) is something else.
_POINT = regex(
    r"^(?:(?:[A-Z] ?(?:বিন্দুর|-?এর) |রেখা (?:দুইটির|দুটির) )?(?:(?:[Tt]he )?[Pp]oint(?: is)?|[Cc]oordinates?"
    r"|(?:ছেদ)?বিন্দু(?:টির|র) স্থানাঙ্ক|ছেদবিন্দু|বিন্দুটি|বিন্দু|স্থানাঙ্ক|bindu(?: ?ti)?|sthanan[kg]o) ?)?"
    r"(?:[A-Z]'?|[\u0985-\u09b9])? ?[:≡→]? ?(?=[(\[])"
)
_AFTER_POINT = regex(r"(?<=[)\]]) ?(?:point|বিন্দু)$", re.IGNORECASE)
_HEADING = regex(
    r"^(?:(?:the )?(?:factors of [0-9]+|next (?:two|three|four) (?:terms|numbers)) are (?=[0-9-])"
    r"|(?:[0-9]+ (?:এর|er) )?"
    r"(?:(?:পরবর্তী|পরের|ক্রমিক|next|porer) )?(?:(?:দুই|দু|তিন|চার|পাঁচ)টি )?(?:the )?"
    r"(?:গুণনীয়কসমূহ|গুণনীয়ক|গুণিতক|মৌলিক সংখ্যা|সংখ্যা|মান|উপাদান|gunoniyok|moulik so[nm]k[gh]?h?y?a"
    r"|factors?|multiples?|numbers?|values?|primes?|elements?)"
    r"(?:গুলো| gulo|সমূহ|দ্বয়|ত্রয়|টি)?(?: (?:দুই|দু|তিন|চার|পাঁচ)টি)?(?: are| হলো| holo)? ?[:=]? ?(?=[-0-9{]))",
    re.IGNORECASE,
)
_SET_NAME = regex(
    r"^(?:তালিকা পদ্ধতিতে )?(?:[A-Z] ?= ?)?(?:(?:নির্ণেয় )?(?:ছেদ |সংযোগ )?(?:set|সেট)(?:টি| ta| ti)? ?[=:]? ?)?(?=\{)",
    re.IGNORECASE,
)
_ALL_EQUAL = regex(r"^([A-Za-z]) ?= ?([A-Za-z]) ?= ?([^=]+)$")  # x = y = 5
_NEXT_LABEL = regex(r"(?<=[^,;=( ]) +(?=(?:[A-Za-z]|[\u0985-\u09b9]) ?=)")
_SPACED_NUMBERS = regex(r"-?[0-9]+(?:\.[0-9]+)?(?: -?[0-9]+(?:\.[0-9]+)?)+")
_SPACED_NAMES = regex(r"[A-Za-z\u0985-\u09b9](?: [A-Za-z\u0985-\u09b9])+")
_AND = regex(r",? ?(?<![^ ,])(?:and|o|ar|ebong|ও|এবং|আর|&) |;|[\u0964]", re.IGNORECASE)
_OR = regex(r"(?:^|[ ,)])(?:or|ba|othoba|বা|অথবা|কিংবা)(?:[ ,(]|$)", re.IGNORECASE)
_GROUPED = regex(r"-?[0-9]{1,3}(?:,[0-9]{2})*,[0-9]{3}(?:\.[0-9]+)?")  # 12,000 or 1,25,000
_PLAIN = regex(r"-?[0-9]+(?:\.[0-9]+)?")
_RANKED = regex(r"[0-9./-]+(?: ?< ?[0-9./-]+)+|[0-9./-]+(?: ?> ?[0-9./-]+)+")  # -7 < -3 < 0
_EMPTY = regex(
    r"(?:∅|Ø|ø|φ|ϕ|Φ|\{ ?\}|(?:the )?(?:empty|null) set|phi|ফাঁকা ?(?:সেট)?|শূন্য ?সেট|faka set|ফাই)", re.IGNORECASE
)
_NAME = regex(r"[A-Za-z]{1,15}|[\u0981-\u09e3]{1,15}(?: [\u0981-\u09e3]{1,15})?")


class Row(NamedTuple):
    """Entries as they were typed. `bracket` is "(", "{", "[", or "" when none was typed."""

    entries: tuple["Entry", ...]
    bracket: str
    letters: frozenset[str] = frozenset()

    @property
    def echo(self) -> str:
        close = {"(": ")", "{": "}", "[": "]", "": ""}[self.bracket]
        return f"{self.bracket}{', '.join(entry.echo for entry in self.entries)}{close}"

    @property
    def labels(self) -> tuple[str, ...]:
        return tuple(entry.label for entry in self.entries if entry.label)


class Entry(NamedTuple):
    value: NumberReading | str | Row
    label: str = ""

    @property
    def echo(self) -> str:
        shown = self.value if isinstance(self.value, str) else self.value.echo
        return f"{self.label} = {shown}" if self.label else shown


def read_row(
    text: str,
    letters: frozenset[str],
    options: Options,
    *,
    pair: bool = False,
    count: int | None = None,
    depth: int = DEEPEST,
) -> Row:
    """1 to 30 entries between commas (or semicolons, "and"). `pair`: a point may have its name before the bracket and
    each coordinate its letter; otherwise plain numbers may stand with spaces between, and one letter may name them
    all. `count`: how many entries are expected, which decides whether 1,000, 2,000 are two or four. Raises
    `Unreadable`."""
    text = with_equals_sign(text)
    names, text = _names_of_coordinates(text) if pair else ([], _without_heading(text))
    if _OR.search(text):
        raise Unreadable(Reason.SEVERAL_ANSWERS)
    if not pair and ("∩" in text or "∪" in text):
        text = text.rpartition("=")[2].strip(" ")  # A ∩ B = {1, 2} ∩ {2, 3} = {2}
    text = each_equal(_SET_NAME.sub("", _LABEL.sub("", text)), ",")
    if _EMPTY.fullmatch(text):
        return Row((), "{", letters)
    if text[:1] in _OPEN and closing_of(text) is None:
        raise Unreadable
    bracket = text[0] if text[:1] in _OPEN and closing_of(text) == len(text) - 1 else ""
    body = text[1:-1].strip(" ") if bracket else text
    if bracket == "(" and body[:1] == "(" and closing_of(body) == len(body) - 1:
        body = body[1:-1].strip(" ")
    parts = _spaced(body) if not pair else []
    if not parts:
        grouped = _grouped(body)
        parts = grouped if grouped and len(grouped) == count else _parts(body, ranked=not bracket)
    entries = [_entry(part, letters, options, depth) for part in parts]
    return Row(tuple(_with_labels(entries, names, pair=pair)), bracket, letters)


def _names_of_coordinates(text: str) -> tuple[list[str], str]:
    """[x, y] and (3, -2) of "P(x, y) = (3, -2)"; no names of the bare point."""
    text = _AFTER_POINT.sub("", _POINT.sub("", text))
    named = _NAMES.match(text)
    if named is None:
        return [], text
    return [each.strip(" ") for each in named["names"].split(",")], text[named.end() :]


def _with_labels(entries: list[Entry], names: list[str], *, pair: bool) -> list[Entry]:
    """Every entry has its letter, or none has."""
    if names:
        if len(names) != len(entries) or any(entry.label for entry in entries):
            raise Unreadable
        return [entry._replace(label=name) for entry, name in zip(entries, names, strict=True)]
    labelled = [entry for entry in entries if entry.label]
    if not pair and len(entries) > 1 and labelled == entries[:1]:
        return [entries[0]._replace(label=""), *entries[1:]]  # x = 2, 3
    if len(labelled) not in (0, len(entries)) or (not pair and len({entry.label for entry in labelled}) > 1):
        raise Unreadable
    return entries


def each_equal(text: str, separator: str) -> str:
    """x = y = 5 as x = 5, y = 5."""
    return _ALL_EQUAL.sub(rf"\1 = \3{separator} \2 = \3", text)


def _without_heading(text: str) -> str:
    """ "সংখ্যা দুইটি ৩৫ ও ১৫", "প্রচুরক ৫ ও ৮": the row alone."""
    bare = _HEADING.sub("", text)
    after = after_harmless_words(bare)
    return bare if "," in bare[: len(bare) - len(after)] else after


def _spaced(body: str) -> list[str]:
    """Numbers or names with nothing but spaces between: 2 3 5; empty for anything else."""
    if not _SPACED_NUMBERS.fullmatch(body) and not _SPACED_NAMES.fullmatch(body):
        return []
    entries = _few(body.split(" "))
    return [] if entries[-2] == "ও" and entries[-1] != "ঔ" else entries  # ক ও খ, and not the vowels ও ঔ


def _grouped(body: str) -> list[str]:
    """1,000, 2,000 and 3,500: numbers in which a comma with no space after it groups digits; empty for others."""
    parts = [part.strip(" ") for part in _AND.sub(", ", body).split(", ")]
    numbers = all(_GROUPED.fullmatch(part) if "," in part else _PLAIN.fullmatch(part) for part in parts)
    return parts if numbers and any("," in part for part in parts) else []


def _parts(body: str, *, ranked: bool) -> list[str]:
    if ranked and _RANKED.fullmatch(body.strip(" ")):
        return _in_rank(body)
    # With semicolons, the commas that are left group digits.
    separator = ";" if ";" in body else ","
    parts = _few(split_outside_brackets(_NEXT_LABEL.sub(separator, _AND.sub(separator, body)), separator))
    if len(parts) > 1 and not parts[-1]:
        parts.pop()
    if not all(parts):
        raise Unreadable
    return parts


def _in_rank(body: str) -> list[str]:
    """The numbers of 1/2 < 2/3 < 3/4. Raises `Unreadable` if they do not stand in that order: then it is a false
    statement and no list."""
    parts = _few([part.strip(" ") for part in re.split("[<>]", body)])
    values = [read_number(part, Options()).value.approximation() or 0 for part in parts]
    if values != sorted(values, reverse=">" in body):
        raise Unreadable(echo=body)
    return parts


def _few(parts: list[str]) -> list[str]:
    if len(parts) > MOST_ENTRIES:
        raise Unreadable(Reason.TOO_LONG)
    return parts


def _entry(part: str, letters: frozenset[str], options: Options, depth: int) -> Entry:
    label, equals, rest = part.partition("=")
    label = label.strip(" ")
    if equals and label.lstrip("-")[:1].isdigit() and rest.strip(" ").isalpha():
        label, rest = rest.strip(" "), label  # 5 = x
    if equals:
        tokens = tokens_of(label)
        if len(tokens) != 1 or tokens[0].kind != "word" or len(label) > 2:
            raise Unreadable
        part = rest.strip(" ")
    else:
        label = ""
    if _EMPTY.fullmatch(part) or (part[:1] in _OPEN and closing_of(part) == len(part) - 1 and _is_row(part)):
        if not depth:
            raise Unreadable(Reason.TOO_LONG)
        return Entry(read_row(part, letters, options, depth=depth - 1), label)
    if not any(map(str.isalnum, part)):
        raise Unreadable  # 1, 2, 3, ...
    if part[:1] in _OPEN and "," in part:
        raise Unreadable  # (1, 2)(3, 4) is no list of numbers
    if _NAME.fullmatch(part) and part not in letters:
        return Entry(part, label)
    if len(part) > 2 and part.startswith("00"):
        raise Unreadable(Reason.MISPLACED_COMMA)  # "(1,000)" was cut at its comma
    return Entry(read_value(part, letters, options), label)


def _is_row(part: str) -> bool:
    return part[0] == "{" or len(split_outside_brackets(part[1:-1], ",;")) > 1


def read_value(part: str, letters: frozenset[str], options: Options) -> NumberReading:
    """One number, or a formula in `letters`; no unit, no other words. Raises `Unreadable`."""
    strict = Options(answer_in_phrase=False, notation=options.notation)
    if letters & set(part):
        node, tight = read_expression(part, letters)
        if tight is not None and not tight.value.equals(node.value) and not is_fraction_times(node):
            raise Unreadable(Reason.AMBIGUOUS, node.text)
        return NumberReading(node.value, "expression", node.text)
    reading = read_number(part, strict)
    if reading.unit is not None and reading.unit.key in DEGREES:
        reading = reading._replace(unit=None)
    if reading.percent or reading.unit is not None:
        raise Unreadable(Reason.UNIT_NOT_EXPECTED, reading.echo)
    return reading


def expect_row(text: str, options: Options, *, pair: bool = False) -> Row:
    """Letters are names (a, e, i) unless one stands in a formula (2a)."""
    bare = _AFTER_POINT.sub("", _POINT.sub("", text)) if pair else text
    body = _LABEL.sub("", bare)
    words = [part.strip(" ") for part in re.split(r"[][(){},;]", body)]
    formulas = [word for word in words if word and not _NAME.fullmatch(word) and not _EMPTY.fullmatch(word)]
    letters = frozenset().union(*(letters_in(each, options) for each in formulas)) if formulas else options.variables
    if formulas:
        letters |= {word for word in words if len(word) == 1 and word.isalpha()}
    return read_row(text, frozenset(each for each in letters if not each.isdigit()), options, pair=pair)


# Comparing


def same_entry(one: Entry, other: Entry, options: Options) -> Finding:
    """CORRECT, INCORRECT, or sent back when the value is right and not written as asked."""
    given, wanted = one.value, other.value
    if isinstance(given, NumberReading) and isinstance(wanted, NumberReading):
        return compare_values(given.value, wanted.value, given, wanted, options)
    if isinstance(given, NumberReading) and isinstance(wanted, str):
        return CORRECT if given.value.equals(Quotient.letter(wanted)) else incorrect()
    if isinstance(given, str) and isinstance(wanted, str):
        same = given == wanted if len(wanted) == 1 else given.casefold() == wanted.casefold()
        return CORRECT if same else incorrect()
    if isinstance(given, Row) and isinstance(wanted, Row):
        if (given.bracket == "{") != (wanted.bracket == "{"):
            return incorrect()
        return compare_set(given, wanted, options) if wanted.bracket == "{" else _compare_rows(given, wanted, options)
    return incorrect()


def has_the_value(finding: Finding) -> bool:
    """Right, or right but for the way in which it is written."""
    return finding.verdict is not Verdict.INCORRECT or finding.reason is Reason.NEEDS_SIMPLIFYING


def _compare_rows(given: Row, wanted: Row, options: Options) -> Finding:
    """Entry by entry; right values in another order are named as such."""
    if len(given.entries) < len(wanted.entries):
        return incorrect(Reason.MISSING_ENTRY)
    if len(given.entries) > len(wanted.entries):
        return incorrect(Reason.EXTRA_ENTRY)
    findings = [same_entry(one, other, options) for one, other in zip(given.entries, wanted.entries, strict=True)]
    if all(map(has_the_value, findings)):
        return next((each for each in findings if each != CORRECT), CORRECT)
    return incorrect(Reason.ORDER_SWAPPED if _same_bag(given, wanted, options) is not None else None)


def _same_bag(given: Row, wanted: Row, options: Options) -> Finding | None:
    """The same entries as often, in any order: CORRECT, or what has to be mended in one; None if they differ."""
    rest = list(wanted.entries)
    mend = CORRECT
    for entry in given.entries:
        matches = [(place, same_entry(entry, each, options)) for place, each in enumerate(rest)]
        place, finding = next(((place, each) for place, each in matches if has_the_value(each)), (None, CORRECT))
        if place is None:
            return None
        mend = finding if finding != CORRECT else mend
        rest.pop(place)
    return None if rest else mend


def compare_tuple(given: Row, wanted: Row, options: Options) -> Finding:
    if given.bracket == "{":
        return invalid(Reason.WRONG_FORM)
    if len(given.entries) == 1 and len(wanted.entries) > 1:
        return invalid(Reason.MISSING_ENTRY)
    if given.labels:
        given = _by_label(given, options)
    if not options.ordered and (same := _same_bag(given, wanted, options)) is not None:
        return same
    return _compare_rows(given, wanted, options)


def _by_label(given: Row, options: Options) -> Row:
    """x = 2, y = 3 in whichever order: put into the order of the alphabet, which is that of the pair."""
    known = options.variables or frozenset("xyz")
    if all("ক" <= label <= "হ" for label in given.labels):
        known = frozenset(given.labels)
    if len(set(given.labels)) < len(given.labels):
        raise Unreadable(echo=given.echo)
    if set(given.labels) - known:
        raise Unreadable(Reason.WRONG_VARIABLE, given.echo)
    return given._replace(entries=tuple(sorted(given.entries, key=lambda entry: entry.label)))


def compare_list(given: Row, wanted: Row, options: Options) -> Finding:
    if options.ordered:
        return _compare_rows(given, wanted, options)
    same = _same_bag(given, wanted, options)
    if same is not None:
        return same
    # The same entries, but one of them too often.
    difference = _set_difference(given, wanted, options)
    return incorrect() if has_the_value(difference) else difference


def compare_set(given: Row, wanted: Row, options: Options) -> Finding:
    if given.bracket in ("(", "["):
        return invalid(Reason.WRONG_FORM)
    if not wanted.entries and not given.entries:
        return CORRECT
    return _set_difference(given, wanted, options)


def _set_difference(given: Row, wanted: Row, options: Options) -> Finding:
    matched = [[same_entry(one, other, options) for other in wanted.entries] for one in given.entries]
    extra = [row for row in matched if not any(map(has_the_value, row))]
    missing = [place for place in range(len(wanted.entries)) if not any(has_the_value(row[place]) for row in matched)]
    if missing and extra:
        return incorrect()
    if missing or extra:
        return incorrect(Reason.MISSING_ENTRY if missing else Reason.EXTRA_ENTRY)
    # An entry may match two: the one that it matches without anything to mend counts.
    mends = [next(each for each in row if has_the_value(each)) for row in matched if CORRECT not in row]
    return mends[0] if mends else CORRECT


def _read(text: str, expected: Row, options: Options, *, pair: bool = False) -> Row:
    if pair and "°" in text:
        raise Unreadable(Reason.UNIT_NOT_EXPECTED)
    try:
        row = read_row(text, expected.letters, options, pair=pair, count=len(expected.entries))
    except Unreadable:
        # (-a, b) where (a, b) is expected is no name and still an answer, and a wrong one.
        names = [entry.value for entry in expected.entries if isinstance(entry.value, str) and len(entry.value) == 1]
        if not names or len(names) < len(expected.entries):
            raise
        row = read_row(text, frozenset(names), options, pair=pair)
    only_names = bool(row.entries) and all(isinstance(entry.value, str) for entry in row.entries)
    if row.entries and all(
        isinstance(entry.value, NumberReading) and entry.value.written in row.letters for entry in row.entries
    ):
        raise Unreadable(Reason.NOT_UNDERSTOOD, row.echo)  # (x, y) names the letters and says nothing of them
    rows = any(isinstance(entry.value, Row) for entry in row.entries)
    if rows and expected.entries and not any(isinstance(entry.value, Row) for entry in expected.entries):
        raise Unreadable(Reason.SEVERAL_ANSWERS if pair else Reason.NOT_UNDERSTOOD, row.echo)
    if only_names and not any(isinstance(entry.value, str) for entry in expected.entries):
        raise Unreadable(Reason.NOT_UNDERSTOOD, row.echo)
    return row


ROW_OPTIONS = (NUMBER_OPTIONS | {"ordered"}) - UNIT_OPTIONS
TUPLE = Kind(
    "tuple",
    ROW_OPTIONS,
    partial(expect_row, pair=True),
    lambda expected: expected.echo,
    partial(_read, pair=True),
    compare_tuple,
)
LIST = Kind("list", ROW_OPTIONS, expect_row, lambda expected: expected.echo, _read, compare_list)
SET = Kind("set", ROW_OPTIONS - {"ordered"}, expect_row, lambda expected: expected.echo, _read, compare_set)
