"""What the operator reads while hints are made ahead of time: estimate, bar, summary, and what is in the cache."""

from collections import Counter
from collections.abc import Callable, Mapping
from decimal import Decimal

from bot.ai.model import Trouble
from bot.hints.batch_results import Tally
from bot.hints.predictions import Plan
from bot.hints.pregeneration import Progress
from models.types import HintStatus, Language

BAR = 30
"""Signs."""

_FAILURES = {
    Trouble.KEY_REFUSED: "Claude does not accept ANTHROPIC_API_KEY: copy it again from the console.",
    Trouble.UNPAID: "The account of ANTHROPIC_API_KEY has no credit: add some in the console.",
    Trouble.BAD_REQUEST: "Claude refuses what was sent (the log says why): check CLAUDE_MODEL and ANTHROPIC_BASE_URL.",
    Trouble.RATE_LIMITED: "Claude takes no more batches right now.",
    Trouble.OVERLOADED: "Claude is overloaded.",
    Trouble.UNREACHABLE: "Claude cannot be reached: check the network and ANTHROPIC_BASE_URL.",
}


def failure(trouble: Trouble) -> str:
    """Why a run ended early, in one line."""
    what = _FAILURES.get(trouble, f"Claude does not answer as it should ({trouble.value}).")
    return f"{what} What is done is kept: run the command again to go on."


def estimate(plan: Plan, cap_usd: Decimal, spent_usd: Decimal, month_usd: Decimal) -> str:
    lines = []
    if plan.in_batches:
        lines.append(f"{plan.in_batches:,} hints are in batches of an earlier run: their answers are fetched first.")
    if plan.unread:
        lines.append(f"{plan.unread:,} hints of an earlier run wait for their second reading.")
    if plan.is_empty:
        return "Nothing is missing."
    lines += [
        f"{len(plan.missing):,} hints are missing{_listed(plan.by_step)}.",
        f"That is {plan.calls:,} calls at half price, about {dollars(plan.usd)}: "
        f"{dollars(plan.write_usd)} to write, {dollars(plan.check_usd)} to read what was written.",
        f"This month {dollars(spent_usd)} of {dollars(month_usd)} are spent; this run counts there, too.",
    ]
    if plan.usd > cap_usd:
        lines.append(f"The cap of {dollars(cap_usd)} will stop the run before it is done.")
    return "\n".join(lines)


def summary(tally: Tally, cap_usd: Decimal) -> str:
    by_gate = tally.rejected - tally.rejected_by_reader
    lines = [
        f"Made: {tally.made:,}",
        f"Rejected by the gates: {by_gate:,}{_listed(tally.gates)}",
        f"Rejected by the second reader: {tally.rejected_by_reader:,}{_listed(tally.points)}",
        f"Failed: {tally.failed.total():,}{_listed(tally.failed)}",
    ]
    if tally.outdated:
        lines.append(f"Out of date, because problem or prompt changed meanwhile: {tally.outdated:,}")
    lines.append(
        f"Spent: {dollars(tally.usd)} for {tally.calls:,} calls that were estimated at {dollars(tally.estimated_usd)}."
    )
    if tally.left or tally.unread:
        lines.append(
            f"The cap of {dollars(cap_usd)} stopped it: {tally.left:,} hints are not begun, "
            f"{tally.unread:,} are written and not read."
        )
    if tally.open_batches:
        lines.append(f"Open batches: {tally.open_batches}. Run the command again to fetch their answers.")
    return "\n".join(lines)


def status(counts: Mapping[tuple[HintStatus, str], int], open_batches: int) -> str:
    """A table by status and language."""
    lines = [f"{'':<10}" + "".join(f"{language.value:>10}" for language in Language)]
    lines += [
        f"{kind.value:<10}" + "".join(f"{counts.get((kind, language.value), 0):>10,}" for language in Language)
        for kind in HintStatus
    ]
    return "\n".join([*lines, f"Open batches: {open_batches}"])


def dollars(usd: Decimal) -> str:
    """Four decimals below a dollar: a hint costs hundredths of a cent."""
    return f"${usd:,.2f}" if usd >= 1 or not usd else f"${usd:.4f}"


def _listed(counted: Counter[str]) -> str:
    parts = [f"{name} {count:,}" for name, count in counted.most_common()]
    return f" ({', '.join(parts)})" if parts else ""


class Bar:
    """One line that is written over on a terminal; elsewhere a line for every change of what is waited for."""

    def __init__(self, write: Callable[[str], object], *, on_terminal: bool) -> None:
        self._write = write
        self._on_terminal = on_terminal
        self._last = ""

    def show(self, progress: Progress) -> None:
        share = progress.done / progress.total if progress.total else 1.0
        waits = f", waiting for {progress.waiting} batch{'es' * (progress.waiting > 1)}" if progress.waiting else ""
        said = f"{progress.done:,} of {progress.total:,} steps, {dollars(progress.usd)}{waits}"
        if said == self._last:
            return
        self._last = said
        if self._on_terminal:
            filled = int(BAR * share)
            # \x1b[K: the rest of a longer line goes.
            self._write(f"\r[{'#' * filled}{'.' * (BAR - filled)}] {100 * share:3.0f} % {said}\x1b[K")
        else:
            self._write(f"{said}\n")

    def end(self) -> None:
        if self._on_terminal and self._last:
            self._write("\n")
