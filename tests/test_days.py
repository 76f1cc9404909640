"""Local days, zones and clock changes."""

from datetime import UTC, date, datetime, timedelta

import pytest

from bot.days import find_zone, local_day, local_hour, moment_of, zone_of


def test_midnight_in_dhaka_begins_a_day_at_18_utc() -> None:
    assert local_day(datetime(2026, 11, 21, 17, 59, 59, tzinfo=UTC), "Asia/Dhaka") == date(2026, 11, 21)
    assert local_day(datetime(2026, 11, 21, 18, 0, tzinfo=UTC), "Asia/Dhaka") == date(2026, 11, 22)


def test_an_hour_of_a_local_day_in_utc() -> None:
    assert moment_of(date(2026, 11, 21), 18, "Asia/Dhaka") == datetime(2026, 11, 21, 12, tzinfo=UTC)
    assert local_hour(datetime(2026, 11, 21, 12, tzinfo=UTC), "Asia/Dhaka") == 18


def test_a_day_of_a_clock_change_has_23_or_25_hours() -> None:
    def hours(day: date) -> float:
        end = moment_of(day + timedelta(days=1), 0, "Europe/London")
        return (end - moment_of(day, 0, "Europe/London")).total_seconds() / 3600

    assert [hours(date(2026, 3, 29)), hours(date(2026, 10, 25))] == [23, 25]


def test_an_unknown_zone_is_read_as_dhaka() -> None:
    assert str(zone_of("Mars/Olympus")) == "Asia/Dhaka"
    assert str(zone_of("../etc/passwd")) == "Asia/Dhaka"


@pytest.mark.parametrize(
    ("typed", "zone"),
    [
        ("Tokyo", "Asia/Tokyo"),
        ("new york", "America/New_York"),
        ("asia/dhaka", "Asia/Dhaka"),
        ("  DHAKA ", "Asia/Dhaka"),
        ("ঢাকা", None),
        ("", None),
        ("Atlantis", None),
    ],
)
def test_a_typed_city_finds_its_zone(typed: str, zone: str | None) -> None:
    assert find_zone(typed) == zone
