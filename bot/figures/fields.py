"""What a drawing may hold: a small description of fields, and the faults of a mapping measured against it."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from numbers import Real

MAX_LABEL = 60


@dataclass(frozen=True, slots=True)
class Number:
    """A finite number; `above` is an open limit, `least` and `most` closed ones."""

    above: float = -math.inf
    least: float = -math.inf
    most: float = math.inf
    required: bool = True


@dataclass(frozen=True, slots=True)
class Flag:
    """0 or 1."""

    required: bool = False


@dataclass(frozen=True, slots=True)
class Label:
    required: bool = False
    longest: int = MAX_LABEL


@dataclass(frozen=True, slots=True)
class OneOf:
    words: tuple[str, ...]
    required: bool = True


@dataclass(frozen=True, slots=True)
class Items:
    """A list whose members all look alike."""

    of: "Field"
    least: int = 0
    most: int = 24
    required: bool = False


@dataclass(frozen=True, slots=True)
class Group:
    fields: Mapping[str, "Field"]
    required: bool = False


Field = Number | Flag | Label | OneOf | Items | Group


def faults(group: Group, given: Mapping[str, object], where: str = "") -> list[str]:
    """One sentence for every field that is unknown, missing or of the wrong form."""
    found = [
        f"{where}{name} is not a field here; known: {', '.join(group.fields)}"
        for name in given
        if name not in group.fields
    ]
    for name, field in group.fields.items():
        value = given.get(name)
        if value is None:
            if field.required:
                found.append(f"{where}{name} is missing")
        else:
            found += _faults_of(field, value, f"{where}{name}")
    return found


def _faults_of(field: Field, value: object, where: str) -> list[str]:
    match field:
        case Number():
            return _number_faults(field, value, where)
        case Flag():
            return [] if value in (0, 1) else [f"{where} is 0 or 1, not {value!r}"]
        case Label():
            return _label_faults(field, value, where)
        case OneOf():
            return [] if value in field.words else [f"{where} is one of {', '.join(field.words)}, not {value!r}"]
        case Items():
            return _list_faults(field, value, where)
        case Group():
            if not isinstance(value, Mapping):
                return [f"{where} needs its fields ({', '.join(field.fields)}), not {value!r}"]
            return faults(field, value, f"{where}.")


def _number_faults(field: Number, value: object, where: str) -> list[str]:
    if isinstance(value, bool) or not isinstance(value, Real) or not math.isfinite(value):
        return [f"{where} must be a number, not {value!r}"]
    size = float(value)
    if size <= field.above:
        return [f"{where} must be more than {field.above:g}, not {size:g}"]
    if size < field.least:
        return [f"{where} must be at least {field.least:g}, not {size:g}"]
    if size > field.most:
        return [f"{where} must be at most {field.most:g}, not {size:g}"]
    return []


def _label_faults(field: Label, value: object, where: str) -> list[str]:
    if not isinstance(value, str):
        return [f"{where} must be a text in one language, not {value!r}"]
    if "$" in value or "\\" in value or "\n" in value:
        return [f"{where} holds a $, a backslash or a line break"]
    if len(value) > field.longest:
        return [f"{where} has {len(value)} letters; at most {field.longest} can be read"]
    return []


def _list_faults(field: Items, value: object, where: str) -> list[str]:
    if isinstance(value, str) or not isinstance(value, Sequence):
        return [f"{where} must be a list, not {value!r}"]
    if not field.least <= len(value) <= field.most:
        return [f"{where} has {len(value)} entries; {field.least} to {field.most} are possible"]
    return [
        fault
        for index, item in enumerate(value)
        if item is not None or not isinstance(field.of, Label)
        for fault in _faults_of(field.of, item, f"{where}[{index}]")
    ]


@dataclass(frozen=True, slots=True)
class Given:
    """A drawing that has passed `faults`, read without casts."""

    fields: Mapping[str, object]

    def has(self, name: str) -> bool:
        return self.fields.get(name) is not None

    def number(self, name: str, default: float = 0.0) -> float:
        value = self.fields.get(name)
        return float(value) if isinstance(value, Real) else default

    def flag(self, name: str) -> bool:
        return bool(self.fields.get(name))

    def label(self, name: str) -> str:
        value = self.fields.get(name)
        return value if isinstance(value, str) else ""

    def within(self, name: str) -> "Given":
        value = self.fields.get(name)
        return Given(value if isinstance(value, Mapping) else {})

    def items(self, name: str) -> list["Given"]:
        return [Given(item) for item in self._list(name) if isinstance(item, Mapping)]

    def numbers(self, name: str) -> list[float]:
        return [float(item) for item in self._list(name) if isinstance(item, Real)]

    def labels(self, name: str, count: int) -> list[str]:
        """Exactly `count` labels, empty where none is given."""
        written = [item if isinstance(item, str) else "" for item in self._list(name)]
        return (written + [""] * count)[:count]

    def _list(self, name: str) -> Sequence[object]:
        value = self.fields.get(name)
        return value if isinstance(value, Sequence) and not isinstance(value, str) else ()
