"""Is the answer right, of the declared form, and told apart from every wrong answer, for every parameter set?"""

import math
from collections.abc import Iterator
from fractions import Fraction

from bot.question_bank.algebra import Algebraic
from bot.question_bank.answer_values import tolerance_of, value_of
from bot.question_bank.checks.examined import Examined
from bot.question_bank.checks.numbers_in_text import fractions, numbers
from bot.question_bank.enumeration import described
from bot.question_bank.expressions import (
    Approximate,
    Environment,
    ExpressionError,
    Value,
    equal,
    letters_as_unknowns,
)
from bot.question_bank.findings import Finding, error, warning
from bot.question_bank.problem import ALGEBRAIC_TYPES, NUMERIC_TYPES, WORD_TYPES, Bilingual, Problem, Wrong
from bot.question_bank.text import normalised, render
from bot.question_bank.written import decimal_places
from models.types import Language


def check_enough_variants(examined: Examined) -> Iterator[Finding]:
    problem, count = examined.problem, len(examined.sets)
    if count == 0:
        yield error("variants", problem.id, problem.place, "no parameters meet every condition of `where`: loosen one")
    elif count < problem.least_variants:
        yield error(
            "variants",
            problem.id,
            problem.place,
            f"only {count} valid parameter sets, but variants.min is {problem.least_variants}: "
            "widen params, loosen where, or lower variants.min",
        )


def check_relations(examined: Examined) -> Iterator[Finding]:
    """`check:` must hold for the answer on every parameter set."""
    problem = examined.problem
    for environment, answer in zip(examined.sets, examined.answers, strict=True):
        full = {**environment, "answer": answer}
        for relation in problem.check:
            names = relation.expression.names
            if not names:
                what = f"`{relation.expression.source}` says nothing about this problem: name its values"
                what += ", or leave `check` out" if problem.answer.kind in WORD_TYPES else ""
                yield error("answer", problem.id, relation.place, what)
                return
            scope = letters_as_unknowns(names, full) if problem.answer.kind in ALGEBRAIC_TYPES else full
            try:
                if relation.expression.holds(scope):
                    continue
                what = f"`{relation.expression.source}` does not hold for the answer {_told(answer)}"
            except ExpressionError as fault:
                what = f"{fault}"
            yield error("answer", problem.id, relation.place, f"{what}, with {described(environment)}")
            return
    # Of words, relations can prove why one is right; where nothing is computed, the blind solvers vouch for the key.
    speaks_of_words = problem.answer.kind in WORD_TYPES
    if not speaks_of_words and not any("answer" in relation.expression.names for relation in problem.check):
        yield error(
            "answer", problem.id, problem.answer.place, "no relation in `check` speaks of the answer: add one that does"
        )


def check_form(examined: Examined) -> Iterator[Finding]:
    """The value must be what `type` and `form` say."""
    for environment, answer in zip(examined.sets, examined.answers, strict=True):
        fault = _form_fault(examined.problem, answer)
        if fault:
            place = examined.problem.answer.place
            yield error("form", examined.problem.id, place, f"{fault}, with {described(environment)}")
            return


def _form_fault(problem: Problem, answer: Value) -> str | None:
    options = problem.answer.options
    items = answer if isinstance(answer, tuple) else (answer,)
    if any(isinstance(item, Approximate) for item in items) and not {"dp", "tolerance"} & set(options):
        return "the answer is a root that never ends: add dp or tolerance, or choose numbers with an exact root"
    exact = [item for item in items if isinstance(item, int | Fraction)]
    form = options.get("form")
    if form == "integer" and any(item != int(item) for item in exact):
        return f"the answer {_told(answer)} is not a whole number, but form is integer"
    if form == "decimal" and any(decimal_places(item) is None for item in exact):
        return f"the answer {_told(answer)} is no decimal of up to six places, but form is decimal"
    bare_number = problem.answer.kind == "number" and not {"dp", "tolerance", "form"} & set(options)
    if bare_number and any(decimal_places(item) is None for item in exact):
        return f"the answer {_told(answer)} never ends as a decimal: use type: fraction, or add dp or tolerance"
    if problem.answer.kind == "ratio":
        return _ratio_fault(exact, form)
    if problem.answer.kind == "set" and len(set(exact)) < len(exact):
        return f"the set {_told(answer)} has the same element twice"
    return None


def _ratio_fault(parts: list[int | Fraction], form: object) -> str | None:
    if any(part <= 0 for part in parts):
        return "a ratio is made of numbers above zero"
    if form == "reduced" and (
        any(part != int(part) for part in parts) or math.gcd(*(int(part) for part in parts)) != 1
    ):
        return f"the ratio {':'.join(str(part) for part in parts)} is not in lowest terms, but form is reduced"
    return None


def check_not_given(examined: Examined) -> Iterator[Finding]:
    """An answer that stands in the question can be found by copying."""
    problem = examined.problem
    if problem.answer.among_given or problem.answer.kind not in NUMERIC_TYPES or problem.answer.kind in WORD_TYPES:
        return
    bare = _literal_numbers(problem)
    for environment, answer in zip(examined.sets, examined.answers, strict=True):
        given = bare | {value for value in _values_in(problem, environment) if isinstance(value, int | Fraction)}
        if isinstance(answer, int | Fraction) and answer in given:
            yield error(
                "given",
                problem.id,
                problem.answer.place,
                f"the answer {_told(answer)} is a number of the question, with {described(environment)}: "
                "exclude this in `where`, or write among_given: true if copying it is the task (a chart, a mode)",
            )
            return


def _literal_numbers(problem: Problem) -> set[int | Fraction]:
    literals = [part for piece in problem.question.en.pieces for part in piece.parts if isinstance(part, str)]
    found = {number for text in literals for number in numbers(text) | fractions(text)}
    return {int(number) if number.denominator == 1 else number for number in found}


def _values_in(problem: Problem, environment: Environment) -> Iterator[Value]:
    for field in problem.question.en.fields:
        value = field.expression.evaluate(environment)
        yield from value if isinstance(value, tuple) else (value,)


def check_wrong_answers(examined: Examined) -> Iterator[Finding]:
    """Every wrong answer must differ from the key and from the other wrong ones, on every parameter set."""
    problem = examined.problem
    for environment, answer in zip(examined.sets, examined.answers, strict=True):
        try:
            fault = _wrong_fault(examined, environment, answer)
        except ExpressionError as raised:
            fault = (0, str(raised))
        if fault:
            position, what = fault
            place = problem.wrong[position].place
            yield error(
                "wrong answers", problem.id, place, f"{what}, with {described(environment)}: exclude this in `where`"
            )
            return


def _wrong_fault(examined: Examined, environment: Environment, answer: Value) -> tuple[int, str] | None:
    problem = examined.problem
    base = tolerance_of(problem.answer, environment)
    found: list[tuple[Value, Fraction]] = []
    for position, wrong in enumerate(problem.wrong):
        value = value_of(wrong.value, environment, examined.digits)
        width = max(base, _width(wrong, environment))
        if _same(problem, value, answer, width):
            return (
                position,
                f"wrong answer {position + 1} ({_told(value)}) is the right answer, or within its tolerance",
            )
        for other, (earlier, earlier_width) in enumerate(found):
            if _same(problem, value, earlier, max(width, earlier_width)):
                return position, f"wrong answers {other + 1} and {position + 1} are the same ({_told(value)})"
        found.append((value, width))
    return None


def _width(wrong: Wrong, environment: Environment) -> Fraction:
    width = wrong.tolerance.number(environment) if wrong.tolerance else 0
    return Fraction(width.value if isinstance(width, Approximate) else width)


def _same(problem: Problem, left: Value, right: Value, width: Fraction) -> bool:
    if isinstance(left, str) and isinstance(right, str):
        return normalised(left).casefold() == normalised(right).casefold()
    if isinstance(left, tuple) and isinstance(right, tuple):
        if problem.answer.kind == "set":
            return equal(tuple(sorted(left, key=_size)), tuple(sorted(right, key=_size)))
        return equal(left, right)
    if isinstance(left, Algebraic) or isinstance(right, Algebraic):
        return equal(left, right)
    return abs(_size(left) - _size(right)) <= width


def _size(value: Value) -> Fraction:
    return Fraction(value.value if isinstance(value, Approximate) else value)  # type: ignore[arg-type]


def check_wrong_words(examined: Examined) -> Iterator[Finding]:
    """Options in words must differ in Bengali too."""
    problem = examined.problem
    values = [problem.answer.value, *(wrong.value for wrong in problem.wrong)]
    if not all(isinstance(value, Bilingual) for value in values):
        return
    for environment in examined.kept:
        texts = [
            render(value.bn, environment, Language.BENGALI, examined.digits).plain.casefold()
            for value in values
            if isinstance(value, Bilingual)
        ]
        if len(set(texts)) < len(texts):
            yield error("wrong answers", problem.id, problem.answer.place, f"two Bengali options are the same: {texts}")
            return


def check_wrong_present(examined: Examined) -> Iterator[Finding]:
    problem = examined.problem
    if not problem.wrong:
        yield warning(
            "wrong answers", problem.id, problem.place, "no wrong answer is listed: add the likeliest mistakes"
        )


def _told(value: Value) -> str:
    if isinstance(value, tuple):
        return f"({', '.join(_told(item) for item in value)})"
    if isinstance(value, Approximate):
        return f"about {float(value.value):.4f}"
    return "algebra" if isinstance(value, Algebraic) else str(value)


CHECKS = (
    check_enough_variants,
    check_relations,
    check_form,
    check_not_given,
    check_wrong_answers,
    check_wrong_words,
    check_wrong_present,
)
