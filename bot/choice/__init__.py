"""The choice of the next problem: what is known of a student in, the day's five problems and why out. Pure."""

from bot.choice.bandit import Arm, Bandit, Experience, Outcome, reward
from bot.choice.choosing import Choice, choose
from bot.choice.learner import ConfidentError, LearnerState, Pool, SkillNow, Template, item_logits
from bot.choice.reasons import Reason, Why

__all__ = [
    "Arm",
    "Bandit",
    "Choice",
    "ConfidentError",
    "Experience",
    "LearnerState",
    "Outcome",
    "Pool",
    "Reason",
    "SkillNow",
    "Template",
    "Why",
    "choose",
    "item_logits",
    "reward",
]
