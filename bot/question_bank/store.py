"""Problem rows: loading the compiled library, and reading problems."""

import hashlib
import json
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, cast, func, or_, select, tuple_, update
from sqlalchemy.dialects.postgresql import JSONB, insert
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import InstrumentedAttribute

from bot.question_bank.compiler import CompiledProblem
from bot.question_bank.lessons import CompiledLesson
from models.lesson import Lesson
from models.problem import Problem

_BATCH = 500
_KEY = ("template_key", "variant")


@dataclass(frozen=True, slots=True)
class Loaded:
    """What a load did: rows now served, rows withdrawn because the files no longer have them, rows new or changed."""

    served: int
    withdrawn: int
    changed: int


async def load(db: AsyncSession, problems: Sequence[CompiledProblem], now: datetime) -> Loaded:
    """An upsert by template and variant: a corrected problem keeps its id and its history.

    A problem that left the files is withdrawn, not deleted: responses point to it, and a session under way may hold
    it. What an admin has hidden stays hidden. Only rows that changed are sent: mostly none, when a replica starts.
    """
    rows = [row_of(problem) for problem in problems]
    known = await db.execute(
        select(Problem.template_key, Problem.variant, Problem.fingerprint).where(Problem.withdrawn_at.is_(None))
    )
    served = {(template_key, variant): fingerprint for template_key, variant, fingerprint in known}
    changed = [row for row in rows if served.pop((row["template_key"], row["variant"]), None) != row["fingerprint"]]
    for start in range(0, len(changed), _BATCH):
        await _upsert(db, changed[start : start + _BATCH])
    gone = list(served)  # what no row of the files has claimed
    for start in range(0, len(gone), _BATCH):
        await db.execute(
            update(Problem)
            .where(tuple_(Problem.template_key, Problem.variant).in_(gone[start : start + _BATCH]))
            .values(withdrawn_at=now)
        )
    return Loaded(len(rows), len(gone), len(changed))


async def load_lessons(db: AsyncSession, lessons: Sequence[CompiledLesson], now: datetime) -> None:
    """The same for lessons: an upsert by skill, and what left the files is withdrawn."""
    rows = [_fingerprinted(asdict(lesson)) for lesson in lessons]
    if rows:
        statement = insert(Lesson).values(rows)
        changed = {name: statement.excluded[name] for name in rows[0] if name != "skill"}
        await db.execute(
            statement.on_conflict_do_update(
                index_elements=["skill"],
                set_={**changed, "withdrawn_at": None, "updated_at": func.now()},
                where=or_(Lesson.fingerprint != statement.excluded.fingerprint, Lesson.withdrawn_at.is_not(None)),
            )
        )
    kept = [row["skill"] for row in rows]
    await db.execute(
        update(Lesson).where(Lesson.skill.not_in(kept), Lesson.withdrawn_at.is_(None)).values(withdrawn_at=now)
    )


async def _upsert(db: AsyncSession, rows: list[dict[str, Any]]) -> None:
    """Rows that are as they were stay untouched."""
    statement = insert(Problem).values(rows)
    changed = {name: statement.excluded[name] for name in rows[0] if name not in _KEY}
    await db.execute(
        statement.on_conflict_do_update(
            index_elements=list(_KEY),
            set_={**changed, "withdrawn_at": None, "updated_at": func.now()},
            where=or_(Problem.fingerprint != statement.excluded.fingerprint, Problem.withdrawn_at.is_not(None)),
        )
    )


def row_of(problem: CompiledProblem) -> dict[str, Any]:
    return _fingerprinted(_columns_of(problem))


def _fingerprinted(row: dict[str, Any]) -> dict[str, Any]:
    written = json.dumps(row, sort_keys=True, ensure_ascii=False)
    return {**row, "fingerprint": hashlib.sha256(written.encode()).hexdigest()[:16]}


def _columns_of(problem: CompiledProblem) -> dict[str, Any]:
    return {
        "template_key": problem.template_key,
        "variant": problem.variant,
        "revision": problem.revision,
        "grade": problem.grade,
        "topic": problem.topic,
        "subtopic": problem.subtopic,
        "skill": problem.skill,
        "nctb": problem.nctb,
        "difficulty": problem.difficulty,
        "estimated_time_minutes": problem.minutes,
        "uses": list(problem.uses),
        "question_en": problem.question_en,
        "question_bn": problem.question_bn,
        "answer": problem.answer,
        "answer_kind": problem.answer_kind,
        "answer_options": dict(problem.answer_options),
        "answer_shown": dict(problem.answer_shown),
        "hints": list(problem.hints),
        "solution": list(problem.solution),
        "wrong": list(problem.wrong),
        "choices": list(problem.choices) if problem.choices else None,
        "figure": dict(problem.figure) if problem.figure else None,
    }


async def lesson_of(db: AsyncSession, skill: str) -> Lesson | None:
    return await db.scalar(select(Lesson).where(Lesson.skill == skill, Lesson.withdrawn_at.is_(None)))


async def problems_by_id(db: AsyncSession, ids: Iterable[int]) -> dict[int, Problem]:
    found = await db.scalars(select(Problem).where(Problem.problem_id.in_(list(ids))))
    return {problem.problem_id: problem for problem in found}


def servable(grade: int | InstrumentedAttribute[int]) -> tuple[ColumnElement[bool], ...]:
    """What a problem must be to be put before a student of this class in a session."""
    return (
        Problem.grade <= grade,
        Problem.hidden_at.is_(None),
        Problem.withdrawn_at.is_(None),
        cast(Problem.uses, JSONB).contains(["practice"]),
    )
