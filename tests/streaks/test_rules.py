"""Streaks, day by day."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.streaks.rules import (
    MAX_FREEZES,
    MILESTONES,
    StreakState,
    at_least,
    judged_day,
    next_milestone,
    practise,
    settle,
)

MONDAY = date(2026, 11, 16)


def day(number: int) -> date:
    return MONDAY + timedelta(days=number)


def after(*numbers: int, state: StreakState | None = None) -> StreakState:
    state = state or StreakState()
    for number in numbers:
        state = practise(state, day(number)).state
    return state


def test_the_first_day_begins_a_streak_of_one() -> None:
    state = after(0)
    assert (state.current, state.longest, state.last_practice, state.covered_until) == (1, 1, day(0), day(0))


def test_days_in_a_row_add_up() -> None:
    assert after(0, 1, 2).current == 3


def test_a_second_session_on_one_day_counts_once() -> None:
    practised = practise(after(0), day(0))
    assert not practised.counted
    assert practised.state.current == 1


def test_a_session_of_a_day_before_the_last_one_changes_nothing() -> None:
    state = after(0, 1)
    assert practise(state, day(0)).state == state


def test_a_missed_day_without_a_freeze_starts_again_at_one() -> None:
    state = after(0, 1, 3)
    assert (state.current, state.longest) == (1, 2)


def test_settling_after_a_missed_day_shows_zero() -> None:
    assert settle(after(0, 1), day(3)).current == 0


def test_yesterdays_practice_is_still_a_streak_today() -> None:
    assert settle(after(0, 1), day(2)).current == 2


def test_the_seventh_day_is_a_milestone_and_earns_a_freeze() -> None:
    practised = practise(after(*range(6)), day(6))
    assert (practised.milestone, practised.freeze_earned, practised.state.freezes) == (7, True, 1)
    assert practised.state.milestones == (7,)


def test_a_milestone_is_celebrated_once_but_earns_its_freeze_again() -> None:
    state = settle(after(*range(7)), day(30))  # the freeze is used up, the streak is lost
    practised = practise(after(*range(30, 36), state=state), day(36))
    assert (practised.milestone, practised.freeze_earned) == (None, True)


def test_at_most_two_freezes_are_held() -> None:
    state = after(*range(60))
    assert state.milestones == (7, 14, 30, 60)
    assert state.freezes == MAX_FREEZES


def test_a_third_freeze_is_not_earned_while_two_are_held() -> None:
    assert not practise(after(*range(29)), day(29)).freeze_earned


def test_a_freeze_is_used_by_itself_on_a_missed_day() -> None:
    state = after(*range(7), 8)
    assert (state.current, state.freezes, state.frozen_days) == (8, 0, (day(7),))


def test_two_freezes_cover_two_days_and_not_three() -> None:
    held = after(*range(14))
    assert settle(held, day(16)).current == 14
    assert settle(held, day(17)).current == 0


def test_a_day_on_which_the_tutor_was_down_costs_neither_freeze_nor_streak() -> None:
    state = settle(after(0, 1), day(3), excused={day(2)})
    assert (state.current, state.frozen_days) == (2, ())


def test_an_excused_day_does_not_add_to_the_streak() -> None:
    practised = practise(after(0, 1), day(3), excused={day(2)})
    assert practised.state.current == 3


def test_settling_an_empty_streak_changes_nothing() -> None:
    assert settle(StreakState(), day(9)) == StreakState()


def test_a_day_is_judged_only_when_its_last_session_can_have_ended() -> None:
    just_after_midnight = datetime(2026, 11, 16, 18, 30, tzinfo=UTC)  # 00:30 on the 17th in Dhaka
    assert judged_day(just_after_midnight, "Asia/Dhaka") == date(2026, 11, 16)
    assert judged_day(just_after_midnight + timedelta(minutes=15), "Asia/Dhaka") == date(2026, 11, 17)


def test_a_session_over_midnight_counts_for_the_day_it_began() -> None:
    state = after(0, 1)
    late = practise(settle(state, day(2)), day(2)).state  # finished at 00:20 of day 3, begun on day 2
    assert settle(late, day(3)).current == 3


def test_a_day_that_counts_only_later_joins_the_days_around_it() -> None:
    before = settle(after(0, 1, 3), day(4))
    recounted = at_least(settle(after(0, 1, 2, 3), day(4)), before)
    assert (before.current, recounted.current, recounted.longest) == (1, 4, 4)


def test_a_recount_that_knows_less_takes_nothing_away() -> None:
    days_off = {day(7), day(8)}  # excused by heartbeats that are gone by now
    before = practise(after(*range(7)), day(9), days_off).state
    assert before.current == 8
    recounted = at_least(settle(after(*range(7), 9), day(10)), before)
    assert (recounted.current, recounted.longest, recounted.milestones) == (8, 8, (7,))


@pytest.mark.parametrize(("current", "expected"), [(0, 7), (6, 7), (7, 14), (364, 365), (365, None)])
def test_the_next_milestone(current: int, expected: int | None) -> None:
    assert next_milestone(current) == expected


plans = st.lists(st.sampled_from(["practise", "miss", "down"]), min_size=1, max_size=80)


def live(plan: list[str], *, settle_daily: bool) -> StreakState:
    state = StreakState()
    excused = {day(number) for number, what in enumerate(plan) if what == "down"}
    for number, what in enumerate(plan):
        if settle_daily:
            state = settle(state, day(number), excused)
        if what == "practise":
            state = practise(state, day(number), excused).state
    return settle(state, day(len(plan)), excused)


@given(plans)
def test_settling_daily_or_once_gives_the_same(plan: list[str]) -> None:
    assert live(plan, settle_daily=True) == live(plan, settle_daily=False)


@given(plans)
def test_the_streak_is_what_a_plain_count_says(plan: list[str]) -> None:
    current = longest = freezes = 0
    for what in plan:
        if what == "practise":
            current += 1
            longest = max(longest, current)
            freezes += current in MILESTONES and freezes < MAX_FREEZES
        elif what == "miss" and current:
            if freezes:
                freezes -= 1
            else:
                current = 0
    state = live(plan, settle_daily=True)
    assert (state.current, state.longest, state.freezes) == (current, longest, freezes)
    assert state.longest >= state.current >= 0
