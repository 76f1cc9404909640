"""What each call to a paid provider cost."""

from datetime import datetime
from decimal import Decimal

from sqlalchemy import CheckConstraint, ForeignKey, Index, Integer, Numeric, String, func, text
from sqlalchemy.orm import Mapped, mapped_column

from models.base import Base, Moment, stored_by_value
from models.types import Operation, Provider


class CostRecord(Base):
    __tablename__ = "cost_records"
    __table_args__ = (
        CheckConstraint("cost_usd >= 0", name="cost_usd"),
        Index("idx_cost_records_student", "student_id"),
        Index("idx_cost_records_session", "session_id"),
        Index("idx_cost_records_recorded", "recorded_at"),
        Index("idx_cost_records_operation", "operation"),
        Index("idx_cost_records_request", "request_id"),
    )

    cost_id: Mapped[int] = mapped_column(Integer, primary_key=True, autoincrement=True)
    # NULL: nobody's own, such as hints made ahead of time, or no longer anybody's: money spent outlives who is erased.
    student_id: Mapped[int | None] = mapped_column(ForeignKey("students.student_id", ondelete="SET NULL"))
    session_id: Mapped[int | None] = mapped_column(ForeignKey("sessions.session_id", ondelete="SET NULL"))
    operation: Mapped[Operation] = mapped_column(stored_by_value(Operation, "cost_operation"))
    api_provider: Mapped[Provider] = mapped_column(stored_by_value(Provider, "api_provider"))
    input_tokens: Mapped[int | None] = mapped_column(Integer)
    output_tokens: Mapped[int | None] = mapped_column(Integer)
    # One token that is read from the cache in a batch costs five billionths of a dollar.
    cost_usd: Mapped[Decimal] = mapped_column(Numeric(14, 9))
    recorded_at: Mapped[datetime] = mapped_column(Moment, server_default=func.now())

    request_id: Mapped[int | None] = mapped_column(ForeignKey("ai_requests.request_id", ondelete="SET NULL"))
    problem_id: Mapped[int | None] = mapped_column(ForeignKey("problems.problem_id"))
    model: Mapped[str | None] = mapped_column(String(60))
    prompt_version: Mapped[str | None] = mapped_column(String(40))
    latency_ms: Mapped[int | None] = mapped_column(Integer)
    cache_write_tokens: Mapped[int | None] = mapped_column(Integer)
    cache_read_tokens: Mapped[int | None] = mapped_column(Integer)
    batch: Mapped[bool] = mapped_column(server_default=text("false"))
    # No answer told what it used (a timeout, a cancelled call): the cost is the most that it may have been.
    estimated: Mapped[bool] = mapped_column(server_default=text("false"))
    # Why the call brought nothing; NULL when it brought an answer.
    trouble: Mapped[str | None] = mapped_column(String(20))
