"""The map of skills, and a topic for the next session."""

from datetime import timedelta

from sqlalchemy import select

from models.choice import ServedChoice
from models.learner import StudentMastery
from models.student import Student
from tests.cast import World


async def test_a_newcomers_map_is_empty_and_says_how_it_fills(world: World) -> None:
    rina = await world.rina()
    (said,) = await rina.says("/skills")
    assert said.photo
    assert "তোমার দক্ষতার মানচিত্র" in said.content
    assert "প্রথম অনুশীলনের পর" in said.content
    assert "➡️ পরের ধাপ:" in said.content


async def test_after_a_session_the_map_counts_what_was_learned(world: World) -> None:
    rina = await world.rina()
    await rina.finishes()
    (said,) = await rina.says("/skills")
    assert "🌱 শিখছ:" in said.content
    async with world.database.transaction() as db:
        levels = list(await db.scalars(select(StudentMastery.mastery_level)))
    assert len(levels) > 0
    assert all(1 <= level <= 5 for level in levels)


async def test_a_topic_is_chosen_for_the_next_session_and_used_once(world: World) -> None:
    rina = await world.rina()
    await rina.says("/skills")
    await rina.taps("🎯")
    await rina.taps("পূর্ণসংখ্যা")
    assert "পরের অনুশীলনে পূর্ণসংখ্যা বেশি থাকবে" in rina.heard
    await rina.finishes()
    await world.moves(timedelta(days=1))
    await rina.says("/practice")
    session = await rina.session()
    async with world.database.transaction() as db:
        chosen = list(await db.scalars(select(ServedChoice).where(ServedChoice.session_id == session.session_id)))
        student = (await db.scalars(select(Student))).one()
    assert any(choice.skill.startswith("integer") for choice in chosen)
    assert sum(choice.why in ("topic", "prerequisite") for choice in chosen) <= 3
    assert student.topic is None


async def test_a_topic_of_another_class_is_refused_and_nothing_changes(world: World) -> None:
    rina = await world.rina()
    await rina.says("/skills")
    await rina.taps_data("kt:circle")
    assert "/skills" in rina.toast
    async with world.database.transaction() as db:
        assert (await db.scalars(select(Student.topic))).one() is None
