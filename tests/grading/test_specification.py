"""Author's mistakes are said in a sentence; known wrong answers, buttons, phrases and examples."""

import re
from typing import Any

import pytest

from bot.grading import KINDS, Reason, SpecError, Verdict, grade, grade_choice, parse_spec
from bot.grading.expectation import expected_form
from bot.grading.phrases import REASONS, reason_phrase


@pytest.mark.parametrize(
    ("kind", "expected", "options"),
    [
        ("numbr", "12", {}),
        ("number", "twelfe", {}),
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


def test_only_words_take_more_spellings_of_a_mistake() -> None:
    with pytest.raises(SpecError, match="accept"):
        parse_spec("number", "12", {"wrong_values": [{"value": "7", "accept": ["seven"]}]})


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


def test_a_fraction_for_a_ratio_is_told_to_use_a_colon() -> None:
    judgement = grade(parse_spec("ratio", "1:4", {}), "1/4")
    assert judgement.reason is Reason.WRONG_FORM
    phrase = reason_phrase(judgement.reason, "ratio")
    assert "2:3" in phrase.bn
    assert "2:3" in phrase.en
    assert reason_phrase(Reason.EMPTY, "ratio") == REASONS[Reason.EMPTY]


@pytest.mark.parametrize("reason", list(Reason))
def test_a_bengali_phrase_has_no_english_word_and_no_polite_you(reason: Reason) -> None:
    phrases = [reason_phrase(reason, kind).bn for kind in KINDS]
    assert not any(re.search(r"[A-Za-z]{2,}|আপনি|করুন|লিখুন|গুলি", text) for text in phrases)


@pytest.mark.parametrize(
    ("kind", "expected", "options"),
    [
        ("number", "13", {"units": ["metre"], "unit": "required"}),
        ("number", "13.5", {"units": ["square centimetre"], "dp": 1}),
        ("quantity", "90 minutes", {}),
        ("number", "25", {"units": ["celsius"]}),
        ("number", "50", {"units": ["taka"]}),
    ],
)
def test_a_unit_is_named_in_the_language_of_the_sentence(kind: str, expected: str, options: dict[str, Any]) -> None:
    sentence = expected_form(parse_spec(kind, expected, options))
    assert not re.search("[A-Za-z]", sentence.bn)
    assert not re.search("[\u0980-\u09ff]", sentence.en)


@pytest.mark.parametrize(
    ("kind", "expected", "options", "said"),
    [
        ("fraction", "3/4", {"form": "reduced"}, "lowest terms"),
        ("fraction", "3/2", {"forms": ["mixed"]}, "mixed number"),
        ("number", "3.14", {"dp": 2}, "2 decimal places"),
        ("number", "0.5", {"form": "decimal"}, "decimal"),
        ("percent", "20", {"sign": "required"}, "percent sign"),
        ("expression", "x^2+5x+6", {"form": "factored"}, "product of factors"),
        ("expression", "x^2+5x+6", {"form": "expanded"}, "without brackets"),
        ("number", "4π", {}, "Keep π"),
        ("ratio", "2:3", {}, "colon"),
    ],
)
def test_the_sentence_says_the_form_that_is_wanted(
    kind: str, expected: str, options: dict[str, Any], said: str
) -> None:
    assert said in expected_form(parse_spec(kind, expected, options)).en


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
