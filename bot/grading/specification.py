"""What a problem expects: the kind, the expected answer read once, and the options, each checked."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, fields, replace
from fractions import Fraction
from typing import Any, NamedTuple

from bot.grading.algebra.numerals import numeral
from bot.grading.judgement import Finding, SpecError, Unreadable

FORMS = frozenset({"integer", "decimal", "proper", "improper", "mixed", "percent", "pi", "scientific"})
SHAPES = frozenset({"expanded", "factored", "single_fraction", "prime_factorization", "completed_square"})
COMMON_OPTIONS = frozenset(
    {"also_correct", "wrong_values", "choices", "variables", "notation", "answer_in_phrase", "parse_only"}
)
NUMBER_OPTIONS = frozenset(
    {
        "must_simplify",
        "forms",
        "same_form",
        "tolerance",
        "tolerance_relative",
        "decimal_places",
        "decimal_places_strict",
        "significant_figures",
    }
)
UNIT_OPTIONS = frozenset({"units", "units_required", "convert_units", "currency_required"})


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
    significant_figures: int | None = None
    same_form: bool = False
    units: tuple[str, ...] = ()
    units_required: str = "optional"  # required, optional, none
    convert_units: bool = True
    currency_required: bool = False
    percent_sign_required: bool = False
    equivalent_forms_ok: bool | None = None
    bare_value_ok: bool = True
    ordered: bool = True
    variables: frozenset[str] = frozenset()
    notation: str | None = None
    answer_in_phrase: bool = True
    parse_only: bool = False
    property: str | None = None
    choices: tuple[tuple[str, str], ...] = ()
    accept: tuple[str, ...] = ()
    parts: tuple[Mapping[str, object], ...] = ()


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
    accepted: frozenset[str] = frozenset()  # texts of `also_correct`, right as they stand whatever the options ask
    parts: tuple[tuple[str, "AnswerSpec"], ...] = ()  # of the kind parts: label and specification
    judge: Kind = field(repr=False, kw_only=True)


class Frozen:
    """Options as the key of a cache of specifications: equal when they are written alike."""

    __slots__ = ("values", "written")

    def __init__(self, values: Mapping[str, object]) -> None:
        self.values = values
        self.written = repr(values)

    def __hash__(self) -> int:
        return hash(self.written)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Frozen) and self.written == other.written


def read_options(given: Mapping[str, object], kind: Kind) -> Options:
    """Raises `SpecError` for a name that the kind does not have, and for a value that the option cannot take. An
    option of another kind may be there as long as it asks for nothing (null or false)."""
    allowed = kind.options | COMMON_OPTIONS
    values: dict[str, Any] = {}
    for name, value in given.items():
        if name not in _NAMES:
            raise SpecError(f"unknown option {name!r}; the options are {', '.join(sorted(_NAMES))}")
        if value is None or name in ("also_correct", "wrong_values"):
            continue
        if name not in allowed:
            if value is False:
                continue
            raise SpecError(f"the option {name!r} means nothing for kind {kind.name!r}")
        values[name] = _READERS.get(name, _flag)(name, value)
    return Options(**values)


def relaxed(options: Options) -> Options:
    """The same options, asking for no form: what a mistake is recognised by, and what `parse_only` looks at."""
    return replace(
        options,
        must_simplify=None,
        forms=frozenset(),
        form=None,
        same_form=False,
        decimal_places_strict=False,
        percent_sign_required=False,
    )


def exact(name: str, value: object) -> Fraction:
    """A non-negative number of an option, as JSON and YAML give it; a float counts as the decimal it is written as."""
    if isinstance(value, bool) or not isinstance(value, int | float | str | Fraction):
        raise SpecError(f"{name} must be a number, not {value!r}")
    if isinstance(value, Fraction):
        return value
    written = f"{value:.12f}" if isinstance(value, float) else str(value)
    top, _, bottom = written.partition("/")
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


def texts(name: str, value: object) -> tuple[str, ...]:
    if value is None:
        return ()
    if isinstance(value, str) or not isinstance(value, list | tuple):
        raise SpecError(f"{name} must be a list of texts, not {value!r}")
    if not all(isinstance(entry, str) and entry for entry in value):
        raise SpecError(f"{name} must hold texts only")
    return tuple(value)


def _forms(name: str, value: object) -> frozenset[str]:
    forms = frozenset(texts(name, value))
    if forms - FORMS:
        raise SpecError(f"unknown form {min(forms - FORMS)!r}; the forms are {', '.join(sorted(FORMS))}")
    return forms


def _variables(name: str, value: object) -> frozenset[str]:
    return frozenset(texts(name, list(value) if isinstance(value, str) else value))


def _must_simplify(name: str, value: object) -> str | None:
    if value is False:
        return None
    return _one_of("required", "enforced")(name, value)


def _units_required(name: str, value: object) -> str:
    if isinstance(value, bool):
        return "required" if value else "optional"
    return _one_of("required", "optional", "none")(name, value)


def _parts(name: str, value: object) -> tuple[Mapping[str, object], ...]:
    if not isinstance(value, list | tuple) or not value or not all(isinstance(each, Mapping) for each in value):
        raise SpecError(f"{name} must be a list of {{label, kind, expected, options}}")
    return tuple(value)


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
    "significant_figures": _count,
    "units": texts,
    "units_required": _units_required,
    "variables": _variables,
    "notation": _one_of("in", "en", "plain"),
    "choices": _choices,
    "accept": texts,
    "parts": _parts,
}
_NAMES = frozenset(option.name for option in fields(Options)) | {"also_correct", "wrong_values"}
