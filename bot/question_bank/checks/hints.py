"""Do the hints help without telling? The answer must not stand in them, in digits or in words."""

import re
from collections.abc import Iterator
from fractions import Fraction

from bot.question_bank.answer_values import algebra_text
from bot.question_bank.checks.examined import Examined, NamedText, Variant
from bot.question_bank.checks.numbers_in_text import fractions, holds_bengali, holds_english, numbers, word_forms
from bot.question_bank.enumeration import described
from bot.question_bank.expressions import Approximate, Value
from bot.question_bank.findings import Finding, error, warning
from bot.question_bank.problem import Bilingual
from bot.question_bank.text import TextTemplate, normalised, render
from bot.question_bank.written import shown_algebra
from models.types import Language

SMALL_WORDS = 2  # "one" and "two" are also ordinary words: a warning, not an error
SHORTEST_REPEAT = 20  # characters: shorter texts may well coincide


def check_hints_do_not_leak(examined: Examined) -> Iterator[Finding]:
    problem = examined.problem
    for variant in examined.sample:
        for text in variant.of("hint", "targeted hint"):
            for found, certain in _leaks(examined, variant, text):
                make = error if certain else warning
                what = f"{text.name} tells the answer ({found}), with {described(variant.environment)}: leave it out"
                yield make("hints", problem.id, text.place, what, f"leak {text.name} {certain}")


def _leaks(examined: Examined, variant: Variant, text: NamedText) -> Iterator[tuple[str, bool]]:
    kind = examined.problem.answer.kind
    if kind in ("number", "fraction", "percent"):
        yield from _numeric_leaks(variant, text)
    elif kind in ("ratio", "pair", "set"):
        yield from _tuple_leaks(kind, variant, text)
    elif kind in ("expression", "equation"):
        yield from _algebraic_leaks(examined, variant, text)
    else:
        yield from _word_leaks(examined, variant, text)


def _seen(text: str, answer: Fraction) -> bool:
    # An unreduced fraction gives away a fraction; 15/3 in the last hint is a step still to be taken.
    return answer in numbers(text) or (answer.denominator != 1 and answer in fractions(text))


def _numeric_leaks(variant: Variant, text: NamedText) -> Iterator[tuple[str, bool]]:
    if isinstance(variant.answer, Approximate) or not isinstance(variant.answer, int | Fraction):
        return
    answer = Fraction(variant.answer)
    question = variant.question
    if _seen(question.en.latin, answer):
        return
    if _seen(text.en.latin, answer) or _seen(text.bn.latin, answer):
        yield f"the number {answer}", True
    english, bengali = word_forms(answer)
    for words in english:
        if holds_english(text.en.prose, words) and not holds_english(question.en.prose, words):
            yield f"the word {words!r}", answer > SMALL_WORDS or answer.denominator != 1
    for words in bengali:
        if holds_bengali(text.bn.prose, words) and not holds_bengali(question.bn.prose, words):
            yield f"the word {words!r}", answer > SMALL_WORDS or answer.denominator != 1


def _tuple_leaks(kind: str, variant: Variant, text: NamedText) -> Iterator[tuple[str, bool]]:
    parts = [Fraction(item) for item in _exact(variant.answer)]
    if kind == "ratio":
        for match in re.finditer(r"(?<![\d.])(\d[\d.]*(?:\s?:\s?\d[\d.]*)+)", text.en.latin):
            written = [Fraction(part.strip(" .")) for part in match.group(1).split(":")]
            given = match.group(1).replace(" ", "") in variant.question.en.latin.replace(" ", "")
            if (
                not given
                and len(written) == len(parts)
                and all(parts[0] * b == a * written[0] for a, b in _pairs(parts, written))
            ):
                yield f"the ratio {match.group(1)}", written == parts
        return
    shown = ", ".join(_plain(part) for part in parts)
    if shown in text.en.latin and shown not in variant.question.en.latin:
        yield shown, True
    given_numbers = numbers(variant.question.en.latin)
    seen = numbers(text.en.latin)
    if any(part not in given_numbers for part in parts) and all(part in seen for part in parts):
        yield f"all of {shown}", True


def _pairs(left: list[Fraction], right: list[Fraction]) -> list[tuple[Fraction, Fraction]]:
    return list(zip(left, right, strict=True))


def _exact(value: Value) -> list[int | Fraction]:
    return [item for item in value if isinstance(item, int | Fraction)] if isinstance(value, tuple) else []


def _plain(number: Fraction) -> str:
    return str(number).replace("-", "−")


def _algebraic_leaks(examined: Examined, variant: Variant, text: NamedText) -> Iterator[tuple[str, bool]]:
    value = examined.problem.answer.value
    if not isinstance(value, TextTemplate):
        return
    answer = _terms(shown_algebra(algebra_text(value, variant.environment)))
    given = [_terms(piece) for piece in variant.question.en.mathematics]
    for piece in text.en.mathematics:
        sides = [_terms(side) for side in piece.split("=")]
        if answer not in given and (answer in sides or answer == _terms(piece)):
            yield f"`{piece}`", True


def _terms(algebra: str) -> tuple[str, ...]:
    """The terms of a sum in a fixed order, so that 5 + 3x is seen to be 3x + 5."""
    signed = re.sub(r"\s+", "", algebra)
    return tuple(sorted(term.lstrip("+") for term in re.split(r"(?=[+−])(?![^(]*\))", signed) if term))


def _word_leaks(examined: Examined, variant: Variant, text: NamedText) -> Iterator[tuple[str, bool]]:
    """The key's words, unless the question or the hint also names the other options (a hint may compare them)."""
    problem = examined.problem
    options = [problem.answer.value, *(wrong.value for wrong in problem.wrong)]
    for language, shown, question in (
        (Language.ENGLISH, text.en, variant.question.en),
        (Language.BENGALI, text.bn, variant.question.bn),
    ):
        words = [
            normalised(render(option.to(language), variant.environment, language, examined.digits).latin).casefold()
            for option in options
            if isinstance(option, Bilingual)
        ]
        key, others = words[0], words[1:]
        inside = normalised(shown.latin).casefold()
        compares = any(_holds(inside, other) for other in others if key not in other)
        given = _holds(normalised(question.latin).casefold(), key)
        if _holds(inside, key) and not given and not compares:
            yield f"the words {key!r}", True


def _holds(text: str, words: str) -> bool:
    return re.search(rf"(?<![\w\u0980-\u09ff]){re.escape(words)}(?![\w\u0980-\u09ff])", text) is not None


def check_hints_do_not_repeat_the_solution(examined: Examined) -> Iterator[Finding]:
    for variant in examined.sample[:1]:
        steps = [(normalised(step.en.latin), normalised(step.bn.latin)) for step in variant.of("solution")]
        for hint in variant.of("hint"):
            for english, bengali in steps:
                same_en = len(english) >= SHORTEST_REPEAT and english in normalised(hint.en.latin)
                same_bn = len(bengali) >= SHORTEST_REPEAT and bengali in normalised(hint.bn.latin)
                if same_en or same_bn:
                    what = f"{hint.name} repeats a step of the solution word for word: ask or point instead"
                    yield error("hints", examined.problem.id, hint.place, what, f"repeat {hint.name}")


CHECKS = (check_hints_do_not_leak, check_hints_do_not_repeat_the_solution)
