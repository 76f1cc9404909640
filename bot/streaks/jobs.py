"""What the clock does to streaks, and the heartbeat that excuses days on which the tutor was down."""

from datetime import datetime, timedelta

from bot.database import Database
from bot.schedule import Job
from bot.streaks import actions, store


async def settle_streaks(database: Database, now: datetime) -> None:
    after: int | None = 0
    while after is not None:
        async with database.transaction() as db:
            after = await actions.settle_due(db, now, after)


async def beat(database: Database, now: datetime) -> None:
    async with database.transaction() as db:
        await store.beat(db, now)


JOBS = (
    Job("heartbeat", timedelta(minutes=5), beat),
    Job("settle_streaks", timedelta(minutes=15), settle_streaks),
)
