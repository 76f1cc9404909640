"""The student's progress card: streak, the last seven days, a bar for every topic. Texts come in ready to be read."""

import math

from bot.figures.canvas import AMBER, BLUE, GREY, INK, WHITE, Canvas, Length, Point, Scene, polar, wrapped
from bot.figures.cards import MARGIN, PANEL, SOFT, TRACK, WIDTH, header, name_lines
from bot.figures.fields import Field, Given, Group, Items, Label, Number, OneOf
from bot.figures.numerals import numeral

_NAME_SIZES, _NAME_ROOM = (25.0, 23.0, 21.0, 19.0), 290.0
_TEXT_ROOM = 100.0

STATES = ("practised", "freeze", "missed", "today", "none")

PROGRESS: dict[str, Field] = {
    "title": Label(required=True),
    "subtitle": Label(longest=90),
    "streak": Group(
        {
            "current": Number(least=0),
            "longest": Number(least=0),
            "label": Label(required=True),
            "longest_label": Label(required=True),
            "current_text": Label(longest=12),
            "longest_text": Label(longest=12),
        },
        required=True,
    ),
    "days": Items(
        Group({"label": Label(required=True, longest=16), "state": OneOf(STATES)}), least=7, most=7, required=True
    ),
    "topics": Items(
        Group(
            {
                "label": Label(required=True, longest=90),
                "right": Number(least=0),
                "total": Number(above=0),
                "text": Label(longest=24),
            }
        ),
        most=12,
    ),
    "footer": Label(longest=120),
    "empty_text": Label(longest=160),
}


def progress_geometry(given: Given) -> list[str]:
    streak = given.within("streak")
    found = [
        f"topics[{index}]: {topic.number('right'):g} right of {topic.number('total'):g} is impossible"
        for index, topic in enumerate(given.items("topics"))
        if topic.number("right") > topic.number("total")
    ]
    if streak.number("current") > streak.number("longest"):
        found.append("the present streak is longer than the longest")
    return found


def progress(given: Given, bengali: bool) -> Scene:
    """Drawn downwards from the top edge; the height follows from what there is to say."""
    canvas = Canvas()
    y = header(canvas, given.label("title"), given.label("subtitle")) - 24
    y = _streak(canvas, given.within("streak"), y, bengali)
    y = _week(canvas, given.items("days"), y)
    y = _topics(canvas, given, y)
    for line in wrapped(given.label("footer"), 22, WIDTH - 2 * MARGIN):
        canvas.text((WIDTH / 2, y - 16), line, 22, SOFT, max_width=WIDTH - 2 * MARGIN)
        y -= 32
    height = math.ceil(-y + 24)
    moved = canvas.moved(0, height)
    return Scene(WIDTH, height, tuple(moved.shapes), tuple(moved.claims))


def _streak(canvas: Canvas, streak: Given, top: float, bengali: bool) -> float:
    """The flame and today's streak large on the left, the longest on the right."""
    bottom, split = top - 132, WIDTH * 0.60
    canvas.poly(_rounded(MARGIN, bottom, split - 10, top), PANEL, None, 0)
    canvas.poly(_rounded(split + 10, bottom, WIDTH - MARGIN, top), PANEL, None, 0)
    middle = (top + bottom) / 2
    _flame(canvas, (MARGIN + 62, middle - 42), lit=streak.number("current") > 0)
    current = streak.label("current_text") or numeral(streak.number("current"), bengali)
    canvas.text((MARGIN + 122, middle + 22), current, 54, INK, "left", bold=True, max_width=split - MARGIN - 150)
    canvas.text((MARGIN + 124, middle - 34), streak.label("label"), 24, SOFT, "left", max_width=split - MARGIN - 150)
    longest = streak.label("longest_text") or numeral(streak.number("longest"), bengali)
    centre, room = (split + 10 + WIDTH - MARGIN) / 2, WIDTH - MARGIN - split - 34
    canvas.text((centre, middle + 22), longest, 44, BLUE, bold=True, max_width=room)
    canvas.text((centre, middle - 34), streak.label("longest_label"), 24, SOFT, max_width=room)
    return bottom - 24


def _flame(canvas: Canvas, foot: Point, lit: bool) -> None:
    outer, inner = (AMBER, "#ffd98a") if lit else ("#c9d0db", "#e6eaf0")
    for scale, color in ((1.0, outer), (0.52, inner)):
        canvas.poly([(foot[0] + x * scale, foot[1] + y * scale) for x, y in _FLAME], color, None, 0)


def _flame_outline() -> list[Point]:
    """A drop, 88 high, whose tip bends: wide below, its width falling off towards the top."""
    steps = [k / 40 for k in range(41)]

    def half(t: float) -> float:
        return 33 * math.sin(math.pi * min(1.0, t**0.62)) ** 0.75 if 0 < t < 1 else 0.0

    def bend(t: float) -> float:
        return 9 * math.sin(math.pi * 1.6 * t) * t

    right = [(half(t) + bend(t), 88 * t) for t in steps]
    left = [(-half(t) + bend(t), 88 * t) for t in reversed(steps)]
    return right + left


_FLAME = _flame_outline()


def _week(canvas: Canvas, days: list[Given], top: float) -> float:
    slot, radius = (WIDTH - 2 * MARGIN) / 7, 29.0
    for index, day in enumerate(days):
        centre = (MARGIN + slot * (index + 0.5), top - radius - 6)
        _day(canvas, day.label("state"), centre, radius)
        today = day.label("state") == "today"
        canvas.text(
            (centre[0], centre[1] - radius - 24),
            day.label("label"),
            22,
            INK if today else SOFT,
            bold=today,
            max_width=slot - 8,
        )
    return top - 2 * radius - 62


def _day(canvas: Canvas, state: str, centre: Point, radius: float) -> None:
    """Four signs that differ in form as well as in colour."""
    x, y = centre
    match state:
        case "practised":
            canvas.arc(centre, radius, fill=BLUE, edge=None)
            canvas.poly([(x - 12, y), (x - 3, y - 9), (x + 13, y + 10)], None, WHITE, 5, closed=False)
        case "freeze":
            canvas.arc(centre, radius, fill="#d6e6fb", edge=BLUE, width=2)
            for turn in (90, 30, 150):
                canvas.line(polar(centre, 16, turn), polar(centre, 16, turn + 180), BLUE, 3)
            for turn in range(30, 390, 60):
                tip = polar(centre, 10, turn)
                for side in (-45, 45):
                    canvas.line(tip, polar(tip, 6, turn + side), BLUE, 2.5)
        case "today":
            canvas.arc(centre, radius - 2, fill="#fff6e3", edge=AMBER, width=5)
            canvas.arc(centre, 6, fill=AMBER, edge=None)
        case "missed":
            canvas.arc(centre, radius - 1, fill=WHITE, edge="#c3cad6", width=3)
            canvas.line((x - 8, y), (x + 8, y), GREY, 3)
        case _:
            canvas.arc(centre, radius, fill=PANEL, edge=None)


def _topics(canvas: Canvas, given: Given, top: float) -> float:
    topics = given.items("topics")
    if not topics:
        return _nothing_yet(canvas, given.label("empty_text"), top)
    canvas.line((MARGIN, top), (WIDTH - MARGIN, top), TRACK, 2)
    y = top - 14
    for index, topic in enumerate(topics):
        lines, size = name_lines(topic.label("label"), _NAME_SIZES, _NAME_ROOM)
        row = 58.0 if len(lines) <= 1 else 34.0 * len(lines) + 10
        _topic_row(canvas, topic, lines, size, y - row / 2)
        _share(canvas, topic, y - row / 2, index)
        y -= row
    return y - 14


def _topic_row(canvas: Canvas, topic: Given, lines: list[str], size: float, middle: float) -> None:
    for row, line in enumerate(lines):
        at = (MARGIN, middle + (len(lines) - 1 - 2 * row) * 16)
        canvas.text(at, line, size, INK, "left", max_width=_NAME_ROOM)
    canvas.text((WIDTH - MARGIN, middle), topic.label("text"), 23, INK, "right", bold=True, max_width=_TEXT_ROOM)


def _share(canvas: Canvas, topic: Given, middle: float, index: int) -> None:
    """The bar of a topic: amber below three fifths."""
    left, right = MARGIN + _NAME_ROOM + 18, WIDTH - MARGIN - _TEXT_ROOM - 12
    share = topic.number("right") / topic.number("total")
    end = left + (right - left) * share
    canvas.poly(_rounded(left, middle - 11, right, middle + 11, 11), TRACK, None, 0)
    if share > 0:
        canvas.poly(_rounded(left, middle - 11, max(end, left + 22), middle + 11, 11), _strength(share), None, 0)
    if share * (right - left) >= 22:
        canvas.claims.append(Length(f"topics[{index}]", share, (left, middle), (end, middle)))


def _strength(share: float) -> str:
    return BLUE if share >= 0.6 else AMBER


def _nothing_yet(canvas: Canvas, text: str, top: float) -> float:
    lines = wrapped(text, 26, WIDTH - 2 * MARGIN - 60)
    if not lines:
        return top
    bottom = top - 56 - 38 * len(lines)
    canvas.poly(_rounded(MARGIN, bottom, WIDTH - MARGIN, top), PANEL, None, 0)
    for row, line in enumerate(lines):
        at = (WIDTH / 2, (top + bottom) / 2 + (len(lines) - 1 - 2 * row) * 19)
        canvas.text(at, line, 26, SOFT, max_width=WIDTH - 2 * MARGIN - 40)
    return bottom - 20


def _rounded(left: float, bottom: float, right: float, top: float, radius: float = 20.0) -> list[Point]:
    """The outline of a box with round corners, counter-clockwise."""
    centres = (
        ((right - radius, top - radius), 0),
        ((left + radius, top - radius), 90),
        ((left + radius, bottom + radius), 180),
        ((right - radius, bottom + radius), 270),
    )
    return [polar(centre, radius, start + step) for centre, start in centres for step in range(0, 91, 10)]
