"""Which five problems a student gets today: from what the tutor knows of the student to the choice, and its log.

The choice itself is bot/choice; here are the rows that it is made from and the rows that remember why.
"""

from collections.abc import Collection
from dataclasses import replace
from datetime import date, datetime, timedelta
from random import Random

from sqlalchemy import func, select
from sqlalchemy.dialects.postgresql import aggregate_order_by
from sqlalchemy.ext.asyncio import AsyncSession

from bot.choice.bandit import Arm, Bandit, Experience, Outcome, reward
from bot.choice.choosing import Choice, choose
from bot.choice.learner import ConfidentError, LearnerState, Pool, Template, item_logits, right_on
from bot.goals.actions import aims_today
from bot.goals.plan import until_shown
from bot.learning.model import LearnerModel
from bot.learning.standing import standing
from bot.learning.store import template_terms
from bot.mastery.elo import item_prior
from bot.question_bank.store import servable
from models.choice import ServedChoice
from models.problem import Problem
from models.response import Response
from models.session import Session
from models.student import Student
from models.types import Confidence

SURE_AND_WRONG = timedelta(days=7)
"""So long is a wrong answer asked again of which the student was sure."""


def random_for(student_id: int, day: date, number: int) -> Random:
    """Chance that is the same on every replica and after every restart; `number` counts the day's sessions."""
    return Random(f"session:{student_id}:{day.isoformat()}:{number}")


async def choose_today(
    db: AsyncSession, student: Student, model: LearnerModel, served: dict[int, date], number: int, now: datetime
) -> tuple[Choice, ...]:
    """At most five, in order; fewer only where there is no more. `number` counts the day's sessions."""
    stands = await standing(db, student, model, now)
    await _reward_earlier_days(db, student, stands, now)
    state = replace(
        stands,
        served=served,
        confident_errors=await _confident_errors(db, student, stands.today),
        topic=model.skills_of_topic(student.topic, student.grade),
        goal=await aims_today(db, student, model, stands),
    )
    pool = await pool_of(db, student.grade, model)
    rng = random_for(student.student_id, stands.today, number)
    chosen = choose(model.graph, pool, until_shown(state), await _experience(db, model.bandit), rng)
    return tuple(_as_expected(choice, state, pool) for choice in chosen)


def _as_expected(choice: Choice, stands: LearnerState, pool: Pool) -> Choice:
    """With the P that the student really has: the log and the rewards are about that."""
    now = stands.skills.get(choice.skill)
    if now is None or now.p == choice.reason.p:
        return choice
    p = right_on(now.p, pool.by_key[choice.template].item)
    return replace(choice, p=p, reason=replace(choice.reason, p=now.p))


async def pool_of(db: AsyncSession, grade: int, model: LearnerModel, templates: Collection[str] | None = None) -> Pool:
    """What may be served up to this class, a template with all its variants; of `templates` only, if they are given."""
    among = servable(grade) if templates is None else (*servable(grade), Problem.template_key.in_(templates))
    found = await db.execute(
        select(
            Problem.template_key,
            func.min(Problem.skill),
            func.min(Problem.difficulty),
            func.array_agg(aggregate_order_by(Problem.problem_id, Problem.problem_id)),
        )
        .where(*among)
        .group_by(Problem.template_key)
        .order_by(func.min(Problem.problem_id))
    )
    proved = await template_terms(db)
    return Pool(
        tuple(
            Template(
                key,
                skill,
                difficulty,
                tuple(variants),
                item_logits(model.weights, proved.get(key, item_prior(difficulty))),
            )
            for key, skill, difficulty, variants in found
        )
    )


async def _confident_errors(db: AsyncSession, student: Student, today: date) -> list[ConfidentError]:
    """Wrong answers of which the student was sure, and whose template has not come again since."""
    rows = await db.execute(
        select(Session.local_date, Problem.template_key, Problem.skill, Response.is_correct, Response.confidence_level)
        .select_from(Response)
        .join(Session, Session.session_id == Response.session_id)
        .join(Problem, Problem.problem_id == Response.problem_id)
        .where(Session.student_id == student.student_id, Session.local_date > today - SURE_AND_WRONG)
        .order_by(Response.evaluated_at)
    )
    open_errors: dict[str, ConfidentError] = {}
    for day, template, skill, is_correct, confidence in rows:
        open_errors.pop(template, None)
        if not is_correct and confidence is Confidence.HIGH:
            open_errors[template] = ConfidentError(template, skill, day)
    return list(open_errors.values())


# The log of choices


def remember(db: AsyncSession, session: Session, choices: tuple[Choice, ...]) -> None:
    """With the session that they begin."""
    for choice in choices:
        db.add(
            ServedChoice(
                session_id=session.session_id,
                problem_id=choice.variant,
                student_id=session.student_id,
                local_date=session.local_date,
                skill=choice.skill,
                difficulty=choice.arm.difficulty,
                why=choice.reason.why.value,
                other_skill=choice.reason.other,
                reason_day=choice.reason.day,
                skill_p=choice.reason.p,
                expected=choice.p,
                offered=[[arm.skill, arm.difficulty, propensity] for arm, propensity in choice.offered],
                propensity=choice.propensity,
            )
        )


async def choice_of(db: AsyncSession, student_id: int, problem_id: int) -> ServedChoice | None:
    """The newest: what a session leaves over comes again in the next, for the reason it had."""
    mine = select(ServedChoice).where(ServedChoice.student_id == student_id, ServedChoice.problem_id == problem_id)
    return await db.scalar(mine.order_by(ServedChoice.session_id.desc()).limit(1))


async def _reward_earlier_days(db: AsyncSession, student: Student, stands: LearnerState, now: datetime) -> None:
    """The rise of P since the choice, seen on the first day of practice after it."""
    waiting = select(ServedChoice).where(
        ServedChoice.student_id == student.student_id,
        ServedChoice.local_date < stands.today,
        ServedChoice.reward.is_(None),
    )
    for choice in await db.scalars(waiting):
        if (skill := stands.skills.get(choice.skill)) is not None:
            choice.reward = reward(choice.skill_p, skill.p)
        choice.rewarded_at = now


async def _experience(db: AsyncSession, bandit: Bandit) -> Experience:
    """Of all students: what each arm has brought. Off, nobody asks."""
    if bandit is Bandit.OFF:
        return Experience(bandit)
    found = await db.execute(
        select(ServedChoice.skill, ServedChoice.difficulty, func.count(), func.sum(ServedChoice.reward))
        .where(ServedChoice.reward.is_not(None))
        .group_by(ServedChoice.skill, ServedChoice.difficulty)
    )
    return Experience(
        bandit, {Arm(skill, difficulty): Outcome(count, total or 0.0) for skill, difficulty, count, total in found}
    )
