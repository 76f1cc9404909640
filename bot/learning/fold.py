"""One step of learning: what is known of a student, and an ended problem, make what is known afterwards. Pure.

The tutor takes one step in the answer's transaction; all steps from the beginning, over the student's responses, give
the same again. So whatever changes the past (a ruling, "I guessed") is a fold anew, and nothing has to be undone; nor
is a break, which moves what is due.
"""

from collections import Counter, deque
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from math import exp

from bot.learning.evidence import Ended, answered_of, facts_of, times_after
from bot.learning.model import LearnerModel
from bot.mastery.elo import NEW, PRIOR_ANSWERS, Term
from bot.mastery.gaps import SkillGap, SkillState, find_gaps, weakest_beneath
from bot.mastery.levels import UNAIDED_FOR_PROFICIENT, Attempt, Evidence, Level, level, record
from bot.mastery.logistic import Known, Student, StudentSkill, Weights, learn, predict
from bot.mastery.outcomes import is_unaided, outcome
from bot.memory import BreakTaken, Card, Change, Timetable, rating_of, review, spread
from models.types import GapStatus

ORDINARY = Term(0.0, PRIOR_ANSWERS)
"""A template of medium difficulty."""
WORTH_OF_A_PLACEMENT = 3
"""Answers on a skill, after which the practice there counts as much as the placement (judgement)."""
NEWCOMER, NEVER_SEEN, NO_EVIDENCE = Student(), StudentSkill(), Evidence()


@dataclass(frozen=True, slots=True)
class Mastery:
    """A student on one skill."""

    pair: StudentSkill = NEVER_SEEN
    prior: float = 0.0
    """What a placement said, in logits; see `expected`."""
    evidence: Evidence = NO_EVIDENCE
    probability: float = 0.5
    """At an ordinary problem, as of the last answer."""
    best: float = 0.0
    level: Level = Level.NOT_STARTED


@dataclass(frozen=True, slots=True)
class Remembered:
    """A student and one template."""

    card: Card
    worth: float
    """Of the last answer."""


@dataclass(frozen=True, slots=True)
class Gap:
    """A gap, and when it was found."""

    found: SkillGap
    answers_when_found: int
    found_at: datetime
    resolved_at: datetime | None


@dataclass(slots=True)
class Learner:
    """One student; or the part of what is known that one answer needs."""

    student_id: int
    student: Student = NEWCOMER
    times: tuple[int, ...] = ()
    skills: dict[str, Mastery] = field(default_factory=dict)
    cards: dict[str, Remembered] = field(default_factory=dict)
    gaps: dict[str, Gap] = field(default_factory=dict)
    load: Counter[date] = field(default_factory=Counter)
    """How many cards are due on a day."""
    suspended: frozenset[str] = frozenset()
    """Templates that are put aside: the one thing about cards that no response tells."""
    timetable: Timetable = field(default_factory=Timetable)

    def take(self, lesson: "Lesson") -> None:
        self.student, self.times = lesson.student, lesson.times
        self.skills[lesson.skill] = lesson.mastery
        before, after = self.cards.get(lesson.template), lesson.remembered
        if before is not None:
            self._count(before.card, -1)
        self._count(after.card, 1)
        self.cards[lesson.template] = after
        self.gaps.update(lesson.gaps)

    def turn(self, change: Change) -> None:
        """The student has said something of days. Only a break moves what is due already."""
        self.timetable = self.timetable.after(change)
        if isinstance(change, BreakTaken):
            cards = [each.card for each in self.cards.values() if not each.card.suspended]
            for card in spread(cards, change.pause, self.timetable.calendar(self.load)):
                before = self.cards[card.template]
                self._count(before.card, -1)
                self._count(card, 1)
                self.cards[card.template] = replace(before, card=card)

    def _count(self, card: Card, change: int) -> None:
        if card.due is not None and not card.suspended:
            self.load[card.due] += change


@dataclass(frozen=True, slots=True)
class Slipping:
    """A problem was missed for the third time, or the sixth: the same explanation again will not do."""

    rests_on: str | None
    """The weakest of what its skill rests on; None if all of that is at the target."""


@dataclass(frozen=True, slots=True)
class Lesson:
    """What an ended problem taught."""

    skill: str
    template: str
    expected: float
    """P(right) before it."""
    worth: float
    student: Student
    times: tuple[int, ...]
    mastery: Mastery
    remembered: Remembered
    gaps: Mapping[str, Gap]
    """Those that changed."""
    slipping: Slipping | None
    skill_moved: float
    """How far the shared difficulties move, in logits."""
    template_moved: float


def placed(prior: float, weights: Weights) -> Mastery:
    """What a placement alone says of a skill: a P, and no level."""
    return Mastery(prior=prior, probability=ordinary_p(weights, NEWCOMER, NEVER_SEEN, NEW, prior, None))


def taught(learner: Learner, ended: Ended, model: LearnerModel) -> Lesson:
    before = learner.skills.get(ended.skill, Mastery())
    remembered = learner.cards.get(ended.template)
    known = Known(
        learner.student,
        before.pair,
        ended.skill_term,
        ended.template_term,
        None if remembered is None else remembered.worth,
    )
    facts = facts_of(ended, learner.times)
    worth = outcome(facts)
    t = ended.moment.timestamp()
    before_it = expected(model.weights, known, before.prior, ended.skill, ended.template, t)
    after = learn(known, ended.skill, ended.template, worth, t)
    p = ordinary_p(model.weights, after.student, after.student_skill, after.skill, before.prior, t)
    attempt = Attempt(ended.day, is_unaided(facts), ended.is_mixed)
    mastery = _mastery(before, after.student_skill, attempt, p)
    card = _reviewed(learner, remembered, ended, model)
    states = _states(learner, after.student, mastery, card, ended, model)
    slips = card.slipped_again(remembered.card if remembered is not None else None)
    return Lesson(
        ended.skill,
        ended.template,
        before_it,
        worth,
        after.student,
        times_after(learner.times, ended),
        mastery,
        Remembered(card, worth),
        _gaps(learner, states, ended, model),
        Slipping(weakest_beneath(ended.skill, states.of, model.prerequisites)) if slips else None,
        after.skill.value - ended.skill_term.value,
        after.item.value - ended.template_term.value,
    )


def folded(learner: Learner, history: Iterable[Ended], changes: Sequence[Change], model: LearnerModel) -> list[Lesson]:
    """All lessons; `learner` has taken them afterwards, and the changes of the calendar. Both are in order of time."""
    lessons, waiting = [], deque(changes)
    for ended in history:
        while waiting and waiting[0].moment <= ended.moment:
            learner.turn(waiting.popleft())
        lesson = taught(learner, ended, model)
        learner.take(lesson)
        lessons.append(lesson)
    for change in waiting:
        learner.turn(change)
    return lessons


def expected(
    weights: Weights, known: Known, prior: float, skill: str | None, template: str | None, t: float | None
) -> float:
    """P(right), in (0, 1), for an answer that would be given at `t` (seconds), with what a placement said.

    The prior shifts the logit, and fades: it counts as much as so many answers. It is no part of the four Elo terms,
    whose layer would hear next to nothing of it while the student is new on the skill.
    """
    p = predict(weights, known, skill, template, t)
    shift = prior * WORTH_OF_A_PLACEMENT / (WORTH_OF_A_PLACEMENT + known.student_skill.offset.answers)
    return p / (p + (1.0 - p) * exp(-shift)) if shift else p


def ordinary_p(
    weights: Weights, student: Student, pair: StudentSkill, skill: Term, prior: float, t: float | None
) -> float:
    """P(right) at an ordinary problem of the skill that comes among others."""
    among_others = student._replace(last_skill=None, last_item=None)
    return expected(weights, Known(among_others, pair, skill, ORDINARY, None), prior, None, None, t)


def _mastery(before: Mastery, pair: StudentSkill, attempt: Attempt, p: float) -> Mastery:
    evidence = record(before.evidence, attempt, p)
    shown = evidence.unaided_rights >= UNAIDED_FOR_PROFICIENT
    return Mastery(
        pair,
        before.prior,
        evidence,
        p,
        max(before.best, p) if shown else before.best,
        level(p, evidence),
    )


def _reviewed(learner: Learner, remembered: Remembered | None, ended: Ended, model: LearnerModel) -> Card:
    if remembered is not None:
        card = replace(remembered.card, skill=ended.skill)
    else:
        suspended = ended.template in learner.suspended
        card = Card(learner.student_id, ended.skill, ended.template, suspended=suspended)
    load = dict(learner.load)
    if card.due is not None and not card.suspended and load.get(card.due):
        load[card.due] -= 1
    after = review(card, rating_of(answered_of(ended)), ended.day, learner.timetable.calendar(load), model.memory)
    return replace(after, ease_factor=round(after.ease_factor, 2))  # as the column keeps it


@dataclass(frozen=True, slots=True)
class _Around:
    """The part of the graph that an answer can change, after it."""

    of: dict[str, SkillState]
    open_gaps: dict[str, Gap]
    slipping: frozenset[str]
    """Skills with a problem that is missed again and again."""


def _states(
    learner: Learner, student: Student, mastery: Mastery, card: Card, ended: Ended, model: LearnerModel
) -> _Around:
    """What keeps slipping may rest on what was never practised here: of that the student's ability is all that is
    known.
    """
    needed = model.around(ended.skill).needed
    skills = {name: each for name in needed if (each := learner.skills.get(name)) is not None}
    skills[ended.skill] = mastery
    cards = {template: each.card for template, each in learner.cards.items()} | {card.template: card}
    slipping = frozenset(each.skill for each in cards.values() if each.needs_another_way and each.skill in needed)
    open_gaps = {
        name: gap for name in needed if (gap := learner.gaps.get(name)) is not None and gap.resolved_at is None
    }
    states = {
        name: SkillState(each.probability, each.evidence.answers, each.best, _practised(each, open_gaps.get(name)))
        for name, each in skills.items()
    }
    for skill in slipping:
        for below in model.prerequisites.get(skill, ()):
            if below not in states:
                p = ordinary_p(model.weights, student, NEVER_SEEN, NEW, 0.0, ended.moment.timestamp())
                states[below] = SkillState(p)
    return _Around(states, open_gaps, slipping)


def _gaps(learner: Learner, states: _Around, ended: Ended, model: LearnerModel) -> dict[str, Gap]:
    """The gaps that this answer found, changed or closed: of the skill and its neighbours."""
    around, open_gaps = model.around(ended.skill), states.open_gaps
    changed = {}
    for found in find_gaps(states.of, model.prerequisites, open_gaps, states.slipping):
        if found.skill not in around.touched:
            continue
        before = open_gaps.get(found.skill)
        answers, found_at = states.of[found.skill].answers, ended.moment
        if before is not None:
            answers, found_at = before.answers_when_found, before.found_at
        gap = Gap(found, answers, found_at, ended.moment if found.status is GapStatus.RESOLVED else None)
        if gap != before:
            changed[found.skill] = gap
    return changed


def _practised(mastery: Mastery, gap: Gap | None) -> int:
    return mastery.evidence.answers - gap.answers_when_found if gap is not None else 0
