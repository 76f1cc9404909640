"""Telegram's state, and what students do in it: the side of the demo that a test or the chat page drives."""

import asyncio
import time
from collections import deque
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from bot.demo.bot_profile import BotProfile
from bot.demo.chats import CallbackAnswer, CallbackQuery, Chat, Membership, Message, StoredFile, User
from bot.demo.clock import real_now
from bot.demo.entities import detect, utf16_length
from bot.demo.event_feed import EventFeed
from bot.demo.faults import Fault, Faults
from bot.demo.pictures import look_at
from bot.demo.rate_limits import RateLimits
from bot.demo.sample_files import STICKER, silent_voice_note
from bot.demo.signals import Signal
from bot.demo.update_queue import UpdateQueue
from bot.demo.webhook import Webhook, WebhookDelivery

DEMO_TOKEN = "7000000000:demo-token-of-the-local-server"  # noqa: S105 - opens nothing but this process
# Beyond 32 bits, as new Telegram accounts are: a column that is too narrow shows at once.
FIRST_USER_ID = 7_300_000_001
FIRST_GROUP_ID = -1_002_000_000_001
MAX_TEXT = 4096


@dataclass(slots=True)
class RequestRecord:
    """One call of the bot. `status` and `answer` are None while it is being worked on."""

    at: datetime
    method: str
    parameters: dict[str, Any]
    files: dict[str, int] = field(default_factory=dict)
    status: int | None = None
    answer: Any = None


class LocalTelegram:
    """Users, chats, files and updates of one bot. Use it from the event loop that runs the server.

    `now` dates the messages. `strict` refuses parameters that Telegram would silently ignore. `webhook_time_scale`
    multiplies the pauses between webhook attempts.
    """

    def __init__(
        self,
        *,
        token: str = DEMO_TOKEN,
        username: str = "dars_demo_bot",
        name: str = "Dars",
        now: Callable[[], datetime] = real_now,
        strict: bool = True,
        webhook_time_scale: float = 1.0,
    ) -> None:
        self.token = token
        self.now = now
        self.strict = strict
        self.bot = User(int(token.split(":")[0]), name, is_bot=True, username=username)
        self.users: dict[int, User] = {}
        self.chats: dict[int, Chat] = {}
        self.files: dict[str, StoredFile] = {}
        self.queries: dict[str, CallbackQuery] = {}
        self.profile = BotProfile()
        self.requests: deque[RequestRecord] = deque(maxlen=20_000)
        self.faults = Faults()
        self.limits = RateLimits()
        self.updates = UpdateQueue()
        self.feed = EventFeed()
        self.delivery: WebhookDelivery | None = None
        self.activity = Signal()
        self._webhook_time_scale = webhook_time_scale
        self._under_way = 0
        self._next_file = 1
        self._next_query = 1

    # -- people and places ---------------------------------------------------------------------------------------

    def add_user(
        self,
        first_name: str,
        last_name: str | None = None,
        language_code: str | None = None,
        *,
        username: str | None = None,
        started: bool = False,
    ) -> User:
        """A new person. `started` is for someone who has met the bot before this Telegram began."""
        user = User(FIRST_USER_ID + len(self.users), first_name, last_name, language_code, username=username)
        if started:
            user.membership = Membership.MEMBER
        self.users[user.id] = user
        self.chats[user.id] = Chat(user.id, user)
        self.feed.publish("user", user=self.describe(user))
        return user

    def add_group(self, title: str, added_by: User) -> Chat:
        groups = sum(1 for chat in self.chats.values() if chat.user is None)
        chat = Chat(FIRST_GROUP_ID - groups, title=title)
        self.chats[chat.id] = chat
        self._membership_changed(chat, added_by, "left", "member")
        return chat

    def describe(self, user: User) -> dict[str, Any]:
        """A user as the page shows them."""
        return user.to_json() | {"membership": user.membership}

    def messages(self, user: User) -> list[Message]:
        """What the private chat shows now, oldest first."""
        return list(self.chats[user.id].messages.values())

    def last_message(self, user: User) -> Message:
        """The newest message of the bot in the private chat. LookupError if there is none."""
        for message in reversed(self.messages(user)):
            if message.from_bot:
                return message
        raise LookupError(f"The bot has said nothing to {user.first_name} yet.")

    # -- what a person does --------------------------------------------------------------------------------------

    def send_text(self, user: User, text: str, chat: Chat | None = None, reply_to: int | None = None) -> int:
        """Sends a message or command and returns its update id."""
        if not text.strip():
            raise ValueError("Telegram sends no empty message.")
        if any(0xD800 <= ord(character) <= 0xDFFF for character in text):
            raise ValueError("A message is Unicode text without lone surrogates.")
        if utf16_length(text) > MAX_TEXT:
            raise ValueError(f"A message has at most {MAX_TEXT} characters.")
        place = chat or self.chats[user.id]
        replied = place.messages.get(reply_to) if reply_to else None
        return self._say(user, chat, text=text.strip(), entities=detect(text.strip()), reply_to=replied)

    def send_photo(self, user: User, data: bytes, caption: str | None = None, chat: Chat | None = None) -> int:
        if look_at(data) is None:
            raise ValueError("This is not a picture that Telegram knows (PNG, JPEG, GIF or WebP).")
        file = self.store_file("photo", data)
        return self._say(user, chat, file=file, caption=caption or None, caption_entities=detect(caption or ""))

    def send_document(
        self,
        user: User,
        data: bytes,
        file_name: str,
        mime_type: str = "application/pdf",
        caption: str | None = None,
    ) -> int:
        file = self.store_file("document", data, file_name, mime_type)
        return self._say(user, None, file=file, caption=caption or None, caption_entities=detect(caption or ""))

    def send_sticker(self, user: User, emoji: str = "😀", chat: Chat | None = None) -> int:
        shape = {"type": "regular", "width": 512, "height": 512, "is_animated": False, "is_video": False}
        return self._say(user, chat, file=self.store_file("sticker", STICKER, details=shape | {"emoji": emoji}))

    def send_voice(self, user: User, data: bytes | None = None, duration: int = 2, caption: str | None = None) -> int:
        sound = {"duration": duration, "mime_type": "audio/ogg"}
        data = data or silent_voice_note(duration)
        file = self.store_file("voice", data, mime_type="audio/ogg", details=sound)
        return self._say(user, None, file=file, caption=caption or None, caption_entities=detect(caption or ""))

    def send_contact(self, user: User, phone_number: str = "+8801700000000") -> int:
        contact = {"phone_number": phone_number, "first_name": user.first_name, "user_id": user.id}
        return self._say(user, None, contact=contact)

    def edit_text(self, user: User, message_id: int, text: str) -> int:
        """The person corrects a message of their own."""
        message = self.chats[user.id].messages[message_id]
        if message.sender is not user or message.text is None:
            raise ValueError("Only one's own text messages can be edited.")
        message.text, message.entities, message.edit_date = text, detect(text), self.now()
        self.show(message, "edited")
        return self.updates.add("edited_message", message.to_json(), f"chat:{message.chat.id}")

    def tap(self, user: User, message_id: int, callback_data: str, chat: Chat | None = None) -> str:
        """Taps a button, or forges a tap: any data, any message id. Returns the callback query's id."""
        self._must_not_have_blocked(user)
        place = chat or self.chats[user.id]
        query_id = str(4_000_000_000_000 + self._next_query)
        self._next_query += 1
        message = place.messages.get(message_id) or Message(message_id, place, self.bot, self.now())
        self.queries[query_id] = CallbackQuery(query_id, user, message, callback_data)
        body = {
            "id": query_id,
            "from": user.to_json(),
            "message": self._tapped(place, message_id),
            "chat_instance": str(abs(place.id) * 31),
            "data": callback_data,
        }
        self.updates.add("callback_query", body, f"taps:{user.id}")
        return query_id

    def press(self, user: User, label: str) -> str:
        """Taps the newest button with this label (or whose label contains it). LookupError lists what there is."""
        messages = [message for message in reversed(self.messages(user)) if message.from_bot]
        for fits in (lambda text: text == label, lambda text: label in text):
            for message in messages:
                for button in message.buttons:
                    if button.callback_data is not None and fits(button.text):
                        return self.tap(user, message.message_id, button.callback_data)
        seen = [button.text for message in messages for button in message.buttons]
        raise LookupError(f"No button {label!r}; there are {seen}.")

    def block(self, user: User) -> int:
        user.membership = Membership.BLOCKED
        self.feed.publish("user", user=self.describe(user))
        return self._membership_changed(self.chats[user.id], user, "member", "kicked")

    def unblock(self, user: User) -> int:
        user.membership = Membership.MEMBER
        self.feed.publish("user", user=self.describe(user))
        return self._membership_changed(self.chats[user.id], user, "kicked", "member")

    def deactivate(self, user: User) -> None:
        """The person deletes their account. Telegram tells the bot nothing; it learns on its next send."""
        user.membership = Membership.DEACTIVATED

    # -- what a test asks and orders -----------------------------------------------------------------------------

    @property
    def answers(self) -> dict[str, CallbackAnswer]:
        """Answered callback queries: id -> toast or alert."""
        return {key: query.answer for key, query in self.queries.items() if query.answer is not None}

    def calls(self, method: str) -> list[RequestRecord]:
        return [record for record in self.requests if record.method == method]

    def resend(self, update_id: int, *, at_once: bool = False) -> None:
        """Delivers an update again. `at_once` does not wait for its queue (webhook only): two copies at one moment."""
        if at_once and self.delivery is not None:
            self.delivery.deliver_at_once(self.updates.find(update_id))
        else:
            self.updates.again(update_id)

    def fail(
        self,
        method: str,
        status: int,
        description: str = "",
        *,
        times: int = 1,
        retry_after: int | None = None,
        after_sending: bool = False,
        delay: float = 0.0,
        raw_body: str | None = None,
        chat_id: int | None = None,
    ) -> None:
        """Orders faults for the next `times` calls of a method ("*": any but getUpdates), in one chat or in all."""
        self.faults.add(Fault(method, status, description, times, retry_after, after_sending, delay, raw_body, chat_id))

    def is_idle(self) -> bool:
        """Every update is confirmed and no call of the bot is under way (a waiting getUpdates does not count)."""
        delivering = self.delivery is not None and self.delivery.delivering_extra
        return not self.updates.pending() and not self._under_way and not delivering

    async def wait_until_idle(self, within: float = 10.0, quiet: float = 0.02) -> None:
        """Waits until all is confirmed and nothing has happened for `quiet` seconds. TimeoutError says what is left."""
        deadline = time.monotonic() + within
        while True:
            await self.until(self.is_idle, max(deadline - time.monotonic(), 0.0))
            seen = len(self.requests), self.feed.last
            await asyncio.sleep(quiet)
            if self.is_idle() and seen == (len(self.requests), self.feed.last):
                return

    async def until(self, happened: Callable[[], bool], within: float = 10.0) -> None:
        """Waits until a condition on this state holds. TimeoutError says what was still under way."""
        deadline = time.monotonic() + within
        while not happened():
            left = deadline - time.monotonic()
            if left <= 0:
                waiting = [update.to_json() for update in self.updates.pending()]
                raise TimeoutError(f"Not within {within} s; {self._under_way} calls under way, unconfirmed: {waiting}")
            # Expiry and other silent changes fire no signal, hence the short steps.
            await self._something_changed(min(left, 0.25))

    @contextmanager
    def call_under_way(self) -> Iterator[None]:
        self._under_way += 1
        try:
            yield
        finally:
            self._under_way -= 1
            self.activity.fire()

    # -- what the Bot API methods need ---------------------------------------------------------------------------

    def store_file(
        self,
        kind: str,
        data: bytes,
        file_name: str | None = None,
        mime_type: str = "application/octet-stream",
        details: dict[str, Any] | None = None,
    ) -> StoredFile:
        file_id = f"{kind}_{self._next_file:012d}"
        self._next_file += 1
        self.files[file_id] = StoredFile(file_id, kind, data, file_name, mime_type, details or {})
        return self.files[file_id]

    def post(self, chat: Chat, sender: User, **content: Any) -> Message:
        """Puts a message into a chat and shows it."""
        message = Message(chat.next_message_id, chat, sender, self.now(), **content)
        chat.next_message_id += 1
        chat.messages[message.message_id] = message
        self.show(message, "message")
        return message

    def show(self, message: Message, kind: str) -> None:
        self.feed.publish(kind, chat_id=message.chat.id, message=message.to_json() | {"reactions": message.reactions})
        self.activity.fire()

    async def set_webhook(self, webhook: Webhook | None) -> None:
        if self.delivery is not None:
            await self.delivery.close()
            self.delivery = None
        if webhook is not None:
            self.updates.end_poll()
            self.delivery = WebhookDelivery(webhook, self.updates, self._webhook_time_scale)

    async def close(self) -> None:
        """Stops delivery and ends open streams, before the server stops. What is unconfirmed stays queued."""
        self.updates.close()
        self.feed.close()
        await self.set_webhook(None)

    # -- inside --------------------------------------------------------------------------------------------------

    async def _something_changed(self, seconds: float) -> None:
        first = [
            asyncio.ensure_future(signal.wait(seconds))
            for signal in (self.activity, self.updates.changed, self.feed.changed)
        ]
        try:
            await asyncio.wait(first, return_when=asyncio.FIRST_COMPLETED)
        finally:
            for task in first:
                task.cancel()

    def _say(self, user: User, chat: Chat | None, **content: Any) -> int:
        place = chat or self.chats[user.id]
        if place.user is user:
            self._must_not_have_blocked(user)
            if user.membership is Membership.STRANGER:
                user.membership = Membership.MEMBER
                self.feed.publish("user", user=self.describe(user))
        message = self.post(place, user, **content)
        return self.updates.add("message", message.to_json(), f"chat:{place.id}")

    def _tapped(self, chat: Chat, message_id: int) -> dict[str, Any]:
        message = chat.messages.get(message_id)
        if message is not None:
            return message.to_json()
        # Telegram's InaccessibleMessage: deleted, or too old to be shown to the bot.
        return {"chat": chat.to_json(), "message_id": message_id, "date": 0}

    def _must_not_have_blocked(self, user: User) -> None:
        if user.membership in (Membership.BLOCKED, Membership.DEACTIVATED):
            raise ValueError(f"{user.first_name} has blocked the bot: unblock first.")

    def _membership_changed(self, chat: Chat, by: User, old: str, new: str) -> int:
        body = {
            "chat": chat.to_json(),
            "from": by.to_json(),
            "date": int(self.now().timestamp()),
            "old_chat_member": self._bot_as(old),
            "new_chat_member": self._bot_as(new),
        }
        return self.updates.add("my_chat_member", body, f"membership:{chat.id}")

    def _bot_as(self, status: str) -> dict[str, Any]:
        until = {"until_date": 0} if status == "kicked" else {}
        return {"user": self.bot.to_json(), "status": status} | until
