"""Streams a log through the engine and its rivals: each answer is predicted, then learned from."""

import gc
from collections.abc import Sequence
from dataclasses import dataclass
from time import process_time
from typing import Protocol

from bot.mastery.answer_log import Row
from bot.mastery.elo import NEW, Term
from bot.mastery.logistic import (
    AdaptiveWeights,
    Known,
    Student,
    StudentSkill,
    Weights,
    default_weights,
    features,
    learn,
)
from bot.mastery.metrics import BINS, Scores, score
from bot.mastery.rivals import ExponentialAverage, KnowledgeTracing, PlainElo, SkillMean, fitted_tracing


class Model(Protocol):
    def answer(self, row: Row) -> float:
        """P(right) of the row from the rows before it; afterwards the row counts, too."""


NOBODY, NO_PAIR = Student(), StudentSkill()


class Memory:
    """What the engine keeps, in dictionaries instead of rows of a database."""

    def __init__(self) -> None:
        self._students: dict[str, Student] = {}
        self._pairs: dict[tuple[str, str], StudentSkill] = {}
        self._skills: dict[str, Term] = {}
        self._items: dict[str, Term] = {}
        self._last: dict[tuple[str, str], float] = {}

    def known(self, row: Row) -> Known:
        student, skill, item, _, _ = row
        return Known(
            self._students.get(student, NOBODY),
            self._pairs.get((student, skill), NO_PAIR),
            self._skills.get(skill, NEW),
            self._items.get(item, NEW),
            self._last.get((student, item)),
        )

    def keep(self, row: Row, known: Known) -> None:
        student, skill, item, correct, _ = row
        self._students[student], self._pairs[student, skill], self._skills[skill], self._items[item], _ = known
        self._last[student, item] = correct


class Engine:
    """The logistic layer; its weights follow the stream."""

    def __init__(self, weights: Weights | None = None) -> None:
        self._memory = Memory()
        self._weights = AdaptiveWeights(default_weights() if weights is None else weights)

    def answer(self, row: Row) -> float:
        _, skill, item, correct, t = row
        known = self._memory.known(row)
        x = features(known, skill, item, t)
        p = self._weights.probability(x)
        self._weights.learn(x, p, correct)
        self._memory.keep(row, learn(known, skill, item, correct, t))
        return p


@dataclass(frozen=True, slots=True)
class Result:
    model: str
    scores: Scores
    microseconds: float
    """Of processor time for each answer, prediction and update, mean."""


def evaluate(rows: Sequence[Row], warm: Sequence[Row] = ()) -> list[Result]:
    """The engine first. `warm` goes through every model before, and is not scored."""
    outcomes = [row.correct for row in rows]
    collects = gc.isenabled()
    gc.disable()  # nothing here is circular, and looking for what is takes as long as all the rest
    try:
        return [_result(name, model, rows, outcomes, warm) for name, model in _models(warm)]
    finally:
        if collects:
            gc.enable()


def _result(name: str, model: Model, rows: Sequence[Row], outcomes: Sequence[float], warm: Sequence[Row]) -> Result:
    for row in warm:
        model.answer(row)
    began = process_time()  # of this process: what else runs on the machine does not count
    predictions = [model.answer(row) for row in rows]
    spent = process_time() - began
    return Result(name, score(predictions, outcomes), spent / len(rows) * 1e6)


def _models(warm: Sequence[Row]) -> list[tuple[str, Model]]:
    weights = None
    tracing = KnowledgeTracing()
    if warm:
        from bot.mastery.fitting import refit

        weights = refit(warm, default_weights()).weights
    models: list[tuple[str, Model]] = [
        ("engine", Engine(weights)),
        ("three-level Elo", PlainElo()),
        ("skill mean", SkillMean()),
        ("exponential average", ExponentialAverage()),
        ("knowledge tracing", tracing),
    ]
    if warm:
        models.append(("knowledge tracing, fitted", KnowledgeTracing(*fitted_tracing(warm))))
    return models


def as_json(result: Result) -> dict[str, object]:
    scores = result.scores
    return {
        "model": result.model,
        "events": scores.events,
        "auc": None if scores.auc is None else round(scores.auc, 6),
        "log_loss": round(scores.log_loss, 6),
        "rmse": round(scores.rmse, 6),
        "calibration_error": round(scores.calibration_error, 6),
        "calibration_bins": BINS,
        "us_per_event": round(result.microseconds, 2),
    }


def table(results: Sequence[Result]) -> str:
    head = f"{'model':26} {'AUC':>7} {'log loss':>9} {'RMSE':>7} {'calibration':>11} {'µs/event':>9}"
    lines = [head]
    for result in results:
        scores = result.scores
        area = "–" if scores.auc is None else f"{scores.auc:.4f}"
        lines.append(
            f"{result.model:26} {area:>7} {scores.log_loss:9.4f} {scores.rmse:7.4f}"
            f" {scores.calibration_error:11.4f} {result.microseconds:9.2f}"
        )
    lines.append(f"{results[0].scores.events} answers; calibration error over {BINS} bins of equal width.")
    return "\n".join(lines)
