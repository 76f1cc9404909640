"""What Claude adds to a student's day, and what the day is like when it does not answer."""

import asyncio
from datetime import timedelta
from decimal import Decimal
from typing import Any

import pytest
from pydantic import BaseModel
from sqlalchemy import func, select, update

from bot.ai import ledger
from bot.ai.model import Question, Trouble
from bot.ai.worker import Worker
from bot.attempts.sentences import ReadAnswer
from bot.flows.practice import claude_screens, screens
from bot.flows.practice.actions import expire_sessions
from bot.hints.questions import SecondReading, WrittenExplanation, WrittenHint, WrittenReason
from bot.telegram.messages import Say
from models.ai_request import AiRequest
from models.ai_spending import AiAllowance, AiSpending
from models.cost_record import CostRecord
from models.delivery import QueuedMessage
from models.generated_hint import GeneratedHint, HintShowing
from models.types import HintStatus, Operation
from tests.cast import Person, labels
from tests.flows.practice.conftest import Stage, faces

UNFORESEEN = "৬৫"
"""5 × 13: two numbers of the question, wrongly put together."""
HINT = "একটি কলমের দাম কত? তারপর সেই দাম দিয়ে কী করবে?"
FINE = SecondReading(is_true=True, reveals_answer=False, fits_mistake=True, one_step=True, is_kind=True)


def writes(hint: str, reading: SecondReading = FINE) -> Any:
    def script(question: Question[Any]) -> BaseModel | Trouble:
        return WrittenHint(hint=hint) if question.shape is WrittenHint else reading

    return script


async def rows(stage: Stage, table: Any) -> list[Any]:
    async with stage.world.database.transaction() as db:
        return list(await db.scalars(select(table)))


async def joins(stage: Stage, name: str = "রিনা") -> Person:
    rina = stage.world.person(name)
    await rina.joins()
    await faces(rina)
    return rina


# A hint for a mistake


async def test_a_mistake_that_nobody_foresaw_gets_a_hint_of_its_own(stage: Stage) -> None:
    stage.claude.script = writes(HINT)
    rina = await joins(stage)
    verdict, hint = await rina.says(UNFORESEEN)
    assert "এখনো ঠিক হয়নি" in verdict.content
    assert hint.content.startswith(f"✨ {HINT}")
    assert "এআই" in hint.content
    assert labels(rina)[:2] == ["👍 কাজে লেগেছে", "👎 কাজে লাগেনি"]
    # Somebody may try again from here: the buttons of the problem are below the hint.
    assert any("জানি না" in label for label in labels(rina))


async def test_a_mistake_that_the_author_foresaw_gets_the_authors_hint_and_costs_nothing(stage: Stage) -> None:
    rina = await joins(stage)
    (verdict,) = await rina.says("৩৮")
    assert "✨" not in verdict.content
    assert stage.claude.asked == []


async def test_the_next_student_with_the_same_mistake_gets_the_hint_at_once_and_for_nothing(stage: Stage) -> None:
    stage.claude.script = writes(HINT)
    await (await joins(stage)).says(UNFORESEEN)
    asked = len(stage.claude.asked)
    mim = await joins(stage, "মিম")
    (verdict,) = await mim.says("৬৫ টাকা")  # the same value, written in another way
    assert HINT in verdict.content
    assert len(stage.claude.asked) == asked == 2
    assert [showing.cached for showing in await rows(stage, HintShowing)] == [False, True]
    assert len(await rows(stage, AiRequest)) == 1


async def test_what_claude_is_asked_holds_nothing_of_the_student(stage: Stage) -> None:
    rina = await joins(stage, "অরণ্যা")
    await rina.says(UNFORESEEN)
    sent = "\n".join(question.system + question.text for question in stage.claude.asked)
    for private in (str(rina.user.id), "অরণ্যা", UNFORESEEN):
        assert private not in sent
    # The class of the mistake, as the grader read it.
    assert "The student answered 65. It is 13 × 5, made of two numbers of the question." in sent


async def test_two_at_the_same_moment_make_one_call(stage: Stage) -> None:
    stage.claude.script = writes(HINT)
    stage.claude.seconds = 0.2
    students = [await joins(stage, name) for name in ("রিনা", "মিম", "কবির")]
    for student in students:
        student.telegram.send_text(student.user, UNFORESEEN)
    await stage.world.idle()
    assert [HINT in student.heard for student in students] == [True, True, True]
    assert [question.shape for question in stage.claude.asked] == [WrittenHint, SecondReading]
    # Who made no call is not counted: of three reservations one was spent.
    allowances = [row for row in await rows(stage, AiAllowance) if row.period == "day"]
    assert sorted(row.requests for row in allowances) == [0, 0, 1]


# What may not be shown


@pytest.mark.parametrize(
    ("hint", "gate"),
    [
        ("১৩টি কলমের দাম ৭৮ টাকা।", "answer"),
        ("Think about the price of one pen first.", "language"),
        ("আপনি প্রথমে একটি কলমের দাম বের করুন।", "words"),
        ("দেখো: $30 \\div 5$ কত হয়?", "markup"),
        ("এখানে দেখো: https://example.com ভাই।", "link"),
        ("৪৭টি কলমের দাম আগে বের করো।", "numbers"),
        ("এত সহজ অঙ্ক পারো না? আগে একটি কলমের দাম বের করো।", "tone"),
    ],
)
async def test_a_hint_that_fails_a_gate_is_never_shown(stage: Stage, hint: str, gate: str) -> None:
    stage.claude.script = writes(hint)
    rina = await joins(stage)
    _, instead = await rina.says(UNFORESEEN)
    assert "ইঙ্গিত ১/৩" in instead.content
    (row,) = await rows(stage, GeneratedHint)
    assert row.status is HintStatus.REJECTED
    assert gate in row.faults
    assert len(stage.claude.asked) == 1  # no second reading of what the gates stopped


@pytest.mark.parametrize(
    ("point", "fault"),
    [("is_true", "untrue"), ("fits_mistake", "elsewhere"), ("one_step", "steps"), ("is_kind", "unkind")],
)
async def test_a_hint_that_the_second_reader_doubts_is_never_shown(stage: Stage, point: str, fault: str) -> None:
    stage.claude.script = writes(HINT, FINE.model_copy(update={point: False}))
    rina = await joins(stage)
    await rina.says(UNFORESEEN)
    assert HINT not in rina.heard
    (row,) = await rows(stage, GeneratedHint)
    assert row.faults == [fault]


async def test_a_class_whose_hints_were_rejected_twice_is_left_to_the_stored_ones(stage: Stage) -> None:
    stage.claude.script = writes("১৩টি কলমের দাম ৭৮ টাকা।")
    for name in ("রিনা", "মিম", "কবির"):
        await (await joins(stage, name)).says(UNFORESEEN)
    assert len(stage.claude.asked) == 2
    (row,) = await rows(stage, GeneratedHint)
    assert row.attempts == 2


# Too late, or not at all


async def test_after_three_seconds_the_stored_hint_comes_and_the_made_one_waits_for_the_next(stage: Stage) -> None:
    patient(stage, 0.1)
    stage.claude.script = writes(HINT)
    stage.claude.seconds = 0.3
    rina = await joins(stage)
    _, stored = await rina.says(UNFORESEEN)
    assert "ইঙ্গিত ১/৩" in stored.content
    assert "✨" not in stored.content
    assert (await rina.session()).hints_viewed == [1]
    (request,) = await rows(stage, AiRequest)
    assert request.outcome == "too_slow"
    (verdict,) = await (await joins(stage, "মিম")).says(UNFORESEEN)
    assert HINT in verdict.content


@pytest.mark.parametrize("trouble", [trouble for trouble in Trouble if trouble is not Trouble.RESTING])
async def test_whatever_goes_wrong_with_claude_the_student_gets_a_stored_hint(stage: Stage, trouble: Trouble) -> None:
    stage.claude.script = lambda question: trouble
    rina = await joins(stage)
    _, stored = await rina.says(UNFORESEEN)
    assert "ইঙ্গিত ১/৩" in stored.content
    assert not any(word in rina.heard for word in ("Claude", "error", "গোলমাল", "দুঃখিত"))
    (record,) = await rows(stage, CostRecord)
    assert record.trouble == trouble.value
    (request,) = await rows(stage, AiRequest)
    assert request.outcome == trouble.value
    assert await rows(stage, GeneratedHint) == []  # the next one may ask again


async def test_a_program_fault_while_thinking_is_not_the_students_trouble(stage: Stage) -> None:
    def broken(question: Question[Any]) -> BaseModel | Trouble:
        raise RuntimeError("a fault of ours")

    stage.claude.script = broken
    rina = await joins(stage)
    _, stored = await rina.says(UNFORESEEN)
    assert "ইঙ্গিত ১/৩" in stored.content


async def test_whoever_answers_again_meanwhile_gets_no_hint_for_the_problem_before(stage: Stage) -> None:
    stage.claude.script = writes(HINT)
    stage.claude.seconds = 0.3
    rina = await joins(stage)
    rina.telegram.send_text(rina.user, UNFORESEEN)
    await rina.telegram.wait_until_idle()
    await rina.says("৭৮")
    assert HINT not in rina.heard
    assert [row.status for row in await rows(stage, GeneratedHint)] == [HintStatus.READY]


async def test_a_request_whose_process_died_is_answered_by_another_with_what_is_stored(stage: Stage) -> None:
    rina = await joins(stage)
    worker = stage.world.tutor.worker
    assert worker is not None
    begun: list[int] = []
    stage.world.tutor._turns._begin = lambda request, said: begun.append(request)
    await rina.says(UNFORESEEN)
    assert len(begun) == 1
    await stage.world.moves(timedelta(minutes=2))
    assert "ইঙ্গিত ১/৩" in rina.heard
    (request,) = await rows(stage, AiRequest)
    assert request.outcome == "lost"
    assert request.finished_at is not None
    assert request.detail == {}
    assert stage.claude.asked == []
    await stage.world.moves(timedelta(minutes=2))
    assert rina.heard.count("ইঙ্গিত ১/৩") == 1


async def test_when_not_even_the_stored_can_be_shown_it_is_said_once(
    stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object, **__: object) -> Say:
        raise RuntimeError("a fault of ours")

    rina = await joins(stage)
    monkeypatch.setattr(claude_screens, "made_hint_message", broken)
    monkeypatch.setattr(screens, "hint_message", broken)
    _, sorry = await rina.says(UNFORESEEN)
    assert "দুঃখিত" in sorry.content
    (request,) = await rows(stage, AiRequest)
    assert (request.outcome, request.detail) == ("failed", {})
    await stage.world.moves(timedelta(minutes=5))
    assert rina.heard.count("দুঃখিত") == 1


async def test_who_erases_everything_while_claude_thinks_hears_no_more_and_the_call_is_in_the_books(
    stage: Stage,
) -> None:
    stage.claude.script = writes(HINT)
    stage.claude.seconds = 0.4
    rina = await joins(stage)
    rina.telegram.send_text(rina.user, UNFORESEEN)
    await rina.telegram.wait_until_idle()
    async with stage.world.database.transaction() as db:
        await db.delete(await rina.student(db))
    await stage.world.idle()
    assert HINT not in rina.heard
    records = await rows(stage, CostRecord)
    assert [record.student_id for record in records] == [None, None]
    assert [row.status for row in await rows(stage, GeneratedHint)] == [HintStatus.READY]


async def test_when_the_time_runs_out_while_claude_reads_it_is_said(stage: Stage) -> None:
    stage.claude.script = reads("", kind="no_answer", verdict="unsure")
    stage.claude.seconds = 0.4
    rina = await joins(stage)
    rina.telegram.send_text(rina.user, SENTENCE)
    await rina.telegram.wait_until_idle()
    stage.world.clock.advance(stage.world.clock.now() + timedelta(minutes=31))
    await stage.world.idle()
    assert "৩০ মিনিট" in rina.last.content
    assert await rina.responses() == []


@pytest.mark.parametrize("is_closed", [False, True], ids=["open", "closed meanwhile"])
async def test_an_answer_sent_in_time_counts_however_late_claude_reads_it(stage: Stage, is_closed: bool) -> None:
    stage.claude.script = reads("৭৮ টাকা")
    stage.claude.seconds = 0.4
    rina = await joins(stage)
    sent_at = (await rina.session()).expires_at - timedelta(seconds=1)
    stage.world.clock.advance(sent_at)
    rina.telegram.send_text(rina.user, SENTENCE)
    await rina.telegram.wait_until_idle()
    stage.world.clock.advance(sent_at + timedelta(seconds=5))
    if is_closed:
        async with stage.world.database.transaction() as db:
            assert await expire_sessions(db, stage.world.clock.now()) == 1
    await stage.world.idle()
    (response,) = await rina.responses()
    assert response.is_correct
    assert abs(response.evaluated_at - sent_at) < timedelta(seconds=1)
    assert "৩০ মিনিট" in rina.last.content  # instead of a next problem
    await rina.says("/practice")
    assert (await rina.session()).problem_ids == (await rina.sessions())[0].problem_ids[1:]


async def test_who_changes_the_language_meanwhile_gets_the_stored_hint(stage: Stage) -> None:
    stage.claude.script = writes(HINT)
    stage.claude.seconds = 0.4
    rina = await joins(stage)
    rina.telegram.send_text(rina.user, UNFORESEEN)
    await rina.telegram.wait_until_idle()
    async with stage.world.database.transaction() as db:
        (await rina.student(db)).language = "en"
    await stage.world.idle()
    assert HINT not in rina.heard
    assert "Hint 1/3" in rina.last.content


# Budgets


async def test_the_sixth_request_of_a_day_is_answered_from_the_store_and_nobody_mentions_it(stage: Stage) -> None:
    stage.claude.script = lambda question: Trouble.TIMEOUT  # a hint that was made would serve the next number, too
    rina = await joins(stage)
    for number in range(6):
        await faces(rina)
        await rina.says(str(61 + number))
        await faces(rina)
    assert len([question for question in stage.claude.asked if question.shape is WrittenHint]) == 5
    assert "বাজেট" not in rina.heard
    await stage.world.moves(timedelta(days=1))
    await rina.says("/practice")
    await faces(rina)
    await rina.says("৫৯")
    assert len([question for question in stage.claude.asked if question.shape is WrittenHint]) == 6


async def test_what_was_set_aside_becomes_what_was_spent(stage: Stage) -> None:
    rina = await joins(stage)
    await rina.says(UNFORESEEN)
    records = await rows(stage, CostRecord)
    assert [record.operation for record in records] == [Operation.HINT_GENERATION, Operation.HINT_CHECK]
    spent = sum((record.cost_usd for record in records), Decimal(0))
    assert spent > 0
    assert {row.period: row.usd for row in await rows(stage, AiAllowance)} == {"day": spent, "month": spent}
    assert [row.usd for row in await rows(stage, AiSpending)] == [spent]


async def test_everybodys_budget_and_the_switch_end_the_calls_of_all(stage: Stage) -> None:
    rina, mim = await joins(stage), await joins(stage, "মিম")
    async with stage.world.database.transaction() as db:
        await ledger.turn(db, False, 1, stage.world.clock.now())
    (verdict,) = await rina.says(UNFORESEEN)
    assert "এখনো ঠিক হয়নি" in verdict.content
    async with stage.world.database.transaction() as db:
        await ledger.turn(db, True, 1, stage.world.clock.now())
        await ledger.spend(db, stage.world.clock.now().date().replace(day=1), Decimal(10))
    (verdict,) = await mim.says(UNFORESEEN)
    assert stage.claude.asked == []
    assert await rows(stage, AiAllowance) == []  # a denied request leaves nothing behind


async def test_the_admins_hear_once_that_most_of_the_budget_is_spent(stage: Stage) -> None:
    async with stage.world.database.transaction() as db:
        await ledger.spend(db, stage.world.clock.now().date().replace(day=1), Decimal("8.2"))
    for name in ("রিনা", "মিম"):
        await (await joins(stage, name)).says(UNFORESEEN if name == "রিনা" else "৭১")
    alarms = [row for row in await rows(stage, QueuedMessage) if row.dedupe_key.startswith("claude_budget")]
    assert len(alarms) == 1
    assert "82%" in alarms[0].message["text"]


# Beyond the ladder, reactions, explanations


async def test_beyond_the_three_hints_there_is_one_more(stage: Stage) -> None:
    stage.claude.script = writes(HINT)
    rina = await joins(stage)
    for number in "১২৩":
        await rina.taps(f"ইঙ্গিত {number}/৩")
    (more,) = await rina.taps("আরও একটি ইঙ্গিত")
    assert HINT in more.content
    assert "The student has seen all the stored hints" in stage.claude.asked[0].text
    assert (await rina.session()).hints_viewed == [1, 2, 3]


async def test_two_taps_on_one_more_hint_ask_once(stage: Stage) -> None:
    stage.claude.script = writes(HINT)
    stage.claude.seconds = 0.2
    rina = await joins(stage)
    for number in "১২৩":
        await rina.taps(f"ইঙ্গিত {number}/৩")
    rina.telegram.press(rina.user, "আরও একটি ইঙ্গিত")
    rina.telegram.press(rina.user, "আরও একটি ইঙ্গিত")
    await stage.world.idle()
    assert rina.heard.count(HINT) == 1
    assert len(await rows(stage, AiRequest)) == 1


async def test_three_students_whom_it_did_not_help_take_a_hint_away(stage: Stage) -> None:
    stage.claude.script = writes(HINT)
    for name in ("রিনা", "মিম", "কবির"):
        student = await joins(stage, name)
        await student.says(UNFORESEEN)
        await student.taps("কাজে লাগেনি")
        assert "ধন্যবাদ" in student.toast
        assert not any("👎" in label for label in labels(student))
    (row,) = await rows(stage, GeneratedHint)
    assert row.status is HintStatus.WITHDRAWN
    said = await (await joins(stage, "সুমন")).says(UNFORESEEN)
    assert HINT not in "".join(message.content for message in said)


async def test_one_student_cannot_take_a_hint_away(stage: Stage) -> None:
    stage.claude.script = writes(HINT)
    rina = await joins(stage)
    await rina.says(UNFORESEEN)
    (showing,) = await rows(stage, HintShowing)
    for _ in range(5):
        await rina.taps_data(f"hr:{showing.showing_id}:0")
    mim = await joins(stage, "মিম")
    for _ in range(5):
        await mim.taps_data(f"hr:{showing.showing_id}:0")  # somebody else's
    (row,) = await rows(stage, GeneratedHint)
    assert row.status is HintStatus.READY
    assert [showing.helped for showing in await rows(stage, HintShowing)] == [False]


async def test_a_lost_problem_is_explained_around_the_mistake_and_each_step_has_its_why(stage: Stage) -> None:
    def script(question: Question[Any]) -> BaseModel | Trouble:
        if question.shape is WrittenExplanation:
            return WrittenExplanation(steps=["১টি কলমের দাম ৩০ ÷ ৫ = ৬ টাকা।", "১৩টি কলমের দাম ৬ × ১৩ = ৭৮ টাকা।"])
        if question.shape is WrittenReason:
            return WrittenReason(because="সব কলমের দাম সমান, তাই ভাগ করলে একটির দাম পাওয়া যায়।")
        return FINE

    stage.claude.script = script
    rina = await joins(stage)
    await rina.says("৩৮")
    await rina.says("৬")
    (explained,) = await rina.taps("বুঝিয়ে বলো")
    assert "১. ১টি কলমের দাম ৩০ ÷ ৫ = ৬ টাকা।\n২. ১৩টি কলমের দাম ৬ × ১৩ = ৭৮ টাকা।" in explained.content
    assert "The student answered 6." in stage.claude.asked[0].text  # the last mistake
    (steps,) = await rina.taps("কোনো ধাপ নিয়ে")
    assert steps.content.count("\n") >= 2
    (why,) = await rina.taps("❓ ১")
    assert "ধাপ ১: কেন?" in why.content
    assert "সব কলমের দাম সমান" in why.content
    await rina.taps("কাজে লেগেছে")
    assert labels(rina) == ["পরের প্রশ্ন ➡️"]  # reading on takes nothing away
    await rina.taps("পরের প্রশ্ন")
    assert (await rina.session()).problem_shown_at is not None


async def test_without_claude_an_explanation_is_the_stored_solution_with_its_idea(stage: Stage) -> None:
    stage.claude.script = lambda question: Trouble.OVERLOADED
    rina = await joins(stage)
    await rina.taps("জানি না")
    (explained,) = await rina.taps("বুঝিয়ে বলো")
    assert "মূল কথা" in explained.content
    assert "✨" not in explained.content
    await rina.taps("কোনো ধাপ নিয়ে")
    (why,) = await rina.taps("❓ ২")
    assert why.content.startswith("🧭 ধাপ ২")


async def test_nobody_explains_a_problem_that_is_still_open_or_somebody_elses(stage: Stage) -> None:
    rina, mim = await joins(stage), await joins(stage, "মিম")
    session = await rina.session()
    for data in (f"hx:{session.session_id}:0", f"hs:{session.session_id}:0", f"hw:{session.session_id}:0:0"):
        assert await rina.taps_data(data) == []
        assert await mim.taps_data(data) == []
    assert stage.claude.asked == []


# Sentences


def reads(quote: str, verdict: str = "correct", kind: str = "answer", certainty: str = "high") -> Any:
    answer = {"kind": kind, "quote": quote, "verdict": verdict, "certainty": certainty}
    return lambda question: ReadAnswer.model_validate(answer) if question.shape is ReadAnswer else Trouble.TIMEOUT


SENTENCE = "আমি আগে একটা কলমের দাম বের করেছি তারপর গুণ দিয়ে দেখলাম দোকানদার নেবে ৭৮ টাকা সব মিলে"


async def test_an_answer_in_a_sentence_is_found_and_judged_by_the_rules(stage: Stage) -> None:
    stage.claude.script = reads("৭৮ টাকা")
    rina = await joins(stage)
    said = await rina.says(SENTENCE)
    assert said[0].content.startswith("✅")
    (response,) = await rina.responses()
    assert response.is_correct
    assert response.student_answer == "৭৮ টাকা"
    assert response.tries[0]["found_by"] == "claude"


async def test_a_wrong_answer_in_a_sentence_costs_a_try_like_any_other(stage: Stage) -> None:
    stage.claude.script = reads("৩৮ টাকা", "incorrect")
    rina = await joins(stage)
    (said,) = await rina.says(SENTENCE.replace("৭৮", "৩৮"))
    assert "এখনো ঠিক হয়নি" in said.content
    assert len((await rina.session()).tries) == 1


@pytest.mark.parametrize(
    "script",
    [
        reads("৭৮ টাকা", certainty="low"),
        reads("৭৮ টাকা", "incorrect"),  # the rules disagree
        reads("৭৯ টাকা"),  # nobody wrote that
        reads("৮", "incorrect"),  # a part of a number
        reads("", kind="no_answer", verdict="unsure"),
        lambda question: Trouble.TIMEOUT,
    ],
    ids=["doubtful", "disagreeing", "invented", "torn", "none", "trouble"],
)
async def test_what_is_doubtful_stays_unread_and_costs_no_try(stage: Stage, script: Any) -> None:
    stage.claude.script = script
    rina = await joins(stage)
    (said,) = await rina.says(SENTENCE)
    assert "তোমার সুযোগ কমেনি" in said.content
    assert (await rina.session()).tries == []


@pytest.mark.parametrize(
    "sentence",
    [
        "আমি গুণ করে দেখলাম সব মিলে ৭৮ পয়সা হবে",
        "আমি গুণ করে দেখলাম ৭৮ হাজার টাকা হবে মনে করি",
        "আমি ভেবে দেখলাম এটা ৭৮ না ভাই একটুও",
        "আমি ভেবে দেখলাম হবে ২ + ৭৮ সব মিলে ভাই",
    ],
)
async def test_words_beside_a_quote_that_change_it_are_not_overlooked(stage: Stage, sentence: str) -> None:
    stage.claude.script = reads("৭৮")
    rina = await joins(stage)
    await rina.says(sentence)
    assert not any(response.is_correct for response in await rina.responses())


async def test_a_step_is_not_taken_for_a_wrong_answer(stage: Stage) -> None:
    stage.claude.script = reads("৬ টাকা", "incorrect")
    rina = await joins(stage)
    await rina.says("একটা কলম ৬ টাকা তাই সব মিলে ১৩টা কলম ৭৮ টাকা লাগবে ভাই")
    assert (await rina.session()).tries == []


async def test_claude_is_not_asked_about_what_the_rules_can_read(stage: Stage) -> None:
    rina = await joins(stage)
    for text in ("৭৭", "38 taka", "kichu bujhi na", "hello"):
        await faces(rina)
        await rina.says(text)
    assert not any(question.shape is ReadAnswer for question in stage.claude.asked)


async def test_a_personal_message_gets_a_kind_fixed_reply(stage: Stage) -> None:
    stage.claude.script = reads("", "unsure", "off_topic")
    rina = await joins(stage)
    (said,) = await rina.says("আমার বয়স ১২ আর তোমার বয়স কত বলো তো ভাই")
    assert "গণিত নিয়ে কথা" in said.content


async def test_a_child_in_danger_gets_the_helpline_whatever_is_open(stage: Stage) -> None:
    rina = await joins(stage)
    (said,) = await rina.says("আমি মরে যেতে চাই")
    assert "১০৯৮" in said.content
    assert (await rina.session()).tries == []
    assert stage.claude.asked == []
    alarms = [row for row in await rows(stage, QueuedMessage) if row.dedupe_key.startswith("care")]
    assert len(alarms) == 1
    assert "মরে" not in str(alarms[0].message)


async def test_claude_may_see_the_danger_that_no_rule_sees(stage: Stage) -> None:
    stage.claude.script = reads("", "unsure", "distress")
    rina = await joins(stage)
    (said,) = await rina.says("৭৮ লিখলাম তবে স্যার দরজা বন্ধ করে যা করেন তা কাউকে বলতে পারি না")
    assert "১০৯৮" in said.content
    (request,) = await rows(stage, AiRequest)
    assert request.detail == {}


# What is kept


async def test_export_and_delete_know_what_was_asked(stage: Stage) -> None:
    rina = await joins(stage)
    await rina.says(UNFORESEEN)
    document = (await rina.says("/export"))[-1]
    assert document.file is not None
    exported = document.file.data.decode()
    assert '"hint_showings"' in exported
    assert '"ai_requests"' in exported
    await rina.says("/delete")
    await rina.taps("সব মুছে ফেলো")
    for table in (AiRequest, AiAllowance, HintShowing):
        async with stage.world.database.transaction() as db:
            assert await db.scalar(select(func.count()).select_from(table)) == 0
    costs = await rows(stage, CostRecord)
    assert len(costs) == 2  # paid is paid
    assert {(row.student_id, row.session_id, row.request_id) for row in costs} == {(None, None, None)}
    assert len(await rows(stage, GeneratedHint)) == 1  # nobody's own
    assert len(await rows(stage, AiSpending)) == 1


def patient(stage: Stage, seconds: float) -> None:
    worker = stage.world.tutor.worker
    assert isinstance(worker, Worker)
    worker._patience = seconds


async def test_stopping_waits_for_what_is_under_way(stage: Stage) -> None:
    stage.claude.seconds = 0.3
    rina = await joins(stage)
    rina.telegram.send_text(rina.user, UNFORESEEN)
    await rina.telegram.wait_until_idle()
    assert stage.world.tutor.worker is not None
    await stage.world.tutor.worker.stop(5.0)
    await asyncio.sleep(0)
    (request,) = await rows(stage, AiRequest)
    assert request.finished_at is not None


async def test_a_corrected_problem_needs_a_new_hint(stage: Stage) -> None:
    stage.claude.script = writes(HINT)
    rina = await joins(stage)
    await rina.says(UNFORESEEN)
    async with stage.world.database.transaction() as db:
        await db.execute(update(GeneratedHint).values(fingerprint="older"))
    await (await joins(stage, "মিম")).says(UNFORESEEN)
    assert len([question for question in stage.claude.asked if question.shape is WrittenHint]) == 2


# Before the first problem


async def test_the_guardian_is_told_that_an_ai_writes_too(stage: Stage) -> None:
    rina = stage.world.person("রিনা")
    await rina.says("/start")
    for label in ("বাংলা", "ষষ্ঠ", "সন্ধ্যা ৬টা"):
        await rina.taps(label)
    assert "(এআই) লেখা" in rina.last.content
    (said,) = await rina.says("আমি আর বাঁচতে চাই না")
    assert "১০৯৮" in said.content
