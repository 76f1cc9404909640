"""One problem from its YAML: every field checked for presence and form, every text and expression parsed."""

import keyword
import re
from collections.abc import Callable, Iterable
from typing import TypeVar

from bot.question_bank.expressions import FUNCTIONS, Expression, ExpressionError, LexiconEntry, Value, parse_expression
from bot.question_bank.problem import (
    ALGEBRAIC_TYPES,
    ANSWER_TYPES,
    TUPLE_TYPES,
    WORD_TYPES,
    Answer,
    AnswerValue,
    Bilingual,
    Figure,
    FigureNode,
    Parameter,
    Problem,
    Relation,
    Skill,
    Wrong,
)
from bot.question_bank.text import TextTemplate, parse_text
from bot.question_bank.yaml_source import QUOTE_IT, Complaint, Mapping, Node, Place, Sequence
from models.types import DIFFICULTIES, HINTS_PER_PROBLEM, Digits

_REQUIRED = (
    "id kind rev skill subtopic nctb difficulty minutes question answer check hints solution wrong".split()
)
_OPTIONAL = "grade topic uses digits params where let variants figure group present".split()
_ANSWER_KEYS = "type value form dp tolerance units unit sign accept shown among_given".split()
_USES = ("practice", "review", "diagnostic", "test")
_FORMS = ("integer", "reduced", "mixed_ok", "decimal")
_LETTERS_KEPT = frozenset("answer")
DEFAULT_LEAST_VARIANTS = 6
MAX_CHOICES = 1_000
T = TypeVar("T")


class ProblemReader:
    """Reads problems; what is wrong is collected in `complaints`, and a problem with a complaint is left out."""

    def __init__(
        self, skills: "dict[str, Skill]", lexicon: dict[str, tuple[LexiconEntry, ...]]
    ) -> None:
        self._skills = skills
        self._lexicon = lexicon
        self.complaints: list[Complaint] = []

    def read(self, row: Node, file: str, grade: int, topic: str) -> Problem | None:
        before = len(self.complaints)
        if not isinstance(row, Mapping):
            self.complaints.append(Complaint(Place(file, 1), "each problem is a mapping that begins with - id:"))
            return None
        problem = _Reading(self, row, file).problem(grade, topic)
        return problem if len(self.complaints) == before else None

    @property
    def skills(self) -> "dict[str, Skill]":
        return self._skills

    @property
    def lexicon(self) -> dict[str, tuple[LexiconEntry, ...]]:
        return self._lexicon


class _Reading:
    """The reading of one problem. Its methods return a harmless value after complaining, so that all faults are found."""

    def __init__(self, reader: ProblemReader, row: Mapping, file: str) -> None:
        self._reader = reader
        self._row = row
        self._file = file
        self._letters = False
        self._names: set[str] = set()

    def problem(self, grade: int, topic: str) -> Problem:
        row = self._row
        self._keys(row, _REQUIRED, _OPTIONAL, "a problem")
        is_template = self._one_of(row, "kind", ("fixed", "template"), "fixed") == "template"
        answer_row = row.get("answer")
        self._letters = isinstance(answer_row, Mapping) and answer_row.get("type") in ALGEBRAIC_TYPES
        parameters = self._parameters(is_template)
        let = self._let()
        skill = self._skill(grade, topic)
        answer = self._answer()
        return Problem(
            id=self._id(grade),
            is_template=is_template,
            revision=self._integer(row, "rev", 1, 10_000),
            grade=grade,
            topic=topic,
            skill=skill.id,
            strand=skill.strand,
            subtopic=self._word(row, "subtopic"),
            nctb=self._nctb(),
            difficulty=self._integer(row, "difficulty", min(DIFFICULTIES), max(DIFFICULTIES)),
            minutes=self._integer(row, "minutes", 1, 15),
            uses=self._uses(),
            digits=Digits(self._one_of(row, "digits", tuple(Digits), Digits.AUTO)),
            group=self._word(row, "group") if "group" in row else "",
            offered_as_choice=self._one_of(row, "present", ("choice", "typing"), "typing") == "choice",
            parameters=parameters,
            where=self._relations("where"),
            let=let,
            least_variants=self._least_variants(is_template),
            question=self._bilingual(row.get("question"), self._line("question"), "question"),
            hints=self._texts("hints", HINTS_PER_PROBLEM, HINTS_PER_PROBLEM),
            solution=self._with_answer(lambda: self._texts("solution", 1, 20)),
            answer=answer,
            check=self._with_answer(lambda: self._relations("check", required=True)),
            wrong=self._wrongs(answer.kind),
            figure=self._figure(),
            place=Place(self._file, row.line),
        )

    # Complaints and small values

    def _complain(self, line: int, what: str) -> None:
        name = self._row.get("id")
        prefix = f"{name}: " if isinstance(name, str) else ""
        self._reader.complaints.append(Complaint(Place(self._file, line), prefix + what))

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

    def _id(self, grade: int) -> str:
        value = self._row.get("id")
        if isinstance(value, str) and re.fullmatch(rf"g{grade}-[a-z0-9]+(-[a-z0-9]+)*", value) and len(value) <= 60:
            return value
        if value is not None:
            self._complain(
                self._line("id"),
                f"an id reads g{grade}-words-with-hyphens (small letters and digits, at most 60 characters), not {value!r}",
            )
        return ""

    def _skill(self, grade: int, topic: str) -> Skill:
        name = self._row.get("skill")
        skill = self._reader.skills.get(name) if isinstance(name, str) else None
        if skill is None:
            if name is not None:
                self._complain(self._line("skill"), f"the skill {name!r} is not in skills.csv: correct the name")
            return Skill("", grade, topic, "arithmetic", ())
        if skill.topic != topic:
            self._complain(
                self._line("skill"),
                f"the skill {skill.id!r} belongs to the topic {skill.topic!r}, this file is {topic!r}: move the problem",
            )
        if self._row.get("grade") not in (None, grade):
            self._complain(self._line("grade"), f"the file is for grade {grade}: leave the key out, or move the problem")
        if self._row.get("topic") not in (None, topic):
            self._complain(self._line("topic"), f"the file is for {topic}: leave the key out, or move the problem")
        return skill

    def _nctb(self) -> str:
        value = self._row.get("nctb")
        if isinstance(value, Mapping) and set(value) == {"class", "chapter"}:
            school_class, chapter = value["class"], value["chapter"]
            if isinstance(school_class, int) and isinstance(chapter, int) and 1 <= chapter <= 20:
                return f"{school_class}.{chapter}"
        if value is not None:
            self._complain(self._line("nctb"), "nctb reads {class: 7, chapter: 2}")
        return ""

    def _uses(self) -> tuple[str, ...]:
        value = self._row.get("uses")
        if value is None:
            return ("practice", "review")
        if not isinstance(value, Sequence) or not value or any(use not in _USES for use in value):
            self._complain(self._line("uses"), f"uses is a list of {', '.join(_USES)}, such as [practice, review]")
            return ("practice",)
        return tuple(str(use) for use in value)

    def _least_variants(self, is_template: bool) -> int:
        value = self._row.get("variants")
        if value is None:
            return DEFAULT_LEAST_VARIANTS if is_template else 1
        if not isinstance(value, Mapping) or set(value) != {"min"}:
            self._complain(self._line("variants"), "variants reads {min: 12}, the least number of valid parameter sets")
            return 1
        return self._integer(value, "min", 1, 20_000)

    # Parameters, names, expressions

    def _name(self, name: str, line: int) -> bool:
        if not name.isidentifier() or not name.isascii() or name.startswith("_") or keyword.iskeyword(name):
            self._complain(
                line, f"{name!r} is not a name (letters, digits, _); an expression with a comma must stand in quotation marks"
            )
            return False
        if name in FUNCTIONS or name == "answer":
            self._complain(line, f"{name!r} already means something in expressions: choose another name")
            return False
        return True

    def _parameters(self, is_template: bool) -> tuple[Parameter, ...]:
        value = self._row.get("params")
        if value is None:
            if is_template:
                self._complain(self._row.line, "a template needs params; a problem without them is kind: fixed")
            return ()
        if not is_template:
            self._complain(self._line("params"), "a fixed problem has no params: use let, or make it kind: template")
        if not isinstance(value, Mapping):
            self._complain(self._line("params"), "params is a mapping such as cost: {from: 100, to: 900, step: 20}")
            return ()
        parameters = []
        for name, row in value.items():
            if self._name(name, value.lines[name]):
                self._names.add(name)
                parameters.append(Parameter(name, self._values(name, row, value.lines[name])))
        return tuple(parameters)

    def _values(self, name: str, row: Node, line: int) -> tuple[Value, ...]:
        keys = set(row) if isinstance(row, Mapping) else set()
        if isinstance(row, Mapping) and {"from", "to"} <= keys <= {"from", "to", "step"}:
            return self._range(name, row, line)
        if isinstance(row, Mapping) and keys == {"choices"} and isinstance(row["choices"], Sequence) and row["choices"]:
            choices = row["choices"]
            if len(choices) <= MAX_CHOICES and all(_is_plain(choice) for choice in choices):
                return tuple(choice for choice in choices if isinstance(choice, str | int) or _is_plain(choice))  # type: ignore[misc]
        if isinstance(row, Mapping) and keys == {"lexicon"}:
            entries = self._reader.lexicon.get(str(row["lexicon"]))
            if entries:
                return entries
            self._complain(line, f"the list {row['lexicon']!r} is not in lexicon.yaml: add it or correct the name")
            return (0,)
        self._complain(
            line, f"the parameter {name!r} is {{from: 1, to: 9, step: 2}}, {{choices: [1, 2, 5]}} or {{lexicon: shop_item}}"
        )
        return (0,)

    def _range(self, name: str, row: Mapping, line: int) -> tuple[Value, ...]:
        try:
            first, last, step = (
                parse_expression(str(row.get(key, 1))).number({}) for key in ("from", "to", "step")
            )
        except ExpressionError as error:
            self._complain(line, f"the parameter {name!r}: {error}")
            return (0,)
        if not _is_plain(first) or not _is_plain(last) or not _is_plain(step):
            self._complain(line, f"the parameter {name!r} needs exact numbers")
            return (0,)
        numbers: list[Value] = []
        while step > 0 and first <= last and len(numbers) <= 20_000:  # type: ignore[operator]
            numbers.append(first)
            first = _tidy(first + step)  # type: ignore[operator]
        if not numbers or len(numbers) > 20_000:
            self._complain(line, f"the parameter {name!r} has no values or too many: from ≤ to, step above 0")
            return (0,)
        return tuple(numbers)

    def _let(self) -> tuple[tuple[str, Expression | tuple[Expression, ...]], ...]:
        value = self._row.get("let")
        if value is None:
            return ()
        if not isinstance(value, Mapping):
            self._complain(self._line("let"), "let is a mapping of names to expressions, such as profit: sell - cost")
            return ()
        found: list[tuple[str, Expression | tuple[Expression, ...]]] = []
        for name, row in value.items():
            line = value.lines[name]
            if not self._name(name, line):
                continue
            if name in self._names:
                self._complain(line, f"the name {name!r} is already used: choose another")
            if isinstance(row, Sequence):
                found.append((name, tuple(self._expression(item, line, name) for item in row)))
            else:
                found.append((name, self._expression(row, line, name)))
            self._names.add(name)
        return tuple(found)

    def _expression(self, value: Node, line: int, what: str) -> Expression:
        if not _is_plain(value):
            self._complain(line, f"{what} must be a number or an expression such as cost + profit, not {_kind(value)}")
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

    def _relations(self, key: str, required: bool = False) -> tuple[Relation, ...]:
        value = self._row.get(key)
        if value is None:
            return ()
        if not isinstance(value, Sequence) or (required and not value):
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

    # Texts

    def _template(self, value: Node, line: int, what: str, letters: bool = False) -> TextTemplate:
        if isinstance(value, int) and not isinstance(value, bool):
            value = str(value)
        if not isinstance(value, str):
            self._complain(line, f"{what} must be a text, not {_kind(value)}: {QUOTE_IT}")
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

    # Answer, wrong answers, figure

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
        if row.get("type") != "text" or not isinstance(accept, Sequence) or not all(_is_plain(word) for word in accept):
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
            key: self._figure_node(key, value, row.lines[key]) for key, value in row.items() if key not in ("kind", "alt")
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


def _is_plain(value: object) -> bool:
    from fractions import Fraction

    return isinstance(value, str | int | Fraction) and not isinstance(value, bool)


def _tidy(value: Value) -> Value:
    return int(value) if not isinstance(value, str) and value == int(value) else value  # type: ignore[arg-type, call-overload]


def _kind(value: Node) -> str:
    if isinstance(value, Mapping):
        return "a mapping"
    if isinstance(value, Sequence):
        return "a list"
    return "nothing" if value is None else repr(value)
