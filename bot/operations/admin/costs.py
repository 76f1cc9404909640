"""What the figures of the costs page mean: shares, the month's budget and its end, the chart's bars. Pure."""

from calendar import monthrange
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from bot.ai.budget import WARNING
from models.types import Operation

SQUARES = 10
MOST_PUT = Decimal("0.05")
"""The share of answers that goes to Claude is expected to stay under this."""
CHART_DAYS = 30
DAYS_IN_BAR = 3
"""A picture of bars that can be read has room for ten of them, not for thirty."""


@dataclass(frozen=True, slots=True)
class Spent:
    """USD. `by_operation` and `ahead` (hints made in batches) add up to `month`; with each, how many calls it took."""

    today: Decimal
    month: Decimal
    by_operation: Mapping[Operation, tuple[Decimal, int]]
    ahead: tuple[Decimal, int]


@dataclass(frozen=True, slots=True)
class Use:
    """What Claude did in some time: made texts that were shown, and answers that it was asked to read."""

    shown: int
    cached: int
    """Shown, and nobody's call was made for this showing."""
    put: int
    read_by_rules: int
    asked: int = 0
    """Requests for a text, whatever came of them."""
    joined: int = 0
    """Those of them that got the text that another's request was just making."""

    @property
    def there(self) -> int:
        """Texts that were there, or on their way, when they were needed."""
        return max(self.cached, self.joined)

    @property
    def needed(self) -> int:
        """What was found at once, and what was asked for; whoever tapped twice needed one."""
        return self.there - self.joined + self.asked

    @property
    def hit_rate(self) -> int | None:
        """Per cent of the texts that were needed; None if none was."""
        return percent(self.there, self.needed) if self.needed else None

    @property
    def answers(self) -> int:
        return self.put + self.read_by_rules

    @property
    def share_put(self) -> Decimal:
        return Decimal(self.put) / self.answers if self.answers else Decimal(0)


@dataclass(frozen=True, slots=True)
class Budget:
    """USD of one month. `held` is what is spent and what is set aside for requests under way, as admission counts."""

    month_usd: Decimal
    held: Decimal
    set_aside: Decimal

    @property
    def share(self) -> Decimal:
        """Of a budget of nothing everything is used up: no call is admitted."""
        return self.held / self.month_usd if self.month_usd else Decimal(1)

    @property
    def squares(self) -> int:
        """Full ones: the last is full only when nothing is left."""
        return min(SQUARES, int(self.share * SQUARES))

    @property
    def is_nearly_used(self) -> bool:
        return self.share >= WARNING


@dataclass(frozen=True, slots=True)
class Costs:
    spent: Spent
    active_today: int
    active_month: int
    use: Use
    fallbacks: Mapping[str, int]
    """How requests ended for which stored help was shown instead, and how many."""
    waited: tuple[float, float] | None
    """Milliseconds: half of the students waited less, and 95 of a hundred."""
    is_on: bool
    budget: Budget | None
    """None: nobody speaks for Claude."""
    today: date

    @property
    def projection(self) -> Decimal | None:
        """USD at the month's end if it goes on like this; what is only set aside is not spent."""
        return None if self.budget is None else month_end(self.budget.held - self.budget.set_aside, self.today)


def month_end(spent: Decimal, today: date) -> Decimal:
    """Today counts as a whole day, so that the first of a month has a projection, too."""
    return spent / today.day * monthrange(today.year, today.month)[1]


def each(amount: Decimal, students: int) -> Decimal:
    return amount / students if students else Decimal(0)


def percent(part: int, total: int) -> int:
    return round(100 * part / total) if total else 0


@dataclass(frozen=True, slots=True)
class Bar:
    first: date
    last: date
    a_day: Decimal
    """USD, on average of these days."""


def bars(by_day: Mapping[date, Decimal], today: date) -> list[Bar]:
    """The last thirty days, the oldest first; a day that is missing cost nothing."""
    days = days_until(today)
    pieces = (days[start : start + DAYS_IN_BAR] for start in range(0, CHART_DAYS, DAYS_IN_BAR))
    return [Bar(piece[0], piece[-1], _sum(by_day, piece) / len(piece)) for piece in pieces]


def days_until(today: date) -> list[date]:
    return [today - timedelta(days=ago) for ago in reversed(range(CHART_DAYS))]


def _sum(by_day: Mapping[date, Decimal], days: Sequence[date]) -> Decimal:
    return sum((by_day.get(day, Decimal(0)) for day in days), Decimal(0))
