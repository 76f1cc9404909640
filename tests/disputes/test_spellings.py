"""One ruling settles an answer in all the spellings that count as right from then on."""

import pytest

from bot.grading import Verdict
from bot.question_bank.answers import accept
from models.problem import Problem
from models.types import Outcome, Ruling
from tests.cast import World
from tests.disputes.people import ANSWER, BUTTON, accepts, disputes, in_english, joined, keeps, only, shirin
from tests.flows.practice.test_session import typed


async def test_an_accepted_answer_settles_its_other_spellings_disputed_or_not(world: World) -> None:
    await only(world)
    rina, tareq, mina = [await joined(world, name) for name in ("রিনা", "তারেক", "মিনা")]
    for person, text in ((rina, ANSWER), (tareq, "-98,765"), (mina, "উত্তর: -98765")):
        await person.says(text)
        if person is not mina:
            await person.taps(BUTTON)
        await person.says("-98766")
    assert len({filed.form for filed in await disputes(world)}) == 2
    admin = await accepts(world)
    assert "No open disputes" in admin.last.content
    assert admin.toast == "Accepted. Answers corrected: 3, students told: 2."
    assert [filed.ruling for filed in await disputes(world)] == [Ruling.ACCEPTED, Ruling.ACCEPTED]
    for person in (rina, tareq, mina):
        assert [response.is_correct for response in await person.responses()] == [True]
    for person in (rina, tareq):
        assert person.heard.count("ঠিকই ছিল") == 1
    assert "ঠিকই ছিল" not in mina.heard


async def test_a_kept_answer_leaves_its_other_spellings_to_a_ruling_of_their_own(world: World) -> None:
    await only(world)
    rina, tareq = await joined(world, "রিনা"), await joined(world, "তারেক")
    for person, text in ((rina, ANSWER), (tareq, "-98,765")):
        await person.says(text)
        await person.taps(BUTTON)
    await keeps(world)
    assert [filed.ruling for filed in await disputes(world)] == [Ruling.KEPT, None]


async def test_what_only_looks_different_is_one_case(world: World) -> None:
    await only(world)
    for name, text in (("রিনা", ANSWER), ("তারেক", "\u200e -৯৮৭৬৫"), ("মিনা", "উত্তর: −98765।"), ("কবির", "-98765 😀")):
        person = await joined(world, name)
        await person.says(text)
        await person.taps(BUTTON)
    admin = shirin(world)
    await admin.says("/admin")
    await admin.taps("Disputes")
    assert "Answers that wait for a ruling: 1" in admin.last.content
    assert "Students who say it was right: 4" in admin.last.content


async def test_of_an_answer_right_by_the_second_try_no_correction_is_claimed_but_its_first_try_is_mended(
    world: World,
) -> None:
    problem = await only(world)
    rina = await world.rina()
    await rina.says(problem.wrong[0]["value"])
    await rina.taps(BUTTON)
    await rina.answers_right()
    admin = await accepts(world)
    assert "Answers corrected: 0" in admin.toast
    assert "ঠিকই ছিল" in rina.last.content
    assert "হিসাব ঠিক করে দিয়েছি" not in rina.last.content
    (response,) = await rina.responses()
    assert [(entry["verdict"], entry["misconception"]) for entry in response.tries] == [(Verdict.CORRECT, None)] * 2


@pytest.mark.parametrize("end", ["-98766", "বাদ দাও", "জানি না"])
async def test_a_first_try_accepted_meanwhile_ends_the_problem_as_right_whatever_comes_after(
    world: World, end: str
) -> None:
    await only(world)
    rina, tareq = await world.rina(), await joined(world, "তারেক")
    for person in (rina, tareq):
        await person.says(ANSWER)
    await rina.taps(BUTTON)
    await accepts(world)
    (verdict, *_) = await (tareq.says(end) if end.startswith("-") else tareq.taps(end))
    assert verdict.content.startswith(f"✅ তোমার আগের উত্তরটিই ঠিক ছিল: {ANSWER}")
    (response,) = await tareq.responses()
    assert (response.outcome, response.student_answer) == (Outcome.CORRECT, ANSWER)
    assert response.tries[0]["verdict"] == Verdict.CORRECT
    assert (await tareq.session()).problems_correct == 1


async def test_a_verdict_disputed_after_its_form_was_accepted_is_put_right_at_once(world: World) -> None:
    await only(world)
    rina, kabir = await world.rina(), await in_english(world)
    for person in (rina, kabir):
        await person.says(ANSWER)
    await rina.taps(BUTTON)
    await accepts(world)
    (said,) = await kabir.taps("My answer was right")
    assert said.content.startswith("🎉 Your answer was right!")
    assert "1 of 1 right" in said.content
    assert [response.is_correct for response in await kabir.responses()] == [True]
    assert [filed.ruling for filed in await disputes(world)] == [Ruling.ACCEPTED, Ruling.ACCEPTED]


async def test_a_verdict_put_right_at_once_leads_on_to_the_next_problem(world: World) -> None:
    rina = await world.rina()
    await typed(rina)
    problem, before = await rina.problem(), await rina.session()
    await rina.says(ANSWER)
    async with world.database.transaction() as db:
        accept(await db.get_one(Problem, problem.problem_id), ANSWER)
    (said,) = await rina.taps(BUTTON)
    assert said.content.startswith("🎉")
    assert (await rina.session()).position == before.position + 1
    await rina.taps("এগিয়ে যাই")
    await rina.finishes()
    assert (await rina.session()).problems_correct == 5
