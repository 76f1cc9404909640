"""A problem as its author wrote it: checked for form, texts and expressions parsed, no number chosen yet."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from fractions import Fraction
from pathlib import Path

from bot.question_bank.expressions import Expression, LexiconEntry, Value
from bot.question_bank.glossary import Glossary
from bot.question_bank.text import TextTemplate
from bot.question_bank.yaml_source import Place
from models.types import Digits, Language

NUMERIC_TYPES = ("number", "fraction", "percent")
TUPLE_TYPES = ("ratio", "pair", "set")
ALGEBRAIC_TYPES = ("expression", "equation")
WORD_TYPES = ("choice", "text")
ANSWER_TYPES = NUMERIC_TYPES + TUPLE_TYPES + ALGEBRAIC_TYPES + WORD_TYPES


@dataclass(frozen=True, slots=True)
class Bilingual:
    """The same text in both languages."""

    en: TextTemplate
    bn: TextTemplate
    place: Place

    def to(self, language: Language) -> TextTemplate:
        return self.bn if language is Language.BENGALI else self.en


# What stands behind `value:`, by answer type: one number, several numbers, algebra with {…} in it, or words.
AnswerValue = Expression | tuple[Expression, ...] | TextTemplate | Bilingual


@dataclass(frozen=True, slots=True)
class Answer:
    kind: str
    value: AnswerValue
    options: Mapping[str, object]  # form, dp, tolerance, units, unit, sign, as the author wrote them
    accept: tuple[str, ...]  # further spellings, for type text
    shown: Bilingual | None  # how the right answer is shown, where the usual way will not do
    among_given: bool  # the answer may be a number of the question (reading a chart, finding a mode)
    place: Place


@dataclass(frozen=True, slots=True)
class Wrong:
    value: AnswerValue
    tolerance: Expression | None
    misconception: str
    hint: Bilingual
    place: Place


@dataclass(frozen=True, slots=True)
class Relation:
    """A condition of `where:` or `check:`."""

    expression: Expression
    place: Place


@dataclass(frozen=True, slots=True)
class Parameter:
    name: str
    values: tuple[Value, ...]


# A figure's tree: expressions and texts at the leaves.
FigureNode = Expression | Bilingual | str | dict[str, "FigureNode"] | list["FigureNode"]


@dataclass(frozen=True, slots=True)
class Figure:
    kind: str
    fields: dict[str, FigureNode]
    alt: Bilingual
    place: Place


@dataclass(frozen=True, slots=True)
class Problem:
    id: str
    is_template: bool
    revision: int
    grade: int
    topic: str
    skill: str
    strand: str
    subtopic: str
    nctb: str
    difficulty: int
    minutes: int
    uses: tuple[str, ...]
    digits: Digits
    group: str
    offered_as_choice: bool
    parameters: tuple[Parameter, ...]
    where: tuple[Relation, ...]
    let: tuple[tuple[str, Expression | tuple[Expression, ...]], ...]
    least_variants: int
    question: Bilingual
    hints: tuple[Bilingual, ...]
    solution: tuple[Bilingual, ...]
    answer: Answer
    check: tuple[Relation, ...]
    wrong: tuple[Wrong, ...]
    figure: Figure | None
    place: Place


@dataclass(frozen=True, slots=True)
class Lesson:
    """What a skill is about, on one screen: the idea, one worked example, one trap."""

    skill: str
    grade: int
    topic: str
    strand: str
    revision: int
    digits: Digits
    idea: Bilingual
    question: Bilingual
    steps: tuple[Bilingual, ...]
    trap: Bilingual
    place: Place


@dataclass(frozen=True, slots=True)
class Skill:
    id: str
    grade: int
    topic: str
    strand: str
    prerequisites: tuple[str, ...]
    names: Mapping[str, str] = field(default_factory=dict)  # {"en": …, "bn": …}


@dataclass(frozen=True, slots=True)
class Waiver:
    """A warning that someone has looked at and cleared, with the reason."""

    problem: str
    check: str
    reason: str
    place: Place


@dataclass(frozen=True, slots=True)
class BlindKey:
    """The answer of someone who saw only the rendered text."""

    template_key: str
    variant: int
    hash: str
    answer: str
    place: Place


@dataclass(frozen=True, slots=True)
class Library:
    content_dir: Path
    problems: tuple[Problem, ...]
    skills: Mapping[str, Skill]
    misconceptions: Mapping[str, Mapping[str, str]]
    lexicon: Mapping[str, tuple[LexiconEntry, ...]]
    glossary: Glossary
    waivers: tuple[Waiver, ...] = ()
    targets: Mapping[str, int | bool | Fraction] = field(default_factory=dict)
    cells: Mapping[tuple[int, str], tuple[int, ...]] = field(default_factory=dict)
    """How many problems of each difficulty a class and topic should have."""
    blind_keys: Mapping[Language, tuple[BlindKey, ...]] = field(default_factory=dict)
    lessons: tuple[Lesson, ...] = ()
    sources: Mapping[str, str] = field(
        default_factory=dict
    )  # file name → its text, for the checks of the source itself
