"""Who talks with the bot, and what was said: users, chats, messages and files, as plain records."""

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Any

from bot.demo.entities import Entity
from bot.demo.pictures import look_at


class Membership(StrEnum):
    STRANGER = "stranger"
    MEMBER = "member"
    BLOCKED = "kicked"
    DEACTIVATED = "deactivated"


@dataclass(slots=True, eq=False)
class User:
    id: int
    first_name: str
    last_name: str | None = None
    language_code: str | None = None
    is_bot: bool = False
    username: str | None = None
    membership: Membership = Membership.STRANGER

    def to_json(self) -> dict[str, Any]:
        names = {"last_name": self.last_name, "username": self.username, "language_code": self.language_code}
        return {"id": self.id, "is_bot": self.is_bot, "first_name": self.first_name} | _present(names)


@dataclass(slots=True, eq=False)
class Chat:
    """A private chat has the id of its user; a group has a negative one."""

    id: int
    user: User | None = None
    title: str | None = None
    next_message_id: int = 1
    messages: "dict[int, Message]" = field(default_factory=dict)

    @property
    def kind(self) -> str:
        return "private" if self.user else "supergroup"

    def to_json(self) -> dict[str, Any]:
        if self.user is None:
            return {"id": self.id, "type": self.kind, "title": self.title}
        names = {"last_name": self.user.last_name, "username": self.user.username}
        return {"id": self.id, "type": self.kind, "first_name": self.user.first_name} | _present(names)


@dataclass(frozen=True, slots=True)
class StoredFile:
    """A file in memory. `kind` is photo, document, sticker or voice: an id of one kind cannot be sent as another."""

    file_id: str
    kind: str
    data: bytes
    file_name: str | None = None
    mime_type: str = "application/octet-stream"
    details: dict[str, Any] = field(default_factory=dict)

    @property
    def path(self) -> str:
        return f"{self.kind}s/{self.file_id}"

    def to_json(self) -> dict[str, Any]:
        common = {"file_id": self.file_id, "file_unique_id": self.file_id[-12:], "file_size": len(self.data)}
        if self.kind == "photo":
            picture = look_at(self.data)
            assert picture is not None  # noqa: S101 - only pictures are stored as photos
            return common | {"width": picture.width, "height": picture.height}
        if self.kind == "document":
            return common | _present({"file_name": self.file_name, "mime_type": self.mime_type})
        return common | self.details


@dataclass(frozen=True, slots=True)
class Button:
    text: str
    callback_data: str | None = None
    url: str | None = None


@dataclass(slots=True, eq=False)
class Message:
    message_id: int
    chat: Chat
    sender: User
    date: datetime
    text: str | None = None
    entities: list[Entity] = field(default_factory=list)
    caption: str | None = None
    caption_entities: list[Entity] = field(default_factory=list)
    file: StoredFile | None = None
    contact: dict[str, Any] | None = None
    reply_markup: dict[str, Any] | None = None
    reply_to: "Message | None" = None
    edit_date: datetime | None = None
    reactions: dict[int, list[str]] = field(default_factory=dict)
    effect_id: str | None = None

    @property
    def from_bot(self) -> bool:
        return self.sender.is_bot

    @property
    def content(self) -> str:
        """What can be read in the message: its text or its caption."""
        return self.text if self.text is not None else self.caption or ""

    @property
    def photo(self) -> StoredFile | None:
        return self.file if self.file and self.file.kind == "photo" else None

    @property
    def document(self) -> StoredFile | None:
        return self.file if self.file and self.file.kind == "document" else None

    @property
    def buttons(self) -> list[Button]:
        rows = self.reply_markup["inline_keyboard"] if self.reply_markup else []
        return [Button(b["text"], b.get("callback_data"), b.get("url")) for row in rows for b in row]

    def to_json(self, *, with_reply: bool = True) -> dict[str, Any]:
        """The Message object of the Bot API."""
        optional: dict[str, Any] = {
            "edit_date": int(self.edit_date.timestamp()) if self.edit_date else None,
            "text": self.text,
            "entities": [_spoken(entity) for entity in self.entities] or None,
            "caption": self.caption,
            "caption_entities": [_spoken(entity) for entity in self.caption_entities] or None,
            "contact": self.contact,
            "reply_markup": self.reply_markup,
            "effect_id": self.effect_id,
        }
        if self.file:
            described = self.file.to_json()
            optional[self.file.kind] = [described] if self.file.kind == "photo" else described
        if with_reply and self.reply_to:
            optional["reply_to_message"] = self.reply_to.to_json(with_reply=False)
        return {
            "message_id": self.message_id,
            "from": self.sender.to_json(),
            "chat": self.chat.to_json(),
            "date": int(self.date.timestamp()),
        } | _present(optional)


@dataclass(slots=True)
class CallbackAnswer:
    text: str | None = None
    show_alert: bool = False
    url: str | None = None


@dataclass(slots=True)
class CallbackQuery:
    id: str
    user: User
    message: Message
    data: str
    answer: CallbackAnswer | None = None


def _present(fields: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in fields.items() if value is not None}


def _spoken(entity: Entity) -> Entity:
    return {name: value for name, value in entity.items() if value is not None}
