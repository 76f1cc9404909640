"""What a student hears of a ruling is true when it is heard."""

from datetime import timedelta

from bot.days import moment_of
from tests.cast import World
from tests.disputes.people import ANSWER, BUTTON, accepts, disputes, in_english, joined, keeps, only, row_of
from tests.disputes.test_ruling import DHAKA, today


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
    for _ in await disputes(world):
        await accepts(world)
    assert "উত্তর দেওয়া ১টি প্রশ্নের মধ্যে এখন ১টি ঠিক" in rina.last.content
    assert "1 right of the 1 answered" in kabir.last.content
