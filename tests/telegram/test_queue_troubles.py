"""Queued messages when Telegram is slow, and one that cannot be read."""

from datetime import timedelta

from sqlalchemy import select, text

from bot.telegram.postman import BATCH, LEASE, MAX_ATTEMPTS
from models.student import Student
from tests.cast import World
from tests.telegram.test_postman import postman, queue, rows


async def test_a_message_that_was_never_tried_is_never_given_up(world: World) -> None:
    """Attempts count tries, not the batches that a message was lucky to be in."""
    rina = await world.rina()
    await queue(world, rina.user.id, *(f"m{number}" for number in range(BATCH)))
    world.telegram.fail("sendMessage", 500, "Internal Server Error", times=MAX_ATTEMPTS + 2)
    for _ in range(MAX_ATTEMPTS + 2):
        await postman(world).drain()
        world.clock.advance(world.clock.now() + LEASE)
    for _ in range(6):
        world.clock.advance(world.clock.now() + timedelta(hours=1))
        await postman(world).drain()
    failed = [row.queued_id for row in await rows(world) if row.failed_at is not None]
    assert len(failed) <= 1, failed


async def test_a_429_in_one_chat_does_not_hold_back_the_others(world: World) -> None:
    rina, kabir = await world.rina(), await world.kabir()
    await queue(world, rina.user.id, "one")
    await queue(world, kabir.user.id, "two")
    world.telegram.fail("sendMessage", 429, "Too Many Requests: retry after 3", retry_after=3, chat_id=rina.user.id)
    await postman(world).drain()
    world.clock.advance(world.clock.now() + timedelta(seconds=5))
    await postman(world).drain()
    assert kabir.last.content == "two"


async def test_a_message_that_cannot_be_read_fails_alone(world: World) -> None:
    rina = await world.rina()
    await queue(world, rina.user.id, "poison", "fine")
    async with world.database.transaction() as db:
        await db.execute(text("""UPDATE queued_messages SET message = '{"type": "Hologram"}' WHERE queued_id = 1"""))
    for _ in range(3):
        await postman(world).drain()
        world.clock.advance(world.clock.now() + LEASE + timedelta(seconds=1))
    poison, fine = await rows(world)
    assert fine.sent_at is not None
    assert poison.failed_at is not None


async def test_a_problem_that_was_queued_can_be_answered_when_it_arrives(world: World) -> None:
    rina = await world.rina()
    problem = await rina.problem()
    while problem.choices or (await rina.session()).position > 2:
        await rina.answers_right()
        problem = await rina.problem()
    world.telegram.fail("sendMessage", 429, "Too Many Requests: retry after 9", retry_after=9)
    world.telegram.fail("sendPhoto", 429, "Too Many Requests: retry after 9", retry_after=9)
    await rina.answers_right()
    world.telegram.faults.clear()
    await world.moves(timedelta(seconds=15))
    position = (await rina.session()).position
    await rina.answers_right()
    assert (await rina.session()).position == position + 1


async def test_a_group_that_threw_the_bot_out_does_not_make_its_students_blocked(world: World) -> None:
    rina = await world.rina()
    group = world.telegram.add_group("Class 6", rina.user)
    world.telegram.fail("sendMessage", 403, "Forbidden: bot was kicked from the supergroup chat", chat_id=group.id)
    world.telegram.send_text(rina.user, "/practice", chat=group)
    await world.telegram.wait_until_idle()
    async with world.database.transaction() as db:
        student = (await db.scalars(select(Student))).one()
    assert student.blocked_at is None
