"""Local days and zones. A day is the student's own; a moment is always UTC."""

import zoneinfo
from datetime import UTC, date, datetime, time
from functools import lru_cache

DEFAULT_ZONE = "Asia/Dhaka"


@lru_cache(maxsize=256)
def zone_of(name: str) -> zoneinfo.ZoneInfo:
    """The zone of that IANA name. A name that this machine does not know is read as Dhaka's: never a crash."""
    try:
        return zoneinfo.ZoneInfo(name)
    except (zoneinfo.ZoneInfoNotFoundError, ValueError, OSError):
        return zoneinfo.ZoneInfo(DEFAULT_ZONE)


def local_day(moment: datetime, zone: str) -> date:
    return moment.astimezone(zone_of(zone)).date()


def local_hour(moment: datetime, zone: str) -> int:
    return moment.astimezone(zone_of(zone)).hour


def moment_of(day: date, hour: int, zone: str) -> datetime:
    """That hour of that local day, in UTC. An hour that a clock change skips becomes the moment right after it."""
    return datetime.combine(day, time(hour), zone_of(zone)).astimezone(UTC)


def find_zone(text: str) -> str | None:
    """The IANA name for what a person typed: 'Asia/Tokyo', 'tokyo', 'new york'. None if there is no such zone."""
    wanted = "_".join(text.strip().casefold().split())
    if not wanted:
        return None
    names = _zone_names()
    return names.get(wanted)


@lru_cache(maxsize=1)
def _zone_names() -> dict[str, str]:
    full = sorted(name for name in zoneinfo.available_timezones() if "/" in name and not name.startswith("Etc/"))
    cities = {name.rsplit("/", 1)[1].casefold(): name for name in reversed(full)}
    return cities | {name.casefold(): name for name in full}
