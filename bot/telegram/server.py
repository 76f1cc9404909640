"""The web side: Telegram's webhook, and health for whoever watches the process.

The framework's own webhook answers 200 before it handles an update, so a crash loses what it acknowledged. Here 200
means committed and delivered.
"""

import hmac
import json
import logging
from collections.abc import Awaitable, Callable
from typing import Any

from starlette.applications import Starlette
from starlette.requests import ClientDisconnect, Request
from starlette.responses import JSONResponse, PlainTextResponse, Response
from starlette.routing import Route

from bot.telegram.turn import ComeBack

log = logging.getLogger(__name__)

MAX_BODY = 1_000_000
SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"  # noqa: S105 - the name of a header
RETRY_AFTER = "5"

Take = Callable[[dict[str, Any]], Awaitable[None]]
Health = Callable[[], Awaitable[str | None]]


def web_app(take: Take, health: Health, *, path: str, secret: str) -> Starlette:
    """`take` handles one raw update; `health` says in one line what is wrong, or None."""

    async def webhook(request: Request) -> Response:
        if not hmac.compare_digest(request.headers.get(SECRET_HEADER, "").encode(), secret.encode()):
            return PlainTextResponse("wrong secret", 403)
        if not request.headers.get("content-type", "").startswith("application/json"):
            return PlainTextResponse("JSON, please", 415)
        try:
            body = await _body(request)
        except ClientDisconnect:
            return PlainTextResponse("gone", 400)
        if body is None:
            return PlainTextResponse("too large", 413)
        raw = _parse(body)
        if raw is None:
            # Refusing it would only make Telegram send the same bytes again for a day.
            log.error("an update that is not JSON was dropped: %d bytes", len(body))
            return PlainTextResponse("dropped")
        try:
            await take(raw)
        except ComeBack:
            return PlainTextResponse("come back", 503, headers={"Retry-After": RETRY_AFTER})
        return PlainTextResponse("ok")

    async def healthz(request: Request) -> Response:
        problem = await health()
        if problem is None:
            return JSONResponse({"status": "ok"})
        return JSONResponse({"status": "not ready", "problem": problem}, 503)

    return Starlette(routes=[Route(path, webhook, methods=["POST"]), Route("/healthz", healthz, methods=["GET"])])


async def _body(request: Request) -> bytes | None:
    """The body, or None as soon as it is larger than any update can be."""
    chunks: list[bytes] = []
    size = 0
    async for chunk in request.stream():
        size += len(chunk)
        if size > MAX_BODY:
            return None
        chunks.append(chunk)
    return b"".join(chunks)


def _parse(body: bytes) -> dict[str, Any] | None:
    try:
        raw = json.loads(body)
    except (ValueError, RecursionError):
        return None
    return raw if isinstance(raw, dict) and isinstance(raw.get("update_id"), int) else None
