"""A student's month through the real chat: python -m bench.month_of_learning [--world WORLD] [--days 30] [--out DIR]

Three students, one of each class, come to the unchanged tutor over HTTP, with PostgreSQL and the whole library behind
it; time is moved forward to each evening. They know and learn as a simulated world says (bench/simulated_worlds.py),
and tap and type as people do: the reminder's button, /why at every problem, a hint after a mistake, a weekly /skills.
Some days are missed, eight of them in a row; the clock leaps over them, so that the tutor takes them for a
standstill of its own and the streak goes on. Printed: what was chosen each day and why, what was unlocked, which gaps
came and went; whether the levels are true. With --out the maps and the chats are kept; with --stay N seconds the chat
page stays open. Exits with 1 if a problem had no reason or an answer was not accepted.
"""

import argparse
import asyncio
import logging
import sys
import tempfile
from collections import Counter
from collections.abc import Sequence
from contextlib import AsyncExitStack
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from pathlib import Path
from random import Random

from sqlalchemy import select

from bench.placement import library_graph
from bench.simulated_worlds import PARAMETERS, TARGET, WORLDS, Mind, School
from bot.app import utc_now
from bot.database import Database, EmbeddedServer
from bot.days import DEFAULT_ZONE, local_day, moment_of
from bot.demo.chats import Message
from bot.demo.clock import DemoClock
from bot.demo.local_telegram import LocalTelegram
from bot.flows.practice.taps import DontKnow, ShowHint, ShowNext
from bot.learning.actions import model_of
from bot.mastery.gaps import READY
from bot.mastery.levels import Level
from bot.question_bank.build import build_content
from bot.question_bank.store import load, load_lessons
from bot.schema import migrate
from bot.settings import ROOT
from bot.telegram.taps import Tap, unpack
from models.choice import ServedChoice
from models.learner import SkillGap, StudentMastery
from models.types import GapStatus, SessionStatus
from tests.cast import Person, World

EVENING = 18
COMES = 0.85
AWAY = range(14, 22)
"""Days of the month on which nobody comes."""
SECOND_TRY, ASKS_FOR_HINT = 0.4, 0.5
PEOPLE = (
    ("রিনা", "bn", ("বাংলা", "ষষ্ঠ", "সন্ধ্যা ৬টা")),
    ("সুমন", "bn", ("বাংলা", "সপ্তম", "সন্ধ্যা ৬টা")),
    ("Kabir", "en", ("English", "Class 8", "6 pm")),
)


@dataclass
class Pupil:
    """A person with a mind, and what this month was like."""

    person: Person
    mind: Mind
    grade: int
    chance: Random
    days: list[str] = field(default_factory=list)
    whys: Counter[str] = field(default_factory=Counter)
    unexplained: list[str] = field(default_factory=list)
    refused: list[str] = field(default_factory=list)

    async def comes(self, number: int) -> None:
        """One evening: the day's practice, by the reminder's button where there is one."""
        open_practice = next((each for each in self.person.last.buttons if each.text.startswith("▶️")), None)
        await (self.person.taps(open_practice.text) if open_practice else self.person.says("/practice"))
        told = []
        for _ in range(60):
            session = await self.person.session()
            if session.status is not SessionStatus.IN_PROGRESS:
                break
            if session.problem_shown_at is None:
                await self._goes_on()
            else:
                told.append(await self._works(number))
        self.days.append(f"day {number + 1:2}: " + ", ".join(told))

    async def _goes_on(self) -> None:
        for message in reversed(self.person.telegram.messages(self.person.user)):
            for button in message.buttons:
                if isinstance(unpack(button.callback_data or ""), ShowNext):
                    await self.person.taps_data(button.callback_data or "", message.message_id)
                    return
        raise LookupError("there is no way on")

    async def _works(self, number: int) -> str:
        """At the open problem to its end; what to tell of it."""
        problem = await self.person.problem()
        await self._asks_why(problem.skill)
        skill = library_graph().learning_order.index(problem.skill)
        item = 0.7 * (problem.difficulty - 2)
        is_right = self.chance.random() < self.mind.p(skill, item, number)
        end = "✓"
        if is_right:
            await self._answers_right()
        else:
            end = await self._misses()
        self.mind.practise(skill, is_right, number)
        return f"{problem.skill}{end}"

    async def _asks_why(self, skill: str) -> None:
        said = await self.person.says("/why")
        if len(said) != 1 or "🧭" not in said[0].content:
            self.unexplained.append(f"{skill}: {said[0].content if said else 'nothing said'}")

    async def _answers_right(self) -> None:
        problem, before = await self.person.problem(), await self.person.session()
        if problem.choices:
            await self.person.chooses(right=True)
        else:
            await self.person.says(problem.answer_shown[self.person.user.language_code or "bn"])
        if (await self.person.session()).position != before.position + 1:
            self.refused.append(f"{problem.template_key}: {problem.answer_shown}")

    async def _misses(self) -> str:
        await self.person.answers_wrong()
        if self.chance.random() < ASKS_FOR_HINT:
            await self._takes_hint()
        session = await self.person.session()
        if session.problem_shown_at is None:
            return "✗"
        if self.chance.random() < SECOND_TRY:
            await self._answers_right()
            return "½"
        await self.person.taps_data(self._button(DontKnow) or "")
        return "✗"

    async def _takes_hint(self) -> None:
        if (hint := self._button(ShowHint)) is not None:
            await self.person.taps_data(hint)

    def _button(self, kind: type[Tap]) -> str | None:
        """What the newest such button carries."""
        for message in reversed(self.person.telegram.messages(self.person.user)):
            for button in message.buttons:
                if isinstance(unpack(button.callback_data or ""), kind):
                    return button.callback_data
        return None


async def month(options: argparse.Namespace, folder: Path) -> int:
    clock = DemoClock()
    telegram = LocalTelegram(now=clock.now)
    async with AsyncExitStack() as stack:
        database = await prepared(folder, stack)
        world = await stack.enter_async_context(World.open(database, telegram, clock))
        school = School(library_graph(), f"month:{options.seed}", PARAMETERS["usual"])
        first = local_day(clock.now(), DEFAULT_ZONE) + timedelta(days=1)
        await world.moves_to(moment_of(first, EVENING, DEFAULT_ZONE))
        pupils = [await joined(world, school, options, place) for place in range(len(PEOPLE))]
        for number in range(options.days):
            await evening(world, pupils, number, first, options)
        is_fine = True
        for pupil in pupils:
            is_fine = await report(world, pupil, first, options) and is_fine
        if options.stay:
            print(f"the chat page: {world.address}/", flush=True)
            await asyncio.sleep(options.stay)
    return 0 if is_fine else 1


async def prepared(folder: Path, stack: AsyncExitStack) -> Database:
    server = EmbeddedServer(folder)
    stack.callback(server.stop)
    database = Database(server.url)
    stack.push_async_callback(database.close)
    await migrate(database.engine)
    problems, lessons = build_content(ROOT / "content", ROOT / "build")
    async with database.transaction() as db:
        await load(db, problems, utc_now())
        await load_lessons(db, lessons, utc_now())
    return database


async def joined(world: World, school: School, options: argparse.Namespace, place: int) -> Pupil:
    name, language, labels = PEOPLE[place]
    person = world.person(name, language)
    await person.joins(*labels)
    grade = 6 + place
    mind = WORLDS[options.world](school, grade, Random(f"{options.seed}:{place}:mind"))
    return Pupil(person, mind, grade, Random(f"{options.seed}:{place}:luck"))


async def evening(world: World, pupils: Sequence[Pupil], number: int, first: date, options: argparse.Namespace) -> None:
    """The clock leaps to six; what is due then is sent; who comes, practises; once a week they look at the map."""
    moment = moment_of(first + timedelta(days=number), EVENING, DEFAULT_ZONE) + timedelta(minutes=1)
    if moment > world.clock.now():
        world.clock.advance(moment)
        await world.tutor.tick()
        await world.idle()
    for pupil in pupils:
        comes = number not in AWAY and (number == 0 or pupil.chance.random() < COMES)
        if comes:
            await pupil.comes(number)
        else:
            pupil.days.append(f"day {number + 1:2}: away")
        if number % 7 == 6 or number == options.days - 1:
            said = await pupil.person.says("/skills")
            keep_map(options.out, pupil, number, said)


def keep_map(out: Path | None, pupil: Pupil, number: int, said: Sequence[Message]) -> None:
    if out is not None and said and said[-1].photo is not None:
        (out / f"map-class{pupil.grade}-day{number + 1:02}.png").write_bytes(said[-1].photo.data)
        (out / f"map-class{pupil.grade}-day{number + 1:02}.txt").write_text(said[-1].content, "utf-8")


async def report(world: World, pupil: Pupil, first: date, options: argparse.Namespace) -> bool:
    """Prints the month of one student; False if something in it was not as promised."""
    async with world.database.transaction() as db:
        student = await pupil.person.student(db)
        own = student.student_id
        choices = list(
            await db.scalars(
                select(ServedChoice).where(ServedChoice.student_id == own).order_by(ServedChoice.session_id)
            )
        )
        gaps = list(await db.scalars(select(SkillGap).where(SkillGap.student_id == own).order_by(SkillGap.found_at)))
        levels = list(await db.scalars(select(StudentMastery).where(StudentMastery.student_id == own)))
        prerequisites = model_of(db).prerequisites
    print(f"\n## {pupil.person.user.first_name}, class {pupil.grade}, {options.world}\n")
    print("\n".join(pupil.days))
    whys = Counter(choice.why for choice in choices)
    print("\nreasons: " + ", ".join(f"{why} {count}" for why, count in whys.most_common()))
    print("gaps: " + ("; ".join(_told(gap, first) for gap in gaps) or "none"))
    print("unlocked: " + (", ".join(unlocked(choices, prerequisites, first)) or "none"))
    print("claims: " + claims(pupil, levels, options.days))
    for name, found in (("WITHOUT A REASON", pupil.unexplained), ("NOT ACCEPTED", pupil.refused)):
        for each in found:
            print(f"{name}: {each}")
    if options.out is not None:
        chat = [
            f"{'bot' if m.from_bot else 'student'}: {m.content}" for m in world.telegram.messages(pupil.person.user)
        ]
        (options.out / f"chat-class{pupil.grade}.txt").write_text("\n\n".join(chat), "utf-8")
    return not (pupil.unexplained or pupil.refused)


def _told(gap: SkillGap, first: date) -> str:
    found = _day(gap.found_at, first)
    end = (
        f"closed on {_day(gap.resolved_at, first)}" if gap.status is GapStatus.RESOLVED and gap.resolved_at else "open"
    )
    return f"{gap.skill} ({gap.gap_type.value}, {gap.severity.value}, day {found}, {end})"


def _day(moment: datetime, first: date) -> int:
    return (local_day(moment, DEFAULT_ZONE) - first).days + 1


def unlocked(choices: Sequence[ServedChoice], prerequisites: object, first: date) -> list[str]:
    """Skills that came for the first time after something they rest on had been practised."""
    seen: dict[str, date] = {}
    found = []
    for choice in choices:
        if choice.skill not in seen:
            beneath = [each for each in prerequisites.get(choice.skill, ()) if each in seen]  # type: ignore[attr-defined]
            if beneath and max(seen[each] for each in beneath) < choice.local_date:
                found.append(f"{choice.skill} on day {(choice.local_date - first).days + 1}")
        seen.setdefault(choice.skill, choice.local_date)
    return found


def claims(pupil: Pupil, levels: Sequence[StudentMastery], day: int) -> str:
    """What is said to be proficient or better, and how much of it is true."""
    order = library_graph().learning_order
    high = [each for each in levels if each.mastery_level >= Level.PROFICIENT]
    true = [each for each in high if pupil.mind.p(order.index(each.skill), 0.0, day) >= TARGET]
    ready = [each for each in levels if each.probability >= READY]
    met = f"{len(levels)} skills met, {len(ready)} at {READY} or more"
    return f"{met}, {len(high)} proficient or better, {len(true)} of them truly"


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m bench.month_of_learning")
    parser.add_argument("--world", choices=list(WORLDS), default="two-state")
    parser.add_argument("--days", type=int, default=30)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--out", type=Path, help="a folder for maps and chats")
    parser.add_argument("--stay", type=float, default=0.0, help="seconds for which the chat page stays open")
    options = parser.parse_args()
    if options.out is not None:
        options.out.mkdir(parents=True, exist_ok=True)
    logging.basicConfig(level=logging.ERROR)
    with tempfile.TemporaryDirectory(prefix="dars-month-") as folder:
        return asyncio.run(month(options, Path(folder)))


if __name__ == "__main__":
    sys.exit(main())
