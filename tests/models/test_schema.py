"""The live database against the design's tables, the models against the migrations, and the way back down."""

from datetime import datetime
from typing import Any

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import Connection, inspect, text
from sqlalchemy.engine import URL
from sqlalchemy.exc import IntegrityError

from bot.database import Database
from bot.schema import alembic_config, downgrade, migrate
from models.registry import metadata
from tests.conftest import create_database

NOW = "now()"
SERIAL = "nextval"

# Column: (type, nullable, default). Written from the design, with its rulings: timestamptz, NUMERIC money.
DESIGN: dict[str, dict[str, tuple[str, bool, str | None]]] = {
    "students": {
        "student_id": ("integer", False, SERIAL),
        "telegram_id": ("bigint", False, None),
        "name": ("character varying(100)", False, None),
        "grade": ("integer", False, None),
        "language": ("character varying(2)", False, "'bn'::character varying"),
        "created_at": ("timestamp with time zone", False, NOW),
        "updated_at": ("timestamp with time zone", False, NOW),
    },
    "problems": {
        "problem_id": ("integer", False, SERIAL),
        "grade": ("integer", False, None),
        "topic": ("character varying(100)", False, None),
        "subtopic": ("character varying(100)", True, None),
        "question_en": ("text", False, None),
        "question_bn": ("text", False, None),
        "answer": ("character varying(500)", False, None),
        "hints": ("json", False, None),
        "difficulty": ("integer", False, None),
        "estimated_time_minutes": ("integer", False, "5"),
        "created_at": ("timestamp with time zone", False, NOW),
        "updated_at": ("timestamp with time zone", False, NOW),
    },
    "sessions": {
        "session_id": ("integer", False, SERIAL),
        "student_id": ("integer", False, None),
        "date": ("timestamp with time zone", False, None),
        "status": ("session_status", False, "'in_progress'::session_status"),
        "problem_ids": ("json", False, None),
        "completed_at": ("timestamp with time zone", True, None),
        "expires_at": ("timestamp with time zone", False, None),
        "total_time_seconds": ("integer", False, "0"),
        "problems_correct": ("integer", False, "0"),
        "created_at": ("timestamp with time zone", False, NOW),
        "updated_at": ("timestamp with time zone", False, NOW),
    },
    "responses": {
        "response_id": ("integer", False, SERIAL),
        "session_id": ("integer", False, None),
        "problem_id": ("integer", False, None),
        "student_answer": ("character varying(500)", False, None),
        "is_correct": ("boolean", False, None),
        "time_spent_seconds": ("integer", False, "0"),
        "hints_used": ("integer", False, "0"),
        "hints_viewed": ("json", False, "'[]'::json"),
        "evaluated_at": ("timestamp with time zone", False, NOW),
        "confidence_level": ("confidence_level", False, "'medium'::confidence_level"),
    },
    "streaks": {
        "student_id": ("integer", False, None),
        "current_streak": ("integer", False, "0"),
        "longest_streak": ("integer", False, "0"),
        "last_practice_date": ("date", True, None),
        "milestones_achieved": ("json", False, "'[]'::json"),
        "created_at": ("timestamp with time zone", False, NOW),
        "updated_at": ("timestamp with time zone", False, NOW),
    },
    "cost_records": {
        "cost_id": ("integer", False, SERIAL),
        "student_id": ("integer", True, None),
        "session_id": ("integer", True, None),
        "operation": ("cost_operation", False, None),
        "api_provider": ("api_provider", False, None),
        "input_tokens": ("integer", True, None),
        "output_tokens": ("integer", True, None),
        "cost_usd": ("numeric(14,9)", False, None),
        "recorded_at": ("timestamp with time zone", False, NOW),
    },
}
INDEXES = {
    "students": {"idx_students_telegram_id": ["telegram_id"], "idx_students_grade": ["grade"]},
    "problems": {"idx_problems_grade_topic": ["grade", "topic"], "idx_problems_difficulty": ["difficulty"]},
    "sessions": {
        "idx_sessions_student_created": ["student_id", "created_at"],
        "idx_sessions_status": ["status"],
        "idx_sessions_date": ["date"],
    },
    "responses": {
        "idx_responses_session": ["session_id"],
        "idx_responses_problem": ["problem_id"],
        "idx_responses_correctness": ["is_correct"],
    },
    "streaks": {"idx_streaks_current": ["current_streak"]},
    "cost_records": {
        "idx_cost_records_student": ["student_id"],
        "idx_cost_records_session": ["session_id"],
        "idx_cost_records_recorded": ["recorded_at"],
        "idx_cost_records_operation": ["operation"],
    },
}
ENUMS = {
    "session_status": ["in_progress", "completed", "abandoned"],
    "confidence_level": ["low", "medium", "high"],
    "cost_operation": [
        "hint_generation",
        "answer_evaluation",
        "hint_check",
        "explanation",
        "step_explanation",
        "work_reading",
    ],
    "api_provider": ["claude", "twilio"],
}
COLUMNS = """
    SELECT attname, format_type(atttypid, atttypmod), NOT attnotnull, pg_get_expr(adbin, adrelid)
    FROM pg_attribute LEFT JOIN pg_attrdef ON adrelid = attrelid AND adnum = attnum
    WHERE attrelid = CAST(CAST(:table AS text) AS regclass) AND attnum > 0 AND NOT attisdropped
"""


async def columns(database: Database, table: str) -> dict[str, tuple[str, bool, str | None]]:
    async with database.transaction() as db:
        found = await db.execute(text(COLUMNS), {"table": table})
        return {
            name: (kind, nullable, SERIAL if (default or "").startswith(SERIAL) else default)
            for name, kind, nullable, default in found
        }


@pytest.mark.parametrize("table", DESIGN)
async def test_the_live_table_has_exactly_the_designs_columns(database: Database, table: str) -> None:
    live = await columns(database, table)
    assert {name: live.get(name) for name in DESIGN[table]} == DESIGN[table]


@pytest.mark.parametrize("table", INDEXES)
async def test_the_live_table_has_the_designs_indexes(database: Database, table: str) -> None:
    async with database.engine.connect() as connection:
        found = await connection.run_sync(lambda sync: inspect(sync).get_indexes(table))
    live = {index["name"]: index["column_names"] for index in found}
    assert {name: live.get(name) for name in INDEXES[table]} == INDEXES[table]


async def test_telegram_ids_are_unique(database: Database) -> None:
    async with database.engine.connect() as connection:
        found = await connection.run_sync(lambda sync: inspect(sync).get_indexes("students"))
    assert [index["unique"] for index in found if index["name"] == "idx_students_telegram_id"] == [True]


@pytest.mark.parametrize("enum", ENUMS)
async def test_the_enum_has_the_designs_values(database: Database, enum: str) -> None:
    async with database.transaction() as db:
        query = "SELECT enumlabel FROM pg_enum JOIN pg_type ON pg_type.oid = enumtypid WHERE typname = :enum"
        found = await db.scalars(text(query + " ORDER BY enumsortorder"), {"enum": enum})
        assert list(found) == ENUMS[enum]


STUDENT = "INSERT INTO students (telegram_id, name, grade) VALUES (1, 'R', 6)"
SESSION = (
    "INSERT INTO sessions (student_id, date, local_date, problem_ids, expires_at{more}) "
    "VALUES (1, now(), current_date, '[]', now(){values})"
)
DISPUTE = (
    "INSERT INTO disputes (problem_id, student_id, session_id, position, given, form, answer, tried, ruling) "
    "SELECT min(problem_id), 1, 1, 0, '4', '4', '7', '{{}}', {ruling} FROM problems"
)


@pytest.mark.parametrize(
    ("statements", "constraint"),
    [
        (["INSERT INTO students (telegram_id, name, grade) VALUES (1, 'R', 9)"], "ck_students_grade"),
        (
            ["INSERT INTO students (telegram_id, name, grade, language) VALUES (1, 'R', 6, 'de')"],
            "ck_students_language",
        ),
        (
            ["INSERT INTO students (telegram_id, name, grade, reminder_hour) VALUES (1, 'R', 6, 23)"],
            "ck_students_reminder_hour",
        ),
        ([STUDENT, STUDENT], "idx_students_telegram_id"),
        ([STUDENT, SESSION.format(more=", problems_correct", values=", 6")], "ck_sessions_problems_correct"),
        (
            [STUDENT, SESSION.format(more="", values=""), SESSION.format(more="", values="")],
            "uq_sessions_one_in_progress",
        ),
        (
            [STUDENT, "INSERT INTO streaks (student_id, current_streak) VALUES (1, 1)"],
            "ck_streaks_longest_not_below_current",
        ),
        (
            [STUDENT, "INSERT INTO streaks (student_id, current_streak) VALUES (1, -1)"],
            "ck_streaks_current_streak",
        ),
        (
            [
                STUDENT,
                "INSERT INTO cost_records (student_id, operation, api_provider, cost_usd) "
                "VALUES (1, 'hint_generation', 'claude', -0.01)",
            ],
            "ck_cost_records_cost_usd",
        ),
        (
            [
                STUDENT,
                SESSION.format(more="", values=""),
                *[
                    "INSERT INTO responses (session_id, problem_id, student_answer, is_correct, outcome) "
                    "SELECT 1, min(problem_id), '4', true, 'correct' FROM problems"
                ]
                * 2,
            ],
            "uq_responses_session_problem",
        ),
        ([STUDENT, SESSION.format(more="", values=""), *[DISPUTE.format(ruling="NULL")] * 2], "uq_disputes_session"),
        ([STUDENT, SESSION.format(more="", values=""), DISPUTE.format(ruling="'kept'")], "ck_disputes_ruled"),
    ],
)
async def test_the_database_itself_refuses(database: Database, statements: list[str], constraint: str) -> None:
    async def run() -> None:
        async with database.transaction() as db:
            for statement in statements:
                await db.execute(text(statement))

    with pytest.raises(IntegrityError, match=constraint):
        await run()


def differences(connection: Connection) -> list[Any]:
    return list(compare_metadata(MigrationContext.configure(connection, opts={"compare_type": True}), metadata))


async def test_models_and_migrations_say_the_same(database: Database) -> None:
    async with database.engine.connect() as connection:
        assert await connection.run_sync(differences) == []
        await connection.run_sync(lambda sync: command.check(alembic_config(sync)))


async def test_a_column_that_only_the_database_has_is_noticed(postgres: URL) -> None:
    database = Database(await create_database(postgres, "dars_drift"), pooled=False)
    await migrate(database.engine)
    async with database.engine.begin() as connection:
        await connection.execute(text("ALTER TABLE students ADD COLUMN phone text"))
        await connection.execute(text("ALTER TABLE students DROP COLUMN zone"))
        found = await connection.run_sync(differences)
    await database.close()
    assert {change[0] for change in found} == {"remove_column", "add_column"}


async def test_downgrade_leaves_nothing_behind_and_upgrade_works_again(postgres: URL) -> None:
    database = Database(await create_database(postgres, "dars_updown"), pooled=False)
    for _ in range(2):
        await migrate(database.engine)
        await downgrade(database.engine)
    async with database.engine.connect() as connection:
        tables = await connection.run_sync(lambda sync: inspect(sync).get_table_names())
        enums = await connection.scalars(text("SELECT typname FROM pg_type WHERE typtype = 'e'"))
        assert (tables, list(enums)) == (["alembic_version"], [])
    await database.close()


async def test_migrating_twice_changes_nothing(database: Database) -> None:
    await migrate(database.engine)
    async with database.engine.connect() as connection:
        assert await connection.run_sync(differences) == []


async def test_a_dispute_of_before_is_taken_to_be_about_the_problem_as_it_stands(database: Database) -> None:
    async with database.engine.connect() as connection:
        for statement in (STUDENT, SESSION.format(more="", values=""), DISPUTE.format(ruling="NULL")):
            await connection.execute(text(statement))
        await connection.run_sync(lambda sync: command.downgrade(alembic_config(sync), "20261125_disputes"))
        await connection.run_sync(lambda sync: command.upgrade(alembic_config(sync), "head"))
        query = (
            "SELECT d.answer = p.answer, d.tried->>'given', d.tried->>'at' "
            "FROM disputes d JOIN problems p USING (problem_id)"
        )
        same_answer, given, at = (await connection.execute(text(query))).one()
        await connection.rollback()
    assert (same_answer, given) == (True, "4")
    assert datetime.fromisoformat(at).tzinfo is not None
