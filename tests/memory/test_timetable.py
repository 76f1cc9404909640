"""What a student says of days, and what becomes of the days."""

from datetime import UTC, date, datetime, timedelta

from bot.memory import BackAgain, Break, BreakTaken, LighterDay, Timetable

NOW = datetime(2026, 11, 2, 4, 0, tzinfo=UTC)
MONDAY = date(2026, 11, 2)


def days(number: int) -> date:
    return MONDAY + timedelta(days=number)


def test_friday_is_lighter_until_another_day_is_named() -> None:
    assert Timetable().lighter_day == 4
    sunday = Timetable().after(LighterDay(NOW, 6))
    assert (sunday.lighter_day, sunday.shares) == (6, {6: 0.5})
    alike = sunday.after(LighterDay(NOW, None))
    assert (alike.lighter_day, alike.shares) == (None, {})
    assert alike.calendar({}).crowding(days(4)) == 1.0


def test_a_break_holds_its_days_and_ends_when_the_student_is_back() -> None:
    taken = Timetable().after(BreakTaken(NOW, Break(MONDAY, days(6))))
    assert taken.break_on(days(6)) == Break(MONDAY, days(6))
    assert taken.break_on(days(7)) is None
    assert not taken.calendar({}).free(days(3))
    back = taken.after(BackAgain(NOW, days(3)))
    assert back.breaks == (Break(MONDAY, days(2)),)
    assert back.calendar({}).free(days(3))


def test_who_is_back_on_the_first_day_had_no_break() -> None:
    taken = Timetable().after(BreakTaken(NOW, Break(MONDAY, days(6))))
    assert taken.after(BackAgain(NOW, MONDAY)).breaks == ()


def test_earlier_breaks_stay() -> None:
    stands = Timetable()
    for change in (BreakTaken(NOW, Break(MONDAY, days(2))), BreakTaken(NOW, Break(days(10), days(12)))):
        stands = stands.after(change)
    assert stands.after(BackAgain(NOW, days(11))).breaks == (Break(MONDAY, days(2)), Break(days(10), days(10)))
