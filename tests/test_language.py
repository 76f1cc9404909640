"""Phrases, digits, escaping."""

import pytest

from bot.language import Html, Phrase, Voice, escape
from models.types import Digits, Language

GREETING = Phrase(bn="{name}, {count}টি প্রশ্ন", en="{name}, {count} problems")


@pytest.mark.parametrize(
    ("language", "digits", "expected"),
    [
        (Language.BENGALI, Digits.AUTO, "Rina, ১২টি প্রশ্ন"),
        (Language.BENGALI, Digits.LATIN, "Rina, 12টি প্রশ্ন"),
        (Language.ENGLISH, Digits.AUTO, "Rina, 12 problems"),
        (Language.ENGLISH, Digits.BENGALI, "Rina, ১২ problems"),
    ],
)
def test_numbers_are_said_in_the_students_digits(language: Language, digits: Digits, expected: str) -> None:
    assert Voice(language, digits).say(GREETING, name="Rina", count=12) == expected


def test_a_name_is_never_html() -> None:
    said = Voice(Language.ENGLISH).say(GREETING, name="<b>&x", count=1)
    assert said == "&lt;b&gt;&amp;x, 1 problems"


def test_braces_in_a_name_are_only_braces() -> None:
    assert Voice(Language.ENGLISH).say(GREETING, name="{count}", count=1) == "{count}, 1 problems"


def test_html_is_not_escaped_twice() -> None:
    assert escape(escape("a < b")) == "a &lt; b"
    assert Voice(Language.ENGLISH).say(GREETING, name=Html("<b>R</b>"), count=1).startswith("<b>R</b>")


def test_plain_text_keeps_its_angle_brackets() -> None:
    assert Voice(Language.ENGLISH).plain(GREETING, name="<R>", count=2) == "<R>, 2 problems"


def test_teaching_text_keeps_its_authors_digits_unless_the_student_chose() -> None:
    text = "২টি ভগ্নাংশ, 3x"
    assert Voice(Language.BENGALI).reading(text) == text
    assert Voice(Language.BENGALI, Digits.LATIN).reading(text) == "2টি ভগ্নাংশ, 3x"
    assert Voice(Language.ENGLISH, Digits.BENGALI).reading("3x") == "৩x"


def test_a_phrase_inside_a_phrase_is_said_in_the_same_language() -> None:
    outer = Phrase(bn="({inner})", en="[{inner}]")
    assert Voice(Language.BENGALI).say(outer, inner=Phrase(bn="ক", en="a")) == "(ক)"
    assert Voice(Language.ENGLISH).plain(outer, inner=Phrase(bn="ক", en="a")) == "[a]"
