"""One number in a short sentence: which words may stand before and behind it. Only those of the vocabulary may."""

import re

from bot.grading.reading.units import unit_of
from bot.grading.reading.vocabulary import PLACES, may_follow, may_precede
from bot.grading.regex import regex

WORD = regex(r"[a-z]+(?:'[a-z]+)?|[\u0981-\u09e3]+", re.IGNORECASE)
LONGEST_BEFORE = 8  # words
LONGEST_BEHIND = 5

ALTERNATIVES = frozenset(["or", "and", "বা", "অথবা", "নাকি", "এবং", "ও", "কিংবা", "either"])
# A loss is not a profit, and nothing here knows which one the question asks for. A profit is an amount like others.
DIRECTIONS = frozenset(
    ["ক্ষতি", "লোকসান", "বৃদ্ধি", "হ্রাস", "ছাড়", "ঋণ", "loss", "increase", "decrease", "discount", "debt", "khoti"]
)
_NUMBER = regex(r"(?<![^ (:=-])-?(?:৳ ?|tk\.? ?)?(?:[0-9½¼¾⅓⅔]|[.](?=[0-9]))[0-9.,/ ½¼¾⅓⅔]*", re.IGNORECASE)
_RAISED = regex(r"(?<=[a-z\u0981-\u09e3]) ?\^?[23](?![0-9])|[²³]", re.IGNORECASE)  # m², ft^2
_BEFORE = regex(r"[a-z\u0981-\u09e3 .,:;='’-]*", re.IGNORECASE)


def start_of_number(text: str) -> int | None:
    """Where the only number of a short sentence begins, "রহিমের কাছে ৩৬টি আম আছে"; None when there are two, or when a
    word before it is not known to be harmless."""
    found = list(_NUMBER.finditer(text))
    if len(found) != 1 or any(map(str.isdigit, _RAISED.sub("", text[found[0].end() :]))):
        return None
    start = found[0].start()
    return start if start and may_stand_before(text[:start]) else None


def after_harmless_words(text: str) -> str:
    """The text from its first digit, sign or root on, when only harmless words stand before it: সময় লাগবে ১ ঘণ্টা."""
    start = next((place for place, character in enumerate(text) if character.isdigit() or character in "√½¼¾৳"), 0)
    if start and text[start - 1] == "-":
        start -= 1
    return text[start:] if start and may_stand_before(text[:start]) else text


def may_stand_before(text: str) -> bool:
    """Words and colons that leave the number behind them what it is."""
    words = WORD.findall(text.casefold().replace(".", ""))  # ল.সা.গু. is one word
    if not words or len(words) > LONGEST_BEFORE or not _BEFORE.fullmatch(text):
        return False
    return may_precede(words)


def may_stand_behind(tail: str) -> bool:
    """ "36 apples", "১২টি আম": things that are counted and small words."""
    words = WORD.findall(tail.casefold())
    if len(words) > 1 and words[0] == "নম্বর":
        return False  # ৩৬ নম্বর পৃষ্ঠা
    if len(words) == 2 and words[0] in ("টি", "টা", "ta", "ti") and words[1] in _SHARES:
        return True
    if words == ["am"]:
        return False  # 12 am is a time, 12 ta am are mangoes
    return _are_plain(tail, words) and all(
        may_follow(word) or ((unit := unit_of(word)) is not None and unit.dimension == "count" and unit.factor == 1)
        for word in words
    )


_SHARES = frozenset({"অংশ", "ভাগ", "bhag", "vag", "chara"})  # ১২টি ভাগ; ১২ ভাগ are twelfths


def may_stand_behind_a_unit(tail: str) -> bool:
    """ "সময় লাগবে" of ৪ বছর সময় লাগবে, "নিচে" of ১৮ মিটার নিচে."""
    words = WORD.findall(tail.casefold())
    return _are_plain(tail, words) and all(
        word in PLACES or (may_follow(word) and word not in _NOT_BEHIND_A_UNIT) for word in words
    )


_NOT_BEHIND_A_UNIT = frozenset({"বাকি", "অবশিষ্ট", "নম্বর", "each", "every"})


def _are_plain(tail: str, words: list[str]) -> bool:
    return 0 < len(words) <= LONGEST_BEHIND and not WORD.sub("", tail.casefold()).strip(" .,'")
