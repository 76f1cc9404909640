"""Days off as messages."""

from datetime import date

from bot.entrances import OpenPractice
from bot.flows.breaks import phrases
from bot.flows.breaks.actions import ALL_ALIKE
from bot.flows.breaks.taps import EndBreak, SetLighterDay, ShowLighterDays, TakeBreak
from bot.language import Html, Phrase, Voice
from bot.memory import Timetable
from bot.telegram.messages import Rows, button, rows

Screen = tuple[Html, Rows]
WEEK = (5, 6, 0, 1, 2, 3, 4)
"""As a week is told in Bangladesh: from Saturday on."""


def days_off(voice: Voice, stands: Timetable, today: date) -> Screen:
    lighter = [button(voice.plain(phrases.LIGHTER_BUTTON), ShowLighterDays())]
    day = day_name(stands.lighter_day)
    pause = stands.break_on(today)
    if pause is not None:
        left = (pause.last - today).days + 1
        said = voice.say(phrases.ON_BREAK, days=voice.plain(_days(left), days=left), day=day)
        on = [button(voice.plain(phrases.PRACTISE_BUTTON), OpenPractice())]
        return said, rows([button(voice.plain(phrases.END_BUTTON), EndBreak())], on, lighter)
    lengths = [button(voice.plain(phrase), TakeBreak(days)) for days, phrase in phrases.LENGTHS.items()]
    return voice.say(phrases.ASK, day=day), rows(lengths[:2], lengths[2:], lighter)


def taken(voice: Voice, days: int) -> Screen:
    return voice.say(phrases.TAKEN, days=days), rows([button(voice.plain(phrases.END_BUTTON), EndBreak())])


def ended(voice: Voice) -> Screen:
    return voice.say(phrases.ENDED), rows([button(voice.plain(phrases.PRACTISE_BUTTON), OpenPractice(), "success")])


def lighter_days(voice: Voice, stands: Timetable) -> Screen:
    cells = [button(voice.plain(phrases.WEEKDAYS[day]), SetLighterDay(day)) for day in WEEK]
    none = [button(voice.plain(phrases.NONE), SetLighterDay(ALL_ALIKE))]
    said = voice.say(phrases.ASK_LIGHTER, day=day_name(stands.lighter_day))
    return said, rows(cells[:2], cells[2:4], cells[4:6], cells[6:], none)


def lighter_set(voice: Voice, weekday: int) -> Html:
    return voice.say(phrases.LIGHTER_SET, day=day_name(None if weekday == ALL_ALIKE else weekday))


def day_name(weekday: int | None) -> Phrase:
    return phrases.NONE if weekday is None else phrases.WEEKDAYS[weekday]


def _days(count: int) -> Phrase:
    return phrases.DAY if count == 1 else phrases.DAYS
