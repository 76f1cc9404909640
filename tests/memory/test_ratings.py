"""The table of the ratings."""

import pytest

from bot.memory import Answered, Help, Rating, rating_of


@pytest.mark.parametrize(
    ("answered", "rating"),
    [
        (Answered(right=False), Rating.AGAIN),
        (Answered(right=False, help=Help.SOLUTION), Rating.AGAIN),
        (Answered(right=True, help=Help.SOLUTION), Rating.AGAIN),
        (Answered(right=True, help=Help.METHOD_HINT), Rating.AGAIN),
        (Answered(right=True, try_number=2), Rating.AGAIN),
        (Answered(right=True, try_number=2, help=Help.LIGHT_HINT), Rating.AGAIN),
        (Answered(right=True, help=Help.LIGHT_HINT), Rating.HARD),
        (Answered(right=True, guessed=True), Rating.HARD),
        (Answered(right=False, guessed=True), Rating.AGAIN),
        (Answered(right=True, try_number=2, guessed=True), Rating.AGAIN),
        (Answered(right=True), Rating.GOOD),
        (Answered(right=True, effortless=True), Rating.GOOD),
    ],
)
def test_ratings(answered: Answered, rating: Rating) -> None:
    assert rating_of(answered) == rating


def test_easy_only_where_it_is_switched_on_and_only_unaided() -> None:
    assert rating_of(Answered(right=True, effortless=True), easy=True) == Rating.EASY
    assert rating_of(Answered(right=True), easy=True) == Rating.GOOD
    assert rating_of(Answered(right=True, help=Help.LIGHT_HINT, effortless=True), easy=True) == Rating.HARD
    assert rating_of(Answered(right=True, guessed=True, effortless=True), easy=True) == Rating.HARD


def test_tries_are_counted_from_one() -> None:
    with pytest.raises(ValueError, match="from 1"):
        rating_of(Answered(right=True, try_number=0))
