"""Which values a setting may take. Pure."""

import unicodedata

from bot.days import find_zone
from bot.hours import NEVER, OFFERED
from models.types import GRADES, Digits, Language

MAX_NAME = 50
CHOICES: dict[str, tuple[str, ...]] = {
    "grade": tuple(str(grade) for grade in GRADES),
    "language": tuple(Language),
    "digits": tuple(Digits),
    "hour": tuple(str(hour) for hour in (*OFFERED, NEVER)),
}


def is_allowed(what: str, value: str) -> bool:
    if what == "zone":
        return find_zone(value) == value
    return value in CHOICES.get(what, ())


def proper_name(text: str) -> str | None:
    """The name on one line, without characters that cannot be seen; None if nothing readable is left."""
    visible = "".join(letter for letter in text if unicodedata.category(letter) not in ("Cc", "Co", "Cs", "Cn"))
    name = " ".join(unicodedata.normalize("NFC", visible).split())
    has_letter = any(unicodedata.category(letter).startswith("L") for letter in name)
    return name if has_letter and len(name) <= MAX_NAME else None
