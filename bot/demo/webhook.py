"""Webhook delivery: serial queues, the secret header, repetition with back-off until the bot says 2xx."""

import asyncio
import contextlib
import json
import math
import ssl
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlsplit

from bot.demo.update_queue import Update, UpdateQueue

ANSWER_LIMIT_SECONDS = 60.0
LONGEST_PAUSE_SECONDS = 60.0
LONGEST_RETRY_AFTER_SECONDS = 3600.0


@dataclass(frozen=True, slots=True)
class Webhook:
    url: str
    secret_token: str = ""
    max_connections: int = 40


@dataclass(frozen=True, slots=True)
class _Answer:
    status: int
    headers: dict[str, str] = field(default_factory=dict)


class WebhookDelivery:
    """Delivers one webhook's updates. Queues go side by side, within a queue strictly one after another.

    `time_scale` multiplies every pause between attempts, so that a test need not wait for Telegram's seconds.
    """

    def __init__(self, webhook: Webhook, updates: UpdateQueue, time_scale: float = 1.0) -> None:
        self.webhook = webhook
        self.last_failure: str | None = None
        self._updates = updates
        self._time_scale = time_scale
        self._slots = asyncio.Semaphore(webhook.max_connections)
        self._queues: dict[str, asyncio.Task[None]] = {}
        self._dispatcher = asyncio.ensure_future(self._dispatch())
        self._extra: set[asyncio.Task[None]] = set()

    async def close(self) -> None:
        tasks = [self._dispatcher, *self._queues.values(), *self._extra]
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)

    def deliver_at_once(self, update: Update) -> None:
        """One more copy beside the queues, as when Telegram gave up waiting for an answer that still comes."""
        task = asyncio.ensure_future(self._attempt_quietly(update))
        self._extra.add(task)
        task.add_done_callback(self._extra.discard)

    @property
    def delivering_extra(self) -> bool:
        return bool(self._extra)

    async def _attempt_quietly(self, update: Update) -> None:
        await self._attempt(update)
        self._updates.changed.fire()

    async def _dispatch(self) -> None:
        while True:
            for update in self._updates.pending():
                running = self._queues.get(update.queue)
                if running is None or running.done():
                    self._queues[update.queue] = asyncio.ensure_future(self._serve(update.queue))
            await self._updates.changed.wait()

    async def _serve(self, queue: str) -> None:
        while update := self._updates.first_of(queue):
            await self._deliver(update)

    async def _deliver(self, update: Update) -> None:
        failures = 0
        while self._updates.is_pending(update):
            pause = await self._attempt(update)
            if pause is None:
                self._updates.confirm(update.update_id)
                return
            failures += 1
            # At once, then after 2, 4, 8 … seconds; a longer Retry-After is obeyed.
            back_off = 0.0 if failures == 1 else min(2.0 ** min(failures - 1, 10), LONGEST_PAUSE_SECONDS)
            await asyncio.sleep(max(back_off, pause) * self._time_scale)

    async def _attempt(self, update: Update) -> float | None:
        """None when the bot confirmed, else the seconds it asks us to wait (0 if it asks nothing)."""
        update.deliveries += 1
        try:
            async with self._slots:
                answer = await asyncio.wait_for(self._post(update.to_json()), ANSWER_LIMIT_SECONDS)
        except (OSError, EOFError, ValueError, TimeoutError, asyncio.LimitOverrunError) as error:
            self.last_failure = f"Connection failed: {error or type(error).__name__}"
            return 0.0
        if 200 <= answer.status < 300:
            return None
        self.last_failure = f"Wrong response from the webhook: {answer.status}"
        return _retry_after(answer)

    async def _post(self, body: dict[str, Any]) -> _Answer:
        """A plain HTTP/1.1 exchange: the demo has no HTTP client among its dependencies and needs no more than this."""
        url, payload = urlsplit(self.webhook.url), json.dumps(body, ensure_ascii=False).encode()
        secure = url.scheme == "https"
        port = url.port or (443 if secure else 80)
        context = ssl.create_default_context() if secure else None
        reader, writer = await asyncio.open_connection(url.hostname, port, ssl=context)
        try:
            head = [
                f"POST {url.path or '/'}{'?' + url.query if url.query else ''} HTTP/1.1",
                f"Host: {url.netloc}",
                "Content-Type: application/json",
                f"Content-Length: {len(payload)}",
                "Connection: close",
            ]
            if self.webhook.secret_token:
                head.append(f"X-Telegram-Bot-Api-Secret-Token: {self.webhook.secret_token}")
            writer.write("\r\n".join([*head, "", ""]).encode() + payload)
            await writer.drain()
            return _read_head(await reader.readuntil(b"\r\n\r\n"))
        finally:
            writer.close()
            with contextlib.suppress(OSError, ssl.SSLError):
                await writer.wait_closed()


def _read_head(head: bytes) -> _Answer:
    first, *lines = head.decode("latin-1").split("\r\n")
    headers = {}
    for line in lines:
        name, _, value = line.partition(":")
        headers[name.strip().lower()] = value.strip()
    return _Answer(int(first.split(" ")[1]), headers)


def _retry_after(answer: _Answer) -> float:
    try:
        seconds = float(answer.headers.get("retry-after", "0"))
    except ValueError:
        return 0.0
    return min(max(seconds, 0.0), LONGEST_RETRY_AFTER_SECONDS) if math.isfinite(seconds) else 0.0
