"""The parameters of one Bot API call: read from JSON or a form, checked for type, unknown ones refused."""

import json
import re
from dataclasses import dataclass, field
from typing import Any

from bot.demo.api_error import ApiError, bad_request

INTEGERS = frozenset({"message_id", "offset", "limit", "timeout", "max_connections", "cache_time", "user_id"})
FLAGS = frozenset(
    {"disable_notification", "protect_content", "allow_paid_broadcast", "has_spoiler", "show_caption_above_media"}
    | {"disable_content_type_detection", "show_alert", "drop_pending_updates", "is_big"}
)
OBJECTS = frozenset({"reply_markup", "reply_parameters", "link_preview_options", "scope", "menu_button", "media"})
ARRAYS = frozenset({"entities", "caption_entities", "allowed_updates", "commands", "reaction"})
# Real parameters that mean something this server cannot do: a silent yes would hide a bug.
NOT_HERE = frozenset(
    {"business_connection_id", "message_thread_id", "direct_messages_topic_id", "suggested_post_parameters"}
    | {"inline_message_id", "thumbnail", "certificate", "ip_address"}
)


@dataclass(frozen=True, slots=True)
class Upload:
    data: bytes
    file_name: str
    mime_type: str


@dataclass(slots=True)
class Arguments:
    values: dict[str, Any]
    uploads: dict[str, Upload] = field(default_factory=dict)

    def get(self, name: str, default: Any = None) -> Any:
        return self.values.get(name, default)

    def need(self, name: str, otherwise: str | None = None) -> Any:
        if name not in self.values:
            raise bad_request(otherwise or f"parameter {name} is required")
        return self.values[name]


def read_arguments(raw: dict[str, Any], uploads: dict[str, Upload], known: frozenset[str], strict: bool) -> Arguments:
    """Typed values by name. An explicit null counts as not given, as it does for Telegram."""
    values: dict[str, Any] = {}
    for name, value in raw.items():
        if value is None:
            continue
        if name in NOT_HERE and name in known:
            raise bad_request(f"the demo server cannot do {name}")
        if name in known:
            values[name] = _typed(name, value)
        elif strict:
            raise bad_request(f"unknown parameter {name} (strict demo server)")
    attached = {place for place in uploads if f"attach://{place}" in str(list(raw.values()))}
    for name in uploads:
        if strict and name not in known and name not in attached:
            raise bad_request(f"unknown parameter {name} (strict demo server)")
    return Arguments(values, uploads)


def _typed(name: str, value: Any) -> Any:
    if name == "chat_id":
        return _chat(value)
    if name in INTEGERS:
        return _integer(name, value)
    if name in FLAGS:
        return _flag(name, value)
    if name in OBJECTS:
        return _json(name, value, dict, "Object")
    if name in ARRAYS:
        return _json(name, value, list, "Array")
    if not isinstance(value, str):
        raise bad_request(f'field "{name}" must be of type String')
    return _encodable(value)


def _encodable(text: str) -> str:
    try:
        text.encode()
    except UnicodeEncodeError:
        raise bad_request("strings must be encoded in UTF-8") from None
    return text


def _integer(name: str, value: Any) -> int:
    if isinstance(value, int) and not isinstance(value, bool):
        return value
    if isinstance(value, str) and re.fullmatch(r"-?[0-9]{1,19}", value):
        return int(value)
    raise bad_request(f'field "{name}" must be of type Integer')


def _flag(name: str, value: Any) -> bool:
    if isinstance(value, bool):
        return value
    if isinstance(value, str) and value.lower() in ("true", "false", "1", "0"):
        return value.lower() in ("true", "1")
    raise bad_request(f'field "{name}" must be of type Boolean')


def _chat(value: Any) -> int | str:
    if isinstance(value, str) and value.startswith("@"):
        return value
    try:
        return _integer("chat_id", value)
    except ApiError:
        raise bad_request("chat not found") from None


def _json(name: str, value: Any, kind: type, called: str) -> Any:
    if isinstance(value, str):
        try:
            value = json.loads(value, parse_constant=no_constant)
        except (ValueError, RecursionError):
            raise bad_request(f"can't parse {name} JSON object") from None
    if not isinstance(value, kind):
        raise bad_request(f'field "{name}" must be of type {called}')
    _encodable(json.dumps(value, ensure_ascii=False))
    return value


def no_constant(name: str) -> Any:
    """For json.loads: NaN and Infinity, which Python would take, are not JSON."""
    raise ValueError(f"{name} is not JSON")


def only_known(thing: str, fields: dict[str, Any], known: tuple[str, ...]) -> None:
    """Refuses a field that the Bot API does not have: a misspelt one would be ignored in silence."""
    for name in fields:
        if name not in known:
            raise bad_request(f"unknown field {name} in {thing} (strict demo server)")
