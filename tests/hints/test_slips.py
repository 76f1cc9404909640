"""Where a wrong number may come from."""

from fractions import Fraction

import pytest

from bot.hints.mistakes import (
    NO_TRY,
    UNKNOWN,
    explained,
    for_explanation,
    foreseen_slips,
    graded,
    mistake_of_key,
    predicted,
)
from bot.hints.slips import as_echo, number_of, slips
from models.problem import Problem

PENS = Problem(
    question_en="5 pens cost 30 taka. How much do 13 pens cost?",
    solution=[{"text_en": "1 pen costs 30 ÷ 5 = 6 taka"}, {"text_en": "13 pens cost 6 × 13 = 78 taka"}],
    answer_shown={"en": "78 taka"},
    answer_kind="number",
    wrong=[{"value": "38", "misconception": "adds_the_difference", "hint_en": "Do 8 more pens cost 8 taka more?"}],
)


@pytest.mark.parametrize(
    ("value", "described"),
    [
        ("6", "Step 1 of the solution has this number, as a result on the way to the answer."),
        ("35", "It is 30 + 5, made of two numbers of the question."),
        ("17", "It is 30 − 13, made of two numbers of the question."),
        ("390", "It is 30 × 13, made of two numbers of the question."),
        ("30", "It is a number of the question itself."),
        ("79", "It is one more than the answer."),
        ("−78", "It is the answer with the other sign."),
        ("7.8", "It is a tenth of the answer."),
        ("1/78", "It is the answer turned upside down."),
        ("68", "It is ten less than the answer, as if a carried ten were forgotten."),
        ("87", "It has the digits of the answer in the other order."),
    ],
)
def test_arithmetic_tells_where_a_value_came_from(value: str, described: str) -> None:
    mistake = explained(PENS, graded(None, value, "number"))
    assert (mistake.key, mistake.value, mistake.is_unexplained) == (f"value:{value}", value, False)
    assert mistake.described == f"The student answered {value}. {described}"
    assert for_explanation(mistake) == mistake


@pytest.mark.parametrize("value", ["71", "4096", "x + 2", "2/7"])
def test_what_arithmetic_does_not_explain_stays_a_value(value: str) -> None:
    mistake = explained(PENS, graded(None, value, "number"))
    assert (mistake.key, mistake.is_unexplained) == (f"value:{value}", True)
    assert for_explanation(mistake) == NO_TRY


def test_each_number_is_there_once_and_the_answer_never() -> None:
    found = slips(PENS.question_en, [step["text_en"] for step in PENS.solution], "78 taka")
    values = [slip.value for slip in found]
    assert len(set(values)) == len(values) > 15
    assert Fraction(78) not in values


def test_the_likeliest_are_foreseen_but_for_what_the_author_named() -> None:
    named = [*PENS.wrong, {"value": "35", "misconception": "adds", "hint_en": "Why add?"}]
    problem = Problem(
        question_en=PENS.question_en,
        solution=PENS.solution,
        answer_shown=PENS.answer_shown,
        answer_kind="number",
        wrong=named,
    )
    assert [mistake.value for mistake in foreseen_slips(PENS)] == ["6", "35", "25", "79", "77", "150"]
    assert [mistake.value for mistake in foreseen_slips(problem)] == ["6", "25", "79", "77", "150", "18"]


def test_a_class_can_be_told_from_its_key() -> None:
    for mistake in (NO_TRY, UNKNOWN, predicted(PENS, PENS.wrong[0]), *foreseen_slips(PENS)):
        assert mistake_of_key(PENS, mistake.key) == mistake
    for lost in ("predicted:1", "reason:not_simplified", "nonsense"):
        assert mistake_of_key(PENS, lost) is None


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("15 years", Fraction(15)),
        ("1,23,456 taka", Fraction(123456)),
        ("2/3", Fraction(2, 3)),
        ("1 1/2", Fraction(3, 2)),
        ("−3.5", Fraction(-7, 2)),
        ("3 : 4", None),
        ("x + 1 = 2", None),
        ("", None),
    ],
)
def test_a_text_is_one_number_or_none(text: str, number: Fraction | None) -> None:
    assert number_of(text) == number


@pytest.mark.parametrize(
    ("value", "echo"),
    [(Fraction(70), "70"), (Fraction(-7, 2), "−3.5"), (Fraction(2, 3), "2/3"), (Fraction(1, 40), "0.025")],
)
def test_a_number_is_written_as_the_grader_reads_it_back(value: Fraction, echo: str) -> None:
    assert as_echo(value) == echo
