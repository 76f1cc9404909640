"""The people of the tests, and the world they live in.

A test reads like a student's day: `await rina.says("৪")`, `await rina.taps("ইঙ্গিত")`, `rina.last`.
"""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from bot.ai.model import LanguageModel
from bot.app import Tutor
from bot.database import Database
from bot.demo.chats import Message, User
from bot.demo.clock import DemoClock
from bot.demo.local_telegram import LocalTelegram
from bot.demo.server import create_app, serving
from bot.settings import Settings, read_settings
from bot.telegram.polling import Polling
from models.problem import Problem
from models.response import Response
from models.session import Session
from models.streak import Streak
from models.student import Student
from models.types import SessionStatus

WRONG = "-98765"
"""No problem's answer; as text it is readable for every kind that is a number."""


STEP = timedelta(hours=1)


@dataclass
class World:
    """One bot, one Telegram, one database, one clock."""

    database: Database
    telegram: LocalTelegram
    clock: DemoClock
    tutor: Tutor
    address: str
    admin: User

    @classmethod
    @asynccontextmanager
    async def open(
        cls,
        database: Database,
        telegram: LocalTelegram,
        clock: DemoClock,
        model: LanguageModel | None = None,
        **more: str,
    ) -> AsyncIterator["World"]:
        """Without a model, or settings that lead to one, nobody speaks for Claude."""
        admin = telegram.add_user("Shirin", language_code="en")
        async with AsyncExitStack() as stack:
            address = await stack.enter_async_context(serving(create_app(telegram, clock), telegram))
            tutor = Tutor(settings_for(telegram, address, admin.id, **more), database, clock.now, model)
            await tutor.start(scheduled=False)
            stack.push_async_callback(tutor.stop)
            polling = Polling(tutor.bot, database, tutor.take)
            task = asyncio.create_task(polling.run())
            stack.push_async_callback(stopped, polling, task)
            yield cls(database, telegram, clock, tutor, address, admin)

    def person(self, name: str, language: str = "bn") -> "Person":
        return Person(self, self.telegram.add_user(name, language_code=language))

    async def rina(self) -> "Person":
        """The daily learner: class 6, Bengali, reminded at 18:00; has seen her first problem."""
        rina = self.person("রিনা")
        await rina.joins()
        return rina

    async def kabir(self) -> "Person":
        """Class 8, in English."""
        kabir = self.person("Kabir", "en")
        await kabir.joins(language="English", grade="Class 8", hour="6 pm")
        return kabir

    async def moves(self, delta: timedelta) -> None:
        """Time passes hour by hour, and the bot ticks at each."""
        target = self.clock.now() + delta
        while self.clock.now() + STEP < target:
            self.clock.advance(self.clock.now() + STEP)
            await self.tutor.tick()
        self.clock.advance(max(target, self.clock.now()))
        await self.tutor.tick()
        await self.telegram.wait_until_idle()

    async def idle(self) -> None:
        """Until everything that was sent is answered, also by Claude."""
        await self.telegram.wait_until_idle()
        if self.tutor.worker is not None:
            await self.tutor.worker.idle()

    async def moves_to(self, moment: datetime) -> None:
        await self.moves(moment - self.clock.now())


async def stopped(polling: Polling, task: "asyncio.Task[None]") -> None:
    polling.stop()
    await task


def settings_for(telegram: LocalTelegram, address: str, admin_id: int, **more: str) -> Settings:
    return read_settings(
        {
            "TELEGRAM_BOT_TOKEN": telegram.token,
            "TELEGRAM_API_URL": address,
            "ADMIN_TELEGRAM_IDS": str(admin_id),
            **more,
        }
    )


@dataclass
class Person:
    """Somebody with a phone."""

    world: World
    user: User

    @property
    def telegram(self) -> LocalTelegram:
        return self.world.telegram

    async def says(self, text: str, *, reply_to: int | None = None) -> list[Message]:
        """Sends a text and returns what the bot said since."""
        return await self._after(lambda: self.telegram.send_text(self.user, text, reply_to=reply_to))

    async def taps(self, label: str) -> list[Message]:
        return await self._after(lambda: self.telegram.press(self.user, label))

    async def taps_data(self, data: str, message_id: int | None = None) -> list[Message]:
        message = message_id or self.last.message_id
        return await self._after(lambda: self.telegram.tap(self.user, message, data))

    async def _after(self, deed: Callable[[], object]) -> list[Message]:
        before = max((message.message_id for message in self.telegram.messages(self.user)), default=0)
        deed()
        await self.world.idle()
        return [
            message for message in self.telegram.messages(self.user) if message.message_id > before and message.from_bot
        ]

    async def joins(self, language: str = "বাংলা", grade: str = "ষষ্ঠ", hour: str = "সন্ধ্যা ৬টা") -> list[Message]:
        await self.says("/start")
        for label in (language, grade, hour):
            await self.taps(label)
        return await self.taps("✅")

    @property
    def last(self) -> Message:
        return self.telegram.last_message(self.user)

    @property
    def heard(self) -> str:
        """Everything the bot has said in this chat."""
        return "\n".join(message.content for message in self.telegram.messages(self.user) if message.from_bot)

    @property
    def toast(self) -> str:
        """The newest answer to a tap that had a text."""
        texts = [answer.text for answer in self.telegram.answers.values() if answer.text]
        return texts[-1] if texts else ""

    # What the database knows

    async def student(self, db: AsyncSession) -> Student:
        return (await db.scalars(select(Student).where(Student.telegram_id == self.user.id))).one()

    async def session(self) -> Session:
        """The newest session."""
        async with self.world.database.transaction() as db:
            student = await self.student(db)
            newest = select(Session).where(Session.student_id == student.student_id)
            return (await db.scalars(newest.order_by(Session.session_id.desc()).limit(1))).one()

    async def sessions(self) -> list[Session]:
        async with self.world.database.transaction() as db:
            student = await self.student(db)
            own = select(Session).where(Session.student_id == student.student_id)
            return list(await db.scalars(own.order_by(Session.session_id)))

    async def responses(self) -> list[Response]:
        async with self.world.database.transaction() as db:
            student = await self.student(db)
            own = select(Response).join(Session, Session.session_id == Response.session_id)
            own = own.where(Session.student_id == student.student_id)
            return list(await db.scalars(own.order_by(Response.response_id)))

    async def streak(self) -> Streak | None:
        async with self.world.database.transaction() as db:
            return await db.get(Streak, (await self.student(db)).student_id)

    async def problem(self) -> Problem:
        """The problem that is open now."""
        session = await self.session()
        async with self.world.database.transaction() as db:
            return await db.get_one(Problem, session.problem_ids[session.position])

    async def answers_right(self) -> list[Message]:
        problem = await self.problem()
        if problem.choices:
            return await self.chooses(right=True)
        return await self.says(problem.answer_shown["bn"])

    async def answers_wrong(self) -> list[Message]:
        """One wrong try that no predicted mistake matches, except for choices."""
        problem = await self.problem()
        if problem.choices:
            return await self.chooses(right=False)
        return await self.says(wrong_answer(problem))

    async def chooses(self, *, right: bool) -> list[Message]:
        session, problem = await self.session(), await self.problem()
        tried = {entry["given"] for entry in session.tries}
        for index, choice in enumerate(problem.choices or []):
            if (choice["wrong_index"] is None) is right and index not in tried:
                return await self.taps_data(f"c:{session.session_id}:{session.position}:{index}")
        raise LookupError("no such choice")

    async def finishes(self) -> list[Message]:
        """Answers everything that is left of the open session, all of it right."""
        said: list[Message] = []
        while (await self.session()).status is SessionStatus.IN_PROGRESS:
            said = await self.answers_right()
        return said


def wrong_answer(problem: Problem) -> str:
    """An answer of the right kind that is not right."""
    return {
        "ratio": "97:89",
        "tuple": "(-97, 89)",
        "set": "{-97}",
        "expression": "97q",
        "equation": "x = 97",
        "text": "নীল",
    }.get(problem.answer_kind, WRONG)


def labels(person: Person) -> list[str]:
    """The buttons of the last message, in order."""
    return [button.text for button in person.last.buttons]
