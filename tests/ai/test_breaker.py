"""The circuit breaker, minute by minute."""

from datetime import UTC, datetime, timedelta

import pytest

from bot.ai.breaker import FAILURES, REST, Breaker
from bot.ai.model import Trouble

START = datetime(2026, 11, 26, 12, 0, tzinfo=UTC)
SECOND = timedelta(seconds=1)


def opened() -> Breaker:
    breaker = Breaker()
    assert [breaker.failed(Trouble.SERVER_ERROR, START) for _ in range(FAILURES)] == [*[False] * (FAILURES - 1), True]
    return breaker


def test_a_few_failures_let_calls_through() -> None:
    breaker = Breaker()
    for _ in range(FAILURES - 1):
        breaker.failed(Trouble.TIMEOUT, START)
        assert breaker.lets_through(START)


def test_a_success_begins_the_count_anew() -> None:
    breaker = Breaker()
    for _ in range(3 * FAILURES):
        breaker.failed(Trouble.OVERLOADED, START)
        breaker.succeeded()
    assert breaker.lets_through(START)


def test_an_open_breaker_rests_a_minute_and_then_tries_once() -> None:
    breaker = opened()
    assert not breaker.lets_through(START + REST - SECOND)
    assert [breaker.lets_through(START + REST) for _ in range(3)] == [True, False, False]


def test_a_try_that_fails_is_another_minute_and_no_news() -> None:
    breaker = opened()
    assert breaker.lets_through(START + REST)
    assert not breaker.failed(Trouble.SERVER_ERROR, START + REST)
    assert not breaker.lets_through(START + 2 * REST - SECOND)
    assert breaker.lets_through(START + 2 * REST)


def test_a_try_that_succeeds_closes_it() -> None:
    breaker = opened()
    assert breaker.lets_through(START + REST)
    breaker.succeeded()
    assert [breaker.lets_through(START + REST) for _ in range(3)] == [True] * 3


def test_a_try_that_is_given_up_leaves_the_turn_to_the_next() -> None:
    breaker = opened()
    assert breaker.lets_through(START + REST)
    breaker.given_up()
    assert breaker.lets_through(START + REST)


@pytest.mark.parametrize("trouble", [Trouble.REFUSED, Trouble.CUT, Trouble.UNREADABLE])
def test_what_lies_in_one_question_never_opens_it(trouble: Trouble) -> None:
    breaker = Breaker()
    assert not any(breaker.failed(trouble, START) for _ in range(5 * FAILURES))
    assert breaker.lets_through(START)


def test_requests_that_are_sent_back_in_a_row_open_it_and_one_does_not() -> None:
    breaker = Breaker()
    assert not breaker.failed(Trouble.BAD_REQUEST, START)
    assert breaker.lets_through(START)
    assert [breaker.failed(Trouble.BAD_REQUEST, START) for _ in range(FAILURES - 1)][-1]
    assert not breaker.lets_through(START)


@pytest.mark.parametrize("trouble", [Trouble.KEY_REFUSED, Trouble.UNPAID])
def test_what_only_a_person_can_mend_opens_it_at_once(trouble: Trouble) -> None:
    breaker = Breaker()
    assert breaker.failed(trouble, START)
    assert not breaker.lets_through(START)
