"""What comes first in a solution is a preference: it changes the explanation, and nothing else."""

import pytest
from sqlalchemy import func, select

from models.learner import StudentMastery
from models.problem import Problem
from models.response import Response
from models.types import Outcome
from tests.cast import Person, World, labels
from tests.flows.practice.test_session import typed

OTHER_WAY = "🔀 অন্যভাবে বোঝাও"


async def fails(person: Person) -> str:
    """A wrong answer to the open problem, and then none; the text of the solution."""
    await person.answers_wrong()
    await person.taps("🤷")
    return person.last.content


async def concept(person: Person) -> str:
    problem = await person.problem()
    return str(problem.hints[1]["text_bn"])


async def test_a_solution_offers_another_way_and_shows_it(world: World) -> None:
    rina = await world.rina()
    await typed(rina)
    idea, problem = await concept(rina), await rina.problem()
    as_written = await fails(rina)
    assert idea not in as_written
    assert OTHER_WAY in labels(rina)
    (question,) = await rina.taps(OTHER_WAY)
    assert "এটি শুধু তোমার পছন্দ" in question.content
    (again,) = await rina.taps("💬")
    assert again.content.startswith("💬 অল্প কথায়")
    assert idea in again.content
    assert problem.solution[0]["text_bn"] in again.content  # every explanation gives the solution, too
    assert "পরের প্রশ্ন ➡️" in labels(rina)
    assert "এখন থেকে আগে এভাবেই বোঝাব" in rina.heard


async def test_the_preference_holds_for_every_later_solution(world: World) -> None:
    rina = await world.rina()
    await rina.taps_data("sv:explain:text")
    await rina.says("/practice")
    idea = await concept(rina)
    assert idea in await fails(rina)


async def test_steps_are_numbered_and_come_before_the_remark(world: World) -> None:
    rina = await world.rina()
    await rina.taps_data("sv:explain:steps")
    await rina.says("/practice")
    said = await fails(rina)
    assert "🪜 সমাধান, ধাপে ধাপে\n১. " in said


async def test_an_example_of_the_skill_comes_before_the_solution(world: World) -> None:
    rina = await world.rina()
    await rina.taps_data("sv:explain:example")
    await rina.says("/practice")
    said = await fails(rina)
    assert said.index("✏️ এ রকম একটি উদাহরণ") < said.index("📝 সমাধান")


async def with_figure(person: Person, *, wanted: bool) -> None:
    """The open problem is made one with, or without, a figure."""
    session = await person.session()
    async with person.world.database.transaction() as db:
        drawn = Problem.figure.is_not(None) if wanted else Problem.figure.is_(None)
        found = select(Problem.problem_id).where(
            Problem.grade == 6, drawn, Problem.problem_id.not_in(session.problem_ids)
        )
        other = (await db.scalars(found.order_by(Problem.problem_id).limit(1))).one()
        merged = await db.merge(session)
        merged.problem_ids = [other, *session.problem_ids[1:]]
    await person.says("/practice")


async def test_a_picture_comes_with_the_solution_where_there_is_one(world: World) -> None:
    rina = await world.rina()
    await with_figure(rina, wanted=True)
    await rina.taps_data("sv:explain:picture")
    await rina.says("/practice")
    before = len(world.telegram.calls("sendPhoto"))
    await fails(rina)
    assert len(world.telegram.calls("sendPhoto")) == before + 1


async def test_where_there_is_no_picture_that_is_said_and_the_solution_shown(world: World) -> None:
    rina = await world.rina()
    await with_figure(rina, wanted=False)
    await fails(rina)
    await rina.taps(OTHER_WAY)
    (again,) = await rina.taps("🖼")
    assert "এই প্রশ্নের কোনো ছবি নেই" in again.content
    assert "📝 সমাধান" in again.content


@pytest.mark.parametrize("data", ["hf:{session}:0:song", "hf:{session}:4:text", "hf:999:0:text", "ho:{session}:3"])
async def test_forged_and_early_taps_change_nothing(world: World, data: str) -> None:
    rina = await world.rina()
    await fails(rina)
    session = await rina.session()
    await rina.taps_data(data.format(session=session.session_id))
    assert "শেষ হয়ে গেছে" in rina.toast
    async with world.database.transaction() as db:
        assert (await rina.student(db)).explain_first is None


async def test_another_students_solution_is_not_shown(world: World) -> None:
    rina, kabir = await world.rina(), await world.kabir()
    await fails(rina)
    session = await rina.session()
    await kabir.taps_data(f"hf:{session.session_id}:0:text")
    async with world.database.transaction() as db:
        assert (await kabir.student(db)).explain_first is None


async def test_a_preference_changes_no_problem_and_no_mastery(world: World) -> None:
    """Twins, one of whom likes pictures: the same problems, the same mastery."""
    rina, mina = await world.rina(), await world.rina()
    await mina.taps_data("sv:explain:picture")
    await mina.says("/practice")
    for person in (rina, mina):
        await fails(person)
        await person.taps("পরের প্রশ্ন")
        await person.finishes()
    async with world.database.transaction() as db:
        mastery = await db.execute(
            select(
                StudentMastery.skill, func.count(), func.min(StudentMastery.wins), func.max(StudentMastery.wins)
            ).group_by(StudentMastery.skill)
        )
        for skill, students, low, high in mastery:
            assert (skill, students, low) == (skill, 2, high)
        wrong = select(func.count()).where(Response.outcome == Outcome.DONT_KNOW)
        assert await db.scalar(wrong) == 2
