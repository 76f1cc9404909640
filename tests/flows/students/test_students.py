"""Settings, help, privacy, export, erasure."""

import json
from datetime import UTC

import pytest
from sqlalchemy import String, cast, or_, select, text

from models.card import SrsCard
from models.learner import StudentMastery
from models.registry import metadata
from models.student import Student
from tests.cast import Person, World
from tests.flows.practice.test_session import typed

A_GAP = """
    INSERT INTO skill_gaps (student_id, skill, gap_type, severity, current_level, target, priority, recommendation,
                            status, answers_when_found, found_at)
    VALUES (:student_id, 'hcf_lcm', 'weakness', 'low', 0.7, 0.8, 2, 'practise', 'active', 2, :now)
"""


async def row(person: Person) -> Student:
    async with person.world.database.transaction() as db:
        return await person.student(db)


@pytest.mark.parametrize(
    ("setting", "choice", "attribute", "value"),
    [
        ("🎓", "অষ্টম", "grade", 8),
        ("🌐", "English", "language", "en"),
        ("🔢", "0-9", "digits", "latin"),
        ("⏰", "রাত ৯টা", "reminder_hour", 21),
        ("⏰", "মনে করাতে হবে না", "reminder_hour", None),
        ("🔀", "🖼", "explain_first", "picture"),
        ("🔀", "📝", "explain_first", None),
        ("🗺", "লন্ডন", "zone", "Europe/London"),
    ],
)
async def test_a_setting_is_two_taps_away(
    world: World, setting: str, choice: str, attribute: str, value: object
) -> None:
    rina = await world.rina()
    await rina.says("/settings")
    await rina.taps(setting)
    assert await rina.taps(choice) == []
    assert getattr(await row(rina), attribute) == value
    assert rina.last.content.startswith("⚙️")


async def test_a_new_reminder_hour_moves_the_next_reminder(world: World) -> None:
    rina = await world.rina()
    await rina.taps_data("sv:hour:7")
    due = (await row(rina)).next_reminder_at
    assert due is not None
    assert due.astimezone(UTC).hour == 1


async def test_the_digits_setting_reaches_the_problem(world: World) -> None:
    rina = await world.rina()
    await rina.taps_data("sv:digits:latin")
    (_, problem) = await rina.says("/practice")
    assert problem.content.startswith("1/5")
    assert not any(digit in problem.content for digit in "০১২৩৪৫৬৭৮৯")


async def test_a_typed_name(world: World) -> None:
    rina = await world.rina()
    await rina.says("/settings")
    await rina.taps("👤 নাম")
    said = await rina.says("রিনা পারভীন")
    assert "রিনা পারভীন" in said[-1].content
    assert (await row(rina)).name == "রিনা পারভীন"


async def test_an_unfit_name_is_asked_for_again(world: World) -> None:
    rina = await world.rina()
    await rina.taps_data("so:name")
    (said,) = await rina.says("৫৫")
    assert "১ থেকে ৫০ অক্ষরের" in said.content
    await rina.says("রিনু")
    assert (await row(rina)).name == "রিনু"


async def test_a_typed_city(world: World) -> None:
    rina = await world.rina()
    await rina.taps_data("so:zone")
    (said,) = await rina.says("Atlantis")
    assert "চিনি না" in said.content
    await rina.says("tokyo")
    assert (await row(rina)).zone == "Asia/Tokyo"


async def test_going_back_to_practice_ends_the_question_for_a_name(world: World) -> None:
    rina = await world.rina()
    await rina.taps_data("so:name")
    await rina.says("/practice")
    await rina.answers_right()
    assert (await row(rina)).name == "রিনা"
    assert len(await rina.responses()) == 1


@pytest.mark.parametrize(
    "data", ["sv:grade:9", "sv:hour:3", "sv:zone:Mars/X", "sv:telegram_id:1", "sv:explain:song", "sv:name:x"]
)
async def test_a_forged_value_is_refused(world: World, data: str) -> None:
    rina = await world.rina()
    before = await row(rina)
    await rina.taps_data(data)
    after = await row(rina)
    assert "বেছে নেওয়া যায় না" in rina.toast
    assert (after.grade, after.reminder_hour, after.zone, after.name) == (
        before.grade,
        before.reminder_hour,
        before.zone,
        before.name,
    )


async def test_a_forged_setting_shows_all_settings(world: World) -> None:
    rina = await world.rina()
    await rina.says("/settings")
    await rina.taps_data("so:everything")
    assert rina.last.content.startswith("⚙️")


async def test_help_and_privacy_in_both_languages(world: World) -> None:
    rina, kabir = await world.rina(), await world.kabir()
    assert "কীভাবে কাজ করে" in (await rina.says("/help"))[0].content
    assert "How it works" in (await kabir.says("/help"))[0].content
    assert "তোমার তথ্য" in (await rina.says("/privacy"))[0].content
    assert "Your data" in (await kabir.says("/privacy"))[0].content


async def test_the_export_holds_everything_that_is_kept(world: World) -> None:
    rina = await world.rina()
    await rina.finishes()
    (said,) = await rina.says("/export")
    assert said.document is not None
    kept = json.loads(said.document.data)
    assert kept["student"]["name"] == "রিনা"
    assert len(kept["sessions"]) == 1
    assert len(kept["responses"]) == 5
    assert kept["disputes"] == []
    assert kept["streak"][0]["current_streak"] == 1
    assert kept["ability"][0]["answers"] == 5
    assert sum(row["answers"] for row in kept["mastery"]) == 5
    assert {row["mastery_level_name"] for row in kept["mastery"]} <= {"beginner", "developing", "proficient"}
    assert len(kept["choices"]) == 5
    assert len(kept["review_cards"]) == 5
    assert {"skill_gaps", "responses"} <= kept.keys()
    assert kept["responses"][0]["worth"] == "1.0"
    assert "question_bn" in kept["responses"][0]


async def test_the_export_holds_what_the_student_disputed_and_how_it_was_ruled(world: World) -> None:
    rina = await world.rina()
    await typed(rina)
    await rina.says("-98765")
    await rina.taps("আমার উত্তর ঠিক ছিল")
    (said,) = await rina.says("/export")
    assert said.document is not None
    (dispute,) = json.loads(said.document.data)["disputes"]
    assert (dispute["given"], dispute["echo"], dispute["ruling"]) == ("-98765", "-98765", None)


async def test_the_export_of_a_newcomer_is_what_they_tapped(world: World) -> None:
    rina = world.person("রিনা")
    await rina.says("/start")
    await rina.taps("বাংলা")
    (said,) = await rina.says("/export")
    assert said.document is not None
    assert json.loads(said.document.data)["newcomer"]["language"] == "bn"


async def test_deletion_asks_once_more_and_can_be_taken_back(world: World) -> None:
    rina = await world.rina()
    (said,) = await rina.says("/delete")
    assert "সত্যিই" in said.content
    await rina.taps("না, থাকুক")
    assert "আগের মতোই" in rina.last.content
    assert (await row(rina)).name == "রিনা"


async def test_after_deletion_no_table_knows_the_student(world: World) -> None:
    rina = await world.rina()
    await rina.finishes()
    await rina.taps_data(f"r:{(await rina.session()).session_id}:0")
    await rina.taps("উত্তরটি ভুল")
    await rina.says("/practice")
    await rina.answers_wrong()
    await rina.taps("আমার উত্তর ঠিক ছিল")
    async with world.database.transaction() as db:
        mastery = (await db.scalars(select(StudentMastery))).first()
        assert mastery is not None
        assert (await db.scalars(select(SrsCard))).first() is not None
        await db.execute(text(A_GAP), {"student_id": mastery.student_id, "now": world.clock.now()})
    student_id = (await row(rina)).student_id
    await rina.says("/delete")
    await rina.taps("হ্যাঁ")
    assert "মুছে ফেলেছি" in rina.last.content
    async with world.database.transaction() as db:
        for table in metadata.sorted_tables:
            if table.name == "problems":
                continue
            texts = [cast(column, String).contains(str(rina.user.id)) for column in table.columns]
            texts += [cast(column, String).contains("রিনা") for column in table.columns]
            assert (await db.execute(select(table).where(or_(*texts)))).all() == [], table.name
            if "student_id" in table.columns:
                own = select(table).where(table.columns["student_id"] == student_id)
                assert (await db.execute(own)).all() == [], table.name


async def test_after_deletion_start_begins_anew(world: World) -> None:
    rina = await world.rina()
    await rina.says("/delete")
    await rina.taps("হ্যাঁ")
    (hello,) = await rina.says("/start")
    assert "কোন ভাষায়" in hello.content


async def test_a_newcomer_who_asks_for_deletion_is_forgotten(world: World) -> None:
    from models.student import Newcomer

    rina = world.person("রিনা")
    await rina.says("/start")
    (said,) = await rina.says("/delete")
    assert "রাখা নেই" in said.content
    async with world.database.transaction() as db:
        assert await db.get(Newcomer, rina.user.id) is None
