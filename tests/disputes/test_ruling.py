"""The admin's side: what a ruling changes, for whom, and what the student hears of it."""

import asyncio
from dataclasses import replace
from datetime import UTC, date, timedelta

import pytest
from sqlalchemy import func, select, update

from bot.days import local_day, moment_of
from bot.question_bank.answers import accepted_forms
from bot.question_bank.compiler import CompiledProblem
from bot.question_bank.store import load
from bot.streaks.rules import StreakState, judged_day, practise, settle
from bot.streaks.store import state_of
from models.audit_entry import AuditEntry
from models.delivery import QueuedMessage
from models.dispute import Dispute
from models.problem import Problem
from models.types import Outcome, Ruling, SessionStatus
from tests.cast import Person, World
from tests.disputes.people import (
    ANSWER,
    BUTTON,
    accepts,
    disputes,
    in_english,
    joined,
    keeps,
    labels,
    only,
    row_of,
    rules,
    session_row,
    shirin,
)
from tests.flows.practice.test_session import typed

DHAKA = "Asia/Dhaka"
UNREADABLE = "9" * 300
"""No student's try is so long; a form may become unreadable when the problem, or the engine, changes."""


async def streak(person: Person) -> StreakState:
    row = await person.streak()
    assert row is not None
    return state_of(row)


async def folded(person: Person) -> StreakState:
    """The streak that the rules make of the completed sessions."""
    days = {each.local_date for each in await person.sessions() if each.status is SessionStatus.COMPLETED}
    state = StreakState()
    for day in sorted(days):
        state = practise(state, day).state
    return settle(state, judged_day(person.world.clock.now(), DHAKA))


def today(world: World) -> date:
    return local_day(world.clock.now(), DHAKA)


# Accepted


async def test_accepting_repairs_the_response_and_counts_the_score_anew(world: World) -> None:
    rina = await world.rina()
    await typed(rina)
    problem = await rina.problem()
    await rina.says("-98766")
    await rina.says(ANSWER)
    await rina.taps(BUTTON)
    await rina.taps("পরের প্রশ্ন")
    await rina.finishes()
    assert (await rina.session()).problems_correct == 4
    await accepts(world)
    response = next(each for each in await rina.responses() if each.problem_id == problem.problem_id)
    assert (response.outcome, response.is_correct, response.student_answer) == (Outcome.CORRECT, True, ANSWER)
    assert [entry["verdict"] for entry in response.tries] == ["incorrect", "correct"]
    assert (await rina.session()).problems_correct == 5
    assert "এখন ৫টির মধ্যে ৫টি ঠিক" in rina.last.content
    (filed,) = await disputes(world)
    assert (filed.ruling, filed.ruled_at is not None) == (Ruling.ACCEPTED, True)
    assert await streak(rina) == await folded(rina)


async def test_the_student_is_thanked_in_bengali_and_in_english(world: World) -> None:
    problem = await only(world)
    rina, kabir = await world.rina(), await in_english(world)
    for person in (rina, kabir):
        await person.says(ANSWER)
        await person.taps("আমার উত্তর" if person is rina else "My answer was right")
        await person.says("-98766")
    await accepts(world)
    assert rina.last.content.startswith("🎉 তোমার উত্তরটি ঠিকই ছিল!")
    assert kabir.last.content.startswith("🎉 Your answer was right!")
    for person, question in ((rina, problem.question_bn), (kabir, problem.question_en)):
        assert question in person.last.content
        assert ANSWER in person.last.content
    assert "এখন ১টির মধ্যে ১টি ঠিক" in rina.last.content
    assert "1 of 1 right" in kabir.last.content


async def test_the_form_counts_at_once_for_everybody_in_either_digits(world: World) -> None:
    await only(world)
    rina, tareq = await world.rina(), await joined(world, "তারেক")
    await rina.says(ANSWER)
    await rina.taps(BUTTON)
    await rina.says("-98766")
    await accepts(world)
    (verdict, *_) = await tareq.says("-৯৮৭৬৫")
    assert verdict.content.startswith("✅")
    (response,) = await tareq.responses()
    assert response.is_correct


async def test_the_same_answer_of_a_student_who_did_not_dispute_becomes_right_too(world: World) -> None:
    await only(world)
    rina, tareq = await world.rina(), await joined(world, "তারেক")
    await rina.says(ANSWER)
    await rina.taps(BUTTON)
    for text in ("-98766", "−৯৮৭৬৫"):
        await tareq.says(text)
    heard = tareq.heard
    await accepts(world)
    (response,) = await tareq.responses()
    assert (response.is_correct, response.student_answer) == (True, "−৯৮৭৬৫")
    assert (await tareq.session()).problems_correct == 1
    assert tareq.heard == heard


async def test_a_first_try_that_was_right_all_along_counts_whatever_came_after_it(world: World) -> None:
    await only(world)
    rina, tareq, mina = await world.rina(), await joined(world, "তারেক"), await joined(world, "মিনা")
    for person in (rina, tareq, mina):
        await person.says(ANSWER)
        await person.taps(BUTTON)
    await rina.says("-98766")
    await tareq.taps("বাদ দাও")
    await mina.answers_right()
    await accepts(world)
    for person in (rina, tareq):
        (response,) = await person.responses()
        assert (response.outcome, response.student_answer) == (Outcome.CORRECT, ANSWER)
    for person in (rina, tareq, mina):
        assert (await person.session()).problems_correct == 1
        assert "ঠিকই ছিল" in person.last.content


async def test_a_problem_left_open_gets_its_response_and_the_day_counts(world: World) -> None:
    rina = await world.rina()
    for _ in range(4):
        await rina.answers_right()
    problem = await rina.problem()
    await rina.answers_wrong()
    await rina.taps(BUTTON)
    await world.moves(timedelta(minutes=31))
    session = await rina.session()
    assert (session.status, session.position) == (SessionStatus.ABANDONED, 4)
    assert (await rina.streak()) is None
    await accepts(world)
    session = await rina.session()
    assert (session.status, session.position, session.problems_correct) == (SessionStatus.COMPLETED, 5, 5)
    response = (await rina.responses())[-1]
    assert (response.problem_id, response.is_correct) == (problem.problem_id, True)
    assert session.completed_at == response.evaluated_at < session.expires_at
    assert (await streak(rina)).current == 1
    assert await streak(rina) == await folded(rina)
    assert "এখন টানা ১ দিন" in rina.last.content


async def test_an_earlier_day_that_is_complete_only_now_joins_the_days_around_it(world: World) -> None:
    rina = await world.rina()
    await rina.finishes()
    await world.moves(timedelta(days=1))
    await rina.says("/practice")
    for _ in range(4):
        await rina.answers_right()
    await rina.answers_wrong()
    await rina.taps(BUTTON)
    await world.moves(timedelta(days=1))
    await rina.says("/practice")
    await rina.finishes()
    before = await streak(rina)
    assert (before.current, before.last_practice) == (1, today(world))
    await accepts(world)
    after = await streak(rina)
    assert (after.current, after.longest, after.last_practice) == (3, 3, today(world))
    assert after == await folded(rina)
    assert "টানা ৩ দিন" in rina.last.content


async def test_a_day_in_a_streak_that_is_over_is_counted_without_promising_a_streak(world: World) -> None:
    await only(world)
    rina = await world.rina()
    await rina.says(ANSWER)
    await rina.taps(BUTTON)
    await world.moves(timedelta(days=3))
    await accepts(world)
    state = await streak(rina)
    assert (state.current, state.longest) == (0, 1)
    assert state == await folded(rina)
    assert "টানা দিনের হিসাবে যোগ হলো" in rina.last.content
    assert "🔥" not in rina.last.content


async def test_an_expired_session_with_more_to_answer_stays_unfinished(world: World) -> None:
    rina = await world.rina()
    await typed(rina)
    before = await rina.session()
    await rina.says(ANSWER)
    await rina.taps(BUTTON)
    await world.moves(timedelta(minutes=31))
    await accepts(world)
    session = await rina.session()
    assert (session.status, session.position) == (SessionStatus.ABANDONED, before.position + 1)
    assert session.problems_correct == before.position + 1
    assert await rina.streak() is None
    await rina.says("/practice")
    assert (await rina.session()).problem_ids == before.problem_ids[before.position + 1 :]


async def test_a_problem_open_right_now_is_concluded_and_the_way_on_is_a_button(world: World) -> None:
    rina = await world.rina()
    await typed(rina)
    before = await rina.session()
    (again,) = await rina.says(ANSWER)
    await rina.taps(BUTTON)
    await accepts(world)
    session = await rina.session()
    assert (session.status, session.position) == (SessionStatus.IN_PROGRESS, before.position + 1)
    assert (session.tries, session.problem_shown_at) == ([], None)
    assert (await rina.responses())[-1].is_correct
    assert labels(rina.last) == ["▶️ এগিয়ে যাই"]
    await rina.taps_data(f"s:{session.session_id}:{before.position}", again.message_id)
    assert "শেষ হয়ে গেছে" in rina.toast
    await rina.taps("এগিয়ে যাই")
    await rina.finishes()
    assert (await rina.session()).problems_correct == 5
    assert await streak(rina) == await folded(rina)


async def test_an_answer_and_the_ruling_at_one_moment_make_one_response(world: World) -> None:
    """Either the second try is judged first and then put right, or it comes too late: never both, never neither."""
    await only(world)
    rina = await world.rina()
    admin = shirin(world)
    await rina.says(ANSWER)
    await rina.taps(BUTTON)
    await admin.says("/admin")
    await admin.taps("Disputes")
    world.telegram.press(admin.user, "The answer is right")
    await rina.says("-98766")
    await world.telegram.wait_until_idle()
    (response,) = await rina.responses()
    session = await rina.session()
    assert (response.is_correct, response.student_answer) == (True, ANSWER)
    assert (session.status, session.problems_correct) == (SessionStatus.COMPLETED, 1)
    assert await streak(rina) == await folded(rina)


async def test_nobody_who_did_not_ask_loses_the_problem_before_their_eyes_and_may_send_the_answer_again(
    world: World,
) -> None:
    await only(world)
    rina, tareq = await world.rina(), await joined(world, "তারেক")
    for person in (rina, tareq):
        await person.says(ANSWER)
    await rina.taps(BUTTON)
    await accepts(world)
    assert (await tareq.session()).position == 0
    (verdict, *_) = await tareq.says(ANSWER)
    assert verdict.content.startswith("✅")
    assert [entry["verdict"] for entry in (await tareq.responses())[0].tries] == ["incorrect", "correct"]


async def test_an_accepted_option_is_right_however_it_is_chosen(world: World) -> None:
    problem = await only(world, Problem.answer_kind == "choice")
    rina, kabir = await world.rina(), await in_english(world)
    tareq, mina = await joined(world, "তারেক"), await joined(world, "মিনা")
    assert problem.choices
    wrong = next(index for index, choice in enumerate(problem.choices) if choice["wrong_index"] is not None)
    session = await rina.session()
    await rina.taps_data(f"c:{session.session_id}:0:{wrong}")
    await rina.taps(BUTTON)
    await kabir.says("abcd"[wrong])
    await kabir.taps("My answer was right")
    first, second = await disputes(world)
    assert first.given == problem.choices[wrong]["text_bn"]
    assert (second.given, second.form) == ("abcd"[wrong], first.form)
    await accepts(world)
    for person in (rina, kabir):
        assert [response.is_correct for response in await person.responses()] == [True]
    session = await tareq.session()
    (verdict, *_) = await tareq.taps_data(f"c:{session.session_id}:0:{wrong}")
    assert verdict.content.startswith("✅")
    (verdict, *_) = await mina.says("কখগঘ"[wrong])
    assert verdict.content.startswith("✅")


async def test_an_option_of_a_numbers_problem_can_be_accepted(world: World) -> None:
    problem = await only(world, Problem.answer_kind == "number", Problem.grade == 6)
    rina = await world.rina()
    assert problem.choices
    wrong = next(index for index, choice in enumerate(problem.choices) if choice["wrong_index"] is not None)
    await rina.says("কখগঘ"[wrong])
    await rina.taps(BUTTON)
    await accepts(world)
    assert [response.is_correct for response in await rina.responses()] == [True]


async def test_another_spelling_of_a_word_can_be_accepted(world: World) -> None:
    async with world.database.transaction() as db:
        grade = await db.scalar(select(Problem.grade).where(Problem.answer_kind == "text"))
        await db.execute(update(Problem).where(Problem.answer_kind != "text").values(hidden_at=world.clock.now()))
    labels_ = {6: "ষষ্ঠ", 7: "সপ্তম", 8: "অষ্টম"}
    rina, tareq = world.person("রিনা"), world.person("তারেক")
    for person in (rina, tareq):
        await person.joins(grade=labels_[grade or 6])
    await rina.says("নীলচে")
    await rina.taps(BUTTON)
    await accepts(world)
    assert [response.is_correct for response in await rina.responses()] == [True]
    (verdict, *_) = await tareq.says("নীলচে")
    assert verdict.content.startswith("✅")


async def test_loading_content_keeps_what_was_accepted_until_the_answer_itself_changes(
    world: World, library: list[CompiledProblem]
) -> None:
    problem = await only(world)
    rina, tareq = await world.rina(), await joined(world, "তারেক")
    await rina.says(ANSWER)
    await rina.taps(BUTTON)
    await accepts(world)
    compiled = next(
        each for each in library if (each.template_key, each.variant) == (problem.template_key, problem.variant)
    )
    others = [each for each in library if each is not compiled]
    reworded, renumbered = replace(compiled, question_en="Reworded?"), replace(compiled, answer="12321")
    try:
        async with world.database.transaction() as db:
            await load(db, [*others, reworded], world.clock.now())
        row = await row_of(world, problem)
        assert (row.question_en, accepted_forms(row)) == ("Reworded?", [ANSWER])
        async with world.database.transaction() as db:
            await load(db, [*others, renumbered], world.clock.now())
        assert accepted_forms(await row_of(world, problem)) == []
        await tareq.says("/practice")
        (said,) = await tareq.says(ANSWER)
        assert "এখনো ঠিক হয়নি" in said.content
    finally:
        async with world.database.transaction() as db:
            await load(db, library, world.clock.now())


async def test_what_cannot_be_read_as_an_answer_cannot_be_accepted_and_costs_nobody_theirs(world: World) -> None:
    problem = await only(world)
    rina, tareq = await world.rina(), await joined(world, "তারেক")
    await rina.says(ANSWER)
    await rina.taps(BUTTON)
    async with world.database.transaction() as db:
        await db.execute(update(Dispute).values(form=UNREADABLE))
    admin = await accepts(world)
    assert "cannot be accepted" in admin.toast
    assert [filed.ruling for filed in await disputes(world)] == [None]
    assert (await row_of(world, problem)).accepted_answers == []
    async with world.database.transaction() as db:
        await db.execute(update(Problem).values(accepted_answers=[{"text": UNREADABLE, "answer": problem.answer}]))
    await tareq.answers_right()
    assert [response.is_correct for response in await tareq.responses()] == [True]


# Kept


async def test_a_verdict_that_is_kept_changes_nothing_and_is_explained(world: World) -> None:
    problem = await only(world)
    rina, kabir = await world.rina(), await in_english(world)
    for person, label in ((rina, BUTTON), (kabir, "My answer was right")):
        await person.says("-98766")
        await person.says(ANSWER)
        await person.taps(label)
    admin = await keeps(world)
    assert "No open disputes" in admin.last.content
    for person in (rina, kabir):
        (response,) = await person.responses()
        assert (response.outcome, (await person.session()).problems_correct) == (Outcome.WRONG, 0)
    assert rina.last.content.startswith("🔎 তোমার উত্তরটি আমরা আবার দেখেছি।")
    assert f"সঠিক উত্তর: {problem.answer_shown['bn']}" in rina.last.content
    assert kabir.last.content.startswith("🔎 We looked at your answer again.")
    assert f"The right answer to this problem: {problem.answer_shown['en']}" in kabir.last.content
    assert all(step["text_bn"] in rina.last.content for step in problem.solution)
    assert all(step["text_en"] in kabir.last.content for step in problem.solution)
    assert (await row_of(world, problem)).accepted_answers == []
    assert [filed.ruling for filed in await disputes(world)] == [Ruling.KEPT, Ruling.KEPT]


async def test_the_answer_is_not_given_away_while_it_can_still_be_found(world: World) -> None:
    problem = await only(world)
    rina, kabir, tareq = await world.rina(), await in_english(world), await joined(world, "তারেক")
    for person, label in ((rina, BUTTON), (kabir, "My answer was right"), (tareq, BUTTON)):
        await person.says(ANSWER)
        await person.taps(label)
    await tareq.says("-98766")
    await keeps(world)
    assert "আরেকবার ভেবে দেখো" in rina.last.content
    assert "still open for you" in kabir.last.content
    assert problem.solution[-1]["text_bn"] not in rina.last.content
    assert problem.solution[-1]["text_en"] not in kabir.last.content
    assert problem.solution[-1]["text_bn"] in tareq.last.content
    assert len((await rina.session()).tries) == 1
    await rina.answers_right()
    assert [response.is_correct for response in await rina.responses()] == [True]


async def test_what_the_days_next_session_took_up_is_no_longer_open(world: World) -> None:
    problem = await only(world)
    rina = await world.rina()
    await rina.says(ANSWER)
    await rina.taps(BUTTON)
    await world.moves(timedelta(minutes=31))
    await rina.says("/practice")
    await rina.taps("জানি না")
    await keeps(world)
    assert problem.solution[-1]["text_bn"] in rina.last.content


async def test_of_another_answer_to_the_same_problem_is_ruled_apart(world: World) -> None:
    await only(world)
    rina, tareq = await world.rina(), await joined(world, "তারেক")
    for person, text in ((rina, ANSWER), (tareq, "-55555")):
        await person.says(text)
        await person.taps(BUTTON)
    admin = await keeps(world)
    assert "The student's answer: -55555" in admin.last.content
    await admin.taps("The answer is right")
    assert [filed.ruling for filed in await disputes(world)] == [Ruling.KEPT, Ruling.ACCEPTED]
    assert len(await rina.responses()) == 0
    assert [response.is_correct for response in await tareq.responses()] == [True]


# The desk


async def test_the_desk_shows_what_most_students_dispute_first_and_all_that_a_ruling_needs(world: World) -> None:
    problem = await only(world)
    wrong = problem.wrong[0]
    people = [await joined(world, name) for name in ("রিনা", "তারেক", "মিনা")]
    for person, text in zip(people, (ANSWER, wrong["value"], wrong["value"]), strict=True):
        await person.says(text)
        await person.taps(BUTTON)
    admin = shirin(world)
    (desk,) = await admin.says("/admin")
    assert "⚖️ Disputes (3)" in labels(desk)
    await admin.taps("Disputes")
    for part in (
        "Answers that wait for a ruling: 2",
        f"{problem.template_key} #{problem.variant}, class 6",
        problem.question_en,
        f"Right answer: {problem.answer_shown['en']}",
        f"The student's answer: {wrong['value']}",
        "It was read as: ",
        f"The student was told: {wrong['hint_en']}",
        "Students who say it was right: 2",
    ):
        assert part in admin.last.content
    assert labels(admin.last) == ["✅ The answer is right: accept", "✖️ The answer stays wrong", "⬅️ Back"]
    await admin.taps("Back")
    assert "⚖️ Disputes (3)" in labels(admin.last)


async def test_each_ruling_leaves_an_audit_entry(world: World) -> None:
    problem = await only(world)
    rina, tareq = await world.rina(), await joined(world, "তারেক")
    for person, text in ((rina, ANSWER), (tareq, "-55555")):
        await person.says(text)
        await person.taps(BUTTON)
    admin = await accepts(world)
    await admin.taps("stays wrong")
    async with world.database.transaction() as db:
        ruled = select(AuditEntry).where(AuditEntry.action.like("disputes\\__%")).order_by(AuditEntry.audit_id)
        first, second = await db.scalars(ruled)
    what = {"problem": problem.template_key, "variant": problem.variant, "students": 1}
    assert (first.action, first.detail) == ("disputes_accepted", {**what, "form": ANSWER, "corrected": 1})
    assert (second.action, second.detail) == ("disputes_kept", {**what, "form": None, "corrected": 0})


async def test_of_two_admins_who_rule_at_once_the_second_is_told_that_it_is_settled(world: World) -> None:
    problem = await only(world)
    rina, shirin_, nasim = await world.rina(), shirin(world), world.person("Nasim", "en")
    world.tutor._turns._admin_ids |= {nasim.user.id}
    await rina.says(ANSWER)
    await rina.taps(BUTTON)
    for admin in (shirin_, nasim):
        await admin.says("/admin")
        await admin.taps("Disputes")
    (filed,) = await disputes(world)
    taps = [
        {
            "update_id": 900_000 + number,
            "callback_query": {
                "id": world.telegram.tap(admin.user, admin.last.message_id, "ad:desk"),
                "from": admin.user.to_json(),
                "chat_instance": "1",
                "data": f"aw:{filed.dispute_id}:{ruling}",
                "message": admin.last.to_json(),
            },
        }
        for number, (admin, ruling) in enumerate(((shirin_, "accepted"), (nasim, "kept")))
    ]
    await world.telegram.wait_until_idle()
    await asyncio.gather(*(world.tutor.take(tap) for tap in taps))
    async with world.database.transaction() as db:
        rulings = select(func.count()).where(AuditEntry.action.in_(("disputes_accepted", "disputes_kept")))
        assert await db.scalar(rulings) == 1
        assert await db.scalar(select(func.count()).where(QueuedMessage.kind == "dispute")) == 1
    (filed,) = await disputes(world)
    accepted = [entry["text"] for entry in (await row_of(world, problem)).accepted_answers]
    assert accepted == ([ANSWER] if filed.ruling is Ruling.ACCEPTED else [])
    for admin in (shirin_, nasim):
        assert "No open disputes" in admin.last.content


async def test_a_ruling_tapped_twice_tells_the_student_once(world: World) -> None:
    await only(world)
    rina = await world.rina()
    await rina.says(ANSWER)
    await rina.taps(BUTTON)
    admin = await accepts(world)
    (filed,) = await disputes(world)
    for ruling in ("accepted", "kept"):
        await admin.taps_data(f"aw:{filed.dispute_id}:{ruling}")
        assert admin.toast == "That was ruled on before."
        await world.tutor.tick()
    assert rina.heard.count("ঠিকই ছিল") == 1
    assert "🔎" not in rina.heard


async def test_who_disputed_the_same_answer_on_two_days_is_told_once_and_both_are_put_right(world: World) -> None:
    await only(world)
    rina = await world.rina()
    for day in range(2):
        if day:
            await world.moves(timedelta(days=1))
            await rina.says("/practice")
        await rina.says(ANSWER)
        await rina.taps(BUTTON)
        await rina.says("-98766")
    await accepts(world)
    assert rina.heard.count("ঠিকই ছিল") == 1
    assert [session.problems_correct for session in await rina.sessions()] == [1, 1]


@pytest.mark.parametrize("data", ["aw:999999:accepted", "aw:1:burn", "aw:-1:kept"])
async def test_a_ruling_on_nothing_is_refused_in_words(world: World, data: str) -> None:
    admin = shirin(world)
    await admin.says("/admin")
    await admin.taps_data(data)
    assert admin.toast == "That was ruled on before."


async def test_a_students_forged_ruling_does_nothing(world: World) -> None:
    rina = await world.rina()
    await rina.answers_wrong()
    await rina.taps(BUTTON)
    (filed,) = await disputes(world)
    for data in (f"aw:{filed.dispute_id}:accepted", "ad:disputes"):
        await rina.taps_data(data)
        assert "আর কাজ করে না" in rina.toast
    assert [filed.ruling for filed in await disputes(world)] == [None]


async def test_a_ruling_at_night_is_heard_in_the_morning(world: World) -> None:
    await only(world)
    rina = await world.rina()
    await rina.says(ANSWER)
    await rina.taps(BUTTON)
    await rina.says("-98766")
    await world.moves_to(moment_of(today(world), 23, DHAKA))
    await accepts(world)
    assert "ঠিকই ছিল" not in rina.heard
    await world.moves_to(moment_of(today(world) + timedelta(days=1), 7, DHAKA))
    assert "ঠিকই ছিল" in rina.heard
    assert world.clock.now().astimezone(UTC).hour == 1


async def test_an_admin_who_studies_can_rule_on_their_own_dispute(world: World) -> None:
    await only(world)
    admin = shirin(world)
    await admin.joins(language="English", grade="Class 6", hour="6 pm")
    await admin.says(ANSWER)
    await admin.taps("My answer was right")
    await rules(world, "The answer is right")
    session = await admin.session()
    assert (session.status, session.problems_correct) == (SessionStatus.COMPLETED, 1)
    assert (await session_row(world, session)).problems_correct == 1
    assert "Your answer was right" in admin.heard
