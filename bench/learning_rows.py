"""What it costs to learn from an ended problem, with its rows: python -m bench.learning_rows

A student who has practised for two months ends one problem more. Times are medians, and beside them how many empty
round trips (SELECT 1) they are worth in the same run: machines differ, and are busy.
"""

import asyncio
import tempfile
from collections.abc import Awaitable, Callable
from pathlib import Path
from statistics import median
from time import perf_counter, process_time

from sqlalchemy import select, text

from bot.app import learner_model
from bot.database import Database, EmbeddedServer
from bot.learning import store
from bot.learning.fold import taught
from bot.learning.model import LearnerModel
from bot.question_bank.build import build_content
from bot.question_bank.store import load
from bot.schema import migrate
from bot.settings import ROOT, read_settings
from models.problem import Problem
from models.response import Response
from models.session import Session
from models.student import Student
from models.types import Outcome
from tests.learning.students import MORNING, Learning

DAYS, SAMPLES = 60, 400


async def main() -> None:
    with tempfile.TemporaryDirectory(prefix="dars-rows-") as folder:
        server = EmbeddedServer(Path(folder))
        database = Database(server.url)
        try:
            model = learner_model(read_settings({}, needs_token=False))
            database.give(model)
            await migrate(database.engine)
            async with database.transaction() as db:
                await load(db, build_content(ROOT / "content", ROOT / "build")[0], MORNING)
            learning = await two_months(database)
            await measure(database, learning, model)
            await database.close()
        finally:
            server.stop()


async def two_months(database: Database) -> Learning:
    async with database.transaction() as db:
        student = Student(telegram_id=1, name="Rina", grade=7)
        db.add(student)
        await db.flush()
        found = await db.scalars(select(Problem).where(Problem.grade <= 7).order_by(Problem.problem_id))
        one_of_each = {problem.template_key: problem for problem in found}
    problems = list(one_of_each.values())
    learning = Learning(database, student.student_id)
    for day in range(DAYS):
        await learning.begins([problems[(5 * day + place) % len(problems)] for place in range(5)])
        for place in range(5):
            await learning.ends(Outcome.CORRECT if (day + place) % 4 else Outcome.WRONG)
        learning.sleeps()
    await learning.begins(problems[:5])
    return learning


async def measure(database: Database, learning: Learning, model: LearnerModel) -> None:
    async with database.transaction() as db:
        session = await db.get_one(Session, learning.session_id)
        problem = await db.get_one(Problem, session.problem_ids[0])
        response = Response(
            session_id=session.session_id,
            problem_id=problem.problem_id,
            outcome=Outcome.CORRECT,
            time_spent_seconds=40,
            hints_viewed=[],
            tries=[],
            evaluated_at=learning.now,
        )
        needed = model.around(problem.skill).needed
        before = await store.read_before(db, session, problem, needed)
        ended = store.ended_of(response, session, problem, before)
        lesson = taught(before.learner, ended, model)
        before.learner.take(lesson)

        async def compute() -> None:
            taught(before.learner, ended, model)

        parts: dict[str, Callable[[], Awaitable[object]]] = {
            "an empty round trip": lambda: db.execute(text("SELECT 1")),
            "reading": lambda: store.read_before(db, session, problem, needed),
            "computing": compute,
            "writing": lambda: store.write(db, before.learner, lesson, before),
        }
        print("| part | ms | of it in this process | empty round trips |\n| --- | --: | --: | --: |")
        empty = 0.0
        for name, call in parts.items():
            took, own = await timed(call)
            empty = empty or took
            print(f"| {name} | {took:.2f} | {own:.2f} | {took / empty:.1f} |")


async def timed(call: Callable[[], Awaitable[object]]) -> tuple[float, float]:
    """Median milliseconds, by the clock and of this process."""
    spent = []
    for _ in range(SAMPLES):
        began, own = perf_counter(), process_time()
        await call()
        spent.append((perf_counter() - began, process_time() - own))
    return median(took for took, _ in spent) * 1e3, median(own for _, own in spent) * 1e3


if __name__ == "__main__":
    asyncio.run(main())
