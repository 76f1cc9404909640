"""Reminders are due when their row says so."""

from datetime import datetime, timedelta

from bot.database import Database
from bot.flows.reminders import actions
from bot.schedule import Job


async def remind(database: Database, now: datetime) -> None:
    while True:
        async with database.transaction() as db:
            if not await actions.remind_due(db, now):
                return


JOBS = (Job("remind", timedelta(minutes=1), remind),)
