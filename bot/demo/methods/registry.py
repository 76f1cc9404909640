"""How a method is declared, and the few look-ups that several of them share."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any

from bot.demo.api_error import bad_request, forbidden
from bot.demo.arguments import Arguments
from bot.demo.chats import Chat, Membership
from bot.demo.entities import FormattedText, parse_given, parse_html, utf16_length
from bot.demo.local_telegram import LocalTelegram

Call = Callable[[LocalTelegram, Arguments], Any | Awaitable[Any]]


@dataclass(frozen=True, slots=True)
class Method:
    """`name` as in the Bot API; `parameters` is all it takes, separated by spaces."""

    name: str
    call: Call
    parameters: str = ""

    @property
    def known(self) -> frozenset[str]:
        return frozenset(self.parameters.split())


def find_chat(telegram: LocalTelegram, arguments: Arguments) -> Chat:
    """The chat as the bot may see it: someone who never wrote to the bot does not exist for it."""
    chat = telegram.chats.get(arguments.need("chat_id", "chat_id is empty"))
    if chat is None or (chat.user is not None and chat.user.membership is Membership.STRANGER):
        raise bad_request("chat not found")
    return chat


def writable_chat(telegram: LocalTelegram, arguments: Arguments) -> Chat:
    chat = find_chat(telegram, arguments)
    if chat.user is not None and chat.user.membership is Membership.BLOCKED:
        raise forbidden("bot was blocked by the user")
    if chat.user is not None and chat.user.membership is Membership.DEACTIVATED:
        raise forbidden("user is deactivated")
    return chat


def formatted(arguments: Arguments, name: str, entities: str) -> FormattedText:
    """A text or caption with its entities, from HTML or from a list of entities."""
    source, mode = arguments.get(name, ""), arguments.get("parse_mode", "")
    if mode.lower() == "html":
        return parse_html(source)
    if mode.lower() in ("markdown", "markdownv2"):
        raise bad_request("the demo server reads parse_mode HTML only")
    if mode:
        raise bad_request("unsupported parse_mode")
    return parse_given(source, arguments.get(entities, []))


def message_text(arguments: Arguments) -> FormattedText:
    text = formatted(arguments, "text", "entities")
    if not text.text:
        raise bad_request("message text is empty")
    # Counted in UTF-16 units, the stricter of the two ways in which Telegram's parts count.
    if utf16_length(text.text) > 4096:
        raise bad_request("message is too long")
    return text


def caption_text(arguments: Arguments) -> FormattedText:
    caption = formatted(arguments, "caption", "caption_entities")
    if utf16_length(caption.text) > 1024:
        raise bad_request("message caption is too long")
    return caption
