"""What the progress card is drawn from."""

from sqlalchemy import Integer, cast, func, select
from sqlalchemy.ext.asyncio import AsyncSession

from models.problem import Problem
from models.response import Response
from models.session import Session


async def accuracy_by_topic(db: AsyncSession, student_id: int) -> list[tuple[str, int, int]]:
    """(topic, right, answered), most practised first."""
    answered = func.count().label("answered")
    found = await db.execute(
        select(Problem.topic, func.sum(cast(Response.is_correct, Integer)), answered)
        .join(Response, Response.problem_id == Problem.problem_id)
        .join(Session, Session.session_id == Response.session_id)
        .where(Session.student_id == student_id)
        .group_by(Problem.topic)
        .order_by(answered.desc(), Problem.topic)
    )
    return [(topic, int(right), int(total)) for topic, right, total in found]
