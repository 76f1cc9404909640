from math import isclose

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.mastery.elo import ITEM_PRIORS, NEW, Term, item_prior, predict, sigmoid, update

terms = st.builds(Term, st.floats(-20, 20), st.integers(0, 10_000))
outcomes = st.floats(0, 1)


def test_the_first_right_answer_moves_all_four_by_half_their_step() -> None:
    p, ability, student_skill, skill, item = update(NEW, NEW, NEW, NEW, 1.0)
    assert p == 0.5
    assert (ability, student_skill) == (Term(0.3, 1), Term(0.4, 1))
    assert (skill, item) == (Term(-0.15, 1), Term(-0.4, 1))


def test_steps_shrink_as_the_issue_says() -> None:
    # P = σ(0) = 0.5 and the surprise −0.5; a / (1 + b·n) with n = 10, 10, 20, 5.
    moved = update(Term(1.0, 10), Term(0.5, 10), Term(1.0, 20), Term(0.5, 5), 0.0)
    assert isclose(moved.ability.value, 1.0 - 0.5 * 0.6 / 1.5)
    assert isclose(moved.student_skill.value, 0.5 - 0.5 * 0.8 / 2.0)
    assert isclose(moved.skill.value, 1.0 + 0.5 * 0.3 / 2.0)
    assert isclose(moved.item.value, 0.5 + 0.5 * 0.8 / 2.0)


@given(terms, terms, terms, terms, outcomes)
def test_a_probability_is_never_certain_and_every_count_rises_by_one(
    a: Term, b: Term, k: Term, i: Term, outcome: float
) -> None:
    moved = update(a, b, k, i, outcome)
    assert 0.0 < moved.probability < 1.0
    assert moved.probability == predict(a, b, k, i)
    assert [term.answers for term in moved[1:]] == [term.answers + 1 for term in (a, b, k, i)]


@given(terms, terms, terms, terms, outcomes, outcomes)
def test_a_better_outcome_never_leaves_a_lower_probability(
    a: Term, b: Term, k: Term, i: Term, one: float, other: float
) -> None:
    low, high = sorted((one, other))
    assert predict(*update(a, b, k, i, low)[1:]) <= predict(*update(a, b, k, i, high)[1:])


@given(terms, terms, terms, terms)
def test_a_right_answer_raises_and_a_wrong_one_lowers(a: Term, b: Term, k: Term, i: Term) -> None:
    before = predict(a, b, k, i)
    assert predict(*update(a, b, k, i, 1.0)[1:]) >= before >= predict(*update(a, b, k, i, 0.0)[1:])


@pytest.mark.parametrize("outcome", [-0.1, 1.1, float("nan"), float("inf")])
def test_what_is_no_outcome_is_refused(outcome: float) -> None:
    with pytest.raises(ValueError, match="from 0 to 1"):
        update(NEW, NEW, NEW, NEW, outcome)


@given(st.floats(allow_nan=False))
def test_sigmoid_stays_inside_whatever_comes(logit: float) -> None:
    assert 0.0 < sigmoid(logit) < 1.0


def test_a_harder_mark_of_the_author_is_a_harder_item() -> None:
    chances = [predict(NEW, NEW, NEW, item_prior(difficulty)) for difficulty in ITEM_PRIORS]
    assert chances == sorted(chances, reverse=True)
    assert len(set(chances)) == 3
    with pytest.raises(KeyError):
        item_prior(4)
