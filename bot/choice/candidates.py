"""Which skills a student can work on today, why, and how much each is worth."""

from collections.abc import Mapping
from dataclasses import dataclass
from math import log1p

from bot.choice.learner import LearnerState, Pool, SkillNow
from bot.choice.reasons import Reason, Why
from bot.diagnosis.graph import SkillGraph
from bot.mastery.gaps import READY, TARGET
from bot.mastery.levels import Level

DOUBTFUL_ANSWERS, DOUBTFUL_P = 2, 0.5
"""From so many answers on, and below this P, what a skill rests on is no longer taken for granted."""

# What a candidate is worth, in units of P. Near the target it takes the fewest problems, but there a skill is also
# likeliest to be known already; P alone says little, and the rest decides. Judgement, held against bench.simulate.
PEAK = 0.60
"""The P that is worth most; less on both sides."""
UNRESTED = 0.30
"""Taken off what was right the day before, less on each day after: practice after a gap is worth more."""
RESTED_AFTER = 4
"""Days until nothing is taken off."""
UNLOCKS = 0.30
"""For the skill on which most other work waits; less for others."""
GAP = 0.01
"""For each step of a gap's priority, 1 to 10."""
GOAL = 0.50
"""More than all of the above: a goal is the student's own."""
BEYOND_CLASS = 0.30
"""Taken off what a later class teaches."""
TAKEN_FOR_GRANTED = 0.35
"""Taken off what an earlier class taught, unless something waits for it or it went wrong: students expect the problems
of their class."""


@dataclass(frozen=True, slots=True)
class Candidate:
    skill: str
    reason: Reason
    worth: float


def ready(graph: SkillGraph, learner: LearnerState, skill: str) -> bool:
    """Whether everything that the skill rests on is at P ≥ 0.6.

    What an earlier class taught and was never practised here is taken for granted, until the skill itself goes badly
    or a placement says otherwise: a student of class 8 does not begin with place value.
    """
    return not unready(graph, learner, skill)


def unready(graph: SkillGraph, learner: LearnerState, skill: str) -> tuple[str, ...]:
    """The prerequisites that are not ready, in the graph's order."""
    now = learner.skills.get(skill)
    doubtful = now is not None and now.answers >= DOUBTFUL_ANSWERS and now.p < DOUBTFUL_P
    found = []
    for before in graph.by_id[skill].prerequisites:
        state = learner.skills.get(before)
        untold = state is None or not (state.answers or state.is_placed)
        if state is None or (untold and (doubtful or state.p < READY)):
            if doubtful or graph.by_id[before].grade >= learner.grade:
                found.append(before)
        elif state.p < READY:
            found.append(before)
    return tuple(found)


def learned(now: SkillNow) -> bool:
    """Nothing to work on: the target is reached and shown."""
    return now.p >= TARGET and now.level >= Level.PROFICIENT


def work(graph: SkillGraph, learner: LearnerState, pool: Pool) -> list[Candidate]:
    """Skills to work on, the most worthwhile first; equal ones in the order of the syllabus."""
    waiting = _waiting_for(graph, learner)
    weights = _unlocking(graph, learner)
    priorities = {gap.skill: gap.priority for gap in learner.gaps}
    found = []
    for skill in graph.learning_order:
        now = learner.skills.get(skill)
        if now is None or skill not in pool.by_skill or _is_done(now) or not ready(graph, learner, skill):
            continue
        worth = _worth(graph, learner, skill, now)
        worth += UNLOCKS * weights[skill] + GAP * priorities.get(skill, 0)
        if skill not in waiting and skill not in priorities and is_granted(graph, learner, skill, now):
            worth -= TAKEN_FOR_GRANTED
        found.append(Candidate(skill, _reason(skill, now, learner, waiting), worth))
    return sorted(found, key=lambda candidate: -candidate.worth)


def is_granted(graph: SkillGraph, learner: LearnerState, skill: str, now: SkillNow) -> bool:
    """What an earlier class taught, and nothing speaks against: neither a placement nor the last answer."""
    if graph.by_id[skill].grade >= learner.grade:
        return False
    if now.answers:
        return now.last_right and now.p >= READY
    return not now.is_placed or now.p >= READY


def _worth(graph: SkillGraph, learner: LearnerState, skill: str, now: SkillNow) -> float:
    taught = graph.by_id[skill].grade
    worth = min(now.p, 2 * PEAK - now.p) + GOAL * (skill in learner.goal) - BEYOND_CLASS * (taught > learner.grade)
    if now.answers == 0 or not now.last_right:
        return worth
    days = (learner.today - now.last_day).days if now.last_day is not None else RESTED_AFTER
    return worth - UNRESTED * max(0.0, 1.0 - (days - 1) / RESTED_AFTER)


def _is_done(now: SkillNow) -> bool:
    """Also where three right answers are not there yet: those come with reviews and with likely successes."""
    return now.p >= TARGET


def _reason(skill: str, now: SkillNow, learner: LearnerState, waiting: Mapping[str, str]) -> Reason:
    if skill in learner.topic:
        return Reason(Why.TOPIC, skill, now.p)
    if skill in learner.goal:
        return Reason(Why.GOAL, skill, now.p)
    if skill in waiting:
        return Reason(Why.PREREQUISITE, skill, now.p, other=waiting[skill])
    return Reason(Why.NEW if now.answers == 0 else Why.WEAK, skill, now.p)


def _waiting_for(graph: SkillGraph, learner: LearnerState) -> dict[str, str]:
    """Skill that is not ready → a skill that was begun, or is wanted, and waits for it."""
    wanted = [
        skill
        for skill in graph.learning_order
        if (now := learner.skills.get(skill)) is not None
        and now.p < TARGET
        and (now.answers or skill in learner.topic or skill in learner.goal)
    ]
    waiting: dict[str, str] = {}
    for skill in wanted:
        beneath = list(unready(graph, learner, skill))
        while beneath:
            before = beneath.pop()
            if before not in waiting:
                waiting[before] = skill
                beneath += unready(graph, learner, before)
    return waiting


def _unlocking(graph: SkillGraph, learner: LearnerState) -> dict[str, float]:
    """Skill → how much of the work up to the student's class rests on it and is not learned, 0 to 1."""
    open_skills = {
        skill.id
        for skill in graph.skills
        if skill.grade <= learner.grade and (now := learner.skills.get(skill.id)) is not None and not learned(now)
    }
    counts = {skill: log1p(len(above & open_skills)) for skill, above in graph.above.items()}
    most = max(counts.values(), default=0.0) or 1.0
    return {skill: count / most for skill, count in counts.items()}
