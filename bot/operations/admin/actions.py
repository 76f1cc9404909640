"""What an admin can look at and do. Every call leaves an audit entry."""

from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncSession

from bot.audit.store import record
from bot.disputes.actions import mean_the_other_try, rule
from bot.disputes.results import Ruled
from bot.errors import Refusal
from bot.language import Html, escape, in_both
from bot.operations.admin import phrases, store
from bot.operations.admin.cost_actions import midnight
from bot.operations.admin.taps import ACCEPT_OTHER
from bot.telegram.delivery import utf16_length
from bot.telegram.messages import Say
from bot.telegram.postman import post, waiting
from models.delivery import Broadcast
from models.problem import Problem
from models.types import Ruling

MAX_BROADCAST = 3_500
QUEUE_BATCH = 200


async def overview(db: AsyncSession, admin_id: int, now: datetime) -> store.Overview:
    record(db, admin_id, "desk")
    return await store.overview(db, midnight(now), midnight(now, 6))


async def rule_on_reports(db: AsyncSession, admin_id: int, problem_id: int, ruling: str, now: datetime) -> bool:
    """True if the problem is hidden now; its open reports are settled either way."""
    problem = await db.get(Problem, problem_id)
    if problem is None or ruling not in ("hide", "keep"):
        raise Refusal(phrases.NO_REPORTS)
    problem.hidden_at = (problem.hidden_at or now) if ruling == "hide" else None
    problem.hidden_by_disputes = False  # an admin's word: rulings on disputes no longer bring it back
    await store.resolve_reports(db, problem_id, now)
    record(db, admin_id, f"reports_{ruling}", problem=problem.template_key, variant=problem.variant)
    return ruling == "hide"


async def rule_on_disputes(
    db: AsyncSession, admin_id: int, dispute_id: int, ruling: str, now: datetime
) -> Ruled | None:
    """None if that was settled before. Raises Refusal for an answer that cannot be accepted."""
    if ruling == ACCEPT_OTHER:
        ruling = Ruling.ACCEPTED if await mean_the_other_try(db, dispute_id) else ""
    if ruling not in set(Ruling):
        raise Refusal(phrases.SETTLED)
    ruled = await rule(db, dispute_id, Ruling(ruling), now)
    if ruled is not None:
        record(
            db,
            admin_id,
            f"disputes_{ruled.ruling}",
            problem=ruled.problem.template_key,
            variant=ruled.problem.variant,
            # What stays wrong is a student's text and no more: it need not outlive the student here.
            form=ruled.form if ruled.ruling is Ruling.ACCEPTED else None,
            students=ruled.students,
            corrected=ruled.corrected,
        )
    return ruled


async def draft_broadcast(db: AsyncSession, admin_id: int, body: str, now: datetime) -> Broadcast:
    """Raises Refusal for a text that is missing or too long."""
    if not body:
        raise Refusal(phrases.BROADCAST_USAGE)
    if utf16_length(body) > MAX_BROADCAST:
        raise Refusal(phrases.BROADCAST_TOO_LONG, limit=MAX_BROADCAST)
    broadcast = Broadcast(admin_telegram_id=admin_id, body=body, created_at=now, queued_up_to=0)
    db.add(broadcast)
    await db.flush()
    record(db, admin_id, "broadcast_draft", broadcast=broadcast.broadcast_id)
    return broadcast


async def rule_on_broadcast(db: AsyncSession, admin_id: int, broadcast_id: int, ruling: str, now: datetime) -> bool:
    """True if sending begins. Raises Refusal when it was sent or dropped before."""
    broadcast = await db.get(Broadcast, broadcast_id, with_for_update=True)
    if broadcast is None or broadcast.confirmed_at is not None or broadcast.admin_telegram_id != admin_id:
        raise Refusal(phrases.BROADCAST_SETTLED)
    record(db, admin_id, f"broadcast_{'send' if ruling == 'send' else 'drop'}", broadcast=broadcast_id)
    if ruling == "send":
        broadcast.confirmed_at = now
        return True
    await db.delete(broadcast)
    return False


def broadcast_message(body: str) -> Say:
    """Plain text: an admin's < or & must not break the message for everybody."""
    return Say(text=Html(f"📣 {escape(body)}"))


async def queue_broadcast(db: AsyncSession, now: datetime) -> bool:
    """Queues one more batch of a confirmed broadcast; False when there is nothing to queue."""
    broadcast = await store.broadcasts_to_queue(db)
    if broadcast is None:
        return False
    queued = await store.queue_batch(db, broadcast, broadcast_message(broadcast.body), now, QUEUE_BATCH)
    if queued < QUEUE_BATCH:
        broadcast.queued_at = now
    return True


async def report_broadcast(db: AsyncSession, now: datetime) -> bool:
    """Tells an admin how a finished broadcast went; False when none is finished."""
    broadcast = await store.broadcast_to_report(db)
    if broadcast is None:
        return False
    sent, failed = await store.broadcast_result(db, broadcast.broadcast_id)
    await post(
        db,
        telegram_id=broadcast.admin_telegram_id,
        kind="alarm",
        message=Say(text=in_both(phrases.BROADCAST_DONE, sent=sent, failed=failed)),
        dedupe_key=f"broadcast_result:{broadcast.broadcast_id}",
        not_before=now,
    )
    broadcast.reported_at = now
    return True


async def queue_length(db: AsyncSession, now: datetime) -> int:
    return await waiting(db, now)
