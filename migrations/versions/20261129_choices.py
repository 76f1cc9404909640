"""Why each problem was chosen and what came of it; the class that a session was for; a topic for the next one.

Revision: 20261129_choices
Follows: 20261128_learner
"""

import sqlalchemy as sa
from alembic import op

revision = "20261129_choices"
down_revision = "20261128_learner"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "choices",
        sa.Column("session_id", sa.Integer(), nullable=False),
        sa.Column("problem_id", sa.Integer(), nullable=False),
        sa.Column("student_id", sa.Integer(), nullable=False),
        sa.Column("local_date", sa.Date(), nullable=False),
        sa.Column("skill", sa.String(60), nullable=False),
        sa.Column("difficulty", sa.SmallInteger(), nullable=False),
        sa.Column("why", sa.String(20), nullable=False),
        sa.Column("other_skill", sa.String(60), nullable=True),
        sa.Column("reason_day", sa.Date(), nullable=True),
        sa.Column("skill_p", sa.Double(), nullable=False),
        sa.Column("expected", sa.Double(), nullable=False),
        sa.Column("offered", sa.JSON(), nullable=False),
        sa.Column("propensity", sa.Double(), nullable=False),
        sa.Column("reward", sa.Double(), nullable=True),
        sa.Column("rewarded_at", sa.DateTime(timezone=True), nullable=True),
        sa.CheckConstraint("propensity > 0 AND propensity <= 1", name="ck_choices_propensity"),
        sa.ForeignKeyConstraint(
            ["session_id"], ["sessions.session_id"], name="fk_choices_session_id", ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(["problem_id"], ["problems.problem_id"], name="fk_choices_problem_id"),
        sa.ForeignKeyConstraint(
            ["student_id"], ["students.student_id"], name="fk_choices_student_id", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("session_id", "problem_id", name="pk_choices"),
    )
    op.create_index("idx_choices_student", "choices", ["student_id", "local_date"])
    op.create_index(
        "idx_choices_arm", "choices", ["skill", "difficulty"], postgresql_where=sa.text("reward IS NOT NULL")
    )
    op.add_column("sessions", sa.Column("grade", sa.SmallInteger(), nullable=True))
    op.add_column("students", sa.Column("topic", sa.String(100), nullable=True))


def downgrade() -> None:
    op.drop_column("students", "topic")
    op.drop_column("sessions", "grade")
    op.drop_table("choices")
