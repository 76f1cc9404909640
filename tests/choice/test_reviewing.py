"""Five of what is due, for a student who wants more."""

from dataclasses import replace
from datetime import timedelta

from bot.choice import LearnerState, Why
from bot.choice.reviewing import choose_reviews
from tests.choice.students import CHAIN, TODAY, ago, card, known, pool, weak

SKILLS = {"count": known(), "add": weak(0.4), "times": known(days=1), "shapes": known(), "area": weak()}
POOL = pool(SKILLS)


def state(**more: object) -> LearnerState:
    return replace(LearnerState(TODAY, 7, SKILLS), **more)  # type: ignore[arg-type]


def test_only_what_is_due_and_whatever_the_level_of_its_skill() -> None:
    cards = [card("count"), card("add"), card("times"), card("shapes", due=TODAY + timedelta(days=1))]
    chosen = choose_reviews(CHAIN, POOL, state(cards=cards))
    assert {choice.skill for choice in chosen} == {"count", "add", "times"}
    assert chosen[0].skill == "add", "much rests on it and it is weak"
    assert {choice.reason.why for choice in chosen} == {Why.REVIEW}
    assert all(choice.offered == ((choice.arm, 1.0),) for choice in chosen)


def test_never_more_than_five_however_many_wait() -> None:
    cards = [card(skill, number, due=ago(40)) for skill in SKILLS for number in range(4)]
    chosen = choose_reviews(CHAIN, POOL, state(cards=cards))
    assert len(chosen) == 5
    assert len({choice.skill for choice in chosen}) == 5


def test_the_variant_that_was_never_met_comes_else_the_one_met_longest_ago() -> None:
    first, second, third, fourth = POOL.by_key["count-0"].variants
    met = {first: ago(30), second: ago(90), fourth: ago(2)}
    (fresh,) = choose_reviews(CHAIN, POOL, state(cards=[card("count")], served=met))
    assert fresh.variant == third
    (oldest,) = choose_reviews(CHAIN, POOL, state(cards=[card("count")], served=met | {third: ago(1)}))
    assert oldest.variant == second


def test_nothing_due_is_nothing_to_do() -> None:
    assert choose_reviews(CHAIN, POOL, state(cards=[card("count", due=TODAY + timedelta(days=3))])) == ()
    assert choose_reviews(CHAIN, POOL, state(cards=[card("gone")])) == ()
