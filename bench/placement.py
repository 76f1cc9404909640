"""How many skills the placement test puts right, on simulated students: python -m bench.placement [STUDENTS]

Skills placed right ("known" from P = 0.5 on) after ten questions, in per cent, the mean over that many students of
each class (1,000 if nothing is said; fewer in the columns further right). The bar is 88. Exceptions are skills known,
or not, against the student's own pattern: no question about other skills can find them, so one per cent costs one."""

import csv
import random
import sys
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from statistics import mean
from time import process_time

from bench.imagined_students import SCHOOLS, Knowledge, with_exceptions
from bot.diagnosis import Answer, Reply, SkillGraph, SkillNode, placement_for
from models.types import GRADES

QUESTIONS = 10
EXCEPTIONS = 0.02
OTHER_ANSWERERS = ((0.05, 0.05), (0.2, 0.05), (0.05, 0.2), (0.2, 0.2))
SKILLS_FILE = Path(__file__).resolve().parent.parent / "content" / "skills.csv"


@lru_cache(maxsize=1)
def library_graph() -> SkillGraph:
    with SKILLS_FILE.open(encoding="utf-8", newline="") as file:
        return SkillGraph(
            tuple(
                SkillNode(
                    row["id"], int(row["grade"]), row["strand"], tuple(filter(None, row["prerequisites"].split(";")))
                )
                for row in csv.DictReader(file)
            )
        )


@dataclass(frozen=True)
class Trial:
    school: str
    grade: int
    students: int
    exceptions: float = 0.0
    slip: float = 0.12
    guess: float = 0.08
    button: bool = False
    """Says "not learned yet" in two of three cases where it would be true."""


def reply(knows: bool, trial: Trial, rng: random.Random) -> Reply:
    if not knows and trial.button and rng.random() < 2 / 3:
        return Reply.NOT_LEARNED
    return Reply.RIGHT if rng.random() < (1 - trial.slip if knows else trial.guess) else Reply.WRONG


@lru_cache(maxsize=100_000)
def question_after(grade: int, answers: tuple[Answer, ...]) -> str | None:
    """The first questions are the same for many."""
    return placement_for(library_graph(), grade).next_question(answers)


def place_one(known: Knowledge, trial: Trial, rng: random.Random, questions: int = QUESTIONS) -> tuple[float, int]:
    """The share of skills placed right, and how many were asked."""
    answers: tuple[Answer, ...] = ()
    while len(answers) < questions and (skill := question_after(trial.grade, answers)) is not None:
        answers = (*answers, Answer(skill, reply(skill in known, trial, rng)))
    believed = placement_for(library_graph(), trial.grade).belief(answers)
    return mean((p >= 0.5) == (skill in known) for skill, p in believed.items()), len(answers)


def placed_right(trial: Trial) -> float:
    """Per cent, the mean over the students of the trial."""
    graph, right = library_graph(), []
    for number in range(trial.students):
        rng = random.Random(f"{trial.school}:{trial.grade}:{number}")
        known = with_exceptions(graph, SCHOOLS[trial.school](graph, trial.grade, rng), trial.exceptions, rng)
        right.append(place_one(known, trial, rng)[0])
    return 100 * mean(right)


def choice_milliseconds(grade: int) -> list[float]:
    """Processor time of each choice in one whole test."""
    placement, answers, times = placement_for(library_graph(), grade), list[Answer](), []
    while True:
        began = process_time()
        skill = placement.next_question(answers)
        times.append(1000 * (process_time() - began))
        if skill is None:
            return times
        answers.append(Answer(skill, (Reply.RIGHT, Reply.WRONG)[len(answers) % 2]))


def main(students: int) -> None:
    fewer, few = max(1, students // 5), max(1, students // 20)
    columns: list[tuple[str, list[Trial]]] = []
    for name in SCHOOLS:
        trials = [Trial(name, grade, students) for grade in GRADES]
        trials += [Trial(name, grade, fewer, EXCEPTIONS) for grade in GRADES]
        for slip, guess in OTHER_ANSWERERS:
            trials += [Trial(name, grade, few, 0, slip, guess) for grade in GRADES]
        trials += [Trial(name, grade, few, button=True) for grade in GRADES]
        columns.append((name, trials))
    others = " | ".join(f"{slip:g}/{guess:g}" for slip, guess in OTHER_ANSWERERS)
    print(f"| students | class 6 | class 7 | class 8 | 2 % exceptions: 6 | 7 | 8 | slip/guess {others} | button |")
    print("| --- |" + " --: |" * (7 + len(OTHER_ANSWERERS)))
    with ProcessPoolExecutor() as pool:
        for name, trials in columns:
            right = list(pool.map(placed_right, trials))
            rest = [mean(right[start : start + 3]) for start in range(6, len(right), 3)]
            print(f"| {name} | " + " | ".join(f"{share:.1f}" for share in right[:6] + rest) + " |", flush=True)
    times = sorted(spent for grade in GRADES for spent in choice_milliseconds(grade))
    print(f"\nA choice: median {times[len(times) // 2]:.1f} ms, slowest {times[-1]:.1f} ms of processor time.")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 1000)
