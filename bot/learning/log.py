"""All answers of all students as a log: what the weights are refitted on and the model is judged by."""

from sqlalchemy import case, func, select
from sqlalchemy.ext.asyncio import AsyncSession

from bot.mastery.answer_log import Row
from models.problem import Problem
from models.response import Response
from models.session import Session


async def own_log(db: AsyncSession) -> list[Row]:
    """In time order. Students by our own numbers, templates as items; an answer older than the learner model is right
    or wrong and nothing between.
    """
    worth = func.coalesce(Response.worth, case((Response.is_correct, 1.0), else_=0.0))
    found = await db.execute(
        select(
            Session.student_id,
            Problem.skill,
            Problem.template_key,
            worth,
            func.extract("epoch", Response.evaluated_at),
        )
        .select_from(Response)
        .join(Session, Session.session_id == Response.session_id)
        .join(Problem, Problem.problem_id == Response.problem_id)
        .order_by(Response.evaluated_at, Response.response_id)
    )
    return [Row(str(student), skill, template, correct, float(t)) for student, skill, template, correct, t in found]
