"""What the clock does to sessions."""

from datetime import datetime, timedelta

from bot.database import Database
from bot.flows.practice import actions
from bot.schedule import Job


async def expire_sessions(database: Database, now: datetime) -> None:
    while True:
        async with database.transaction() as db:
            if not await actions.expire_sessions(db, now):
                return


JOBS = (Job("expire_sessions", timedelta(seconds=30), expire_sessions),)
