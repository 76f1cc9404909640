"""Inline keyboards, checked as Telegram checks them."""

from typing import Any
from urllib.parse import urlsplit

from bot.demo.api_error import bad_request
from bot.demo.arguments import only_known

MAX_BUTTONS = 100
MAX_CALLBACK_BYTES = 64
_SHOWN_ACTIONS = ("callback_data", "url", "copy_text")
_OTHER_ACTIONS = (
    "web_app",
    "login_url",
    "switch_inline_query",
    "switch_inline_query_current_chat",
    "switch_inline_query_chosen_chat",
    "callback_game",
    "pay",
)
_LOOKS = ("text", "style", "icon_custom_emoji_id")
_STYLES = ("danger", "success", "primary")


def check_markup(markup: Any, *, inline_only: bool = False) -> dict[str, Any] | None:
    """The markup in the form in which it is kept and compared; None where there is nothing to show."""
    if markup is None or markup == {}:
        return None
    if not isinstance(markup, dict):
        raise bad_request("object expected as reply markup")
    if "inline_keyboard" in markup:
        only_known("InlineKeyboardMarkup", markup, ("inline_keyboard",))
        return _inline(markup["inline_keyboard"])
    if inline_only:
        raise bad_request("inline keyboard expected")
    if markup.get("remove_keyboard") is True or markup.get("force_reply") is True:
        return None
    raise bad_request("the demo server shows inline keyboards only, not this reply markup")


def _inline(rows: Any) -> dict[str, Any] | None:
    if not isinstance(rows, list) or not all(isinstance(row, list) for row in rows):
        raise bad_request('field "inline_keyboard" must be an Array of Arrays')
    checked = [[_button(button) for button in row] for row in rows if row]
    if sum(len(row) for row in checked) > MAX_BUTTONS:
        raise bad_request("reply markup is too long")
    return {"inline_keyboard": checked} if checked else None


def _button(button: Any) -> dict[str, Any]:
    problem = "can't parse inline keyboard button: "
    if not isinstance(button, dict):
        raise bad_request(problem + "expected an Object")
    only_known("InlineKeyboardButton", button, _LOOKS + _SHOWN_ACTIONS + _OTHER_ACTIONS)
    text = button.get("text")
    if not isinstance(text, str):
        raise bad_request(problem + 'Can\'t find field "text"')
    if not text.strip():
        raise bad_request(problem + "Button text must be non-empty")
    actions = [name for name in _SHOWN_ACTIONS + _OTHER_ACTIONS if button.get(name) is not None]
    if not actions:
        raise bad_request(problem + "Text buttons are unallowed in the inline keyboard")
    if len(actions) > 1:
        raise bad_request(problem + f"a button has one action, not {' and '.join(actions)}")
    if button.get("style") not in (None, *_STYLES):
        raise bad_request(problem + "unknown button style")
    _check_action(actions[0], button[actions[0]])
    return {name: value for name, value in button.items() if value is not None}


def _check_action(action: str, value: Any) -> None:
    if action == "callback_data":
        if not isinstance(value, str) or not 1 <= len(value.encode()) <= MAX_CALLBACK_BYTES:
            raise bad_request("BUTTON_DATA_INVALID")
    elif action == "url":
        if not isinstance(value, str) or not _is_link(value):
            raise bad_request("BUTTON_URL_INVALID")
    elif action == "copy_text":
        if not isinstance(value, dict) or not 1 <= len(str(value.get("text", ""))) <= 256:
            raise bad_request("BUTTON_COPY_TEXT_INVALID")
    else:
        raise bad_request(f"the demo server has no {action} buttons")


def _is_link(url: str) -> bool:
    try:
        parts = urlsplit(url)
    except ValueError:
        return False
    return parts.scheme in ("http", "https", "tg") and bool(parts.netloc)
