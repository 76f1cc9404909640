"""Claude as the second voice: what is asked of it, what it costs, what may be spent, and the hints that it made.

Revision: 20261126_second_voice
Follows: 20261126_lessons
"""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "20261126_second_voice"
down_revision = "20261126_lessons"
branch_labels = None
depends_on = None

OPERATIONS = ("hint_check", "explanation", "step_explanation", "work_reading")


def upgrade() -> None:
    for operation in OPERATIONS:
        op.execute(f"ALTER TYPE cost_operation ADD VALUE IF NOT EXISTS '{operation}'")
    op.create_table(
        "ai_spending",
        sa.Column("month", sa.Date(), nullable=False),
        sa.Column("requests", sa.Integer(), nullable=False),
        sa.Column("usd", sa.Numeric(precision=14, scale=9), nullable=False),
        sa.PrimaryKeyConstraint("month", name=op.f("pk_ai_spending")),
    )
    op.create_table(
        "hint_batches",
        sa.Column("batch_id", sa.String(length=80), nullable=False),
        sa.Column("stage", sa.String(length=10), nullable=False),
        sa.Column("requests", sa.Integer(), nullable=False),
        sa.Column("estimate_usd", sa.Numeric(precision=14, scale=9), nullable=False),
        sa.Column("submitted_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("finished_at", sa.DateTime(timezone=True), nullable=True),
        sa.PrimaryKeyConstraint("batch_id", name=op.f("pk_hint_batches")),
    )
    op.create_table(
        "switches",
        sa.Column("name", sa.String(length=20), nullable=False),
        sa.Column("is_on", sa.Boolean(), server_default=sa.text("true"), nullable=False),
        sa.Column("changed_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("changed_by", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("name", name=op.f("pk_switches")),
    )
    op.create_table(
        "ai_allowances",
        sa.Column("student_id", sa.Integer(), nullable=False),
        sa.Column("period", sa.String(length=5), nullable=False),
        sa.Column("starts", sa.Date(), nullable=False),
        sa.Column("requests", sa.Integer(), nullable=False),
        sa.Column("usd", sa.Numeric(precision=14, scale=9), nullable=False),
        sa.CheckConstraint("period IN ('day', 'month')", name=op.f("ck_ai_allowances_period")),
        sa.ForeignKeyConstraint(
            ["student_id"], ["students.student_id"], name=op.f("fk_ai_allowances_student_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("student_id", "period", "starts", name=op.f("pk_ai_allowances")),
    )
    op.create_table(
        "generated_hints",
        sa.Column("hint_id", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("problem_id", sa.Integer(), nullable=False),
        sa.Column("fingerprint", sa.String(length=16), nullable=False),
        sa.Column("mistake", sa.String(length=80), nullable=False),
        sa.Column("step", sa.String(length=12), nullable=False),
        sa.Column("language", sa.String(length=2), nullable=False),
        sa.Column("prompt_version", sa.String(length=40), nullable=False),
        sa.Column("model", sa.String(length=60), nullable=False),
        sa.Column(
            "status",
            sa.Enum("pending", "ready", "rejected", "withdrawn", "dropped", name="hint_status"),
            nullable=False,
        ),
        sa.Column("words", sa.Text(), server_default=sa.text("''"), nullable=False),
        sa.Column("attempts", sa.Integer(), server_default=sa.text("0"), nullable=False),
        sa.Column("faults", sa.JSON(), server_default=sa.text("'[]'"), nullable=False),
        sa.Column("asked_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("withdrawn_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("reviewed_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["problem_id"], ["problems.problem_id"], name=op.f("fk_generated_hints_problem_id")),
        sa.PrimaryKeyConstraint("hint_id", name=op.f("pk_generated_hints")),
        sa.UniqueConstraint(
            "problem_id",
            "fingerprint",
            "mistake",
            "step",
            "language",
            "prompt_version",
            "model",
            name="uq_generated_hints_key",
        ),
    )
    op.create_index(
        "idx_generated_hints_review",
        "generated_hints",
        ["withdrawn_at"],
        unique=False,
        postgresql_where=sa.text("status = 'withdrawn'"),
    )
    op.create_table(
        "ai_requests",
        sa.Column("request_id", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("student_id", sa.Integer(), nullable=False),
        sa.Column("session_id", sa.Integer(), nullable=False),
        sa.Column("problem_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("operation", postgresql.ENUM(name="cost_operation", create_type=False), nullable=False),
        sa.Column("detail", sa.JSON(), nullable=False),
        sa.Column("reserved_usd", sa.Numeric(precision=14, scale=9), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("settled_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("claimed_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("replies", sa.JSON(), nullable=True),
        sa.Column("finished_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("outcome", sa.String(length=20), nullable=True),
        sa.Column("latency_ms", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(["problem_id"], ["problems.problem_id"], name=op.f("fk_ai_requests_problem_id")),
        sa.ForeignKeyConstraint(
            ["session_id"], ["sessions.session_id"], name=op.f("fk_ai_requests_session_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["student_id"], ["students.student_id"], name=op.f("fk_ai_requests_student_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("request_id", name=op.f("pk_ai_requests")),
    )
    op.create_index("idx_ai_requests_student", "ai_requests", ["student_id", "created_at"], unique=False)
    op.create_index(
        "idx_ai_requests_unfinished",
        "ai_requests",
        ["created_at"],
        unique=False,
        postgresql_where=sa.text("finished_at IS NULL OR settled_at IS NULL"),
    )
    op.create_table(
        "hint_showings",
        sa.Column("showing_id", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("hint_id", sa.Integer(), nullable=False),
        sa.Column("student_id", sa.Integer(), nullable=False),
        sa.Column("session_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("cached", sa.Boolean(), nullable=False),
        sa.Column("shown_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.Column("helped", sa.Boolean(), nullable=True),
        sa.Column("reacted_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(
            ["hint_id"], ["generated_hints.hint_id"], name=op.f("fk_hint_showings_hint_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["session_id"], ["sessions.session_id"], name=op.f("fk_hint_showings_session_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["student_id"], ["students.student_id"], name=op.f("fk_hint_showings_student_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("showing_id", name=op.f("pk_hint_showings")),
        sa.UniqueConstraint("hint_id", "session_id", "position", name="uq_hint_showings_place"),
    )
    op.create_index("idx_hint_showings_shown", "hint_showings", ["shown_at"], unique=False)
    op.create_index("idx_hint_showings_student", "hint_showings", ["student_id"], unique=False)
    op.add_column("cost_records", sa.Column("request_id", sa.Integer(), nullable=True))
    op.add_column("cost_records", sa.Column("problem_id", sa.Integer(), nullable=True))
    op.add_column("cost_records", sa.Column("model", sa.String(length=60), nullable=True))
    op.add_column("cost_records", sa.Column("prompt_version", sa.String(length=40), nullable=True))
    op.add_column("cost_records", sa.Column("latency_ms", sa.Integer(), nullable=True))
    op.add_column("cost_records", sa.Column("cache_write_tokens", sa.Integer(), nullable=True))
    op.add_column("cost_records", sa.Column("cache_read_tokens", sa.Integer(), nullable=True))
    op.add_column("cost_records", sa.Column("batch", sa.Boolean(), server_default=sa.text("false"), nullable=False))
    op.add_column("cost_records", sa.Column("trouble", sa.String(length=20), nullable=True))
    op.alter_column("cost_records", "student_id", existing_type=sa.INTEGER(), nullable=True)
    op.alter_column(
        "cost_records",
        "cost_usd",
        existing_type=sa.NUMERIC(precision=12, scale=6),
        type_=sa.Numeric(precision=14, scale=9),
        existing_nullable=False,
    )
    op.create_index("idx_cost_records_request", "cost_records", ["request_id"], unique=False)
    op.create_foreign_key(
        op.f("fk_cost_records_request_id"),
        "cost_records",
        "ai_requests",
        ["request_id"],
        ["request_id"],
        ondelete="SET NULL",
    )
    op.create_foreign_key(
        op.f("fk_cost_records_problem_id"), "cost_records", "problems", ["problem_id"], ["problem_id"]
    )


def downgrade() -> None:
    # What the older schema has no place for: costs of nobody's own, and of operations that it does not know.
    op.execute(
        "DELETE FROM cost_records WHERE student_id IS NULL OR operation NOT IN ('hint_generation', 'answer_evaluation')"
    )
    op.drop_constraint(op.f("fk_cost_records_problem_id"), "cost_records", type_="foreignkey")
    op.drop_constraint(op.f("fk_cost_records_request_id"), "cost_records", type_="foreignkey")
    op.drop_index("idx_cost_records_request", table_name="cost_records")
    op.alter_column(
        "cost_records",
        "cost_usd",
        existing_type=sa.Numeric(precision=14, scale=9),
        type_=sa.NUMERIC(precision=12, scale=6),
        existing_nullable=False,
    )
    op.alter_column("cost_records", "student_id", existing_type=sa.INTEGER(), nullable=False)
    op.drop_column("cost_records", "trouble")
    op.drop_column("cost_records", "batch")
    op.drop_column("cost_records", "cache_read_tokens")
    op.drop_column("cost_records", "cache_write_tokens")
    op.drop_column("cost_records", "latency_ms")
    op.drop_column("cost_records", "prompt_version")
    op.drop_column("cost_records", "model")
    op.drop_column("cost_records", "problem_id")
    op.drop_column("cost_records", "request_id")
    op.drop_index("idx_hint_showings_student", table_name="hint_showings")
    op.drop_index("idx_hint_showings_shown", table_name="hint_showings")
    op.drop_table("hint_showings")
    op.drop_index(
        "idx_ai_requests_unfinished",
        table_name="ai_requests",
        postgresql_where=sa.text("finished_at IS NULL OR settled_at IS NULL"),
    )
    op.drop_index("idx_ai_requests_student", table_name="ai_requests")
    op.drop_table("ai_requests")
    op.drop_index(
        "idx_generated_hints_review", table_name="generated_hints", postgresql_where=sa.text("status = 'withdrawn'")
    )
    op.drop_table("generated_hints")
    op.drop_table("ai_allowances")
    op.drop_table("switches")
    op.drop_table("hint_batches")
    op.drop_table("ai_spending")
    op.execute("DROP TYPE hint_status")
    # PostgreSQL cannot take a label out of an enum.
    op.execute("ALTER TYPE cost_operation RENAME TO cost_operation_before")
    op.execute("CREATE TYPE cost_operation AS ENUM ('hint_generation', 'answer_evaluation')")
    op.execute(
        "ALTER TABLE cost_records ALTER COLUMN operation TYPE cost_operation USING operation::text::cost_operation"
    )
    op.execute("DROP TYPE cost_operation_before")
