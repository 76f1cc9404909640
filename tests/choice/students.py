"""Students and pools for the tests of the choice."""

from collections.abc import Iterable
from datetime import date, timedelta
from random import Random

from hypothesis import strategies as st

from bench.placement import library_graph
from bot.choice import Bandit, Choice, ConfidentError, Experience, LearnerState, Pool, SkillNow, Template, choose
from bot.diagnosis import SkillGraph, SkillNode
from bot.mastery.levels import Level
from bot.memory import Card

TODAY = date(2026, 3, 2)
GRAPH = library_graph()
CHAIN = SkillGraph(
    (
        SkillNode("count", 6, "arithmetic"),
        SkillNode("add", 6, "arithmetic", ("count",)),
        SkillNode("times", 7, "arithmetic", ("add",)),
        SkillNode("shapes", 6, "geometry"),
        SkillNode("area", 7, "geometry", ("shapes", "times")),
    )
)
NEW = SkillNow(0.55)


def ago(days: int) -> date:
    return TODAY - timedelta(days=days)


def weak(p: float = 0.5, days: int = 3) -> SkillNow:
    return SkillNow(p, 4, Level.BEGINNER, ago(days))


def known(p: float = 0.88, days: int = 30) -> SkillNow:
    return SkillNow(p, 6, Level.PROFICIENT, ago(days), last_right=True)


def pool(skills: Iterable[str], templates: int = 4, variants: int = 4) -> Pool:
    """Of each skill as many easy, middling and hard templates as can be."""
    made = []
    for at, skill in enumerate(skills):
        for number in range(templates):
            first = (at * templates + number) * variants
            difficulty = number % 3 + 1
            item = 0.5 * (difficulty - 2)
            made.append(Template(f"{skill}-{number}", skill, difficulty, tuple(range(first, first + variants)), item))
    return Pool(tuple(made))


def card(skill: str, number: int = 0, due: date = TODAY, interval: int = 3) -> Card:
    return Card(
        1, skill, f"{skill}-{number}", interval=interval, repetitions=1, due=due, stability=3.0, difficulty=5.0,
        last_review=due - timedelta(days=interval),
    )  # fmt: skip


def chosen(
    learner: LearnerState,
    graph: SkillGraph = CHAIN,
    of: Pool | None = None,
    seed: object = 1,
    bandit: Bandit = Bandit.THOMPSON,
    size: int = 5,
) -> tuple[Choice, ...]:
    of = pool(skill.id for skill in graph.skills) if of is None else of
    return choose(graph, of, learner, Experience(bandit), Random(str(seed)), size)


@st.composite
def learners(draw: st.DrawFn) -> tuple[Pool, LearnerState]:
    """Any state of any student over the library's graph, with a pool that may be thin."""
    rng = Random(draw(st.integers(0, 10**9)))
    with_templates = draw(st.integers(1, len(GRAPH.skills)))
    names = rng.sample(GRAPH.learning_order, with_templates)
    stock = pool(names, draw(st.integers(1, 5)), draw(st.integers(1, 4)))
    practised = draw(st.floats(0, 1))
    ability = draw(st.floats(0, 1))
    skills = {}
    for skill in GRAPH.learning_order:
        p = min(1.0, max(0.0, rng.gauss(ability, 0.2)))
        if rng.random() < practised:
            level = rng.choice([Level.BEGINNER, Level.DEVELOPING, Level.PROFICIENT, Level.MASTER])
            skills[skill] = SkillNow(p, rng.randint(1, 20), level, ago(rng.randint(1, 40)), rng.random() < 0.5)
        else:
            skills[skill] = SkillNow(p)
    templates = [each for each in stock.templates if rng.random() < practised]
    cards = tuple(
        Card(
            1, each.skill, each.key, interval=3, repetitions=1, due=ago(rng.randint(-5, 20)), stability=3.0,
            difficulty=5.0, last_review=ago(25),
        )
        for each in templates
    )  # fmt: skip
    served = {variant: ago(rng.randint(1, 40)) for each in templates for variant in each.variants if rng.random() < 0.7}
    errors = tuple(ConfidentError(each.key, each.skill, ago(rng.randint(0, 9))) for each in templates[:2])
    topic = frozenset(rng.sample(GRAPH.learning_order, 3)) if rng.random() < 0.4 else frozenset[str]()
    goal = frozenset(rng.sample(GRAPH.learning_order, 5)) if rng.random() < 0.4 else frozenset[str]()
    learner = LearnerState(TODAY, rng.choice((6, 7, 8)), skills, cards, (), served, errors, topic, goal)
    return stock, learner
