"""Numbers written in words, in Bengali and in English, up to a crore."""

import unicodedata
from fractions import Fraction
from math import gcd

from bot.grading.algebra.numerals import numeral
from bot.grading.judgement import Unreadable

# One row a number, from 0; spellings of the same number stand side by side.
_BENGALI = """
শূন্য শুন্য|এক|দুই দু|তিন|চার|পাঁচ পাচ|ছয়|সাত|আট|নয়|দশ|এগারো এগার|বারো বার|
তেরো তের|চৌদ্দ চোদ্দ|পনেরো পনের|ষোলো ষোল|সতেরো সতের|আঠারো আঠার|উনিশ ঊনিশ|
বিশ কুড়ি|একুশ|বাইশ|তেইশ|চব্বিশ|পঁচিশ পচিশ|ছাব্বিশ|সাতাশ|আটাশ আঠাশ|উনত্রিশ ঊনত্রিশ|
ত্রিশ তিরিশ|একত্রিশ|বত্রিশ|তেত্রিশ|চৌত্রিশ|পঁয়ত্রিশ পয়ত্রিশ|ছত্রিশ|
সাঁইত্রিশ সাইত্রিশ|আটত্রিশ|উনচল্লিশ ঊনচল্লিশ|চল্লিশ চল্লিস|একচল্লিশ|বিয়াল্লিশ|
তেতাল্লিশ|চুয়াল্লিশ|পঁয়তাল্লিশ পয়তাল্লিশ|ছেচল্লিশ|সাতচল্লিশ|আটচল্লিশ|
উনপঞ্চাশ ঊনপঞ্চাশ|পঞ্চাশ|একান্ন|বায়ান্ন বাহান্ন|তিপ্পান্ন|চুয়ান্ন|পঞ্চান্ন|ছাপ্পান্ন|
সাতান্ন|আটান্ন|উনষাট ঊনষাট|ষাট|একষট্টি|বাষট্টি|তেষট্টি|চৌষট্টি|
পঁয়ষট্টি পয়ষট্টি|ছেষট্টি|সাতষট্টি|আটষট্টি|উনসত্তর ঊনসত্তর|সত্তর|একাত্তর|
বাহাত্তর|তিয়াত্তর|চুয়াত্তর|পঁচাত্তর পচাত্তর|ছিয়াত্তর|সাতাত্তর|আটাত্তর|
উনআশি ঊনআশি|আশি|একাশি|বিরাশি|তিরাশি|চুরাশি|পঁচাশি পচাশি|ছিয়াশি|সাতাশি|
অষ্টআশি আটাশি অষ্টাশি|উননব্বই ঊননব্বই|নব্বই|একানব্বই|বিরানব্বই|তিরানব্বই|চুরানব্বই|
পঁচানব্বই পচানব্বই|ছিয়ানব্বই|সাতানব্বই|আটানব্বই|নিরানব্বই
"""
_ENGLISH = """
zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve twelv|thirteen thirten|
fourteen forteen|fifteen fiveteen|sixteen|seventeen|eighteen eightteen|nineteen ninteen|twenty
"""
_TENS = {
    "thirty": 30,
    "forty": 40,
    "fourty": 40,
    "fifty": 50,
    "sixty": 60,
    "seventy": 70,
    "eighty": 80,
    "ninety": 90,
    "ninty": 90,
}
# Bengali in Latin letters, as on phones; what is also an English word, or noy (নয়: nine, or "is not"), is left out.
_BANGLISH = {
    "shunno": 0,
    "ek": 1,
    "dui": 2,
    "tin": 3,
    "char": 4,
    "pach": 5,
    "panch": 5,
    "choy": 6,
    "chhoy": 6,
    "sat": 7,
    "aat": 8,
    "dosh": 10,
    "egaro": 11,
    "baro": 12,
    "tero": 13,
    "choddo": 14,
    "ponero": 15,
    "sholo": 16,
    "sotero": 17,
    "shotero": 17,
    "aath": 8,
    "ekta": 1,
    "ekti": 1,
    "ekjon": 1,
    "duita": 2,
    "duti": 2,
    "দুটো": 2,
    "eksho": 100,
    "ekso": 100,
    "ekush": 21,
    "chobbish": 24,
    "choshottish": 36,
    "ponchanno": 55,
    "atchollish": 48,
    "poytallish": 45,
    "atharo": 18,
    "unish": 19,
    "bish": 20,
    "kuri": 20,
    "pochish": 25,
    "ponchish": 25,
    "trish": 30,
    "tirish": 30,
    "chollish": 40,
    "ponchash": 50,
    "shaat": 60,
    "sottor": 70,
    "ashi": 80,
    "nobboi": 90,
}
_SCALES = {
    "hundred": 100,
    "thousand": 1000,
    "lakh": 10**5,
    "million": 10**6,
    "billion": 10**9,
    "trillion": 10**12,
    "lac": 10**5,
    "মিলিয়ন": 10**6,
    "বিলিয়ন": 10**9,
    "ট্রিলিয়ন": 10**12,
    "সহস্র": 1000,
    "sho": 100,
    "shoto": 100,
    "crore": 10**7,
    "hajar": 1000,
    "hazar": 1000,
    "lokkho": 10**5,
    "koti": 10**7,
    "শত": 100,
    "শো": 100,
    "শ": 100,
    "হাজার": 1000,
    "লক্ষ": 10**5,
    "লাখ": 10**5,
    "কোটি": 10**7,
}
_WHOLE_FRACTIONS = {
    "দেড়": Fraction(3, 2),
    "আড়াই": Fraction(5, 2),
    "দেড়শ": Fraction(150),
    "দেড়শো": Fraction(150),
    "আড়াইশ": Fraction(250),
    "আড়াইশো": Fraction(250),
    "arai": Fraction(5, 2),
    "der": Fraction(3, 2),
    "quarter": Fraction(1, 4),
    "আধা": Fraction(1, 2),
    "আধ": Fraction(1, 2),
    "অর্ধেক": Fraction(1, 2),
    "half": Fraction(1, 2),
    "ordhek": Fraction(1, 2),
    "adha": Fraction(1, 2),
    "সিকি": Fraction(1, 4),
    "siki": Fraction(1, 4),
}
_OFFSETS = {
    "সাড়ে": Fraction(1, 2),
    "সোয়া": Fraction(1, 4),
    "সওয়া": Fraction(1, 4),
    "সারে": Fraction(1, 2),
    "পৌনে": Fraction(-1, 4),
    "sare": Fraction(1, 2),
    "share": Fraction(1, 2),
    "shoa": Fraction(1, 4),
    "soya": Fraction(1, 4),
    "poune": Fraction(-1, 4),
}
_PARTS = {
    "half": 2,
    "halves": 2,
    "third": 3,
    "thirds": 3,
    "quarter": 4,
    "quarters": 4,
    "fourth": 4,
    "fourths": 4,
    "fifth": 5,
    "fifths": 5,
    "sixth": 6,
    "sixths": 6,
    "seventh": 7,
    "sevenths": 7,
    "eighth": 8,
    "eighths": 8,
    "ninth": 9,
    "ninths": 9,
    "tenth": 10,
    "tenths": 10,
    "দ্বিতীয়াংশ": 2,
    "তৃতীয়াংশ": 3,
    "চতুর্থাংশ": 4,
    "পঞ্চমাংশ": 5,
    "ষষ্ঠাংশ": 6,
    "সপ্তমাংশ": 7,
    "অষ্টমাংশ": 8,
    "নবমাংশ": 9,
    "দশমাংশ": 10,
}
_MINUS = ("minus", "negative", "মাইনাস", "ঋণাত্মক", "বিয়োগ")


def _rows(table: str) -> dict[str, int]:
    rows = unicodedata.normalize("NFC", table).split("|")
    return {word: value for value, row in enumerate(rows) for word in row.split()}


def _nfc(table: "dict[str, int] | dict[str, Fraction]") -> dict[str, Fraction]:
    return {unicodedata.normalize("NFC", word): Fraction(value) for word, value in table.items()}


def _in_one_word() -> dict[str, int]:
    """twentyfive, as some write it."""
    units = [(word, value) for word, value in _rows(_ENGLISH).items() if 1 <= value <= 9]
    tens = {"twenty": 20, **_TENS}
    return {ten + unit: more + value for ten, more in tens.items() for unit, value in units}


def _scaled_in_one_word() -> dict[str, int]:
    """একলক্ষ, দশহাজার, পাঁচকোটি."""
    scales = {"হাজার": 1000, "লক্ষ": 10**5, "লাখ": 10**5, "কোটি": 10**7}
    return {
        unicodedata.normalize("NFC", word + scale): value * size
        for word, value in _rows(_BENGALI).items()
        for scale, size in scales.items()
        if 1 <= value <= 99
    }


def _hundreds() -> dict[str, int]:
    """একশ, দুইশো, চারশত, পঁচিশশ …, written in one word."""
    small = _rows(_BENGALI)
    return {
        unicodedata.normalize("NFC", word + ending): 100 * value
        for word, value in small.items()
        if 1 <= value <= 99
        for ending in ("শ", "শো", "শত")
    }


_SMALL = {
    **_rows(_BENGALI),
    **_rows(_ENGLISH),
    **_TENS,
    **_in_one_word(),
    **_BANGLISH,
    **_hundreds(),
    **_scaled_in_one_word(),
}
_ALL_HUNDREDS = frozenset(_hundreds())
_BIG = _nfc(_SCALES)
_WHOLE = _nfc(_WHOLE_FRACTIONS)
_BESIDE = _nfc(_OFFSETS)
_PART = _nfc(_PARTS)
_SIGN = frozenset(unicodedata.normalize("NFC", word) for word in _MINUS)
PLURAL_SCALES = frozenset(f"{word}s" for word in _BIG if word.isascii())  # 5 lacs is a number, hundreds are none
_BIG |= {word: _BIG[word.removesuffix("s")] for word in PLURAL_SCALES}
PARTS = frozenset(_PART)
SCALES = frozenset(_BIG)
BESIDE_A_NUMBER = frozenset(_BESIDE)
NUMBER_WORDS = frozenset(
    {*_SMALL, *_BIG, *_WHOLE, *_BESIDE, *_PART, *_SIGN, "dozen", "ডজন", "point", "দশমিক", "million", "billion"}
)


_SAME = {"bhager": "ভাগের", "vager": "ভাগের", "bhag": "ভাগ", "vag": "ভাগ", "chaar": "char", "purno": "পূর্ণ"}


def number_from_words(words: list[str]) -> Fraction | None:
    """The number that all of the words together say, or None when they do not say one. `words` are in lower case and
    NFC; digits may stand among them (৫০ হাজার ৪০০). The range is 0 to 99,99,99,999 and its negatives; halves and
    quarters in words are exact."""
    words = [_SAME.get(word, word) for word in words]
    if words and words[0] in _SIGN:
        value = number_from_words(words[1:]) if len(words) > 1 and words[1] not in _SIGN else None
        return None if value is None else -value
    if not words:
        return None
    if len(words) > 1 and words[0] in ("a", "an"):
        return number_from_words(["one", *words[1:]]) if words[1] in _PART or words[1] in _BIG else None
    if words[-3:] == ["and", "a", "half"]:
        whole = _number(words[:-3])
        return whole + Fraction(1, 2) if whole is not None and whole.denominator == 1 else None
    if "ভাগের" in words[1:-1]:
        return _share(words, words.index("ভাগের"))
    if words[-1] in _PART and len(words) > 1:
        count = _number(words[:-1])
        if count is None and (mixed := _before_a_part(words[:-1])) is not None:
            return mixed[0] + mixed[1] / _PART[words[-1]]
        return None if count is None else count / _PART[words[-1]]
    for point in ("point", "দশমিক"):
        if point in words[1:-1]:
            place = words.index(point)
            return _decimal(words[:place], words[place + 1 :])
    return _number(words)


def is_reduced(words: list[str]) -> bool:
    """Whether the fraction that the words say is in lowest terms: "six eighths" is not."""
    words = [_SAME.get(word, word) for word in words]
    if "ভাগের" in words[1:-1]:
        place = words.index("ভাগের")
        under, over = number_from_words(words[:place]), number_from_words(words[place + 1 :])
    elif words[-1] in _PART and len(words) > 1:
        start = max((place + 1 for place, word in enumerate(words[:-1]) if word in ("and", "পূর্ণ", "সমস্ত")), default=0)
        under, over = _PART[words[-1]], number_from_words(words[start:-1])
    else:
        return True
    if under is None or over is None or over.denominator != 1:
        return True
    return gcd(over.numerator, under.numerator) == 1


def _before_a_part(words: list[str]) -> tuple[Fraction, Fraction] | None:
    """ "two and one", "দুই পূর্ণ এক": the whole and the count of the parts that follow."""
    for joint in ("and", "পূর্ণ", "সমস্ত"):
        if joint in words[1:-1]:
            place = words.index(joint)
            whole, count = (
                _number(words[:place]),
                _number(["one" if each == "a" else each for each in words[place + 1 :]]),
            )
            return (whole, count) if whole is not None and count is not None else None
    return None


def _share(words: list[str], place: int) -> Fraction | None:
    """তিন ভাগের এক ভাগ is one third."""
    counted = words[place + 1 : -1] if words[-1] in ("ভাগ", "অংশ") else words[place + 1 :]
    whole, part = _number(words[:place]), _number(counted)
    return part / whole if whole and part is not None else None


_DIGITS = "0123456789"
_HALF = Fraction(1, 2)
_TWELVE_OR_TIMES = "বার"


def _decimal(whole: list[str], after: list[str]) -> Fraction | None:
    """দুই দশমিক পাঁচ, two point seven five: after the point each word is one digit."""
    value = _number(whole)
    digits = [str(_SMALL[word]) if word in _SMALL else word for word in after]
    figures = digits[0] if len(digits) == 1 else "".join(digits)
    one_each = all(len(digit) == 1 for digit in digits) or after == digits[:1]
    if value is None or value.denominator != 1 or not one_each or len(figures) > 15 or not set(figures) <= set(_DIGITS):
        return None
    return value + numeral(f"0.{figures}").value


def _number(words: list[str]) -> Fraction | None:
    """Scales come in falling order (হাজার after লক্ষ); "hundred" multiplies what stands before it within its scale."""
    total, part, last_scale = Fraction(0), None, None
    offset: Fraction | None = None
    for place, word in enumerate(words):
        if word == _TWELVE_OR_TIMES and place and words[place - 1] not in _BESIDE:
            return None  # পাঁচশ বার: five hundred times
        if word == "and" and 0 < place < len(words) - 1 and words[place - 1] in _BIG:
            continue
        if word in _BESIDE and offset is None and part is None:
            offset = _BESIDE[word]
        elif word in _WHOLE and part is None and offset is None:
            part = _WHOLE[word]
        elif word in _SMALL or (word[0] in _DIGITS and (part is None or words[place - 1] in _BIG)):
            value = Fraction(_SMALL[word]) if word in _SMALL else _figures(word)
            if value is None:
                return None
            if part is None:
                part = value + (offset or 0) * (100 if word in _ALL_HUNDREDS else 1)  # সাড়ে বারোশ
            elif (word in _ENGLISH_UNITS and part % 100 >= 20 and part % 10 == 0 and part.denominator == 1) or (
                part and part % 100 == 0 and offset is None and value < 100
            ):
                part += value
            else:
                return None
        elif word in _BIG:
            scale = _BIG[word]
            if offset is not None and part is None:
                if offset == _HALF:
                    return None  # nobody says সাড়ে লাখ
                part, offset = 1 + offset, None  # সোয়া লাখ is 1,25,000
            if scale == 100:
                if part is not None and not 0 < part < 100:
                    return None
                part = (Fraction(1) if part is None else part) * 100
            else:
                if last_scale is not None and scale >= last_scale:
                    return None
                total += (Fraction(1) if part is None else part) * scale
                part, last_scale = None, scale
            offset = None if part is None else offset
        else:
            return None
    if part is None and last_scale is None:
        return None
    return total + (part or 0)


def _figures(word: str) -> Fraction | None:
    """Digits among words: ৫০ হাজার ৪০০, সাড়ে ৩ লক্ষ."""
    try:
        return numeral(word).value
    except Unreadable:
        return None


_ENGLISH_UNITS = frozenset(word for word, value in _rows(_ENGLISH).items() if 1 <= value <= 9)
