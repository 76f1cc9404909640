"""What a student works towards, and how the student likes to have things explained first.

Revision: 20261203_goals
Follows: 20261202_reviews
"""

import sqlalchemy as sa
from alembic import op

revision = "20261203_goals"
down_revision = "20261202_reviews"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "goals",
        sa.Column("student_id", sa.Integer(), nullable=False),
        sa.Column("grade", sa.SmallInteger(), nullable=False),
        sa.Column("topics", sa.JSON(), nullable=False),
        sa.Column("exam_on", sa.Date(), nullable=True),
        sa.Column("created_at", sa.DateTime(timezone=True), server_default=sa.func.now(), nullable=False),
        sa.CheckConstraint("grade IN (6, 7, 8)", name="ck_goals_grade"),
        sa.ForeignKeyConstraint(
            ["student_id"], ["students.student_id"], name="fk_goals_student_id", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("student_id", name="pk_goals"),
    )
    op.add_column("students", sa.Column("explain_first", sa.String(10), nullable=True))
    one_of_four = "explain_first IN ('picture', 'steps', 'example', 'text')"
    op.create_check_constraint(op.f("ck_students_explain_first"), "students", one_of_four)


def downgrade() -> None:
    op.drop_constraint(op.f("ck_students_explain_first"), "students")
    op.drop_column("students", "explain_first")
    op.drop_table("goals")
