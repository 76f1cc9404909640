"""What an ended problem leaves behind."""

import asyncio
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from sqlalchemy import event, func, select, text, update

from bot.flows.practice.actions import open_practice, rate_confidence
from bot.learning.actions import place, rebuild_some
from bot.learning.fold import Slipping
from bot.learning.model import LearnerModel
from bot.mastery.elo import PRIOR_ANSWERS, item_prior
from bot.memory import Algorithm, MemorySettings
from models.learner import SkillDifficulty, TemplateDifficulty
from models.problem import Problem
from models.response import Response
from models.session import Session
from models.student import Student
from models.types import Confidence, GapStatus, Outcome
from tests.learning.conftest import Joins
from tests.learning.students import Learning

Problems = dict[str, list[Problem]]
BASE, ABOVE = "place_value", "divisibility_primes"
"""The second rests on the first."""


async def test_a_right_answer_teaches_everything_at_once(joins: Joins, problems: Problems) -> None:
    rina, problem = await joins(), problems[BASE][0]
    await rina.answers(problem)
    (response,) = await rina.responses()
    assert response.worth == 1.0
    assert response.expected is not None
    assert 0.3 < response.expected < 0.9
    assert (response.skill_difficulty, response.skill_answers) == (0.0, 0)
    assert (response.template_difficulty, response.template_answers) == item_prior(problem.difficulty)
    mastery = await rina.mastery(BASE)
    assert (mastery.answers, mastery.unaided_rights, mastery.mastery_level > 0) == (1, 1, True)
    card = await rina.card(problem)
    assert (card.skill, card.repetitions, card.lapses, card.last_worth) == (BASE, 1, 0, 1.0)
    assert card.next_review_date == date(2026, 11, 4)
    async with rina.database.transaction() as db:
        skill = await db.get_one(SkillDifficulty, BASE)
        template = await db.get_one(TemplateDifficulty, problem.template_key)
    assert skill.value < 0
    assert template.value < item_prior(problem.difficulty).value
    assert (skill.answers, template.answers) == (1, PRIOR_ANSWERS + 1)


@pytest.mark.parametrize(
    ("outcome", "how", "worth", "due"),
    [
        (Outcome.CORRECT, {}, 1.0, 2),
        (Outcome.CORRECT, {"hints": [1]}, 0.55, 1),
        (Outcome.CORRECT, {"hints": [1, 2]}, 0.55, 1),
        (Outcome.CORRECT, {"hints": [1, 2, 3]}, 0.3, 1),
        (Outcome.CORRECT, {"tries": 2}, 0.3, 1),
        (Outcome.WRONG, {"tries": 2}, 0.0, 1),
        (Outcome.SKIPPED, {}, 0.0, 1),
        (Outcome.DONT_KNOW, {"hints": [1]}, 0.0, 1),
    ],
)
async def test_what_an_answer_is_worth(
    joins: Joins, problems: Problems, outcome: Outcome, how: dict[str, object], worth: float, due: int
) -> None:
    rina, problem = await joins(), problems[BASE][0]
    await rina.answers(problem, outcome, **how)
    (response,) = await rina.responses()
    assert response.worth == worth
    card = await rina.card(problem)
    assert card.next_review_date is not None
    assert (card.next_review_date - date(2026, 11, 2)).days == due


async def test_slow_is_slow_for_this_student(joins: Joins, problems: Problems) -> None:
    rina, kabir = await joins(), await joins()
    for usual, student in ((30, rina), (100, kabir)):
        await student.begins(problems[BASE][:5])
        for _ in range(5):
            await student.ends(seconds=usual)
        await student.answers(problems[ABOVE][0], seconds=90)
    assert [each.worth for each in await rina.responses()] == [1, 1, 1, 1, 1, 0.8]
    assert [each.worth for each in await kabir.responses()] == [1, 1, 1, 1, 1, 1]


async def test_two_students_at_one_template_at_once_both_count(joins: Joins, problems: Problems) -> None:
    problem = problems[BASE][0]
    everybody = [await joins() for _ in range(6)]
    for student in everybody:
        await student.begins([problem] if student is not everybody[0] else [problem, problems[ABOVE][0]])
    await asyncio.wait_for(asyncio.gather(*(student.ends(Outcome.WRONG) for student in everybody)), 20)
    async with everybody[0].database.transaction() as db:
        skill = await db.get_one(SkillDifficulty, BASE)
        template = await db.get_one(TemplateDifficulty, problem.template_key)
    assert (skill.answers, template.answers) == (6, PRIOR_ANSWERS + 6)
    lonely = await joins()
    await lonely.answers(problems[ABOVE][0], Outcome.WRONG)
    async with lonely.database.transaction() as db:
        once = (await db.get_one(SkillDifficulty, ABOVE)).value
    assert skill.value > 3.5 * once  # each moved it on top of the others, by ever less


async def test_whoever_holds_the_skill_lets_the_other_wait_and_not_fail(joins: Joins, problems: Problems) -> None:
    """The first has written, not committed; the second waits for it, and then counts on top."""
    rina, kabir, problem = await joins(), await joins(), problems[BASE][0]
    await rina.begins([problem])
    await kabir.begins([problems[BASE][1]])
    async with rina.database.transaction() as db:
        await rina.ends_in(db)
        second = asyncio.create_task(kabir.ends())
        await asyncio.sleep(0.3)
        assert not second.done()
    await asyncio.wait_for(second, 10)
    async with rina.database.transaction() as db:
        assert (await db.get_one(SkillDifficulty, BASE)).answers == 2


async def test_learning_takes_two_statements(joins: Joins, problems: Problems) -> None:
    rina = await joins()
    await rina.begins(problems[BASE][1:2])  # its end makes the streak's row, too
    seen: list[str] = []

    def note(_: object, __: object, statement: str, *___: object) -> None:
        if any(name in statement for name in ("student_mastery", "skill_difficulties", "UPDATE responses")):
            seen.append(statement)

    engine = rina.database.engine.sync_engine
    event.listen(engine, "before_cursor_execute", note)
    await rina.ends()
    event.remove(engine, "before_cursor_execute", note)
    assert len(seen) == 2


async def test_an_abandoned_session_has_taught_what_was_answered_in_it(joins: Joins, problems: Problems) -> None:
    rina = await joins()
    await rina.begins(problems[BASE][:3])
    await rina.ends()
    await rina.begins(problems[ABOVE][:1])
    assert (await rina.mastery(BASE)).answers == 1
    assert await rina.gap(ABOVE) is None


async def test_a_session_past_midnight_in_dhaka_belongs_to_the_day_it_began_on(
    joins: Joins, problems: Problems
) -> None:
    rina = await joins()
    rina.now = datetime(2026, 11, 2, 17, 58, tzinfo=UTC)  # two minutes to midnight
    await rina.begins(problems[BASE][:2])
    await rina.ends()
    await rina.ends(now=datetime(2026, 11, 2, 18, 5, tzinfo=UTC))
    cards = [await rina.card(problem) for problem in problems[BASE][:2]]
    assert [card.last_review for card in cards] == [date(2026, 11, 2)] * 2


async def test_the_same_template_twice_a_day_is_one_review(joins: Joins, problems: Problems) -> None:
    rina, problem = await joins(), problems[BASE][0]
    await rina.answers(problem)
    due = (await rina.card(problem)).next_review_date
    await rina.answers(problem)
    card = await rina.card(problem)
    assert (card.next_review_date, card.repetitions) == (due, 1)
    assert (await rina.mastery(BASE)).answers == 2


async def test_due_dates_grow_and_a_miss_brings_the_card_back_within_days(joins: Joins, problems: Problems) -> None:
    rina, problem, intervals = await joins(), problems[BASE][0], []
    for _ in range(4):
        await rina.answers(problem)
        card = await rina.card(problem)
        assert card.next_review_date is not None
        intervals.append(card.interval_days)
        rina.sleeps((card.next_review_date - rina.now.date()).days)
    assert intervals == sorted(intervals)
    assert intervals[-1] > 30
    await rina.answers(problem, Outcome.WRONG)
    card = await rina.card(problem)
    assert (card.interval_days <= 5, card.lapses, card.repetitions) == (True, 1, 0)


async def test_what_falls_due_spreads_over_the_students_calendar(joins: Joins, problems: Problems) -> None:
    """Reviewed thirteen days after the first time, all would come back on one day, and Friday is lighter."""
    rina, many = await joins(), [each for skill in problems.values() for each in skill[:1]][:15]
    for start in range(0, 15, 5):
        await rina.begins(many[start : start + 5])
        for _ in range(5):
            await rina.ends()
    rina.sleeps(2)
    for start in range(0, 15, 5):
        await rina.begins(many[start : start + 5])
        for _ in range(5):
            await rina.ends()
    days = [(await rina.card(problem)).next_review_date for problem in many]
    most = max(days.count(day) for day in set(days))
    assert len(set(days)) >= 3
    assert most <= 6
    assert sum(day is not None and day.weekday() == 4 for day in days) < most


async def test_the_older_algorithm_can_be_chosen(joins: Joins, problems: Problems) -> None:
    rina, problem = await joins(), problems[BASE][0]
    (model,) = rina.database._given.values()
    assert isinstance(model, LearnerModel)
    rina.database.give(replace(model, memory=MemorySettings(Algorithm.SM2)))
    await rina.answers(problem)
    card = await rina.card(problem)
    assert (card.interval_days, float(card.ease_factor)) == (1, 2.5)


async def test_levels_rise_with_evidence_and_mastery_needs_a_later_day(joins: Joins, problems: Problems) -> None:
    rina, levels = await joins(), []
    for number in range(10):
        await rina.begins([problems[BASE][number % 4], problems["integers" if "integers" in problems else ABOVE][0]])
        await rina.ends()
        await rina.ends()
        levels.append((await rina.mastery(BASE)).mastery_level)
        rina.sleeps()
    assert levels[0] < 3
    assert levels == sorted(levels)
    assert levels[-1] == 5
    first_five = levels.index(5)
    assert levels[first_five - 1] < 5


async def test_levels_fall(joins: Joins, problems: Problems) -> None:
    rina = await joins()
    for number in range(8):
        await rina.answers(problems[BASE][number % 4])
        rina.sleeps()
    high = await rina.mastery(BASE)
    for number in range(5):
        await rina.answers(problems[BASE][number % 4], Outcome.WRONG)
        rina.sleeps()
    low = await rina.mastery(BASE)
    assert high.mastery_level >= 3
    assert low.mastery_level <= 2
    assert (low.proficient_since, low.proved_on) == (None, None)
    assert low.best_probability == high.best_probability
    gap = await rina.gap(BASE)
    assert gap is not None
    assert gap.gap_type == "forgotten"


async def test_blocked_practice_proves_nothing(joins: Joins, problems: Problems) -> None:
    """Five of one skill in a row, day after day: only the first of a session comes among others."""
    rina = await joins()
    await rina.begins(problems[BASE][:4])
    for _ in range(4):
        await rina.ends()
    proved = [(await rina.mastery(BASE)).proved_on]
    for problem in (problems[BASE][0], problems[ABOVE][0]):
        rina.sleeps()
        await rina.begins([problem, *problems[BASE][1:3]])
        await rina.ends(Outcome.SKIPPED if problem.skill == BASE else Outcome.CORRECT)
        await rina.ends()
        proved.append((await rina.mastery(BASE)).proved_on)
    assert proved[:2] == [None, None]


async def test_a_gap_is_found_worked_on_and_resolved(joins: Joins, problems: Problems) -> None:
    rina = await joins()
    await rina.answers(problems[ABOVE][0], Outcome.WRONG)
    assert await rina.gap(ABOVE) is None  # one wrong answer is no gap
    await rina.answers(problems[ABOVE][1], Outcome.WRONG)
    gap = await rina.gap(ABOVE)
    assert gap is not None
    assert (gap.status, gap.found_at, gap.resolved_at) == (GapStatus.ACTIVE, rina.now, None)
    assert (gap.target, 1 <= gap.priority <= 10) == (0.8, True)
    statuses = []
    for number in range(14):
        rina.sleeps()
        await rina.answers(problems[ABOVE][number % 4])
        gap = await rina.gap(ABOVE)
        assert gap is not None
        statuses.append(gap.status)
    assert statuses[0] is GapStatus.IN_PROGRESS
    assert gap.status is GapStatus.RESOLVED
    assert gap.resolved_at is not None
    assert gap.resolved_at < rina.now


async def test_a_weak_prerequisite_is_named_as_what_comes_first(joins: Joins, problems: Problems) -> None:
    rina = await joins()
    for number in range(3):
        await rina.answers(problems[BASE][number], Outcome.WRONG)
        await rina.answers(problems[ABOVE][number], Outcome.WRONG)
    above, base = await rina.gap(ABOVE), await rina.gap(BASE)
    assert above is not None
    assert base is not None
    assert (above.recommendation, above.first_skill) == ("learn_prerequisite_first", BASE)
    assert base.gap_type == "prerequisite"
    assert base.priority >= above.priority


async def slips(rina: Learning, problem: Problem, times: int) -> list[Slipping | None]:
    """Misses the problem on so many days, and once before: the first miss is no lapse."""
    seen = []
    for _ in range(times + 1):
        await rina.begins([problem])
        seen.append((await rina.ends(Outcome.WRONG, tries=2)).slipping)
        rina.sleeps()
    return seen


async def test_at_three_lapses_and_every_third_after_another_way_is_looked_for(
    joins: Joins, problems: Problems
) -> None:
    """Of what the skill rests on nothing is known: it may be what is missing."""
    rina = await joins()
    seen = await slips(rina, problems[ABOVE][0], 6)
    other = Slipping(BASE)
    assert seen == [None, None, None, other, None, None, other]
    card = await rina.card(problems[ABOVE][0])
    assert (card.lapses, card.is_suspended) == (6, False)
    base, above = await rina.gap(BASE), await rina.gap(ABOVE)
    assert base is not None
    assert above is not None
    assert (base.gap_type, base.status) == ("prerequisite", GapStatus.ACTIVE)
    assert (above.recommendation, above.first_skill) == ("learn_prerequisite_first", BASE)
    assert await rina.rows() == await rina.rebuilt()


async def test_what_a_slipping_problem_rests_on_is_no_cause_where_it_is_at_the_target(
    joins: Joins, problems: Problems
) -> None:
    rina = await joins()
    for number in range(10):
        await rina.begins([problems[BASE][number % 4], problems[ABOVE][1]])
        await rina.ends()
        await rina.ends()
        rina.sleeps()
    seen = await slips(rina, problems[ABOVE][0], 3)
    assert (await rina.mastery(BASE)).probability > 0.8
    assert seen[-1] == Slipping(None)
    assert await rina.gap(BASE) is None


async def test_practice_looks_next_at_what_a_slipping_problem_rests_on(joins: Joins, problems: Problems) -> None:
    rina = await joins()
    await slips(rina, problems[ABOVE][0], 3)
    async with rina.database.transaction() as db:
        person = await db.get_one(Student, rina.student_id)
        opened = await open_practice(db, person, rina.now)
        chosen = [await db.get_one(Problem, problem_id) for problem_id in opened.session.problem_ids]
    assert BASE in {problem.skill for problem in chosen}


async def test_responses_older_than_the_model_are_learned_from_at_the_next_answer(
    joins: Joins, problems: Problems
) -> None:
    rina = await joins()
    await rina.begins(problems[BASE][:4])
    for _ in range(3):
        await rina.ends()
    async with rina.database.transaction() as db:
        for table in ("student_abilities", "student_mastery", "srs_cards", "skill_gaps"):
            await db.execute(text(f"DELETE FROM {table}"))
        for table in ("skill_difficulties", "template_difficulties"):
            await db.execute(text(f"DELETE FROM {table}"))
        old = dict.fromkeys(("expected", "worth", "skill_difficulty", "template_difficulty"))
        await db.execute(update(Response).values(**old, skill_answers=None, template_answers=None))
    await rina.ends()
    assert (await rina.mastery(BASE)).answers == 4
    assert len((await rina.rows())["srs_cards"]) == 4
    *before, last = await rina.responses()
    assert [each.worth for each in before] == [None] * 3
    assert (last.worth, last.expected is not None) == (1.0, True)
    async with rina.database.transaction() as db:
        assert (await db.get_one(SkillDifficulty, BASE)).answers == 1
    assert await rina.rows() == await rina.rebuilt()
    async with rina.database.transaction() as db:
        person = await db.get_one(Student, rina.student_id)
        assert rina.session_id is not None
        await rate_confidence(db, person, rina.session_id, 0, Confidence.LOW)
    assert (await rina.mastery(BASE)).unaided_rights == 3
    assert await rina.rows() == await rina.rebuilt()


@pytest.mark.parametrize(("seconds", "worth"), [(40, [1.0, 0.8, 1.0]), (400, [0.8, 0.8, 0.8])])
async def test_a_guess_brings_the_card_back_sooner_until_it_is_taken_back(
    joins: Joins, problems: Problems, seconds: int, worth: list[float]
) -> None:
    """Also where the answer was slow: that it is worth no less than before does not hide the guess from the card."""
    rina = await joins()
    await rina.begins(problems[ABOVE][:5])
    for _ in range(5):
        await rina.ends()
    problem = problems[BASE][0]
    await rina.answers(problem, seconds=seconds)
    seen = [((await rina.responses())[-1].worth, (await rina.card(problem)).interval_days)]
    for said in (Confidence.LOW, Confidence.HIGH):
        async with rina.database.transaction() as db:
            person = await db.get_one(Student, rina.student_id)
            assert rina.session_id is not None
            assert await rate_confidence(db, person, rina.session_id, 0, said)
        seen.append(((await rina.responses())[-1].worth, (await rina.card(problem)).interval_days))
        assert await rina.rows() == await rina.rebuilt()
    assert seen == list(zip(worth, [2, 1, 2], strict=True))


async def test_a_placement_is_a_prior_and_no_level(joins: Joins, problems: Problems) -> None:
    rina = await joins()
    async with rina.database.transaction() as db:
        await place(db, rina.student_id, {BASE: 1.3, ABOVE: -1.3})
    known, unknown = await rina.mastery(BASE), await rina.mastery(ABOVE)
    assert known.probability > 0.7 > 0.4 > unknown.probability
    assert (known.mastery_level, unknown.mastery_level, known.answers) == (0, 0, 0)
    await rina.answers(problems[BASE][0])
    await rina.answers(problems[ABOVE][0])
    first, second = await rina.responses()
    assert first.expected is not None
    assert second.expected is not None
    assert first.expected > second.expected + 0.2
    assert await rina.rows() == await rina.rebuilt()


async def test_withdrawn_templates_do_no_harm(joins: Joins, problems: Problems) -> None:
    rina, problem = await joins(), problems[BASE][0]
    await rina.answers(problem)
    async with rina.database.transaction() as db:
        await db.execute(update(Problem).where(Problem.problem_id == problem.problem_id).values(withdrawn_at=rina.now))
    await rina.answers(problems[BASE][1])
    assert len((await rina.rebuilt())["srs_cards"]) == 2


async def test_everybody_can_be_rebuilt_in_batches(joins: Joins, problems: Problems) -> None:
    students = [await joins() for _ in range(3)]
    for student in students:
        await student.answers(problems[BASE][0])
    before = [await student.rows() for student in students]
    async with students[0].database.transaction() as db:
        await db.execute(text("UPDATE student_mastery SET probability = 0.99, mastery_level = 5"))
        after = await rebuild_some(db, 0, 2)
        assert after == students[1].student_id
        assert await rebuild_some(db, after, 2) == students[2].student_id
        assert await rebuild_some(db, students[2].student_id, 2) is None
    assert [await student.rows() for student in students] == before


async def test_nobody_counts_for_another(joins: Joins, problems: Problems) -> None:
    rina, kabir = await joins(), await joins()
    await rina.answers(problems[BASE][0], Outcome.WRONG)
    assert not any((await kabir.rows()).values())
    async with rina.database.transaction() as db:
        assert await db.scalar(select(func.count()).select_from(Session)) == 1
