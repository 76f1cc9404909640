"""The demo's clock: real time, moved forward by hand so that tomorrow can be seen today."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta


def real_now() -> datetime:
    return datetime.now(UTC)


class DemoClock:
    """Real time plus an offset that only grows. `listeners` are told after each move."""

    def __init__(self, real: Callable[[], datetime] = real_now) -> None:
        self._real = real
        self._offset = timedelta()
        self.listeners: list[Callable[[], None]] = []

    def now(self) -> datetime:
        """The demo's present moment, aware, in UTC."""
        return self._real() + self._offset

    def advance(self, to: datetime) -> None:
        """Moves the clock forward to a moment. Raises ValueError for a naive moment or one in the past."""
        if to.tzinfo is None:
            raise ValueError("The clock needs a moment with a time zone.")
        if to < self.now():
            raise ValueError("The clock only moves forward.")
        self._offset = to.astimezone(UTC) - self._real()
        for listener in self.listeners:
            listener()
