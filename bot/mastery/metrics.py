"""How good predicted probabilities are. An outcome may lie between 0 and 1: it counts as that much right and the rest
wrong.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from itertools import repeat
from math import fsum, log, log1p, sqrt
from operator import neg

BINS = 10
"""Of the calibration error: ten of equal width, [0, 0.1) … [0.9, 1]."""
CERTAIN = 1e-12
"""Log loss takes a prediction no nearer to 0 or 1 than this: one mistaken certainty would cost infinitely much."""


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


def score(predictions: Sequence[float], outcomes: Sequence[float]) -> Scores:
    """Raises ValueError when there is nothing to score, or not as many outcomes as predictions."""
    if not predictions or len(predictions) != len(outcomes):
        raise ValueError("there must be as many outcomes as predictions, and at least one")
    return Scores(
        len(predictions),
        auc(predictions, outcomes),
        log_loss(predictions, outcomes),
        rmse(predictions, outcomes),
        calibration_error(predictions, outcomes),
    )


def auc(predictions: Sequence[float], outcomes: Sequence[float]) -> float | None:
    """The chance that a right answer was predicted higher than a wrong one; a tie is half. O(n log n)."""
    rights, wrongs = _split(predictions, outcomes)
    if rights is None or wrongs is None:
        return _weighted_auc(predictions, outcomes)
    if not rights or not wrongs:
        return None
    rights.sort()
    wrongs.sort()
    below = sum(map(partial(bisect_left, wrongs), rights))
    not_above = sum(map(partial(bisect_right, wrongs), rights))
    return (below + not_above) / (2 * len(rights) * len(wrongs))


def _split(
    predictions: Sequence[float], outcomes: Sequence[float]
) -> tuple[list[float], list[float]] | tuple[None, None]:
    """What was predicted for right answers and for wrong ones; None if some answer is neither."""
    rights = [p for p, y in zip(predictions, outcomes, strict=True) if y == 1.0]
    wrongs = [p for p, y in zip(predictions, outcomes, strict=True) if y == 0.0]
    return (rights, wrongs) if len(rights) + len(wrongs) == len(predictions) else (None, None)


def _weighted_auc(predictions: Sequence[float], outcomes: Sequence[float]) -> float | None:
    """An answer of outcome y is y of a right one and 1 − y of a wrong one, with the same prediction."""
    order = sorted(range(len(predictions)), key=predictions.__getitem__)
    rights = wrongs = wins = 0.0  # of all that was predicted lower
    at = 0
    while at < len(order):
        prediction = predictions[order[at]]
        right = wrong = 0.0
        while at < len(order) and predictions[order[at]] == prediction:
            right += outcomes[order[at]]
            wrong += 1.0 - outcomes[order[at]]
            at += 1
        wins += right * (wrongs + 0.5 * wrong)
        wrongs += wrong
        rights += right
    return wins / (rights * wrongs) if rights > 0 and wrongs > 0 else None


def log_loss(predictions: Sequence[float], outcomes: Sequence[float]) -> float:
    rights, wrongs = _split(predictions, outcomes)
    if rights is not None and wrongs is not None:
        bounded = map(max, rights, repeat(CERTAIN))
        opposite = map(min, wrongs, repeat(1.0 - CERTAIN))
        return -(fsum(map(log, bounded)) + fsum(map(log1p, map(neg, opposite)))) / len(predictions)
    total = 0.0
    for prediction, outcome in zip(predictions, outcomes, strict=True):
        p = min(max(prediction, CERTAIN), 1.0 - CERTAIN)
        total -= outcome * log(p) + (1.0 - outcome) * log1p(-p)
    return total / len(predictions)


def rmse(predictions: Sequence[float], outcomes: Sequence[float]) -> float:
    squares = sum((p - y) * (p - y) for p, y in zip(predictions, outcomes, strict=True))
    return sqrt(squares / len(predictions))


def calibration_error(predictions: Sequence[float], outcomes: Sequence[float]) -> float:
    """Expected calibration error: Σ over the bins of their share of answers · |mean prediction − mean outcome|."""
    gaps = [0.0] * BINS
    for prediction, outcome in zip(predictions, outcomes, strict=True):
        gaps[min(int(prediction * BINS), BINS - 1)] += prediction - outcome
    return sum(map(abs, gaps)) / len(predictions)
