"""The streak of a student, and the hours in which the tutor itself was awake."""

from datetime import date as Date
from datetime import datetime

from sqlalchemy import JSON, CheckConstraint, ForeignKey, Index, Integer, text
from sqlalchemy.orm import Mapped, mapped_column

from models.base import Base, Moment, Timestamped


class Streak(Timestamped, Base):
    __tablename__ = "streaks"
    __table_args__ = (
        CheckConstraint("longest_streak >= current_streak", name="longest_not_below_current"),
        CheckConstraint("current_streak >= 0", name="current_streak"),
        CheckConstraint("longest_streak >= 0", name="longest_streak"),
        CheckConstraint("freezes_held BETWEEN 0 AND 2", name="freezes_held"),
        Index("idx_streaks_current", "current_streak"),
        Index("idx_streaks_covered", "covered_until", postgresql_where=text("current_streak > 0")),
    )

    student_id: Mapped[int] = mapped_column(ForeignKey("students.student_id", ondelete="CASCADE"), primary_key=True)
    current_streak: Mapped[int] = mapped_column(Integer, server_default=text("0"))
    longest_streak: Mapped[int] = mapped_column(Integer, server_default=text("0"))
    last_practice_date: Mapped[Date | None]
    milestones_achieved: Mapped[list[int]] = mapped_column(JSON, server_default=text("'[]'"))

    freezes_held: Mapped[int] = mapped_column(Integer, server_default=text("0"))
    # The last day that is accounted for: practised, frozen, or excused because the tutor was down.
    covered_until: Mapped[Date | None]
    frozen_days: Mapped[list[str]] = mapped_column(JSON, server_default=text("'[]'"))


class Heartbeat(Base):
    """One row for each UTC hour in which the tutor ticked: a day without them costs nobody a streak."""

    __tablename__ = "heartbeats"

    hour: Mapped[datetime] = mapped_column(Moment, primary_key=True)
