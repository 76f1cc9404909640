"""An operator has hints made ahead of time: through a real HTTP server for batches, into a real PostgreSQL."""

import asyncio
import json
from collections import Counter
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from itertools import groupby
from typing import Any

import pytest
from sqlalchemy import func, select, update

from bot.ai import ledger
from bot.ai.batches import AnthropicBatches
from bot.ai.budget import first_of_month
from bot.ai.model import NoAnswer, Trouble
from bot.ai.pricing import about_tokens as tokens
from bot.ai.scripted_model import ScriptedModel
from bot.ai.worker import Asking
from bot.attempts.actions import judge, tried
from bot.attempts.tries import class_of
from bot.database import Database
from bot.days import DEFAULT_ZONE, local_day
from bot.errors import BadSetting
from bot.grading import Verdict
from bot.hints import batch_store, pregeneration, store
from bot.hints.batch_results import Tally
from bot.hints.making import AFTER_MISTAKE, BEYOND_LADDER, EXPLAINED, Wanted, make
from bot.hints.predictions import ROUNDS, Part, Plan, Selection, plan
from bot.hints.pregeneration import LOOKS_IN_VAIN, Progress, Run
from bot.hints.pregeneration_report import Bar, estimate, failure, status, summary
from bot.hints.second_voice import SecondVoice, read_second_voice
from models.ai_request import AiRequest
from models.cost_record import CostRecord
from models.generated_hint import GeneratedHint, HintBatch
from models.problem import Problem
from models.types import HintStatus, Language, Operation
from tests.ai.batches_server import (
    EXPIRED,
    KEY,
    BatchesServer,
    Params,
    batches_server,
    errored,
    succeeded,
)
from tests.conftest import CONTENT

HINTS = {
    "Bengali": "প্রশ্নটি আবার পড়ো। কোন পরিমাণটি আগে বের করতে হবে?",
    "English": "Read the question again. Which quantity do you need first?",
}
FINE = {"is_true": True, "reveals_answer": False, "fits_mistake": True, "one_step": True, "is_kind": True}
WRITTEN_USD = (900 * Decimal("0.10") + 50 * Decimal("0.50")) / 1_000_000 / 2
READ_USD = (700 * Decimal("0.10") + 30 * Decimal("0.50") + 200 * Decimal("0.01")) / 1_000_000 / 2
ENGLISH = Selection(part=Part.PREDICTED, language=Language.ENGLISH, limit=4)
NOTHING_NEW = Selection(topic="no-such-topic")
"""Only what earlier runs left."""


class Killed(BaseException):
    """The process is gone, and no handler of its own has run."""


def writes(params: Params) -> bool:
    return "is_true" not in shape(params)


def shape(params: Params) -> set[str]:
    return set(params["output_config"]["format"]["schema"]["properties"])


def content(params: Params) -> str:
    return str(params["messages"][0]["content"])


def good(params: Params) -> dict[str, Any]:
    words = HINTS["Bengali" if "in Bengali." in content(params) else "English"]
    if writes(params):
        return succeeded({"steps": [words, words]} if "steps" in shape(params) else {"hint": words})
    return succeeded(FINE, input_tokens=700, output_tokens=30, cache_read_input_tokens=200)


@dataclass
class Operator:
    """Somebody who starts runs one after the other; `ahead` moves the clock."""

    database: Database
    server: BatchesServer
    voice: SecondVoice
    ahead: timedelta = timedelta()
    pauses: list[float] = field(default_factory=list)
    seen: list[Progress] = field(default_factory=list)
    killed_at: int | None = None
    """The number of the pause in which the process dies."""

    def now(self) -> datetime:
        return datetime.now(UTC) + self.ahead

    async def plans(self, selection: Selection = ENGLISH) -> Plan:
        async with self.database.transaction() as db:
            return await plan(db, self.voice, selection, self.now())

    async def runs(self, selection: Selection = ENGLISH, cap: str = "5", key: str = KEY, **how: Any) -> Tally:
        planned = await self.plans(selection)
        model = AnthropicBatches(key, self.server.url, self.voice.model)
        how = {"sleep": self._sleep, "tell": self.seen.append} | how
        try:
            return await Run(self.database, model, self.voice, self.now, cap_usd=Decimal(cap), **how).go(planned)
        finally:
            await model.close()

    async def _sleep(self, seconds: float) -> None:
        self.pauses.append(seconds)
        if len(self.pauses) == self.killed_at:
            raise Killed

    async def hints(self) -> list[GeneratedHint]:
        async with self.database.transaction() as db:
            return list(await db.scalars(select(GeneratedHint).order_by(GeneratedHint.hint_id)))

    async def statuses(self) -> Counter[HintStatus]:
        return Counter(hint.status for hint in await self.hints())

    async def costs(self) -> list[CostRecord]:
        async with self.database.transaction() as db:
            return list(await db.scalars(select(CostRecord).order_by(CostRecord.cost_id)))

    async def month_usd(self) -> Decimal:
        async with self.database.transaction() as db:
            return await ledger.spent_in(db, first_of_month(local_day(self.now(), DEFAULT_ZONE)))

    async def batches(self) -> list[HintBatch]:
        async with self.database.transaction() as db:
            return list(await db.scalars(select(HintBatch).order_by(HintBatch.submitted_at)))

    @property
    def sent(self) -> list[tuple[str, int]]:
        """Stage and size of every batch that the server was sent and made."""
        return [
            ("write" if writes(next(iter(batch.params.values()))) else "check", len(batch.params))
            for batch in self.server.batches.values()
        ]

    async def accounts_balance(self) -> None:
        """Every entry that was answered is in the books once, and the month holds their sum."""
        costs = await self.costs()
        answered = sum(len(batch.results or {}) for batch in self.server.batches.values())
        assert len(costs) == answered
        assert await self.month_usd() == sum(cost.cost_usd for cost in costs)


@pytest.fixture(scope="session")
def voice() -> SecondVoice:
    return read_second_voice(CONTENT, "claude-haiku-5-5", Decimal(10))


@pytest.fixture
async def operator(database: Database, voice: SecondVoice) -> AsyncIterator[Operator]:
    async with batches_server(good) as server:
        yield Operator(database, server, voice)


async def test_hints_are_written_read_and_ready_and_every_cent_is_in_the_books(operator: Operator) -> None:
    tally = await operator.runs(Selection(part=Part.PREDICTED, limit=6))
    hints = await operator.hints()
    assert [(hint.status, hint.attempts, hint.faults, hint.step) for hint in hints] == [
        (HintStatus.READY, 1, [], "mistake")
    ] * 6
    assert {(hint.language, hint.words) for hint in hints} == {("bn", HINTS["Bengali"]), ("en", HINTS["English"])}
    assert all(hint.mistake.startswith("predicted:") and hint.asked_at <= operator.now() for hint in hints)

    costs = await operator.costs()
    assert Counter((cost.operation, cost.prompt_version, cost.cost_usd, cost.model) for cost in costs) == {
        (Operation.HINT_GENERATION, operator.voice.prompts.hint.id, WRITTEN_USD, "claude-haiku-5-5"): 6,
        (Operation.HINT_CHECK, operator.voice.prompts.check.id, READ_USD, "claude-haiku-5-5"): 6,
    }
    assert {(cost.batch, cost.student_id, cost.request_id, cost.trouble) for cost in costs} == {
        (True, None, None, None)
    }
    assert {cost.problem_id for cost in costs} == {hint.problem_id for hint in hints}
    await operator.accounts_balance()

    assert (tally.made, tally.calls, tally.usd) == (6, 12, 6 * (WRITTEN_USD + READ_USD))
    assert (tally.rejected, tally.failed.total(), tally.left, tally.unread, tally.open_batches) == (0, 0, 0, 0, 0)
    assert operator.sent == [("write", 6), ("check", 6)]
    assert all(batch.finished_at is not None for batch in await operator.batches())
    assert (operator.seen[-1].done, operator.seen[-1].total, operator.seen[-1].waiting) == (12, 12, 0)
    assert [one.done for one in operator.seen] == sorted(one.done for one in operator.seen)


async def test_students_find_what_was_made(operator: Operator) -> None:
    await operator.runs()
    wanted = (await operator.plans(Selection(part=Part.PREDICTED, language=Language.ENGLISH, limit=5))).missing
    hint = (await operator.hints())[0]
    # The next plan goes on behind it, and its key is the one that a student's mistake leads to.
    assert hint.problem_id <= wanted[0].key.problem_id
    assert hint.prompt_version == wanted[0].key.prompt_version
    assert "Behind this answer:" in wanted[0].mistake.described
    assert "_" not in wanted[0].mistake.described.split("Behind this answer:")[1].split(".")[0]


async def test_a_second_run_does_nothing(operator: Operator) -> None:
    async with operator.database.transaction() as db:  # two problems are all there is
        data = (Problem.grade == 6, Problem.topic == "data")
        kept = list(await db.scalars(select(Problem.problem_id).where(*data).limit(2)))
        await db.execute(update(Problem).where(*data, Problem.problem_id.not_in(kept)).values(hidden_at=operator.now()))
    everything = Selection(grade=6, topic="data")
    assert (await operator.runs(everything)).made == len(await operator.hints()) > 4
    posts = len(operator.server.calls("POST"))
    planned = await operator.plans(everything)
    assert planned.is_empty
    assert estimate(planned, Decimal(5), Decimal(0), Decimal(10)) == "Nothing is missing."
    assert (await operator.runs(everything)).made == 0
    assert len(operator.server.calls("POST")) == posts


async def test_what_the_gates_stop_is_never_read(operator: Operator) -> None:
    texts = iter(["Use $x$ for it and go on.", "Is it 987654321 times as much?", HINTS["English"], HINTS["Bengali"]])
    operator.server.answer = lambda params: succeeded({"hint": next(texts)}) if writes(params) else good(params)
    tally = await operator.runs()
    assert await operator.statuses() == {HintStatus.READY: 1, HintStatus.REJECTED: 3}
    assert operator.sent == [("write", 4), ("check", 1)]
    assert (tally.made, tally.rejected, tally.rejected_by_reader) == (1, 3, 0)
    assert tally.gates == {"markup": 1, "numbers": 1, "language": 1}
    assert all(hint.asked_at <= operator.now() for hint in await operator.hints())
    await operator.accounts_balance()


async def test_a_text_that_no_database_can_hold_does_not_hold_up_the_others(operator: Operator) -> None:
    texts = iter([HINTS["English"] + "\x00", "\ud83d " + HINTS["English"]])
    operator.server.answer = lambda params: (
        succeeded(json.dumps({"hint": next(texts, HINTS["English"])})) if writes(params) else good(params)
    )
    tally = await operator.runs()
    assert (tally.made, tally.failed) == (3, {"unreadable": 1})
    assert {hint.words for hint in await operator.hints()} == {HINTS["English"]}
    await operator.accounts_balance()


async def test_a_text_on_which_the_gates_stumble_is_rejected(
    operator: Operator, monkeypatch: pytest.MonkeyPatch
) -> None:
    gates = Wanted.gates

    def stumbling(wanted: Wanted, words: str, voice: SecondVoice) -> list[str]:
        if words == "Stumble over this.":
            raise RecursionError
        return gates(wanted, words, voice)

    monkeypatch.setattr(Wanted, "gates", stumbling)
    texts = iter(["Stumble over this."])
    operator.server.answer = lambda params: (
        succeeded({"hint": next(texts, HINTS["English"])}) if writes(params) else good(params)
    )
    tally = await operator.runs()
    assert (tally.made, tally.gates) == (3, {"unreadable": 1})
    await operator.accounts_balance()


async def test_what_the_reader_rejects_is_never_shown_and_written_once_more(operator: Operator) -> None:
    readings = iter([FINE | {"reveals_answer": True}, FINE | {"is_true": False, "is_kind": False}, FINE, FINE])
    operator.server.answer = lambda params: good(params) if writes(params) else succeeded(next(readings))
    tally = await operator.runs()
    assert (tally.made, tally.rejected, tally.rejected_by_reader) == (2, 2, 2)
    assert tally.points == {"reveals": 1, "untrue": 1, "unkind": 1}
    assert Counter(str(hint.faults) for hint in await operator.hints()) == {
        "[]": 2,
        "['reveals']": 1,
        "['untrue', 'unkind']": 1,
    }

    again = Selection(part=Part.PREDICTED, language=Language.ENGLISH, limit=2)
    operator.server.answer = lambda params: good(params) if writes(params) else succeeded(FINE | {"is_true": False})
    await operator.runs(again)
    rejected = [hint for hint in await operator.hints() if hint.status is HintStatus.REJECTED]
    assert [(hint.attempts, hint.faults) for hint in rejected] == [(2, ["untrue"])] * 2
    there = {(hint.problem_id, hint.mistake) for hint in await operator.hints()}
    assert not there & {(one.key.problem_id, one.mistake.key) for one in (await operator.plans()).missing}
    await operator.accounts_balance()


async def test_entries_that_were_not_answered_are_given_back_and_free(operator: Operator) -> None:
    answers = iter([errored("overloaded_error"), EXPIRED, succeeded("no", stop_reason="refusal")])
    operator.server.answer = lambda params: next(answers, None) or good(params)
    tally = await operator.runs()
    assert await operator.statuses() == {HintStatus.READY: 1}
    assert tally.failed == {"overloaded": 1, "timeout": 1, "refused": 1}
    costs = Counter((cost.trouble, cost.cost_usd) for cost in await operator.costs())
    assert costs == {
        ("overloaded", 0): 1,
        ("timeout", 0): 1,
        ("refused", WRITTEN_USD): 1,  # it was worked on, and is paid
        (None, WRITTEN_USD): 1,
        (None, READ_USD): 1,
    }
    await operator.accounts_balance()
    assert (await operator.runs(Selection(part=Part.PREDICTED, language=Language.ENGLISH, limit=3))).made == 3
    assert await operator.statuses() == {HintStatus.READY: 4}


async def test_a_reading_that_failed_leaves_nothing_to_show(operator: Operator) -> None:
    operator.server.answer = lambda params: good(params) if writes(params) else errored()
    tally = await operator.runs()
    assert (tally.made, tally.failed) == (0, {"server_error": 4})
    assert await operator.hints() == []
    await operator.accounts_balance()


# The cap


async def test_the_cap_stops_before_the_second_batch(operator: Operator) -> None:
    first = await operator.plans(Selection(part=Part.PREDICTED, language=Language.ENGLISH, limit=2))
    cap = str(first.usd * Decimal("1.5"))
    tally = await operator.runs(cap=cap, most_in_batch=2)
    assert operator.sent == [("write", 2), ("check", 2)]
    assert (tally.made, tally.left, tally.unread) == (2, 2, 0)
    assert tally.usd <= Decimal(cap)
    assert "stopped it: 2 hints are not begun" in summary(tally, Decimal(cap))
    assert (await operator.runs(Selection(part=Part.PREDICTED, language=Language.ENGLISH, limit=2))).made == 2


async def test_a_cap_below_the_first_batch_sends_nothing(operator: Operator) -> None:
    tally = await operator.runs(cap="0.000001")
    assert (operator.sent, tally.left, await operator.hints()) == ([], 4, [])


async def test_open_batches_count_against_the_cap(operator: Operator) -> None:
    operator.server.looks = 10
    whole = await operator.plans()
    await operator.runs(cap=str(whole.usd * Decimal("0.95")), most_in_batch=2, waits=False)
    assert operator.sent == [("write", 2)]
    tally = await operator.runs(
        Selection(part=Part.PREDICTED, language=Language.ENGLISH, limit=2), cap=str(whole.usd * Decimal("0.95"))
    )
    # The first two are done and cheaper than estimated: now there is room.
    assert operator.sent[:2] == [("write", 2), ("check", 2)]
    assert tally.made == 4


async def test_when_writing_was_dearer_than_estimated_the_next_run_reads(operator: Operator) -> None:
    planned = await operator.plans()
    dear = succeeded({"hint": HINTS["English"]}, input_tokens=50_000)
    operator.server.answer = lambda params: dear if writes(params) else good(params)
    tally = await operator.runs(cap=str(planned.usd + Decimal("0.001")))
    assert (operator.sent, tally.unread, tally.made) == ([("write", 4)], 4, 0)
    assert "4 are written and not read" in summary(tally, Decimal(1))

    planned = await operator.plans(NOTHING_NEW)
    assert (planned.unread, planned.calls, len(planned.missing)) == (4, 4, 0)
    assert "4 hints of an earlier run wait for their second reading." in estimate(
        planned, Decimal(5), Decimal(0), Decimal(10)
    )
    tally = await operator.runs(NOTHING_NEW)
    assert (operator.sent[1:], tally.made) == ([("check", 4)], 4)
    await operator.accounts_balance()


# A process that dies


@pytest.mark.parametrize(("dies_at", "sent"), [(1, [("write", 4)]), (3, [("write", 4), ("check", 4)])])
async def test_a_run_that_was_killed_is_gone_on_with(
    operator: Operator, dies_at: int, sent: list[tuple[str, int]]
) -> None:
    operator.server.looks, operator.killed_at = 1, dies_at
    with pytest.raises(Killed):
        await operator.runs()
    assert operator.sent == sent
    assert await operator.statuses() == {HintStatus.PENDING: 4}
    operator.killed_at = None

    planned = await operator.plans(NOTHING_NEW)
    assert (planned.in_batches, planned.missing) == (4, [])
    assert "4 hints are in batches of an earlier run" in estimate(planned, Decimal(5), Decimal(0), Decimal(10))
    tally = await operator.runs(NOTHING_NEW)
    assert operator.sent == [("write", 4), ("check", 4)]
    assert (tally.made, await operator.statuses()) == (4, {HintStatus.READY: 4})
    assert (operator.seen[-1].done, operator.seen[-1].total) == (planned.in_batches + planned.readings_to_come,) * 2
    await operator.accounts_balance()


@pytest.mark.parametrize("dies_after", [1, 3, 5, 7])
async def test_a_run_killed_between_two_results_pays_for_none_twice(
    operator: Operator, monkeypatch: pytest.MonkeyPatch, dies_after: int
) -> None:
    monkeypatch.setattr(pregeneration, "AT_ONCE", 1)

    def dies(progress: Progress) -> None:
        if progress.done == dies_after:
            raise Killed

    with pytest.raises(Killed):
        await operator.runs(tell=dies)
    assert len(await operator.costs()) == dies_after
    await operator.runs(NOTHING_NEW)
    assert operator.sent == [("write", 4), ("check", 4)]
    assert await operator.statuses() == {HintStatus.READY: 4}
    await operator.accounts_balance()


@pytest.mark.parametrize("stage", ["write", "check"])
async def test_a_batch_whose_id_never_came_back_is_found_again(operator: Operator, stage: str) -> None:
    if stage == "check":
        operator.server.looks = 1
        await operator.runs(waits=False)
        operator.server.lose_answer = True
        await _until_lost(operator, NOTHING_NEW)
    else:
        operator.server.lose_answer = True
        await _until_lost(operator)
    assert (await operator.batches())[-1].batch_id.startswith("being-sent:")
    # Somebody else's, of the same workspace, that cannot be it: another size.
    foreign = AnthropicBatches(KEY, operator.server.url)
    question = (await operator.plans()).missing[0].question(operator.voice.prompts)
    await foreign.submit({"x": question})
    await foreign.close()
    posts = len(operator.server.calls("POST"))

    tally = await operator.runs(NOTHING_NEW)
    assert (tally.made, await operator.statuses()) == (4, {HintStatus.READY: 4})
    assert len(operator.server.calls("POST")) == posts + (1 if stage == "write" else 0)
    assert not any(batch.batch_id.startswith("being-sent:") for batch in await operator.batches())


async def _until_lost(operator: Operator, selection: Selection = ENGLISH) -> None:
    with pytest.raises(NoAnswer) as raised:
        await operator.runs(selection)
    assert raised.value.trouble is Trouble.SERVER_ERROR


async def test_a_batch_that_never_arrived_is_given_back_after_a_while(operator: Operator) -> None:
    operator.server.fail("POST", 500)
    await _until_lost(operator)
    tally = await operator.runs(NOTHING_NEW)
    assert (tally.open_batches, await operator.statuses()) == (1, {HintStatus.PENDING: 4})  # it may be on its way
    operator.ahead = timedelta(minutes=3)
    tally = await operator.runs(NOTHING_NEW)
    assert (tally.failed, await operator.hints(), await operator.batches()) == ({"never_arrived": 4}, [], [])
    assert (await operator.runs()).made == 4


async def test_a_batch_taken_for_ours_that_is_not_changes_nothing(operator: Operator) -> None:
    operator.server.fail("POST", 500)
    await _until_lost(operator)
    foreign = AnthropicBatches(KEY, operator.server.url)
    question = (await operator.plans()).missing[0].question(operator.voice.prompts)
    await foreign.submit({f"not-ours-{number}": question for number in range(4)})
    await foreign.close()
    tally = await operator.runs(NOTHING_NEW)
    assert (tally.made, tally.failed, await operator.hints()) == (0, {"unanswered": 4}, [])
    assert await operator.costs() == []


async def test_results_that_are_cut_off_are_fetched_again(operator: Operator) -> None:
    operator.server.cut_after = 2
    tally = await operator.runs()
    assert (tally.made, tally.failed.total()) == (4, 0)
    assert operator.sent == [("write", 4), ("check", 4)]
    await operator.accounts_balance()


async def test_results_that_nobody_fetched_for_a_month_are_given_up(operator: Operator) -> None:
    await operator.runs(waits=False)
    operator.ahead = timedelta(days=29)
    tally = await operator.runs(NOTHING_NEW)
    assert (tally.failed, await operator.hints()) == ({"unanswered": 4}, [])


async def test_a_hint_whose_prompt_changed_meanwhile_is_paid_and_dropped(operator: Operator) -> None:
    operator.server.looks = 1
    await operator.runs(waits=False)
    async with operator.database.transaction() as db:
        old = [hint.hint_id for hint in await operator.hints()][:2]
        await db.execute(
            update(GeneratedHint).where(GeneratedHint.hint_id.in_(old)).values(prompt_version="hint-0+check-0")
        )
    tally = await operator.runs(NOTHING_NEW)
    assert (tally.made, tally.outdated, await operator.statuses()) == (2, 2, {HintStatus.READY: 2})
    assert "Out of date, because problem or prompt changed meanwhile: 2" in summary(tally, Decimal(5))
    await operator.accounts_balance()


# A student at the same time


async def test_a_student_who_needs_it_meanwhile_makes_no_second_call(operator: Operator) -> None:
    wanted = (await operator.plans()).missing[0]
    operator.server.looks = 1
    await operator.runs(waits=False)
    operator.ahead = timedelta(hours=2)  # much longer than a live request may take
    live = ScriptedModel(lambda _: Trouble.SERVER_ERROR)
    asking = Asking(operator.database, live, operator.voice.prices, operator.now, _no_file)
    needing = asyncio.create_task(make(asking, operator.voice, wanted, AiRequest()))
    await asyncio.sleep(0.3)
    assert not needing.done()
    await operator.runs(NOTHING_NEW)
    made = await asyncio.wait_for(needing, 10)
    assert made is not None
    assert (made[0].words, made[1], live.asked) == (HINTS["English"], True, [])
    assert operator.sent == [("write", 4), ("check", 4)]


async def _no_file(_: str) -> bytes:
    raise AssertionError


async def test_what_a_student_has_under_way_is_not_asked_for(operator: Operator) -> None:
    planned = await operator.plans()
    async with operator.database.transaction() as db:
        assert await store.take_on(db, planned.missing[0].key, operator.now()) is not None
    assert planned.missing[0].key not in [one.key for one in (await operator.plans()).missing]

    # And if the student came between plan and sending:
    model = AnthropicBatches(KEY, operator.server.url)
    run = Run(operator.database, model, operator.voice, operator.now, cap_usd=Decimal(5), sleep=operator._sleep)
    assert (await run.go(planned)).made == 3
    await model.close()
    assert await operator.statuses() == {HintStatus.READY: 3, HintStatus.PENDING: 1}
    operator.ahead = timedelta(minutes=1)  # the student's process died: the row is anybody's
    assert planned.missing[0].key in [one.key for one in (await operator.plans()).missing]


# Plan and estimate


async def test_a_plan_holds_every_foreseen_mistake_of_what_is_served(operator: Operator) -> None:
    async with operator.database.transaction() as db:
        served = list(await db.scalars(select(Problem).where(Problem.grade == 7, Problem.topic == "data")))
        hidden, gone = served[0], served[1]
        hidden.hidden_at, gone.withdrawn_at = operator.now(), operator.now()
    planned = await operator.plans(Selection(part=Part.PREDICTED, grade=7, topic="data"))
    expected = {
        (problem.problem_id, f"predicted:{index}", step, language.value)
        for problem in served[2:]
        for index in range(len(problem.wrong))
        for step in (AFTER_MISTAKE, BEYOND_LADDER, EXPLAINED)
        for language in Language
    }
    assert {
        (one.key.problem_id, one.mistake.key, one.key.step, one.key.language) for one in planned.missing
    } == expected
    assert len(planned.missing) == len(expected)
    assert planned.calls == 2 * len(expected)
    assert len((await operator.plans(Selection(part=Part.PREDICTED, grade=7, topic="data", limit=5))).missing) == 5


async def test_what_serves_everybody_is_planned_first_and_each_round_after_the_other(operator: Operator) -> None:
    planned = (await operator.plans(Selection(grade=7, topic="data"))).missing
    rounds = [(_part(one), one.key.step) for one in planned]
    assert [key for key, _ in groupby(rounds)] == list(ROUNDS)
    by_part = {part: (await operator.plans(Selection(grade=7, topic="data", part=part))).missing for part in Part}
    assert [one.key for part in Part for one in by_part[part]] == [one.key for one in planned]


def _part(wanted: Wanted) -> Part:
    kind = wanted.mistake.key.partition(":")[0]
    return {"predicted": Part.PREDICTED, "value": Part.SLIPS}.get(kind, Part.GENERAL)


async def test_a_foreseen_slip_has_the_class_of_a_student_who_makes_it(operator: Operator) -> None:
    planned = (await operator.plans(Selection(part=Part.SLIPS, language=Language.ENGLISH))).missing
    async with operator.database.transaction() as db:
        problems = {problem.problem_id: problem for problem in await db.scalars(select(Problem))}
    met: Counter[str] = Counter()
    for wanted in planned[::37]:
        problem = problems[wanted.key.problem_id]
        judgement = judge(problem, wanted.mistake.value)
        entry = tried(problem, wanted.mistake.value, judgement, operator.now())
        met[
            "same"
            if judgement.verdict is Verdict.INCORRECT and class_of(problem, [entry]) == wanted.mistake
            else "other"
        ] += 1
    # The others are of kinds in which a bare number is no answer at all.
    assert met["same"] > 0.9 * met.total(), met


async def test_texts_of_all_steps_are_written_each_in_batches_of_its_own(operator: Operator) -> None:
    async with operator.database.transaction() as db:
        typed = (Problem.grade == 6, Problem.topic == "data", Problem.choices.is_(None))
        kept = await db.scalar(select(Problem.problem_id).where(*typed).limit(1))
        others = update(Problem).where(Problem.grade == 6, Problem.topic == "data", Problem.problem_id != kept)
        await db.execute(others.values(hidden_at=operator.now()))
    tally = await operator.runs(Selection(part=Part.GENERAL, grade=6, topic="data", language=Language.ENGLISH))
    hints = await operator.hints()
    assert {(hint.step, hint.mistake, hint.status) for hint in hints} == {
        (AFTER_MISTAKE, "other", HintStatus.READY),
        (BEYOND_LADDER, "none", HintStatus.READY),
        (EXPLAINED, "none", HintStatus.READY),
    }
    assert operator.sent == [("write", 1), ("write", 1), ("write", 1), ("check", 3)]
    assert {hint.words for hint in hints if hint.step == EXPLAINED} == {f"{HINTS['English']}\n{HINTS['English']}"}
    costs = Counter(cost.operation for cost in await operator.costs())
    assert costs == {Operation.HINT_GENERATION: 2, Operation.EXPLANATION: 1, Operation.HINT_CHECK: 3}
    assert tally.made == 3
    await operator.accounts_balance()


async def test_the_estimate_is_made_of_characters(operator: Operator) -> None:
    assert [tokens(text) for text in ("", "abcd", "abcdefgh", "কখগঘ", "কখ abcd")] == [1, 2, 3, 3, 3]
    planned = await operator.plans(Selection(part=Part.PREDICTED, language=Language.BENGALI, limit=1))
    wanted, prompts = planned.missing[0], operator.voice.prompts

    def usd(system: str, content: str, more: int, output: int) -> Decimal:
        return ((tokens(system) + tokens(content) + more) * Decimal("0.10") + output * Decimal("0.50")) / 2_000_000

    assert planned.write_usd == usd(prompts.hint.text, wanted.question(prompts).text, 0, 90)
    assert planned.check_usd == usd(prompts.check.text, wanted.second_reading(prompts, "").text, 90, 40)
    said = estimate(planned, Decimal("0.0001"), Decimal("1.5"), Decimal(10))
    assert "1 hints are missing (mistake 1)." in said
    assert "2 calls at half price, about $0.000" in said
    assert "This month $1.50 of $10.00 are spent" in said
    assert "The cap of $0.0001 will stop the run" in said


async def test_the_summary_puts_the_estimate_beside_the_cost(operator: Operator) -> None:
    tally = await operator.runs()
    said = summary(tally, Decimal(5)).splitlines()
    assert said[:4] == [
        "Made: 4",
        "Rejected by the gates: 0",
        "Rejected by the second reader: 0",
        "Failed: 0",
    ]
    assert said[4].startswith("Spent: $0.0004 for 8 calls that were estimated at $0.000")
    assert Decimal("0.3") < tally.usd / tally.estimated_usd < Decimal(3)


# Claude away, busy, or not for us


async def test_looks_become_rarer_until_once_a_minute(operator: Operator) -> None:
    operator.server.looks = 9
    await operator.runs()
    writing, reading = operator.pauses[:10], operator.pauses[10:]
    assert writing == [1, 2, 4, 8, 16, 32, 60, 60, 60, 60]
    assert reading == [1, 2, 4, 8, 16, 32, 60, 60, 60, 60]


async def test_a_busy_claude_is_asked_again_and_a_batch_is_sent_once(operator: Operator) -> None:
    operator.server.fail("POST", 429, "rate_limit_error", times=2)
    operator.server.fail("POST", 529, "overloaded_error")
    operator.server.fail("GET", 500, times=5)
    tally = await operator.runs()
    assert (tally.made, operator.sent) == (4, [("write", 4), ("check", 4)])
    assert operator.pauses[:3] == [1, 2, 4]


async def test_a_claude_that_stays_away_ends_the_run_and_keeps_what_is_paid(operator: Operator) -> None:
    operator.server.fail("GET", 503, times=LOOKS_IN_VAIN + 1)
    with pytest.raises(NoAnswer) as raised:
        await operator.runs()
    assert (
        failure(raised.value.trouble) == "Claude is overloaded. What is done is kept: run the command again to go on."
    )
    assert (await operator.runs(NOTHING_NEW)).made == 4
    assert operator.sent == [("write", 4), ("check", 4)]


@pytest.mark.parametrize(
    ("status", "kind", "says"),
    [
        (401, "authentication_error", "does not accept ANTHROPIC_API_KEY"),
        (402, "billing_error", "has no credit"),
        (400, "invalid_request_error", "refuses what was sent"),
    ],
)
async def test_a_refusal_is_one_line_and_leaves_nothing_behind(
    operator: Operator, status: int, kind: str, says: str
) -> None:
    operator.server.fail("POST", status, kind)
    with pytest.raises(NoAnswer) as raised:
        await operator.runs()
    line = failure(raised.value.trouble)
    assert says in line
    assert "\n" not in line
    assert (await operator.hints(), await operator.batches()) == ([], [])
    assert await operator.month_usd() == 0


async def test_a_refused_reading_keeps_what_is_written(operator: Operator) -> None:
    operator.server.looks = 1
    await operator.runs(waits=False)
    operator.server.fail("POST", 402, "billing_error")
    with pytest.raises(NoAnswer):
        await operator.runs(NOTHING_NEW)
    assert (await operator.plans(NOTHING_NEW)).unread == 4
    assert (await operator.runs(NOTHING_NEW)).made == 4
    assert operator.sent == [("write", 4), ("check", 4)]


async def test_two_runs_at_once_are_one_too_many(operator: Operator) -> None:
    async def meanwhile(_: float) -> None:
        with pytest.raises(BadSetting, match="under way"):
            await operator.runs()

    operator.server.looks = 1
    assert (await operator.runs(sleep=meanwhile)).made == 4
    assert operator.sent == [("write", 4), ("check", 4)]


async def test_without_waiting_each_run_does_what_is_ready(operator: Operator) -> None:
    done = []
    for selection in (ENGLISH, NOTHING_NEW, NOTHING_NEW):
        tally = await operator.runs(selection, waits=False)
        done.append((operator.sent[-1], tally.made, tally.open_batches))
    assert done == [(("write", 4), 0, 1), (("check", 4), 0, 1), (("check", 4), 4, 0)]
    assert operator.pauses == []


# What the operator sees


async def test_the_cache_is_counted_by_status_and_language(operator: Operator) -> None:
    await operator.runs(Selection(part=Part.PREDICTED, limit=5))
    async with operator.database.transaction() as db:
        assert await db.scalar(select(func.count()).select_from(GeneratedHint)) == 5
        said = status(await batch_store.counts(db), 1).splitlines()
    assert [line.split() for line in said] == [
        ["bn", "en"],
        ["met", "0", "0"],
        ["pending", "0", "0"],
        ["ready", "3", "2"],
        ["rejected", "0", "0"],
        ["withdrawn", "0", "0"],
        ["dropped", "0", "0"],
        ["Open", "batches:", "1"],
    ]


def test_on_a_terminal_one_line_is_written_over() -> None:
    said: list[str] = []
    bar = Bar(said.append, on_terminal=True)
    bar.show(Progress(0, 8, 1, Decimal(0)))
    bar.show(Progress(0, 8, 1, Decimal(0)))
    bar.show(Progress(4, 8, 0, Decimal("0.0012")))
    bar.end()
    assert said == [
        f"\r[{'.' * 30}]   0 % 0 of 8 steps, $0.00, waiting for 1 batch\x1b[K",
        f"\r[{'#' * 15}{'.' * 15}]  50 % 4 of 8 steps, $0.0012\x1b[K",
        "\n",
    ]


def test_elsewhere_each_change_is_a_line() -> None:
    said: list[str] = []
    bar = Bar(said.append, on_terminal=False)
    bar.show(Progress(0, 0, 0, Decimal(0)))
    bar.show(Progress(0, 0, 0, Decimal(0)))
    bar.end()
    assert said == ["0 of 0 steps, $0.00\n"]
