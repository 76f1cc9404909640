"""Which values a setting may take. Pure."""

from bot.days import find_zone
from bot.hours import NEVER, OFFERED
from models.types import GRADES, Digits, Explanation, Language

AS_WRITTEN = "as_written"
"""No form of explanation comes first but the one that its author chose."""

CHOICES: dict[str, tuple[str, ...]] = {
    "grade": tuple(str(grade) for grade in GRADES),
    "language": tuple(Language),
    "digits": tuple(Digits),
    "explain": (AS_WRITTEN, *Explanation),
    "hour": tuple(str(hour) for hour in (*OFFERED, NEVER)),
}


def is_allowed(what: str, value: str) -> bool:
    if what == "zone":
        return find_zone(value) == value
    return value in CHOICES.get(what, ())
