"""Days as students write them."""

from datetime import date

import pytest

from bot.goals.dates import DayPast, DayTooFar, NoDay, day_name, exam_day, months_later, read_day
from bot.language import Voice
from models.types import Language

TODAY = date(2026, 11, 27)
CHRISTMAS = date(2026, 12, 15)


@pytest.mark.parametrize(
    "text",
    [
        "১৫/১২",
        "15/12",
        "15-12",
        "15.12.26",
        "15/12/2026",
        "১৫ / ১২ / ২০২৬",
        "২০২৬-১২-১৫",
        "2026-12-15",
        "15 Dec",
        "15dec",
        "15th December",
        "December 15, 2026",
        "on 15 December",
        "১৫ ডিসেম্বর",
        "১৫ই ডিসেম্বর ২০২৬",
        "১৫ ডিসেম্বরে",
        "ডিসেম্বরের ১৫ তারিখ",
        "১৫ ডিসেম্বর, ২০২৬ সাল।",
    ],
)
def test_a_day_is_read_in_every_way_it_is_written(text: str) -> None:
    assert read_day(text, TODAY) == CHRISTMAS


@pytest.mark.parametrize("text", ["২ জানুয়ারি", "২ জানুয়ারী", "২ জানুয়ারি ২০২৭", "2/1", "Jan 2"])
def test_a_day_without_a_year_is_the_next_one_however_it_is_spelled(text: str) -> None:
    assert read_day(text, TODAY) == date(2027, 1, 2)


@pytest.mark.parametrize(("text", "day"), [("আজ", 27), ("আগামীকাল", 28), ("Tomorrow!", 28), ("পরশু", 29)])
def test_near_days_have_names(text: str, day: int) -> None:
    assert read_day(text, TODAY) == date(2026, 11, day)


@pytest.mark.parametrize(
    "text",
    ["", "hello", "31/2", "15", "12/15", "00/00", "-5", "৩১ নভেম্বর", "15 Foo", "15/12/2026 10am", "9" * 400, "30 Feb"],
)
def test_what_is_no_day_is_not_guessed(text: str) -> None:
    assert read_day(text, TODAY) == NoDay()


@pytest.mark.parametrize("text", ["20/11", "২৬ নভেম্বর", "2026-11-26", "1/1/2020", "১ অক্টোবর"])
def test_a_day_that_is_over_is_called_so(text: str) -> None:
    assert read_day(text, TODAY) == DayPast()


@pytest.mark.parametrize("text", ["15/12/2027", "2030-01-01", "১৫ ডিসেম্বর ২০৯৯"])
def test_a_day_beyond_the_school_year_is_a_slip(text: str) -> None:
    assert read_day(text, TODAY) == DayTooFar()


def test_the_borders_of_what_is_allowed() -> None:
    assert exam_day(TODAY, TODAY) == TODAY
    assert exam_day(date(2027, 9, 23), TODAY) == date(2027, 9, 23)
    assert exam_day(date(2027, 9, 24), TODAY) == DayTooFar()


def test_a_month_later_is_never_in_the_month_after_that() -> None:
    assert months_later(date(2026, 12, 31), 2) == date(2027, 2, 28)
    assert months_later(TODAY, 1) == date(2026, 12, 27)


def test_the_year_is_said_where_it_is_another() -> None:
    assert day_name(Voice(), CHRISTMAS, TODAY) == "১৫ ডিসেম্বর"
    assert day_name(Voice(Language.ENGLISH), date(2027, 1, 2), TODAY) == "2 January 2027"
