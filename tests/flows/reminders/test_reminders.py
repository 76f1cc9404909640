"""A friendly word at the chosen hour, and silence otherwise."""

from datetime import datetime, timedelta
from itertools import pairwise

import pytest
from sqlalchemy import event, insert, select, update

from bot.days import local_day, local_hour, moment_of
from bot.flows.reminders.actions import remind_due
from models.card import SrsCard
from models.delivery import QueuedMessage
from models.student import Student
from tests.cast import Person, World, labels

DHAKA = "Asia/Dhaka"


def at(world: World, days: int, hour: int) -> datetime:
    return moment_of(local_day(world.clock.now(), DHAKA) + timedelta(days=days), hour, DHAKA)


async def reminders(world: World) -> list[QueuedMessage]:
    async with world.database.transaction() as db:
        found = await db.scalars(select(QueuedMessage).where(QueuedMessage.kind == "reminder"))
        return sorted(found, key=lambda queued: queued.queued_id)


async def idle(world: World) -> Person:
    """Rina joined, practised today, and it is 23:00."""
    rina = await world.rina()
    await rina.finishes()
    await world.moves_to(at(world, 0 if local_hour(world.clock.now(), DHAKA) < 23 else 1, 23))
    return rina


async def test_the_reminder_comes_at_the_chosen_hour_and_opens_the_first_problem(world: World) -> None:
    rina = await idle(world)
    await world.moves_to(at(world, 1, 17))
    assert await reminders(world) == []
    await world.moves_to(at(world, 0, 18) + timedelta(minutes=30))
    assert "টানা ১ দিন" in rina.last.content
    (problem,) = await rina.taps("প্রথম প্রশ্ন খোলো")
    assert problem.content.startswith("১/৫")


async def test_no_reminder_on_a_day_already_practised(world: World) -> None:
    rina = await idle(world)
    await world.moves_to(at(world, 1, 9))
    await rina.says("/practice")
    await rina.finishes()
    await world.moves_to(at(world, 0, 22))
    assert await reminders(world) == []


async def test_one_reminder_a_day_however_often_the_clock_ticks(world: World) -> None:
    await idle(world)
    await world.moves_to(at(world, 1, 18) + timedelta(minutes=5))
    for _ in range(5):
        await world.tutor.tick()
    assert len(await reminders(world)) == 1


async def test_reminders_become_fewer_after_a_week_of_silence(world: World) -> None:
    rina = await idle(world)
    for _ in range(20):
        await world.moves(timedelta(days=1))
    days = [local_day(queued.not_before, DHAKA) for queued in await reminders(world)]
    gaps = [(later - earlier).days for earlier, later in pairwise(days)]
    assert gaps[:6] == [1] * 6
    assert set(gaps[6:]) == {3}
    assert "কম মনে করাব" in rina.heard


async def test_coming_back_brings_daily_reminders_back(world: World) -> None:
    rina = await idle(world)
    async with world.database.transaction() as db:
        await db.execute(update(Student).values(reminders_ignored=9))
    await rina.says("/streak")
    async with world.database.transaction() as db:
        assert (await rina.student(db)).reminders_ignored == 0


async def test_a_student_who_blocked_the_bot_is_left_alone_until_they_come_back(world: World) -> None:
    rina = await idle(world)
    world.telegram.block(rina.user)
    await world.telegram.wait_until_idle()
    await world.moves(timedelta(days=2))
    assert await reminders(world) == []
    world.telegram.unblock(rina.user)
    await rina.says("/start")
    await world.moves(timedelta(days=1))
    assert len(await reminders(world)) == 1


async def test_a_block_that_telegram_did_not_tell_is_learned_from_the_refusal(world: World) -> None:
    rina = await idle(world)
    world.telegram.deactivate(rina.user)
    await world.moves_to(at(world, 1, 19))
    (queued,) = await reminders(world)
    assert queued.failed_at is not None
    async with world.database.transaction() as db:
        assert (await rina.student(db)).blocked_at is not None


async def test_a_reminder_missed_by_hours_is_not_sent_at_an_odd_time(world: World) -> None:
    await idle(world)
    world.clock.advance(at(world, 1, 21) + timedelta(minutes=59))  # the bot was down since 23:00
    await world.tutor.tick()
    assert await reminders(world) == []


async def test_a_student_in_the_middle_of_a_session_is_not_disturbed(world: World) -> None:
    rina = await idle(world)
    await world.moves_to(at(world, 1, 17) + timedelta(minutes=45))
    await rina.says("/practice")
    world.clock.advance(at(world, 0, 18) + timedelta(minutes=1))
    await world.tutor.tick()
    assert await reminders(world) == []


async def due_cards(rina: Person, dates: list[int]) -> None:
    """Her cards are due so many days from today; there are five."""
    async with rina.world.database.transaction() as db:
        today = local_day(rina.world.clock.now(), DHAKA)
        for card, days in zip(await db.scalars(select(SrsCard)), dates, strict=True):
            card.next_review_date = today + timedelta(days=days)


@pytest.mark.parametrize(
    ("dates", "said"),
    [
        ([1, 2, 2, 3, 3], "আগে করা একটি প্রশ্ন।"),
        ([1, 0, 2, 3, 3], "আগে করা দুটি প্রশ্ন।"),
        ([-40, -40, -9, 0, 1], "আগে করা কয়েকটি প্রশ্ন।"),
    ],
)
async def test_it_names_what_is_due_again_and_leads_into_it(world: World, dates: list[int], said: str) -> None:
    rina = await idle(world)
    await due_cards(rina, dates)
    await world.moves_to(at(world, 1, 18) + timedelta(minutes=5))
    assert said in rina.last.content
    assert labels(rina) == ["▶️ প্রথম প্রশ্ন খোলো", "🔁 আগের প্রশ্ন ফিরে দেখি"]
    await rina.taps("আগের প্রশ্ন ফিরে দেখি")
    assert len((await rina.session()).problem_ids) == sum(days <= 1 for days in dates)
    assert rina.last.content.startswith("🔁 ১/")


async def test_it_is_silent_of_reviews_where_none_is_due(world: World) -> None:
    rina = await idle(world)
    await due_cards(rina, [2, 2, 3, 9, 9])
    await world.moves_to(at(world, 1, 18) + timedelta(minutes=5))
    assert labels(rina) == ["▶️ প্রথম প্রশ্ন খোলো"]
    assert "ফিরে" not in rina.last.content


async def test_five_reviews_do_not_silence_the_reminder_of_todays_practice(world: World) -> None:
    rina = await idle(world)
    await due_cards(rina, [0, 0, 0, 0, 0])
    await world.moves_to(at(world, 1, 9))
    await rina.says("/review")
    await rina.finishes()
    await world.moves_to(at(world, 0, 18) + timedelta(minutes=5))
    assert "টানা ২ দিন" in rina.last.content, "the reviews have counted"
    assert labels(rina) == ["▶️ প্রথম প্রশ্ন খোলো"]


async def test_a_batch_asks_once_for_what_is_due_and_for_streaks_however_many_are_in_it(world: World) -> None:
    rina = await idle(world)
    async with world.database.transaction() as db:
        (card, *_) = await db.scalars(select(SrsCard))
        one = await rina.student(db)
        copied = {column.key: getattr(card, column.key) for column in SrsCard.__table__.columns}
        for number in range(1, 6):
            other = Student(telegram_id=number, name="x", grade=6, zone=DHAKA, reminder_hour=18)
            other.next_reminder_at = one.next_reminder_at
            db.add(other)
            await db.flush()
            await db.execute(insert(SrsCard).values(copied | {"student_id": other.student_id}))
    world.clock.advance(at(world, 1, 18) + timedelta(minutes=1))
    asked: list[str] = []

    def note(_: object, __: object, statement: str, *___: object) -> None:
        asked.append(statement)

    engine = world.database.engine.sync_engine
    event.listen(engine, "before_cursor_execute", note)
    async with world.database.transaction() as db:
        assert await remind_due(db, world.clock.now()) == 6
    event.remove(engine, "before_cursor_execute", note)
    assert sum("srs_cards" in statement for statement in asked) == 1
    assert sum("streaks" in statement for statement in asked) == 1
