from pathlib import Path
from random import Random

import numpy as np
import pytest

from bench.learner_worlds import WORLDS
from bot.__main__ import main
from bot.mastery.answer_log import Row
from bot.mastery.fitting import design, is_held_out, refit, regression
from bot.mastery.logistic import Known, Weights, default_weights, features, learn, read_weights
from tests.mastery.test_evaluation import saved

ROWS = WORLDS["traces blocked"](31)[:8000]
OFF = Weights((default_weights().values[0] + 1.5, *default_weights().values[1:]))
"""A bias that makes everybody look better than they are."""


def test_the_design_holds_what_the_engine_would_have_seen() -> None:
    rows = [Row("s", "k", "i", 1.0, 0.0), Row("s", "k", "j", 0.0, 60.0)]
    x, y = design(rows)
    known = learn(Known(), "k", "i", 1.0, 0.0)
    second = features(known._replace(item=Known().item, item_last=None), "k", "j", 60.0)
    assert tuple(x[1]) == pytest.approx(second)
    assert tuple(y) == (1.0, 0.0)


def test_a_regression_finds_the_weights_that_made_the_answers() -> None:
    rng = np.random.default_rng(1)
    truth = rng.normal(size=4)
    x = rng.normal(size=(40_000, 4))
    y = (rng.random(40_000) < 1 / (1 + np.exp(-x @ truth))).astype(float)
    assert regression(x, y, Weights((0.0,) * 4), prior=1.0).values == pytest.approx(tuple(truth), abs=0.08)


def test_little_data_moves_little() -> None:
    x, y = design(ROWS[:20])
    moved = np.subtract(regression(x, y, default_weights()).values, default_weights().values)
    assert 0 < np.abs(moved).max() < 0.3


def test_better_weights_are_adopted() -> None:
    fit = refit(ROWS, OFF, "a log")
    assert fit.is_adopted
    assert fit.before is not None
    assert fit.after is not None
    assert fit.after.log_loss < fit.before.log_loss
    assert fit.after.calibration_error <= fit.before.calibration_error
    assert fit.weights.fitted_on == "a log"


def test_what_is_no_better_on_held_out_students_is_not_adopted() -> None:
    """Those that are fitted on are all right or all wrong, which makes bold; those held out follow no pattern."""
    rng, rows = Random(1), []
    for answer in range(3000):
        student = f"s{answer % 60}"
        pattern = rng.random() if is_held_out(student) else answer % 60
        rows.append(Row(student, "k", "i", float(pattern < 0.5 if is_held_out(student) else pattern % 2)))
    fit = refit(rows, default_weights())
    assert not fit.is_adopted
    assert fit.weights == default_weights()


@pytest.mark.parametrize("rows", [ROWS[:400], [Row("one", "k", "i", 1.0)] * 1000])
def test_few_answers_or_one_student_judge_nothing(rows: list[Row]) -> None:
    assert refit(rows, default_weights()).after is None


def test_the_command_writes_better_weights_and_nothing_else(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = tmp_path / "weights.json"
    code = main(["model", "fit", str(saved(tmp_path / "log.csv", ROWS)), "--out", str(out)])
    shown = capsys.readouterr().out
    assert (code == 0) == out.exists() == ("adopted" in shown)
    if out.exists():
        assert read_weights(out.read_text()).fitted_on == f"log.csv, {len(ROWS)} answers"
    short = saved(tmp_path / "short.csv", ROWS[:100])
    assert main(["model", "fit", str(short), "--out", str(tmp_path / "other.json")]) == 1
    assert not (tmp_path / "other.json").exists()
    assert "Too few" in capsys.readouterr().out
