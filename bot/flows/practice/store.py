"""Rows of sessions and responses, as the daily session needs them."""

from datetime import date, datetime, timedelta

from sqlalchemy import func, select, update
from sqlalchemy.dialects.postgresql import distinct_on, insert
from sqlalchemy.ext.asyncio import AsyncSession

from bot.flows.practice.peers import BAND, Peers
from bot.flows.practice.results import PlacementOffer
from bot.flows.practice.selection import REST, Candidate
from models.diagnosis import Diagnosis
from models.generated_hint import GeneratedHint, HintShowing
from models.learner import StudentAbility
from models.problem import Problem, ProblemReport
from models.response import Response
from models.session import Session
from models.student import Student
from models.types import Confidence, DiagnosisStatus, Outcome, SessionKind, SessionStatus

LONG_ABSENCE = timedelta(days=30)
"""Without a practice: after that a placement test is offered again."""


async def session_in_progress(db: AsyncSession, student_id: int) -> Session | None:
    return await db.scalar(
        select(Session).where(Session.student_id == student_id, Session.status == SessionStatus.IN_PROGRESS)
    )


async def own_session(db: AsyncSession, student_id: int, session_id: int) -> Session | None:
    """None for somebody else's session: anybody can send any number in a tap."""
    return await db.scalar(select(Session).where(Session.session_id == session_id, Session.student_id == student_id))


async def candidates(db: AsyncSession, grade: int) -> list[Candidate]:
    found = await db.execute(
        select(
            Problem.problem_id, Problem.template_key, Problem.skill, Problem.topic, Problem.difficulty, Problem.uses
        ).where(Problem.grade == grade, Problem.hidden_at.is_(None), Problem.withdrawn_at.is_(None))
    )
    return [
        Candidate(problem_id, template_key, skill, topic, difficulty)
        for problem_id, template_key, skill, topic, difficulty, uses in found
        if "practice" in uses
    ]


async def served(db: AsyncSession, student_id: int, today: date) -> dict[int, date]:
    """The local day on which each problem was last put before this student, as far back as selection looks."""
    found = await db.execute(
        select(Session.local_date, Session.problem_ids)
        .where(Session.student_id == student_id, Session.local_date > today - REST - timedelta(days=1))
        .order_by(Session.local_date)
    )
    return {problem_id: day for day, problem_ids in found for problem_id in problem_ids}


async def met(db: AsyncSession, student_id: int) -> dict[int, date]:
    """The local day on which each problem was last put before this student, ever."""
    found = await db.execute(
        select(Session.local_date, Session.problem_ids)
        .where(Session.student_id == student_id)
        .order_by(Session.local_date)
    )
    return {problem_id: day for day, problem_ids in found for problem_id in problem_ids}


async def sessions_on(db: AsyncSession, student_id: int, day: date) -> list[Session]:
    found = await db.scalars(
        select(Session).where(Session.student_id == student_id, Session.local_date == day).order_by(Session.session_id)
    )
    return list(found)


async def answered_in(db: AsyncSession, session_ids: list[int]) -> set[int]:
    found = await db.scalars(select(Response.problem_id).where(Response.session_id.in_(session_ids)))
    return set(found)


async def responses_of(db: AsyncSession, session_id: int) -> list[tuple[Response, Problem]]:
    found = await db.execute(
        select(Response, Problem)
        .join(Problem, Problem.problem_id == Response.problem_id)
        .where(Response.session_id == session_id)
        .order_by(Response.response_id)
    )
    return [(response, problem) for response, problem in found]


async def missed_skill(db: AsyncSession, session: Session, position: int) -> str | None:
    """The skill of a problem that was not answered right; None if it was."""
    skill: str | None = await db.scalar(
        select(Problem.skill)
        .join(Response, Response.problem_id == Problem.problem_id)
        .where(
            Response.session_id == session.session_id,
            Response.problem_id == session.problem_ids[position],
            Response.is_correct.is_(False),
        )
    )
    return skill


async def rate_confidence(db: AsyncSession, session_id: int, problem_id: int, level: Confidence) -> Response | None:
    rated = (
        update(Response)
        .where(Response.session_id == session_id, Response.problem_id == problem_id)
        .values(confidence_level=level)
        .returning(Response)
    )
    return await db.scalar(rated, execution_options={"populate_existing": True})


async def peers_at(db: AsyncSession, student: Student, template_key: str) -> Peers:
    """The others of the class at the student's stage, by how each ended the first problem of this template."""
    own = select(StudentAbility.ability).where(StudentAbility.student_id == student.student_id).scalar_subquery()
    variants = select(Problem.problem_id).where(Problem.template_key == template_key)
    firsts = (
        select(Session.student_id, Response.is_correct)
        .join(Response, Response.session_id == Session.session_id)
        .where(
            Response.problem_id.in_(variants),
            Response.outcome != Outcome.SKIPPED,
            Session.student_id != student.student_id,
        )
        .ext(distinct_on(Session.student_id))
        .order_by(Session.student_id, Response.response_id)
        .subquery()
    )
    counted = (
        select(func.count(), func.count().filter(~firsts.c.is_correct))
        .join(Student, Student.student_id == firsts.c.student_id)
        .join(StudentAbility, StudentAbility.student_id == firsts.c.student_id)
        .where(Student.grade == student.grade, func.abs(StudentAbility.ability - own) <= BAND)
    )
    students, missed = (await db.execute(counted)).one()
    return Peers(int(students), int(missed))


async def place_of_showing(db: AsyncSession, showing_id: int) -> tuple[Session, Problem, HintShowing, str]:
    """Where a generated hint was shown, and at which step of the help."""
    found = await db.execute(
        select(Session, Problem, HintShowing, GeneratedHint.step)
        .join(HintShowing, HintShowing.session_id == Session.session_id)
        .join(GeneratedHint, GeneratedHint.hint_id == HintShowing.hint_id)
        .join(Problem, Problem.problem_id == GeneratedHint.problem_id)
        .where(HintShowing.showing_id == showing_id)
    )
    session, problem, showing, step = found.one()
    return session, problem, showing, step


async def report_problem(db: AsyncSession, student_id: int, problem_id: int, complaint: str, now: datetime) -> bool:
    """False if this student reported this problem before."""
    row = insert(ProblemReport).values(
        student_id=student_id, problem_id=problem_id, complaint=complaint, created_at=now
    )
    added = await db.execute(row.on_conflict_do_nothing().returning(ProblemReport.report_id))
    return added.scalar() is not None


async def students_with_expired_sessions(db: AsyncSession, now: datetime, limit: int) -> list[int]:
    """Ids of students whose session is over, locked; one who is busy right now waits for the next tick."""
    found = await db.scalars(
        select(Student.student_id)
        .join(Session, Session.student_id == Student.student_id)
        .where(Session.status == SessionStatus.IN_PROGRESS, Session.expires_at <= now)
        .order_by(Session.expires_at)
        .limit(limit)
        .with_for_update(of=Student, skip_locked=True)
    )
    return list(found)


async def abandon_expired(db: AsyncSession, student_ids: list[int], now: datetime) -> int:
    """Checked again under the lock: a session may have been completed while the students were being found."""
    abandoned = await db.execute(
        update(Session)
        .where(
            Session.student_id.in_(student_ids),
            Session.status == SessionStatus.IN_PROGRESS,
            Session.expires_at <= now,
        )
        .values(status=SessionStatus.ABANDONED)
        .returning(Session.session_id)
    )
    return len(abandoned.all())


async def completed_before(db: AsyncSession, student_id: int, day: date, session_id: int) -> int:
    """How many other practices of that day the student completed."""
    count = select(func.count()).where(
        Session.student_id == student_id,
        Session.kind == SessionKind.PRACTICE,
        Session.local_date == day,
        Session.status == SessionStatus.COMPLETED,
        Session.session_id != session_id,
    )
    return int(await db.scalar(count) or 0)


async def placement_offer(db: AsyncSession, student: Student, session: Session) -> PlacementOffer | None:
    """After this completed session: a placement test to a newcomer, and again after a long absence; the rest of one
    that is under way."""
    newest = await db.scalar(
        select(Diagnosis)
        .where(Diagnosis.student_id == student.student_id, Diagnosis.grade == student.grade)
        .order_by(Diagnosis.diagnosis_id.desc())
        .limit(1)
    )
    if newest is not None and newest.status is DiagnosisStatus.OPEN:
        return PlacementOffer.REST
    before = await db.scalar(
        select(func.max(Session.local_date)).where(
            Session.student_id == student.student_id,
            Session.session_id < session.session_id,
            Session.kind == SessionKind.PRACTICE,
        )
    )
    if before is None:
        return PlacementOffer.FIRST if newest is None else None
    was_placed = newest is not None and newest.local_date > before
    return PlacementOffer.AGAIN if session.local_date - before >= LONG_ABSENCE and not was_placed else None
