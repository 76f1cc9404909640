"""Number line and coordinate grid."""

import math
from collections.abc import Callable

from bot.figures.canvas import (
    AMBER,
    BLUE,
    GRID,
    INK,
    LABEL,
    SMALL,
    Canvas,
    Length,
    Line,
    Point,
    Text,
    direction,
    estimated_width,
    polar,
)
from bot.figures.fields import Field, Given, Group, Items, Label, Number
from bot.figures.numerals import numeral

NUMBER_LINE: dict[str, Field] = {
    "from": Number(),
    "to": Number(),
    "step": Number(above=0),
    "points": Items(Group({"at": Number(), "label": Label()}), most=12),
    "jumps": Items(Group({"from": Number(), "to": Number(), "label": Label()}), most=8),
}


def number_line_geometry(given: Given) -> list[str]:
    low, high, step = given.number("from"), given.number("to"), given.number("step")
    if high <= low:
        return [f"the number line must rise: from {low:g} to {high:g}"]
    if (high - low) / step > 40:
        return [f"{(high - low) / step:.0f} marks are too many; use a larger step"]
    places = [("a point", point.number("at")) for point in given.items("points")]
    places += [("a jump", jump.number(end)) for jump in given.items("jumps") for end in ("from", "to")]
    return [
        f"{what} at {at:g} lies off the line from {low:g} to {high:g}" for what, at in places if not low <= at <= high
    ]


def number_line(given: Given, width: float, height: float, bengali: bool = False) -> Canvas:
    canvas = Canvas()
    low, high, step = given.number("from"), given.number("to"), given.number("step")
    scale = width / (high - low)

    def x(value: float) -> float:
        return (value - low) * scale

    canvas.arrow((0, 0), (width + 34, 0))
    canvas.arrow((0, 0), (-34, 0))
    ticks = [low + index * step for index in range(round((high - low) / step) + 1) if low + index * step <= high + 1e-9]
    _ticks(canvas, ticks, step * scale, x, bengali)
    jumped = _jumps(canvas, given, x)
    for point in given.items("points"):
        at = (x(point.number("at")), 0.0)
        canvas.dot(at, AMBER, 9)
        canvas.text((at[0], -70.0 if jumped else 30.0), point.label("label"))
        canvas.claims.append(Length(f"a point at {point.number('at'):g}", point.number("at") - low, (0, 0), at))
    return canvas


def _ticks(canvas: Canvas, ticks: list[float], gap: float, x: Callable[[float], float], bengali: bool) -> None:
    whole = all(abs(tick * 10 - round(tick * 10)) < 1e-9 for tick in ticks)
    named = [tick for tick in ticks if whole or abs(tick - round(tick)) < 1e-9]
    widest = max((estimated_width(numeral(tick, bengali), SMALL) for tick in named), default=0.0)
    every = max(1, math.ceil((widest + 10) / gap)) if whole else 1
    kept = {tick for index, tick in enumerate(named) if _is_named(index, named, every)}
    for tick in ticks:
        long = 13 if tick in kept else 8
        canvas.line((x(tick), -long), (x(tick), long), INK, 2.5)
        if tick in kept:
            canvas.text((x(tick), -34), numeral(tick, bengali), SMALL)


def _is_named(index: int, ticks: list[float], every: int) -> bool:
    """Every so many ticks, counted from zero when zero is among them, so that round numbers keep their names."""
    start = next((place for place, tick in enumerate(ticks) if abs(tick) < 1e-9), 0)
    return (index - start) % every == 0


def _jumps(canvas: Canvas, given: Given, x: Callable[[float], float]) -> bool:
    """Arches above the line with an arrow head; returns whether there are any."""
    for jump in given.items("jumps"):
        start, end = x(jump.number("from")), x(jump.number("to"))
        if start == end:
            continue
        rise = min(95.0, 34 + abs(end - start) * 0.22)
        arch = [(start + (end - start) * k / 40, 12 + rise * math.sin(math.pi * k / 40) ** 0.8) for k in range(41)]
        canvas.poly(arch[:-2], None, BLUE, 3, closed=False)
        canvas.arrow(arch[-4], (end, 12), BLUE, 3)
        canvas.text(((start + end) / 2, 12 + rise + 22), jump.label("label"), color=BLUE)
    return bool(given.items("jumps"))


RANGE: Items = Items(Number(least=-100, most=100), least=2, most=2, required=True)
PAIR: Items = Items(Number(), least=2, most=2, required=True)

COORDINATE_GRID: dict[str, Field] = {
    "x": RANGE,
    "y": RANGE,
    "points": Items(Group({"x": Number(), "y": Number(), "label": Label()}), most=12),
    "lines": Items(Group({"from": PAIR, "to": PAIR, "label": Label()}), most=6),
}


def coordinate_grid_geometry(given: Given) -> list[str]:
    (left, right), (bottom, top) = given.numbers("x"), given.numbers("y")
    if right <= left or top <= bottom:
        return ["the axes must rise: x and y are [smallest, largest]"]
    if not 1 / 4 <= (right - left) / (top - bottom) <= 4:
        return ["one axis is more than four times as long as the other; nothing could be read"]
    ends = [line.numbers(end) for line in given.items("lines") for end in ("from", "to")]
    places = [(point.number("x"), point.number("y")) for point in given.items("points")] + [(e[0], e[1]) for e in ends]
    return [
        f"({px:g}, {py:g}) lies off the grid" for px, py in places if not (left <= px <= right and bottom <= py <= top)
    ]


def coordinate_grid(given: Given, width: float, height: float, bengali: bool = False) -> Canvas:
    canvas = Canvas()
    (left, right), (bottom, top) = given.numbers("x"), given.numbers("y")
    unit = min(width / (right - left), max(height, 430.0) / (top - bottom), 60.0)

    def place(x: float, y: float) -> Point:
        return ((x - left) * unit, (y - bottom) * unit)

    step = next((step for step in (1.0, 2.0, 5.0, 10.0, 20.0) if step * unit >= 42), 50.0)
    zero = place(min(max(0.0, left), right), min(max(0.0, bottom), top))
    _mesh(canvas, (left, right, bottom, top), step, place, zero, bengali)
    for line in given.items("lines"):
        start, end = (place(*line.numbers(name)) for name in ("from", "to"))
        canvas.line(start, end, BLUE, 4)
        canvas.text(_beyond(start, end, line.label("label")), line.label("label"), color=BLUE, backed=True)
    for point in given.items("points"):
        at = place(point.number("x"), point.number("y"))
        name = point.label("label")
        canvas.dot(at, AMBER, 9)
        canvas.text(_clear_corner(canvas, at, name, zero), name, backed=True)
        for axis, claimed, corner in (
            ("x", point.number("x") - left, (0.0, at[1])),
            ("y", point.number("y") - bottom, (at[0], 0.0)),
        ):
            canvas.claims.append(Length(f"{axis} of {name or 'a point'}", claimed, corner, at))
    return canvas


def _clear_corner(canvas: Canvas, at: Point, name: str, zero: Point) -> Point:
    """Up and to the right of a point, or the first other corner where its name covers no number, axis or line."""
    across = 14 + estimated_width(name, LABEL) / 2
    corners = [(at[0] + right * across, at[1] + up * 22) for right, up in ((1, 1), (-1, 1), (1, -1), (-1, -1))]
    written = [shape for shape in canvas.shapes if isinstance(shape, Text)]
    drawn = [(each.start, each.end) for each in canvas.shapes if isinstance(each, Line) and each.color != GRID]
    axes = [((0.0, zero[1]), (2 * at[0], zero[1])), ((zero[0], 0.0), (zero[0], 2 * at[1]))]

    def covered(corner: Point) -> int:
        label = Text(corner, name, LABEL)
        return sum(map(label.overlaps, written)) + sum(label.crossed_by(*line) for line in drawn + axes)

    return min(corners, key=covered)


def _beyond(start: Point, end: Point, name: str) -> Point:
    """Where a name stands clear of the end of its line."""
    across, up = polar((0, 0), 1, direction(start, end))
    return polar(end, 8 + abs(across) * estimated_width(name, LABEL) / 2 + abs(up) * LABEL / 2, direction(start, end))


def _mesh(
    canvas: Canvas,
    edges: tuple[float, float, float, float],
    step: float,
    place: Callable[[float, float], Point],
    zero: Point,
    bengali: bool,
) -> None:
    left, right, bottom, top = edges
    # A line for every unit, so that odd coordinates can be read between even numbers; a wide grid keeps to its numbers.
    mesh = 1.0 if max(right - left, top - bottom) <= 30 else step
    for value in _marks(left, right, mesh):
        canvas.line(place(value, bottom), place(value, top), GRID, 2)
    for value in _marks(bottom, top, mesh):
        canvas.line(place(left, value), place(right, value), GRID, 2)
    canvas.arrow((place(left, 0)[0] - 8, zero[1]), (place(right, 0)[0] + 24, zero[1]))
    canvas.arrow((zero[0], place(0, bottom)[1] - 8), (zero[0], place(0, top)[1] + 24))
    canvas.text((place(right, 0)[0] + 40, zero[1]), "x")
    canvas.text((zero[0], place(0, top)[1] + 42), "y")
    for value in _marks(left, right, step):
        if value:
            canvas.text((place(value, 0)[0], zero[1] - 20), numeral(value, bengali), 20, backed=True)
    for value in _marks(bottom, top, step):
        if value:
            canvas.text((zero[0] - 10, place(0, value)[1]), numeral(value, bengali), 20, align="right", backed=True)
    if left <= 0 <= right and bottom <= 0 <= top:
        canvas.text((zero[0] - 10, zero[1] - 20), numeral(0, bengali), 20, align="right")


def _marks(low: float, high: float, step: float) -> list[float]:
    return [index * step for index in range(math.ceil(low / step), math.floor(high / step) + 1)]
