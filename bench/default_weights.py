"""The weights that come with the engine: python -m bench.default_weights [--judge]

Fitted on all worlds together, three seeds each. With --judge: how the engine does in each world when its weights were
fitted without any world of that process, against its rivals, from a cold start."""

import sys
from collections.abc import Iterable
from pathlib import Path

import numpy as np

from bench.learner_worlds import WORLDS
from bot.mastery import evaluation, rivals
from bot.mastery.answer_log import Row
from bot.mastery.fitting import Matrix, design, regression
from bot.mastery.logistic import FEATURES, Weights, written_weights
from bot.mastery.metrics import score

SEEDS = (1, 2, 3)
JUDGING_SEED = 9
START = Weights(tuple(float(name == "elo") for name in FEATURES))
"""Elo as it is: what the fit moves away from only for a reason."""
FILE = Path(__file__).resolve().parent.parent / "bot" / "mastery" / "weights.json"


def process(world: str) -> str:
    return world.split()[0]


def designs() -> dict[str, list[tuple[Matrix, Matrix]]]:
    return {name: [design(log_of(seed)) for seed in SEEDS] for name, log_of in WORLDS.items()}


def fitted(parts: Iterable[list[tuple[Matrix, Matrix]]], fitted_on: str = "") -> Weights:
    pairs = [pair for part in parts for pair in part]
    return regression(np.vstack([x for x, _ in pairs]), np.concatenate([y for _, y in pairs]), START, fitted_on)


def judge(weights: Weights, rows: list[Row]) -> dict[str, tuple[float, float, float]]:
    """Model → AUC, log loss, calibration error."""
    models: dict[str, evaluation.Model] = {
        "engine": evaluation.Engine(weights),
        "elo": rivals.PlainElo(),
        "mean": rivals.SkillMean(),
        "average": rivals.ExponentialAverage(),
        "tracing": rivals.KnowledgeTracing(),
    }
    found = {}
    for name, model in models.items():
        scores = score([model.answer(row) for row in rows], [row.correct for row in rows])
        found[name] = (scores.auc or 0.5, scores.log_loss, scores.calibration_error)
    return found


def main() -> None:
    all_designs = designs()
    if "--judge" not in sys.argv:
        weights = fitted(all_designs.values(), f"{len(WORLDS)} made-up worlds, {len(SEEDS)} seeds each")
        FILE.write_text(written_weights(weights), "utf-8")
        return
    print("AUC / log loss / calibration error; the engine's weights come from other processes\n")
    lost = 0
    for name, log_of in WORLDS.items():
        others = [part for other, part in all_designs.items() if process(other) != process(name)]
        weights, rows = fitted(others), log_of(JUDGING_SEED)
        logs = {name: rows}
        if rows[0].t is not None:
            logs[f"{name}, no t"] = [row._replace(t=None) for row in rows]
        for title, log in logs.items():
            found = judge(weights, log)
            engine = found["engine"]
            lost += any(auc > engine[0] or loss < engine[1] for auc, loss, _ in found.values())
            shown = (f"{model} {a:.4f}/{ll:.4f}/{e:.3f}" for model, (a, ll, e) in found.items())
            print(f"{title:25}", "  ".join(shown), flush=True)
    print(f"\n{lost} logs for which a rival is better in AUC or log loss")


if __name__ == "__main__":
    main()
