"""A student says that an answer which was judged wrong is right. A person rules on it."""

from datetime import datetime
from typing import Any

from sqlalchemy import JSON, CheckConstraint, ForeignKey, Index, Integer, String, UniqueConstraint, func, text
from sqlalchemy.orm import Mapped, mapped_column

from models.base import Base, Moment, stored_by_value
from models.types import Ruling


class Dispute(Base):
    __tablename__ = "disputes"
    __table_args__ = (
        CheckConstraint("(ruled_at IS NULL) = (ruling IS NULL)", name="ruled"),
        UniqueConstraint("session_id", "problem_id", name="uq_disputes_session_problem"),
        Index("idx_disputes_open", "problem_id", postgresql_where=text("ruled_at IS NULL")),
        Index("idx_disputes_student", "student_id"),
    )

    dispute_id: Mapped[int] = mapped_column(Integer, primary_key=True, autoincrement=True)
    problem_id: Mapped[int] = mapped_column(ForeignKey("problems.problem_id"))
    student_id: Mapped[int] = mapped_column(ForeignKey("students.student_id", ondelete="CASCADE"))
    session_id: Mapped[int] = mapped_column(ForeignKey("sessions.session_id", ondelete="CASCADE"))
    position: Mapped[int] = mapped_column(Integer)
    # What the student typed or tapped; and the same as it is compared, so that one ruling settles all who wrote alike.
    given: Mapped[str] = mapped_column(String(500))
    form: Mapped[str] = mapped_column(String(500))
    echo: Mapped[str] = mapped_column(String(500), server_default=text("''"))
    # The right answer when it was judged, and the try itself: the problem may change, and tries be cleared.
    answer: Mapped[str] = mapped_column(String(500))
    tried: Mapped[dict[str, Any]] = mapped_column(JSON)
    # Question, options, answer and hint in both languages, as they were shown. NULL: changed before it was disputed.
    seen: Mapped[dict[str, Any] | None] = mapped_column(JSON(none_as_null=True))
    # Why it was judged wrong: a grading reason, or the predicted mistake that it was taken for.
    reason: Mapped[str | None] = mapped_column(String(60))
    created_at: Mapped[datetime] = mapped_column(Moment, server_default=func.now())
    ruled_at: Mapped[datetime | None] = mapped_column(Moment)
    ruling: Mapped[Ruling | None] = mapped_column(stored_by_value(Ruling, "dispute_ruling"))
