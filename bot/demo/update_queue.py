"""Updates on their way to the bot: kept until confirmed, handed out by long polling, expired as Telegram does it."""

import time
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from bot.demo.api_error import conflict
from bot.demo.signals import Signal

# Telegram keeps a tap for 150 seconds and everything else for a day.
LIFETIMES = {"callback_query": 150.0}
LIFETIME = 24 * 3600.0
REMEMBERED = 20_000
# What a bot does not get unless it asks by name.
NOT_BY_DEFAULT = frozenset({"chat_member", "message_reaction", "message_reaction_count"})
_TAKEN_OVER = "terminated by other getUpdates request; make sure that only one bot instance is running"


@dataclass(slots=True, eq=False)
class Update:
    """`queue` names the serial queue of webhook delivery: messages by chat, taps by user, membership by chat."""

    update_id: int
    kind: str
    body: dict[str, Any]
    queue: str
    expires_at: float
    deliveries: int = 0
    # A redelivery is handed out once more although the bot's offset has already passed it.
    again: bool = False

    def to_json(self) -> dict[str, Any]:
        return {"update_id": self.update_id, self.kind: self.body}


class UpdateQueue:
    def __init__(self, monotonic: Callable[[], float] = time.monotonic) -> None:
        self._monotonic = monotonic
        self._next_id = 100_000_001
        self._pending: dict[int, Update] = {}
        self._known: OrderedDict[int, Update] = OrderedDict()
        self._poll: object | None = None
        self._closed = False
        self.changed = Signal()
        self.allowed: frozenset[str] = frozenset()

    def add(self, kind: str, body: dict[str, Any], queue: str) -> int:
        """Queues one update and returns its id; an update of a kind the bot does not want is known but never sent."""
        lifetime = LIFETIMES.get(kind, LIFETIME)
        update = Update(self._next_id, kind, body, queue, self._monotonic() + lifetime)
        self._next_id += 1
        self._known[update.update_id] = update
        if len(self._known) > REMEMBERED:
            self._known.popitem(last=False)
        if kind in self.allowed if self.allowed else kind not in NOT_BY_DEFAULT:
            self._pending[update.update_id] = update
            self.changed.fire()
        return update.update_id

    def find(self, update_id: int) -> Update:
        """An update that was queued at some time. KeyError if unknown."""
        return self._known[update_id]

    def again(self, update_id: int) -> None:
        """Puts an earlier update back, as Telegram does when it did not see the confirmation. KeyError if unknown."""
        update = self.find(update_id)
        update.expires_at = self._monotonic() + LIFETIMES.get(update.kind, LIFETIME)
        update.again = True
        self._pending[update_id] = update
        self.changed.fire()

    def pending(self) -> list[Update]:
        """What is not confirmed and not expired, oldest first."""
        now = self._monotonic()
        self._pending = {key: update for key, update in self._pending.items() if update.expires_at > now}
        return sorted(self._pending.values(), key=lambda update: update.update_id)

    def is_pending(self, update: Update) -> bool:
        return self._pending.get(update.update_id) is update and update.expires_at > self._monotonic()

    def first_of(self, queue: str) -> Update | None:
        waiting = [update for update in self._pending.values() if update.queue == queue and self.is_pending(update)]
        return min(waiting, key=lambda update: update.update_id, default=None)

    def confirm(self, update_id: int) -> None:
        self._pending.pop(update_id, None)
        self.changed.fire()

    def forget(self) -> None:
        self._pending.clear()
        self.changed.fire()

    async def long_poll(self, offset: int, limit: int, seconds: float) -> list[Update]:
        """getUpdates: confirms everything before the offset, then waits up to so many seconds for updates."""
        mine = self._poll = object()
        self.changed.fire()
        self._confirm_before(offset)
        deadline = self._monotonic() + seconds
        try:
            while True:
                ready = self.pending()[:limit]
                left = deadline - self._monotonic()
                if ready or left <= 0 or self._closed:
                    break
                await self.changed.wait(left)
                if self._poll is not mine:
                    raise conflict(_TAKEN_OVER)
            for update in ready:
                update.deliveries += 1
                update.again = False
            return ready
        finally:
            if self._poll is mine:
                self._poll = None

    def close(self) -> None:
        """Lets a waiting getUpdates return, so that the server can stop at once."""
        self._closed = True
        self.changed.fire()

    @property
    def polled(self) -> bool:
        return self._poll is not None

    def end_poll(self) -> None:
        """A webhook was set: the waiting getUpdates is ended with 409."""
        self._poll = None
        self.changed.fire()

    def _confirm_before(self, offset: int) -> None:
        pending = self.pending()
        if offset < 0:
            offset = pending[offset].update_id if -offset <= len(pending) else 0
        for update in pending:
            if update.update_id < offset and not update.again:
                self.confirm(update.update_id)
