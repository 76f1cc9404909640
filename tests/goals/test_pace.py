"""A pace is a range that holds what it says: counted on simulated students."""

from math import exp
from random import Random

import pytest

from bot.goals.pace import (
    EVENNESS,
    LEAST_SPREAD,
    PRIOR_SKILLS,
    PROBLEMS_A_SKILL,
    Practice,
    Range,
    pace,
    problems_for,
    rate,
)

FOUR_WEEKS = Practice(known_days=28, days=20, problems=100, skills=8)


def poisson(mean: float, rng: Random) -> int:
    """Knuth's way: fine for small means."""
    count, left = 0, rng.random()
    while left > exp(-mean):
        count, left = count + 1, left * rng.random()
    return count


@pytest.mark.parametrize("true_rate", [1.0, 1.5, 2.2, 3.0, 6.0])
def test_the_range_of_skills_a_week_holds_the_truth_in_eight_of_ten_cases_or_more(true_rate: float) -> None:
    """Where the data carry more than ±40 %, the floor makes it hold more often."""
    rng = Random(f"pace:{true_rate}")
    counts = [poisson(true_rate * 4, rng) for _ in range(4_000)]
    ranges = [rate(count, 4.0) for count in counts if count >= 1]
    held = sum(found.low <= true_rate <= found.high for found in ranges)
    assert held / len(ranges) >= 0.80


def test_the_range_of_problems_holds_in_eight_of_ten_cases() -> None:
    """Students as the prior describes them, who have practised for four weeks and go on."""
    rng, held, students = Random("problems"), 0, 4_000
    for _ in range(students):
        skills_a_problem = rng.gammavariate(PRIOR_SKILLS, 1 / (PRIOR_SKILLS * PROBLEMS_A_SKILL))
        practice = Practice(28, 20, 100, poisson(100 * skills_a_problem, rng))
        truth = sum(rng.gammavariate(EVENNESS, 1 / (EVENNESS * skills_a_problem)) for _ in range(3))
        found = problems_for(3, practice)
        held += found.low <= truth <= found.high
    assert 0.76 <= held / students <= 0.86


@pytest.mark.parametrize(
    "found", [rate(2, 4), rate(400, 4), problems_for(1, Practice()), problems_for(500, FOUR_WEEKS)]
)
def test_no_range_is_narrower_than_forty_per_cent(found: Range) -> None:
    assert found.low <= found.middle * (1 - LEAST_SPREAD) + 1e-9
    assert found.high >= found.middle * (1 + LEAST_SPREAD) - 1e-9


def test_before_anything_is_known_a_skill_takes_seven_problems() -> None:
    assert problems_for(10, Practice()).middle == pytest.approx(70)


def test_who_learns_faster_needs_fewer_problems_but_not_by_as_much_as_it_looks() -> None:
    """100 problems for 20 skills look like 5 a skill; four weeks are not enough to believe all of it."""
    fast = problems_for(10, Practice(28, 20, 100, 20)).middle
    assert 50 < fast < 70


def test_a_pace_is_counted_by_weeks_and_by_days_of_practice() -> None:
    found = pace(FOUR_WEEKS)
    assert found is not None
    assert (found.problems_a_week, found.problems_a_day, found.days_a_week) == (25, 5, 5)
    assert found.skills_a_week is not None
    assert found.skills_a_week.low < 2 < found.skills_a_week.high


@pytest.mark.parametrize("practice", [Practice(), Practice(6, 6, 30, 3), Practice(28, 2, 9, 2), Practice(28, 0, 0, 0)])
def test_with_too_little_there_is_no_pace(practice: Practice) -> None:
    assert pace(practice) is None


def test_of_one_new_skill_no_rate_is_told() -> None:
    found = pace(Practice(14, 8, 40, 1))
    assert found is not None
    assert found.skills_a_week is None


def test_a_rate_of_nothing_is_refused() -> None:
    with pytest.raises(ValueError, match="no rate"):
        rate(0, 4)
    with pytest.raises(ValueError, match="nothing is left"):
        problems_for(0, FOUR_WEEKS)
