"""What the tests of disputes have in common: one problem for everybody, a wrong answer, an admin who rules."""

from collections.abc import Sequence

from sqlalchemy import select, update

from bot.demo.chats import Message
from models.dispute import Dispute
from models.problem import Problem
from models.session import Session
from tests.cast import Person, World

BUTTON = "আমার উত্তর ঠিক ছিল"
ANSWER = "-98765"


def shirin(world: World) -> Person:
    return Person(world, world.admin)


async def only(world: World, *condition: object) -> Problem:
    """Class 6 has one problem, the first that fits; without a condition one that is answered by typing a number."""
    fits = condition or (Problem.answer_kind == "number", Problem.figure.is_(None), Problem.grade == 6)
    async with world.database.transaction() as db:
        found = await db.scalars(select(Problem).where(*fits).order_by(Problem.problem_id))  # type: ignore[arg-type]
        problem = next(row for row in found if "practice" in row.uses and (bool(row.choices) is bool(condition)))
        others = update(Problem).where(Problem.grade == 6, Problem.problem_id != problem.problem_id)
        await db.execute(others.values(hidden_at=world.clock.now()))
    return problem


async def joined(world: World, name: str = "রিনা") -> Person:
    person = world.person(name)
    await person.joins()
    return person


async def in_english(world: World) -> Person:
    person = world.person("Kabir", "en")
    await person.joins(language="English", grade="Class 6", hour="6 pm")
    return person


async def disputes(world: World) -> list[Dispute]:
    async with world.database.transaction() as db:
        return list(await db.scalars(select(Dispute).order_by(Dispute.dispute_id)))


async def row_of(world: World, problem: Problem) -> Problem:
    async with world.database.transaction() as db:
        return await db.get_one(Problem, problem.problem_id)


async def session_row(world: World, session: Session) -> Session:
    async with world.database.transaction() as db:
        return await db.get_one(Session, session.session_id)


async def rules(world: World, label: str) -> Person:
    """Shirin opens the desk and rules on what is most disputed; then the postman goes round."""
    admin = shirin(world)
    await admin.says("/admin")
    await admin.taps("Disputes")
    await admin.taps(label)
    await world.tutor.tick()
    await world.telegram.wait_until_idle()
    return admin


async def accepts(world: World) -> Person:
    return await rules(world, "The answer is right")


async def keeps(world: World) -> Person:
    return await rules(world, "stays wrong")


def labels(message: Message) -> list[str]:
    return [button.text for button in message.buttons]


def offered(messages: Sequence[Message]) -> bool:
    return any(BUTTON in label for message in messages for label in labels(message))
