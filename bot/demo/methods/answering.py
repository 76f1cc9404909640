"""Answers to taps, and reactions."""

from bot.demo.api_error import bad_request
from bot.demo.arguments import Arguments
from bot.demo.chats import CallbackAnswer
from bot.demo.entities import utf16_length
from bot.demo.local_telegram import LocalTelegram
from bot.demo.methods.registry import Method, writable_chat

# Without variation selectors: Telegram takes both spellings.
_REACTIONS = """
👍 👎 ❤ 🔥 🥰 👏 😁 🤔 🤯 😱 🤬 😢 🎉 🤩 🤮 💩 🙏 👌 🕊 🤡 🥱 🥴 😍 🐳 ❤\u200d🔥 🌚 🌭 💯 🤣 ⚡ 🍌 🏆 💔
🤨 😐 🍓 🍾 💋 🖕 😈 😴 😭 🤓 👻 👨\u200d💻 👀 🎃 🙈 😇 😨 🤝 ✍ 🤗 🫡 🎅 🎄 ☃ 💅 🤪 🗿 🆒 💘 🙉 🦄 😘
💊 🙊 😎 👾 🤷\u200d♂ 🤷 🤷\u200d♀ 😡
"""
REACTIONS = frozenset(_REACTIONS.split())
_VARIATION_SELECTOR = "\ufe0f"


def answer_callback_query(telegram: LocalTelegram, arguments: Arguments) -> bool:
    query = telegram.queries.get(arguments.need("callback_query_id", "callback_query_id is required"))
    if query is None or query.answer is not None:
        raise bad_request("query is too old and response timeout expired or query ID is invalid")
    text, url = arguments.get("text"), arguments.get("url")
    if text is not None and utf16_length(text) > 200:
        raise bad_request("MESSAGE_TOO_LONG")
    if url is not None and not url.startswith((f"https://t.me/{telegram.bot.username}?start=", "tg://")):
        raise bad_request("URL_INVALID")
    query.answer = CallbackAnswer(text or None, arguments.get("show_alert", False), url)
    chat = query.message.chat
    telegram.feed.publish(
        "answer",
        chat_id=chat.id,
        user_id=query.user.id,
        callback_query_id=query.id,
        text=query.answer.text,
        show_alert=query.answer.show_alert,
    )
    return True


def set_message_reaction(telegram: LocalTelegram, arguments: Arguments) -> bool:
    chat = writable_chat(telegram, arguments)
    message = chat.messages.get(arguments.need("message_id", "message identifier is not specified"))
    if message is None:
        raise bad_request("message to react not found")
    emoji = []
    for reaction in arguments.get("reaction", []):
        if not isinstance(reaction, dict) or reaction.get("type") not in ("emoji", "custom_emoji"):
            raise bad_request("can't parse reaction type")
        plain = str(reaction.get("emoji", "")).replace(_VARIATION_SELECTOR, "")
        if reaction["type"] == "custom_emoji" or plain not in REACTIONS:
            raise bad_request("REACTION_INVALID")
        emoji.append(reaction["emoji"])
    if len(emoji) > 1:
        raise bad_request("REACTIONS_TOO_MANY")
    message.reactions[telegram.bot.id] = emoji
    telegram.show(message, "edited")
    return True


METHODS = (
    Method("answerCallbackQuery", answer_callback_query, "callback_query_id text show_alert url cache_time"),
    Method("setMessageReaction", set_message_reaction, "chat_id message_id reaction is_big"),
)
