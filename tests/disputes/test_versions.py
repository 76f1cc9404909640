"""A dispute belongs to the problem as the student saw it: content may change before the ruling."""

from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import replace
from typing import Any

import pytest

from bot.question_bank.compiler import CompiledProblem
from bot.question_bank.store import load
from models.problem import Problem
from models.types import Outcome, Ruling, SessionStatus
from tests.cast import World
from tests.disputes.people import (
    ANSWER,
    BUTTON,
    accepts,
    disputes,
    in_english,
    joined,
    keeps,
    only,
    row_of,
    shirin,
)

Change = Callable[..., Awaitable[None]]
NEW = {"answer": "777", "question_en": "New numbers?", "question_bn": "নতুন সংখ্যা?"}


@pytest.fixture
async def change(world: World, library: list[CompiledProblem]) -> AsyncIterator[Change]:
    """Loads content in which that problem reads otherwise; afterwards it is as it was."""

    async def load_with(problem: Problem, **changes: Any) -> None:
        where = (problem.template_key, problem.variant)
        mended = [replace(each, **changes) if (each.template_key, each.variant) == where else each for each in library]
        async with world.database.transaction() as db:
            await load(db, mended, world.clock.now())

    yield load_with
    async with world.database.transaction() as db:
        await load(db, library, world.clock.now())


async def test_an_answer_accepted_for_old_numbers_is_not_right_for_the_new_ones(world: World, change: Change) -> None:
    problem = await only(world)
    rina, kabir = await world.rina(), await in_english(world)
    for person, label in ((rina, BUTTON), (kabir, "My answer was right")):
        await person.says("-98766")
        await person.says("12321")
        await person.taps(label)
    await change(problem, **NEW)
    admin = shirin(world)
    await admin.says("/admin")
    await admin.taps("Disputes")
    for part in ("An older version", problem.question_en, f"Right answer: {problem.answer_shown['en']}", "12321"):
        assert part in admin.last.content
    assert "New numbers?" not in admin.last.content

    await accepts(world)
    assert (await row_of(world, problem)).accepted_answers == []
    assert [each.is_correct for person in (rina, kabir) for each in await person.responses()] == [True, True]
    assert problem.question_bn in rina.last.content
    assert problem.question_en in kabir.last.content
    assert "প্রশ্নটি এরপর বদলানো হয়েছে" in rina.last.content
    assert "has been changed since" in kabir.last.content
    assert "সবার জন্যই" not in rina.last.content
    assert "for everybody" not in kabir.last.content
    (verdict, *_) = await (await joined(world, "নতুন")).says("12321")
    assert not verdict.content.startswith("✅")


async def test_a_kept_verdict_on_old_numbers_shows_the_old_question_and_no_new_working(
    world: World, change: Change
) -> None:
    problem = await only(world)
    rina = await world.rina()
    for text in (ANSWER, "12321"):
        await rina.says(text)
    await rina.taps(BUTTON)
    await change(problem, **NEW, solution=({"text_bn": "নতুন ধাপ", "text_en": "A new step"},))
    await keeps(world)
    assert problem.question_bn in rina.last.content
    assert "তখনকার প্রশ্নের সঙ্গে মেলেনি" in rina.last.content
    assert "নতুন" not in rina.last.content


async def test_what_others_answered_to_old_numbers_stays_as_it_was_judged(world: World, change: Change) -> None:
    problem = await only(world)
    tareq = await joined(world, "তারেক")
    for text in ("12321", "12322"):
        await tareq.says(text)
    await change(problem, **NEW)
    rina = await joined(world, "রিনা")
    await rina.says("12321")
    await rina.taps(BUTTON)
    await accepts(world)
    assert [response.is_correct for response in await rina.responses()] == [True]
    assert [response.is_correct for response in await tareq.responses()] == [False]
    assert (await tareq.session()).problems_correct == 0


async def test_the_same_answer_to_old_and_new_numbers_is_ruled_apart(world: World, change: Change) -> None:
    problem = await only(world)
    tareq = await joined(world, "তারেক")
    for text in ("-98766", "12321"):
        await tareq.says(text)
    await tareq.taps(BUTTON)
    await change(problem, **NEW)
    rina = await joined(world, "রিনা")
    for text in ("-98766", "12321"):
        await rina.says(text)
    await rina.taps(BUTTON)
    admin = await keeps(world)
    assert [filed.ruling for filed in await disputes(world)] == [Ruling.KEPT, None]
    assert "An older version" not in admin.last.content
    await admin.taps("The answer is right")
    assert [each.is_correct for person in (tareq, rina) for each in await person.responses()] == [False, True]
    assert [entry["answer"] for entry in (await row_of(world, problem)).accepted_answers] == ["777"]


async def test_a_verdict_disputed_after_the_change_is_an_older_version_without_its_question(
    world: World, change: Change
) -> None:
    problem = await only(world)
    rina = await world.rina()
    for text in (ANSWER, "12321"):
        await rina.says(text)
    await change(problem, **NEW)
    await rina.taps(BUTTON)
    (filed,) = await disputes(world)
    assert (filed.answer, filed.seen) == (problem.answer, None)
    admin = shirin(world)
    await admin.says("/admin")
    await admin.taps("Disputes")
    for part in ("An older version", "no longer known", f"Right answer: {problem.answer}"):
        assert part in admin.last.content
    await accepts(world)
    assert "ঠিকই ছিল" in rina.last.content
    assert "নতুন সংখ্যা" not in rina.last.content
    assert (await row_of(world, problem)).accepted_answers == []


async def test_when_options_change_places_a_tap_is_still_the_option_that_was_tapped(
    world: World, change: Change
) -> None:
    problem = await only(world, Problem.answer_kind == "choice")
    assert problem.choices
    one, other = [index for index, choice in enumerate(problem.choices) if choice["wrong_index"] is not None][:2]
    tareq, rina = await joined(world, "তারেক"), await joined(world, "রিনা")
    for person, tapped in ((tareq, one), (rina, other)):
        await person.taps_data(f"c:{(await person.session()).session_id}:0:{tapped}")
    await rina.taps(BUTTON)
    for person in (tareq, rina):
        await person.taps("জানি না")
    turned = list(problem.choices)
    turned[one], turned[other] = turned[other], turned[one]
    await change(problem, choices=tuple(turned))
    await accepts(world)
    (response,) = await rina.responses()
    assert (response.is_correct, response.student_answer) == (True, problem.choices[other]["text_bn"])
    assert [response.is_correct for response in await tareq.responses()] == [False]


async def test_a_reworded_problem_clears_tries_but_not_the_disputed_one(world: World, change: Change) -> None:
    problem = await only(world)
    rina = await world.rina()
    await rina.says(ANSWER)
    await rina.taps(BUTTON)
    await change(problem, question_en="Reworded?")
    await rina.says("/practice")
    assert (await rina.session()).tries == []
    await accepts(world)
    session = await rina.session()
    assert (session.status, session.problems_correct) == (SessionStatus.COMPLETED, 1)
    (response,) = await rina.responses()
    assert (response.outcome, response.student_answer) == (Outcome.CORRECT, ANSWER)
    assert [entry["verdict"] for entry in response.tries] == ["correct"]
    assert "হিসাব ঠিক করে দিয়েছি" in rina.last.content


async def test_a_disputed_try_that_was_cleared_counts_also_when_the_problem_ended_wrong(
    world: World, change: Change
) -> None:
    problem = await only(world)
    rina = await world.rina()
    await rina.says(ANSWER)
    await rina.taps(BUTTON)
    await change(problem, question_en="Reworded?")
    await rina.says("/practice")
    for text in ("-98766", "-98767"):
        await rina.says(text)
    await accepts(world)
    (response,) = await rina.responses()
    assert (response.is_correct, response.student_answer) == (True, ANSWER)
    assert [(entry["given"], entry["verdict"]) for entry in response.tries] == [
        (ANSWER, "correct"),
        ("-98766", "incorrect"),
        ("-98767", "incorrect"),
    ]
