"""The desk of a tutor for which a script plays Claude, and rows as weeks of use would have left them."""

from datetime import date, datetime, timedelta
from decimal import Decimal
from typing import Any

from sqlalchemy import select

from bot.days import DEFAULT_ZONE, local_day, moment_of
from bot.hints.making import version_of
from bot.hints.prompts import read_prompts
from bot.settings import DEFAULT_MODEL
from models.ai_request import AiRequest
from models.cost_record import CostRecord
from models.generated_hint import GeneratedHint, HintShowing
from models.problem import Problem
from models.response import Response
from models.types import HintStatus, Operation, Outcome, Provider
from tests.cast import Person, World
from tests.conftest import CONTENT
from tests.flows.practice.conftest import PENS as PENS
from tests.flows.practice.conftest import Stage as Stage
from tests.flows.practice.conftest import faces as faces
from tests.flows.practice.conftest import stage as stage


def shirin(world: World) -> Person:
    """The admin. She has not joined as a student."""
    return Person(world, world.admin)


def today(world: World) -> date:
    return local_day(world.clock.now(), DEFAULT_ZONE)


def days_ago(world: World, days: int) -> datetime:
    """Noon of that day."""
    return moment_of(today(world) - timedelta(days=days), 12, DEFAULT_ZONE)


def moves_to_day(world: World, day: int) -> None:
    """To the evening of that day of next month."""
    first = (today(world).replace(day=1) + timedelta(days=31)).replace(day=day)
    world.clock.advance(moment_of(first, 20, DEFAULT_ZONE))


async def spends(
    world: World,
    usd: str,
    operation: Operation = Operation.HINT_GENERATION,
    *,
    at: datetime | None = None,
    batch: bool = False,
) -> None:
    async with world.database.transaction() as db:
        db.add(
            CostRecord(
                operation=operation,
                api_provider=Provider.CLAUDE,
                cost_usd=Decimal(usd),
                batch=batch,
                recorded_at=at or world.clock.now(),
            )
        )


async def asks(
    person: Person,
    outcome: str | None,
    operation: Operation = Operation.HINT_GENERATION,
    *,
    latency_ms: int | None = None,
    reserved: str = "0",
    settled: bool = True,
    at: datetime | None = None,
) -> None:
    """A request, as its worker left it."""
    session, now = await person.session(), at or person.world.clock.now()
    async with person.world.database.transaction() as db:
        db.add(
            AiRequest(
                student_id=session.student_id,
                session_id=session.session_id,
                problem_id=session.problem_ids[0],
                position=0,
                operation=operation,
                detail={},
                reserved_usd=Decimal(reserved),
                day=local_day(now, DEFAULT_ZONE),
                settled_at=now if settled else None,
                created_at=now,
                outcome=outcome,
                latency_ms=latency_ms,
                finished_at=now if settled else None,
            )
        )


async def answered(person: Person, position: int, *tries: dict[str, Any], at: datetime | None = None) -> None:
    session = await person.session()
    async with person.world.database.transaction() as db:
        db.add(
            Response(
                session_id=session.session_id,
                problem_id=session.problem_ids[position],
                student_answer="1",
                is_correct=True,
                outcome=Outcome.CORRECT,
                tries=list(tries),
                evaluated_at=at or person.world.clock.now(),
            )
        )


def version_now(step: str) -> str:
    return version_of(read_prompts(CONTENT / "prompts"), step)


async def waits(
    world: World,
    *,
    problem: str = PENS,
    variant: int = 0,
    mistake: str = "value:70",
    step: str = "mistake",
    language: str = "bn",
    words: str = "একটি কলমের দাম কত? তারপর সেই দাম দিয়ে কী করবে?",
    prompt: str | None = None,
    model: str = DEFAULT_MODEL,
    fingerprint: str | None = None,
) -> int:
    """The id of a hint that students found unhelpful: it waits for a ruling."""
    async with world.database.transaction() as db:
        one = select(Problem).where(Problem.template_key == problem, Problem.variant == variant)
        found = (await db.scalars(one)).one()
        now = world.clock.now()
        hint = GeneratedHint(
            problem_id=found.problem_id,
            fingerprint=fingerprint or found.fingerprint,
            mistake=mistake,
            step=step,
            language=language,
            prompt_version=prompt or version_now(step),
            model=model,
            status=HintStatus.WITHDRAWN,
            words=words,
            attempts=1,
            asked_at=now,
            made_at=now,
            withdrawn_at=now,
        )
        db.add(hint)
        await db.flush()
        return hint.hint_id


async def sees(
    person: Person, hint_id: int, position: int, *, cached: bool, helped: bool | None = None, at: datetime | None = None
) -> None:
    session, now = await person.session(), at or person.world.clock.now()
    async with person.world.database.transaction() as db:
        db.add(
            HintShowing(
                hint_id=hint_id,
                student_id=session.student_id,
                session_id=session.session_id,
                position=position,
                cached=cached,
                shown_at=now,
                helped=helped,
                reacted_at=None if helped is None else now,
            )
        )


async def rows(world: World, table: Any) -> list[Any]:
    async with world.database.transaction() as db:
        return list(await db.scalars(select(table)))
