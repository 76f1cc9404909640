"""A session: a day's practice, or a review. Its last columns are the state of the problem that is open now."""

from datetime import date as Date
from datetime import datetime
from typing import Any

from sqlalchemy import JSON, BigInteger, CheckConstraint, ForeignKey, Index, Integer, SmallInteger, String, text
from sqlalchemy.orm import Mapped, mapped_column

from models.base import Base, Moment, Timestamped, stored_by_value
from models.types import SessionKind, SessionStatus


class Session(Timestamped, Base):
    __tablename__ = "sessions"
    __table_args__ = (
        CheckConstraint("problems_correct BETWEEN 0 AND 5", name="problems_correct"),
        CheckConstraint("position BETWEEN 0 AND 5", name="position"),
        Index("idx_sessions_student_created", "student_id", "created_at"),
        Index("idx_sessions_status", "status"),
        Index("idx_sessions_date", "date"),
        Index("idx_sessions_expiry", "expires_at", postgresql_where=text("status = 'in_progress'")),
        Index(
            "uq_sessions_one_in_progress",
            "student_id",
            unique=True,
            postgresql_where=text("status = 'in_progress'"),
        ),
    )

    session_id: Mapped[int] = mapped_column(Integer, primary_key=True, autoincrement=True)
    student_id: Mapped[int] = mapped_column(ForeignKey("students.student_id", ondelete="CASCADE"))
    date: Mapped[datetime] = mapped_column(Moment)
    kind: Mapped[SessionKind] = mapped_column(
        stored_by_value(SessionKind, "session_kind"),
        default=SessionKind.PRACTICE,
        server_default=SessionKind.PRACTICE.value,
    )
    status: Mapped[SessionStatus] = mapped_column(
        stored_by_value(SessionStatus, "session_status"), server_default=SessionStatus.IN_PROGRESS.value
    )
    problem_ids: Mapped[list[int]] = mapped_column(JSON)
    completed_at: Mapped[datetime | None] = mapped_column(Moment)
    expires_at: Mapped[datetime] = mapped_column(Moment)
    total_time_seconds: Mapped[int] = mapped_column(Integer, server_default=text("0"))
    problems_correct: Mapped[int] = mapped_column(Integer, server_default=text("0"))

    # The student's local day on which the session was started: a session past midnight still belongs to it.
    local_date: Mapped[Date]
    # The student's class then; NULL for sessions older than the column.
    grade: Mapped[int | None] = mapped_column(SmallInteger)
    # How many of problem_ids are answered, so problem_ids[position] is open.
    position: Mapped[int] = mapped_column(Integer, server_default=text("0"))
    # NULL: the open problem waits behind a "next" button and no text can be an answer to it yet.
    problem_shown_at: Mapped[datetime | None] = mapped_column(Moment)
    # Which text of it was shown: a problem corrected meanwhile is shown again before it is graded.
    problem_fingerprint: Mapped[str | None] = mapped_column(String(16))
    # Where it was shown. A message with a lower id was written before the student could see the problem.
    problem_message_id: Mapped[int | None] = mapped_column(BigInteger)
    tries: Mapped[list[dict[str, Any]]] = mapped_column(JSON, server_default=text("'[]'"))
    hints_viewed: Mapped[list[int]] = mapped_column(JSON, server_default=text("'[]'"))
