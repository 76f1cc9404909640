"""Everything that is kept of a student: for the export, and for erasing it."""

from datetime import date, datetime
from typing import Any

from sqlalchemy import delete, select
from sqlalchemy.ext.asyncio import AsyncSession

from bot.ai import ledger
from bot.disputes.store import bring_back, lock_problems_disputed_by
from bot.mastery.levels import Level
from models.ai_request import AiRequest
from models.ai_spending import AiAllowance
from models.audit_entry import AuditEntry
from models.base import Base
from models.calendar_change import CalendarChange
from models.card import SrsCard
from models.choice import ServedChoice
from models.cost_record import CostRecord
from models.delivery import QueuedMessage
from models.diagnosis import Diagnosis
from models.dispute import Dispute
from models.generated_hint import GeneratedHint, HintShowing
from models.goal import StudentGoal
from models.learner import SkillGap, StudentAbility, StudentMastery
from models.problem import Problem, ProblemReport
from models.response import Response
from models.session import Session
from models.streak import Streak
from models.student import Newcomer, Student


async def everything_about(db: AsyncSession, student: Student) -> dict[str, Any]:
    """All rows that carry the student's id, as JSON-ready values."""
    own = Session.student_id == student.student_id
    answers = await db.execute(
        select(Response, Problem.question_bn, Problem.question_en)
        .join(Session, Session.session_id == Response.session_id)
        .join(Problem, Problem.problem_id == Response.problem_id)
        .where(own)
        .order_by(Response.response_id)
    )
    return {
        "student": as_values(student),
        "sessions": [
            as_values(row) for row in await db.scalars(select(Session).where(own).order_by(Session.session_id))
        ],
        "responses": [
            {**as_values(response), "question_bn": question_bn, "question_en": question_en}
            for response, question_bn, question_en in answers
        ],
        "ability": [as_values(row) for row in await _rows_of(db, StudentAbility, student)],
        "mastery": [
            {**as_values(row), "mastery_level_name": Level(row.mastery_level).name.lower()}
            for row in await db.scalars(select(StudentMastery).where(StudentMastery.student_id == student.student_id))
        ],
        "skill_gaps": [as_values(row) for row in await _rows_of(db, SkillGap, student)],
        "review_cards": [as_values(row) for row in await _rows_of(db, SrsCard, student)],
        "calendar_changes": [as_values(row) for row in await _rows_of(db, CalendarChange, student)],
        "diagnoses": [as_values(row) for row in await _rows_of(db, Diagnosis, student)],
        "choices": [as_values(row) for row in await _rows_of(db, ServedChoice, student)],
        "goal": [as_values(row) for row in await _rows_of(db, StudentGoal, student)],
        "streak": [as_values(row) for row in await _rows_of(db, Streak, student)],
        "disputes": [as_values(row) for row in await _rows_of(db, Dispute, student)],
        "problem_reports": [as_values(row) for row in await _rows_of(db, ProblemReport, student)],
        "hint_showings": [
            {**as_values(showing), "text": words}
            for showing, words in await db.execute(
                select(HintShowing, GeneratedHint.words)
                .join(GeneratedHint, GeneratedHint.hint_id == HintShowing.hint_id)
                .where(HintShowing.student_id == student.student_id)
                .order_by(HintShowing.showing_id)
            )
        ],
        "ai_requests": [as_values(row) for row in await _rows_of(db, AiRequest, student)],
        "ai_allowances": [as_values(row) for row in await _rows_of(db, AiAllowance, student)],
        "cost_records": [as_values(row) for row in await _rows_of(db, CostRecord, student)],
        "messages_waiting": [
            as_values(row)
            for row in await db.scalars(select(QueuedMessage).where(QueuedMessage.telegram_id == student.telegram_id))
        ],
    }


async def _rows_of(db: AsyncSession, table: Any, student: Student) -> list[Base]:
    return list(await db.scalars(select(table).where(table.student_id == student.student_id)))


def as_values(row: Base) -> dict[str, Any]:
    return {column.key: _plain(getattr(row, column.key)) for column in row.__table__.columns}


def _plain(value: Any) -> Any:
    if isinstance(value, (datetime, date)):
        return value.isoformat()
    return value if value is None or isinstance(value, (bool, int, str, list, dict)) else str(value)


async def erase(db: AsyncSession, student: Student) -> None:
    """Whatever carries the student's id goes with the student's row, but for what was paid, which loses the id; the
    rest is named here."""
    await ledger.settle_all(db, student.student_id)
    await db.execute(delete(QueuedMessage).where(QueuedMessage.telegram_id == student.telegram_id))
    await db.execute(delete(Newcomer).where(Newcomer.telegram_id == student.telegram_id))
    await db.execute(
        AuditEntry.__table__.update().where(AuditEntry.student_id == student.student_id).values(detail={})  # type: ignore[attr-defined]
    )
    await lock_problems_disputed_by(db, student.student_id)
    await db.execute(delete(Student).where(Student.student_id == student.student_id))
    await bring_back(db)  # what only this student's dispute still kept hidden
    db.expunge(student)
