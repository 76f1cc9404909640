"""The corners of a session: forged taps, midnight, milestones, what happens to a problem meanwhile."""

from datetime import timedelta

import pytest
from sqlalchemy import text, update

from bot.days import local_day, local_hour, moment_of
from bot.flows.practice.screens import duration
from bot.language import Voice
from models.problem import Problem
from models.streak import Heartbeat, Streak
from models.types import Language, SessionStatus
from tests.cast import Person, World
from tests.flows.practice.test_session import chosen, typed

DHAKA = "Asia/Dhaka"


@pytest.mark.parametrize("choice", [-1, 4, 99, 10**15])
async def test_a_choice_that_no_button_offers_changes_nothing(world: World, choice: int) -> None:
    rina = await chosen(world)
    session = await rina.session()
    await rina.taps_data(f"c:{session.session_id}:0:{choice}")
    assert (await rina.session()).tries == []


async def test_a_tap_on_a_choice_where_none_is_asked_changes_nothing(world: World) -> None:
    rina = await world.rina()
    await typed(rina)
    session = await rina.session()
    await rina.taps_data(f"c:{session.session_id}:{session.position}:0")
    assert (await rina.session()).tries == []


async def test_a_choice_tapped_again_on_the_old_message_costs_no_try(world: World) -> None:
    rina = await chosen(world)
    message = rina.last.message_id
    await rina.chooses(right=False)
    session = await rina.session()
    tried = session.tries[0]["given"]
    await rina.taps_data(f"c:{session.session_id}:0:{tried}", message)
    assert "আগেই বেছে নিয়েছিলে" in rina.toast
    assert len((await rina.session()).tries) == 1


@pytest.mark.parametrize("session_id", [0, -5, 2**31, 10**17])
async def test_a_session_number_that_nobody_has_is_only_an_old_button(world: World, session_id: int) -> None:
    rina = await world.rina()
    for data in (f"s:{session_id}:0", f"n:{session_id}:0", f"k:{session_id}:0:high", f"rc:{session_id}:0:answer"):
        await rina.taps_data(data)
        assert "গোলমাল" not in rina.toast
    assert (await rina.session()).position == 0


async def test_the_next_button_after_the_time_offers_what_is_left(world: World) -> None:
    rina = await world.rina()
    await rina.taps("জানি না")
    message, session = rina.last.message_id, await rina.session()
    world.clock.advance(world.clock.now() + timedelta(minutes=31))
    (said,) = await rina.taps_data(f"n:{session.session_id}:1", message)
    assert "৩০ মিনিট" in said.content
    assert [button.text for button in said.buttons] == ["▶️ বাকিটা শেষ করি"]


async def test_a_button_of_yesterdays_expired_session_offers_a_new_one(world: World) -> None:
    rina = await world.rina()
    message, session = rina.last.message_id, await rina.session()
    await world.moves(timedelta(days=1, hours=1))
    said = await rina.taps_data(f"s:{session.session_id}:0", message)
    assert [button.text for button in said[-1].buttons] == ["▶️ অনুশীলন শুরু করি"]


async def test_a_sticker_without_a_session_offers_to_start(world: World) -> None:
    rina = await world.rina()
    await rina.finishes()
    world.telegram.send_sticker(rina.user)
    await world.telegram.wait_until_idle()
    assert "কোনো প্রশ্ন খোলা নেই" in rina.last.content


async def test_practice_after_the_time_without_a_tick_goes_on_with_the_rest(world: World) -> None:
    rina = await world.rina()
    await rina.answers_right()
    world.clock.advance(world.clock.now() + timedelta(minutes=31))
    (problem,) = await rina.says("/practice")
    assert problem.content.startswith("১/৪")
    first, second = await rina.sessions()
    assert (first.status, second.status) == (SessionStatus.ABANDONED, SessionStatus.IN_PROGRESS)


async def test_a_problem_hidden_meanwhile_is_not_offered_again(world: World) -> None:
    rina = await world.rina()
    first = await rina.session()
    await world.moves(timedelta(minutes=31))
    async with world.database.transaction() as db:
        hidden = update(Problem).where(Problem.problem_id == first.problem_ids[2])
        await db.execute(hidden.values(hidden_at=world.clock.now()))
    await rina.says("/practice")
    assert (await rina.session()).problem_ids == [*first.problem_ids[:2], *first.problem_ids[3:]]


async def test_a_problem_hidden_while_it_is_open_can_still_be_answered(world: World) -> None:
    rina = await world.rina()
    async with world.database.transaction() as db:
        await db.execute(text("UPDATE problems SET hidden_at = now()"))
    await rina.finishes()
    assert (await rina.session()).status is SessionStatus.COMPLETED


async def test_after_a_change_of_class_the_rest_of_the_old_class_is_not_offered(world: World) -> None:
    rina = await world.rina()
    before = (await rina.session()).problem_ids
    await world.moves(timedelta(minutes=31))
    await rina.taps_data("sv:grade:7")
    await rina.says("/practice")
    session = await rina.session()
    assert session.grade == 7
    assert len(session.problem_ids) == 5
    assert not set(session.problem_ids) & set(before)


async def test_a_second_predicted_mistake_is_explained_with_the_solution(world: World) -> None:
    rina = await world.rina()
    await typed(rina)
    while len((await rina.problem()).wrong) < 2:
        await rina.answers_right()
        await typed(rina)
    problem = await rina.problem()
    await rina.says(problem.wrong[0]["value"])
    (said,) = await rina.says(problem.wrong[1]["value"])
    assert problem.wrong[1]["hint_bn"] in said.content
    assert problem.solution[0]["text_bn"] in said.content


async def test_a_session_over_midnight_counts_for_the_day_it_began(world: World) -> None:
    rina = await world.rina()
    await rina.finishes()
    await world.moves_to(moment_of(local_day(world.clock.now(), DHAKA) + timedelta(days=1), 23, DHAKA))
    world.clock.advance(world.clock.now() + timedelta(minutes=50))
    await rina.says("/practice")
    world.clock.advance(world.clock.now() + timedelta(minutes=20))
    assert local_hour(world.clock.now(), DHAKA) == 0
    await world.tutor.tick()
    said = await rina.finishes()
    assert "টানা ২ দিন" in said[-1].content
    session = await rina.session()
    assert session.local_date == local_day(world.clock.now(), DHAKA) - timedelta(days=1)
    await rina.says("/practice")
    await rina.finishes()
    assert (await streak(rina)).current_streak == 3


async def streak(person: Person) -> Streak:
    row = await person.streak()
    assert row is not None
    return row


async def test_the_seventh_day_is_celebrated_and_earns_a_ticket(world: World) -> None:
    rina = await world.rina()
    for number in range(7):
        if number:
            await world.moves(timedelta(days=1))
            await rina.says("/practice")
        said = await rina.finishes()
    celebration = "\n".join(message.content for message in said)
    assert "টানা ৭ দিন" in celebration
    assert "ছুটির টিকিট" in celebration
    row = await streak(rina)
    assert (row.current_streak, row.freezes_held, row.milestones_achieved) == (7, 1, [7])


async def test_a_ticket_is_used_by_the_clock_and_the_streak_goes_on(world: World) -> None:
    rina = await world.rina()
    await rina.finishes()
    async with world.database.transaction() as db:
        await db.execute(update(Streak).values(freezes_held=1))
    await world.moves(timedelta(days=2))
    row = await streak(rina)
    assert (row.current_streak, row.freezes_held, len(row.frozen_days)) == (1, 0, 1)
    (said,) = await rina.says("/streak")
    assert "❄️" in said.content
    await rina.says("/practice")
    await rina.finishes()
    assert (await streak(rina)).current_streak == 2


async def test_a_missed_day_without_a_ticket_is_settled_by_the_clock(world: World) -> None:
    rina = await world.rina()
    await rina.finishes()
    await world.moves(timedelta(days=2, hours=1))
    assert (await streak(rina)).current_streak == 0


async def test_a_day_on_which_the_tutor_was_down_costs_nobody_the_streak(world: World) -> None:
    rina = await world.rina()
    await rina.finishes()
    async with world.database.transaction() as db:
        db.add(Heartbeat(hour=(world.clock.now() - timedelta(days=3)).replace(minute=0, second=0, microsecond=0)))
    world.clock.advance(world.clock.now() + timedelta(days=2))  # nothing ticked in between
    await world.tutor.tick()
    await rina.says("/practice")
    await rina.finishes()
    row = await streak(rina)
    assert (row.current_streak, row.frozen_days) == (2, [])


@pytest.mark.parametrize(
    ("seconds", "bn", "en"),
    [(9, "৯ সেকেন্ড", "9 sec"), (60, "১ মিনিট", "1 min"), (185, "৩ মিনিট ৫ সেকেন্ড", "3 min 5 sec")],
)
def test_durations_in_words(seconds: int, bn: str, en: str) -> None:
    assert duration(Voice(Language.BENGALI), seconds) == bn
    assert duration(Voice(Language.ENGLISH), seconds) == en


async def test_the_menu_command_and_the_last_onboarding_tap_out_of_turn(world: World) -> None:
    rina = world.person("রিনা")
    await rina.says("/start")
    await rina.taps("বাংলা")
    await rina.taps_data("oa")
    assert "কোন শ্রেণিতে" in rina.last.content
    assert "কোন শ্রেণিতে" in (await rina.taps_data("go"))[0].content
    for label in ("ষষ্ঠ", "সন্ধ্যা ৬টা", "✅"):
        await rina.taps(label)
    (menu,) = await rina.says("/menu")
    assert menu.buttons[0].text == "▶️ আজকের অনুশীলন"


async def test_words_to_a_choice_problem_point_to_its_buttons_and_cost_no_try(world: World) -> None:
    rina = await chosen(world)
    (said,) = await rina.says("বুঝি না")
    assert "যেমন ক" in said.content
    assert (await rina.session()).tries == []


async def test_a_choice_problem_corrected_meanwhile_is_shown_again_before_it_is_graded(world: World) -> None:
    rina = await chosen(world)
    problem = await rina.problem()
    async with world.database.transaction() as db:
        row = update(Problem).where(Problem.problem_id == problem.problem_id)
        await db.execute(row.values(fingerprint="corrected"))
    said = await rina.chooses(right=False)
    assert "আগে এই প্রশ্নটি দেখো" in said[0].content
    assert (await rina.session()).tries == []
    await rina.chooses(right=True)
    assert (await rina.responses())[0].is_correct
    async with world.database.transaction() as db:
        await db.execute(row.values(fingerprint=problem.fingerprint))
