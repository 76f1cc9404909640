"""Which values a setting may take."""

import pytest

from bot.flows.students.rules import is_allowed
from bot.names import proper_name


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("রিনা", "রিনা"),
        ("  Rina \n Akter ", "Rina Akter"),
        ("র\x00ি\x07না", "রিনা"),
        ("<b>R</b>", "<b>R</b>"),
        ("12", None),
        ("", None),
        ("😀", None),
        ("\u202eevil\u2066", "evil"),
        ("\u200e", None),
        ("র\u200d্যাব", "র\u200d্যাব"),
        ("ক" * 50, "ক" * 50),
        ("ক" * 51, None),
    ],
)
def test_a_name_is_one_readable_line(typed: str, name: str | None) -> None:
    assert proper_name(typed) == name


@pytest.mark.parametrize(
    ("what", "value", "allowed"),
    [
        ("grade", "7", True),
        ("grade", "9", False),
        ("language", "bn", True),
        ("language", "de", False),
        ("digits", "latin", True),
        ("hour", "18", True),
        ("hour", "-1", True),
        ("hour", "23", False),
        ("hour", "3", False),
        ("zone", "Asia/Dhaka", True),
        ("zone", "Mars/Olympus", False),
        ("name", "x", False),
        ("telegram_id", "1", False),
    ],
)
def test_only_offered_values_are_taken(what: str, value: str, allowed: bool) -> None:
    assert is_allowed(what, value) is allowed
