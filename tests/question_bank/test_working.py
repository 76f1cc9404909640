"""Arithmetic as it is printed, computed again; numbers found in texts of both languages; reading measured."""

from fractions import Fraction

import pytest

from bot.question_bank.checks.bengali import holds_form
from bot.question_bank.checks.duplicates import five_grams, overlap
from bot.question_bank.checks.numbers_in_text import (
    digit_runs,
    fractions,
    holds_bengali,
    holds_english,
    numbers,
    word_forms,
)
from bot.question_bank.checks.reading import reading_profile
from bot.question_bank.checks.working import NotArithmetic, evaluate, fault_in


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("3 + 4 × 5", 23),
        ("3 ÷ 1/2", 6),
        ("12 ÷ 3 × 2", 8),
        ("2 1/3 × 6", 14),
        ("(4 + 3)²", 49),
        ("2(3 + 4)", 14),
        ("√169", 13),
        ("√(9 + 16) − 5", 0),
        ("3√4", 6),
        ("∛27", 3),
        ("−5 − −3", -2),
        ("1,20,000 ÷ 4", 30000),
        ("25% × 80", 20),
        ("180° − 50°", 130),
        ("6 : 8", Fraction(3, 4)),
        ("∴ 2.5 × 4", 10),
        ("+3", 3),
        ("2³ × 10²", 800),
    ],
)
def test_printed_arithmetic_is_computed(text: str, value: int | Fraction) -> None:
    assert evaluate(text) == value


@pytest.mark.parametrize("text", ["3 +", "(3", "3 ÷ 0", "√−4", "∛26", "2²⁵", "3 & 4", "", "3 4", ")"])
def test_what_is_no_arithmetic_is_told(text: str) -> None:
    with pytest.raises(NotArithmetic):
        evaluate(text)


@pytest.mark.parametrize(
    "piece",
    [
        "3 + 4 = 7 = 14 ÷ 2",
        "20 ÷ 80 × 100 = 25%",
        "25% = 1/4",
        "h² = 169 − 25 = 144",
        "x = 3, y = 4",
        "22 ÷ 7 ≈ 3.14",
        "√2 ≈ 1.41",
        "3 < 4 ≤ 4",
        "5 ≠ 6",
        "3 + ? = 9",
        "(3, 4)",
        "6 : 8 = 3 : 4",
    ],
)
def test_true_working_passes(piece: str) -> None:
    assert fault_in(piece) is None


@pytest.mark.parametrize(
    "piece",
    [
        "3 + 4 = 8",
        "3 + 4 = 7 = 8",
        "x = 12 − 5 = 8",
        "22 ÷ 7 ≈ 3.15",
        "4 < 3",
        "5 ≠ 5",
        "8/9 + 1/16 = 15/16",
        "3 + = 4",
        "50% = 1/4",
        "3 ≥ 4",
    ],
)
def test_false_working_is_found(piece: str) -> None:
    assert fault_in(piece) is not None


def test_numbers_are_found_with_their_sign_and_without_commas() -> None:
    assert numbers("from −3 to 1,20,000 and 5 − 2.50 (−7)") == {-3, 120000, 5, Fraction(5, 2), -7}
    assert fractions("6/8 of 2 1/3, not 1/0 or −1/2") == {Fraction(3, 4), Fraction(7, 3), Fraction(-1, 2)}
    assert digit_runs("1,20,000 and 3²") == ["120000", "2", "3"]


def test_numbers_have_words_in_both_languages() -> None:
    assert word_forms(Fraction(25)) == (["twenty-five"], ["পঁচিশ"])
    assert word_forms(Fraction(100))[0] == ["one hundred"]
    assert word_forms(Fraction(40))[0] == ["forty"]
    assert word_forms(Fraction(1, 2))[1] == ["অর্ধেক"]
    assert word_forms(Fraction(101)) == ([], [])
    assert word_forms(Fraction(5, 7)) == ([], [])


def test_number_words_are_whole_words() -> None:
    assert holds_english("There are Twenty five boys", "twenty-five")
    assert not holds_english("a phone", "one")
    assert holds_bengali("তিনটি আম", "তিন")
    assert not holds_bengali("প্রতিদিন", "তিন")
    assert not holds_bengali("এটি ঠিক নয়", "নয়")
    assert holds_bengali("নয়টি আম", "নয়")


@pytest.mark.parametrize(
    ("prose", "form", "found"),
    [
        ("জলের দাম", "জল", True),
        ("জলপাই", "জল", False),
        ("পার্সেন্টে", "পার্সেন্ট", True),
        ("মোট", "মোড", False),
        ("প্রাকৃতিক সংখ্যার", "প্রাকৃতিক সংখ্যা", True),
        ("প্রাকৃতিক জোড় সংখ্যা", "প্রাকৃতিক সংখ্যা", False),
    ],
)
def test_an_avoided_form_is_a_whole_word_with_its_endings(prose: str, form: str, found: bool) -> None:
    assert holds_form(prose.split(), form) is found


def test_five_grams_tell_near_copies_from_others() -> None:
    one = five_grams("rina buys # pens for # taka each at the shop")
    near = five_grams("rina buys # pens for # taka each at the shop today")
    other = five_grams("how many metres of rope does the farmer need for the field")
    assert overlap(one, near) > 0.8
    assert overlap(one, other) == 0
    assert overlap(five_grams("solve it"), five_grams("solve it")) == 0


def test_the_reading_profile_reports_conjuncts_and_long_words() -> None:
    profile = reading_profile("ত্রিভুজের ক্ষেত্রফল বের করো")
    assert profile.words == 4
    assert profile.conjuncts_per_word == 0.75
    assert reading_profile("").conjuncts_per_word == 0
    assert reading_profile("বীজগণিতীয়রাশিমালার মান").long_words == ("বীজগণিতীয়রাশিমালার",)
