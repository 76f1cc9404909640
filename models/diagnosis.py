"""A placement test under way or over: where a student may begin. No marks, and no row of practice."""

from datetime import date as Date
from datetime import datetime
from typing import Any

from sqlalchemy import JSON, CheckConstraint, ForeignKey, Index, Integer, SmallInteger, String, text
from sqlalchemy.orm import Mapped, mapped_column

from models.base import Base, Moment, stored_by_value
from models.types import DiagnosisStatus


class Diagnosis(Base):
    __tablename__ = "diagnoses"
    __table_args__ = (
        CheckConstraint("grade IN (6, 7, 8)", name="grade"),
        Index("idx_diagnoses_student", "student_id"),
        Index("uq_diagnoses_one_open", "student_id", unique=True, postgresql_where=text("status = 'open'")),
    )

    diagnosis_id: Mapped[int] = mapped_column(Integer, primary_key=True, autoincrement=True)
    student_id: Mapped[int] = mapped_column(ForeignKey("students.student_id", ondelete="CASCADE"))
    grade: Mapped[int] = mapped_column(SmallInteger)
    status: Mapped[DiagnosisStatus] = mapped_column(stored_by_value(DiagnosisStatus, "diagnosis_status"))
    started_at: Mapped[datetime] = mapped_column(Moment)
    ended_at: Mapped[datetime | None] = mapped_column(Moment)
    # The student's local day of the newest reply, or of the start.
    local_date: Mapped[Date]
    # In order: skill, problem_id, reply (a bot.diagnosis.replies.Reply), at. What was typed is not kept.
    answers: Mapped[list[dict[str, Any]]] = mapped_column(JSON, server_default=text("'[]'"))
    # The question that is open, and which text of it was shown; NULL between two sets.
    problem_id: Mapped[int | None] = mapped_column(ForeignKey("problems.problem_id"))
    problem_fingerprint: Mapped[str | None] = mapped_column(String(16))
