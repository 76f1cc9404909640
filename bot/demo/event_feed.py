"""What the page is told as it happens. A browser that was away asks for everything after the last number it saw."""

from collections import deque
from typing import Any

from bot.demo.signals import Signal

KEPT = 2_000


class EventFeed:
    def __init__(self) -> None:
        self.last = 0
        self.closed = False
        self.changed = Signal()
        self._events: deque[tuple[int, dict[str, Any]]] = deque(maxlen=KEPT)

    def publish(self, kind: str, **fields: Any) -> None:
        self.last += 1
        self._events.append((self.last, {"kind": kind, **fields}))
        self.changed.fire()

    def close(self) -> None:
        """Ends the pages' streams, so that the server can stop at once."""
        self.closed = True
        self.changed.fire()

    def after(self, number: int) -> list[tuple[int, dict[str, Any]]] | None:
        """Events newer than a number; None when some of them are no longer kept and the page must load afresh."""
        oldest_kept = self._events[0][0] if self._events else self.last + 1
        if number > self.last or number < oldest_kept - 1:
            return None
        return [event for event in self._events if event[0] > number]
