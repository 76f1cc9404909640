"""The kind `time`: a time of day, a date, a day of the week, a month. How long something takes is a quantity."""

import re
import unicodedata
from typing import NamedTuple

from bot.grading.judgement import CORRECT, Finding, Reason, Unreadable, incorrect, invalid
from bot.grading.reading.cleaning import without_brackets
from bot.grading.reading.surroundings import with_digits_for_words
from bot.grading.regex import regex
from bot.grading.specification import Kind, Options


def _numbered(rows: str) -> dict[str, int]:
    """Each line is one number, counted from 1, in all its spellings."""
    lines = unicodedata.normalize("NFC", rows).strip().split("|")
    return {word: number for number, line in enumerate(lines, 1) for word in line.split()}


_MONTHS = _numbered(
    "january jan জানুয়ারি জানুয়ারী|february feb ফেব্রুয়ারি ফেব্রুয়ারী|march mar মার্চ|april apr এপ্রিল|may মে|june jun জুন|"
    "july jul জুলাই|august aug আগস্ট আগষ্ট|"
    "september sep sept septembor সেপ্টেম্বর|october oct oktobor অক্টোবর|november nov nobhembor নভেম্বর|"
    "december dec disembor ডিসেম্বর|"
    "boishakh বৈশাখ|joishtho জ্যৈষ্ঠ|asharh আষাঢ়|srabon শ্রাবণ|bhadro ভাদ্র|ashwin আশ্বিন|kartik কার্তিক|"
    "ogrohayon অগ্রহায়ণ|poush পৌষ|magh মাঘ|falgun ফাল্গুন|choitro চৈত্র"
)
_DAYS = _numbered(
    "saturday sat shonibar sonibar শনিবার শনি|sunday sun robibar rabibar রবিবার রবি|monday mon shombar sombar সোমবার সোম|"
    "tuesday tue tues mongolbar মঙ্গলবার মঙ্গল|"
    "wednesday wed budhbar বুধবার বুধ|thursday thu thurs brihospotibar brihoshpotibar বৃহস্পতিবার বৃহস্পতি|"
    "friday fri shukrobar sukrobar shukkurbar শুক্রবার শুক্র"
)


def _names(rows: dict[str, int]) -> dict[int, tuple[str, str]]:
    """The first English and the first Bengali spelling of each."""
    english = {number: word.capitalize() for word, number in reversed(rows.items()) if word.isascii()}
    bengali = {number: word for word, number in reversed(rows.items()) if not word.isascii()}
    return {number: (english[number], bengali[number]) for number in english}


MONTH_NAMES = _names(_MONTHS)
DAY_NAMES = _names(_DAYS)
# Parts of the day, and the hours of a twelve-hour clock that each may go with as a 24-hour time.
_PARTS = {
    unicodedata.normalize("NFC", word): (first, last)
    for words, first, last in (
        ("am a.m a.m. পূর্বাহ্ণ পূর্বাহ্ন এএম", 0, 12),
        ("pm p.m p.m. অপরাহ্ণ অপরাহ্ন পিএম", 12, 24),
        ("ভোর ভোরে vor bhor dawn", 2, 8),
        ("সকাল সকালে sokal shokal morning", 4, 12),
        ("দুপুর দুপুরে dupur noon", 11, 16),
        ("বেলা bela", 9, 17),
        ("midnight মধ্যরাত", 24, 25),
        ("বিকাল বিকালে বিকেল বিকেলে bikal bikel afternoon", 12, 19),
        ("সন্ধ্যা সন্ধ্যায় sondha shondha evening", 16, 21),
        ("রাত রাতে raat rat night", 18, 29),
    )
    for word in words.split()
}
_CLOCK = regex(
    r"(?P<hour>[0-9]{1,2})(?: ?(?:টা|টায়|টার|ta|tay|ঘণ্টা|ঘন্টা|o'?clock|h(?:rs|ours?)?)(?![a-zঅ-ৎ])(?: (?:বেজে|বাজে|and|ও))?"
    r"(?: ?(?P<after>[0-9]{1,2}) ?(?:মিনিট|মি|minutes?|minit|mins?|m)?)?"
    r"| ?[:.;] ?(?P<minute>[0-9]{2})(?: ?[:.] ?(?P<second>[0-9]{2}))?(?: ?টা| ?টায়)?)?"
    r"(?: ?(?:বাজে|বাজবে|মিনিট|মিনিটে))?",
    re.IGNORECASE,
)
_PART_OF_DAY = regex(
    r"(?<![a-zঅ-ৎ])(?:" + "|".join(sorted(map(re.escape, _PARTS), key=len, reverse=True)) + r")(?![a-zঅ-ৎ])\.?"
    r"|(?<=[0-9])(?:[ap]\.?m)(?![a-z])\.?",
    re.IGNORECASE,
)
_GLUED_HOUR = regex(r"([\u0981-\u09e3]{2,12}?)(টায়|টার|টা)(?![\u0981-\u09e3])|\b([a-z]{2,8})(tay|ta)\b")
_ONE_AND_A_HALF = regex(r"(দেড়|আড়াই|der|arai) ?(?:টায়|টার|টা|tay|ta)(?![a-z\u0981-\u09e3])")
_FILLING = regex(
    r"(?:\b(?:the time is|at|the|in|on|of|and|month|is|hobe|সময়|মাস|মাসের|বার|তারিখ|সাল|সালের|সালে|sal|saler|"
    r"সেদিন ছিল|সেদিন|ছিল|ট্রেনটি|বাসটি|পৌঁছাবে|পৌঁছায়|ছাড়বে|ছাড়ে|train|bus|arrives|leaves|starts|"
    r"দিনটি|that day is|day is|হবে|খ্রিস্টাব্দ|খ্রি|বঙ্গাব্দ|ad)"
    r"(?![a-zঅ-ৎ])\.?|,)",
    re.IGNORECASE,
)
_NUMERIC_DATE = regex(r"([0-9]{1,4})([-/.])([0-9]{1,2})\2([0-9]{1,4})")
_DAY_OF_MONTH = regex(r"(?P<day>[0-9]{1,2}) ?(?:st|nd|rd|th|লা|রা|ঠা|ই|শে|তম)?(?![0-9])", re.IGNORECASE)
_HALVES = {
    "সাড়ে": (0, 30),
    "sare": (0, 30),
    "share": (0, 30),
    "shoa": (0, 15),
    "সোয়া": (0, 15),
    "soya": (0, 15),
    "সওয়া": (0, 15),
    "পৌনে": (-1, 45),
    "poune": (-1, 45),
}
_PAST = regex(
    r"(?:(?P<half>half)|(?P<quarter>quarter|a quarter)|(?P<n>[0-9]{1,2})(?: minutes?)?) (?P<way>past|to) "
    r"(?P<hour>[0-9]{1,2})"
)
_LENGTH_WORDS = regex(r"(?:ঘণ্টা|ঘন্টা|hours?|hrs?)", re.IGNORECASE)


class Moment(NamedTuple):
    """What was said of a time; None is what was left open. `hour` is 0 to 23; where the half of the day was left open,
    it is 0 to 11 and `half_open` says so. Months are 1-12, those of the Bengali calendar 13-24."""

    hour: int | None = None
    minute: int | None = None
    second: int | None = None
    half_open: bool = False
    day: int | None = None
    month: int | None = None
    year: int | None = None
    weekday: int | None = None

    @property
    def echo(self) -> str:
        said: list[str] = []
        if self.weekday is not None:
            said.append(DAY_NAMES[self.weekday][0])
        if self.day is not None:
            said.append(str(self.day))
        if self.month is not None:
            said.append(MONTH_NAMES[self.month][0])
        if self.year is not None:
            said.append(str(self.year))
        if self.hour is not None:
            shown = self.hour or 12 if self.half_open else self.hour
            said.append(f"{shown}:{self.minute or 0:02}" + (f":{self.second:02}" if self.second else ""))
        return " ".join(said)


def read_moment(text: str, options: Options) -> Moment:
    """Raises `Unreadable`, and for a text that names no time, for times that no clock shows and two at once."""
    text = _DAY_IN_TWO.sub("বার", text)
    text = _ONE_AND_A_HALF.sub(lambda match: "1:30" if match[1][0] in "দd" else "2:30", without_brackets(text))
    text = _spoken_halves(
        with_digits_for_words(
            _GLUED_HOUR.sub(lambda match: f"{match[1] or match[3]} {match[2] or match[4]}", text)
        ).casefold()
    )
    found = _date(text) or _time_of_day(text)
    if found is None:
        raise Unreadable(Reason.SEVERAL_ANSWERS if _SEVERAL.search(text) else Reason.NOT_UNDERSTOOD)
    return found


_DAY_IN_TWO = regex("(?<=শনি|রবি|সোম|বুধ) বার|(?<=মঙ্গল) বার|(?<=বৃহস্পতি) বার|(?<=শুক্র) বার")  # and not twelve
_SEVERAL = regex(r"[0-9মটায়] ?(?:or|বা|অথবা|নাকি|and|থেকে|to|-) ?[0-9]", re.IGNORECASE)


_NAMED = {"noon": Moment(12, 0), "midday": Moment(12, 0), "midnight": Moment(0, 0), "মধ্যরাত": Moment(0, 0)}


def expect_moment(text: str, options: Options) -> Moment:
    """An author's 2:30 is that of a 24-hour clock."""
    moment = read_moment(text, options)
    twelve = moment.half_open and text.strip(" ").startswith("12")
    return moment._replace(half_open=False, hour=12 if twelve else moment.hour)


def _spoken_halves(text: str) -> str:
    """সাড়ে ৩টা is 3:30, পৌনে ৪টা 3:45, quarter past 3 3:15."""
    for word, (hours, minutes) in _HALVES.items():
        word = unicodedata.normalize("NFC", word)
        text = re.sub(
            rf"{word} ?([0-9]{{1,2}}) ?(?:টায়|টা|টার|ta)?",
            lambda match, hours=hours, minutes=minutes: f"{(_small(match[1]) + hours - 1) % 12 + 1}:{minutes}",  # type: ignore[misc]
            text,
        )
    return _PAST.sub(_past, text)


def _past(match: re.Match[str]) -> str:
    minutes = 30 if match["half"] else 15 if match["quarter"] else _small(match["n"])
    hour = _small(match["hour"])
    if match["way"] == "to":
        hour, minutes = hour - 1, 60 - minutes
    return f"{(hour - 1) % 12 + 1}:{minutes:02}"


def _small(digits: str) -> int:
    value = 0
    for digit in digits:
        value = value * 10 + ord(digit) - 48
    return value


def _time_of_day(text: str) -> Moment | None:
    parts = [_part(match) for match in _PART_OF_DAY.findall(text)]
    rest = " ".join(_FILLING.sub(" ", _PART_OF_DAY.sub(" ", text)).split()).strip(". ")
    if text.strip(" ") in _NAMED:
        return _NAMED[text.strip(" ")]
    match = _CLOCK.fullmatch(rest)
    if match is None or (match.end() <= 2 and not parts):
        return None
    if _LENGTH_WORDS.search(rest):
        return None  # 2 hours 30 minutes is a length of time
    hour = _small(match["hour"])
    minute = _small(match["minute"] or match["after"] or "0")
    second = _small(match["second"]) if match["second"] else None
    if hour > 24 or minute > 59 or (second or 0) > 59 or (hour == 24 and minute):
        raise Unreadable(Reason.NO_SUCH_TIME)
    if not parts:
        open_ = 1 <= hour <= 12 and len(match["hour"]) == len(str(hour))
        return Moment(hour % 12 if open_ else hour % 24, minute, second, half_open=open_)
    return _on_the_clock(hour, minute, second, parts)


def _part(word: str) -> tuple[int, int]:
    return _PARTS.get(word) or _PARTS[word.replace(".", "")]


def _on_the_clock(hour: int, minute: int, second: int | None, parts: list[tuple[int, int]]) -> Moment:
    """The one of the two halves of the day that fits every part of the day that was named."""
    candidates = [hour % 24] if hour > 12 else [hour % 12, hour % 12 + 12]
    fitting = [each for each in candidates if all(_fits(each, first, last) for first, last in parts)]
    if len(fitting) != 1:
        raise Unreadable(Reason.NO_SUCH_TIME)
    return Moment(fitting[0], minute, second)


def _fits(hour: int, first: int, last: int) -> bool:
    return first <= hour < last or first <= hour + 24 < last


def _date(text: str) -> Moment | None:
    numeric = _NUMERIC_DATE.fullmatch(text.strip(" "))
    if numeric is not None:
        return _numeric(numeric[1], numeric[3], numeric[4])
    words = _FILLING.sub(" ", text).split()
    month = [_MONTHS[word.strip(".")] for word in words if word.strip(".") in _MONTHS]
    words = [word.removesuffix("ে") if word.removesuffix("ে") in _DAYS else word for word in words]
    weekday = [_DAYS[word.strip(".")] for word in words if word.strip(".") in _DAYS]
    rest = [word for word in words if word.strip(".") not in _MONTHS and word.strip(".") not in _DAYS]
    if len(month) > 1 or len(weekday) > 1:
        raise Unreadable(Reason.SEVERAL_ANSWERS)
    if not month and not weekday:
        if len(rest) == 1 and len(rest[0]) == 4 and rest[0].isdigit() and text.strip(" ") != rest[0]:
            return Moment(year=_small(rest[0]))  # ১৯৭১ সাল
        return None
    day = year = None
    for word in rest:
        if len(word) == 4 and word.isdigit() and year is None:
            year = _small(word)
        elif (match := _DAY_OF_MONTH.fullmatch(word)) and day is None and month:
            day = _small(match["day"])
        else:
            return None
    if day is not None and not 1 <= day <= 32:
        raise Unreadable(Reason.NO_SUCH_TIME)
    return Moment(day=day, month=month[0] if month else None, year=year, weekday=weekday[0] if weekday else None)


def _numeric(first: str, second: str, third: str) -> Moment:
    """16/12/1971 as it is written here, 1971-12-16 as computers write it."""
    day, month, year = (third, second, first) if len(first) == 4 else (first, second, third)
    if not 1 <= _small(day) <= 31 or not 1 <= _small(month) <= 12 or len(year) not in (2, 4):
        raise Unreadable(Reason.NO_SUCH_TIME)
    return Moment(day=_small(day), month=_small(month), year=_small(year))


def compare_moment(given: Moment, wanted: Moment, options: Options) -> Finding:
    """All that is expected must be said, and nothing else that could be wrong."""
    if wanted.hour is not None and given.hour is not None:
        if problem := _clock_problem(given, wanted):
            return problem
    elif (wanted.hour is None) != (given.hour is None):
        return invalid(Reason.WRONG_FORM)
    if wanted.weekday is not None and given.weekday is None:
        return invalid(Reason.WRONG_FORM)
    for field in ("day", "month", "year", "weekday"):
        said, expected = getattr(given, field), getattr(wanted, field)
        if expected is None and said is not None:
            if field == "weekday":
                continue  # whether the day of the week is right, only a calendar knows
            return invalid(Reason.EXTRA_ENTRY)
        if expected is not None and said is None:
            return invalid(Reason.MISSING_ENTRY)
        if field == "year" and expected is not None and said is not None and min(said, expected) < 100:
            said, expected = said % 100, expected % 100
        if said != expected:
            return incorrect()
    return CORRECT


def _clock_problem(given: Moment, wanted: Moment) -> Finding | None:
    same = (given.minute, given.second or 0) == (wanted.minute, wanted.second or 0)
    if not same or (given.hour or 0) % 12 != (wanted.hour or 0) % 12:
        return incorrect()
    if given.half_open:
        return None if 1 <= (wanted.hour or 0) <= 12 else invalid(Reason.MISSING_HALF_OF_DAY)
    return None if given.hour == wanted.hour else incorrect(Reason.WRONG_HALF_OF_DAY)


TIME = Kind(
    "time",
    frozenset(),
    expect_moment,
    lambda expected: expected.echo,
    lambda text, expected, options: read_moment(text, options),
    compare_moment,
)
