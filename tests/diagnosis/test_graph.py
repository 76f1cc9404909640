"""The prerequisite graph."""

import pytest

from bench.placement import library_graph
from bot.diagnosis import SkillGraph, SkillNode


def node(name: str, *before: str, grade: int = 6) -> SkillNode:
    return SkillNode(name, grade, "arithmetic", before)


def test_prerequisites_come_first_and_then_class_by_class() -> None:
    graph = SkillGraph((node("late", grade=8), node("c", "b"), node("a"), node("b", "a"), node("d")))
    assert graph.learning_order == ("a", "b", "c", "d", "late")


def test_what_is_beneath_and_above_near_and_far() -> None:
    graph = SkillGraph((node("a"), node("b", "a"), node("c", "b"), node("d", "a")))
    assert graph.beneath["c"] == {"a", "b"}
    assert graph.above["a"] == {"b", "c", "d"}
    assert graph.above["c"] == frozenset()


@pytest.mark.parametrize(
    ("skills", "complaint"),
    [
        ((node("a"), node("a")), "twice"),
        ((node("a", "b"),), "does not have"),
        ((node("a", "b"), node("b", "a"), node("c")), r"circle: \['a', 'b'\]"),
        ((node("a", grade=9),), "grade 9"),
    ],
)
def test_a_graph_that_cannot_be_is_refused(skills: tuple[SkillNode, ...], complaint: str) -> None:
    with pytest.raises(ValueError, match=complaint):
        SkillGraph(skills)


def test_the_file_of_skills_stands_in_learning_order() -> None:
    graph = library_graph()
    assert len(graph.skills) == 60
    assert graph.learning_order == tuple(skill.id for skill in graph.skills)
