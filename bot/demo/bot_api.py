"""The Bot API over HTTP: /bot<token>/<method> and /file/bot<token>/<path>."""

import asyncio
import hmac
import inspect
import json
import re
import time
from typing import Any

from starlette.datastructures import UploadFile
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from bot.demo.api_error import ApiError, bad_request, too_many_requests
from bot.demo.arguments import Upload, no_constant, read_arguments
from bot.demo.faults import Fault
from bot.demo.local_telegram import LocalTelegram, RequestRecord
from bot.demo.methods import METHODS
from bot.demo.methods.registry import Method


class BotApi:
    def __init__(self, telegram: LocalTelegram) -> None:
        self._telegram = telegram

    def routes(self) -> list[Route]:
        return [
            Route("/bot{token}/{method}", self.call, methods=["GET", "POST"]),
            Route("/file/bot{token}/{path:path}", self.download, methods=["GET"]),
        ]

    async def call(self, request: Request) -> Response:
        """One method call, from the token to the recorded answer."""
        telegram = self._telegram
        if not self._is_our_token(request.path_params["token"]):
            return _answer(ApiError(401, "Unauthorized"))
        method = METHODS.get(request.path_params["method"].lower())
        if method is None:
            return _answer(ApiError(404, "Not Found"))
        try:
            raw, uploads = await _read(request)
        except ApiError as error:
            return _answer(error)
        record = _record(telegram, method, raw, uploads)
        if method.name == "getUpdates":
            return await self._perform(record, method, raw, uploads, request)
        with telegram.call_under_way():
            return await self._perform(record, method, raw, uploads, request)

    async def _perform(
        self, record: RequestRecord, method: Method, raw: dict[str, Any], uploads: dict[str, Upload], request: Request
    ) -> Response:
        fault = self._telegram.faults.take(method.name, _chat_of(raw))
        if fault and fault.delay:
            await asyncio.sleep(fault.delay)
        answer: ApiError | dict[str, Any]
        try:
            if fault and fault.status != 200 and not fault.after_sending:
                raise _ordered(fault)
            answer = {"ok": True, "result": await self._result(method, raw, uploads, request)}
            if fault and fault.status != 200:
                raise _ordered(fault)
        except ApiError as error:
            answer = error
        body = answer.to_json() if isinstance(answer, ApiError) else answer
        record.status = answer.status if isinstance(answer, ApiError) else 200
        record.answer = body.get("result", body)
        if fault and fault.raw_body is not None:
            record.status, record.answer = fault.status, fault.raw_body
            return Response(fault.raw_body, fault.status, media_type="text/html")
        return _answer(answer)

    async def _result(self, method: Method, raw: dict[str, Any], uploads: dict[str, Upload], request: Request) -> Any:
        telegram = self._telegram
        wait = telegram.limits.seconds_to_wait(method.name, _chat_of(raw), time.monotonic())
        if wait:
            raise too_many_requests(wait)
        arguments = read_arguments(raw, uploads, method.known, telegram.strict)
        result = method.call(telegram, arguments)
        if not inspect.isawaitable(result):
            return result
        return await _unless_gone(result, request) if method.name == "getUpdates" else await result

    async def download(self, request: Request) -> Response:
        file_id = request.path_params["path"].rpartition("/")[2]
        if not self._is_our_token(request.path_params["token"]):
            return _answer(ApiError(401, "Unauthorized"))
        file = self._telegram.files.get(file_id)
        if file is None or file.path != request.path_params["path"]:
            return _answer(ApiError(404, "Not Found"))
        return Response(file.data, media_type="application/octet-stream")

    def _is_our_token(self, token: str) -> bool:
        return hmac.compare_digest(token.encode(), self._telegram.token.encode())


async def _unless_gone(waiting: Any, request: Request) -> Any:
    """A long poll whose bot has hung up must not swallow updates that nobody will read."""
    poll = asyncio.ensure_future(waiting)
    gone = asyncio.ensure_future(_disconnected(request))
    try:
        await asyncio.wait({poll, gone}, return_when=asyncio.FIRST_COMPLETED)
        return await poll if poll.done() else []
    finally:
        poll.cancel()
        gone.cancel()


async def _disconnected(request: Request) -> None:
    while (await request.receive())["type"] != "http.disconnect":
        pass


async def _read(request: Request) -> tuple[dict[str, Any], dict[str, Upload]]:
    """Parameters from the query string and a JSON, urlencoded or multipart body."""
    raw: dict[str, Any] = dict(request.query_params)
    uploads: dict[str, Upload] = {}
    kind = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    if kind == "application/json":
        try:
            body = json.loads(await request.body() or b"{}", parse_constant=no_constant)
        except (ValueError, RecursionError):
            raise bad_request("can't parse JSON object") from None
        if not isinstance(body, dict):
            raise bad_request("object expected as JSON body")
        return raw | body, uploads
    if kind in ("application/x-www-form-urlencoded", "multipart/form-data"):
        await _read_form(request, raw, uploads)
    return raw, uploads


async def _read_form(request: Request, raw: dict[str, Any], uploads: dict[str, Upload]) -> None:
    try:
        async with request.form() as form:
            for name, value in form.multi_items():
                if isinstance(value, UploadFile):
                    mime_type = value.content_type or "application/octet-stream"
                    uploads[name] = Upload(await value.read(), value.filename or name, mime_type)
                else:
                    raw[name] = value
    except HTTPException as error:
        raise bad_request(f"can't parse the form: {error.detail}") from None


def _record(telegram: LocalTelegram, method: Method, raw: dict[str, Any], uploads: dict[str, Upload]) -> RequestRecord:
    files = {name: len(upload.data) for name, upload in uploads.items()}
    record = RequestRecord(telegram.now(), method.name, _readable(raw), files)
    telegram.requests.append(record)
    return record


def _readable(raw: dict[str, Any]) -> dict[str, Any]:
    """Form values as what they mean, so that a test reads {"chat_id": 7} whichever way the bot sent it."""
    readable = {}
    for name, value in raw.items():
        readable[name] = value
        if isinstance(value, str) and name not in ("text", "caption"):
            try:
                readable[name] = json.loads(value)
            except (ValueError, RecursionError):
                continue
    return readable


def _chat_of(raw: dict[str, Any]) -> object:
    value = raw.get("chat_id")
    return int(value) if isinstance(value, str) and re.fullmatch(r"-?[0-9]{1,19}", value) else value


def _ordered(fault: Fault) -> ApiError:
    if fault.status == 429:
        return too_many_requests(fault.retry_after or 1)
    description = fault.description or "Internal Server Error"
    extra = {"retry_after": fault.retry_after} if fault.retry_after is not None else {}
    return ApiError(fault.status, description, **extra)


def _answer(answer: ApiError | dict[str, Any]) -> Response:
    if not isinstance(answer, ApiError):
        return JSONResponse(answer)
    seconds = answer.parameters.get("retry_after")
    headers = {"Retry-After": str(seconds)} if seconds is not None else None
    return JSONResponse(answer.to_json(), answer.status, headers)
