"""Skill gaps: what a student lacks, why it matters, and what to do about it.

Found from P of each skill over a graph of prerequisites, given as a mapping: skill → the skills it rests on. A gap is
one skill below the target; those that other work waits for come first.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from bot.mastery.levels import DEVELOPING_FROM, PROFICIENT_FROM
from models.types import GapRecommendation as Recommendation
from models.types import GapSeverity as Severity
from models.types import GapStatus, GapType

__all__ = ["TARGET", "GapStatus", "GapType", "Recommendation", "Severity", "SkillGap", "SkillState", "find_gaps"]

TARGET = PROFICIENT_FROM
READY = DEVELOPING_FROM
"""From this P on, work on what rests on the skill may begin."""
LEAST_ANSWERS = 2
"""Of a weakness or of something forgotten: one wrong answer is no gap."""
FORGOTTEN_DROP = 0.10
"""P that must be lost from the best there was; smaller ones are noise."""
SEVERE = ((0.40, "critical"), (0.25, "high"), (0.10, "medium"))
"""Distance to the target, from which on a gap is called so; below all of them it is low. A prerequisite is one step
worse.
"""


WORST_FIRST = tuple(Severity)


@dataclass(frozen=True, slots=True)
class SkillState:
    """One skill of one student."""

    p: float
    """Calibrated P(right) today, 0 to 1."""
    answers: int = 0
    best: float = 0.0
    """The highest P that there was with three unaided right answers behind it; 0 if there was none."""
    practised_since_found: int = 0
    """Answers on the skill since the gap was found."""


@dataclass(frozen=True, slots=True)
class SkillGap:
    skill: str
    type: GapType
    severity: Severity
    current: float
    """P(right) today."""
    target: float
    priority: int
    """1 to 10, 10 first."""
    recommendation: Recommendation
    first: str | None
    """The weakest prerequisite that is not ready (of what keeps slipping: that is below the target), where the
    recommendation is to learn that one first.
    """
    status: GapStatus


def find_gaps(
    skills: Mapping[str, SkillState],
    prerequisites: Mapping[str, Iterable[str]],
    known_gaps: Iterable[str] = (),
    slipping: Iterable[str] = (),
) -> tuple[SkillGap, ...]:
    """The gaps of one student, the most urgent first; equal ones by the name of the skill.

    `skills` holds what has been practised or placed; others are not gaps but new. `known_gaps` are those found
    earlier: they are also told of when resolved. `slipping` are skills whose problems are missed again and again,
    however high their P: the weakest of what each rests on is a gap, if it is below the target. Neither cycles in the
    graph nor skills that only the graph knows do any harm.
    """
    known = set(known_gaps)
    waiting = _waiting(skills, prerequisites)
    causes = {skill: cause for skill in slipping if (cause := weakest_beneath(skill, skills, prerequisites))}
    found = (_gap(skill, state, skills, prerequisites, waiting, known, causes) for skill, state in skills.items())
    return tuple(sorted((gap for gap in found if gap), key=lambda gap: (-gap.priority, gap.current, gap.skill)))


def weakest_beneath(
    skill: str, skills: Mapping[str, SkillState], prerequisites: Mapping[str, Iterable[str]]
) -> str | None:
    """Of what the skill rests on directly, the one with the lowest P below the target."""
    return _weakest(skill, skills, prerequisites, TARGET)


def _weakest(
    skill: str, skills: Mapping[str, SkillState], prerequisites: Mapping[str, Iterable[str]], below: float
) -> str | None:
    found = [
        (skills[needed].p, needed)
        for needed in prerequisites.get(skill, ())
        if needed != skill and needed in skills and skills[needed].p < below
    ]
    return min(found)[1] if found else None


def _gap(
    skill: str,
    state: SkillState,
    skills: Mapping[str, SkillState],
    prerequisites: Mapping[str, Iterable[str]],
    waiting: Mapping[str, int],
    known: set[str],
    causes: Mapping[str, str],
) -> SkillGap | None:
    """`causes`: slipping skill → the weakest of what it rests on."""
    lack = TARGET - state.p
    if lack <= 0:
        if skill not in known:
            return None
        return SkillGap(
            skill, _type(skill, state, waiting, is_cause=False), Severity.LOW, state.p, TARGET, 1,
            Recommendation.KEEP_GOING, None, GapStatus.RESOLVED,
        )  # fmt: skip
    is_cause = skill in causes.values()
    type_ = _type(skill, state, waiting, is_cause=is_cause)
    # A prerequisite counts from what a placement alone says: what rests on it is being worked on today.
    if type_ is not GapType.PREREQUISITE and state.answers < LEAST_ANSWERS and skill not in known:
        return None
    severity = _severity(lack, worse=type_ is GapType.PREREQUISITE)
    first = _weakest(skill, skills, prerequisites, READY) or causes.get(skill)
    in_progress = skill in known and state.practised_since_found > 0
    return SkillGap(
        skill,
        type_,
        severity,
        state.p,
        TARGET,
        _priority(severity, type_, waiting.get(skill, 0), is_cause=is_cause),
        _recommendation(state, type_, first),
        first,
        GapStatus.IN_PROGRESS if in_progress else GapStatus.ACTIVE,
    )


def _waiting(skills: Mapping[str, SkillState], prerequisites: Mapping[str, Iterable[str]]) -> dict[str, int]:
    """Skill → how many skills below the target that were practised rest on it directly."""
    waiting: dict[str, int] = {}
    for skill, state in skills.items():
        if state.answers and state.p < TARGET:
            for needed in set(prerequisites.get(skill, ())) - {skill}:
                waiting[needed] = waiting.get(needed, 0) + 1
    return waiting


def _type(skill: str, state: SkillState, waiting: Mapping[str, int], *, is_cause: bool) -> GapType:
    if is_cause or (waiting.get(skill) and state.p < READY):
        return GapType.PREREQUISITE
    if state.best >= TARGET and state.best - state.p >= FORGOTTEN_DROP:
        return GapType.FORGOTTEN
    return GapType.WEAKNESS


def _severity(lack: float, *, worse: bool) -> Severity:
    step = next((at for at, (least, _) in enumerate(SEVERE) if lack >= least - 1e-9), len(SEVERE))
    return WORST_FIRST[max(0, step - worse)]


def _priority(severity: Severity, type_: GapType, waiting: int, *, is_cause: bool) -> int:
    """8, 6, 4, 2 by severity; one more for a prerequisite and for something forgotten (soon relearned), one for each
    two skills waiting, two where something keeps slipping for it.
    """
    base = 8 - 2 * WORST_FIRST.index(severity)
    more = (type_ is not GapType.WEAKNESS) + min(2, (waiting + 1) // 2) + 2 * is_cause
    return max(1, min(10, base + more))


def _recommendation(state: SkillState, type_: GapType, first: str | None) -> Recommendation:
    if first is not None:
        return Recommendation.LEARN_PREREQUISITE_FIRST
    if type_ is GapType.FORGOTTEN:
        return Recommendation.REVIEW
    return Recommendation.READ_LESSON if state.p < 0.40 else Recommendation.PRACTISE
