"""One problem from its YAML: every field checked for presence and form, every text and expression parsed."""

import re
from fractions import Fraction

from bot.question_bank.answer_reader import AnswerReader
from bot.question_bank.enumeration import MAX_SETS
from bot.question_bank.expressions import (
    Approximate,
    Expression,
    ExpressionError,
    LexiconEntry,
    Value,
    parse_expression,
)
from bot.question_bank.field_reader import is_plain
from bot.question_bank.problem import ALGEBRAIC_TYPES, Parameter, Problem, Skill
from bot.question_bank.yaml_source import Complaint, Mapping, Node, Place, Sequence
from models.types import DIFFICULTIES, HINTS_PER_PROBLEM, Digits

_REQUIRED = (
    "id",
    "kind",
    "rev",
    "skill",
    "subtopic",
    "nctb",
    "difficulty",
    "minutes",
    "question",
    "answer",
    "hints",
    "solution",
    "wrong",
)
_OPTIONAL = (
    "grade",
    "topic",
    "uses",
    "digits",
    "params",
    "where",
    "let",
    "variants",
    "check",
    "figure",
    "group",
    "present",
)
_USES = ("practice", "review", "diagnostic", "test")
DEFAULT_LEAST_VARIANTS = 6
MAX_CHOICES = 1_000


class ProblemReader:
    """Reads problems; what is wrong is collected in `complaints`, and a problem with a complaint is left out."""

    def __init__(self, skills: dict[str, Skill], lexicon: dict[str, tuple[LexiconEntry, ...]]) -> None:
        self._skills = skills
        self._lexicon = lexicon
        self.complaints: list[Complaint] = []

    def read(self, row: Node, file: str, grade: int, topic: str) -> Problem | None:
        before = len(self.complaints)
        if not isinstance(row, Mapping):
            self.complaints.append(Complaint(Place(file, 1), "each problem is a mapping that begins with - id:"))
            return None
        problem = _ProblemReading(row, file, self.complaints, self._skills, self._lexicon).problem(grade, topic)
        return problem if len(self.complaints) == before else None


class _ProblemReading(AnswerReader):
    """The reading of one problem."""

    def __init__(
        self,
        row: Mapping,
        file: str,
        complaints: list[Complaint],
        skills: dict[str, Skill],
        lexicon: dict[str, tuple[LexiconEntry, ...]],
    ) -> None:
        super().__init__(row, file, complaints)
        self._skills = skills
        self._lexicon = lexicon

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
            check=self._with_answer(lambda: self._relations("check")),
            wrong=self._wrongs(answer.kind),
            figure=self._figure(),
            place=Place(self._file, row.line),
        )

    def _id(self, grade: int) -> str:
        value = self._row.get("id")
        if isinstance(value, str) and re.fullmatch(rf"g{grade}-[a-z0-9]+(-[a-z0-9]+)*", value) and len(value) <= 60:
            return value
        if value is not None:
            self._complain(
                self._line("id"),
                f"an id reads g{grade}-words-with-hyphens, small letters and digits, at most 60 of them, not {value!r}",
            )
        return ""

    def _skill(self, grade: int, topic: str) -> Skill:
        name = self._row.get("skill")
        skill = self._skills.get(name) if isinstance(name, str) else None
        if skill is None:
            if name is not None:
                self._complain(self._line("skill"), f"the skill {name!r} is not in skills.csv: correct the name")
            return Skill("", grade, topic, "arithmetic", ())
        if skill.topic != topic:
            self._complain(
                self._line("skill"),
                f"the skill {skill.id!r} belongs to {skill.topic!r}, this file is for {topic!r}: move the problem",
            )
        if self._row.get("grade") not in (None, grade):
            self._complain(
                self._line("grade"), f"the file is for grade {grade}: leave the key out, or move the problem"
            )
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
        return self._integer(value, "min", 1, MAX_SETS)

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
            plain = tuple(choice for choice in choices if is_plain(choice))
            if len(choices) <= MAX_CHOICES and len(plain) == len(choices):
                return plain
        if isinstance(row, Mapping) and keys == {"lexicon"}:
            entries = self._lexicon.get(str(row["lexicon"]))
            if entries:
                return entries
            self._complain(line, f"the list {row['lexicon']!r} is not in lexicon.yaml: add it or correct the name")
            return (0,)
        self._complain(
            line,
            f"the parameter {name!r} is {{from: 1, to: 9, step: 2}}, {{choices: [1, 2, 5]}} or {{lexicon: shop_item}}",
        )
        return (0,)

    def _range(self, name: str, row: Mapping, line: int) -> tuple[Value, ...]:
        try:
            first, last, step = (_exact(parse_expression(str(row.get(key, 1)))) for key in ("from", "to", "step"))
        except ExpressionError as error:
            self._complain(line, f"the parameter {name!r}: {error}")
            return (0,)
        numbers: list[Value] = []
        while step > 0 and first <= last and len(numbers) <= MAX_SETS:
            numbers.append(first)
            first = _tidy(first + step)
        if not numbers or len(numbers) > MAX_SETS:
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


def _exact(expression: Expression) -> int | Fraction:
    number = expression.number({})
    if isinstance(number, Approximate):
        raise ExpressionError(f"{expression.source!r} never ends: give an exact number")
    return number


def _tidy(value: int | Fraction) -> int | Fraction:
    return int(value) if value == int(value) else value
