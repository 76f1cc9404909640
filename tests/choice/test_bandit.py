from collections import Counter
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.choice import Arm, Bandit, Experience, Outcome, reward
from bot.choice.bandit import EPSILON, pull, thompson

ARMS = (Arm("add", 1), Arm("add", 2), Arm("times", 1))


def experience(bandit: Bandit, best: int, rewards: int = 400) -> Experience:
    return Experience(bandit, {arm: Outcome(rewards, rewards * 0.04 * (at == best)) for at, arm in enumerate(ARMS)})


def test_off_is_the_first() -> None:
    assert pull(ARMS, experience(Bandit.OFF, 2), Random(1)) == (0, (1.0, 0.0, 0.0))


def test_epsilon_greedy_tries_others_in_one_of_ten() -> None:
    _, propensities = pull(ARMS, experience(Bandit.EPSILON_GREEDY, 1), Random(1))
    assert propensities == pytest.approx((EPSILON / 3, 1 - EPSILON + EPSILON / 3, EPSILON / 3))


def test_before_anything_is_known_thompson_is_even() -> None:
    _, propensities = pull(ARMS, Experience(), Random(1))
    assert propensities == pytest.approx((1 / 3, 1 / 3, 1 / 3), abs=1e-3)


def test_thompson_learns_which_is_better_but_not_from_a_few() -> None:
    shares = [pull(ARMS, experience(Bandit.THOMPSON, 2, rewards), Random(1))[1][2] for rewards in (3, 50, 2000)]
    assert shares[0] < 0.45 < shares[1] < 0.98 < shares[2]


def test_the_propensities_are_those_of_drawing_each_mean() -> None:
    beliefs, rng = [(0.02, 0.02), (0.03, 0.01), (0.0, 0.03)], Random(5)
    drawn = Counter(max(range(3), key=lambda at: rng.gauss(*beliefs[at]) if at >= 0 else 0.0) for _ in range(20_000))
    assert thompson(beliefs) == pytest.approx([drawn[at] / 20_000 for at in range(3)], abs=0.015)


@given(st.lists(st.tuples(st.floats(-0.5, 0.5), st.floats(0.001, 0.1)), min_size=1, max_size=6))
def test_propensities_are_chances(beliefs: list[tuple[float, float]]) -> None:
    chances = thompson(beliefs)
    assert all(chance >= 0 for chance in chances)
    assert sum(chances) == pytest.approx(1)


@pytest.mark.parametrize("bandit", [Bandit.THOMPSON, Bandit.EPSILON_GREEDY])
def test_arms_are_drawn_by_their_propensities(bandit: Bandit) -> None:
    known, rng = experience(bandit, 1, 30), Random(3)
    drawn = Counter(pull(ARMS, known, rng)[0] for _ in range(3000))
    _, propensities = pull(ARMS, known, rng)
    assert [drawn[at] / 3000 for at in range(3)] == pytest.approx(propensities, abs=0.03)


def test_the_reward_is_the_rise_of_p() -> None:
    assert reward(0.6, 0.65) == pytest.approx(0.05)
    with pytest.raises(ValueError, match="probabilities"):
        reward(0.6, 1.2)


def test_an_outcome_counts() -> None:
    outcome = Outcome().and_one(0.1).and_one(-0.04)
    assert outcome.rewards == 2
    assert outcome.total == pytest.approx(0.06)
