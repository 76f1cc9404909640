"""Rows of streaks and of the hours in which the tutor was awake."""

from collections.abc import Collection, Set
from datetime import date, datetime, timedelta

from sqlalchemy import and_, func, or_, select
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncSession

from bot.days import moment_of
from bot.streaks.rules import ONE_DAY, REVIEWS_FOR_A_DAY, StreakState
from models.session import Session
from models.streak import Heartbeat, Streak
from models.student import Student
from models.types import SessionKind, SessionStatus

WAKING = (7, 22)
"""Local hours in which students practise; at night nobody misses the tutor."""
LOOKED_BACK = timedelta(days=400)
_REVIEWS = func.sum(Session.position).filter(Session.kind == SessionKind.REVIEW)
DOWN_HOURS = 8
"""A tutor silent for this many of the 15 waking hours was down that day."""


async def streak_of(db: AsyncSession, student_id: int) -> Streak:
    """The student's row, made on first need. Callers hold the student's lock."""
    row = await db.get(Streak, student_id)
    if row is None:
        row = Streak(
            student_id=student_id,
            current_streak=0,
            longest_streak=0,
            milestones_achieved=[],
            freezes_held=0,
            frozen_days=[],
        )
        db.add(row)
        await db.flush()  # the second look in one turn must find the row that the first one made
    return row


async def states_of(db: AsyncSession, student_ids: Collection[int]) -> dict[int, StreakState]:
    """One statement for all of them; without those who have none yet."""
    return {
        row.student_id: state_of(row)
        for row in await db.scalars(select(Streak).where(Streak.student_id.in_(student_ids)))
    }


async def practised_days(db: AsyncSession, student_id: int, days: Collection[date] | None = None) -> list[date]:
    """Every day that counts for the streak, the earliest first; of `days` only, if they are given."""
    practised = func.bool_or(
        and_(Session.kind == SessionKind.PRACTICE, Session.status == SessionStatus.COMPLETED),
    )
    found = (
        select(Session.local_date)
        .where(Session.student_id == student_id)
        .group_by(Session.local_date)
        .having(or_(practised, _REVIEWS >= REVIEWS_FOR_A_DAY))
        .order_by(Session.local_date)
    )
    return list(await db.scalars(found if days is None else found.where(Session.local_date.in_(days))))


async def reviews_beside(db: AsyncSession, session: Session) -> int:
    """How many reviews the student did in the day's other sessions, also in those whose time ran out."""
    others = (
        Session.student_id == session.student_id,
        Session.local_date == session.local_date,
        Session.session_id != session.session_id,
    )
    return int(await db.scalar(select(_REVIEWS).where(*others)) or 0)


def state_of(row: Streak) -> StreakState:
    return StreakState(
        current=row.current_streak,
        longest=row.longest_streak,
        last_practice=row.last_practice_date,
        covered_until=row.covered_until,
        freezes=row.freezes_held,
        frozen_days=tuple(date.fromisoformat(day) for day in row.frozen_days),
        milestones=tuple(row.milestones_achieved),
    )


def write_state(row: Streak, state: StreakState) -> None:
    row.current_streak = state.current
    row.longest_streak = state.longest
    row.last_practice_date = state.last_practice
    row.covered_until = state.covered_until
    row.freezes_held = state.freezes
    row.frozen_days = [day.isoformat() for day in state.frozen_days]
    row.milestones_achieved = list(state.milestones)


async def unsettled_students(db: AsyncSession, before: date, after_id: int, limit: int) -> list[tuple[Student, Streak]]:
    """Living streaks last accounted for before that day, by student id, locked; those that another replica holds are
    left out. Students are locked, not streaks, because turns lock students.
    """
    due = (
        select(Student, Streak)
        .join(Streak, Streak.student_id == Student.student_id)
        .where(Streak.current_streak > 0, Streak.covered_until < before, Student.student_id > after_id)
        .order_by(Student.student_id)
        .limit(limit)
        .with_for_update(of=Student, skip_locked=True)
    )
    return [(student, streak) for student, streak in await db.execute(due)]


async def beat(db: AsyncSession, now: datetime) -> None:
    hour = now.replace(minute=0, second=0, microsecond=0)
    await db.execute(insert(Heartbeat).values(hour=hour).on_conflict_do_nothing())


async def down_days(db: AsyncSession, state: StreakState, today: date, zone: str) -> frozenset[date]:
    """The days not yet accounted for on which the tutor itself was down, as far back as heartbeats are kept."""
    if state.current == 0 or state.covered_until is None or state.covered_until + ONE_DAY >= today:
        return frozenset()
    first = max(state.covered_until + ONE_DAY, today - LOOKED_BACK)
    days = [first + timedelta(days=offset) for offset in range((today - first).days)]
    since, until = moment_of(first, 0, zone), moment_of(today, 0, zone)
    awake = set(await db.scalars(select(Heartbeat.hour).where(Heartbeat.hour >= since, Heartbeat.hour < until)))
    existed = await db.scalar(select(func.min(Heartbeat.hour)))
    return frozenset(day for day in days if existed is not None and _was_down(day, zone, awake, existed))


def _was_down(day: date, zone: str, awake: Set[datetime], existed: datetime) -> bool:
    """A day before the tutor's first heartbeat is no day on which it was down: it was not there yet."""
    start, end = moment_of(day, WAKING[0], zone), moment_of(day, WAKING[1], zone)
    first_full_hour = start.replace(minute=0)
    hours = [first_full_hour + timedelta(hours=n) for n in range(int((end - start).total_seconds() // 3600))]
    return existed < start and sum(hour not in awake for hour in hours) >= DOWN_HOURS
