"""Telegram's HTML and message entities: strict parsing, UTF-16 offsets, and the links Telegram finds by itself."""

import re
from dataclasses import dataclass, field
from typing import Any

from bot.demo.api_error import ApiError, bad_request

Entity = dict[str, Any]

_TYPE_OF_TAG = {
    "b": "bold",
    "strong": "bold",
    "i": "italic",
    "em": "italic",
    "u": "underline",
    "ins": "underline",
    "s": "strikethrough",
    "strike": "strikethrough",
    "del": "strikethrough",
    "tg-spoiler": "spoiler",
    "span": "spoiler",
    "a": "text_link",
    "code": "code",
    "pre": "pre",
    "blockquote": "blockquote",
    "tg-emoji": "custom_emoji",
}
_GIVEN_TYPES = set(_TYPE_OF_TAG.values()) | {
    "mention",
    "hashtag",
    "cashtag",
    "bot_command",
    "url",
    "email",
    "phone_number",
    "text_mention",
    "expandable_blockquote",
}
_CHARACTER = re.compile(r"&(?:#[xX]([0-9a-fA-F]{1,8})|#([0-9]{1,8})|(lt|gt|amp|quot));?")
_NAMED = {"lt": "<", "gt": ">", "amp": "&", "quot": '"'}
_ATTRIBUTE = re.compile(r"""\s*([^\s=>"']+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([A-Za-z0-9.\-]+)))?(?=[\s>])""")
_FOUND = re.compile(
    r"(?P<url>https?://[^\s<>\"]+[^\s<>\".,;:!?)\]।])"
    r"|(?<![\w/@])(?P<bot_command>/[A-Za-z0-9_]{1,64}(?:@[A-Za-z0-9_]{3,32})?)(?![\w/])"
    r"|(?<![\w@])(?P<mention>@[A-Za-z][A-Za-z0-9_]{3,31})(?!\w)"
)


@dataclass(frozen=True, slots=True)
class FormattedText:
    """Text as it is shown, and what is special in it. Offsets and lengths count UTF-16 units, as Telegram does."""

    text: str
    entities: list[Entity] = field(default_factory=list)


def utf16_length(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


@dataclass(slots=True)
class _OpenTag:
    name: str
    attributes: dict[str, str]
    start: int


class _HtmlReader:
    """Reads one text from left to right. Errors name the byte at which Telegram would stop."""

    def __init__(self, source: str) -> None:
        self.source = source
        self.at = 0
        self.written: list[str] = []
        self.length = 0
        self.open: list[_OpenTag] = []
        self.entities: list[Entity] = []

    def read(self) -> FormattedText:
        while self.at < len(self.source):
            if self.source.startswith("</", self.at):
                self._end_tag()
            elif self.source[self.at] == "<":
                self._start_tag()
            else:
                self._character()
        if self.open:
            raise self._error(f'Can\'t find end tag corresponding to start tag "{self.open[-1].name}"')
        return FormattedText("".join(self.written), self.entities)

    def _error(self, reason: str, at: int | None = None) -> ApiError:
        where = "" if at is None else f" at byte offset {len(self.source[:at].encode())}"
        return bad_request(f"can't parse entities: {reason}{where}")

    def _write(self, text: str) -> None:
        self.written.append(text)
        self.length += utf16_length(text)

    def _character(self) -> None:
        found = _CHARACTER.match(self.source, self.at) if self.source[self.at] == "&" else None
        decoded = _decode(found) if found else None
        if found is None or decoded is None:
            self._write(self.source[self.at])
            self.at += 1
        else:
            self._write(decoded)
            self.at = found.end()

    def _start_tag(self) -> None:
        begin = self.at
        found = re.compile(r"<([^\s>]*)").match(self.source, begin)
        assert found is not None  # noqa: S101 - the caller saw the "<"
        name = found.group(1).lower()
        if found.end() == len(self.source):
            raise self._error("Unclosed start tag", begin)
        if name not in _TYPE_OF_TAG:
            raise self._error(f'Unsupported start tag "{name}"', begin)
        self.at = found.end()
        attributes = self._attributes(name, begin)
        if name == "span" and attributes.get("class") != "tg-spoiler":
            raise self._error('Tag "span" must have class "tg-spoiler"', begin)
        self.open.append(_OpenTag(name, attributes, self.length))

    def _attributes(self, name: str, begin: int) -> dict[str, str]:
        attributes: dict[str, str] = {}
        while True:
            while self.at < len(self.source) and self.source[self.at].isspace():
                self.at += 1
            if self.at == len(self.source):
                raise self._error("Unclosed start tag", begin)
            if self.source[self.at] == ">":
                self.at += 1
                return attributes
            found = _ATTRIBUTE.match(self.source, self.at)
            if found is None:
                raise self._error(f'Malformed attribute in the tag "{name}"', self.at)
            attributes[found.group(1).lower()] = _decode_all(found.group(2) or found.group(3) or found.group(4) or "")
            self.at = found.end()

    def _end_tag(self) -> None:
        begin = self.at
        if not self.open:
            raise self._error("Unexpected end tag", begin)
        found = re.compile(r"</([^\s>]*)\s*>").match(self.source, begin)
        if found is None:
            raise self._error("Unclosed end tag", begin)
        name, tag = found.group(1).lower(), self.open.pop()
        if name and name != tag.name:
            raise self._error(f'Unmatched end tag, expected "</{tag.name}>", found "</{name}>"', begin)
        self.at = found.end()
        if self.length > tag.start:
            self._close(tag)

    def _close(self, tag: _OpenTag) -> None:
        entity: Entity = {"type": _TYPE_OF_TAG[tag.name], "offset": tag.start, "length": self.length - tag.start}
        if tag.name == "a":
            url = tag.attributes.get("href") or _slice(("".join(self.written)), tag.start, self.length)
            if "." not in url and ":" not in url:
                return
            entity["url"] = url
        elif tag.name == "blockquote" and "expandable" in tag.attributes:
            entity["type"] = "expandable_blockquote"
        elif tag.name == "tg-emoji":
            if not tag.attributes.get("emoji-id", "").isdigit():
                raise self._error("Invalid custom emoji identifier specified")
            entity["custom_emoji_id"] = tag.attributes["emoji-id"]
        elif tag.name == "code" and tag.attributes.get("class", "").startswith("language-"):
            entity["language"] = tag.attributes["class"].removeprefix("language-")
        elif tag.name == "pre":
            inner = self.entities[-1] if self.entities else {}
            same = {"offset": entity["offset"], "length": entity["length"], "type": "code"}
            if "language" in inner and same.items() <= inner.items():
                entity["language"] = inner["language"]
        self.entities.append(entity)


def _decode(found: re.Match[str]) -> str | None:
    hexadecimal, decimal, name = found.groups()
    if name:
        return _NAMED[name]
    code = int(hexadecimal, 16) if hexadecimal else int(decimal)
    allowed = 0 < code <= 0x10FFFF and not 0xD800 <= code <= 0xDFFF
    return chr(code) if allowed else None


def _decode_all(text: str) -> str:
    return _CHARACTER.sub(lambda found: _decode(found) or found.group(), text)


def _slice(text: str, start: int, end: int) -> str:
    return text.encode("utf-16-le", "surrogatepass")[2 * start : 2 * end].decode("utf-16-le", "surrogatepass")


def parse_html(source: str) -> FormattedText:
    """Telegram HTML -> text and entities, trimmed. Raises ApiError "can't parse entities: …" for what it refuses."""
    read = _HtmlReader(source).read()
    return tidy(FormattedText(read.text, read.entities))


def parse_given(source: str, given: list[Any]) -> FormattedText:
    """Text whose entities the bot lists itself instead of writing HTML."""
    for entity in given:
        if not isinstance(entity, dict) or not isinstance(entity.get("offset"), int):
            raise bad_request("can't parse MessageEntity: expected an Object with an offset")
        if entity.get("type") not in _GIVEN_TYPES or not isinstance(entity.get("length"), int):
            raise bad_request("can't parse MessageEntity: wrong type or length")
        if entity["offset"] < 0 or entity["length"] <= 0 or entity["offset"] + entity["length"] > utf16_length(source):
            raise bad_request("entity lies outside of the text")
    return tidy(FormattedText(source, [dict(entity) for entity in given]))


def tidy(formatted: FormattedText) -> FormattedText:
    """Trims the ends, drops what is nested in code, adds links and commands, orders the entities."""
    left = utf16_length(formatted.text) - utf16_length(formatted.text.lstrip())
    text = formatted.text.strip()
    end = utf16_length(text)
    kept = []
    for entity in formatted.entities:
        start = max(entity["offset"] - left, 0)
        stop = min(entity["offset"] + entity["length"] - left, end)
        if stop > start:
            kept.append({**entity, "offset": start, "length": stop - start})
    code = [(place, entity) for place, entity in enumerate(kept) if entity["type"] in ("code", "pre")]
    kept = [e for place, e in enumerate(kept) if not any(_nested(place, e, *outer) for outer in code)]
    kept += detect(text, kept)
    return FormattedText(text, sorted(kept, key=lambda entity: (entity["offset"], -entity["length"])))


def _nested(place: int, entity: Entity, outer_place: int, outer: Entity) -> bool:
    """Whether an entity lies inside code. Of two that cover the same text the inner one was closed first."""
    starts, ends = entity["offset"] - outer["offset"], outer["length"] - entity["length"]
    if starts < 0 or starts > ends:
        return False
    return place < outer_place if starts == ends == 0 else True


def detect(text: str, taken: list[Entity] | None = None) -> list[Entity]:
    """Commands, links and mentions that Telegram finds by itself, outside code and links."""
    closed = [e for e in taken or [] if e["type"] in ("code", "pre", "text_link", "url", "bot_command", "mention")]
    found = []
    for match in _FOUND.finditer(text):
        start, length = utf16_length(text[: match.start()]), utf16_length(match.group())
        if not any(e["offset"] < start + length and start < e["offset"] + e["length"] for e in closed):
            found.append({"type": match.lastgroup, "offset": start, "length": length})
    return found
