"""A problem laid open for the checks: all its valid parameter sets, and its texts for a sample of them."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Protocol

from bot.question_bank.answer_values import value_of
from bot.question_bank.compiler import CompiledProblem, compile_variant, seeded
from bot.question_bank.enumeration import Place as Position
from bot.question_bank.enumeration import spread, valid_sets
from bot.question_bank.expressions import Environment, Value
from bot.question_bank.problem import Bilingual, FigureNode, Problem
from bot.question_bank.text import Rendered, digits_for, render
from bot.question_bank.yaml_source import Place
from models.types import Digits, Language

SEEDED_SAMPLE = 60
"""Students meet the kept variants alone, and all of those are looked at; the others show that the template holds."""


@dataclass(frozen=True, slots=True)
class NamedText:
    """One text of a variant in both languages. `kind`: question, hint, solution, targeted hint, figure, lesson."""

    kind: str
    name: str
    place: Place
    en: Rendered
    bn: Rendered


@dataclass(frozen=True, slots=True)
class Variant:
    """A parameter set with its answer and texts."""

    environment: Environment
    answer: Value
    texts: tuple[NamedText, ...]

    def of(self, *kinds: str) -> Iterator[NamedText]:
        return (text for text in self.texts if text.kind in kinds)

    @property
    def question(self) -> NamedText:
        return self.texts[0]


class Texts(Protocol):
    """Anything with texts to check: a problem, or a lesson."""

    @property
    def name(self) -> str: ...
    @property
    def digits(self) -> Digits: ...
    @property
    def sample(self) -> tuple[Variant, ...]: ...


@dataclass(frozen=True, slots=True)
class Examined:
    problem: Problem
    digits: Digits  # Bengali or Latin, as resolved for the Bengali text
    sets: tuple[Environment, ...]
    answers: tuple[Value, ...]  # one for each set
    kept: tuple[Environment, ...]
    compiled: tuple[CompiledProblem, ...]  # one for each kept set
    sample: tuple[Variant, ...]  # the kept ones, then corners and a seeded choice

    @property
    def name(self) -> str:
        return self.problem.id


def examine(problem: Problem) -> Examined:
    """Raises EnumerationError or ExpressionError if some parameter set gives no values or texts."""
    digits = digits_for(problem.digits, problem.strand)
    found = valid_sets(problem)
    kept = spread(found, [len(parameter.values) for parameter in problem.parameters])
    answers = tuple(value_of(problem.answer.value, environment, digits) for _, environment in found)
    sample = [*kept, *_others(problem, found, kept)]
    return Examined(
        problem=problem,
        digits=digits,
        sets=tuple(environment for _, environment in found),
        answers=answers,
        kept=tuple(kept),
        compiled=tuple(compile_variant(problem, number, each) for number, each in enumerate(kept)),
        sample=tuple(_variant(problem, environment, digits) for environment in sample),
    )


def _others(problem: Problem, found: list[tuple[Position, Environment]], kept: list[Environment]) -> list[Environment]:
    """Corners, where each parameter is smallest and largest, and a seeded choice of the rest."""
    positions: set[int] = set()
    for axis in range(len(problem.parameters)):
        for extreme in (min, max):
            positions.update([extreme(range(len(found)), key=lambda i: found[i][0][axis])] if found else [])
    pick = seeded(problem.id, 0, "sample")
    positions.update(pick.sample(range(len(found)), min(SEEDED_SAMPLE, len(found))))
    taken = {id(environment) for environment in kept}
    return [found[position][1] for position in sorted(positions) if id(found[position][1]) not in taken]


def _variant(problem: Problem, environment: Environment, digits: Digits) -> Variant:
    answer = value_of(problem.answer.value, environment, digits)
    full = {**environment, "answer": answer}

    def text(kind: str, name: str, source: Bilingual) -> NamedText:
        return NamedText(
            kind,
            name,
            source.place,
            render(source.en, full, Language.ENGLISH, digits),
            render(source.bn, full, Language.BENGALI, digits),
        )

    texts = [text("question", "the question", problem.question)]
    texts += [text("hint", f"hint {number}", hint) for number, hint in enumerate(problem.hints, 1)]
    texts += [text("solution", f"solution step {number}", step) for number, step in enumerate(problem.solution, 1)]
    texts += [
        text("targeted hint", f"the hint of wrong answer {number}", wrong.hint)
        for number, wrong in enumerate(problem.wrong, 1)
    ]
    if problem.figure is not None:
        texts.append(text("figure", "the figure's alt text", problem.figure.alt))
        texts += [text("figure", "a figure label", label) for label in labels_of(problem.figure.fields)]
    return Variant(environment, answer, tuple(texts))


def labels_of(node: FigureNode) -> Iterator[Bilingual]:
    if isinstance(node, Bilingual):
        yield node
    for child in node.values() if isinstance(node, dict) else node if isinstance(node, list) else ():
        yield from labels_of(child)
