"""Small real files for trying odd input: a sticker and a silent voice note."""

import base64
import struct

# One transparent pixel, as WebP.
STICKER = base64.b64decode("UklGRiQAAABXRUJQVlA4IBgAAAAwAQCdASoBAAEAAUAmJaQAA3AA/v89WAAAAAA=")
_SILENT_OPUS_FRAME = b"\xf8\xff\xfe"
_FRAME_SAMPLES = 960


def silent_voice_note(seconds: int = 2) -> bytes:
    """An Ogg Opus file of silence (RFC 7845): head, tags, then one page a second of 20 ms frames."""
    head = b"OpusHead" + struct.pack("<BBHIhB", 1, 1, 0, 48000, 0, 0)
    tags = b"OpusTags" + struct.pack("<I", 4) + b"Dars" + struct.pack("<I", 0)
    pages = [_page(0, 2, 0, [head]), _page(1, 0, 0, [tags])]
    for second in range(seconds):
        last = 4 if second == seconds - 1 else 0
        pages.append(_page(second + 2, last, (second + 1) * 50 * _FRAME_SAMPLES, [_SILENT_OPUS_FRAME] * 50))
    return b"".join(pages)


def _page(number: int, flags: int, position: int, packets: list[bytes]) -> bytes:
    """One Ogg page (RFC 3533); every packet here is shorter than 255 bytes, so each is one segment."""
    head = b"OggS" + struct.pack("<BBqIIIB", 0, flags, position, 1, number, 0, len(packets))
    page = bytearray(head + bytes(len(packet) for packet in packets) + b"".join(packets))
    page[22:26] = struct.pack("<I", _checksum(page))
    return bytes(page)


def _checksum(page: bytes | bytearray) -> int:
    value = 0
    for byte in page:
        value ^= byte << 24
        for _ in range(8):
            value = (value << 1) ^ (0x04C11DB7 if value & 0x80000000 else 0)
    return value & 0xFFFFFFFF
