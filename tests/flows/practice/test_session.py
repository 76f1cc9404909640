"""A session, as a student lives through it."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from sqlalchemy import func, select, text

from bot.demo.chats import User
from bot.figures import draw
from models.problem import ProblemReport
from models.response import Response
from models.types import Confidence, Outcome, SessionStatus
from tests.cast import Person, World

PICTURE = draw({"kind": "bars", "title": "t", "bars": [{"label": "a", "value": 1, "text": "1"}]})


async def typed(person: Person) -> None:
    """Goes on, right each time, until a problem is open that is answered by typing a number."""
    while (problem := await person.problem()).choices or problem.answer_kind not in ("number", "fraction", "percent"):
        await person.answers_right()


async def chosen(world: World) -> Person:
    """Somebody whose open problem is answered by buttons."""
    async with world.database.transaction() as db:
        await db.execute(text("UPDATE problems SET hidden_at = now() WHERE choices IS NULL"))
    person = await world.rina()
    assert (await person.problem()).choices
    return person


async def test_five_right_answers_make_a_session_a_streak_and_a_summary(world: World) -> None:
    rina = await world.rina()
    said = await rina.finishes()
    session = await rina.session()
    assert (session.status, session.problems_correct, session.position) == (SessionStatus.COMPLETED, 5, 5)
    assert "৫টির মধ্যে ৫টি ঠিক" in said[-1].content
    assert "টানা ১ দিন" in said[-1].content
    assert [button.text for button in said[-1].buttons] == ["🚀 আরও প্রশ্ন চাই", "🧭 দেখে নিই"]
    streak = await rina.streak()
    assert streak is not None
    assert (streak.current_streak, streak.longest_streak) == (1, 1)
    assert [response.is_correct for response in await rina.responses()] == [True] * 5


async def test_a_right_answer_brings_the_next_problem_at_once(world: World) -> None:
    rina = await world.rina()
    verdict, problem = await rina.answers_right()
    assert verdict.content.startswith("✅")
    assert problem.content.startswith("২/৫ 🟩🟩⬜⬜⬜")


async def test_after_the_first_wrong_try_there_is_a_second(world: World) -> None:
    rina = await world.rina()
    await typed(rina)
    (said,) = await rina.answers_wrong()
    assert "এখনো ঠিক হয়নি" in said.content
    assert "আরও একটি সুযোগ আছে" in said.content
    said_after = await rina.answers_right()
    assert "এবার ঠিক হয়েছে" in said_after[0].content
    assert [len(response.tries) for response in await rina.responses()][-1] == 2


async def test_a_predicted_mistake_gets_its_own_hint(world: World) -> None:
    rina = await world.rina()
    await typed(rina)
    problem = await rina.problem()
    wrong = problem.wrong[0]
    (said,) = await rina.says(wrong["value"])
    assert wrong["hint_bn"] in said.content
    session = await rina.session()
    assert session.tries[0]["misconception"] == wrong["misconception"]


async def test_after_the_second_wrong_try_the_solution_is_shown_and_the_next_waits_for_a_tap(world: World) -> None:
    rina = await world.rina()
    await typed(rina)
    before = await rina.session()
    problem = await rina.problem()
    await rina.says("-98765")
    (said,) = await rina.says("-98766")
    assert problem.answer_shown["bn"] in said.content
    assert problem.solution[0]["text_bn"] in said.content
    session = await rina.session()
    assert (session.position, session.problem_shown_at) == (before.position + 1, None)
    response = (await rina.responses())[-1]
    assert (response.outcome, response.student_answer, response.is_correct) == (Outcome.WRONG, "-98766", False)
    (next_problem,) = await rina.taps("পরের প্রশ্ন")
    assert "🟩" in next_problem.content


async def test_the_same_wrong_answer_twice_costs_one_try(world: World) -> None:
    rina = await world.rina()
    await typed(rina)
    await rina.says("-98765")
    (said,) = await rina.says(" -98765 ")
    assert "আগেই দিয়েছ" in said.content
    assert len((await rina.session()).tries) == 1


@pytest.mark.parametrize(("label", "outcome"), [("বাদ দাও", Outcome.SKIPPED), ("জানি না", Outcome.DONT_KNOW)])
async def test_leaving_a_problem_shows_its_solution_and_is_not_correct(
    world: World, label: str, outcome: Outcome
) -> None:
    rina = await world.rina()
    problem = await rina.problem()
    (said,) = await rina.taps(label)
    assert problem.solution[-1]["text_bn"] in said.content
    (response,) = await rina.responses()
    assert (response.outcome, response.is_correct) == (outcome, False)
    assert response.student_answer.startswith("<")


async def test_three_hints_and_no_fourth(world: World) -> None:
    rina = await world.rina()
    problem = await rina.problem()
    for number, digit in enumerate("১২৩"):
        (said,) = await rina.taps(f"ইঙ্গিত {digit}/৩")
        assert problem.hints[number]["text_bn"] in said.content
    assert not any("ইঙ্গিত" in button.text for button in rina.last.buttons)
    await rina.answers_right()
    (response,) = await rina.responses()
    assert (response.hints_used, response.hints_viewed) == (3, [1, 2, 3])


async def test_two_taps_on_one_hint_count_once(world: World) -> None:
    rina = await world.rina()
    session, message = await rina.session(), rina.last.message_id
    world.telegram.tap(rina.user, message, f"h:{session.session_id}:0:1")
    said = await rina.taps_data(f"h:{session.session_id}:0:1", message)
    assert len(said) == 1
    assert "উপরে আছে" in rina.toast
    assert (await rina.session()).hints_viewed == [1]


async def test_a_forged_third_hint_before_the_first_is_refused(world: World) -> None:
    rina = await world.rina()
    session = await rina.session()
    for number in (0, 2, 3, 4, 99, -1):
        assert await rina.taps_data(f"h:{session.session_id}:0:{number}") == []
    assert (await rina.session()).hints_viewed == []


@pytest.mark.parametrize("words", ["ok", "what is this", "হ্যালো", "😀", "???", "জানি না", "/", "<b>", "x" * 4000])
async def test_what_is_no_answer_is_never_wrong_and_costs_no_try(world: World, words: str) -> None:
    rina = await world.rina()
    await typed(rina)
    before = await rina.session()
    (said,) = await rina.says(words)
    assert "তোমার সুযোগ কমেনি" in said.content
    after = await rina.session()
    assert (after.position, after.tries) == (before.position, before.tries)


async def test_a_sticker_a_photo_and_a_voice_note_cost_no_try(world: World) -> None:
    rina = await world.rina()
    await typed(rina)
    sends: list[Callable[[User], int]] = [
        world.telegram.send_sticker,
        world.telegram.send_voice,
        world.telegram.send_contact,
        lambda user: world.telegram.send_photo(user, PICTURE, "my working"),
    ]
    for send in sends:
        send(rina.user)
        await world.telegram.wait_until_idle()
        assert "তোমার সুযোগ কমেনি" in rina.last.content
        assert "যেমন" in rina.last.content
    assert (await rina.session()).tries == []


async def test_choices_are_buttons_and_their_letters_can_be_typed(world: World) -> None:
    rina = await chosen(world)
    problem = await rina.problem()
    options = [button for button in rina.last.buttons if (button.callback_data or "").startswith("c:")]
    assert len(options) == len(problem.choices or [])
    right = next(index for index, choice in enumerate(problem.choices or []) if choice["wrong_index"] is None)
    said = await rina.says("কখগঘ"[right])
    assert said[0].content.startswith("✅")


async def test_a_wrong_choice_is_not_offered_again(world: World) -> None:
    rina = await chosen(world)
    (said,) = await rina.chooses(right=False)
    tried = (await rina.session()).tries[0]["given"]
    offered = [data for button in said.buttons if (data := button.callback_data or "").startswith("c:")]
    assert len(offered) == 3
    assert not any(data.endswith(f":{tried}") for data in offered)
    (response_before, _) = (await rina.responses(), await rina.chooses(right=True))
    assert response_before == []
    assert (await rina.responses())[0].is_correct


async def test_two_taps_on_one_choice_answer_once(world: World) -> None:
    rina = await chosen(world)
    session, message = await rina.session(), rina.last.message_id
    problem = await rina.problem()
    right = next(index for index, choice in enumerate(problem.choices or []) if choice["wrong_index"] is None)
    data = f"c:{session.session_id}:0:{right}"
    world.telegram.tap(rina.user, message, data)
    await rina.taps_data(data, message)
    assert len(await rina.responses()) == 1
    assert (await rina.session()).position == 1
    assert "শেষ হয়ে গেছে" in rina.toast


async def test_a_right_answer_sent_twice_is_not_taken_for_the_next_problem(world: World) -> None:
    rina = await world.rina()
    await typed(rina)
    before = len(await rina.responses())
    answer = (await rina.problem()).answer_shown["bn"]
    world.telegram.send_text(rina.user, answer)
    await rina.says(answer)
    session = await rina.session()
    assert len(await rina.responses()) == before + 1
    assert session.tries == []
    assert "এখনকার প্রশ্নের আগের" in rina.heard


async def test_a_reply_to_an_earlier_problem_is_not_an_answer_to_this_one(world: World) -> None:
    rina = await world.rina()
    first = rina.last.message_id
    await rina.answers_right()
    (said,) = await rina.says("৪", reply_to=first)
    assert "এখনকার প্রশ্নের আগের" in said.content
    assert len(await rina.responses()) == 1


async def test_a_button_of_an_answered_problem_says_so_and_loses_its_keyboard(world: World) -> None:
    rina = await world.rina()
    message, session = rina.last.message_id, await rina.session()
    await rina.answers_right()
    assert await rina.taps_data(f"s:{session.session_id}:0", message) == []
    assert "শেষ হয়ে গেছে" in rina.toast
    assert len(await rina.responses()) == 1


async def test_only_the_newest_message_keeps_its_buttons(world: World) -> None:
    rina = await world.rina()
    first = rina.last
    await rina.taps("ইঙ্গিত ১/৩")
    assert first.buttons == []
    assert rina.last.buttons != []


async def test_another_students_button_changes_nothing(world: World) -> None:
    rina = await world.rina()
    session = await rina.session()
    tareq = world.person("তারেক")
    await tareq.joins()
    for data in (f"s:{session.session_id}:0", f"c:{session.session_id}:0:1", f"h:{session.session_id}:0:1"):
        await tareq.taps_data(data)
    for data in (f"n:{session.session_id}:0", f"k:{session.session_id}:0:high", f"rc:{session.session_id}:0:answer"):
        await tareq.taps_data(data)
    assert (await rina.session()).position == 0
    assert (await rina.session()).hints_viewed == []


async def test_how_sure_is_one_tap_and_kept(world: World) -> None:
    rina = await world.rina()
    await rina.answers_right()
    await rina.taps("পুরোপুরি")
    (response,) = await rina.responses()
    assert response.confidence_level is Confidence.HIGH
    assert "ধন্যবাদ" in rina.toast


async def test_how_sure_after_a_solution_leaves_the_way_on(world: World) -> None:
    rina = await world.rina()
    await typed(rina)
    await rina.says("-98765")
    await rina.says("-98766")
    await rina.taps("আন্দাজে")
    assert [button.text for button in rina.last.buttons] == [
        "পরের প্রশ্ন ➡️",
        "📖 ছোট পাঠ",
        "🔀 অন্যভাবে বোঝাও",
        "✋ আমার উত্তর ঠিক ছিল",
    ]
    assert (await rina.responses())[-1].confidence_level is Confidence.LOW


async def test_a_forged_confidence_is_refused(world: World) -> None:
    rina = await world.rina()
    session = await rina.session()
    await rina.taps_data(f"k:{session.session_id}:0:sure")
    await rina.taps_data(f"k:{session.session_id}:3:high")
    assert await rina.responses() == []


async def test_a_report_is_kept_once(world: World) -> None:
    rina = await world.rina()
    problem = await rina.problem()
    for _ in range(2):
        await rina.taps_data(f"r:{(await rina.session()).session_id}:0")
        await rina.taps("উত্তরটি ভুল")
    assert "আগেই জানিয়েছ" in rina.heard
    async with world.database.transaction() as db:
        (report,) = await db.scalars(select(ProblemReport))
        assert (report.problem_id, report.complaint) == (problem.problem_id, "answer")


async def test_practice_again_goes_on_where_the_student_stopped(world: World) -> None:
    rina = await world.rina()
    await rina.answers_right()
    said = await rina.says("/practice")
    assert "যেখানে ছিলে" in said[0].content
    assert said[1].content.startswith("২/৫")
    assert len(await rina.sessions()) == 1


async def test_a_text_before_the_next_problem_was_opened_shows_it_first(world: World) -> None:
    rina = await world.rina()
    await rina.taps("জানি না")
    said = await rina.says("৪")
    assert "আগে এই প্রশ্নটি দেখো" in said[0].content
    assert said[1].content.startswith("২/৫")
    assert (await rina.session()).tries == []


async def test_two_taps_on_next_show_one_problem(world: World) -> None:
    rina = await world.rina()
    await rina.taps("জানি না")
    session, message = await rina.session(), rina.last.message_id
    world.telegram.tap(rina.user, message, f"n:{session.session_id}:1")
    said = await rina.taps_data(f"n:{session.session_id}:1", message)
    assert len(said) == 1
    assert "নিচেই আছে" in rina.toast


async def test_a_session_expires_by_the_job_and_keeps_what_was_answered(world: World) -> None:
    rina = await world.rina()
    await rina.answers_right()
    await world.moves(timedelta(minutes=31))
    session = await rina.session()
    assert (session.status, session.position) == (SessionStatus.ABANDONED, 1)
    assert len(await rina.responses()) == 1


async def test_the_unanswered_problems_of_the_day_are_offered_again(world: World) -> None:
    rina = await world.rina()
    await rina.answers_right()
    await world.moves(timedelta(minutes=31))
    (said,) = await rina.says("৪")
    assert "৩০ মিনিট" in said.content
    (problem,) = await rina.taps("বাকিটা শেষ করি")
    assert problem.content.startswith("১/৪")
    first, second = await rina.sessions()
    assert second.problem_ids == first.problem_ids[1:]
    await rina.finishes()
    assert (await rina.streak()).current_streak == 1  # type: ignore[union-attr]


async def test_an_answer_after_the_time_is_not_graded_even_before_the_job_ran(world: World) -> None:
    rina = await world.rina()
    world.clock.advance(world.clock.now() + timedelta(minutes=30))
    said = await rina.answers_right()
    assert "৩০ মিনিট" in said[0].content
    assert await rina.responses() == []
    assert (await rina.session()).status is SessionStatus.ABANDONED


async def test_a_button_after_the_time_offers_the_rest(world: World) -> None:
    rina = await world.rina()
    await world.moves(timedelta(minutes=31))
    (said,) = await rina.taps("জানি না")
    assert "৩০ মিনিট" in said.content
    assert await rina.responses() == []


async def test_yesterdays_unanswered_problems_are_gone_tomorrow(world: World) -> None:
    rina = await world.rina()
    first = await rina.session()
    await world.moves(timedelta(days=1))
    await rina.says("/practice")
    second = await rina.session()
    assert len(second.problem_ids) == 5
    assert not set(second.problem_ids) & set(first.problem_ids)


async def test_more_practice_on_the_same_day_counts_the_streak_once(world: World) -> None:
    rina = await world.rina()
    await rina.finishes()
    await rina.taps("আরও প্রশ্ন")
    said = await rina.finishes()
    assert "বাড়তি অনুশীলন" in said[-1].content
    assert (await rina.streak()).current_streak == 1  # type: ignore[union-attr]
    first, second = await rina.sessions()
    assert not set(first.problem_ids) & set(second.problem_ids)


async def test_the_summary_names_what_to_look_at_again(world: World) -> None:
    from bot.question_bank.topics import topic_name

    rina = await world.rina()
    topic = topic_name((await rina.problem()).topic).bn
    await rina.taps("জানি না")
    await rina.taps("পরের প্রশ্ন")
    said = await rina.finishes()
    assert f"আরেকবার দেখো: {topic}" in said[-1].content
    assert "৫টির মধ্যে ৪টি ঠিক" in said[-1].content


async def test_time_is_counted_from_when_the_problem_was_shown(world: World) -> None:
    rina = await world.rina()
    world.clock.advance(world.clock.now() + timedelta(minutes=4))
    await rina.answers_right()
    (response,) = await rina.responses()
    assert 240 <= response.time_spent_seconds < 270


async def test_text_without_an_open_problem_offers_to_start(world: World) -> None:
    rina = await world.rina()
    await rina.finishes()
    (said,) = await rina.says("৪")
    assert "কোনো প্রশ্ন খোলা নেই" in said.content
    assert said.buttons


async def test_an_unknown_command_and_junk_data_get_a_reply_and_change_nothing(world: World) -> None:
    rina = await world.rina()
    (said,) = await rina.says("/nonsense")
    assert "চিনি না" in said.content
    for data in ("zzz", "c:1", "s:99999999999999999999:1", "ad:desk", "ab:1:send"):
        await rina.taps_data(data)
        assert "আর কাজ করে না" in rina.toast
    assert len(await rina.responses()) == 0


async def test_an_edited_message_is_not_a_second_answer(world: World) -> None:
    rina = await world.rina()
    await typed(rina)
    await rina.says("-98765")
    sent = max(message.message_id for message in world.telegram.messages(rina.user) if not message.from_bot)
    world.telegram.edit_text(rina.user, sent, "-98766")
    await world.telegram.wait_until_idle()
    assert len((await rina.session()).tries) == 1


async def test_a_response_exists_once_for_each_problem(world: World) -> None:
    rina = await world.rina()
    await rina.finishes()
    async with world.database.transaction() as db:
        doubled = select(Response.problem_id).group_by(Response.session_id, Response.problem_id)
        assert (await db.execute(doubled.having(func.count() > 1))).all() == []
