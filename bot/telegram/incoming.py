"""An update as a plain value: who, where, and what they did. Nothing outside this package sees Telegram's objects."""

import logging
import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from telegram import Message, PhotoSize, Update

log = logging.getLogger(__name__)

MAX_TEXT = 4_096
LEGIBLE = 1_000
"""Pixels on the longer side of a page that is to be read."""
_COMMAND = re.compile(r"/([A-Za-z0-9_]{1,32})(?:@([A-Za-z0-9_]{1,64}))?(?:\s+(.*))?", re.DOTALL)
# PostgreSQL stores neither NUL nor half a surrogate pair; both would abort the transaction again and again.
_UNSTORABLE = re.compile("[\x00\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class Sender:
    telegram_id: int
    first_name: str
    language_code: str | None


@dataclass(frozen=True, slots=True)
class Command:
    name: str
    argument: str


@dataclass(frozen=True, slots=True)
class Text:
    text: str
    message_id: int
    reply_to: int | None
    """The message that the student answered to by Telegram's "reply", if any."""


@dataclass(frozen=True, slots=True)
class Tapped:
    tap_id: str
    data: str
    message_id: int | None
    """None when the message is too old for Telegram to tell."""


@dataclass(frozen=True, slots=True)
class Something:
    """A sticker, a voice note, a contact: a message without text of its own, perhaps with a line below it."""

    message_id: int
    caption: str = ""


@dataclass(frozen=True, slots=True)
class Photo:
    """A picture, perhaps of paper work: Telegram's name for the size that we would look at."""

    message_id: int
    file_id: str
    caption: str


@dataclass(frozen=True, slots=True)
class Later:
    """Nothing that the student did: what an earlier turn asked for has come."""


@dataclass(frozen=True, slots=True)
class Membership:
    """The student blocked the bot, or came back."""

    present: bool


Deed = Command | Text | Tapped | Something | Photo | Later | Membership


@dataclass(frozen=True, slots=True)
class Incoming:
    update_id: int
    chat_id: int
    private: bool
    sender: Sender
    deed: Deed


def words_in(deed: Deed) -> str:
    """What somebody wrote: a text, or the line below a picture or a file."""
    if isinstance(deed, Text):
        return deed.text
    return deed.caption if isinstance(deed, (Photo, Something)) else ""


def clean(text: str) -> str:
    return _UNSTORABLE.sub("", text)


def read_update(raw: dict[str, Any], bot_username: str | None = None) -> Incoming | None:
    """None for what is not for us: edits, channels, bots, polls, and what Telegram itself would not send."""
    try:
        update = Update.de_json(raw, None)
        return _read(update, bot_username)
    except Exception:
        # A poison update must be acknowledged, or it blocks this chat's queue for a day.
        log.exception("unreadable update %s", str(raw.get("update_id"))[:20])
        return None


def _read(update: Update, bot_username: str | None) -> Incoming | None:
    deed = _deed(update, bot_username)
    user, chat = update.effective_user, update.effective_chat
    if deed is None or user is None or chat is None or user.is_bot:
        return None
    sender = Sender(user.id, clean(user.first_name or "")[:100].strip(), user.language_code)
    return Incoming(update.update_id, chat.id, chat.type == "private", sender, deed)


def _deed(update: Update, bot_username: str | None) -> Deed | None:
    if update.callback_query is not None:
        query = update.callback_query
        message_id = query.message.message_id if query.message is not None else None
        return Tapped(query.id, clean(query.data or ""), message_id)
    if update.my_chat_member is not None:
        return Membership(update.my_chat_member.new_chat_member.status not in ("kicked", "left"))
    if update.message is not None:
        return _message_deed(update.message, bot_username)
    return None


def _legible(sizes: Sequence[PhotoSize]) -> PhotoSize:
    """The smallest size on which handwriting can be read, else the largest there is."""
    large = [size for size in sizes if max(size.width, size.height) >= LEGIBLE]
    return min(large, key=lambda size: size.width) if large else max(sizes, key=lambda size: size.width)


def _message_deed(message: Message, bot_username: str | None) -> Deed | None:
    caption = clean(message.caption or "")[:MAX_TEXT]
    if message.photo:
        return Photo(message.message_id, _legible(message.photo).file_id, caption)
    if message.text is None:
        # Service messages (a pinned message, a new chat photo) ask for no reply.
        return Something(message.message_id, caption) if message.effective_attachment is not None else None
    text = clean(message.text)[:MAX_TEXT]
    command = _COMMAND.fullmatch(text)
    if command is not None:
        name, addressee, argument = command.groups()
        if addressee and bot_username and addressee.casefold() != bot_username.casefold():
            return None
        return Command(name.casefold(), (argument or "").strip())
    replied = message.reply_to_message
    return Text(text, message.message_id, replied.message_id if replied is not None else None)
