"""Which answers are the same answer, when a ruling on one settles all. Pure."""

import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from bot.language import to_latin_digits

_MINUS_SIGNS = str.maketrans(dict.fromkeys("−–‐‑", "-"))


def normal(text: str) -> str:
    """As typed but for digits, minus signs, spaces and what cannot be seen. Letters keep their case: X is not x."""
    composed = unicodedata.normalize("NFC", to_latin_digits(text)).translate(_MINUS_SIGNS)
    spaced = " ".join(composed.split())
    return "".join(character for character in spaced if unicodedata.category(character) != "Cf")


def form_of(choices: Sequence[Mapping[str, Any]] | None, entry: Mapping[str, Any]) -> str:
    """The form of a try. A chosen option is its English text, whether it was tapped, in either language, or typed."""
    given = entry["given"]
    if isinstance(given, int):
        return normal(choices[given]["text_en"]) if choices and given < len(choices) else str(given)
    echo = entry.get("echo")
    return normal(echo if choices and echo else given)


def wrong_try_of(
    choices: Sequence[Mapping[str, Any]] | None, tries: Iterable[dict[str, Any]], form: str
) -> dict[str, Any] | None:
    """The first try with that form that was judged wrong."""
    wrong = (entry for entry in tries if entry["verdict"] != "correct")
    return next((entry for entry in wrong if form_of(choices, entry) == form), None)
