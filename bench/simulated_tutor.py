"""The tutor of the simulator: the real engines over rows in memory, and the policies that it is compared with."""

from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, timedelta
from random import Random

from bench.simulated_worlds import READY, TARGET, TARGET_LOGIT, Mind, School
from bot.choice import (
    Arm,
    Bandit,
    Experience,
    LearnerState,
    Outcome,
    Pool,
    SkillNow,
    Template,
    choose,
    item_logits,
    reward,
)
from bot.mastery import levels
from bot.mastery.elo import NEW, Term, item_prior
from bot.mastery.gaps import SkillState, find_gaps
from bot.mastery.levels import Evidence, Level
from bot.mastery.logistic import DAY, Known, Student, StudentSkill, Weights, features, learn, predict, probability
from bot.memory import Calendar, Card, Rating, review

FIRST_DAY = date(2026, 1, 4)
PROBLEMS = 5
TEMPLATES, VARIANTS = 8, 6
"""Of each skill, and of each template."""
AUTHORS = 0.55
"""How the authors' difficulty goes with the true one."""
ORDINARY = item_prior(2)
BLOCK = 8


@dataclass(frozen=True, slots=True)
class Item:
    key: str
    skill: int
    difficulty: int
    hardness: float
    """Logits, the truth."""
    variants: tuple[int, ...]


def library(school: School) -> list[list[Item]]:
    """Skill → its templates."""
    rng = Random(f"{school.seed}:items")
    shelves: list[list[Item]] = []
    for skill, name in enumerate(school.graph.learning_order):
        shelf = []
        for number in range(TEMPLATES):
            standard = rng.gauss(0, 1)
            seen = AUTHORS * standard + (1 - AUTHORS**2) ** 0.5 * rng.gauss(0, 1)
            difficulty = 1 if seen < -0.43 else 3 if seen > 0.43 else 2
            first = (skill * TEMPLATES + number) * VARIANTS
            variants = tuple(range(first, first + VARIANTS))
            shelf.append(Item(f"{name}-{number}", skill, difficulty, standard * school.parameters.item_sd, variants))
        shelves.append(shelf)
    return shelves


Logged = tuple[int, tuple[float, ...], float]
"""Pupil, features and outcome of an answer."""


@dataclass(slots=True)
class Pupil:
    """What is kept of one student, as rows would."""

    number: int
    grade: int
    mind: Mind
    rng: Random
    """Of the policy's chance; the mind has its own."""
    luck: Random
    student: Student = field(default_factory=Student)
    pairs: dict[int, StudentSkill] = field(default_factory=dict)
    item_last: dict[str, float] = field(default_factory=dict)
    evidence: dict[int, Evidence] = field(default_factory=dict)
    best: dict[int, float] = field(default_factory=dict)
    last_right: dict[int, bool] = field(default_factory=dict)
    last_day: dict[int, int] = field(default_factory=dict)
    last_skill: int | None = None
    cards: dict[str, Card] = field(default_factory=dict)
    load: dict[date, int] = field(default_factory=lambda: defaultdict(int))
    served: dict[int, date] = field(default_factory=dict)
    pending: list[tuple[Arm, int, float]] = field(default_factory=list)
    """Arm, skill and P before, of the last day's choices."""
    course: int = 0
    """Place in the syllabus, for the policies that follow it."""
    steps: int = 0
    """Answers at that place, or right ones in a row."""
    right_days: list[int] = field(default_factory=list)
    """Right answers on each day that the student came."""


class Tutor:
    """The engines with what they know of one group of students."""

    def __init__(self, school: School, weights: Weights, bandit: Bandit) -> None:
        self.school, self.weights = school, weights
        self.graph = school.graph
        self.order = school.graph.learning_order
        self.number = {skill: at for at, skill in enumerate(self.order)}
        self.shelves = library(school)
        self.items = {item.key: item for shelf in self.shelves for item in shelf}
        self.skill_terms: dict[int, Term] = {}
        self.item_terms = {key: item_prior(item.difficulty) for key, item in self.items.items()}
        self.outcomes: dict[Arm, Outcome] = {}
        self.experience = Experience(bandit, self.outcomes)
        self.prerequisites = {skill: self.graph.by_id[skill].prerequisites for skill in self.order}
        self.predicted: list[tuple[float, float]] = []
        self.log: list[Logged] | None = None
        self.pool: tuple[int, Pool] = (-1, Pool(()))

    def p(self, pupil: Pupil, skill: int, day: float) -> float:
        """P(right) of an ordinary problem."""
        known = Known(pupil.student, pupil.pairs.get(skill, StudentSkill()), self.skill_terms.get(skill, NEW), ORDINARY)
        return predict(self.weights, known, skill, None, day * DAY)

    def level(self, pupil: Pupil, skill: int, p: float) -> Level:
        evidence = pupil.evidence.get(skill)
        return Level.NOT_STARTED if evidence is None else levels.level(p, evidence)

    def ask(self, pupil: Pupil, item: Item, day: int, slot: int) -> bool:
        """One problem, from the prediction to the card."""
        skill, t = item.skill, day * DAY + slot * 90.0
        known = Known(
            pupil.student,
            pupil.pairs.get(skill, StudentSkill()),
            self.skill_terms.get(skill, NEW),
            self.item_terms[item.key],
            pupil.item_last.get(item.key),
        )
        right = pupil.luck.random() < pupil.mind.p(skill, item.hardness, day)
        pupil.mind.practise(skill, right, day)
        x = features(known, skill, item.key, t)
        self.predicted.append((probability(self.weights, x), float(right)))
        if self.log is not None:
            self.log.append((pupil.number, x, float(right)))
        after = learn(known, skill, item.key, float(right), t)
        pupil.student, pupil.pairs[skill] = after.student, after.student_skill
        self.skill_terms[skill], self.item_terms[item.key] = after.skill, after.item
        pupil.item_last[item.key] = float(right)
        p = self.p(pupil, skill, t / DAY)
        attempt = levels.Attempt(FIRST_DAY + timedelta(days=day), right, pupil.last_skill != skill)
        evidence = levels.record(pupil.evidence.get(skill, Evidence()), attempt, p)
        pupil.evidence[skill] = evidence
        if evidence.unaided_rights >= levels.UNAIDED_FOR_PROFICIENT:
            pupil.best[skill] = max(p, pupil.best.get(skill, 0.0))
        pupil.last_right[skill], pupil.last_day[skill], pupil.last_skill = right, day, skill
        return right

    def remember(self, pupil: Pupil, item: Item, right: bool, day: int) -> None:
        today = FIRST_DAY + timedelta(days=day)
        card = pupil.cards.get(item.key) or Card(0, self.order[item.skill], item.key)
        if card.due is not None:
            pupil.load[card.due] -= 1
        card = review(card, Rating.GOOD if right else Rating.AGAIN, today, Calendar(pupil.load))
        if card.due is not None:
            pupil.load[card.due] += 1
        pupil.cards[item.key] = card

    def learner(self, pupil: Pupil, day: int) -> LearnerState:
        skills, states = {}, {}
        for skill, name in enumerate(self.order):
            p = self.p(pupil, skill, day)
            evidence = pupil.evidence.get(skill)
            if evidence is None:
                skills[name] = SkillNow(p)
                continue
            last = FIRST_DAY + timedelta(days=pupil.last_day[skill])
            skills[name] = SkillNow(p, evidence.answers, levels.level(p, evidence), last, pupil.last_right[skill])
            states[name] = SkillState(p, evidence.answers, pupil.best.get(skill, 0.0))
        return LearnerState(
            FIRST_DAY + timedelta(days=day),
            pupil.grade,
            skills,
            tuple(pupil.cards.values()),
            find_gaps(states, self.prerequisites),
            pupil.served,
        )

    def pool_of(self, day: int) -> Pool:
        """Items are as hard as they have proved by the morning."""
        if self.pool[0] != day:
            self.pool = (
                day,
                Pool(
                    tuple(
                        Template(
                            item.key,
                            self.order[item.skill],
                            item.difficulty,
                            item.variants,
                            item_logits(self.weights, self.item_terms[item.key]),
                        )
                        for item in self.items.values()
                    )
                ),
            )
        return self.pool[1]


# A policy plays one day of one student and returns how many answers were right.

Policy = Callable[[Tutor, Pupil, int], int]


def ours(tutor: Tutor, pupil: Pupil, day: int) -> int:
    for arm, skill, before in pupil.pending:
        rise = reward(before, tutor.p(pupil, skill, day))
        tutor.outcomes[arm] = tutor.outcomes.get(arm, Outcome()).and_one(rise)
    learner = tutor.learner(pupil, day)
    rights = 0
    pupil.pending = []
    for slot, choice in enumerate(choose(tutor.graph, tutor.pool_of(day), learner, tutor.experience, pupil.rng)):
        item = tutor.items[choice.template]
        pupil.served[choice.variant] = learner.today
        pupil.pending.append((choice.arm, item.skill, learner.skills[choice.skill].p))
        right = tutor.ask(pupil, item, day, slot)
        tutor.remember(pupil, item, right, day)
        rights += right
    return rights


def one_by_one(pick: Callable[[Tutor, Pupil, int], int]) -> Policy:
    """A policy that picks a skill for each problem, with any of its templates."""

    def play(tutor: Tutor, pupil: Pupil, day: int) -> int:
        rights = 0
        for slot in range(PROBLEMS):
            skill = pick(tutor, pupil, day)
            right = tutor.ask(pupil, pupil.rng.choice(tutor.shelves[skill]), day, slot)
            pupil.steps = pupil.steps + 1 if right else 0
            rights += right
        return rights

    return play


def random_skill(tutor: Tutor, pupil: Pupil, day: int) -> int:
    return pupil.rng.randrange(len(tutor.order))


def random_on_the_frontier(tutor: Tutor, pupil: Pupil, day: int) -> int:
    """Not at the target, and everything beneath at P ≥ 0.6, as the engine says."""
    p = [tutor.p(pupil, skill, day) for skill in range(len(tutor.order))]
    frontier = [
        skill
        for skill, needed in enumerate(tutor.school.before)
        if p[skill] < TARGET and all(p[each] >= READY for each in needed)
    ]
    return pupil.rng.choice(frontier or range(len(p)))


def lowest_mastery(tutor: Tutor, pupil: Pupil, day: int) -> int:
    return min(range(len(tutor.order)), key=lambda skill: tutor.p(pupil, skill, day))


def _syllabus(tutor: Tutor, pupil: Pupil) -> int:
    """The student's class, then the later ones, then what earlier ones taught."""
    start = sum(skill.grade < pupil.grade for skill in tutor.graph.skills)
    return (start + pupil.course) % len(tutor.order)


def blocks_of_eight(tutor: Tutor, pupil: Pupil, day: int) -> int:
    pupil.course = pupil.student.ability.answers // BLOCK
    return _syllabus(tutor, pupil)


def three_in_a_row(tutor: Tutor, pupil: Pupil, day: int) -> int:
    if pupil.steps >= 3:
        pupil.course, pupil.steps = pupil.course + 1, 0
    return _syllabus(tutor, pupil)


def oracle_of(last_day: int) -> Callable[[Tutor, Pupil, int], int]:
    """Sees the truth: the skill that needs the fewest further problems to be held on the last day."""

    def pick(tutor: Tutor, pupil: Pupil, day: int) -> int:
        def needed(skill: int) -> float:
            now = pupil.mind.held(skill, day, last_day, practised=False)
            gain = pupil.mind.held(skill, day, last_day, practised=True) - now
            if now >= TARGET_LOGIT or gain <= 1e-9:
                return 1e9 - gain
            return (TARGET_LOGIT - now) / gain

        return min(range(len(tutor.order)), key=needed)

    return pick


def policies(last_day: int) -> dict[str, Policy]:
    return {
        "random": one_by_one(random_skill),
        "syllabus, blocks of eight": one_by_one(blocks_of_eight),
        "syllabus, three in a row": one_by_one(three_in_a_row),
        "lowest mastery": one_by_one(lowest_mastery),
        "random on the frontier": one_by_one(random_on_the_frontier),
        "ours": ours,
        "oracle": one_by_one(oracle_of(last_day)),
    }


NAIVE = ("random", "syllabus, blocks of eight", "syllabus, three in a row", "lowest mastery")
"""Those that ours must beat."""
