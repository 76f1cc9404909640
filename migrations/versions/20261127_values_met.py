"""A value that one student gave is noted, and gets a hint of its own when a second one gives it."""

from alembic import op

revision = "20261127_values_met"
down_revision = "20261127_costs_remain"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.execute("ALTER TYPE hint_status ADD VALUE IF NOT EXISTS 'met' BEFORE 'pending'")


def downgrade() -> None:
    # PostgreSQL cannot take a label out of an enum.
    op.execute("DELETE FROM generated_hints WHERE status = 'met'")
    op.execute("ALTER TYPE hint_status RENAME TO hint_status_before")
    op.execute("CREATE TYPE hint_status AS ENUM ('pending', 'ready', 'rejected', 'withdrawn', 'dropped')")
    op.execute("DROP INDEX idx_generated_hints_review")
    op.execute("ALTER TABLE generated_hints ALTER COLUMN status TYPE hint_status USING status::text::hint_status")
    op.execute("CREATE INDEX idx_generated_hints_review ON generated_hints (withdrawn_at) WHERE status = 'withdrawn'")
    op.execute("DROP TYPE hint_status_before")
