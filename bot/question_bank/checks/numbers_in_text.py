"""Finding numbers in a rendered text, as digits, fractions and words of either language."""

import re
from fractions import Fraction

_NUMBER = re.compile(r"\d+(?:,\d{2,3})*(?:\.\d+)?")
_FRACTION = re.compile(r"(−\s?)?(?:(?<![\d.,/])(\d+) )?(?<![\d.,/])(\d+)\s?/\s?(\d+)(?![\d./])")
_SUPERSCRIPTS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
_ENGLISH_UNITS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen"
)
_ENGLISH_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
_BENGALI_WORDS = (
    "শূন্য এক দুই তিন চার পাঁচ ছয় সাত আট নয় দশ এগারো বারো তেরো চৌদ্দ পনেরো ষোলো সতেরো আঠারো উনিশ বিশ একুশ বাইশ তেইশ চব্বিশ "
    "পঁচিশ ছাব্বিশ সাতাশ আটাশ ঊনত্রিশ ত্রিশ একত্রিশ বত্রিশ তেত্রিশ চৌত্রিশ পঁয়ত্রিশ ছত্রিশ সাঁইত্রিশ আটত্রিশ ঊনচল্লিশ চল্লিশ একচল্লিশ "
    "বিয়াল্লিশ তেতাল্লিশ চুয়াল্লিশ পঁয়তাল্লিশ ছেচল্লিশ সাতচল্লিশ আটচল্লিশ ঊনপঞ্চাশ পঞ্চাশ একান্ন বায়ান্ন তিপ্পান্ন চুয়ান্ন পঞ্চান্ন "
    "ছাপ্পান্ন সাতান্ন আটান্ন ঊনষাট ষাট একষট্টি বাষট্টি তেষট্টি চৌষট্টি পঁয়ষট্টি ছেষট্টি সাতষট্টি আটষট্টি ঊনসত্তর সত্তর একাত্তর "
    "বাহাত্তর তিয়াত্তর চুয়াত্তর পঁচাত্তর ছিয়াত্তর সাতাত্তর আটাত্তর ঊনআশি আশি একাশি বিরাশি তিরাশি চুরাশি পঁচাশি ছিয়াশি সাতাশি "
    "আটাশি ঊননব্বই নব্বই একানব্বই বিরানব্বই তিরানব্বই চুরানব্বই পঁচানব্বই ছিয়ানব্বই সাতানব্বই আটানব্বই নিরানব্বই একশো"
)
_COUNTED = "(?:টি|টা|টির|টিকে|জন|জনের|টাকা|ভাগ|গুণ)?"
_FRACTION_WORDS = {
    Fraction(1, 2): (("half", "one half"), ("অর্ধেক",)),
    Fraction(1, 4): (("a quarter", "one quarter"), ("এক চতুর্থাংশ", "চার ভাগের এক ভাগ")),
    Fraction(3, 4): (("three quarters",), ("তিন চতুর্থাংশ", "চার ভাগের তিন ভাগ")),
    Fraction(1, 3): (("one third", "a third"), ("এক তৃতীয়াংশ", "তিন ভাগের এক ভাগ")),
    Fraction(2, 3): (("two thirds",), ("দুই তৃতীয়াংশ", "তিন ভাগের দুই ভাগ")),
}


def digit_runs(text: str) -> list[str]:
    """Every number written in digits, commas removed, superscripts included, in a fixed order for comparison."""
    plain = re.sub(r"[⁰¹²³⁴⁵⁶⁷⁸⁹]+", lambda power: f" {power.group().translate(_SUPERSCRIPTS)} ", text)
    return sorted(number.replace(",", "") for number in _NUMBER.findall(plain))


def numbers(text: str) -> set[Fraction]:
    """The numbers a reader sees, with their sign if it is a sign and not a subtraction."""
    found = set()
    for match in _NUMBER.finditer(text):
        before = text[: match.start()]
        # A sign clings to its number; a subtraction has a space after the minus, or something before it.
        signed = before.endswith("−") and not re.search(r"[\w)\]%°]$", before[:-1])
        value = Fraction(match.group().replace(",", ""))
        found.add(-value if signed else value)
    return found


def fractions(text: str) -> set[Fraction]:
    """Common fractions and mixed numbers, reduced: 6/8 counts as 3/4."""
    found = set()
    for sign, whole, above, below in _FRACTION.findall(text):
        if int(below):
            value = int(whole or 0) + Fraction(int(above), int(below))
            found.add(-value if sign else value)
    return found


def bengali_number_words() -> list[str]:
    """The names of 0 to 100, in order; others are spelled otherwise in places."""
    return _BENGALI_WORDS.split()


def word_forms(number: Fraction) -> tuple[list[str], list[str]]:
    """How the number is written in words, English and Bengali; none for numbers without everyday words."""
    if number in _FRACTION_WORDS:
        english, bengali = _FRACTION_WORDS[number]
        return list(english), list(bengali)
    if number.denominator != 1 or not 0 <= number <= 100:
        return [], []
    value = int(number)
    return [_english(value)], [_BENGALI_WORDS.split()[value]]


def _english(value: int) -> str:
    if value < 20:
        return _ENGLISH_UNITS.split()[value]
    if value == 100:
        return "one hundred"
    tens, units = divmod(value, 10)
    return _ENGLISH_TENS.split()[tens - 2] + (f"-{_ENGLISH_UNITS.split()[units]}" if units else "")


def holds_english(text: str, words: str) -> bool:
    pattern = re.escape(words).replace(r"\-", r"[\s-]").replace(r"\ ", r"\s+")
    return re.search(rf"\b{pattern}\b", text, re.IGNORECASE) is not None


def holds_bengali(text: str, words: str) -> bool:
    """Whole words, also with -টি, -জন and the like. নয় alone also means "is not", so it needs one of these."""
    counted = _COUNTED.rstrip("?") if words == "নয়" else _COUNTED
    return re.search(rf"(?<![\u0980-\u09ff]){re.escape(words)}{counted}(?![\u0980-\u09ff])", text) is not None
