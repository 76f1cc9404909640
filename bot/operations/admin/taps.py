"""What the buttons on the admins' desk carry."""

from dataclasses import dataclass

from bot.telegram.taps import Tap

ACCEPT_OTHER = "other"
"""Not what the student disputed, but the other try at the same problem, is accepted."""

ON, OFF, ASK = "on", "off", "ask"
APPROVE, DROP, EDIT = "approve", "drop", "edit"


@dataclass(frozen=True, slots=True)
class OpenDesk(Tap, kind="ad"):
    page: str


@dataclass(frozen=True, slots=True)
class RuleOnReports(Tap, kind="ar"):
    """`ruling` is hide or keep."""

    problem: int
    ruling: str


@dataclass(frozen=True, slots=True)
class RuleOnDisputes(Tap, kind="aw"):
    """`dispute` is one of those that the ruling settles; `ruling` is accepted, kept, or ACCEPT_OTHER."""

    dispute: int
    ruling: str


@dataclass(frozen=True, slots=True)
class RuleOnBroadcast(Tap, kind="ab"):
    """`ruling` is send or drop."""

    broadcast: int
    ruling: str


@dataclass(frozen=True, slots=True)
class ShowCostChart(Tap, kind="ac"):
    """Dollars a day, as a picture."""


@dataclass(frozen=True, slots=True)
class TurnClaude(Tap, kind="ak"):
    """`to` is on, off, or ASK: whether it is really meant."""

    to: str


@dataclass(frozen=True, slots=True)
class RuleOnHint(Tap, kind="ah"):
    """`ruling` is APPROVE or DROP; EDIT asks for other words."""

    hint: int
    ruling: str
