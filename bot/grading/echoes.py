"""What was read, as it is shown to a student: units and days by their names in both languages."""

import re

from bot.grading.kinds.times import DAY_NAMES, MONTH_NAMES
from bot.grading.regex import regex
from bot.language import Phrase

UNIT_NAMES = {
    "mm": Phrase(bn="মি.মি.", en="mm"),
    "cm": Phrase(bn="সে.মি.", en="cm"),
    "m": Phrase(bn="মিটার", en="metres"),
    "km": Phrase(bn="কি.মি.", en="km"),
    "in": Phrase(bn="ইঞ্চি", en="inches"),
    "ft": Phrase(bn="ফুট", en="feet"),
    "mm2": Phrase(bn="বর্গ মি.মি.", en="square mm"),
    "cm2": Phrase(bn="বর্গ সে.মি.", en="square cm"),
    "m2": Phrase(bn="বর্গমিটার", en="square metres"),
    "km2": Phrase(bn="বর্গ কি.মি.", en="square km"),
    "cm3": Phrase(bn="ঘন সে.মি.", en="cubic cm"),
    "m3": Phrase(bn="ঘনমিটার", en="cubic metres"),
    "hectare": Phrase(bn="হেক্টর", en="hectares"),
    "g": Phrase(bn="গ্রাম", en="grams"),
    "kg": Phrase(bn="কেজি", en="kg"),
    "quintal": Phrase(bn="কুইন্টাল", en="quintals"),
    "tonne": Phrase(bn="টন", en="tonnes"),
    "ml": Phrase(bn="মিলিলিটার", en="ml"),
    "l": Phrase(bn="লিটার", en="litres"),
    "s": Phrase(bn="সেকেন্ড", en="seconds"),
    "min": Phrase(bn="মিনিট", en="minutes"),
    "h": Phrase(bn="ঘণ্টা", en="hours"),
    "day": Phrase(bn="দিন", en="days"),
    "week": Phrase(bn="সপ্তাহ", en="weeks"),
    "month": Phrase(bn="মাস", en="months"),
    "year": Phrase(bn="বছর", en="years"),
    "degree": Phrase(bn="ডিগ্রি", en="degrees"),
    "right_angle": Phrase(bn="সমকোণ", en="right angles"),
    "taka": Phrase(bn="টাকা", en="taka"),
    "paisa": Phrase(bn="পয়সা", en="paisa"),
    "celsius": Phrase(bn="ডিগ্রি সেলসিয়াস", en="degrees Celsius"),
    "km/h": Phrase(bn="কি.মি./ঘণ্টা", en="km/h"),
    "m/s": Phrase(bn="মিটার/সেকেন্ড", en="m/s"),
    "dozen": Phrase(bn="ডজন", en="dozen"),
    "mile": Phrase(bn="মাইল", en="miles"),
    "yd": Phrase(bn="গজ", en="yards"),
    "acre": Phrase(bn="একর", en="acres"),
    "mg": Phrase(bn="মিলিগ্রাম", en="mg"),
    "dm": Phrase(bn="ডেসিমিটার", en="dm"),
    "dollar": Phrase(bn="ডলার", en="dollars"),
    "rupee": Phrase(bn="রুপি", en="rupees"),
    "fahrenheit": Phrase(bn="ডিগ্রি ফারেনহাইট", en="degrees Fahrenheit"),
    "square unit": Phrase(bn="বর্গ একক", en="square units"),
    "cubic unit": Phrase(bn="ঘন একক", en="cubic units"),
}
"""Units by their key; a unit that is not here keeps its key."""

_CALENDAR = {
    english: Phrase(bn=bengali, en=english) for english, bengali in (*MONTH_NAMES.values(), *DAY_NAMES.values())
}
_WORDS = {
    **_CALENDAR,
    "no solution": Phrase(bn="কোনো সমাধান নেই", en="no solution"),
    "infinitely many solutions": Phrase(bn="অসংখ্য সমাধান", en="infinitely many solutions"),
    " and ": Phrase(bn=" এবং ", en=" and "),
    " or ": Phrase(bn=" বা ", en=" or "),
}
# A unit stands behind a number and a space; a product of number and letter has none between.
_UNIT = regex(r"(?<=[0-9π)²³] )(?:[a-z_]+[23]?|square unit|cubic unit)(?:/[a-z]+)?(?![a-z])")
_WORD = regex("|".join(map(re.escape, sorted(_WORDS, key=len, reverse=True))))


def echo_phrase(echo: str) -> Phrase:
    """`Judgement.echo` in both languages, with ASCII digits."""
    return Phrase(bn=_told(echo, bengali=True), en=_told(echo, bengali=False))


def _told(echo: str, *, bengali: bool) -> str:
    def name(key: str) -> str:
        phrase = UNIT_NAMES.get(key) or _WORDS.get(key)
        if phrase is None and "/" in key:
            return "/".join(map(name, key.split("/")))
        return key if phrase is None else phrase.bn if bengali else phrase.en

    def after_its_number(match: re.Match[str]) -> str:
        one = not bengali and re.search(r"(?<![0-9./])1 $", echo[: match.start()])
        return name(match[0]).removesuffix("s") if one and len(match[0]) < 4 else name(match[0])

    named = _UNIT.sub(after_its_number, echo)
    return _WORD.sub(lambda match: name(match[0]), named)
