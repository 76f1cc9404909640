"""How a hint is made: written once, checked by the gates, read by a second reader, and only then kept.

Whoever asks first makes it; others who need the same one meanwhile wait for it.
"""

import asyncio
import contextlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from bot.ai.ledger import Purpose
from bot.ai.model import Question
from bot.ai.worker import Asking
from bot.hints import store
from bot.hints.gates import EXPLANATION, HINT, REASON, Demands, ProblemTexts, closed_gates
from bot.hints.mistakes import NO_TRY, UNKNOWN, Mistake
from bot.hints.prompts import Prompt, Prompts
from bot.hints.questions import (
    Written,
    WrittenExplanation,
    WrittenHint,
    WrittenReason,
    ask_for_explanation,
    ask_for_hint,
    ask_for_second_reading,
    ask_why,
    faults_found,
)
from bot.hints.rubric import assessed
from bot.hints.second_voice import SecondVoice
from bot.hints.store import Key
from models.ai_request import AiRequest
from models.generated_hint import GeneratedHint
from models.types import HintStatus, Operation

AFTER_MISTAKE = "mistake"
BEYOND_LADDER = "ladder"
EXPLAINED = "explained"
WHY = "why:"
TONE = "tone"
LOOK_AGAIN = 0.15
"""Seconds between looks at a hint that somebody else is writing."""


Made = tuple[GeneratedHint, bool]
"""A text that may be shown, and whether it was there already."""


@dataclass(frozen=True, slots=True)
class Step:
    """What kind of text a step of the help asks for."""

    operation: Operation
    demands: Demands
    called: str
    """As the second reader is told."""
    prompt: Callable[[Prompts], Prompt]
    shape: type[Written]


_HINT = Step(Operation.HINT_GENERATION, HINT, "a hint before the next try", lambda prompts: prompts.hint, WrittenHint)
_STEPS: Mapping[str, Step] = {
    AFTER_MISTAKE: _HINT,
    BEYOND_LADDER: _HINT,
    EXPLAINED: Step(
        Operation.EXPLANATION,
        EXPLANATION,
        "an explanation after the problem is over; it may tell the answer",
        lambda prompts: prompts.explanation,
        WrittenExplanation,
    ),
}
_REASON = Step(
    Operation.STEP_EXPLANATION,
    REASON,
    "the reason for one step of the solution, after the problem is over; it may tell results",
    lambda prompts: prompts.why,
    WrittenReason,
)


def step_of(step: str) -> Step:
    return _REASON if step.startswith(WHY) else _STEPS[step]


def general_class(step: str) -> Mistake:
    """The class whose text serves everybody at this step: it supposes nothing of what went wrong."""
    return UNKNOWN if step == AFTER_MISTAKE else NO_TRY


def version_of(prompts: Prompts, step: str) -> str:
    """The prompts that a text of this step depends on: its own and the second reader's."""
    return f"{step_of(step).prompt(prompts).id}+{prompts.check.id}"


@dataclass(frozen=True, slots=True)
class Wanted:
    """A text to be made: for which key, and out of what."""

    key: Key
    about: ProblemTexts
    grade: int
    mistake: Mistake

    @property
    def step(self) -> Step:
        return step_of(self.key.step)

    def question(self, prompts: Prompts) -> Question[Any]:
        if self.key.step == EXPLAINED:
            return ask_for_explanation(prompts, self.about, self.grade, self.mistake)
        if self.key.step.startswith(WHY):
            return ask_why(prompts, self.about, self.grade, int(self.key.step.removeprefix(WHY)))
        return ask_for_hint(prompts, self.about, self.grade, self.mistake, used_up=self.key.step == BEYOND_LADDER)

    def second_reading(self, prompts: Prompts, words: str) -> Question[Any]:
        return ask_for_second_reading(prompts, self.about, self.grade, self.mistake, self.step.called, words)

    def gates(self, words: str, voice: SecondVoice) -> list[str]:
        """The closed ones; a tone that no teacher would use is one of them."""
        closed = [gate.value for gate in closed_gates(words, self.about, voice.glossary, self.step.demands)]
        return closed if assessed(words, self.about).kind else [*closed, TONE]


async def make(asking: Asking, voice: SecondVoice, wanted: Wanted, request: AiRequest) -> Made | None:
    """None if no text passed. Raises NoAnswer."""
    async with asking.database.transaction() as db:
        mine = await store.take_on(db, wanted.key, asking.clock())
    if mine is None:
        return await _somebody_elses(asking, wanted.key)
    try:
        words, faults = await _written(asking, voice, wanted, request)
    except BaseException:
        with contextlib.suppress(Exception):
            async with asking.database.transaction() as db:
                await store.give_back(db, mine.hint_id)
        raise
    async with asking.database.transaction() as db:
        await store.keep(db, mine.hint_id, words, faults, asking.clock())
        made = None if faults else await store.find(db, wanted.key)
    return None if made is None else (made, False)


async def _written(asking: Asking, voice: SecondVoice, wanted: Wanted, request: AiRequest) -> tuple[str, list[str]]:
    """(text, what speaks against it)"""
    answer = await asking.ask(
        wanted.question(voice.prompts), purpose(request, wanted.step.operation, wanted.step.prompt(voice.prompts))
    )
    words = answer.words
    closed = wanted.gates(words, voice)
    if closed:
        return words, closed
    reading = await asking.ask(
        wanted.second_reading(voice.prompts, words), purpose(request, Operation.HINT_CHECK, voice.prompts.check)
    )
    return words, faults_found(reading, keeps_answer=wanted.step.demands.keeps_answer)


async def _somebody_elses(asking: Asking, key: Key) -> Made | None:
    """Waits for whoever is writing it; ends with the caller's patience."""
    while True:
        async with asking.database.transaction() as db:
            found = await store.find(db, key)
        if found is not None and found.status is HintStatus.READY:
            return found, True
        if found is None or found.status is not HintStatus.PENDING:
            return None
        await asyncio.sleep(LOOK_AGAIN)


def purpose(request: AiRequest, operation: Operation, prompt: Prompt) -> Purpose:
    return Purpose(
        operation,
        prompt.id,
        request_id=request.request_id,
        student_id=request.student_id,
        session_id=request.session_id,
        problem_id=request.problem_id,
    )
