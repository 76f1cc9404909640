"""Ten students who say that they were right are more likely right than the problem is."""

import asyncio
from datetime import timedelta

from sqlalchemy import select

from bot.disputes.actions import rule
from bot.flows.students.store import erase
from models.delivery import QueuedMessage
from models.student import Student
from models.types import Ruling
from tests.cast import Person, World
from tests.disputes.people import ANSWER, BUTTON, accepts, disputes, joined, keeps, only, row_of, shirin


async def dispute(world: World, number: int, text: str = ANSWER) -> list[Person]:
    """So many more students say that this answer is right."""
    people = []
    for index in range(number):
        person = await joined(world, f"ছাত্র {'কখগঘঙচছজঝঞ'[index]}")
        await person.says(text)
        await person.taps(BUTTON)
        people.append(person)
    return people


async def alarms(world: World) -> list[int]:
    async with world.database.transaction() as db:
        return list(await db.scalars(select(QueuedMessage.telegram_id).where(QueuedMessage.kind == "alarm")))


async def test_the_tenth_student_hides_the_problem_admins_hear_it_once_and_the_last_ruling_brings_it_back(
    world: World,
) -> None:
    problem, admin = await only(world), shirin(world)
    await admin.says("/admin")
    tareq = await joined(world, "তারেক")  # has the problem before him
    first, *_ = await dispute(world, 7)
    await dispute(world, 2, "-55555")
    assert (await row_of(world, problem)).hidden_at is None
    await tareq.says("-77777")
    await tareq.taps(BUTTON)
    row = await row_of(world, problem)
    assert (row.hidden_at is not None, row.hidden_by_disputes) == (True, True)
    await world.tutor.tick()
    assert admin.heard.count("10 students say that their answer was right") == 1
    assert "১০ জন শিক্ষার্থী বলেছে" in admin.heard

    mina = world.person("মিনা")
    await mina.joins()
    assert "কোনো প্রশ্ন নেই" in mina.last.content  # nothing else is left in class 6
    await accepts(world)
    await keeps(world)
    assert (await row_of(world, problem)).hidden_at is not None  # one answer waits for its ruling
    await keeps(world)
    row = await row_of(world, problem)
    assert (row.hidden_at, row.hidden_by_disputes) == (None, False)
    (said,) = await mina.says("/practice")
    assert problem.question_bn in said.content
    assert [response.is_correct for response in await first.responses()] == [True]
    assert admin.heard.count("10 students") == 1


async def test_ten_who_dispute_at_one_moment_hide_it_once(world: World) -> None:
    problem = await only(world)
    people = [await joined(world, f"ছাত্র {'কখগঘঙচছজঝঞ'[index]}") for index in range(10)]
    taps = []
    for number, person in enumerate(people):
        await person.says(ANSWER)
        tap = {"from": person.user.to_json(), "chat_instance": "1", "message": person.last.to_json()}
        data = f"w:{(await person.session()).session_id}:0"
        query = world.telegram.tap(person.user, person.last.message_id, "se")  # only for an id that can be answered
        taps.append({"update_id": 900_000 + number, "callback_query": {"id": query, "data": data, **tap}})
    await world.telegram.wait_until_idle()
    await asyncio.gather(*(world.tutor.take(tap) for tap in taps))
    assert len(await disputes(world)) == 10
    assert (await row_of(world, problem)).hidden_by_disputes
    assert await alarms(world) == [world.admin.id]


async def test_one_students_many_disputes_are_one_voice(world: World) -> None:
    problem = await only(world)
    people = await dispute(world, 9)
    await world.moves(timedelta(days=1))
    await people[0].says("/practice")
    await people[0].says("-55555")
    await people[0].taps(BUTTON)
    assert len(await disputes(world)) == 10
    assert (await row_of(world, problem)).hidden_at is None


async def test_an_admins_hiding_outlives_the_rulings_on_disputes(world: World) -> None:
    problem = await only(world)
    people = await dispute(world, 10)
    assert (await row_of(world, problem)).hidden_by_disputes
    await people[0].taps_data(f"r:{(await people[0].session()).session_id}:0")
    await people[0].taps("উত্তরটি ভুল")
    admin = shirin(world)
    await admin.says("/admin")
    await admin.taps("Reports")
    await admin.taps("Hide")
    await keeps(world)
    row = await row_of(world, problem)
    assert (row.hidden_at is not None, row.hidden_by_disputes) == (True, False)


async def test_what_an_admin_has_hidden_before_stays_hidden_and_raises_no_alarm(world: World) -> None:
    problem = await only(world)
    people = [await joined(world, f"ছাত্রী {'কখগঘঙচছজঝঞ'[index]}") for index in range(10)]
    await people[0].taps_data(f"r:{(await people[0].session()).session_id}:0")
    await people[0].taps("উত্তরটি ভুল")
    admin = shirin(world)
    await admin.says("/admin")
    await admin.taps("Reports")
    await admin.taps("Hide")
    for person in people:
        await person.says(ANSWER)
        await person.taps(BUTTON)
    assert await alarms(world) == []
    await keeps(world)
    row = await row_of(world, problem)
    assert (row.hidden_at is not None, row.hidden_by_disputes) == (True, False)


async def test_an_admin_who_says_that_the_problem_is_fine_brings_it_back_and_an_eleventh_dispute_does_not_hide_it(
    world: World,
) -> None:
    problem = await only(world)
    tareq = await joined(world, "তারেক")
    people = await dispute(world, 10)
    await people[0].taps_data(f"r:{(await people[0].session()).session_id}:0")
    await people[0].taps("লেখা বোঝা যায় না")
    admin = shirin(world)
    await admin.says("/admin")
    await admin.taps("Reports")
    await admin.taps("fine")
    assert (await row_of(world, problem)).hidden_at is None
    await tareq.says(ANSWER)
    await tareq.taps(BUTTON)
    assert len(await disputes(world)) == 11
    assert (await row_of(world, problem)).hidden_at is None
    assert await alarms(world) == [world.admin.id]


async def test_a_problem_hidden_for_a_student_who_then_leaves_comes_back(world: World) -> None:
    problem = await only(world)
    await dispute(world, 9)
    (last,) = await dispute(world, 1, "-55555")
    await keeps(world)
    assert (await row_of(world, problem)).hidden_at is not None
    await last.says("/delete")
    await last.taps("হ্যাঁ")
    assert (await row_of(world, problem)).hidden_at is None


async def test_a_ruling_and_a_student_who_leaves_at_one_moment_do_not_leave_it_hidden(world: World) -> None:
    problem = await only(world)
    await dispute(world, 9)
    (last,) = await dispute(world, 1, "-55555")
    first, *_ = await disputes(world)

    async def leaves() -> None:
        async with world.database.transaction() as db:
            found = await db.scalars(select(Student).where(Student.telegram_id == last.user.id))
            await erase(db, found.one())

    async with world.database.transaction() as ruling:
        await rule(ruling, first.dispute_id, Ruling.KEPT, world.clock.now())
        leaving = asyncio.create_task(leaves())
        await asyncio.sleep(0.3)
    await leaving
    row = await row_of(world, problem)
    assert (row.hidden_at, row.hidden_by_disputes) == (None, False)
