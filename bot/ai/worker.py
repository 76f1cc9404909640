"""Between two turns: what a turn asked for is worked on outside any transaction, and the student hears of it in time.

A turn stores a request and commits; `Worker.begin` takes it from there: claim it, think (which may call Claude), and
reply in a transaction of its own. When thinking takes longer than `PATIENCE`, what is stored is said instead; the
thought is still finished, because others may use it. A request whose process died is picked up by `sweep`.
"""

import asyncio
import logging
import re
import time
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from decimal import Decimal
from typing import Any, TypeVar

from pydantic import BaseModel
from sqlalchemy import select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncSession

from bot.ai import alarms, ledger, requests
from bot.ai.budget import first_of_month
from bot.ai.ledger import Purpose
from bot.ai.model import LanguageModel, NoAnswer, Question, Trouble
from bot.ai.pricing import Price, Usage, cost_usd
from bot.database import Database, is_passing
from bot.days import DEFAULT_ZONE, local_day
from bot.telegram.apology import SORRY
from bot.telegram.delivery import Delivery
from bot.telegram.incoming import Incoming, Later, Sender
from bot.telegram.messages import Reply, Say, from_json, to_json
from bot.telegram.turn import Turn, note_delivered, voice_of
from models.ai_request import AiRequest
from models.problem import Problem
from models.student import Student
from models.types import Language, Operation

log = logging.getLogger(__name__)

Shape = TypeVar("Shape", bound=BaseModel)

# A NUL, as JSON writes it: PostgreSQL stores none.
_UNSTORABLE = re.compile(r"\\u0000")

PATIENCE = 2.6
"""Seconds until the student gets what is stored instead: that must be there before three are over."""
THOUGHT_SECONDS = 25.0
"""Two calls, each of which ends after twelve."""
TOO_SLOW = "too_slow"
"""The outcome of a request whose thought came after the patience was over."""
LAST_WORDS = 5.0
"""Seconds that a cancelled request has to note what it cost."""
TYPING_AGAIN = 4.0
"""Telegram shows "typing…" for five seconds."""


class Asking:
    """What one may use while thinking: short transactions, the clock, and Claude, each call of which is paid for."""

    def __init__(
        self,
        database: Database,
        model: LanguageModel,
        prices: Sequence[Price],
        clock: Callable[[], datetime],
        fetch: Callable[[str], Awaitable[bytes]],
    ) -> None:
        self.database = database
        self.model = model.name
        self.clock = clock
        self.fetch = fetch
        self._model = model
        self._prices = prices
        self.openings = model.opened
        """How often the circuit breaker opened."""
        self.opened_by = Trouble.RESTING
        """What opened it last."""
        self.bad_requests = 0

    async def place_of(self, request: AiRequest) -> tuple[Problem, Language]:
        """The problem that a request is about, and the language that its student reads."""
        async with self.database.transaction() as db:
            problem = await db.get_one(Problem, request.problem_id)
            student = await db.get_one(Student, request.student_id)
        return problem, Language(student.language)

    async def ask(self, question: Question[Shape], purpose: Purpose) -> Shape:
        """Raises NoAnswer. What it cost is recorded either way: estimated where no answer came to tell, and at once,
        for whoever is cancelled may have no second chance."""
        started = time.monotonic()
        try:
            answer = await self._model.ask(question)
        except NoAnswer as nothing:
            self._note(nothing.trouble)
            if nothing.usage is not None or (not nothing.unheard and nothing.trouble is not Trouble.RESTING):
                await self._record(purpose, self.model, nothing.usage, nothing.seconds, nothing.trouble)
            missed = Trouble.TIMEOUT if nothing.usage is not None else nothing.trouble
            await self._record_unheard(purpose, question, nothing.unheard, nothing.seconds, missed)
            raise
        except asyncio.CancelledError:
            seconds = time.monotonic() - started
            await self._record_unheard(purpose, question, self._model.most_sent, seconds, ledger.CANCELLED)
            raise
        unstorable = _UNSTORABLE.search(answer.value.model_dump_json()) is not None
        trouble = Trouble.UNREADABLE if unstorable else None
        await self._record(purpose, answer.model, answer.usage, answer.seconds, trouble)
        await self._record_unheard(purpose, question, answer.unheard, answer.seconds, Trouble.TIMEOUT)
        if trouble is not None:
            raise NoAnswer(trouble)
        return answer.value

    def _note(self, trouble: Trouble) -> None:
        """What the admins may have to hear."""
        if self._model.opened > self.openings:
            self.openings, self.opened_by = self._model.opened, trouble
        self.bad_requests += trouble is Trouble.BAD_REQUEST

    async def _record(
        self, purpose: Purpose, model: str, usage: Usage | None, seconds: float, trouble: Trouble | None
    ) -> None:
        """Of a call that ended: what its usage costs, and nothing where none came with it, for errors are free."""
        usd = self._usd(purpose, model, usage) if usage else Decimal(0)
        await self._write(purpose, model, usage, usd, seconds, trouble)

    async def _record_unheard(
        self, purpose: Purpose, question: Question[Any], times: int, seconds: float, trouble: str
    ) -> None:
        """Of a call that was sent and not waited out: the most that it may cost, `times` over."""
        if times:
            usd = times * self._usd(purpose, self.model, question.most_usage)
            await self._write(purpose, self.model, None, usd, seconds, trouble, estimated=True)

    def _usd(self, purpose: Purpose, model: str, usage: Usage) -> Decimal:
        return cost_usd(self._prices, model, usage, self.clock().date(), batch=purpose.batch)

    async def _write(
        self,
        purpose: Purpose,
        model: str,
        usage: Usage | None,
        usd: Decimal,
        seconds: float,
        trouble: str | None,
        *,
        estimated: bool = False,
    ) -> None:
        now = self.clock()
        try:
            async with self.database.transaction() as db:
                ledger.record(db, purpose, model, usage, usd, seconds, trouble, now, estimated=estimated)
        except IntegrityError:  # the student has erased everything meanwhile: paid is paid, but nobody's own
            nobodys = replace(purpose, student_id=None, session_id=None, request_id=None)
            async with self.database.transaction() as db:
                ledger.record(db, nobodys, model, usage, usd, seconds, trouble, now, estimated=estimated)
                # What the request had set aside was given back when it was erased.
                await ledger.spend(db, first_of_month(local_day(now, DEFAULT_ZONE)), usd)


@dataclass(frozen=True, slots=True)
class Work:
    """How requests of one operation are worked on.

    `think` runs outside any transaction and may raise NoAnswer; None from it means that nothing may be shown. `reply`
    says what came of it, or, given None, what is stored; it holds the student's lock and checks what is open by now.
    """

    think: Callable[[Asking, AiRequest], Awaitable[Any]]
    reply: Callable[[Turn, AiRequest, Any], Awaitable[None]]
    patience: float | None = None
    """Seconds; for what nothing that is stored can stand in for. None: the worker's own."""
    late: Callable[[Turn, AiRequest, Any], Awaitable[None]] | None = None
    """Says what must be heard even of a thought that came after the patience was over; most thoughts hold nothing."""


class Worker:
    def __init__(
        self,
        asking: Asking,
        delivery: Delivery,
        works: Mapping[Operation, Work],
        admin_ids: frozenset[int],
        given: Mapping[type, object],
        month_usd: Decimal,
        patience: float = PATIENCE,
    ) -> None:
        """`month_usd` is everybody's budget."""
        self._month_usd = month_usd
        self._asking = asking
        self._database = asking.database
        self._clock = asking.clock
        self._delivery = delivery
        self._works = works
        self._admin_ids = admin_ids
        self._given = given
        self._told = asking.openings, asking.bad_requests
        self._patience = patience
        self._under_way: set[asyncio.Task[None]] = set()

    def begin(self, request_id: int, said: asyncio.Event) -> None:
        """Works on a stored request; what it says comes after `said`."""
        task = asyncio.create_task(self._run(request_id, said))
        self._under_way.add(task)
        task.add_done_callback(self._under_way.discard)

    async def idle(self) -> None:
        """Until nothing is under way."""
        while self._under_way:
            await asyncio.wait(self._under_way)

    async def stop(self, patience: float) -> None:
        """What is under way may finish; what does not is another replica's after a while."""
        if self._under_way:
            await asyncio.wait(self._under_way, timeout=patience)
        cut_off = set(self._under_way)
        for task in cut_off:
            task.cancel()
        if cut_off:  # what they cost must be in the books before the database is closed
            await asyncio.wait(cut_off, timeout=LAST_WORDS)

    async def sweep(self) -> None:
        """Answers for requests whose process died, with what is stored: Claude is not asked again."""
        while True:
            now = self._clock()
            async with self._database.transaction() as db:
                request = await requests.lost(db, now)
            if request is None:
                return
            if request.finished_at is None and request.replies is None:
                await self._reply(request, None, "lost", 0)
            elif request.replies is not None:
                await self._deliver(request, [from_json(reply) for reply in request.replies["replies"]])
            await self._settle(request)

    async def _give_up(self, request: AiRequest) -> None:
        """Not even what is stored can be shown: said once, and the request is not tried again and again."""
        async with self._database.transaction() as db:
            student, row = await _locked(db, request)
            if row is None or student is None or row.finished_at is not None:
                return
            row.outcome = "failed"
        sorry = Say(text=voice_of(student).say(SORRY))
        await self._deliver(request, [sorry], _later(student))

    async def _run(self, request_id: int, said: asyncio.Event) -> None:
        try:
            async with self._database.transaction() as db:
                request = await requests.claim(db, request_id, self._clock())
            if request is not None:
                await self._answer(request, said)
        except Exception as error:
            if is_passing(error):
                log.warning("request %s waits for the database: %s", request_id, type(error).__name__)
            else:
                log.exception("request %s failed", request_id)

    async def _answer(self, request: AiRequest, said: asyncio.Event) -> None:
        started = time.monotonic()
        thinking = asyncio.create_task(self._think(request))
        typing = asyncio.create_task(self._show_typing(request, said))
        try:
            patience = self._works[request.operation].patience or self._patience
            await asyncio.wait({thinking}, timeout=patience)
            await said.wait()
            thought, outcome = thinking.result() if thinking.done() else (None, TOO_SLOW)
            typing.cancel()
            await self._reply(request, thought, outcome, round((time.monotonic() - started) * 1000))
            too_late, _ = await thinking
        finally:
            typing.cancel()
            thinking.cancel()
            await asyncio.wait({typing, thinking})  # a call that is cancelled still notes what it cost
        if outcome == TOO_SLOW and too_late is not None:
            await self._say_late(request, too_late)
        await self._settle(request)

    async def _think(self, request: AiRequest) -> tuple[Any, str]:
        """(what was thought, how it went)."""
        try:
            async with asyncio.timeout(THOUGHT_SECONDS):
                thought = await self._works[request.operation].think(self._asking, request)
        except NoAnswer as nothing:
            return None, nothing.trouble.value
        except Exception as error:
            log.exception("request %s could not be thought about", request.request_id)
            return None, type(error).__name__[:20]
        return thought, "fallback" if thought is None else requests.ANSWERED

    async def _show_typing(self, request: AiRequest, said: asyncio.Event) -> None:
        await said.wait()  # a message of ours would end it
        async with self._database.transaction() as db:
            chat_id = await db.scalar(select(Student.telegram_id).where(Student.student_id == request.student_id))
        while chat_id is not None:
            await self._delivery.show_typing(chat_id)
            await asyncio.sleep(TYPING_AGAIN)

    async def _reply(self, request: AiRequest, thought: Any, outcome: str, latency_ms: int) -> None:
        try:
            turn = await self._decide(request, thought, outcome, latency_ms)
        except Exception as error:
            if is_passing(error):
                raise
            if thought is None:
                log.exception("request %s: not even what is stored could be shown", request.request_id)
                await self._give_up(request)
                return
            log.exception("request %s: its answer could not be shown, what is stored is", request.request_id)
            await self._reply(request, None, "failed", latency_ms)
            return
        if turn is not None:
            said = asyncio.Event()
            for further in turn.requests:
                self.begin(further, said)
            try:
                await self._deliver(request, turn.replies, turn.incoming)
            finally:
                said.set()

    async def _decide(self, request: AiRequest, thought: Any, outcome: str, latency_ms: int) -> Turn | None:
        """The reply, stored with what it changed. None if the student is gone, or another process was quicker."""
        now = self._clock()
        async with self._database.transaction() as db:
            student, row = await _locked(db, request)
            if student is None or row is None or row.replies is not None or row.finished_at is not None:
                return None
            turn = await self._turn(db, student, now, request, self._works[request.operation].reply, thought)
            row.outcome, row.latency_ms = outcome, latency_ms
            _keep(row, turn)
        return turn

    async def _say_late(self, request: AiRequest, thought: Any) -> None:
        """What cannot wait is said although what is stored was said before; other late thoughts stay unsaid."""
        late = self._works[request.operation].late
        if late is None:
            return
        now = self._clock()
        async with self._database.transaction() as db:
            student, row = await _locked(db, request)
            if student is None or row is None:
                return
            turn = await self._turn(db, student, now, request, late, thought)
            if not turn.replies:
                return
            row.finished_at = None
            _keep(row, turn)
        await self._deliver(request, turn.replies, turn.incoming)

    async def _turn(
        self,
        db: AsyncSession,
        student: Student,
        now: datetime,
        request: AiRequest,
        reply: Callable[[Turn, AiRequest, Any], Awaitable[None]],
        thought: Any,
    ) -> Turn:
        turn = Turn(_later(student), now, db, student, None, False, self._admin_ids, self._given)
        await reply(turn, request, thought)
        turn.finish()
        await db.flush()
        return turn

    async def _deliver(self, request: AiRequest, replies: Sequence[Reply], incoming: Incoming | None = None) -> None:
        if incoming is None:
            async with self._database.transaction() as db:
                student = await db.get(Student, request.student_id)
            if student is None:
                return
            incoming = _later(student)
        delivered = await self._delivery.deliver(incoming.chat_id, replies)
        now = self._clock()
        async with self._database.transaction() as db:
            await _locked(db, request)
            await note_delivered(db, incoming, delivered, now, f"request:{request.request_id}")
            await requests.finish(db, request.request_id, now)

    async def _settle(self, request: AiRequest) -> None:
        now = self._clock()
        happened = self._asking.openings, self._asking.bad_requests
        async with self._database.transaction() as db:
            student, row = await _locked(db, request)
            if student is not None and row is not None:
                await ledger.settle(db, row, now)
            await self._tell_admins(db, happened, now)
        self._told = max(self._told, happened)

    async def _tell_admins(self, db: AsyncSession, happened: tuple[int, int], now: datetime) -> None:
        today = local_day(now, DEFAULT_ZONE)
        await alarms.budget(db, self._admin_ids, self._month_usd, today, now)
        (openings, bad_requests), (openings_told, bad_requests_told) = happened, self._told
        if openings > openings_told:
            await alarms.rests(db, self._admin_ids, self._asking.opened_by, now)
        if bad_requests > bad_requests_told:
            await alarms.bad_request(db, self._admin_ids, today, now)


async def _locked(db: AsyncSession, request: AiRequest) -> tuple[Student | None, AiRequest | None]:
    """The student first, as everywhere: whoever is erased is locked while all that is theirs goes, in any order."""
    student = await db.get(Student, request.student_id, with_for_update=True)
    return student, await db.get(AiRequest, request.request_id, with_for_update=True)


def _keep(row: AiRequest, turn: Turn) -> None:
    """Until it is delivered; and for so long nobody takes the request for a dead process's."""
    row.replies = {"replies": [to_json(reply) for reply in turn.replies]}
    row.claimed_at = turn.now


def _later(student: Student) -> Incoming:
    sender = Sender(student.telegram_id, student.name, student.language)
    return Incoming(0, student.telegram_id, True, sender, Later())
