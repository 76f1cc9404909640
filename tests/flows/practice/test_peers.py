"""Students like you found this hard, too: said only where it is true, a comfort, and of at least thirty."""

from typing import Any

import pytest
from sqlalchemy import event, insert, select, text

from bot.database import Database
from bot.flows.practice import phrases, store
from bot.flows.practice.peers import SHARES, Peers, share_in_words
from models.learner import StudentAbility
from models.problem import Problem
from models.response import Response
from models.session import Session
from models.student import Student
from models.types import Outcome, SessionStatus
from tests.cast import World
from tests.flows.practice.test_session import typed


@pytest.mark.parametrize(
    ("students", "missed", "said"),
    [
        (29, 29, None),
        (30, 11, None),
        (30, 12, "four_in_ten"),
        (30, 15, "half"),
        (30, 18, "six_in_ten"),
        (30, 20, "two_thirds"),
        (40, 30, "three_quarters"),
        (30, 30, "most"),
        (0, 0, None),
    ],
)
def test_the_share_is_rounded_and_said_from_thirty_on(students: int, missed: int, said: str | None) -> None:
    assert share_in_words(Peers(students, missed)) == said


def test_every_share_has_its_words() -> None:
    assert {key for _, key in SHARES} == phrases.PEERS.keys()


async def classmates(
    database: Database, problem: Problem, count: int, *, missed: int, ability: float = 0.0, grade: int = 6, **more: Any
) -> None:
    """Others who met the problem, of whom the first `missed` did not get it right."""
    async with database.transaction() as db:
        start = int(await db.scalar(select(text("coalesce(max(telegram_id), 0)")).select_from(Student)) or 0)
        for number in range(count):
            student = Student(telegram_id=start + number + 1, name="সাথি", grade=grade)
            db.add(student)
            await db.flush()
            zeros = dict.fromkeys(("wins", "fails", "surprise_fast", "surprise_slow", "last_outcome"), 0.0)
            db.add(StudentAbility(student_id=student.student_id, ability=ability, answers=5, **zeros))
            await answered(db, student.student_id, problem, right=number >= missed, **more)


async def answered(db: Any, student_id: int, problem: Problem, *, right: bool, outcome: Outcome | None = None) -> None:
    session = Session(
        student_id=student_id,
        date=text("now()"),
        local_date=text("current_date"),
        status=SessionStatus.COMPLETED,
        problem_ids=[problem.problem_id],
        expires_at=text("now()"),
    )
    db.add(session)
    await db.flush()
    db.add(
        Response(
            session_id=session.session_id,
            problem_id=problem.problem_id,
            student_answer="1",
            is_correct=right,
            outcome=outcome or (Outcome.CORRECT if right else Outcome.WRONG),
        )
    )
    await db.flush()


async def loses(world: World, *mates: dict[str, Any]) -> str:
    """Rina's solution after two wrong answers, with such classmates."""
    rina = await world.rina()
    await typed(rina)
    problem = await rina.problem()
    for group in mates:
        await classmates(world.database, problem, **group)
    await rina.says("-98765")
    await rina.says("-98766")
    return rina.last.content


async def test_after_a_wrong_answer_thirty_who_missed_it_too_are_a_comfort(world: World) -> None:
    said = await loses(world, {"count": 30, "missed": 16})
    assert "প্রায় অর্ধেকের কাছেই" in said
    assert said.index("📝") < said.index("👥")


@pytest.mark.parametrize(
    "mates",
    [
        [],
        [{"count": 29, "missed": 29}],
        [{"count": 40, "missed": 10}],
        [{"count": 40, "missed": 40, "ability": 2.0}],
        [{"count": 40, "missed": 40, "grade": 7}],
        [{"count": 20, "missed": 20}, {"count": 20, "missed": 20, "ability": -2.0}],
        [{"count": 40, "missed": 40, "outcome": Outcome.SKIPPED}],
    ],
    ids=["nobody", "29", "a quarter", "other abilities", "another class", "20 and 20 others", "skips"],
)
async def test_otherwise_nothing_is_said_of_others(world: World, mates: list[dict[str, Any]]) -> None:
    assert "👥" not in await loses(world, *mates)


async def test_whoever_says_i_dont_know_is_not_compared(world: World) -> None:
    rina = await world.rina()
    await classmates(world.database, await rina.problem(), 40, missed=40)
    await rina.taps("🤷")
    assert "👥" not in rina.heard


async def test_each_student_counts_once_by_the_first_time_and_variants_are_one_problem(world: World) -> None:
    rina = await world.rina()
    problem = await rina.problem()
    async with world.database.transaction() as db:
        of_template = select(Problem).where(Problem.template_key == problem.template_key)
        other = (await db.scalars(of_template.where(Problem.problem_id != problem.problem_id).limit(1))).one()
    await classmates(world.database, other, 10, missed=10)
    async with world.database.transaction() as db:
        me = await rina.student(db)
        db.add(StudentAbility(student_id=me.student_id, ability=0.0, answers=1, wins=0.0, fails=1.0,
                              surprise_fast=0.0, surprise_slow=0.0, last_outcome=0.0))  # fmt: skip
        for student_id in await db.scalars(select(Student.student_id).where(Student.name == "সাথি")):
            await answered(db, student_id, problem, right=True)  # learned since
        assert await store.peers_at(db, me, problem.template_key) == Peers(10, 10)


async def test_it_is_one_query_on_indexes_and_only_after_a_wrong_answer(world: World) -> None:
    rina = await world.rina()
    await typed(rina)
    asked: list[str] = []

    def note(connection: Any, cursor: Any, statement: str, *rest: Any) -> None:
        if "is_correct" in statement and "abs(" in statement:
            asked.append(statement)

    event.listen(world.database.engine.sync_engine, "before_cursor_execute", note)
    await rina.says("-98765")
    assert asked == []
    await rina.says("-98766")
    assert len(asked) == 1
    await rina.taps("পরের প্রশ্ন")
    await rina.finishes()
    assert len(asked) == 1


async def test_in_a_large_log_no_table_is_read_from_end_to_end(database: Database) -> None:
    async with database.transaction() as db:
        problem_ids = list(await db.scalars(select(Problem.problem_id).order_by(Problem.problem_id).limit(2_000)))
        students = [{"telegram_id": number, "name": "x", "grade": 6} for number in range(1, 3_001)]
        await db.execute(insert(Student), students)
        ids = list(await db.scalars(select(Student.student_id)))
        await db.execute(
            text(
                "INSERT INTO student_abilities (student_id, ability, answers, wins, fails, surprise_fast,"
                " surprise_slow, last_outcome) SELECT student_id, 0, 1, 1, 0, 0, 0, 0 FROM students"
            )
        )
        await db.execute(
            text(
                "INSERT INTO sessions (student_id, date, status, problem_ids, expires_at, local_date)"
                " SELECT student_id, now(), 'completed', '[]', now(), current_date FROM students, generate_series(1, 5)"
            )
        )
        await db.execute(
            text(
                "INSERT INTO responses (session_id, problem_id, student_answer, is_correct, outcome)"
                " SELECT session_id, (:ids)[1 + (session_id + n * 397) % 2000], '', true, 'correct'"
                " FROM sessions, generate_series(1, 4) n ON CONFLICT DO NOTHING".replace(
                    ":ids", f"ARRAY[{','.join(map(str, problem_ids))}]"
                )
            )
        )
    async with database.engine.connect() as connection:
        outside = await connection.execution_options(isolation_level="AUTOCOMMIT")
        await outside.execute(text("ANALYZE"))
    plans: list[str] = []
    async with database.transaction() as db:
        me = await db.get_one(Student, ids[0])
        problem = await db.get_one(Problem, problem_ids[0])
        statements: list[tuple[str, Any]] = []
        listener = lambda _c, _u, statement, parameters, *_: statements.append((statement, parameters))  # noqa: E731
        event.listen(database.engine.sync_engine, "before_cursor_execute", listener)
        found = await store.peers_at(db, me, problem.template_key)
        event.remove(database.engine.sync_engine, "before_cursor_execute", listener)
        raw = (await (await db.connection()).get_raw_connection()).driver_connection
        assert raw is not None
        rows = await raw.fetch(f"EXPLAIN {statements[-1][0]}", *statements[-1][1])
        plans = [row[0] for row in rows]
    assert found.students > 0
    assert [line for line in plans if "Seq Scan on responses" in line or "Seq Scan on sessions" in line] == []
    assert [line for line in plans if "Seq Scan on problems" in line] == []
