"""Which day: fuzz that is the same everywhere, loads in counts, light days, breaks."""

import subprocess
import sys
from collections import Counter
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.memory import Break, Calendar, Card, MemorySettings, Rating, place, review, spread

MONDAY = date(2026, 11, 16)
FRIDAY = 4
EVERY_DAY_ALIKE: dict[int, float] = {}


def day(number: int) -> date:
    return MONDAY + timedelta(days=number)


def placed(count: int, interval: int, calendar: Calendar) -> Counter[date]:
    """So many cards answered on one Monday, each with the same interval."""
    load = Counter(calendar.load)
    for number in range(count):
        where = Calendar(load, calendar.shares, calendar.breaks)
        load[place(where, MONDAY, interval, 60, f"1:skill{number}:3")] += 1
    return load


@pytest.mark.parametrize(
    ("interval", "low", "high"),
    [(1, 1, 1), (2, 2, 2), (3, 2, 4), (7, 5, 9), (11, 9, 13), (20, 17, 23), (46, 42, 50), (58, 53, 60), (60, 55, 60)],
)
def test_the_range_of_an_interval(interval: int, low: int, high: int) -> None:
    """FSRS's own ranges; what is worked out here is which of the days."""
    days = placed(200, interval, Calendar(shares=EVERY_DAY_ALIKE))
    assert (min(days), max(days)) == (day(low), day(high))


def test_cards_of_one_day_do_not_come_back_on_one_day() -> None:
    days = placed(90, 46, Calendar(shares=EVERY_DAY_ALIKE))
    assert sorted(days.values()) == [10] * 9


def test_what_waits_already_is_reckoned_with() -> None:
    waiting = {day(44): 20, day(46): 20}
    days = placed(70, 46, Calendar(waiting, EVERY_DAY_ALIKE))
    assert (days[day(44)], days[day(46)]) == (20, 20)
    assert [days[day(number)] for number in (42, 43, 45, 47, 48, 49, 50)] == [10] * 7


def test_friday_gets_half_of_the_others() -> None:
    days = placed(85, 46, Calendar())
    fridays = [count for when, count in days.items() if when.weekday() == FRIDAY]
    others = [count for when, count in days.items() if when.weekday() != FRIDAY]
    assert (fridays, sorted(others)) == ([5], [10] * 8)


def test_where_nothing_waits_yet_a_light_day_is_not_taken_for_an_empty_one() -> None:
    first_cards = {place(Calendar(), MONDAY, 46, 60, f"{student}:s:3") for student in range(200)}
    assert len(first_cards) == 8
    assert not any(when.weekday() == FRIDAY for when in first_cards)


def test_a_day_with_a_share_of_nothing_gets_nothing() -> None:
    assert not any(when.weekday() == FRIDAY for when in placed(50, 46, Calendar(shares={FRIDAY: 0})))


def test_where_every_day_has_a_share_of_nothing_a_day_is_found_all_the_same() -> None:
    nothing = dict.fromkeys(range(7), 0.0)
    assert placed(5, 11, Calendar(shares=nothing)).total() == 5


def test_without_any_load_the_draw_is_spread_over_the_range() -> None:
    """Many students, one card each: no day of the range is left out or preferred."""
    drawn = Counter(place(Calendar(shares=EVERY_DAY_ALIKE), MONDAY, 46, 60, f"{student}:s:3") for student in range(900))
    assert set(drawn) == {day(number) for number in range(42, 51)}
    assert max(drawn.values()) < 140
    assert min(drawn.values()) > 65


def test_the_draw_is_the_same_in_another_process() -> None:
    code = (
        "from datetime import date; from bot.memory import Calendar, place;"
        "print([place(Calendar(), date(2026, 11, 16), 46, 60, f'{n}:x:3').toordinal() for n in range(30)])"
    )
    here = [place(Calendar(), MONDAY, 46, 60, f"{n}:x:3").toordinal() for n in range(30)]
    for hash_seed in ("1", "2"):
        run = subprocess.run(
            [sys.executable, "-c", code], capture_output=True, text=True, check=True, env={"PYTHONHASHSEED": hash_seed}
        )
        assert run.stdout.strip() == str(here)


def test_the_seed_is_student_skill_and_repetition() -> None:
    def due_dates(**other: object) -> list[date | None]:
        card = Card(**({"student": 1, "skill": "s", "template": "t"} | other))  # type: ignore[arg-type]
        dues = []
        for _ in range(4):
            card = review(card, Rating.GOOD, card.due or MONDAY)
            dues.append(card.due)
        return dues

    assert due_dates() == due_dates(template="other")
    assert any(due_dates() != due_dates(student=student) for student in range(2, 6))
    assert any(due_dates() != due_dates(skill=skill) for skill in "abcd")


def test_nothing_comes_due_inside_a_break_and_nothing_piles_up_after_it() -> None:
    exams = Break(day(40), day(53))
    days = placed(70, 46, Calendar(shares=EVERY_DAY_ALIKE, breaks=(exams,)))
    assert sorted(days) == [day(number) for number in range(54, 68)]
    assert set(days.values()) == {5}


def test_a_break_that_covers_part_of_the_range_leaves_the_rest() -> None:
    days = placed(30, 46, Calendar(shares=EVERY_DAY_ALIKE, breaks=(Break(day(45), day(60)),)))
    assert sorted(days) == [day(42), day(43), day(44)]


def test_also_an_interval_of_a_day_does_not_fall_into_a_break() -> None:
    days = placed(14, 1, Calendar(shares=EVERY_DAY_ALIKE, breaks=(Break(day(1), day(3)), Break(day(6), day(6)))))
    assert sorted(days) == [day(number) for number in (4, 5, 7, 8, 9, 10, 11)]
    assert set(days.values()) == {2}


def test_a_break_counts_without_fuzz_too() -> None:
    calendar = Calendar(breaks=(Break(day(2), day(2)),))
    card = review(Card(1, "s", "t"), Rating.GOOD, MONDAY, calendar, MemorySettings(fuzz=False))
    assert card.due is not None
    assert card.due > day(2)


def test_a_new_break_moves_what_is_due_in_it_and_nothing_else() -> None:
    cards = [
        Card(1, f"s{number}", f"t{number}", interval=5, due=day(number % 20), last_review=day(-5))
        for number in range(40)
    ]
    load = Counter(card.due for card in cards if card.due is not None)
    pause = Break(day(5), day(14))
    moved = spread(cards, pause, Calendar(load, EVERY_DAY_ALIKE))
    assert {card.template for card in moved} == {card.template for card in cards if pause.holds(card.due or MONDAY)}
    after = {card.template: card for card in cards} | {card.template: card for card in moved}
    days = Counter(card.due for card in after.values())
    assert not any(due and pause.holds(due) for due in days)
    assert max(days.values()) <= 3  # 20 cards over the ten days after it, of which five held two already
    assert all(card.due and card.interval == (card.due - day(-5)).days for card in moved)


def test_a_break_cannot_end_before_it_begins() -> None:
    with pytest.raises(ValueError, match="before it begins"):
        Break(day(1), day(0))


@given(
    st.dictionaries(st.integers(0, 80), st.integers(0, 30)),
    st.lists(st.tuples(st.integers(0, 80), st.integers(0, 30)), max_size=4),
    st.integers(1, 60),
    st.text(max_size=5),
)
def test_a_day_is_always_found_and_is_free(
    load: dict[int, int], pauses: list[tuple[int, int]], interval: int, seed: str
) -> None:
    breaks = tuple(Break(day(first), day(first + length)) for first, length in pauses)
    calendar = Calendar({day(number): count for number, count in load.items()}, breaks=breaks)
    due = place(calendar, MONDAY, interval, 60, seed)
    assert due > MONDAY
    assert calendar.free(due)
