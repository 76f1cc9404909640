"""Priors and the map."""

from math import exp

from hypothesis import given
from hypothesis import strategies as st

from bench.placement import library_graph
from bot.diagnosis import Answer, Reply, Standing, offsets, placement_for, student_map

GRAPH = library_graph()


def chance(logit: float) -> float:
    return 1 / (1 + exp(-logit))


def test_half_the_weight() -> None:
    halves = offsets({"a": 0.5, "b": chance(2), "c": chance(-1), "d": chance(9)})
    assert {skill: round(half, 9) for skill, half in halves.items()} == {"a": 0, "b": 1, "c": -0.5, "d": 1.2}


@given(st.floats(0, 1))
def test_no_test_makes_anyone_proficient(p: float) -> None:
    offset = offsets({"a": p})["a"]
    assert 0.2 < chance(offset) < 0.8
    assert (offset > 0) == (p > 0.5) or abs(p - 0.5) < 1e-9


def test_the_map_says_what_follows_from_what() -> None:
    answers = [
        Answer("fraction_equivalence", Reply.RIGHT),
        Answer("unitary_method", Reply.RIGHT),
        Answer("profit_loss", Reply.WRONG),
        Answer("triangle_angles", Reply.NOT_LEARNED),
    ]
    places = {place.skill: place for place in student_map(GRAPH, placement_for(GRAPH, 7).belief(answers), answers)}
    assert tuple(places) == GRAPH.learning_order
    assert places["unitary_method"].standing is Standing.KNOWN
    assert places["hcf_lcm"].standing is Standing.PROBABLY
    assert places["hcf_lcm"].because == ("fraction_equivalence", "unitary_method")
    assert places["profit_loss"].standing is Standing.NOT_YET
    assert places["profit_loss_reverse"].because == ("profit_loss",)
    assert places["pythagoras"].standing is Standing.NOT_YET
    assert places["pythagoras"].because == ("triangle_angles",)
    assert {place.standing for place in places.values()} == set(Standing)


def test_nothing_is_known_without_having_been_shown() -> None:
    places = student_map(GRAPH, placement_for(GRAPH, 8).belief([]), [])
    assert {place.standing for place in places} <= {Standing.PROBABLY, Standing.NOT_YET, Standing.UNKNOWN}
    assert all(place.because == () for place in places)


def test_what_was_missed_after_having_been_shown_is_no_longer_known() -> None:
    all_likely = dict.fromkeys(GRAPH.learning_order, 0.9)
    shown, missed = Answer("angles", Reply.RIGHT), Answer("angles", Reply.WRONG)

    def standing(*answers: Answer) -> Standing:
        return next(place.standing for place in student_map(GRAPH, all_likely, answers) if place.skill == "angles")

    assert standing(shown) is Standing.KNOWN
    assert standing(shown, missed) is standing(missed, shown) is Standing.PROBABLY
