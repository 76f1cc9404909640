"""What may be a student's name. Pure."""

import unicodedata

MAX_NAME = 50
# Bengali conjuncts are steered by these two; all other invisible characters go, above all those that turn text round.
_JOINERS = "\u200c\u200d"


def proper_name(text: str) -> str | None:
    """The name on one line, without characters that cannot be seen; None if no letter is left, or too many."""
    one_line = " ".join(text.split())
    visible = (letter for letter in one_line if letter in _JOINERS or unicodedata.category(letter)[0] != "C")
    name = unicodedata.normalize("NFC", "".join(visible)).strip()
    has_letter = any(unicodedata.category(letter)[0] == "L" for letter in name)
    return name if has_letter and len(name) <= MAX_NAME else None
