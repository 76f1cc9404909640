"""Lines of working in front of an answer: 2x + 1 = 7, 2x = 6, x = 3."""

import re

from bot.grading.regex import regex

_STEP = regex(r"\n|=>|⇒|→|->|[;∴,]|(?<![^ ,])(?:or|ba|so|বা|তাই|সুতরাং|অতএব)(?![^ ,]),?", re.IGNORECASE)
_VALUE = regex(r"(?:[A-Za-z\u0985-\u09b9] ?= ?)?-?[0-9০-৯./ √π%]+(?: ?[a-z\u0981-\u09e3.]+)?", re.IGNORECASE)
_EQUATION = regex(r"[^=]*[0-9০-৯][^=]*=[^=]*[0-9০-৯][^=]*|[^=]*[A-Za-zক-হ][^=]*=[^=]*[0-9০-৯][^=]*")


def end_of_work(text: str) -> str | None:
    """What stands behind the last equation that is no answer yet, as it was typed: "x = 3" of "2x = 6, x = 3". None
    when nothing does, or when something before it is no equation."""
    pieces = [piece.strip() for piece in _STEP.split(text) if piece.strip()]
    steps = 0
    while steps < len(pieces) and not _VALUE.fullmatch(pieces[steps]):
        if not _EQUATION.fullmatch(pieces[steps]):
            return None
        steps += 1
    answers = pieces[steps:]
    if not steps or not answers or not all(map(_VALUE.fullmatch, answers)):
        return None
    return ", ".join(answers)
