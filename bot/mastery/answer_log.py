"""A log of answers as CSV: columns student, skill, item, correct and perhaps t, in time order."""

import csv
from collections.abc import Iterable, Iterator
from math import isfinite
from pathlib import Path
from typing import NamedTuple, TextIO

REQUIRED = ("student", "skill", "item", "correct")
FIELD_LIMIT = 100_000
"""Characters; in a longer field a quote was not closed."""


class Row(NamedTuple):
    student: str
    skill: str
    item: str
    correct: float
    """From 0 to 1."""
    t: float | None = None
    """Seconds on any clock, where known."""


class LogError(ValueError):
    """Not such a log; the message is a sentence with the number of the line."""


def read_log(path: Path) -> list[Row]:
    """Raises LogError for whatever is not as said above.

    Columns may stand in any order, in any case, among others. UTF-8, with or without a byte order mark; other bytes
    are kept apart but not understood, since names are only compared. An empty item stands for the skill itself. Blank
    lines are passed over.
    """
    try:
        with path.open(encoding="utf-8-sig", errors="surrogateescape", newline="") as lines:
            rows = list(_rows(lines, path.name))
    except OSError as error:
        raise LogError(f"{path} cannot be read: {error.strerror}.") from None
    if not rows:
        raise LogError(f"{path.name} holds no answers.")
    return rows


def write_log(path: Path, rows: Iterable[Row]) -> None:
    """As `read_log` reads it. Raises LogError where the file cannot be written."""
    try:
        with path.open("w", encoding="utf-8", newline="") as lines:
            writer = csv.writer(lines)
            writer.writerow(Row._fields)
            writer.writerows(rows)
    except OSError as error:
        raise LogError(f"{path} cannot be written: {error.strerror}.") from None


def _rows(lines: TextIO, name: str) -> Iterator[Row]:
    reader = csv.reader(lines, strict=True)
    csv.field_size_limit(FIELD_LIMIT)
    try:
        header = next((record for record in reader if any(record)), None)
        if header is None:
            raise LogError(f"{name} is empty: its first line must name the columns {', '.join(REQUIRED)}.")
        columns = _columns(header, reader.line_num, name)
        width, (student_at, skill_at, item_at, correct_at), t_at = len(header), columns[:4], columns[4]
        same: dict[str, str] = {}  # one object for one name: its hash is computed once
        once = same.setdefault
        marks = {"0": 0.0, "1": 1.0}
        for record in reader:
            if len(record) != width:
                if not any(record):
                    continue
                raise LogError(f"{name}, line {reader.line_num}: {len(record)} fields, and the first line has {width}.")
            student, skill, item, mark = record[student_at], record[skill_at], record[item_at], record[correct_at]
            correct = marks.get(mark)
            if correct is None:
                if not any(record):
                    continue
                correct = _correct(mark, reader.line_num, name)
            if not student:
                raise LogError(f"{name}, line {reader.line_num}: the student is missing.")
            if "\0" in student or "\0" in skill or "\0" in item:
                raise LogError(f"{name}, line {reader.line_num}: there is a NUL character in it.")
            t = _seconds(record[t_at], reader.line_num, name) if t_at is not None else None
            yield Row(once(student, student), once(skill, skill), once(item or skill, item or skill), correct, t)
    except csv.Error as error:
        trouble = f"a field is longer than {FIELD_LIMIT} characters; is a quote not closed?"
        if "limit" not in str(error):
            trouble = f"this is not CSV ({error})."
        raise LogError(f"{name}, line {max(reader.line_num, 1)}: {trouble}") from None


def _columns(header: list[str], line: int, name: str) -> tuple[int, int, int, int, int | None]:
    names = [cell.strip().casefold() for cell in header]
    if any("\0" in cell for cell in names):
        raise LogError(f"{name}, line {line}: there is a NUL character in it.")
    missing = [column for column in REQUIRED if column not in names]
    if missing:
        are = "is no column" if len(missing) == 1 else "are no columns"
        raise LogError(f"{name}, line {line}: there {are} {', '.join(missing)}.")
    for column in (*REQUIRED, "t"):
        if names.count(column) > 1:
            raise LogError(f"{name}, line {line}: the column {column} is there more than once.")
    student, skill, item, correct = map(names.index, REQUIRED)
    return student, skill, item, correct, names.index("t") if "t" in names else None


def _correct(text: str, line: int, name: str) -> float:
    try:
        value = float(text)
    except ValueError:
        value = -1.0
    if not 0.0 <= value <= 1.0:
        raise LogError(f"{name}, line {line}: correct must be a number from 0 to 1, not {_shown(text)}.")
    return value


def _seconds(text: str, line: int, name: str) -> float | None:
    if not text.strip():
        return None
    try:
        value = float(text)
    except ValueError:
        value = float("nan")
    if not isfinite(value):
        raise LogError(f"{name}, line {line}: t must be a number of seconds, not {_shown(text)}.")
    return value


def _shown(text: str) -> str:
    return ascii(text if len(text) <= 30 else text[:30] + "…")
