"""What a student works towards: topics of the class, an exam, or both."""

from datetime import date as Date
from datetime import datetime

from sqlalchemy import JSON, CheckConstraint, ForeignKey, SmallInteger, func
from sqlalchemy.orm import Mapped, mapped_column

from models.base import Base, Moment


class StudentGoal(Base):
    """At most one a student. It goes when it is reached, or the exam is over, and the student has heard so."""

    __tablename__ = "goals"
    __table_args__ = (CheckConstraint("grade IN (6, 7, 8)", name="grade"),)

    student_id: Mapped[int] = mapped_column(ForeignKey("students.student_id", ondelete="CASCADE"), primary_key=True)
    # The class it was made for.
    grade: Mapped[int] = mapped_column(SmallInteger)
    # In the order of the syllabus; none: all that the class learns.
    topics: Mapped[list[str]] = mapped_column(JSON)
    # The student's local day.
    exam_on: Mapped[Date | None]
    created_at: Mapped[datetime] = mapped_column(Moment, server_default=func.now())
