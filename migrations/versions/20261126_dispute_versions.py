"""A dispute keeps the right answer of its time, the try, and the problem as it was seen.

Revision: 20261126_dispute_versions
Follows: 20261125_disputes
"""

import sqlalchemy as sa
from alembic import op

revision = "20261126_dispute_versions"
down_revision = "20261125_disputes"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("disputes", sa.Column("answer", sa.String(length=500), nullable=True))
    op.add_column("disputes", sa.Column("tried", sa.JSON(), nullable=True))
    op.add_column("disputes", sa.Column("seen", sa.JSON(none_as_null=True), nullable=True))
    # Those filed before are taken to be about the problem as it stands.
    op.execute(
        """
        UPDATE disputes
        SET answer = problems.answer,
            tried = json_build_object(
                'given', disputes.given, 'answer', problems.answer, 'verdict', 'incorrect', 'reason', NULL,
                'misconception', NULL, 'echo', disputes.echo,
                'at', to_char(disputes.created_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"+00:00"')
            )
        FROM problems
        WHERE problems.problem_id = disputes.problem_id
        """
    )
    op.alter_column("disputes", "answer", nullable=False)
    op.alter_column("disputes", "tried", nullable=False)


def downgrade() -> None:
    for column in ("seen", "tried", "answer"):
        op.drop_column("disputes", column)
