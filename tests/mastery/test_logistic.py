import json
import sys
from math import isfinite

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.mastery.elo import item_prior
from bot.mastery.logistic import (
    FEATURES,
    AdaptiveWeights,
    Known,
    Weights,
    WeightsError,
    default_weights,
    features,
    learn,
    predict,
    read_weights,
    written_weights,
)

WEIGHTS = default_weights()
answers = st.lists(st.tuples(st.floats(0, 1), st.none() | st.floats(-1e12, 1e12)), max_size=30)
weights = st.builds(Weights, st.tuples(*[st.floats(-50, 50)] * len(FEATURES)))


def after(*outcomes: float, t: float | None = None) -> Known:
    known = Known()
    for outcome in outcomes:
        known = learn(known, "ratio", "ratio-1", outcome, t)
    return known


def feature(name: str, known: Known, t: float | None = None) -> float:
    return features(known, "ratio", "ratio-1", t)[FEATURES.index(name)]


@given(answers, weights)
def test_probabilities_are_never_certain_whatever_comes(story: list[tuple[float, float | None]], any_: Weights) -> None:
    known, adaptive = Known(), AdaptiveWeights(any_)
    for outcome, t in story:
        x = features(known, "a", "b", t)
        assert len(x) == len(FEATURES)
        assert all(map(isfinite, x))
        assert 0.0 < predict(any_, known, "a", "b", t) < 1.0
        p = adaptive.probability(x)
        assert 0.0 < p < 1.0
        adaptive.learn(x, p, outcome)
        known = learn(known, "a", "b", outcome, t)
    assert known.student.ability.answers == known.student_skill.offset.answers == len(story)
    assert known.student.wins + known.student.fails == pytest.approx(len(story))
    assert known.student_skill.wins == pytest.approx(sum(outcome for outcome, _ in story))


@given(answers, st.floats(0, 1), st.floats(0, 1))
def test_a_better_outcome_is_a_higher_probability_next_time(
    story: list[tuple[float, float | None]], one: float, other: float
) -> None:
    known = Known()
    for outcome, _ in story:
        known = learn(known, "a", "b", outcome)
    low, high = (learn(known, "a", "b", outcome) for outcome in sorted((one, other)))
    assert predict(WEIGHTS, low, "a", "b") <= predict(WEIGHTS, high, "a", "b") + 1e-9


def test_the_layer_hears_the_author_of_a_new_problem() -> None:
    easy, middle, hard = (predict(WEIGHTS, Known(item=item_prior(mark)), "ratio", "ratio-1") for mark in (1, 2, 3))
    assert easy > middle + 0.03
    assert middle > hard + 0.03


def test_late_right_answers_count_for_more_than_early_ones() -> None:
    improving = predict(WEIGHTS, after(0, 0, 0, 1, 1, 1), "ratio", "ratio-1")
    declining = predict(WEIGHTS, after(1, 1, 1, 0, 0, 0), "ratio", "ratio-1")
    assert improving > declining


def test_an_answer_after_a_month_is_less_sure_than_after_a_minute() -> None:
    known = after(1, 1, 1, 1, t=0.0)
    assert predict(WEIGHTS, known, "ratio", "ratio-1", 60.0) > predict(
        WEIGHTS, known, "ratio", "ratio-1", 30 * 86_400.0
    )


def test_without_times_and_at_times_that_run_backwards_nothing_depends_on_time() -> None:
    timed, untimed = after(1, 0, t=1000.0), after(1, 0)
    for name in ("skill_days", "days", "skill_days_slow"):
        assert feature(name, untimed, 5000.0) == feature(name, timed, None) == feature(name, timed, 10.0) == 0.0
        assert feature(name, timed, 90_000.0) != 0.0


def test_what_came_before_is_seen() -> None:
    known = after(1)
    assert (feature("item_last", known), feature("item_again", known), feature("same_skill", known)) == (1, 1, 1)
    away = Known(learn(known, "area", "area-1", 0.0).student, known.student_skill, item_last=1.0)
    assert (feature("item_last", away), feature("item_again", away), feature("same_skill", away)) == (1, 0, 0)
    assert feature("lag", away) > feature("lag", known) == 0.0
    assert feature("last_right", away) == -1.0
    assert feature("same_skill", Known()) == 0.0


def test_weights_that_follow_learn_what_the_given_ones_do_not_know() -> None:
    adaptive = AdaptiveWeights(WEIGHTS)
    x = features(Known(), "a", "b")
    first = adaptive.probability(x)
    for _ in range(300):
        adaptive.learn(x, adaptive.probability(x), 1.0)
    assert adaptive.probability(x) > max(first, 0.9)


def calls_in_one_answer(known: Known) -> int:
    """Calls of functions, Python's and C's: the same on every machine."""
    adaptive, calls = AdaptiveWeights(WEIGHTS), 0

    def count(_: object, event: str, __: object) -> None:
        nonlocal calls
        calls += event in ("call", "c_call")

    sys.setprofile(count)
    try:
        x = features(known, "ratio", "ratio-1", 99.0)
        adaptive.learn(x, adaptive.probability(x), 1.0)
        learn(known, "ratio", "ratio-1", 1.0, 99.0)
    finally:
        sys.setprofile(None)
    return calls


def test_an_answer_costs_the_same_after_a_thousand() -> None:
    early, late = calls_in_one_answer(after(1, 0, t=1.0)), calls_in_one_answer(after(*[1, 0] * 500, t=1.0))
    assert early == late <= 90


def test_weights_come_back_as_they_were_written() -> None:
    assert read_weights(written_weights(WEIGHTS)) == WEIGHTS


def test_the_weights_of_the_package_are_sane() -> None:
    named = dict(zip(FEATURES, WEIGHTS.values, strict=True))
    assert WEIGHTS.fitted_on
    assert named["elo"] > 0
    assert named["skill_slow"] > 0
    assert all(abs(value) < 3 for value in named.values())


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[]",
        "null",
        "{}",
        "[" * 100_000,
        '{"version": 1, "weights": 3}',
        '{"version": 1, "weights": {"elo": 1}}',
        json.dumps({"version": 2, "weights": dict.fromkeys(FEATURES, 1.0)}),
        json.dumps({"version": 1, "weights": dict.fromkeys(FEATURES, "1")}),
        json.dumps({"version": 1, "weights": dict.fromkeys(FEATURES, float("nan"))}),
        json.dumps({"version": 1, "weights": dict.fromkeys(FEATURES, True)}),
    ],
)
def test_what_are_no_weights_is_refused(text: str) -> None:
    with pytest.raises(WeightsError):
        read_weights(text)
