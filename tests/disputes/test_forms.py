"""Which answers a ruling takes for the same."""

import pytest

from bot.disputes.forms import form_of, normal, wrong_try_of

CHOICES = [{"text_en": "Square", "text_bn": "বর্গ"}, {"text_en": "−৫", "text_bn": "−৫"}]


@pytest.mark.parametrize(
    ("typed", "alike"),
    [("১২ টাকা", "12  টাকা "), ("−৫", "-5"), ("3\u200b/4", "3/4"), ("উত্তর\u200c ৪", "উত্তর 4"), ("2\n+ 3", "2 + 3")],
)
def test_what_reads_the_same_is_the_same_answer(typed: str, alike: str) -> None:
    assert normal(typed) == normal(alike)


@pytest.mark.parametrize(("one", "other"), [("X", "x"), ("2 1/3", "21/3"), ("x²", "x2"), ("1.5", "1,5"), ("-5", "5")])
def test_what_may_mean_something_else_is_another_answer(one: str, other: str) -> None:
    assert normal(one) != normal(other)


def test_an_option_is_one_answer_tapped_or_typed() -> None:
    tapped, lettered = {"given": 0, "echo": "Square"}, {"given": "ক", "echo": "Square"}
    assert form_of(CHOICES, tapped) == form_of(CHOICES, lettered) == "Square"
    assert form_of(CHOICES, {"given": 1, "echo": "-5"}) == "-5"


def test_a_try_from_before_echoes_were_kept_goes_by_its_text() -> None:
    assert form_of(None, {"given": "৩/৪"}) == "3/4"
    assert form_of(CHOICES, {"given": "ক"}) == "ক"


def test_an_option_that_the_problem_no_longer_has_is_no_answer_to_it() -> None:
    assert form_of(CHOICES, {"given": 7}) == "7"


def test_the_first_wrong_try_of_that_form_is_found_and_a_right_one_is_not() -> None:
    tries = [
        {"given": "4", "verdict": "correct"},
        {"given": "৪", "verdict": "incorrect", "at": "first"},
        {"given": "4", "verdict": "incorrect", "at": "second"},
    ]
    found = wrong_try_of(None, tries, "4")
    assert found is not None
    assert found["at"] == "first"
    assert wrong_try_of(None, tries, "5") is None
