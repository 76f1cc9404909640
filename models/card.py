"""When a problem that a student has answered comes back."""

from datetime import date as Date
from decimal import Decimal

from sqlalchemy import CheckConstraint, Double, ForeignKey, Index, Integer, Numeric, String, text
from sqlalchemy.orm import Mapped, mapped_column

from models.base import Base


class SrsCard(Base):
    """One student and one template: a review serves another variant. The state of both algorithms is kept."""

    __tablename__ = "srs_cards"
    __table_args__ = (
        CheckConstraint("ease_factor BETWEEN 1.3 AND 5.0", name="ease_factor"),
        Index("idx_srs_cards_due", "student_id", "next_review_date"),
    )

    student_id: Mapped[int] = mapped_column(ForeignKey("students.student_id", ondelete="CASCADE"), primary_key=True)
    template_key: Mapped[str] = mapped_column(String(100), primary_key=True)
    skill: Mapped[str] = mapped_column(String(60))
    # SM-2
    ease_factor: Mapped[Decimal] = mapped_column(Numeric(4, 2), server_default=text("2.5"))
    interval_days: Mapped[int] = mapped_column(Integer)
    repetitions: Mapped[int] = mapped_column(Integer)
    # Local days of the student.
    next_review_date: Mapped[Date | None]
    last_review: Mapped[Date | None]
    is_suspended: Mapped[bool] = mapped_column(server_default=text("false"))
    lapses: Mapped[int] = mapped_column(Integer)
    # FSRS: days, and 1 to 10.
    stability: Mapped[float | None] = mapped_column(Double)
    difficulty: Mapped[float | None] = mapped_column(Double)
    # What the last answer was worth, 0 to 1.
    last_worth: Mapped[float] = mapped_column(Double)
