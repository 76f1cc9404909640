"""Imports every table, so that whoever needs the whole schema (alembic, tests) gets the whole schema."""

from models.ai_request import AiRequest
from models.ai_spending import AiAllowance, AiSpending, Switch
from models.audit_entry import AuditEntry
from models.base import Base
from models.calendar_change import CalendarChange
from models.card import SrsCard
from models.choice import ServedChoice
from models.cost_record import CostRecord
from models.delivery import Broadcast, Picture, QueuedMessage, ReceivedUpdate
from models.diagnosis import Diagnosis
from models.dispute import Dispute
from models.generated_hint import GeneratedHint, HintBatch, HintShowing
from models.goal import StudentGoal
from models.learner import SkillDifficulty, SkillGap, StudentAbility, StudentMastery, TemplateDifficulty
from models.lesson import Lesson
from models.problem import Problem, ProblemReport
from models.response import Response
from models.session import Session
from models.streak import Heartbeat, Streak
from models.student import Newcomer, Student

metadata = Base.metadata

__all__ = [
    "AiAllowance",
    "AiRequest",
    "AiSpending",
    "AuditEntry",
    "Broadcast",
    "CalendarChange",
    "CostRecord",
    "Diagnosis",
    "Dispute",
    "GeneratedHint",
    "Heartbeat",
    "HintBatch",
    "HintShowing",
    "Lesson",
    "Newcomer",
    "Picture",
    "Problem",
    "ProblemReport",
    "QueuedMessage",
    "ReceivedUpdate",
    "Response",
    "ServedChoice",
    "Session",
    "SkillDifficulty",
    "SkillGap",
    "SrsCard",
    "Streak",
    "Student",
    "StudentAbility",
    "StudentGoal",
    "StudentMastery",
    "Switch",
    "TemplateDifficulty",
    "metadata",
]
