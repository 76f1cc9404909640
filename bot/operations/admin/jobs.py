"""Broadcasts go on by themselves, on whichever replica ticks next."""

from datetime import datetime, timedelta

from bot.database import Database
from bot.operations.admin import actions
from bot.schedule import Job


async def broadcast(database: Database, now: datetime) -> None:
    for step in (actions.queue_broadcast, actions.report_broadcast):
        while True:
            async with database.transaction() as db:
                if not await step(db, now):
                    break


JOBS = (Job("broadcast", timedelta(seconds=10), broadcast),)
