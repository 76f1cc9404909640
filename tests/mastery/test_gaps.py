import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.mastery.gaps import GapStatus, GapType, Recommendation, Severity, SkillState, find_gaps

GRAPH = {"ratio": ("fractions",), "percent": ("fractions", "ratio"), "interest": ("percent",), "area": ()}


def test_what_others_rest_on_comes_first() -> None:
    gaps = find_gaps(
        {"fractions": SkillState(0.45, 4), "ratio": SkillState(0.5, 3), "percent": SkillState(0.5, 3)}, GRAPH
    )
    first = gaps[0]
    assert (first.skill, first.type, first.recommendation) == (
        "fractions",
        GapType.PREREQUISITE,
        Recommendation.PRACTISE,
    )
    assert (first.current, first.target, first.severity) == (0.45, 0.8, Severity.CRITICAL)
    ratio = next(gap for gap in gaps if gap.skill == "ratio")
    assert (ratio.recommendation, ratio.first) == (Recommendation.LEARN_PREREQUISITE_FIRST, "fractions")


@pytest.mark.parametrize(
    ("p", "severity", "priority"),
    [
        (0.39, Severity.CRITICAL, 8),
        (0.40, Severity.CRITICAL, 8),
        (0.41, Severity.HIGH, 6),
        (0.55, Severity.HIGH, 6),
        (0.56, Severity.MEDIUM, 4),
        (0.70, Severity.MEDIUM, 4),
        (0.71, Severity.LOW, 2),
    ],
)
def test_severity_is_the_distance_to_the_target(p: float, severity: Severity, priority: int) -> None:
    (gap,) = find_gaps({"area": SkillState(p, 5)}, GRAPH)
    assert (gap.type, gap.severity, gap.priority) == (GapType.WEAKNESS, severity, priority)


def test_a_weak_prerequisite_is_one_step_worse() -> None:
    (gap, _) = find_gaps({"fractions": SkillState(0.56, 5), "ratio": SkillState(0.7, 5)}, GRAPH)
    assert (gap.skill, gap.type, gap.severity, gap.priority) == ("fractions", GapType.PREREQUISITE, Severity.HIGH, 8)


def test_what_was_known_is_forgotten_and_reviewed() -> None:
    (gap,) = find_gaps({"area": SkillState(0.65, 9, best=0.9)}, GRAPH)
    assert (gap.type, gap.recommendation) == (GapType.FORGOTTEN, Recommendation.REVIEW)
    (noise,) = find_gaps({"area": SkillState(0.79, 9, best=0.85)}, GRAPH)
    assert noise.type is GapType.WEAKNESS


def test_far_below_the_lesson_comes_before_practice() -> None:
    (gap,) = find_gaps({"area": SkillState(0.3, 5)}, GRAPH)
    assert gap.recommendation is Recommendation.READ_LESSON


def test_one_wrong_answer_is_no_gap_and_the_target_is_none() -> None:
    assert find_gaps({"area": SkillState(0.5, 1), "ratio": SkillState(0.8, 9)}, GRAPH) == ()


@pytest.mark.parametrize(
    ("state", "status"),
    [
        (SkillState(0.5, 4), GapStatus.ACTIVE),
        (SkillState(0.6, 6, practised_since_found=2), GapStatus.IN_PROGRESS),
        (SkillState(0.82, 9, practised_since_found=5), GapStatus.RESOLVED),
    ],
)
def test_a_known_gap_goes_on_until_it_is_closed(state: SkillState, status: GapStatus) -> None:
    (gap,) = find_gaps({"area": state}, GRAPH, known_gaps=["area"])
    assert gap.status is status


def test_what_keeps_slipping_points_to_the_weakest_of_what_it_rests_on() -> None:
    states = {"fractions": SkillState(0.72, 6), "ratio": SkillState(0.65, 6), "percent": SkillState(0.85, 9)}
    cause, other = find_gaps(states, GRAPH, slipping=["percent"])
    assert (cause.skill, cause.type, cause.severity) == ("ratio", GapType.PREREQUISITE, Severity.HIGH)
    assert (other.skill, other.type) == ("fractions", GapType.WEAKNESS)
    before = next(gap for gap in find_gaps(states, GRAPH) if gap.skill == "ratio")
    assert (before.type, cause.priority - before.priority) == (GapType.WEAKNESS, 5)


def test_what_keeps_slipping_and_is_weak_itself_is_learned_from_below() -> None:
    states = {"fractions": SkillState(0.72), "ratio": SkillState(0.5, 6)}
    cause, slipping = find_gaps(states, GRAPH, slipping=["ratio"])
    assert (cause.skill, cause.type) == ("fractions", GapType.PREREQUISITE)
    assert (slipping.recommendation, slipping.first) == (Recommendation.LEARN_PREREQUISITE_FIRST, "fractions")


def test_what_keeps_slipping_over_a_firm_ground_points_nowhere() -> None:
    assert find_gaps({"fractions": SkillState(0.9, 9), "ratio": SkillState(0.9, 9)}, GRAPH, slipping=["ratio"]) == ()
    assert find_gaps({"area": SkillState(0.9, 9)}, GRAPH, slipping=["area", "stranger"]) == ()


def test_cycles_and_strangers_in_the_graph_do_no_harm() -> None:
    graph = {"a": ("b", "a", "stranger"), "b": ("a",)}
    assert {gap.skill for gap in find_gaps({"a": SkillState(0.3, 5), "b": SkillState(0.5, 5)}, graph)} == {"a", "b"}


@given(st.dictionaries(st.sampled_from("abcdef"), st.builds(SkillState, st.floats(0, 1), st.integers(0, 9))))
def test_priorities_are_one_to_ten_and_in_order(skills: dict[str, SkillState]) -> None:
    graph = dict.fromkeys("abcdef", "abc")
    gaps = find_gaps(skills, graph)
    assert all(1 <= gap.priority <= 10 and gap.current < gap.target for gap in gaps)
    assert [gap.priority for gap in gaps] == sorted((gap.priority for gap in gaps), reverse=True)
