"""What an admin decides about a hint that students found unhelpful."""

from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncSession

from bot.audit.store import record
from bot.errors import Refusal
from bot.hints import actions as hints
from bot.hints import store
from bot.hints.gates import Gate, closed_gates
from bot.hints.making import step_of
from bot.hints.second_voice import SecondVoice
from bot.operations.admin import phrases
from bot.operations.admin.hint_review import is_reachable, texts_about, tidied
from bot.operations.admin.results import Refused, Review
from bot.operations.admin.taps import APPROVE, DROP
from models.generated_hint import GeneratedHint
from models.problem import Problem
from models.types import HintStatus


async def next_review(db: AsyncSession, voice: SecondVoice | None) -> Review | None:
    """The hint that has waited longest."""
    found = await store.to_review(db)
    if found is None:
        return None
    hint, problem, left = found
    helped, not_helped = await store.verdicts(db, hint)
    return Review(hint, problem, left, helped, not_helped, is_reachable(voice, hint, problem))


async def rule_on_hint(db: AsyncSession, admin_id: int, hint_id: int, ruling: str, now: datetime) -> bool:
    """False if it was ruled on before. Raises Refusal for what is no ruling."""
    if ruling not in (APPROVE, DROP):
        raise Refusal(phrases.SETTLED)
    ruled = await (hints.approve if ruling == APPROVE else hints.drop)(db, hint_id, now)
    if ruled:
        await _record(db, admin_id, ruling, hint_id)
    return ruled


async def waiting_hint(db: AsyncSession, hint_id: int) -> GeneratedHint | None:
    hint = await db.get(GeneratedHint, hint_id)
    return hint if hint is not None and hint.status is HintStatus.WITHDRAWN else None


async def rewrite_hint(
    db: AsyncSession, voice: SecondVoice | None, admin_id: int, hint_id: int, words: str, now: datetime
) -> Refused | None:
    """None when the words are the students' from now on, else why they are not.

    An admin's words pass the same gates as Claude's: whoever is in a hurry tells the answer, too. Raises Refusal for a
    hint that does not wait, or that nobody could be shown.
    """
    if voice is None:
        raise Refusal(phrases.CANNOT_CHECK)
    hint = await waiting_hint(db, hint_id)
    if hint is None:
        raise Refusal(phrases.HINT_SETTLED)
    problem = await db.get_one(Problem, hint.problem_id)
    if not is_reachable(voice, hint, problem):
        raise Refusal(phrases.HINT_OUTDATED)
    words, demands = tidied(words, hint.step), step_of(hint.step).demands
    closed: list[Gate] = closed_gates(words, texts_about(hint, problem), voice.glossary, demands)
    if closed:
        return Refused(hint, demands, closed)
    if not await hints.rewrite(db, hint_id, words, now):  # meanwhile another admin ruled
        raise Refusal(phrases.HINT_SETTLED)
    await _record(db, admin_id, "rewrite", hint_id)
    return None


async def _record(db: AsyncSession, admin_id: int, deed: str, hint_id: int) -> None:
    """Without the mistake's class: it may be a value that a student gave. The queue is read right after this."""
    hint = await db.get_one(GeneratedHint, hint_id)
    problem = await db.get_one(Problem, hint.problem_id)
    record(db, admin_id, f"hint_{deed}", hint=hint_id, problem=problem.template_key, variant=problem.variant)
    await db.flush()
