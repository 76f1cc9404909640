"""What happens when a child writes of distress: the admins are told, once a day for each child."""

from collections.abc import Iterable
from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncSession

from bot.care.phrases import ADMIN
from bot.days import DEFAULT_ZONE, local_day
from bot.language import in_both
from bot.telegram.alarm import tell_admins


async def respond(db: AsyncSession, student_id: int, admin_ids: Iterable[int], now: datetime) -> None:
    """Queues one line for each admin, at most one for this student on a Dhaka day. Never sees what was written."""
    # The id as text: an admin copies it into /student, which wants it in Latin digits.
    text = in_both(ADMIN, id=str(student_id))
    await tell_admins(db, admin_ids, text, f"care:{student_id}:{local_day(now, DEFAULT_ZONE)}", now)
