"""Queued messages: once each, in order, through faults and replicas."""

import asyncio
from datetime import timedelta

from sqlalchemy import select

from bot.language import Html
from bot.telegram.messages import Say
from bot.telegram.postman import LEASE, MAX_ATTEMPTS, Postman, post, waiting
from models.delivery import QueuedMessage
from tests.cast import World


async def queue(world: World, telegram_id: int, *texts: str, expires: timedelta | None = None) -> None:
    now = world.clock.now()
    async with world.database.transaction() as db:
        for text in texts:
            await post(
                db,
                telegram_id=telegram_id,
                kind="test",
                message=Say(text=Html(text)),
                dedupe_key=f"test:{telegram_id}:{text}",
                not_before=now,
                expires_at=now + expires if expires else None,
            )


async def rows(world: World) -> list[QueuedMessage]:
    async with world.database.transaction() as db:
        return list(await db.scalars(select(QueuedMessage).order_by(QueuedMessage.queued_id)))


async def no_sleep(_: float) -> None:
    await asyncio.sleep(0)


def postman(world: World) -> Postman:
    return Postman(world.database, world.tutor._turns._delivery, world.clock.now, no_sleep)


async def test_messages_are_sent_in_order_and_once(world: World) -> None:
    rina = await world.rina()
    await queue(world, rina.user.id, "one", "two", "three")
    assert await postman(world).drain() == 3
    assert await postman(world).drain() == 0
    assert [message.content for message in world.telegram.messages(rina.user)][-3:] == ["one", "two", "three"]


async def test_the_same_key_is_queued_once(world: World) -> None:
    rina = await world.rina()
    await queue(world, rina.user.id, "one")
    await queue(world, rina.user.id, "one")
    assert len(await rows(world)) == 1


async def test_two_postmen_do_not_send_twice(world: World) -> None:
    rina = await world.rina()
    await queue(world, rina.user.id, *(str(number) for number in range(60)))
    await asyncio.gather(*(postman(world).drain() for _ in range(4)))
    sent = [message.content for message in world.telegram.messages(rina.user) if message.content.isdigit()]
    assert sorted(sent) == sorted(str(number) for number in range(60))


async def test_a_429_holds_back_that_chat_and_keeps_its_order(world: World) -> None:
    rina, kabir = await world.rina(), await world.kabir()
    await queue(world, rina.user.id, "one", "two")
    await queue(world, kabir.user.id, "three")
    world.telegram.fail("sendMessage", 429, "Too Many Requests: retry after 20", retry_after=20)
    await postman(world).drain()
    assert "one" not in rina.heard
    assert kabir.last.content == "three"
    world.clock.advance(world.clock.now() + timedelta(seconds=21))
    await postman(world).drain()
    assert [message.content for message in world.telegram.messages(rina.user)][-2:] == ["one", "two"]


async def test_several_held_back_chats_mean_that_the_whole_bot_rests(world: World) -> None:
    people = [world.person(f"S{number}") for number in range(5)]
    for person in people:
        await person.says("/start")
        await queue(world, person.user.id, "hello")
    world.telegram.fail("sendMessage", 429, "Too Many Requests: retry after 30", retry_after=30, times=100)
    resting = postman(world)
    asked = len(world.telegram.calls("sendMessage"))
    for _ in range(5):
        await resting.drain()
    assert len(world.telegram.calls("sendMessage")) - asked == 3
    world.telegram.faults.clear()
    world.clock.advance(world.clock.now() + timedelta(seconds=31))
    await resting.drain()
    assert all(person.last.content == "hello" for person in people)


async def test_a_blocked_student_is_marked_and_others_get_theirs(world: World) -> None:
    rina, kabir = await world.rina(), await world.kabir()
    world.telegram.deactivate(rina.user)
    await queue(world, rina.user.id, "one")
    await queue(world, kabir.user.id, "one")
    await postman(world).drain()
    failed, sent = await rows(world)
    assert failed.failed_at is not None
    assert sent.sent_at is not None
    async with world.database.transaction() as db:
        assert (await rina.student(db)).blocked_at is not None


async def test_a_message_past_its_time_is_not_sent(world: World) -> None:
    rina = await world.rina()
    await queue(world, rina.user.id, "late", expires=timedelta(hours=1))
    world.clock.advance(world.clock.now() + timedelta(hours=2))
    assert await postman(world).drain() == 0
    (row,) = await rows(world)
    assert row.failure == "expired"


async def test_what_telegram_refuses_for_good_is_given_up_at_once(world: World) -> None:
    rina = await world.rina()
    await queue(world, rina.user.id, "")
    await postman(world).drain()
    (row,) = await rows(world)
    assert row.failed_at is not None
    assert "empty" in (row.failure or "")


async def test_a_telegram_that_stays_down_is_given_up_in_the_end(world: World) -> None:
    rina = await world.rina()
    await queue(world, rina.user.id, "one")
    world.telegram.fail("sendMessage", 500, "Internal Server Error", times=MAX_ATTEMPTS)
    for _ in range(MAX_ATTEMPTS):
        await postman(world).drain()
        world.clock.advance(world.clock.now() + timedelta(hours=1))
    (row,) = await rows(world)
    assert (row.attempts, row.failure) == (MAX_ATTEMPTS, "gave up")


async def test_a_postman_who_died_leaves_his_batch_to_the_next(world: World) -> None:
    rina = await world.rina()
    await queue(world, rina.user.id, "one", "two")
    assert len(await postman(world)._claim()) == 2  # and here the process is killed
    assert await postman(world).drain() == 0
    world.clock.advance(world.clock.now() + LEASE)
    assert await postman(world).drain() == 2


async def test_how_many_are_waiting(world: World) -> None:
    rina = await world.rina()
    await queue(world, rina.user.id, "one", "two")
    async with world.database.transaction() as db:
        assert await waiting(db, world.clock.now()) == 2
