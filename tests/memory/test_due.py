"""After an absence: two, and the right two."""

from datetime import date, timedelta

from bot.memory import Card, due, due_today
from bot.memory.due import apart

TODAY = date(2026, 11, 16)


def card(template: str, skill: str = "", days_late: int = 0, **other: object) -> Card:
    waiting = {"due": TODAY - timedelta(days=days_late), "last_review": TODAY - timedelta(days=60), "interval": 5}
    return Card(1, skill or template, template, **(waiting | other))  # type: ignore[arg-type]


def names(cards: tuple[Card, ...]) -> list[str]:
    return [card.template for card in cards]


def test_after_forty_days_away_two_come_and_not_87() -> None:
    cards = [card(f"t{number:02}", days_late=number % 40) for number in range(87)]
    assert len(due_today(cards, TODAY, {}, {})) == 2
    assert len(due(cards, TODAY, {}, {})) == 87


def test_what_much_builds_on_comes_first() -> None:
    cards = [card("a"), card("b"), card("c")]
    assert names(due_today(cards, TODAY, {"a": 1, "b": 30, "c": 4}, {})) == ["b", "c"]


def test_at_equal_weight_the_lowest_p_comes_first() -> None:
    cards = [card("a"), card("b"), card("c")]
    assert names(due_today(cards, TODAY, {}, {"a": 0.9, "b": 0.7, "c": 0.2})) == ["c", "b"]


def test_what_is_all_but_sure_does_not_come_for_its_weight() -> None:
    assert names(due_today([card("a"), card("b")], TODAY, {"a": 4, "b": 2}, {"a": 0.98, "b": 0.3}, most=1)) == ["b"]


def test_at_equal_use_what_waits_longest() -> None:
    assert names(due_today([card("a"), card("b", days_late=3)], TODAY, {}, {})) == ["b", "a"]


def test_two_of_one_skill_only_where_there_is_no_other() -> None:
    cards = [card("a1", "a"), card("a2", "a"), card("b", "b")]
    assert names(due_today(cards, TODAY, {"a": 9}, {})) == ["a1", "b"]
    assert names(due_today(cards[:2], TODAY, {"a": 9}, {})) == ["a1", "a2"]


def test_tomorrow_and_suspended_and_unseen_do_not_come() -> None:
    cards = [card("a", days_late=-1), card("b", suspended=True), card("c", due=None, last_review=None)]
    assert due(cards, TODAY, {}, {}) == ()


def test_a_card_that_a_wrong_clock_wrote_years_ahead_comes_back() -> None:
    ahead = card("a", days_late=-2000, last_review=TODAY + timedelta(days=1998))
    assert names(due([ahead], TODAY, {}, {})) == ["a"]


def test_room_for_none_is_none() -> None:
    assert due_today([card("a")], TODAY, {}, {}, most=0) == ()


def test_no_skill_comes_twice_running_where_that_can_be_avoided() -> None:
    cards = [card("a1", "a"), card("a2", "a"), card("b1", "b"), card("a3", "a"), card("c1", "c")]
    assert names(apart(cards)) == ["a1", "b1", "a2", "c1", "a3"]
    assert names(apart([card("a1", "a"), card("a2", "a"), card("b1", "b")])) == ["a1", "b1", "a2"]
    assert names(apart([card("a1", "a"), card("a2", "a"), card("a3", "a")])) == ["a1", "a2", "a3"]
    assert names(apart([card("a"), card("b"), card("c")])) == ["a", "b", "c"], "the most useful stay first"
    assert apart([]) == ()
