"""Simulated students, 60 days of five problems and 30 idle days, in three worlds, under seven policies: dars simulate

What is counted: skills with true P ≥ 0.8 on day 90 minus those at the start; claims of mastery on day 60 that are not
true; days with at most one right answer. All policies meet the same students with the same seeds.
"""

import argparse
import json
import os
import sys
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from random import Random
from statistics import mean, stdev
from time import perf_counter

from bench.placement import library_graph
from bench.simulated_tutor import NAIVE, Pupil, Tutor, policies
from bench.simulated_worlds import PARAMETERS, TARGET, WORLDS, Parameters, School, with_ranges
from bot.choice import Bandit
from bot.mastery.levels import Level
from bot.mastery.logistic import default_weights
from bot.mastery.metrics import calibration_error
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


def play(run: Run) -> Result:
    """One group of students in one world under one policy."""
    graph, result = library_graph(), Result()
    seed = f"{run.seed}:{run.world}:{run.group}"
    school = School(graph, seed, run.parameters)
    tutor = Tutor(school, default_weights(), run.bandit)
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
    result.answers = len(tutor.predicted)
    result.predicted = tutor.predicted if run.policy == "ours" else []
    return result


def _pupil(run: Run, school: School, seed: str, number: int) -> Pupil:
    grade = GRADES[number % len(GRADES)]
    mind = WORLDS[run.world](school, grade, Random(f"{seed}:mind"))
    return Pupil(grade, mind, Random(f"{seed}:policy"), Random(f"{seed}:luck"))


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


def simulate(runs: Sequence[Run]) -> dict[tuple[str, str], Result]:
    """(world, policy) → all groups together. The runs are shared among processes."""
    found: dict[tuple[str, str], Result] = {}
    with ProcessPoolExecutor(os.cpu_count()) as pool:
        for run, result in zip(runs, pool.map(play, runs), strict=True):
            found.setdefault((run.world, run.policy), Result()).add(result)
    return found
if __name__ == "__main__":
    t=perf_counter()
    n=int(sys.argv[1]); params=sys.argv[2] if len(sys.argv)>2 else "usual"
    pols=sys.argv[3].split(";") if len(sys.argv)>3 else list(policies(90))
    att=float(sys.argv[4]) if len(sys.argv)>4 else 1.0
    runs=[Run(w,p,g,25,parameters=PARAMETERS[params],attendance=att) for w in WORLDS for p in pols for g in range(n//25)]
    found=simulate(runs)
    for (w,p),r in found.items():
        m,pr=r.claims["master"],r.claims["proficient"]
        ece=calibration_error(*zip(*r.predicted)) if r.predicted else 0
        print(f"{w:10} {p:28} {mean(r.start):5.1f} {mean(r.gains):6.2f} ±{stdev(r.gains)/len(r.gains)**.5:.2f} bad {r.bad_days/r.days:.3f} right {r.rights/r.answers:.2f} master {m[0]/len(r.gains):.1f} {m[1]/max(1,m[0]):.3f} prof {pr[0]/len(r.gains):.1f} {pr[1]/max(1,pr[0]):.3f} ece {ece:.3f}")
    print(perf_counter()-t)
