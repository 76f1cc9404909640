"""A student's goal: set, changed, followed, and put away when over. Callers hold the student's lock and commit."""

from collections.abc import Iterable
from datetime import date, datetime

from sqlalchemy.ext.asyncio import AsyncSession

from bot.choice.learner import LearnerState
from bot.days import local_day
from bot.goals import store
from bot.goals.pace import Pace, Practice, pace
from bot.goals.plan import aims, plan
from bot.goals.results import Ended, ExamOver, InForce, OfOtherClass, Reached
from bot.learning.model import LearnerModel
from bot.learning.standing import standing
from models.goal import StudentGoal
from models.student import Student


def topics_of_class(model: LearnerModel, grade: int) -> tuple[str, ...]:
    """In the order of the syllabus."""
    return tuple(dict.fromkeys(skill.topic for skill in model.skills.values() if skill.grade == grade))


async def goal_now(db: AsyncSession, student: Student, model: LearnerModel, now: datetime) -> InForce | Ended | None:
    """The goal as it stands today; nothing is changed."""
    goal = await store.goal_of(db, student.student_id)
    if goal is None:
        return None
    return _ended(goal, student, local_day(now, student.zone)) or await _as_it_stands(db, student, goal, model, now)


async def put_away(db: AsyncSession, student: Student, model: LearnerModel, now: datetime) -> Ended | None:
    """If the goal is reached or over: what it came to, to be said now and never again. None: it goes on, or is none."""
    found = await goal_now(db, student, model, now)
    if found is None or isinstance(found, InForce):
        return None
    await store.remove(db, student.student_id)
    return found


async def chosen_topics(db: AsyncSession, student: Student) -> tuple[str, ...]:
    """Of the goal, if it is for the student's class."""
    goal = await store.goal_of(db, student.student_id)
    return tuple(goal.topics) if goal is not None and goal.grade == student.grade else ()


async def aims_today(db: AsyncSession, student: Student, model: LearnerModel, stands: LearnerState) -> frozenset[str]:
    """The skills that practice turns to for the sake of the goal."""
    goal = await store.goal_of(db, student.student_id)
    if goal is None or _ended(goal, student, stands.today) is not None:
        return frozenset()
    practice = await store.practice(db, student.student_id, stands.today)
    return aims(plan(model.graph, stands, _skills(goal, model), goal.exam_on, practice), goal.topics)


async def want_topic(
    db: AsyncSession, student: Student, model: LearnerModel, topic: str, *, wanted: bool, now: datetime
) -> bool:
    """Adds a topic to the goal, or takes it away. False if the student's class has no such topic."""
    order = topics_of_class(model, student.grade)
    if topic not in order:
        return False
    goal = await _goal_to_change(db, student, now)
    topics = {*goal.topics, topic} if wanted else {*goal.topics} - {topic}
    await _keep(db, goal, sorted(topics, key=order.index), goal.exam_on)
    return True


async def want_exam(db: AsyncSession, student: Student, day: date | None, now: datetime) -> None:
    """On that local day, in place of another; None: there is none any more."""
    goal = await _goal_to_change(db, student, now)
    await _keep(db, goal, goal.topics, day)


async def drop(db: AsyncSession, student: Student) -> None:
    await store.remove(db, student.student_id)


async def practice_of(db: AsyncSession, student: Student, now: datetime) -> Practice:
    return await store.practice(db, student.student_id, local_day(now, student.zone))


async def pace_of(db: AsyncSession, student: Student, now: datetime) -> Pace | None:
    return pace(await practice_of(db, student, now))


def _ended(goal: StudentGoal, student: Student, today: date) -> ExamOver | OfOtherClass | None:
    if goal.grade != student.grade:
        return OfOtherClass(goal.grade)
    return ExamOver(goal.exam_on) if goal.exam_on is not None and goal.exam_on < today else None


async def _as_it_stands(
    db: AsyncSession, student: Student, goal: StudentGoal, model: LearnerModel, now: datetime
) -> InForce | Reached:
    stands = await standing(db, student, model, now)
    found = plan(model.graph, stands, _skills(goal, model), goal.exam_on, await practice_of(db, student, now))
    topics = tuple(goal.topics)
    return InForce(topics, goal.exam_on, found) if found.skills_left else Reached(topics)


def _skills(goal: StudentGoal, model: LearnerModel) -> dict[str, Iterable[str]]:
    """Topic → its skills in the class, of the goal or else of all the class."""
    topics = goal.topics or topics_of_class(model, goal.grade)
    return {topic: model.skills_of_topic(topic, goal.grade) for topic in topics}


async def _goal_to_change(db: AsyncSession, student: Student, now: datetime) -> StudentGoal:
    """The goal in force, else a new one, not written yet: what is over is not built upon."""
    goal = await store.goal_of(db, student.student_id)
    if goal is not None and _ended(goal, student, local_day(now, student.zone)) is None:
        return goal
    await store.remove(db, student.student_id)
    return StudentGoal(student_id=student.student_id, grade=student.grade, topics=[], exam_on=None, created_at=now)


async def _keep(db: AsyncSession, goal: StudentGoal, topics: list[str], exam_on: date | None) -> None:
    """A goal of nothing is none."""
    if not topics and exam_on is None:
        await store.remove(db, goal.student_id)
        return
    goal.topics, goal.exam_on = topics, exam_on
    db.add(goal)
    await db.flush()
