"""A month of Claude, measured.

python -m bench.month_of_claude [--students 200] [--days 30] [--seed 7] [--ahead general|slips|predicted|all] [--aimock]

What comes out: what a student costs, how often a text was there already, how long students wait, what ends in a stored
hint, and whether the books agree with what Claude charged. Exits with 1 if they do not, or if anything failed.

Real are: the tutor as bot/app.py puts it together, with its turns, worker, gates, budgets and books; PostgreSQL with
the migrations and all the problems; the adapter, the SDK and HTTP to ANTHROPIC_BASE_URL.
Not real are: Claude, see bench/claude_over_http.py (with --aimock: an independent server with fixed answers that does
not make one wait); Telegram (updates are handed over as values, replies are read off the phones of bench/classroom.py,
and neither takes any time); the students; and time, which leaps over all waiting, see bench/leaping_time.py. Work takes
its real time, so that a second run with the same seed comes to about the same, and a busy machine makes students wait.
With --ahead the month begins with the texts that `dars hints pregenerate` (--part) leaves after two runs. The bench
writes their rows without a call; their estimated price is printed apart.
Twenty minutes on two cores that have nothing else to do.
"""

import argparse
import asyncio
import logging
import shutil
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import AsyncIterator, Iterator, Sequence
from contextlib import ExitStack, asynccontextmanager, contextmanager
from dataclasses import asdict, dataclass
from datetime import date, datetime, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random
from types import SimpleNamespace
from typing import Any
from unittest.mock import patch

from sqlalchemy import insert, select
from sqlalchemy.ext.asyncio import AsyncSession

from bench.aimock_for_claude import USAGE, aimock
from bench.classroom import Library, Phones, Student, unforeseen_values
from bench.claude_over_http import ClaudeOverHttp, usd
from bench.leaping_time import LeapingClock, LeapingLoop, RealWork, WatchedDatabase
from bench.month_report import FRIENDS, Charged, Seen, report
from bot.ai import ledger
from bot.ai.anthropic_model import AnthropicModel
from bot.ai.budget import REQUESTS_A_DAY, STUDENT_MONTH, first_of_month
from bot.ai.model import Answer, Question, Shape
from bot.app import Tutor
from bot.database import Database, EmbeddedServer
from bot.days import DEFAULT_ZONE, moment_of
from bot.hints.actions import Asked, Found, UnderWay, find_or_ask
from bot.hints.making import EXPLAINED, Wanted
from bot.hints.predictions import Part, Selection, plan
from bot.hints.second_voice import read_second_voice
from bot.hints.store import ATTEMPTS
from bot.question_bank.build import build_content
from bot.question_bank.store import load, load_lessons
from bot.schema import migrate
from bot.settings import ROOT, Settings, read_settings
from models.ai_spending import AiAllowance
from models.generated_hint import GeneratedHint
from models.problem import Problem
from models.types import HintStatus

FIRST_DAY = date(2026, 11, 1)
START = moment_of(FIRST_DAY, 0, DEFAULT_ZONE)
ROWS_AT_ONCE = 1_000
REJECTED = 1 / 7
"""Of the texts of one run, as among those made live; the second run writes these again."""
OPENS, BUSIEST, CLOSES = 15, 19.5, 22
"""Hours of the day between which students begin."""


@dataclass
class Month:
    tutor: Tutor
    clock: LeapingClock
    students: list[Student]
    seen: Seen
    seed: int

    async def passes(self, days: int) -> None:
        for number in range(days):
            began, before = time.perf_counter(), self.seen.counted["turns"]
            self.seen.week = number // 7 + 1
            count = await self._day(number)
            turns, spent = self.seen.counted["turns"] - before, time.perf_counter() - began
            print(f"day {number + 1}: {count} students, {turns} turns in {spent:.0f} s", file=sys.stderr, flush=True)

    async def _day(self, number: int) -> int:
        """On the first one everybody joins. How many students practised."""
        chance = Random(f"{self.seed}:day:{number}")
        today = [student for student in self.students if number == 0 or chance.random() < student.diligence]
        friends = self._friends(today, chance) if number > 0 else []
        midnight = START + timedelta(days=number)
        async with asyncio.TaskGroup() as group:
            for student in today:
                moment = midnight + timedelta(hours=chance.triangular(OPENS, CLOSES, BUSIEST))
                if student not in friends:
                    group.create_task(self._practises(student, moment, is_new=number == 0))
            if friends:
                moment = midnight + timedelta(hours=chance.uniform(OPENS, CLOSES))
                group.create_task(self._practise_together(friends, moment))
        worker = self.tutor.worker
        assert worker is not None
        await worker.idle()
        await self.clock.sleep_until(midnight + timedelta(hours=23, minutes=50))
        await self.tutor.schedule.tick()
        await worker.sweep()
        await self.clock.sleep_until(midnight + timedelta(hours=24))
        return len(today)

    def _friends(self, today: Sequence[Student], chance: Random) -> list[Student]:
        groups: dict[tuple[int, str], list[Student]] = defaultdict(list)
        for student in today:
            groups[student.grade, student.language].append(student)
        large = [group for group in groups.values() if len(group) >= FRIENDS]
        return chance.sample(chance.choice(large), FRIENDS) if large else []

    async def _practises(self, student: Student, moment: datetime, *, is_new: bool) -> None:
        await self.clock.sleep_until(moment)
        await (student.joins() if is_new else student.opens())
        await student.plays()

    async def _practise_together(self, friends: Sequence[Student], moment: datetime) -> None:
        """Each has the same problem open, by the bench's hand; all send the same wrong answer, which nobody foresaw."""
        await self.clock.sleep_until(moment)
        await asyncio.gather(*(friend.opens() for friend in friends))
        problems = [await friend.problem() for friend in friends]
        same = next((problem for problem in problems if not problem.choices and unforeseen_values(problem)), None)
        if same is not None:
            for friend in friends:
                await friend.faces(same)
            await asyncio.sleep(20)
            self.seen.counted["moments of friends"] += 1
            await asyncio.gather(*(friend.answers(unforeseen_values(same)[0]) for friend in friends))
            await asyncio.sleep(20)
        await asyncio.gather(*(friend.plays() for friend in friends))


async def month(options: argparse.Namespace, folder: Path, work: RealWork) -> int:
    began = time.perf_counter()
    seen = Seen(START)
    clock = LeapingClock(START)
    phones = Phones()
    logging.basicConfig(level=logging.WARNING, handlers=[Faults(seen)], force=True)
    async with claude(options) as (address, charged), prepared(folder, work) as database:
        async with database.transaction() as db:
            problems = {problem.problem_id: problem for problem in await db.scalars(select(Problem))}
        with watched(phones, work, is_elsewhere=options.aimock):
            tutor = Tutor(read_settings(environment(address)), database, clock.now)
        with counting(seen):
            library = Library(database, problems)
            students = [
                Student(number, options.seed, tutor._turns.take, phones, library, seen.counted)
                for number in range(options.students)
            ]
            if options.ahead:
                await make_ahead(
                    database, tutor.settings, None if options.ahead == "all" else Part(options.ahead), options.seed
                )
            ready = time.perf_counter() - began
            print(f"A month of Claude: {options.students} students, {options.days} days, seed {options.seed}")
            await Month(tutor, clock, students, seen, options.seed).passes(options.days)
        await tutor.stop()
        async with database.transaction() as db:
            is_fine = await report(db, seen, charged(), [second for student in students for second in student.took])
        print(f"\nwall time: {time.perf_counter() - began:.0f} s, {ready:.0f} s of it to make ready")
    return 0 if is_fine else 1


async def make_ahead(database: Database, settings: Settings, part: Part | None, seed: int) -> None:
    assert settings.claude is not None
    voice = read_second_voice(settings.content_dir, settings.claude.model, settings.claude.month_usd)
    chance = Random(f"{seed}:ahead")
    async with database.transaction() as db:
        planned = await plan(db, voice, Selection(part=part), START)
        for start in range(0, len(planned.missing), ROWS_AT_ONCE):
            some = planned.missing[start : start + ROWS_AT_ONCE]
            await db.execute(insert(GeneratedHint), [_row(wanted, chance) for wanted in some])
    usd_of_both = planned.usd * Decimal(1 + REJECTED)
    print(f"made ahead: {len(planned.missing):,} texts, about {usd_of_both:.2f} USD, which the costs below do not hold")


def _row(wanted: Wanted, chance: Random) -> dict[str, Any]:
    is_rejected = chance.random() < REJECTED**2
    words = "\n".join(wanted.about.solution) if wanted.key.step == EXPLAINED else wanted.about.hints[0]
    return asdict(wanted.key) | {
        "status": HintStatus.REJECTED if is_rejected else HintStatus.READY,
        "words": words,
        "attempts": ATTEMPTS if is_rejected else 1,
        "faults": ["untrue"] if is_rejected else [],
        "asked_at": START,
        "made_at": START,
    }


def environment(address: str) -> dict[str, str]:
    return {
        "TELEGRAM_BOT_TOKEN": "123456:not-a-token-of-anybody",
        "ADMIN_TELEGRAM_IDS": "1",
        "ANTHROPIC_API_KEY": "not-a-key",
        "ANTHROPIC_BASE_URL": address,
    }


@asynccontextmanager
async def prepared(folder: Path, work: RealWork) -> AsyncIterator[WatchedDatabase]:
    """A database with the newest schema and all the problems, for as long as the block lasts."""
    server = EmbeddedServer(folder)
    database = WatchedDatabase(server.url, work)
    try:
        with work.goes_on():
            await migrate(database.engine)
            problems, lessons = build_content(ROOT / "content", ROOT / "build")
            async with database.transaction() as db:
                await load(db, problems, START)
                await load_lessons(db, lessons, START)
        yield database
        with work.goes_on():
            await database.close()
    finally:
        server.stop()


@asynccontextmanager
async def claude(options: argparse.Namespace) -> AsyncIterator[tuple[str, Any]]:
    """Where it can be reached, and what tells in the end what it charged."""
    if options.aimock:
        with aimock() as running:

            def journal() -> Charged:
                received = len(running.received())
                return Charged(usd(USAGE) * received, (f"requests in aimock's journal: {received}",))

            yield running.url, journal
        return
    own = ClaudeOverHttp(options.seed)
    address = await own.start()
    try:
        yield address, lambda: Charged(own.charged, tuple(own.says()), own.charged_unheard)
    finally:
        await own.stop()


# What is put in the tutor's way, to see what no table keeps


@contextmanager
def watched(phones: Phones, work: RealWork, *, is_elsewhere: bool) -> Iterator[None]:
    """Phones in Telegram's place; a model during whose calls time does not leap too far."""

    class Watched(AnthropicModel):
        async def ask(self, question: Question[Shape]) -> Answer[Shape]:
            with work.goes_on() if is_elsewhere else work.is_on_its_way():
                return await super().ask(question)

    with patch("bot.app.Delivery", lambda *_: phones), patch("bot.app.AnthropicModel", Watched):
        yield


@contextmanager
def counting(seen: Seen) -> Iterator[None]:
    """What came of each search for a made text, and what the budgets refuse; latencies in the loop's time."""
    admit = ledger.admit

    async def search(*arguments: Any) -> Any:
        found = await find_or_ask(*arguments)
        named = {Found: "found", Asked: "asked", UnderWay: "under way"}
        seen.found[seen.week, named.get(type(found), "none")] += 1
        return found

    async def admitted(db: AsyncSession, student_id: int, day: date, amount: Decimal, month_usd: Decimal) -> bool:
        is_admitted = await admit(db, student_id, day, amount, month_usd)
        if not is_admitted:
            seen.refused[await _why_refused(db, student_id, day, amount)] += 1
            seen.refused_students.add(student_id)
        return is_admitted

    clock = SimpleNamespace(monotonic=asyncio.get_running_loop().time)
    with ExitStack() as stack:
        stack.enter_context(patch("bot.flows.practice.claude_handlers.find_or_ask", search))
        stack.enter_context(patch("bot.ai.ledger.admit", admitted))
        stack.enter_context(patch("bot.ai.worker.time", clock))
        stack.enter_context(patch("bot.ai.anthropic_model.time", clock))
        yield


async def _why_refused(db: AsyncSession, student_id: int, day: date, amount: Decimal) -> str:
    own = await db.get(AiAllowance, (student_id, "day", day), populate_existing=True)
    own_month = await db.get(AiAllowance, (student_id, "month", first_of_month(day)), populate_existing=True)
    if own is not None and own.requests >= REQUESTS_A_DAY:
        return "the student's day"
    if own_month is not None and own_month.usd + amount > STUDENT_MONTH:
        return "the student's month"
    return "everybody's month, or the switch"


class Faults(logging.Handler):
    """What is logged as an error is a fault of this run; warnings are counted."""

    def __init__(self, seen: Seen) -> None:
        super().__init__(logging.WARNING)
        self._seen = seen

    def emit(self, record: logging.LogRecord) -> None:
        if record.levelno >= logging.ERROR:
            cause = repr(record.exc_info[1]) if record.exc_info else ""
            self._seen.faults.append(f"{record.name}: {record.getMessage()} {cause}")
        else:
            self._seen.warnings[f"{record.name}: {str(record.msg)[:60]}"] += 1


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m bench.month_of_claude")
    parser.add_argument("--aimock", action="store_true", help="20 students for 2 days against an independent server")
    parser.add_argument("--students", type=int)
    parser.add_argument("--days", type=int)
    parser.add_argument("--ahead", choices=["all", *Part], help="begin with the texts of a pre-generation")
    parser.add_argument("--seed", type=int, default=7)
    options = parser.parse_args()
    options.students = options.students or (20 if options.aimock else 200)
    options.days = options.days or (2 if options.aimock else 30)
    work = RealWork()
    folder = Path(tempfile.mkdtemp(prefix="dars-month-"))
    try:
        with asyncio.Runner(loop_factory=lambda: LeapingLoop(work)) as runner:
            return runner.run(month(options, folder, work))
    finally:
        shutil.rmtree(folder, ignore_errors=True)


if __name__ == "__main__":
    sys.exit(main())
