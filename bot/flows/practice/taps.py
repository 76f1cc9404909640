"""What the buttons of a session carry. Session and position make an old button recognisable for ever."""

from dataclasses import dataclass

from bot.telegram.taps import Tap


@dataclass(frozen=True, slots=True)
class ShowHint(Tap, kind="h"):
    session: int
    position: int
    number: int


@dataclass(frozen=True, slots=True)
class ShowMore(Tap, kind="hm"):
    """A hint for this very mistake, or one more when the three are used up."""

    session: int
    position: int


@dataclass(frozen=True, slots=True)
class RateHint(Tap, kind="hr"):
    """`helped` is 1 or 0."""

    showing: int
    helped: int


@dataclass(frozen=True, slots=True)
class Explain(Tap, kind="hx"):
    """The solution once more, around what went wrong."""

    session: int
    position: int


@dataclass(frozen=True, slots=True)
class OtherWay(Tap, kind="ho"):
    """Asks in which form the solution should come first."""

    session: int
    position: int


@dataclass(frozen=True, slots=True)
class ExplainBy(Tap, kind="hf"):
    """The solution in this form, and from now on all others, too: a models.types.Explanation."""

    session: int
    position: int
    form: str


@dataclass(frozen=True, slots=True)
class ShowSteps(Tap, kind="hs"):
    """The solution's steps by number, to ask about one of them."""

    session: int
    position: int


@dataclass(frozen=True, slots=True)
class AskWhy(Tap, kind="hw"):
    """`step` counts from 0."""

    session: int
    position: int
    step: int


@dataclass(frozen=True, slots=True)
class Choose(Tap, kind="c"):
    session: int
    position: int
    choice: int


@dataclass(frozen=True, slots=True)
class Skip(Tap, kind="s"):
    session: int
    position: int


@dataclass(frozen=True, slots=True)
class DontKnow(Tap, kind="d"):
    session: int
    position: int


@dataclass(frozen=True, slots=True)
class ShowNext(Tap, kind="n"):
    session: int
    position: int


@dataclass(frozen=True, slots=True)
class RateConfidence(Tap, kind="k"):
    session: int
    position: int
    level: str


@dataclass(frozen=True, slots=True)
class WasRight(Tap, kind="w"):
    """My answer was right."""

    session: int
    position: int


@dataclass(frozen=True, slots=True)
class WasRightRated(Tap, kind="wr"):
    """The same, under a solution that no longer asks how sure the student was."""

    session: int
    position: int


@dataclass(frozen=True, slots=True)
class Report(Tap, kind="r"):
    session: int
    position: int


@dataclass(frozen=True, slots=True)
class Complain(Tap, kind="rc"):
    session: int
    position: int
    complaint: str
