"""What learning needs besides an answer: weights, the graph of prerequisites, how memory is set."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path

from bot.mastery.logistic import Weights, default_weights
from bot.memory import MemorySettings
from bot.question_bank.reference_files import ReferenceFiles


@dataclass(frozen=True, slots=True)
class Neighbours:
    """The part of the graph that an answer on one skill can change, and what it must know for that."""

    touched: frozenset[str]
    """The skill, what it rests on and what rests on it, both directly: their gaps are looked at again."""
    needed: frozenset[str]
    """Those, and all that stands directly beside one of them."""


@dataclass(frozen=True)
class LearnerModel:
    prerequisites: Mapping[str, tuple[str, ...]]
    """Skill -> the skills it rests on."""
    weights: Weights = field(default_factory=default_weights)
    memory: MemorySettings = field(default_factory=MemorySettings)
    _around: dict[str, Neighbours] = field(default_factory=dict, repr=False, compare=False)

    def around(self, skill: str) -> Neighbours:
        """Also of a skill that the graph does not know, which stands alone."""
        if skill not in self._around:
            touched = self._beside({skill})
            self._around[skill] = Neighbours(touched, self._beside(touched))
        return self._around[skill]

    def _beside(self, skills: set[str] | frozenset[str]) -> frozenset[str]:
        below = {needed for skill in skills for needed in self.prerequisites.get(skill, ())}
        above = {skill for skill, needed in self.prerequisites.items() if skills & set(needed)}
        return frozenset(skills | below | above)


def read_learner_model(content_dir: Path, memory: MemorySettings) -> LearnerModel:
    """Once, when the process starts; what is wrong in the file is the content check's to say."""
    return LearnerModel(_prerequisites(content_dir), memory=memory)


@lru_cache(maxsize=4)
def _prerequisites(content_dir: Path) -> Mapping[str, tuple[str, ...]]:
    skills = ReferenceFiles(content_dir).skills()
    return {name: tuple(each for each in skill.prerequisites if each in skills) for name, skill in skills.items()}
