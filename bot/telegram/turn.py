"""One update is one turn: one moment, one transaction, one list of replies.

Turns.take tells the whole story: record the update id, lock the student, let the handler decide and write, store the
replies, commit, and only then deliver.
"""

import asyncio
import logging
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, TypeVar

from sqlalchemy import select, update
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncSession

from bot.database import Database, is_passing
from bot.errors import Refusal
from bot.language import Html, Voice
from bot.reminding import FEWER_AFTER, next_reminder
from bot.telegram import apology
from bot.telegram.delivery import Delivered, Delivery
from bot.telegram.incoming import Incoming, Membership, Tapped
from bot.telegram.messages import Drawing, Edit, Reply, Rows, Say, SetButtons, Toast, from_json, to_json
from bot.telegram.postman import post
from bot.telegram.shown import note_live, note_problems
from models.delivery import ReceivedUpdate
from models.student import Newcomer, Student
from models.types import Digits, Language

if TYPE_CHECKING:
    from bot.telegram.routes import Routes

log = logging.getLogger(__name__)

Clock = Callable[[], datetime]
Given = TypeVar("Given")
Begin = Callable[[int, asyncio.Event], None]
"""Begins a stored request; what it says waits for the event, which is set when this turn's replies are out."""

STILL_DELIVERING = timedelta(seconds=20)
"""An update seen before, committed but not marked delivered, is being delivered elsewhere until this much later."""
QUIET = timedelta(minutes=10)
"""last_active_at is no exact clock: not worth a write at every tap."""


class ComeBack(Exception):
    """Nothing was changed and the same update may succeed later: Telegram shall send it again."""


@dataclass(slots=True)
class Turn:
    """What a handler gets: who did what, at which moment, in which transaction; and where its replies go."""

    incoming: Incoming
    now: datetime
    db: AsyncSession
    student: Student | None
    newcomer: Newcomer | None
    is_admin: bool
    admin_ids: frozenset[int] = frozenset()
    """Whom a handler may have to alarm."""
    given: Mapping[type, object] = field(default_factory=dict)
    """What the composition root gives to handlers, by its type."""
    replies: list[Reply] = field(default_factory=list)
    requests: list[int] = field(default_factory=list)
    """What this turn stored for a worker, to be begun after the commit."""

    @property
    def known(self) -> Student:
        """The student; for handlers that routes never call for a newcomer."""
        if self.student is None:
            raise LookupError("this handler is for students only")
        return self.student

    def find(self, kind: type[Given]) -> Given | None:
        """What the composition root gave, if it gave one: nothing that a handler needs may depend on it."""
        found = self.given.get(kind)
        return found if isinstance(found, kind) else None

    @property
    def voice(self) -> Voice:
        if self.student is not None:
            return voice_of(self.student)
        if self.newcomer is not None and self.newcomer.language:
            return Voice(Language(self.newcomer.language))
        spoken = self.incoming.sender.language_code or Language.BENGALI
        return Voice(Language.BENGALI if spoken.startswith(Language.BENGALI) else Language.ENGLISH)

    @property
    def tap_message(self) -> int | None:
        deed = self.incoming.deed
        return deed.message_id if isinstance(deed, Tapped) else None

    def say(
        self,
        text: Html,
        buttons: Rows = (),
        *,
        drawing: Drawing | None = None,
        live: bool = False,
        shows: tuple[int, int] | None = None,
    ) -> None:
        self.replies.append(Say(text=text, buttons=buttons, drawing=drawing, live=live, shows=shows))

    def show(self, *replies: Reply) -> None:
        self.replies.extend(replies)

    def edit(self, text: Html, buttons: Rows = ()) -> None:
        """Changes the message whose button was tapped; a message that Telegram no longer names is said anew."""
        self.replies.append(self.edited(text, buttons))

    def edited(self, text: Html, buttons: Rows = ()) -> Reply:
        if self.tap_message is None:
            return Say(text=text, buttons=buttons)
        return Edit(message_id=self.tap_message, text=text, buttons=buttons)

    def set_buttons(self, buttons: Rows = ()) -> None:
        """Changes the buttons of the message that was tapped; without any it takes them away."""
        if self.tap_message is not None:
            self.replies.append(SetButtons(message_id=self.tap_message, buttons=buttons))

    def toast(self, text: str, *, alert: bool = False) -> None:
        deed = self.incoming.deed
        if isinstance(deed, Tapped):
            self.replies.insert(0, Toast(tap_id=deed.tap_id, text=text, alert=alert))

    def refuse(self, refusal: Refusal) -> None:
        if isinstance(self.incoming.deed, Tapped):
            self.toast(self.voice.plain(refusal.phrase, **refusal.values), alert=True)
        else:
            self.say(self.voice.say(refusal.phrase, **refusal.values))

    def finish(self) -> None:
        """Every tap gets an answer, and only one message at a time has live buttons."""
        if not any(isinstance(reply, Toast) for reply in self.replies):
            self.toast("")
        if self.student is not None and any(isinstance(reply, Say) and reply.shows for reply in self.replies):
            self.student.expects = None  # the problem that is shown is what the next text answers
        if self.student is not None and any(isinstance(reply, Say) and reply.live for reply in self.replies):
            live = self.student.live_message_id
            changed = {reply.message_id for reply in self.replies if isinstance(reply, SetButtons)}
            if live is not None and live not in changed:  # a handler may leave it a button that stays good
                self.replies.insert(0, SetButtons(message_id=live))
            self.student.live_message_id = None
        self.replies.sort(key=lambda reply: not isinstance(reply, Toast))


def voice_of(student: Student) -> Voice:
    return Voice(Language(student.language), Digits(student.digits))


class Turns:
    def __init__(
        self,
        database: Database,
        routes: "Routes",
        delivery: Delivery,
        clock: Clock,
        admin_ids: frozenset[int],
        given: Mapping[type, object] | None = None,
        begin: Begin | None = None,
    ) -> None:
        self._given = given or {}
        self._begin = begin
        self._database = database
        self._routes = routes
        self._delivery = delivery
        self._clock = clock
        self._admin_ids = admin_ids

    async def take(self, incoming: Incoming) -> None:
        """Handles an update completely. When this returns, the update may be acknowledged; ComeBack says it may not."""
        now = self._clock()
        requests: list[int] = []
        try:
            replies, requests = await self._decide(incoming, now)
        except ComeBack:
            raise
        except Refusal as refusal:
            replies = await self._undone(incoming, now, refusal=refusal)
        except Exception as error:
            if is_passing(error):
                log.warning("update %s waits for the database: %s", incoming.update_id, type(error).__name__)
                raise ComeBack from None
            log.exception("update %s failed", incoming.update_id)
            replies = await self._undone(incoming, now, error=error)
        said = asyncio.Event()
        if self._begin is not None:
            for request in requests:
                self._begin(request, said)
        try:
            await self._deliver(incoming, now, replies)
        finally:
            said.set()  # or what was begun would wait for ever

    async def _decide(self, incoming: Incoming, now: datetime) -> tuple[list[Reply], list[int]]:
        async with self._database.transaction() as db:
            if not await self._first_time(db, incoming, now):
                return await self._undelivered(db, incoming, now), []
            turn = await self._open(db, incoming, now)
            await self._routes.dispatch(turn)
            turn.finish()
            await self._store(db, incoming, turn.replies)
            return turn.replies, turn.requests

    async def _first_time(self, db: AsyncSession, incoming: Incoming, now: datetime) -> bool:
        receipt = insert(ReceivedUpdate).values(update_id=incoming.update_id, received_at=now)
        recorded = await db.execute(receipt.on_conflict_do_nothing().returning(ReceivedUpdate.update_id))
        return recorded.scalar() is not None

    async def _undelivered(self, db: AsyncSession, incoming: Incoming, now: datetime) -> list[Reply]:
        """Seen before: nothing is decided again. What a crash kept from being delivered is delivered now."""
        receipt = await db.get_one(ReceivedUpdate, incoming.update_id, with_for_update=True)
        if receipt.delivered_at is not None or not receipt.replies:
            return []
        if abs(now - receipt.received_at) < STILL_DELIVERING:  # of two at once the later one may have come first
            raise ComeBack
        receipt.received_at = now  # a second copy of this repetition finds it being delivered
        return [from_json(reply) for reply in receipt.replies["replies"]]

    async def _open(self, db: AsyncSession, incoming: Incoming, now: datetime) -> Turn:
        """Finds and locks the sender: one person's updates are served one at a time, on any number of replicas."""
        telegram_id = incoming.sender.telegram_id
        if not incoming.private:
            return Turn(incoming, now, db, None, None, is_admin=False)
        student = await self._lock_student(db, telegram_id)
        newcomer: Newcomer | None = None
        if student is None:
            newcomer = await self._lock_newcomer(db, telegram_id, now)
            # Whoever held that lock before us may have made a student of the newcomer.
            student = await self._lock_student(db, telegram_id)
            if student is not None and newcomer is not None:
                await db.delete(newcomer)
                newcomer = None
        if student is not None:
            note_activity(student, incoming, now)
        is_admin = telegram_id in self._admin_ids
        return Turn(incoming, now, db, student, newcomer, is_admin, self._admin_ids, self._given)

    async def _lock_student(self, db: AsyncSession, telegram_id: int) -> Student | None:
        return await db.scalar(select(Student).where(Student.telegram_id == telegram_id).with_for_update())

    async def _lock_newcomer(self, db: AsyncSession, telegram_id: int, now: datetime) -> Newcomer | None:
        row = insert(Newcomer).values(telegram_id=telegram_id, created_at=now)
        row = row.on_conflict_do_update(index_elements=["telegram_id"], set_={"telegram_id": telegram_id})
        return await db.scalar(row.returning(Newcomer))

    async def _store(self, db: AsyncSession, incoming: Incoming, replies: list[Reply]) -> None:
        await db.flush()
        if replies:
            stored = {"replies": [to_json(reply) for reply in replies]}
            receipt = update(ReceivedUpdate).where(ReceivedUpdate.update_id == incoming.update_id)
            await db.execute(receipt.values(replies=stored))

    async def _undone(
        self, incoming: Incoming, now: datetime, *, refusal: Refusal | None = None, error: Exception | None = None
    ) -> list[Reply]:
        """The handler's transaction is rolled back; a second, small one records the reply."""
        try:
            async with self._database.transaction() as db:
                if not await self._first_time(db, incoming, now):
                    return []
                turn = await self._open(db, incoming, now)
                if refusal is not None:
                    turn.refuse(refusal)
                if error is not None:
                    turn.refuse(Refusal(apology.SORRY))
                    for admin in sorted(self._admin_ids):
                        await apology.tell_admin(db, admin, incoming.update_id, error, now)
                turn.finish()
                await self._store(db, incoming, turn.replies)
                return turn.replies
        except Exception as again:
            log.warning("update %s could not be recorded: %s", incoming.update_id, type(again).__name__)
            raise ComeBack from None

    async def _deliver(self, incoming: Incoming, now: datetime, replies: list[Reply]) -> None:
        if not replies:
            return
        delivered = await self._delivery.deliver(incoming.chat_id, replies)
        try:
            async with self._database.transaction() as db:
                await self._note_delivery(db, incoming, now, delivered)
        except Exception as error:
            # The turn itself is committed; the worst that follows is a reply said twice after a crash.
            log.warning("update %s: delivery not noted: %s", incoming.update_id, type(error).__name__)

    async def _note_delivery(self, db: AsyncSession, incoming: Incoming, now: datetime, delivered: Delivered) -> None:
        receipt = update(ReceivedUpdate).where(ReceivedUpdate.update_id == incoming.update_id)
        await db.execute(receipt.values(replies=None, delivered_at=now))
        await note_delivered(db, incoming, delivered, now, f"reply:{incoming.update_id}")


async def note_delivered(
    db: AsyncSession, incoming: Incoming, delivered: Delivered, now: datetime, dedupe_key: str
) -> None:
    """What the student sees now; what Telegram held back is queued."""
    student = update(Student).where(Student.telegram_id == incoming.sender.telegram_id)
    if delivered.live_message_id is not None:
        await note_live(db, incoming.sender.telegram_id, delivered.live_message_id)
    if delivered.unreachable and incoming.private:  # a group that threw the bot out is nobody's private chat
        await db.execute(student.values(blocked_at=now))
    await note_problems(db, delivered.shown)
    for number, (reply, delay) in enumerate(delivered.postponed):
        await post(
            db,
            telegram_id=incoming.chat_id,
            kind="reply",
            message=reply,
            dedupe_key=f"{dedupe_key}:{number}",
            not_before=now + delay,
        )


def note_activity(student: Student, incoming: Incoming, now: datetime) -> None:
    if isinstance(incoming.deed, Membership) and not incoming.deed.present:
        return
    if student.blocked_at is not None or student.reminders_ignored >= FEWER_AFTER:
        # They are back: the next reminder is not a week away.
        student.next_reminder_at = next_reminder(
            now, student.zone, student.reminder_hour, ignored=0, away_until=student.away_until
        )
    student.blocked_at = None
    student.reminders_ignored = 0
    if now - student.last_active_at > QUIET:
        student.last_active_at = now
