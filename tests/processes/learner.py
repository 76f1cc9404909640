"""A student who knows only the chat: sends, waits for the answer however long the bot is away, and goes on."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import select

from bot.database import Database
from bot.demo.chats import Message, User
from bot.demo.local_telegram import LocalTelegram
from bot.flows.practice.taps import Choose, DontKnow, ShowNext
from models.delivery import ReceivedUpdate
from models.problem import Problem
from models.response import Response
from models.session import Session
from models.streak import Streak
from models.student import Student
from models.types import PROBLEMS_PER_SESSION, SessionStatus
from tests.processes.running import eventually

# An update whose replies a killed process still owed is given back after 20 seconds (STILL_DELIVERING).
PATIENCE = 60.0


@dataclass
class Learner:
    telegram: LocalTelegram
    database: Database
    user: User

    async def joins(self) -> None:
        """Class 6, in Bengali; afterwards the first problem is on the screen."""
        self.telegram.send_text(self.user, "/start")
        for label in ("বাংলা", "ষষ্ঠ", "সন্ধ্যা ৬টা", "✅"):
            await self.taps(label)
        await self.sees_problem(0)

    async def taps(self, label: str) -> None:
        """As soon as there is such a button."""
        await self.telegram.until(lambda: any(label in text for text in self.labels), PATIENCE)
        self.telegram.press(self.user, label)

    async def practises(self, plan: Sequence[bool]) -> None:
        """One entry for each problem: True is answered right, False is left with "I don't know"."""
        for position, right in enumerate(plan):
            session = await self.sees_problem(position)
            await self.answers(session, right=right)
            await self.has_answered(position + 1)
            if not right and position + 1 < len(plan):
                await self._taps_data(ShowNext(session.session_id, position + 1).pack())

    async def practises_from(self, start: int) -> None:
        """All that is left of today's session, right."""
        for position in range(start, PROBLEMS_PER_SESSION):
            await self.answers(await self.sees_problem(position), right=True)
            await self.has_answered(position + 1)

    async def answers(self, session: Session, *, right: bool) -> None:
        async with self.database.transaction() as db:
            problem = await db.get_one(Problem, session.problem_ids[session.position])
        if not right:
            await self._taps_data(DontKnow(session.session_id, session.position).pack())
        elif problem.choices:
            index = next(number for number, choice in enumerate(problem.choices) if choice["wrong_index"] is None)
            await self._taps_data(Choose(session.session_id, session.position, index).pack())
        else:
            self.telegram.send_text(self.user, problem.answer_shown["bn"])

    async def _taps_data(self, data: str) -> None:
        """The newest button that carries this."""
        await self.telegram.until(lambda: self._message_with(data) is not None, PATIENCE)
        message = self._message_with(data)
        assert message is not None
        self.telegram.tap(self.user, message.message_id, data)

    def _message_with(self, data: str) -> Message | None:
        messages = [message for message in reversed(self.telegram.messages(self.user)) if message.from_bot]
        return next((m for m in messages if any(button.callback_data == data for button in m.buttons)), None)

    @property
    def labels(self) -> list[str]:
        return [button.text for message in self.telegram.messages(self.user) for button in message.buttons]

    @property
    def heard(self) -> list[str]:
        """What the bot has said in this chat, oldest first."""
        return [message.content for message in self.telegram.messages(self.user) if message.from_bot]

    # What the database knows

    async def sees_problem(self, position: int) -> Session:
        """Waits until that problem of the newest session is on the screen, and the bot knows that it is."""

        async def shown() -> Session | None:
            session = await self.newest_session()
            ready = session is not None and session.position == position and session.problem_message_id is not None
            return session if ready else None

        return await eventually(shown, f"problem {position + 1} before {self.user.first_name}", PATIENCE)

    async def has_answered(self, count: int) -> None:
        async def counted() -> bool:
            session = await self.newest_session()
            return session is not None and session.position >= count

        await eventually(counted, f"{count} answers of {self.user.first_name}", PATIENCE)

    async def newest_session(self) -> Session | None:
        async with self.database.transaction() as db:
            own = select(Session).join(Student, Student.student_id == Session.student_id)
            own = own.where(Student.telegram_id == self.user.id)
            return await db.scalar(own.order_by(Session.session_id.desc()).limit(1))

    async def session(self) -> Session:
        session = await self.newest_session()
        assert session is not None
        return session

    async def responses(self) -> list[Response]:
        session = await self.session()
        async with self.database.transaction() as db:
            own = select(Response).where(Response.session_id == session.session_id)
            return list(await db.scalars(own.order_by(Response.response_id)))

    async def streak(self) -> Streak:
        session = await self.session()
        async with self.database.transaction() as db:
            return await db.get_one(Streak, session.student_id)


async def assert_one_whole_session(learner: Learner, plan: Sequence[bool]) -> None:
    """Nothing lost, nothing counted twice: the session is the sum of its five responses, and the day counts once."""
    session, responses, streak = await learner.session(), await learner.responses(), await learner.streak()
    assert session.status is SessionStatus.COMPLETED
    assert [response.problem_id for response in responses] == session.problem_ids
    assert [response.is_correct for response in responses] == list(plan)
    assert [len(response.tries) for response in responses] == [int(right) for right in plan]
    assert session.problems_correct == sum(plan)
    assert session.total_time_seconds == sum(response.time_spent_seconds for response in responses)
    assert (streak.current_streak, streak.longest_streak) == (1, 1)


async def undelivered(database: Database) -> list[int]:
    """Updates whose replies the bot still owes."""
    async with database.transaction() as db:
        owed = select(ReceivedUpdate.update_id).where(ReceivedUpdate.replies.is_not(None))
        return list(await db.scalars(owed))
