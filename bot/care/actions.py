"""What happens when a child writes of distress: the admins are told, once a day for each child."""

from collections.abc import Iterable
from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncSession

from bot.care.phrases import ADMIN
from bot.days import DEFAULT_ZONE, local_day
from bot.language import Html, Voice
from bot.telegram.messages import Say
from bot.telegram.postman import post
from models.types import Language


async def respond(db: AsyncSession, student_id: int, admin_ids: Iterable[int], now: datetime) -> None:
    """Queues one line for each admin, at most one for this student on a Dhaka day. Never sees what was written."""
    # The id as text: an admin copies it into /student, which wants it in Latin digits.
    in_both = (Voice(language).say(ADMIN, id=str(student_id)) for language in Language)
    message = Say(text=Html("\n".join(in_both)))
    day = local_day(now, DEFAULT_ZONE)
    for admin_id in admin_ids:
        await post(
            db,
            telegram_id=admin_id,
            kind="alarm",
            message=message,
            dedupe_key=f"care:{admin_id}:{student_id}:{day}",
            not_before=now,
        )
