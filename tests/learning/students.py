"""A student without Telegram: sessions of chosen problems, answered at chosen moments, by the tutor's own story."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from typing import Any

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from bot.attempts.actions import conclude
from bot.attempts.results import Concluded
from bot.database import Database
from bot.days import local_day
from bot.learning.actions import change_days, rebuild
from bot.memory import Change
from models.card import SrsCard
from models.learner import SkillGap, StudentAbility, StudentMastery
from models.problem import Problem
from models.response import Response
from models.session import Session
from models.student import Student
from models.types import Outcome, SessionStatus

MORNING = datetime(2026, 11, 2, 4, 0, tzinfo=UTC)
"""Ten o'clock of a Monday in Dhaka."""
OWN = (StudentAbility, StudentMastery, SrsCard, SkillGap)


@dataclass
class Learning:
    """One student, by id."""

    database: Database
    student_id: int
    now: datetime = MORNING
    zone: str = "Asia/Dhaka"
    session_id: int | None = None
    _count: int = field(default=0)

    async def begins(self, problems: Sequence[Problem]) -> None:
        """A session of these problems; the one before is left as it is."""
        async with self.database.transaction() as db:
            if self.session_id is not None:
                before = await db.get_one(Session, self.session_id)
                if before.status is SessionStatus.IN_PROGRESS:
                    before.status = SessionStatus.ABANDONED
                    await db.flush()
            session = Session(
                student_id=self.student_id,
                date=self.now,
                local_date=local_day(self.now, self.zone),
                status=SessionStatus.IN_PROGRESS,
                problem_ids=[problem.problem_id for problem in problems],
                expires_at=self.now + timedelta(minutes=30),
                total_time_seconds=0,
                problems_correct=0,
                position=0,
                tries=[],
                hints_viewed=[],
            )
            db.add(session)
            await db.flush()
            self.session_id = session.session_id

    async def ends(
        self,
        outcome: Outcome = Outcome.CORRECT,
        *,
        tries: int = 1,
        hints: Sequence[int] = (),
        seconds: int = 40,
        now: datetime | None = None,
    ) -> Concluded:
        """The open problem, that way."""
        async with self.database.transaction() as db:
            return await self.ends_in(db, outcome, tries=tries, hints=hints, seconds=seconds, now=now)

    async def ends_in(
        self,
        db: AsyncSession,
        outcome: Outcome = Outcome.CORRECT,
        *,
        tries: int = 1,
        hints: Sequence[int] = (),
        seconds: int = 40,
        now: datetime | None = None,
    ) -> Concluded:
        student = (
            await db.scalars(select(Student).where(Student.student_id == self.student_id).with_for_update())
        ).one()
        session = await db.get_one(Session, self.session_id)
        problem = await db.get_one(Problem, session.problem_ids[session.position])
        self.now = now or self.now + timedelta(seconds=seconds)
        session.problem_shown_at = self.now - timedelta(seconds=seconds)
        session.hints_viewed = list(hints)
        verdicts = ["incorrect"] * (tries - 1) + ["correct" if outcome is Outcome.CORRECT else "incorrect"]
        answered = outcome in (Outcome.CORRECT, Outcome.WRONG)
        session.tries = [tried(verdict, self.now) for verdict in verdicts] if answered else []
        return await conclude(db, student, session, problem, outcome, self.now, "4", None, None)

    async def answers(self, problem: Problem, outcome: Outcome = Outcome.CORRECT, **more: Any) -> None:
        """A session of that problem alone."""
        await self.begins([problem])
        await self.ends(outcome, **more)

    def sleeps(self, days: int = 1) -> date:
        self.now = self.now.replace(hour=4, minute=0, second=0) + timedelta(days=days)
        return local_day(self.now, self.zone)

    async def says_of_days(self, change: Change) -> None:
        async with self.database.transaction() as db:
            await change_days(db, self.student_id, change)

    async def mastery(self, skill: str) -> StudentMastery:
        async with self.database.transaction() as db:
            return await db.get_one(StudentMastery, (self.student_id, skill))

    async def card(self, problem: Problem) -> SrsCard:
        async with self.database.transaction() as db:
            return await db.get_one(SrsCard, (self.student_id, problem.template_key))

    async def gap(self, skill: str) -> SkillGap | None:
        async with self.database.transaction() as db:
            return await db.get(SkillGap, (self.student_id, skill))

    async def responses(self) -> list[Response]:
        async with self.database.transaction() as db:
            own = select(Response).join(Session, Session.session_id == Response.session_id)
            own = own.where(Session.student_id == self.student_id)
            return list(await db.scalars(own.order_by(Response.response_id)))

    async def rows(self) -> dict[str, list[dict[str, Any]]]:
        """Everything that was learned, table by table."""
        async with self.database.transaction() as db:
            return await rows_of(db, self.student_id)

    async def rebuilt(self) -> dict[str, list[dict[str, Any]]]:
        async with self.database.transaction() as db:
            await rebuild(db, self.student_id)
        return await self.rows()


async def rows_of(db: AsyncSession, student_id: int) -> dict[str, list[dict[str, Any]]]:
    found = {}
    for table in OWN:
        columns = table.__table__
        own = select(columns).where(columns.c.student_id == student_id).order_by(*columns.primary_key)
        found[table.__tablename__] = [dict(row) for row in (await db.execute(own)).mappings()]
    return found


def tried(verdict: str, now: datetime) -> dict[str, Any]:
    return {
        "given": "4",
        "answer": "4",
        "verdict": verdict,
        "reason": None,
        "misconception": None,
        "echo": "4",
        "at": now.isoformat(),
    }
