"""Filing a dispute, and ruling on it."""

from collections.abc import Collection, Iterable
from datetime import datetime
from typing import Any

from sqlalchemy.ext.asyncio import AsyncSession

from bot.attempts.actions import kept
from bot.attempts.corrections import put_right
from bot.attempts.store import response_to
from bot.attempts.tries import as_read, put_right_in, right_by_now
from bot.days import local_day
from bot.disputes import phrases, screens, store
from bot.disputes.forms import Claim, form_of
from bot.disputes.results import AlreadyFiled, Filed, NothingWrong, RightByNow, Ruled
from bot.errors import Refusal
from bot.hours import next_waking
from bot.question_bank.answers import accept
from bot.streaks.rules import Practised
from bot.telegram.alarm import tell_admins
from bot.telegram.postman import post
from bot.telegram.turn import voice_of
from models.dispute import Dispute
from models.problem import Problem
from models.response import Response
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
) -> Filed | AlreadyFiled | NothingWrong | RightByNow:
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
        given=kept(as_read(student.language, problem, tried)),
        form=form_of(problem, tried),
        answer=(answer := tried.get("answer", problem.answer)),
        tried=tried,
        seen=screens.seen(problem, tried) if answer == problem.answer else None,
        echo=tried.get("echo", ""),
        reason=tried["misconception"] or tried["reason"],
    )
    if filed is None:
        return AlreadyFiled()
    if right_by_now(problem, [tried]) is not None:
        return await _settle_at_once(db, student, session, problem, filed, now)
    if before < MANY <= await store.disputing(db, problem.problem_id) and problem.hidden_at is None:
        problem.hidden_at, problem.hidden_by_disputes = now, True
        key = f"disputes:{problem.problem_id}:{now.isoformat()}"
        await tell_admins(db, admin_ids, screens.alarm(problem, MANY), key, now)
    return Filed()


async def _settle_at_once(
    db: AsyncSession, student: Student, session: Session, problem: Problem, filed: Dispute, now: datetime
) -> RightByNow:
    filed.ruled_at, filed.ruling = now, Ruling.ACCEPTED
    claim = Claim(problem, filed.answer, filed.form)
    response = await response_to(db, session.session_id, problem.problem_id)
    if response is None and await store.taken_up(db, session, problem.problem_id):
        return RightByNow(filed, claim, None, None, goes_on=False)
    practised = await put_right(db, student, session, problem, response, filed.tried, now)
    goes_on = is_under_way(session, now) and session.problem_shown_at is None
    return RightByNow(filed, claim, session, practised, goes_on)


async def _last_wrong_try(db: AsyncSession, session: Session, position: int) -> dict[str, Any] | None:
    if not 0 <= position < len(session.problem_ids):
        return None
    response = await response_to(db, session.session_id, session.problem_ids[position])
    if response is not None:
        return response.tries[-1] if response.tries and not response.is_correct else None
    return session.tries[-1] if position == session.position and session.tries else None


async def mean_the_other_try(db: AsyncSession, dispute_id: int) -> bool:
    """The button says "my answer", and of two tries it took the last: from now on the dispute is about the other one.

    False if there is no other, or if the dispute was ruled on.
    """
    dispute = await store.lock_open(db, dispute_id)
    other = await store.other_try(db, dispute) if dispute is not None else None
    if dispute is None or other is None:
        return False
    student, problem = await db.get_one(Student, dispute.student_id), await db.get_one(Problem, dispute.problem_id)
    dispute.given = kept(as_read(student.language, problem, other))
    dispute.form, dispute.tried, dispute.echo = form_of(problem, other), other, other.get("echo", "")
    dispute.reason = other["misconception"] or other["reason"]
    return True


async def rule(db: AsyncSession, dispute_id: int, ruling: Ruling, now: datetime) -> Ruled | None:
    """Settles all open disputes of the same answer to the same problem, and tells each student once.

    None when that was settled before. Raises Refusal for an answer that cannot be accepted.
    """
    await db.flush()  # the admin may be one of the students that are read anew below
    dispute = await db.get(Dispute, dispute_id)
    if dispute is None or dispute.ruled_at is not None:
        return None
    claim = Claim(await db.get_one(Problem, dispute.problem_id), dispute.answer, dispute.form)
    students = await store.lock_students(db, await store.concerned(db, claim, ruling))
    problem = await store.lock_problem(db, dispute.problem_id)

    # Read again under the locks: another admin may have been quicker. Who came in between waits for the next ruling.
    disputes = [each for each in await store.settled_by(db, claim, ruling) if each.student_id in students]
    if not disputes:
        return None
    completed: dict[int, Practised | None] = {}
    if ruling is Ruling.ACCEPTED:
        completed = await _accept(db, claim, students, disputes, now)
        disputes += await store.kept_before(db, claim, completed)
    for each in disputes:
        each.ruled_at, each.ruling = now, ruling
    await db.flush()
    await store.bring_back(db)
    for each in _one_for_each_student(disputes, completed):
        await _tell(db, students[each.student_id], each, claim, completed, now)
    return Ruled(problem, claim.form, ruling, len({each.student_id for each in disputes}), len(completed))


def _one_for_each_student(disputes: Iterable[Dispute], completed: Collection[int]) -> Iterable[Dispute]:
    """The newest, but rather one that corrected something."""
    by_weight = sorted(disputes, key=lambda each: (each.session_id in completed, each.dispute_id))
    return {each.student_id: each for each in by_weight}.values()


async def _accept(
    db: AsyncSession, claim: Claim, students: dict[int, Student], disputes: list[Dispute], now: datetime
) -> dict[int, Practised | None]:
    """The sessions that were put right, each with what that did to the streak."""
    problem = claim.problem
    if not claim.is_older and not accept(problem, claim.form):
        raise Refusal(phrases.NOT_ACCEPTABLE)
    disputed = {dispute.session_id for dispute in disputes}
    completed: dict[int, Practised | None] = {}
    for session, response, right in await store.wrong_tries(db, claim, list(students)):
        before_them = response is None and is_under_way(session, now)
        if before_them and session.session_id not in disputed:
            continue  # a problem is not taken from under the eyes of somebody who is told nothing
        if response is not None and response.is_correct:
            response.tries = put_right_in(response.tries, right)
            continue
        if response is None and await store.taken_up(db, session, problem.problem_id):
            continue  # one problem of one day counts once
        student = students[session.student_id]
        completed[session.session_id] = await put_right(db, student, session, problem, response, right, now)
    for dispute in disputes:
        if dispute.session_id not in completed and (found := await _without_its_try(db, dispute)) is not None:
            student, (session, response) = students[dispute.student_id], found
            right = dispute.tried
            completed[session.session_id] = await put_right(db, student, session, problem, response, right, now)
    return completed


async def _without_its_try(db: AsyncSession, dispute: Dispute) -> tuple[Session, Response | None] | None:
    """A reworded problem is shown anew and its tries are cleared, but not what a student has disputed: that try is
    put back. None when the problem is right already, or is not in the session any more."""
    session = await db.get_one(Session, dispute.session_id)
    response = await response_to(db, session.session_id, dispute.problem_id)
    here = response is None and session.problem_ids[session.position : session.position + 1] == [dispute.problem_id]
    if response.is_correct if response is not None else not here:
        return None
    if response is None and await store.taken_up(db, session, dispute.problem_id):
        return None
    holder = response or session
    if dispute.tried not in holder.tries:
        holder.tries = [dispute.tried, *holder.tries]
    return session, response


async def _tell(
    db: AsyncSession,
    student: Student,
    dispute: Dispute,
    claim: Claim,
    completed: dict[int, Practised | None],
    now: datetime,
) -> None:
    session = await db.get_one(Session, dispute.session_id)
    voice = voice_of(student)
    under_way = is_under_way(session, now)
    not_before = now if under_way else next_waking(now, student.zone)
    if dispute.ruling is Ruling.ACCEPTED:
        practised = completed.get(session.session_id)
        waits = under_way and session.problem_shown_at is None
        corrected = session if session.session_id in completed else None
        message = screens.accepted_message(voice, dispute, claim, corrected, practised, goes_on=waits)
    else:
        still_open = await _can_still_be_found(db, student, session, claim.problem, under_way, not_before)
        message = screens.kept_message(voice, dispute, claim, still_open=still_open)
    await post(
        db,
        telegram_id=student.telegram_id,
        kind="dispute",
        message=message,
        dedupe_key=f"dispute:{dispute.dispute_id}:{dispute.ruling}",
        not_before=not_before,
    )


async def _can_still_be_found(
    db: AsyncSession, student: Student, session: Session, problem: Problem, under_way: bool, heard: datetime
) -> bool:
    """Whether the student has, or gets with /practice, the problem once more at the moment when the ruling is heard."""
    offered = under_way or (
        local_day(heard, student.zone) == session.local_date
        and problem.hidden_at is None
        and problem.withdrawn_at is None
        and problem.grade == student.grade
    )
    return offered and not await store.answered_on(db, session, problem.problem_id)


def is_under_way(session: Session, now: datetime) -> bool:
    return session.status is SessionStatus.IN_PROGRESS and now < session.expires_at
