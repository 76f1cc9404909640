"""Answers that are words: a choice by its letter or its text, and text with its accepted spellings."""

import re
import unicodedata
from typing import NamedTuple

from bot.grading.judgement import CORRECT, Finding, Reason, SpecError, Unreadable, incorrect
from bot.grading.reading.cleaning import clean, without_brackets
from bot.grading.reading.remarks import is_remark
from bot.grading.regex import regex
from bot.grading.specification import Kind, Options

_LETTERS = ("abcdefgh", "কখগঘঙচছজ")
_SPOKEN_LETTERS = {"ka": 0, "kha": 1, "ga": 2, "gha": 3}
_LABELLED = regex(
    r"^(?:option|choice|opt|letter|no|number|বিকল্প|অপশন)?[ .:-]*[(\[]?"
    r"(?P<letter>[a-h]|[ক-জ]|kha|gha|ka|ga|[1-8])[)\].:]?(?: নং| নম্বর)?$",
    re.IGNORECASE,
)
_LETTER_AND_TEXT = regex(r"^[(\[]?(?P<letter>[a-h]|[ক-জ])(?:[)\].:] *| )(?P<text>.+)$", re.IGNORECASE)
_OR = regex(" (?:or|বা|অথবা|নাকি|কিংবা) |/", re.IGNORECASE)
_EDGES = ' .,;:!?।"()[]{}'
_OPENING_EDGES = ' "([{'
_ARTICLE = regex(r"^(?:a|an|the|it is a|it is an|it is)[ ]+(?=[^\W\d][\w-])", re.IGNORECASE)
_LETTER = "[A-Za-z\u0981-\u09e3]"
_RAISED = str.maketrans(
    {**{raised: f"^{place}" for place, raised in enumerate("⁰¹²³⁴⁵⁶⁷⁸⁹")}, "×": "*", "·": "*", "′": "'", "’": "'"}
)
_WRITTEN = (  # what may be typed in two ways, each with the one in which it is compared
    (regex(r"^'(.*)'$"), r"\1"),
    (regex(r"'(?=\w)"), ""),  # Pascal's, but not A'
    (regex(f"(?<={_LETTER}{_LETTER})'"), ""),
    (regex(r"\b(?:minus|মাইনাস) (?=\d|\w\b)"), "-"),
    (regex(r"(?<=\b[A-Z]) ?U ?(?=[A-Z]\b)"), "∪"),
    (regex(r"[|।]{2}|॥"), "∥"),
    (regex(r"\*\*"), "^"),
    (regex(r"[‐-―−-]"), "-"),
    (regex(f"^- (?={_LETTER}{_LETTER})"), ""),  # a dash before a line
    # co-prime and x-axis may be typed as one word; in a-b and -4 the sign is the answer.
    (regex(r"(?<!\d)\s+|\s+(?!\d)"), ""),  # "1 0" is not 10
    (regex(f"(?<={_LETTER}{_LETTER})-(?={_LETTER})|(?<={_LETTER})-(?={_LETTER}{_LETTER})"), ""),
)
_SAME_WORD = {"হ্যাঁ": "yes", "হ্যা": "yes", "হাঁ": "yes", "জি": "yes", "না": "no"}
_SAME_WORD = {unicodedata.normalize("NFC", word): same for word, same in _SAME_WORD.items()}
_BESIDE = regex(r"[,;()/।=]| - ")  # between two spellings of one answer: prime (মৌলিক)


def spelling(text: str) -> str:
    """How two texts are compared: without case, spaces, hyphens in words, quote marks, a full stop or an article.
    Signs count: -4 is not 4, and A' is not A."""
    bare = _ARTICLE.sub("", text.rstrip(_EDGES).lstrip(_OPENING_EDGES)).translate(_RAISED)
    for pattern, same in _WRITTEN:
        bare = pattern.sub(same, bare)
    bare = bare.casefold()
    return _SAME_WORD.get(bare, bare) or text


class ExpectedChoice(NamedTuple):
    place: int
    options: tuple[tuple[str, str], ...]


class ChoiceReading(NamedTuple):
    place: int
    echo: str


def expect_choice(text: str, options: Options) -> ExpectedChoice:
    """The right option: by its text, by its place counted from 0, or, without `choices`, by its letter."""
    found = _by_text(text, options)
    if found is None and text.isascii() and text.isdigit() and len(text) <= 2:
        found = int(text)
    if found is None:
        found = letter_of(text)
    if found is None or (options.choices and found >= len(options.choices)):
        raise SpecError(f"{text!r} is none of the choices")
    return ExpectedChoice(found, options.choices)


def _by_text(text: str, options: Options) -> int | None:
    """Mathematical signs count in an option's text, so it is compared with its signs: -5 is not 5."""
    wanted = _option_text(text)
    for index, pair in enumerate(options.choices):
        if any(_option_text(each) == wanted for each in pair):
            return index
    return None


def _option_text(text: str) -> str:
    try:
        written = clean(text).translate(_RAISED).replace("**", "^").rstrip("।.!").casefold()
    except Unreadable:
        return ""
    return re.sub(r"(?<!\d) | (?!\d)", "", written)


def letter_of(text: str, *, digits_too: bool = False) -> int | None:
    """The place that a letter names, counted from 0: ক, (খ), c), option d; None for anything else."""
    match = _LABELLED.match(text.strip(" "))
    if match is None:
        return None
    letter = match["letter"].casefold()
    if letter in _SPOKEN_LETTERS:
        return _SPOKEN_LETTERS[letter]
    if letter in "12345678":
        return ord(letter) - ord("1") if digits_too else None
    return next((row.index(letter) for row in _LETTERS if letter in row), None)


def read_choice(text: str, expected: ExpectedChoice, options: Options) -> ChoiceReading:
    index = _by_text(text, options)
    if index is None and options.choices:
        index = _by_text(_topic_off(text), options)
    if index is None:
        # A number names a place only where no option is itself a number.
        numeric = any(character.isdigit() for pair in options.choices for each in pair for character in clean(each))
        index = letter_of(text, digits_too=bool(options.choices) and not numeric)
    if index is None and (match := _LETTER_AND_TEXT.match(text)):
        index = letter_of(match["letter"])
        spaced = match["text"] == text[2:]  # "b 15" needs the choice's text to be sure; "b or c" is two letters
        if (options.choices or spaced) and index != _by_text(match["text"], options):
            raise Unreadable
    if index is None and _OR.search(text) and all(letter_of(each) is not None for each in _OR.split(text)):
        raise Unreadable(Reason.SEVERAL_ANSWERS)
    if index is None or (options.choices and index >= len(options.choices)):
        raise Unreadable(Reason.NOT_AN_ANSWER if is_remark(text) else Reason.NOT_UNDERSTOOD)
    return ChoiceReading(index, options.choices[index][0] if options.choices else "abcdefgh"[index])


def compare_choice(given: ChoiceReading, expected: ExpectedChoice, options: Options) -> Finding:
    return CORRECT if given.place == expected.place else incorrect()


class TextReading(NamedTuple):
    spelling: str
    echo: str


class ExpectedText(NamedTuple):
    spellings: frozenset[str]
    text: str
    known: frozenset[str] = frozenset()  # other answers that the problem names: "না" is then no mere remark


def expect_text(text: str, options: Options) -> ExpectedText:
    accepted = [clean(each) for each in (text, *options.accept)]
    return ExpectedText(frozenset(spelling(each) for each in accepted), text)


_TOPIC = regex("^[\u0981-\u09e3]+(?:টি|টা)(?: (?:হলো|হচ্ছে|হবে|একটি))? (?=[\u0981-\u09e3]{2})")


_IS_A = regex(r"^.{0,60}?(?<![^ ])(?:একটি|দুইটি|দুটি|পরস্পর|eta|eti|এটা|এটি|is an?|are) (?=[^ ]{2})", re.IGNORECASE)
_NOT = frozenset(["না", "নয়", "নেই", "not", "no", "noy", "na", "isn't", "বা", "or", "অথবা"])


def _topic_off(text: str) -> str:
    """সমবাহু of ত্রিভুজটি সমবাহু, রম্বস of ABCD একটি রম্বস."""
    bare = _TOPIC.sub("", text)
    match = _IS_A.match(bare)
    if match is None or not _NOT.isdisjoint(bare.casefold().split(" ")):
        return bare
    return bare[match.end() :]


def read_text(text: str, expected: ExpectedText, options: Options) -> TextReading:
    given = spelling(_topic_off(without_brackets(text)))
    if given not in expected.spellings | expected.known:
        beside = [spelling(part) for part in _BESIDE.split(text) if part.strip(" ")]
        if len(beside) > 1 and expected.spellings.issuperset(beside):
            return TextReading(beside[0], text)
        if given in _YES_OR_NO and expected.spellings & _YES_OR_NO:
            return TextReading(given, text)
        if is_remark(text) and not (_is_sign(text) and any(map(_is_sign, expected.spellings))):
            raise Unreadable(Reason.NOT_AN_ANSWER)
        if _OR.search(text):
            raise Unreadable(Reason.SEVERAL_ANSWERS)
    return TextReading(given, text)


_YES_OR_NO = frozenset({"yes", "no"})


def _is_sign(text: str) -> bool:
    """<, ≥, =: an answer without a letter or a digit."""
    return not any(character.isalnum() for character in text)


def compare_text(given: TextReading, expected: ExpectedText, options: Options) -> Finding:
    return CORRECT if given.spelling in expected.spellings else incorrect()


CHOICE = Kind(
    "choice",
    frozenset({"choices", "accept"}),
    expect_choice,
    lambda expected: str(expected.place),
    read_choice,
    compare_choice,
)
TEXT = Kind("text", frozenset({"accept"}), expect_text, lambda expected: expected.text, read_text, compare_text)
