"""Gathers what the map shows: of each skill its level, and what to do next."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from bot.choice.candidates import ready
from bot.choice.learner import LearnerState
from bot.learning.model import LearnerModel
from bot.learning.standing import standing
from bot.mastery.gaps import SkillGap
from bot.mastery.levels import Level
from models.choice import ServedChoice
from models.student import Student

MOST_NEXT = 3
"""More than that is no next step."""


@dataclass(frozen=True, slots=True)
class Cell:
    skill: str
    level: Level
    state: str
    """As bot/figures/skill_map.py names it."""


@dataclass(frozen=True, slots=True)
class SkillMap:
    topics: tuple[tuple[str, tuple[Cell, ...]], ...]
    gaps: tuple[SkillGap, ...]
    """The most urgent first."""
    next: tuple[str, ...]
    """Skills of the class that may be begun now."""
    chosen: str | None
    """The topic of the next session."""


async def skill_map(db: AsyncSession, student: Student, model: LearnerModel, now: datetime) -> SkillMap:
    """The skills of the student's class, and of earlier ones those that are gaps."""
    stands = await standing(db, student, model, now)
    today = await _skills_of_today(db, student, stands)
    gaps = tuple(sorted(stands.gaps, key=lambda gap: (-gap.priority, gap.skill)))
    lacking = {gap.skill for gap in gaps}
    own = [skill for skill in model.graph.learning_order if model.skills[skill].grade == student.grade]
    earlier = [skill for skill in model.graph.learning_order if skill in lacking and skill not in own]
    open_now = [skill for skill in own if not stands.skills[skill].answers and ready(model.graph, stands, skill)]
    next_ones = tuple(open_now[:MOST_NEXT])
    topics: dict[str, list[Cell]] = {}
    for skill in (*earlier, *own):
        there = stands.skills[skill]
        if there.level is Level.MASTER:
            state = "mastered"
        elif skill in lacking:
            state = "gap"
        elif skill in today:
            state = "today"
        elif skill in next_ones:
            state = "next"
        else:
            state = "none" if there.answers or skill in open_now else "locked"
        topics.setdefault(model.skills[skill].topic, []).append(Cell(skill, there.level, state))
    return SkillMap(tuple((topic, tuple(cells)) for topic, cells in topics.items()), gaps, next_ones, student.topic)


async def _skills_of_today(db: AsyncSession, student: Student, stands: LearnerState) -> set[str]:
    today = (ServedChoice.student_id == student.student_id, ServedChoice.local_date == stands.today)
    return set(await db.scalars(select(ServedChoice.skill).where(*today)))


def choose_topic(student: Student, model: LearnerModel, topic: str) -> bool:
    """For the next session; empty: none. False if the student's class has no such topic."""
    if topic and not model.skills_of_topic(topic, student.grade):
        return False
    student.topic = topic or None
    return True
