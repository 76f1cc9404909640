"""The student's side: when "my answer was right" is offered, and what a tap on it does."""

from datetime import timedelta

import pytest

from tests.cast import Person, World
from tests.disputes.people import ANSWER, BUTTON, disputes, labels, offered, only
from tests.flows.practice.test_session import chosen, typed


async def test_under_the_first_wrong_try_a_tap_files_the_text_the_echo_and_the_reason(world: World) -> None:
    rina = await world.rina()
    await typed(rina)
    problem, session = await rina.problem(), await rina.session()
    wrong = problem.wrong[0]
    (said,) = await rina.says(wrong["value"])
    assert offered([said])
    (thanks,) = await rina.taps(BUTTON)
    assert "একজন মানুষ তোমার উত্তরটি নিজে দেখবেন" in thanks.content
    (filed,) = await disputes(world)
    assert (filed.problem_id, filed.session_id, filed.position) == (
        problem.problem_id,
        session.session_id,
        session.position,
    )
    assert (filed.given, filed.reason) == (wrong["value"], wrong["misconception"])
    assert filed.echo == (await rina.session()).tries[0]["echo"] != ""
    assert (filed.ruled_at, filed.ruling) == (None, None)


async def test_once_used_the_button_is_gone_and_the_others_stay(world: World) -> None:
    rina = await world.rina()
    await typed(rina)
    (said,) = await rina.says(ANSWER)
    before = labels(said)
    await rina.taps(BUTTON)
    assert labels(said) == [label for label in before if BUTTON not in label]
    assert not offered(await rina.taps("ইঙ্গিত ১/৩"))
    assert not offered(await rina.says("-98766"))
    assert not offered(world.telegram.messages(rina.user))


async def test_under_the_solution_the_last_try_is_what_is_disputed(world: World) -> None:
    rina = await world.rina()
    await typed(rina)
    await rina.says(ANSWER)
    (solution,) = await rina.says("-৯৮৭৬৬")
    assert offered([solution])
    await rina.taps(BUTTON)
    (filed,) = await disputes(world)
    assert (filed.given, filed.form) == ("-৯৮৭৬৬", "-98766")
    assert "পরের প্রশ্ন ➡️" in labels(solution)
    await rina.taps("আন্দাজে")
    assert labels(solution) == ["পরের প্রশ্ন ➡️", "📖 ছোট পাঠ", "🔀 অন্যভাবে বোঝাও"]


async def test_after_a_hint_and_after_practice_again_it_is_still_offered(world: World) -> None:
    rina = await world.rina()
    await typed(rina)
    assert not offered(await rina.taps("ইঙ্গিত ১/৩"))
    await rina.says(ANSWER)
    assert offered(await rina.taps("ইঙ্গিত ২/৩"))
    assert offered(await rina.says("/practice"))


@pytest.mark.parametrize("label", ["বাদ দাও", "জানি না"])
async def test_after_leaving_a_problem_it_is_not_offered(world: World, label: str) -> None:
    rina = await world.rina()
    await rina.answers_wrong()
    assert not offered(await rina.taps(label))


async def test_a_wrong_choice_is_filed_as_the_student_read_it(world: World) -> None:
    rina = await chosen(world)
    await rina.chooses(right=False)
    await rina.taps(BUTTON)
    problem, tried = await rina.problem(), (await rina.session()).tries[0]["given"]
    assert problem.choices
    (filed,) = await disputes(world)
    assert filed.given == problem.choices[tried]["text_bn"]


async def test_two_taps_file_one_dispute_and_the_second_is_told_so(world: World) -> None:
    rina = await world.rina()
    await typed(rina)
    await rina.says(ANSWER)
    session, message = await rina.session(), rina.last.message_id
    data = f"w:{session.session_id}:{session.position}"
    world.telegram.tap(rina.user, message, data)
    said = await rina.taps_data(data, message)
    assert [message.content[0] for message in said] == ["🙏"]
    assert "আগেই জানিয়েছ" in rina.toast
    assert len(await disputes(world)) == 1


async def test_a_second_try_after_the_dispute_cannot_be_disputed_again(world: World) -> None:
    rina = await world.rina()
    await typed(rina)
    await rina.says(ANSWER)
    await rina.taps(BUTTON)
    await rina.says("-98766")
    session = await rina.session()
    await rina.taps_data(f"w:{session.session_id}:{session.position - 1}")
    assert "আগেই জানিয়েছ" in rina.toast
    (filed,) = await disputes(world)
    assert filed.given == ANSWER


async def test_another_students_session_and_forged_numbers_file_nothing(world: World) -> None:
    rina = await world.rina()
    await rina.answers_wrong()
    session = await rina.session()
    tareq = world.person("তারেক")
    await tareq.joins()
    await tareq.taps_data(f"w:{session.session_id}:0")
    assert "শেষ হয়ে গেছে" in tareq.toast
    for data in ("w:0:0", "w:-1:0", f"w:{2**31 - 1}:0", f"w:{session.session_id}:-1", f"w:{session.session_id}:5"):
        await rina.taps_data(data)
        assert "শেষ হয়ে গেছে" in rina.toast
    for data in ("w:1", "w:1:0:0", f"w:{10**17}:0", "w:x:y"):
        await rina.taps_data(data)
        assert "আর কাজ করে না" in rina.toast
    assert await disputes(world) == []


async def test_a_problem_without_a_wrong_try_has_nothing_to_dispute(world: World) -> None:
    rina = await world.rina()
    message, session = rina.last, await rina.session()
    before = labels(message)
    await rina.taps_data(f"w:{session.session_id}:0")
    assert "ভুল হিসেবে ধরা নেই" in rina.toast
    assert labels(message) == before
    await rina.answers_right()
    await rina.taps("জানি না")
    for position in (0, 1, 2):
        await rina.taps_data(f"w:{session.session_id}:{position}")
        assert "ভুল হিসেবে ধরা নেই" in rina.toast
    assert await disputes(world) == []


async def test_a_wrong_try_before_a_right_one_has_nothing_to_dispute(world: World) -> None:
    rina = await world.rina()
    await typed(rina)
    await rina.answers_wrong()
    session, message = await rina.session(), rina.last.message_id
    await rina.answers_right()
    await rina.taps_data(f"w:{session.session_id}:{session.position}", message)
    assert "ভুল হিসেবে ধরা নেই" in rina.toast
    assert await disputes(world) == []


async def test_the_button_works_when_the_time_has_run_out(world: World) -> None:
    rina = await world.rina()
    await typed(rina)
    await rina.says(ANSWER)
    await world.moves(timedelta(minutes=31))
    (said,) = await rina.taps(BUTTON)
    assert said.content.startswith("🙏")
    assert [filed.given for filed in await disputes(world)] == [ANSWER]


async def test_the_solution_of_the_last_problem_offers_it_beside_the_summary(world: World) -> None:
    await only(world)
    rina = await world.rina()
    await rina.says(ANSWER)
    solution, summary = await rina.says("-98766")
    assert (offered([solution]), offered([summary])) == (True, False)
    await rina.taps(BUTTON)
    assert "😎 পুরোপুরি" in labels(solution)
    assert not offered([solution])
    assert len(await disputes(world)) == 1


async def test_the_next_problem_leaves_the_solution_its_way_to_a_person(world: World) -> None:
    rina = await world.rina()
    await typed(rina)
    await rina.says(ANSWER)
    (solution,) = await rina.says("-98766")
    await rina.taps("পরের প্রশ্ন")
    assert labels(solution) == [label for label in labels(solution) if BUTTON in label] != []
    answered = await rina.session()
    await rina.taps_data(f"wr:{answered.session_id}:{answered.position - 1}", solution.message_id)
    assert labels(solution) == []
    assert [filed.given for filed in await disputes(world)] == ["-98766"]
    await rina.finishes()


async def test_a_disputed_solution_that_was_rated_is_not_asked_again_how_sure(world: World) -> None:
    rina = await world.rina()
    await typed(rina)
    await rina.says(ANSWER)
    (solution,) = await rina.says("-98766")
    await rina.taps("আন্দাজে")
    await rina.taps(BUTTON)
    assert labels(solution) == ["পরের প্রশ্ন ➡️", "📖 ছোট পাঠ", "🔀 অন্যভাবে বোঝাও"]


async def test_an_old_message_whose_buttons_lingered_loses_them(world: World) -> None:
    rina: Person = await world.rina()
    await typed(rina)
    (first,) = await rina.says(ANSWER)
    session = await rina.session()
    await rina.taps("ইঙ্গিত ১/৩")
    await rina.taps_data(f"w:{session.session_id}:{session.position}", first.message_id)
    assert labels(first) == []
    assert len(await disputes(world)) == 1
