"""Which texts can be foreseen and are missing, and what it would cost, about, to have them made in batches."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum
from typing import Any

from sqlalchemy.ext.asyncio import AsyncSession

from bot.ai.model import Question
from bot.ai.pricing import Usage, about_tokens, cost_usd
from bot.hints import batch_store, store
from bot.hints.actions import wanted_for
from bot.hints.batch_store import WRITE
from bot.hints.gates import ProblemTexts
from bot.hints.making import AFTER_MISTAKE, BEYOND_LADDER, EXPLAINED, Wanted, general_class, version_of
from bot.hints.mistakes import Mistake, foreseen_slips, mistake_of_key, predicted
from bot.hints.second_voice import SecondVoice
from bot.hints.texts import texts_of
from bot.question_bank.answers import specification
from models.generated_hint import GeneratedHint
from models.problem import Problem
from models.types import HintStatus, Language

READING_TOKENS = 40


class Part(StrEnum):
    """What of the cache can be foreseen, the most useful for its money first."""

    GENERAL = "general"  # a text for each step of the help that supposes nothing of what went wrong
    SLIPS = "slips"  # wrong numbers that arithmetic explains
    PREDICTED = "predicted"  # wrong answers that the author named


ROUNDS = (
    (Part.GENERAL, AFTER_MISTAKE),
    (Part.GENERAL, BEYOND_LADDER),
    (Part.GENERAL, EXPLAINED),
    (Part.SLIPS, AFTER_MISTAKE),
    (Part.PREDICTED, AFTER_MISTAKE),
    (Part.PREDICTED, BEYOND_LADDER),
    (Part.PREDICTED, EXPLAINED),
)
"""A batch holds texts of one step only: its answers have one shape."""
TOKENS = {AFTER_MISTAKE: 90, BEYOND_LADDER: 90, EXPLAINED: 220}


@dataclass(frozen=True, slots=True)
class Selection:
    """What is wanted; None: everything."""

    grade: int | None = None
    topic: str | None = None
    language: Language | None = None
    limit: int | None = None
    part: Part | None = None


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
    def by_step(self) -> Counter[str]:
        return Counter(wanted.key.step for wanted in self.missing)

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
    for a hint, 220 for an explanation, 40 for a reading, no use of the prompt cache, and every text reaching its
    reading. The summary of a run puts what its calls were estimated at beside what they cost.
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
    versions = {step: version_of(voice.prompts, step) for step in TOKENS}
    there = await batch_store.hints_by_key(db, versions, voice.model)
    languages = list(Language) if selection.language is None else [selection.language]
    problems = [problem async for problem in batch_store.served_problems(db, selection.grade, selection.topic)]
    # Texts of a problem are large, and needed in every round: each is there once.
    texts: dict[tuple[int, Language], ProblemTexts] = {}
    found: list[Wanted] = []
    for part, step in ROUNDS:
        if selection.part not in (None, part):
            continue
        for problem in problems:
            for mistake in _foreseen(problem, part, step):
                for language in languages:
                    if selection.limit is not None and len(found) >= selection.limit:
                        return found
                    place = problem.problem_id, language
                    if place not in texts:
                        texts[place] = _texts(problem, language)
                    wanted = wanted_for(voice, problem, mistake, step, texts[place])
                    hint = there.get(wanted.key)
                    if hint is None or _may_be_written(hint, now):
                        found.append(wanted)
    return found


def _foreseen(problem: Problem, part: Part, step: str) -> Iterator[Mistake]:
    if part is Part.PREDICTED:
        # Of equal entries the first, as students' tries are classed.
        yield from dict.fromkeys(predicted(problem, wrong) for wrong in problem.wrong)
    elif step != AFTER_MISTAKE:
        yield general_class(step)
    elif not problem.choices:  # a wrong option is one that the author named
        yield from [general_class(step)] if part is Part.GENERAL else foreseen_slips(problem)


def _may_be_written(hint: GeneratedHint, now: datetime) -> bool:
    """As store.take_on decides it."""
    if hint.status is HintStatus.MET:
        return True
    if hint.status is HintStatus.PENDING:
        return hint.asked_at < now - store.STALE
    return hint.status is HintStatus.REJECTED and not store.is_hopeless(hint)


def _texts(problem: Problem, language: Language) -> ProblemTexts:
    return texts_of(problem, specification(problem), language)


def wanted_of(voice: SecondVoice, hint: GeneratedHint, problem: Problem) -> Wanted | None:
    """None if nobody could find the hint any more: problem, prompts or model have changed since it was asked for."""
    mistake = mistake_of_key(problem, hint.mistake)
    if mistake is None:
        return None
    wanted = wanted_for(voice, problem, mistake, hint.step, _texts(problem, Language(hint.language)))
    return wanted if wanted.key == store.key_of_row(hint) else None


# What it will cost, about


def write_usd(voice: SecondVoice, wanted: Wanted, on: date) -> Decimal:
    return _estimated(voice, wanted.question(voice.prompts), 0, TOKENS[wanted.key.step], on)


def check_usd(voice: SecondVoice, wanted: Wanted, on: date, words: str = "") -> Decimal:
    unwritten = 0 if words else TOKENS[wanted.key.step]
    return _estimated(voice, wanted.second_reading(voice.prompts, words), unwritten, READING_TOKENS, on)


def _estimated(voice: SecondVoice, question: Question[Any], more: int, output: int, on: date) -> Decimal:
    usage = Usage(about_tokens(question.system) + about_tokens(question.text) + more, output)
    return cost_usd(voice.prices, voice.model, usage, on, batch=True)
