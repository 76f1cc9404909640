"""Messages that nobody is waiting for: queued as rows, sent one after the other by one replica at a time."""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime, timedelta

from sqlalchemy import func, or_, select, text, update
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncSession
from telegram.error import TelegramError, TimedOut

from bot.database import Database, is_passing
from bot.telegram.delivery import Delivery, Postponed, Unreachable
from bot.telegram.messages import Reply, Say, from_json, to_json
from bot.telegram.shown import note_live, note_problems
from models.delivery import QueuedMessage
from models.student import Student

log = logging.getLogger(__name__)

POSTMAN_LOCK = 7_114_202
PER_SECOND = 25
"""Telegram allows about 30 bulk messages a second for the whole bot; replies to taps need room beside them."""
BATCH = 25
LEASE = timedelta(minutes=2)
MAX_ATTEMPTS = 8
SIGNS_OF_TROUBLE = 3

_OPEN = (QueuedMessage.sent_at.is_(None), QueuedMessage.failed_at.is_(None))


async def post(
    db: AsyncSession,
    *,
    telegram_id: int,
    kind: str,
    message: Reply,
    dedupe_key: str,
    not_before: datetime,
    expires_at: datetime | None = None,
    broadcast_id: int | None = None,
) -> bool:
    """Queues a message in the caller's transaction; False if one with this key was queued before."""
    row = insert(QueuedMessage).values(
        telegram_id=telegram_id,
        kind=kind,
        message=to_json(message),
        dedupe_key=dedupe_key,
        not_before=not_before,
        expires_at=expires_at,
        broadcast_id=broadcast_id,
    )
    queued = await db.execute(row.on_conflict_do_nothing().returning(QueuedMessage.queued_id))
    return queued.scalar() is not None


class Postman:
    def __init__(
        self,
        database: Database,
        delivery: Delivery,
        clock: Callable[[], datetime],
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
    ) -> None:
        self._database = database
        self._delivery = delivery
        self._clock = clock
        self._sleep = sleep
        self.stopping = False
        self._rests_until = datetime.min.replace(tzinfo=UTC)

    def stop(self) -> None:
        """The message under way is sent and noted; the next one waits for another day, or another replica."""
        self.stopping = True

    async def drain(self) -> int:
        """Sends what is due, unless another replica is doing so. Returns how many messages were dealt with."""
        if self._clock() < self._rests_until:
            return 0
        async with self._database.engine.connect() as connection:
            if not await self._take_lock(connection):
                return 0
            try:
                await self._expire()
                dealt = 0
                while batch := await self._claim():
                    done = await self._send_batch(batch)
                    dealt += done
                    if done < len(batch):
                        await self._give_back(batch[done:])
                        break
                return dealt
            finally:
                await connection.execute(text("SELECT pg_advisory_unlock(:key)"), {"key": POSTMAN_LOCK})
                await connection.commit()

    async def _take_lock(self, connection: AsyncConnection) -> bool:
        taken = await connection.execute(text("SELECT pg_try_advisory_lock(:key)"), {"key": POSTMAN_LOCK})
        await connection.commit()  # a session lock outlives the transaction, and an open one would hold back vacuum
        return bool(taken.scalar())

    async def _expire(self) -> None:
        """What is past its time is not sent any more."""
        now = self._clock()
        async with self._database.transaction() as db:
            stale = update(QueuedMessage).where(*_OPEN, QueuedMessage.expires_at <= now)
            await db.execute(stale.values(failed_at=now, failure="expired"))

    async def _claim(self) -> list[QueuedMessage]:
        """The next few due messages, leased: should this process die, they are due again when the lease is over."""
        now = self._clock()
        async with self._database.transaction() as db:
            due = (
                select(QueuedMessage)
                .where(*_OPEN, QueuedMessage.not_before <= now)
                .order_by(QueuedMessage.not_before, QueuedMessage.queued_id)
                .limit(BATCH)
                .with_for_update(skip_locked=True)
            )
            batch = list(await db.scalars(due))
            for queued in batch:
                queued.not_before = now + LEASE
        return batch

    async def _send_batch(self, batch: list[QueuedMessage]) -> int:
        """How many of them were dealt with: fewer than all when the process stops, or Telegram wants its peace."""
        resting: dict[int, timedelta] = {}
        for number, queued in enumerate(batch):
            if self.stopping:
                return number
            if queued.telegram_id in resting:  # its turn comes after the one that was held back
                await self._settle(queued, not_before=self._clock() + resting[queued.telegram_id])
                continue
            delay = await self._send(queued)
            if delay:
                resting[queued.telegram_id] = delay
            if len(resting) == SIGNS_OF_TROUBLE:
                # One chat's 429 concerns that chat; several at once mean the bot as a whole.
                self._rests_until = self._clock() + delay
                return number + 1
            await self._sleep(1 / PER_SECOND)
        return len(batch)

    async def _give_back(self, untried: list[QueuedMessage]) -> None:
        async with self._database.transaction() as db:
            rows = update(QueuedMessage).where(QueuedMessage.queued_id.in_([queued.queued_id for queued in untried]))
            await db.execute(rows.values(not_before=self._clock()))

    async def _send(self, queued: QueuedMessage) -> timedelta:
        """Sends one message and notes what came of it. The delay that Telegram asked for, if it asked for one."""
        now = self._clock()
        try:
            message = from_json(queued.message)
            message_id = await self._delivery.perform(queued.telegram_id, message)
        except Unreachable as error:
            await self._settle(queued, failed_at=now, failure=str(error)[:200])
            async with self._database.transaction() as db:
                student = update(Student).where(Student.telegram_id == queued.telegram_id)
                await db.execute(student.values(blocked_at=func.coalesce(Student.blocked_at, now)))
        except Postponed as postponed:
            return await self._hold_back(queued, postponed.delay, now)
        except TimedOut:
            # Perhaps it arrived. One reminder too few is better than the same one twice.
            await self._settle(queued, sent_at=now, failure="timed out, perhaps sent")
        except TelegramError as error:
            await self._settle(queued, failed_at=now, failure=error.message[:200])
        except Exception as error:
            if is_passing(error):
                raise
            log.exception("queued message %s cannot be sent", queued.queued_id)
            await self._settle(queued, failed_at=now, failure=type(error).__name__)
        else:
            await self._settle(queued, sent_at=now)
            if isinstance(message, Say) and message_id is not None:
                await self._note_shown(queued.telegram_id, message, message_id)
        return timedelta()

    async def _hold_back(self, queued: QueuedMessage, delay: timedelta, now: datetime) -> timedelta:
        attempts = queued.attempts + 1
        if attempts >= MAX_ATTEMPTS:
            await self._settle(queued, attempts=attempts, failed_at=now, failure="gave up")
        else:
            backoff = timedelta(seconds=2**attempts)
            await self._settle(queued, attempts=attempts, not_before=now + max(delay, backoff))
        return delay

    async def _note_shown(self, telegram_id: int, message: Say, message_id: int) -> None:
        """A reply that Telegram held back is still the problem that is open, with the buttons that are in force."""
        async with self._database.transaction() as db:
            if message.live:
                await note_live(db, telegram_id, message_id)
            if message.shows is not None:
                await note_problems(db, [(*message.shows, message_id)])

    async def _settle(self, queued: QueuedMessage, **values: object) -> None:
        """Notes what came of a message; one that will not be sent again needs no words any more."""
        if values.get("sent_at") or values.get("failed_at"):
            values["message"] = {}
        async with self._database.transaction() as db:
            row = update(QueuedMessage).where(QueuedMessage.queued_id == queued.queued_id)
            await db.execute(row.values(**values))


async def waiting(db: AsyncSession, now: datetime) -> int:
    """How many queued messages are due and not sent."""
    alive = or_(QueuedMessage.expires_at.is_(None), QueuedMessage.expires_at > now)
    count = select(func.count()).where(*_OPEN, alive, QueuedMessage.not_before <= now)
    return int(await db.scalar(count) or 0)
