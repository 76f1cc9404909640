"""When something broke: said once to the student, told once a day to each admin, with the update id for the log."""

import traceback
from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncSession

from bot.language import Phrase, in_both
from bot.telegram.messages import Say
from bot.telegram.postman import post

SORRY = Phrase(
    bn="দুঃখিত, আমার এখানে একটা গোলমাল হয়েছে। তোমার কিছু হারায়নি। একটু পরে আবার চেষ্টা করো।",
    en="Sorry, something went wrong on my side. Nothing of yours is lost. Please try again in a moment.",
)
ALARM = Phrase(
    bn="⚠️ <b>{kind}</b>, <code>{place}</code>। আজ প্রথম দেখা গেছে {update} আপডেটে; বাকিটা লগে আছে।",
    en="⚠️ <b>{kind}</b> at <code>{place}</code>. First seen today with update {update}; the log has the rest.",
)


async def tell_admin(db: AsyncSession, admin_id: int, update_id: int, error: Exception, now: datetime) -> None:
    place = where(error)
    await post(
        db,
        telegram_id=admin_id,
        kind="alarm",
        message=Say(text=in_both(ALARM, kind=type(error).__name__, place=place, update=str(update_id))),
        dedupe_key=f"alarm:{admin_id}:{now.date()}:{type(error).__name__}:{place}"[:120],
        not_before=now,
    )


def where(error: BaseException) -> str:
    """The innermost line of our own code: file and line, no values."""
    frames = traceback.extract_tb(error.__traceback__)
    ours = [frame for frame in frames if "/bot/" in frame.filename and "site-packages" not in frame.filename]
    if not ours:
        return "unknown"
    return f"{ours[-1].filename.rsplit('/bot/', 1)[-1]}:{ours[-1].lineno}"
