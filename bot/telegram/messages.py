"""What we want shown, as values: collected during a turn, stored with it, performed after its commit."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any, Literal

from bot.language import Html
from bot.telegram.taps import Tap

Drawing = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Button:
    """A button under a message: carries a tap, or opens a link."""

    text: str
    data: str | None = None
    url: str | None = None
    style: Literal["primary", "success", "danger"] | None = None


def button(text: str, tap: Tap, style: Literal["primary", "success", "danger"] | None = None) -> Button:
    return Button(text, data=tap.pack(), style=style)


Rows = tuple[tuple[Button, ...], ...]


def rows(*lines: Sequence[Button]) -> Rows:
    """Rows of buttons; empty ones vanish."""
    return tuple(tuple(line) for line in lines if line)


@dataclass(frozen=True, slots=True, kw_only=True)
class Say:
    """A new message, with a picture above the text if there is a drawing.

    `live` buttons are the ones in force: those of the live message before it are taken away. `shows` is the (session,
    position) of the problem that this message puts before the student.
    """

    text: Html
    buttons: Rows = ()
    drawing: Drawing | None = None
    live: bool = False
    shows: tuple[int, int] | None = None
    silent: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Edit:
    """Replaces text and buttons of a text message of ours."""

    message_id: int
    text: Html
    buttons: Rows = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class SetButtons:
    """Changes only the buttons of a message, whatever it shows; without any it takes them away."""

    message_id: int
    buttons: Rows = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Toast:
    """Answers a tap: the button stops spinning, and a short text may appear."""

    tap_id: str
    text: str = ""
    alert: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """A text file to keep."""

    name: str
    content: str
    caption: Html


Reply = Say | Edit | SetButtons | Toast | Document
_TYPES: dict[str, type[Reply]] = {kind.__name__: kind for kind in (Say, Edit, SetButtons, Toast, Document)}


def to_json(reply: Reply) -> dict[str, Any]:
    return {"type": type(reply).__name__, **asdict(reply)}


def from_json(stored: Mapping[str, Any]) -> Reply:
    fields = dict(stored)
    kind = _TYPES[fields.pop("type")]
    if "text" in fields and kind is not Toast:
        fields["text"] = Html(fields["text"])
    if "caption" in fields:
        fields["caption"] = Html(fields["caption"])
    if "buttons" in fields:
        fields["buttons"] = tuple(tuple(Button(**cell) for cell in row) for row in fields["buttons"])
    if fields.get("shows") is not None:
        fields["shows"] = tuple(fields["shows"])
    return kind(**fields)
