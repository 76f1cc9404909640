"""/goal as students use it: topics, an exam, what is left, and how it ends."""

import json
from datetime import date, timedelta

import pytest
from sqlalchemy import select, update

from bot.mastery.gaps import TARGET
from models.choice import ServedChoice
from models.goal import StudentGoal
from models.learner import StudentMastery
from models.student import Student
from tests.cast import Person, World, labels


async def kept(world: World) -> StudentGoal | None:
    async with world.database.transaction() as db:
        return (await db.scalars(select(StudentGoal))).one_or_none()


async def wants(person: Person, *topics: str) -> None:
    await person.says("/goal")
    await person.taps("📚")
    for topic in topics:
        await person.taps(topic)


async def knows(world: World, *skills: str, day: date = date(2026, 11, 1)) -> None:
    """As if the only student had learned these: far beyond doubt, with three right answers behind it."""
    async with world.database.transaction() as db:
        student_id = (await db.scalars(select(Student.student_id))).one()
        for skill in skills:
            db.add(
                StudentMastery(
                    student_id=student_id,
                    skill=skill,
                    skill_offset=4.0,
                    answers=20,
                    wins=20.0,
                    fails=0.0,
                    fast=1.0,
                    slow=1.0,
                    at_answer=1,
                    probability=0.95,
                    best_probability=0.95,
                    mastery_level=4,
                    unaided_rights=20,
                    proficient_since=day,
                    prior=3.0,
                )
            )


async def test_without_a_goal_the_two_ways_are_offered(world: World) -> None:
    rina = await world.rina()
    (said,) = await rina.says("/goal")
    assert "তোমার লক্ষ্য" in said.content
    assert labels(rina) == ["📚 বিষয় বেছে নিই", "📅 পরীক্ষার তারিখ"]


async def test_topics_are_chosen_and_taken_out_by_one_tap_each(world: World) -> None:
    rina = await world.rina()
    await wants(rina, "পূর্ণসংখ্যা", "অনুপাত ও শতকরা")
    goal = await kept(world)
    assert goal is not None
    assert goal.topics == ["ratio_percent", "integers"]  # in the order of the syllabus
    assert "✅ পূর্ণসংখ্যা" in labels(rina)
    await rina.taps("✅ পূর্ণসংখ্যা")
    await rina.taps("✔️")
    assert "অনুপাত ও শতকরা: " in rina.last.content
    assert "পূর্ণসংখ্যা" not in rina.last.content
    assert "দিনের মতো" in rina.last.content


async def test_a_double_tap_chooses_once(world: World) -> None:
    rina = await world.rina()
    await wants(rina)
    await rina.taps_data("gw:integers:1")
    await rina.taps_data("gw:integers:1")
    goal = await kept(world)
    assert goal is not None
    assert goal.topics == ["integers"]


async def test_taking_out_the_last_topic_leaves_no_goal(world: World) -> None:
    rina = await world.rina()
    await wants(rina, "পূর্ণসংখ্যা", "✅ পূর্ণসংখ্যা")
    assert await kept(world) is None
    await rina.taps("⬅️")
    assert "পরীক্ষা কবে, তা জানালে" in rina.last.content


@pytest.mark.parametrize(("label", "day"), [("১ সপ্তাহ", 7), ("২ সপ্তাহ", 14), ("১ মাস", 30), ("২ মাস", 61)])
async def test_an_exam_is_one_tap_away(world: World, label: str, day: int) -> None:
    rina = await world.rina()
    await rina.says("/goal")
    await rina.taps("📅")
    await rina.taps(label)
    goal = await kept(world)
    assert goal is not None
    assert goal.topics == []
    today = (await rina.session()).local_date
    assert goal.exam_on is not None
    assert goal.exam_on - today == timedelta(days=day)
    assert "তোমার শ্রেণির পুরো গণিত" in rina.last.content
    assert "📅 পরীক্ষা" in rina.last.content


async def test_an_exam_is_typed_in_either_language_and_said_back(world: World) -> None:
    rina, kabir = await world.rina(), await world.kabir()
    today = (await rina.session()).local_date
    day = today + timedelta(days=20)
    for person, typed in ((rina, f"{day.day}/{day.month}"), (kabir, f"{day.day} {day.strftime('%B')}")):
        await person.says("/goal")
        await person.taps("📅")
        await person.says(typed)
        assert "20" in person.last.content or "২০" in person.last.content
    async with world.database.transaction() as db:
        assert set(await db.scalars(select(StudentGoal.exam_on))) == {day}


@pytest.mark.parametrize(
    ("typed", "said"),
    [("পরশুদিনের পরে কোনোদিন", "বুঝতে পারিনি"), ("১/১/২০২০", "পেরিয়ে গেছে"), ("2031-01-01", "অনেক দূরে")],
)
async def test_a_date_that_cannot_be_gets_one_sentence_and_may_be_typed_again(
    world: World, typed: str, said: str
) -> None:
    rina = await world.rina()
    await rina.says("/goal")
    await rina.taps("📅")
    (answer,) = await rina.says(typed)
    assert said in answer.content
    assert await kept(world) is None
    await rina.says("আগামীকাল")
    goal = await kept(world)
    assert goal is not None
    assert len(await rina.responses()) == 0  # nothing of this was an answer to the open problem


async def test_a_child_in_danger_is_heard_in_place_of_a_date(world: World) -> None:
    rina = await world.rina()
    await rina.says("/goal")
    await rina.taps("📅")
    await rina.says("আমি মরে যেতে চাই")
    assert "1098" in rina.heard or "১০৯৮" in rina.heard


@pytest.mark.parametrize("data", ["gd:2020-01-01", "gd:2026-13-45", "gd:xyz", "gd:2040-01-01", "gw:circle:1"])
async def test_old_and_forged_buttons_change_nothing(world: World, data: str) -> None:
    rina = await world.rina()
    await rina.says("/goal")
    await rina.taps_data(data)
    assert rina.toast
    assert await kept(world) is None


async def test_a_button_of_yesterday_means_the_day_it_meant_yesterday(world: World) -> None:
    rina = await world.rina()
    today = (await rina.session()).local_date
    await rina.says("/goal")
    await rina.taps("📅")
    message = rina.last.message_id
    await world.moves(timedelta(days=3))
    await rina.taps_data(f"gd:{(today + timedelta(days=7)).isoformat()}", message)
    goal = await kept(world)
    assert goal is not None
    assert goal.exam_on == today + timedelta(days=7)


async def test_a_goal_steers_practice_and_why_says_so(world: World) -> None:
    kabir = await world.kabir()
    await kabir.finishes()
    await wants(kabir, "Pythagoras")
    await world.moves(timedelta(days=1))
    await kabir.says("/practice")
    session = await kabir.session()
    async with world.database.transaction() as db:
        chosen = list(await db.scalars(select(ServedChoice).where(ServedChoice.session_id == session.session_id)))
    of_goal = [choice for choice in chosen if choice.why == "goal"]
    assert len(of_goal) >= 1
    place = min(session.problem_ids.index(choice.problem_id) for choice in of_goal)
    for _ in range(place):
        await kabir.answers_right()
    (said,) = await kabir.says("/why")
    assert "is on the way to your goal" in said.content


async def test_without_a_goal_nothing_is_chosen_for_one(world: World) -> None:
    kabir = await world.kabir()
    async with world.database.transaction() as db:
        assert "goal" not in set(await db.scalars(select(ServedChoice.why)))
    await wants(kabir, "Circles")
    await kabir.says("/goal")
    await kabir.taps("🗑")
    assert "dropped the goal" in kabir.last.content
    assert await kept(world) is None


async def test_an_exam_too_near_names_what_to_take_first_without_reproach(world: World) -> None:
    rina = await world.rina()
    await rina.says("/goal")
    await rina.taps("📅")
    await rina.says("পরশু")
    assert "তাতে অসুবিধা নেই" in rina.last.content
    assert "আগে এটুকু শেখো" in rina.last.content
    await rina.finishes()
    await world.moves(timedelta(days=1))
    await rina.says("/goal")
    assert "পরীক্ষা আগামীকাল" in rina.last.content
    await world.moves(timedelta(days=1))
    await rina.says("/goal")
    assert "পরীক্ষা আজ" in rina.last.content


async def test_when_the_exam_is_over_it_is_said_once_after_the_summary_and_put_away(world: World) -> None:
    rina = await world.rina()
    await rina.says("/goal")
    await rina.taps("📅")
    await rina.says("আগামীকাল")
    await rina.finishes()
    assert "আশা করি ভালো হয়েছে" not in rina.heard
    await world.moves(timedelta(days=2))
    await rina.says("/practice")
    said = await rina.finishes()
    assert "আশা করি ভালো হয়েছে" in said[-1].content
    assert await kept(world) is None
    (empty,) = await rina.says("/goal")
    assert "আশা করি" not in empty.content
    assert rina.heard.count("আশা করি ভালো হয়েছে") == 1


async def test_a_goal_that_is_reached_is_celebrated_once_and_put_away(world: World) -> None:
    rina = await world.rina()
    await wants(rina, "তথ্য ও উপাত্ত")
    await knows(world, "mean_median_mode", "reading_graphs")
    reached, _ = await rina.says("/goal")
    assert "তুমি তোমার লক্ষ্যে পৌঁছে গেছ" in reached.content
    assert "তথ্য ও উপাত্ত" in reached.content
    assert await kept(world) is None
    (again,) = await rina.says("/goal")
    assert "পৌঁছে" not in again.content


async def test_a_goal_is_reached_by_practice_alone_also_where_the_tutor_soon_thinks_it_known(world: World) -> None:
    """Every answer right: what is likely is still asked until it is shown, and the log holds the real P."""
    kabir = await world.kabir()
    await wants(kabir, "Circles", "Pythagoras")
    days = 0
    while await kept(world) is not None:
        assert days < 10
        await kabir.finishes()
        days += 1
        await world.moves(timedelta(days=1))
        await kabir.says("/practice")
    assert "You have reached your goal" in kabir.heard
    async with world.database.transaction() as db:
        of_goal = list(await db.scalars(select(ServedChoice).where(ServedChoice.why == "goal")))
    assert max(choice.skill_p for choice in of_goal) > TARGET


async def test_a_goal_of_another_class_is_put_away_with_a_word(world: World) -> None:
    rina = await world.rina()
    await wants(rina, "পূর্ণসংখ্যা")
    await rina.taps_data("sv:grade:7")
    said, _ = await rina.says("/goal")
    assert "আগের শ্রেণির (ষষ্ঠ)" in said.content
    assert await kept(world) is None


async def test_a_goal_is_a_line_of_progress_comes_with_the_export_and_goes_with_erasure(world: World) -> None:
    rina = await world.rina()
    await wants(rina, "পূর্ণসংখ্যা")
    (card,) = await rina.says("/progress")
    assert "🎯 লক্ষ্য: পূর্ণসংখ্যা · বাকি দক্ষতা" in card.content
    assert "গতি দেখা যাবে" in card.content
    (exported,) = await rina.says("/export")
    assert exported.document is not None
    assert json.loads(exported.document.data)["goal"][0]["topics"] == ["integers"]
    await rina.says("/delete")
    await rina.taps("হ্যাঁ")
    assert await kept(world) is None


async def test_after_a_week_of_practice_the_pace_is_told(world: World) -> None:
    kabir = await world.kabir()
    for _ in range(8):
        await kabir.finishes()
        await world.moves(timedelta(days=1))
        await kabir.says("/practice")
    (card,) = await kabir.says("/progress")
    assert "problems a week" in card.content
    assert "slow" not in card.content.casefold()
    async with world.database.transaction() as db:
        await db.execute(
            update(StudentMastery).values(mastery_level=3, proficient_since=(await kabir.session()).local_date)
        )
    (card,) = await kabir.says("/progress")
    assert "more skills well" in card.content
