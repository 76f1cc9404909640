"""Simple models that the engine must beat, with the parameters that the literature starts from."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from bot.mastery import elo
from bot.mastery.answer_log import Row
from bot.mastery.elo import NEW, Term

RECENCY = 0.2
"""Of the exponential average: how much of it the newest answer is."""


class PlainElo:
    """Three-level Elo and nothing else."""

    def __init__(self) -> None:
        self._students: dict[str, Term] = {}
        self._pairs: dict[tuple[str, str], Term] = {}
        self._skills: dict[str, Term] = {}
        self._items: dict[str, Term] = {}

    def answer(self, row: Row) -> float:
        student, skill, item, correct, _ = row
        pair = (student, skill)
        (
            p,
            self._students[student],
            self._pairs[pair],
            self._skills[skill],
            self._items[item],
        ) = elo.update(
            self._students.get(student, NEW),
            self._pairs.get(pair, NEW),
            self._skills.get(skill, NEW),
            self._items.get(item, NEW),
            correct,
        )
        return p


class SkillMean:
    """The share of right answers on the skill so far, by anybody; begins at one half, worth two answers."""

    def __init__(self) -> None:
        self._rights: dict[str, float] = {}
        self._answers: dict[str, int] = {}

    def answer(self, row: Row) -> float:
        rights, answers = self._rights.get(row.skill, 1.0), self._answers.get(row.skill, 2)
        self._rights[row.skill], self._answers[row.skill] = rights + row.correct, answers + 1
        return rights / answers


class ExponentialAverage:
    """Of the student's answers on the skill; begins at the skill's mean."""

    def __init__(self) -> None:
        self._skill = SkillMean()
        self._averages: dict[tuple[str, str], float] = {}

    def answer(self, row: Row) -> float:
        mean = self._skill.answer(row)
        pair = (row.student, row.skill)
        average = self._averages.get(pair, mean)
        self._averages[pair] = average + RECENCY * (row.correct - average)
        return average


@dataclass(frozen=True, slots=True)
class Tracing:
    """Bayesian knowledge tracing of one skill (Corbett and Anderson 1994): four chances."""

    known: float = 0.4
    """Before the first answer."""
    learns: float = 0.1
    """At each answer."""
    slip: float = 0.1
    guess: float = 0.2


class KnowledgeTracing:
    """For each student and skill apart. An outcome between 0 and 1 is that much a right answer and the rest a wrong
    one.
    """

    def __init__(self, skills: Mapping[str, Tracing] | None = None, otherwise: Tracing = Tracing()) -> None:
        self._parameters = {} if skills is None else skills
        self._otherwise = otherwise
        self._known: dict[tuple[str, str], float] = {}

    def answer(self, row: Row) -> float:
        of_skill = self._parameters.get(row.skill, self._otherwise)
        pair = (row.student, row.skill)
        known = self._known.get(pair, of_skill.known)
        right = known * (1.0 - of_skill.slip)
        p = right + (1.0 - known) * of_skill.guess
        after = row.correct * right / p + (1.0 - row.correct) * known * of_skill.slip / (1.0 - p)
        self._known[pair] = after + (1.0 - after) * of_skill.learns
        return p


FIT_ANSWERS, FIT_IN_ALL, FIT_ROUNDS, FIT_LEAST = 2_000, 60_000, 8, 50
"""Answers of one skill and of all that are looked at, rounds, and answers below which a skill keeps what all skills
have.
"""


def fitted_tracing(rows: Iterable[Row]) -> tuple[dict[str, Tracing], Tracing]:
    """Parameters of each skill, and of all together, by expectation-maximisation (Baum and Welch)."""
    sequences: dict[str, dict[str, list[float]]] = {}
    taken: dict[str, int] = {}
    for row in rows:
        if taken.get(row.skill, 0) < FIT_ANSWERS:
            taken[row.skill] = taken.get(row.skill, 0) + 1
            sequences.setdefault(row.skill, {}).setdefault(row.student, []).append(row.correct)
    share = max(1, -(-sum(taken.values()) // FIT_IN_ALL))
    every = [answers for of_skill in sequences.values() for answers in of_skill.values()]
    otherwise = _maximised(every[::share], Tracing())
    fitted = {}
    for skill, of_skill in sequences.items():
        if taken[skill] >= FIT_LEAST:
            fitted[skill] = _maximised(list(of_skill.values())[::share], otherwise)
    return fitted, otherwise


def _maximised(sequences: list[list[float]], start: Tracing) -> Tracing:
    now = start
    for _ in range(FIT_ROUNDS):
        began = chances = learned = known = slipped = unknown = guessed = 0.0
        for answers in sequences:
            smoothed, moved = _smoothed(answers, now)
            began += smoothed[0]
            learned += sum(moved)
            chances += sum(1.0 - k for k in smoothed[:-1])
            for k, answer in zip(smoothed, answers, strict=True):
                known += k
                slipped += k * (1.0 - answer)
                unknown += 1.0 - k
                guessed += (1.0 - k) * answer
        # Two answers' worth of the start keep a parameter in its range; slip and guess beyond one half would swap the
        # states.
        now = Tracing(
            (began + 2 * start.known) / (len(sequences) + 2),
            (learned + 2 * start.learns) / (chances + 2),
            min(0.45, (slipped + 2 * start.slip) / (known + 2)),
            min(0.45, (guessed + 2 * start.guess) / (unknown + 2)),
        )
    return now


def _smoothed(answers: list[float], now: Tracing) -> tuple[list[float], list[float]]:
    """P(known) at each answer given all of them, and P(learned between it and the next one)."""
    filtered, ahead, known = [], [], now.known
    for answer in answers:
        right, wrong = 1.0 - now.slip, now.slip
        of_known = answer * right + (1.0 - answer) * wrong
        of_unknown = answer * now.guess + (1.0 - answer) * (1.0 - now.guess)
        after = known * of_known / (known * of_known + (1.0 - known) * of_unknown)
        filtered.append(after)
        known = after + (1.0 - after) * now.learns
        ahead.append(known)
    smoothed, moved = [filtered[-1]], []
    for at in range(len(answers) - 2, -1, -1):
        ratio = smoothed[-1] / ahead[at]
        moved.append((1.0 - filtered[at]) * now.learns * ratio)
        smoothed.append(filtered[at] * ratio)  # what is known stays known: there is no forgetting in this model
    return smoothed[::-1], moved
