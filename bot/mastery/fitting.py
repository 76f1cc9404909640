"""Weights of the logistic layer, from a log. The only file of this engine that needs numpy, and never while a student
waits.

Logistic regression with a Gaussian prior around the weights in force, by Newton's method: with little data the fit
stays where it was. One student in three, chosen by a hash, is not fitted on and judges the result.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from bot.mastery.answer_log import Row
from bot.mastery.evaluation import Memory
from bot.mastery.logistic import FEATURES, Weights, features, learn
from bot.mastery.metrics import Scores, score

PRIOR = 30.0
"""Answers' worth of trust in the weights in force: precision of the prior for each weight."""
ROUNDS = 15
HELD_OUT = 3
"""One student in so many."""
LEAST_ANSWERS = 500
"""Below that nothing is adopted."""

Matrix = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Fit:
    weights: Weights
    """Fitted on all students if adopted, else those in force."""
    is_adopted: bool
    before: Scores | None
    """The weights in force, on the held-out students; None if there are too few answers."""
    after: Scores | None


def is_held_out(student: str) -> bool:
    """The same students whoever asks and whenever."""
    return crc32(student.encode("utf-8", "surrogatepass")) % HELD_OUT == 0


def design(rows: Sequence[Row]) -> tuple[Matrix, Matrix]:
    """Features before each answer (answers × FEATURES), and outcomes."""
    memory = Memory()
    x = np.empty((len(rows), len(FEATURES)))
    for at, row in enumerate(rows):
        known = memory.known(row)
        x[at] = features(known, row.skill, row.item, row.t)
        memory.keep(row, learn(known, row.skill, row.item, row.correct, row.t))
    return x, np.array([row.correct for row in rows])


def regression(x: Matrix, y: Matrix, start: Weights, fitted_on: str = "", prior: float = PRIOR) -> Weights:
    """The weights of highest posterior density. Newton's steps, halved while they do not climb."""
    centre = np.array(start.values)
    w = centre.copy()
    value = _log_posterior(x, y, w, centre, prior)
    for _ in range(ROUNDS):
        p = _sigmoid(x @ w)
        gradient = x.T @ (y - p) - prior * (w - centre)
        curvature = (x * (p * (1 - p))[:, None]).T @ x + prior * np.eye(len(w))
        step = np.linalg.solve(curvature, gradient)
        for _ in range(20):
            candidate = _log_posterior(x, y, w + step, centre, prior)
            if candidate >= value:
                break
            step = step / 2
        else:
            break
        w, value = w + step, candidate
        if float(np.abs(step).max()) < 1e-6:
            break
    return Weights(tuple(map(float, w)), fitted_on)


def refit(rows: Sequence[Row], in_force: Weights, fitted_on: str = "") -> Fit:
    """New weights if they are better, on students that were not fitted on, in log loss and not worse in calibration
    error.
    """
    held = np.array([is_held_out(row.student) for row in rows], dtype=bool)
    if len(rows) < LEAST_ANSWERS or not held.any() or held.all():
        return Fit(in_force, False, None, None)
    x, y = design(rows)
    trial = regression(x[~held], y[~held], in_force)
    before, after = (_scores(x[held], y[held], weights) for weights in (in_force, trial))
    is_better = after.log_loss < before.log_loss and after.calibration_error <= before.calibration_error
    return Fit(regression(x, y, in_force, fitted_on) if is_better else in_force, is_better, before, after)


def said(fit: Fit) -> str:
    """For the operator."""
    if fit.before is None or fit.after is None:
        return f"Too few answers or students to judge by: at least {LEAST_ANSWERS} answers of several students."
    lines = [
        f"{name}: log loss {scores.log_loss:.4f}, calibration error {scores.calibration_error:.4f}"
        for name, scores in (("weights in force", fit.before), ("new weights", fit.after))
    ]
    verdict = "Better in both: adopted." if fit.is_adopted else "Not better in both: the weights stay as they are."
    return "\n".join([f"On {fit.before.events} answers of students held out:", *lines, verdict])


def _scores(x: Matrix, y: Matrix, weights: Weights) -> Scores:
    return score(_sigmoid(x @ np.array(weights.values)).tolist(), y.tolist())


def _log_posterior(x: Matrix, y: Matrix, w: Matrix, centre: Matrix, prior: float) -> float:
    logit = x @ w
    return float((y * logit - np.logaddexp(0, logit)).sum() - prior / 2 * ((w - centre) ** 2).sum())


def _sigmoid(logit: Matrix) -> Matrix:
    p: Matrix = 1 / (1 + np.exp(-np.clip(logit, -30, 30)))
    return p
