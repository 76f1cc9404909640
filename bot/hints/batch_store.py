"""Rows of batches, and of the hints that are in them.

A hint is pending while it is in a batch, and its `asked_at` lies in the future, at the moment when the provider forgets
the results of that batch. So one column says three things: nobody takes it for a hint whose writer died
(store.take_on, STALE); it is free again if nobody ever came for the results; and to which batch it belongs, for no two
batches are submitted at the same microsecond.
"""

from collections.abc import AsyncIterator, Mapping
from datetime import datetime, timedelta
from decimal import Decimal

from sqlalchemy import ColumnElement, delete, func, or_, select, update
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncSession

from bot.hints.store import Key, give_back, key_of_row
from models.generated_hint import GeneratedHint, HintBatch
from models.problem import Problem
from models.types import HintStatus

WRITE = "write"
CHECK = "check"
FORGOTTEN = timedelta(days=29)
"""So long does the provider keep results."""
PAGE = 200
BEING_SENT = "being-sent:"
"""The id of a batch until the provider has given it one."""
ONE_RUN = 7_114_204
"""The advisory lock of pre-generation."""


def forgotten_at(batch: HintBatch) -> datetime:
    return batch.submitted_at + FORGOTTEN


async def lock(connection: AsyncConnection) -> bool:
    """Held by the connection until `unlock`. False: another run has it."""
    return bool(await connection.scalar(select(func.pg_try_advisory_lock(ONE_RUN))))


async def unlock(connection: AsyncConnection) -> None:
    await connection.execute(select(func.pg_advisory_unlock(ONE_RUN)))


async def served_problems(db: AsyncSession, grade: int | None, topic: str | None) -> AsyncIterator[Problem]:
    """In the order of their ids, from page to page: whoever has enough does not read them all."""
    problems = select(Problem).where(Problem.hidden_at.is_(None), Problem.withdrawn_at.is_(None))
    if grade is not None:
        problems = problems.where(Problem.grade == grade)
    if topic is not None:
        problems = problems.where(Problem.topic == topic)
    last = 0
    while page := list(
        await db.scalars(problems.where(Problem.problem_id > last).order_by(Problem.problem_id).limit(PAGE))
    ):
        for problem in page:
            yield problem
        last = page[-1].problem_id


async def hints_by_key(db: AsyncSession, versions: Mapping[str, str], model: str) -> dict[Key, GeneratedHint]:
    """Those of the steps that are named, in the prompt version of each."""
    wanted = [(GeneratedHint.step == step) & (GeneratedHint.prompt_version == now) for step, now in versions.items()]
    found = await db.scalars(select(GeneratedHint).where(or_(*wanted), GeneratedHint.model == model))
    return {key_of_row(hint): hint for hint in found}


async def open_batches(db: AsyncSession) -> list[HintBatch]:
    """Oldest first."""
    return list(
        await db.scalars(select(HintBatch).where(HintBatch.finished_at.is_(None)).order_by(HintBatch.submitted_at))
    )


async def add_batch(
    db: AsyncSession, stage: str, name: str, hint_ids: list[int], estimate_usd: Decimal, now: datetime
) -> HintBatch:
    """Stores a batch that is about to be sent, and puts the hints into it."""
    while await db.scalar(select(HintBatch.batch_id).where(HintBatch.submitted_at == now)) is not None:
        now += timedelta(microseconds=1)
    batch = HintBatch(
        batch_id=f"{BEING_SENT}{name}",
        stage=stage,
        requests=len(hint_ids),
        estimate_usd=estimate_usd,
        submitted_at=now,
    )
    db.add(batch)
    hints = update(GeneratedHint).where(GeneratedHint.hint_id.in_(hint_ids)).values(asked_at=forgotten_at(batch))
    await db.execute(hints.values(words="") if stage == WRITE else hints)
    return batch


async def name_batch(db: AsyncSession, batch: HintBatch, batch_id: str) -> None:
    """The id that the provider gave it."""
    await db.execute(update(HintBatch).where(HintBatch.batch_id == batch.batch_id).values(batch_id=batch_id))


async def known_ids(db: AsyncSession) -> set[str]:
    return set(await db.scalars(select(HintBatch.batch_id)))


def _is_in(batch: HintBatch) -> list[ColumnElement[bool]]:
    """Still to be answered: what was written in a first look at the results has its words."""
    still = [GeneratedHint.status == HintStatus.PENDING, GeneratedHint.asked_at == forgotten_at(batch)]
    return [*still, GeneratedHint.words == ""] if batch.stage == WRITE else still


async def hints_in(db: AsyncSession, batch: HintBatch) -> dict[int, tuple[GeneratedHint, Problem]]:
    found = await db.execute(
        select(GeneratedHint, Problem)
        .join(Problem, Problem.problem_id == GeneratedHint.problem_id)
        .where(*_is_in(batch))
    )
    return {hint.hint_id: (hint, problem) for hint, problem in found}


async def count_in(db: AsyncSession, batch: HintBatch) -> int:
    return int(await db.scalar(select(func.count()).select_from(GeneratedHint).where(*_is_in(batch))) or 0)


async def written(db: AsyncSession, now: datetime) -> dict[int, tuple[GeneratedHint, Problem]]:
    """Hints that passed the gates and are in no batch: they wait for the second reading."""
    in_batches = [forgotten_at(batch) for batch in await open_batches(db)]
    found = await db.execute(
        select(GeneratedHint, Problem)
        .join(Problem, Problem.problem_id == GeneratedHint.problem_id)
        .where(
            GeneratedHint.status == HintStatus.PENDING,
            GeneratedHint.words != "",
            GeneratedHint.asked_at > now,
            GeneratedHint.asked_at.not_in(in_batches),
        )
        .order_by(GeneratedHint.hint_id)
    )
    return {hint.hint_id: (hint, problem) for hint, problem in found}


async def keep_words(db: AsyncSession, hint_id: int, words: str) -> None:
    """Written, and through the gates."""
    pending = (GeneratedHint.hint_id == hint_id, GeneratedHint.status == HintStatus.PENDING)
    await db.execute(update(GeneratedHint).where(*pending).values(words=words))


async def close_batch(db: AsyncSession, batch: HintBatch, now: datetime) -> int:
    """Nothing more will come of it. How many hints it left unanswered; they are given back."""
    unanswered = list(await db.scalars(select(GeneratedHint.hint_id).where(*_is_in(batch))))
    for hint_id in unanswered:
        await give_back(db, hint_id)
    over = update(GeneratedHint).where(GeneratedHint.asked_at == forgotten_at(batch))
    # Of what is settled nobody should read that it was asked for next month.
    await db.execute(over.where(GeneratedHint.status != HintStatus.PENDING).values(asked_at=batch.submitted_at))
    await db.execute(update(HintBatch).where(HintBatch.batch_id == batch.batch_id).values(finished_at=now))
    return len(unanswered)


async def unsend(db: AsyncSession, batch: HintBatch) -> None:
    """The provider did not take it: as if it had never been. Hints with words wait for another reading."""
    if batch.stage == WRITE:
        await close_batch(db, batch, batch.submitted_at)
    await db.execute(delete(HintBatch).where(HintBatch.batch_id == batch.batch_id))


async def counts(db: AsyncSession) -> dict[tuple[HintStatus, str], int]:
    """Of all hints, by status and language."""
    grouped = select(GeneratedHint.status, GeneratedHint.language, func.count()).group_by(
        GeneratedHint.status, GeneratedHint.language
    )
    return {(status, language): count for status, language, count in await db.execute(grouped)}
