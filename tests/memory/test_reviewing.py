"""Cards, day by day."""

import random
import time
from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise
from typing import Never

import fsrs
import pytest
import sm_2
from hypothesis import given
from hypothesis import strategies as st

from bot.memory import Algorithm, Calendar, Card, MemorySettings, Rating, review

MONDAY = date(2026, 11, 16)
EXACT = MemorySettings(fuzz=False)
AGAIN, HARD, GOOD, EASY = Rating.AGAIN, Rating.HARD, Rating.GOOD, Rating.EASY
NEW = Card(student=1, skill="hcf_lcm", template="hcf-buckets")


def day(number: int) -> date:
    return MONDAY + timedelta(days=number)


def at_each_due_date(
    *ratings: Rating, settings: MemorySettings = EXACT, start: date = MONDAY
) -> tuple[list[int], Card]:
    """The intervals, and the card at the end."""
    card, today, intervals = NEW, start, []
    for rating in ratings:
        card = review(card, rating, today, settings=settings)
        assert card.due is not None
        intervals.append(card.interval)
        assert card.due == today + timedelta(days=card.interval)
        today = card.due
    return intervals, card


@pytest.mark.parametrize(
    ("ratings", "expected"),
    [
        ([GOOD] * 6, [2, 11, 46, 60, 60, 60]),
        ([AGAIN] + [GOOD] * 5, [1, 2, 6, 17, 44, 60]),
        ([HARD] * 4, [1, 3, 7, 12]),
        ([EASY] * 2, [8, 60]),
    ],
)
def test_fsrs_at_each_due_date(ratings: list[Rating], expected: list[int]) -> None:
    assert at_each_due_date(*ratings)[0] == expected


def test_a_higher_retention_brings_a_problem_back_sooner() -> None:
    assert at_each_due_date(*[GOOD] * 5, settings=replace(EXACT, retention=0.95))[0] == [1, 3, 8, 19, 43]


def test_the_longest_interval_is_a_setting() -> None:
    assert at_each_due_date(*[GOOD] * 4, settings=replace(EXACT, longest=90))[0] == [2, 11, 46, 90]


@pytest.mark.parametrize(
    ("ratings", "expected"),
    [
        ([GOOD] * 5, [1, 6, 15, 38, 60]),
        ([AGAIN, GOOD, GOOD], [1, 1, 6]),
        ([GOOD, GOOD, AGAIN, GOOD, GOOD], [1, 6, 1, 1, 6]),
        ([HARD] * 3, [1, 6, 13]),
    ],
)
def test_sm2_at_each_due_date(ratings: list[Rating], expected: list[int]) -> None:
    assert at_each_due_date(*ratings, settings=replace(EXACT, algorithm=Algorithm.SM2))[0] == expected


def test_sm2_a_right_answer_before_the_due_date_confirms_the_interval_and_nothing_more() -> None:
    sm2 = replace(EXACT, algorithm=Algorithm.SM2)
    _, card = at_each_due_date(GOOD, GOOD, GOOD, settings=sm2)
    early = review(card, GOOD, day(8), settings=sm2)
    assert (early.interval, early.due, early.ease_factor) == (15, day(23), card.ease_factor)


def test_a_change_of_the_algorithm_moves_nothing_before_the_next_review_and_then_goes_on_from_there() -> None:
    _, card = at_each_due_date(GOOD, GOOD, GOOD)
    assert card.due is not None
    assert card.interval == 46
    by_sm2 = review(card, GOOD, card.due, settings=replace(EXACT, algorithm=Algorithm.SM2))
    assert by_sm2.interval == 60
    back = review(replace(card, stability=None, difficulty=None), GOOD, card.due, settings=EXACT)
    assert back.interval == 2  # what has no FSRS memory begins one


@pytest.mark.parametrize(
    ("start", "due"),
    [
        (date(2028, 2, 28), date(2028, 3, 1)),
        (date(2028, 2, 29), date(2028, 3, 2)),
        (date(2027, 2, 28), date(2027, 3, 2)),
        (date(2026, 12, 31), date(2027, 1, 2)),
        (date(2026, 4, 30), date(2026, 5, 2)),
    ],
)
def test_leap_days_and_ends_of_months(start: date, due: date) -> None:
    assert at_each_due_date(GOOD, start=start)[1].due == due


def test_a_habit_that_comes_half_an_hour_earlier_is_still_a_day() -> None:
    """FSRS alone would take 18:00 and then 17:30 for one day, and grow by its rule for minutes."""
    card = review(review(NEW, GOOD, day(0), settings=EXACT), GOOD, day(1), settings=EXACT)
    assert card.last_review == day(1)
    assert card.interval == 7


def test_what_is_right_later_on_the_same_day_changes_nothing() -> None:
    for first in Rating:
        card = review(NEW, first, day(0))
        for second in (HARD, GOOD, EASY):
            assert review(card, second, day(0)) == card


def test_a_first_miss_later_on_the_same_day_counts_and_a_second_does_not() -> None:
    _, card = at_each_due_date(GOOD, GOOD)
    right = review(card, GOOD, day(13), settings=EXACT)
    missed = review(right, AGAIN, day(13), settings=EXACT)
    assert missed.stability is not None
    assert right.stability is not None
    assert (missed.lapses, missed.repetitions) == (1, 0)
    assert missed.stability < right.stability
    assert missed.due is not None
    assert right.due is not None
    assert day(13) < missed.due < right.due
    assert review(missed, AGAIN, day(13), settings=EXACT) == missed


def test_the_first_answer_is_no_lapse_and_every_later_missed_day_is_one() -> None:
    _, card = at_each_due_date(AGAIN)
    assert card.lapses == 0
    _, card = at_each_due_date(AGAIN, AGAIN, GOOD, AGAIN)
    assert card.lapses == 2


def test_at_three_lapses_another_way_is_needed_and_the_card_goes_on() -> None:
    _, card = at_each_due_date(GOOD, AGAIN, AGAIN)
    assert not card.needs_another_way
    _, card = at_each_due_date(GOOD, AGAIN, AGAIN, AGAIN)
    assert card.needs_another_way
    assert not card.suspended
    _, card = at_each_due_date(GOOD, AGAIN, AGAIN, AGAIN, GOOD, GOOD)
    assert card.needs_another_way
    _, card = at_each_due_date(GOOD, AGAIN, AGAIN, AGAIN, GOOD, GOOD, GOOD)
    assert not card.needs_another_way


def test_a_day_before_the_last_one_is_the_same_day() -> None:
    """Somebody flew west, or an answer of before midnight is read after it."""
    card = review(NEW, GOOD, day(5))
    assert review(card, GOOD, day(4)) == card
    missed = review(card, AGAIN, day(4))
    assert (missed.last_review, missed.lapses) == (day(5), 1)


def test_a_clock_that_ran_ahead_and_came_back_loses_no_card() -> None:
    _, card = at_each_due_date(GOOD, GOOD)
    ahead = review(card, GOOD, day(2000), settings=EXACT)
    back = review(ahead, GOOD, day(20), settings=EXACT)
    assert (back.stability, back.difficulty, back.repetitions) == (
        ahead.stability,
        ahead.difficulty,
        ahead.repetitions,
    )
    assert back.last_review == day(20)
    assert back.due == day(20) + timedelta(days=ahead.interval)
    missed = review(ahead, AGAIN, day(20), settings=EXACT)
    assert missed.due is not None
    assert day(20) < missed.due <= day(80)


reviews = st.lists(st.tuples(st.sampled_from(Rating), st.integers(-40, 400)), min_size=1, max_size=25)


@given(reviews, st.sampled_from(Algorithm), st.booleans(), st.floats(0.7, 0.97))
def test_whatever_happens_on_whatever_day_a_card_stays_a_card(
    history: list[tuple[Rating, int]], algorithm: Algorithm, fuzz: bool, retention: float
) -> None:
    settings = MemorySettings(algorithm=algorithm, fuzz=fuzz, retention=retention)
    card, number = NEW, 0
    for rating, step in history:
        number += step
        lapses = card.lapses
        card = review(card, rating, day(number), settings=settings)
        assert card.due is not None
        assert card.last_review is not None
        assert card.stability is not None
        assert card.difficulty is not None
        assert 1 <= (card.due - card.last_review).days == card.interval <= 60
        assert card.last_review - timedelta(days=1) <= day(number) < card.due
        assert 0 < card.stability < 1e6
        assert 1 <= card.difficulty <= 10
        assert card.ease_factor >= 1.3
        assert card.lapses in (lapses, lapses + 1)
        assert not card.suspended
        assert (card.student, card.skill, card.template) == (1, "hcf_lcm", "hcf-buckets")


@given(st.lists(st.sampled_from([HARD, GOOD]), max_size=6))
def test_a_better_rating_never_comes_back_sooner(history: list[Rating]) -> None:
    _, card = at_each_due_date(GOOD, *history)
    assert card.due is not None
    dues = [review(card, rating, card.due, settings=EXACT).interval for rating in Rating]
    assert all(worse <= better for worse, better in pairwise(dues))


def test_no_global_chance_is_used_and_no_clock_is_waited_for(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without card_id the constructors of both libraries read the clock, and one of them sleeps."""

    def forbidden(*_: object) -> Never:
        raise AssertionError("a card was made without its id")

    given_ids: list[object] = []
    for library in (fsrs, sm_2):
        made = library.Card.__init__

        def watched(self: object, *args: object, made: object = made, **kwargs: object) -> None:
            given_ids.append(kwargs.get("card_id"))
            made(self, *args, **kwargs)  # type: ignore[operator]

        monkeypatch.setattr(library.Card, "__init__", watched)
    monkeypatch.setattr(time, "sleep", forbidden)
    before = random.getstate()
    for algorithm in Algorithm:
        at_each_due_date(GOOD, GOOD, GOOD, AGAIN, settings=MemorySettings(algorithm=algorithm))
    assert random.getstate() == before
    assert len(given_ids) >= 16
    assert None not in given_ids


@pytest.mark.parametrize("wrong", [{"retention": 0.5}, {"retention": 1.0}, {"longest": 0}])
def test_settings_out_of_range_are_refused(wrong: dict[str, float]) -> None:
    with pytest.raises(ValueError, match=r"retention|longest"):
        MemorySettings(**wrong)  # type: ignore[arg-type]


def test_the_calendar_is_optional_and_an_empty_one_means_the_same() -> None:
    assert review(NEW, GOOD, MONDAY) == review(NEW, GOOD, MONDAY, Calendar(), MemorySettings())
