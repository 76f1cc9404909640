"""A friendly word at the chosen hour, and silence otherwise."""

from datetime import datetime, timedelta
from itertools import pairwise

from sqlalchemy import select, update

from bot.days import local_day, local_hour, moment_of
from models.delivery import QueuedMessage
from models.student import Student
from tests.cast import Person, World

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
