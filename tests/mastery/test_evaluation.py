import json
from pathlib import Path
from random import Random

import pytest

from bench.learner_worlds import WORLDS
from bot.__main__ import main
from bot.mastery.answer_log import Row, read_log
from bot.mastery.evaluation import Engine, evaluate
from bot.mastery.rivals import KnowledgeTracing, PlainElo, SkillMean, Tracing, fitted_tracing

NAMES = ["engine", "three-level Elo", "skill mean", "exponential average", "knowledge tracing"]


def saved(path: Path, rows: list[Row]) -> Path:
    lines = (f"{row.student},{row.skill},{row.item},{row.correct},{'' if row.t is None else row.t}" for row in rows)
    path.write_text("student,skill,item,correct,t\n" + "\n".join(lines) + "\n")
    return path


@pytest.fixture(scope="module")
def logs() -> dict[str, list[Row]]:
    """Seeds that the weights were not fitted on."""
    return {name: WORLDS[name](77) for name in ("growth builder", "states blocked", "hierarchy mixed")}


@pytest.mark.parametrize("world", ["growth builder", "states blocked", "hierarchy mixed"])
@pytest.mark.parametrize("timed", [True, False])
def test_the_engine_beats_its_rivals_from_a_cold_start(logs: dict[str, list[Row]], world: str, timed: bool) -> None:
    rows = logs[world] if timed else [row._replace(t=None) for row in logs[world]]
    engine, *rivals = evaluate(rows)
    assert engine.scores.auc is not None
    for rival in rivals:
        assert engine.scores.auc > (rival.scores.auc or 0.0)
        assert engine.scores.log_loss < rival.scores.log_loss
    assert engine.scores.calibration_error <= 0.03


def test_json_is_one_object_a_model_and_the_engine_first(
    logs: dict[str, list[Row]], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    log = saved(tmp_path / "log.csv", logs["growth builder"][:3000])
    assert main(["evaluate", str(log), "--json"]) == 0
    shown = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [line["model"] for line in shown] == NAMES
    assert all(line["events"] == 3000 and 0.5 < line["auc"] < 1 and line["us_per_event"] > 0 for line in shown)
    assert set(shown[0]) >= {"auc", "log_loss", "rmse", "calibration_error", "calibration_bins", "us_per_event"}


def test_the_table_says_which_bins(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    log = saved(tmp_path / "log.csv", [Row("s", "k", "i", 1.0)])
    assert main(["evaluate", str(log)]) == 0
    shown = capsys.readouterr().out
    assert "10 bins of equal width" in shown
    assert "–" in shown  # one answer has no AUC
    assert main(["evaluate", str(log), "--json"]) == 0
    assert json.loads(capsys.readouterr().out.splitlines()[0])["auc"] is None


def test_a_log_to_warm_up_with_makes_it_better_also_for_other_students(
    logs: dict[str, list[Row]], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    rows = logs["growth builder"]
    students = sorted({row.student for row in rows})
    early = set(students[: len(students) * 2 // 3])
    train = [row for row in rows if row.student in early]
    test = [row for row in rows if row.student not in early]
    cold, warm = evaluate(test)[0].scores, evaluate(test, train)
    assert warm[0].scores.log_loss < cold.log_loss
    assert min(warm, key=lambda result: result.scores.log_loss).model == "engine"
    assert [result.model for result in warm] == [*NAMES, "knowledge tracing, fitted"]
    assert warm[0].scores.events == len(test)
    assert (
        main(["evaluate", str(saved(tmp_path / "t.csv", test)), "--warm", str(saved(tmp_path / "w.csv", train))]) == 0
    )
    assert "knowledge tracing, fitted" in capsys.readouterr().out


def test_each_answer_is_predicted_before_it_is_seen() -> None:
    rows = WORLDS["growth mixed"](5)[:400]
    for model in (Engine, PlainElo, SkillMean, KnowledgeTracing):
        one, other = model(), model()
        flipped = [*rows[:-1], rows[-1]._replace(correct=1.0 - rows[-1].correct)]
        assert [one.answer(row) for row in rows] == [other.answer(row) for row in flipped]


@pytest.mark.parametrize("correct", [0.0, 1.0, 0.5])
def test_logs_without_any_variety_are_no_trouble(correct: float) -> None:
    rows = [Row("s", "k", "k", correct, 5.0 - at) for at in range(3000)]
    for result in evaluate(rows, rows):
        assert result.scores.log_loss < 0.75
    assert evaluate(rows)[0].scores.log_loss < (0.70 if correct == 0.5 else 0.05)


def test_knowledge_tracing_by_hand() -> None:
    model = KnowledgeTracing()
    assert model.answer(Row("s", "k", "i", 1.0)) == pytest.approx(0.4 * 0.9 + 0.6 * 0.2)
    known = 0.36 / 0.48
    known += (1 - known) * 0.1
    assert model.answer(Row("s", "k", "i", 0.0)) == pytest.approx(known * 0.9 + (1 - known) * 0.2)
    known = known * 0.1 / (known * 0.1 + (1 - known) * 0.8)
    known += (1 - known) * 0.1
    assert model.answer(Row("s", "k", "i", 0.0)) == pytest.approx(known * 0.9 + (1 - known) * 0.2)


def test_fitted_tracing_finds_slips_and_guesses() -> None:
    rng, truth, rows = Random(3), Tracing(0.5, 0.15, 0.05, 0.3), []
    for student in range(400):
        known = rng.random() < truth.known
        for _ in range(8):
            rows.append(Row(f"s{student}", "k", "i", float(rng.random() < (1 - truth.slip if known else truth.guess))))
            known = known or rng.random() < truth.learns
    fitted, _ = fitted_tracing(rows)
    assert fitted["k"].slip == pytest.approx(truth.slip, abs=0.05)
    assert fitted["k"].guess == pytest.approx(truth.guess, abs=0.1)


def test_reading_and_streaming_keep_no_more_than_rows_need(tmp_path: Path) -> None:
    rows = read_log(saved(tmp_path / "log.csv", [Row("s", "k", "i", 1.0)] * 3))
    assert rows[0].student is rows[2].student  # one object for one name
