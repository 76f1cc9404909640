"""Sessions of reviews, beside those of practice.

Revision: 20261202_reviews
Follows: 20261201_diagnoses
"""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "20261202_reviews"
down_revision = "20261201_diagnoses"
branch_labels = None
depends_on = None

KIND = postgresql.ENUM("practice", "review", name="session_kind", create_type=False)


def upgrade() -> None:
    KIND.create(op.get_bind())
    op.add_column("sessions", sa.Column("kind", KIND, nullable=False, server_default="practice"))


def downgrade() -> None:
    op.drop_column("sessions", "kind")
    KIND.drop(op.get_bind())
