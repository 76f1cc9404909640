"""What the chat page sends, checked: JSON objects, texts, pictures; and the safety headers of every answer."""

import json
from collections.abc import Awaitable, Callable
from typing import Any

from starlette.requests import Request
from starlette.responses import JSONResponse, Response

MAX_BODY_BYTES = 12 * 1024 * 1024
# Nothing from elsewhere, no inline script: what a student types cannot become code even if the page had a hole.
SAFETY = {
    "Content-Security-Policy": (
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
        "connect-src 'self'; media-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
    ),
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cache-Control": "no-store",
}

Endpoint = Callable[[Request], Awaitable[Response]]


class PageError(Exception):
    """One clear sentence for the person at the page."""

    def __init__(self, sentence: str, status: int = 400) -> None:
        super().__init__(sentence)
        self.status = status


def safe(endpoint: Endpoint) -> Endpoint:
    """Adds the safety headers and turns refusals into one sentence."""

    async def answer(request: Request) -> Response:
        try:
            response = await endpoint(request)
        except PageError as error:
            response = JSONResponse({"error": str(error)}, error.status)
        except ValueError as error:
            response = JSONResponse({"error": str(error)}, 400)
        response.headers.update(SAFETY)
        return response

    return answer


async def limited_body(request: Request) -> bytes:
    body = bytearray()
    async for chunk in request.stream():
        body += chunk
        if len(body) > MAX_BODY_BYTES:
            raise PageError("That is too big for the demo.", 413)
    return bytes(body)


async def json_body(request: Request) -> dict[str, Any]:
    """A JSON object. Its content type is required: another web site cannot send it here without being asked first."""
    if request.headers.get("content-type", "").partition(";")[0] != "application/json":
        raise PageError("Send JSON.", 415)
    try:
        body = json.loads(await limited_body(request))
    except (ValueError, RecursionError):
        raise PageError("This is not JSON.") from None
    if not isinstance(body, dict):
        raise PageError("Send a JSON object.")
    return body


def text_field(body: dict[str, Any], name: str, limit: int, *, optional: bool = False, strip: bool = True) -> str:
    value = body.get(name)
    if value is None and optional:
        return ""
    if not isinstance(value, str) or len(value) > limit or not (optional or value.strip()):
        raise PageError(f"{name} must be a text of 1 to {limit} characters.")
    if any(0xD800 <= ord(character) <= 0xDFFF for character in value):
        raise PageError(f"{name} is not proper Unicode.")
    return value.strip() if strip else value
