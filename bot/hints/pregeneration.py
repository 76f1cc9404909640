"""Hints made ahead of time, for the wrong answers that authors foresaw: through batches, at half price.

Each hint goes through two batches: in the first it is written, and what passes the gates is read in the second. All
that a run knows stands in the database, so a run that was killed is gone on with by the next one.
"""

import asyncio
import contextlib
import secrets
from collections import deque
from collections.abc import AsyncIterator, Awaitable, Callable, Iterable, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from decimal import Decimal
from itertools import islice, takewhile
from typing import Any

from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.ext.asyncio import AsyncSession

from bot.ai import ledger
from bot.ai.batches import BatchedModel
from bot.ai.budget import first_of_month
from bot.ai.model import NoAnswer, Question, Trouble
from bot.database import Database
from bot.days import DEFAULT_ZONE, local_day
from bot.errors import BadSetting
from bot.hints import batch_store, store
from bot.hints.batch_results import Judged, Tally, judged
from bot.hints.batch_store import BEING_SENT, CHECK, WRITE
from bot.hints.making import Wanted, step_of
from bot.hints.predictions import Plan, check_usd, wanted_of, write_usd
from bot.hints.questions import SecondReading, WrittenHint
from bot.hints.second_voice import SecondVoice
from models.generated_hint import HintBatch

MOST_IN_BATCH = 2_000
AT_ONCE = 100
"""Results in one transaction: so many are fetched and judged again if the process dies; none is paid for twice."""
FIRST_PAUSE, LONGEST_PAUSE = 1.0, 60.0
"""Seconds between looks at open batches."""
LOOKS_IN_VAIN = 30
"""So often in a row may Claude be away before the run ends: half an hour."""
CLOCKS_DIFFER = timedelta(minutes=5)
ON_ITS_WAY = timedelta(minutes=2)
"""A batch that was being sent when its process died may take so long to appear among those that Claude knows."""
BUSY = frozenset({Trouble.RATE_LIMITED, Trouble.OVERLOADED})
PASSING = BUSY | {Trouble.SERVER_ERROR, Trouble.UNREACHABLE, Trouble.TIMEOUT, Trouble.UNREADABLE}


@dataclass(frozen=True, slots=True)
class Progress:
    """Steps done; each hint takes two: written and read. `waiting` counts open batches."""

    done: int
    total: int
    waiting: int
    usd: Decimal


class Run:
    def __init__(
        self,
        database: Database,
        model: BatchedModel,
        voice: SecondVoice,
        clock: Callable[[], datetime],
        *,
        cap_usd: Decimal,
        waits: bool = True,
        most_in_batch: int = MOST_IN_BATCH,
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
        tell: Callable[[Progress], None] = lambda _: None,
    ) -> None:
        """`waits`: until everything is done; else it takes what is ready, sends what there is to send, and ends."""
        self._database, self._model, self._voice, self._clock = database, model, voice, clock
        self._cap_usd = cap_usd
        self._waits = waits
        self._most_in_batch = most_in_batch
        self._sleep = sleep
        self._tell = tell
        self._open: list[HintBatch] = []
        self._in_vain = 0
        self._done = self._total = 0
        self.tally = Tally()

    async def go(self, planned: Plan) -> Tally:
        """Raises NoAnswer when Claude cannot be used; what is done until then is kept, and stands in `tally`."""
        missing = deque(planned.missing)
        self._total = 2 * len(missing) + planned.unread + planned.in_batches + planned.readings_to_come
        async with self._alone():
            await self._find_lost()
            pause = FIRST_PAUSE
            while True:
                moved = await self._collect_ended()
                moved += await self._send_readings()
                moved += await self._send_writings(missing)
                self._say()
                if not self._open or not self._waits:
                    break
                pause = FIRST_PAUSE if moved else min(2 * pause, LONGEST_PAUSE)
                await self._sleep(pause)
            self.tally.left = len(missing)
            await self._note_what_is_left()
        return self.tally

    @asynccontextmanager
    async def _alone(self) -> AsyncIterator[None]:
        """Two runs would collect the same results, and pay for the same hints, twice."""
        async with self._database.engine.connect() as plain:
            connection = await plain.execution_options(isolation_level="AUTOCOMMIT")
            if not await batch_store.lock(connection):
                raise BadSetting("Another `dars hints pregenerate` is under way: wait until it ends.")
            try:
                yield
            finally:
                with contextlib.suppress(SQLAlchemyError, OSError):  # it went with the connection
                    await batch_store.unlock(connection)

    def _say(self) -> None:
        self.tally.open_batches = len(self._open)
        self._tell(Progress(self._done, self._total, len(self._open), self.tally.usd))

    async def _note_what_is_left(self) -> None:
        async with self._database.transaction() as db:
            self.tally.unread = len(await batch_store.written(db, self._clock()))
            self.tally.open_batches = len(await batch_store.open_batches(db))

    # Sending

    async def _send_writings(self, missing: deque[Wanted]) -> int:
        """As many batches as the cap allows. How many."""
        sent = 0
        while missing:
            some = _of_one_step(missing, self._most_in_batch)
            day = self._clock().date()
            # A hint that is written must be read: the batch is not begun without the money for that.
            usd = sum((write_usd(self._voice, one, day) + check_usd(self._voice, one, day) for one in some), Decimal(0))
            if not self._affords(usd):
                break
            for _ in some:
                missing.popleft()
            now = self._clock()
            async with self._database.transaction() as db:
                taken = [(await store.take_on(db, wanted.key, now), wanted) for wanted in some]
                mine = {str(hint.hint_id): wanted for hint, wanted in taken if hint is not None}
                self._done += 2 * (len(some) - len(mine))  # meanwhile a student needed them
                batch = await self._stored(db, WRITE, mine, usd) if mine else None
            if batch is not None:
                await self._send(batch, {name: one.question(self._voice.prompts) for name, one in mine.items()})
                sent += 1
        return sent

    async def _send_readings(self) -> int:
        """Of all that is written and in no batch. How many batches."""
        async with self._database.transaction() as db:
            written = await batch_store.written(db, self._clock())
        waiting: list[tuple[int, Wanted, str]] = []
        for hint_id, (hint, problem) in written.items():
            wanted = wanted_of(self._voice, hint, problem)
            if wanted is None:
                await self._drop_outdated(hint_id)
            else:
                waiting.append((hint_id, wanted, hint.words))
        sent = 0
        for start in range(0, len(waiting), self._most_in_batch):  # readings have one shape, whatever is read
            some = waiting[start : start + self._most_in_batch]
            day = self._clock().date()
            usd = sum((check_usd(self._voice, wanted, day, words) for _, wanted, words in some), Decimal(0))
            if not self._affords(usd):
                break
            questions = {
                str(hint_id): wanted.second_reading(self._voice.prompts, words) for hint_id, wanted, words in some
            }
            async with self._database.transaction() as db:
                batch = await self._stored(db, CHECK, questions, usd)
            await self._send(batch, questions)
            sent += 1
        return sent

    def _affords(self, usd: Decimal) -> bool:
        under_way = sum((batch.estimate_usd for batch in self._open), Decimal(0))
        return self.tally.usd + under_way + usd <= self._cap_usd

    async def _drop_outdated(self, hint_id: int) -> None:
        async with self._database.transaction() as db:
            await store.give_back(db, hint_id)
        self.tally.outdated += 1
        self._done += 1

    async def _stored(self, db: AsyncSession, stage: str, names: Iterable[str], usd: Decimal) -> HintBatch:
        return await batch_store.add_batch(
            db, stage, secrets.token_hex(8), [int(name) for name in names], usd, self._clock()
        )

    async def _send(self, batch: HintBatch, questions: Mapping[str, Question[Any]]) -> None:
        # The row is stored and committed before anything is sent. A process that dies between the sending and the name
        # leaves a row without a name, and the next run looks for its batch at the provider's: see _find_lost.
        try:
            batch_id = await self._patiently(questions)
        except NoAnswer as nothing:
            if nothing.trouble not in PASSING - BUSY:  # else it may have arrived all the same
                async with self._database.transaction() as db:
                    await batch_store.unsend(db, batch)
            raise
        await self._named(batch, batch_id)

    async def _patiently(self, questions: Mapping[str, Question[Any]]) -> str:
        pause = FIRST_PAUSE
        for _ in range(LOOKS_IN_VAIN):
            try:
                return await self._model.submit(questions)
            except NoAnswer as nothing:
                if nothing.trouble not in BUSY:
                    raise
            await self._sleep(pause)
            pause = min(2 * pause, LONGEST_PAUSE)
        return await self._model.submit(questions)

    async def _named(self, batch: HintBatch, batch_id: str) -> None:
        async with self._database.transaction() as db:
            await batch_store.name_batch(db, batch, batch_id)
        batch.batch_id = batch_id
        self._open.append(batch)
        self._say()

    async def _find_lost(self) -> None:
        """Opens what earlier runs left: batches with a name, and those that were being sent when the process died.

        Of the latter the provider tells only size and time. The oldest unknown batch of the same size since then is
        taken for it: results with other ids are passed over. If there is none after two minutes, nothing had arrived.
        What can be lost is the money for a batch that appears later than that, or that somebody deleted.
        """
        async with self._database.transaction() as db:
            batches = await batch_store.open_batches(db)
            known = await batch_store.known_ids(db)
        self._open = [batch for batch in batches if not batch.batch_id.startswith(BEING_SENT)]
        nameless = [batch for batch in batches if batch.batch_id.startswith(BEING_SENT)]
        if not nameless:
            return
        since = nameless[0].submitted_at - CLOCKS_DIFFER
        sent = [other for other in await self._model.sent_since(since) if other.batch_id not in known]
        for batch in nameless:
            fitting = [
                other
                for other in sent
                if other.requests == batch.requests and other.created_at >= batch.submitted_at - CLOCKS_DIFFER
            ]
            if fitting:
                found = min(fitting, key=lambda other: other.created_at)
                sent.remove(found)
                await self._named(batch, found.batch_id)
            elif self._clock() - batch.submitted_at > ON_ITS_WAY:
                async with self._database.transaction() as db:
                    await batch_store.unsend(db, batch)
                if batch.stage == WRITE:  # what is written stays so, and is sent again
                    self.tally.failed["never_arrived"] += batch.requests
                    self._done += 2 * batch.requests

    # Collecting

    async def _collect_ended(self) -> int:
        """How many batches are over."""
        over = 0
        for batch in list(self._open):
            try:
                if self._clock() < batch_store.forgotten_at(batch):
                    if not await self._model.has_ended(batch.batch_id):
                        self._in_vain = 0
                        continue
                    await self._collect(batch)
            except NoAnswer as nothing:
                self._in_vain += 1
                if nothing.trouble not in PASSING or self._in_vain > LOOKS_IN_VAIN:
                    raise
                continue
            self._in_vain = 0
            await self._close(batch)
            over += 1
        return over

    async def _collect(self, batch: HintBatch) -> None:
        async with self._database.transaction() as db:
            waiting = await batch_store.hints_in(db, batch)
        shapes = {step_of(hint.step).shape for hint, _ in waiting.values()} if batch.stage == WRITE else {SecondReading}
        shape = shapes.pop() if shapes else WrittenHint  # nothing is waiting: nothing of it is read
        seen = 0
        some: list[Judged] = []
        async for outcome in self._model.results(batch.batch_id, shape):
            seen += 1
            # What is not waiting was taken, and paid for, before the process died.
            pair = waiting.pop(int(outcome.custom_id), None) if outcome.custom_id.isdecimal() else None
            if pair is not None:
                some.append(judged(self._voice, batch.stage, outcome, *pair, self._clock().date()))
            if len(some) == AT_ONCE:
                await self._take(some)
                some = []
        await self._take(some)
        if seen < batch.requests:
            raise NoAnswer(Trouble.UNREADABLE)  # cut off: what is missing is paid for, and fetched at the next look

    async def _take(self, some: Sequence[Judged]) -> None:
        """Results and what they cost, together or not at all."""
        if not some:
            return
        now = self._clock()
        spent = sum((one.usd for one in some), Decimal(0))
        async with self._database.transaction() as db:
            for one in some:
                purpose = one.purpose(self._voice.prompts)
                # Nobody waited for it: how long it took says nothing.
                ledger.record(db, purpose, one.model, one.outcome.usage, one.usd, 0.0, one.trouble, now)
                if one.trouble is not None or one.is_outdated:
                    await store.give_back(db, one.hint_id)
                elif one.faults is None:
                    await batch_store.keep_words(db, one.hint_id, one.words)
                else:
                    await store.keep(db, one.hint_id, one.words, one.faults, now)
            await ledger.spend(db, first_of_month(local_day(now, DEFAULT_ZONE)), spent)
        for one in some:
            self.tally.count(one)
            self._done += 2 if one.stage == WRITE and not one.goes_on else 1
        self._say()

    async def _close(self, batch: HintBatch) -> None:
        async with self._database.transaction() as db:
            unanswered = await batch_store.close_batch(db, batch, self._clock())
        self._open.remove(batch)
        if unanswered:  # forgotten after 29 days, or not the batch that it was taken for
            self.tally.failed["unanswered"] += unanswered
            self._done += unanswered * (2 if batch.stage == WRITE else 1)


def _of_one_step(missing: deque[Wanted], most: int) -> list[Wanted]:
    """The first of what is missing, as far as one shape of answers goes."""
    same_step = takewhile(lambda wanted: wanted.key.step == missing[0].key.step, missing)
    return list(islice(same_step, most))
