"""What admins are told about Claude, once."""

from collections.abc import Iterable
from datetime import date, datetime
from decimal import Decimal

from sqlalchemy.ext.asyncio import AsyncSession

from bot.ai import phrases
from bot.ai.budget import WARNING, first_of_month
from bot.ai.ledger import spent_in
from bot.language import Html, Phrase, Voice
from bot.telegram.messages import Say
from bot.telegram.postman import post
from models.types import Language


async def budget(db: AsyncSession, admin_ids: Iterable[int], month_usd: Decimal, today: date, now: datetime) -> None:
    """When most of the month's money is spent: once a month."""
    month = first_of_month(today)
    spent = await spent_in(db, month)
    if month_usd > 0 and spent >= WARNING * month_usd:
        share = int(100 * spent / month_usd)
        text = _in_both(phrases.BUDGET, share=share, spent=f"{spent:.2f}", budget=f"{month_usd:.2f}")
        await _tell(db, admin_ids, text, f"claude_budget:{month}", now)


async def rests(db: AsyncSession, admin_ids: Iterable[int], trouble: str, now: datetime) -> None:
    """When the circuit breaker opened: at most once an hour, for it opens again each time that a trial fails."""
    text = _in_both(phrases.RESTS, trouble=trouble)
    await _tell(db, admin_ids, text, f"claude_rests:{now:%Y-%m-%d %H}", now)


def _in_both(phrase: Phrase, **values: str | int) -> Html:
    return Html("\n".join(Voice(language).say(phrase, **values) for language in Language))


async def _tell(db: AsyncSession, admin_ids: Iterable[int], text: Html, key: str, now: datetime) -> None:
    for admin in sorted(admin_ids):
        await post(
            db,
            telegram_id=admin,
            kind="alarm",
            message=Say(text=text),
            dedupe_key=f"{key}:{admin}",
            not_before=now,
        )
