"""Lessons: one for each skill.

Revision: 20261126_lessons
Follows: 20261126_dispute_versions
"""

import sqlalchemy as sa
from alembic import op

revision = "20261126_lessons"
down_revision = "20261126_dispute_versions"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "lessons",
        sa.Column("skill", sa.String(length=60), nullable=False),
        sa.Column("grade", sa.Integer(), nullable=False),
        sa.Column("topic", sa.String(length=100), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("fingerprint", sa.String(length=16), nullable=False),
        sa.Column("title", sa.JSON(), nullable=False),
        sa.Column("idea", sa.JSON(), nullable=False),
        sa.Column("question", sa.JSON(), nullable=False),
        sa.Column("steps", sa.JSON(), nullable=False),
        sa.Column("trap", sa.JSON(), nullable=False),
        sa.Column("withdrawn_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("created_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.CheckConstraint("grade IN (6, 7, 8)", name=op.f("ck_lessons_grade")),
        sa.PrimaryKeyConstraint("skill", name=op.f("pk_lessons")),
    )
    op.create_index("idx_lessons_grade_topic", "lessons", ["grade", "topic"])


def downgrade() -> None:
    op.drop_table("lessons")
