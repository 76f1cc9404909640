"""Problems as they are served: each variant of a template is one row, compiled and verified ahead of time."""

from datetime import datetime
from typing import Any

from sqlalchemy import JSON, CheckConstraint, ForeignKey, Index, Integer, String, Text, UniqueConstraint, func, text
from sqlalchemy.orm import Mapped, mapped_column

from models.base import Base, Moment, Timestamped


class Problem(Timestamped, Base):
    __tablename__ = "problems"
    __table_args__ = (
        CheckConstraint("grade IN (6, 7, 8)", name="grade"),
        CheckConstraint("difficulty IN (1, 2, 3)", name="difficulty"),
        UniqueConstraint("template_key", "variant", name="uq_problems_template_variant"),
        Index("idx_problems_grade_topic", "grade", "topic"),
        Index("idx_problems_difficulty", "difficulty"),
    )

    problem_id: Mapped[int] = mapped_column(Integer, primary_key=True, autoincrement=True)
    grade: Mapped[int] = mapped_column(Integer)
    topic: Mapped[str] = mapped_column(String(100))
    subtopic: Mapped[str | None] = mapped_column(String(100))
    question_en: Mapped[str] = mapped_column(Text)
    question_bn: Mapped[str] = mapped_column(Text)
    answer: Mapped[str] = mapped_column(String(500))
    hints: Mapped[list[dict[str, Any]]] = mapped_column(JSON)
    difficulty: Mapped[int] = mapped_column(Integer)
    estimated_time_minutes: Mapped[int] = mapped_column(Integer, server_default=text("5"))

    template_key: Mapped[str] = mapped_column(String(100))
    variant: Mapped[int] = mapped_column(Integer, server_default=text("0"))
    revision: Mapped[int] = mapped_column(Integer, server_default=text("1"))
    # Changes with anything that a student reads or is graded by.
    fingerprint: Mapped[str] = mapped_column(String(16), server_default=text("''"))
    skill: Mapped[str] = mapped_column(String(60))
    nctb: Mapped[str] = mapped_column(String(20))
    uses: Mapped[list[str]] = mapped_column(JSON)
    answer_kind: Mapped[str] = mapped_column(String(20))
    answer_options: Mapped[dict[str, Any]] = mapped_column(JSON)
    answer_shown: Mapped[dict[str, str]] = mapped_column(JSON)
    solution: Mapped[list[dict[str, str]]] = mapped_column(JSON)
    wrong: Mapped[list[dict[str, Any]]] = mapped_column(JSON)
    choices: Mapped[list[dict[str, Any]] | None] = mapped_column(JSON(none_as_null=True))
    figure: Mapped[dict[str, Any] | None] = mapped_column(JSON(none_as_null=True))

    # What admins ruled to be right as well, as {"text", "answer"}: a form counts while `answer` is the one it was
    # accepted for. Loading content never touches this.
    accepted_answers: Mapped[list[dict[str, str]]] = mapped_column(JSON, server_default=text("'[]'"))

    # Hidden by an admin, or no longer in the content files. Never deleted: responses point here.
    hidden_at: Mapped[datetime | None] = mapped_column(Moment)
    # Hidden because so many students dispute its verdicts: comes back when all of that is ruled on.
    hidden_by_disputes: Mapped[bool] = mapped_column(server_default=text("false"))
    withdrawn_at: Mapped[datetime | None] = mapped_column(Moment)


class ProblemReport(Base):
    """A student says that a problem has a mistake. Once per student and problem."""

    __tablename__ = "problem_reports"
    __table_args__ = (
        UniqueConstraint("problem_id", "student_id", name="uq_problem_reports_problem_student"),
        Index("idx_problem_reports_open", "problem_id", postgresql_where=text("resolved_at IS NULL")),
        Index("idx_problem_reports_student", "student_id"),
    )

    report_id: Mapped[int] = mapped_column(Integer, primary_key=True, autoincrement=True)
    problem_id: Mapped[int] = mapped_column(ForeignKey("problems.problem_id"))
    student_id: Mapped[int] = mapped_column(ForeignKey("students.student_id", ondelete="CASCADE"))
    complaint: Mapped[str] = mapped_column(String(20))
    created_at: Mapped[datetime] = mapped_column(Moment, server_default=func.now())
    resolved_at: Mapped[datetime | None] = mapped_column(Moment)
