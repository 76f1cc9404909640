"""What a button carries: a small typed value in at most 64 bytes.

A feature declares its taps as dataclasses with a unique `kind`; fields are integers or short strings:

    @dataclass(frozen=True, slots=True)
    class ShowHint(Tap, kind="h"):
        session: int
        position: int
"""

import dataclasses
from typing import ClassVar, Self

SEPARATOR = ":"
MAX_BYTES = 64

_KINDS: dict[str, type["Tap"]] = {}


class Tap:
    """Base of all taps. Values are checked again on the way in: anybody can send any callback data."""

    __slots__ = ()
    kind: ClassVar[str]

    def __init_subclass__(cls, *, kind: str | None = None) -> None:
        # dataclass(slots=True) builds the class a second time, without the keyword: the first registration holds.
        if kind is not None:
            if kind in _KINDS:
                raise TypeError(f"two taps of kind {kind!r}")
            cls.kind = kind
        _KINDS[cls.kind] = cls

    def pack(self) -> str:
        """Raises ValueError when the value does not fit: a mistake of ours, found by the first test that shows it."""
        fields = dataclasses.fields(self)  # type: ignore[arg-type]
        data = SEPARATOR.join([self.kind, *(str(getattr(self, field.name)) for field in fields)])
        if len(data.encode()) > MAX_BYTES:
            raise ValueError(f"callback data over {MAX_BYTES} bytes: {data!r}")
        return data

    @classmethod
    def _read(cls, parts: list[str]) -> Self | None:
        fields = dataclasses.fields(cls)  # type: ignore[arg-type]
        if len(parts) != len(fields):
            return None
        values: list[int | str] = []
        for field, part in zip(fields, parts, strict=True):
            if field.type in (int, "int"):
                number = _integer(part)
                if number is None:
                    return None
                values.append(number)
            else:
                values.append(part)
        return cls(*values)


def unpack(data: str) -> Tap | None:
    """The tap in this callback data; None for anything that no button of ours says."""
    kind, *parts = data.split(SEPARATOR)
    tap_type = _KINDS.get(kind)
    return None if tap_type is None else tap_type._read(parts)


def _integer(text: str) -> int | None:
    """A number that fits the INTEGER of our ids: a larger one is nothing that we wrote, and PostgreSQL refuses it."""
    digits = text.removeprefix("-")
    if not (digits.isascii() and digits.isdigit() and len(digits) <= 10):
        return None
    number = int(text)
    return number if -(2**31) <= number < 2**31 else None
