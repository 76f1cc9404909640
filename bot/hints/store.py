"""Rows of generated hints: one for each class of mistake, made once, shown to many."""

from dataclasses import asdict, dataclass, fields
from datetime import datetime, timedelta

from sqlalchemy import ColumnElement, and_, delete, func, or_, select, update
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncSession

from models.generated_hint import GeneratedHint, HintShowing
from models.problem import Problem
from models.types import HintStatus

ATTEMPTS = 2
"""A class whose text was rejected so often is left to the stored hints."""
STALE = timedelta(seconds=40)
"""Whoever has been writing a text for so long is dead."""


@dataclass(frozen=True, slots=True)
class Key:
    """What a hint is for. `fingerprint` and `prompt_version` make an old one unreachable when its ground changes."""

    problem_id: int
    fingerprint: str
    mistake: str
    step: str
    language: str
    prompt_version: str
    model: str


def key_of_row(hint: GeneratedHint) -> Key:
    return Key(**{field.name: getattr(hint, field.name) for field in fields(Key)})


def _is(key: Key) -> list[ColumnElement[bool]]:
    return [getattr(GeneratedHint, name) == value for name, value in asdict(key).items()]


async def find(db: AsyncSession, key: Key) -> GeneratedHint | None:
    return await db.scalar(select(GeneratedHint).where(*_is(key)))


def is_hopeless(hint: GeneratedHint | None) -> bool:
    """Nothing that may be shown will come of it."""
    if hint is None:
        return False
    rejected = hint.status is HintStatus.REJECTED and hint.attempts >= ATTEMPTS
    return rejected or hint.status in (HintStatus.WITHDRAWN, HintStatus.DROPPED)


async def take_on(db: AsyncSession, key: Key, now: datetime) -> GeneratedHint | None:
    """The row, pending and ours to write; None if it is there already or somebody else is writing it."""
    row = insert(GeneratedHint).values(**asdict(key), status=HintStatus.PENDING, asked_at=now)
    again = or_(
        GeneratedHint.status == HintStatus.MET,
        and_(GeneratedHint.status == HintStatus.REJECTED, GeneratedHint.attempts < ATTEMPTS),
        and_(GeneratedHint.status == HintStatus.PENDING, GeneratedHint.asked_at < now - STALE),
    )
    mine = row.on_conflict_do_update(
        constraint="uq_generated_hints_key", set_={"status": HintStatus.PENDING, "asked_at": now}, where=again
    )
    return await db.scalar(mine.returning(GeneratedHint), execution_options={"populate_existing": True})


async def was_met(db: AsyncSession, key: Key, now: datetime) -> bool:
    """Whether a student came here before with the same; notes that one has now."""
    row = insert(GeneratedHint).values(**asdict(key), status=HintStatus.MET, asked_at=now)
    met_now = row.on_conflict_do_nothing(constraint="uq_generated_hints_key").returning(GeneratedHint.hint_id)
    return await db.scalar(met_now) is None


async def keep(db: AsyncSession, hint_id: int, words: str, faults: list[str], now: datetime) -> None:
    """What was written and passed, or why it did not."""
    status = HintStatus.REJECTED if faults else HintStatus.READY
    row = update(GeneratedHint).where(GeneratedHint.hint_id == hint_id, GeneratedHint.status == HintStatus.PENDING)
    await db.execute(
        row.values(status=status, words=words, faults=faults, made_at=now, attempts=GeneratedHint.attempts + 1)
    )


async def give_back(db: AsyncSession, hint_id: int) -> None:
    """Nothing came back: the next one who needs it may ask again."""
    pending = (GeneratedHint.hint_id == hint_id, GeneratedHint.status == HintStatus.PENDING)
    await db.execute(
        update(GeneratedHint).where(*pending, GeneratedHint.attempts > 0).values(status=HintStatus.REJECTED)
    )
    await db.execute(delete(GeneratedHint).where(*pending, GeneratedHint.attempts == 0))


async def note_showing(
    db: AsyncSession, hint_id: int, student_id: int, session_id: int, position: int, *, cached: bool, now: datetime
) -> int:
    """The id of the showing; the same one if this hint was shown at this problem before."""
    row = insert(HintShowing).values(
        hint_id=hint_id,
        student_id=student_id,
        session_id=session_id,
        position=position,
        cached=cached,
        shown_at=now,
    )
    shown = row.on_conflict_do_update(constraint="uq_hint_showings_place", set_={"position": position})
    return (await db.execute(shown.returning(HintShowing.showing_id))).scalar_one()


async def was_shown(db: AsyncSession, hint_id: int, session_id: int, position: int) -> bool:
    seen = select(HintShowing.showing_id).where(
        HintShowing.hint_id == hint_id, HintShowing.session_id == session_id, HintShowing.position == position
    )
    return await db.scalar(seen) is not None


async def own_showing(db: AsyncSession, showing_id: int, student_id: int) -> HintShowing | None:
    """None for somebody else's: anybody can send any number in a tap."""
    return await db.scalar(
        select(HintShowing).where(HintShowing.showing_id == showing_id, HintShowing.student_id == student_id)
    )


async def verdicts(db: AsyncSession, hint: GeneratedHint) -> tuple[int, int]:
    """How many students it helped, and how many not; since an admin looked at it, if one did."""
    counted = select(
        func.count(HintShowing.student_id.distinct()).filter(HintShowing.helped.is_(True)),
        func.count(HintShowing.student_id.distinct()).filter(HintShowing.helped.is_(False)),
    ).where(HintShowing.hint_id == hint.hint_id)
    if hint.reviewed_at is not None:
        counted = counted.where(HintShowing.reacted_at > hint.reviewed_at)
    helped, not_helped = (await db.execute(counted)).one()
    return int(helped), int(not_helped)


async def to_review(db: AsyncSession) -> tuple[GeneratedHint, Problem, int] | None:
    """The hint that has waited longest for an admin, its problem, and how many wait."""
    waiting = GeneratedHint.status == HintStatus.WITHDRAWN
    found = (
        await db.execute(
            select(GeneratedHint, Problem)
            .join(Problem, Problem.problem_id == GeneratedHint.problem_id)
            .where(waiting)
            .order_by(GeneratedHint.withdrawn_at, GeneratedHint.hint_id)
            .limit(1)
        )
    ).first()
    if found is None:
        return None
    return found[0], found[1], await review_count(db)


async def review_count(db: AsyncSession) -> int:
    waiting = select(func.count()).where(GeneratedHint.status == HintStatus.WITHDRAWN)
    return int(await db.scalar(waiting) or 0)
