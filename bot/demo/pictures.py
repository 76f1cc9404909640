"""The size of a picture, read from its first bytes; no imaging library is needed to refuse what is not a picture."""

import struct
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Picture:
    width: int
    height: int
    mime_type: str


def look_at(data: bytes) -> Picture | None:
    """Width and height of a PNG, JPEG, GIF or WebP; None for anything else, also for a cut-off file."""
    try:
        return _png(data) or _gif(data) or _webp(data) or _jpeg(data)
    except (struct.error, IndexError):
        return None


def _png(data: bytes) -> Picture | None:
    if not data.startswith(b"\x89PNG\r\n\x1a\n") or data[12:16] != b"IHDR" or b"IEND" not in data[-16:]:
        return None
    width, height = struct.unpack(">II", data[16:24])
    return _picture(width, height, "image/png")


def _gif(data: bytes) -> Picture | None:
    if data[:6] not in (b"GIF87a", b"GIF89a"):
        return None
    width, height = struct.unpack("<HH", data[6:10])
    return _picture(width, height, "image/gif")


def _webp(data: bytes) -> Picture | None:
    if data[:4] != b"RIFF" or data[8:12] != b"WEBP":
        return None
    kind = data[12:16]
    if kind == b"VP8 ":
        width, height = struct.unpack("<HH", data[26:30])
        return _picture(width & 0x3FFF, height & 0x3FFF, "image/webp")
    if kind == b"VP8L":
        (bits,) = struct.unpack("<I", data[21:25])
        return _picture((bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1, "image/webp")
    if kind == b"VP8X":
        width, height = int.from_bytes(data[24:27], "little") + 1, int.from_bytes(data[27:30], "little") + 1
        return _picture(width, height, "image/webp")
    return None


def _jpeg(data: bytes) -> Picture | None:
    if not data.startswith(b"\xff\xd8\xff"):
        return None
    at = 2
    while data[at] == 0xFF:
        marker, (length,) = data[at + 1], struct.unpack(">H", data[at + 2 : at + 4])
        if 0xC0 <= marker <= 0xCF and marker not in (0xC4, 0xC8, 0xCC):
            height, width = struct.unpack(">HH", data[at + 5 : at + 9])
            return _picture(width, height, "image/jpeg")
        at += 2 + length
    return None


def _picture(width: int, height: int, mime_type: str) -> Picture | None:
    return Picture(width, height, mime_type) if width > 0 and height > 0 else None
