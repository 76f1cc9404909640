"""Does the figure tell the truth without telling the answer? The drawing itself is measured by bot.figures."""

from collections.abc import Iterator
from fractions import Fraction
from typing import Any

from bot.question_bank.checks.examined import Examined, Variant
from bot.question_bank.checks.numbers_in_text import fractions, numbers
from bot.question_bank.enumeration import described
from bot.question_bank.findings import Finding, error
from bot.question_bank.problem import NUMERIC_TYPES

UNKNOWN = "?"
_MEASURES = ("length", "degrees", "width")


def check_labels(examined: Examined) -> Iterator[Finding]:
    """The answer is not among the labels, nor in the alt text, unless the question gives it."""
    problem = examined.problem
    if problem.figure is None or problem.answer.kind not in NUMERIC_TYPES or problem.answer.among_given:
        return
    for variant in examined.sample:
        answer = _exact(variant)
        if answer is None or answer in _seen(variant.question.en.latin):
            continue
        for text in variant.of("figure"):
            if answer in _seen(text.en.latin) | _seen(text.bn.latin):
                what = f'{text.name} tells the answer, with {described(variant.environment)}: label the unknown "?"'
                yield error("figure", problem.id, text.place, what, "label")


def _exact(variant: Variant) -> Fraction | None:
    return Fraction(variant.answer) if isinstance(variant.answer, int | Fraction) else None


def _seen(text: str) -> set[Fraction]:
    return numbers(text) | fractions(text)


def check_unknown(examined: Examined) -> Iterator[Finding]:
    """A side or angle that is drawn as long as the answer must carry the label "?"."""
    problem = examined.problem
    if problem.figure is None or problem.answer.kind not in NUMERIC_TYPES or problem.answer.among_given:
        return
    for variant, compiled in zip(examined.sample, examined.compiled, strict=False):
        answer = _exact(variant)
        if answer is None or compiled.figure is None or answer in _seen(variant.question.en.latin):
            continue
        drawing = compiled.figure["en"]
        marked = [label for value, label in measured(drawing) if value == float(answer)]
        if marked and UNKNOWN not in marked:
            what = f'what is asked for is drawn with the label {marked[0]!r}: the unknown is always labelled "?"'
            yield error("figure", problem.id, problem.figure.place, what, "unknown")


def measured(node: Any) -> Iterator[tuple[float, str]]:
    """Every measure that has a label beside it."""
    if isinstance(node, dict):
        for key in _MEASURES:
            if isinstance(node.get(key), int | float) and isinstance(node.get("label"), str):
                yield float(node[key]), node["label"]
        for child in node.values():
            yield from measured(child)
    elif isinstance(node, list):
        for child in node:
            yield from measured(child)


def check_drawing(examined: Examined) -> Iterator[Finding]:
    """bot.figures knows the kinds, measures what would be drawn and looks whether labels collide."""
    if examined.problem.figure is None:
        return
    from bot.figures import problems_with  # only where there is a figure

    for compiled in examined.compiled:
        for language, drawing in (compiled.figure or {}).items():
            for fault in problems_with(drawing):
                what = f"the figure (variant {compiled.variant}, {language}): {fault}"
                yield error("figure", examined.problem.id, examined.problem.figure.place, what, f"{language} drawing")


CHECKS = (check_labels, check_unknown, check_drawing)
