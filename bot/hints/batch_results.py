"""What the results of a batch mean for their hints, and the tally of a run."""

import logging
from collections import Counter
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Any

from bot.ai.batches import Outcome
from bot.ai.ledger import Purpose
from bot.ai.model import Trouble
from bot.ai.pricing import cost_usd
from bot.hints.batch_store import CHECK, WRITE
from bot.hints.making import step_of
from bot.hints.predictions import check_usd, wanted_of, write_usd
from bot.hints.prompts import Prompts
from bot.hints.questions import faults_found
from bot.hints.second_voice import SecondVoice
from models.generated_hint import GeneratedHint
from models.problem import Problem
from models.types import Operation

log = logging.getLogger(__name__)

UNREADABLE = "unreadable"
"""The gate that a text closes on which the gates themselves stumble."""


@dataclass(frozen=True, slots=True)
class Judged:
    """What one result means for its hint: `faults` is None for one that is written and goes on to its reading."""

    stage: str
    hint_id: int
    step: str
    problem_id: int
    outcome: Outcome[Any]
    model: str
    usd: Decimal
    estimated_usd: Decimal
    words: str = ""
    faults: list[str] | None = None
    is_outdated: bool = False

    @property
    def trouble(self) -> Trouble | None:
        return self.outcome.value if isinstance(self.outcome.value, Trouble) else None

    @property
    def goes_on(self) -> bool:
        return self.trouble is None and self.faults is None and not self.is_outdated

    def purpose(self, prompts: Prompts) -> Purpose:
        if self.stage == CHECK:
            return Purpose(Operation.HINT_CHECK, prompts.check.id, problem_id=self.problem_id, batch=True)
        step = step_of(self.step)
        return Purpose(step.operation, step.prompt(prompts).id, problem_id=self.problem_id, batch=True)


def judged(
    voice: SecondVoice, stage: str, outcome: Outcome[Any], hint: GeneratedHint, problem: Problem, on: date
) -> Judged:
    model = outcome.model or hint.model
    usd = cost_usd(voice.prices, model, outcome.usage, on, batch=True) if outcome.usage else Decimal(0)
    base = (stage, hint.hint_id, hint.step, problem.problem_id, outcome, model, usd)
    wanted = wanted_of(voice, hint, problem)
    if wanted is None:
        return Judged(*base, usd, is_outdated=True)
    estimated = (write_usd if stage == WRITE else check_usd)(voice, wanted, on)  # as the plan had it
    if isinstance(outcome.value, Trouble):
        return Judged(*base, estimated)
    if stage == CHECK:
        faults = faults_found(outcome.value, keeps_answer=wanted.step.demands.keeps_answer)
        return Judged(*base, estimated, hint.words, faults)
    words = outcome.value.words.replace("\x00", "")  # PostgreSQL refuses it, and with it the whole chunk
    try:
        closed = wanted.gates(words, voice)
    except Exception:
        # A surprise, but no reason to leave two thousand paid hints unfetched for ever.
        log.exception("the gates cannot read what was written for hint %s", hint.hint_id)
        closed = [UNREADABLE]
    return Judged(*base, estimated, words, closed or None)


@dataclass
class Tally:
    """What a run did."""

    made: int = 0
    rejected: int = 0
    rejected_by_reader: int = 0
    """Of these; the others by the gates, and each by one gate or point or by several."""
    gates: Counter[str] = field(default_factory=Counter)
    points: Counter[str] = field(default_factory=Counter)
    """Of the second reading."""
    failed: Counter[str] = field(default_factory=Counter)
    """By trouble; these may be asked for again."""
    outdated: int = 0
    """Their problem changed while they were in a batch."""
    calls: int = 0
    usd: Decimal = Decimal(0)
    estimated_usd: Decimal = Decimal(0)
    """What the same calls were estimated at."""
    left: int = 0
    """Not begun, because of the cap."""
    unread: int = 0
    """Written, and because of the cap not yet read."""
    open_batches: int = 0

    def count(self, one: Judged) -> None:
        self.calls += 1
        self.usd += one.usd
        self.estimated_usd += one.estimated_usd
        if one.trouble is not None:
            self.failed[one.trouble.value] += 1
        elif one.is_outdated:
            self.outdated += 1
        elif one.faults:
            self.rejected += 1
            self.rejected_by_reader += one.stage == CHECK
            (self.points if one.stage == CHECK else self.gates).update(one.faults)
        elif not one.goes_on:
            self.made += 1
