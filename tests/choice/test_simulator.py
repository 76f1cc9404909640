"""The worlds are what they say, and the simulator's numbers come from playing in them."""

import json
from pathlib import Path
from random import Random
from statistics import mean

import pytest

from bench.placement import library_graph
from bench.simulate import Found, Run, Trial, bars, play, rows
from bench.simulated_tutor import library, policies
from bench.simulated_worlds import (
    PARAMETERS,
    READY,
    TARGET_LOGIT,
    WORLDS,
    Flashcards,
    Logistic,
    Parameters,
    School,
    TwoStates,
    with_ranges,
)
from bot.__main__ import main

SCHOOL = School(library_graph(), "tests", Parameters())
SKILLS = range(len(library_graph().skills))


def minds(world: str, count: int = 20, grade: int = 7) -> list[Logistic | TwoStates | Flashcards]:
    made = [WORLDS[world](SCHOOL, grade, Random(f"{world}:{number}")) for number in range(count)]
    return [mind for mind in made if isinstance(mind, Logistic | TwoStates | Flashcards)]


def is_ready(mind: Logistic | TwoStates | Flashcards, skill: int) -> bool:
    return all(mind.p(needed, 0.0, 0) >= READY for needed in SCHOOL.before[skill])


@pytest.mark.parametrize("world", WORLDS)
def test_a_class_starts_at_about_65_percent_in_what_it_was_taught(world: str) -> None:
    own = [
        mind.p(skill, 0.0, 0)
        for mind in minds(world)
        for skill, name in enumerate(SCHOOL.graph.learning_order)
        if SCHOOL.graph.by_id[name].grade <= 7
    ]
    assert 0.5 < mean(own) < 0.75


def test_about_seven_opportunities_lead_from_65_to_80_percent() -> None:
    ends = []
    for mind in minds("logistic", 60):
        assert isinstance(mind, Logistic)
        for skill in SKILLS:
            if 0.62 < mind.p(skill, 0.0, 0) < 0.68 and is_ready(mind, skill):
                for day in range(7):
                    mind.practise(skill, True, day)
                ends.append(mind.p(skill, 0.0, 90))
    assert len(ends) > 50
    assert 0.76 < mean(ends) < 0.84


@pytest.mark.parametrize("world", WORLDS)
def test_without_the_prerequisites_practice_brings_little(world: str) -> None:
    def gained(*, ready: bool) -> float:
        gains = []
        for mind in minds(world):
            for skill in SKILLS:
                if mind.p(skill, 0.0, 0) < 0.6 and SCHOOL.before[skill] and is_ready(mind, skill) == ready:
                    start = mind.p(skill, 0.0, 0)
                    for day in range(1, 10):
                        mind.practise(skill, True, day)
                    gains.append(mind.p(skill, 0.0, 15) - start)
        return mean(gains)

    assert gained(ready=False) < 0.4 * gained(ready=True)


def test_in_the_logistic_world_a_part_of_the_gain_passes() -> None:
    mind = minds("logistic", 1)[0]
    before = mind.p(0, 0.0, 0)
    mind.practise(0, True, 0)
    assert mind.p(0, 0.0, 0) > mind.p(0, 0.0, 3) > mind.p(0, 0.0, 90) > before


def test_in_the_two_state_world_there_are_two_states() -> None:
    mind = minds("two-state", 1)[0]
    assert isinstance(mind, TwoStates)
    for skill in SKILLS:
        assert {mind.p(skill, 0.0, day) for day in range(0, 400, 7)} <= {
            1 - mind.slips[skill], mind.guesses[skill],
        }  # fmt: skip
    mind.until[0], mind.hazards[0] = 30.0, 0.05
    assert (mind.p(0, 0.0, 29), mind.p(0, 0.0, 31)) == (1 - mind.slips[0], mind.guesses[0])


def test_in_the_flashcard_world_recall_halves_and_cramming_brings_nothing() -> None:
    mind = minds("flashcard", 1)[0]
    assert isinstance(mind, Flashcards)
    mind.half_lives[0], mind.last[0] = 4.0, 0.0
    assert mind.recall(0, 8.0) == pytest.approx(0.25)
    mind.rng.random = lambda: 0.0  # type: ignore[method-assign]
    mind.practise(0, True, 4)
    once = mind.half_lives[0]
    assert once > 5.0
    for _ in range(5):
        mind.practise(0, True, 4)
    assert mind.half_lives[0] == once


@pytest.mark.parametrize("world", WORLDS)
def test_the_oracle_is_told_what_a_practice_brings(world: str) -> None:
    for mind in minds(world, 5):
        gains = [mind.held(s, 0, 90, practised=True) - mind.held(s, 0, 90, practised=False) for s in SKILLS]
        assert max(gains) > 0
        assert mind.held(0, 0, 90, practised=True) < TARGET_LOGIT + 10


def test_authors_know_something_of_their_items() -> None:
    items = [item for shelf in library(SCHOOL) for item in shelf]
    easy, hard = (mean(item.hardness for item in items if item.difficulty == mark) for mark in (1, 3))
    assert hard - easy > 0.5


@pytest.mark.parametrize("policy", policies(0))
def test_equal_seeds_are_equal_runs(policy: str) -> None:
    run = Run("two-state", policy, 0, 2, days=4)
    assert play(run) == play(run)
    assert play(run).answers == 2 * 4 * 5


def test_attendance_is_a_share_of_days() -> None:
    result = play(Run("logistic", "random", 0, 20, days=30, attendance=0.5))
    assert 0.4 < result.days / 600 < 0.6


def test_the_bars_are_read_off_the_numbers() -> None:
    trial = Trial("usual", PARAMETERS["usual"], 2, days=3)
    results = {(world, policy): play(Run(world, policy, 0, 2, days=3)) for world in WORLDS for policy in policies(0)}
    found = Found(trial, results, {})
    assert len(rows(found)) == len(WORLDS) * len(policies(0))
    for world in WORLDS:
        results[world, "ours"].gains = [9, 9]
        results[world, "ours"].bad_days = 6
        results[world, "oracle"].gains = [10, 10]
    told = {(bar["world"], bar["bar"][:12]): bar["is_met"] for bar in bars(found)}
    for world in WORLDS:
        assert told[world, "ahead of the"]
        assert told[world, "way to the o"]
        assert not told[world, "days with at"]


def test_parameters_may_come_from_a_file(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "mine.json"
    file.write_text(json.dumps({"slip": [0.3, 0.4], "own": 2}))
    assert main(["simulate", "--parameters", str(file), "--students", "1", "--days", "2", "--json"]) == 0
    lines = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert {line["policy"] for line in lines if "policy" in line} == set(policies(0))
    assert {line["world"] for line in lines if "bar" in line} == set(WORLDS)


def test_other_files_are_refused_in_one_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for text in ("{", "[]", '{"slips": 1}', '{"slip": 1}', '{"slip": [2, 1]}', '{"own": "a"}'):
        file = tmp_path / "bad.json"
        file.write_text(text)
        assert main(["simulate", "--parameters", str(file)]) == 2
        assert len(capsys.readouterr().err.splitlines()) == 1


def test_ranges_are_checked_by_name() -> None:
    assert with_ranges(Parameters(), {"slip": [0, 0.1]}).slip == (0.0, 0.1)
    with pytest.raises(ValueError, match="no parameter"):
        with_ranges(Parameters(), {"speed": 1})


@pytest.mark.parametrize("world", ["logistic", "two-state"])
def test_ours_beats_random(world: str) -> None:
    """In the flashcard world random practice does well, and a dozen students cannot tell the two apart."""
    ours, by_chance = (mean(play(Run(world, policy, 0, 12)).gains) for policy in ("ours", "random"))
    assert ours > by_chance + 1
