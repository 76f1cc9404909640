"""From problem to rows: which variants are kept, in what order the buttons stand, what the table gets."""

import json
from dataclasses import asdict
from pathlib import Path

import pytest

from bot.grading import Verdict, grade, parse_spec
from bot.question_bank.answer_values import UNITS
from bot.question_bank.check import check_content
from bot.question_bank.compiler import CompiledProblem, compile_library, write_build
from bot.question_bank.enumeration import MAX_SETS, spread, valid_sets
from bot.question_bank.loader import load_library
from bot.question_bank.yaml_source import ContentError
from tests.question_bank.library import CONTENT, KITE_FILE, WALL_FILE, ContentFolder

KITE_ANSWER = "{type: number, value: height, units: [metre], unit: optional, form: integer}"
KITE_CHECK = "- answer**2 + away**2 == string**2"


def compiled(folder: ContentFolder, key: str = "g8-test-kite-string") -> list[CompiledProblem]:
    return [problem for problem in compile_library(load_library(folder.path)) if problem.template_key == key]


def test_a_fixed_problem_has_one_variant_and_a_template_twelve(folder: ContentFolder) -> None:
    assert [problem.variant for problem in compiled(folder)] == [0]
    assert [problem.variant for problem in compiled(folder, "g7-test-two-painters")] == list(range(12))


def test_a_compiled_problem_is_ready_for_the_table(folder: ContentFolder) -> None:
    kite = compiled(folder)[0]
    assert json.loads(json.dumps(asdict(kite))) == asdict(kite)
    assert (kite.grade, kite.topic, kite.skill, kite.nctb, kite.difficulty) == (8, "pythagoras", "pythagoras", "8.9", 1)
    assert (kite.answer, kite.answer_kind) == ("24", "number")
    assert kite.answer_options == {"form": "integer", "unit": "optional", "units": ["metre"]}
    assert kite.answer_shown == {"en": "24 metres", "bn": "২৪ মিটার"}
    assert kite.question_bn.startswith("একটি ঘুড়ির সুতা ২৫ মিটার")
    assert "25 metres" in kite.question_en
    assert [hint["hint_number"] for hint in kite.hints] == [1, 2, 3]
    assert not any(hint["is_ai_generated"] for hint in kite.hints)
    assert kite.hints[2]["text_bn"] == "উচ্চতার বর্গ ২৫²\u00a0−\u00a0৭²।"
    assert [wrong["value"] for wrong in kite.wrong] == ["18", "576", "25.96151"]
    assert kite.wrong[2]["tolerance"] == "0.05"
    assert kite.choices is None


def test_a_figure_is_drawn_from_the_same_numbers_in_both_languages(folder: ContentFolder) -> None:
    figure = compiled(folder)[0].figure
    assert figure is not None
    assert figure["en"]["base"] == {"length": 7, "label": "7 m"}
    assert figure["bn"]["base"] == {"length": 7, "label": "৭ মি."}
    assert figure["bn"]["height"]["label"] == "?"
    assert figure["bn"]["alt"].startswith("সমকোণী ত্রিভুজ, ভূমি ৭ মিটার")


def test_compiling_twice_gives_the_same_rows(folder: ContentFolder) -> None:
    first, second = (compile_library(load_library(folder.path)) for _ in range(2))
    assert first == second


def test_an_added_problem_leaves_the_rows_of_others_alone(folder: ContentFolder) -> None:
    before = compiled(folder, "g7-test-two-painters")
    (folder.path / KITE_FILE).unlink()
    assert compiled(folder, "g7-test-two-painters") == before


def test_kept_variants_are_spread_over_all_that_are_valid(folder: ContentFolder) -> None:
    problem = next(each for each in load_library(folder.path).problems if each.is_template)
    found = valid_sets(problem)
    kept = spread(found, [len(parameter.values) for parameter in problem.parameters])
    assert len(found) > 12
    assert len({str(environment["slow"]) for environment in kept}) >= 8
    assert len({environment["together"] for environment in kept}) >= 6
    assert all(environment in [each for _, each in found] for environment in kept)


def test_more_combinations_than_the_cap_are_sampled_evenly(folder: ContentFolder) -> None:
    folder.replace(
        WALL_FILE,
        "    where:\n      - fast < slow\n      - slow * fast % (slow + fast) == 0\n      - together > 2\n",
        "",
    )
    folder.replace(WALL_FILE, "fast: {from: 4, to: 40, step: 1}", "fast: {from: 4, to: 400, step: 1}")
    problem = next(each for each in load_library(folder.path).problems if each.is_template)
    found = [environment for _, environment in valid_sets(problem)]
    assert MAX_SETS / 2 < len(found) <= MAX_SETS
    for parameter in problem.parameters:
        assert {str(environment[parameter.name]) for environment in found} == {str(value) for value in parameter.values}


def test_every_answer_that_is_shown_is_graded_correct(folder: ContentFolder) -> None:
    for problem in compile_library(load_library(folder.path)):
        spec = parse_spec(problem.answer_kind, problem.answer, problem.answer_options)
        for written in (problem.answer, *problem.answer_shown.values()):
            assert grade(spec, written).verdict is Verdict.CORRECT


def test_a_typed_problem_may_be_offered_as_buttons(folder: ContentFolder) -> None:
    folder.replace(KITE_FILE, "    kind: fixed\n", "    kind: fixed\n    present: choice\n")
    choices = compiled(folder)[0].choices
    assert choices is not None
    assert {choice["wrong_index"] for choice in choices} == {None, 0, 1, 2}
    assert {choice["text_en"] for choice in choices} == {"24 metres", "18 metres", "576 metres", "25.96151 metres"}
    assert compiled(folder)[0].choices == choices


def test_buttons_stand_in_another_order_in_another_variant(folder: ContentFolder) -> None:
    folder.replace(WALL_FILE, "    kind: template\n", "    kind: template\n    present: choice\n")
    folder.replace(
        WALL_FILE,
        "    wrong:\n",
        "    wrong:\n      - value: slow * fast\n        misconception: works_left_to_right\n"
        "        hint: {en: Go on., bn: আরও ভাবো।}\n",
    )
    places = [
        [choice["wrong_index"] for choice in each.choices or []].index(None)
        for each in compiled(folder, "g7-test-two-painters")
    ]
    assert len(set(places)) > 1


def test_buttons_need_three_wrong_answers(folder: ContentFolder) -> None:
    folder.replace(WALL_FILE, "    kind: template\n", "    kind: template\n    present: choice\n")
    with pytest.raises(ContentError, match="buttons need 3 wrong answers, there are 2"):
        compile_library(load_library(folder.path))


# type and options, value, relation, (answer, shown in English, shown in Bengali); the kite's wrong values are dropped
KINDS = [
    ("type: fraction", "7/25", "answer * string == away", ("7/25", "7/25", "৭/২৫")),
    ("type: percent", "100*away/string", "answer * string == 700", ("28", "28%", "২৮%")),
    ("type: ratio", '"{height}:{string + 5}"', "answer[0]/answer[1] == 4/5", ("24:30", "24 : 30", "২৪ : ৩০")),
    ("type: ratio, form: reduced", "[height/6, 5]", "answer[0] == 4", ("4:5", "4 : 5", "৪ : ৫")),
    ("type: pair", "[height, 0 - 3]", "answer[1] == -3", ("(24, -3)", "(24, −3)", "(২৪, −৩)")),
    ("type: set", "[3, 1, 2]", "len(answer) == 3", ("{3, 1, 2}", "{3, 1, 2}", "{৩, ১, ২}")),
    ("type: expression", '"{height}*x**2 + {0 - 5}"', "answer == 24*x*x - 5", ("24*x**2 - 5", "24x² − 5", "24x² − 5")),
    (
        "type: equation",
        '"y = {height}*x + 1"',
        "answer == y - 24*x - 1",
        ("y = 24*x + 1", "y = 24x + 1", "y = 24x + 1"),
    ),
    ("type: number, dp: 2", "sqrt(2)", "abs(answer**2 - 2) < 1/10**6", ("1.41", "1.41", "১.৪১")),
    ("type: number, tolerance: 0.1", "sqrt(2)", "abs(answer**2 - 2) < 1/10**6", ("1.414214", "1.414214", "১.৪১৪২১৪")),
    ("type: number", "12345678", "answer == 12345678", ("12345678", "1,23,45,678", "১,২৩,৪৫,৬৭৮")),
    ("type: text, accept: [radii]", "{en: radius, bn: ব্যাসার্ধ}", "answer == 'radius'", ("radius", "radius", "ব্যাসার্ধ")),
    (
        'type: number, shown: {en: "{answer} steps", bn: "{answer} ধাপ"}',
        "height",
        "answer == 24",
        ("24", "24 steps", "২৪ ধাপ"),
    ),
]


@pytest.mark.parametrize(("kind", "value", "relation", "expected"), KINDS)
def test_each_type_is_written_for_the_grader_and_for_the_student(
    folder: ContentFolder, kind: str, value: str, relation: str, expected: tuple[str, str, str]
) -> None:
    text = (folder.path / KITE_FILE).read_text("utf-8")
    start, end = text.index("    wrong:\n"), text.index("    figure:\n")
    folder.write(KITE_FILE, text[:start] + "    wrong: []\n" + text[end:])
    folder.replace(KITE_FILE, KITE_ANSWER, f"{{{kind}, value: {value}}}")
    folder.replace(KITE_FILE, KITE_CHECK, f"- {relation}" if "'" not in relation else f'- "{relation}"')
    problem = compiled(folder)[0]
    assert (problem.answer, problem.answer_shown["en"], problem.answer_shown["bn"]) == expected
    spec = parse_spec(problem.answer_kind, problem.answer, problem.answer_options)
    if "shown:" not in kind:
        assert [grade(spec, written).verdict for written in expected] == [Verdict.CORRECT] * 3
    assert [found for found in folder.findings() if found.check in ("answer", "form", "values", "format")] == []


def test_a_choice_offers_the_first_three_wrong_answers(folder: ContentFolder) -> None:
    text = (folder.path / KITE_FILE).read_text("utf-8")
    start, end = text.index("    wrong:\n"), text.index("    figure:\n")
    rows = "".join(
        f"      - value: {{en: {english}, bn: {bengali}}}\n        misconception: letter_as_label\n"
        "        hint: {en: Think again., bn: আবার ভাবো।}\n"
        for english, bengali in (("red", "লাল"), ("blue", "নীল"), ("white", "সাদা"), ("black", "কালো"))
    )
    folder.write(KITE_FILE, text[:start] + "    wrong:\n" + rows + text[end:])
    folder.replace(KITE_FILE, KITE_ANSWER, "{type: choice, value: {en: green, bn: সবুজ}}")
    folder.replace(KITE_FILE, KITE_CHECK, "- \"answer == 'green'\"")
    problem = compiled(folder)[0]
    assert {choice["text_bn"] for choice in problem.choices or []} == {"সবুজ", "লাল", "নীল", "সাদা"}
    assert len(problem.wrong) == 3
    assert [found for found in folder.findings() if found.check == "grading"] == []


@pytest.mark.parametrize("unit", UNITS)
def test_the_grader_reads_every_unit_as_it_is_shown(unit: str) -> None:
    spec = parse_spec("number", "12", {"units": [unit], "unit": "required"})
    one, more, bengali = UNITS[unit]
    for shown in (more, bengali):
        assert grade(spec, f"12 {shown}").verdict is Verdict.CORRECT, shown
    assert (
        grade(parse_spec("number", "1", {"units": [unit], "unit": "required"}), f"1 {one}").verdict is Verdict.CORRECT
    )


def test_a_unit_may_be_named_in_any_way_the_grader_knows(folder: ContentFolder) -> None:
    folder.replace(KITE_FILE, "units: [metre]", "units: [m]")
    assert compiled(folder)[0].answer_shown == {"en": "24 metres", "bn": "২৪ মিটার"}


def test_a_unit_without_a_name_in_both_languages_is_refused(folder: ContentFolder) -> None:
    folder.replace(KITE_FILE, "units: [metre]", "units: [cubit]")
    with pytest.raises(ContentError, match="the unit 'cubit' has no name"):
        compile_library(load_library(folder.path))


def test_the_build_holds_one_flat_row_a_problem_and_every_variant(folder: ContentFolder, tmp_path: Path) -> None:
    assert write_build(compile_library(load_library(folder.path)), tmp_path / "build") == (2, 13)
    library = [json.loads(line) for line in (tmp_path / "build/library.jsonl").read_text("utf-8").splitlines()]
    variants = [json.loads(line) for line in (tmp_path / "build/variants.jsonl").read_text("utf-8").splitlines()]
    assert [row["id"] for row in library] == ["g7-test-two-painters", "g8-test-kite-string"]
    assert set(library[0]) >= {
        "grade",
        "topic",
        "subtopic",
        "question_en",
        "question_bn",
        "answer",
        "hints",
        "difficulty",
        "estimated_time_minutes",
    }
    assert len(library[0]["hints"]) == 3
    assert {(row["template_key"], row["variant"]) for row in variants} == {
        ("g8-test-kite-string", 0),
        *(("g7-test-two-painters", n) for n in range(12)),
    }


def test_a_text_that_cannot_be_written_names_the_numbers(folder: ContentFolder) -> None:
    folder.replace(KITE_FILE, "string: 25", "string: 24")
    with pytest.raises(ContentError, match=r"with string = 24, .* cannot be written"):
        compile_library(load_library(folder.path))
    assert "values" in {found.check for found in check_content(folder.path)}


def test_the_shipped_reference_files_are_sound() -> None:
    library = load_library(CONTENT)
    assert len(library.skills) == 60
    assert len(library.glossary.terms) > 150
    for skill in library.skills.values():
        assert all(library.skills[before].grade <= skill.grade for before in skill.prerequisites)
