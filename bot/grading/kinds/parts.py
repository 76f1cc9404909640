"""The kind `parts`: several labelled answers in one message, each judged as the kind that it is."""

import re
from collections.abc import Mapping
from itertools import pairwise
from typing import NamedTuple

from bot.grading.judgement import Reason, SpecError, Unreadable
from bot.grading.regex import regex

MOST_PARTS = 8
_ROWS = (
    "কখগঘঙচছজ",
    "abcdefgh",
    "12345678",
    ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii"),
    ("k", "kh", "g", "gh"),
)
_BENGALI_DIGITS = str.maketrans("০১২৩৪৫৬৭৮৯", "0123456789")
_FIELDS = frozenset({"label", "kind", "expected", "options"})


class Part(NamedTuple):
    label: str
    kind: str
    expected: str
    options: Mapping[str, object]


def read_parts(given: tuple[Mapping[str, object], ...]) -> list[Part]:
    """Two to eight parts with different labels. Raises `SpecError`."""
    if not 2 <= len(given) <= MOST_PARTS:
        raise SpecError(f"parts must hold 2 to {MOST_PARTS} answers, each {{label, kind, expected, options}}")
    parts = []
    for entry in given:
        if unknown := sorted(entry.keys() - _FIELDS):
            raise SpecError(f"unknown field {unknown[0]!r} in parts; the fields are {', '.join(sorted(_FIELDS))}")
        label, kind, expected = (entry.get(name) for name in ("label", "kind", "expected"))
        options = entry.get("options") or {}
        if not isinstance(label, str) or not label or not isinstance(kind, str) or not isinstance(expected, str):
            raise SpecError("each of parts needs a label, a kind and an expected answer, all texts")
        if kind == "parts" or not isinstance(options, Mapping):
            raise SpecError("a part has a plain kind, and options as a mapping")
        parts.append(Part(label, kind, expected, options))
    if len({part.label for part in parts}) < len(parts):
        raise SpecError("two parts have the same label")
    return parts


def split_parts(text: str, labels: list[str]) -> list[str | None]:
    """What a message says for each label, None where it says nothing. With no label at all, the lines, or what stands
    between semicolons or commas, count in order when there are as many as parts. Raises `Unreadable` for a label that
    stands there twice."""
    found = _by_label(text, labels)
    if any(each is not None for each in found):
        return found
    if bare := _by_bare_label(text.split(), labels):
        return list(bare)
    for separator in ("\n", ";", ","):
        pieces = [piece.strip() for piece in text.split(separator) if piece.strip()]
        if len(pieces) == len(labels):
            return list(pieces)
    return [None] * len(labels)


def _by_bare_label(words: list[str], labels: list[str]) -> list[str]:
    """ক ১২ খ ২:৩: every label in its order, with nothing but a space behind it; empty for all other texts."""
    starts: list[int] = []
    for place, label in enumerate(labels):
        names, first = _names(place, label), starts[-1] + 2 if starts else 0
        start = next((at for at in range(first, len(words)) if words[at].casefold() in names), None)
        if start is None or (not starts and start):
            return []
        starts.append(start)
    said = [
        _JOINT.sub("", " ".join(words[one + 1 : other])).rstrip(",;") for one, other in pairwise([*starts, len(words)])
    ]
    return said if all(said) else []


def _by_label(text: str, labels: list[str]) -> list[str | None]:
    places = {name: place for place, label in enumerate(labels) for name in _names(place, label)}
    pattern = "|".join(sorted(map(re.escape, places), key=len, reverse=True))
    latin = text.translate(_BENGALI_DIGITS)
    marks = [
        match
        for match in re.finditer(rf"(?:^|(?<=[\s,;।]))[(\[]?({pattern}) ?{_MARK}", latin, re.IGNORECASE)
        # 1.5 and 2:3 are no labels; "1. 5" at the beginning of a line is one.
        if not match[1].isdigit()
        or match[0].rstrip(" -").endswith(")")
        or (_starts_line(latin, match) and latin[match.end() :][:1] == " ")
    ]
    answers: list[str | None] = [None] * len(labels)
    for place, match in enumerate(marks):
        end = marks[place + 1].start() if place + 1 < len(marks) else len(text)
        said = _JOINT.sub("", text[match.end() : end].strip(" \t\n,;।"))
        if said[:1] == "-" and text[match.end() : match.end() + 1] == "-":
            raise Unreadable  # ক)-১২: 12 or -12?
        at = places[match[1].casefold()]
        if answers[at] is not None:
            raise Unreadable(Reason.SEVERAL_ANSWERS)
        answers[at] = said or None
    return answers


_MARK = "(?:(?:[)\\].:=।]|ঃ|নং)+(?: ?- )?|- )"
_JOINT = regex(r"[ ,;]+(?:and|&|এবং|ও|আর)$", re.IGNORECASE)


def _starts_line(text: str, match: re.Match[str]) -> bool:
    begins = text[: match.start()].rstrip(" \t")[-1:] in ("", "\n", ",", ";")
    return begins and text[match.end() :][:1] == " "


def _names(place: int, label: str) -> set[str]:
    """ক is also a, 1 and i; a label that is no letter has only its own name."""
    bare = label.casefold().translate(_BENGALI_DIGITS)
    rows = [row for row in _ROWS if place < len(row) and row[place] == bare]
    return {bare, *(row[place] for row in _ROWS if place < len(row))} if rows else {bare}
