"""Which hints for foreseen wrong answers are missing, and what it would cost, about, to have them made in batches."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from sqlalchemy.ext.asyncio import AsyncSession

from bot.ai.model import Question
from bot.ai.pricing import Usage, about_tokens, cost_usd
from bot.hints import batch_store, store
from bot.hints.actions import key_of
from bot.hints.batch_store import WRITE
from bot.hints.making import AFTER_MISTAKE, Wanted, version_of
from bot.hints.mistakes import predicted
from bot.hints.second_voice import SecondVoice
from bot.hints.texts import texts_of
from bot.question_bank.answers import specification
from models.generated_hint import GeneratedHint
from models.problem import Problem
from models.types import HintStatus, Language

HINT_TOKENS, READING_TOKENS = 90, 40


@dataclass(frozen=True, slots=True)
class Selection:
    """What is wanted; None: everything."""

    grade: int | None = None
    topic: str | None = None
    language: Language | None = None
    limit: int | None = None


@dataclass(frozen=True, slots=True)
class Plan:
    """What a run would do now; amounts in USD, estimated."""

    missing: Sequence[Wanted]
    write_usd: Decimal
    check_usd: Decimal
    unread: int
    """Hints of an earlier run that are written and wait for their second reading; `check_usd` holds it."""
    in_batches: int
    """Hints in open batches, whose calls are paid for already."""
    readings_to_come: int
    """Of these, how many are still to be written and then read."""

    @property
    def usd(self) -> Decimal:
        return self.write_usd + self.check_usd

    @property
    def calls(self) -> int:
        return 2 * len(self.missing) + self.unread

    @property
    def is_empty(self) -> bool:
        return not (self.missing or self.unread or self.in_batches)


async def plan(db: AsyncSession, voice: SecondVoice, selection: Selection, now: datetime) -> Plan:
    """What is missing: not there, not hopeless, and written by nobody right now.

    The amounts are estimates, made of characters: a token for every two of Bengali and every four of ASCII, 90 tokens
    for a hint, 40 for a reading, no use of the prompt cache, and every hint reaching its reading. The summary of a run
    puts what its calls were estimated at beside what they cost.
    """
    missing = await _missing(db, voice, selection, now)
    unread = [wanted_of(voice, *pair) for pair in (await batch_store.written(db, now)).values()]
    open_batches = await batch_store.open_batches(db)
    inside = {batch.batch_id: await batch_store.count_in(db, batch) for batch in open_batches}
    day = now.date()
    return Plan(
        missing,
        sum((write_usd(voice, wanted, day) for wanted in missing), Decimal(0)),
        sum((check_usd(voice, wanted, day) for wanted in (*missing, *unread) if wanted), Decimal(0)),
        len(unread),
        sum(inside.values()),
        sum(inside[batch.batch_id] for batch in open_batches if batch.stage == WRITE),
    )


async def _missing(db: AsyncSession, voice: SecondVoice, selection: Selection, now: datetime) -> list[Wanted]:
    there = await batch_store.hints_by_key(db, AFTER_MISTAKE, version_of(voice.prompts, AFTER_MISTAKE), voice.model)
    languages = list(Language) if selection.language is None else [selection.language]
    found: list[Wanted] = []
    async for problem in batch_store.served_problems(db, selection.grade, selection.topic):
        for index in range(len(problem.wrong)):
            for language in languages:
                if selection.limit is not None and len(found) >= selection.limit:
                    return found
                wanted = _wanted(voice, problem, index, language)
                hint = there.get((problem.problem_id, problem.fingerprint, wanted.mistake.key, language.value))
                if hint is None or _may_be_written(hint, now):
                    found.append(wanted)
    return found


def _may_be_written(hint: GeneratedHint, now: datetime) -> bool:
    """As store.take_on decides it."""
    if hint.status is HintStatus.PENDING:
        return hint.asked_at < now - store.STALE
    return hint.status is HintStatus.REJECTED and not store.is_hopeless(hint)


def _wanted(voice: SecondVoice, problem: Problem, index: int, language: Language) -> Wanted:
    wrong = problem.wrong[index]
    # The first of equal entries, and the name, as bot.attempts.tries.class_of has them for a student's try.
    mistake = predicted(problem.wrong.index(wrong), wrong, str(wrong["misconception"]).replace("_", " "))
    about = texts_of(problem, specification(problem), language, mistake.value)
    return Wanted(key_of(voice, problem, mistake, AFTER_MISTAKE, language), about, problem.grade, mistake)


def wanted_of(voice: SecondVoice, hint: GeneratedHint, problem: Problem) -> Wanted | None:
    """None if nobody could find the hint any more: problem, prompts or model have changed since it was asked for."""
    kind, _, index = hint.mistake.partition(":")
    if kind != "predicted" or int(index) >= len(problem.wrong):
        return None
    wanted = _wanted(voice, problem, int(index), Language(hint.language))
    same = all(getattr(hint, name) == getattr(wanted.key, name) for name in wanted.key.__dataclass_fields__)
    return wanted if same else None


# What it will cost, about


def write_usd(voice: SecondVoice, wanted: Wanted, on: date) -> Decimal:
    return _estimated(voice, wanted.question(voice.prompts), 0, HINT_TOKENS, on)


def check_usd(voice: SecondVoice, wanted: Wanted, on: date, words: str = "") -> Decimal:
    unwritten = 0 if words else HINT_TOKENS
    return _estimated(voice, wanted.second_reading(voice.prompts, words), unwritten, READING_TOKENS, on)


def _estimated(voice: SecondVoice, question: Question[Any], more: int, output: int, on: date) -> Decimal:
    usage = Usage(about_tokens(question.system) + about_tokens(question.text) + more, output)
    return cost_usd(voice.prices, voice.model, usage, on, batch=True)
