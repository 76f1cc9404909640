"""Rectangle (with a path), parallelogram, trapezium, rhombus."""

import math

from bot.figures.canvas import (
    AMBER,
    BLUE,
    INK,
    LABEL,
    PALE_AMBER,
    PALE_BLUE,
    WHITE,
    Angle,
    Canvas,
    Length,
    Point,
    centroid,
    estimated_width,
    fitted,
    midpoint,
)
from bot.figures.fields import Field, Flag, Given, Group, Items, Label, Number

MEASURED: Group = Group({"length": Number(above=0), "label": Label()}, required=True)
OPTIONAL: Group = Group({"length": Number(above=0), "label": Label()})

RECTANGLE: dict[str, Field] = {
    "width": MEASURED,
    "height": MEASURED,
    "path": Group({"width": Number(above=0), "label": Label(), "inside": Flag()}),
    "diagonal_label": Label(),
}


def rectangle_geometry(given: Given) -> list[str]:
    shorter = min(given.within("width").number("length"), given.within("height").number("length"))
    path = given.within("path")
    if path.flag("inside") and 2 * path.number("width") >= shorter:
        return [f"a path {path.number('width'):g} wide inside leaves nothing of a side of {shorter:g}"]
    return []


def rectangle(given: Given, width: float, height: float) -> Canvas:
    """`width` and `height` belong to the ground itself; a path runs outside it, or inside it with `inside: 1`."""
    canvas, path = Canvas(), given.within("path")
    wide, high = given.within("width").number("length"), given.within("height").number("length")
    band = path.number("width")
    outer = 0.0 if path.flag("inside") else band
    full = fitted([(0, 0), (wide + 2 * outer, high + 2 * outer)], width, height)[1]
    scale = full[0] / (wide + 2 * outer)
    ground = _box(outer * scale, outer * scale, wide * scale, high * scale)
    if band:
        _path(canvas, ground, band * scale, path)
    else:
        canvas.poly(ground, PALE_BLUE)
    if given.label("diagonal_label"):
        canvas.line(ground[0], ground[2], BLUE, 3.5)
        canvas.beside(ground[0], ground[2], given.label("diagonal_label"), ground[3], color=BLUE)
    inside = bool(band) and not path.flag("inside")
    _side_labels(canvas, given, ground, inside)
    for name, start, end, length in (("width", ground[0], ground[1], wide), ("height", ground[1], ground[2], high)):
        canvas.claims.append(Length(name, length, start, end))
    return canvas


def _box(x: float, y: float, wide: float, high: float) -> list[Point]:
    return [(x, y), (x + wide, y), (x + wide, y + high), (x, y + high)]


def _path(canvas: Canvas, ground: list[Point], band: float, path: Given) -> None:
    (x, y), (right, top) = ground[0], ground[2]
    grow = -band if path.flag("inside") else band
    other = _box(x - grow, y - grow, right - x + 2 * grow, top - y + 2 * grow)
    outside, within = (ground, other) if path.flag("inside") else (other, ground)
    canvas.poly(outside, PALE_AMBER)
    canvas.poly(within, PALE_BLUE if not path.flag("inside") else WHITE)
    level = y + (top - y) * 0.72
    edge, far = within[1][0], outside[1][0]
    canvas.line((edge, level), (far, level), AMBER, 3)
    for at in (edge, far):
        canvas.line((at, level - 9), (at, level + 9), AMBER, 3)
    canvas.text((far + 12, level), path.label("label"), align="left")
    canvas.claims.append(Length("path.width", path.number("width"), (edge, level), (far, level)))


def _side_labels(canvas: Canvas, given: Given, ground: list[Point], inside: bool) -> None:
    """Outside the rectangle; within it when a path surrounds it, so that nobody takes them for the path's."""
    centre = centroid(ground)
    for name, (start, end) in (("width", (ground[0], ground[1])), ("height", (ground[0], ground[3]))):
        middle = midpoint(start, end)
        beyond = (2 * middle[0] - centre[0], 2 * middle[1] - centre[1])
        canvas.beside(start, end, given.within(name).label("label"), beyond if inside else centre)


PARALLELOGRAM: dict[str, Field] = {"base": MEASURED, "side": OPTIONAL, "height": OPTIONAL}


def parallelogram_geometry(given: Given) -> list[str]:
    side, height = given.within("side").number("length"), given.within("height").number("length")
    if not side and not height:
        return ["a parallelogram needs its side or its height beside the base"]
    if side and height > side:
        return [f"the height {height:g} cannot be more than the slanted side {side:g}"]
    return []


def parallelogram(given: Given, width: float, height: float) -> Canvas:
    canvas = Canvas()
    base, side = given.within("base").number("length"), given.within("side").number("length")
    rise = given.within("height").number("length") or side * math.sin(math.radians(62))
    lean = math.sqrt(max(side * side - rise * rise, 0)) if side else rise * 0.42
    corners = fitted([(0, 0), (base, 0), (base + lean, rise), (lean, rise)], width, height)
    canvas.poly(corners, PALE_BLUE)
    canvas.beside(corners[0], corners[1], given.within("base").label("label"), corners[2])
    canvas.beside(corners[1], corners[2], given.within("side").label("label"), corners[3])
    canvas.claims.append(Length("base", base, corners[0], corners[1]))
    if side:
        canvas.claims.append(Length("side", side, corners[1], corners[2]))
    if given.has("height"):
        _height(canvas, given, corners[3], corners[0], corners[1])
    return canvas


def _height(canvas: Canvas, given: Given, top: Point, left: Point, right: Point) -> None:
    """The dashed height from an upper corner down to the line of the base."""
    foot = (top[0], 0.0)
    if foot[0] > right[0]:
        canvas.line(right, foot, INK, 2, dashed=True)
    canvas.line(top, foot, BLUE, 3, dashed=True)
    canvas.right_angle(foot, right if foot[0] < right[0] - 30 else left, top, 18)
    name = given.within("height").label("label")
    at = (foot[0] + 12 + estimated_width(name, LABEL) / 2, top[1] * 0.55)
    canvas.text(at, name, color=BLUE, backed=foot[0] > right[0])
    canvas.claims.append(Length("height", given.within("height").number("length"), foot, top))


TRAPEZIUM: dict[str, Field] = {"top": MEASURED, "bottom": MEASURED, "height": MEASURED}


def trapezium(given: Given, width: float, height: float) -> Canvas:
    canvas = Canvas()
    top, bottom, rise = (given.within(name).number("length") for name in ("top", "bottom", "height"))
    lean = (bottom - top) * 0.35
    corners = fitted([(0, 0), (bottom, 0), (lean + top, rise), (lean, rise)], width, height)
    canvas.poly(corners, PALE_BLUE)
    left, right, upper_right, upper_left = corners
    canvas.beside(left, right, given.within("bottom").label("label"), upper_right)
    canvas.beside(upper_left, upper_right, given.within("top").label("label"), left)
    longer_top = top > bottom
    _height(canvas, given, (right[0], upper_left[1]) if longer_top else upper_left, left, right)
    canvas.claims.append(Length("bottom", bottom, left, right))
    canvas.claims.append(Length("top", top, upper_left, upper_right))
    return canvas


RHOMBUS: dict[str, Field] = {
    "diagonals": Items(MEASURED, least=2, most=2, required=True),
    "side_label": Label(),
}


def rhombus_geometry(given: Given) -> list[str]:
    lying, standing = (diagonal.number("length") for diagonal in given.items("diagonals"))
    if not 1 / 3 <= lying / standing <= 3:
        return ["one diagonal is more than three times as long as the other; their lengths could not be written inside"]
    return []


def rhombus(given: Given, width: float, height: float) -> Canvas:
    """The longer diagonal lies, so that there is room to write beside both."""
    canvas = Canvas()
    lying, standing = sorted(given.items("diagonals"), key=lambda diagonal: -diagonal.number("length"))
    across, up = lying.number("length"), standing.number("length")
    left, bottom, right, top = corners = fitted(
        [(0, up / 2), (across / 2, 0), (across, up / 2), (across / 2, up)], width, height
    )
    centre = midpoint(left, right)
    canvas.poly(corners, PALE_BLUE)
    canvas.line(left, right, BLUE, 3, dashed=True)
    canvas.line(bottom, top, AMBER, 3, dashed=True)
    canvas.right_angle(centre, right, top, 16)
    # Each length stands as far out as the sides allow, at most half way, so that it names one diagonal only.
    half, rise = right[0] - centre[0], top[1] - centre[1]
    name, space = lying.label("label"), estimated_width(lying.label("label"), LABEL) / 2
    out = max(8 + space, min(half / 2, half * (1 - (LABEL + 12) / rise) - space))
    canvas.text((centre[0] + out, centre[1] - 6 - LABEL / 2), name, color=BLUE)
    name, space = standing.label("label"), estimated_width(standing.label("label"), LABEL) / 2
    out = max(8 + LABEL / 2, min(rise / 2, rise * (1 - (2 * space + 16) / half) - LABEL / 2))
    canvas.text((centre[0] - 8 - space, centre[1] + out), name)
    canvas.beside(left, top, given.label("side_label"), centre)
    canvas.claims.append(Length("the longer diagonal", across, left, right))
    canvas.claims.append(Length("the shorter diagonal", up, bottom, top))
    canvas.claims.append(Angle("the angle between the diagonals", 90, centre, right, top))
    return canvas
