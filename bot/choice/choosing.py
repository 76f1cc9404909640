"""A day's problems for one student, in order, with the reason of each.

What comes first: an error made in confidence, what was chosen for today, at most two reviews, then work on what is
nearest to the target. What is equally worthwhile is left to the bandit. The last one is a likely success. Never the
same skill twice running, never a variant twice in a day, even where that means fewer problems.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property
from math import ceil
from random import Random
from statistics import fmean

from bot.choice.bandit import Arm, Experience, pull
from bot.choice.candidates import Candidate, is_granted, learned, ready, work
from bot.choice.learner import LearnerState, Pool, SkillNow, Template, right_on
from bot.choice.reasons import Reason, Why
from bot.diagnosis.graph import SkillGraph
from bot.mastery.gaps import TARGET
from bot.memory.due import REVIEWS_A_DAY, due_today
from models.types import PROBLEMS_PER_SESSION

NEW_WORK = (0.60, 0.75)
"""P(right) to aim at where something is learned."""
DAY_RIGHT = 0.70
"""The share of the day's problems that should come out right, at the least."""
DAY_BEARABLE = 0.50
"""Below that, although all was made as easy as it can be, the hardest gives way to a likely success."""
LEAST_RISE = 0.02
UNFIT_STEP = 0.05
"""Problems outside that are equally far away, give or take this, are equal."""
LIKELY = 0.75
"""P(right) of a likely success."""
FADES_AFTER = timedelta(days=10)
"""A likely success that was not seen for so long is worth a problem of its own: it keeps the skill fresh."""
NEARLY_LIKELY = 0.70
"""The best that a beginner may have; below it the day ends as it can."""
RESTED_SHARE = 0.5
"""Of the longest interval of a skill's cards: for so long none of them is reviewed after any answer on the skill."""
FROM_TOPIC = 3
"""Of five: a topic for today leaves room for what else is due."""
EQUAL = 0.05
"""Candidates whose worth lies within this of the best are equal."""
MOST_ARMS = 6
CHECKS_A_DAY = 1
"""Of what earlier classes taught."""
WORK = (Why.NEW, Why.WEAK, Why.PREREQUISITE, Why.TOPIC, Why.GOAL)
"""What may give way to a likely success."""
REST = timedelta(days=14)
"""A variant comes back after that, and sooner only where nothing else is left."""
ASK_AGAIN_WITHIN = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class Choice:
    template: str
    variant: int
    skill: str
    reason: Reason
    p: float
    """P(right) on this problem as it was chosen: what the day aims at."""
    arm: Arm
    propensity: float
    """The chance with which this arm was chosen among those offered; 1 where there was nothing to choose."""
    offered: tuple[tuple[Arm, float], ...]
    """All arms that were equal, with their propensities, adding up to 1."""


def choose(
    graph: SkillGraph,
    pool: Pool,
    learner: LearnerState,
    experience: Experience,
    rng: Random,
    size: int = PROBLEMS_PER_SESSION,
) -> tuple[Choice, ...]:
    """At most `size` problems in the order in which to serve them.

    Fewer only where the pool has too few variants, or only one skill. The same arguments and an equally seeded `rng`
    give the same choices.
    """
    day = _Day(graph, pool, learner, experience, rng, size)
    day.add_confident_error()
    day.add_topic()
    day.add_reviews()
    day.add_checks()
    day.add_work()
    day.add_what_is_left()
    day.ease()
    day.relieve()
    day.end_well()
    return _in_order(tuple(day.chosen))


class _Day:
    """One choice while it grows."""

    def __init__(
        self, graph: SkillGraph, pool: Pool, learner: LearnerState, experience: Experience, rng: Random, size: int
    ) -> None:
        self.graph, self.pool, self.learner = graph, pool, learner
        self.experience, self.rng, self.size = experience, rng, size
        self.work = work(graph, learner, pool)
        self.chosen: list[Choice] = []
        self.used: set[int] = set()
        self.next_variant: dict[str, int | None] = {}
        """Template → what would be served of it now."""
        self.due_templates = {card.template for card in learner.cards if card.due and card.due <= learner.today}

    # The slots

    def add_confident_error(self) -> None:
        for error in sorted(self.learner.confident_errors, key=lambda error: (error.day, error.template)):
            template = self.pool.by_key.get(error.template)
            is_due = timedelta(0) < self.learner.today - error.day <= ASK_AGAIN_WITHIN
            if template is not None and is_due and self.room():
                reason = Reason(Why.CONFIDENT_ERROR, template.skill, self.p_of(template.skill), day=error.day)
                self.take(template, reason)
                return

    def add_topic(self) -> None:
        """Of a skill that is not ready, what it waits for; of one that is learned, another look."""
        topic = self.learner.topic
        if not topic:
            return
        most = FROM_TOPIC * self.size // PROBLEMS_PER_SESSION
        wanted = [each for each in self.work if each.skill in topic or each.reason.other in topic]
        known = [
            Candidate(skill, Reason(Why.TOPIC, skill, now.p), now.p)
            for skill in self.graph.learning_order
            if skill in topic and (now := self.learner.skills.get(skill)) is not None and learned(now)
        ]
        before = len(self.chosen)
        while len(self.chosen) - before < most and self.room():
            if not (self.take_worthiest(wanted) or self.take_worthiest(known)):
                return

    def add_reviews(self) -> None:
        """Cards of what is learned. What is weak comes back as work, on the template that is due."""
        most = REVIEWS_A_DAY * self.size // PROBLEMS_PER_SESSION
        taken = self.skills_taken()
        cards = [
            card
            for card in self.learner.cards
            if card.template in self.pool.by_key
            and card.skill not in taken
            and (now := self.learner.skills.get(card.skill)) is not None
            and learned(now)
            and self.has_rested(card.skill, now)
        ]
        weights = {skill: float(len(above)) for skill, above in self.graph.above.items()}
        p_right = {skill: now.p for skill, now in self.learner.skills.items()}
        for card in due_today(cards, self.learner.today, weights, p_right, most):
            if self.room() and card.skill not in self.skills_taken():
                reason = Reason(Why.REVIEW, card.skill, self.p_of(card.skill), day=card.due)
                self.take(self.pool.by_key[card.template], reason)

    def has_rested(self, skill: str, now: SkillNow) -> bool:
        """Whether the skill, not only this card of it, was left alone for as long as its firmest card allows.

        Each problem has a card; without this a skill that was practised yesterday would be reviewed today.
        """
        return now.last_day is None or (self.learner.today - now.last_day).days >= RESTED_SHARE * self.firmest[skill]

    @cached_property
    def firmest(self) -> dict[str, int]:
        """Skill → the longest interval of its cards, in days."""
        found: dict[str, int] = {}
        for card in self.learner.cards:
            found[card.skill] = max(card.interval, found.get(card.skill, 0))
        return found

    def add_checks(self) -> None:
        """What earlier classes taught and was never practised here: what is still known is kept by one look at it, and
        what is not is found out before something fails for it. The likeliest first.
        """
        unmet = [
            (now.p, skill)
            for skill in self.graph.learning_order
            if (now := self.learner.skills.get(skill)) is not None
            and skill in self.pool.by_skill
            and now.answers == 0
            and is_granted(self.graph, self.learner, skill, now)
            and ready(self.graph, self.learner, skill)
            and skill not in self.skills_taken()
        ]
        for p, skill in sorted(unmet, key=lambda each: -each[0])[:CHECKS_A_DAY]:
            if self.room():
                self.take_of_skill(skill, Reason(Why.NEW, skill, p))

    def add_work(self) -> None:
        while self.room() and self.take_worthiest(self.work):
            pass

    def add_what_is_left(self) -> None:
        """What is at the target: what was not shown yet before what is learned, the oldest first; then a
        second problem of what is worked on; then anything.
        """
        at_target = [
            (learned(now), self.last_day(skill), skill)
            for skill in self.graph.learning_order
            if skill in self.pool.by_skill and (now := self.learner.skills.get(skill)) is not None and now.p >= TARGET
        ]
        fresh = [skill for _, _, skill in sorted(at_target, key=lambda each: each[:2])]
        for skill in fresh:
            if self.room() and skill not in self.skills_taken():
                self.take_of_skill(skill, Reason(self.plain_reason(skill), skill, self.p_of(skill)))
        again = [each.skill for each in self.work] or fresh
        reasons = {each.skill: each.reason for each in self.work}
        for skills in (again, list(self.graph.learning_order)):
            for _ in range(self.size):
                for skill in skills:
                    if self.room() and skill in self.pool.by_skill and self.fits(skill):
                        reason = reasons.get(skill) or Reason(self.plain_reason(skill), skill, self.p_of(skill))
                        self.take_of_skill(skill, reason)

    def ease(self) -> None:
        """Easier problems of the same skills, until the day as a whole may be expected to go well enough."""
        while self.chosen and fmean(choice.p for choice in self.chosen) < DAY_RIGHT:
            easier = [
                (p - choice.p, place, template, choice)
                for place, choice in enumerate(self.chosen)
                if choice.reason.why in WORK
                for p, template, _ in (self.easiest(choice),)
            ]
            rise, place, template, choice = max(easier, default=(0.0, 0, None, None), key=lambda found: found[:2])
            if template is None or choice is None or rise < LEAST_RISE:
                return
            self.chosen[place] = self.choice(template, choice.reason, choice)

    def relieve(self) -> None:
        """Likely successes in place of the hardest, until the day can be borne."""
        while self.chosen and fmean(choice.p for choice in self.chosen) < DAY_BEARABLE:
            hardest = min(
                (each for each in self.chosen if each.reason.why in WORK), key=lambda each: each.p, default=None
            )
            best = self.likeliest()
            if hardest is None or best is None or best[0] < LIKELY:
                return
            self.chosen.remove(hardest)
            self.take(best[1], Reason(Why.LIKELY_SUCCESS, best[1].skill, self.p_of(best[1].skill)))

    def end_well(self) -> None:
        """If nothing chosen is a likely success: an easier problem of what was chosen, else one in place of it."""
        if not self.chosen or max(choice.p for choice in self.chosen) >= LIKELY:
            return
        replaceable = [choice for choice in self.chosen if choice.reason.why in WORK]
        easier = [found for choice in replaceable if (found := self.easiest(choice))[0] >= LIKELY]
        best = self.likeliest()
        if best is not None and (self.room() or replaceable):
            rested = best[0] >= LIKELY and self.learner.today - self.last_day(best[1].skill) >= FADES_AFTER
            likelier = best[0] >= max(NEARLY_LIKELY, max(choice.p for choice in self.chosen) + 0.01)
            if rested or (not easier and likelier):
                if not self.room():
                    self.chosen.remove(replaceable[-1])
                self.take(best[1], Reason(Why.LIKELY_SUCCESS, best[1].skill, self.p_of(best[1].skill)))
                return
        if easier:
            _, template, choice = max(easier, key=lambda found: (found[2].p, found[0]))
            self.chosen[self.chosen.index(choice)] = self.choice(template, choice.reason, choice)

    # Taking one

    def room(self) -> bool:
        return len(self.chosen) < self.size

    def skills_taken(self) -> set[str]:
        return {choice.skill for choice in self.chosen}

    def p_of(self, skill: str) -> float:
        now = self.learner.skills.get(skill)
        return 0.5 if now is None else now.p

    def last_day(self, skill: str) -> date:
        now = self.learner.skills.get(skill)
        return date.min if now is None or now.last_day is None else now.last_day

    def plain_reason(self, skill: str) -> Why:
        now = self.learner.skills.get(skill)
        if now is not None and learned(now):
            return Why.KEPT_FRESH
        return Why.WEAK if now is not None and now.answers else Why.NEW

    def fits(self, skill: str) -> bool:
        """Whether one problem more of the skill can be served without two of it running."""
        count = sum(choice.skill == skill for choice in self.chosen) + 1
        return count <= (len(self.chosen) + 2) // 2

    def take_worthiest(self, candidates: Sequence[Candidate]) -> bool:
        """The bandit's among the best that are not taken yet; False if there is none."""
        taken = self.skills_taken()
        left = [each for each in candidates if each.skill not in taken]
        if not left:
            return False
        best = max(each.worth for each in left)
        arms: dict[Arm, tuple[Template, Reason]] = {}
        for each in left:
            if each.worth >= best - EQUAL:
                for template in self.templates_for(each.skill):
                    if len(arms) < MOST_ARMS:
                        arms.setdefault(Arm(each.skill, template.difficulty), (template, each.reason))
        if not arms:
            return self.take_worthiest([each for each in left if each.worth < best - EQUAL])
        place, propensities = pull(list(arms), self.experience, self.rng)
        template, reason = list(arms.values())[place]
        self.take(template, reason, propensities[place], tuple(zip(arms, propensities, strict=True)))
        return True

    def take_of_skill(self, skill: str, reason: Reason) -> None:
        for template in self.templates_for(skill)[:1]:
            self.take(template, reason)

    def take(
        self,
        template: Template,
        reason: Reason,
        propensity: float = 1.0,
        offered: tuple[tuple[Arm, float], ...] | None = None,
    ) -> None:
        variant = self.variant_of(template)
        if variant is None:
            return
        arm = Arm(template.skill, template.difficulty)
        p = right_on(self.p_of(template.skill), template.item)
        self.use(template, variant)
        offered = offered or ((arm, 1.0),)
        self.chosen.append(Choice(template.key, variant, template.skill, reason, p, arm, propensity, offered))

    def use(self, template: Template, variant: int) -> None:
        self.used.add(variant)
        del self.next_variant[template.key]

    def easiest(self, choice: Choice) -> tuple[float, Template, Choice]:
        """The rested template of the skill on which a right answer is likeliest, with P."""
        rested = [
            each
            for each in self.pool.by_skill[choice.skill]
            if self.variant_of(each) is not None and self.learner.today - self.served_on(each) >= REST
        ]
        template = min(rested, key=lambda each: (each.item, each.key), default=self.pool.by_key[choice.template])
        return right_on(self.p_of(choice.skill), template.item), template, choice

    def choice(self, template: Template, reason: Reason, instead: Choice) -> Choice:
        variant = self.variant_of(template)
        if variant is None:
            return instead
        self.use(template, variant)
        p, arm = right_on(self.p_of(template.skill), template.item), Arm(template.skill, template.difficulty)
        return Choice(template.key, variant, template.skill, reason, p, arm, 1.0, ((arm, 1.0),))

    def variant_of(self, template: Template) -> int | None:
        """One never served, else the one served longest ago; never one that is in the day already."""
        if template.key not in self.next_variant:
            served = self.learner.served
            free = [variant for variant in template.variants if variant not in self.used]
            first = min(free, key=lambda variant: (served.get(variant, date.min), variant), default=None)
            self.next_variant[template.key] = first
        return self.next_variant[template.key]

    def templates_for(self, skill: str) -> list[Template]:
        """The best template of each difficulty that suits new work; of none does, the one nearest to it. One that is in
        the day already comes again, with other numbers, only where the skill has no other.
        """
        today = {choice.template for choice in self.chosen}
        p = self.p_of(skill)
        low, high = NEW_WORK

        def unfit(template: Template) -> float:
            right = right_on(p, template.item)
            return max(0.0, low - right, right - high)

        def rank(template: Template) -> tuple[bool, bool, int, bool, date, float]:
            last = self.served_on(template)
            tired = self.learner.today - last < REST
            return (
                template.key in today,
                tired,
                ceil(unfit(template) / UNFIT_STEP - 1e-9),
                template.key not in self.due_templates,
                last,
                self.rng.random(),
            )

        usable = [each for each in self.pool.by_skill.get(skill, ()) if self.variant_of(each) is not None]
        ranked = sorted(((rank(each), each) for each in usable), key=lambda pair: pair[0])
        if not ranked:
            return []
        best = ranked[0][0][:3]
        of_difficulty: dict[int, Template] = {}
        for placed, template in ranked:
            if placed[:3] == best:
                of_difficulty.setdefault(template.difficulty, template)
        return list(of_difficulty.values())

    def served_on(self, template: Template) -> date:
        """When the variant was last served that would come next."""
        variant = self.variant_of(template)
        return date.max if variant is None else self.learner.served.get(variant, date.min)

    def likeliest(self) -> tuple[float, Template] | None:
        """Of skills that are not in the day yet: the longest unpractised among likely successes, else the likeliest."""
        taken = self.skills_taken()
        found = [
            (right_on(now.p, template.item), template)
            for skill, now in self.learner.skills.items()
            if skill not in taken
            for template in self.pool.by_skill.get(skill, ())
            if self.variant_of(template) is not None
        ]
        likely = [pair for pair in found if pair[0] >= LIKELY]
        if likely:
            return min(likely, key=lambda pair: (self.last_day(pair[1].skill), -pair[0], pair[1].key))
        return max(found, key=lambda pair: (pair[0], pair[1].key), default=None)


def _in_order(chosen: tuple[Choice, ...]) -> tuple[Choice, ...]:
    """The likeliest last, before it as chosen, no skill twice running; what cannot be placed so is left out."""
    by_likelihood = sorted(chosen, key=lambda choice: (choice.reason.why is not Why.LIKELY_SUCCESS, -choice.p))
    for last in by_likelihood:
        order = _before(last, [each for each in chosen if each is not last])
        if order is not None:
            return (*order, last)
    return _in_order(chosen[:-1]) if chosen else ()


def _before(after: Choice, left: list[Choice]) -> tuple[Choice, ...] | None:
    """All of `left` in an order that can stand before `after`; None if there is none."""
    if not left:
        return ()
    if 2 * max(Counter(each.skill for each in left).values()) > len(left) + 1:
        return None
    for each in reversed(left):
        if each.skill != after.skill:
            order = _before(each, [other for other in left if other is not each])
            if order is not None:
                return (*order, each)
    return None
