"""Simulated students, 60 days of five problems and 30 idle days, in three worlds, under seven policies: dars simulate

What is counted: skills with true P ≥ 0.8 on day 90 minus those at the start; claims of mastery on day 60 that are not
true; days with at most one right answer. All policies meet the same students with the same seeds.
"""

import argparse
import json
import os
import sys
from collections.abc import Mapping, Sequence
from concurrent.futures import Executor, ProcessPoolExecutor
from dataclasses import dataclass, field, replace
from math import sqrt
from pathlib import Path
from random import Random
from statistics import mean, stdev
from time import perf_counter
from typing import Any

import numpy as np

from bench.placement import library_graph
from bench.simulated_tutor import NAIVE, Logged, Pupil, Tutor, policies
from bench.simulated_worlds import PARAMETERS, TARGET, WORLDS, Parameters, School, with_ranges
from bot.__main__ import main
from bot.choice import Bandit
from bot.mastery.fitting import is_held_out, regression
from bot.mastery.levels import Level
from bot.mastery.logistic import Weights, default_weights, probability
from bot.mastery.metrics import calibration_error, score
from models.types import GRADES

GROUP = 25
"""Students whose answers teach the engine about the same skills and items."""
IDLE_DAYS = 30
FALSE_CLAIMS = {"logistic": 0.35, "two-state": 0.05, "flashcard": 0.05}
BAD_DAYS, HALF_WAY, CALIBRATED = 0.10, 0.5, 0.03


@dataclass(frozen=True)
class Run:
    world: str
    policy: str
    group: int
    students: int
    days: int = 60
    attendance: float = 1.0
    seed: int = 1
    parameters: Parameters = PARAMETERS["usual"]
    bandit: Bandit = Bandit.THOMPSON
    weights: Weights | None = None
    """Those that come with the engine, if left out."""
    is_logged: bool = False


@dataclass
class Result:
    """Of some students; lists have one number for each."""

    gains: list[int] = field(default_factory=list)
    start: list[int] = field(default_factory=list)
    days: int = 0
    bad_days: int = 0
    rights: int = 0
    answers: int = 0
    claims: dict[str, list[int]] = field(default_factory=lambda: {"master": [0, 0], "proficient": [0, 0]})
    """Claim → how many, and how many of them are false."""
    predicted: list[tuple[float, float]] = field(default_factory=list)
    log: list[Logged] = field(default_factory=list)

    def add(self, other: "Result") -> None:
        self.gains += other.gains
        self.start += other.start
        self.days += other.days
        self.bad_days += other.bad_days
        self.rights += other.rights
        self.answers += other.answers
        for claim, (made, false) in other.claims.items():
            self.claims[claim][0] += made
            self.claims[claim][1] += false
        self.predicted += other.predicted
        self.log += other.log


def play(run: Run) -> Result:
    """One group of students in one world under one policy."""
    graph, result = library_graph(), Result()
    seed = f"{run.seed}:{run.world}:{run.group}"
    school = School(graph, seed, run.parameters)
    tutor = Tutor(school, run.weights or default_weights(), run.bandit)
    tutor.log = [] if run.is_logged else None
    policy = policies(run.days + IDLE_DAYS)[run.policy]
    pupils = [_pupil(run, school, f"{seed}:{number}", number) for number in range(run.students)]
    coming = Random(f"{seed}:attendance")
    starts = [_held(pupil, 0) for pupil in pupils]
    for day in range(run.days):
        for pupil in pupils:
            if coming.random() < run.attendance:
                rights = policy(tutor, pupil, day)
                result.days += 1
                result.bad_days += rights <= 1
                result.rights += rights
    for pupil, start in zip(pupils, starts, strict=True):
        _count_claims(result, tutor, pupil, run.days)
        result.start.append(start)
        result.gains.append(_held(pupil, run.days + IDLE_DAYS) - start)
    result.log = tutor.log or []
    result.answers = len(tutor.predicted)
    result.predicted = tutor.predicted if run.policy == "ours" else []
    return result


def _pupil(run: Run, school: School, seed: str, number: int) -> Pupil:
    grade = GRADES[number % len(GRADES)]
    mind = WORLDS[run.world](school, grade, Random(f"{seed}:mind"))
    return Pupil(number, grade, mind, Random(f"{seed}:policy"), Random(f"{seed}:luck"))


def _held(pupil: Pupil, day: int) -> int:
    return sum(pupil.mind.p(skill, 0.0, day) >= TARGET for skill in range(len(library_graph().skills)))


def _count_claims(result: Result, tutor: Tutor, pupil: Pupil, day: int) -> None:
    for skill in pupil.evidence:
        level = tutor.level(pupil, skill, tutor.p(pupil, skill, day))
        is_false = pupil.mind.p(skill, 0.0, day) < TARGET
        for claim, least in (("master", Level.MASTER), ("proficient", Level.PROFICIENT)):
            if level >= least:
                result.claims[claim][0] += 1
                result.claims[claim][1] += is_false


GENERATIONS, PILOTS = 2, 2
"""Generations of earlier students, on whose log the weights are refitted, and groups in each."""
OURS, ORACLE, FRONTIER = "ours", "oracle", "random on the frontier"


@dataclass(frozen=True)
class Trial:
    """All worlds and policies under one set of parameters."""

    name: str
    parameters: Parameters
    students: int
    days: int = 60
    attendance: float = 1.0
    seed: int = 1
    bandit: Bandit = Bandit.THOMPSON

    def run(self, world: str, policy: str, group: int, students: int = GROUP, weights: Weights | None = None) -> Run:
        return Run(
            world, policy, group, students, self.days, self.attendance, self.seed, self.parameters, self.bandit, weights
        )


@dataclass(frozen=True)
class Found:
    trial: Trial
    results: Mapping[tuple[str, str], Result]
    """(world, policy) → all its students."""
    pilot_calibration: Mapping[str, float]
    """World → calibration error of the weights that come with the engine, on the pilot's log."""


def simulate(trial: Trial, workers: Executor) -> Found:
    """As in the tutor's life: earlier students' answers refit the weights, then all policies meet the same students."""
    weights, pilot = earlier_students(trial, workers)
    groups = [
        (number, min(GROUP, trial.students - number * GROUP)) for number in range((trial.students - 1) // GROUP + 1)
    ]
    runs = [
        trial.run(world, policy, number, students, weights[world])
        for policy in reversed(policies(0))  # the longest first
        for world in WORLDS
        for number, students in groups
    ]
    found = {(world, policy): Result() for world in WORLDS for policy in policies(0)}
    for run, result in zip(runs, workers.map(play, runs), strict=True):
        found[run.world, run.policy].add(result)
    return Found(trial, found, pilot)


def earlier_students(trial: Trial, workers: Executor) -> tuple[dict[str, Weights], dict[str, float]]:
    """World → weights refitted after each generation, and the calibration error of the default ones on the first.

    A second generation, because the weights change what is chosen, and so what is seen.
    """
    default = default_weights()
    weights, logs = dict.fromkeys(WORLDS, default), {world: list[Logged]() for world in WORLDS}
    first: dict[str, float] = {}
    for generation in range(GENERATIONS):
        numbers = [-1 - generation * PILOTS - pilot for pilot in range(PILOTS)]
        runs = [
            replace(trial.run(world, OURS, number, weights=weights[world]), is_logged=True)
            for world in WORLDS
            for number in numbers
        ]
        for run, result in zip(runs, workers.map(play, runs), strict=True):
            logs[run.world] += result.log
        if not first:
            for world, answers in logs.items():
                predicted = [probability(default, x) for _, x, _ in answers]
                first[world] = calibration_error(predicted, [y for _, _, y in answers])
        weights = {world: refitted(answers, weights[world]) for world, answers in logs.items()}
    return weights, first


def refitted(answers: Sequence[Logged], in_force: Weights) -> Weights:
    """As `dars model fit` does: adopted only if better on the students held out."""
    x, y = np.array([x for _, x, _ in answers]), np.array([y for _, _, y in answers])
    held = np.array([is_held_out(str(number)) for number, _, _ in answers])
    trial = regression(x[~held], y[~held], in_force, "a pilot")
    old, new = (score([probability(weights, each) for each in x[held]], y[held]) for weights in (in_force, trial))
    is_better = new.log_loss < old.log_loss and new.calibration_error <= old.calibration_error
    return regression(x, y, in_force, "a pilot") if is_better else in_force


# What is said


def standard_error(values: Sequence[float]) -> float:
    return stdev(values) / sqrt(len(values)) if len(values) > 1 else 0.0


def rows(found: Found) -> list[dict[str, Any]]:
    """One for each world and policy, as numbers."""
    told = []
    for (world, policy), result in found.results.items():
        ours = found.results[world, OURS].gains
        ahead = [mine - other for mine, other in zip(ours, result.gains, strict=True)]
        told.append(
            {
                "parameters": found.trial.name,
                "attendance": found.trial.attendance,
                "world": world,
                "policy": policy,
                "students": len(result.gains),
                "skills_at_start": mean(result.start),
                "skills_gained": mean(result.gains),
                "skills_gained_error": standard_error(result.gains),
                "ours_ahead": mean(ahead),
                "ours_ahead_error": standard_error(ahead),
                "bad_days": result.bad_days / max(1, result.days),
                "right": result.rights / max(1, result.answers),
                **{f"{claim}_claims": made / len(result.gains) for claim, (made, _) in result.claims.items()},
                **{f"{claim}_false": false / max(1, made) for claim, (made, false) in result.claims.items()},
                "calibration_error": calibration_error(*zip(*result.predicted, strict=True))
                if result.predicted
                else None,
            }
        )
    return told


def bars(found: Found) -> list[dict[str, Any]]:
    """Each bar in each world: what it asks, what was found, whether it is met."""
    told = []
    numbers = {(row["world"], row["policy"]): row for row in rows(found)}
    for world in WORLDS:
        ours, gained = numbers[world, OURS], {name: numbers[world, name]["skills_gained"] for name in policies(0)}
        best = max(gained[name] for name in NAIVE)
        half = (gained[OURS] - best) / max(1e-9, gained[ORACLE] - best)
        for bar, value, is_met in (
            ("ahead of the best naive policy, skills", gained[OURS] - best, gained[OURS] > best),
            (f"false claims of mastery ≤ {FALSE_CLAIMS[world]}", ours["master_false"],
             ours["master_false"] <= FALSE_CLAIMS[world]),
            (f"days with at most one right ≤ {BAD_DAYS}", ours["bad_days"], ours["bad_days"] <= BAD_DAYS),
            (f"way to the oracle ≥ {HALF_WAY} (to reach for)", half, half >= HALF_WAY),
            (f"calibration error ≤ {CALIBRATED}", ours["calibration_error"], ours["calibration_error"] <= CALIBRATED),
        ):  # fmt: skip
            told.append({"world": world, "bar": bar, "found": value, "is_met": is_met})
    return told


def table(found: Found) -> str:
    trial = found.trial
    lines = [
        f"## {trial.name}, attendance {trial.attendance:g}: {trial.students} students, {trial.days} days",
        "",
        "| world | policy | skills gained | ours ahead by | days ≤ 1 right | right | master claims | false "
        "| proficient | false |",
        "| --- | --- | --: | --: | --: | --: | --: | --: | --: | --: |",
    ]
    for row in rows(found):
        ahead = f"{row['ours_ahead']:+.2f} ± {row['ours_ahead_error']:.2f}" if row["policy"] != OURS else ""
        lines.append(
            f"| {row['world']} | {row['policy']} | {row['skills_gained']:.2f} ± {row['skills_gained_error']:.2f} "
            f"| {ahead} | {row['bad_days']:.3f} | {row['right']:.2f} "
            f"| {row['master_claims']:.1f} | {row['master_false']:.3f} "
            f"| {row['proficient_claims']:.1f} | {row['proficient_false']:.3f} |"
        )
    lines.append("")
    for bar in bars(found):
        lines.append(f"{'met   ' if bar['is_met'] else 'MISSED'} {bar['world']}: {bar['bar']}: {bar['found']:.3f}")
    before = ", ".join(f"{world} {error:.3f}" for world, error in found.pilot_calibration.items())
    lines.append(f"       (calibration error of the weights that come with the engine, before the refit: {before})")
    return "\n".join(lines)


def trials(options: argparse.Namespace) -> list[Trial]:
    """The usual parameters, the same at half the attendance, and the other sets; or only what was asked for."""
    name = options.parameters or "usual"
    parameters = PARAMETERS[name] if name in PARAMETERS else read_parameters(name)
    attendance = 1.0 if options.attendance is None else options.attendance
    asked = Trial(name, parameters, options.students, options.days, attendance, options.seed, Bandit(options.bandit))
    if options.parameters is not None or options.attendance is not None:
        return [asked]
    fewer = max(1, options.students // 2)
    others = [replace(asked, name=each, parameters=PARAMETERS[each], students=fewer) for each in PARAMETERS]
    return [asked, replace(asked, attendance=0.5), *others[1:]]


class BadParameters(ValueError):
    """The message is a sentence."""


def read_parameters(name: str) -> Parameters:
    """JSON: the numbers and ranges of Parameters that differ from the usual. Raises BadParameters."""
    try:
        changed = json.loads(Path(name).read_text("utf-8"))
        if not isinstance(changed, dict):
            raise ValueError("they must be an object of names with numbers or ranges")
        return with_ranges(Parameters(), changed)
    except (OSError, ValueError) as trouble:
        raise BadParameters(f"{name} is none of {', '.join(PARAMETERS)}, and no such file: {trouble}.") from None


def run(options: argparse.Namespace) -> int:
    """Prints as it goes. Raises BadParameters."""
    wanted = trials(options)
    began = perf_counter()
    with ProcessPoolExecutor(os.cpu_count()) as workers:
        for trial in wanted:
            found = simulate(trial, workers)
            if options.json:
                for line in rows(found) + bars(found):
                    print(json.dumps(line, ensure_ascii=False), flush=True)
            else:
                print(table(found), end="\n\n", flush=True)
    if not options.json:
        print(f"{perf_counter() - began:.0f} s")
    return 0


if __name__ == "__main__":
    sys.exit(main(["simulate", *sys.argv[1:]]))
