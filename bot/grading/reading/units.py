"""Units of measure and classifiers in both languages, with exact factors to one base unit of each dimension."""

import unicodedata
from fractions import Fraction
from functools import lru_cache
from typing import NamedTuple

from bot.grading.judgement import SpecError
from bot.grading.regex import regex


class Unit(NamedTuple):
    """`factor` is to the base unit: metre, square metre, cubic metre, gram, second, month, degree, taka, piece.
    `short`: written মি., which means minutes where a time is expected."""

    key: str
    dimension: str
    factor: Fraction
    short: bool = False


_CELSIUS = (
    "c °c ℃ celsius degc degreec degreesc degreecelsius degreescelsius °celsius সেলসিয়াস °সে °সেলসিয়াস "
    "ডিগ্রিসেলসিয়াস ডিগ্রীসেলসিয়াস ডিগ্রিসে ডিগ্রীসে"
)
# key, factor, spellings without spaces and dots in lower case. Prefixes are spelt out: guesses accept too much.
_TABLE: dict[str, list[tuple[str, str, str]]] = {
    "length": [
        ("mm", "1/1000", "mm millimetre millimeter millimetres millimeters মিমি মিলিমিটার"),
        (
            "cm",
            "1/100",
            "cm cms centimetre centimeter centimetres centimeters sentimeter sentimitar সেমি সেন্টিমিটার সেন্টি",
        ),
        ("dm", "1/10", "dm decimetre decimeter decimetres decimeters ডেসিমি ডেসিমিটার"),
        ("m", "1", "m mtr metre meter metres meters mitar miter মি মিটার"),
        ("dam", "10", "dam decametre decameter decametres decameters ডেকামিটার"),
        ("hm", "100", "hm hectometre hectometer hectometres hectometers হেক্টোমিটার"),
        ("km", "1000", "km kms kilometre kilometer kilometres kilometers কিমি কিলোমিটার"),
        ("in", "127/5000", "in inch inches ইঞ্চি ইঞ্ছি"),
        ("ft", "381/1250", "ft foot feet ফুট ফিট"),
        ("yd", "1143/1250", "yd yds yard yards গজ"),
        ("mile", "201168/125", "mile miles mi মাইল"),
        ("cubit", "1143/2500", "cubit cubits হাত"),
    ],
    "mass": [
        ("mg", "1/1000", "mg milligram milligrams মিগ্রা মিলিগ্রাম"),
        ("g", "1", "g gm gms gram grams gramm গ্রা গ্রাম"),
        ("dag", "10", "dag decagram decagrams ডেকাগ্রাম"),
        ("hg", "100", "hg hectogram hectograms হেক্টোগ্রাম"),
        ("kg", "1000", "kg kgs kilogram kilograms kilo keji কেজি কিগ্রা কিলোগ্রাম কিলো"),
        ("quintal", "100000", "quintal quintals কুইন্টাল"),
        ("tonne", "1000000", "tonne tonnes metricton metrictons মেট্রিকটন মেটন টন"),
        ("oz", "28.349523125", "oz ounce ounces আউন্স"),
        ("lb", "453.59237", "lb lbs pound pounds পাউন্ড"),
        ("tola", "11.6638038", "tola tolas তোলা ভরি"),
        ("ser", "933.104304", "ser sers সের"),
        ("maund", "37324.17216", "maund maunds মণ"),
    ],
    "volume": [
        ("ml", "1/1000000", "ml millilitre milliliter millilitres milliliters mililitar মিলি মিলিলিটার"),
        ("cl", "1/100000", "cl centilitre centiliter সেন্টিলিটার"),
        ("dl", "1/10000", "dl decilitre deciliter ডেসিলিটার"),
        ("l", "1/1000", "l ltr ltrs lit litre liter litres liters litar লি লিটার"),
        ("kl", "1", "kl kilolitre kiloliter কিলোলিটার"),
    ],
    "time": [
        ("s", "1", "s sec secs second seconds সে সেকেন্ড সেকেণ্ড"),
        ("min", "60", "min mins minute minutes minit minute-e মিনিট"),
        ("h", "3600", "h hr hrs hour hours ghonta ঘণ্টা ঘন্টা ঘ"),
        ("day", "86400", "day days din dine দিন"),
        ("week", "604800", "week weeks soptaho সপ্তাহ"),
    ],
    # A month has no fixed number of days; twelve of them are a year.
    "calendar": [
        ("month", "1", "month months mas mash মাস"),
        ("year", "12", "year years yr yrs bochor bosor boshor bochhor বছর বৎসর"),
        ("decade", "120", "decade decades দশক"),
        ("century", "1200", "century centuries শতাব্দী শতাব্দি"),
    ],
    "angle": [
        ("degree", "1", "degree degrees deg ° ডিগ্রি ডিগ্রী digri"),
        ("right_angle", "90", "rightangle rightangles সমকোণ"),
    ],
    "money": [
        ("taka", "1", "taka teka tk tks bdt ৳ টাকা টাঃ টা: টাকামাত্র taka/- /- /="),
        ("paisa", "1/100", "paisa poisha poisa paise পয়সা"),
    ],
    "radians": [("radian", "1", "radian radians rad রেডিয়ান")],
    "temperature": [("celsius", "1", _CELSIUS)],
    "temperature in Fahrenheit": [("fahrenheit", "1", "°f f fahrenheit degreesfahrenheit ফারেনহাইট ডিগ্রিফারেনহাইট")],
    "dollars": [("dollar", "1", "dollar dollars usd ডলার")],
    "rupees": [("rupee", "1", "rupee rupees inr রুপি")],
    "euros": [("euro", "1", "euro euros eur ইউরো")],
    "area": [
        ("hectare", "10000", "hectare hectares ha হেক্টর"),
        ("are", "100", "are ares এয়র এয়ার"),
        ("acre", "316160658/78125", "acre acres একর"),
        ("decimal", "40.468564224", "decimal decimals শতক ডেসিমেল"),
        ("bigha", "1337.803776", "bigha bighas বিঘা"),
        ("katha", "66.8901888", "katha কাঠা"),
    ],
    # More than one piece at a time.
    "count": [
        ("dozen", "12", "dozen dozens ডজন"),
        ("four", "4", "হালি"),
        ("pair", "2", "pair pairs জোড়া"),
        ("gross", "144", "gross গ্রোস"),
    ],
}
_CLASSIFIERS = (
    "টি টী টা খানা খানি জন গুলো টুকরো টুকরা ti ta khana jon gulo piece pieces pcs person persons people student students "
    "men man boys girls ছাত্র ছাত্রী শিক্ষার্থী লোক জনলোক জনশিক্ষার্থী জনছাত্র unit units একক time times fold বার গুণ গুন "
    "রান run runs"
)
_SPEEDS = {
    "kmph": "km/h",
    "kph": "km/h",
    "mps": "m/s",
    "mph": "mile/h",
}
_ENDINGS = ("য়ে", "য়", "তে", "েতে", "ের", "েরে", "ে", "র")
_POWERS = (
    ("area", 2, ("sq", "sqr", "square", "borgo"), ("2", "sq", "sqr", "square", "squared"), ("বর্গ", "ব")),
    ("volume", 3, ("cu", "cubic", "ghono", "ghon"), ("3", "cu", "cube", "cubed"), ("ঘন",)),
)
_RAISED = str.maketrans("²³", "23")
_JUNK = regex(r"[ .:ঃ^]|\*\*")  # বর্গ সে.মি., cm^2; a visarga has become a colon: সেঃ মিঃ
_PER = regex(r" ?/ ?| per |(?<=[a-z])per(?=[a-z])| ?প্রতি ?| proti ")
_LONGEST_NAME = 60


def _nfc(text: str) -> str:
    return unicodedata.normalize("NFC", text)


def _exact(text: str) -> Fraction:
    top, _, bottom = text.partition("/")
    return Fraction(top) / Fraction(bottom or "1")


def _spellings() -> dict[str, Unit]:
    table: dict[str, Unit] = {}
    for dimension, rows in _TABLE.items():
        for key, factor, words in rows:
            unit = Unit(key, dimension, _exact(factor))
            table.update((_nfc(word), unit) for word in words.split())
            if dimension == "length":
                table.update(_raised(unit, [_nfc(word) for word in words.split()]))
    table["মি"] = table["মি"]._replace(short=True)
    table["টা"] = Unit("piece", "count", Fraction(1), short=True)
    table["cc"] = table["cm3"]
    table["sqin"] = table["in2"]
    table["sft"] = table["ft2"]
    for word in ("squnit", "squareunit", "squareunits", "squnits", "বর্গএকক", "unit2", "units2"):
        table[_nfc(word)] = Unit("square unit", "square units", Fraction(1))
    for word in ("cubicunit", "cubicunits", "cuunit", "ঘনএকক", "unit3", "units3"):
        table[_nfc(word)] = Unit("cubic unit", "cubic units", Fraction(1))
    for word in _CLASSIFIERS.split():
        table.setdefault(_nfc(word), Unit("piece", "count", Fraction(1)))
    for word, spelt in _SPEEDS.items():
        top, _, bottom = spelt.partition("/")
        table[word] = quotient_of(table[top], table[bottom])
    return table


def _raised(unit: Unit, words: list[str]) -> dict[str, Unit]:
    raised: dict[str, Unit] = {}
    for dimension, exponent, before, after, bengali in _POWERS:
        power = Unit(f"{unit.key}{exponent}", dimension, unit.factor**exponent)
        for word in words:
            if word.isascii():
                raised.update((first + word, power) for first in before)
                raised.update((word + last, power) for last in after)
            else:
                raised.update((_nfc(first + word), power) for first in bengali)
                raised[word + str(exponent)] = power
    return raised


def quotient_of(top: Unit, bottom: Unit) -> Unit:
    """km/h, taka/kg: a unit of its own dimension."""
    return Unit(f"{top.key}/{bottom.key}", f"{top.dimension}/{bottom.dimension}", top.factor / bottom.factor)


_SPELLINGS = _spellings()
_SUFFIXES = tuple(_nfc(ending) for ending in _ENDINGS)


@lru_cache(maxsize=4096)
def unit_of(text: str) -> Unit | None:
    """The unit that this text names, with dots, spaces and Bengali case endings as students write them, also one per
    another (km/h, টাকা প্রতি কেজি); or None."""
    if not text or len(text) > _LONGEST_NAME:
        return None
    lowered = text.translate(_RAISED).casefold()
    if (unit := _simple(lowered)) is not None:
        return unit
    parts = _PER.split(lowered)
    if len(parts) != 2 or not all(parts):
        return None
    top, bottom = map(_simple, parts)
    return quotient_of(top, bottom) if top is not None and bottom is not None else None


def _simple(text: str) -> Unit | None:
    spelling = _JUNK.sub("", text).strip("(),").lstrip("-")
    unit = _SPELLINGS.get(text) or _SPELLINGS.get(spelling)  # টাঃ is টাকা, টা a classifier
    if unit is None:
        for ending in _SUFFIXES:
            if spelling.endswith(ending) and (unit := _SPELLINGS.get(spelling[: -len(ending)])):
                break
    return unit


def match_unit(given: Unit, wanted: tuple[Unit, ...]) -> Unit | None:
    """The one of `wanted` that `given` is a spelling or a multiple of, or None. Where minutes are wanted, মি. and m are
    minutes; where degrees Celsius are wanted, a bare degree sign means them; where taka are wanted, টা. does."""
    for unit in wanted:
        if given.dimension == unit.dimension:
            return unit
    return next((unit for unit in wanted if _shortened(given, unit) is not None), None)


_SHORTENED = {("m", "time"): Fraction(60), ("degree", "temperature"): Fraction(1), ("piece", "money"): Fraction(1)}


def _shortened(given: Unit, wanted: Unit) -> Fraction | None:
    return _SHORTENED.get((given.key, wanted.dimension)) if given.short or given.key == "degree" else None


def factor_as(given: Unit, wanted: Unit) -> Fraction:
    """How many base units of `wanted`'s dimension one `given` is. `wanted` comes from `match_unit`."""
    return _shortened(given, wanted) or given.factor


def units_named(names: tuple[str, ...]) -> tuple[Unit, ...]:
    """The units of a specification. Raises `SpecError` for a name that the table does not have."""
    units = [unit_of(name) for name in names]
    if None in units:
        raise SpecError(f"unknown unit {names[units.index(None)]!r}")
    return tuple(unit for unit in units if unit is not None)


_WORDS_BEFORE_UNIT = 4
_OPERATORS = tuple("+-*/×÷·^=(<>≤≥√")


def without_unit(
    text: str, variables: frozenset[str] = frozenset(), *, letters: bool = True
) -> tuple[str, Unit | None]:
    """ "15x² + 12x বর্গমিটার": the last words, at most four, or Bengali letters directly after the expression, when they
    name a unit and are not the problem's letters. `letters`: a single letter at the end is one, and not metres."""
    words = text.split(" ")
    for first in range(max(1, len(words) - _WORDS_BEFORE_UNIT), len(words)):
        name = " ".join(words[first:])
        if set(filter(str.isalpha, name)) <= variables or name[0].isdigit() or name[-1] in ")]}":
            continue
        if letters and len(name) == 1 and name.isalpha():
            continue
        if words[first - 1][-1:] in _OPERATORS or name[0] in _OPERATORS:
            continue  # the m of n + m is a letter
        if (unit := unit_of(name)) is not None:
            return " ".join(words[:first]), unit
    match = _GLUED_UNIT.search(text) or _GLUED_LATIN_UNIT.search(text)
    if match and not set(match[0]) <= variables and (unit := unit_of(match[0])) is not None:
        return text[: match.start()], unit
    return text, None


_GLUED_LATIN_UNIT = regex(r"(?<=[0-9)])[A-Za-z]{2,}[²³]?$")  # 4(x + 1)cm
_GLUED_UNIT = regex(r"(?<=[0-9A-Za-z)²³])[\u0985-\u09e3][\u0981-\u09e3. ]*[²³]?$")  # 12xটাকা
