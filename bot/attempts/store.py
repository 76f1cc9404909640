"""Responses, for whoever puts a verdict right."""

from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession

from models.response import Response


async def response_to(db: AsyncSession, session_id: int, problem_id: int) -> Response | None:
    """How the problem ended in this session; None while it has not."""
    return await db.scalar(select(Response).where(Response.session_id == session_id, Response.problem_id == problem_id))


async def right_in(db: AsyncSession, session_id: int) -> int:
    """The session's score, counted."""
    count = select(func.count()).where(Response.session_id == session_id, Response.is_correct)
    return int(await db.scalar(count) or 0)
