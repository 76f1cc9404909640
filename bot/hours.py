"""Reminder hours and how they are said. Nobody is reminded between 22:00 and 07:00."""

from datetime import datetime, timedelta

from bot.days import local_day, local_hour, moment_of
from bot.language import Phrase, Voice

EARLIEST, LATEST = 7, 21
OFFERED = (7, 15, 17, 18, 19, 20, 21)
NEVER = -1

_PARTS = (
    (range(4), Phrase(bn="রাত", en="am")),
    (range(4, 6), Phrase(bn="ভোর", en="am")),
    (range(6, 12), Phrase(bn="সকাল", en="am")),
    (range(12, 15), Phrase(bn="দুপুর", en="pm")),
    (range(15, 18), Phrase(bn="বিকেল", en="pm")),
    (range(18, 20), Phrase(bn="সন্ধ্যা", en="pm")),
    (range(20, 24), Phrase(bn="রাত", en="pm")),
)
_SAID = Phrase(bn="{part} {hour}টা", en="{hour} {part}")


def hour_name(voice: Voice, hour: int) -> str:
    """সন্ধ্যা ৬টা, 6 pm."""
    part = next(phrase for hours, phrase in _PARTS if hour in hours)
    return voice.plain(_SAID, part=part, hour=(hour - 1) % 12 + 1)


def next_waking(now: datetime, zone: str) -> datetime:
    """Now, or at night the morning: for what can wait until nobody is woken by it."""
    today, hour = local_day(now, zone), local_hour(now, zone)
    if EARLIEST <= hour <= LATEST:
        return now
    return moment_of(today + timedelta(days=hour > LATEST), EARLIEST, zone)


def is_offered(hour: int) -> bool:
    return EARLIEST <= hour <= LATEST
