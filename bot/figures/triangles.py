"""Triangles by their angles or sides, and the right-angled triangle of Pythagoras."""

import math

from bot.figures.canvas import (
    AMBER,
    BLUE,
    GREY,
    LABEL,
    PALE_BLUE,
    Angle,
    Canvas,
    Length,
    Point,
    centroid,
    direction,
    estimated_width,
    fitted,
    polar,
)
from bot.figures.fields import Field, Given, Group, Items, Label, Number

SIDE: Group = Group({"length": Number(above=0, required=False), "label": Label()})

TRIANGLE: dict[str, Field] = {
    "angles": Items(Number(above=0, most=179), least=3, most=3),
    "sides": Items(Number(above=0), least=3, most=3),
    "angle_labels": Items(Label(), most=3),
    "side_labels": Items(Label(), most=3),
    "vertex_labels": Items(Label(longest=8), most=3),
    "exterior": Group({"at": Number(least=1, most=3), "label": Label()}),
    "height_label": Label(),
}


def triangle_geometry(given: Given) -> list[str]:
    angles, sides = given.numbers("angles"), given.numbers("sides")
    if bool(angles) == bool(sides):
        return ["a triangle needs its three angles or its three sides, one of the two"]
    if angles and abs(sum(angles) - 180) > 0.01:
        return [f"the angles of a triangle make 180 degrees, not {sum(angles):g}"]
    if sides and 2 * max(sides) >= sum(sides):
        return [f"no triangle has the sides {', '.join(f'{side:g}' for side in sides)}"]
    if angles and min(angles) < 12:
        return [f"an angle of {min(angles):g} degrees is too sharp to draw and label"]
    return []


def triangle(given: Given, width: float, height: float) -> Canvas:
    """A on top, B lower left, C lower right; side a lies opposite A."""
    canvas = Canvas()
    a, b, c = sides = given.numbers("sides") or [math.sin(math.radians(angle)) for angle in given.numbers("angles")]
    foot = (a * a + c * c - b * b) / (2 * a)
    apex, left, right = corners = fitted(
        [(foot, math.sqrt(max(c * c - foot * foot, 0))), (0, 0), (a, 0)], width, height
    )
    canvas.poly(corners, PALE_BLUE, None)
    _angle_labels(canvas, given, corners)
    _outside_angle(canvas, given, corners)
    if given.label("height_label"):
        _altitude(canvas, given.label("height_label"), apex, left, right)
    canvas.poly(corners)
    pairs = ((left, right), (right, apex), (apex, left))
    for (start, end), name in zip(pairs, given.labels("side_labels", 3), strict=True):
        canvas.beside(start, end, name, centroid(corners))
    _vertex_labels(canvas, given, corners)
    for name, side, (start, end) in zip("abc", sides, pairs, strict=True):
        canvas.claims.append(Length(f"side {name}", side, start, end))
    turns = ((apex, left, right), (left, right, apex), (right, apex, left))
    for index, (degrees, (vertex, first, second)) in enumerate(zip(given.numbers("angles"), turns, strict=False)):
        canvas.claims.append(Angle(f"angles[{index}]", degrees, vertex, first, second))
    return canvas


def _angle_labels(canvas: Canvas, given: Given, corners: list[Point]) -> None:
    names = given.labels("angle_labels", 3)
    for index, vertex in enumerate(corners):
        first, second = corners[(index + 1) % 3], corners[(index + 2) % 3]
        start = direction(vertex, first)
        opening = (direction(vertex, second) - start) % 360
        square = abs(opening - 90) < 0.01
        if names[index] or square:
            opening = 90.0 if square else opening
            reach = 0.8 * min(math.dist(vertex, first), math.dist(vertex, second), 180)
            canvas.angle_mark(vertex, start, start + opening, names[index], reach)


def _outside_angle(canvas: Canvas, given: Given, corners: list[Point]) -> None:
    if not given.has("exterior"):
        return
    exterior = given.within("exterior")
    apex, left, right = corners
    at = round(exterior.number("at"))
    vertex, behind, other = {1: (apex, left, right), 2: (left, right, apex), 3: (right, left, apex)}[at]
    beyond = polar(vertex, 120, direction(behind, vertex))
    canvas.line(vertex, beyond, GREY, 3)
    first, second = sorted((direction(vertex, beyond) % 360, direction(vertex, other) % 360))
    if second - first > 180:
        first, second = second, first + 360
    canvas.angle_mark(vertex, first, second, exterior.label("label"), 120, AMBER)


def _altitude(canvas: Canvas, name: str, apex: Point, left: Point, right: Point) -> None:
    foot = (apex[0], 0.0)
    if foot[0] < left[0] or foot[0] > right[0]:
        canvas.line(min(left, right, key=lambda p: abs(p[0] - foot[0])), foot, GREY, 2.5, dashed=True)
    canvas.line(apex, foot, BLUE, 3, dashed=True)
    inward = left if abs(left[0] - foot[0]) > abs(right[0] - foot[0]) else right
    canvas.right_angle(foot, inward, apex, 18)
    outside = foot[0] < left[0] or foot[0] > right[0]
    # Inside, the label stands on the roomier side; a height that falls outside has its label outside as well.
    side = (1 if inward is right else -1) * (-1 if outside else 1)
    wide = estimated_width(name, LABEL)
    room = math.inf if outside else abs(inward[0] - foot[0])
    # As high as the slanting side allows, so that the label touches neither it nor the square at the foot.
    level = next((share for share in (0.38, 0.3, 0.22) if room * (1 - share) >= wide + 24), 0.22)
    canvas.text((foot[0] + side * (10 + wide / 2), apex[1] * level), name, color=BLUE)


def _vertex_labels(canvas: Canvas, given: Given, corners: list[Point]) -> None:
    middle = centroid(corners)
    extended = round(given.within("exterior").number("at")) - 1
    for index, (vertex, name) in enumerate(zip(corners, given.labels("vertex_labels", 3), strict=True)):
        # Where a side runs on past its vertex, the name stands straight below it, clear of the extended side.
        away = -90.0 if index == extended and index > 0 else direction(middle, vertex)
        canvas.text(polar(vertex, 22 + estimated_width(name, LABEL) / 3, away), name)


RIGHT_TRIANGLE: dict[str, Field] = {
    "base": Group(SIDE.fields, required=True),
    "height": Group(SIDE.fields, required=True),
    "hypotenuse": Group(SIDE.fields, required=True),
}


def right_triangle_geometry(given: Given) -> list[str]:
    base, height, hypotenuse = (_length(given, name) for name in ("base", "height", "hypotenuse"))
    if (base > 0) + (height > 0) + (hypotenuse > 0) < 2:
        return ["a right-angled triangle needs two of its three lengths"]
    if hypotenuse and hypotenuse <= max(base, height):
        return [f"the hypotenuse {hypotenuse:g} must be longer than the sides beside the right angle"]
    if base and height and hypotenuse and not math.isclose(math.hypot(base, height), hypotenuse, rel_tol=0.005):
        return [f"no right angle: {base:g}² + {height:g}² is not {hypotenuse:g}²"]
    return []


def _length(given: Given, name: str) -> float:
    return given.within(name).number("length")


def right_triangle(given: Given, width: float, height: float) -> Canvas:
    """The right angle lower left, the base along the bottom."""
    canvas = Canvas()
    slant = _length(given, "hypotenuse")
    rise = _length(given, "height") or math.sqrt(slant**2 - _length(given, "base") ** 2)
    run = _length(given, "base") or math.sqrt(slant**2 - rise**2)
    corner, right, top = corners = fitted([(0, 0), (run, 0), (0, rise)], width, height)
    canvas.poly(corners, PALE_BLUE)
    canvas.right_angle(corner, right, top)
    canvas.line(right, top, BLUE, 4)
    for name, start, end in (("base", corner, right), ("height", corner, top), ("hypotenuse", right, top)):
        canvas.beside(start, end, given.within(name).label("label"), centroid(corners))
        if _length(given, name):
            canvas.claims.append(Length(name, _length(given, name), start, end))
    canvas.claims.append(Angle("the right angle", 90, corner, right, top))
    return canvas
