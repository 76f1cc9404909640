"""Asking Telegram for updates, for a machine without a public address. The same promise as the webhook: an update is
acknowledged (by the next offset) only after it is committed and delivered, and one process polls at a time."""

import asyncio
import logging
import warnings
from collections import defaultdict
from collections.abc import Awaitable, Callable
from typing import Any

from sqlalchemy import text
from sqlalchemy.exc import SQLAlchemyError
from telegram import Bot
from telegram.error import Conflict, EndPointNotFound, InvalidToken, RetryAfter, TelegramError

from bot.database import Database
from bot.telegram.turn import ComeBack

log = logging.getLogger(__name__)

# Bot.get_updates parses a whole batch at once, so that one poison update would block all the others.
warnings.filterwarnings("ignore", message="Please use 'Bot.getUpdates'")

POLLING_LOCK = 7_114_203
ALLOWED_UPDATES = ["message", "callback_query", "my_chat_member"]
LONG_POLL = 25
PAUSE = 2.0

Take = Callable[[dict[str, Any]], Awaitable[None]]


class Polling:
    def __init__(self, bot: Bot, database: Database, take: Take) -> None:
        self._bot = bot
        self._database = database
        self._take = take
        self._offset = 0
        self._stopping = asyncio.Event()

    def stop(self) -> None:
        """What is under way is finished; nothing new is asked for."""
        self._stopping.set()

    async def run(self) -> None:
        """Asks until `stop`. Raises InvalidToken when Telegram no longer knows the token."""
        while not self._stopping.is_set():
            try:
                async with self._database.engine.connect() as connection:
                    taken = await connection.execute(text("SELECT pg_try_advisory_lock(:key)"), {"key": POLLING_LOCK})
                    await connection.commit()
                    if taken.scalar():
                        await self._poll_while_locked(connection)
                        continue
            except (SQLAlchemyError, OSError) as error:
                log.warning("polling waits for the database: %s", type(error).__name__)
            await self._pause(PAUSE)

    async def _poll_while_locked(self, connection: Any) -> None:
        while not self._stopping.is_set() and not await self._webhook_removed():
            await self._pause(PAUSE)
        while not self._stopping.is_set():
            updates = await self._ask()
            await self._handle(updates)
            # Raises when the connection that holds the lock is gone: somebody else may be polling already.
            await connection.execute(text("SELECT 1"))
            await connection.commit()
        await self._acknowledge()

    async def _webhook_removed(self) -> bool:
        try:
            return await self._bot.delete_webhook(drop_pending_updates=False)
        except InvalidToken:
            raise
        except TelegramError as error:
            log.warning("the webhook could not be removed: %s", error.message[:100])
            return False

    async def _ask(self) -> list[dict[str, Any]]:
        asking = asyncio.ensure_future(self._get_updates(LONG_POLL))
        stopping = asyncio.ensure_future(self._stopping.wait())
        await asyncio.wait({asking, stopping}, return_when=asyncio.FIRST_COMPLETED)
        stopping.cancel()
        if not asking.done():
            asking.cancel()
            return []
        try:
            return asking.result()
        except InvalidToken:
            raise
        except RetryAfter as error:
            wait = error.retry_after
            await self._pause(wait.total_seconds() if not isinstance(wait, (int, float)) else wait)
        except Conflict:
            log.warning("another process is polling with this token")
            await self._pause(5)
        except TelegramError as error:
            log.warning("Telegram cannot be asked: %s", error.message[:100])
            await self._pause(PAUSE)
        return []

    async def _get_updates(self, patience: int) -> list[dict[str, Any]]:
        asked = {"offset": self._offset, "timeout": patience, "allowed_updates": ALLOWED_UPDATES}
        try:
            answer = await self._bot.do_api_request("getUpdates", asked, read_timeout=patience + 10)
        except EndPointNotFound:
            # The library's word for 401 and 404 here. The method does exist, so it is the token that was revoked.
            raise InvalidToken("the token is no longer accepted") from None
        return [update for update in answer if isinstance(update, dict)]

    async def _acknowledge(self) -> None:
        """Tells Telegram how far we came, so that the next process does not get the last batch again."""
        try:
            await self._bot.do_api_request("getUpdates", {"offset": self._offset, "timeout": 0, "limit": 1})
        except TelegramError as error:
            log.info("the last updates may come once more: %s", error.message[:100])

    async def _handle(self, updates: list[dict[str, Any]]) -> None:
        """One chat's updates in their order, different chats side by side."""
        chats: dict[Any, list[dict[str, Any]]] = defaultdict(list)
        for raw in updates:
            chats[_chat(raw)].append(raw)
        await asyncio.gather(*(self._handle_chat(of_chat) for of_chat in chats.values()))
        if updates:
            self._offset = max(int(raw["update_id"]) for raw in updates) + 1

    async def _handle_chat(self, updates: list[dict[str, Any]]) -> None:
        for raw in updates:
            while True:
                try:
                    await self._take(raw)
                    break
                except ComeBack:
                    await asyncio.sleep(PAUSE)
                except Exception:
                    # One update must not end the asking for all the others.
                    log.exception("update %s was dropped", raw.get("update_id"))
                    break

    async def _pause(self, seconds: float) -> None:
        try:
            await asyncio.wait_for(self._stopping.wait(), seconds)
        except TimeoutError:
            return


def _chat(raw: dict[str, Any]) -> Any:
    for part in ("message", "callback_query", "my_chat_member"):
        inner = raw.get(part)
        if isinstance(inner, dict):
            holder = inner.get("from")
            return holder.get("id") if isinstance(holder, dict) else None
    return None
