"""/review: what is due again, for those who want more."""

from datetime import timedelta
from itertools import pairwise

import pytest
from sqlalchemy import func, select

from bot.attempts.corrections import put_right
from models.card import SrsCard
from models.choice import ServedChoice
from models.problem import Problem
from models.session import Session
from models.types import SessionKind, SessionStatus
from tests.cast import Person, World, labels


async def days_later(world: World, days: int) -> None:
    """Without a tick on the way: the clock stands where the student takes up the phone again."""
    world.clock.advance(world.clock.now() + timedelta(days=days))
    await world.tutor.tick()
    await world.telegram.wait_until_idle()


async def learner(world: World, sessions: int = 1) -> Person:
    """Rina, two days after her first practice, or practices: what she did is due."""
    rina = await world.rina()
    await rina.finishes()
    for _ in range(sessions - 1):
        await rina.says("/practice")
        await rina.finishes()
    await days_later(world, 2)
    return rina


async def asked(world: World, session: Session) -> list[Problem]:
    async with world.database.transaction() as db:
        return [await db.get_one(Problem, problem_id) for problem_id in session.problem_ids]


async def due(rina: Person) -> int:
    """The truth, which nobody is told."""
    async with rina.world.database.transaction() as db:
        student = await rina.student(db)
        today = (await db.scalars(select(func.max(SrsCard.next_review_date)))).one()
        own = (SrsCard.student_id == student.student_id, SrsCard.next_review_date <= today)
        return int(await db.scalar(select(func.count()).where(*own)) or 0)


async def test_what_was_done_comes_back_with_other_numbers_and_never_a_skill_twice_running(world: World) -> None:
    rina = await learner(world)
    (first,) = await rina.sessions()
    begins, problem = await rina.says("/review")
    assert "৫টি প্রশ্ন আজ ফিরে এসেছে" in begins.content
    assert problem.content.startswith("🔁 ১/৫ 🟩")
    review = await rina.session()
    assert review.kind is SessionKind.REVIEW
    before, now = await asked(world, first), await asked(world, review)
    assert {each.template_key for each in now} == {each.template_key for each in before}
    assert all(one.skill != other.skill for one, other in pairwise(now))
    async with world.database.transaction() as db:
        counts = select(Problem.template_key, func.count()).group_by(Problem.template_key)
        variants = dict((await db.execute(counts)).all())
        again = {each.problem_id for each in now} & {each.problem_id for each in before}
        assert all(variants[each.template_key] == 1 for each in now if each.problem_id in again)
        reasons = await db.scalars(select(ServedChoice.why).where(ServedChoice.session_id == review.session_id))
        assert reasons.all() == ["review"] * 5


async def test_why_says_when_a_problem_like_it_was_last_done(world: World) -> None:
    rina = await learner(world)
    await rina.says("/review")
    (said,) = await rina.says("/why")
    assert "শেষবার এমন প্রশ্ন করেছিলে ২ দিন আগে" in said.content
    kabir = await world.kabir()
    await kabir.finishes()
    await days_later(world, 3)
    await kabir.says("/review")
    (said,) = await kabir.says("/why")
    assert "you last did a problem like this 3 days ago" in said.content


async def test_five_reviews_make_the_day_count_and_todays_practice_stays_open(world: World) -> None:
    rina = await learner(world)
    await rina.says("/review")
    said = await rina.finishes()
    assert "ফিরে দেখা শেষ!" in said[-1].content
    assert "৫টির মধ্যে ৫টি ঠিক" in said[-1].content
    assert "টানা ১ দিন" in said[-1].content
    streak = await rina.streak()
    assert streak is not None
    assert streak.last_practice_date == (await rina.session()).local_date
    assert labels(rina) == ["▶️ অনুশীলন করি"]
    (problem,) = await rina.taps("অনুশীলন করি")
    assert problem.content.startswith("১/৫")
    said = await rina.finishes()
    assert "আজকের অনুশীলন শেষ!" in said[-1].content, "and no bonus"
    assert "টানা ১ দিন" in said[-1].content


async def test_fewer_than_five_reviews_leave_the_day_open(world: World) -> None:
    rina = await learner(world)
    async with world.database.transaction() as db:
        later = (await db.scalars(select(SrsCard).order_by(SrsCard.template_key))).all()[:2]
        for card in later:
            assert card.next_review_date is not None
            card.next_review_date += timedelta(days=3)
    before = await rina.streak()
    await rina.says("/review")
    said = await rina.finishes()
    assert "৩টির মধ্যে ৩টি ঠিক" in said[-1].content
    assert "মোট পাঁচটি প্রশ্ন ফিরে দেখলে" in said[-1].content
    after = await rina.streak()
    assert before is not None
    assert after is not None
    assert after.last_practice_date == before.last_practice_date
    (said_next,) = await rina.says("/review")
    assert "পরের প্রশ্নটি ফিরে আসবে ৩ দিন পর" in said_next.content
    await rina.says("/progress")
    assert "🔲" in rina.last.content, "today is still open"


async def test_reviews_of_a_session_that_ran_out_count_with_the_rest(world: World) -> None:
    rina = await learner(world)
    await rina.says("/review")
    for _ in range(3):
        await rina.answers_right()
    await world.moves(timedelta(minutes=31))
    (said,) = await rina.says("12")
    assert "৩০ মিনিট পেরিয়ে গেছে" in said.content
    _, problem = await rina.taps("বাকিটা শেষ করি")
    assert problem.content.startswith("🔁 ১/২")
    said_last = await rina.finishes()
    assert "টানা ১ দিন" in said_last[-1].content
    streak = await rina.streak()
    assert streak is not None
    assert streak.last_practice_date == (await rina.session()).local_date


async def test_what_a_review_leaves_is_not_todays_practice_and_the_other_way_round(world: World) -> None:
    rina = await learner(world)
    await rina.says("/review")
    await rina.answers_right()
    await world.moves(timedelta(minutes=31))
    await rina.says("/practice")
    await rina.answers_right()
    assert (await rina.session()).kind is SessionKind.PRACTICE
    await world.moves(timedelta(minutes=31))
    _, review, practice = await rina.sessions()
    await rina.says("/review")
    assert (await rina.session()).problem_ids == review.problem_ids[1:]
    await rina.finishes()
    await rina.says("/practice")
    assert (await rina.session()).problem_ids == practice.problem_ids[1:]


async def test_a_session_under_way_goes_on_whatever_is_asked_for(world: World) -> None:
    rina = await learner(world)
    await rina.says("/review")
    review = await rina.session()
    said, _ = await rina.says("/practice")
    assert "যেখানে ছিলে" in said.content
    assert (await rina.session()).session_id == review.session_id
    await rina.finishes()
    await rina.says("/practice")
    practice = await rina.session()
    await rina.says("/review")
    assert (await rina.session()).session_id == practice.session_id


async def test_nobody_hears_how_many_are_due_only_that_there_is_more(world: World) -> None:
    rina = await learner(world, sessions=3)
    assert await due(rina) > 10
    await rina.says("/review")
    said = await rina.finishes()
    assert labels(rina)[0] == "🔁 আরও ফিরে দেখি"
    await rina.taps("আরও ফিরে দেখি")
    assert len((await rina.session()).problem_ids) == 5
    await rina.finishes()
    assert not any(number in message.content for message in said for number in ("১৫", "১০", "14", "15"))


async def test_after_practice_there_is_a_button_where_more_is_due_and_no_word(world: World) -> None:
    rina = await learner(world, sessions=3)
    await rina.says("/practice")
    said = await rina.finishes()
    assert "ফিরে" not in said[-1].content
    assert "🔁 আগের প্রশ্ন ফিরে দেখি" in labels(rina)
    await rina.taps("আগের প্রশ্ন ফিরে দেখি")
    assert (await rina.session()).kind is SessionKind.REVIEW


async def test_who_has_done_nothing_yet_is_told_what_will_come(world: World) -> None:
    kabir = await world.kabir()
    async with world.database.transaction() as db:
        (await db.get_one(Session, (await kabir.session()).session_id)).status = SessionStatus.ABANDONED
    (said,) = await kabir.says("/review")
    assert "There is nothing to review yet" in said.content
    assert labels(kabir) == ["▶️ Start practising"]


async def test_help_dispute_and_leaving_work_as_in_practice(world: World) -> None:
    rina = await learner(world)
    await rina.says("/review")
    (hint,) = await rina.taps("ইঙ্গিত ১/৩")
    assert "ইঙ্গিত ১/৩" in hint.content
    (solution,) = await rina.taps("জানি না")
    assert "সমাধান" in solution.content
    (following,) = await rina.taps("পরের প্রশ্ন")
    assert following.content.startswith("🔁 ২/৫")
    said = await rina.finishes()
    assert "কয়েক দিনের মধ্যে আবার আসবে" in said[-1].content


async def test_what_is_put_aside_or_withdrawn_does_not_come(world: World) -> None:
    rina = await learner(world)
    async with world.database.transaction() as db:
        cards = (await db.scalars(select(SrsCard).order_by(SrsCard.template_key))).all()
        cards[0].is_suspended = True
        for problem in await db.scalars(select(Problem).where(Problem.template_key == cards[1].template_key)):
            problem.hidden_at = world.clock.now()
    await rina.says("/review")
    templates = {each.template_key for each in await asked(world, await rina.session())}
    assert templates == {card.template_key for card in cards[2:]}


async def test_yesterdays_button_begins_todays_review(world: World) -> None:
    rina = await learner(world, sessions=3)
    await rina.says("/practice")
    await rina.finishes()
    button = next(each for each in rina.last.buttons if "ফিরে দেখি" in each.text)
    message = rina.last.message_id
    await days_later(world, 1)
    assert button.callback_data is not None
    await rina.taps_data(button.callback_data, message)
    assert (await rina.session()).kind is SessionKind.REVIEW
    await rina.taps_data(button.callback_data, message)
    sessions = await rina.sessions()
    assert sum(each.kind is SessionKind.REVIEW for each in sessions) == 1, "a second tap goes on with the first"


async def test_the_menu_leads_to_reviews_and_back_to_what_is_open(world: World) -> None:
    rina = await learner(world)
    await rina.says("/menu")
    menu = rina.last.message_id
    await rina.taps("🔁 ফিরে দেখা")
    assert rina.last.content.startswith("🔁 ১/৫")
    await rina.taps_data("rv", menu)
    assert len(await rina.sessions()) == 2
    assert rina.last.content.startswith("🔁 ১/৫")


@pytest.mark.parametrize(("reviews", "counts"), [(1, False), (5, True)])
async def test_a_ruling_that_ends_a_review_makes_the_day_count_only_with_five(
    world: World, reviews: int, counts: bool
) -> None:
    rina = await learner(world)
    async with world.database.transaction() as db:
        for card in (await db.scalars(select(SrsCard))).all()[reviews:]:
            card.next_review_date = None
    await rina.says("/review")
    for _ in range(reviews - 1):
        await rina.answers_right()
    await rina.answers_wrong()
    session = await rina.session()
    before = await rina.streak()
    world.clock.advance(world.clock.now() + timedelta(minutes=31))
    async with world.database.transaction() as db:
        student = await rina.student(db)
        left = await db.get_one(Session, session.session_id)
        problem = await db.get_one(Problem, left.problem_ids[-1])
        practised = await put_right(db, student, left, problem, None, left.tries[0], world.clock.now())
    assert (practised is not None) is counts
    after = await rina.streak()
    assert before is not None
    assert after is not None
    assert (after.last_practice_date == session.local_date) is counts
    assert (await rina.session()).status is SessionStatus.COMPLETED
