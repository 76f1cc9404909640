"""Claude through the Anthropic SDK: one boundary, at which every way to fail gets a name."""

import asyncio
import base64
import logging
import time
from collections.abc import Callable
from contextvars import ContextVar
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

import anthropic
import httpx2
from anthropic.types import MessageParam, TextBlockParam

from bot.ai.breaker import Breaker
from bot.ai.model import Answer, NoAnswer, Question, Shape, Trouble
from bot.ai.pricing import Usage
from bot.settings import DEFAULT_MODEL

log = logging.getLogger(__name__)

CALL_SECONDS = 8.0
RETRIES = 1
ALL_SECONDS = 12.0
"""The SDK obeys any Retry-After, be it days; this is the end of it, retries and pauses included."""

STOPPED = {"refusal": Trouble.REFUSED, "max_tokens": Trouble.CUT}


@dataclass(slots=True)
class _Call:
    """What became of the HTTP requests of one question."""

    received: list[dict[str, Any]] = field(default_factory=list)
    sent: int = 0
    answered: int = 0

    @property
    def unheard(self) -> int:
        return self.sent - self.answered


_call: ContextVar[_Call] = ContextVar("call")


class AnthropicModel:
    def __init__(self, api_key: str, base_url: str, clock: Callable[[], datetime], name: str = DEFAULT_MODEL) -> None:
        self.name = name
        self._clock = clock
        self._client = anthropic.AsyncAnthropic(
            api_key=api_key,
            base_url=base_url,
            timeout=CALL_SECONDS,
            max_retries=RETRIES,
            http_client=anthropic.DefaultAsyncHttpxClient(event_hooks={"request": [_watch], "response": [_note]}),
        )
        self._breaker = Breaker()
        self.opened = 0

    @property
    def most_sent(self) -> int:
        return 1 + RETRIES

    async def close(self) -> None:
        await self._client.close()

    async def ask(self, question: Question[Shape]) -> Answer[Shape]:
        if not self._breaker.lets_through(self._clock()):
            raise NoAnswer(Trouble.RESTING)
        started = time.monotonic()
        call = _Call()
        _call.set(call)
        try:
            async with asyncio.timeout(ALL_SECONDS):
                value, model = await self._parsed(question)
        except asyncio.CancelledError:
            self._breaker.given_up()
            raise
        except Exception as error:
            trouble = trouble_of(error, call.received)
            # No text of the error: it may quote what the student wrote.
            log.warning("Claude gave no answer: %s (%s)", trouble.value, type(error).__name__)
            self.opened += self._breaker.failed(trouble, self._clock())
            raise NoAnswer(trouble, usage_of(call.received), time.monotonic() - started, call.unheard) from None
        self._breaker.succeeded()
        usage = usage_of(call.received) or Usage(0, 0)
        return Answer(value, usage, model, time.monotonic() - started, call.unheard)

    async def _parsed(self, question: Question[Shape]) -> tuple[Shape, str]:
        # No sampling parameters, no prefill, no tools: Claude 5.5 refuses the first two, and needs none of the third.
        message = await self._client.messages.parse(
            model=self.name,
            max_tokens=question.max_tokens,
            system=system_of(question),
            messages=[message_of(question)],
            thinking={"type": "disabled"},
            output_format=question.shape,
        )
        # Validated by the SDK with the shape itself, bounds included: the API enforces only its form.
        value = message.parsed_output
        if message.stop_reason in STOPPED or value is None:
            raise NoAnswer(Trouble.UNREADABLE)  # `trouble_of` knows better why it stopped
        return value, message.model


def system_of(question: Question[Any]) -> list[TextBlockParam]:
    """The same for many questions, and cached by the provider."""
    return [{"type": "text", "text": question.system, "cache_control": {"type": "ephemeral"}}]


def message_of(question: Question[Any]) -> MessageParam:
    if question.picture is None:
        return {"role": "user", "content": question.text}
    data = base64.standard_b64encode(question.picture.data).decode("ascii")
    media_type: Any = question.picture.media_type
    return {
        "role": "user",
        "content": [
            {"type": "image", "source": {"type": "base64", "media_type": media_type, "data": data}},
            {"type": "text", "text": question.text},
        ],
    }


async def _watch(request: httpx2.Request) -> None:
    """Counts what leaves this machine: a connection that could not be made costs nothing, silence after it may."""
    call = _call.get(_Call())

    async def trace(event: str, _: object) -> None:
        if event.endswith(".send_request_body.started"):
            call.sent += 1

    request.extensions["trace"] = trace


async def _note(response: httpx2.Response) -> None:
    """What was received is kept: the SDK raises a bare ValidationError on cut text, and the call must be paid."""
    call = _call.get(_Call())
    if response.status_code == 200:
        await response.aread()
        try:
            body = response.json()
        except ValueError:
            body = None
        if isinstance(body, dict):
            call.received.append(body)
    call.answered += 1


def usage_of(received: list[dict[str, Any]]) -> Usage | None:
    used = received[-1].get("usage") if received else None
    if not isinstance(used, dict):
        return None

    def tokens(name: str) -> int:
        value = used.get(name)
        return value if isinstance(value, int) and value >= 0 else 0

    return Usage(
        tokens("input_tokens"),
        tokens("output_tokens"),
        tokens("cache_creation_input_tokens"),
        tokens("cache_read_input_tokens"),
    )


def trouble_of(error: Exception, received: list[dict[str, Any]]) -> Trouble:
    stopped = received[-1].get("stop_reason") if received else None
    if stopped in STOPPED:
        return STOPPED[stopped]
    match error:
        case NoAnswer():
            return error.trouble
        case TimeoutError() | anthropic.APITimeoutError():
            return Trouble.TIMEOUT
        case anthropic.APIConnectionError():
            return Trouble.UNREACHABLE
        case anthropic.APIStatusError():
            return _of_status(error.status_code)
    return Trouble.UNREADABLE if received else Trouble.SERVER_ERROR


def _of_status(status: int) -> Trouble:
    named = {
        401: Trouble.KEY_REFUSED,
        403: Trouble.KEY_REFUSED,
        402: Trouble.UNPAID,
        404: Trouble.KEY_REFUSED,  # a model that is not there: as good as no key until a person has looked
        429: Trouble.RATE_LIMITED,
        503: Trouble.OVERLOADED,
        529: Trouble.OVERLOADED,
    }
    return named.get(status, Trouble.SERVER_ERROR if status >= 500 else Trouble.BAD_REQUEST)
