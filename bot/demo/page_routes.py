"""The chat page and what it asks the server: state, a stream of events, one address for each thing a person does."""

import asyncio
import json
from collections.abc import AsyncIterator, Awaitable, Callable
from datetime import datetime, time, timedelta
from pathlib import Path
from typing import Any
from urllib.parse import quote
from zoneinfo import ZoneInfo

from starlette.requests import Request
from starlette.responses import FileResponse, JSONResponse, Response, StreamingResponse
from starlette.routing import Route

from bot.demo.chats import Chat, User
from bot.demo.clock import DemoClock
from bot.demo.local_telegram import LocalTelegram
from bot.demo.page_requests import Endpoint, PageError, json_body, limited_body, safe, text_field

PAGE = Path(__file__).with_name("page")
FONTS = Path(__file__).parents[2] / "content" / "fonts"
FONT_FILES = {"bengali.ttf": "NotoSansBengali-Regular.ttf", "bengali-bold.ttf": "NotoSansBengali-Bold.ttf"}
DHAKA = ZoneInfo("Asia/Dhaka")
HEARTBEAT_SECONDS = 15.0
FARTHEST_HOURS = 400 * 24
_ASSETS = frozenset(path.name for path in PAGE.iterdir() if path.suffix in (".css", ".js", ".svg"))
_SHOWN_INLINE = frozenset({"image/png", "image/jpeg", "image/gif", "image/webp", "audio/ogg"})


class ChatPage:
    def __init__(
        self,
        telegram: LocalTelegram,
        clock: DemoClock,
        on_advance: Callable[[datetime], Awaitable[None]] | None = None,
    ) -> None:
        self._telegram = telegram
        self._clock = clock
        self._on_advance = on_advance
        self._advancing = asyncio.Lock()
        clock.listeners.append(self._show_clock)

    def routes(self) -> list[Route]:
        def get(path: str, endpoint: Endpoint) -> Route:
            return Route(path, safe(endpoint), methods=["GET"])

        def post(path: str, endpoint: Endpoint) -> Route:
            return Route(path, safe(endpoint), methods=["POST"])

        return [
            get("/", self.index),
            get("/page/{name}", self.asset),
            get("/demo/state", self.state),
            get("/demo/events", self.events),
            get("/demo/files/{file_id}", self.file),
            post("/demo/users", self.add_user),
            post("/demo/users/{user_id:int}/text", self.send_text),
            post("/demo/users/{user_id:int}/photo", self.send_photo),
            post("/demo/users/{user_id:int}/sticker", self.send_sticker),
            post("/demo/users/{user_id:int}/voice", self.send_voice),
            post("/demo/users/{user_id:int}/contact", self.send_contact),
            post("/demo/users/{user_id:int}/edit", self.edit_text),
            post("/demo/users/{user_id:int}/tap", self.tap),
            post("/demo/users/{user_id:int}/block", self.block),
            post("/demo/users/{user_id:int}/unblock", self.unblock),
            post("/demo/clock", self.move_clock),
        ]

    # -- the page itself -----------------------------------------------------------------------------------------

    async def index(self, request: Request) -> Response:
        return FileResponse(PAGE / "index.html")

    async def asset(self, request: Request) -> Response:
        name = request.path_params["name"]
        font = FONTS / FONT_FILES.get(name, "none")
        if font.is_file():
            return FileResponse(font, media_type="font/ttf")
        if name in _ASSETS:
            return FileResponse(PAGE / name)
        raise PageError("There is no such file.", 404)

    async def file(self, request: Request) -> Response:
        file = self._telegram.files.get(request.path_params["file_id"])
        if file is None:
            raise PageError("There is no such file.", 404)
        if file.mime_type in _SHOWN_INLINE:
            return Response(file.data, media_type=file.mime_type)
        name = quote(file.file_name or file.file_id)
        disposition = {"Content-Disposition": f"attachment; filename*=UTF-8''{name}"}
        return Response(file.data, headers=disposition, media_type="application/octet-stream")

    # -- state and events ----------------------------------------------------------------------------------------

    async def state(self, request: Request) -> Response:
        telegram = self._telegram
        return JSONResponse(
            {
                "last_event": telegram.feed.last,
                "bot": self._bot(),
                "clock": self._clock_reading(),
                "users": [self._with_chat(user) for user in telegram.users.values()],
            }
        )

    async def events(self, request: Request) -> Response:
        """Server-sent events after the number the browser saw last; "reset" tells it to load the state afresh."""
        seen = request.headers.get("last-event-id") or request.query_params.get("after", "0")
        if not seen.isdecimal():
            raise PageError("The event number is not a number.")
        headers = {"X-Accel-Buffering": "no"}
        return StreamingResponse(self._stream(int(seen)), media_type="text/event-stream", headers=headers)

    async def _stream(self, seen: int) -> AsyncIterator[str]:
        feed = self._telegram.feed
        yield "retry: 1000\n\n"
        while not feed.closed:
            events = feed.after(seen)
            if events is None:
                yield 'data: {"kind": "reset"}\n\n'
                return
            for seen, event in events:
                yield f"id: {seen}\ndata: {json.dumps(self._completed(event), ensure_ascii=False)}\n\n"
            if feed.last == seen:
                await feed.changed.wait(HEARTBEAT_SECONDS)
                if feed.last == seen:
                    yield ": still here\n\n"

    def _completed(self, event: dict[str, Any]) -> dict[str, Any]:
        """Commands and the clock are read when they are sent: only their newest state matters."""
        if event["kind"] in ("commands", "profile"):
            users = self._telegram.users.values()
            return {"kind": "profile", "bot": self._bot(), "commands": {str(u.id): self._commands(u) for u in users}}
        if event["kind"] == "clock":
            return event | {"clock": self._clock_reading()}
        if event["kind"] == "user":
            user = self._telegram.users[event["user"]["id"]]
            return event | {"commands": self._commands(user)}
        return event

    def _bot(self) -> dict[str, Any]:
        profile, bot = self._telegram.profile, self._telegram.bot
        return {
            "id": bot.id,
            "name": profile.text("name", None) or bot.first_name,
            "username": bot.username,
            "description": profile.text("description", None),
        }

    def _commands(self, user: User) -> list[dict[str, str]]:
        return self._telegram.profile.commands_for(self._telegram.chats[user.id], user.language_code)

    def _with_chat(self, user: User) -> dict[str, Any]:
        messages = [message.to_json() | {"reactions": message.reactions} for message in self._telegram.messages(user)]
        return self._telegram.describe(user) | {"commands": self._commands(user), "messages": messages}

    def _clock_reading(self) -> dict[str, Any]:
        now = self._clock.now()
        return {"now": now.timestamp(), "moving": self._advancing.locked()}

    def _show_clock(self) -> None:
        self._telegram.feed.publish("clock")

    # -- what a person does --------------------------------------------------------------------------------------

    async def add_user(self, request: Request) -> Response:
        body = await json_body(request)
        first, last = text_field(body, "first_name", 64), text_field(body, "last_name", 64, optional=True)
        language = text_field(body, "language_code", 8, optional=True)
        if len(self._telegram.users) >= 200:
            raise PageError("200 students are enough for a demo.")
        user = self._telegram.add_user(first, last or None, language or None)
        return JSONResponse(self._with_chat(user), 201)

    async def send_text(self, request: Request) -> Response:
        user, body = self._user(request), await json_body(request)
        return self._done(self._telegram.send_text(user, text_field(body, "text", 4096), self._private(user)))

    async def send_photo(self, request: Request) -> Response:
        user = self._user(request)
        if not request.headers.get("content-type", "").startswith("image/"):
            raise PageError("Send a picture.", 415)
        caption = request.query_params.get("caption")
        return self._done(self._telegram.send_photo(user, await limited_body(request), caption))

    async def send_sticker(self, request: Request) -> Response:
        user, body = self._user(request), await json_body(request)
        return self._done(self._telegram.send_sticker(user, text_field(body, "emoji", 8)))

    async def send_voice(self, request: Request) -> Response:
        user, _ = self._user(request), await json_body(request)
        return self._done(self._telegram.send_voice(user))

    async def send_contact(self, request: Request) -> Response:
        user, _ = self._user(request), await json_body(request)
        return self._done(self._telegram.send_contact(user))

    async def edit_text(self, request: Request) -> Response:
        user, body = self._user(request), await json_body(request)
        message_id = self._message_id(user, body)
        return self._done(self._telegram.edit_text(user, message_id, text_field(body, "text", 4096)))

    async def tap(self, request: Request) -> Response:
        user, body = self._user(request), await json_body(request)
        query_id = self._telegram.tap(user, self._message_id(user, body), text_field(body, "data", 64, strip=False))
        return JSONResponse({"callback_query_id": query_id})

    async def block(self, request: Request) -> Response:
        user, _ = self._user(request), await json_body(request)
        return self._done(self._telegram.block(user))

    async def unblock(self, request: Request) -> Response:
        user, _ = self._user(request), await json_body(request)
        return self._done(self._telegram.unblock(user))

    async def move_clock(self, request: Request) -> Response:
        """{"hours": 1} or {"tomorrow_at": "18:00"} (Dhaka time)."""
        target = self._target(await json_body(request))
        if self._advancing.locked():
            raise PageError("The clock is already moving.", 409)
        async with self._advancing:
            self._show_clock()
            try:
                if self._on_advance is not None:
                    await self._on_advance(target)
                if self._clock.now() < target:
                    self._clock.advance(target)
            finally:
                # Read when it is sent, which is after the lock is free again.
                self._show_clock()
        return JSONResponse(self._clock_reading())

    def _target(self, body: dict[str, Any]) -> datetime:
        now = self._clock.now()
        if "hours" in body:
            hours = body["hours"]
            if isinstance(hours, bool) or not isinstance(hours, int | float) or not 0 < hours <= FARTHEST_HOURS:
                raise PageError("Say by how many hours, up to 400 days.")
            return now + timedelta(hours=hours)
        try:
            hour = time.fromisoformat(text_field(body, "tomorrow_at", 8))
        except ValueError:
            raise PageError("Say a time of day such as 18:00.") from None
        tomorrow = now.astimezone(DHAKA).date() + timedelta(days=1)
        return datetime.combine(tomorrow, hour.replace(tzinfo=None), DHAKA)

    def _user(self, request: Request) -> User:
        user = self._telegram.users.get(request.path_params["user_id"])
        if user is None:
            raise PageError("There is no such student.", 404)
        return user

    def _private(self, user: User) -> Chat:
        return self._telegram.chats[user.id]

    def _message_id(self, user: User, body: dict[str, Any]) -> int:
        message_id = body.get("message_id")
        if not isinstance(message_id, int) or message_id not in self._private(user).messages:
            raise PageError("There is no such message.", 404)
        return message_id

    def _done(self, update_id: int) -> Response:
        return JSONResponse({"update_id": update_id})
