"""What a student hears of a ruling is true when it is heard."""

from datetime import timedelta

from sqlalchemy import update

from bot.days import moment_of
from models.problem import Problem
from models.types import Ruling
from tests.cast import World
from tests.disputes.people import ANSWER, BUTTON, accepts, disputes, in_english, joined, keeps, only, row_of
from tests.disputes.test_ruling import DHAKA, streak, today


async def test_a_problem_of_yesterday_is_not_called_open_when_the_ruling_is_heard_next_morning(world: World) -> None:
    problem = await only(world)
    rina = await world.rina()
    await world.moves_to(moment_of(today(world), 21, DHAKA))
    await rina.says("/practice")
    await rina.says(ANSWER)
    await rina.taps(BUTTON)
    await world.moves_to(moment_of(today(world), 22, DHAKA))
    await keeps(world)
    await world.moves_to(moment_of(today(world) + timedelta(days=1), 8, DHAKA))
    assert "খোলা আছে" not in rina.heard
    assert problem.solution[-1]["text_bn"] in rina.last.content


async def test_a_hidden_problem_is_not_called_open(world: World) -> None:
    problem = await only(world)
    people = [await joined(world, f"ছাত্র {letter}") for letter in "কখগঘঙচছজঝঞ"]
    for index, person in enumerate(people):
        await person.says(ANSWER if index < 6 else "-55555")
        await person.taps(BUTTON)
    await world.moves(timedelta(minutes=31))
    await keeps(world)
    assert (await row_of(world, problem)).hidden_at is not None
    assert "খোলা আছে" not in people[0].heard
    assert problem.solution[-1]["text_bn"] in people[0].last.content


async def test_of_a_practice_under_way_only_what_is_answered_is_counted(world: World) -> None:
    rina, kabir = await world.rina(), await in_english(world)
    for person, label in ((rina, BUTTON), (kabir, "My answer was right")):
        await person.answers_wrong()
        await person.taps(label)
    while any(filed.ruling is None for filed in await disputes(world)):  # one, if both answered the same problem
        await accepts(world)
    assert "উত্তর দেওয়া ১টি প্রশ্নের মধ্যে এখন ১টি ঠিক" in rina.last.content
    assert "1 right of the 1 answered" in kabir.last.content


async def test_who_was_told_that_it_stays_wrong_is_told_when_it_is_accepted_later(world: World) -> None:
    await only(world)
    rina, tareq = await joined(world, "রিনা"), await joined(world, "তারেক")
    for person, ruled in ((rina, keeps), (tareq, accepts)):
        await person.says(ANSWER)
        await person.taps(BUTTON)
        await person.says("-98766")
        await ruled(world)
    assert [filed.ruling for filed in await disputes(world)] == [Ruling.ACCEPTED, Ruling.ACCEPTED]
    for person in (rina, tareq):
        assert [response.is_correct for response in await person.responses()] == [True]
        assert "ঠিকই ছিল" in person.last.content


async def test_a_day_that_counted_already_is_not_counted_again_nor_its_problem_twice(world: World) -> None:
    await only(world)
    rina = await world.rina()
    await rina.says(ANSWER)
    await rina.taps(BUTTON)
    await world.moves(timedelta(minutes=31))
    await rina.says("/practice")
    await rina.answers_right()
    await accepts(world)
    assert "ঠিকই ছিল" in rina.last.content
    assert "যোগ হলো" not in rina.last.content
    assert "হিসাব ঠিক করে দিয়েছি" not in rina.last.content
    assert [response.is_correct for response in await rina.responses()] == [True]
    assert [each.problems_correct for each in await rina.sessions()] == [0, 1]


async def test_a_problem_that_the_days_next_practice_asks_now_is_left_to_that(world: World) -> None:
    await only(world)
    rina = await world.rina()
    await rina.says(ANSWER)
    await rina.taps(BUTTON)
    await world.moves(timedelta(minutes=31))
    await rina.says("/practice")
    await accepts(world)
    assert "ঠিকই ছিল" in rina.last.content
    (verdict, *_) = await rina.says(ANSWER)
    assert verdict.content.startswith("✅")
    assert len(await rina.responses()) == 1
    assert "বাড়তি" not in rina.heard
    assert (await streak(rina)).current == 1


async def test_a_day_completed_before_by_another_practice_is_not_said_to_count_now(world: World) -> None:
    """The first of the day is left at its only problem, the second is another one and complete."""
    problem = await only(world)
    rina = await world.rina()
    await rina.says(ANSWER)
    await rina.taps(BUTTON)
    await world.moves(timedelta(minutes=31))
    async with world.database.transaction() as db:
        everything = update(Problem).where(Problem.grade == 6)
        await db.execute(everything.values(hidden_at=None))
        await db.execute(everything.where(Problem.problem_id == problem.problem_id).values(hidden_at=world.clock.now()))
    await rina.says("/practice")
    await rina.finishes()
    await accepts(world)
    assert "হিসাব ঠিক করে দিয়েছি" in rina.last.content
    assert "যোগ হলো" not in rina.last.content
    assert (await streak(rina)).current == 1


async def test_a_milestone_and_a_ticket_earned_by_a_correction_are_told(world: World) -> None:
    await only(world)
    rina = await world.rina()
    for day in range(7):
        if day:
            await world.moves(timedelta(days=1))
            await rina.says("/practice")
        if day < 6:
            await rina.finishes()
    await rina.says(ANSWER)
    await rina.taps(BUTTON)
    await world.moves(timedelta(minutes=31))
    await accepts(world)
    state = await streak(rina)
    assert (state.current, state.milestones, state.freezes) == (7, (7,), 1)
    assert "টানা ৭ দিন!" in rina.last.content
    assert "ছুটির টিকিট" in rina.last.content
