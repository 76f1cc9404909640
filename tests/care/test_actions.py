"""The admins are told of a child in danger: each once a day, and never in the child's words."""

from datetime import UTC, datetime, timedelta

from sqlalchemy import select

from bot.care.actions import respond
from bot.database import Database
from bot.telegram.messages import Say, from_json
from models.delivery import QueuedMessage

NOON = datetime(2026, 11, 16, 6, 0, tzinfo=UTC)  # in Dhaka
SHIRIN, TANVIR = 9_001, 9_002
RINA, KABIR = 17, 18


async def told(database: Database, student_id: int, now: datetime, *admin_ids: int) -> None:
    async with database.transaction() as db:
        await respond(db, student_id, admin_ids, now)


async def rows(database: Database) -> list[QueuedMessage]:
    async with database.transaction() as db:
        return list(await db.scalars(select(QueuedMessage).order_by(QueuedMessage.queued_id)))


async def test_two_admins_get_a_message_each_at_once(database: Database) -> None:
    await told(database, RINA, NOON, SHIRIN, TANVIR)
    queued = await rows(database)
    assert [row.telegram_id for row in queued] == [SHIRIN, TANVIR]
    assert {row.kind for row in queued} == {"alarm"}
    assert {row.not_before for row in queued} == {NOON}
    assert all(row.expires_at is None for row in queued)


async def test_the_message_is_one_line_a_language_and_names_the_student_by_number_only(database: Database) -> None:
    await told(database, RINA, NOON, SHIRIN)
    (row,) = await rows(database)
    message = from_json(row.message)
    assert isinstance(message, Say)
    assert message.buttons == ()
    bengali, english = message.text.split("\n")
    assert "শিক্ষার্থী #17 " in bengali
    assert "১০৯৮" in bengali
    assert "Student #17 " in english
    assert "1098" in english


async def test_ten_messages_of_a_day_make_one_line(database: Database) -> None:
    for minute in range(10):
        await told(database, RINA, NOON + timedelta(minutes=minute), SHIRIN, TANVIR)
    assert len(await rows(database)) == 2


async def test_the_next_day_is_told_again(database: Database) -> None:
    await told(database, RINA, NOON, SHIRIN)
    await told(database, RINA, NOON + timedelta(days=1), SHIRIN)
    assert len(await rows(database)) == 2


async def test_the_day_is_that_of_dhaka(database: Database) -> None:
    before_midnight = datetime(2026, 11, 16, 17, 59, tzinfo=UTC)  # 23:59 in Dhaka
    await told(database, RINA, NOON, SHIRIN)
    await told(database, RINA, before_midnight, SHIRIN)
    assert len(await rows(database)) == 1
    await told(database, RINA, before_midnight + timedelta(minutes=1), SHIRIN)
    assert len(await rows(database)) == 2


async def test_another_child_on_the_same_day_is_another_line(database: Database) -> None:
    await told(database, RINA, NOON, SHIRIN)
    await told(database, KABIR, NOON, SHIRIN)
    assert ["#17 " in str(row.message) for row in await rows(database)] == [True, False]


async def test_an_admin_who_is_added_later_is_told_the_same_day(database: Database) -> None:
    await told(database, RINA, NOON, SHIRIN)
    await told(database, RINA, NOON, SHIRIN, TANVIR)
    assert [row.telegram_id for row in await rows(database)] == [SHIRIN, TANVIR]


async def test_two_children_differ_in_nothing_but_their_number(database: Database) -> None:
    """So no word of a child can be in it: the action is never given any."""
    await told(database, RINA, NOON, SHIRIN)
    await told(database, KABIR, NOON, SHIRIN)
    of_rina, of_kabir = await rows(database)
    assert str(of_rina.message).replace("#17 ", "#18 ") == str(of_kabir.message)
    assert of_rina.dedupe_key.replace(":17:", ":18:") == of_kabir.dedupe_key


async def test_without_admins_nothing_is_queued(database: Database) -> None:
    await told(database, RINA, NOON)
    assert await rows(database) == []
