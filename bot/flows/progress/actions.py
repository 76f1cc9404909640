"""Gathers the facts of the card and of the text: both say the same."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from sqlalchemy.ext.asyncio import AsyncSession

from bot.days import local_day
from bot.flows.progress import store
from bot.goals.actions import goal_now, pace_of
from bot.goals.pace import Pace
from bot.goals.results import InForce
from bot.learning.model import LearnerModel
from bot.streaks.actions import current_streak, practised_among
from bot.streaks.rules import StreakState
from models.student import Student

WEEK = 7


@dataclass(frozen=True, slots=True)
class Progress:
    streak: StreakState
    today: date
    week: list[tuple[date, str]]
    """The last seven days, oldest first: practised, freeze, missed, today (still open) or none (before the first)."""
    topics: list[tuple[str, int, int]]
    pace: Pace | None = None
    """None: too little to tell."""
    goal: InForce | None = None


async def progress(db: AsyncSession, student: Student, model: LearnerModel, now: datetime) -> Progress:
    streak = await current_streak(db, student, now)
    today = local_day(now, student.zone)
    days = [today - timedelta(days=back) for back in reversed(range(WEEK))]
    practised = await practised_among(db, student, days)
    began = local_day(student.created_at, student.zone)
    week = [(day, day_state(day, today, began, practised, set(streak.frozen_days))) for day in days]
    goal = await goal_now(db, student, model, now)
    return Progress(
        streak,
        today,
        week,
        await store.accuracy_by_topic(db, student.student_id),
        await pace_of(db, student, now),
        goal if isinstance(goal, InForce) else None,
    )


def day_state(day: date, today: date, began: date, practised: set[date], frozen: set[date]) -> str:
    if day in practised:
        return "practised"
    if day in frozen:
        return "freeze"
    if day == today:
        return "today"
    return "missed" if day >= began else "none"
