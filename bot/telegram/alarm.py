"""A message to every admin, queued once."""

from collections.abc import Iterable
from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncSession

from bot.language import Html
from bot.telegram.messages import Say
from bot.telegram.postman import post


async def tell_admins(db: AsyncSession, admin_ids: Iterable[int], text: Html, key: str, now: datetime) -> None:
    """Queues the text in the caller's transaction; whom it was queued for under this key before hears nothing."""
    for admin in sorted(admin_ids):
        await post(
            db,
            telegram_id=admin,
            kind="alarm",
            message=Say(text=text),
            dedupe_key=f"{key}:{admin}",
            not_before=now,
        )
