"""What the tutor learns of a student with every answer: ability, mastery, gaps, cards; and how hard problems are.

Revision: 20261128_learner
Follows: 20261127_values_met
"""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "20261128_learner"
down_revision = "20261127_values_met"
branch_labels = None
depends_on = None

MOMENT = sa.DateTime(timezone=True)
ENUMS = {
    "gap_type": ("prerequisite", "weakness", "forgotten"),
    "gap_severity": ("critical", "high", "medium", "low"),
    "gap_recommendation": ("learn_prerequisite_first", "read_lesson", "practise", "review", "keep_going"),
    "gap_status": ("active", "in_progress", "resolved"),
}
OF_RESPONSES = ("expected", "skill_difficulty", "skill_answers", "template_difficulty", "template_answers", "worth")


def number(name: str, *, nullable: bool = False, default: str | None = None) -> sa.Column[float]:
    return sa.Column(name, sa.Double(), nullable=nullable, server_default=sa.text(default) if default else None)


def count(name: str, *, nullable: bool = False) -> sa.Column[int]:
    return sa.Column(name, sa.Integer(), nullable=nullable)


def one_of(name: str, column: str) -> sa.Column[str]:
    return sa.Column(column, postgresql.ENUM(*ENUMS[name], name=name, create_type=False), nullable=False)


def students_own(table: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(
        ["student_id"], ["students.student_id"], name=op.f(f"fk_{table}_student_id"), ondelete="CASCADE"
    )


def upgrade() -> None:
    for name, labels in ENUMS.items():
        postgresql.ENUM(*labels, name=name).create(op.get_bind())
    op.create_table(
        "student_abilities",
        sa.Column("student_id", sa.Integer(), nullable=False),
        number("ability"),
        count("answers"),
        number("wins"),
        number("fails"),
        number("surprise_fast"),
        number("surprise_slow"),
        number("last_outcome"),
        sa.Column("last_skill", sa.String(length=60), nullable=True),
        sa.Column("last_template", sa.String(length=100), nullable=True),
        sa.Column("answered_at", MOMENT, nullable=True),
        sa.Column("recent_seconds", sa.JSON(), server_default=sa.text("'[]'"), nullable=False),
        students_own("student_abilities"),
        sa.PrimaryKeyConstraint("student_id", name=op.f("pk_student_abilities")),
    )
    op.create_table(
        "student_mastery",
        sa.Column("student_id", sa.Integer(), nullable=False),
        sa.Column("skill", sa.String(length=60), nullable=False),
        number("skill_offset"),
        number("prior", default="0"),
        count("answers"),
        number("wins"),
        number("fails"),
        number("fast"),
        number("slow"),
        count("at_answer"),
        sa.Column("answered_at", MOMENT, nullable=True),
        number("probability"),
        number("best_probability", default="0"),
        sa.Column("mastery_level", sa.SmallInteger(), nullable=False),
        count("unaided_rights"),
        sa.Column("proficient_since", sa.Date(), nullable=True),
        sa.Column("proved_on", sa.Date(), nullable=True),
        sa.CheckConstraint("mastery_level BETWEEN 0 AND 5", name=op.f("ck_student_mastery_mastery_level")),
        sa.CheckConstraint("probability BETWEEN 0 AND 1", name=op.f("ck_student_mastery_probability")),
        students_own("student_mastery"),
        sa.PrimaryKeyConstraint("student_id", "skill", name=op.f("pk_student_mastery")),
    )
    for table, key, length in (("skill_difficulties", "skill", 60), ("template_difficulties", "template_key", 100)):
        op.create_table(
            table,
            sa.Column(key, sa.String(length=length), nullable=False),
            number("value"),
            count("answers"),
            sa.PrimaryKeyConstraint(key, name=op.f(f"pk_{table}")),
        )
    op.create_table(
        "skill_gaps",
        sa.Column("student_id", sa.Integer(), nullable=False),
        sa.Column("skill", sa.String(length=60), nullable=False),
        one_of("gap_type", "gap_type"),
        one_of("gap_severity", "severity"),
        number("current_level"),
        number("target"),
        sa.Column("priority", sa.SmallInteger(), nullable=False),
        one_of("gap_recommendation", "recommendation"),
        sa.Column("first_skill", sa.String(length=60), nullable=True),
        one_of("gap_status", "status"),
        count("answers_when_found"),
        sa.Column("found_at", MOMENT, nullable=False),
        sa.Column("resolved_at", MOMENT, nullable=True),
        sa.CheckConstraint("priority BETWEEN 1 AND 10", name=op.f("ck_skill_gaps_priority")),
        sa.CheckConstraint("(status = 'resolved') = (resolved_at IS NOT NULL)", name=op.f("ck_skill_gaps_resolved")),
        students_own("skill_gaps"),
        sa.PrimaryKeyConstraint("student_id", "skill", name=op.f("pk_skill_gaps")),
    )
    op.create_table(
        "srs_cards",
        sa.Column("student_id", sa.Integer(), nullable=False),
        sa.Column("template_key", sa.String(length=100), nullable=False),
        sa.Column("skill", sa.String(length=60), nullable=False),
        sa.Column("ease_factor", sa.Numeric(precision=4, scale=2), server_default=sa.text("2.5"), nullable=False),
        count("interval_days"),
        count("repetitions"),
        sa.Column("next_review_date", sa.Date(), nullable=True),
        sa.Column("last_review", sa.Date(), nullable=True),
        sa.Column("is_suspended", sa.Boolean(), server_default=sa.text("false"), nullable=False),
        count("lapses"),
        number("stability", nullable=True),
        number("difficulty", nullable=True),
        number("last_worth"),
        sa.CheckConstraint("ease_factor BETWEEN 1.3 AND 5.0", name=op.f("ck_srs_cards_ease_factor")),
        students_own("srs_cards"),
        sa.PrimaryKeyConstraint("student_id", "template_key", name=op.f("pk_srs_cards")),
    )
    op.create_index("idx_srs_cards_due", "srs_cards", ["student_id", "next_review_date"])
    for name in OF_RESPONSES:
        op.add_column("responses", (count if name.endswith("answers") else number)(name, nullable=True))
    op.create_check_constraint(op.f("ck_responses_worth"), "responses", "worth BETWEEN 0 AND 1")


def downgrade() -> None:
    op.drop_constraint(op.f("ck_responses_worth"), "responses", type_="check")
    for name in reversed(OF_RESPONSES):
        op.drop_column("responses", name)
    for table in (
        "srs_cards",
        "skill_gaps",
        "template_difficulties",
        "skill_difficulties",
        "student_mastery",
        "student_abilities",
    ):
        op.drop_table(table)
    for name in ENUMS:
        op.execute(sa.text(f"DROP TYPE {name}"))
