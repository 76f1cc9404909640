"""The placement test, as students meet it."""

from datetime import timedelta

import pytest
from sqlalchemy import select, update

from bot.flows.diagnostic.taps import NotLearned, Pause
from models.card import SrsCard
from models.diagnosis import Diagnosis
from models.learner import StudentMastery
from models.problem import Problem
from models.response import Response
from models.session import Session
from models.types import DiagnosisStatus
from tests.cast import Person, World, labels, wrong_answer


async def placements(person: Person) -> list[Diagnosis]:
    async with person.world.database.transaction() as db:
        student = await person.student(db)
        own = select(Diagnosis).where(Diagnosis.student_id == student.student_id).order_by(Diagnosis.diagnosis_id)
        return list(await db.scalars(own))


async def placement(person: Person) -> Diagnosis:
    return (await placements(person))[-1]


async def asked(person: Person) -> Problem:
    test = await placement(person)
    async with person.world.database.transaction() as db:
        return await db.get_one(Problem, test.problem_id)


async def replies(person: Person, *, right: bool) -> None:
    test, problem = await placement(person), await asked(person)
    if problem.choices:
        number = len(test.answers)
        index = next(at for at, each in enumerate(problem.choices) if (each["wrong_index"] is None) is right)
        await person.taps_data(f"tc:{test.diagnosis_id}:{number}:{index}")
    else:
        await person.says(problem.answer_shown["bn"] if right else wrong_answer(problem))


async def goes_through(person: Person, *, right: bool | None) -> None:
    """To the end: all right, all wrong, or "not learned yet" to all."""
    while (test := await placement(person)).status is DiagnosisStatus.OPEN:
        if test.problem_id is None:
            await person.taps("▶️ এখনই করি")
        elif right is None:
            await person.taps("🌱 এখনো শিখিনি")
        else:
            await replies(person, right=right)


async def begins(person: Person) -> None:
    await person.says("/level")
    await person.taps("▶️ শুরু করি")


async def test_a_newcomer_is_offered_it_above_the_first_problem_and_may_pass_it_by(world: World) -> None:
    rina = await world.rina()
    ready = next(m for m in rina.telegram.messages(rina.user) if "সব ঠিকঠাক" in m.content)
    assert [each.text for each in ready.buttons] == ["🧭 আগে দেখে নিই"]
    assert "১/৫" in rina.last.content, "the first problem is there all the same"
    await rina.answers_right()
    assert await placements(rina) == []


async def test_ten_questions_in_two_sets_end_in_a_map_and_leave_no_trace_in_practice(world: World) -> None:
    rina = await world.rina()
    await begins(rina)
    for number in range(1, 6):
        assert f"{'০১২৩৪৫'[number]}/১০" in rina.last.content
        await replies(rina, right=number % 2 == 1)
        assert not {"ঠিক হয়েছে", "এখনো ঠিক হয়নি"} & set(rina.last.content.splitlines())
    assert "এখনই করবে, নাকি কাল?" in rina.last.content
    await goes_through(rina, right=True)
    assert "তোমার মানচিত্র তৈরি" in rina.last.content
    assert rina.last.photo is not None
    assert "%" not in rina.last.content
    test = await placement(rina)
    assert test.status is DiagnosisStatus.COMPLETED
    assert 10 <= len(test.answers) <= 15
    assert len({each["problem_id"] for each in test.answers}) == len(test.answers), "never the same problem twice"
    async with world.database.transaction() as db:
        assert (await db.scalars(select(Response))).all() == []
        assert (await db.scalars(select(SrsCard))).all() == []
        levels = set(await db.scalars(select(StudentMastery.mastery_level)))
        assert levels == {0}, "a placement gives no level"
        assert all(prior != 0 for prior in await db.scalars(select(StudentMastery.prior)))
    assert await rina.streak() is None


async def test_who_knows_much_begins_with_the_class_and_who_knows_little_with_what_it_rests_on(world: World) -> None:
    begun = []
    for name, right in (("মিতু", True), ("রাফি", None)):
        person = world.person(name)
        await person.joins(grade="অষ্টম")
        await begins(person)
        await goes_through(person, right=right)
        await person.taps("▶️ অনুশীলন করি")
        async with world.database.transaction() as db:
            session = await person.session()
            found = await db.scalars(select(Problem.grade).where(Problem.problem_id.in_(session.problem_ids)))
            begun.append(sum(found))
    assert begun[0] > begun[1] + 3, "the sum of the classes that five problems are of"


async def test_an_unread_text_costs_nothing_and_a_sticker_is_no_answer(world: World) -> None:
    rina = await world.rina()
    await begins(rina)
    await rina.says("এটা কী?")
    assert "আবার লেখো" in rina.last.content
    rina.telegram.send_sticker(rina.user)
    await world.idle()
    assert "পড়তে পারলাম না" in rina.last.content
    assert (await placement(rina)).answers == []


async def test_the_question_waits_through_other_subjects_until_a_problem_is_shown(world: World) -> None:
    rina = await world.rina()
    await begins(rina)
    for text in ("/help", "/progress"):
        await rina.says(text)
    problem = await asked(rina)
    await replies(rina, right=True)
    assert [each["problem_id"] for each in (await placement(rina)).answers] == [problem.problem_id]
    await rina.says("/practice")
    await rina.answers_wrong()
    assert len((await placement(rina)).answers) == 1, "the problem was shown last, so the text is its answer"


async def test_taps_twice_and_old_buttons_change_nothing(world: World) -> None:
    rina = await world.rina()
    await begins(rina)
    first = rina.last.message_id
    test = await placement(rina)
    tap = NotLearned(test.diagnosis_id, 0).pack()
    await rina.taps("🌱 এখনো শিখিনি")
    await rina.taps_data(tap, first)
    assert rina.toast == "এই প্রশ্নটি শেষ হয়ে গেছে।"
    assert len((await placement(rina)).answers) == 1
    await rina.taps_data(Pause(test.diagnosis_id + 1).pack())
    assert rina.toast == "এই প্রশ্নটি শেষ হয়ে গেছে।"
    async with world.database.transaction() as db:
        assert (await rina.student(db)).expects == "diagnosis", "another test's button stops nothing"
    kabir = await world.kabir()
    await kabir.taps_data(NotLearned(test.diagnosis_id, 1).pack())
    assert len((await placement(rina)).answers) == 1


async def test_two_texts_in_a_row_are_not_two_answers(world: World) -> None:
    """The second was written before its question could be seen."""
    rina = await world.rina()
    await begins(rina)
    while (await asked(rina)).choices:
        await rina.taps("🌱 এখনো শিখিনি")
    count, problem = len((await placement(rina)).answers), await asked(rina)
    for _ in range(2):
        rina.telegram.send_text(rina.user, problem.answer_shown["bn"])
    await world.idle()
    assert len((await placement(rina)).answers) == count + 1
    assert "তখনো দেখোনি" in rina.heard


async def test_a_corrected_question_is_asked_no_more(world: World) -> None:
    rina = await world.rina()
    await begins(rina)
    problem = await asked(rina)
    async with world.database.transaction() as db:
        await db.execute(
            update(Problem).where(Problem.problem_id == problem.problem_id).values(hidden_at=world.clock.now())
        )
    await rina.says("৪")
    assert (await placement(rina)).answers == []
    assert (await asked(rina)).problem_id != problem.problem_id


async def test_another_class_closes_it_kindly(world: World) -> None:
    rina = await world.rina()
    await begins(rina)
    await rina.says("/settings")
    await rina.taps("🎓 শ্রেণি")
    await rina.taps("সপ্তম")
    await rina.says("৪")
    assert "তোমার শ্রেণি বদলেছে" in rina.last.content
    await begins(rina)
    assert [each.status.value for each in await placements(rina)] == ["left", "open"]


async def test_the_second_set_is_offered_after_the_next_practice(world: World) -> None:
    rina = await world.rina()
    await begins(rina)
    for _ in range(5):
        await rina.taps("🌱 এখনো শিখিনি")
    await rina.taps("🌙 কাল করব")
    await world.moves(timedelta(days=1))
    await rina.says("/practice")
    await rina.finishes()
    assert "কয়েকটি প্রশ্ন বাকি আছে" in rina.last.content
    await rina.taps("🧭 দেখে নিই")
    assert "৬/১০" in rina.last.content


async def test_it_is_offered_to_newcomers_once_and_again_after_a_long_absence(world: World) -> None:
    rina = await world.rina()
    await rina.finishes()
    assert "🧭 দেখে নিই" in labels(rina)
    await world.moves(timedelta(days=1))
    await rina.says("/practice")
    await rina.finishes()
    assert "🧭 দেখে নিই" not in labels(rina)
    world.clock.advance(world.clock.now() + timedelta(days=40))
    await rina.says("/practice")
    await rina.finishes()
    assert "অনেক দিন পরে এলে" in rina.last.content


async def test_a_practice_that_waits_untouched_is_chosen_anew(world: World) -> None:
    rina = await world.rina()
    before = (await rina.session()).session_id
    await begins(rina)
    await goes_through(rina, right=True)
    await rina.taps("▶️ অনুশীলন করি")
    async with world.database.transaction() as db:
        assert await db.get(Session, before) is None
    assert "১/৫" in rina.last.content


@pytest.mark.parametrize("answered", [0, 3])
async def test_danger_is_heard_first(world: World, answered: int) -> None:
    rina = await world.rina()
    await begins(rina)
    for _ in range(answered):
        await rina.taps("🌱 এখনো শিখিনি")
    await rina.says("আমি মরে যেতে চাই")
    assert "১০৯৮" in rina.last.content or "1098" in rina.last.content
    assert len((await placement(rina)).answers) == answered


async def test_erased_and_exported_with_everything_else(world: World) -> None:
    rina = await world.rina()
    await begins(rina)
    await rina.taps("🌱 এখনো শিখিনি")
    await rina.says("/export")
    assert rina.last.document is not None
    assert b"not_learned" in rina.last.document.data
    await rina.says("/delete")
    await rina.taps("হ্যাঁ, সব মুছে ফেলো")
    async with world.database.transaction() as db:
        assert (await db.scalars(select(Diagnosis))).all() == []
