from itertools import product
from math import isclose, log, sqrt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.mastery.metrics import auc, calibration_error, log_loss, rmse, score

PREDICTED = (0.1, 0.4, 0.35, 0.8)
HAPPENED = (0.0, 0.0, 1.0, 1.0)


def every_pair(predictions: list[float], outcomes: list[float]) -> float | None:
    """AUC by its definition: each answer is y of a right one and 1 − y of a wrong one."""
    pairs = wins = 0.0
    for (p, y), (q, z) in product(zip(predictions, outcomes, strict=True), repeat=2):
        weight = y * (1 - z)
        pairs += weight
        wins += weight * (1.0 if p > q else 0.5 if p == q else 0.0)
    return wins / pairs if pairs > 0 else None


def test_by_hand() -> None:
    assert auc(PREDICTED, HAPPENED) == 0.75  # of four pairs only (0.35, 0.4) is the wrong way round
    assert isclose(log_loss(PREDICTED, HAPPENED), -(log(0.9) + log(0.6) + log(0.35) + log(0.8)) / 4)
    assert isclose(rmse(PREDICTED, HAPPENED), sqrt((0.01 + 0.16 + 0.4225 + 0.04) / 4))
    assert isclose(calibration_error(PREDICTED, HAPPENED), (0.1 + 0.4 + 0.65 + 0.2) / 4)


def test_one_bin_lets_opposite_errors_cancel_and_two_bins_do_not() -> None:
    assert isclose(calibration_error([0.45, 0.45], [0.0, 1.0]), 0.05)
    assert isclose(calibration_error([0.45, 0.55], [0.0, 1.0]), 0.45)
    assert calibration_error([1.0, 1.0], [1.0, 1.0]) == 0.0


def test_a_fractional_outcome_counts_on_both_sides() -> None:
    assert isclose(log_loss([0.8], [0.5]), -(log(0.8) + log(0.2)) / 2)
    assert auc([0.5, 0.5], [0.5, 0.5]) == 0.5


@pytest.mark.parametrize("outcome", [0.0, 1.0])
def test_without_pairs_there_is_no_area(outcome: float) -> None:
    assert auc([0.3, 0.7], [outcome, outcome]) is None


def test_a_mistaken_certainty_costs_much_and_not_infinitely_much() -> None:
    for y in (0.0, 1.0):
        assert 20 < log_loss([1.0 - y], [y]) < 40
    assert isclose(log_loss([0.0], [0.5]), log_loss([0.0, 0.0], [0.0, 1.0]))


predictions = st.sampled_from([0.1, 0.2, 0.25, 0.5, 0.75, 0.9])


@given(st.lists(st.tuples(predictions, st.sampled_from([0.0, 1.0])), min_size=1, max_size=40))
def test_the_area_is_that_of_all_pairs(answers: list[tuple[float, float]]) -> None:
    p, y = [a[0] for a in answers], [a[1] for a in answers]
    expected, found = every_pair(p, y), auc(p, y)
    assert (found is None) == (expected is None)
    assert found is None or expected is None or isclose(found, expected)


@given(st.lists(st.tuples(predictions, st.sampled_from([0.0, 0.3, 0.55, 1.0])), min_size=1, max_size=40))
def test_the_area_of_fractions_is_that_of_all_pairs(answers: list[tuple[float, float]]) -> None:
    p, y = [a[0] for a in answers], [a[1] for a in answers]
    expected, found = every_pair(p, y), auc(p, y)
    assert found is None or expected is None or isclose(found, expected, abs_tol=1e-9)


@pytest.mark.parametrize(("p", "y"), [([], []), ([0.5], []), ([0.5], [1.0, 0.0])])
def test_nothing_to_score_is_refused(p: list[float], y: list[float]) -> None:
    with pytest.raises(ValueError, match="at least one"):
        score(p, y)
