"""Many questions at half the price, answered in hours: the Message Batches API behind a port of its own.

Nothing here tries again by itself: a second POST could make, and bill, a second batch, and whoever polls asks again.
"""

import asyncio
import logging
from collections.abc import AsyncIterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Generic, Protocol

import anthropic
from anthropic.types import MessageParam
from anthropic.types.message_create_params import MessageCreateParamsNonStreaming
from anthropic.types.messages import MessageBatchIndividualResponse, MessageBatchResult
from anthropic.types.messages.batch_create_params import Request

from bot.ai.anthropic_model import STOPPED, message_of, system_of, trouble_of, usage_of
from bot.ai.model import NoAnswer, Question, Shape, Trouble
from bot.ai.pricing import Usage
from bot.settings import DEFAULT_MODEL

log = logging.getLogger(__name__)

CALL_SECONDS = 120.0
"""For a batch of 2,000 to be taken in (about 20 MB), and between two pieces of its results."""

_ERRORS = {
    "invalid_request_error": Trouble.BAD_REQUEST,
    "not_found_error": Trouble.BAD_REQUEST,
    "authentication_error": Trouble.KEY_REFUSED,
    "permission_error": Trouble.KEY_REFUSED,
    "billing_error": Trouble.UNPAID,
    "rate_limit_error": Trouble.RATE_LIMITED,
    "overloaded_error": Trouble.OVERLOADED,
    "timeout_error": Trouble.TIMEOUT,
}


@dataclass(frozen=True, slots=True)
class Sent:
    """A batch as the provider lists it."""

    batch_id: str
    requests: int
    created_at: datetime


@dataclass(frozen=True, slots=True)
class Outcome(Generic[Shape]):
    """What became of one question. `usage` is None where nothing is billed: errors, and what ended unprocessed."""

    custom_id: str
    value: Shape | Trouble
    usage: Usage | None
    model: str


class BatchedModel(Protocol):
    """Every method raises NoAnswer, and nothing else but cancellation."""

    @property
    def name(self) -> str:
        """As the price table and the cost records know it."""
        ...

    async def submit(self, questions: Mapping[str, Question[Any]]) -> str:
        """Sends the questions by custom id (1 to 64 letters, digits, _ and -). The id of the batch."""
        ...

    async def has_ended(self, batch_id: str) -> bool:
        """Whether its results are there: mostly within an hour, always within 24, for 29 days."""
        ...

    def results(self, batch_id: str, shape: type[Shape]) -> AsyncIterator[Outcome[Shape]]:
        """In any order, one at a time."""
        ...

    async def sent_since(self, moment: datetime) -> list[Sent]:
        """Everybody's who shares the key's workspace, newest first."""
        ...


class AnthropicBatches:
    def __init__(self, api_key: str, base_url: str, name: str = DEFAULT_MODEL) -> None:
        self.name = name
        self._client = anthropic.AsyncAnthropic(api_key=api_key, base_url=base_url, timeout=CALL_SECONDS, max_retries=0)
        self._batches = self._client.messages.batches

    async def close(self) -> None:
        await self._client.close()

    async def submit(self, questions: Mapping[str, Question[Any]]) -> str:
        requests = [Request(custom_id=name, params=self._params(question)) for name, question in questions.items()]
        try:
            async with asyncio.timeout(CALL_SECONDS):
                return (await self._batches.create(requests=requests)).id
        except Exception as error:
            raise _no_answer(error) from None

    async def has_ended(self, batch_id: str) -> bool:
        try:
            async with asyncio.timeout(CALL_SECONDS):
                return (await self._batches.retrieve(batch_id)).processing_status == "ended"
        except Exception as error:
            raise _no_answer(error) from None

    async def results(self, batch_id: str, shape: type[Shape]) -> AsyncIterator[Outcome[Shape]]:
        try:
            async with asyncio.timeout(CALL_SECONDS):
                lines = await self._batches.results(batch_id)
            try:
                async for line in lines:
                    yield _outcome(line, shape)
            finally:
                await lines.close()
        except Exception as error:
            raise _no_answer(error) from None

    async def sent_since(self, moment: datetime) -> list[Sent]:
        found = []
        try:
            async with asyncio.timeout(CALL_SECONDS):
                async for batch in self._batches.list(limit=100):
                    if batch.created_at < moment:
                        break
                    n = batch.request_counts
                    requests = n.processing + n.succeeded + n.errored + n.expired + n.canceled
                    found.append(Sent(batch.id, requests, batch.created_at))
        except Exception as error:
            raise _no_answer(error) from None
        return found

    def _params(self, question: Question[Any]) -> MessageCreateParamsNonStreaming:
        """What AnthropicModel sends through `messages.parse`: a batch knows no parse."""
        messages: list[MessageParam] = [message_of(question)]
        return {
            "model": self.name,
            "max_tokens": question.max_tokens,
            "system": system_of(question),
            "messages": messages,
            "thinking": {"type": "disabled"},
            "output_config": {
                "format": {"type": "json_schema", "schema": anthropic.transform_schema(question.shape)},
            },
        }


def _outcome(line: MessageBatchIndividualResponse, shape: type[Shape]) -> Outcome[Shape]:
    result = line.result
    if result.type != "succeeded":
        return Outcome(line.custom_id, _unprocessed(result), None, "")
    message = result.message
    usage = usage_of([message.to_dict()]) or Usage(0, 0)
    if message.stop_reason in STOPPED:
        return Outcome(line.custom_id, STOPPED[message.stop_reason], usage, message.model)
    try:
        text = next(block.text for block in message.content if block.type == "text")
        value = shape.model_validate_json(text)  # bounds included: the API enforces only the form
    except (StopIteration, ValueError):
        return Outcome(line.custom_id, Trouble.UNREADABLE, usage, message.model)
    return Outcome(line.custom_id, value, usage, message.model)


def _unprocessed(result: MessageBatchResult) -> Trouble:
    if result.type == "errored":
        return _ERRORS.get(result.error.error.type, Trouble.SERVER_ERROR)
    # Expired after 24 hours, or canceled by somebody in the console: the batch ended before its turn came.
    return Trouble.TIMEOUT


def _no_answer(error: Exception) -> NoAnswer:
    # Of a batch, 404 says that the provider does not know its id; of a message, that there is no such model.
    unknown = isinstance(error, anthropic.NotFoundError)
    trouble = Trouble.BAD_REQUEST if unknown else trouble_of(error, [])
    # The provider's own words help the operator, and no student wrote anything that they could quote.
    said = error.message if isinstance(error, anthropic.APIStatusError) else ""
    log.warning("Claude's batches: %s (%s) %s", trouble.value, type(error).__name__, " ".join(said.split())[:300])
    return NoAnswer(trouble)
