"""Problem rows: loading the compiled library, and reading problems."""

import hashlib
import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import func, or_, select, update
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncSession

from bot.question_bank.compiler import CompiledProblem
from models.problem import Problem

_BATCH = 500
_KEY = ("template_key", "variant")


@dataclass(frozen=True, slots=True)
class Loaded:
    """What a load did: rows now served, and rows withdrawn because the files no longer have them."""

    served: int
    withdrawn: int


async def load(db: AsyncSession, problems: Sequence[CompiledProblem], now: datetime) -> Loaded:
    """An upsert by template and variant: a corrected problem keeps its id and its history.

    A problem that left the files is withdrawn, not deleted: responses point to it, and a session under way may hold
    it. What an admin has hidden stays hidden.
    """
    rows = [row_of(problem) for problem in problems]
    for start in range(0, len(rows), _BATCH):
        await _upsert(db, rows[start : start + _BATCH])
    keys = {(row["template_key"], row["variant"]) for row in rows}
    served = await db.execute(select(Problem.problem_id, Problem.template_key, Problem.variant))
    gone = [problem_id for problem_id, template_key, variant in served if (template_key, variant) not in keys]
    withdrawn = await db.execute(
        update(Problem)
        .where(Problem.problem_id.in_(gone), Problem.withdrawn_at.is_(None))
        .values(withdrawn_at=now)
        .returning(Problem.problem_id)
    )
    return Loaded(len(rows), len(withdrawn.all()))


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
    row = _columns_of(problem)
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


async def problems_by_id(db: AsyncSession, ids: Iterable[int]) -> dict[int, Problem]:
    found = await db.scalars(select(Problem).where(Problem.problem_id.in_(list(ids))))
    return {problem.problem_id: problem for problem in found}
