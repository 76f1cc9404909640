"""What happens while Claude thinks: the problem is corrected, the language is changed, another step is asked about."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import timedelta
from typing import Any

import pytest
from pydantic import BaseModel
from sqlalchemy import update

from bot.ai.model import Question, Trouble
from bot.hints.questions import WrittenExplanation, WrittenReason
from models.ai_request import AiRequest
from models.problem import Problem
from tests.cast import Person, labels
from tests.flows.practice.conftest import Stage, faces
from tests.flows.practice.test_claude import FINE, HINT, SENTENCE, UNFORESEEN, joins, patient, reads, rows, writes
from tests.flows.practice.test_paper import PNG, sees

MORE = "✨ আরও একটি ইঙ্গিত"
CORRECTED = "শুধরে দেওয়া হয়েছে"
EXPLANATION = "১টি কলমের দাম ৩০ ÷ ৫ = ৬ টাকা।"


@asynccontextmanager
async def corrected(stage: Stage, person: Person) -> AsyncIterator[Problem]:
    """A new version of the open problem is loaded; afterwards the old one is back for the other tests."""
    problem = await person.problem()
    row = update(Problem).where(Problem.problem_id == problem.problem_id)
    async with stage.world.database.transaction() as db:
        await db.execute(row.values(fingerprint="corrected", question_bn=f"{problem.question_bn} (শুধরানো)"))
    try:
        yield problem
    finally:
        async with stage.world.database.transaction() as db:
            await db.execute(row.values(fingerprint=problem.fingerprint, question_bn=problem.question_bn))


async def speaks(stage: Stage, person: Person, language: str) -> None:
    async with stage.world.database.transaction() as db:
        (await person.student(db)).language = language


async def until_asked(stage: Stage, times: int = 1) -> None:
    """Claude is thinking: what the question needed has been read."""
    for _ in range(500):
        if len(stage.claude.asked) >= times:
            return
        await asyncio.sleep(0.01)
    raise TimeoutError


def explains(question: Question[Any]) -> BaseModel | Trouble:
    if question.shape is WrittenExplanation:
        return WrittenExplanation(steps=[EXPLANATION])
    if question.shape is WrittenReason:
        step = "ভাগ" if "why step 1" in question.text else "গুণ"
        return WrittenReason(because=f"সব কলমের দাম সমান, তাই এখানে {step} করা হয়।")
    return FINE


# The problem is corrected


async def test_a_problem_corrected_while_claude_reads_is_shown_as_it_is_now(stage: Stage) -> None:
    stage.claude.script = reads("৭৮ টাকা")
    stage.claude.seconds = 0.4
    rina = await joins(stage)
    rina.telegram.send_text(rina.user, SENTENCE)
    await rina.telegram.wait_until_idle()
    async with corrected(stage, rina):
        await stage.world.idle()
        assert CORRECTED in rina.heard
        assert "(শুধরানো)" in rina.last.content
        assert (await rina.session()).tries == []
        (said, *_) = await rina.says("৭৮")  # it is the one that is answered now
        assert said.content.startswith("✅")


async def test_a_problem_corrected_while_claude_looks_at_a_photo_is_shown_as_it_is_now(stage: Stage) -> None:
    stage.claude.script = sees()
    stage.claude.seconds = 0.4
    rina = await joins(stage)
    rina.telegram.send_photo(rina.user, PNG)
    await rina.telegram.wait_until_idle()
    async with corrected(stage, rina):
        await stage.world.idle()
        assert rina.heard.count(CORRECTED) == 1
        assert "(শুধরানো)" in rina.last.content


async def test_an_answer_to_the_older_text_is_not_judged_by_the_newer(stage: Stage) -> None:
    stage.claude.script = reads("৭৮ টাকা")
    stage.claude.seconds = 0.6
    rina = await joins(stage)
    rina.telegram.send_text(rina.user, SENTENCE)
    await rina.telegram.wait_until_idle()
    async with corrected(stage, rina):
        rina.telegram.send_text(rina.user, "৭৭")
        await rina.telegram.wait_until_idle()
        assert "আগে এই প্রশ্নটি দেখো" in rina.heard
        await stage.world.idle()
        session = await rina.session()
        assert (session.position, session.tries) == (0, [])
        assert CORRECTED not in rina.heard  # it was shown already


async def test_a_hint_for_a_corrected_problem_makes_way_for_the_problem(stage: Stage) -> None:
    stage.claude.script = writes(HINT)
    stage.claude.seconds = 0.3
    rina = await joins(stage)
    rina.telegram.send_text(rina.user, UNFORESEEN)
    await rina.telegram.wait_until_idle()
    async with corrected(stage, rina):
        await stage.world.idle()
        assert HINT not in rina.heard
        assert CORRECTED in rina.heard
        assert (await rina.session()).tries == []


async def test_that_the_time_is_over_goes_before_a_correction(stage: Stage) -> None:
    stage.claude.script = reads("৭৮ টাকা")
    stage.claude.seconds = 0.4
    rina = await joins(stage)
    rina.telegram.send_text(rina.user, SENTENCE)
    await rina.telegram.wait_until_idle()
    async with corrected(stage, rina):
        stage.world.clock.advance(stage.world.clock.now() + timedelta(minutes=31))
        await stage.world.idle()
        assert "৩০ মিনিট" in rina.last.content
        assert CORRECTED not in rina.heard


# Another step


async def test_two_whys_at_once_are_both_answered_and_the_same_one_is_asked_once(stage: Stage) -> None:
    stage.claude.script = explains
    rina = await joins(stage)
    await rina.taps("জানি না")
    await rina.taps("বুঝিয়ে বলো")
    await rina.taps("কোনো ধাপ নিয়ে")
    stage.claude.seconds = 0.4
    for label in ("❓ ১", "❓ ২", "❓ ১"):
        rina.telegram.press(rina.user, label)
    await stage.world.idle()
    assert rina.heard.count("ধাপ ১: কেন?") == 1
    assert rina.heard.count("ধাপ ২: কেন?") == 1
    assert len(await rows(stage, AiRequest)) == 3  # with the explanation


# Another language


@pytest.mark.parametrize(("asks", "stored"), [("বুঝিয়ে বলো", "The idea:"), ("❓ ১", "Step 1")])
async def test_an_explanation_comes_in_the_language_of_now(stage: Stage, asks: str, stored: str) -> None:
    stage.claude.script = explains
    rina = await joins(stage)
    await rina.taps("জানি না")
    if asks == "❓ ১":
        await rina.taps("বুঝিয়ে বলো")
        await rina.taps("কোনো ধাপ নিয়ে")
    stage.claude.seconds = 0.3
    asked = len(stage.claude.asked)
    rina.telegram.press(rina.user, asks)
    await until_asked(stage, asked + 1)
    await speaks(stage, rina, "en")
    await stage.world.idle()
    assert stored in rina.last.content
    assert "✨" not in rina.last.content
    assert not any("\u0980" <= sign <= "\u09ff" for sign in rina.last.content)


async def test_a_question_about_a_photo_is_not_asked_in_another_language(stage: Stage) -> None:
    stage.claude.script = sees("work", "How do you get the price of one pen from that of five pens?")
    stage.claude.seconds = 0.3
    rina = await joins(stage)
    await speaks(stage, rina, "en")
    rina.telegram.send_photo(rina.user, PNG)
    await until_asked(stage)
    await speaks(stage, rina, "bn")
    await stage.world.idle()
    assert "১ নম্বর ধাপ" in rina.last.content
    assert "price" not in rina.last.content


# After what is stored


async def test_below_a_stored_hint_that_stands_in_one_may_ask_again(stage: Stage) -> None:
    stage.claude.script = lambda question: Trouble.TIMEOUT
    rina = await joins(stage)
    _, stored = await rina.says(UNFORESEEN)
    assert "ইঙ্গিত ১/৩" in stored.content
    assert MORE in labels(rina)
    stage.claude.script = writes(HINT)
    (made,) = await rina.taps(MORE)
    assert HINT in made.content


async def test_below_the_third_hint_again_one_may_ask_again(stage: Stage) -> None:
    stage.claude.script = lambda question: Trouble.TIMEOUT
    rina = await joins(stage)
    for number in "১২৩":
        await rina.taps(f"ইঙ্গিত {number}/৩")
    (again,) = await rina.taps(MORE)
    assert "শেষ ইঙ্গিতটি" in again.content
    assert MORE in labels(rina)


async def test_a_hint_that_came_too_late_is_a_tap_away(stage: Stage) -> None:
    patient(stage, 0.1)
    stage.claude.script = writes(HINT)
    stage.claude.seconds = 0.2
    rina = await joins(stage)
    await rina.says(UNFORESEEN)
    (made,) = await rina.taps(MORE)
    assert HINT in made.content


async def test_what_no_request_can_bring_is_not_offered(stage: Stage) -> None:
    """Two texts for this class were rejected: a third will not be written."""
    stage.claude.script = writes("১৩টি কলমের দাম ৭৮ টাকা।")
    rina = await joins(stage)
    await rina.says(UNFORESEEN)
    assert MORE in labels(rina)
    (second,) = await rina.taps(MORE)
    assert "ইঙ্গিত ২/৩" in second.content
    assert MORE not in labels(rina)


async def test_a_number_that_nothing_explains_is_offered_no_more_than_the_hint_for_all_such(stage: Stage) -> None:
    stage.claude.script = writes("১৩টি কলমের দাম ৭৮ টাকা।")
    for name in ("মিম", "কবির"):  # beyond the ladder, for whoever is stuck: rejected twice
        student = await joins(stage, name)
        for number in "১২৩":
            await student.taps(f"ইঙ্গিত {number}/৩")
        await student.taps(MORE)
    rina = await joins(stage)
    for number in "১২":
        await rina.taps(f"ইঙ্গিত {number}/৩")
    _, third = await rina.says("৭১")
    assert "ইঙ্গিত ৩/৩" in third.content
    assert MORE not in labels(rina)


async def test_who_has_used_up_the_day_is_not_offered_what_will_not_come(stage: Stage) -> None:
    stage.claude.script = lambda question: Trouble.TIMEOUT
    rina = await joins(stage)
    for number in range(5):
        assert number == 0 or MORE in labels(rina)
        await faces(rina)
        await rina.says(str(61 + number))
    assert MORE not in labels(rina)
