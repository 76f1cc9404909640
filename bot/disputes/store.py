"""Rows of disputes, and the answers that a ruling concerns.

Who locks both locks students first, by id, and the problem after them: a student's own turn comes in that order, too.
"""

from collections.abc import Collection
from datetime import datetime
from typing import Any

from sqlalchemy import Integer, String, and_, cast, func, select, update
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncSession

from bot.attempts.store import response_to
from bot.disputes.forms import Claim, wrong_try_of
from bot.disputes.results import Case
from bot.grading import Verdict
from models.dispute import Dispute
from models.problem import Problem
from models.response import Response
from models.session import Session
from models.student import Student
from models.types import Ruling, SessionStatus

_OPEN = Dispute.ruled_at.is_(None)


async def is_disputed(db: AsyncSession, session_id: int, problem_id: int) -> bool:
    filed = select(Dispute.dispute_id).where(Dispute.session_id == session_id, Dispute.problem_id == problem_id)
    return await db.scalar(filed) is not None


async def add(db: AsyncSession, session: Session, position: int, now: datetime, **told: Any) -> Dispute | None:
    """None if this problem was disputed in this session before."""
    row = insert(Dispute).values(
        problem_id=session.problem_ids[position],
        student_id=session.student_id,
        session_id=session.session_id,
        position=position,
        created_at=now,
        **told,
    )
    added = await db.execute(row.on_conflict_do_nothing().returning(Dispute.dispute_id))
    dispute_id = added.scalar()
    return await db.get_one(Dispute, dispute_id) if dispute_id is not None else None


async def lock_problem(db: AsyncSession, problem_id: int) -> Problem:
    """Keeps out other disputes of the problem and other rulings on it; answers to it are not held up."""
    locked = select(Problem).where(Problem.problem_id == problem_id).with_for_update(key_share=True)
    return (await db.scalars(locked.execution_options(populate_existing=True))).one()


async def lock_problems_disputed_by(db: AsyncSession, student_id: int) -> None:
    """Before the student's disputes go: of a ruling at the same moment, the later one must see what the other left."""
    theirs = select(Dispute.problem_id).where(_OPEN, Dispute.student_id == student_id)
    locked = select(Problem.problem_id).where(Problem.problem_id.in_(theirs)).order_by(Problem.problem_id)
    await db.execute(locked.with_for_update(key_share=True))


async def lock_students(db: AsyncSession, student_ids: Collection[int]) -> dict[int, Student]:
    locked = select(Student).where(Student.student_id.in_(student_ids)).order_by(Student.student_id).with_for_update()
    found = await db.scalars(locked.execution_options(populate_existing=True))
    return {student.student_id: student for student in found}


async def disputing(db: AsyncSession, problem_id: int) -> int:
    """How many students have an open dispute of the problem."""
    count = select(func.count(Dispute.student_id.distinct())).where(_OPEN, Dispute.problem_id == problem_id)
    return int(await db.scalar(count) or 0)


async def bring_back(db: AsyncSession) -> None:
    """Shows again what disputes had hidden and nobody disputes any more."""
    disputed = select(Dispute.dispute_id).where(_OPEN, Dispute.problem_id == Problem.problem_id).exists()
    hidden = update(Problem).where(Problem.hidden_by_disputes, ~disputed)
    await db.execute(hidden.values(hidden_at=None, hidden_by_disputes=False))


# For the desk


async def open_count(db: AsyncSession) -> int:
    return int(await db.scalar(select(func.count()).where(_OPEN)) or 0)


async def most_disputed(db: AsyncSession) -> Case | None:
    """The answer that most students say is right; of equals the one that has waited longest."""
    students = func.count(Dispute.student_id.distinct())
    cases = (
        await db.execute(
            select(func.min(Dispute.dispute_id), students)
            .where(_OPEN)
            .group_by(Dispute.problem_id, Dispute.answer, Dispute.form)
            .order_by(students.desc(), func.min(Dispute.dispute_id))
        )
    ).all()
    if not cases:
        return None
    dispute_id, number = cases[0]
    dispute = await db.get_one(Dispute, dispute_id)
    other = await other_try(db, dispute) if number == 1 else None
    return Case(dispute, await db.get_one(Problem, dispute.problem_id), other, int(number), len(cases))


async def other_try(db: AsyncSession, dispute: Dispute) -> dict[str, Any] | None:
    """What the student tried beside what is disputed, if it was wrong at the same answer."""
    response = await response_to(db, dispute.session_id, dispute.problem_id)
    session = await db.get_one(Session, dispute.session_id)
    tries = response.tries if response is not None else session.tries if session.position == dispute.position else []
    others = (each for each in tries if each != dispute.tried and each.get("answer") == dispute.answer)
    return next((each for each in others if each["verdict"] != Verdict.CORRECT), None)


async def lock_open(db: AsyncSession, dispute_id: int) -> Dispute | None:
    locked = select(Dispute).where(_OPEN, Dispute.dispute_id == dispute_id).with_for_update()
    return await db.scalar(locked.execution_options(populate_existing=True))


async def settled_by(db: AsyncSession, claim: Claim, ruling: Ruling) -> list[Dispute]:
    """The open disputes of that answer; an accepted one settles also what counts as right with it."""
    of_that_version = (Dispute.problem_id == claim.problem.problem_id, Dispute.answer == claim.answer)
    found = await db.scalars(
        select(Dispute)
        .where(_OPEN, *of_that_version)
        .order_by(Dispute.dispute_id)
        .execution_options(populate_existing=True)
    )
    accepted = ruling is Ruling.ACCEPTED
    return [each for each in found if each.form == claim.form or (accepted and claim.covers(each.tried))]


async def kept_before(db: AsyncSession, claim: Claim, session_ids: Collection[int]) -> list[Dispute]:
    """Disputes in these sessions whose verdict was kept, and is not kept now."""
    found = await db.scalars(
        select(Dispute).where(
            Dispute.ruling == Ruling.KEPT,
            Dispute.problem_id == claim.problem.problem_id,
            Dispute.session_id.in_(session_ids),
        )
    )
    return [each for each in found if each.form == claim.form or claim.covers(each.tried)]


async def taken_up(db: AsyncSession, session: Session, problem_id: int) -> bool:
    """Whether a later session of the day asks, or has rightly answered, what this one left open."""
    later = select(Session, Response).outerjoin(
        Response, and_(Response.session_id == Session.session_id, Response.problem_id == problem_id)
    )
    same_day = (
        Session.student_id == session.student_id,
        Session.local_date == session.local_date,
        Session.session_id > session.session_id,
    )
    for other, response in await db.execute(later.where(*same_day)):
        asks = other.status is SessionStatus.IN_PROGRESS and problem_id in other.problem_ids
        if response.is_correct if response is not None else asks:
            return True
    return False


async def concerned(db: AsyncSession, claim: Claim, ruling: Ruling) -> set[int]:
    """Whom a ruling may touch: who disputes, and for an accepted form whoever gave it. Not locked: look again then."""
    disputing = {each.student_id for each in await settled_by(db, claim, ruling)}
    if ruling is not Ruling.ACCEPTED:
        return disputing
    problem_id = claim.problem.problem_id
    answered = select(Session.student_id, Response.tries).join(Response, Response.session_id == Session.session_id)
    trying = select(Session.student_id, Session.tries)
    rows = [
        *await db.execute(answered.where(*_tried(problem_id))),
        *await db.execute(trying.where(*_open_problem(problem_id))),
    ]
    return disputing | {student_id for student_id, tries in rows if wrong_try_of(claim, tries)}


async def wrong_tries(
    db: AsyncSession, claim: Claim, student_ids: Collection[int]
) -> list[tuple[Session, Response | None, dict[str, Any]]]:
    """Each session in which one of these students gave that form at the problem, the response if there is one, and
    the try. Of a session whose problem was left open, or is open now, there is none yet.
    """
    theirs, problem_id = Session.student_id.in_(student_ids), claim.problem.problem_id
    answered = select(Session, Response).join(Response, Response.session_id == Session.session_id)
    found: list[tuple[Session, Response | None]] = [
        *((session, response) for session, response in await db.execute(answered.where(theirs, *_tried(problem_id)))),
        *((session, None) for session in await db.scalars(select(Session).where(theirs, *_open_problem(problem_id)))),
    ]
    tries = [(session, response, wrong_try_of(claim, (response or session).tries)) for session, response in found]
    return [(session, response, entry) for session, response, entry in tries if entry is not None]


async def answered_on(db: AsyncSession, session: Session, problem_id: int) -> bool:
    """Whether the student's problem is over for the session's day; what one session leaves, the next one takes up."""
    answered = (
        select(Response.response_id)
        .join(Session, Session.session_id == Response.session_id)
        .where(
            Session.student_id == session.student_id,
            Session.local_date == session.local_date,
            Response.problem_id == problem_id,
        )
    )
    return await db.scalar(answered.limit(1)) is not None


def _tried(problem_id: int) -> tuple[Any, ...]:
    return Response.problem_id == problem_id, cast(Response.tries, String) != "[]"


def _open_problem(problem_id: int) -> tuple[Any, ...]:
    """Under way, or left at this problem when the time ran out."""
    here = cast(Session.problem_ids.op("->>")(Session.position), Integer)
    return Session.status != SessionStatus.COMPLETED, here == problem_id, cast(Session.tries, String) != "[]"
