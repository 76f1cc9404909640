"""What a problem expects: the kind, the expected answer read once, and the options, each checked."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, fields
from fractions import Fraction
from typing import Any, NamedTuple

from bot.grading.algebra.numerals import numeral
from bot.grading.judgement import Finding, SpecError, Unreadable

FORMS = frozenset({"integer", "decimal", "proper", "improper", "mixed", "percent", "pi", "scientific"})
SHAPES = frozenset({"expanded", "factored"})
COMMON_OPTIONS = frozenset({"also_correct", "wrong_values", "choices", "notation", "answer_in_phrase"})


class WrongValue(NamedTuple):
    expected: Any
    options: "Options"
    misconception: str | None


@dataclass(frozen=True, slots=True)
class Options:
    """The names are those of the content files and of `dars grade`; content/README.md explains each."""

    must_simplify: str | None = None  # "required": sent back; "enforced": wrong
    forms: frozenset[str] = frozenset()
    form: str | None = None
    tolerance: Fraction | None = None
    tolerance_relative: Fraction | None = None
    decimal_places: int | None = None
    decimal_places_strict: bool = False
    units: tuple[str, ...] = ()
    units_required: str = "optional"  # required, optional, none
    convert_units: bool = True
    currency_required: bool = False
    percent_sign_required: bool = False
    equivalent_forms_ok: bool = False
    bare_value_ok: bool = True
    ordered: bool = True
    variables: frozenset[str] = frozenset()
    notation: str | None = None
    answer_in_phrase: bool = True
    property: str | None = None
    choices: tuple[tuple[str, str], ...] = ()
    accept: tuple[str, ...] = ()


class Kind(NamedTuple):
    """How a kind of answer is expected, read and compared. `read` raises `Unreadable`; its result has an `echo`."""

    name: str
    options: frozenset[str]
    expect: Callable[[str, Options], Any]
    canonical: Callable[[Any], str]
    read: Callable[[str, Any, Options], Any]
    compare: Callable[[Any, Any, Options], Finding]


@dataclass(frozen=True, slots=True)
class AnswerSpec:
    """Made by `parse_spec`. `canonical` is the expected answer as one would write it, in Latin digits."""

    kind: str
    canonical: str
    options: Options
    expected: Any
    also: tuple[Any, ...] = ()
    wrong: tuple[WrongValue, ...] = ()
    judge: Kind = field(repr=False, kw_only=True)


def read_options(given: Mapping[str, object], kind: Kind) -> Options:
    """Raises `SpecError` for a name that the kind does not have, and for a value that the option cannot take."""
    allowed = kind.options | COMMON_OPTIONS
    values: dict[str, Any] = {}
    for name, value in given.items():
        if name not in allowed:
            raise SpecError(f"unknown option {name!r} for kind {kind.name!r}")
        if name in ("also_correct", "wrong_values") or value is None:
            continue
        values[name] = _READERS.get(name, _flag)(name, value)
    return Options(**values)


def exact(name: str, value: object) -> Fraction:
    """A non-negative number of an option, as JSON and YAML give it; a float counts as the decimal it is written as."""
    if isinstance(value, bool) or not isinstance(value, int | float | str | Fraction):
        raise SpecError(f"{name} must be a number, not {value!r}")
    if isinstance(value, Fraction):
        return value
    top, _, bottom = str(value).partition("/")
    try:
        number = numeral(top.strip()).value
        divisor = numeral(bottom.strip()).value if bottom else Fraction(1)
    except Unreadable as trouble:
        raise SpecError(f"{name} must be a plain number such as 0.05, not {value!r}") from trouble
    if not divisor:
        raise SpecError(f"{name} divides by zero")
    return number / divisor


def _flag(name: str, value: object) -> bool:
    if not isinstance(value, bool):
        raise SpecError(f"{name} must be true or false, not {value!r}")
    return value


def _count(name: str, value: object) -> int:
    if isinstance(value, bool) or not isinstance(value, int) or not 0 <= value <= 20:
        raise SpecError(f"{name} must be a whole number from 0 to 20, not {value!r}")
    return value


def _one_of(*allowed: str) -> Callable[[str, object], str]:
    def read(name: str, value: object) -> str:
        if value not in allowed:
            raise SpecError(f"unknown {name} {value!r}; it is one of {', '.join(allowed)}")
        return str(value)

    return read


def _texts(name: str, value: object) -> tuple[str, ...]:
    if isinstance(value, str) or not isinstance(value, list | tuple):
        raise SpecError(f"{name} must be a list of texts, not {value!r}")
    if not all(isinstance(entry, str) and entry for entry in value):
        raise SpecError(f"{name} must hold texts only")
    return tuple(value)


def _forms(name: str, value: object) -> frozenset[str]:
    forms = frozenset(_texts(name, value))
    if forms - FORMS:
        raise SpecError(f"unknown form {min(forms - FORMS)!r}; the forms are {', '.join(sorted(FORMS))}")
    return forms


def _variables(name: str, value: object) -> frozenset[str]:
    return frozenset(_texts(name, list(value) if isinstance(value, str) else value))


def _must_simplify(name: str, value: object) -> str | None:
    if value is False:
        return None
    return _one_of("required", "enforced")(name, value)


def _units_required(name: str, value: object) -> str:
    if isinstance(value, bool):
        return "required" if value else "optional"
    return _one_of("required", "optional", "none")(name, value)


def _choices(name: str, value: object) -> tuple[tuple[str, str], ...]:
    if not isinstance(value, list | tuple) or len(value) < 2:
        raise SpecError(f"{name} must be a list of at least two choices")
    pairs = []
    for entry in value:
        if isinstance(entry, str):
            pairs.append((entry, entry))
        elif isinstance(entry, Mapping) and isinstance(entry.get("en"), str) and isinstance(entry.get("bn"), str):
            pairs.append((entry["en"], entry["bn"]))
        else:
            raise SpecError(f"each of {name} must be a text or have en and bn, not {entry!r}")
    return tuple(pairs)


_READERS: dict[str, Callable[[str, object], Any]] = {
    "must_simplify": _must_simplify,
    "forms": _forms,
    "form": _one_of(*sorted(SHAPES)),
    "property": _one_of("lowest_terms", "expanded", "factored", "simplified"),
    "tolerance": exact,
    "tolerance_relative": exact,
    "decimal_places": _count,
    "units": _texts,
    "units_required": _units_required,
    "variables": _variables,
    "notation": _one_of("in", "en", "plain"),
    "choices": _choices,
    "accept": _texts,
}
assert _READERS.keys() <= {option.name for option in fields(Options)}  # noqa: S101  (a misspelt name fails at import)
