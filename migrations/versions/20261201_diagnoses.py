"""Placement tests.

Revision: 20261201_diagnoses
Follows: 20261130_calendar
"""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "20261201_diagnoses"
down_revision = "20261130_calendar"
branch_labels = None
depends_on = None

STATUS = postgresql.ENUM("open", "completed", "left", name="diagnosis_status", create_type=False)


def upgrade() -> None:
    STATUS.create(op.get_bind())
    op.create_table(
        "diagnoses",
        sa.Column("diagnosis_id", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("student_id", sa.Integer(), nullable=False),
        sa.Column("grade", sa.SmallInteger(), nullable=False),
        sa.Column("status", STATUS, nullable=False),
        sa.Column("started_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("ended_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("local_date", sa.Date(), nullable=False),
        sa.Column("answers", sa.JSON(), server_default=sa.text("'[]'"), nullable=False),
        sa.Column("problem_id", sa.Integer(), nullable=True),
        sa.Column("problem_fingerprint", sa.String(16), nullable=True),
        sa.CheckConstraint("grade IN (6, 7, 8)", name="ck_diagnoses_grade"),
        sa.ForeignKeyConstraint(
            ["student_id"], ["students.student_id"], name="fk_diagnoses_student_id", ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(["problem_id"], ["problems.problem_id"], name="fk_diagnoses_problem_id"),
        sa.PrimaryKeyConstraint("diagnosis_id", name="pk_diagnoses"),
    )
    op.create_index("idx_diagnoses_student", "diagnoses", ["student_id"])
    op.create_index(
        "uq_diagnoses_one_open", "diagnoses", ["student_id"], unique=True, postgresql_where=sa.text("status = 'open'")
    )


def downgrade() -> None:
    op.drop_table("diagnoses")
    STATUS.drop(op.get_bind())
