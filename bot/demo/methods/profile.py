"""What the bot says about itself: commands, name, descriptions, menu button; and what it asks about a chat."""

import re
from functools import partial
from typing import Any

from bot.demo.api_error import bad_request
from bot.demo.arguments import Arguments
from bot.demo.bot_profile import DEFAULT_MENU, Command
from bot.demo.local_telegram import LocalTelegram
from bot.demo.methods.registry import Method, find_chat

_COMMAND = re.compile(r"[a-z0-9_]{1,32}")
_SCOPES = frozenset({"default", "all_private_chats", "all_group_chats", "all_chat_administrators"})
_LIMITS = {"name": 64, "description": 512, "short_description": 120}


def get_me(telegram: LocalTelegram, arguments: Arguments) -> dict[str, Any]:
    # The bot sees every group message: the harder case for a bot that should stay quiet in groups.
    powers = {
        "can_join_groups": True,
        "can_read_all_group_messages": True,
        "supports_inline_queries": False,
        "can_connect_to_business": False,
        "has_main_web_app": False,
    }
    return telegram.bot.to_json() | powers


def get_chat(telegram: LocalTelegram, arguments: Arguments) -> dict[str, Any]:
    chat = find_chat(telegram, arguments)
    accepted = dict.fromkeys(
        ("unlimited_gifts", "limited_gifts", "unique_gifts", "premium_subscription", "gifts_from_channels"), False
    )
    return chat.to_json() | {"accent_color_id": 0, "max_reaction_count": 11, "accepted_gift_types": accepted}


def _scope_and_language(arguments: Arguments) -> tuple[str, str]:
    scope, language = arguments.get("scope", {"type": "default"}), arguments.get("language_code", "")
    if language and not re.fullmatch(r"[a-z]{2}", language):
        raise bad_request("invalid language code specified")
    if scope.get("type") in _SCOPES:
        return scope["type"], language
    if scope.get("type") in ("chat", "chat_administrators", "chat_member"):
        if not isinstance(scope.get("chat_id"), int):
            raise bad_request("chat not found")
        return f"{scope['type']}:{scope['chat_id']}", language
    raise bad_request("can't parse BotCommandScope: unsupported type specified")


def set_my_commands(telegram: LocalTelegram, arguments: Arguments) -> bool:
    given = arguments.need("commands", "can't parse commands JSON object")
    if len(given) > 100:
        raise bad_request("BOT_COMMANDS_TOO_MUCH")
    commands = [_command(command) for command in given]
    if len({command["command"] for command in commands}) < len(commands):
        raise bad_request("BOT_COMMAND_DUPLICATE (strict demo server)")
    key = _scope_and_language(arguments)
    telegram.profile.commands.pop(key, None)
    if commands:
        telegram.profile.commands[key] = commands
    telegram.feed.publish("commands")
    return True


def _command(given: Any) -> Command:
    if not isinstance(given, dict) or not isinstance(given.get("command"), str):
        raise bad_request("can't parse BotCommand: expected an Object")
    name, description = given["command"].removeprefix("/"), given.get("description")
    if not _COMMAND.fullmatch(name):
        raise bad_request("BOT_COMMAND_INVALID")
    if not isinstance(description, str) or not 1 <= len(description.strip()) <= 256:
        raise bad_request("BOT_COMMAND_DESCRIPTION_INVALID")
    return {"command": name, "description": description.strip()}


def get_my_commands(telegram: LocalTelegram, arguments: Arguments) -> list[Command]:
    return telegram.profile.commands.get(_scope_and_language(arguments), [])


def delete_my_commands(telegram: LocalTelegram, arguments: Arguments) -> bool:
    telegram.profile.commands.pop(_scope_and_language(arguments), None)
    telegram.feed.publish("commands")
    return True


def _set_text(kind: str, telegram: LocalTelegram, arguments: Arguments) -> bool:
    text, (_, language) = arguments.get(kind, ""), _scope_and_language(arguments)
    if len(text) > _LIMITS[kind]:
        raise bad_request(f"{kind} is too long: at most {_LIMITS[kind]} characters")
    telegram.profile.texts[kind, language] = text
    telegram.feed.publish("profile")
    return True


def _get_text(kind: str, telegram: LocalTelegram, arguments: Arguments) -> dict[str, str]:
    return {kind: telegram.profile.text(kind, arguments.get("language_code"))}


def set_chat_menu_button(telegram: LocalTelegram, arguments: Arguments) -> bool:
    button = arguments.get("menu_button", {"type": "default"})
    if button.get("type") not in ("commands", "default"):
        raise bad_request("the demo server shows the menu buttons commands and default only")
    chat_id = find_chat(telegram, arguments).id if arguments.get("chat_id") is not None else None
    telegram.profile.menu_buttons[chat_id] = button
    return True


def get_chat_menu_button(telegram: LocalTelegram, arguments: Arguments) -> dict[str, Any]:
    buttons = telegram.profile.menu_buttons
    return buttons.get(arguments.get("chat_id"), buttons.get(None, DEFAULT_MENU))


_SCOPE = "scope language_code"

METHODS = (
    Method("getMe", get_me),
    Method("getChat", get_chat, "chat_id"),
    Method("setMyCommands", set_my_commands, "commands " + _SCOPE),
    Method("getMyCommands", get_my_commands, _SCOPE),
    Method("deleteMyCommands", delete_my_commands, _SCOPE),
    Method("setMyName", partial(_set_text, "name"), "name language_code"),
    Method("getMyName", partial(_get_text, "name"), "language_code"),
    Method("setMyDescription", partial(_set_text, "description"), "description language_code"),
    Method("getMyDescription", partial(_get_text, "description"), "language_code"),
    Method("setMyShortDescription", partial(_set_text, "short_description"), "short_description language_code"),
    Method("getMyShortDescription", partial(_get_text, "short_description"), "language_code"),
    Method("setChatMenuButton", set_chat_menu_button, "chat_id menu_button"),
    Method("getChatMenuButton", get_chat_menu_button, "chat_id"),
)
