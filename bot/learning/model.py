"""What learning and choosing need besides a student: weights, the graph of prerequisites, memory and bandit as set."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from pathlib import Path

from bot.choice.bandit import Bandit
from bot.diagnosis.graph import SkillGraph, SkillNode
from bot.language import Phrase
from bot.mastery.logistic import Weights, default_weights
from bot.memory import MemorySettings
from bot.question_bank.problem import Skill
from bot.question_bank.reference_files import ReferenceFiles


@dataclass(frozen=True, slots=True)
class Neighbours:
    """The part of the graph that an answer on one skill can change, and what it must know for that."""

    touched: frozenset[str]
    """The skill, what it rests on and what rests on it, both directly: their gaps are looked at again."""
    needed: frozenset[str]
    """Those, all that stands directly beside one of them, and what that rests on."""


@dataclass(frozen=True)
class LearnerModel:
    skills: Mapping[str, Skill]
    """By id, in the order of the syllabus."""
    weights: Weights = field(default_factory=default_weights)
    memory: MemorySettings = field(default_factory=MemorySettings)
    bandit: Bandit = Bandit.THOMPSON
    """How one of equal problems is chosen."""
    _around: dict[str, Neighbours] = field(default_factory=dict, repr=False, compare=False)

    @cached_property
    def prerequisites(self) -> Mapping[str, tuple[str, ...]]:
        """Skill -> the skills it rests on."""
        return {
            name: tuple(each for each in skill.prerequisites if each in self.skills)
            for name, skill in self.skills.items()
        }

    @cached_property
    def graph(self) -> SkillGraph:
        return SkillGraph(
            tuple(
                SkillNode(name, skill.grade, skill.strand, self.prerequisites[name])
                for name, skill in self.skills.items()
            )
        )

    def name(self, skill: str) -> Phrase:
        """A skill that is no longer in the file is named by its id."""
        if skill not in self.skills:
            return Phrase(bn=skill.replace("_", " "), en=skill.replace("_", " "))
        names = self.skills[skill].names
        return Phrase(bn=names["bn"], en=names["en"])

    def skills_of_topic(self, topic: str | None, grade: int) -> frozenset[str]:
        """What a class learns of a topic; empty for a topic that it does not have."""
        return frozenset(name for name, skill in self.skills.items() if (skill.topic, skill.grade) == (topic, grade))

    def around(self, skill: str) -> Neighbours:
        """Also of a skill that the graph does not know, which stands alone."""
        if skill not in self._around:
            touched = self._beside({skill})
            beside = self._beside(touched)
            below = {needed for each in beside for needed in self.prerequisites.get(each, ())}
            self._around[skill] = Neighbours(touched, beside | below)
        return self._around[skill]

    def _beside(self, skills: set[str] | frozenset[str]) -> frozenset[str]:
        below = {needed for skill in skills for needed in self.prerequisites.get(skill, ())}
        above = {skill for skill, needed in self.prerequisites.items() if skills & set(needed)}
        return frozenset(skills | below | above)


def read_learner_model(content_dir: Path, memory: MemorySettings, bandit: Bandit = Bandit.THOMPSON) -> LearnerModel:
    """Once, when the process starts; what is wrong in the file is the content check's to say."""
    return LearnerModel(_skills(content_dir), memory=memory, bandit=bandit)


@lru_cache(maxsize=4)
def _skills(content_dir: Path) -> Mapping[str, Skill]:
    return ReferenceFiles(content_dir).skills()
