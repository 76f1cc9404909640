"""What holds for every text and every answer."""

from fractions import Fraction
from itertools import zip_longest

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.grading import AnswerSpec, Reason, Verdict, grade, parse_spec
from bot.grading.judgement import Judgement, Unreadable
from bot.grading.marking import grade_unguarded
from bot.language import to_bengali_digits

SPECS = [
    parse_spec("number", "-12.5"),
    parse_spec("fraction", "7/3", {"must_simplify": "required"}),
    parse_spec("percent", "12"),
    parse_spec("ratio", "2:3:5"),
    parse_spec("quantity", "1 ঘণ্টা 30 মিনিট"),
    parse_spec("quantity", "24 বর্গ সে.মি."),
    parse_spec("money", "1250"),
    parse_spec("expression", "3*x**2 - 5*x*y + 1"),
    parse_spec("expression", "(x + 1)/(x - 2)"),
    parse_spec("equation", "y = 2x + 1"),
    parse_spec("solution", "x = 3 or x = -3"),
    parse_spec("tuple", "(2, -3)"),
    parse_spec("set", "{2, 3, 5}"),
    parse_spec("set", "{}"),
    parse_spec("list", "1, 4, 9"),
    parse_spec("choice", "খ"),
    parse_spec("text", "prime", {"accept": ["মৌলিক সংখ্যা"]}),
    parse_spec("number", "2√3"),
    parse_spec("number", "4π"),
    parse_spec("form", "3/4", {"property": "simplified"}),
]
MATHS = st.text(alphabet="0123456789xyকখ+-*/^().,=√π²{}[]:;% ঃ।½±÷×", max_size=60)
ANY = st.one_of(st.text(max_size=300), MATHS, st.text(st.characters(codec=None), max_size=40))


def unguarded(spec: AnswerSpec, text: str) -> Judgement:
    try:
        return grade_unguarded(spec, text)
    except Unreadable as trouble:
        return Judgement(Verdict.INVALID, trouble.reason)


@pytest.mark.parametrize("spec", SPECS, ids=lambda spec: f"{spec.kind} {spec.canonical}")
@given(text=ANY)
def test_no_text_makes_the_engine_fail(spec: AnswerSpec, text: str) -> None:
    judgement = unguarded(spec, text)
    assert (judgement.reason is not None) or judgement.verdict is not Verdict.INVALID


@pytest.mark.parametrize(
    "text",
    ["\x00", "\ud800", "12\udfff", "(" * 199, "-" * 199, "√" * 200, "x" * 10_000, "1" * 10_000, "​" * 5_000, "1/" * 99],
)
@pytest.mark.parametrize("spec", SPECS, ids=lambda spec: f"{spec.kind} {spec.canonical}")
def test_hostile_texts_are_sent_back(spec: AnswerSpec, text: str) -> None:
    assert unguarded(spec, text).verdict is not Verdict.CORRECT


@pytest.mark.parametrize(
    "text", ["9^9^9", "(x+y+1)^64", "(x+y+a+b+c)^40", "2^64^2", "((((x^8)^8)^8)^8)", "9^64*" * 30 + "1", "(x+y)" * 39]
)
def test_what_would_take_long_is_refused_before_it_is_done(text: str) -> None:
    judgement = grade(parse_spec("expression", "x+y", {"variables": list("abcxy")}), text)
    assert (judgement.verdict, judgement.reason) == (Verdict.INVALID, Reason.TOO_LONG)


CANONICAL = [spec for spec in SPECS if spec.kind != "choice"]


@pytest.mark.parametrize("spec", CANONICAL, ids=lambda spec: f"{spec.kind} {spec.canonical}")
def test_the_canonical_answer_is_correct_in_both_scripts_and_with_a_danda(spec: AnswerSpec) -> None:
    for text in (spec.canonical, to_bengali_digits(spec.canonical)):
        for dressed in (text, f"{text}।", f" {text} ।", f"উত্তর: {text}", "​".join(text)):
            assert unguarded(spec, dressed).verdict is Verdict.CORRECT, dressed


@given(value=st.fractions(min_value=-1000, max_value=1000, max_denominator=200), text=MATHS)
def test_a_number_is_accepted_only_when_it_is_equal(value: Fraction, text: str) -> None:
    spec = parse_spec("number", f"{value.numerator}/{value.denominator}")
    other = parse_spec("number", f"{value.numerator + 1}/{value.denominator}")
    verdicts = [grade(each, text).verdict for each in (spec, other)]
    assert verdicts.count(Verdict.CORRECT) <= 1


@given(
    st.sampled_from(SPECS),
    st.sampled_from(["12", "-12.5", "7/3", "2:3:5", "3x^2-5xy+1", "{2,3,5}", "x=3", "prime", "hello"]),
    st.lists(st.sampled_from("​‌‍⁠﻿"), max_size=5),
    st.integers(0, 20),
)
def test_invisible_characters_change_nothing(spec: AnswerSpec, text: str, hidden: list[str], place: int) -> None:
    dressed = text[:place] + "".join(hidden) + text[place:]
    assert unguarded(spec, dressed) == unguarded(spec, text)


COEFFICIENTS = st.lists(st.integers(-9, 9), min_size=1, max_size=5)


def written(coefficients: list[int], order: list[int] | None = None) -> str:
    places = order if order is not None else list(range(len(coefficients)))
    return " + ".join(f"({coefficients[place]})x^{place}" for place in places)


@given(COEFFICIENTS, COEFFICIENTS)
def test_polynomials_are_equal_exactly_when_their_coefficients_are(one: list[int], other: list[int]) -> None:
    spec = parse_spec("expression", written(one), {"variables": ["x"]})
    same = all(left == right for left, right in zip_longest(one, other, fillvalue=0))
    assert (grade(spec, written(other)).verdict is Verdict.CORRECT) == same


@given(COEFFICIENTS.flatmap(lambda row: st.tuples(st.just(row), st.permutations(range(len(row))))))
def test_the_order_of_a_sum_does_not_matter(drawn: tuple[list[int], list[int]]) -> None:
    row, order = drawn
    spec = parse_spec("expression", written(row), {"variables": ["x"]})
    assert grade(spec, written(row, order).replace(" ", "")).verdict is Verdict.CORRECT


@given(COEFFICIENTS, COEFFICIENTS, st.integers(-5, 5))
def test_a_product_has_the_value_of_its_factors(one: list[int], other: list[int], at: int) -> None:
    """Checked by arithmetic at a point, which shares nothing with the engine's own multiplication."""
    product = [0] * (len(one) + len(other) - 1)
    for i, left in enumerate(one):
        for j, right in enumerate(other):
            product[i + j] += left * right
    spec = parse_spec("expression", f"({written(one)})({written(other)})", {"variables": ["x"]})
    assert grade(spec, written(product)).verdict is Verdict.CORRECT
    shifted = [product[0] + 1 + abs(at), *product[1:]]
    assert grade(spec, written(shifted)).verdict is not Verdict.CORRECT
