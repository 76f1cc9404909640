"""Students for trying the placement test on: ways to know a part of the syllabus that its own sample does not share.

A school draws what one student knows (a set of skills) from the graph, the class and a seeded source of chance.
"""

import random
from collections.abc import Callable
from math import exp

from bot.diagnosis import SkillGraph

Knowledge = set[str]
School = Callable[[SkillGraph, int, random.Random], Knowledge]


def taught(graph: SkillGraph, grade: int) -> int:
    return sum(skill.grade <= grade for skill in graph.skills)


def frontier_walk(graph: SkillGraph, rng: random.Random, size: int, preference: float = 0.0) -> Knowledge:
    """One skill after another, each drawn from those whose prerequisites are known."""
    known: Knowledge = set()
    while len(known) < size:
        frontier = [s for s in graph.skills if s.id not in known and known.issuperset(s.prerequisites)]
        odds = [exp(-preference * skill.grade) for skill in frontier]
        known.add(rng.choices(frontier, odds)[0].id)
    return known


def closed(graph: SkillGraph, known: Knowledge) -> Knowledge:
    kept: Knowledge = set()
    for skill in graph.learning_order:
        if skill in known and kept.issuperset(graph.by_id[skill].prerequisites):
            kept.add(skill)
    return kept


def with_exceptions(graph: SkillGraph, known: Knowledge, share: float, rng: random.Random) -> Knowledge:
    """Knows, or does not know, that share of the skills against the pattern."""
    return known ^ {skill.id for skill in graph.skills if rng.random() < share}


def chance(logit: float) -> float:
    return 1 / (1 + exp(-logit))


def any_amount(graph: SkillGraph, grade: int, rng: random.Random) -> Knowledge:
    """Closed, by a random walk of any length: the class says nothing."""
    return frontier_walk(graph, rng, rng.randint(0, len(graph.skills)))


def amount_of_the_class(graph: SkillGraph, grade: int, rng: random.Random) -> Knowledge:
    """Closed, as much as the class was taught, give or take ten skills, but in any order."""
    middle = (taught(graph, grade - 1) + taught(graph, grade)) / 2
    return frontier_walk(graph, rng, min(len(graph.skills), max(0, round(rng.gauss(middle, 10)))))


def year_by_year(graph: SkillGraph, grade: int, rng: random.Random) -> Knowledge:
    """Closed, from half of what the classes below taught to all of the own class's, easier classes first."""
    size = round(rng.uniform(taught(graph, grade - 1) / 2, taught(graph, grade)))
    return frontier_walk(graph, rng, size, preference=1.5)


def ability_threshold(graph: SkillGraph, grade: int, rng: random.Random) -> Knowledge:
    """An ability against each skill's difficulty, with noise; closed."""
    ability = rng.gauss(1.2 * (grade - 7), 1.0)
    known = {s.id for s in graph.skills if rng.random() < chance(2.5 * (ability - difficulty(graph, s.id)))}
    return closed(graph, known)


def ability_open(graph: SkillGraph, grade: int, rng: random.Random) -> Knowledge:
    """The same with a hard threshold and noise in it, and not closed."""
    ability = rng.gauss(1.2 * (grade - 7), 1.0)
    return {s.id for s in graph.skills if rng.gauss(ability, 0.4) > difficulty(graph, s.id)}


def syllabus_with_gaps(graph: SkillGraph, grade: int, rng: random.Random) -> Knowledge:
    """The syllabus up to a day of the class's year, without 5 to 20 % of it; what rests on a gap is not known."""
    return closed(graph, _syllabus(graph, grade, rng, rng.choice((0.05, 0.1, 0.2))))


def syllabus_open(graph: SkillGraph, grade: int, rng: random.Random) -> Knowledge:
    """The same with 12 % missing, and nothing else lost by a gap."""
    return _syllabus(graph, grade, rng, 0.12)


def by_strand(graph: SkillGraph, grade: int, rng: random.Random) -> Knowledge:
    """Good at geometry, bad at algebra: an ability for each strand; closed."""
    general = rng.gauss(1.2 * (grade - 7), 0.7)
    abilities = {strand: general + rng.gauss(0, 0.8) for strand in sorted({s.strand for s in graph.skills})}
    known = {s.id for s in graph.skills if rng.random() < chance(3 * (abilities[s.strand] - difficulty(graph, s.id)))}
    return closed(graph, known)


def step_by_step(graph: SkillGraph, grade: int, rng: random.Random) -> Knowledge:
    """Each skill whose prerequisites are known is known with a chance that falls from class to class."""
    ability = rng.gauss(0, 0.8)
    logits = {s.id: ability + (3 if s.grade < grade else 1.5 - 2 * (s.grade - grade)) for s in graph.skills}
    return closed(graph, {skill for skill, logit in logits.items() if rng.random() < chance(logit)})


SCHOOLS: dict[str, School] = {
    school.__name__: school
    for school in (
        any_amount,
        amount_of_the_class,
        year_by_year,
        ability_threshold,
        ability_open,
        syllabus_with_gaps,
        syllabus_open,
        by_strand,
        step_by_step,
    )
}


def difficulty(graph: SkillGraph, skill: str) -> float:
    """By class and by how much is beneath, with a fixed surprise of each skill's own."""
    surprise = random.Random(skill).gauss(0, 0.4)
    return 1.2 * (graph.by_id[skill].grade - 7) + 0.06 * (len(graph.beneath[skill]) - 8) + surprise


def _syllabus(graph: SkillGraph, grade: int, rng: random.Random, gaps: float) -> Knowledge:
    today = rng.uniform(taught(graph, grade - 1), taught(graph, grade))
    return {skill for number, skill in enumerate(graph.learning_order) if number < today and rng.random() > gaps}
