"""Replies become Bot API calls, after the commit. What a failure means is decided here and nowhere else."""

import asyncio
import contextlib
import hashlib
import json
import logging
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import timedelta
from typing import Any

from sqlalchemy import Executable, delete
from sqlalchemy.dialects.postgresql import insert
from telegram import Bot, InlineKeyboardButton, InlineKeyboardMarkup, InputFile, LinkPreviewOptions, Message
from telegram.constants import ChatAction, ParseMode
from telegram.error import BadRequest, Forbidden, NetworkError, RetryAfter, TelegramError, TimedOut

from bot.database import Database, is_passing
from bot.language import Html
from bot.telegram.messages import Document, Drawing, Edit, Reply, Rows, Say, SetButtons, Toast
from bot.telegram.transport import NotSent
from models.delivery import Picture

log = logging.getLogger(__name__)

CAPTION_LIMIT = 1_024
PATIENCE = timedelta(seconds=3)
"""How long a reply to a waiting student may be held back by a 429 before it is queued instead."""

_NO_PREVIEW = LinkPreviewOptions(is_disabled=True)
_GONE = ("chat not found", "user is deactivated", "bot was blocked", "peer_id_invalid")


class Unreachable(Exception):
    """The student blocked the bot or the chat is gone: nothing more is sent until they come back."""


class Postponed(Exception):
    """Surely not sent; may be tried again after `delay`."""

    def __init__(self, delay: timedelta) -> None:
        super().__init__(f"try again in {delay}")
        self.delay = delay


@dataclass(slots=True)
class Delivered:
    """What came of a list of replies."""

    live_message_id: int | None = None
    shown: list[tuple[int, int, int]] = field(default_factory=list)
    """(session, position, message) of each problem that is now before the student."""
    unreachable: bool = False
    postponed: list[tuple[Reply, timedelta]] = field(default_factory=list)


class Delivery:
    def __init__(self, bot: Bot, database: Database, draw: Callable[[Drawing], bytes]) -> None:
        self._bot = bot
        self._database = database
        self._draw = draw

    async def deliver(self, chat_id: int, replies: Sequence[Reply]) -> Delivered:
        """Performs the replies in order. Never raises: a lost reply is repaired by the student's next tap."""
        done = Delivered()
        for reply in (part for whole in replies for part in in_parts(whole)):
            if done.postponed and isinstance(reply, (Say, Document)):
                done.postponed.append((reply, done.postponed[-1][1]))  # the order of messages is part of their sense
                continue
            try:
                message_id = await self._patiently(chat_id, reply)
            except Unreachable:
                done.unreachable = True
                break
            except Postponed as postponed:
                if isinstance(reply, (Say, Document)):
                    done.postponed.append((reply, postponed.delay))
                continue
            except TelegramError as error:
                log.warning("a %s could not be delivered: %s", type(reply).__name__, error.message)
                continue
            except Exception:
                log.exception("a %s could not be delivered", type(reply).__name__)
                continue
            if isinstance(reply, Say) and message_id is not None:
                if reply.live:
                    done.live_message_id = message_id
                if reply.shows is not None:
                    done.shown.append((*reply.shows, message_id))
        return done

    async def show_typing(self, chat_id: int) -> None:
        """ "typing…" for five seconds. A courtesy: that it cannot be shown is nobody's trouble."""
        with contextlib.suppress(TelegramError):
            await self._bot.send_chat_action(chat_id, ChatAction.TYPING)

    async def fetch(self, file_id: str) -> bytes:
        """A picture that a student sent. Raises TelegramError."""
        file = await self._bot.get_file(file_id)
        return bytes(await file.download_as_bytearray())

    async def _patiently(self, chat_id: int, reply: Reply) -> int | None:
        try:
            return await self.perform(chat_id, reply)
        except Postponed as postponed:
            if postponed.delay > PATIENCE:
                raise
            await asyncio.sleep(postponed.delay.total_seconds())
            return await self.perform(chat_id, reply)

    async def perform(self, chat_id: int, reply: Reply) -> int | None:
        """One reply, once. Returns the id of a new message.

        Raises Unreachable, Postponed (surely not sent), TimedOut (perhaps sent) or another TelegramError.
        """
        try:
            return await self._perform(chat_id, reply)
        except RetryAfter as error:
            wait = error.retry_after
            raise Postponed(wait if isinstance(wait, timedelta) else timedelta(seconds=wait)) from None
        except NotSent:
            raise Postponed(timedelta(seconds=1)) from None
        except Forbidden as error:
            raise Unreachable(error.message) from None
        except BadRequest as error:
            if says(error, *_GONE):
                raise Unreachable(error.message) from None
            raise
        except TimedOut:
            raise
        except NetworkError as error:
            # Telegram answers 500 and 502 (with HTML) without having done anything.
            log.warning("Telegram is unwell: %s", error.message[:100])
            raise Postponed(timedelta(seconds=2)) from None

    async def _perform(self, chat_id: int, reply: Reply) -> int | None:
        match reply:
            case Say():
                return (await self._say(chat_id, reply)).message_id
            case Edit():
                return await self._edit(chat_id, reply)
            case SetButtons():
                markup = keyboard(reply.buttons)
                await self._forgiving(
                    self._bot.edit_message_reply_markup(
                        chat_id=chat_id, message_id=reply.message_id, reply_markup=markup
                    )
                )
            case Toast():
                await self._forgiving(
                    self._bot.answer_callback_query(reply.tap_id, reply.text[:200] or None, show_alert=reply.alert)
                )
            case Document():
                file = InputFile(reply.content.encode(), filename=reply.name)
                sent = await self._bot.send_document(chat_id, file, caption=reply.caption, parse_mode=ParseMode.HTML)
                return sent.message_id
        return None

    async def _say(self, chat_id: int, reply: Say) -> Message:
        if reply.drawing is not None:
            try:
                picture = await self._picture(chat_id, reply)
            except BadRequest as error:
                if says(error, *_GONE):
                    raise
                log.error("Telegram refuses a picture, its text goes alone: %s", error.message)
                picture = None
            if picture is not None:
                return picture
        return await self._send_text(chat_id, reply)

    async def _send_text(self, chat_id: int, reply: Say) -> Message:
        options: dict[str, Any] = {
            "reply_markup": keyboard(reply.buttons),
            "link_preview_options": _NO_PREVIEW,
            "disable_notification": reply.silent,
        }
        try:
            return await self._bot.send_message(chat_id, reply.text, parse_mode=ParseMode.HTML, **options)
        except BadRequest as error:
            if not says(error, "can't parse entities"):
                raise
            log.error("unparsable HTML was sent as plain text: %s", error.message)
            return await self._bot.send_message(chat_id, reply.text, **options)

    async def _edit(self, chat_id: int, reply: Edit) -> int | None:
        try:
            await self._bot.edit_message_text(
                reply.text,
                chat_id=chat_id,
                message_id=reply.message_id,
                parse_mode=ParseMode.HTML,
                reply_markup=keyboard(reply.buttons),
                link_preview_options=_NO_PREVIEW,
            )
        except BadRequest as error:
            if says(error, "message is not modified"):
                return None
            if says(error, "message to edit not found", "can't be edited", "no text in the message to edit"):
                return (await self._send_text(chat_id, Say(text=reply.text, buttons=reply.buttons))).message_id
            raise
        return None

    async def _forgiving(self, call: Any) -> None:
        """For taps that are too old to answer and buttons that are gone already: nobody is waiting for those."""
        try:
            await call
        except BadRequest as error:
            log.debug("nothing to change: %s", error.message)

    async def _picture(self, chat_id: int, reply: Say) -> Message | None:
        """The message with its picture; None if it cannot be drawn, and the text must do."""
        assert reply.drawing is not None  # noqa: S101 - narrows the type
        key = picture_key(reply.drawing)
        file_id = await self._known_file_id(key)
        if file_id is not None:
            try:
                return await self._send_photo(chat_id, reply, file_id)
            except BadRequest as error:
                if not says(error, "file identifier", "file_id"):
                    raise
                await self._remember(delete(Picture).where(Picture.picture_key == key))
        await self._forgiving(self._bot.send_chat_action(chat_id, ChatAction.UPLOAD_PHOTO))
        try:
            png = await asyncio.to_thread(self._draw, reply.drawing)
        except Exception:
            log.exception("a picture could not be drawn: %s", reply.drawing.get("kind"))
            return None
        message = await self._send_photo(chat_id, reply, InputFile(png, filename="figure.png"))
        if message.photo:
            row = insert(Picture).values(picture_key=key, file_id=message.photo[-1].file_id)
            await self._remember(row.on_conflict_do_nothing())
        return message

    async def _known_file_id(self, key: str) -> str | None:
        """What Telegram called this picture. The table only saves work, so a database that is away does not matter."""
        try:
            async with self._database.transaction() as db:
                known = await db.get(Picture, key)
                return known.file_id if known is not None else None
        except Exception as error:
            if not is_passing(error):
                raise
            return None

    async def _remember(self, statement: Executable) -> None:
        try:
            async with self._database.transaction() as db:
                await db.execute(statement)
        except Exception as error:
            if not is_passing(error):
                raise

    async def _send_photo(self, chat_id: int, reply: Say, photo: str | InputFile) -> Message:
        return await self._bot.send_photo(
            chat_id,
            photo,
            caption=reply.text,
            parse_mode=ParseMode.HTML,
            reply_markup=keyboard(reply.buttons),
            disable_notification=reply.silent,
        )


def in_parts(reply: Reply) -> tuple[Reply, ...]:
    """A text too long for a caption follows its picture as a message of its own: sent, queued and noted by itself."""
    if isinstance(reply, Say) and reply.drawing is not None and utf16_length(reply.text) > CAPTION_LIMIT:
        picture = Say(text=Html(), drawing=reply.drawing, silent=True)
        return picture, replace(reply, drawing=None)
    return (reply,)


def says(error: TelegramError, *signs: str) -> bool:
    """Whether a refusal is one of these. The framework capitalises Telegram's sentences, so case is ignored."""
    return any(sign in error.message.casefold() for sign in signs)


def keyboard(buttons: Rows) -> InlineKeyboardMarkup | None:
    if not buttons:
        return None
    return InlineKeyboardMarkup(
        [
            [InlineKeyboardButton(cell.text, callback_data=cell.data, url=cell.url, style=cell.style) for cell in row]
            for row in buttons
        ]
    )


def picture_key(drawing: Drawing) -> str:
    """The same drawing has the same key on every replica and after every deploy."""
    return hashlib.sha256(json.dumps(drawing, sort_keys=True, ensure_ascii=False).encode()).hexdigest()


def utf16_length(text: str) -> int:
    """Telegram counts UTF-16 units; the tags are counted here too, so this is never less than what it counts."""
    return len(text.encode("utf-16-le")) // 2
