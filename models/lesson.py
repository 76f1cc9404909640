"""Lessons as they are served, one a skill. Like problems they come from the content files and are never deleted."""

from datetime import datetime

from sqlalchemy import JSON, CheckConstraint, Index, Integer, String
from sqlalchemy.orm import Mapped, mapped_column

from models.base import Base, Moment, Timestamped


class Lesson(Timestamped, Base):
    __tablename__ = "lessons"
    __table_args__ = (
        CheckConstraint("grade IN (6, 7, 8)", name="grade"),
        Index("idx_lessons_grade_topic", "grade", "topic"),
    )

    skill: Mapped[str] = mapped_column(String(60), primary_key=True)
    grade: Mapped[int] = mapped_column(Integer)
    topic: Mapped[str] = mapped_column(String(100))
    # Among the lessons of all classes: skills build on those with a lower number.
    position: Mapped[int] = mapped_column(Integer)
    revision: Mapped[int] = mapped_column(Integer)
    # Changes with anything that a student reads.
    fingerprint: Mapped[str] = mapped_column(String(16))
    # Each text is {"bn": …, "en": …}.
    title: Mapped[dict[str, str]] = mapped_column(JSON)
    idea: Mapped[dict[str, str]] = mapped_column(JSON)
    question: Mapped[dict[str, str]] = mapped_column(JSON)
    steps: Mapped[list[dict[str, str]]] = mapped_column(JSON)
    trap: Mapped[dict[str, str]] = mapped_column(JSON)

    # No longer in the content files.
    withdrawn_at: Mapped[datetime | None] = mapped_column(Moment)
