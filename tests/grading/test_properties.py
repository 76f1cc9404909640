"""What holds for every text and every answer."""

import math
import random
from collections.abc import Callable
from fractions import Fraction
from itertools import zip_longest

import pytest
import sympy
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from bot.grading import AnswerSpec, Reason, SpecError, Verdict, grade, parse_spec
from bot.grading.judgement import Judgement, Unreadable
from bot.grading.marking import grade_unguarded
from bot.grading.reading import units
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
    parse_spec("unit", "km/h"),
    parse_spec("inequality", "2 < x <= 5"),
    parse_spec("time", "14:30"),
    parse_spec("time", "16 December 1971"),
    parse_spec("solution", "x = 2, y = a + 1"),
    parse_spec("set", "{(1, 2), (1, 3)}"),
    parse_spec("expression", "3√x + √(a+b)"),
    parse_spec("expression", "2^3 × 3", {"form": "prime_factorization"}),
    parse_spec("number", "12.5", {"significant_figures": 2, "also_correct": ["dozen or so"]}),
    parse_spec(
        "parts",
        "",
        {
            "parts": [
                {"label": "ক", "kind": "number", "expected": "12"},
                {"label": "খ", "kind": "ratio", "expected": "2:3"},
            ]
        },
    ),
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
        hidden = "\u200b".join(text)
        dressings = (text,) if spec.kind == "parts" else (text, f"{text}।", f" {text} ।", f"উত্তর: {text}", hidden)
        for dressed in dressings:
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


# Any answer, as an author may expect it

NUMBERS = st.fractions(min_value=-500, max_value=500, max_denominator=60)


def as_fraction(value: Fraction) -> str:
    return f"{value.numerator}/{value.denominator}" if value.denominator > 1 else str(value.numerator)


def as_mixed(value: Fraction) -> str:
    whole, rest = divmod(abs(value.numerator), value.denominator)
    if not whole or not rest:
        return as_fraction(value)
    return f"{'-' if value < 0 else ''}{whole} {rest}/{value.denominator}"


@given(NUMBERS, st.sampled_from([as_fraction, as_mixed]), st.sampled_from(["", "।", " টি", " apples", "?"]))
def test_a_fraction_is_right_in_either_script_and_in_either_form(
    value: Fraction, write: Callable[[Fraction], str], tail: str
) -> None:
    for kind in ("number", "fraction"):
        spec = parse_spec(kind, as_fraction(value))
        for text in (write(value), to_bengali_digits(write(value))):
            assert unguarded(spec, text + tail).verdict is Verdict.CORRECT
            assert unguarded(spec, write(value + 1) + tail).verdict is Verdict.INCORRECT


@given(st.lists(NUMBERS, min_size=2, max_size=5, unique=True), st.randoms(use_true_random=False))
def test_a_set_has_no_order_and_a_tuple_has_one(values: list[Fraction], rng: random.Random) -> None:
    shuffled = list(values)
    rng.shuffle(shuffled)
    written, turned = (", ".join(map(as_fraction, row)) for row in (values, shuffled))
    assert unguarded(parse_spec("set", f"{{{written}}}"), to_bengali_digits(f"{{{turned}}}")).verdict is Verdict.CORRECT
    same = unguarded(parse_spec("tuple", f"({written})"), f"({turned})").verdict is Verdict.CORRECT
    assert same == (shuffled == values)


@given(st.lists(st.integers(1, 60), min_size=2, max_size=4), st.integers(1, 9))
def test_a_ratio_may_be_multiplied_and_not_turned_round(terms: list[int], factor: int) -> None:
    spec = parse_spec("ratio", ":".join(map(str, terms)))
    larger = " ঃ ".join(to_bengali_digits(str(term * factor)) for term in terms)
    assert unguarded(spec, larger).verdict is Verdict.CORRECT
    turned = terms[::-1]
    proportional = all(one * terms[0] == other * turned[0] for one, other in zip(turned, terms, strict=True))
    assert (unguarded(spec, ":".join(map(str, turned))).verdict is Verdict.CORRECT) == proportional


UNITS_BY_KEY: dict[str, list[str]] = {}
for _spelling, _unit in units._SPELLINGS.items():
    UNITS_BY_KEY.setdefault(_unit.key, []).append(_spelling)


@pytest.mark.parametrize("key", sorted(UNITS_BY_KEY))
def test_every_spelling_of_a_unit_names_the_same_amount(key: str) -> None:
    first, *others = UNITS_BY_KEY[key]
    if not first[0].isalpha():
        first, *others = [spelling for spelling in UNITS_BY_KEY[key] if spelling[0].isalpha()]
    spec = parse_spec("quantity", f"7 {first}")
    for spelling in others:
        assert unguarded(spec, f"৭ {spelling}").verdict is Verdict.CORRECT, spelling
        assert unguarded(spec, f"৮ {spelling}").verdict is not Verdict.CORRECT, spelling


# Against sympy, a stranger to this engine: trees are built node by node, so that no text is ever parsed by sympy.

LETTERS = {name: sympy.Symbol(name) for name in "xya"}
Built = tuple[str, sympy.Expr]


def leaf() -> st.SearchStrategy[Built]:
    numbers = st.integers(0, 9).map(lambda value: (str(value), sympy.Integer(value)))
    return numbers | st.sampled_from(list(LETTERS.items()))


def grown(inner: st.SearchStrategy[Built]) -> st.SearchStrategy[Built]:
    pairs = st.tuples(inner, inner)
    return (
        pairs.map(lambda both: (f"({both[0][0]}) + ({both[1][0]})", both[0][1] + both[1][1]))
        | pairs.map(lambda both: (f"({both[0][0]}) - ({both[1][0]})", both[0][1] - both[1][1]))
        | pairs.map(lambda both: (f"({both[0][0]})({both[1][0]})", both[0][1] * both[1][1]))
        | st.tuples(inner, st.integers(0, 3)).map(lambda part: (f"({part[0][0]})^{part[1]}", part[0][1] ** part[1]))
        | st.tuples(inner, st.integers(2, 9)).map(lambda part: (f"({part[0][0]})/{part[1]}", part[0][1] / part[1]))
    )


FORMULAS = st.recursive(leaf(), grown, max_leaves=6)


def agreed(text: str) -> Verdict | None:
    """None where the engine refuses a formula for its size."""
    try:
        return grade_unguarded(parse_spec("expression", text, {"variables": [*LETTERS]}), text).verdict
    except SpecError:
        return None


@settings(max_examples=300, deadline=None)
@given(FORMULAS, FORMULAS)
def test_formulas_are_equal_exactly_when_sympy_says_so(one: Built, other: Built) -> None:
    assume(agreed(one[0]) and agreed(other[0]))
    spec = parse_spec("expression", one[0], {"variables": [*LETTERS]})
    equal = sympy.expand(one[1] - other[1]) == 0
    assert (unguarded(spec, other[0]).verdict is Verdict.CORRECT) == equal


@settings(max_examples=200, deadline=None)
@given(FORMULAS, st.sampled_from([sympy.expand, sympy.factor, sympy.together]), st.integers(-3, 3))
def test_a_rewritten_formula_stays_equal_and_a_changed_one_does_not(
    built: Built, rewrite: Callable[[sympy.Expr], sympy.Expr], change: int
) -> None:
    assume(agreed(built[0]))
    spec = parse_spec("expression", built[0], {"variables": [*LETTERS]})
    for shift in {0, change}:
        text = written_out(rewrite(built[1] + shift * LETTERS["x"]))
        assert (unguarded(spec, text).verdict is Verdict.CORRECT) == (shift == 0), text


def written_out(expression: sympy.Expr) -> str:
    """As it would be typed, from sympy's tree."""
    if expression.is_Add:
        return "(" + " + ".join(map(written_out, expression.args)) + ")"
    if expression.is_Mul:
        return "*".join(map(written_out, expression.args))
    if expression.is_Pow:
        return f"{written_out(expression.args[0])}^({expression.args[1]})"
    return f"({expression})" if expression.is_number else str(expression)


@settings(max_examples=200, deadline=None)
@given(st.lists(st.tuples(st.integers(-3, 3), st.integers(-6, 6)), min_size=2, max_size=3))
def test_what_sympy_can_factorise_further_is_not_factored(factors: list[tuple[int, int]]) -> None:
    """Products of linear factors: typed as they are, they are done exactly when no number is left inside a bracket."""
    assume(all(slope and shift for slope, shift in factors))
    x = LETTERS["x"]
    product = sympy.Mul(*(slope * x + shift for slope, shift in factors))
    spec = parse_spec("expression", written_out(sympy.expand(product)), {"form": "factored", "variables": ["x"]})
    typed = "".join(f"({slope}x + {shift})" for slope, shift in factors)
    done = all(math.gcd(slope, shift) == 1 for slope, shift in factors)
    assert (unguarded(spec, typed).verdict is Verdict.CORRECT) == done, typed
    assert unguarded(spec, written_out(sympy.expand(product))).verdict is not Verdict.CORRECT
