"""The map of a class: every skill with its level, what comes next and what needs another look. Texts come in ready.

A level is told by how many of five bars are full, a state by a sign of its own form: the map can be read in grey.
"""

import math

from bot.figures.canvas import AMBER, BLUE, INK, WHITE, Canvas, Point, Scene, polar
from bot.figures.cards import MARGIN, PANEL, SOFT, TRACK, WIDTH, header, name_lines
from bot.figures.fields import Field, Given, Group, Items, Label, Number, OneOf

LEVELS = 5
STATES = ("none", "known", "next", "today", "gap", "locked", "mastered")
"""A skill may be open and nothing more (none), probably known (known), the next to begin, in today's problems, a gap,
locked behind others that are not learned yet, or mastered. Without a level it has no bars.
"""

_BAR, _BAR_GAP, _BAR_HEIGHT = 13.0, 4.0, 22.0
_METER = LEVELS * (_BAR + _BAR_GAP)
_NAME_LEFT = MARGIN + _METER + 14
_SIGN_ROOM = 44.0
_NAME_ROOM = WIDTH - MARGIN - _SIGN_ROOM - _NAME_LEFT
_NAME_SIZES = (23.0, 21.0, 19.0)

SKILL_MAP: dict[str, Field] = {
    "title": Label(required=True),
    "subtitle": Label(longest=90),
    "topics": Items(
        Group(
            {
                "label": Label(required=True, longest=90),
                "skills": Items(
                    Group(
                        {
                            "label": Label(required=True, longest=110),
                            "level": Number(least=0, most=LEVELS, required=False),
                            "state": OneOf(STATES),
                        }
                    ),
                    least=1,
                    required=True,
                ),
            }
        ),
        least=1,
        most=30,
        required=True,
    ),
    "key": Items(Group({"label": Label(required=True, longest=40), "state": OneOf(STATES)}), most=len(STATES)),
    "level_key": Label(longest=90),
}


def skill_map_geometry(given: Given) -> list[str]:
    return [
        f"topics[{row}].skills[{column}]: a level is a whole number"
        for row, topic in enumerate(given.items("topics"))
        for column, skill in enumerate(topic.items("skills"))
        if skill.number("level") % 1
    ]


def skill_map(given: Given) -> Scene:
    """Drawn downwards from the top edge; the height follows from what there is to say."""
    canvas = Canvas()
    y = header(canvas, given.label("title"), given.label("subtitle"))
    for topic in given.items("topics"):
        y = _topic(canvas, topic, y)
    y = _key(canvas, given, y - 8)
    height = math.ceil(-y + 18)
    moved = canvas.moved(0, height)
    return Scene(WIDTH, height, tuple(moved.shapes), tuple(moved.claims))


def _topic(canvas: Canvas, topic: Given, top: float) -> float:
    canvas.poly([(0, top - 44), (WIDTH, top - 44), (WIDTH, top), (0, top)], PANEL, None, 0)
    canvas.text((MARGIN, top - 22), topic.label("label"), 22, SOFT, "left", bold=True, max_width=WIDTH - 2 * MARGIN)
    y = top - 44
    for skill in topic.items("skills"):
        room = _NAME_ROOM if skill.has("level") else _NAME_ROOM + _NAME_LEFT - MARGIN
        lines, size = name_lines(skill.label("label"), _NAME_SIZES, room)
        row = 50.0 if len(lines) == 1 else 70.0
        middle = y - row / 2
        state = skill.label("state")
        if skill.has("level"):
            _meter(canvas, int(skill.number("level")), middle, faded=state == "locked")
        left = _NAME_LEFT if skill.has("level") else MARGIN
        for place, line in enumerate(lines):
            at = (left, middle + (len(lines) - 1 - 2 * place) * 14)
            color = SOFT if state == "locked" else INK
            canvas.text(at, line, size, color, "left", bold=state == "next", max_width=room)
        _sign(canvas, state, (WIDTH - MARGIN - 16, middle))
        y -= row
    return y - 6


def _meter(canvas: Canvas, level: int, middle: float, *, faded: bool) -> None:
    for number in range(LEVELS):
        left = MARGIN + number * (_BAR + _BAR_GAP)
        bottom, top = middle - _BAR_HEIGHT / 2, middle + _BAR_HEIGHT / 2
        color = BLUE if number < level else ("#eceff4" if faded else TRACK)
        canvas.poly([(left, bottom), (left + _BAR, bottom), (left + _BAR, top), (left, top)], color, None, 0)


def _sign(canvas: Canvas, state: str, centre: Point) -> None:
    """Signs that differ in form as well as in colour."""
    x, y = centre
    match state:
        case "mastered":
            points = [polar(centre, 15 if step % 2 == 0 else 6.5, 90 + 36 * step) for step in range(10)]
            canvas.poly(points, AMBER, None, 0)
        case "known":
            canvas.poly([(x - 11, y), (x - 3, y - 9), (x + 12, y + 10)], None, BLUE, 5, closed=False)
        case "next":
            canvas.arc(centre, 15, fill=BLUE, edge=None)
            canvas.poly([(x - 5, y + 7), (x + 6, y), (x - 5, y - 7)], None, WHITE, 4, closed=False)
        case "today":
            canvas.arc(centre, 13, fill="#fff6e3", edge=AMBER, width=5)
            canvas.arc(centre, 5, fill=AMBER, edge=None)
        case "gap":
            canvas.arc(centre, 12, 60, 360, fill=None, edge=AMBER, width=4.5)
            tip = polar(centre, 12, 60)
            canvas.poly([(tip[0] - 10, tip[1] + 3), (tip[0] + 5, tip[1] + 6), (tip[0] + 2, tip[1] - 9)], AMBER, None, 0)
        case "locked":
            canvas.poly([(x - 10, y - 12), (x + 10, y - 12), (x + 10, y + 3), (x - 10, y + 3)], "#c3cad6", None, 0)
            canvas.arc((x, y + 3), 7, 0, 180, fill=None, edge="#c3cad6", width=4)
        case _:
            return


def _key(canvas: Canvas, given: Given, top: float) -> float:
    """What the signs mean, two in a row; then the words for the bars."""
    y = top - 24
    canvas.line((MARGIN, top), (WIDTH - MARGIN, top), TRACK, 2)
    column = (WIDTH - 2 * MARGIN) / 2
    for number, entry in enumerate(given.items("key")):
        left = MARGIN + column * (number % 2)
        at = (left + 18, y - 8 - 42 * (number // 2))
        _sign(canvas, entry.label("state"), at)
        canvas.text((left + 46, at[1]), entry.label("label"), 21, SOFT, "left", max_width=column - 56)
    y -= 42 * math.ceil(len(given.items("key")) / 2)
    if given.label("level_key"):
        middle = y - 10
        _meter(canvas, 3, middle, faded=False)
        canvas.text((_NAME_LEFT, middle), given.label("level_key"), 21, SOFT, "left", max_width=_NAME_ROOM)
        y -= 36
    return y
