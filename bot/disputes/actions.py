"""Filing a dispute, and ruling on it."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from sqlalchemy.ext.asyncio import AsyncSession

from bot.attempts.actions import as_text, kept
from bot.attempts.corrections import put_right
from bot.attempts.store import response_to
from bot.days import local_day
from bot.disputes import phrases, screens, store
from bot.disputes.forms import form_of
from bot.disputes.results import AlreadyFiled, Filed, NothingWrong, Ruled
from bot.errors import Refusal
from bot.hours import next_waking
from bot.question_bank.answers import accept
from bot.streaks.actions import current_streak
from bot.telegram.postman import post
from bot.telegram.turn import voice_of
from models.dispute import Dispute
from models.problem import Problem
from models.session import Session
from models.student import Student
from models.types import Outcome, Ruling, SessionStatus

MANY = 10
"""So many students with an open dispute hide the problem until it is ruled on: more likely it is wrong than they."""


async def may_dispute(db: AsyncSession, session: Session, position: int) -> bool:
    """Whether "my answer was right" is offered at that problem: under a wrong verdict, until it is used."""
    problem_id = session.problem_ids[position]
    if position == session.position:
        wrong = bool(session.tries)
    else:
        response = await response_to(db, session.session_id, problem_id)
        wrong = response is not None and response.outcome is Outcome.WRONG
    return wrong and not await store.is_disputed(db, session.session_id, problem_id)


async def file_dispute(
    db: AsyncSession, student: Student, session: Session, position: int, now: datetime, admin_ids: Iterable[int]
) -> Filed | AlreadyFiled | NothingWrong:
    """The last try at that problem is right, says the student. Callers hold the student's lock."""
    tried = await _last_wrong_try(db, session, position)
    if tried is None:
        return NothingWrong()
    problem = await store.lock_problem(db, session.problem_ids[position])
    before = await store.disputing(db, problem.problem_id)
    filed = await store.add(
        db,
        session,
        position,
        now,
        given=kept(as_text(student, problem, tried["given"])),
        form=form_of(problem.choices, tried),
        echo=tried.get("echo", ""),
        reason=tried["misconception"] or tried["reason"],
    )
    if not filed:
        return AlreadyFiled()
    if before < MANY <= await store.disputing(db, problem.problem_id) and problem.hidden_at is None:
        problem.hidden_at, problem.hidden_by_disputes = now, True
        await _alarm(db, problem, now, admin_ids)
    return Filed()


async def _last_wrong_try(db: AsyncSession, session: Session, position: int) -> dict[str, Any] | None:
    if not 0 <= position < len(session.problem_ids):
        return None
    response = await response_to(db, session.session_id, session.problem_ids[position])
    if response is not None:
        return response.tries[-1] if response.tries and not response.is_correct else None
    return session.tries[-1] if position == session.position and session.tries else None


async def _alarm(db: AsyncSession, problem: Problem, now: datetime, admin_ids: Iterable[int]) -> None:
    for admin_id in sorted(admin_ids):
        await post(
            db,
            telegram_id=admin_id,
            kind="alarm",
            message=screens.alarm(problem, MANY),
            dedupe_key=f"disputes:{admin_id}:{problem.problem_id}:{now.isoformat()}",
            not_before=now,
        )


async def rule(db: AsyncSession, dispute_id: int, ruling: Ruling, now: datetime) -> Ruled | None:
    """Settles all open disputes of the same answer to the same problem, and tells each student once.

    None when that was settled before. Raises Refusal for an answer that cannot be accepted.
    """
    await db.flush()  # the admin may be one of the students that are read anew below
    dispute = await db.get(Dispute, dispute_id)
    if dispute is None or dispute.ruled_at is not None:
        return None
    form, problem_id = dispute.form, dispute.problem_id
    students = await store.lock_students(db, await store.concerned(db, problem_id, form, ruling))
    problem = await store.lock_problem(db, problem_id)

    # Read again under the locks: another admin may have been quicker. Who came in between waits for the next ruling.
    disputes = [each for each in await store.open_disputes(db, problem_id, form) if each.student_id in students]
    if not disputes:
        return None
    completed = await _accept(db, problem, form, students, disputes, now) if ruling is Ruling.ACCEPTED else {}
    for each in disputes:
        each.ruled_at, each.ruling = now, ruling
    await db.flush()
    await store.bring_back(db)
    newest = {each.student_id: each for each in disputes}
    for each in newest.values():
        await _tell(db, students[each.student_id], each, problem, completed, now)
    return Ruled(problem, form, ruling, len(newest), len(completed))


async def _accept(
    db: AsyncSession,
    problem: Problem,
    form: str,
    students: dict[int, Student],
    disputes: list[Dispute],
    now: datetime,
) -> dict[int, bool]:
    """The sessions that were put right, and whether that completed them."""
    if not accept(problem, form):
        raise Refusal(phrases.NOT_ACCEPTABLE)
    disputed = {dispute.session_id for dispute in disputes}
    completed: dict[int, bool] = {}
    for session, response, right in await store.wrong_tries(db, problem, form, list(students)):
        before_them = response is None and is_under_way(session, now)
        if before_them and session.session_id not in disputed:
            continue  # a problem is not taken from under the eyes of somebody who is told nothing
        student = students[session.student_id]
        completed[session.session_id] = await put_right(db, student, session, problem, response, right, now)
    return completed


async def _tell(
    db: AsyncSession, student: Student, dispute: Dispute, problem: Problem, completed: dict[int, bool], now: datetime
) -> None:
    session = await db.get_one(Session, dispute.session_id)
    voice = voice_of(student)
    under_way = is_under_way(session, now)
    if dispute.ruling is Ruling.ACCEPTED:
        day_counts = completed.get(session.session_id, False)
        streak = (await current_streak(db, student, now)).current if day_counts else None
        waits = under_way and session.problem_shown_at is None
        message = screens.accepted_message(voice, dispute, problem, session, streak=streak, goes_on=waits)
    else:
        offered = under_way or session.local_date == local_day(now, student.zone)
        still_open = offered and not await store.answered_on(db, session, problem.problem_id)
        message = screens.kept_message(voice, dispute, problem, still_open=still_open)
    await post(
        db,
        telegram_id=student.telegram_id,
        kind="dispute",
        message=message,
        dedupe_key=f"dispute:{dispute.dispute_id}",
        not_before=now if under_way else next_waking(now, student.zone),
    )


def is_under_way(session: Session, now: datetime) -> bool:
    return session.status is SessionStatus.IN_PROGRESS and now < session.expires_at
