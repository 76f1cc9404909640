"""What the admins are told about Claude: each line in one language, and what they can do about it."""

from datetime import UTC, datetime

import pytest
from sqlalchemy import select

from bot.ai import alarms, phrases
from bot.ai.model import Trouble
from bot.database import Database
from models.delivery import QueuedMessage

NOON = datetime(2026, 11, 16, 6, 0, tzinfo=UTC)  # in Dhaka
SHIRIN, TANVIR = 9_001, 9_002


async def told(database: Database) -> list[QueuedMessage]:
    async with database.transaction() as db:
        return list(await db.scalars(select(QueuedMessage).order_by(QueuedMessage.queued_id)))


async def lines_about(database: Database, trouble: Trouble) -> tuple[list[str], list[str]]:
    """(Bengali, English)"""
    async with database.transaction() as db:
        await alarms.rests(db, [SHIRIN], trouble, NOON)
    (row,) = await told(database)
    lines = [line for line in str(row.message["text"]).split("\n") if line]
    return lines[: len(lines) // 2], lines[len(lines) // 2 :]


@pytest.mark.parametrize("trouble", [trouble for trouble in Trouble if trouble is not Trouble.RESTING])
async def test_a_trouble_is_named_in_the_language_of_its_line(database: Database, trouble: Trouble) -> None:
    bengali, english = await lines_about(database, trouble)
    assert phrases.TROUBLES[trouble].bn in bengali[0]
    assert phrases.TROUBLES[trouble].en in english[0]
    assert trouble.value not in bengali[0]


@pytest.mark.parametrize(
    ("trouble", "bn", "en"),
    [
        (Trouble.KEY_REFUSED, "ANTHROPIC_API_KEY", "check ANTHROPIC_API_KEY"),
        (Trouble.UNPAID, "বিল দেখে নাও", "look at the bill"),
        (Trouble.BAD_REQUEST, "বিল দেখে নাও", "look at the bill"),
    ],
)
async def test_where_only_a_person_helps_the_admins_hear_where_to_look(
    database: Database, trouble: Trouble, bn: str, en: str
) -> None:
    bengali, english = await lines_about(database, trouble)
    assert bn in bengali[1]
    assert en in english[1]


async def test_a_busy_claude_needs_nobody_to_do_anything(database: Database) -> None:
    bengali, english = await lines_about(database, Trouble.OVERLOADED)
    assert (len(bengali), len(english)) == (1, 1)


async def test_a_request_that_is_sent_back_is_told_to_each_admin_once_a_day(database: Database) -> None:
    async with database.transaction() as db:
        for day in (16, 16, 17):
            await alarms.bad_request(db, [TANVIR, SHIRIN], NOON.replace(day=day).date(), NOON.replace(day=day))
    rows = await told(database)
    assert [row.telegram_id for row in rows] == [SHIRIN, TANVIR] * 2
    assert all(row.dedupe_key.startswith("claude_bad_request:2026-11-1") for row in rows)
