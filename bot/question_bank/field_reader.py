"""Reading one mapping of YAML field by field, with a complaint for each fault that names its line."""

import keyword
import re
from collections.abc import Callable, Iterable
from fractions import Fraction
from typing import TypeGuard, TypeVar

from bot.question_bank.expressions import FUNCTIONS, Expression, ExpressionError, parse_expression
from bot.question_bank.problem import Bilingual, Relation
from bot.question_bank.text import TextTemplate, parse_text
from bot.question_bank.yaml_source import QUOTE_IT, Complaint, Mapping, Node, Place, Sequence

T = TypeVar("T")


class FieldReader:
    """Its methods return a harmless value after complaining: all faults of a problem are to be found at once."""

    def __init__(self, row: Mapping, file: str, complaints: list[Complaint]) -> None:
        self._row = row
        self._file = file
        self._complaints = complaints
        self._letters = False  # in an algebraic problem, single letters stand for themselves in `check`
        self._names: set[str] = set()

    def _complain(self, line: int, what: str) -> None:
        name = self._row.get("id")
        prefix = f"{name}: " if isinstance(name, str) else ""
        self._complaints.append(Complaint(Place(self._file, line), prefix + what))

    def _line(self, key: str) -> int:
        return self._row.lines.get(key, self._row.line)

    def _keys(self, row: Mapping, required: Iterable[str], optional: Iterable[str], what: str) -> None:
        known = [*required, *optional]
        for key in [key for key in row if key not in known]:
            self._complain(row.lines[key], f"the key {key!r} is not known in {what}: the keys are {', '.join(known)}")
        for key in [key for key in required if row.get(key) is None]:
            self._complain(row.line, f"the key {key!r} is missing in {what}: add it")

    def _one_of(self, row: Mapping, key: str, allowed: Iterable[str], default: str) -> str:
        value = row.get(key)
        if value is None:
            return default
        if value not in list(allowed):
            self._complain(row.lines[key], f"{key} is one of {', '.join(allowed)}, not {value!r}")
            return default
        return str(value)

    def _integer(self, row: Mapping, key: str, least: int, most: int) -> int:
        value = row.get(key)
        if isinstance(value, int) and not isinstance(value, bool) and least <= value <= most:
            return value
        if value is not None:
            self._complain(row.lines[key], f"{key} is a whole number from {least} to {most}, not {value!r}")
        return least

    def _word(self, row: Mapping, key: str) -> str:
        value = row.get(key)
        if isinstance(value, str) and re.fullmatch(r"[a-z0-9][a-z0-9_-]{0,59}", value):
            return value
        if value is not None:
            self._complain(row.lines[key], f"{key} is a short name of small letters, digits and _, not {value!r}")
        return ""

    def _name(self, name: str, line: int) -> bool:
        if not name.isidentifier() or not name.isascii() or name.startswith("_") or keyword.iskeyword(name):
            self._complain(
                line,
                f"{name!r} is no name (letters, digits, _); quote an expression that holds a comma",
            )
            return False
        if name in FUNCTIONS or name == "answer":
            self._complain(line, f"{name!r} already means something in expressions: choose another name")
            return False
        return True

    def _expression(self, value: Node, line: int, what: str) -> Expression:
        if not is_plain(value):
            self._complain(
                line, f"{what} must be a number or an expression such as cost + profit, not {kind_of(value)}"
            )
            return parse_expression("0")
        try:
            expression = parse_expression(str(value))
        except ExpressionError as error:
            self._complain(line, f"{what}: {error}")
            return parse_expression("0")
        self._known(expression.names, line, what)
        return expression

    def _known(self, names: Iterable[str], line: int, what: str, letters: bool = False) -> None:
        for name in sorted(names):
            if name in self._names or (letters and len(name) == 1):
                continue
            known = ", ".join(sorted(self._names)) or "none"
            self._complain(line, f"{what}: unknown name {name!r}; the names here are: {known}")

    def _with_answer(self, read: Callable[[], T]) -> T:
        """Reads something in which `answer` is a known name."""
        self._names.add("answer")
        found = read()
        self._names.discard("answer")
        return found

    def _relations(self, key: str) -> tuple[Relation, ...]:
        value = self._row.get(key)
        if value is None:
            return ()
        if not isinstance(value, Sequence):
            self._complain(self._line(key), f"{key} is a list of conditions, each on a line that begins with - ")
            return ()
        relations = []
        for row, line in zip(value, value.lines, strict=True):
            try:
                expression = parse_expression(str(row))
            except ExpressionError as error:
                self._complain(line, f"{key}: {error}")
                continue
            self._known(expression.names, line, key, letters=self._letters and key == "check")
            relations.append(Relation(expression, Place(self._file, line)))
        return tuple(relations)

    def _template(self, value: Node, line: int, what: str, letters: bool = False) -> TextTemplate:
        if isinstance(value, int) and not isinstance(value, bool):
            value = str(value)
        if not isinstance(value, str):
            self._complain(line, f"{what} must be a text, not {kind_of(value)}: {QUOTE_IT}")
            return parse_text("")
        if not value.strip():
            self._complain(line, f"{what} is empty: write the text")
        try:
            template = parse_text(value)
        except ExpressionError as error:
            self._complain(line, f"{what}: {error}")
            return parse_text("")
        self._known(template.names, line, what, letters)
        return template

    def _bilingual(self, value: Node, line: int, what: str) -> Bilingual:
        if isinstance(value, Mapping) and set(value) == {"en", "bn"}:
            english = self._template(value["en"], value.lines["en"], f"{what} in English")
            bengali = self._template(value["bn"], value.lines["bn"], f"{what} in Bengali")
            return Bilingual(english, bengali, Place(self._file, value.lines["bn"]))
        if value is not None:
            self._complain(line, f"{what} needs exactly the two keys en and bn: {QUOTE_IT}")
        return Bilingual(parse_text(""), parse_text(""), Place(self._file, line))

    def _either_text(self, value: Node, line: int, what: str) -> Bilingual:
        """A text for both languages at once, or {en, bn}."""
        if isinstance(value, Mapping):
            return self._bilingual(value, line, what)
        template = self._template(value, line, what)
        return Bilingual(template, template, Place(self._file, line))

    def _texts(self, key: str, least: int, most: int) -> tuple[Bilingual, ...]:
        value = self._row.get(key)
        if value is None:
            return ()
        if not isinstance(value, Sequence) or not least <= len(value) <= most:
            count = f"exactly {least}" if least == most else f"{least} to {most}"
            self._complain(self._line(key), f"{key} is a list of {count} texts, each with en and bn")
            return ()
        return tuple(
            self._bilingual(row, line, f"{key} {number}")
            for number, (row, line) in enumerate(zip(value, value.lines, strict=True), 1)
        )


def is_plain(value: object) -> TypeGuard[str | int | Fraction]:
    return isinstance(value, str | int | Fraction) and not isinstance(value, bool)


def kind_of(value: Node) -> str:
    if isinstance(value, Mapping):
        return "a mapping"
    if isinstance(value, Sequence):
        return "a list"
    return "nothing" if value is None else repr(value)
