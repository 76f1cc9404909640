"""A try was right after all: response, score, session, streak, mastery and cards become what they would have been."""

from datetime import datetime
from typing import Any

from sqlalchemy.ext.asyncio import AsyncSession

from bot.attempts import store
from bot.attempts.actions import conclude, kept
from bot.attempts.tries import as_read, put_right_in
from bot.learning.actions import rebuild
from bot.streaks.actions import current_streak, has_practised, recount
from bot.streaks.rules import Practised
from models.problem import Problem
from models.response import Response
from models.session import Session
from models.student import Student
from models.types import Outcome


async def put_right(
    db: AsyncSession,
    student: Student,
    session: Session,
    problem: Problem,
    response: Response | None,
    right: dict[str, Any],
    now: datetime,
) -> Practised | None:
    """`right` is one of the tries of the response, or of the session while the problem is open in it.

    What this did to the streak, if the session is complete only now and its day did not count before. The caller
    holds the student's lock and commits.
    """
    before = None
    if response is None:
        is_last = session.position + 1 == len(session.problem_ids)
        if is_last and not await has_practised(db, student, session.local_date):
            before = await current_streak(db, student, now)
        session.tries = put_right_in(session.tries, right)
        then = datetime.fromisoformat(right["at"])
        answer = as_read(student.language, problem, right)
        await conclude(db, student, session, problem, Outcome.CORRECT, then, answer, None, None)
    else:
        response.tries = put_right_in(response.tries, right)
        response.outcome, response.is_correct = Outcome.CORRECT, True
        response.student_answer = kept(as_read(student.language, problem, right))
        await db.flush()
        await rebuild(db, student.student_id)
    await db.flush()
    session.problems_correct = await store.right_in(db, session.session_id)
    if before is None or not await has_practised(db, student, session.local_date):
        return None
    return await recount(db, student, before, now)
