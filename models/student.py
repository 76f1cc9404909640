"""Students, and newcomers who have not finished saying hello."""

from datetime import date, datetime

from sqlalchemy import BigInteger, CheckConstraint, Index, Integer, String, func, text
from sqlalchemy.orm import Mapped, mapped_column

from models.base import Base, Moment, Timestamped


class Student(Timestamped, Base):
    __tablename__ = "students"
    __table_args__ = (
        CheckConstraint("grade IN (6, 7, 8)", name="grade"),
        CheckConstraint("language IN ('bn', 'en')", name="language"),
        CheckConstraint("digits IN ('auto', 'bn', 'latin')", name="digits"),
        CheckConstraint("explain_first IN ('picture', 'steps', 'example', 'text')", name="explain_first"),
        CheckConstraint("reminder_hour BETWEEN 7 AND 21", name="reminder_hour"),
        Index("idx_students_telegram_id", "telegram_id", unique=True),
        Index("idx_students_grade", "grade"),
        Index(
            "idx_students_next_reminder",
            "next_reminder_at",
            postgresql_where=text("blocked_at IS NULL AND next_reminder_at IS NOT NULL"),
        ),
        Index("idx_students_last_active", "last_active_at"),
        Index("idx_students_created", "created_at"),
    )

    student_id: Mapped[int] = mapped_column(Integer, primary_key=True, autoincrement=True)
    telegram_id: Mapped[int] = mapped_column(BigInteger)
    name: Mapped[str] = mapped_column(String(100))
    grade: Mapped[int] = mapped_column(Integer)
    language: Mapped[str] = mapped_column(String(2), server_default=text("'bn'"))
    digits: Mapped[str] = mapped_column(String(5), server_default=text("'auto'"))

    zone: Mapped[str] = mapped_column(String(64), server_default=text("'Asia/Dhaka'"))
    reminder_hour: Mapped[int | None] = mapped_column(Integer)
    next_reminder_at: Mapped[datetime | None] = mapped_column(Moment)
    reminders_ignored: Mapped[int] = mapped_column(Integer, server_default=text("0"))

    # The last day of a break, so that no reminder comes in it. The history is in calendar_changes.
    away_until: Mapped[date | None]

    # The topic that the student chose for the next session: used once.
    topic: Mapped[str | None] = mapped_column(String(100))

    # What comes first in an explanation; NULL: as its author wrote it. Never read by what chooses or judges.
    explain_first: Mapped[str | None] = mapped_column(String(10))

    guardian_agreed_at: Mapped[datetime | None] = mapped_column(Moment)
    start_code: Mapped[str | None] = mapped_column(String(64))
    blocked_at: Mapped[datetime | None] = mapped_column(Moment)
    last_active_at: Mapped[datetime] = mapped_column(Moment, server_default=func.now())

    # What the next free text means, if not an answer: a tap or command takes it back; see bot/telegram/routes.py.
    expects: Mapped[str | None] = mapped_column(String(20))
    # The message whose buttons are in force, so that they can be taken away when newer ones appear.
    live_message_id: Mapped[int | None] = mapped_column(BigInteger)


class Newcomer(Base):
    """Between /start and the guardian's yes nothing is kept of a child but these answers; then the row goes."""

    __tablename__ = "newcomers"

    telegram_id: Mapped[int] = mapped_column(BigInteger, primary_key=True, autoincrement=False)
    language: Mapped[str | None] = mapped_column(String(2))
    grade: Mapped[int | None] = mapped_column(Integer)
    # -1 is "no reminders, please": answered, unlike NULL.
    reminder_hour: Mapped[int | None] = mapped_column(Integer)
    start_code: Mapped[str | None] = mapped_column(String(64))
    created_at: Mapped[datetime] = mapped_column(Moment, server_default=func.now())
