"""The page for teachers and the way of a correction from it into the files."""

import json
import shutil
from pathlib import Path

import pytest
from playwright.sync_api import sync_playwright

from bot.question_bank.compiler import compile_library
from bot.question_bank.lessons import compile_lessons
from bot.question_bank.loader import load_library
from bot.question_bank.report.corrections import CorrectionsError, apply_corrections
from bot.question_bank.report.page import teachers_page
from bot.question_bank.report.summary import summary
from tests.question_bank.library import CONTENT, KITE_FILE, LESSON, LESSON_FILE, WALL_FILE, ContentFolder

CHROMIUM = shutil.which("chromium")


def correction(file: str, problem: str, field: str, before: str, after: str) -> dict[str, str]:
    return {"file": f"content/{file}", "id": problem, "field": field, "before": before, "after": after}


def sent(tmp_path: Path, *corrections: dict[str, str]) -> Path:
    path = tmp_path / "dars-corrections.json"
    path.write_text(json.dumps({"corrections": corrections, "notes": [{"id": "g7-x", "note": "?"}]}), "utf-8")
    return path


KITE_HINT = correction(KITE_FILE, "g8-test-kite-string", "hints.1.bn", "সুতাটি অতিভুজ।", "সুতাটি: `x` অতিভুজ।")
WALL_HINT = correction(
    WALL_FILE, "g7-test-two-painters", "wrong.1.hint.en", "Together they need less time.", "Two need less time."
)


def test_corrections_reach_their_texts_and_nothing_else(folder: ContentFolder, tmp_path: Path) -> None:
    folder.write(LESSON_FILE, LESSON)
    trap = correction(
        LESSON_FILE, "pythagoras", "trap.en", "Do not add the lengths. Add their squares.", "Square first."
    )
    before = {
        name: (folder.path / name).read_text("utf-8").splitlines() for name in (KITE_FILE, WALL_FILE, LESSON_FILE)
    }
    applied = apply_corrections(folder.path, sent(tmp_path, KITE_HINT, WALL_HINT, trap))
    assert applied.changed == {f"content/{name}": 1 for name in before}
    assert applied.notes == [("g7-x", "?")]
    library = load_library(folder.path)
    assert library.problems[1].hints[1].bn.source == "সুতাটি: `x` অতিভুজ।"
    assert library.problems[0].wrong[1].hint.en.source == "Two need less time."
    assert library.lessons[0].trap.en.source == "Square first."
    for name, lines in before.items():
        after = (folder.path / name).read_text("utf-8").splitlines()
        assert sum(old != new for old, new in zip(lines, after, strict=True)) == 1


def test_a_folded_text_is_replaced_as_a_whole(folder: ContentFolder, tmp_path: Path) -> None:
    folder.replace(KITE_FILE, "        bn: সুতাটি অতিভুজ।\n", "        bn: >-\n          সুতাটি\n          অতিভুজ।\n")
    apply_corrections(folder.path, sent(tmp_path, KITE_HINT))
    assert load_library(folder.path).problems[1].hints[1].bn.source == "সুতাটি: `x` অতিভুজ।"


@pytest.mark.parametrize(
    ("change", "told"),
    [
        ({"before": "something else"}, "has changed since the page was made"),
        ({"id": "g8-not-there"}, "has no text"),
        ({"field": "hints.9.bn"}, "has no text"),
        ({"field": "hints"}, "has no text"),
        ({"after": "  "}, "the new text is empty"),
        ({"file": "content/../../secret.yaml"}, "there is no such content file"),
        ({"file": "content/skills.csv"}, "there is no such content file"),
    ],
)
def test_one_correction_that_does_not_fit_stops_all(
    folder: ContentFolder, tmp_path: Path, change: dict[str, str], told: str
) -> None:
    before = {path: path.read_bytes() for path in folder.path.rglob("*") if path.is_file()}
    with pytest.raises(CorrectionsError, match=told):
        apply_corrections(folder.path, sent(tmp_path, WALL_HINT, {**KITE_HINT, **change}))
    assert {path: path.read_bytes() for path in folder.path.rglob("*") if path.is_file()} == before


@pytest.mark.parametrize("rubbish", ["", "{", "[]", '{"corrections": [{"id": 1}]}', '{"corrections": 7}', "\x00"])
def test_a_file_that_the_page_did_not_write_is_refused(folder: ContentFolder, tmp_path: Path, rubbish: str) -> None:
    path = tmp_path / "c.json"
    path.write_text(rubbish)
    with pytest.raises(CorrectionsError, match="download it again"):
        apply_corrections(folder.path, path)
    with pytest.raises(CorrectionsError, match="cannot be read"):
        apply_corrections(folder.path, tmp_path / "not-there.json")


def page_of(folder: ContentFolder) -> str:
    if not (folder.path / "fonts").exists():
        (folder.path / "fonts").symlink_to(CONTENT / "fonts")
    library = load_library(folder.path)
    return teachers_page(library, compile_library(library), compile_lessons(library))


def test_a_text_cannot_break_out_of_the_page(folder: ContentFolder) -> None:
    folder.replace(KITE_FILE, "en: The string is the hypotenuse.", 'en: "</script><script>alert(1)</script>"')
    assert "</script><script>alert" not in page_of(folder)


@pytest.mark.skipif(CHROMIUM is None, reason="Chromium is not installed")
def test_a_teacher_filters_corrects_and_the_correction_arrives(folder: ContentFolder, tmp_path: Path) -> None:
    folder.write(LESSON_FILE, LESSON)
    (tmp_path / "index.html").write_text(page_of(folder), "utf-8")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        page = browser.new_page()
        faults: list[str] = []
        page.on("pageerror", lambda fault: faults.append(str(fault)))
        page.goto((tmp_path / "index.html").as_uri())
        assert page.locator("article").count() == 2
        assert page.locator("article img").count() == 2  # the kite's figure, in both languages
        page.select_option("#grade", "8")
        assert page.locator("article").count() == 1
        page.locator(".hint .text[lang=bn] button").nth(1).click()
        page.locator("article .hint textarea").fill("সুতাটি: `x` অতিভুজ।")
        page.locator("#search").focus()
        with page.expect_download() as download:
            page.click("#download")
        download.value.save_as(tmp_path / "dars-corrections.json")
        page.select_option("#what", "lessons")
        assert page.locator("article").count() == 1
        browser.close()
    assert faults == []
    apply_corrections(folder.path, tmp_path / "dars-corrections.json")
    assert load_library(folder.path).problems[1].hints[1].bn.source == "সুতাটি: `x` অতিভুজ।"


def test_the_summary_sets_what_is_there_against_what_is_wanted(folder: ContentFolder) -> None:
    folder.write("targets.yaml", "cells:\n  7: {work_speed: [5, 5, 2]}\n")
    library = load_library(folder.path)
    text = summary(library, compile_library(library))
    assert "7 work_speed" in text
    assert "1 of 5" in text
    assert "1 figures: right_triangle 1" in text
