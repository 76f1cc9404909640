"""Three-level Elo: how likely is a right answer, from four numbers that move a little with every answer.

P(right) = σ(ability + student-skill − skill − item). Ability is the student's in general, student-skill what the
student has beyond that in this skill, skill and item are difficulties; an item is a problem template, so that its
variants share one. All four are in logits. The steps shrink with the number of answers behind a term, a / (1 + b·n):
see Pelánek, "Applications of the Elo rating system in adaptive educational systems" (2016). No training is needed on
the first day.
"""

from math import exp
from typing import NamedTuple

LOGIT_BOUND = 30.0
"""Further out σ is 0 or 1 in floating point, and a probability of exactly 1 has no logarithm of its opposite."""

ITEM_PRIORS = {1: -0.6, 2: 0.0, 3: 0.6}
"""Authors' difficulty to logits. Items of one skill spread by about 0.9 logits, and what authors think goes with what
students find at about r = 0.55; a mark of three levels has a spread of 0.82. The best guess from it is
0.55 · 0.9 / 0.82 ≈ 0.6 a level (judgement)."""
PRIOR_ANSWERS = 10
"""What an author's mark is worth. With none behind it the first answer would move the item by 0.4, and the logistic
layer, which trusts no young item, would not hear the author at all."""


class Term(NamedTuple):
    """One of the four numbers. A tuple, not a dataclass: four of them are made for each answer, in a tenth of the
    time.
    """

    value: float = 0.0
    """Logits."""
    answers: int = 0
    """How many are behind it; a prior is worth some, too."""


# How far one answer moves a term: a / (1 + b·answers), times the surprise.
ABILITY_A, ABILITY_B = 0.6, 0.05
STUDENT_SKILL_A, STUDENT_SKILL_B = 0.8, 0.1
SKILL_A, SKILL_B = 0.3, 0.05
ITEM_A, ITEM_B = 0.8, 0.2
NEW = Term()
_tuple = tuple.__new__


class Update(NamedTuple):
    probability: float
    """Of a right answer, as it was before the outcome was known."""
    ability: Term
    student_skill: Term
    skill: Term
    item: Term


def sigmoid(logit: float) -> float:
    """In the open interval (0, 1), whatever the logit."""
    if logit > LOGIT_BOUND:
        logit = LOGIT_BOUND
    elif logit < -LOGIT_BOUND:
        logit = -LOGIT_BOUND
    return 1.0 / (1.0 + exp(-logit))


def item_prior(difficulty: int) -> Term:
    """A template that nobody has answered yet, from its author's difficulty 1 to 3. KeyError for any other."""
    return Term(ITEM_PRIORS[difficulty], PRIOR_ANSWERS)


def predict(ability: Term, student_skill: Term, skill: Term, item: Term) -> float:
    """P(right), in (0, 1)."""
    return sigmoid(ability.value + student_skill.value - skill.value - item.value)


def update(ability: Term, student_skill: Term, skill: Term, item: Term, outcome: float) -> Update:
    """The prediction, and the four terms after an answer of that outcome, from 0 (wrong) to 1 (right unaided).

    Raises ValueError for an outcome outside [0, 1], also for NaN.
    """
    if not 0.0 <= outcome <= 1.0:
        raise ValueError(f"an outcome is a number from 0 to 1, not {outcome!r}")
    (a, a_count), (b, b_count), (k, k_count), (i, i_count) = ability, student_skill, skill, item
    probability = sigmoid(a + b - k - i)
    surprise = outcome - probability
    # Written out, past the constructors of the tuples: the plain way takes twice the time, and every answer comes
    # through here.
    return _tuple(
        Update,
        (
            probability,
            _tuple(Term, (a + ABILITY_A / (1.0 + ABILITY_B * a_count) * surprise, a_count + 1)),
            _tuple(Term, (b + STUDENT_SKILL_A / (1.0 + STUDENT_SKILL_B * b_count) * surprise, b_count + 1)),
            _tuple(Term, (k - SKILL_A / (1.0 + SKILL_B * k_count) * surprise, k_count + 1)),
            _tuple(Term, (i - ITEM_A / (1.0 + ITEM_B * i_count) * surprise, i_count + 1)),
        ),
    )
