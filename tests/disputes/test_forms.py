"""Which answers a ruling takes for the same."""

from typing import Any

import pytest

from bot.disputes.forms import Claim, form_of, normal, wrong_try_of
from models.problem import Problem

CHOICES = [{"text_en": "Square", "text_bn": "বর্গ"}, {"text_en": "Circle", "text_bn": "বৃত্ত"}]


def problem_of(kind: str, answer: str, choices: list[dict[str, str]] | None = None) -> Problem:
    return Problem(answer_kind=kind, answer=answer, answer_options={}, wrong=[], choices=choices, accepted_answers=[])


def entry(given: str | int, **more: Any) -> dict[str, Any]:
    return {"given": given, "verdict": "incorrect", "answer": "7", **more}


NUMBER = problem_of("number", "7")
SHAPES = problem_of("choice", "Circle", CHOICES)


@pytest.mark.parametrize(
    ("typed", "alike"),
    [
        ("১২ টাকা", "12  টাকা "),
        ("−৫", "-5"),
        ("3\u200b/4", "3/4"),
        ("উত্তর\u200c ৪", "উত্তর 4"),
        ("2\n+ 3", "2 + 3"),
        ("\u200e -98765", "-98765"),
        ("12 😀", "12"),
        ("12।", "12"),
        ("উত্তর: 12", "12"),
        ("\u200e ❌ ৪", "❌ ৪"),
    ],
)
def test_what_reads_the_same_is_the_same_answer(typed: str, alike: str) -> None:
    assert normal(typed) == normal(alike)


@pytest.mark.parametrize(("one", "other"), [("X", "x"), ("2 1/3", "21/3"), ("x²", "x2"), ("1.5", "1,5"), ("-5", "5")])
def test_what_may_mean_something_else_is_another_answer(one: str, other: str) -> None:
    assert normal(one) != normal(other)


@pytest.mark.parametrize("text", ["😀" * 400 + "\u09df" * 90, "9" * 700, "\ufb2c" * 500])
def test_a_form_fits_its_column(text: str) -> None:
    assert len(normal(text)) <= 500


def test_an_option_is_one_answer_tapped_or_typed() -> None:
    tapped, lettered = entry(0, echo="Square"), entry("ক", echo="Square")
    assert form_of(SHAPES, tapped) == form_of(SHAPES, lettered) == "Square"


def test_a_tapped_option_is_what_stood_on_it_wherever_it_stands_today() -> None:
    turned = problem_of("choice", "Circle", CHOICES[::-1])
    assert form_of(turned, entry(0, echo="Square")) == "Square"
    assert form_of(turned, entry(0, echo="Triangle")) == "Triangle"


def test_a_try_from_before_echoes_were_kept_goes_by_its_text_or_its_place() -> None:
    assert form_of(NUMBER, entry("৩/৪")) == "3/4"
    assert form_of(SHAPES, entry("ক")) == "ক"
    assert form_of(SHAPES, entry(0)) == "Square"


def test_an_option_that_the_problem_no_longer_has_is_no_answer_to_it() -> None:
    assert form_of(SHAPES, entry(7)) == "7"


def test_the_first_wrong_try_of_that_form_is_found_and_a_right_one_is_not() -> None:
    tries = [
        entry("4", verdict="correct"),
        entry("৪", at="first"),
        entry("4", at="second"),
    ]
    found = wrong_try_of(Claim(NUMBER, "7", "4"), tries)
    assert found is not None
    assert found["at"] == "first"
    assert wrong_try_of(Claim(NUMBER, "7", "5"), tries) is None


def test_what_counts_as_right_with_an_accepted_form_is_covered_and_another_value_is_not() -> None:
    claim = Claim(NUMBER, "7", "-98765")
    assert claim.covers(entry("-98,765"))
    assert not claim.covers(entry("-98766"))


def test_a_try_at_another_answer_or_from_before_answers_were_kept_is_not_covered() -> None:
    claim = Claim(NUMBER, "7", "4")
    assert not claim.covers(entry("4", answer="8"))
    assert not claim.covers({"given": "4", "verdict": "incorrect"})


def test_of_an_older_answer_only_the_same_form_is_covered() -> None:
    """By what else was right with it then, nobody can judge any more."""
    claim = Claim(NUMBER, "8", "4")
    assert claim.is_older
    assert claim.covers(entry("৪", answer="8"))
    assert not claim.covers(entry("4.0", answer="8"))
