"""The checks of every answer type: the kite problem with another answer, and the fault that its type allows."""

import csv
import io

import pytest

from bot.question_bank.blind import main as print_sheet
from bot.question_bank.check import check_content
from bot.question_bank.compiler import compile_library
from bot.question_bank.loader import load_library
from models.types import Language
from tests.question_bank.library import KITE_FILE, ContentFolder
from tests.question_bank.test_checks import solved, write_keys

KITE_ANSWER = "{type: number, value: height, units: [metre], unit: optional, form: integer}"
HINT, HINT_BN = "The string is the hypotenuse.", "সুতাটি অতিভুজ।"


def retype(
    folder: ContentFolder, answer: str, relation: str = "string > 0 and answer == answer", wrong: tuple[str, ...] = ()
) -> None:
    text = (folder.path / KITE_FILE).read_text("utf-8")
    start, end = text.index("    wrong:\n"), text.index("    figure:\n")
    rows = "".join(
        f"      - value: {value}\n        misconception: letter_as_label\n"
        "        hint: {en: Think again., bn: আবার ভাবো।}\n"
        for value in wrong
    )
    folder.write(KITE_FILE, text[:start] + ("    wrong:\n" + rows if rows else "    wrong: []\n") + text[end:])
    folder.replace(KITE_FILE, KITE_ANSWER, f"{{{answer}}}")
    folder.replace(KITE_FILE, "- answer**2 + away**2 == string**2", f'- "{relation}"')


def hint(folder: ContentFolder, english: str, bengali: str) -> None:
    folder.replace(KITE_FILE, f"- en: {HINT}", f'- en: "{english}"')
    folder.replace(KITE_FILE, f"bn: {HINT_BN}", f'bn: "{bengali}"')


def told(folder: ContentFolder, check: str) -> list[str]:
    return [finding.what for finding in folder.findings() if finding.check == check]


@pytest.mark.parametrize(
    ("answer", "english", "bengali", "leaks"),
    [
        ('type: ratio, value: "{height}:{string}"', "Think of `24 : 25`.", "`24 : 25` ভাবো।", True),
        ('type: ratio, value: "{height}:{string}"', "Think of `48 : 50`.", "`48 : 50` ভাবো।", True),
        ('type: ratio, value: "{height}:{string}"', "Think of `25 : 24`.", "`25 : 24` ভাবো।", False),
        ("type: pair, value: [height, 3]", "Think of `(24, 3)`.", "`(24, 3)` ভাবো।", True),
        ("type: pair, value: [height, 3]", "Go 24 right and 3 up.", "ডানে 24 ও ওপরে 3 যাও।", True),
        ("type: pair, value: [height, 3]", "Go 3 up.", "ওপরে 3 যাও।", False),
        ("type: set, value: [1, 2, 3]", "They are 1, 2, 3.", "এগুলো 1, 2, 3।", True),
        ('type: expression, value: "3*x + {away}"', "It is `7 + 3x`.", "এটি `7 + 3x`।", True),
        ('type: expression, value: "3*x + {away}"', "So `A = 3x + 7`.", "তাই `A = 3x + 7`।", True),
        ('type: expression, value: "3*x + {away}"', "It is `x + 2x + 7`.", "এটি `x + 2x + 7`।", False),
        ('type: equation, value: "y = 3*x + {away}"', "Write `y = 3x + 7`.", "লেখো `y = 3x + 7`।", True),
        ("type: text, value: {en: radius, bn: ব্যাসার্ধ}", "It is the radius.", "এটি একটি রেখাংশ।", True),
        ("type: text, value: {en: radius, bn: ব্যাসার্ধ}", "It is a segment.", "এটি ব্যাসার্ধ।", True),
        ("type: text, value: {en: radius, bn: ব্যাসার্ধ}", "It is a segment.", "এটি একটি রেখাংশ।", False),
        ("type: fraction, value: 1/2", "It is one half.", "এটি একটি ভগ্নাংশ।", True),
        ("type: fraction, value: 2/3", "Write `4/6`.", "লেখো `4/6`।", True),
        ("type: number, value: 5", "Take `15/3`.", "নাও `15/3`।", False),
        ("type: number, value: 0 - 12", "It is −12.", "এটি −12।", True),
        ("type: number, value: 0 - 12", "Think of `30 − 12`.", "ভাবো `30 − 12`।", False),
    ],
)
def test_a_hint_leaks_when_it_holds_the_answer_and_only_then(
    folder: ContentFolder, answer: str, english: str, bengali: str, leaks: bool
) -> None:
    retype(folder, answer)
    hint(folder, english, bengali)
    assert any("tells the answer" in what for what in told(folder, "hints")) is leaks, [
        str(each) for each in folder.findings()
    ]


def test_a_hint_may_name_all_options_to_compare_them(folder: ContentFolder) -> None:
    options = ("{en: blunt, bn: ভোঁতা}", "{en: flat, bn: চ্যাপ্টা}", "{en: round, bn: গোল}")
    retype(folder, "type: choice, value: {en: sharp, bn: ধারালো}", wrong=options)
    hint(folder, "Is it sharp or flat?", "এটি কি ধারালো, না চ্যাপ্টা?")
    assert told(folder, "hints") == []


def test_the_word_two_is_only_a_warning(folder: ContentFolder) -> None:
    retype(folder, "type: number, value: 2")
    hint(folder, "Square the two lengths.", "দৈর্ঘ্য দুইটির বর্গ নাও।")
    assert {finding.severity.value for finding in folder.findings() if finding.check == "hints"} == {"warning"}


@pytest.mark.parametrize(
    ("answer", "check", "words"),
    [
        ("type: number, value: 1/3", "form", "never ends as a decimal"),
        ("type: number, form: decimal, value: 1/3", "form", "no decimal of up to six places"),
        ('type: ratio, form: reduced, value: "2:4"', "form", "not in lowest terms"),
        ('type: ratio, value: "2:0"', "form", "numbers above zero"),
        ("type: set, value: [2, 2, 3]", "form", "the same element twice"),
        ("type: number, value: string", "given", "is a number of the question"),
        ('type: expression, value: "3x + 2"', "values", "is not an expression"),
        ("type: expression, value: \"'a'\"", "values", "is not algebra"),
        ('type: equation, value: "x = 2 = 3"', "values", "more than one ="),
        ('type: equation, value: "x + 1"', "grading", "cannot use this answer"),
    ],
)
def test_an_answer_that_is_not_of_its_type_is_found(folder: ContentFolder, answer: str, check: str, words: str) -> None:
    retype(folder, answer)
    assert any(words in what for what in told(folder, check)), [str(each) for each in folder.findings()]


@pytest.mark.parametrize(
    ("answer", "wrong"),
    [
        ("type: set, value: [1, 2, 3]", "[3, 2, 1]"),
        ("type: pair, value: [1, 2]", "[1, 4/2]"),
        ('type: expression, value: "(x + 1)*(x + 2)"', '"x**2 + 3*x + 2"'),
        ("type: text, value: {en: radius, bn: ব্যাসার্ধ}", "{en: Radius, bn: ব্যাস}"),
        ("type: text, value: {en: radius, bn: ব্যাসার্ধ}", "{en: diameter, bn: ব্যাসার্ধ}"),
        ("type: fraction, value: 2/4", "1/2"),
    ],
)
def test_a_wrong_value_that_equals_the_key_in_another_spelling_is_found(
    folder: ContentFolder, answer: str, wrong: str
) -> None:
    retype(folder, answer, wrong=(wrong,))
    assert told(folder, "wrong answers")


def test_a_wrong_value_without_a_value_is_found(folder: ContentFolder) -> None:
    retype(folder, "type: number, value: 24", wrong=("string / (away - 7)",))
    assert any("divides by zero" in finding.what for finding in folder.findings())


def test_a_relation_without_a_value_is_found(folder: ContentFolder) -> None:
    retype(folder, "type: number, value: 24", relation="answer / (away - 7) > 0")
    assert any("divides by zero" in what for what in told(folder, "answer"))


def test_a_problem_without_wrong_answers_is_a_warning(folder: ContentFolder) -> None:
    retype(folder, "type: number, value: 24")
    assert told(folder, "wrong answers") == ["no wrong answer is listed: add the likeliest mistakes"]


def test_the_grader_must_not_take_a_wrong_answer_for_right(folder: ContentFolder) -> None:
    # The tolerance covers it only in the grader's eyes when the author forgets it: both must see it.
    retype(folder, "type: number, tolerance: 2, value: 24", wrong=("25 + 0.5",))
    assert told(folder, "wrong answers")
    assert any("is graded correct" in what for what in told(folder, "grading"))


def test_a_wrong_answer_hidden_behind_another_is_found(folder: ContentFolder) -> None:
    retype(folder, "type: number, value: 24", wrong=("18\n        tolerance: 3", "20"))
    assert any("are the same" in what for what in told(folder, "wrong answers"))
    assert any("is taken for wrong answer 0" in what for what in told(folder, "grading"))


def test_an_answer_shown_that_the_grader_refuses_is_found(folder: ContentFolder) -> None:
    retype(folder, 'type: number, value: 24, shown: {en: "as high as {answer + 1}", bn: "{answer + 1}"}')
    assert any("is graded" in what for what in told(folder, "grading"))


def test_buttons_that_read_the_same_are_found(folder: ContentFolder) -> None:
    retype(
        folder,
        "type: choice, value: {en: sharp, bn: ধারালো}",
        wrong=("{en: blunt, bn: ভোঁতা}", "{en: dull, bn: ভোঁতা}", "{en: round, bn: গোল}"),
    )
    assert any("two buttons read the same" in what for what in told(folder, "grading"))
    assert any("two Bengali options are the same" in what for what in told(folder, "wrong answers"))


def test_a_forced_script_that_leaves_an_ascii_digit_in_bengali_prose_is_not_a_fault(folder: ContentFolder) -> None:
    folder.replace(KITE_FILE, "    rev: 1\n", "    rev: 1\n    digits: latin\n    group: kites\n")
    assert folder.findings() == []
    kite = next(each for each in compile_library(load_library(folder.path)) if each.grade == 8)
    assert "25 মিটার" in kite.question_bn


def test_an_ascii_digit_that_comes_in_through_a_word_is_found(folder: ContentFolder) -> None:
    folder.replace(KITE_FILE, "let: {string: 25,", "let: {word: \"'3x'\", string: 25,")
    hint(folder, "Think of 3x.", "{word} ভাবো।")
    assert "bengali" in {finding.check for finding in folder.findings()}


# Blind keys of other types


def test_a_blind_solver_answers_options_by_letter(folder: ContentFolder) -> None:
    retype(
        folder,
        "type: choice, value: {en: sharp, bn: ধারালো}",
        wrong=("{en: blunt, bn: ভোঁতা}", "{en: flat, bn: চ্যাপ্টা}", "{en: round, bn: গোল}"),
    )
    kite = next(each for each in compile_library(load_library(folder.path)) if each.grade == 8)
    right = next(index for index, choice in enumerate(kite.choices or []) if choice["wrong_index"] is None)
    for letter, faults in (("abcd"[right], 0), ("abcd"[right - 1], 2), ("", 2)):
        for language in Language:
            rows = solved(folder, language)
            rows[-1]["answer"] = letter
            write_keys(folder, language, rows)
        found = [each for each in check_content(folder.path) if each.check == "blind keys"]
        assert len(found) == faults


def test_letters_also_answer_a_typed_problem_with_buttons(folder: ContentFolder) -> None:
    folder.replace(KITE_FILE, "    kind: fixed\n", "    kind: fixed\n    present: choice\n")
    kite = next(each for each in compile_library(load_library(folder.path)) if each.grade == 8)
    right = next(index for index, choice in enumerate(kite.choices or []) if choice["wrong_index"] is None)
    for language in Language:
        rows = solved(folder, language)
        rows[-1]["answer"] = "abcd"[right]
        write_keys(folder, language, rows)
    assert check_content(folder.path) == []


def test_the_sheet_is_printed_with_the_options_and_without_the_key(
    folder: ContentFolder, capsys: pytest.CaptureFixture[str]
) -> None:
    assert print_sheet([str(folder.path), "--language", "bn", "--seed", "3"]) == 0
    rows = list(csv.DictReader(io.StringIO(capsys.readouterr().out)))
    assert [row["template_key"] for row in rows] == ["g7-test-two-painters"] * 2 + ["g8-test-kite-string"]
    assert {row["answer"] for row in rows} == {""}
    assert "২৫ মিটার" in rows[2]["text"]


def test_no_sheet_is_printed_from_content_that_cannot_be_read(
    folder: ContentFolder, capsys: pytest.CaptureFixture[str]
) -> None:
    folder.replace(KITE_FILE, "difficulty: 1", "difficulty: 7")
    assert print_sheet([str(folder.path), "--language", "bn"]) == 1
    assert "difficulty is a whole number" in capsys.readouterr().err


def test_a_condition_that_holds_for_every_problem_is_found(folder: ContentFolder) -> None:
    folder.replace(KITE_FILE, "answer**2 + away**2 == string**2", "3**2 + 4**2 == 5**2")
    assert "says nothing about this problem" in told(folder, "answer")[0]
