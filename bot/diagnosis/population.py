"""What students of a class may know: a sample of thousands of imagined students, the same in every process.

No real student is in it. A wide mixture of plausible ways to have come through the syllabus is worth more than one
sharp guess: a student of a kind that the sample leaves out would be placed badly however well they answer.
"""

import random
from collections.abc import Callable
from dataclasses import dataclass
from math import exp

from bot.diagnosis.graph import SkillGraph
from models.types import GRADES

SIZE = 5000
"""Five times as many place students no better; a choice takes time in proportion."""
YEAR_BY_YEAR = (0.7, 1.5, 3.0)
"""How strongly the skills of easier classes are learned first, in log odds a class; 0 is any order."""


@dataclass(frozen=True, slots=True)
class Population:
    """`knows[skill]` holds one byte for each imagined student: 1 knows it, 0 does not."""

    size: int
    knows: dict[str, bytes]


@dataclass(frozen=True, slots=True)
class _Syllabus:
    """The graph as numbers: skills are counted in learning order, prerequisites first."""

    grades: list[int]
    strands: list[str]
    before: list[list[int]]
    depths: list[int]
    """The longest chain of prerequisites."""
    taught_before: int
    """How many skills the classes below teach."""
    taught: int
    """The same with the student's own class."""
    own_grade: int


State = list[bool]


def imagine(graph: SkillGraph, grade: int, size: int = SIZE) -> Population:
    """The population of a class (6, 7 or 8). Takes half a second: keep it. Raises ValueError for another class."""
    if grade not in GRADES:
        raise ValueError(f"no class {grade}: the syllabus has {GRADES}")
    syllabus = _syllabus(graph, grade)
    rng = random.Random(f"placement:{grade}")
    kinds = [kind for kind, share in KINDS for _ in range(share)]
    states = [kinds[number % len(kinds)](syllabus, rng) for number in range(size)]
    rng.shuffle(states)  # a sample at even steps must meet every kind
    return Population(
        size,
        {skill: bytes(column) for skill, column in zip(graph.learning_order, zip(*states, strict=True), strict=True)},
    )


def _wanderer(syllabus: _Syllabus, rng: random.Random) -> State:
    """Learned in any order that the prerequisites allow; any amount."""
    return _walk(syllabus, rng, rng.randint(0, len(syllabus.grades)), 0.0)


def _wanderer_of_the_class(syllabus: _Syllabus, rng: random.Random) -> State:
    """In any order; about as much as the class has been taught."""
    return _walk(syllabus, rng, _about_the_class(syllabus, rng), 0.0)


def _pupil(syllabus: _Syllabus, rng: random.Random) -> State:
    """Rather year by year; about as much as the class has been taught."""
    return _walk(syllabus, rng, _about_the_class(syllabus, rng), rng.choice(YEAR_BY_YEAR))


def _outlier(syllabus: _Syllabus, rng: random.Random) -> State:
    """Rather year by year, but far behind or ahead."""
    return _walk(syllabus, rng, rng.randint(0, len(syllabus.grades)), rng.choice(YEAR_BY_YEAR))


def _able(syllabus: _Syllabus, rng: random.Random) -> State:
    """An ability, a little different in each strand, against the difficulty of each skill."""
    ability = rng.gauss(1.1 * (syllabus.own_grade - 7), 1.3)
    slope, apart, unlike = rng.choice((2, 3, 6)), rng.choice((0.0, 0.3, 0.8)), rng.choice((0.0, 0.2, 0.4))
    strands = {strand: ability + rng.gauss(0, apart) for strand in sorted(set(syllabus.strands))}
    state = []
    for grade, strand, depth in zip(syllabus.grades, syllabus.strands, syllabus.depths, strict=True):
        difficulty = 1.1 * (grade - 7) + 0.15 * (depth - 4) + rng.gauss(0, unlike)
        state.append(rng.random() < 1 / (1 + exp(-slope * (strands[strand] - difficulty))))
    return _closed(syllabus, state) if rng.random() < 0.7 else state


def _in_class(syllabus: _Syllabus, rng: random.Random) -> State:
    """The syllabus up to a day of the school year, with gaps where a child was ill or lost the thread."""
    today = rng.uniform(max(0, syllabus.taught_before - 12), min(len(syllabus.grades), syllabus.taught + 3))
    gaps = rng.choice((0.03, 0.08, 0.15, 0.25))
    state = [number < today and rng.random() > gaps for number in range(len(syllabus.grades))]
    return _closed(syllabus, state) if rng.random() < 0.6 else state


def _stepper(syllabus: _Syllabus, rng: random.Random) -> State:
    """Step by step: what rests on known things is known with a chance that falls from the own class upwards."""
    own = rng.gauss(0, 1) + rng.uniform(0, 2.5)
    fall = rng.choice((1, 2, 3))
    state: State = []
    for grade, before in zip(syllabus.grades, syllabus.before, strict=True):
        logit = own + 1.5 if grade < syllabus.own_grade else own - fall * (grade - syllabus.own_grade)
        state.append(rng.random() < 1 / (1 + exp(-logit)) and all(state[number] for number in before))
    return state


KINDS: tuple[tuple[Callable[[_Syllabus, random.Random], State], int], ...] = (
    (_wanderer, 2),
    (_wanderer_of_the_class, 4),
    (_pupil, 4),
    (_outlier, 1),
    (_able, 6),
    (_in_class, 4),
    (_stepper, 4),
)
"""The kinds with their shares. Chosen for the worst of many simulated schools, not for one: see bench.placement."""


def _about_the_class(syllabus: _Syllabus, rng: random.Random) -> int:
    middle = (syllabus.taught_before + syllabus.taught) / 2
    return min(len(syllabus.grades), max(0, round(rng.gauss(middle, 12))))


def _walk(syllabus: _Syllabus, rng: random.Random, size: int, preference: float) -> State:
    """`size` steps, each to a skill whose prerequisites are known, with the odds exp(-preference · class).

    Each skill is learned an exponential time after its last prerequisite; whoever comes first is then drawn with just
    these odds, and the first `size` skills are the walk.
    """
    learned_at: list[float] = []
    for grade, before in zip(syllabus.grades, syllabus.before, strict=True):
        wait = rng.expovariate(1.0) * exp(preference * (grade - 6))
        learned_at.append(max((learned_at[number] for number in before), default=0.0) + wait)
    if size == 0:
        return [False] * len(learned_at)
    last = sorted(learned_at)[size - 1]
    return [moment <= last for moment in learned_at]


def _closed(syllabus: _Syllabus, state: State) -> State:
    """Without what rests on something unknown."""
    closed: State = []
    for known, before in zip(state, syllabus.before, strict=True):
        closed.append(known and all(closed[number] for number in before))
    return closed


def _syllabus(graph: SkillGraph, grade: int) -> _Syllabus:
    order = graph.learning_order
    number = {skill: index for index, skill in enumerate(order)}
    before = [[number[name] for name in graph.by_id[skill].prerequisites] for skill in order]
    depths: list[int] = []
    for resting_on in before:
        depths.append(max((depths[index] + 1 for index in resting_on), default=0))
    grades = [graph.by_id[skill].grade for skill in order]
    return _Syllabus(
        grades,
        [graph.by_id[skill].strand for skill in order],
        before,
        depths,
        sum(taught < grade for taught in grades),
        sum(taught <= grade for taught in grades),
        grade,
    )
