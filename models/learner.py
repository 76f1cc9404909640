"""What the tutor believes of a student: ability, mastery of each skill, gaps; and how hard skills and templates are.

The fields are those of bot.mastery's values; logits where nothing else is said. All of a student's rows follow from
the student's responses.
"""

from datetime import date as Date
from datetime import datetime

from sqlalchemy import JSON, CheckConstraint, Double, ForeignKey, Integer, SmallInteger, String, text
from sqlalchemy.orm import Mapped, mapped_column

from models.base import Base, Moment, stored_by_value
from models.types import GapRecommendation, GapSeverity, GapStatus, GapType


class StudentAbility(Base):
    """What is known of a student over all skills."""

    __tablename__ = "student_abilities"

    student_id: Mapped[int] = mapped_column(ForeignKey("students.student_id", ondelete="CASCADE"), primary_key=True)
    ability: Mapped[float] = mapped_column(Double)
    answers: Mapped[int] = mapped_column(Integer)
    # Sums of outcomes, and of what was missing to 1.
    wins: Mapped[float] = mapped_column(Double)
    fails: Mapped[float] = mapped_column(Double)
    surprise_fast: Mapped[float] = mapped_column(Double)
    surprise_slow: Mapped[float] = mapped_column(Double)
    # From -1 (wrong) to 1.
    last_outcome: Mapped[float] = mapped_column(Double)
    last_skill: Mapped[str | None] = mapped_column(String(60))
    last_template: Mapped[str | None] = mapped_column(String(100))
    answered_at: Mapped[datetime | None] = mapped_column(Moment)
    # How long the last answers took: a slow one is slow for this student.
    recent_seconds: Mapped[list[int]] = mapped_column(JSON, server_default=text("'[]'"))


class StudentMastery(Base):
    """What is known of a student on one skill."""

    __tablename__ = "student_mastery"
    __table_args__ = (
        CheckConstraint("mastery_level BETWEEN 0 AND 5", name="mastery_level"),
        CheckConstraint("probability BETWEEN 0 AND 1", name="probability"),
    )

    student_id: Mapped[int] = mapped_column(ForeignKey("students.student_id", ondelete="CASCADE"), primary_key=True)
    skill: Mapped[str] = mapped_column(String(60), primary_key=True)
    # Beyond the ability. What a placement said stands beside it, and fades as answers come.
    skill_offset: Mapped[float] = mapped_column(Double)
    prior: Mapped[float] = mapped_column(Double, server_default=text("0"))
    answers: Mapped[int] = mapped_column(Integer)
    wins: Mapped[float] = mapped_column(Double)
    fails: Mapped[float] = mapped_column(Double)
    fast: Mapped[float] = mapped_column(Double)
    slow: Mapped[float] = mapped_column(Double)
    at_answer: Mapped[int] = mapped_column(Integer)
    answered_at: Mapped[datetime | None] = mapped_column(Moment)

    # P(right) at an ordinary problem of the skill, as of the last answer; and the best there was, with evidence.
    probability: Mapped[float] = mapped_column(Double)
    best_probability: Mapped[float] = mapped_column(Double, server_default=text("0"))
    mastery_level: Mapped[int] = mapped_column(SmallInteger)
    unaided_rights: Mapped[int] = mapped_column(Integer)
    # Local days of the student.
    proficient_since: Mapped[Date | None]
    proved_on: Mapped[Date | None]


class SkillDifficulty(Base):
    """Shared by all students. Whoever writes both locks this row first, then the template's."""

    __tablename__ = "skill_difficulties"

    skill: Mapped[str] = mapped_column(String(60), primary_key=True)
    value: Mapped[float] = mapped_column(Double)
    answers: Mapped[int] = mapped_column(Integer)


class TemplateDifficulty(Base):
    """Beyond the skill's. The author's mark counts as ten answers."""

    __tablename__ = "template_difficulties"

    template_key: Mapped[str] = mapped_column(String(100), primary_key=True)
    value: Mapped[float] = mapped_column(Double)
    answers: Mapped[int] = mapped_column(Integer)


class SkillGap(Base):
    """What a student lacks. A resolved gap stays until it is found again."""

    __tablename__ = "skill_gaps"
    __table_args__ = (
        CheckConstraint("priority BETWEEN 1 AND 10", name="priority"),
        CheckConstraint("(status = 'resolved') = (resolved_at IS NOT NULL)", name="resolved"),
    )

    student_id: Mapped[int] = mapped_column(ForeignKey("students.student_id", ondelete="CASCADE"), primary_key=True)
    skill: Mapped[str] = mapped_column(String(60), primary_key=True)
    gap_type: Mapped[GapType] = mapped_column(stored_by_value(GapType, "gap_type"))
    severity: Mapped[GapSeverity] = mapped_column(stored_by_value(GapSeverity, "gap_severity"))
    # P(right) at the last answer that touched the gap, and what it should be.
    current_level: Mapped[float] = mapped_column(Double)
    target: Mapped[float] = mapped_column(Double)
    priority: Mapped[int] = mapped_column(SmallInteger)
    recommendation: Mapped[GapRecommendation] = mapped_column(stored_by_value(GapRecommendation, "gap_recommendation"))
    # The prerequisite to learn first, where that is the recommendation.
    first_skill: Mapped[str | None] = mapped_column(String(60))
    status: Mapped[GapStatus] = mapped_column(stored_by_value(GapStatus, "gap_status"))
    # Answers on the skill when it was found: any more, and it is in progress.
    answers_when_found: Mapped[int] = mapped_column(Integer)
    found_at: Mapped[datetime] = mapped_column(Moment)
    resolved_at: Mapped[datetime | None] = mapped_column(Moment)
