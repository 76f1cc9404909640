"""What came of a month of Claude: figures beside their targets, and the books to the last digit."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from decimal import Decimal
from typing import Any

from sqlalchemy import ColumnElement, func, select
from sqlalchemy.ext.asyncio import AsyncSession

from bot.grading import Verdict
from bot.operations.admin.cost_store import TEXTS, use
from models.ai_request import AiRequest
from models.ai_spending import AiAllowance, AiSpending
from models.cost_record import CostRecord
from models.delivery import QueuedMessage
from models.generated_hint import GeneratedHint, HintShowing
from models.response import Response
from models.session import Session
from models.types import HintStatus, Operation

FRIENDS = 3
"""So many of a class meet every day and go wrong in the same way at the same moment."""
TARGETS = {
    "mean cost of an active student": (0.01, "{:.6f} USD"),
    "cost of the dearest student": (0.10, "{:.6f} USD"),
    "answers put before Claude": (0.05, "{:.2%}"),
    "p95 of the waiting": (3.0, "{:.3f} s"),
    "longest waiting": (3.0, "{:.3f} s"),
}
THERE_ALREADY = 0.8


@dataclass
class Seen:
    """What is counted while it happens, because no table keeps it."""

    start: datetime
    counted: Counter[str] = field(default_factory=Counter)
    week: int = 1
    found: Counter[tuple[int, str]] = field(default_factory=Counter)
    """(week, what came of looking for a made text)"""
    refused: Counter[str] = field(default_factory=Counter)
    refused_students: set[int] = field(default_factory=set)
    warnings: Counter[str] = field(default_factory=Counter)
    faults: list[str] = field(default_factory=list)


@dataclass(frozen=True)
class Charged:
    """What the server says of the month."""

    usd: Decimal
    lines: tuple[str, ...]
    unheard: Decimal = Decimal(0)
    """For answers that nobody waited out: no client can know more than that there were some."""


@dataclass(frozen=True)
class Books:
    """The rows of the month."""

    requests: Sequence[AiRequest]
    costs: Sequence[CostRecord]
    hints: Sequence[GeneratedHint]
    active: int
    sessions: int
    tries: Sequence[Sequence[Mapping[str, Any]]]
    """Of each problem that ended."""


async def report(db: AsyncSession, seen: Seen, charged: Charged, took: list[float]) -> bool:
    """Prints it; False if something is wrong that must not be."""
    books = Books(
        list(await db.scalars(select(AiRequest).order_by(AiRequest.request_id))),
        list(await db.scalars(select(CostRecord))),
        list(await db.scalars(select(GeneratedHint))),
        int(await db.scalar(select(func.count(Session.student_id.distinct()))) or 0),
        await _count(db, Session),
        list(await db.scalars(select(Response.tries))),
    )
    _say_what_students_did(books, seen, took)
    _say_what_was_asked(books, seen, charged)
    await _say_what_was_there(db, books, seen)
    _say_how_it_ended(books, seen)
    _say_how_long(books)
    _say_what_it_cost(books)
    return await _check(db, books, seen, charged)


def _say_what_students_did(books: Books, seen: Seen, took: list[float]) -> None:
    counted = seen.counted
    print(f"{books.active} active students, {books.sessions} sessions, {len(books.tries)} problems ended")
    print(f"{counted['answers']} answers, {_share(counted['sentences'], counted['answers'])} of them sentences")
    print(f"{counted['turns']} turns: {_quantiles([1000 * second for second in took], 'ms', 1)}")
    kinds = ("hint buttons", "✨ buttons", "problems lost", "explain buttons", "why buttons", "reactions")
    print(", ".join(f"{name} {counted[name]}" for name in kinds))


def _say_what_was_asked(books: Books, seen: Seen, charged: Charged) -> None:
    print("\nASKED")
    print(f"requests admitted: {len(books.requests)} ({_listed(row.operation for row in books.requests)})")
    heard = [row for row in books.costs if not row.estimated]
    print(f"calls: {len(heard)} ({_listed(row.operation for row in heard)})")
    print(f"not waited out: {_listed(row.trouble for row in books.costs if row.estimated)}")
    print(f"calls that brought nothing: {_listed(row.trouble for row in books.costs if row.trouble)}")
    print(*charged.lines, sep="\n")
    read = sum(row.operation is Operation.ANSWER_EVALUATION for row in books.requests)
    _judge("answers put before Claude", read / max(1, seen.counted["answers"]))


async def _say_what_was_there(db: AsyncSession, books: Books, seen: Seen) -> None:
    """A text was there already if nobody had to pay for it; whoever waits for another's does not pay."""
    print("\nTHERE ALREADY (of the made texts that students needed)")
    paid = {row.request_id for row in books.costs}
    joined = Counter(
        (row.created_at - seen.start).days // 7 + 1
        for row in books.requests
        if row.operation in TEXTS and row.request_id not in paid and row.outcome == "answered"
    )
    weeks = range(1, seen.week + 1)
    for week in weeks:
        print(f"week {week}: {_there(seen, [week], joined)}")
    print(f"all:    {_there(seen, weeks, joined)}")
    found, asked = (sum(seen.found[week, name] for week in weeks) for name in ("found", "asked"))
    share = (found + joined.total()) / max(1, found + asked)
    verdict = "within" if share >= THERE_ALREADY else "MISSED"
    print(f"→ there already: {share:.1%}, target ≥ {THERE_ALREADY:.0%}: {verdict}")
    foreseen = sum(tries[0]["misconception"] is not None for tries in books.tries if tries and _is_wrong(tries[0]))
    with_all = _share(found + joined.total() + foreseen, found + asked + foreseen)
    print(f"with the {foreseen} first mistakes for which there was an author's hint, help without a call: {with_all}")
    desk = await use(db, seen.start)
    print(f"as /admin counts, from rows alone: {desk.there} of {desk.needed}")
    showings = (await db.execute(select(func.count()).select_from(HintShowing).group_by(HintShowing.hint_id))).scalars()
    print(f"texts by how often they were shown: {_listed((f'{times}×' for times in showings), by_name=True)}")
    print(f"moments at which {FRIENDS} friends made the same mistake: {seen.counted['moments of friends']}")


def _is_wrong(entry: Mapping[str, Any]) -> bool:
    return bool(entry["verdict"] == Verdict.INCORRECT)


def _there(seen: Seen, weeks: Sequence[int], joined: Counter[int]) -> str:
    found, asked, none, twice = (
        sum(seen.found[week, name] for week in weeks) for name in ("found", "asked", "none", "under way")
    )
    waited = sum(joined[week] for week in weeks)
    there, needed = found + waited, found + asked
    rest = f"{asked - waited} asked; besides, {none} got none and {twice} tapped twice"
    return f"{_share(there, needed)} ({found} found, {waited} waited for another's, {rest})"


def _say_how_it_ended(books: Books, seen: Seen) -> None:
    print("\nENDED")
    for name, kinds in (("texts", TEXTS), ("sentences", (Operation.ANSWER_EVALUATION,))):
        print(f"requests for {name}: {_listed(row.outcome for row in books.requests if row.operation in kinds)}")
    found = sum("found_by" in entry for tries in books.tries for entry in tries)
    print(f"answers found in sentences and judged by the rules: {found}")
    print(f"refused by a budget, in silence: {_listed(seen.refused)}; {len(seen.refused_students)} students")
    print(f"texts: {_listed(hint.status for hint in books.hints)}")
    rejected = [hint for hint in books.hints if hint.status is HintStatus.REJECTED]
    print(f"faults of the rejected: {_listed(fault for hint in rejected for fault in hint.faults)}")
    print(f"steps of all: {_listed(hint.step.partition(':')[0] for hint in books.hints)}")
    print(f"mistakes of all: {_listed(hint.mistake.partition(':')[0] for hint in books.hints)}")


def _say_how_long(books: Books) -> None:
    """From the tap to the reply, also where that is a stored text."""
    print("\nWAITED for what comes from Claude, stored texts in its place included")
    print("(simulated latencies of the server and the real work of tutor and database; Telegram takes no time)")
    waited: dict[Operation, list[float]] = defaultdict(list)
    for row in books.requests:
        if row.finished_at is not None:
            waited[row.operation].append((row.finished_at - row.created_at).total_seconds())
    for operation, seconds in waited.items():
        print(f"{operation}: {_quantiles(seconds, 's', 2)}")
    everybody = [second for seconds in waited.values() for second in seconds]
    print(f"all: {_quantiles(everybody, 's', 2)}")
    _judge("p95 of the waiting", _quantile(sorted(everybody), 0.95))
    _judge("longest waiting", _quantile(sorted(everybody), 1))


def _say_what_it_cost(books: Books) -> None:
    print("\nCOST")
    per_student: dict[int | None, Decimal] = defaultdict(Decimal)
    for row in books.costs:
        per_student[row.student_id] += row.cost_usd
    spent = [*map(float, per_student.values()), *[0.0] * (books.active - len(per_student))]
    print(f"active student: {_quantiles(spent, 'USD', 6)}")
    _judge("mean cost of an active student", sum(spent) / max(1, books.active))
    _judge("cost of the dearest student", max(spent, default=0.0))
    for operation in Operation:
        own = [row.cost_usd for row in books.costs if row.operation is operation]
        if own:
            print(f"{operation}: {len(own)} calls of {sum(own) / len(own):.7f} USD, together {sum(own):.6f} USD")


async def _check(db: AsyncSession, books: Books, seen: Seen, charged: Charged) -> bool:
    """Nothing that was spent may be missing from a book, and nothing may be left lying about."""
    print("\nBOOKS")
    known, estimated = (
        sum((row.cost_usd for row in books.costs if row.estimated is is_estimated), Decimal(0))
        for is_estimated in (False, True)
    )
    recorded = known + estimated
    with_a_call = len({row.request_id for row in books.costs})
    for name, left, right in (
        ("cost_records but for the estimated, charged for what was heard", known, charged.usd),
        ("ai_spending, cost_records", await _sum(db, AiSpending.usd), recorded),
        ("ai_allowances of months, cost_records", await _allowed(db, "month"), recorded),
        ("ai_allowances of days, cost_records", await _allowed(db, "day"), recorded),
        ("requests in ai_spending, with a call", await _sum(db, AiSpending.requests), Decimal(with_a_call)),
    ):
        print(f"{name}: {left} {'=' if left == right else '≠ !!!'} {right}")
        if left != right:
            seen.faults.append(f"{name} disagree")
    covers = estimated >= charged.unheard
    print(f"estimated, charged for what nobody heard: {estimated} {'≥' if covers else '< !!!'} {charged.unheard}")
    if not covers:
        seen.faults.append("calls that nobody waited out cost more than was booked for them")
    for name, left_over in (
        ("unsettled requests", sum(row.settled_at is None for row in books.requests)),
        ("unfinished requests", sum(row.finished_at is None for row in books.requests)),
        ("requests that still hold words", sum(bool(row.detail or row.replies) for row in books.requests)),
        ("pending texts", sum(hint.status is HintStatus.PENDING for hint in books.hints)),
        *((name, seen.counted[name]) for name in ("endless sessions", "waits in vain", "updates that came back")),
    ):
        if left_over:
            seen.faults.append(f"{name}: {left_over}")
    told = [str(key).partition(":")[0] for key in await db.scalars(select(QueuedMessage.dedupe_key))]
    print(f"told to the admins: {_listed(told)}")
    print(f"logged warnings: {_listed(seen.warnings)}")
    print(f"{len(seen.faults)} faults", *seen.faults[:20], sep="\n")
    return not seen.faults


async def _allowed(db: AsyncSession, period: str) -> Decimal:
    return await _sum(db, AiAllowance.usd, AiAllowance.period == period)


async def _count(db: AsyncSession, table: Any) -> int:
    return int(await db.scalar(select(func.count()).select_from(table)) or 0)


async def _sum(db: AsyncSession, column: Any, *where: ColumnElement[bool]) -> Decimal:
    return Decimal(await db.scalar(select(func.sum(column)).where(*where)) or 0)


def _judge(name: str, value: float) -> None:
    target, form = TARGETS[name]
    verdict = "within" if value < target else "MISSED"
    print(f"→ {name}: {form.format(value)}, target < {form.format(target)}: {verdict}")


def _quantile(ordered: Sequence[float], share: float) -> float:
    return ordered[min(len(ordered) - 1, int(len(ordered) * share))] if ordered else 0.0


def _quantiles(values: Sequence[float], unit: str, digits: int) -> str:
    ordered = sorted(values)
    mean = sum(ordered) / max(1, len(ordered))
    named = {"mean": mean} | {f"p{share}": _quantile(ordered, share / 100) for share in (50, 95, 100)}
    shown = ", ".join(f"{name.replace('p100', 'max')} {value:.{digits}f}" for name, value in named.items())
    return f"{shown} {unit}"


def _share(part: float, whole: float) -> str:
    return f"{part / whole:.1%}" if whole else "–"


def _listed(names: Any, *, by_name: bool = False) -> str:
    counted = Counter(names)
    rows = sorted(counted.items(), key=lambda row: (len(row[0]), row[0])) if by_name else counted.most_common()
    return ", ".join(f"{name} {number}" for name, number in rows) or "none"
