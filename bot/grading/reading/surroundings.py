"""What may stand around a number without changing it (a unit, a noun, "মোট"), and what must not ("less", "নয়")."""

import re
from fractions import Fraction
from typing import NamedTuple

from bot.grading.algebra.formulas import read_expression
from bot.grading.judgement import Reason, Unreadable
from bot.grading.reading.units import Unit, unit_of
from bot.grading.reading.words import NUMBER_WORDS, SCALES, number_from_words

PERCENT = re.compile("%|শতাংশ|শতকরা|পারসেন্ট|পার্সেন্ট|(?:percent|per cent|parcent|parsent|persent|percentage)", re.IGNORECASE)
_PARTS = frozenset({"ভাগ", "অংশ", "part", "parts"})
_WORD = re.compile(r"[a-z]+|[\u0981-\u09e3]+", re.IGNORECASE)
_HEADING = re.compile(
    r"(?:(?:in |the |মোট |সর্বমোট )?(?:মোট|সর্বমোট|total|altogether|there are|only|just|exactly|"
    r"মাত্র|দৈর্ঘ্য|প্রস্থ|উচ্চতা|ক্ষেত্রফল|পরিসীমা|পরিধি|আয়তন|"
    r"ব্যাস|ব্যাসার্ধ|কোণ|দাম|মূল্য|খরচ|বয়স|সময়|দূরত্ব|গতি|গতিবেগ|ওজন|গড়|মধ্যক|প্রচুরক|যোগফল|গুণফল|বিয়োগফল|ভাগফল|ভাগশেষ|"
    r"লসাগু|গসাগু|ল\.সা\.গু|গ\.সা\.গু|area|perimeter|length|width|breadth|height|volume|radius|diameter|angle|price|cost|age|"
    r"time|distance|speed|weight|average|mean|median|mode|sum|product|difference|quotient|remainder|lcm|hcf|gcd|gcf)"
    r"(?:টি|টা)?\.?(?: (?:is|are|হলো|হল|হবে))? ?[:=]? ?)+(?=[-+0-9.৳√½¼¾])",
    re.IGNORECASE,
)
_SPOKEN_BAR = re.compile(r"(?<=[0-9]) ?(?:by|over|out of|বাই|\\) ?(?=[0-9])", re.IGNORECASE)
_PARTS_OF = re.compile(r"([0-9]+) ?ভাগের ([0-9]+)(?: ?(?:ভাগ|অংশ))?$")

ALTERNATIVES = frozenset(["or", "and", "বা", "অথবা", "নাকি", "এবং", "ও", "কিংবা", "either"])
# A word beside the number that changes what the number says: the text is then no plain answer.
_CHANGING = """
pi পাই sqrt root st nd rd th question problem class page তম প্রশ্ন শ্রেণি not no isn't isnt wrong false
incorrect than more less least most between over under above below half twice double triple thrice fewer greater
smaller bigger lower higher maximum minimum max min upto until square squared cube cubed power times plus minus
divided multiplied by of mod past teen almost nearly dozen doz score gross neg pair couple factorial k m bn mn
million billion hundredth thousandth tenth percent per if when before after first second zero oclock am pm
third except without never neither nor half না নয় নাই নেই ভুল বেশি কম চেয়ে থেকে অর্ধেক দ্বিগুণ বাজে দশক শতক
তিনগুণ চারগুণ ভাগ যোগ বিয়োগ বর্গ বর্গমূল ঘন মূল ডজন হালি জোড়া এর অংশ কত যদি ছাড়া উপরে ওপরে নিচে ষ্ঠ র্থ য় শে প্রায়ই
আগে পরে পর্যন্ত সর্বোচ্চ সর্বনিম্ন কমপক্ষে বড় ছোট অনধিক অন্তত ঋণাত্মক বিয়োগফল ডলার ইউরো রুপি পাউন্ড
dollar euro pound rupee rupi rs usd noy noi noa na nai nei kom beshi besi theke cheye er hajar hazar lac lokkho koti
shoto hali jora ordhek digun dwigun vag bhag jog biyog borgo ghon adha adhek arai share sare poune soya idk dunno
"""
_CHANGES = frozenset(_CHANGING.split())
_PROFIT_OR_LOSS = """
লাভ ক্ষতি মুনাফা লোকসান বৃদ্ধি হ্রাস ছাড় ঋণ profit loss gain increase decrease discount debt labh lav khoti
"""
_DIRECTIONS = frozenset(_PROFIT_OR_LOSS.split())
_LAST_WORDS = """
long wide high tall deep total altogether lagbe lage hobe hbe লম্বা চওড়া উঁচু দীর্ঘ গভীর লাগবে লাগে লেগেছে পাবে পায় আছে
ছিল থাকবে হবে মোট
"""
_HARMLESS_LAST = frozenset(_LAST_WORDS.split())
_PLURALS = frozenset({"dozen", "pair", "couple", "dollar", "euro", "pound", "rupee", "half", "percent"})
_BENGALI_ENDINGS = ("টির", "টার", "টি", "টা", "ের", "েরও", "র", "ে", "তে", "ও", "ই", "গুণ", "জন")
_SCALE_STEMS = ("হাজার", "লক্ষ", "লাখ", "কোটি", "ডজন", "thousand", "million", "billion", "hundred")
_SHORT = frozenset({"of", "in", "is", "pcs", "my", "by"})
_SCALE_VALUES = {word: value for word in SCALES if (value := number_from_words([word])) is not None}
_VALUE_OF = re.compile(
    r"(?:(?:the )?value of (?P<english>[a-z]) ?(?:is|=|:)?|"
    r"(?P<bengali>[a-z\u0995-\u09b9])[ -]?(?:এর|র) মান(?:টি)? ?(?:হলো|=|:)?|"
    r"(?P<said>[a-z]) ?(?:is equal to|is|equals|==)) ?(?=[-+0-9.√±½¼¾])",
    re.IGNORECASE,
)


class Tail(NamedTuple):
    """What follows a number. `scale` multiplies it: 12 হাজার."""

    percent: bool = False
    unit: Unit | None = None
    phrase: bool = False  # other words
    scale: Fraction | None = None


def without_heading(text: str) -> str:
    """ "মোট ১২", "area = 12": the name of what is asked, from a closed list, directly before the number."""
    match = _HEADING.match(text)
    return text[match.end() :] if match else text


def with_equals_sign(text: str) -> str:
    """ "x এর মান 3", "the value of x is 3", "x is 3" as "x = 3"."""
    match = _VALUE_OF.match(text)
    if match is None:
        return text
    return f"{match['english'] or match['bengali'] or match['said']} = {text[match.end() :]}"


def with_fraction_bar(text: str) -> str:
    """ "3 by 4", "৪ ভাগের ৩", "3\\4" as 3/4."""
    return _SPOKEN_BAR.sub("/", _PARTS_OF.sub(r"\2/\1", text))


def with_digits_for_words(text: str) -> str:
    """ "এক ঘণ্টা ত্রিশ মিনিট" as "1 ঘণ্টা 30 মিনিট"; a text that holds no unit keeps its words."""
    if any(character in "0123456789" for character in text):
        return text
    words = text.casefold().split()
    shown: list[str] = []
    place = 0
    while place < len(words):
        length = next((n for n in range(min(6, len(words) - place), 0, -1) if _whole(words[place : place + n])), 0)
        shown.append(_whole(words[place : place + length]) if length else words[place])
        place += length or 1
    return " ".join(shown)


def _whole(words: list[str]) -> str:
    value = number_from_words(words) if words[-1] not in ("and", "ও", "এবং") else None
    return str(value.numerator) if value is not None and value.denominator == 1 else ""


_NUMBER = re.compile(r"(?<![^ (:=-])-?(?:৳ ?)?(?:[0-9½¼¾⅓⅔]|[.](?=[0-9]))[0-9.,/ ½¼¾⅓⅔]*")
_BEFORE = re.compile(r"[a-z\u0981-\u09e3 .,:;='’-]*", re.IGNORECASE)
_LONGEST_SENTENCE = 8  # words before the number
_CHAT_WORDS = """
you your u me am im help please plz question problem class grade old name phone roll chapter page exercise step hint try
wait tomorrow yesterday today minutes তুমি তোমার আপনি আপনার আমাকে প্রশ্ন শ্রেণি অধ্যায় পৃষ্ঠা রোল নাম ফোন সাহায্য
ধাপ অপেক্ষা কাল আজ দেন দাও দিবেন বলেন বুঝি
"""
_CHAT = frozenset(_CHAT_WORDS.split())


def start_of_number(text: str) -> int | None:
    """Where the only number of a short sentence begins, "রহিমের কাছে ৩৬টি আম আছে"; None when there are two, or when a
    word before it changes what it says."""
    found = list(_NUMBER.finditer(text))
    if len(found) != 1 or any(character.isdigit() for character in text[found[0].end() :]):
        return None
    start = found[0].start()
    before = text[:start]
    words = _WORD.findall(before.casefold())
    if not words or len(words) > _LONGEST_SENTENCE or not _BEFORE.fullmatch(before):
        return None
    return start if all(map(_is_harmless, words)) else None


def after_harmless_words(text: str) -> str:
    """The text from its first digit on, when only words that change nothing stand before it: সময় লাগবে ১ ঘণ্টা."""
    start = next((place for place, character in enumerate(text) if character.isdigit()), 0)
    words = _WORD.findall(text[:start].casefold())
    short = start and len(words) <= _LONGEST_SENTENCE and _BEFORE.fullmatch(text[:start])
    return text[start:] if short and all(map(_is_harmless, words)) else text


def _is_harmless(word: str) -> bool:
    return not _changes(word) and word not in _CHAT and (len(word) > 1 or word in ("a", "s"))


def read_tail(tail: str, *, fraction: bool, phrase_allowed: bool) -> Tail:
    """A percent sign, a unit, a scale (লক্ষ), or the end of a short sentence. `fraction`: the number before it is
    written as one, so that "অংশ" may follow. Raises `Unreadable`."""
    tail = tail.rstrip("?") if not tail.strip("? ") else tail
    bare = tail[1:] if tail[:1] == "-" and _WORD.match(tail, 1) else tail  # "12-টি"
    bare = _without_last_words(bare)
    if not bare:
        return Tail()
    if PERCENT.fullmatch(bare):
        return Tail(percent=True)
    if (unit := unit_of(bare)) is not None:
        return Tail(unit=unit)
    if bare[0] == "%" or any(character in "0123456789" for character in tail) or tail[0] in WORK:
        raise Unreadable(_directed(bare) or _why_more(tail))
    words = _WORD.findall(bare.casefold())
    if fraction and words and words[0] in _PARTS:
        bare, words = bare[len(words[0]) :].strip(" "), words[1:]
        if not bare:
            return Tail()
    if not fraction and (scaled := _scaled(words)):
        return scaled
    if not phrase_allowed or not _is_phrase(bare, words):
        raise Unreadable(_directed(bare) or Reason.NOT_UNDERSTOOD)
    return Tail(phrase=unit_of(words[0]) is None)


WORK = frozenset("+-×*/÷^√²³⁴⁵⁶⁷⁸⁹")


def _without_last_words(tail: str) -> str:
    while (split := tail.rpartition(" "))[2].casefold() in _HARMLESS_LAST:
        tail = split[0]
    return tail


def _directed(tail: str) -> Reason | None:
    """ "20% লাভ": nothing here knows whether the question asks for a profit or a loss, so only the number is taken."""
    words = _WORD.findall(tail.casefold())
    return Reason.UNIT_NOT_EXPECTED if words and words[-1] in _DIRECTIONS else None


def _scaled(words: list[str]) -> Tail | None:
    """12 হাজার, ২.৫ লক্ষ টাকা."""
    if not words or words[0] not in _SCALE_VALUES:
        return None
    unit = unit_of(" ".join(words[1:])) if len(words) > 1 else None
    return None if len(words) > 1 and unit is None else Tail(unit=unit, scale=_SCALE_VALUES[words[0]])


def _is_phrase(tail: str, words: list[str]) -> bool:
    """ "36 apples", "১২টি আম": words only, none of which changes what the number says."""
    if not words or len(words) > 4 or any(character in "?=<>≠≤≥()[]{}:;" for character in tail):
        return False
    if _WORD.sub("", tail.casefold()).strip(" .,'"):
        return False
    if any(_changes(word) or word in _CHAT or _is_algebra(word) or len(word) == 1 for word in words):
        return False
    if is_misspelt(" ".join(words)):
        return False
    first_unit = unit_of(words[0])
    if first_unit is not None:
        return first_unit.dimension == "count"
    return all(unit_of(word) is None for word in words)


def is_misspelt(tail: str) -> bool:
    """Does the word after a number look like one of the scales, so that the number said may be another one?"""
    word = tail.partition(" ")[0]
    return word.isascii() and any(
        word[:1] == scale[0] and word != scale and len(set(word) & set(scale)) >= len(set(scale)) - 1
        for scale in SCALES
    )


def _changes(word: str) -> bool:
    if (
        word.startswith(_SCALE_STEMS)
        or word in _CHANGES
        or word in _DIRECTIONS
        or word in ALTERNATIVES
        or word in NUMBER_WORDS
    ):
        return True
    if word.isascii():
        base = word.removesuffix("s")
        return base in _PLURALS or base in NUMBER_WORDS or f"{word.removesuffix('ies')}y" in NUMBER_WORDS
    return any(
        (base := word.removesuffix(ending)) != word and (base in _CHANGES or base in NUMBER_WORDS)
        for ending in _BENGALI_ENDINGS
    )


def _is_algebra(word: str) -> bool:
    """Letters beside a number that make no word: 12xy."""
    return (
        word.isascii()
        and word not in _SHORT
        and (len(word) < 3 or not set(word) & set("aeiou" if len(word) == 3 else "aeiouy"))
    )


def _why_more(tail: str) -> Reason:
    words = set(_WORD.findall(tail.casefold()))
    if words & ALTERNATIVES or tail[0] in ",;" or "±" in tail:
        return Reason.SEVERAL_ANSWERS
    try:
        read_expression(f"1 {tail}", frozenset())
    except Unreadable:
        return Reason.NOT_UNDERSTOOD
    return Reason.NOT_EVALUATED
