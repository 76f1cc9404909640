"""How a student stands today: what was last learned, seen from the present moment."""

from datetime import UTC, date, datetime

from sqlalchemy.ext.asyncio import AsyncSession

from bot.choice.learner import LearnerState, SkillNow
from bot.days import local_day
from bot.learning import store
from bot.learning.fold import Learner, Mastery, ordinary_p
from bot.learning.model import LearnerModel
from bot.mastery.elo import NEW
from bot.mastery.outcomes import UNSURE
from models.student import Student
from models.types import GapStatus


async def standing(db: AsyncSession, student: Student, model: LearnerModel, now: datetime) -> LearnerState:
    """Of all skills up to the student's class, also of those never practised."""
    learner = await store.read_whole(db, student.student_id)
    return LearnerState(
        today=local_day(now, student.zone),
        grade=student.grade,
        skills=await _skills(db, student, learner, model, now),
        cards=[remembered.card for remembered in learner.cards.values()],
        gaps=[gap.found for gap in learner.gaps.values() if gap.found.status is not GapStatus.RESOLVED],
    )


async def _skills(
    db: AsyncSession, student: Student, learner: Learner, model: LearnerModel, now: datetime
) -> dict[str, SkillNow]:
    difficulties = await store.skill_terms(db)
    newest = _newest_worth(learner)
    skills = {}
    for skill in model.graph.skills:
        if skill.grade > student.grade:
            continue
        mastery = learner.skills.get(skill.id, Mastery())
        term, t = difficulties.get(skill.id, NEW), now.timestamp()
        p = ordinary_p(model.weights, learner.student, mastery.pair, term, mastery.prior, t)
        answered_at = mastery.pair.answered_at
        skills[skill.id] = SkillNow(
            p=p,
            answers=mastery.evidence.answers,
            level=mastery.level,
            last_day=local_day(datetime.fromtimestamp(answered_at, UTC), student.zone) if answered_at else None,
            last_right=newest.get(skill.id, 0.0) >= UNSURE,
            is_placed=mastery.prior != 0.0,
        )
    return skills


def _newest_worth(learner: Learner) -> dict[str, float]:
    """Skill -> what its last answer was worth, as its cards tell."""
    reviewed = sorted(learner.cards.values(), key=lambda each: each.card.last_review or date.min)
    return {each.card.skill: each.worth for each in reviewed}
