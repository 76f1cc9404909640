"""Why each problem of a session was chosen, what else was offered, and, a day later, what came of it."""

from datetime import date as Date
from datetime import datetime
from typing import Any

from sqlalchemy import JSON, CheckConstraint, Double, ForeignKey, Index, SmallInteger, String, text
from sqlalchemy.orm import Mapped, mapped_column

from models.base import Base, Moment


class ServedChoice(Base):
    __tablename__ = "choices"
    __table_args__ = (
        CheckConstraint("propensity > 0 AND propensity <= 1", name="propensity"),
        Index("idx_choices_student", "student_id", "local_date"),
        Index("idx_choices_arm", "skill", "difficulty", postgresql_where=text("reward IS NOT NULL")),
    )

    session_id: Mapped[int] = mapped_column(ForeignKey("sessions.session_id", ondelete="CASCADE"), primary_key=True)
    problem_id: Mapped[int] = mapped_column(ForeignKey("problems.problem_id"), primary_key=True)
    student_id: Mapped[int] = mapped_column(ForeignKey("students.student_id", ondelete="CASCADE"))
    # The student's local day.
    local_date: Mapped[Date]
    skill: Mapped[str] = mapped_column(String(60))
    difficulty: Mapped[int] = mapped_column(SmallInteger)

    # A bot.choice.reasons.Why, with its values.
    why: Mapped[str] = mapped_column(String(20))
    other_skill: Mapped[str | None] = mapped_column(String(60))
    reason_day: Mapped[Date | None]
    # P(right): of an ordinary problem of the skill, and of this one.
    skill_p: Mapped[float] = mapped_column(Double)
    expected: Mapped[float] = mapped_column(Double)

    # What the bandit saw and did: [skill, difficulty, propensity] of each arm, and the propensity of the one that was
    # taken. The reward is the rise of P on the skill by the student's next day of practice.
    offered: Mapped[list[list[Any]]] = mapped_column(JSON)
    propensity: Mapped[float] = mapped_column(Double)
    reward: Mapped[float | None] = mapped_column(Double)
    rewarded_at: Mapped[datetime | None] = mapped_column(Moment)
