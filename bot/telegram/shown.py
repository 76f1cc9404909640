"""After a message was sent: what the student sees now is noted, so that later texts and buttons can be placed."""

from collections.abc import Sequence

from sqlalchemy import update
from sqlalchemy.ext.asyncio import AsyncSession

from models.session import Session
from models.student import Student


async def note_live(db: AsyncSession, telegram_id: int, message_id: int) -> None:
    """The buttons of this message are the ones in force."""
    student = update(Student).where(Student.telegram_id == telegram_id)
    await db.execute(student.values(live_message_id=message_id))


async def note_problems(db: AsyncSession, shown: Sequence[tuple[int, int, int]]) -> None:
    """(session, position, message): where each problem came before the student for the first time."""
    for session_id, position, message_id in shown:
        open_now = update(Session).where(Session.session_id == session_id, Session.position == position)
        first_time = open_now.where(Session.problem_message_id.is_(None))
        await db.execute(first_time.values(problem_message_id=message_id))
