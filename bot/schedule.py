"""The clock's side: APScheduler only ticks. What is due stands in rows, so that any replica may tick at any time."""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from apscheduler.schedulers.asyncio import AsyncIOScheduler

from bot.database import Database, is_passing

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Job:
    name: str
    every: timedelta
    run: Callable[[Database, datetime], Awaitable[None]]


class Schedule:
    def __init__(self, database: Database, clock: Callable[[], datetime], jobs: Sequence[Job]) -> None:
        self._database = database
        self._clock = clock
        self._jobs = jobs
        self._scheduler = AsyncIOScheduler(timezone="UTC")
        self._under_way: set[asyncio.Future[None]] = set()

    def start(self) -> None:
        for job in self._jobs:
            self._scheduler.add_job(
                self.run,
                "interval",
                args=[job],
                seconds=job.every.total_seconds(),
                id=job.name,
                next_run_time=datetime.now(self._scheduler.timezone),
                # The default grace of one second would drop a tick whenever the process is busy.
                misfire_grace_time=None,
                coalesce=True,
                max_instances=1,
            )
        self._scheduler.start()

    async def stop(self, patience: float = 10.0) -> None:
        """No new tick; those under way may finish within `patience` seconds."""
        if self._scheduler.running:
            self._scheduler.pause()
            if self._under_way:
                await asyncio.wait(self._under_way, timeout=patience)
            self._scheduler.shutdown(wait=False)

    async def run(self, job: Job) -> None:
        """One tick of one job. A failure is logged; the rows are still due at the next tick."""
        ticking = asyncio.ensure_future(self._run(job))
        self._under_way.add(ticking)
        ticking.add_done_callback(self._under_way.discard)
        await ticking

    async def _run(self, job: Job) -> None:
        try:
            await job.run(self._database, self._clock())
        except Exception as error:
            if is_passing(error):
                log.warning("job %s waits for the database: %s", job.name, type(error).__name__)
            else:
                log.exception("job %s failed", job.name)

    async def tick(self) -> None:
        """All jobs once, in order: for the demo's clock and the tests."""
        for job in self._jobs:
            await self.run(job)
