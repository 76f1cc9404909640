"""What a student said about days: a lighter weekday, a break, being back. Never changed: cards are a fold over them."""

from datetime import date as Date
from datetime import datetime

from sqlalchemy import CheckConstraint, ForeignKey, Index, Integer, SmallInteger
from sqlalchemy.orm import Mapped, mapped_column

from models.base import Base, Moment, stored_by_value
from models.types import CalendarChangeKind


class CalendarChange(Base):
    __tablename__ = "calendar_changes"
    __table_args__ = (
        CheckConstraint("weekday BETWEEN 0 AND 6", name="weekday"),
        CheckConstraint("last_day >= first_day", name="break"),
        Index("idx_calendar_changes_student", "student_id"),
    )

    change_id: Mapped[int] = mapped_column(Integer, primary_key=True, autoincrement=True)
    student_id: Mapped[int] = mapped_column(ForeignKey("students.student_id", ondelete="CASCADE"))
    made_at: Mapped[datetime] = mapped_column(Moment)
    kind: Mapped[CalendarChangeKind] = mapped_column(stored_by_value(CalendarChangeKind, "calendar_change_kind"))
    # Of a lighter day: Monday is 0, NULL means that all days are alike.
    weekday: Mapped[int | None] = mapped_column(SmallInteger)
    # Of a break, both inclusive; of being back, the first day of practice. Local days of the student.
    first_day: Mapped[Date | None]
    last_day: Mapped[Date | None]
