"""Anthropic's Message Batches API over real HTTP, with answers that the test writes.

It is ours because nobody else's would do: neither llmock nor aimock implements the results of a batch (llmock makes and
shows one and then answers 404, aimock answers 404 for all of it). It keeps to what Anthropic documents: results as JSON
lines in no particular order, counts that stay at zero until the whole batch has ended, entries that succeed, err,
expire or are canceled, custom ids checked when a batch is made, parameters checked only when it is worked on.
"""

import asyncio
import json
import re
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from itertools import count
from typing import Any

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, Response, StreamingResponse
from starlette.routing import Route

from tests.processes.running import served

KEY = "key-of-the-batch-tests"
_CUSTOM_ID = re.compile(r"[a-zA-Z0-9_-]{1,64}")
_REFUSED_BY_5_5 = {"temperature", "top_p", "top_k"}

Params = dict[str, Any]
Answer = Callable[[Params], dict[str, Any]]


def succeeded(
    content: object, input_tokens: int = 900, output_tokens: int = 50, stop_reason: str = "end_turn", **used: int
) -> dict[str, Any]:
    """A result; what is no text yet becomes JSON."""
    text = content if isinstance(content, str) else json.dumps(content, ensure_ascii=False)
    usage = {"input_tokens": input_tokens, "output_tokens": output_tokens, **used}
    message = {
        "id": "msg_1",
        "type": "message",
        "role": "assistant",
        "model": "claude-haiku-5-5",
        "content": [{"type": "text", "text": text}],
        "stop_reason": stop_reason,
        "stop_sequence": None,
        "usage": usage,
    }
    return {"type": "succeeded", "message": message}


def errored(kind: str = "api_error") -> dict[str, Any]:
    return {"type": "errored", "error": _error(kind, "no")}


EXPIRED = {"type": "expired"}
CANCELED = {"type": "canceled"}


def _error(kind: str, message: str) -> dict[str, Any]:
    return {"type": "error", "error": {"type": kind, "message": message}, "request_id": "req_1"}


@dataclass
class Batch:
    batch_id: str
    created_at: datetime
    params: dict[str, Params]
    """By custom id."""
    looks_left: int
    results: dict[str, dict[str, Any]] | None = None
    """None until the batch has ended."""


@dataclass(frozen=True)
class Received:
    method: str
    path: str
    body: Any


@dataclass
class BatchesServer:
    """`answer` is asked for every entry when its batch ends, which it does at the look after `looks` others."""

    answer: Answer
    url: str = ""
    looks: int = 0
    batches: dict[str, Batch] = field(default_factory=dict)
    journal: list[Received] = field(default_factory=list)
    cut_after: int | None = None
    """So many lines of results are sent, and then the stream just ends; once."""
    lose_answer: bool = False
    """The next batch is made, and its maker never hears of it."""
    on_results: Callable[[], None] = lambda: None
    _failures: list[tuple[str, int, str, int]] = field(default_factory=list)
    _numbers: "count[int]" = field(default_factory=lambda: count(1))

    def fail(self, method: str, status: int, kind: str = "api_error", times: int = 1) -> None:
        self._failures += [(method, status, kind, number) for number in range(times)]

    def calls(self, method: str) -> list[Received]:
        return [received for received in self.journal if received.method == method]

    @property
    def asked(self) -> list[Params]:
        """The parameters of every entry of every batch, in the order in which they came."""
        return [params for batch in self.batches.values() for params in batch.params.values()]

    def app(self) -> Starlette:
        return Starlette(
            routes=[
                Route("/v1/messages/batches", self._create, methods=["POST"]),
                Route("/v1/messages/batches", self._list, methods=["GET"]),
                Route("/v1/messages/batches/{batch_id}", self._retrieve, methods=["GET"]),
                Route("/v1/messages/batches/{batch_id}/results", self._results, methods=["GET"]),
            ]
        )

    async def _trouble(self, request: Request) -> Response | None:
        body = await request.body()
        self.journal.append(Received(request.method, request.url.path, json.loads(body) if body else None))
        # The SDK sends the key as a bearer's token since 2.11; the documents name x-api-key.
        if request.headers.get("x-api-key", request.headers.get("authorization", "")).removeprefix("Bearer ") != KEY:
            return JSONResponse(_error("authentication_error", "invalid x-api-key"), 401)
        if "anthropic-version" not in request.headers:
            return JSONResponse(_error("invalid_request_error", "anthropic-version: header is required"), 400)
        for failure in self._failures:
            method, status, kind, _ = failure
            if method == request.method:
                self._failures.remove(failure)
                return JSONResponse(_error(kind, "no"), status)
        return None

    async def _create(self, request: Request) -> Response:
        if (trouble := await self._trouble(request)) is not None:
            return trouble
        requests = (await request.json())["requests"]
        names = [entry["custom_id"] for entry in requests]
        if not names or len(set(names)) < len(names) or not all(_CUSTOM_ID.fullmatch(name) for name in names):
            return JSONResponse(_error("invalid_request_error", "requests: custom ids"), 400)
        batch = Batch(
            f"msgbatch_{next(self._numbers)}",
            datetime.now(UTC),
            {entry["custom_id"]: entry["params"] for entry in requests},
            self.looks,
        )
        self.batches[batch.batch_id] = batch
        if self.lose_answer:
            self.lose_answer = False
            return JSONResponse(_error("api_error", "lost"), 500)
        return JSONResponse(self._shown(batch))

    async def _list(self, request: Request) -> Response:
        if (trouble := await self._trouble(request)) is not None:
            return trouble
        newest_first = list(reversed(self.batches.values()))
        after = request.query_params.get("after_id")
        start = next((n + 1 for n, batch in enumerate(newest_first) if batch.batch_id == after), 0)
        page = newest_first[start : start + int(request.query_params.get("limit", "20"))]
        return JSONResponse(
            {
                "data": [self._shown(batch) for batch in page],
                "has_more": start + len(page) < len(newest_first),
                "first_id": page[0].batch_id if page else None,
                "last_id": page[-1].batch_id if page else None,
            }
        )

    async def _retrieve(self, request: Request) -> Response:
        if (trouble := await self._trouble(request)) is not None:
            return trouble
        batch = self.batches.get(request.path_params["batch_id"])
        if batch is None:
            return JSONResponse(_error("not_found_error", "no such batch"), 404)
        if batch.results is None:
            if batch.looks_left == 0:
                batch.results = {name: self._worked_on(params) for name, params in batch.params.items()}
            batch.looks_left -= 1
        return JSONResponse(self._shown(batch))

    def _worked_on(self, params: Params) -> dict[str, Any]:
        wrong = not {"model", "max_tokens", "messages"} <= set(params) or _REFUSED_BY_5_5 & set(params)
        return errored("invalid_request_error") if wrong else self.answer(params)

    async def _results(self, request: Request) -> Response:
        if (trouble := await self._trouble(request)) is not None:
            return trouble
        batch = self.batches.get(request.path_params["batch_id"])
        if batch is None or batch.results is None:
            return JSONResponse(_error("not_found_error", "no results"), 404)
        lines = [
            json.dumps({"custom_id": name, "result": result}, ensure_ascii=False) + "\n"
            for name, result in reversed(batch.results.items())
        ]
        lines, self.cut_after = lines[: self.cut_after], None
        return StreamingResponse(self._lines(lines), media_type="application/x-jsonl")

    async def _lines(self, lines: list[str]) -> AsyncIterator[str]:
        for line in lines:
            self.on_results()
            # In pieces: a reader that took a piece for a line would be found out.
            half = len(line) // 2
            yield line[:half]
            await asyncio.sleep(0)
            yield line[half:]

    def _shown(self, batch: Batch) -> dict[str, Any]:
        ended = batch.results is not None
        tally = dict.fromkeys(("processing", "succeeded", "errored", "canceled", "expired"), 0)
        for result in (batch.results or {}).values():
            tally[result["type"]] += 1
        if not ended:
            tally["processing"] = len(batch.params)
        return {
            "id": batch.batch_id,
            "type": "message_batch",
            "processing_status": "ended" if ended else "in_progress",
            "request_counts": tally,
            "created_at": batch.created_at.isoformat(),
            "expires_at": (batch.created_at + timedelta(hours=24)).isoformat(),
            "ended_at": batch.created_at.isoformat() if ended else None,
            "cancel_initiated_at": None,
            "archived_at": None,
            "results_url": f"{self.url}/v1/messages/batches/{batch.batch_id}/results" if ended else None,
        }


@asynccontextmanager
async def batches_server(answer: Answer) -> AsyncIterator[BatchesServer]:
    server = BatchesServer(answer)
    async with served(server.app()) as address:
        server.url = address
        yield server
