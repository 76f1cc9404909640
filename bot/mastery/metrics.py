"""How good predicted probabilities are. An outcome may lie between 0 and 1: it counts as that much right and the rest
wrong.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

BINS = 10
"""Of the calibration error: ten of equal width, [0, 0.1) … [0.9, 1]."""
CERTAIN = 1e-12
"""Log loss takes a prediction no nearer to 0 or 1 than this: one mistaken certainty would cost infinitely much."""

Numbers = Sequence[float] | npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Scores:
    events: int
    auc: float | None
    """None when all answers are right, or all wrong: there are no pairs to compare."""
    log_loss: float
    """Nats for each answer."""
    rmse: float
    calibration_error: float
    """Mean distance between predicted and observed share, over BINS, weighted by answers; 0 to 1."""


def score(predictions: Numbers, outcomes: Numbers) -> Scores:
    """Raises ValueError when there is nothing to score, or not as many outcomes as predictions."""
    p, y = np.asarray(predictions, float), np.asarray(outcomes, float)
    if not len(p) or len(p) != len(y):
        raise ValueError("there must be as many outcomes as predictions, and at least one")
    return Scores(len(p), auc(p, y), log_loss(p, y), rmse(p, y), calibration_error(p, y))


def auc(predictions: Numbers, outcomes: Numbers) -> float | None:
    """The chance that a right answer was predicted higher than a wrong one; a tie is half. An answer of outcome y is y
    of a right one and 1 − y of a wrong one. O(n log n).
    """
    p, y = np.asarray(predictions, float), np.asarray(outcomes, float)
    order = np.argsort(p, kind="stable")
    first_of_tie = np.flatnonzero(np.diff(p[order], prepend=-np.inf))
    rights = np.add.reduceat(y[order], first_of_tie)
    wrongs = np.add.reduceat(1.0 - y[order], first_of_tie)
    lower = np.cumsum(wrongs) - wrongs
    pairs = rights.sum() * wrongs.sum()
    return float((rights * (lower + 0.5 * wrongs)).sum() / pairs) if pairs > 0 else None


def log_loss(predictions: Numbers, outcomes: Numbers) -> float:
    p, y = np.clip(np.asarray(predictions, float), CERTAIN, 1.0 - CERTAIN), np.asarray(outcomes, float)
    return float(-np.mean(y * np.log(p) + (1.0 - y) * np.log1p(-p)))


def rmse(predictions: Numbers, outcomes: Numbers) -> float:
    return float(np.sqrt(np.mean(np.square(np.asarray(predictions, float) - np.asarray(outcomes, float)))))


def calibration_error(predictions: Numbers, outcomes: Numbers) -> float:
    """Expected calibration error: Σ over the bins of their share of answers · |mean prediction − mean outcome|."""
    p, y = np.asarray(predictions, float), np.asarray(outcomes, float)
    bins = np.minimum((p * BINS).astype(int), BINS - 1)
    return float(np.abs(np.bincount(bins, p - y, BINS)).sum() / len(p))
