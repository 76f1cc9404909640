"""What a placement leaves behind: priors for the learner model and a map for the student. No score, no mastery."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from math import log

from bot.diagnosis.graph import SkillGraph
from bot.diagnosis.replies import Answer, Reply

HALF_WEIGHT = 0.5
MOST_OFFSET = 1.2
"""Logits; P of a newcomer becomes 0.78, below the 0.80 from which the learner model speaks of proficiency."""
LIKELY, UNLIKELY = 0.7, 0.3
SHOWN = 0.8


class Standing(StrEnum):
    KNOWN = "known"
    """Answered right in the test and never missed there, and the other answers agree."""
    PROBABLY = "probably"
    """Not shown, but it follows from what was, or nearly everybody in the class knows it."""
    NOT_YET = "not_yet"
    UNKNOWN = "unknown"
    """The test cannot say."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where one skill stands on the map."""

    skill: str
    standing: Standing
    p: float
    """P(known) after the test, 0 to 1. For sorting and shading; not shown as a number."""
    because: tuple[str, ...] = ()
    """The skills whose answers speak for the standing, in the order asked; empty if only the class does."""


def offsets(believed: Mapping[str, float]) -> dict[str, float]:
    """Skill -> where the learner model begins, in logits within ±1.2: half the logit of P(known).

    Half, because ten answers and a graph are not practice. Capped, so that no test alone makes anyone proficient.
    """
    return {skill: max(-MOST_OFFSET, min(MOST_OFFSET, HALF_WEIGHT * _logit(p))) for skill, p in believed.items()}


def student_map(graph: SkillGraph, believed: Mapping[str, float], answers: Sequence[Answer]) -> tuple[Place, ...]:
    """One place for each skill, in learning order.

    What was answered right speaks for that skill and all beneath it; what was missed, against it and all above it.
    """
    return tuple(_place(graph, skill, believed[skill], answers) for skill in graph.learning_order)


def _place(graph: SkillGraph, skill: str, p: float, answers: Sequence[Answer]) -> Place:
    shown = [answer.skill for answer in answers if answer.reply is Reply.RIGHT]
    missed = [answer.skill for answer in answers if answer.reply is not Reply.RIGHT]
    if p >= LIKELY:
        is_shown = p >= SHOWN and skill in shown and skill not in missed
        standing = Standing.KNOWN if is_shown else Standing.PROBABLY
        speaking = [name for name in shown if name == skill or name in graph.above[skill]]
    elif p <= UNLIKELY:
        standing = Standing.NOT_YET
        speaking = [name for name in missed if name == skill or name in graph.beneath[skill]]
    else:
        return Place(skill, Standing.UNKNOWN, p)
    return Place(skill, standing, p, tuple(dict.fromkeys(speaking)))


def _logit(p: float) -> float:
    kept = min(max(p, 1e-6), 1 - 1e-6)
    return log(kept / (1 - kept))
