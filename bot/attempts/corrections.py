"""A try was right after all: response, score, session and streak become what they would have been."""

from datetime import datetime
from typing import Any

from sqlalchemy.ext.asyncio import AsyncSession

from bot.attempts import store
from bot.attempts.actions import conclude, kept
from bot.attempts.tries import as_read
from bot.grading import Verdict
from bot.streaks.actions import recount
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
) -> bool:
    """`right` is one of the tries of the response, or of the session while the problem is open in it.

    True if this completes the session, so that its day counts. The caller holds the student's lock and commits.
    """
    completes = False
    if response is None:
        session.tries = put_right_in(session.tries, right)
        then = datetime.fromisoformat(right["at"])
        answer = as_read(student.language, problem, right)
        concluded = await conclude(db, student, session, problem, Outcome.CORRECT, then, answer, None, None)
        completes = concluded.completion is not None
    else:
        response.tries = put_right_in(response.tries, right)
        response.outcome, response.is_correct = Outcome.CORRECT, True
        response.student_answer = kept(as_read(student.language, problem, right))
    await db.flush()
    session.problems_correct = await store.right_in(db, session.session_id)
    if completes:
        await recount(db, student, now)
    return completes


def put_right_in(tries: list[dict[str, Any]], right: dict[str, Any]) -> list[dict[str, Any]]:
    """A diagnosis built on the tries must not find a misconception in a right answer."""
    mended = {**right, "verdict": Verdict.CORRECT.value, "reason": None, "misconception": None}
    return [mended if entry == right else entry for entry in tries]
