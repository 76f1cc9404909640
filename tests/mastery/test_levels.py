from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.mastery.levels import Attempt, Evidence, Level, level, record

MONDAY, TUESDAY, FRIDAY = date(2026, 3, 2), date(2026, 3, 3), date(2026, 3, 6)
PROVED = Evidence(9, 6, MONDAY, TUESDAY)


@pytest.mark.parametrize(
    ("p", "evidence", "expected"),
    [
        (0.99, Evidence(), Level.NOT_STARTED),
        (0.30, Evidence(1, 0), Level.BEGINNER),
        (0.5999, Evidence(5, 3), Level.BEGINNER),
        (0.60, Evidence(1, 1), Level.DEVELOPING),
        (0.95, Evidence(2, 2), Level.DEVELOPING),
        (0.7999, Evidence(9, 9), Level.DEVELOPING),
        (0.80, Evidence(3, 3), Level.PROFICIENT),
        (0.95, Evidence(4, 4), Level.PROFICIENT),
        (0.8799, Evidence(9, 9), Level.PROFICIENT),
        (0.88, Evidence(9, 5), Level.ADVANCED),
        (1.0, Evidence(9, 9, MONDAY, None), Level.ADVANCED),
        (0.88, PROVED, Level.MASTER),
        (0.85, PROVED, Level.PROFICIENT),
        (0.75, PROVED, Level.DEVELOPING),
        (0.20, PROVED, Level.BEGINNER),
    ],
)
def test_the_rules(p: float, evidence: Evidence, expected: Level) -> None:
    assert level(p, evidence) is expected


def after(*attempts: tuple[Attempt, float]) -> Evidence:
    evidence = Evidence()
    for attempt, p in attempts:
        evidence = record(evidence, attempt, p)
    return evidence


def rights(day: date, count: int, p: float = 0.95) -> list[tuple[Attempt, float]]:
    return [(Attempt(day, True), p)] * count


def test_nobody_is_a_master_on_the_day_of_learning() -> None:
    assert level(0.99, after(*rights(MONDAY, 12, 0.99))) is Level.ADVANCED


def test_a_right_answer_on_a_later_day_in_mixed_practice_makes_a_master() -> None:
    assert level(0.95, after(*rights(MONDAY, 5), *rights(TUESDAY, 1))) is Level.MASTER


@pytest.mark.parametrize(
    "attempt", [Attempt(TUESDAY, True, is_mixed=False), Attempt(TUESDAY, False), Attempt(MONDAY, True)]
)
def test_blocked_practice_help_or_the_same_day_prove_nothing(attempt: Attempt) -> None:
    assert level(0.95, after(*rights(MONDAY, 5), (attempt, 0.95))) is Level.ADVANCED


def test_whoever_fell_proves_it_anew() -> None:
    fallen = after(*rights(MONDAY, 5), *rights(TUESDAY, 1), (Attempt(FRIDAY, False), 0.7))
    assert (fallen.proficient_since, fallen.proved_on) == (None, None)
    back = record(fallen, Attempt(FRIDAY, True), 0.95)
    assert level(0.95, back) is Level.ADVANCED
    assert level(0.95, record(back, Attempt(date(2026, 3, 7), True), 0.95)) is Level.MASTER


@given(st.lists(st.tuples(st.booleans(), st.booleans(), st.floats(0, 1), st.integers(1, 9)), max_size=30))
def test_a_master_has_always_been_right_on_a_later_day(story: list[tuple[bool, bool, float, int]]) -> None:
    evidence, days = Evidence(), set()
    for right, mixed, p, day in sorted(story, key=lambda line: line[3]):
        evidence = record(evidence, Attempt(date(2026, 3, day), right, mixed), p)
        days |= {day} if right else set()
        if level(p, evidence) is Level.MASTER:
            assert evidence.unaided_rights >= 5
            assert len(days) >= 2


@given(st.floats(0, 1), st.floats(0, 1), st.integers(0, 9), st.integers(0, 9))
def test_a_higher_probability_is_never_a_lower_level(one: float, other: float, answers: int, unaided: int) -> None:
    evidence = Evidence(answers, min(answers, unaided), MONDAY, TUESDAY)
    assert level(min(one, other), evidence) <= level(max(one, other), evidence)


@pytest.mark.parametrize("p", [-0.01, 1.01, float("nan")])
def test_what_is_no_probability_is_refused(p: float) -> None:
    with pytest.raises(ValueError, match="from 0 to 1"):
        level(p, Evidence(1))
