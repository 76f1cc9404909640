"""What a person or the clock does to a streak."""

from collections.abc import Collection
from datetime import date, datetime

from sqlalchemy.ext.asyncio import AsyncSession

from bot.streaks import store
from bot.streaks.rules import (
    ONE_DAY,
    REVIEWS_FOR_A_DAY,
    Practised,
    StreakState,
    at_least,
    judged_day,
    practise,
    settle,
)
from models.session import Session
from models.student import Student
from models.types import SessionKind


async def count_session(db: AsyncSession, student: Student, session: Session, now: datetime) -> Practised:
    """The session is complete. A practice makes its day count; a review does once the day has five."""
    day = session.local_date
    if session.kind is SessionKind.REVIEW:
        reviews = session.position + await store.reviews_beside(db, session)
        if reviews < REVIEWS_FOR_A_DAY:
            return Practised(await current_streak(db, student, now), counted=False)
    row = await store.streak_of(db, student.student_id)
    state = store.state_of(row)
    practised = practise(state, day, await store.down_days(db, state, day, student.zone))
    store.write_state(row, practised.state)
    return practised


async def has_practised(db: AsyncSession, student: Student, day: date) -> bool:
    return bool(await practised_among(db, student, [day]))


async def practised_among(db: AsyncSession, student: Student, days: Collection[date]) -> set[date]:
    """Those of the days that count."""
    return set(await store.practised_days(db, student.student_id, days))


async def recount(db: AsyncSession, student: Student, before: StreakState, now: datetime) -> Practised:
    """The streak anew, from all days that were practised: for a session of an earlier day that is complete only now.
    `before` is how it stood without that day."""
    row = await store.streak_of(db, student.student_id)
    state = StreakState()
    for day in await store.practised_days(db, student.student_id):
        state = practise(state, day, await store.down_days(db, state, day, student.zone)).state
    counted = await _settled(db, student, store.state_of(row), now)
    state = at_least(at_least(await _settled(db, student, state, now), counted), before)
    store.write_state(row, state)
    milestone = max(set(state.milestones) - set(before.milestones), default=None)
    return Practised(state, counted=True, milestone=milestone, freeze_earned=state.freezes > before.freezes)


async def current_streak(db: AsyncSession, student: Student, now: datetime) -> StreakState:
    """The streak as it stands at this moment, with missed days accounted for."""
    row = await store.streak_of(db, student.student_id)
    state = await _settled(db, student, store.state_of(row), now)
    store.write_state(row, state)
    return state


async def streaks_now(db: AsyncSession, students: Collection[Student], now: datetime) -> dict[int, StreakState]:
    """Of many students, by id, to be told and not to be kept: nothing is written."""
    states = await store.states_of(db, [student.student_id for student in students])
    return {
        student.student_id: await _settled(db, student, states.get(student.student_id, StreakState()), now)
        for student in students
    }


async def settle_due(db: AsyncSession, now: datetime, after_id: int = 0, limit: int = 200) -> int | None:
    """Settles the next streaks, by student id, whose last accounted day may be over.

    Returns the id to go on after, None at the end.
    """
    # Nowhere on earth is it later than on Kiritimati; whether a day is over for this student, _settled decides.
    horizon = judged_day(now, "Pacific/Kiritimati") - ONE_DAY
    due = await store.unsettled_students(db, horizon, after_id, limit)
    for student, row in due:
        await db.refresh(row)  # read again under the student's lock: a turn may have changed it meanwhile
        store.write_state(row, await _settled(db, student, store.state_of(row), now))
    return due[-1][0].student_id if due else None


async def _settled(db: AsyncSession, student: Student, state: StreakState, now: datetime) -> StreakState:
    today = judged_day(now, student.zone)
    return settle(state, today, await store.down_days(db, state, today, student.zone))
