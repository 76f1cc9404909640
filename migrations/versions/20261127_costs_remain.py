"""What was spent stays in the books when a student is erased, and what was only estimated says so.

Revision: 20261127_costs_remain
Follows: 20261126_second_voice
"""

import sqlalchemy as sa
from alembic import op

revision = "20261127_costs_remain"
down_revision = "20261126_second_voice"
branch_labels = None
depends_on = None

STUDENT = "fk_cost_records_student_id"


def upgrade() -> None:
    op.add_column("cost_records", sa.Column("estimated", sa.Boolean(), server_default=sa.text("false"), nullable=False))
    _reference_students("SET NULL")


def downgrade() -> None:
    _reference_students("CASCADE")
    op.drop_column("cost_records", "estimated")


def _reference_students(ondelete: str) -> None:
    op.drop_constraint(op.f(STUDENT), "cost_records", type_="foreignkey")
    op.create_foreign_key(op.f(STUDENT), "cost_records", "students", ["student_id"], ["student_id"], ondelete=ondelete)
