"""Texts: values, filters, digits, signs, and the spaces that keep an equation in one piece."""

from fractions import Fraction

import pytest

from bot.question_bank.expressions import ExpressionError, LexiconEntry, Value, parse_expression
from bot.question_bank.text import NBSP, digits_for, group_by_lakh, normalised, parse_text, render
from bot.question_bank.written import indefinite_article, mixed_number, shown_algebra, tidy_algebra
from models.types import Digits, Language

RAHIM = LexiconEntry("rahim", {"en": "Rahim", "bn": "রহিম", "gen": "রহিমের"})
HOUR = LexiconEntry("hour", {"en": "hour", "bn": "ঘণ্টা", "article": "an"})


def english(source: str, **values: Value) -> str:
    return render(parse_text(source), values, Language.ENGLISH, Digits.BENGALI).plain


def bengali(source: str, digits: Digits = Digits.BENGALI, **values: Value) -> str:
    return render(parse_text(source), values, Language.BENGALI, digits).plain


@pytest.mark.parametrize(
    ("source", "n", "expected"),
    [
        ("{n}", 12, "12"),
        ("{n}", -12, "−12"),
        ("{n}", Fraction(3, 4), "0.75"),
        ("{n}", Fraction(2, 3), "2/3"),
        ("{n*2 + 1}", 4, "9"),
        ("{n:frac}", Fraction(3, 4), "3/4"),
        ("{n:frac}", 3, "3"),
        ("{n:mixed}", Fraction(7, 3), "2 1/3"),
        ("{n:mixed}", Fraction(-7, 3), "−2 1/3"),
        ("{n:mixed}", Fraction(2, 3), "2/3"),
        ("{n:dp2}", Fraction(5, 2), "2.50"),
        ("{n:ordinal}", 1, "first"),
        ("{n:ordinal}", 2, "second"),
        ("{n:ordinal}", 10, "tenth"),
        ("{n:ordinal}", 11, "11th"),
        ("{n:ordinal}", 112, "112th"),
        ("{n:ordinal}", 21, "21st"),
        ("{n:ordinal}", 22, "22nd"),
        ("{n:ordinal}", 23, "23rd"),
        ("x {n:+}", 5, "x + 5"),
        ("x {n:+}", -5, "x − 5"),
        ("x {n:+coef}y", 1, "x + y"),
        ("x {n:+coef}y", -3, "x − 3y"),
        ("{n:coef}x", 1, "x"),
        ("{n:coef}x", -1, "−x"),
        ("{n:coef}x", 4, "4x"),
        ("3 × {n:neg}", -4, "3 × (−4)"),
        ("3 × {n:neg}", 4, "3 × 4"),
        ("{n:a}", 8, "an 8"),
        ("{n:a}", 18, "an 18"),
        ("{n:a}", 12, "a 12"),
        ("{{1, {n}}}", 2, "{1, 2}"),
        ("{n} taka", 123456789, "12,34,56,789 taka"),
        ("{n} taka", 99999, "99999 taka"),
    ],
)
def test_filters_write_numbers(source: str, n: Value, expected: str) -> None:
    assert english(source, n=n) == expected


@pytest.mark.parametrize(
    ("n", "ordinal"),
    [
        (1, "প্রথম"),
        (2, "দ্বিতীয়"),
        (6, "ষষ্ঠ"),
        (10, "দশম"),
        (11, "১১তম"),
        (12, "১২তম"),
    ],
)
def test_bengali_ordinals(n: int, ordinal: str) -> None:
    assert normalised(bengali("{n:ordinal}", n=n)) == normalised(ordinal)


def test_words_take_the_form_their_language_needs() -> None:
    assert bengali("{name:gen} বই", name=RAHIM) == "রহিমের বই"
    assert english("{name:gen} book", name=RAHIM) == "Rahim's book"
    assert english("{item:a}", item=HOUR) == "an hour"
    assert bengali("একটি {item:a}", item=HOUR) == "একটি ঘণ্টা"
    assert english("{item.en}, {name}", item=HOUR, name=RAHIM) == "hour, Rahim"


@pytest.mark.parametrize(
    ("word", "article"), [("umbrella", "an"), ("shirt", "a"), ("11 taka", "an"), ("1100 taka", "a"), ("80", "an")]
)
def test_the_article_follows_the_first_sound(word: str, article: str) -> None:
    assert indefinite_article(word) == article


def test_bengali_prose_prints_bengali_digits_and_mathematics_with_letters_latin_ones() -> None:
    assert bengali("{n} টাকা, `{n} + 1`, `{n}x`", n=5) == f"৫ টাকা, ৫{NBSP}+{NBSP}১, 5x"


def test_an_algebra_problem_prints_latin_digits_throughout() -> None:
    assert digits_for(Digits.AUTO, "algebra") is Digits.LATIN
    assert digits_for(Digits.AUTO, "geometry") is Digits.BENGALI
    assert digits_for(Digits.BENGALI, "algebra") is Digits.BENGALI
    assert bengali("{n} টাকা", Digits.LATIN, n=5) == "5 টাকা"


def test_mathematics_gets_true_signs_and_powers() -> None:
    assert english("`x^2 - 3*4`") == f"x²{NBSP}−{NBSP}3×4"
    assert english("well-known, `2**10`") == "well-known, 2¹⁰"


def test_a_short_equation_does_not_break_and_a_long_one_may() -> None:
    assert " " not in english("`3 + 4 = 7`")
    long = "`12 + 13 + 14 + 15 = 54`"
    assert NBSP not in english(long)
    assert normalised(english("`3 + 4 = 7`")) == "3 + 4 = 7"


def test_lakh_grouping_leaves_decimals_and_grouped_numbers_alone() -> None:
    assert group_by_lakh("1234567 0.1234567 12,34,567 123456.5") == "12,34,567 0.1234567 12,34,567 1,23,456.5"


@pytest.mark.parametrize(
    "source",
    ["`3 + 4", "{n", "n}", "{n:round}", "{}", "``", "{n +}", "{__import__('os')}"],
)
def test_a_text_that_cannot_be_read_says_why(source: str) -> None:
    with pytest.raises(ExpressionError) as refused:
        parse_text(source)
    assert len(str(refused.value)) > 15


@pytest.mark.parametrize(
    ("source", "n"),
    [
        ("{n}", parse_expression("sqrt(2)").evaluate({})),
        ("{n}", True),
        ("{n:gen}", 3),
        ("{n:ordinal}", 0),
        ("{n:coef}", RAHIM),
        ("{n:frac}", (1, 2)),
    ],
)
def test_a_value_that_cannot_be_written_says_why(source: str, n: Value) -> None:
    with pytest.raises(ExpressionError):
        english(source, n=n)


def test_a_list_is_written_with_commas() -> None:
    assert english("{n}", n=(3, Fraction(1, 2), -4)) == "3, 0.5, −4"


def test_the_skeleton_masks_numbers_and_values() -> None:
    assert parse_text("Buy {n} pens for 12.50 taka").skeleton == parse_text("buy 3 pens for  9 taka").skeleton


def test_authors_algebra_is_tidied_and_shown_as_students_read_it() -> None:
    assert tidy_algebra("3*x + -5 - -2") == "3*x - 5 + 2"
    assert tidy_algebra("1*x + 11*y") == "x + 11*y"
    assert shown_algebra("3*x**2 + -5*y") == "3x² − 5y"
    assert shown_algebra("2*3*x") == "2 × 3x"
    assert mixed_number(3) == "3"
