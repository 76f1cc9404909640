"""What a student's turn asked of Claude: stored with it, worked on after its commit, forgotten when it is done."""

from datetime import date as Date
from datetime import datetime
from decimal import Decimal
from typing import Any

from sqlalchemy import JSON, ForeignKey, Index, Integer, Numeric, String, text
from sqlalchemy.orm import Mapped, mapped_column

from models.base import Base, Moment, stored_by_value
from models.types import Operation


class AiRequest(Base):
    __tablename__ = "ai_requests"
    __table_args__ = (
        Index("idx_ai_requests_student", "student_id", "created_at"),
        Index(
            "idx_ai_requests_unfinished",
            "created_at",
            postgresql_where=text("finished_at IS NULL OR settled_at IS NULL"),
        ),
    )

    request_id: Mapped[int] = mapped_column(Integer, primary_key=True, autoincrement=True)
    student_id: Mapped[int] = mapped_column(ForeignKey("students.student_id", ondelete="CASCADE"))
    session_id: Mapped[int] = mapped_column(ForeignKey("sessions.session_id", ondelete="CASCADE"))
    problem_id: Mapped[int] = mapped_column(ForeignKey("problems.problem_id"))
    position: Mapped[int] = mapped_column(Integer)
    operation: Mapped[Operation] = mapped_column(stored_by_value(Operation, "cost_operation"))
    # What it takes to ask: a class of mistake, an unread answer, a picture's file_id. Emptied when all is done.
    detail: Mapped[dict[str, Any]] = mapped_column(JSON)

    # Set aside when the request was admitted; given back but for what was spent. `day` is the student's.
    reserved_usd: Mapped[Decimal] = mapped_column(Numeric(14, 9))
    day: Mapped[Date]
    settled_at: Mapped[datetime | None] = mapped_column(Moment)

    created_at: Mapped[datetime] = mapped_column(Moment)
    claimed_at: Mapped[datetime | None] = mapped_column(Moment)
    # Stored with what the reply changed, until it is delivered.
    replies: Mapped[dict[str, Any] | None] = mapped_column(JSON(none_as_null=True))
    finished_at: Mapped[datetime | None] = mapped_column(Moment)
    # How it ended: answered, fallback, or the trouble by its name.
    outcome: Mapped[str | None] = mapped_column(String(20))
    latency_ms: Mapped[int | None] = mapped_column(Integer)
