"""Hints that a machine might write: what passes, and at which gate the others stop."""

import random
import re
from dataclasses import replace
from pathlib import Path

import pytest

from bot.grading import parse_spec
from bot.hints.gates import EXPLANATION, Gate, ProblemTexts, closed_gates
from bot.hints.texts import texts_of
from bot.question_bank.compiler import CompiledProblem
from bot.question_bank.glossary import parse_glossary
from bot.question_bank.grading_options import grading_options
from models.types import Language
from tests.hints.telling import told

GLOSSARY = parse_glossary((Path(__file__).parents[2] / "content" / "glossary-bn.csv").read_text("utf-8"))

SHIRT_EN = ProblemTexts(
    language=Language.ENGLISH,
    question="A shirt of 800 taka is sold at a discount of 15%. How many taka must Rina pay?",
    hints=("What is 15% of the price?",),
    solution=("Discount = 800 × 15 ÷ 100 = 120 taka", "She pays 800 − 120 = 680 taka."),
    spec=parse_spec("number", "680", {"form": "integer", "units": ["taka"], "unit": "optional"}),
    answer="680 taka",
    mistake="120",
)
SHIRT_BN = ProblemTexts(
    language=Language.BENGALI,
    question="৮০০ টাকার একটি শার্ট ১৫% ছাড়ে বিক্রি হলো। রিনা কত টাকা দেবে?",
    hints=("দামের ১৫% কত?",),
    solution=("ছাড় = ৮০০ × ১৫ ÷ ১০০ = ১২০ টাকা", "নির্ণেয় দাম ৮০০ − ১২০ = ৬৮০ টাকা।"),
    spec=SHIRT_EN.spec,
    answer="৬৮০ টাকা",
    mistake="১২০",
)
FRACTION = ProblemTexts(
    language=Language.ENGLISH,
    question="What is 1/2 + 1/4?",
    hints=("Make the denominators equal.",),
    solution=("1/2 = 2/4", "2/4 + 1/4 = 3/4"),
    spec=parse_spec("fraction", "3/4", {"form": "reduced"}),
    answer="3/4",
    mistake="2/6",
)
AGE = ProblemTexts(
    language=Language.BENGALI,
    question="রিনার বয়সের ৩ গুণ থেকে ৫ বিয়োগ করলে ৭০ হয়। রিনার বয়স কত বছর?",
    hints=("ধরি, রিনার বয়স x বছর।",),
    solution=("3x − 5 = 70", "বা, 3x = 75", "∴ x = 25"),
    spec=parse_spec("number", "25", {"form": "integer", "units": ["year"], "unit": "optional"}),
    answer="২৫ বছর",
    mistake="75",
)
ANGLE = ProblemTexts(
    language=Language.ENGLISH,
    question="An angle measures 137°. What kind of angle is it?",
    hints=("Compare it with 90°.",),
    solution=("90° < 137° < 180°", "∴ it is an obtuse angle."),
    spec=parse_spec(
        "choice", "obtuse angle", {"choices": ["acute angle", "obtuse angle", "right angle", "reflex angle"]}
    ),
    answer="obtuse angle",
    choices=("acute angle", "obtuse angle", "right angle", "reflex angle"),
    mistake="reflex angle",
)
ALGEBRA = ProblemTexts(
    language=Language.BENGALI,
    question="সরল করো: (x² − 9)/(x + 3)",
    hints=("লবকে উৎপাদকে বিশ্লেষণ করো।",),
    solution=("x² − 9 = (x + 3)(x − 3)", "∴ নির্ণেয় মান x − 3"),
    spec=parse_spec("expression", "x - 3", {"form": "reduced"}),
    answer="x − 3",
    mistake="x + 3",
)


@pytest.mark.parametrize(
    ("about", "hint"),
    [
        (SHIRT_EN, "You found the discount, 120 taka. Does Rina pay the discount, or what is left of the price?"),
        (SHIRT_EN, "Look at the question again. Take the discount away from 800 taka."),
        (SHIRT_BN, "তুমি ছাড়ের পরিমাণ পেয়েছ। রিনা কি ছাড়টুকু দেবে, নাকি ছাড় বাদ দিয়ে বাকিটা?"),
        (SHIRT_BN, "১২০ টাকা হলো ছাড়। এবার ৮০০ থেকে তা বিয়োগ করো।"),
        (FRACTION, "You added the tops and the bottoms. Can 1/2 and 1/4 be written with the same denominator first?"),
        (FRACTION, "How many quarters are there in 1/2? Write 1/2 = 2/4 and add."),
        (AGE, "3x = 75 পর্যন্ত তুমি ঠিক করেছ। এবার দুই পক্ষকে কত দিয়ে ভাগ করবে?"),
        (ANGLE, "A reflex angle is more than 180°. Compare 137° with 90° and 180°. Between which two does it lie?"),
        (ANGLE, "Is it an acute angle, an obtuse angle or a reflex angle? Compare it with 180° first."),
        (ALGEBRA, "x² − 9 = (x + 3)(x − 3)। এবার হরের সঙ্গে কোন উৎপাদকটি কাটা যায়?"),
    ],
)
def test_a_good_hint_passes_every_gate(about: ProblemTexts, hint: str) -> None:
    assert closed_gates(hint, about, GLOSSARY) == []


@pytest.mark.parametrize(
    ("about", "hint"),
    [
        (SHIRT_EN, "Subtract the discount and you get 680."),
        (SHIRT_EN, "She pays ৬৮০ taka, so check your sum."),
        (SHIRT_EN, "She pays six hundred and eighty taka."),
        (SHIRT_EN, "Now work it out: 800 − 120 = 680."),
        (SHIRT_EN, "It is 680.00 taka, is it not?"),
        (SHIRT_BN, "৮০০ থেকে ১২০ বাদ দিলে ৬৮০ থাকে।"),
        (SHIRT_BN, "রিনা দেবে ছয়শ আশি টাকা।"),
        (SHIRT_BN, "রিনা দেবে 680 টাকা।"),
        (FRACTION, "The sum is 3/4 of the whole."),
        (FRACTION, "The sum is three quarters, so look again."),
        (FRACTION, "Think of 6/8 and make it smaller."),
        (FRACTION, "It is 0.75 as a decimal."),
        (AGE, "75 ÷ 3 হিসাব করো, ২৫ পাবে।"),
        (AGE, "রিনার বয়স পঁচিশ বছর, মিলিয়ে দেখো।"),
        (AGE, "তাহলে x = 25 হয় কি না দেখো।"),
        (ANGLE, "It lies between 90° and 180°, so it is an obtuse angle."),
        (ANGLE, "Choose option b and compare it with 180°."),
        (ALGEBRA, "কাটার পর থাকে x − 3, মিলিয়ে দেখো।"),
        (ALGEBRA, "কাটার পর থাকে -3 + x, মিলিয়ে দেখো।"),
        (ALGEBRA, "উত্তরটি (x − 3) হবে, মিলিয়ে দেখো।"),
    ],
)
def test_the_answer_is_found_in_any_form(about: ProblemTexts, hint: str) -> None:
    assert Gate.ANSWER in closed_gates(hint, about, GLOSSARY)


def test_the_answer_is_found_in_250_ways_of_telling_it(library: list[CompiledProblem]) -> None:
    """Each with a real problem. A number beside the answer ("one more than 41") is stopped as none of the problem's."""
    seen = {each.frame: (each, closed_gates(each.hint, each.about, GLOSSARY)) for each in told(library)}
    assert len(seen) >= 250
    assert [each.hint for each, closed in seen.values() if not {Gate.ANSWER, Gate.NUMBERS} & set(closed)] == []
    beside = re.compile(r"\{(?:less|more|two_less|twice)\}")
    assert [
        each.hint for each, closed in seen.values() if Gate.ANSWER not in closed and not beside.search(each.frame)
    ] == []


@pytest.mark.parametrize(
    ("about", "hint"),
    [
        (SHIRT_EN, "Is the discount the answer, or what is left?"),
        (ANGLE, "Is it acute, obtuse or reflex? An obtuse angle is between 90° and 180°, a right angle is 90°."),
        (ANGLE, "Is it an obtuse angle or a reflex angle? Choose after comparing with 180°."),
        (ANGLE, "A reflex angle is one kind, an obtuse angle another. What is the first number to compare with?"),
    ],
)
def test_a_question_or_a_comparison_claims_nothing(about: ProblemTexts, hint: str) -> None:
    assert Gate.ANSWER not in closed_gates(hint, about, GLOSSARY)


@pytest.mark.parametrize(
    ("hint", "tells"),
    [
        ("The angle was 35° before. Do longer arms change it?", False),
        ("Is it 35° or more now?", False),
        ("So 35° + what is 180°?", False),
        ("So the angle is still 35°, look again.", True),
        ("It stays 35°, look again.", True),
        ("35° is the answer, look again.", True),
        ("The answer is 35, look again.", True),
    ],
)
def test_a_number_of_the_question_tells_once_it_is_called_the_answer(hint: str, tells: bool) -> None:
    about = texts("number", "35", "35°", "An angle of 35° gets longer arms. How large is it now?")
    assert (Gate.ANSWER in closed_gates(hint, about, GLOSSARY)) is tells


def test_another_number_of_the_same_value_is_not_what_the_question_says() -> None:
    about = texts("number", "0.35", "0.35", "Which decimal is equal to 35%?")
    assert Gate.ANSWER in closed_gates("Think of 0.35 of it first.", about, GLOSSARY)
    assert Gate.ANSWER not in closed_gates("What is 35% of one hundred parts?", about, GLOSSARY)


def test_is_not_is_no_nine() -> None:
    about = replace(AGE, spec=parse_spec("number", "9", {}), answer="৯", question="n কত হলে 3n + 5 = 32 হবে?")
    assert Gate.ANSWER not in closed_gates("32 তো পদের মান, অবস্থান নয়। উত্তর এটি নয়।", about, GLOSSARY)
    assert Gate.ANSWER in closed_gates("শেষে নয়টি পাবে, মিলিয়ে দেখো।", about, GLOSSARY)


def test_a_step_that_tells_the_answer_does_not_admit_its_number() -> None:
    assert Gate.ANSWER in closed_gates("Work with a680b in the end.", SHIRT_EN, GLOSSARY)
    assert closed_gates("Is 800 − 120 = 680 what she pays?", SHIRT_EN, GLOSSARY, EXPLANATION) == []


def texts(kind: str, answer: str, shown: str, question: str = "Find it.") -> ProblemTexts:
    spec = parse_spec(kind, answer, {})
    return ProblemTexts(Language.ENGLISH, question, (), (), spec, shown)


@pytest.mark.parametrize(
    ("about", "hint"),
    [
        (texts("ratio", "3:10", "3 : 10"), "Is it the ratio 3 : 10 that you see?"),
        (texts("ratio", "3:10", "3 : 10"), "Is it the ratio 6:20 that you see?"),
        (texts("tuple", "(4, -2)", "(4, −2)"), "So P lies at (4, −2), does it not?"),
        (texts("set", "{-2, -1, 0, 1}", "{−2, −1, 0, 1}"), "So they are −2, −1, 0, 1, are they not?"),
        (texts("expression", "(4*x+7)*(4*x-7)", "(4x + 7)(4x − 7)"), "Try (4x + 7)(4x − 7) and multiply it out."),
        (
            texts("expression", "(x-1)*(x+1)*(x-5)*(x+5)", "(x − 1)(x + 1)(x − 5)(x + 5)"),
            "Try (x + 1)(x − 1)(x + 5)(x − 5) and multiply.",
        ),
        (texts("equation", "y = 2*x + 1", "y = 2x + 1"), "The line is y = 2x + 1, is it not?"),
    ],
)
def test_answers_of_several_parts_are_found(about: ProblemTexts, hint: str) -> None:
    assert Gate.ANSWER in closed_gates(hint, about, GLOSSARY)


def test_what_the_question_says_is_no_secret() -> None:
    told = texts("number", "35", "35°", "An angle of 35° gets longer arms. How large is it now?")
    assert Gate.ANSWER not in closed_gates("The angle was 35° before. Do longer arms change it?", told, GLOSSARY)


@pytest.mark.parametrize(
    ("about", "hint", "gate"),
    [
        (SHIRT_EN, "Try again", Gate.LENGTH),
        (SHIRT_EN, "", Gate.LENGTH),
        (SHIRT_EN, "Look at it again. " * 31, Gate.LENGTH),
        (SHIRT_EN, "One. Two steps. Then look. And think. And write it down.", Gate.LENGTH),
        (SHIRT_EN, "তুমি ছাড়ের পরিমাণ পেয়েছ।", Gate.LANGUAGE),
        (SHIRT_BN, "You found the discount only.", Gate.LANGUAGE),
        (SHIRT_BN, "তুমি discount পেয়েছ, এবার বাদ দাও।", Gate.LANGUAGE),
        (SHIRT_BN, "আপনি ছাড়ের পরিমাণ পেয়েছেন, এবার বাদ দিন।", Gate.WORDS),
        (SHIRT_BN, "তুমি অংকটি ঠিক শুরু করেছ, এবার বাদ দাও।", Gate.WORDS),
        (SHIRT_BN, "ছাড় বাদ দিয়ে দামটি হিসাব করুন।", Gate.WORDS),
        (SHIRT_EN, "The discount is $120$, so take it away.", Gate.MARKUP),
        (SHIRT_EN, r"Work out \frac{15}{100} of the price first.", Gate.MARKUP),
        (SHIRT_EN, "**Look** at the price again and think.", Gate.MARKUP),
        (SHIRT_EN, "Look at <b>the price</b> again and think.", Gate.MARKUP),
        (SHIRT_EN, "Look at the pr\u200bice again and think.", Gate.MARKUP),
        (SHIRT_EN, "See https://example.org for the method.", Gate.LINK),
        (SHIRT_EN, "Ask @helper_bot for the rest of it.", Gate.LINK),
        (SHIRT_EN, "Take 25% of the price instead.", Gate.NUMBERS),
        (SHIRT_BN, "দাম ৭৫০ টাকা ধরে হিসাব করো।", Gate.NUMBERS),
        (SHIRT_EN, "The discount is 800 × 15 ÷ 100 = 800 taka.", Gate.WORKING),
    ],
)
def test_each_gate_stops_what_it_is_for(about: ProblemTexts, hint: str, gate: Gate) -> None:
    assert gate in closed_gates(hint, about, GLOSSARY)


@pytest.mark.parametrize(
    ("text", "is_false"),
    [
        ("Discount = 800 × 15 ÷ 100 = 130 taka.", True),
        ("Discount = 800 × 15 ÷ 100 = 120 taka.", False),
        ("৮০০ এর ১৫% = ১২০ টাকা।", False),  # no 15% = 120
        ("৬ × ১৩ = ৭৯ টাকা হয়।", True),
        ("2x + 10 = −14, so 2x = −24.", False),  # algebra is for the second reader
        ("√16 = 5", True),
        ("√2601 = 51", False),
        ("12 ÷ 4 = 3 and 3 × 5 = 16", True),
        ("16 + 8 = 24\n24 ÷ 50 × 100 = 48\n48% were over 30.", False),
        ("3 < 2", True),
    ],
)
def test_a_false_equation_is_found_among_words_and_a_true_one_is_left_alone(text: str, is_false: bool) -> None:
    closed = closed_gates(text, SHIRT_EN, GLOSSARY, EXPLANATION)
    assert (Gate.WORKING in closed) is is_false


def test_sets_comparisons_and_joiners_are_no_markup() -> None:
    for text in ("The set is {1, 7, 13} here.", "Is 3 > 2 so far?", "র‍্যালির সময় কত ছিল, দেখো।"):
        assert Gate.MARKUP not in closed_gates(text, SHIRT_BN, GLOSSARY)
    for text in ("Look at <b>this</b> now.", "{{answer}} comes here.", "x\u200dy is here now.", "Take x^2 of it."):
        assert Gate.MARKUP in closed_gates(text, SHIRT_BN, GLOSSARY)


def test_true_solutions_may_be_told_again(library: list[CompiledProblem]) -> None:
    """Of 200 solutions told line by line hardly one is stopped: whoever writes an explanation is paid for it."""
    stopped = 0
    for problem in random.Random(11).sample(library, 200):
        for language in Language:
            spec = parse_spec(problem.answer_kind, problem.answer, grading_options(problem))
            told = "\n".join(step[f"text_{language.value}"] for step in problem.solution)
            stopped += bool(closed_gates(told, texts_of(problem, spec, language), GLOSSARY, EXPLANATION))
    assert stopped <= 4
