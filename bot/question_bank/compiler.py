"""From a problem as written to problems as served: up to twelve variants of a template, with texts and numbers."""

import hashlib
import json
import random
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from fractions import Fraction
from pathlib import Path
from typing import Any

from bot.question_bank.answer_values import GRADING_KINDS, canonical, shown, value_of
from bot.question_bank.enumeration import EnumerationError, described, spread, valid_sets
from bot.question_bank.expressions import Approximate, Environment, Expression, ExpressionError, parse_expression
from bot.question_bank.parallel import in_parallel
from bot.question_bank.problem import Bilingual, FigureNode, Library, Problem, Wrong
from bot.question_bank.text import digits_for, normalised, render
from bot.question_bank.written import plain_number
from bot.question_bank.yaml_source import Complaint, ContentError
from models.types import Language

DISTRACTORS = 3


@dataclass(frozen=True, slots=True)
class CompiledProblem:
    """One variant, ready for the problems table. Every field is JSON-ready; texts are plain, digits already chosen."""

    template_key: str
    variant: int
    revision: int
    grade: int
    topic: str
    subtopic: str
    skill: str
    nctb: str
    difficulty: int
    minutes: int
    uses: list[str]
    question_en: str
    question_bn: str
    answer: str
    answer_kind: str
    answer_options: dict[str, Any]
    answer_shown: dict[str, str]
    hints: list[dict[str, Any]]
    solution: list[dict[str, str]]
    wrong: list[dict[str, Any]]
    choices: list[dict[str, Any]] | None
    figure: dict[str, Any] | None


def compile_library(library: Library) -> list[CompiledProblem]:
    """Every variant of every problem, in the order of the files. Raises ContentError, holding all that failed."""
    compiled: list[CompiledProblem] = []
    complaints: list[Complaint] = []
    for outcome in in_parallel(_compiled_or_not, library.problems):
        if isinstance(outcome, Complaint):
            complaints.append(outcome)
        else:
            compiled.extend(outcome)
    if complaints:
        raise ContentError(complaints)
    return compiled


def _compiled_or_not(problem: Problem) -> list[CompiledProblem] | Complaint:
    try:
        return compile_problem(problem)
    except (EnumerationError, ExpressionError) as error:
        return Complaint(problem.place, f"{problem.id}: {error}")


def compile_problem(problem: Problem) -> list[CompiledProblem]:
    """The kept variants. Raises EnumerationError or ExpressionError, each with one clear sentence."""
    return [compile_variant(problem, number, chosen) for number, chosen in enumerate(kept_variants(problem))]


def kept_variants(problem: Problem) -> list[Environment]:
    sizes = [len(parameter.values) for parameter in problem.parameters]
    return spread(valid_sets(problem), sizes)


def compile_variant(problem: Problem, variant: int, environment: Environment) -> CompiledProblem:
    """One variant. Raises ExpressionError, naming the numbers, if a text or value cannot be made with them."""
    try:
        return _Variant(problem, variant, environment).compiled()
    except ExpressionError as error:
        raise ExpressionError(f"with {described(environment)}: {error}") from None


class _Variant:
    def __init__(self, problem: Problem, variant: int, environment: Environment) -> None:
        self._problem = problem
        self._number = variant
        self._digits = digits_for(problem.digits, problem.strand)
        self._environment = environment
        answer = value_of(problem.answer.value, environment, self._digits)
        self._with_answer = {**environment, "answer": answer}

    def compiled(self) -> CompiledProblem:
        problem = self._problem
        # A choice has no wrong answers beside the buttons that are offered.
        listed = problem.wrong[:DISTRACTORS] if problem.answer.kind == "choice" else problem.wrong
        wrong = [self._wrong(each) for each in listed]
        question = self._both(problem.question)
        return CompiledProblem(
            template_key=problem.id,
            variant=self._number,
            revision=problem.revision,
            grade=problem.grade,
            topic=problem.topic,
            subtopic=problem.subtopic,
            skill=problem.skill,
            nctb=problem.nctb,
            difficulty=problem.difficulty,
            minutes=problem.minutes,
            uses=list(problem.uses),
            question_en=question["text_en"],
            question_bn=question["text_bn"],
            answer=canonical(problem.answer, problem.answer.value, self._environment, self._digits),
            answer_kind=GRADING_KINDS.get(problem.answer.kind, problem.answer.kind),
            answer_options=self._options(),
            answer_shown={language.value: self._shown(problem.answer.value, language) for language in Language},
            hints=[
                {"hint_number": number, **self._both(hint), "is_ai_generated": False}
                for number, hint in enumerate(problem.hints, 1)
            ],
            solution=[self._both(step) for step in problem.solution],
            wrong=wrong,
            choices=self._choices(wrong),
            figure=self._figure(),
        )

    def _text(self, text: Bilingual, language: Language) -> str:
        return render(text.to(language), self._with_answer, language, self._digits).plain

    def _both(self, text: Bilingual) -> dict[str, str]:
        return {"text_en": self._text(text, Language.ENGLISH), "text_bn": self._text(text, Language.BENGALI)}

    def _shown(self, value: Any, language: Language, with_unit: bool = True) -> str:
        return shown(self._problem.answer, value, self._environment, language, self._digits, with_unit)

    def _options(self) -> dict[str, Any]:
        """What parse_spec is told beside the value. Words carry the Bengali and the other accepted spellings."""
        answer = self._problem.answer
        options: dict[str, Any] = dict(answer.options)
        if "tolerance" in options:
            options["tolerance"] = self._number_text(str(options["tolerance"]))
        if answer.kind == "text" and isinstance(answer.value, Bilingual):
            options["accept"] = list(dict.fromkeys([*(self._bengali_spelling(answer.value) or []), *answer.accept]))
        return options

    def _bengali_spelling(self, value: Any) -> list[str] | None:
        """For words, whose value is the English: the Bengali, which means the same."""
        if self._problem.answer.kind != "text" or not isinstance(value, Bilingual):
            return None
        return [render(value.bn, self._environment, Language.BENGALI, self._digits).plain]

    def _number_text(self, source: str) -> str:
        return self._plain(parse_expression(source))

    def _plain(self, expression: Expression) -> str:
        number = expression.number(self._environment)
        return plain_number(number.value if isinstance(number, Approximate) else number)

    def _wrong(self, wrong: Wrong) -> dict[str, Any]:
        hint = self._both(wrong.hint)
        return {
            "value": canonical(self._problem.answer, wrong.value, self._environment, self._digits),
            "accept": self._bengali_spelling(wrong.value),
            "tolerance": None if wrong.tolerance is None else self._plain(wrong.tolerance),
            "misconception": wrong.misconception,
            "hint_en": hint["text_en"],
            "hint_bn": hint["text_bn"],
        }

    def _choices(self, wrong: list[dict[str, Any]]) -> list[dict[str, Any]] | None:
        """The key and the first three wrong answers, in an order that depends only on the template and the variant."""
        problem = self._problem
        if problem.answer.kind != "choice" and not problem.offered_as_choice:
            return None
        if len(wrong) < DISTRACTORS:
            raise ExpressionError(f"buttons need {DISTRACTORS} wrong answers, there are {len(wrong)}: add some")
        options = [
            (problem.answer.value, None),
            *((each.value, i) for i, each in enumerate(problem.wrong[:DISTRACTORS])),
        ]
        choices = [
            {
                "text_en": self._shown(value, Language.ENGLISH),
                "text_bn": self._shown(value, Language.BENGALI),
                "value": canonical(problem.answer, value, self._environment, self._digits),
                "wrong_index": index,
            }
            for value, index in options
        ]
        seeded(problem.id, self._number, "choices").shuffle(choices)
        return choices

    def _figure(self) -> dict[str, Any] | None:
        figure = self._problem.figure
        if figure is None:
            return None
        return {
            language.value: {
                "kind": figure.kind,
                **{key: self._drawn(node, language) for key, node in figure.fields.items()},
                "alt": normalised(self._text(figure.alt, language)),
            }
            for language in Language
        }

    def _drawn(self, node: FigureNode, language: Language) -> Any:
        if isinstance(node, dict):
            return {key: self._drawn(child, language) for key, child in node.items()}
        if isinstance(node, list):
            return [self._drawn(child, language) for child in node]
        if isinstance(node, Bilingual):
            return normalised(self._text(node, language))
        if isinstance(node, str):
            return node
        return self._drawn_value(node)

    def _drawn_value(self, expression: Expression) -> Any:
        value = expression.evaluate(self._environment)
        if isinstance(value, tuple):
            return [_drawable(item) for item in value]
        return _drawable(value)


def _drawable(value: Any) -> int | float:
    """Drawing needs no exactness: a figure's numbers become int or float."""
    if isinstance(value, Approximate):
        value = value.value
    if isinstance(value, bool) or not isinstance(value, int | Fraction):
        raise ExpressionError("a figure is drawn from numbers: texts belong under a key that ends in label")
    return int(value) if value == int(value) else float(value)


def seeded(template_key: str, variant: int, purpose: str) -> random.Random:
    """A generator that gives the same sequence on every machine and Python version for the same variant."""
    digest = hashlib.sha256(f"{template_key}/{variant}/{purpose}".encode()).digest()
    return random.Random(int.from_bytes(digest[:8], "big"))


def write_build(compiled: Sequence[CompiledProblem], build_dir: Path) -> tuple[int, int]:
    """Writes library.jsonl (a flat row per problem, from variant 0) and variants.jsonl; returns both counts."""
    build_dir.mkdir(parents=True, exist_ok=True)
    rows = [_library_row(problem) for problem in compiled if problem.variant == 0]
    _write_lines(build_dir / "library.jsonl", rows)
    _write_lines(build_dir / "variants.jsonl", [asdict(problem) for problem in compiled])
    return len(rows), len(compiled)


def _library_row(problem: CompiledProblem) -> dict[str, Any]:
    return {
        "id": problem.template_key,
        "grade": problem.grade,
        "topic": problem.topic,
        "subtopic": problem.subtopic,
        "skill": problem.skill,
        "nctb": problem.nctb,
        "question_en": problem.question_en,
        "question_bn": problem.question_bn,
        "answer": problem.answer,
        "answer_shown": problem.answer_shown,
        "hints": problem.hints,
        "difficulty": problem.difficulty,
        "estimated_time_minutes": problem.minutes,
    }


def _write_lines(path: Path, rows: Iterable[dict[str, Any]]) -> None:
    path.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows), encoding="utf-8")
