"""What admins are told about Claude, once."""

from collections.abc import Iterable
from datetime import date, datetime
from decimal import Decimal

from sqlalchemy.ext.asyncio import AsyncSession

from bot.ai import phrases
from bot.ai.budget import WARNING, first_of_month
from bot.ai.ledger import spent_in
from bot.ai.model import Trouble
from bot.language import in_both
from bot.telegram.alarm import tell_admins


async def budget(db: AsyncSession, admin_ids: Iterable[int], month_usd: Decimal, today: date, now: datetime) -> None:
    """When most of the month's money is spent: once a month."""
    month = first_of_month(today)
    spent = await spent_in(db, month)
    if month_usd > 0 and spent >= WARNING * month_usd:
        share = int(100 * spent / month_usd)
        text = in_both(phrases.BUDGET, share=share, spent=f"{spent:.2f}", budget=f"{month_usd:.2f}")
        await tell_admins(db, admin_ids, text, f"claude_budget:{month}", now)


async def rests(db: AsyncSession, admin_ids: Iterable[int], trouble: Trouble, now: datetime) -> None:
    """When the circuit breaker opened: at most once an hour, for it opens again each time that a trial fails."""
    advice = phrases.ADVICE.get(trouble)
    said = phrases.RESTS if advice is None else phrases.RESTS_FOR_A_PERSON
    values = {} if advice is None else {"advice": advice}
    text = in_both(said, trouble=phrases.TROUBLES[trouble], **values)
    await tell_admins(db, admin_ids, text, f"claude_rests:{now:%Y-%m-%d %H}", now)


async def bad_request(db: AsyncSession, admin_ids: Iterable[int], today: date, now: datetime) -> None:
    """When Claude sent a request back: once a day, for a person has to look, and no student notices."""
    text = in_both(phrases.SENT_BACK, advice=phrases.ADVICE[Trouble.BAD_REQUEST])
    await tell_admins(db, admin_ids, text, f"claude_bad_request:{today}", now)
