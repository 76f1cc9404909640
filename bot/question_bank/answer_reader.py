"""The answer of a problem, its wrong answers and its figure, from YAML."""

from bot.question_bank.expressions import Expression, parse_expression
from bot.question_bank.field_reader import FieldReader, is_plain
from bot.question_bank.problem import (
    ALGEBRAIC_TYPES,
    ANSWER_TYPES,
    TUPLE_TYPES,
    WORD_TYPES,
    Answer,
    AnswerValue,
    Figure,
    FigureNode,
    Wrong,
)
from bot.question_bank.yaml_source import Mapping, Node, Place, Sequence

_ANSWER_KEYS = ("type", "value", "form", "dp", "tolerance", "units", "unit", "sign", "accept", "shown", "among_given")
_FORMS = ("integer", "reduced", "mixed_ok", "decimal", "expanded", "factored")


class AnswerReader(FieldReader):
    """Reads what stands under `answer`, `wrong` and `figure`."""

    def _answer(self) -> Answer:
        row, line = self._row.get("answer"), self._line("answer")
        if not isinstance(row, Mapping):
            if row is not None:
                self._complain(line, "answer is a mapping such as {type: number, value: cost + profit}")
            row = Mapping(line)
        else:
            self._keys(row, ("type", "value"), _ANSWER_KEYS[2:], "answer")
        kind = self._one_of(row, "type", ANSWER_TYPES, "number")
        return Answer(
            kind=kind,
            value=self._value(kind, row.get("value"), row.lines.get("value", line), "answer.value"),
            options=self._options(row),
            accept=self._accept(row),
            shown=self._with_answer(lambda: self._either_text(row["shown"], line, "shown")) if "shown" in row else None,
            among_given=row.get("among_given") is True,
            place=Place(self._file, line),
        )

    def _options(self, row: Mapping) -> dict[str, object]:
        options: dict[str, object] = {}
        if "form" in row:
            options["form"] = self._one_of(row, "form", _FORMS, "integer")
        if "dp" in row:
            options["dp"] = self._integer(row, "dp", 0, 6)
        if "tolerance" in row:
            options["tolerance"] = self._expression(row["tolerance"], row.lines["tolerance"], "tolerance").source
        if "unit" in row:
            options["unit"] = self._one_of(row, "unit", ("required", "optional", "none"), "optional")
        if "sign" in row:
            options["sign"] = self._one_of(row, "sign", ("optional", "required"), "optional")
        units = row.get("units")
        if units is not None:
            if isinstance(units, Sequence) and units and all(isinstance(unit, str) for unit in units):
                options["units"] = [str(unit) for unit in units]
            else:
                self._complain(row.lines["units"], "units is a list of names such as [metre]")
        if options.get("unit") in ("required", "optional") and "units" not in options:
            self._complain(row.lines["unit"], f"unit: {options['unit']} needs units, such as units: [metre]")
        return options

    def _accept(self, row: Mapping) -> tuple[str, ...]:
        accept = row.get("accept")
        if accept is None:
            return ()
        if row.get("type") != "text" or not isinstance(accept, Sequence) or not all(is_plain(word) for word in accept):
            self._complain(row.lines["accept"], "accept is a list of further spellings, for type: text only")
            return ()
        return tuple(str(word) for word in accept)

    def _value(self, kind: str, value: Node, line: int, what: str) -> AnswerValue:
        if kind in WORD_TYPES:
            return self._either_text(value if value is not None else "?", line, what)
        if kind in ALGEBRAIC_TYPES:
            return self._template(value, line, what)
        if kind in TUPLE_TYPES:
            return self._tuple(kind, value, line, what)
        return self._expression(value, line, what) if value is not None else parse_expression("0")

    def _tuple(self, kind: str, value: Node, line: int, what: str) -> tuple[Expression, ...]:
        if kind == "ratio" and isinstance(value, str):
            parts = [part.strip().removeprefix("{").removesuffix("}") for part in value.split(":")]
            if len(parts) >= 2:
                return tuple(self._expression(part, line, what) for part in parts)
        least = 1 if kind == "set" else 2
        most = 2 if kind == "pair" else 12
        if not isinstance(value, Sequence) or not least <= len(value) <= most:
            example = {"ratio": '"{a}:{b}"', "pair": "[x, y]", "set": "[2, 3, 5]"}[kind]
            self._complain(line, f"{what} of type {kind} reads {example}")
            return (parse_expression("0"), parse_expression("0"))
        return tuple(self._expression(item, line, what) for item in value)

    def _wrongs(self, kind: str) -> tuple[Wrong, ...]:
        value = self._row.get("wrong")
        if value is None:
            return ()
        if not isinstance(value, Sequence):
            self._complain(self._line("wrong"), "wrong is a list of likely wrong answers, each beginning with - value:")
            return ()
        return tuple(
            wrong for row, line in zip(value, value.lines, strict=True) if (wrong := self._wrong(kind, row, line))
        )

    def _wrong(self, kind: str, row: Node, line: int) -> Wrong | None:
        if not isinstance(row, Mapping):
            self._complain(line, "a wrong answer has value, misconception and hint, and tolerance if wanted")
            return None
        self._keys(row, ("value", "misconception", "hint"), ("tolerance",), "a wrong answer")
        tolerance = row.get("tolerance")
        return Wrong(
            value=self._value(kind, row.get("value"), row.lines.get("value", line), "wrong value"),
            tolerance=None if tolerance is None else self._expression(tolerance, row.lines["tolerance"], "tolerance"),
            misconception=self._word(row, "misconception"),
            hint=self._bilingual(row.get("hint"), row.lines.get("hint", line), "the hint of a wrong answer"),
            place=Place(self._file, row.line),
        )

    def _figure(self) -> Figure | None:
        row = self._row.get("figure")
        if row is None:
            return None
        line = self._line("figure")
        if not isinstance(row, Mapping) or not isinstance(row.get("kind"), str) or "alt" not in row:
            self._complain(line, "a figure needs kind and alt (what it shows, in both languages)")
            return None
        fields = {
            key: self._figure_node(key, value, row.lines[key])
            for key, value in row.items()
            if key not in ("kind", "alt")
        }
        alt = self._bilingual(row["alt"], row.lines["alt"], "alt")
        return Figure(str(row["kind"]), fields, alt, Place(self._file, line))

    def _figure_node(self, key: str, value: Node, line: int) -> FigureNode:
        if isinstance(value, Sequence):
            return [self._figure_node(key, item, place) for item, place in zip(value, value.lines, strict=True)]
        if is_figure_text(key):
            return self._either_text(value, line, key)
        if isinstance(value, Mapping):
            return {name: self._figure_node(name, child, value.lines[name]) for name, child in value.items()}
        return self._expression(value, line, key)


def is_figure_text(key: str) -> bool:
    return key in ("label", "labels", "title", "unit") or key.endswith(("_label", "_labels"))
