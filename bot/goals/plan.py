"""From a goal to what is left of it, what it takes and what to take first. Pure."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from bot.choice.candidates import learned, unready
from bot.choice.learner import LearnerState, SkillNow
from bot.diagnosis.graph import SkillGraph
from bot.goals.pace import PROBLEMS_A_DAY, PROBLEMS_A_SKILL, Practice, Range, pace, problems_for
from bot.mastery.gaps import TARGET
from bot.mastery.levels import UNAIDED_FOR_PROFICIENT

TO_SHOW = UNAIDED_FOR_PROFICIENT / PROBLEMS_A_SKILL
"""What a skill counts that is probably known and only has to be shown, in skills to learn."""
MOST_A_DAY = 15
"""Problems on one day of practice: three sessions. What needs more does not fit before the exam."""
UNKNOWN = SkillNow(p=0.0)
JUST_BELOW = TARGET - 0.01


@dataclass(frozen=True, slots=True)
class TopicLeft:
    """What is left of one topic. A skill that several topics rest on counts for the first of them."""

    topic: str
    to_learn: tuple[str, ...]
    """Below the target: the topic's own, and what they rest on."""
    to_show: tuple[str, ...]
    """Probably known, and not shown yet."""

    @property
    def need(self) -> float:
        """In skills to learn."""
        return len(self.to_learn) + TO_SHOW * len(self.to_show)


@dataclass(frozen=True, slots=True)
class Until:
    """An exam, and what fits before it."""

    day: date
    days: int
    """From today until the day before it."""
    problems_a_day: Range | None
    """On every one of these days. None: nothing is left, or no day."""
    first: tuple[str, ...]
    """The topics to take first, where not all will fit."""


@dataclass(frozen=True, slots=True)
class Plan:
    topics: tuple[TopicLeft, ...]
    """Those of the goal, in the order of the syllabus."""
    a_day: float
    """Problems that the student does on a day of practice."""
    practice_days: Range | None
    """At so many a day; None: nothing is left."""
    until: Until | None

    @property
    def skills_left(self) -> int:
        return sum(len(topic.to_learn) + len(topic.to_show) for topic in self.topics)


def plan(
    graph: SkillGraph,
    learner: LearnerState,
    topics: Mapping[str, Iterable[str]],
    exam_on: date | None,
    practice: Practice,
) -> Plan:
    """`topics`: topic → its skills in the student's class, in the order of the syllabus."""
    left = _left(graph, learner, topics)
    need = sum(topic.need for topic in left)
    problems = problems_for(need, practice) if need else None
    usual = pace(practice)
    a_day = usual.problems_a_day if usual is not None else PROBLEMS_A_DAY
    days = _each(problems, a_day) if problems is not None else None
    return Plan(
        left, a_day, days, _until(exam_on, learner.today, left, problems, practice) if exam_on is not None else None
    )


def _until(day: date, today: date, left: tuple[TopicLeft, ...], problems: Range | None, practice: Practice) -> Until:
    days = max(0, (day - today).days)
    if problems is None or not days:
        return Until(day, days, None, ())
    fits = problems.middle <= MOST_A_DAY * days
    return Until(day, days, _each(problems, days), () if fits else _first(left, MOST_A_DAY * days, practice))


def _each(problems: Range, parts: float) -> Range:
    return Range(problems.low / parts, problems.middle / parts, problems.high / parts)


def _first(left: Sequence[TopicLeft], problems: float, practice: Practice) -> tuple[str, ...]:
    """The topics that are learned soonest, as many as fit and at least one; in the order of the syllabus."""
    taken: list[TopicLeft] = []
    for topic in sorted((topic for topic in left if topic.need), key=lambda topic: topic.need):
        if taken and problems_for(sum(each.need for each in (*taken, topic)), practice).middle > problems:
            break
        taken.append(topic)
    return tuple(topic.topic for topic in left if topic in taken)


def aims(found: Plan, chosen: Iterable[str]) -> frozenset[str]:
    """The skills that practice turns to: of the topics to take first, else of those that were `chosen`.

    An exam about the whole class turns to nothing in particular, while all of it fits: practice is about the class
    anyway.
    """
    topics = frozenset(found.until.first if found.until is not None else ()) or frozenset(chosen)
    return frozenset(
        skill for topic in found.topics if topic.topic in topics for skill in (*topic.to_learn, *topic.to_show)
    )


def until_shown(learner: LearnerState) -> LearnerState:
    """The same student, for the choice: what is likely known of the goal stands just below the target until shown.

    The choice takes what is likely for done; a goal is reached only when it is shown, and would never be.
    """
    unshown = {
        skill: replace(now, p=JUST_BELOW)
        for skill in learner.goal
        if (now := learner.skills.get(skill, UNKNOWN)).p >= TARGET and not learned(now)
    }
    return replace(learner, skills={**learner.skills, **unshown}) if unshown else learner


def _left(graph: SkillGraph, learner: LearnerState, topics: Mapping[str, Iterable[str]]) -> tuple[TopicLeft, ...]:
    counted: set[str] = set()
    found = []
    for topic, skills in topics.items():
        wanted = _with_what_is_missing(graph, learner, skills)
        fresh = [skill for skill in graph.learning_order if skill in wanted and skill not in counted]
        counted |= wanted
        probable = [skill for skill in fresh if learner.skills.get(skill, UNKNOWN).p >= TARGET]
        found.append(TopicLeft(topic, tuple(skill for skill in fresh if skill not in probable), tuple(probable)))
    return tuple(found)


def _with_what_is_missing(graph: SkillGraph, learner: LearnerState, skills: Iterable[str]) -> set[str]:
    """What of the skills is not learned yet, with all beneath that is not ready for it."""
    wanted: set[str] = set()
    open_ones = [skill for skill in skills if not learned(learner.skills.get(skill, UNKNOWN))]
    while open_ones:
        skill = open_ones.pop()
        if skill not in wanted:
            wanted.add(skill)
            open_ones += unready(graph, learner, skill)
    return wanted
