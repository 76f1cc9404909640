"""How one problem of one session ended."""

from datetime import datetime
from typing import Any

from sqlalchemy import JSON, CheckConstraint, Double, ForeignKey, Index, Integer, String, UniqueConstraint, func, text
from sqlalchemy.orm import Mapped, mapped_column

from models.base import Base, Moment, stored_by_value
from models.types import Confidence, Outcome


class Response(Base):
    __tablename__ = "responses"
    __table_args__ = (
        CheckConstraint("hints_used BETWEEN 0 AND 3", name="hints_used"),
        CheckConstraint("worth BETWEEN 0 AND 1", name="worth"),
        UniqueConstraint("session_id", "problem_id", name="uq_responses_session_problem"),
        Index("idx_responses_session", "session_id"),
        Index("idx_responses_problem", "problem_id"),
        Index("idx_responses_correctness", "is_correct"),
        Index("idx_responses_evaluated", "evaluated_at"),
    )

    response_id: Mapped[int] = mapped_column(Integer, primary_key=True, autoincrement=True)
    session_id: Mapped[int] = mapped_column(ForeignKey("sessions.session_id", ondelete="CASCADE"))
    problem_id: Mapped[int] = mapped_column(ForeignKey("problems.problem_id"))
    student_answer: Mapped[str] = mapped_column(String(500))
    is_correct: Mapped[bool]
    time_spent_seconds: Mapped[int] = mapped_column(Integer, server_default=text("0"))
    hints_used: Mapped[int] = mapped_column(Integer, server_default=text("0"))
    hints_viewed: Mapped[list[int]] = mapped_column(JSON, server_default=text("'[]'"))
    evaluated_at: Mapped[datetime] = mapped_column(Moment, server_default=func.now())
    confidence_level: Mapped[Confidence] = mapped_column(
        stored_by_value(Confidence, "confidence_level"), server_default=Confidence.MEDIUM.value
    )

    outcome: Mapped[Outcome] = mapped_column(stored_by_value(Outcome, "response_outcome"))
    # Every graded try: text, right answer of its time, verdict, reason, misconception, echo, moment. Diagnosis is built
    # on these.
    tries: Mapped[list[dict[str, Any]]] = mapped_column(JSON, server_default=text("'[]'"))

    # What the answer taught the learner model: P(right) as it was expected before, how hard skill and template were
    # taken to be then (logits, and the answers behind them), and what the answer was worth, 0 to 1. NULL: answered
    # before there was such a model. A student's mastery and cards are a fold over these rows.
    expected: Mapped[float | None] = mapped_column(Double)
    skill_difficulty: Mapped[float | None] = mapped_column(Double)
    skill_answers: Mapped[int | None] = mapped_column(Integer)
    template_difficulty: Mapped[float | None] = mapped_column(Double)
    template_answers: Mapped[int | None] = mapped_column(Integer)
    worth: Mapped[float | None] = mapped_column(Double)
