"""Author's mistakes are said in a sentence; known wrong answers, buttons, phrases and examples."""

from typing import Any

import pytest

from bot.grading import Reason, SpecError, Verdict, grade, grade_choice, parse_spec
from bot.grading.expectation import expected_form
from bot.grading.phrases import REASONS


@pytest.mark.parametrize(
    ("kind", "expected", "options"),
    [
        ("numbr", "12", {}),
        ("number", "twelv", {}),
        ("number", "12", {"tolerence": 1}),
        ("number", "12", {"tolerance": "wide"}),
        ("number", "12", {"tolerance": "1/0"}),
        ("number", "12", {"units": ["furlongs"]}),
        ("number", "12", {"forms": ["roman"]}),
        ("number", "12", {"decimal_places_strict": "yes"}),
        ("number", "12", {"wrong_values": [{"value": "7", "hint": "no"}]}),
        ("number", "12", {"wrong_values": [{"value": 7}]}),
        ("number", "12", {"also_correct": "13"}),
        ("expression", "x/2y", {}),
        ("expression", "x^2", {"form": "squared"}),
        ("percent", "5", {"sign": "maybe"}),
        ("choice", "4", {"choices": ["a", "b"]}),
        ("money", "12 cm", {}),
        ("form", "3/4", {}),
    ],
)
def test_a_faulty_specification_is_refused_with_a_sentence(kind: str, expected: str, options: dict[str, Any]) -> None:
    with pytest.raises(SpecError, match=r"\w+ \w+"):
        parse_spec(kind, expected, options)


def test_the_first_known_mistake_that_matches_is_named() -> None:
    wrong = [
        {"value": "96", "misconception": "percent_as_amount"},
        {"value": "10.714", "tolerance": "0.05", "misconception": "percent_of_selling_price"},
        {"value": "10.7", "misconception": "never_reached"},
    ]
    spec = parse_spec("percent", "12", {"wrong_values": wrong})
    assert grade(spec, "৯৬").misconception == "percent_as_amount"
    judgement = grade(spec, "10.7%")
    assert (judgement.verdict, judgement.wrong_index, judgement.misconception) == (
        Verdict.INCORRECT,
        1,
        "percent_of_selling_price",
    )
    assert grade(spec, "13").wrong_index is None


def test_a_known_mistake_is_recognised_in_any_form() -> None:
    spec = parse_spec("fraction", "3/4", {"must_simplify": "required", "wrong_values": [{"value": "1/2"}]})
    assert grade(spec, "2/4").wrong_index == 0


def test_also_correct_answers_are_correct() -> None:
    spec = parse_spec("number", "12", {"also_correct": ["13"]})
    assert grade(spec, "13").verdict is Verdict.CORRECT
    assert grade(spec, "14").verdict is Verdict.INCORRECT


def test_a_tapped_button_is_judged_by_its_place() -> None:
    choices = [{"en": "acute", "bn": "সূক্ষ্মকোণ"}, {"en": "obtuse", "bn": "স্থূলকোণ"}]
    spec = parse_spec("choice", "0", {"choices": choices, "wrong_values": [{"value": "1", "misconception": "m"}]})
    assert grade_choice(spec, 0).verdict is Verdict.CORRECT
    assert grade_choice(spec, 1).misconception == "m"
    assert [grade_choice(spec, index).verdict for index in (-1, 2, 99)] == [Verdict.INVALID] * 3


def test_a_number_offered_as_buttons_takes_a_tap_a_letter_or_the_number() -> None:
    spec = parse_spec("number", "12", {"choices": ["6", "12", "24"], "wrong_values": [{"value": "24"}]})
    assert grade_choice(spec, 1).verdict is Verdict.CORRECT
    assert grade(spec, "খ").verdict is Verdict.CORRECT
    assert grade(spec, "12").verdict is Verdict.CORRECT
    assert grade_choice(spec, 2).wrong_index == 0


def test_the_echo_says_what_was_read_in_latin_digits() -> None:
    spec = parse_spec("fraction", "3/4", {})
    assert grade(spec, "উত্তরঃ ২ ১/৩।").echo == "2 1/3"
    assert grade(spec, "hmm").echo == ""


def test_every_reason_has_its_phrase_in_both_languages() -> None:
    assert set(REASONS) == set(Reason)
    assert all(phrase.bn and phrase.en for phrase in REASONS.values())


@pytest.mark.parametrize(
    ("kind", "answers"),
    [
        ("number", ["12", "-5", "30", "7"]),
        ("fraction", ["3/7", "1 2/5", "5/9"]),
        ("percent", ["35%", "8", "62"]),
        ("ratio", ["4:7", "9:5", "7:4"]),
        ("quantity", ["12 cm", "7.5 kg", "30"]),
        ("money", ["45", "1250"]),
        ("expression", ["5a - 2b", "x^2 + 7"]),
        ("equation", ["3x + 1 = 10", "y = 4x - 7"]),
        ("tuple", ["(4, -1)", "(0, 7)"]),
        ("set", ["{2, 9, 11}", "{1, 14}"]),
        ("list", ["2, 9, 11"]),
        ("solution", ["x = 14", "m = -9"]),
    ],
)
def test_the_example_is_never_the_answer(kind: str, answers: list[str]) -> None:
    for answer in answers:
        spec = parse_spec(kind, answer, {})
        sentence = expected_form(spec).en
        examples = sentence.partition("for example ")[2].partition(";")[0].removesuffix(".").split(" or ")
        assert examples[0]
        assert all(grade(spec, example).verdict is not Verdict.CORRECT for example in examples), sentence
