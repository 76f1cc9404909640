from itertools import product

import pytest

from bot.mastery.outcomes import AnswerFacts, is_unaided, outcome


@pytest.mark.parametrize(
    ("answer", "expected"),
    [
        (AnswerFacts(False), 0),
        (AnswerFacts(False, guessed=True, light_hints=1), 0),
        (AnswerFacts(False, tries=0), 0),
        (AnswerFacts(True, saw_solution=True), 0),
        (AnswerFacts(True, tries=2), 0.3),
        (AnswerFacts(True, saw_method=True), 0.3),
        (AnswerFacts(True, tries=2, light_hints=1, guessed=True), 0.3),
        (AnswerFacts(True, light_hints=1), 0.55),
        (AnswerFacts(True, light_hints=2, guessed=True), 0.55),
        (AnswerFacts(True, light_hints=1, seconds=500, median_seconds=60), 0.55),
        (AnswerFacts(True, guessed=True), 0.8),
        (AnswerFacts(True, seconds=121, median_seconds=60), 0.8),
        (AnswerFacts(True, seconds=120, median_seconds=60), 1),
        (AnswerFacts(True, seconds=5000), 1),
        (AnswerFacts(True, seconds=5000, median_seconds=0), 1),
        (AnswerFacts(True), 1),
    ],
)
def test_the_table(answer: AnswerFacts, expected: float) -> None:
    assert outcome(answer) == expected


def test_help_never_raises_an_outcome() -> None:
    for right, tries, hints, method, solution, guessed in product(
        (True, False), (1, 2), (0, 1), (False, True), (False, True), (False, True)
    ):
        helped = AnswerFacts(right, tries, hints, method, solution, guessed)
        assert outcome(helped) <= outcome(AnswerFacts(right))
        assert not is_unaided(helped) or (right and tries == 1 and not (hints or method or solution or guessed))


def test_a_slow_right_answer_is_unaided_and_a_guess_is_not() -> None:
    assert is_unaided(AnswerFacts(True, seconds=500, median_seconds=60))
    assert not is_unaided(AnswerFacts(True, guessed=True))


def test_confidence_is_no_input() -> None:
    assert "confidence" not in str(AnswerFacts.__slots__).lower()


@pytest.mark.parametrize("answer", [AnswerFacts(True, tries=-1), AnswerFacts(True, light_hints=-1)])
def test_negative_counts_are_refused(answer: AnswerFacts) -> None:
    with pytest.raises(ValueError, match="counted from 0"):
        outcome(answer)
