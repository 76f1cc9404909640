"""sendMessage, sendPhoto, sendDocument, sendChatAction."""

from typing import Any

from bot.demo.api_error import bad_request
from bot.demo.arguments import Arguments, only_known
from bot.demo.chats import Chat, Message
from bot.demo.keyboards import check_markup
from bot.demo.local_telegram import LocalTelegram
from bot.demo.methods.files import given_file
from bot.demo.methods.registry import Method, caption_text, message_text, writable_chat

CHAT_ACTIONS = frozenset(
    {"typing", "upload_photo", "record_video", "upload_video", "record_voice", "upload_voice", "upload_document"}
    | {"choose_sticker", "find_location", "record_video_note", "upload_video_note"}
)
_EVERY_MESSAGE = (
    "chat_id parse_mode reply_markup reply_parameters disable_notification protect_content message_effect_id "
    "allow_paid_broadcast business_connection_id message_thread_id direct_messages_topic_id suggested_post_parameters "
)
_PREVIEW_FIELDS = ("is_disabled", "url", "prefer_small_media", "prefer_large_media", "show_above_text")
# Quotes and replies into other chats are not shown by the page, so they are refused rather than lost.
_REPLY_FIELDS = ("message_id", "allow_sending_without_reply")
_DETECTION = "disable_content_type_detection"
_CAPTION = "caption caption_entities show_caption_above_media "


def send_message(telegram: LocalTelegram, arguments: Arguments) -> dict[str, Any]:
    chat = writable_chat(telegram, arguments)
    text = message_text(arguments)
    return _post(telegram, chat, arguments, text=text.text, entities=text.entities)


def send_photo(telegram: LocalTelegram, arguments: Arguments) -> dict[str, Any]:
    return _send_file(telegram, arguments, "photo")


def send_document(telegram: LocalTelegram, arguments: Arguments) -> dict[str, Any]:
    return _send_file(telegram, arguments, "document")


def _send_file(telegram: LocalTelegram, arguments: Arguments, kind: str) -> dict[str, Any]:
    chat = writable_chat(telegram, arguments)
    caption = caption_text(arguments)
    check_markup(arguments.get("reply_markup"))
    file = given_file(telegram, arguments, kind, arguments.get(kind))
    content = {"file": file, "caption": caption.text or None, "caption_entities": caption.entities}
    return _post(telegram, chat, arguments, **content)


def _post(telegram: LocalTelegram, chat: Chat, arguments: Arguments, **content: Any) -> dict[str, Any]:
    only_known("LinkPreviewOptions", arguments.get("link_preview_options", {}), _PREVIEW_FIELDS)
    content["reply_markup"] = check_markup(arguments.get("reply_markup"))
    content["reply_to"] = _replied(chat, arguments.get("reply_parameters"))
    content["effect_id"] = _effect(chat, arguments.get("message_effect_id"))
    return telegram.post(chat, telegram.bot, **content).to_json()


def _replied(chat: Chat, parameters: dict[str, Any] | None) -> Message | None:
    if parameters is None:
        return None
    only_known("ReplyParameters", parameters, _REPLY_FIELDS)
    message = chat.messages.get(parameters.get("message_id", 0))
    if message is None and not parameters.get("allow_sending_without_reply"):
        raise bad_request("message to be replied not found")
    return message


def _effect(chat: Chat, effect_id: str | None) -> str | None:
    if effect_id is not None and (chat.user is None or not effect_id.isdigit()):
        raise bad_request("EFFECT_ID_INVALID")
    return effect_id


def send_chat_action(telegram: LocalTelegram, arguments: Arguments) -> bool:
    chat = writable_chat(telegram, arguments)
    action = arguments.need("action", "wrong parameter action in request")
    if action not in CHAT_ACTIONS:
        raise bad_request("wrong parameter action in request")
    telegram.feed.publish("action", chat_id=chat.id, action=action)
    return True


METHODS = (
    Method("sendMessage", send_message, _EVERY_MESSAGE + "text entities link_preview_options"),
    Method("sendPhoto", send_photo, _EVERY_MESSAGE + _CAPTION + "photo has_spoiler"),
    Method("sendDocument", send_document, _EVERY_MESSAGE + _CAPTION + "document thumbnail " + _DETECTION),
    Method("sendChatAction", send_chat_action, "chat_id action message_thread_id business_connection_id"),
)
