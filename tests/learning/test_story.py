"""The same through the chat: what a student does is what is learned from."""

import pytest
from sqlalchemy import select

from bot.learning.actions import rebuild
from models.learner import SkillDifficulty, StudentAbility
from models.types import Outcome
from tests.cast import Person, World
from tests.disputes.conftest import ten_in_the_morning
from tests.disputes.people import ANSWER, BUTTON, accepts, only
from tests.learning.students import rows_of

__all__ = ["ten_in_the_morning"]


async def ability(person: Person) -> StudentAbility | None:
    async with person.world.database.transaction() as db:
        return await db.get(StudentAbility, (await person.student(db)).student_id)


async def all_answers(world: World) -> int:
    async with world.database.transaction() as db:
        return sum((await db.scalars(select(SkillDifficulty.answers))).all())


async def test_a_double_tap_counts_once(world: World) -> None:
    rina = await world.rina()
    session = await rina.session()
    (leave,) = [button.callback_data for button in rina.last.buttons if "জানি না" in button.text]
    assert leave is not None
    message = rina.last.message_id
    for _ in range(2):
        rina.telegram.tap(rina.user, message, leave)
    await world.idle()
    assert [each.outcome for each in await rina.responses()] == [Outcome.DONT_KNOW]
    assert (await rina.session()).position == session.position + 1
    known = await ability(rina)
    assert known is not None
    assert (known.answers, await all_answers(world)) == (1, 1)


async def test_a_try_that_is_left_and_an_answer_that_cannot_be_read_teach_nothing(world: World) -> None:
    rina = await world.rina()
    await rina.says("😀")
    await rina.answers_wrong()
    assert await ability(rina) is None
    assert await all_answers(world) == 0


async def test_a_ruling_makes_mastery_and_card_what_they_would_have_been(world: World) -> None:
    problem = await only(world)
    rina = await world.rina()
    await rina.says("-11111")
    await rina.says(ANSWER)
    wrong = await ability(rina)
    assert wrong is not None
    assert (wrong.wins, wrong.fails) == (0.0, 1.0)
    await rina.taps(BUTTON)
    await accepts(world)
    (response,) = await rina.responses()
    assert (response.outcome, response.problem_id) == (Outcome.CORRECT, problem.problem_id)
    mended = await ability(rina)
    assert mended is not None
    assert (mended.wins, response.worth) == (0.3, 0.3)  # on the second try
    async with world.database.transaction() as db:
        student_id = (await rina.student(db)).student_id
        before = await rows_of(db, student_id)
        await rebuild(db, student_id)
        assert await rows_of(db, student_id) == before
    assert await all_answers(world) == 1  # everybody's difficulties are not taught twice


@pytest.mark.parametrize("level", ["low", "high"])
async def test_how_sure_a_wrong_answer_was_changes_nothing(world: World, level: str) -> None:
    rina = await world.rina()
    await rina.taps("জানি না")
    before = await ability(rina)
    await rina.taps_data(f"k:{(await rina.session()).session_id}:0:{level}")
    after = await ability(rina)
    assert before is not None
    assert after is not None
    assert before.ability == after.ability


async def test_a_guess_is_heard_through_the_chat(world: World) -> None:
    rina = await world.rina()
    await rina.answers_right()
    await rina.taps_data(f"k:{(await rina.session()).session_id}:0:low")
    assert [each.worth for each in await rina.responses()] == [0.8]
    known = await ability(rina)
    assert known is not None
    assert known.wins == 0.8
