"""Step by step or from the beginning: the same is known of a student. Also when the past changes."""

from datetime import timedelta
from random import Random

import pytest

from bot.attempts.corrections import put_right
from bot.flows.practice.actions import rate_confidence
from bot.learning.actions import place
from bot.memory import BackAgain, Break, BreakTaken, LighterDay
from models.card import SrsCard
from models.generated_hint import GeneratedHint, HintShowing
from models.problem import Problem
from models.response import Response
from models.session import Session
from models.student import Student
from models.types import Confidence, HintStatus, Outcome
from tests.learning.conftest import Joins
from tests.learning.students import Learning, rows_of, tried

Problems = dict[str, list[Problem]]
BASE, ABOVE = "place_value", "divisibility_primes"
ENDS = (Outcome.CORRECT,) * 5 + (Outcome.WRONG,) * 2 + (Outcome.SKIPPED, Outcome.DONT_KNOW)


async def lives(
    student: Learning, problems: list[Problem], rng: Random, sessions: int, ends: tuple[Outcome, ...] = ENDS
) -> None:
    """A random history: gaps of days, breaks, sessions left unfinished, hints, second tries, slow answers."""
    for _ in range(sessions):
        today = student.sleeps(rng.choice((0, 1, 1, 1, 2, 9)))
        if rng.random() < 0.3:
            pause = Break(today, today + timedelta(days=rng.choice((2, 6, 13))))
            said = (BreakTaken(student.now, pause), BackAgain(student.now, today), LighterDay(student.now, 1))
            await student.says_of_days(rng.choice(said))
        chosen = rng.sample(problems, 5)
        await student.begins(chosen)
        for _ in range(rng.choice((5, 5, 3, 1))):
            outcome = rng.choice(ends)
            tries = 2 if outcome is Outcome.WRONG else rng.choice((1, 1, 2)) if outcome is Outcome.CORRECT else 1
            hints = [1, 2, 3][: rng.choice((0, 0, 0, 1, 2, 3))]
            await student.ends(outcome, tries=tries, hints=hints, seconds=rng.choice((20, 35, 40, 50, 200)))


async def test_what_is_due_in_a_break_is_spread_behind_it(joins: Joins, problems: Problems) -> None:
    rina = await joins()
    several = [each for skill in list(problems)[:6] for each in problems[skill][:2]][:10]
    for five in (several[:5], several[5:]):
        await rina.begins(five)
        for _ in five:
            await rina.ends()
    today = rina.sleeps()
    due = [(await rina.card(problem)).next_review_date for problem in several]
    assert set(due) == {today + timedelta(days=1)}, "right answers of the first day are all due on the same day"
    await rina.says_of_days(BreakTaken(rina.now, Break(today, today + timedelta(days=6))))
    moved = [(await rina.card(problem)).next_review_date for problem in several]
    after = [(day - today).days for day in moved if day is not None]
    assert min(after) >= 7, "nothing comes in the break"
    assert max(after.count(day) for day in after) == 2, "and nothing piles up behind it"
    assert await rina.rebuilt() == await rina.rows()


@pytest.mark.parametrize("seed", range(3))
async def test_steps_and_fold_agree_where_problems_keep_slipping(joins: Joins, problems: Problems, seed: int) -> None:
    rng, student = Random(200 + seed), await joins()
    few = [each for skill in (BASE, ABOVE, "hcf_lcm", "fraction_equivalence") for each in problems[skill][:2]]
    await lives(student, few, rng, 14, (Outcome.CORRECT, Outcome.WRONG, Outcome.WRONG, Outcome.DONT_KNOW))
    steps = await student.rows()
    assert any(card["lapses"] >= 3 > card["repetitions"] for card in steps["srs_cards"])
    assert await student.rebuilt() == steps


async def repairs(student: Learning, which: Response) -> None:
    async with student.database.transaction() as db:
        person = await db.get_one(Student, student.student_id)
        response = await db.get_one(Response, which.response_id)
        session = await db.get_one(Session, response.session_id)
        problem = await db.get_one(Problem, response.problem_id)
        await put_right(db, person, session, problem, response, response.tries[0], student.now)


@pytest.mark.parametrize("seed", range(6))
async def test_steps_and_fold_agree(joins: Joins, problems: Problems, seed: int) -> None:
    rng, student, other = Random(seed), await joins(), await joins()
    few = [each for skill in list(problems)[seed :: max(1, len(problems) // 5)] for each in problems[skill][:2]]
    await lives(other, few, rng, 2)  # the shared difficulties are not what they are for whoever comes first
    await lives(student, few, rng, 8)
    await lives(other, few, rng, 2)
    steps = await student.rows()
    assert len(steps["srs_cards"]) > 3
    assert steps["skill_gaps"]
    worth = [each.worth for each in await student.responses()]
    assert await student.rebuilt() == steps
    assert [each.worth for each in await student.responses()] == worth


@pytest.mark.parametrize("seed", range(4))
async def test_steps_go_on_from_a_fold_after_repairs(joins: Joins, problems: Problems, seed: int) -> None:
    rng, student = Random(100 + seed), await joins()
    few = [each for skill in list(problems)[:4] for each in problems[skill][:2]]
    await lives(student, few, rng, 3)
    wrong = [each for each in await student.responses() if each.outcome is Outcome.WRONG]
    for response in wrong[:2]:
        await repairs(student, response)
    await lives(student, few, rng, 2)
    steps = await student.rows()
    assert await student.rebuilt() == steps


async def test_a_repaired_answer_is_as_if_it_had_been_right_at_once(joins: Joins, problems: Problems) -> None:
    wronged, right = await joins(), await joins()
    for student in (wronged, right):
        await student.begins(problems[BASE][:3])
        await student.ends()
    await wronged.ends(Outcome.WRONG, tries=2)
    await right.ends()
    async with right.database.transaction() as db:  # as if both had met the same difficulties
        for met, response in zip(await wronged.responses(), await right.responses(), strict=True):
            other = await db.get_one(Response, response.response_id)
            for column in ("skill_difficulty", "skill_answers", "template_difficulty", "template_answers"):
                setattr(other, column, getattr(met, column))
    assert (await wronged.card(problems[BASE][1])).repetitions == 0
    await repairs(wronged, (await wronged.responses())[1])
    assert (await wronged.responses())[1].worth == 1.0
    mended, wanted = await wronged.rows(), await right.rebuilt()
    for rows in (mended, wanted):
        for row in [row for table in rows.values() for row in table]:
            row.pop("student_id")
    assert mended == wanted


async def test_a_ruling_on_a_problem_left_open_takes_its_place_in_time(joins: Joins, problems: Problems) -> None:
    """The session ran out at a problem whose form is accepted days later, after other sessions."""
    rina = await joins()
    await rina.begins(problems[BASE][:2])
    await rina.ends()
    left, then = rina.session_id, rina.now + timedelta(minutes=1)
    entry = tried("incorrect", then)
    async with rina.database.transaction() as db:
        (await db.get_one(Session, left)).tries = [entry]
    rina.sleeps(3)
    await rina.answers(problems[ABOVE][0])
    later = await rina.card(problems[ABOVE][0])
    async with rina.database.transaction() as db:
        session = await db.get_one(Session, left)
        person, problem = await db.get_one(Student, rina.student_id), problems[BASE][1]
        problem = await db.get_one(Problem, problem.problem_id)
        await put_right(db, person, session, problem, None, entry, rina.now)
    card = await rina.card(problems[BASE][1])
    assert card.last_review == then.date()
    assert (await rina.card(problems[ABOVE][0])).last_review == later.last_review
    assert (await rina.mastery(BASE)).answers == 2
    assert await rina.rebuilt() == await rina.rows()
    by_problem = {each.problem_id: each for each in await rina.responses()}
    assert by_problem[problems[BASE][1].problem_id].worth == 1.0
    assert by_problem[problems[BASE][1].problem_id].expected is not None


async def says(student: Learning, position: int, level: Confidence) -> None:
    async with student.database.transaction() as db:
        person = await db.get_one(Student, student.student_id)
        assert student.session_id is not None
        assert await rate_confidence(db, person, student.session_id, position, level)


async def test_a_guess_is_worth_less_and_to_be_sure_is_worth_no_more(joins: Joins, problems: Problems) -> None:
    rina = await joins()
    await rina.begins(problems[BASE][:3])
    await rina.ends()
    await rina.ends()
    before = await rina.mastery(BASE)
    await says(rina, 0, Confidence.HIGH)
    assert (await rina.mastery(BASE)).probability == before.probability
    await says(rina, 0, Confidence.LOW)
    guessed = await rina.mastery(BASE)
    assert [each.worth for each in await rina.responses()] == [0.8, 1.0]
    assert guessed.probability < before.probability
    assert (guessed.unaided_rights, before.unaided_rights) == (1, 2)
    assert await rina.rebuilt() == await rina.rows()
    await rina.ends(Outcome.WRONG, tries=2)
    wrong = await rina.mastery(BASE)
    for level in (Confidence.LOW, Confidence.HIGH):
        await says(rina, 2, level)
    assert (await rina.mastery(BASE)).probability == wrong.probability


async def test_generated_hints_count_by_where_they_stand(joins: Joins, problems: Problems) -> None:
    rina = await joins()
    worth = []
    for number, (step, minutes) in enumerate((("ladder", -1), ("mistake", -1), ("explained", -1), ("ladder", 1))):
        problem = problems[BASE][number]
        await rina.begins([problem])
        async with rina.database.transaction() as db:
            hint = GeneratedHint(
                problem_id=problem.problem_id,
                fingerprint="x",
                mistake="none",
                step=step,
                language="bn",
                prompt_version="1",
                model="m",
                status=HintStatus.READY,
                asked_at=rina.now,
            )
            db.add(hint)
            await db.flush()
            db.add(
                HintShowing(
                    hint_id=hint.hint_id,
                    student_id=rina.student_id,
                    session_id=rina.session_id,
                    position=0,
                    cached=True,
                    shown_at=rina.now + timedelta(seconds=40, minutes=minutes),
                )
            )
        await rina.ends()
        worth.append((await rina.responses())[-1].worth)
    assert worth == [0.3, 0.55, 1.0, 1.0]
    assert await rina.rebuilt() == await rina.rows()


async def test_priors_and_suspended_cards_survive_a_rebuild(joins: Joins, problems: Problems) -> None:
    rina = await joins()
    await rina.answers(problems[BASE][0])
    async with rina.database.transaction() as db:
        await place(db, rina.student_id, {ABOVE: -0.7, BASE: 0.9})
    async with rina.database.transaction() as db:
        card = await db.get_one(SrsCard, (rina.student_id, problems[BASE][0].template_key))
        card.is_suspended = True
    before = await rina.rows()
    assert await rina.rebuilt() == before
    assert {row["skill"]: row["prior"] for row in before["student_mastery"]} == {ABOVE: -0.7, BASE: 0.9}
    async with rina.database.transaction() as db:
        await place(db, rina.student_id, {ABOVE: 0.4})
        after = await rows_of(db, rina.student_id)
    assert {row["skill"]: row["prior"] for row in after["student_mastery"]} == {ABOVE: 0.4, BASE: 0.0}
