"""Reviews for a student who wants more: of the cards that are due the most useful ones, whatever the level of their
skills.
"""

from datetime import date

from bot.choice.bandit import Arm
from bot.choice.choosing import Choice
from bot.choice.learner import LearnerState, Pool, Template, right_on
from bot.choice.reasons import Reason, Why
from bot.diagnosis.graph import SkillGraph
from bot.memory.cards import Card
from bot.memory.due import apart, due_today
from models.types import PROBLEMS_PER_SESSION


def choose_reviews(
    graph: SkillGraph, pool: Pool, learner: LearnerState, size: int = PROBLEMS_PER_SESSION
) -> tuple[Choice, ...]:
    """At most `size` in the order in which to serve them; none where nothing is due. `learner.served` should know every
    variant that the student has ever met: of each template the one comes that was met longest ago, or never.
    """
    weights = {skill: float(len(above)) for skill, above in graph.above.items()}
    p_right = {skill: now.p for skill, now in learner.skills.items()}
    cards = [card for card in learner.cards if card.template in pool.by_key]
    chosen = apart(due_today(cards, learner.today, weights, p_right, size))
    return tuple(_review(pool.by_key[card.template], card, learner) for card in chosen)


def _review(template: Template, card: Card, learner: LearnerState) -> Choice:
    now = learner.skills.get(template.skill)
    p = 0.5 if now is None else now.p
    arm = Arm(template.skill, template.difficulty)
    variant = min(template.variants, key=lambda each: (learner.served.get(each, date.min), each))
    reason = Reason(Why.REVIEW, template.skill, p, day=card.due)
    right = right_on(p, template.item)
    return Choice(template.key, variant, template.skill, reason, right, arm, 1.0, ((arm, 1.0),))
