"""Editing and deleting messages of the bot."""

from datetime import timedelta
from typing import Any

from bot.demo.api_error import bad_request
from bot.demo.arguments import Arguments
from bot.demo.chats import Message
from bot.demo.entities import FormattedText
from bot.demo.keyboards import check_markup
from bot.demo.local_telegram import LocalTelegram
from bot.demo.methods.files import given_file
from bot.demo.methods.registry import Method, caption_text, message_text, writable_chat

_NOT_MODIFIED = (
    "message is not modified: specified new message content and reply markup are exactly the same as a current "
    "content and reply markup of the message"
)
_WHICH = "chat_id message_id inline_message_id business_connection_id reply_markup "
DELETABLE_FOR = timedelta(hours=48)


def _own_message(telegram: LocalTelegram, arguments: Arguments) -> Message:
    chat = writable_chat(telegram, arguments)
    message_id = arguments.need("message_id", "message identifier is not specified")
    message = chat.messages.get(message_id)
    if message is None:
        raise bad_request("message to edit not found")
    if not message.from_bot:
        raise bad_request("message can't be edited")
    return message


def _replace(telegram: LocalTelegram, message: Message, arguments: Arguments, **content: Any) -> dict[str, Any]:
    """Puts new content and keyboard in place. An omitted keyboard is a removed one, as in Telegram."""
    content["reply_markup"] = check_markup(arguments.get("reply_markup"), inline_only=True)
    if all(getattr(message, name) == value for name, value in content.items()):
        raise bad_request(_NOT_MODIFIED)
    for name, value in content.items():
        setattr(message, name, value)
    if len(content) > 1:  # a change of the keyboard alone is not marked as an edit in Telegram's apps
        message.edit_date = telegram.now()
    telegram.show(message, "edited")
    return message.to_json()


def edit_message_text(telegram: LocalTelegram, arguments: Arguments) -> dict[str, Any]:
    message = _own_message(telegram, arguments)
    if message.text is None:
        raise bad_request("there is no text in the message to edit")
    text = message_text(arguments)
    return _replace(telegram, message, arguments, text=text.text, entities=text.entities)


def edit_message_caption(telegram: LocalTelegram, arguments: Arguments) -> dict[str, Any]:
    message = _own_message(telegram, arguments)
    if message.file is None:
        raise bad_request("there is no caption in the message to edit")
    return _replace(telegram, message, arguments, **_caption(caption_text(arguments)))


def edit_message_reply_markup(telegram: LocalTelegram, arguments: Arguments) -> dict[str, Any]:
    return _replace(telegram, _own_message(telegram, arguments), arguments)


def edit_message_media(telegram: LocalTelegram, arguments: Arguments) -> dict[str, Any]:
    message = _own_message(telegram, arguments)
    media = arguments.need("media", "media is not specified")
    if media.get("type") not in ("photo", "document"):
        raise bad_request("the demo server edits media of type photo and document only")
    if not isinstance(media.get("media"), str):
        raise bad_request("media not found")
    words = {name: media[name] for name in ("caption", "parse_mode", "caption_entities") if media.get(name)}
    caption = caption_text(Arguments(words))
    check_markup(arguments.get("reply_markup"), inline_only=True)
    file = given_file(telegram, arguments, media["type"], media["media"])
    return _replace(telegram, message, arguments, file=file, text=None, entities=[], **_caption(caption))


def _caption(caption: FormattedText) -> dict[str, Any]:
    return {"caption": caption.text or None, "caption_entities": caption.entities}


def delete_message(telegram: LocalTelegram, arguments: Arguments) -> bool:
    chat = writable_chat(telegram, arguments)
    message = chat.messages.get(arguments.need("message_id", "message identifier is not specified"))
    if message is None:
        raise bad_request("message to delete not found")
    if telegram.now() - message.date > DELETABLE_FOR:
        raise bad_request("message can't be deleted for everyone")
    del chat.messages[message.message_id]
    telegram.feed.publish("deleted", chat_id=chat.id, message_id=message.message_id)
    return True


METHODS = (
    Method("editMessageText", edit_message_text, _WHICH + "text parse_mode entities link_preview_options"),
    Method(
        "editMessageCaption",
        edit_message_caption,
        _WHICH + "caption parse_mode caption_entities show_caption_above_media",
    ),
    Method("editMessageReplyMarkup", edit_message_reply_markup, _WHICH),
    Method("editMessageMedia", edit_message_media, _WHICH + "media"),
    Method("deleteMessage", delete_message, "chat_id message_id"),
)
