"""Lessons: read with clear complaints, checked like every other text."""

import pytest

from bot.question_bank.check import check_content
from bot.question_bank.loader import load_library
from tests.question_bank.library import LESSON, LESSON_FILE, ContentFolder


def test_a_sound_lesson_is_read_and_has_nothing_wrong(folder: ContentFolder) -> None:
    folder.write(LESSON_FILE, LESSON)
    assert [str(found) for found in folder.findings()] == []
    (lesson,) = load_library(folder.path).lessons
    assert (lesson.skill, lesson.grade, lesson.topic, lesson.revision) == ("pythagoras", 8, "pythagoras", 1)
    assert len(lesson.steps) == 2


@pytest.mark.parametrize(
    ("old", "new", "check", "words"),
    [
        ("`√25 = 5` cm", "`√25 = 6` cm", "languages", "mathematics in step 2 differs"),
        ("3² + 4² = 25`", "3² + 4² = 49`", "working", "3² + 4² is not  49"),
        ("Do not add the lengths.", "Do not add the lengths. " + "Look again. " * 60, "reading", "at most 120"),
        ("দৈর্ঘ্য যোগ কোরো না", "দৈর্ঘ যোগ কোরো না", "bengali", "দৈর্ঘ"),
        ("are 3 cm and 4 cm. How", "are ৩ cm and 4 cm. How", "source", "Bengali digit"),
        ("trap:", "trick:", "format", "the key 'trick' is not known in a lesson"),
        ("skill: pythagoras", "skill: work_time", "format", "belongs to class 7, work_speed"),
        ("skill: pythagoras", "skill: magic", "format", "'magic' is not in skills.csv"),
        ("      steps:", "      lines:", "format", "exactly question and steps"),
        ("schema: 1", "schema: 2", "format", "write schema: 1"),
        ("lessons:", "lesons:", "format", "schema, grade, topic, lessons"),
    ],
)
def test_each_fault_of_a_lesson_is_seen(folder: ContentFolder, old: str, new: str, check: str, words: str) -> None:
    folder.write(LESSON_FILE, LESSON)
    folder.replace(LESSON_FILE, old, new)
    told = [finding for finding in folder.findings() if words in finding.what]
    assert check in {finding.check for finding in told}, [str(found) for found in folder.findings()]


def test_two_lessons_of_a_skill_are_one_too_many(folder: ContentFolder) -> None:
    folder.write(LESSON_FILE, LESSON)
    folder.write("lessons/grade8/more.yaml", LESSON)
    assert any("the lesson of 'pythagoras' is already used" in finding.what for finding in folder.findings())


def test_only_the_lesson_file_that_is_named_is_checked(folder: ContentFolder) -> None:
    path = folder.write(LESSON_FILE, LESSON.replace("3² + 4² = 25", "3² + 4² = 49"))
    folder.replace("problems/grade7/work_speed.yaml", "Think of a single day first.", "It is আগে 7 days.")
    assert {finding.check for finding in check_content(folder.path, [path])} == {"working"}
