"""Each check sees the fault it exists for: every test plants one in a sound library."""

import csv
import io

import pytest

from bot.question_bank.blind import blind_sheet
from bot.question_bank.check import check_content, main
from bot.question_bank.compiler import compile_library
from bot.question_bank.findings import Severity
from bot.question_bank.loader import load_library
from models.types import Language
from tests.question_bank.library import KITE_FILE, LESSON, LESSON_FILE, WALL_FILE, ContentFolder

SOUND_HINT = "Think of a single day first."
SOUND_HINT_BN = "আগে শুধু এক দিনের কথা ভাবো।"


def test_two_sound_problems_pass_every_check(folder: ContentFolder) -> None:
    assert [str(found) for found in folder.findings()] == []


# (file, sound text, planted fault, check that must see it, words of its message)
PLANTED = {
    "an answer that fails its relation": (
        WALL_FILE,
        "value: together,",
        "value: slow * fast / (slow - fast),",
        "answer",
        "does not hold",
    ),
    "a relation that does not speak of the answer": (
        WALL_FILE,
        "- answer / slow + answer / fast == 1",
        "- slow > fast",
        "answer",
        "no relation",
    ),
    "a wrong answer that is right": (
        WALL_FILE,
        "- value: slow + fast\n",
        "- value: slow - slow + together\n",
        "wrong answers",
        "right answer",
    ),
    "a wrong answer within the tolerance of the key": (
        KITE_FILE,
        "- value: string - away\n",
        "- value: height + 1/100\n        tolerance: 0.05\n",
        "wrong answers",
        "within its tolerance",
    ),
    "two wrong answers that are the same": (
        WALL_FILE,
        "- value: slow + fast\n",
        "- value: (fast + slow) * 1 / 2\n",
        "wrong answers",
        "are the same",
    ),
    "an answer that stands in the question": (
        WALL_FILE,
        '    question:\n      en: "{name}',
        '    question:\n      en: "In {together} days {name}',
        "given",
        "is a number of the question",
    ),
    "an answer that is not whole": (
        WALL_FILE,
        "      - slow * fast % (slow + fast) == 0\n",
        "",
        "form",
        "not a whole number",
    ),
    "a root that never ends": (
        KITE_FILE,
        "value: height, units",
        "value: sqrt(2) * height, units",
        "form",
        "never ends",
    ),
    "too few valid numbers": (
        WALL_FILE,
        "variants: {min: 12}",
        "variants: {min: 20000}",
        "variants",
        "variants.min is 20000",
    ),
    "no valid numbers": (WALL_FILE, "- together > 2", "- together > 200", "variants", "no parameters meet"),
    "a division by zero": (WALL_FILE, "- together > 2", "- slow / (fast - 4) > 0", "values", "divides by zero"),
    "working that is false": (
        WALL_FILE,
        "`1 ÷ {1/together:frac} = {together}`",
        "`1 ÷ {1/together:frac} = {together + 1}`",
        "working",
        "is not",
    ),
    "working with letters that ends falsely": (
        KITE_FILE,
        "{string**2} − {away**2} = {height**2}",
        "{string**2} − {away**2} = {height**2 + 1}",
        "working",
        "is not",
    ),
    "a number that only one language has": (
        WALL_FILE,
        SOUND_HINT_BN,
        "আগে শুধু 1 দিনের কথা ভাবো।",
        "languages",
        "other numbers",
    ),
    "mathematics that differs between the languages": (
        KITE_FILE,
        "নির্ণেয় উচ্চতা `√",
        "নির্ণেয় উচ্চতা `∛",
        "languages",
        "mathematics",
    ),
    "a hint with the answer in digits": (
        KITE_FILE,
        "en: Draw the right-angled triangle.",
        "en: Draw the right-angled triangle. It is 24.",
        "hints",
        "the number 24",
    ),
    "a hint with the answer in Bengali words": (
        KITE_FILE,
        "bn: সমকোণী ত্রিভুজটি আঁকো।",
        "bn: সমকোণী ত্রিভুজটি আঁকো, উত্তর চব্বিশ।",
        "hints",
        "চব্বিশ",
    ),
    "a hint with the answer in English words": (
        KITE_FILE,
        "en: Draw the right-angled triangle.",
        "en: Draw it, the height is twenty four.",
        "hints",
        "twenty-four",
    ),
    "a targeted hint that tells": (
        KITE_FILE,
        "{en: One step is left.",
        "{en: One step is left from 24.",
        "hints",
        "the number 24",
    ),
    "a hint that repeats the solution": (
        WALL_FILE,
        SOUND_HINT,
        "So they need `1 ÷ {1/together:frac} = {together}` days.",
        "hints",
        "repeats a step",
    ),
    "a Latin word in Bengali prose": (WALL_FILE, SOUND_HINT_BN, "আগে শুধু এক day ভাবো।", "bengali", "'day'"),
    "an avoided spelling": (KITE_FILE, "bn: সমকোণী ত্রিভুজটি আঁকো।", "bn: সমকোণী ত্রিভূজটি আঁকো।", "bengali", "ত্রিভূজ"),
    "a West Bengal word": (WALL_FILE, SOUND_HINT_BN, "আগে জলের কথা ভাবো।", "bengali", "'জল'"),
    "an ending in -গুলি": (WALL_FILE, SOUND_HINT_BN, "অংশগুলি যোগ করো।", "bengali", "-গুলো"),
    "the polite imperative": (WALL_FILE, SOUND_HINT_BN, "যোগফল নির্ণয় করুন।", "bengali", "polite"),
    "the polite pronoun": (WALL_FILE, SOUND_HINT_BN, "আপনি এক দিনের কথা ভাবো।", "bengali", "polite"),
    "the old imperative": (WALL_FILE, SOUND_HINT_BN, "যোগফল নির্ণয় কর।", "bengali", "old imperative"),
    "the question word for an angle": (KITE_FILE, "bn: সমকোণী ত্রিভুজটি আঁকো।", "bn: সমকোনটি আঁকো।", "bengali", "কোণ"),
    "a translated sound": (WALL_FILE, SOUND_HINT_BN, "যদি এক দিন হয় তাহলে ভাবো।", "bengali", "translated"),
    "a Bengali digit in the source": (KITE_FILE, "bn: সুতাটি অতিভুজ।", "bn: সুতাটি ২ অতিভুজ।", "source", "Bengali digit"),
    "text that is not NFC": (KITE_FILE, "bn: সমকোণী ত্রিভুজটি আঁকো।", "bn: ছবিটি প\u09dcো।", "source", "NFC"),
    "a space at the end of a line": (KITE_FILE, "bn: সুতাটি অতিভুজ।", "bn: সুতাটি অতিভুজ। ", "source", "end of the line"),
    "a term without its partner": (KITE_FILE, "bn: সুতাটি অতিভুজ।", "bn: সুতাটি সবচেয়ে বড়।", "terms", "hypotenuse"),
    "a sentence too long to read": (
        KITE_FILE,
        "How high is the kite?",
        "How high is the kite that the boy from the next village let rise on this fine day?",
        "reading",
        "a sentence of the English question",
    ),
    "a question too long to read": (
        KITE_FILE,
        "A kite string",
        "It is a fine day. The wind is strong. All the children of the village are out. They fly kites. A kite string",
        "reading",
        "the English question has",
    ),
    "LaTeX in a text": (KITE_FILE, "The height is", "The $height$ is", "safe", "'$'"),
    "HTML in a text": (KITE_FILE, "The height is", "The <b>height is", "safe", "'<'"),
    "an unknown misconception": (
        KITE_FILE,
        "misconception: pythagoras_subtracts_lengths",
        "misconception: no_such_mistake",
        "names",
        "no_such_mistake",
    ),
    "the answer among the labels": (
        KITE_FILE,
        'height: {length: height, label: "?"}',
        'height: {length: height, label: "{height}"}',
        "figure",
        "tells the answer",
    ),
    "an unknown side not labelled ?": (
        KITE_FILE,
        'height: {length: height, label: "?"}',
        'height: {length: height, label: "h"}',
        "figure",
        'always labelled "?"',
    ),
    "an impossible figure": (
        KITE_FILE,
        "base: {length: away,",
        "base: {length: 0 - away,",
        "figure",
        "the figure (variant 0",
    ),
    "a figure of an unknown kind": (
        KITE_FILE,
        "kind: right_triangle",
        "kind: round_triangle",
        "figure",
        "round_triangle",
    ),
    "an answer the grader cannot use": (
        KITE_FILE,
        "units: [metre], unit: optional",
        "units: [metre], unit: optional, tolerance: -1",
        "grading",
        "cannot use",
    ),
}


@pytest.mark.parametrize("fault", PLANTED)
def test_a_planted_fault_is_found(folder: ContentFolder, fault: str) -> None:
    file, sound, planted, check, words = PLANTED[fault]
    folder.replace(file, sound, planted)
    found = [finding for finding in folder.findings() if finding.check == check and words in finding.what]
    assert found, [str(finding) for finding in folder.findings()]
    assert found[0].place.line > 0
    assert found[0].place.file.startswith("content/problems/")


def test_terms_and_style_are_warnings_and_the_rest_are_errors(folder: ContentFolder) -> None:
    folder.replace(KITE_FILE, "bn: সুতাটি অতিভুজ।", "bn: সুতাটি সবচেয়ে বড়।")
    assert [finding.severity for finding in folder.findings()] == [Severity.WARNING]


def test_a_number_of_the_question_may_be_the_answer_if_the_author_says_so(folder: ContentFolder) -> None:
    folder.replace(KITE_FILE, "value: height, units", "value: height, among_given: true, units")
    folder.replace(KITE_FILE, "How high is the kite?", "Is the height 24 or 20 metres?")
    folder.replace(KITE_FILE, "ঘুড়িটি কত উঁচুতে?", "উচ্চতা 24 না 20 মিটার?")
    assert [finding for finding in folder.findings() if finding.check == "given"] == []


def test_a_hint_may_repeat_a_number_of_the_question(folder: ContentFolder) -> None:
    folder.replace(
        KITE_FILE, "en: The string is the hypotenuse.", "en: The string of {string} metres is the hypotenuse."
    )
    folder.replace(KITE_FILE, "bn: সুতাটি অতিভুজ।", 'bn: "{string} মিটারের সুতাটি অতিভুজ।"')
    assert folder.findings() == []


def test_an_unreduced_fraction_in_a_hint_gives_the_answer_away(folder: ContentFolder) -> None:
    folder.replace(
        KITE_FILE,
        "let: {string: 25, away: 7, height: sqrt(string**2 - away**2)}",
        "let: {string: 25, away: 7, height: 24, part: 24/25}",
    )
    folder.replace(
        KITE_FILE,
        "{type: number, value: height, units: [metre], unit: optional, form: integer}",
        "{type: fraction, value: part}",
    )
    folder.replace(KITE_FILE, "- answer**2 + away**2 == string**2", "- answer * string == height")
    folder.replace(KITE_FILE, "en: The string is the hypotenuse.", "en: Think of `48/50`.")
    folder.replace(KITE_FILE, "bn: সুতাটি অতিভুজ।", "bn: ভাবো `48/50`।")
    assert any(found.check == "hints" and "24/25" in found.what for found in folder.findings())


def test_the_same_problem_in_another_file_is_a_duplicate(folder: ContentFolder) -> None:
    text = (folder.path / KITE_FILE).read_text("utf-8")
    folder.write(
        "problems/grade8/more.yaml",
        text.replace("g8-test-kite-string", "g8-test-other-kite").replace("string: 25, away: 7", "string: 13, away: 5"),
    )
    assert {finding.check for finding in folder.findings()} == {"duplicates"}


def test_a_parameter_that_does_not_show_makes_duplicates(folder: ContentFolder) -> None:
    folder.replace(
        WALL_FILE,
        "slow: {from: 6, to: 60, step: 1}\n      fast: {from: 4, to: 40, step: 1}",
        "slow: {from: 12, to: 12}\n      fast: {from: 6, to: 6}\n      day: {from: 1, to: 3}",
    )
    folder.replace(WALL_FILE, "{lexicon: student_name}", "{choices: [X]}")
    folder.replace(WALL_FILE, "{name:gen}", "রিনার")
    folder.replace(WALL_FILE, "variants: {min: 12}", "variants: {min: 1}")
    assert "duplicates" in {finding.check for finding in folder.findings()}


def test_a_waiver_clears_a_warning_and_an_idle_waiver_is_reported(folder: ContentFolder) -> None:
    folder.replace(KITE_FILE, "bn: সুতাটি অতিভুজ।", "bn: সুতাটি সবচেয়ে বড়।")
    folder.write("waivers.yaml", "- {problem: g8-test-kite-string, check: terms, reason: said in other words}\n")
    assert folder.findings() == []
    folder.replace(KITE_FILE, "bn: সুতাটি সবচেয়ে বড়।", "bn: সুতাটি অতিভুজ।")
    assert [finding.check for finding in folder.findings()] == ["waivers"]


def test_a_waiver_does_not_clear_an_error(folder: ContentFolder) -> None:
    folder.replace(WALL_FILE, SOUND_HINT_BN, "আগে জলের কথা ভাবো।")
    folder.write("waivers.yaml", "- {problem: g7-test-two-painters, check: bengali, reason: no}\n")
    assert "bengali" in {finding.check for finding in folder.findings()}


def test_targets_are_counted_only_when_they_are_named(folder: ContentFolder) -> None:
    folder.write(
        "targets.yaml",
        "template_share: 0.6\nfigures: 2\nfigure_kinds: 2\nproblems: 3\nvariants: 14\nchoices: 2\n"
        "problems_per_skill: 1\n"
        "cells:\n  7: {work_speed: [0, 1, 1]}\n  8: {circle: [1, 0, 0]}\n",
    )
    told = [finding.what for finding in folder.findings()]
    assert "1 of 2 problems are templates, the target is 60%" in told
    assert "there are 1 figures, the target is 2" in told
    assert "there are 1 kinds of figure, the target is 2" in told
    assert "there are 2 problems, the target is 3" in told
    assert "there are 13 problems to be served, variants counted, the target is 14" in told
    assert "there are 1 problems with three wrong answers, or buttons, the target is 2" in told
    assert "class 7, work_speed: 0 problems of difficulty 3, the target is 1" in told
    assert "class 8, circle: 0 problems of difficulty 1, the target is 1" in told
    assert not any("difficulty 2" in what for what in told)
    assert "the skill circle_parts has 0 problems, the target is 1" in told
    assert not any("the skill work_time has" in what for what in told)


def test_cells_that_cannot_be_read_are_told(folder: ContentFolder) -> None:
    folder.write("targets.yaml", "cells:\n  9: {circle: [1, 0, 0]}\n  8: {circle: [1, 0]}\n")
    assert sum("cells reads class" in finding.what for finding in folder.findings()) == 2


def test_diagnostic_items_and_lessons_are_counted_skill_by_skill(folder: ContentFolder) -> None:
    folder.write("targets.yaml", "diagnostic_items_per_skill: 2\nlesson_per_skill: true\n")
    folder.write(LESSON_FILE, LESSON)
    findings = folder.findings()
    assert {finding.severity for finding in findings} == {Severity.ERROR}
    told = [finding.what for finding in findings]
    assert "the skill pythagoras has 0 diagnostic problems, the target is 2" in told
    assert "the skill pythagoras has no lesson" not in told
    assert "the skill work_time has no lesson" in told


def test_an_unknown_target_is_reported(folder: ContentFolder) -> None:
    folder.write("targets.yaml", "problms: 3\n")
    assert "problms" in folder.findings()[0].what


# Blind keys


def solved(folder: ContentFolder, language: Language) -> list[dict[str, str]]:
    compiled = compile_library(load_library(folder.path))
    answers = {(each.template_key, str(each.variant)): each.answer for each in compiled}
    rows = list(csv.DictReader(io.StringIO(blind_sheet(compiled, language, seed=5))))
    return [{**row, "answer": answers[row["template_key"], row["variant"]]} for row in rows]


def write_keys(folder: ContentFolder, language: Language, rows: list[dict[str, str]]) -> None:
    lines = ["template_key,variant,hash,answer"]
    lines += [f'{row["template_key"]},{row["variant"]},{row["hash"]},"{row["answer"]}"' for row in rows]
    folder.write(f"keys/blind-{language.value}.csv", "\n".join(lines) + "\n")


@pytest.fixture
def solved_folder(folder: ContentFolder) -> ContentFolder:
    for language in Language:
        write_keys(folder, language, solved(folder, language))
    return folder


def test_a_library_that_was_solved_blind_passes(solved_folder: ContentFolder) -> None:
    assert check_content(solved_folder.path) == []


def test_a_problem_nobody_solved_blind_is_reported_once_a_language(folder: ContentFolder) -> None:
    found = [finding for finding in check_content(folder.path) if finding.check == "blind keys"]
    assert len(found) == 2
    assert "2 problems need a blind solution" in found[0].what


def test_another_answer_of_a_blind_solver_fails_the_check(solved_folder: ContentFolder) -> None:
    rows = solved(solved_folder, Language.ENGLISH)
    rows[-1]["answer"] = "18"
    write_keys(solved_folder, Language.ENGLISH, rows)
    assert ["find out who is wrong" in finding.what for finding in check_content(solved_folder.path)] == [True]


def test_a_changed_text_makes_the_blind_solution_stale(solved_folder: ContentFolder) -> None:
    solved_folder.replace(KITE_FILE, "How high is the kite?", "How high does the kite stand?")
    found = check_content(solved_folder.path)
    assert [finding.place.file for finding in found] == ["content/keys/blind-en.csv"]
    assert "the text has changed" in found[0].what


def test_a_row_for_a_problem_that_is_gone_is_reported(solved_folder: ContentFolder) -> None:
    rows = solved(solved_folder, Language.BENGALI)
    write_keys(solved_folder, Language.BENGALI, [*rows, {**rows[0], "template_key": "g7-gone"}])
    assert "no such variant" in check_content(solved_folder.path)[0].what


def test_the_sheet_for_blind_solvers_holds_no_key(folder: ContentFolder) -> None:
    compiled = compile_library(load_library(folder.path))
    sheet = blind_sheet(compiled, Language.ENGLISH, seed=5)
    kite = next(row for row in csv.DictReader(io.StringIO(sheet)) if row["template_key"] == "g8-test-kite-string")
    assert kite["answer"] == ""
    assert "24" not in kite["text"]
    assert kite["expected_form"] == "a number, in metre"


# The command


def test_the_command_checks_only_the_files_named(folder: ContentFolder, capsys: pytest.CaptureFixture[str]) -> None:
    folder.replace(WALL_FILE, SOUND_HINT_BN, "আগে জলের কথা ভাবো।")
    assert main([str(folder.path), str(folder.path / KITE_FILE)]) == 0
    assert main([str(folder.path), str(folder.path / WALL_FILE)]) == 1
    assert "work_speed.yaml" in capsys.readouterr().out


def test_the_command_names_a_file_that_is_not_there(folder: ContentFolder, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([str(folder.path), str(folder.path / "problems/none.yaml")]) == 1
    assert "there is no such file" in capsys.readouterr().out


def test_a_folder_that_is_not_there_gives_a_sentence_and_no_traceback(folder: ContentFolder) -> None:
    told = [finding.what for finding in check_content(folder.path / "nowhere")]
    assert any("no such folder" in what for what in told)


def test_the_reading_report_names_the_heaviest_question_first(
    folder: ContentFolder, capsys: pytest.CaptureFixture[str]
) -> None:
    folder.replace(KITE_FILE, "ঘুড়িটি কত উঁচুতে?", "ঘুড়িটির সর্বোচ্চ ঊর্ধ্বদূরত্ব কত?")
    main([str(folder.path), "--reading", "--errors-only"])
    lines = [line for line in capsys.readouterr().out.splitlines() if "conjuncts" in line]
    assert [line.split(":")[0] for line in lines] == ["g8-test-kite-string", "g7-test-two-painters"]
    main([str(folder.path), str(folder.path / WALL_FILE), "--reading"])
    assert capsys.readouterr().out.count("conjuncts") == 1
