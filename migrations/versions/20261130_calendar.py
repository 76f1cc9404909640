"""Lighter days and breaks.

Revision: 20261130_calendar
Follows: 20261129_choices
"""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "20261130_calendar"
down_revision = "20261129_choices"
branch_labels = None
depends_on = None

KIND = postgresql.ENUM("lighter_day", "break", "back", name="calendar_change_kind", create_type=False)


def upgrade() -> None:
    KIND.create(op.get_bind())
    op.create_table(
        "calendar_changes",
        sa.Column("change_id", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("student_id", sa.Integer(), nullable=False),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("kind", KIND, nullable=False),
        sa.Column("weekday", sa.SmallInteger(), nullable=True),
        sa.Column("first_day", sa.Date(), nullable=True),
        sa.Column("last_day", sa.Date(), nullable=True),
        sa.CheckConstraint("weekday BETWEEN 0 AND 6", name="ck_calendar_changes_weekday"),
        sa.CheckConstraint("last_day >= first_day", name="ck_calendar_changes_break"),
        sa.ForeignKeyConstraint(
            ["student_id"], ["students.student_id"], name="fk_calendar_changes_student_id", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("change_id", name="pk_calendar_changes"),
    )
    op.create_index("idx_calendar_changes_student", "calendar_changes", ["student_id"])
    op.add_column("students", sa.Column("away_until", sa.Date(), nullable=True))


def downgrade() -> None:
    op.drop_column("students", "away_until")
    op.drop_table("calendar_changes")
    KIND.drop(op.get_bind())
