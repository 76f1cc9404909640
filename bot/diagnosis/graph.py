"""The prerequisite graph: which skill builds on which."""

from dataclasses import dataclass
from functools import cached_property

from models.types import GRADES


@dataclass(frozen=True, slots=True)
class SkillNode:
    id: str
    grade: int
    """The class in which the syllabus teaches it: 6, 7 or 8."""
    strand: str
    prerequisites: tuple[str, ...] = ()


@dataclass(frozen=True)
class SkillGraph:
    """The skills in the order of the syllabus. Raises ValueError for a skill that stands twice, a prerequisite or a
    grade that does not exist, and a circle."""

    skills: tuple[SkillNode, ...]

    def __post_init__(self) -> None:
        ids = [skill.id for skill in self.skills]
        if len(set(ids)) < len(ids):
            raise ValueError("a skill stands twice in the graph")
        for skill in self.skills:
            if skill.grade not in GRADES:
                raise ValueError(f"{skill.id} has grade {skill.grade}")
            if unknown := set(skill.prerequisites) - set(ids):
                raise ValueError(f"{skill.id} builds on {sorted(unknown)}, which the graph does not have")
        if len(self.learning_order) < len(ids):
            raise ValueError(f"these build on each other in a circle: {sorted(set(ids) - set(self.learning_order))}")

    @cached_property
    def by_id(self) -> dict[str, SkillNode]:
        return {skill.id: skill for skill in self.skills}

    @cached_property
    def learning_order(self) -> tuple[str, ...]:
        """Prerequisites first, otherwise class by class in the order of the syllabus. Stops at a circle."""
        waiting = sorted(self.skills, key=lambda skill: skill.grade)
        order: dict[str, None] = {}
        while ready := next((skill for skill in waiting if order.keys() >= set(skill.prerequisites)), None):
            order[ready.id] = None
            waiting.remove(ready)
        return tuple(order)

    @cached_property
    def beneath(self) -> dict[str, frozenset[str]]:
        """Skill -> everything it rests on, near and far."""
        found: dict[str, frozenset[str]] = {}
        for skill in self.learning_order:
            direct = self.by_id[skill].prerequisites
            found[skill] = frozenset(direct).union(*(found[before] for before in direct))
        return found

    @cached_property
    def above(self) -> dict[str, frozenset[str]]:
        """Skill -> everything that builds on it, near and far. Its size is the skill's weight as a prerequisite."""
        found: dict[str, set[str]] = {skill.id: set() for skill in self.skills}
        for skill, resting_on in self.beneath.items():
            for before in resting_on:
                found[before].add(skill)
        return {skill: frozenset(later) for skill, later in found.items()}
