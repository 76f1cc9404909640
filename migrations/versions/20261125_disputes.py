"""Disputes, the answers that admins accepted, and why a problem is hidden.

Revision: 20261125_disputes
Follows: 20261121_initial
"""

import sqlalchemy as sa
from alembic import op

revision = "20261125_disputes"
down_revision = "20261121_initial"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("problems", sa.Column("accepted_answers", sa.JSON(), server_default=sa.text("'[]'"), nullable=False))
    op.add_column(
        "problems", sa.Column("hidden_by_disputes", sa.Boolean(), server_default=sa.text("false"), nullable=False)
    )
    op.create_table(
        "disputes",
        sa.Column("dispute_id", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("problem_id", sa.Integer(), nullable=False),
        sa.Column("student_id", sa.Integer(), nullable=False),
        sa.Column("session_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("given", sa.String(length=500), nullable=False),
        sa.Column("form", sa.String(length=500), nullable=False),
        sa.Column("echo", sa.String(length=500), server_default=sa.text("''"), nullable=False),
        sa.Column("reason", sa.String(length=60), nullable=True),
        sa.Column("created_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.Column("ruled_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("ruling", sa.Enum("accepted", "kept", name="dispute_ruling"), nullable=True),
        sa.CheckConstraint("(ruled_at IS NULL) = (ruling IS NULL)", name=op.f("ck_disputes_ruled")),
        sa.ForeignKeyConstraint(["problem_id"], ["problems.problem_id"], name=op.f("fk_disputes_problem_id")),
        sa.ForeignKeyConstraint(
            ["session_id"], ["sessions.session_id"], name=op.f("fk_disputes_session_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["student_id"], ["students.student_id"], name=op.f("fk_disputes_student_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("dispute_id", name=op.f("pk_disputes")),
        sa.UniqueConstraint("session_id", "problem_id", name="uq_disputes_session_problem"),
    )
    op.create_index(
        "idx_disputes_open", "disputes", ["problem_id"], unique=False, postgresql_where=sa.text("ruled_at IS NULL")
    )
    op.create_index("idx_disputes_student", "disputes", ["student_id"], unique=False)


def downgrade() -> None:
    op.drop_table("disputes")
    # Dropping a table leaves its enum types behind, and the next upgrade would stumble over them.
    op.execute("DROP TYPE dispute_ruling")
    op.drop_column("problems", "hidden_by_disputes")
    op.drop_column("problems", "accepted_answers")
