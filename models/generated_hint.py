"""Hints that Claude made: once for each kind of mistake, and for every student who makes it."""

from datetime import datetime
from decimal import Decimal

from sqlalchemy import JSON, ForeignKey, Index, Integer, Numeric, String, Text, UniqueConstraint, func, text
from sqlalchemy.orm import Mapped, mapped_column

from models.base import Base, Moment, stored_by_value
from models.types import HintStatus


class GeneratedHint(Base):
    __tablename__ = "generated_hints"
    __table_args__ = (
        UniqueConstraint(
            "problem_id",
            "fingerprint",
            "mistake",
            "step",
            "language",
            "prompt_version",
            "model",
            name="uq_generated_hints_key",
        ),
        Index("idx_generated_hints_review", "withdrawn_at", postgresql_where=text("status = 'withdrawn'")),
    )

    hint_id: Mapped[int] = mapped_column(Integer, primary_key=True, autoincrement=True)
    problem_id: Mapped[int] = mapped_column(ForeignKey("problems.problem_id"))
    fingerprint: Mapped[str] = mapped_column(String(16))
    # The class of the mistake: never a student's own words, so that nobody can write into other students' hints.
    mistake: Mapped[str] = mapped_column(String(80))
    # Where in the help it stands: after a wrong answer, beyond the ladder, an explanation, why a step.
    step: Mapped[str] = mapped_column(String(12))
    language: Mapped[str] = mapped_column(String(2))
    prompt_version: Mapped[str] = mapped_column(String(40))
    model: Mapped[str] = mapped_column(String(60))

    status: Mapped[HintStatus] = mapped_column(stored_by_value(HintStatus, "hint_status"))
    words: Mapped[str] = mapped_column(Text, server_default=text("''"))
    # How often it was written; and the gates, or the points of the second reading, that rejected it last.
    attempts: Mapped[int] = mapped_column(Integer, server_default=text("0"))
    faults: Mapped[list[str]] = mapped_column(JSON, server_default=text("'[]'"))

    asked_at: Mapped[datetime] = mapped_column(Moment)
    made_at: Mapped[datetime | None] = mapped_column(Moment)
    withdrawn_at: Mapped[datetime | None] = mapped_column(Moment)
    # An admin's word: reactions from before it no longer count.
    reviewed_at: Mapped[datetime | None] = mapped_column(Moment)


class HintShowing(Base):
    """A student saw a hint; `helped` is what they said of it."""

    __tablename__ = "hint_showings"
    __table_args__ = (
        UniqueConstraint("hint_id", "session_id", "position", name="uq_hint_showings_place"),
        Index("idx_hint_showings_student", "student_id"),
        Index("idx_hint_showings_shown", "shown_at"),
    )

    showing_id: Mapped[int] = mapped_column(Integer, primary_key=True, autoincrement=True)
    hint_id: Mapped[int] = mapped_column(ForeignKey("generated_hints.hint_id", ondelete="CASCADE"))
    student_id: Mapped[int] = mapped_column(ForeignKey("students.student_id", ondelete="CASCADE"))
    session_id: Mapped[int] = mapped_column(ForeignKey("sessions.session_id", ondelete="CASCADE"))
    position: Mapped[int] = mapped_column(Integer)
    # Whether it was there already, or had to be made for this student.
    cached: Mapped[bool]
    shown_at: Mapped[datetime] = mapped_column(Moment, server_default=func.now())
    helped: Mapped[bool | None]
    reacted_at: Mapped[datetime | None] = mapped_column(Moment)


class HintBatch(Base):
    """A batch of hints that is being made ahead of time; the rows that it asks for are pending meanwhile."""

    __tablename__ = "hint_batches"

    batch_id: Mapped[str] = mapped_column(String(80), primary_key=True)
    # "write" or "check": each hint is written in one batch and read in another.
    stage: Mapped[str] = mapped_column(String(10))
    requests: Mapped[int] = mapped_column(Integer)
    # Counts against the cap of a run until what it really cost is known.
    estimate_usd: Mapped[Decimal] = mapped_column(Numeric(14, 9))
    submitted_at: Mapped[datetime] = mapped_column(Moment)
    finished_at: Mapped[datetime | None] = mapped_column(Moment)
