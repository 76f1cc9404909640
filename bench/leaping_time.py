"""Time that leaps over waiting: a month of thinking, sleeping and waiting goes by as fast as the work allows.

The loop's time is the real one plus all its leaps. It leaps to the next timer only when nothing real is going on, so
that work takes as long as it takes, and a wait of three seconds is one of three seconds for whoever measures it.
"""

import asyncio
import selectors
import time
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy.engine import URL
from sqlalchemy.ext.asyncio import AsyncSession

from bot.database import Database

BLINK = 0.001
"""Seconds after which everything that was sent over the loopback has arrived."""


class RealWork:
    """What goes on outside this process, or may: time stands by it."""

    def __init__(self) -> None:
        self.going_on = 0
        """Transactions, answers of a server that does not share our time: waited for, however long they take."""
        self.on_its_way = 0
        """Requests to a server on this loop: a blink is enough, for the server's own waiting is a timer of ours."""

    @contextmanager
    def goes_on(self) -> Iterator[None]:
        self.going_on += 1
        try:
            yield
        finally:
            self.going_on -= 1

    @contextmanager
    def is_on_its_way(self) -> Iterator[None]:
        self.on_its_way += 1
        try:
            yield
        finally:
            self.on_its_way -= 1


class LeapingLoop(asyncio.SelectorEventLoop):
    def __init__(self, work: RealWork) -> None:
        self.leapt = 0.0
        super().__init__(_Leaping(self, work))

    def time(self) -> float:
        return time.monotonic() + self.leapt


class _Leaping(selectors.DefaultSelector):
    def __init__(self, loop: LeapingLoop, work: RealWork) -> None:
        super().__init__()
        self._loop = loop
        self._work = work

    def select(self, timeout: float | None = None) -> Any:
        ready = super().select(0)
        if ready or timeout == 0:
            return ready
        if timeout is None or self._work.going_on:
            return super().select(timeout)
        if self._work.on_its_way:
            ready = super().select(min(timeout, BLINK))
        if not ready:
            self._loop.leapt += timeout
        return ready


class LeapingClock:
    """The moments that go with the loop's time, from `start` on."""

    def __init__(self, start: datetime) -> None:
        self._start = start
        self._began: float | None = None

    def now(self) -> datetime:
        seconds = asyncio.get_running_loop().time()
        if self._began is None:
            self._began = seconds
        return self._start + timedelta(seconds=seconds - self._began)

    async def sleep_until(self, moment: datetime) -> None:
        await asyncio.sleep((moment - self.now()).total_seconds())


class WatchedDatabase(Database):
    """Time does not leap over a transaction: no turn waits for anything but the database in one."""

    def __init__(self, url: URL, work: RealWork) -> None:
        super().__init__(url)
        self._work = work

    @asynccontextmanager
    async def transaction(self) -> AsyncIterator[AsyncSession]:
        with self._work.goes_on():
            async with super().transaction() as db:
                yield db
