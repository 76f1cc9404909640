"""Lessons, from /learn, from a wrong answer and from the summary."""

import pytest
from sqlalchemy import select, update

from bot.flows.lessons.store import drawn_problem
from bot.question_bank.topics import topic_name
from models.lesson import Lesson
from models.session import Session
from tests.cast import World, labels
from tests.flows.practice.test_session import typed

LESSON_BUTTON = "📖 ছোট পাঠ"


async def test_learn_offers_the_topics_of_the_class_then_its_lessons(world: World) -> None:
    rina = await world.rina()
    (topics,) = await rina.says("/learn")
    assert "ছোট পাঠ" in topics.content
    assert [button.text for button in topics.buttons][:2] == ["স্বাভাবিক সংখ্যা", "ভগ্নাংশ ও দশমিক"]
    assert "মুনাফা" not in [button.text for button in topics.buttons]  # class 8
    (lessons,) = await rina.taps("পূর্ণসংখ্যা")
    assert "পূর্ণসংখ্যার যোগ ও বিয়োগ" in [button.text for button in lessons.buttons]
    (lesson,) = await rina.taps("পূর্ণসংখ্যার যোগ ও বিয়োগ")
    assert lesson.content.startswith("📖 পূর্ণসংখ্যার যোগ ও বিয়োগ")
    assert "উদাহরণ" in lesson.content
    assert "খেয়াল রেখো" in lesson.content
    await rina.taps("📚 এই বিষয়ের আরও পাঠ")
    assert await rina.taps("⬅️ সব বিষয়") == []
    assert "কোন বিষয়ের পাঠ" in rina.last.content  # the same message, changed


async def test_every_lesson_of_every_class_opens_in_both_languages(world: World) -> None:
    async with world.database.transaction() as db:
        skills = list((await db.execute(Lesson.__table__.select())).mappings())
    assert len(skills) == 60
    for language in ("বাংলা", "English"):
        student = world.person("Mitu" if language == "বাংলা" else "Tom")
        await student.joins(language=language, grade="ষষ্ঠ" if language == "বাংলা" else "Class 6", hour=hour(language))
        for row in skills:
            (said,) = await student.taps_data(f"le:{row['skill']}")
            code = "bn" if language == "বাংলা" else "en"
            assert row["title"][code] in said.content
            assert len(said.content) < 1_500


def hour(language: str) -> str:
    return "সন্ধ্যা ৬টা" if language == "বাংলা" else "6 pm"


async def test_a_wrong_answer_offers_the_lesson_and_the_problem_stays_open(world: World) -> None:
    rina = await world.rina()
    await typed(rina)
    assert LESSON_BUTTON not in labels(rina)
    await rina.answers_wrong()
    assert LESSON_BUTTON in labels(rina)
    (lesson,) = await rina.taps(LESSON_BUTTON)
    problem = await rina.problem()
    assert topic_name(problem.topic)  # still open
    assert lesson.content.startswith("📖")
    again = await rina.taps("▶️ অনুশীলনে যাই")
    assert "যেখানে ছিলে" in again[0].content
    verdict = (await rina.answers_right())[0]
    assert verdict.content.startswith("✅")


async def test_the_solution_of_a_missed_problem_keeps_the_lesson_when_it_is_rated(world: World) -> None:
    rina = await world.rina()
    await typed(rina)
    await rina.answers_wrong()
    (solution,) = await rina.says("987654")
    assert LESSON_BUTTON in [button.text for button in solution.buttons]
    await rina.taps("🎲 আন্দাজে")
    shown = [button.text for message in rina.telegram.messages(rina.user) for button in message.buttons]
    assert LESSON_BUTTON in shown


async def test_a_right_answer_offers_no_lesson(world: World) -> None:
    rina = await world.rina()
    verdict = (await rina.answers_right())[0]
    assert LESSON_BUTTON not in [button.text for button in verdict.buttons]


async def test_the_summary_leads_to_the_lessons_of_what_was_missed(world: World) -> None:
    rina = await world.rina()
    missed = await rina.problem()
    await rina.taps("🤷 জানি না")
    await rina.taps("পরের প্রশ্ন ➡️")
    said = await rina.finishes()
    button = f"📖 পাঠ: {topic_name(missed.topic).bn}"
    assert button in [each.text for each in said[-1].buttons]
    (lessons,) = await rina.taps(button)
    assert topic_name(missed.topic).bn in lessons.content


async def test_a_lesson_that_is_gone_or_was_never_there_is_said_so(world: World) -> None:
    rina = await world.rina()
    for data in ("le:no_such_skill", "lo:no_such_topic", "le:" + "x" * 50):
        assert await rina.taps_data(data) == []
        assert "আর নেই" in rina.toast
    async with world.database.transaction() as db:
        await db.execute(update(Lesson).values(withdrawn_at=world.clock.now()))
    try:
        (said,) = await rina.says("/learn")
        assert "কোনো পাঠ নেই" in said.content
        assert await rina.taps_data("le:integer_add_subtract") == []
    finally:
        async with world.database.transaction() as db:
            await db.execute(update(Lesson).values(withdrawn_at=None))


@pytest.mark.parametrize(("form", "first"), [("text", "idea"), ("example", "question"), ("steps", "question")])
async def test_the_form_that_a_student_likes_comes_first_in_a_lesson(world: World, form: str, first: str) -> None:
    rina = await world.rina()
    await rina.taps_data(f"sv:explain:{form}")
    (said,) = await rina.taps_data("le:percent_basics")
    async with world.database.transaction() as db:
        lesson = await db.get_one(Lesson, "percent_basics")
    parts = {"idea": lesson.idea["bn"], "question": lesson.question["bn"], "trap": lesson.trap["bn"]}
    assert min(parts, key=lambda part: said.content.index(parts[part])) == first  # the others are there, too
    assert ("১. " in said.content) is (form == "steps")


async def test_who_likes_pictures_sees_one_above_the_lesson_where_the_skill_has_any(world: World) -> None:
    rina = await world.rina()
    await rina.taps_data("sv:explain:picture")
    picture, lesson = await rina.taps_data("le:angles")
    assert picture.photo is not None
    assert picture.content.startswith("🖼 ছবিতে দেখো")
    assert lesson.content.startswith("📖")
    (alone,) = await rina.taps_data("le:percent_basics")
    assert alone.content.startswith("📖")


async def test_the_picture_of_a_lesson_is_no_problem_that_is_before_the_student(world: World) -> None:
    rina = await world.rina()
    async with world.database.transaction() as db:
        lesson = await db.get_one(Lesson, "angles")
        student = await rina.student(db)
        shown = await drawn_problem(db, lesson, student.student_id)
        assert shown is not None
        session = (await db.scalars(select(Session))).one()
        session.problem_ids = [shown.problem_id, *session.problem_ids[1:]]
        await db.flush()
        other = await drawn_problem(db, lesson, student.student_id)
    assert other is not None
    assert other.problem_id != shown.problem_id
    assert other.skill == "angles"
