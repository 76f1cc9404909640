"""The placement test: what is believed after some answers, and what is asked next.

Bayes over imagined students (population.py): each is as likely as the answers make them, and P(known) of a skill is the
share of those who know it. The state is the list of answers and nothing else: every belief is a fold over it, so a test
goes on from its rows after a restart, on any replica.
"""

import sys
from array import array
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import accumulate, compress
from math import exp, log, prod
from operator import itemgetter

from bot.diagnosis.graph import SkillGraph
from bot.diagnosis.population import Population, imagine
from bot.diagnosis.replies import Answer, Reply

FEWEST, MOST = 10, 15
"""Ten questions are two daily sets; after fifteen only slips are gained."""
TIMES_PER_SKILL = 2
NEAR = 0.05
"""Beliefs are no more exact than this: all skills within it of one half are equally near."""
SAMPLE = 1000
"""Imagined students, by whom that is decided."""
STEP = 1 / 4096
"""Logits are added as whole numbers of this size."""
SURE_ENOUGH = 0.93
"""The share of skills expected to be placed right that ends the test after ten to fifteen questions."""
OFF_PATTERN = 0.04
"""The chance that a skill is known, or not, against all that the others say: no child is just like an imagined one."""
LIKELIHOOD: Mapping[Reply, tuple[float, float]] = {
    Reply.RIGHT: (0.88, 0.08),
    Reply.WRONG: (0.12, 0.92),
    Reply.NOT_LEARNED: (0.03, 0.92),
}
"""Reply -> its probability if the skill is known (slip 0.12), and if not (guess 0.08; answers are typed). Only the
ratio counts: a wrong answer makes "knows it" 8 times less likely, "not learned yet" 31 times."""


@dataclass(frozen=True)
class Placement:
    """The test for a student of one class. Make it by `placement_for`, which keeps it."""

    graph: SkillGraph
    grade: int
    population: Population

    def belief(self, answers: Sequence[Answer]) -> Mapping[str, float]:
        """Skill -> P(known), 0 to 1, in learning order. Raises ValueError for a skill that the graph does not have."""
        evidence = self._evidence(answers)
        weights = self._weights(evidence)
        total = sum(weights)
        believed = {}
        for skill, column in self.population.knows.items():
            share = sum(compress(weights, column)) / total
            known, unknown = evidence.get(skill, (1.0, 1.0))
            # Of those whose pattern has the skill, the exceptions lack it, and the reverse; weighed by its answers.
            by_pattern = (1 - OFF_PATTERN) * known / _off(known, unknown)
            by_exception = OFF_PATTERN * known / _off(unknown, known)
            believed[skill] = share * by_pattern + (1 - share) * by_exception
        return believed

    def next_question(self, answers: Sequence[Answer], askable: Collection[str] | None = None) -> str | None:
        """The skill to ask about next, nearest to P = 0.5; None when the test is over.

        Of several that are equally near, the one whose answer says most about all others.
        Never the same skill twice running and none more than twice. `askable`: the skills that have a problem to ask
        (all, if left out). Raises ValueError for a skill that the graph does not have.
        """
        if len(answers) >= MOST:
            return None
        believed = self.belief(answers)
        if len(answers) >= FEWEST and expected_right(believed) >= SURE_ENOUGH:
            return None
        asked = [answer.skill for answer in answers]
        open_skills = [
            skill
            for skill in believed
            if asked.count(skill) < TIMES_PER_SKILL
            and skill not in asked[-1:]
            and (askable is None or skill in askable)
        ]
        distance = {skill: abs(believed[skill] - 0.5) for skill in open_skills}
        nearest = min(distance.values(), default=0.0)
        near = [skill for skill in open_skills if distance[skill] <= max(nearest, NEAR)]
        return self._most_telling(near, answers) if len(near) > 1 else next(iter(near), None)

    def _most_telling(self, skills: Sequence[str], answers: Sequence[Answer]) -> str:
        """The skill that varies most together with all skills, among a sample of students as likely as they are."""
        knows = self._sample(self._weights(self._evidence(answers)))
        share = {skill: known.bit_count() / SAMPLE for skill, known in knows.items()}

        def told(skill: str) -> float:
            return sum(
                abs((knows[skill] & known).bit_count() / SAMPLE - share[skill] * share[other])
                for other, known in knows.items()
            )

        return max(skills, key=told)

    def _sample(self, weights: Sequence[float]) -> dict[str, int]:
        """Skill -> who of the sample knows it, one set bit each. Drawn at even steps through the weights."""
        reached = list(accumulate(weights))
        drawn = itemgetter(*(bisect_left(reached, (draw + 0.5) * reached[-1] / SAMPLE) for draw in range(SAMPLE)))
        return {skill: int.from_bytes(bytes(drawn(column)), "big") for skill, column in self.population.knows.items()}

    def _weights(self, evidence: Mapping[str, tuple[float, float]]) -> list[float]:
        """How likely each imagined student is, the likeliest 1."""
        score = 0
        for skill, (if_known, if_unknown) in evidence.items():
            gain = round(log(_off(if_known, if_unknown) / _off(if_unknown, if_known)) / STEP)
            knows = self.lanes[skill]
            score += gain * knows if gain >= 0 else -gain * (self.everybody - knows)
        scores = array("I", score.to_bytes(4 * self.population.size, sys.byteorder))
        best = max(scores)
        return [exp((points - best) * STEP) for points in scores]

    @cached_property
    def lanes(self) -> dict[str, int]:
        """Skill -> one large integer in which each imagined student has 32 bits: evidence for all is one addition."""
        return {skill: _in_lanes(column) for skill, column in self.population.knows.items()}

    @cached_property
    def everybody(self) -> int:
        return _in_lanes(bytes([1]) * self.population.size)

    def _evidence(self, answers: Sequence[Answer]) -> dict[str, tuple[float, float]]:
        """Skill -> probability of all its replies if it is known, and if not."""
        replies: dict[str, list[tuple[float, float]]] = defaultdict(list)
        for answer in answers:
            if answer.skill not in self.population.knows:
                raise ValueError(f"the graph has no skill {answer.skill!r}")
            replies[answer.skill].append(LIKELIHOOD[answer.reply])
        return {
            skill: (prod(known for known, _ in pairs), prod(unknown for _, unknown in pairs))
            for skill, pairs in replies.items()
        }


@lru_cache(maxsize=8)
def placement_for(graph: SkillGraph, grade: int) -> Placement:
    """Made once for each class, in a few tenths of a second: a process that serves students calls it when it starts."""
    placement = Placement(graph, grade, imagine(graph, grade))
    placement.belief((Answer(graph.learning_order[0], Reply.RIGHT),))  # what the first answer would have to wait for
    return placement


def expected_right(believed: Mapping[str, float]) -> float:
    """The share of skills (0.5 to 1) that would be placed right by "known from 0.5 on", if the belief is right."""
    return sum(max(p, 1 - p) for p in believed.values()) / len(believed)


def _in_lanes(column: bytes) -> int:
    lanes = array("I", list(column))  # array() would read bytes as the lanes themselves
    return int.from_bytes(lanes.tobytes(), sys.byteorder)


def _off(likely: float, otherwise: float) -> float:
    return (1 - OFF_PATTERN) * likely + OFF_PATTERN * otherwise
