"""Old receipts, sent messages and unfinished newcomers are deleted once a day."""

from datetime import datetime, timedelta

from sqlalchemy import delete, or_

from bot.database import Database
from bot.schedule import Job
from models.ai_request import AiRequest
from models.delivery import Picture, QueuedMessage, ReceivedUpdate
from models.streak import Heartbeat
from models.student import Newcomer

RECEIPTS = timedelta(days=3)
"""Telegram repeats an update for at most 24 hours."""
MESSAGES = timedelta(days=30)
NEWCOMERS = timedelta(days=30)
PICTURES = timedelta(days=90)
HEARTBEATS = timedelta(days=400)
REQUESTS = timedelta(days=90)
"""What was asked of Claude is emptied when it is answered; the figures of a month are read from the rest."""


async def purge(database: Database, now: datetime) -> None:
    async with database.transaction() as db:
        await db.execute(delete(ReceivedUpdate).where(ReceivedUpdate.received_at < now - RECEIPTS))
        done = or_(QueuedMessage.sent_at < now - MESSAGES, QueuedMessage.failed_at < now - MESSAGES)
        await db.execute(delete(QueuedMessage).where(done))
        await db.execute(delete(Newcomer).where(Newcomer.created_at < now - NEWCOMERS))
        await db.execute(delete(Picture).where(Picture.created_at < now - PICTURES))
        await db.execute(delete(AiRequest).where(AiRequest.created_at < now - REQUESTS))
        await db.execute(delete(Heartbeat).where(Heartbeat.hour < now - HEARTBEATS))


JOBS = (Job("purge", timedelta(hours=24), purge),)
