"""Days as students write and read them: 15/12, ১৫ই ডিসেম্বর, 15 Dec 2026, ২০২৬-১২-১৫, tomorrow. Pure.

In Bangladesh the day comes before the month.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from bot.language import Phrase, Voice, to_latin_digits

FARTHEST = timedelta(days=300)
"""A school year. What is farther away is a slip of the finger."""
MONTHS = (
    Phrase(bn="জানুয়ারি", en="January"),
    Phrase(bn="ফেব্রুয়ারি", en="February"),
    Phrase(bn="মার্চ", en="March"),
    Phrase(bn="এপ্রিল", en="April"),
    Phrase(bn="মে", en="May"),
    Phrase(bn="জুন", en="June"),
    Phrase(bn="জুলাই", en="July"),
    Phrase(bn="আগস্ট", en="August"),
    Phrase(bn="সেপ্টেম্বর", en="September"),
    Phrase(bn="অক্টোবর", en="October"),
    Phrase(bn="নভেম্বর", en="November"),
    Phrase(bn="ডিসেম্বর", en="December"),
)
_DAY = Phrase(bn="{day} {month}", en="{day} {month}")
_DAY_AND_YEAR = Phrase(bn="{day} {month} {year}", en="{day} {month} {year}")


@dataclass(frozen=True, slots=True)
class NoDay:
    """Not readable as a day, or none that the calendar has."""


@dataclass(frozen=True, slots=True)
class DayPast:
    """Before today, or one of this year that is over."""


@dataclass(frozen=True, slots=True)
class DayTooFar:
    """Beyond FARTHEST."""


def day_name(voice: Voice, day: date, today: date) -> str:
    """The year is said where it is not this one."""
    phrase = _DAY if day.year == today.year else _DAY_AND_YEAR
    return voice.plain(phrase, day=day.day, month=MONTHS[day.month - 1], year=day.year)


def months_later(today: date, months: int) -> date:
    """The same day of a later month, or the last that it has."""
    year, month = today.year + (today.month - 1 + months) // 12, (today.month - 1 + months) % 12 + 1
    return next(found for day in range(today.day, 0, -1) if (found := _day(year, month, day)) is not None)


def exam_day(day: date, today: date) -> date | DayPast | DayTooFar:
    """The day, if an exam may be on it."""
    if day < today:
        return DayPast()
    return DayTooFar() if day - today > FARTHEST else day


def read_day(text: str, today: date) -> date | NoDay | DayPast | DayTooFar:
    """From today on, at most FARTHEST. Without a year it is the next such day."""
    words = _cleaned(text)
    if words in _WORDS:
        return today + timedelta(days=_WORDS[words])
    for day, month, year in _readings(words):
        if year is not None:
            full = _day(year + 2000 if year < 100 else year, month, day)
            return exam_day(full, today) if full is not None else NoDay()
        return _next(day, month, today)
    return NoDay()


def _next(day: int, month: int, today: date) -> date | NoDay | DayPast | DayTooFar:
    """29 February is of a leap year; a day of this year that is over counts as past, unless the next is near."""
    years = range(today.year, today.year + 5)
    days = [found for year in years if (found := _day(year, month, day)) is not None and found >= today]
    if not days:
        return NoDay()
    coming = exam_day(days[0], today)
    return DayPast() if isinstance(coming, DayTooFar) and days[0].year > today.year else coming


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _readings(words: str) -> Iterator[tuple[int, int, int | None]]:
    """(day, month, year or None), as the first pattern that fits has it."""
    if found := _ISO.fullmatch(words):
        yield int(found["d"]), int(found["m"]), int(found["y"])
    elif found := _NUMBERS.fullmatch(words):
        yield int(found["d"]), int(found["m"]), int(found["y"]) if found["y"] else None
    elif (found := _DAY_FIRST.fullmatch(words) or _MONTH_FIRST.fullmatch(words)) and found["m"] in _MONTH_WORDS:
        yield int(found["d"]), _MONTH_WORDS[found["m"]], int(found["y"]) if found["y"] else None


def _cleaned(text: str) -> str:
    """Latin digits, small letters, single spaces; without the endings and words that only stand around a day."""
    words = unicodedata.normalize("NFC", to_latin_digits(text)).casefold()
    words = re.sub(r"[,।.?!]+(?=\s|$)|,", " ", words)
    words = re.sub(r"\b(?:on|of|the|in)\b|(?:সালে|সালের|সাল|তারিখে|তারিখ)(?=\s|$)", " ", words)
    words = re.sub(r"(?<=\d)(?:st|nd|rd|th|লা|রা|ঠা|শে|ই|এ)(?=\s|$)", "", words)
    return " ".join(words.split())


_YEAR = r"(?:20\d\d|\d\d)"
_ISO = re.compile(r"(?P<y>20\d\d)\s?[-/.]\s?(?P<m>\d{1,2})\s?[-/.]\s?(?P<d>\d{1,2})")
_NUMBERS = re.compile(rf"(?P<d>\d{{1,2}})\s?[-/.]\s?(?P<m>\d{{1,2}})(?:\s?[-/.]\s?(?P<y>{_YEAR}))?")
_NAME = r"(?P<m>[a-z\u0980-\u09ff]+)\.?"
_DAY_FIRST = re.compile(rf"(?P<d>\d{{1,2}})[\s-]?{_NAME}(?:[\s-](?P<y>{_YEAR}))?")
_MONTH_FIRST = re.compile(rf"{_NAME}\s?(?P<d>\d{{1,2}})(?:\s(?P<y>20\d\d))?")
_WORDS = {"today": 0, "tomorrow": 1, "আজ": 0, "আজকে": 0, "কাল": 1, "কালকে": 1, "আগামীকাল": 1, "পরশু": 2}
_SPELLINGS = (
    ("জানুয়ারী",),
    ("ফেব্রুয়ারী",),
    (),
    (),
    (),
    (),
    (),
    ("আগষ্ট", "অগাস্ট"),
    ("sept", "সেপ্টেমবর"),
    ("অক্টোবার",),
    (),
    ("ডিসেমবর",),
)


def _month_words() -> dict[str, int]:
    words: dict[str, int] = {}
    for number, (name, others) in enumerate(zip(MONTHS, _SPELLINGS, strict=True), 1):
        for bengali in (name.bn, *others):
            for word in (bengali, bengali + "ের", bengali + "র", bengali + "ে"):
                words[unicodedata.normalize("NFC", word)] = number
        words |= {name.en.casefold(): number, name.en.casefold()[:3]: number}
    return words


_MONTH_WORDS = _month_words()
