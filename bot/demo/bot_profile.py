"""What the bot has told Telegram about itself: commands, names, descriptions, the menu button."""

from dataclasses import dataclass, field
from typing import Any

from bot.demo.chats import Chat

Command = dict[str, str]
DEFAULT_MENU: dict[str, Any] = {"type": "commands"}


@dataclass(slots=True)
class BotProfile:
    """Keys are (scope, language); the empty language is for everyone."""

    commands: dict[tuple[str, str], list[Command]] = field(default_factory=dict)
    texts: dict[tuple[str, str], str] = field(default_factory=dict)
    menu_buttons: dict[int | None, dict[str, Any]] = field(default_factory=dict)

    def commands_for(self, chat: Chat, language: str | None) -> list[Command]:
        """The narrowest scope wins, and in it the user's own language, as Telegram's clients choose."""
        kind = "all_private_chats" if chat.user else "all_group_chats"
        for scope in (f"chat:{chat.id}", kind, "default"):
            for code in (language or "", ""):
                if (scope, code) in self.commands:
                    return self.commands[scope, code]
        return []

    def text(self, kind: str, language: str | None) -> str:
        return self.texts.get((kind, language or ""), self.texts.get((kind, ""), ""))
