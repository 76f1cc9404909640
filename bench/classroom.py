"""Students who practise by chance, and the phones on which they read what the tutor says."""

import asyncio
import math
import re
from collections import Counter
from collections.abc import Awaitable, Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import count
from random import Random
from typing import TypeVar

from sqlalchemy import select, update

from bot.attempts.actions import judge
from bot.database import Database
from bot.entrances import OpenPractice
from bot.flows.onboarding.taps import ChooseGrade, ChooseHour, ChooseLanguage, GuardianAgrees
from bot.flows.practice.taps import (
    AskWhy,
    Choose,
    DontKnow,
    Explain,
    RateConfidence,
    RateHint,
    ShowHint,
    ShowMore,
    ShowNext,
    ShowSteps,
    Skip,
)
from bot.grading import Verdict
from bot.hours import NEVER
from bot.language import to_bengali_digits, to_latin_digits
from bot.telegram.delivery import Delivered, Delivery, in_parts
from bot.telegram.incoming import Command, Deed, Incoming, Sender, Tapped, Text
from bot.telegram.messages import Edit, Reply, Rows, Say, SetButtons
from bot.telegram.taps import Tap, unpack
from bot.telegram.turn import ComeBack
from models.problem import Problem
from models.session import Session

RIGHT, RIGHT_AFTER_HELP = 0.65, 0.5
PREDICTED, UNFORESEEN = 0.75, 0.17
"""Of the wrong answers; the rest gives up."""
ARBITRARY = 0.3
"""Of the unforeseen ones: numbers that no arithmetic of ours leads to, if not by accident."""
SENTENCES = 0.08
"""Of all answers."""
TYPED = 0.87
"""The share of problems that are answered by typing: only there a sentence can be written."""
HINT_BEFORE, NEXT_HINT, MORE_AFTER_MISTAKE, MORE_BEYOND = 0.15, 0.4, 0.12, 0.5
EXPLAIN, WHY_OF_EXPLAINED = 0.15, 1 / 3
REACTS, LIKES = 0.2, 0.8
RATES_CONFIDENCE = 0.3
IMPATIENT = 0.1
"""Answers again before anything that comes later can have come."""
READS = 12
"""Messages that a phone still shows."""

T = TypeVar("T", bound=Tap)
Take = Callable[[Incoming], Awaitable[None]]


@dataclass
class Phone:
    """One chat as its student sees it."""

    messages: dict[int, Rows] = field(default_factory=dict)
    said: int = 0
    """How many messages came."""
    open: tuple[int, int] | None = None
    """(session, position) of the newest problem."""
    way_on: ShowNext | None = None
    is_over: bool = False
    heard: asyncio.Event = field(default_factory=asyncio.Event)

    def show(self, message_id: int, said: Say) -> None:
        self.messages[message_id] = said.buttons
        while len(self.messages) > READS:
            del self.messages[next(iter(self.messages))]
        self.said += 1
        taps = [unpack(cell.data or "") for row in said.buttons for cell in row]
        if said.shows is not None:
            self.open, self.way_on, self.is_over = said.shows, None, False
        for tap in taps:
            if isinstance(tap, ShowNext):
                self.way_on = tap
            if isinstance(tap, OpenPractice):
                self.is_over = True
        self.heard.set()

    def button(self, kind: type[T], allowed: Callable[[T], bool] = lambda tap: True) -> tuple[T, int] | None:
        """The newest such button that is still there, and its message."""
        for message_id, buttons in reversed(self.messages.items()):
            for row in buttons:
                for cell in row:
                    tap = unpack(cell.data or "")
                    if isinstance(tap, kind) and allowed(tap):
                        return tap, message_id
        return None


class Phones(Delivery):
    """Telegram's place: what is said is on the phone at once. Nothing is drawn."""

    def __init__(self) -> None:
        self.of: dict[int, Phone] = {}
        self._ids = count(1)

    def next_id(self) -> int:
        return next(self._ids)

    async def deliver(self, chat_id: int, replies: Sequence[Reply]) -> Delivered:
        done = Delivered()
        phone = self.of[chat_id]
        for reply in (part for whole in replies for part in in_parts(whole)):
            if isinstance(reply, Say):
                message_id = self.next_id()
                phone.show(message_id, reply)
                if reply.live:
                    done.live_message_id = message_id
                if reply.shows is not None:
                    done.shown.append((*reply.shows, message_id))
            elif isinstance(reply, (Edit, SetButtons)) and reply.message_id in phone.messages:
                phone.messages[reply.message_id] = reply.buttons
        return done

    async def show_typing(self, chat_id: int) -> None:
        """Nobody looks."""


class Library:
    """The problems as the database has them, and which of them a session is about."""

    def __init__(self, database: Database, problems: Mapping[int, Problem]) -> None:
        self._database = database
        self._problems = problems

    async def of_session(self, session_id: int) -> list[Problem]:
        async with self._database.transaction() as db:
            session = await db.get_one(Session, session_id)
        return [self._problems[problem_id] for problem_id in session.problem_ids]

    async def face(self, session_id: int, position: int, problem: Problem) -> None:
        """The open problem becomes this one: the bench's hand, to put friends before the same problem."""
        async with self._database.transaction() as db:
            session = await db.scalar(select(Session).where(Session.session_id == session_id).with_for_update())
            assert session is not None
            others = [other for other in session.problem_ids if other != problem.problem_id]
            others.insert(position, problem.problem_id)
            changed = update(Session).where(Session.session_id == session_id)
            values = {"problem_ids": others[: len(session.problem_ids)], "problem_fingerprint": problem.fingerprint}
            await db.execute(changed.values(**values))


class Student:
    def __init__(
        self, number: int, seed: int, take: Take, phones: Phones, library: Library, counted: Counter[str]
    ) -> None:
        self.chance = Random(f"{seed}:student:{number}")
        self.language = "en" if number % 3 == 0 else "bn"
        self.grade = 6 + number // 3 % 3
        self.diligence = self.chance.uniform(0.4, 0.95)
        """The probability of practising on a day."""
        self._sender = Sender(1_000_000 + number, "রিনা" if self.language == "bn" else "Rina", self.language)
        self.phone = phones.of[self._sender.telegram_id] = Phone()
        self._take = take
        self._phones = phones
        self._library = library
        self._counted = counted
        self._session: tuple[int, list[Problem]] = (0, [])
        self._reacted: set[int] = set()
        self._read: set[tuple[int, int]] = set()
        self.took: list[float] = []
        """Seconds of each turn."""

    # What one can do

    async def joins(self) -> None:
        """Says hello; the fourth tap opens the first session."""
        await self._sends(Command("start", ""))
        for tap in (ChooseLanguage(self.language), ChooseGrade(self.grade), ChooseHour(NEVER), GuardianAgrees()):
            await self._thinks(5)
            await self._taps(tap, max(self.phone.messages))

    async def opens(self) -> None:
        """Today's session."""
        await self._sends(Command("practice", ""))

    async def plays(self) -> None:
        """What is left of the open session, to its end."""
        for _ in range(40):
            if self.phone.is_over:
                break
            if self.phone.way_on is not None:
                await self._reads_solution()
                way_on = self.phone.button(ShowNext)
                if way_on is None:
                    break
                await self._taps(*way_on)
            else:
                await self._works()
        else:
            self._counted["endless sessions"] += 1
        await self._reads_solution()
        self.phone.messages.clear()

    async def problem(self) -> Problem:
        assert self.phone.open is not None
        session_id, position = self.phone.open
        if self._session[0] != session_id:
            self._session = session_id, await self._library.of_session(session_id)
        return self._session[1][position]

    async def faces(self, problem: Problem) -> None:
        assert self.phone.open is not None
        await self._library.face(*self.phone.open, problem)
        self._session = (0, [])

    async def answers(self, text: str) -> None:
        self._counted["answers"] += 1
        await self._sends(Text(text, self._phones.next_id(), None))

    # How one works

    async def _works(self) -> None:
        """At the open problem, until it is over: think, perhaps ask for a hint, answer."""
        here = self.phone.open
        problem = await self.problem()
        self._counted["problems"] += 1
        given: list[str] = []
        await self._thinks(35)
        await self._asks_for_hints(HINT_BEFORE)
        for attempt in range(5):
            await self._answers(problem, given, is_first=attempt == 0)
            if self.phone.open != here or self.phone.way_on is not None or self.phone.is_over:
                break
            await self._thinks(1.2 if self.chance.random() < IMPATIENT else 25)
            await self._reacts()
            await self._asks_for_hints(MORE_AFTER_MISTAKE)
        else:
            await self._gives_up()
        if self.chance.random() < RATES_CONFIDENCE and (rate := self.phone.button(RateConfidence)):
            await self._taps(*rate)

    async def _answers(self, problem: Problem, given: list[str], *, is_first: bool) -> None:
        is_right = self.chance.random() < (RIGHT if is_first else RIGHT_AFTER_HELP)
        if problem.choices:
            await self._chooses(problem, is_right=is_right)
            return
        text = problem.answer_shown[self.language] if is_right else self._wrong(problem, given)
        if text is None:
            await self._gives_up()
            return
        given.append(text)
        if self.language == "bn" and self.chance.random() < 0.7 and not is_right:
            text = to_bengali_digits(text)
        if self.chance.random() < SENTENCES / TYPED:
            text = self._in_a_sentence(text)
            self._counted["sentences"] += 1
        said = self.phone.said
        await self.answers(text)
        if self.phone.said == said:  # somebody reads it
            await self._waits(said)

    async def _chooses(self, problem: Problem, *, is_right: bool) -> None:
        def fits(tap: Choose) -> bool:
            return (problem.choices or [])[tap.choice]["wrong_index"] is None

        here = self.phone.open
        button = self.phone.button(Choose, lambda tap: (tap.session, tap.position) == here and fits(tap) is is_right)
        if button is None:
            await self._gives_up()
            return
        self._counted["answers"] += 1
        await self._taps(*button)

    def _wrong(self, problem: Problem, given: Sequence[str]) -> str | None:
        luck = self.chance.random()
        foreseen = [value for value in predicted_values(problem) if value not in given]
        if PREDICTED <= luck < PREDICTED + UNFORESEEN and self.chance.random() < ARBITRARY:
            return arbitrary_value(problem, self.chance)
        others = [value for value in unforeseen_values(problem) if value not in given]
        pool = foreseen if luck < PREDICTED else others if luck < PREDICTED + UNFORESEEN else []
        if not pool:
            return None
        return self.chance.choices(pool, [1 / (place + 1) for place in range(len(pool))])[0]

    def _in_a_sentence(self, value: str) -> str:
        return self.chance.choice(SENTENCES_OF[self.language]).format(value)

    async def _gives_up(self) -> None:
        here = self.phone.open
        kind = DontKnow if self.chance.random() < 0.7 else Skip
        button = self.phone.button(kind, lambda tap: (tap.session, tap.position) == here)  # type: ignore[attr-defined]
        if button is not None:
            await self._taps(*button)

    async def _asks_for_hints(self, likely: float) -> None:
        here = self.phone.open

        def is_here(tap: ShowHint | ShowMore) -> bool:
            return (tap.session, tap.position) == here

        chance = likely
        while self.chance.random() < chance and (hint := self.phone.button(ShowHint, is_here)):
            self._counted["hint buttons"] += 1
            await self._taps(*hint)
            await self._thinks(15)
            chance = NEXT_HINT
        ladder_is_used_up = self.phone.button(ShowHint, is_here) is None
        more = self.phone.button(ShowMore, is_here)
        if more and self.chance.random() < (MORE_BEYOND if ladder_is_used_up else MORE_AFTER_MISTAKE):
            self._counted["✨ buttons"] += 1
            await self._taps_and_waits(*more)
            await self._thinks(15)
            await self._reacts()

    async def _reads_solution(self) -> None:
        """Once for each lost problem."""
        explain = self.phone.button(Explain, lambda tap: (tap.session, tap.position) not in self._read)
        if explain is None:
            return
        self._read.add((explain[0].session, explain[0].position))
        self._counted["problems lost"] += 1
        await self._thinks(15)
        if self.chance.random() < EXPLAIN:
            self._counted["explain buttons"] += 1
            await self._taps_and_waits(*explain)
            await self._thinks(20)
            await self._reacts()
            if self.chance.random() < WHY_OF_EXPLAINED:
                await self._asks_why()

    async def _asks_why(self) -> None:
        steps = self.phone.button(ShowSteps)
        if steps is None:
            return
        await self._taps(*steps)
        await self._thinks(5)
        if buttons := list(self._buttons_of_newest(AskWhy)):
            self._counted["why buttons"] += 1
            await self._taps_and_waits(*self.chance.choice(buttons))
            await self._thinks(12)
            await self._reacts()

    def _buttons_of_newest(self, kind: type[T]) -> Iterator[tuple[T, int]]:
        newest = self.phone.button(kind)
        if newest is not None:
            for row in self.phone.messages[newest[1]]:
                for cell in row:
                    tap = unpack(cell.data or "")
                    if isinstance(tap, kind):
                        yield tap, newest[1]

    async def _reacts(self) -> None:
        """To what Claude wrote: whether one does is decided once for each text."""
        button = self.phone.button(RateHint, lambda tap: tap.showing not in self._reacted)
        if button is None:
            return
        self._reacted.add(button[0].showing)
        if self.chance.random() < REACTS:
            self._counted["reactions"] += 1
            await self._taps(RateHint(button[0].showing, int(self.chance.random() < LIKES)), button[1])

    # Hands and eyes

    async def _thinks(self, median: float) -> None:
        await asyncio.sleep(self.chance.lognormvariate(math.log(median), 0.6))

    async def _waits(self, said: int) -> None:
        """For something to read."""
        try:
            async with asyncio.timeout(30):
                while self.phone.said == said:
                    self.phone.heard.clear()
                    await self.phone.heard.wait()
        except TimeoutError:
            self._counted["waits in vain"] += 1

    async def _taps_and_waits(self, tap: Tap, message_id: int) -> None:
        said = self.phone.said
        await self._taps(tap, message_id)
        if self.phone.said == said:
            await self._waits(said)

    async def _taps(self, tap: Tap, message_id: int) -> None:
        await self._sends(Tapped(f"tap{self._phones.next_id()}", tap.pack(), message_id))

    async def _sends(self, deed: Deed) -> None:
        self._counted["turns"] += 1
        incoming = Incoming(self._phones.next_id(), self._sender.telegram_id, True, self._sender, deed)
        loop = asyncio.get_running_loop()
        began = loop.time()
        try:
            await self._take(incoming)
        except ComeBack:
            self._counted["updates that came back"] += 1
        self.took.append(loop.time() - began)


# What one answers


_known: dict[int, tuple[list[str], list[str]]] = {}


def predicted_values(problem: Problem) -> list[str]:
    return _values(problem)[0]


def unforeseen_values(problem: Problem) -> list[str]:
    """A few wrong answers that a student might give and the author did not foresee; the likeliest first."""
    return _values(problem)[1]


def arbitrary_value(problem: Problem, chance: Random) -> str | None:
    """A wrong answer out of nowhere: the last number of the right one is any other of about its size."""
    answer = to_latin_digits(problem.answer_shown["en"])
    found = list(_NUMBER.finditer(answer))
    if not found:
        return None
    last = found[-1]
    number = chance.randint(1, 3 * int(last.group()) + 30)
    value = f"{answer[: last.start()]}{number}{answer[last.end() :]}"
    return value if _is_wrong(problem, value, foreseen=False) else None


def _values(problem: Problem) -> tuple[list[str], list[str]]:
    """(predicted, unforeseen)"""
    if problem.problem_id not in _known:
        predicted = [str(wrong["value"]) for wrong in problem.wrong]
        _known[problem.problem_id] = (
            [value for value in predicted if _is_wrong(problem, value)],
            [value for value in dict.fromkeys(_slips(problem)) if _is_wrong(problem, value, foreseen=False)][:6],
        )
    return _known[problem.problem_id]


def _is_wrong(problem: Problem, value: str, *, foreseen: bool = True) -> bool:
    judgement = judge(problem, value)
    return judgement.verdict is Verdict.INCORRECT and (judgement.wrong_index is not None) is foreseen


_NUMBER = re.compile(r"\d+")


def _slips(problem: Problem) -> Iterator[str]:
    """The sum, the difference or the product of two numbers of the question; one number of the answer a little off."""
    answer = to_latin_digits(problem.answer_shown["en"])
    found = list(_NUMBER.finditer(answer))
    if not found:
        return
    asked = [int(number) for number in _NUMBER.findall(to_latin_digits(problem.question_en)) if len(number) < 7]
    is_one_number = len(found) == 1

    def slipped(match: re.Match[str], number: int) -> str:
        return f"{answer[: match.start()]}{number}{answer[match.end() :]}"

    value = int(found[-1].group())
    yield slipped(found[-1], value + 1)
    if is_one_number and len(asked) >= 2:
        yield slipped(found[0], asked[0] + asked[1])
        yield slipped(found[0], abs(asked[0] - asked[1]))
    if value >= 1:
        yield slipped(found[-1], value - 1)
    yield slipped(found[-1], value + 10)
    if len(str(value)) == 2:
        yield slipped(found[-1], int(str(value)[::-1]))
    if is_one_number and len(asked) >= 2:
        yield slipped(found[0], asked[0] * asked[1])
    if not is_one_number:
        yield slipped(found[0], int(found[0].group()) + 1)


SENTENCES_OF = {
    "bn": (
        "উত্তর: {}",
        "{} হবে",
        "আমার মনে হয় {}",
        "আমি হিসাব করে পেয়েছি {}",
        "প্রথমে প্রশ্নের সংখ্যা দুটি নিয়ে হিসাব করলাম তারপর মিলিয়ে দেখলাম উত্তরটা দাঁড়ায় {} এর সমান",
        "স্যার আমি খাতায় আগে একটার হিসাব বের করেছি তারপর বাকিটা মিলিয়ে দেখলাম {} হয় সব মিলে",
        "uttor ta holo {} karon ami khatay kore dekhechi",
        "ami prothome choto ongsho ta ber korlam tarpor baki ta kore paisi {}",
        "২ ধাপে করেছি, প্রথম ধাপে ভাগ আর পরের ধাপে গুণ করে শেষে পেলাম {}",
        "এটা কীভাবে করব? ২ বার চেষ্টা করেও পারছি না, {} কি?",
    ),
    "en": (
        "The answer is {}",
        "I think it is {}",
        "I got {} at the end",
        "First I worked out one part and then I put the rest together and in the end it came to {} for me",
        "I did it in 2 steps on paper, first I divided and then I multiplied, so my result is {}",
        "my working says that it must be {} because both sides are the same then",
        "How do I do this? I tried it 2 times and got {}",
    ),
}
"""Some of these the rules read by themselves."""
