"""The five problems of a day."""

from collections import Counter
from datetime import date, timedelta
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from bot.flows.practice.selection import REST, SHAPE, Candidate, choose, random_for

TODAY = date(2026, 11, 21)
TOPICS = ("fractions", "ratio", "integers", "equations", "data")


def bank(templates: int = 15, variants: int = 8) -> list[Candidate]:
    return [
        Candidate(template * 100 + variant, f"t{template}", TOPICS[template % len(TOPICS)], template % 3 + 1)
        for template in range(templates)
        for variant in range(variants)
    ]


def test_five_different_problems_of_five_templates() -> None:
    chosen = choose(bank(), {}, TODAY, Random(1))
    assert len(set(chosen)) == 5
    assert len({number // 100 for number in chosen}) == 5


def test_five_topics_when_there_are_five() -> None:
    by_id = {candidate.problem_id: candidate for candidate in bank()}
    chosen = choose(bank(), {}, TODAY, Random(1))
    assert len({by_id[number].topic for number in chosen}) == 5


def test_difficulties_follow_the_shape_of_a_session() -> None:
    many = [Candidate(n, f"t{n}", TOPICS[n % 5], n // 5 % 3 + 1) for n in range(300)]
    by_id = {candidate.problem_id: candidate for candidate in many}
    chosen = choose(many, {}, TODAY, Random(1))
    assert tuple(by_id[number].difficulty for number in chosen) == SHAPE


def test_nothing_comes_back_within_14_days_while_others_remain() -> None:
    candidates = bank()
    served: dict[int, date] = {}
    for offset in range(20):
        today = TODAY + timedelta(days=offset)
        chosen = choose(candidates, served, today, random_for(1, today, 0))
        for number in chosen:
            assert number not in served or today - served[number] >= REST
        served |= dict.fromkeys(chosen, today)


def test_when_nothing_else_remains_the_longest_unseen_comes_back() -> None:
    candidates = [Candidate(n, f"t{n}", "data", 1) for n in range(6)]
    served = {n: TODAY - timedelta(days=n) for n in range(1, 7)}
    assert choose(candidates, served, TODAY, Random(1))[:2] == [0, 5]


def test_fewer_candidates_make_a_shorter_session() -> None:
    assert len(choose(bank(templates=1, variants=2), {}, TODAY, Random(1))) == 2
    assert choose([], {}, TODAY, Random(1)) == []


def test_chance_is_the_same_on_every_replica_and_differs_from_day_to_day() -> None:
    def today(day: date, number: int = 0) -> list[int]:
        return choose(bank(), {}, day, random_for(7, day, number))

    assert today(TODAY) == today(TODAY)
    assert today(TODAY) != today(TODAY + timedelta(days=1))
    assert today(TODAY) != today(TODAY, 1)


@given(st.integers(0, 40), st.integers(0, 2**32), st.dictionaries(st.integers(0, 1500), st.integers(0, 30)))
def test_a_session_never_repeats_a_problem(templates: int, seed: int, ages: dict[int, int]) -> None:
    served = {number: TODAY - timedelta(days=age) for number, age in ages.items()}
    candidates = bank(templates, 3)
    chosen = choose(candidates, served, TODAY, Random(seed))
    assert max(Counter(chosen).values(), default=1) == 1
    assert len(chosen) == min(5, len(candidates))
