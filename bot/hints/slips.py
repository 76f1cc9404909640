"""Which arithmetic a wrong number may come from: the problem's own numbers, put together in another way. Pure.

A value alone says little; "30 + 40, two numbers of the question" says where the thinking left the road. Several roads
may lead to one number: a slip is a guess, and is called one.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import chain, combinations

from bot.question_bank.checks.numbers_in_text import fractions, numbers
from bot.question_bank.text import normalised

MOST_OPERANDS = 4
"""Of the question's numbers, in their order: more pairs than these explain everything, and so nothing."""
LARGEST = 10**9


@dataclass(frozen=True, slots=True)
class Slip:
    value: Fraction
    described: str
    """English, for the writer of a hint."""


def slips(question: str, solution: Sequence[str], answer: str) -> list[Slip]:
    """The likeliest first (by judgement: no log tells yet), each number once and the answer never.

    All texts are in English, with Latin digits.
    An answer that is not one number has only the slips that the question and the solution give.
    """
    right = number_of(answer)
    given = _in_order(question)
    results = [result for result in _results(solution) if result[0] not in (*given, right)]
    operations, near = list(_other_operations(given)), list(_near(right))
    ways = (results[:1], operations[:2], near[:2], operations[2:], near[2:], results[1:], _given(given))
    found: dict[Fraction, Slip] = {}
    for value, described in chain.from_iterable(ways):
        if value != right and abs(value) < LARGEST and value not in found:
            found[value] = Slip(value, described)
    return list(found.values())


def number_of(text: str) -> Fraction | None:
    """The number that a text is, units aside: 70, −3.5, 2/3, 1 1/2, 15 years. None if it holds another one, or none."""
    plain = normalised(text)
    found = fractions(plain) or numbers(plain)
    return next(iter(found)) if len(found) == 1 else None


def as_echo(value: Fraction) -> str:
    """The number as the grader reads it back: 70, −3.5, 2/3."""
    sign = "−" if value < 0 else ""
    rest = value.denominator
    for prime in (2, 5):
        while rest % prime == 0:
            rest //= prime
    if rest > 1 or value.denominator == 1:
        return f"{sign}{abs(value)}"
    return f"{sign}{float(abs(value)):.10f}".rstrip("0")


def _results(solution: Sequence[str]) -> Iterator[tuple[Fraction, str]]:
    """What stands after the last sign of equality of each step, the last step first."""
    for number in range(len(solution), 0, -1):
        _, equals, after = solution[number - 1].rpartition("=")
        if equals and (values := _in_order(after)):
            yield values[0], f"Step {number} of the solution has this number, as a result on the way to the answer."


def _given(given: Sequence[Fraction]) -> Iterator[tuple[Fraction, str]]:
    for value in given:
        yield value, "It is a number of the question itself."


def _other_operations(given: Sequence[Fraction]) -> Iterator[tuple[Fraction, str]]:
    for one, other in combinations(given[:MOST_OPERANDS], 2):
        larger, smaller = max(one, other), min(one, other)
        yield larger + smaller, _made(larger, "+", smaller)
        yield larger - smaller, _made(larger, "−", smaller)
        yield larger * smaller, _made(larger, "×", smaller)
        if smaller and (larger / smaller).denominator == 1:
            yield larger / smaller, _made(larger, "÷", smaller)


def _made(one: Fraction, sign: str, other: Fraction) -> str:
    return f"It is {as_echo(one)} {sign} {as_echo(other)}, made of two numbers of the question."


def _near(right: Fraction | None) -> Iterator[tuple[Fraction, str]]:
    if right is None:
        return
    yield right + 1, "It is one more than the answer."
    yield right - 1, "It is one less than the answer."
    if right:
        yield -right, "It is the answer with the other sign."
        yield right * 10, "It is ten times the answer."
        yield right / 10, "It is a tenth of the answer."
        yield 1 / right, "It is the answer turned upside down."
    yield right + 10, "It is ten more than the answer, as if a carried ten were counted twice."
    yield right - 10, "It is ten less than the answer, as if a carried ten were forgotten."
    yield right * 2, "It is twice the answer."
    yield right / 2, "It is half of the answer."
    yield right * 100, "It is a hundred times the answer."
    yield right / 100, "It is a hundredth of the answer."
    digits = str(right)
    if right.denominator == 1 and 10 <= right < 100 and digits[1] != "0":
        yield Fraction(digits[::-1]), "It has the digits of the answer in the other order."


def _in_order(text: str) -> list[Fraction]:
    """The numbers of a text, each once, where they stand first."""
    plain = normalised(text)
    both = numbers(plain) | fractions(plain)
    return sorted(both, key=lambda value: _place(plain, value))


def _place(text: str, value: Fraction) -> int:
    shown = str(abs(value)).split("/")[0]
    place = text.replace(",", "").find(shown)
    return place if place >= 0 else len(text)
