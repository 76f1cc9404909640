"""Units of measure and classifiers in both languages, with exact factors to one base unit of each dimension."""

import re
import unicodedata
from fractions import Fraction
from typing import NamedTuple

from bot.grading.judgement import SpecError


class Unit(NamedTuple):
    key: str
    dimension: str
    factor: Fraction  # to the base unit: metre, square metre, cubic metre, gram, second, degree, taka, piece


_CELSIUS = (
    "c °c celsius degc degreec degreecelsius degreescelsius °celsius সেলসিয়াস °সে °সেলসিয়াস "
    "ডিগ্রিসেলসিয়াস ডিগ্রীসেলসিয়াস ডিগ্রিসে ডিগ্রীসে"
)
# key, factor, spellings without spaces and dots in lower case. Prefixes are spelt out: guesses accept too much.
_TABLE: dict[str, list[tuple[str, str, str]]] = {
    "length": [
        ("mm", "1/1000", "mm millimetre millimeter millimetres millimeters মিমি মিলিমিটার"),
        ("cm", "1/100", "cm cms centimetre centimeter centimetres centimeters সেমি সেন্টিমিটার সেন্টি"),
        ("dm", "1/10", "dm decimetre decimeter decimetres decimeters ডেসিমি ডেসিমিটার"),
        ("m", "1", "m mtr metre meter metres meters mitar miter মি মিটার"),
        ("dam", "10", "dam decametre decameter decametres decameters ডেকামিটার"),
        ("hm", "100", "hm hectometre hectometer hectometres hectometers হেক্টোমিটার"),
        ("km", "1000", "km kms kilometre kilometer kilometres kilometers কিমি কিলোমিটার"),
        ("in", "127/5000", "in inch inches ইঞ্চি"),
        ("ft", "381/1250", "ft foot feet ফুট ফিট"),
        ("yd", "1143/1250", "yd yard yards গজ"),
        ("mile", "201168/125", "mile miles মাইল"),
        ("cubit", "1143/2500", "cubit cubits হাত"),
    ],
    "mass": [
        ("mg", "1/1000", "mg milligram milligrams মিগ্রা মিলিগ্রাম"),
        ("g", "1", "g gm gms gram grams গ্রা গ্রাম"),
        ("kg", "1000", "kg kgs kilogram kilograms kilo কেজি কিগ্রা কিলোগ্রাম কিলো"),
        ("quintal", "100000", "quintal quintals কুইন্টাল"),
        ("tonne", "1000000", "tonne tonnes metricton মেট্রিকটন টন"),
    ],
    "capacity": [
        ("ml", "1/1000000", "ml millilitre milliliter millilitres milliliters মিলি মিলিলিটার"),
        ("cl", "1/100000", "cl centilitre centiliter সেন্টিলিটার"),
        ("l", "1/1000", "l ltr litre liter litres liters লি লিটার"),
        ("kl", "1", "kl kilolitre kiloliter কিলোলিটার"),
    ],
    "time": [
        ("s", "1", "s sec secs second seconds সে সেকেন্ড সেকেণ্ড"),
        ("min", "60", "min mins minute minutes minit মিনিট"),
        ("h", "3600", "h hr hrs hour hours ghonta ঘণ্টা ঘন্টা ঘ"),
        ("day", "86400", "day days din দিন"),
        ("week", "604800", "week weeks soptaho সপ্তাহ"),
    ],
    # A month has no fixed number of days; twelve of them are a year.
    "calendar": [("month", "1", "month months mash মাস"), ("year", "12", "year years yr yrs bochor বছর বৎসর")],
    "angle": [
        ("degree", "1", "degree degrees deg ° ডিগ্রি ডিগ্রী"),
        ("right_angle", "90", "rightangle rightangles সমকোণ"),
    ],
    "money": [
        ("taka", "1", "taka teka tk tks bdt ৳ টাকা টাকামাত্র taka/- /- /="),
        ("paisa", "1/100", "paisa poisha paise পয়সা"),
    ],
    "temperature": [("celsius", "1", _CELSIUS)],
    "speed": [
        ("km/h", "5/18", "km/h kmph kph kmperhour km/hr km/hour kilometresperhour কিমি/ঘণ্টা কিমিপ্রতিঘণ্টা কিলোমিটার/ঘণ্টা"),
        ("m/s", "1", "m/s mps m/sec mpersecond metrespersecond মি/সে মিটার/সেকেন্ড মিটারপ্রতিসেকেন্ড"),
        ("m/min", "1/60", "m/min মিটার/মিনিট"),
    ],
    "area": [
        ("hectare", "10000", "hectare hectares ha হেক্টর"),
        ("are", "100", "are ares এয়র এয়ার"),
        ("acre", "316160658/78125", "acre acres একর"),
    ],
}
_CLASSIFIERS = (
    "টি টী টা খানা খানি জন গুলো টুকরো টুকরা ti ta khana jon gulo piece pieces pcs person persons people student students "
    "men man boys girls ছাত্র ছাত্রী শিক্ষার্থী লোক জনলোক জনশিক্ষার্থী জনছাত্র unit units একক time times fold বার গুণ গুন "
    "রান run runs"
)
_ENDINGS = ("য়ে", "য়", "তে", "েতে", "ের", "েরে", "ে", "র")
_POWERS = (
    ("area", 2, ("sq", "sqr", "square", "borgo"), ("2", "sq", "sqr", "square", "squared"), ("বর্গ", "ব")),
    ("volume", 3, ("cu", "cubic"), ("3", "cu", "cube", "cubed"), ("ঘন",)),
)
_RAISED = str.maketrans("²³", "23")
_JUNK = re.compile(r"[ .:^]|\*\*")  # বর্গ সে.মি., cm^2; a visarga has become a colon: সেঃ মিঃ


def _nfc(text: str) -> str:
    return unicodedata.normalize("NFC", text)


def _exact(text: str) -> Fraction:
    top, _, bottom = text.partition("/")
    return Fraction(int(top), int(bottom or "1"))


def _spellings() -> dict[str, Unit]:
    table: dict[str, Unit] = {}
    for dimension, rows in _TABLE.items():
        for key, factor, words in rows:
            unit = Unit(key, "volume" if dimension == "capacity" else dimension, _exact(factor))
            table.update((_nfc(word), unit) for word in words.split())
            if dimension == "length":
                table.update(_raised(unit, [_nfc(word) for word in words.split()]))
    table["cc"] = table["cm3"]
    table["sqin"] = table["in2"]
    for word in ("squnit", "squareunit", "squareunits", "squnits", "বর্গএকক", "unit2", "units2"):
        table[_nfc(word)] = Unit("square unit", "square units", Fraction(1))
    for word in ("cubicunit", "cubicunits", "cuunit", "ঘনএকক", "unit3", "units3"):
        table[_nfc(word)] = Unit("cubic unit", "cubic units", Fraction(1))
    for word in _CLASSIFIERS.split():
        table.setdefault(_nfc(word), Unit("piece", "count", Fraction(1)))
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


_SPELLINGS = _spellings()
_SUFFIXES = tuple(_nfc(ending) for ending in _ENDINGS)


def unit_of(text: str) -> Unit | None:
    """The unit that this text names, with dots, spaces and Bengali case endings as students write them; or None."""
    spelling = _JUNK.sub("", text.translate(_RAISED)).casefold().strip("()-,")
    if len(spelling) > 40:
        return None
    unit = _SPELLINGS.get(spelling)
    if unit is None:
        for ending in _SUFFIXES:
            if spelling.endswith(ending) and (unit := _SPELLINGS.get(spelling[: -len(ending)])):
                break
    return unit


def match_unit(given: Unit, wanted: tuple[Unit, ...]) -> Unit | None:
    """The one of `wanted` that `given` is a spelling or a multiple of, or None. Where minutes are wanted, মি. and m are
    minutes; where degrees Celsius are wanted, a bare degree sign means them."""
    for unit in wanted:
        if given.dimension == unit.dimension:
            return unit
    return next((unit for unit in wanted if (given.key, unit.dimension) in _SHORTENED), None)


_SHORTENED = {("m", "time"): Fraction(60), ("degree", "temperature"): Fraction(1)}


def factor_as(given: Unit, wanted: Unit) -> Fraction:
    """How many base units of `wanted`'s dimension one `given` is. `wanted` comes from `match_unit`."""
    return _SHORTENED.get((given.key, wanted.dimension), given.factor)


def units_named(names: tuple[str, ...]) -> tuple[Unit, ...]:
    """The units of a specification. Raises `SpecError` for a name that the table does not have."""
    units = [unit_of(name) for name in names]
    if None in units:
        raise SpecError(f"unknown unit {names[units.index(None)]!r}")
    return tuple(unit for unit in units if unit is not None)


_WORDS_BEFORE_UNIT = 4


def without_unit(text: str, variables: frozenset[str] = frozenset()) -> tuple[str, Unit | None]:
    """ "15x² + 12x বর্গমিটার": the last words, at most four, or Bengali letters directly after the expression, when they
    name a unit and are not the problem's letters."""
    words = text.split(" ")
    for first in range(max(1, len(words) - _WORDS_BEFORE_UNIT), len(words)):
        name = " ".join(words[first:])
        if not set(name) <= variables and not name[0].isdigit() and (unit := unit_of(name)) is not None:
            return " ".join(words[:first]), unit
    match = _GLUED_UNIT.search(text)
    if match and not set(match[0]) <= variables and (unit := unit_of(match[0])) is not None:
        return text[: match.start()], unit
    return text, None


_GLUED_UNIT = re.compile(r"(?<=[0-9A-Za-z)²³])[\u0985-\u09e3][\u0981-\u09e3. ]*[²³]?$")  # 12xটাকা
