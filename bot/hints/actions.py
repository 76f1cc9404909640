"""What a turn does about a hint: find one that is there, or ask for one to be made. Callers hold the student's lock."""

from dataclasses import asdict, dataclass, replace
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from sqlalchemy.ext.asyncio import AsyncSession

from bot.ai import ledger, requests
from bot.ai.budget import reservation
from bot.ai.worker import Asking
from bot.days import local_day
from bot.hints import store
from bot.hints.gates import ProblemTexts
from bot.hints.making import Made, Wanted, general_class, make, step_of, version_of
from bot.hints.mistakes import Mistake
from bot.hints.second_voice import SecondVoice
from bot.hints.store import Key
from bot.hints.texts import texts_of
from bot.question_bank.answers import specification
from models.ai_request import AiRequest
from models.generated_hint import GeneratedHint
from models.problem import Problem
from models.session import Session
from models.student import Student
from models.types import HintStatus, Language, Operation

UNHELPFUL = 3
"""So many students for whom it did nothing, and more than it helped, take a hint away until an admin has looked."""


@dataclass(frozen=True, slots=True)
class Found:
    """A hint that may be shown; `showing` is what a reaction to it names."""

    hint: GeneratedHint
    showing: int


@dataclass(frozen=True, slots=True)
class Asked:
    """A request to be begun after the commit."""

    request: int


@dataclass(frozen=True, slots=True)
class UnderWay:
    """It was asked for a moment ago: the answer is coming."""


async def find_or_ask(
    db: AsyncSession,
    voice: SecondVoice | None,
    student: Student,
    session: Session,
    position: int,
    problem: Problem,
    mistake: Mistake,
    step: str,
    now: datetime,
) -> Found | Asked | UnderWay | None:
    """None: there is none and none may be made, and what is stored must do. The student need not know why."""
    if voice is None:
        return None
    made_for = await _class_to_help(db, voice, student, problem, mistake, step, now)
    key = key_of(voice, problem, made_for, step, Language(student.language))
    hint = await store.find(db, key)
    if hint is not None and hint.status is HintStatus.READY:
        showing = await store.note_showing(
            db, hint.hint_id, student.student_id, session.session_id, position, cached=True, now=now
        )
        return Found(hint, showing)
    if _must_be_stored(hint, now):
        return None
    operation = step_of(step).operation
    if await requests.is_waiting(db, session.session_id, position, operation, step=step, mistake=mistake.key):
        return UnderWay()
    detail = {
        "mistake": mistake.key,
        "made_for": asdict(made_for),
        "step": step,
        "fingerprint": problem.fingerprint,
    }
    asked = await ask_for(db, voice, student, session, position, operation, detail, now)
    return Asked(asked) if asked is not None else None


async def _class_to_help(
    db: AsyncSession,
    voice: SecondVoice,
    student: Student,
    problem: Problem,
    mistake: Mistake,
    step: str,
    now: datetime,
) -> Mistake:
    """The student's own class; for a number that nothing explains and nobody gave before, the class of all such.

    Of the thousands of such numbers most are given once in a problem's life: a hint of its own would be paid for by one
    student, wait for Claude, and know no more of the mistake. One that comes again is a kind of mistake.
    """
    if not mistake.is_unexplained:
        return mistake
    own = key_of(voice, problem, mistake, step, Language(student.language))
    return mistake if await store.was_met(db, own, now) else general_class(step)


def _must_be_stored(hint: GeneratedHint | None, now: datetime) -> bool:
    """Whether no request may bring this one: it was rejected too often, or is in a batch that takes hours."""
    return store.is_hopeless(hint) or (hint is not None and hint.asked_at > now)


async def is_worth_asking(
    db: AsyncSession,
    voice: SecondVoice | None,
    student: Student,
    problem: Problem,
    mistake: Mistake,
    step: str,
    now: datetime,
) -> bool:
    """Whether asking for this hint, perhaps once more, could bring it: it is there, or may be made and paid for."""
    if voice is None:
        return False
    language = Language(student.language)
    hint = await store.find(db, key_of(voice, problem, mistake, step, language))
    if hint is None and mistake.is_unexplained:  # looking must not note that the number was met; asking will
        hint = await store.find(db, key_of(voice, problem, general_class(step), step, language))
    if hint is not None and hint.status is HintStatus.READY:
        return True
    day, usd = _set_aside(voice, student, step_of(step).operation, now)
    return not _must_be_stored(hint, now) and await ledger.would_admit(
        db, student.student_id, day, usd, voice.month_usd
    )


async def ask_for(
    db: AsyncSession,
    voice: SecondVoice,
    student: Student,
    session: Session,
    position: int,
    operation: Operation,
    detail: dict[str, Any],
    now: datetime,
) -> int | None:
    """Admits a request and stores it with the turn; its id, or None if the budget does not allow it."""
    day, usd = _set_aside(voice, student, operation, now)
    if not await ledger.admit(db, student.student_id, day, usd, voice.month_usd):
        return None
    return await requests.add(db, session, position, operation, detail, usd, day, now)


def _set_aside(voice: SecondVoice, student: Student, operation: Operation, now: datetime) -> tuple[date, Decimal]:
    """The student's local day, and what a request is to reserve on it, in USD."""
    day = local_day(now, student.zone)
    return day, reservation(voice.prices, voice.model, operation, day)


def key_of(voice: SecondVoice, problem: Problem, mistake: Mistake, step: str, language: Language) -> Key:
    return Key(
        problem.problem_id,
        problem.fingerprint,
        mistake.key,
        step,
        language.value,
        version_of(voice.prompts, step),
        voice.model,
    )


async def make_asked(asking: Asking, voice: SecondVoice, request: AiRequest) -> Made | None:
    """Makes what `find_or_ask` asked for. Raises NoAnswer."""
    problem, language = await asking.place_of(request)
    return await make(asking, voice, wanted(voice, problem, language, request.detail), request)


def wanted(voice: SecondVoice, problem: Problem, language: Language, detail: dict[str, Any]) -> Wanted:
    texts = texts_of(problem, specification(problem), language)
    return wanted_for(voice, problem, Mistake(**detail["made_for"]), detail["step"], texts)


def wanted_for(voice: SecondVoice, problem: Problem, mistake: Mistake, step: str, texts: ProblemTexts) -> Wanted:
    """`texts` are the problem's, in the language of the text that is to be made."""
    about = replace(texts, mistake=mistake.value)
    return Wanted(key_of(voice, problem, mistake, step, texts.language), about, problem.grade, mistake)


async def react(db: AsyncSession, student: Student, showing_id: int, *, helped: bool, now: datetime) -> bool:
    """Keeps what the student says of a hint; one that helped nobody goes to an admin. False for no hint of theirs."""
    showing = await store.own_showing(db, showing_id, student.student_id)
    if showing is None:
        return False
    showing.helped, showing.reacted_at = helped, now
    await db.flush()
    hint = await db.get_one(GeneratedHint, showing.hint_id, with_for_update=True)
    if not helped and hint.status is HintStatus.READY:
        for_it, against_it = await store.verdicts(db, hint)
        if against_it >= UNHELPFUL and against_it > for_it:
            hint.status, hint.withdrawn_at = HintStatus.WITHDRAWN, now
    return True


# What an admin says of a hint that students found unhelpful


async def approve(db: AsyncSession, hint_id: int, now: datetime) -> bool:
    """Back to the students as it is. False if it does not wait for a ruling."""
    return await _rule(db, hint_id, HintStatus.READY, now) is not None


async def rewrite(db: AsyncSession, hint_id: int, words: str, now: datetime) -> bool:
    """Back to the students in the admin's words."""
    hint = await _rule(db, hint_id, HintStatus.READY, now)
    if hint is not None:
        hint.words = words
    return hint is not None


async def drop(db: AsyncSession, hint_id: int, now: datetime) -> bool:
    """Never again: for this mistake the stored hints must do."""
    return await _rule(db, hint_id, HintStatus.DROPPED, now) is not None


async def _rule(db: AsyncSession, hint_id: int, status: HintStatus, now: datetime) -> GeneratedHint | None:
    hint = await db.get(GeneratedHint, hint_id, with_for_update=True)
    if hint is None or hint.status is not HintStatus.WITHDRAWN:
        return None
    hint.status, hint.reviewed_at = status, now
    return hint
