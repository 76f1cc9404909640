"""The initial schema: the six tables of the design, and what delivery, reports and the audit need.

Revision: 20261121_initial
Follows:
"""

import sqlalchemy as sa
from alembic import op

revision = "20261121_initial"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "broadcasts",
        sa.Column("broadcast_id", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("admin_telegram_id", sa.BigInteger(), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.Column("confirmed_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("queued_up_to", sa.Integer(), server_default=sa.text("0"), nullable=False),
        sa.Column("queued_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("reported_at", sa.DateTime(timezone=True), nullable=True),
        sa.PrimaryKeyConstraint("broadcast_id", name=op.f("pk_broadcasts")),
    )
    op.create_table(
        "heartbeats",
        sa.Column("hour", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("hour", name=op.f("pk_heartbeats")),
    )
    op.create_table(
        "newcomers",
        sa.Column("telegram_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("language", sa.String(length=2), nullable=True),
        sa.Column("grade", sa.Integer(), nullable=True),
        sa.Column("reminder_hour", sa.Integer(), nullable=True),
        sa.Column("start_code", sa.String(length=64), nullable=True),
        sa.Column("created_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.PrimaryKeyConstraint("telegram_id", name=op.f("pk_newcomers")),
    )
    op.create_table(
        "pictures",
        sa.Column("picture_key", sa.String(length=64), nullable=False),
        sa.Column("file_id", sa.String(length=200), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.PrimaryKeyConstraint("picture_key", name=op.f("pk_pictures")),
    )
    op.create_table(
        "problems",
        sa.Column("problem_id", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("grade", sa.Integer(), nullable=False),
        sa.Column("topic", sa.String(length=100), nullable=False),
        sa.Column("subtopic", sa.String(length=100), nullable=True),
        sa.Column("question_en", sa.Text(), nullable=False),
        sa.Column("question_bn", sa.Text(), nullable=False),
        sa.Column("answer", sa.String(length=500), nullable=False),
        sa.Column("hints", sa.JSON(), nullable=False),
        sa.Column("difficulty", sa.Integer(), nullable=False),
        sa.Column("estimated_time_minutes", sa.Integer(), server_default=sa.text("5"), nullable=False),
        sa.Column("template_key", sa.String(length=100), nullable=False),
        sa.Column("variant", sa.Integer(), server_default=sa.text("0"), nullable=False),
        sa.Column("revision", sa.Integer(), server_default=sa.text("1"), nullable=False),
        sa.Column("fingerprint", sa.String(length=16), server_default=sa.text("''"), nullable=False),
        sa.Column("skill", sa.String(length=60), nullable=False),
        sa.Column("nctb", sa.String(length=20), nullable=False),
        sa.Column("uses", sa.JSON(), nullable=False),
        sa.Column("answer_kind", sa.String(length=20), nullable=False),
        sa.Column("answer_options", sa.JSON(), nullable=False),
        sa.Column("answer_shown", sa.JSON(), nullable=False),
        sa.Column("solution", sa.JSON(), nullable=False),
        sa.Column("wrong", sa.JSON(), nullable=False),
        sa.Column("choices", sa.JSON(), nullable=True),
        sa.Column("figure", sa.JSON(), nullable=True),
        sa.Column("hidden_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("withdrawn_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("created_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.CheckConstraint("difficulty IN (1, 2, 3)", name=op.f("ck_problems_difficulty")),
        sa.CheckConstraint("grade IN (6, 7, 8)", name=op.f("ck_problems_grade")),
        sa.PrimaryKeyConstraint("problem_id", name=op.f("pk_problems")),
        sa.UniqueConstraint("template_key", "variant", name="uq_problems_template_variant"),
    )
    op.create_index("idx_problems_difficulty", "problems", ["difficulty"], unique=False)
    op.create_index("idx_problems_grade_topic", "problems", ["grade", "topic"], unique=False)
    op.create_table(
        "students",
        sa.Column("student_id", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("telegram_id", sa.BigInteger(), nullable=False),
        sa.Column("name", sa.String(length=100), nullable=False),
        sa.Column("grade", sa.Integer(), nullable=False),
        sa.Column("language", sa.String(length=2), server_default=sa.text("'bn'"), nullable=False),
        sa.Column("digits", sa.String(length=5), server_default=sa.text("'auto'"), nullable=False),
        sa.Column("zone", sa.String(length=64), server_default=sa.text("'Asia/Dhaka'"), nullable=False),
        sa.Column("reminder_hour", sa.Integer(), nullable=True),
        sa.Column("next_reminder_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("reminders_ignored", sa.Integer(), server_default=sa.text("0"), nullable=False),
        sa.Column("guardian_agreed_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("start_code", sa.String(length=64), nullable=True),
        sa.Column("blocked_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("last_active_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.Column("expects", sa.String(length=20), nullable=True),
        sa.Column("live_message_id", sa.BigInteger(), nullable=True),
        sa.Column("created_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.CheckConstraint("digits IN ('auto', 'bn', 'latin')", name=op.f("ck_students_digits")),
        sa.CheckConstraint("language IN ('bn', 'en')", name=op.f("ck_students_language")),
        sa.CheckConstraint("grade IN (6, 7, 8)", name=op.f("ck_students_grade")),
        sa.CheckConstraint("reminder_hour BETWEEN 7 AND 21", name=op.f("ck_students_reminder_hour")),
        sa.PrimaryKeyConstraint("student_id", name=op.f("pk_students")),
    )
    op.create_index("idx_students_created", "students", ["created_at"], unique=False)
    op.create_index("idx_students_grade", "students", ["grade"], unique=False)
    op.create_index("idx_students_last_active", "students", ["last_active_at"], unique=False)
    op.create_index(
        "idx_students_next_reminder",
        "students",
        ["next_reminder_at"],
        unique=False,
        postgresql_where=sa.text("blocked_at IS NULL AND next_reminder_at IS NOT NULL"),
    )
    op.create_index("idx_students_telegram_id", "students", ["telegram_id"], unique=True)
    op.create_table(
        "updates",
        sa.Column("update_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("received_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("replies", sa.JSON(), nullable=True),
        sa.Column("delivered_at", sa.DateTime(timezone=True), nullable=True),
        sa.PrimaryKeyConstraint("update_id", name=op.f("pk_updates")),
    )
    op.create_index("idx_updates_received", "updates", ["received_at"], unique=False)
    op.create_table(
        "audit_entries",
        sa.Column("audit_id", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("admin_telegram_id", sa.BigInteger(), nullable=False),
        sa.Column("action", sa.String(length=40), nullable=False),
        sa.Column("student_id", sa.Integer(), nullable=True),
        sa.Column("detail", sa.JSON(), server_default=sa.text("'{}'"), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.ForeignKeyConstraint(
            ["student_id"], ["students.student_id"], name=op.f("fk_audit_entries_student_id"), ondelete="SET NULL"
        ),
        sa.PrimaryKeyConstraint("audit_id", name=op.f("pk_audit_entries")),
    )
    op.create_index("idx_audit_entries_created", "audit_entries", ["created_at"], unique=False)
    op.create_index("idx_audit_entries_student", "audit_entries", ["student_id"], unique=False)
    op.create_table(
        "problem_reports",
        sa.Column("report_id", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("problem_id", sa.Integer(), nullable=False),
        sa.Column("student_id", sa.Integer(), nullable=False),
        sa.Column("complaint", sa.String(length=20), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.Column("resolved_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["problem_id"], ["problems.problem_id"], name=op.f("fk_problem_reports_problem_id")),
        sa.ForeignKeyConstraint(
            ["student_id"], ["students.student_id"], name=op.f("fk_problem_reports_student_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("report_id", name=op.f("pk_problem_reports")),
        sa.UniqueConstraint("problem_id", "student_id", name="uq_problem_reports_problem_student"),
    )
    op.create_index(
        "idx_problem_reports_open",
        "problem_reports",
        ["problem_id"],
        unique=False,
        postgresql_where=sa.text("resolved_at IS NULL"),
    )
    op.create_index("idx_problem_reports_student", "problem_reports", ["student_id"], unique=False)
    op.create_table(
        "queued_messages",
        sa.Column("queued_id", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("telegram_id", sa.BigInteger(), nullable=False),
        sa.Column("kind", sa.String(length=20), nullable=False),
        sa.Column("message", sa.JSON(), nullable=False),
        sa.Column("dedupe_key", sa.String(length=120), nullable=False),
        sa.Column("broadcast_id", sa.Integer(), nullable=True),
        sa.Column("not_before", sa.DateTime(timezone=True), nullable=False),
        sa.Column("expires_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("attempts", sa.Integer(), server_default=sa.text("0"), nullable=False),
        sa.Column("sent_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("failed_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("failure", sa.String(length=200), nullable=True),
        sa.ForeignKeyConstraint(
            ["broadcast_id"],
            ["broadcasts.broadcast_id"],
            name=op.f("fk_queued_messages_broadcast_id"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("queued_id", name=op.f("pk_queued_messages")),
    )
    op.create_index("idx_queued_messages_broadcast", "queued_messages", ["broadcast_id"], unique=False)
    op.create_index(
        "idx_queued_messages_due",
        "queued_messages",
        ["not_before"],
        unique=False,
        postgresql_where=sa.text("sent_at IS NULL AND failed_at IS NULL"),
    )
    op.create_index(
        "idx_queued_messages_expiry",
        "queued_messages",
        ["expires_at"],
        unique=False,
        postgresql_where=sa.text("sent_at IS NULL AND failed_at IS NULL AND expires_at IS NOT NULL"),
    )
    op.create_index("idx_queued_messages_telegram", "queued_messages", ["telegram_id"], unique=False)
    op.create_index("uq_queued_messages_dedupe", "queued_messages", ["dedupe_key"], unique=True)
    op.create_table(
        "sessions",
        sa.Column("session_id", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("student_id", sa.Integer(), nullable=False),
        sa.Column("date", sa.DateTime(timezone=True), nullable=False),
        sa.Column(
            "status",
            sa.Enum("in_progress", "completed", "abandoned", name="session_status"),
            server_default="in_progress",
            nullable=False,
        ),
        sa.Column("problem_ids", sa.JSON(), nullable=False),
        sa.Column("completed_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("expires_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("total_time_seconds", sa.Integer(), server_default=sa.text("0"), nullable=False),
        sa.Column("problems_correct", sa.Integer(), server_default=sa.text("0"), nullable=False),
        sa.Column("local_date", sa.Date(), nullable=False),
        sa.Column("position", sa.Integer(), server_default=sa.text("0"), nullable=False),
        sa.Column("problem_shown_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("problem_fingerprint", sa.String(length=16), nullable=True),
        sa.Column("problem_message_id", sa.BigInteger(), nullable=True),
        sa.Column("tries", sa.JSON(), server_default=sa.text("'[]'"), nullable=False),
        sa.Column("hints_viewed", sa.JSON(), server_default=sa.text("'[]'"), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.CheckConstraint("position BETWEEN 0 AND 5", name=op.f("ck_sessions_position")),
        sa.CheckConstraint("problems_correct BETWEEN 0 AND 5", name=op.f("ck_sessions_problems_correct")),
        sa.ForeignKeyConstraint(
            ["student_id"], ["students.student_id"], name=op.f("fk_sessions_student_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("session_id", name=op.f("pk_sessions")),
    )
    op.create_index("idx_sessions_date", "sessions", ["date"], unique=False)
    op.create_index(
        "idx_sessions_expiry",
        "sessions",
        ["expires_at"],
        unique=False,
        postgresql_where=sa.text("status = 'in_progress'"),
    )
    op.create_index("idx_sessions_status", "sessions", ["status"], unique=False)
    op.create_index("idx_sessions_student_created", "sessions", ["student_id", "created_at"], unique=False)
    op.create_index(
        "uq_sessions_one_in_progress",
        "sessions",
        ["student_id"],
        unique=True,
        postgresql_where=sa.text("status = 'in_progress'"),
    )
    op.create_table(
        "streaks",
        sa.Column("student_id", sa.Integer(), nullable=False),
        sa.Column("current_streak", sa.Integer(), server_default=sa.text("0"), nullable=False),
        sa.Column("longest_streak", sa.Integer(), server_default=sa.text("0"), nullable=False),
        sa.Column("last_practice_date", sa.Date(), nullable=True),
        sa.Column("milestones_achieved", sa.JSON(), server_default=sa.text("'[]'"), nullable=False),
        sa.Column("freezes_held", sa.Integer(), server_default=sa.text("0"), nullable=False),
        sa.Column("covered_until", sa.Date(), nullable=True),
        sa.Column("frozen_days", sa.JSON(), server_default=sa.text("'[]'"), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.CheckConstraint("current_streak >= 0", name=op.f("ck_streaks_current_streak")),
        sa.CheckConstraint("freezes_held BETWEEN 0 AND 2", name=op.f("ck_streaks_freezes_held")),
        sa.CheckConstraint("longest_streak >= 0", name=op.f("ck_streaks_longest_streak")),
        sa.CheckConstraint("longest_streak >= current_streak", name=op.f("ck_streaks_longest_not_below_current")),
        sa.ForeignKeyConstraint(
            ["student_id"], ["students.student_id"], name=op.f("fk_streaks_student_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("student_id", name=op.f("pk_streaks")),
    )
    op.create_index(
        "idx_streaks_covered",
        "streaks",
        ["covered_until"],
        unique=False,
        postgresql_where=sa.text("current_streak > 0"),
    )
    op.create_index("idx_streaks_current", "streaks", ["current_streak"], unique=False)
    op.create_table(
        "cost_records",
        sa.Column("cost_id", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("student_id", sa.Integer(), nullable=False),
        sa.Column("session_id", sa.Integer(), nullable=True),
        sa.Column("operation", sa.Enum("hint_generation", "answer_evaluation", name="cost_operation"), nullable=False),
        sa.Column("api_provider", sa.Enum("claude", "twilio", name="api_provider"), nullable=False),
        sa.Column("input_tokens", sa.Integer(), nullable=True),
        sa.Column("output_tokens", sa.Integer(), nullable=True),
        sa.Column("cost_usd", sa.Numeric(precision=12, scale=6), nullable=False),
        sa.Column("recorded_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.CheckConstraint("cost_usd >= 0", name=op.f("ck_cost_records_cost_usd")),
        sa.ForeignKeyConstraint(
            ["session_id"], ["sessions.session_id"], name=op.f("fk_cost_records_session_id"), ondelete="SET NULL"
        ),
        sa.ForeignKeyConstraint(
            ["student_id"], ["students.student_id"], name=op.f("fk_cost_records_student_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("cost_id", name=op.f("pk_cost_records")),
    )
    op.create_index("idx_cost_records_operation", "cost_records", ["operation"], unique=False)
    op.create_index("idx_cost_records_recorded", "cost_records", ["recorded_at"], unique=False)
    op.create_index("idx_cost_records_session", "cost_records", ["session_id"], unique=False)
    op.create_index("idx_cost_records_student", "cost_records", ["student_id"], unique=False)
    op.create_table(
        "responses",
        sa.Column("response_id", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("session_id", sa.Integer(), nullable=False),
        sa.Column("problem_id", sa.Integer(), nullable=False),
        sa.Column("student_answer", sa.String(length=500), nullable=False),
        sa.Column("is_correct", sa.Boolean(), nullable=False),
        sa.Column("time_spent_seconds", sa.Integer(), server_default=sa.text("0"), nullable=False),
        sa.Column("hints_used", sa.Integer(), server_default=sa.text("0"), nullable=False),
        sa.Column("hints_viewed", sa.JSON(), server_default=sa.text("'[]'"), nullable=False),
        sa.Column("evaluated_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.Column(
            "confidence_level",
            sa.Enum("low", "medium", "high", name="confidence_level"),
            server_default="medium",
            nullable=False,
        ),
        sa.Column(
            "outcome", sa.Enum("correct", "wrong", "skipped", "dont_know", name="response_outcome"), nullable=False
        ),
        sa.Column("tries", sa.JSON(), server_default=sa.text("'[]'"), nullable=False),
        sa.CheckConstraint("hints_used BETWEEN 0 AND 3", name=op.f("ck_responses_hints_used")),
        sa.ForeignKeyConstraint(["problem_id"], ["problems.problem_id"], name=op.f("fk_responses_problem_id")),
        sa.ForeignKeyConstraint(
            ["session_id"], ["sessions.session_id"], name=op.f("fk_responses_session_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("response_id", name=op.f("pk_responses")),
        sa.UniqueConstraint("session_id", "problem_id", name="uq_responses_session_problem"),
    )
    op.create_index("idx_responses_correctness", "responses", ["is_correct"], unique=False)
    op.create_index("idx_responses_evaluated", "responses", ["evaluated_at"], unique=False)
    op.create_index("idx_responses_problem", "responses", ["problem_id"], unique=False)
    op.create_index("idx_responses_session", "responses", ["session_id"], unique=False)


def downgrade() -> None:
    for table in (
        "responses",
        "cost_records",
        "streaks",
        "sessions",
        "queued_messages",
        "problem_reports",
        "audit_entries",
        "updates",
        "students",
        "problems",
        "pictures",
        "newcomers",
        "heartbeats",
        "broadcasts",
    ):
        op.drop_table(table)
    # Dropping a table leaves its enum types behind, and the next upgrade would stumble over them.
    for enum in ("session_status", "response_outcome", "confidence_level", "cost_operation", "api_provider"):
        op.execute(f"DROP TYPE {enum}")
