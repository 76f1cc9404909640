"""The story of an answer, from the student's text to the streak."""

from datetime import datetime
from typing import Any

from sqlalchemy.ext.asyncio import AsyncSession

from bot.attempts.results import Completion, Concluded, Repeated, TryAgain, Unread
from bot.attempts.tries import as_read, put_right_in, right_by_now
from bot.grading import Judgement, Verdict, grade, grade_choice
from bot.learning.actions import learn
from bot.question_bank.answers import specification
from bot.streaks.actions import count_session
from models.problem import Problem
from models.response import Response
from models.session import Session
from models.student import Student
from models.types import Confidence, Outcome, SessionStatus

TRIES = 2
KEPT_ANSWER = 500

RESERVED = {Outcome.SKIPPED: "<skip>", Outcome.DONT_KNOW: "<dont_know>"}
"""What stands in student_answer when nothing was answered; the column `outcome` is what rules read."""


async def give_answer(
    db: AsyncSession,
    student: Student,
    session: Session,
    problem: Problem,
    given: str | int,
    now: datetime,
    *,
    found_by_claude: bool = False,
) -> Unread | Repeated | TryAgain | Concluded:
    """The student's answer to the open problem: a text, or the index of a tapped choice.

    The caller holds the student's lock, has checked that `problem` is the open one, and commits. An answer that Claude
    found in a sentence is the student's own words and judged like any other.
    """
    judgement = judge(problem, given)
    if judgement.verdict is Verdict.INVALID:
        return Unread(judgement)
    right = judgement.verdict is Verdict.CORRECT  # a try that was wrong before its form was accepted may be sent again
    if not right and session.tries and same_answer(session.tries[-1]["given"], given):
        return Repeated(judgement)

    session.tries = [*session.tries, tried(problem, given, judgement, now, found_by_claude=found_by_claude)]
    wrong = predicted(problem, judgement)
    if not right and len(session.tries) < TRIES:
        return TryAgain(judgement, wrong)

    outcome = Outcome.CORRECT if right else Outcome.WRONG
    return await conclude(
        db, student, session, problem, outcome, now, as_text(student, problem, given), judgement, wrong
    )


async def give_up(
    db: AsyncSession, student: Student, session: Session, problem: Problem, outcome: Outcome, now: datetime
) -> Concluded:
    """A skip, or "I don't know": a response like any other, and not correct."""
    return await conclude(db, student, session, problem, outcome, now, RESERVED[outcome], None, None)


async def conclude(
    db: AsyncSession,
    student: Student,
    session: Session,
    problem: Problem,
    outcome: Outcome,
    now: datetime,
    answer: str,
    judgement: Judgement | None,
    wrong: dict[str, Any] | None,
) -> Concluded:
    """Writes the response to the open problem, goes on to the next or completes the session, and learns from it.

    An earlier try that is right by now ends the problem as right, whatever came after it.
    """
    earlier = None
    if outcome is not Outcome.CORRECT and (right := right_by_now(problem, session.tries)) is not None:
        session.tries = put_right_in(session.tries, right)
        outcome, answer = Outcome.CORRECT, (earlier := as_read(student.language, problem, right))
    position = session.position
    spent = seconds_between(session.problem_shown_at, now)
    response = Response(
        session_id=session.session_id,
        problem_id=problem.problem_id,
        student_answer=kept(answer),
        is_correct=outcome is Outcome.CORRECT,
        outcome=outcome,
        time_spent_seconds=spent,
        hints_used=len(session.hints_viewed),
        hints_viewed=session.hints_viewed,
        tries=session.tries,
        confidence_level=Confidence.MEDIUM,
        evaluated_at=now,
    )
    session.problems_correct += outcome is Outcome.CORRECT
    session.total_time_seconds += spent
    session.position += 1
    tries = len(session.tries)
    session.problem_shown_at = session.problem_message_id = session.problem_fingerprint = None
    session.tries, session.hints_viewed = [], []

    completion = None
    if session.position == len(session.problem_ids):
        completion = await _complete(db, student, session, now)
    db.add(response)  # not before: what _complete flushes would be written twice
    lesson = await learn(db, session, problem, response)  # last: it locks what all students share
    return Concluded(problem, position, outcome, tries, judgement, wrong, completion, earlier, lesson.slipping)


async def _complete(db: AsyncSession, student: Student, session: Session, now: datetime) -> Completion:
    session.status = SessionStatus.COMPLETED
    session.completed_at = now
    practised = await count_session(db, student, session, now)
    return Completion(session.problems_correct, len(session.problem_ids), session.total_time_seconds, practised)


def judge(problem: Problem, given: str | int) -> Judgement:
    spec = specification(problem)
    return grade_choice(spec, given) if isinstance(given, int) else grade(spec, given)


def predicted(problem: Problem, judgement: Judgement) -> dict[str, Any] | None:
    """The entry of the problem's `wrong` list that this answer matches, if any."""
    return problem.wrong[judgement.wrong_index] if judgement.wrong_index is not None else None


def tried(
    problem: Problem, given: str | int, judgement: Judgement, now: datetime, *, found_by_claude: bool = False
) -> dict[str, Any]:
    """`answer` is the right one at that time: a try says nothing of the numbers that an author puts there later."""
    found = {"found_by": "claude"} if found_by_claude else {}
    return found | {
        "given": given if isinstance(given, int) else kept(given),
        "answer": problem.answer,
        "verdict": judgement.verdict.value,
        "reason": judgement.reason.value if judgement.reason else None,
        "misconception": judgement.misconception,
        "echo": kept(judgement.echo),
        "at": now.isoformat(),
    }


def same_answer(before: str | int, given: str | int) -> bool:
    return " ".join(str(before).split()) == " ".join(kept(given).split())


def kept(given: str | int) -> str:
    """What the log keeps of an answer."""
    return str(given)[:KEPT_ANSWER]


def as_text(student: Student, problem: Problem, given: str | int) -> str:
    """A tapped choice is kept as the student read it."""
    if isinstance(given, int) and problem.choices:
        return str(problem.choices[given][f"text_{student.language}"])
    return str(given)


def seconds_between(shown: datetime | None, now: datetime) -> int:
    return max(0, int((now - shown).total_seconds())) if shown is not None else 0
