"""Angles: one angle, two angles at a point, a transversal across parallel lines."""

from bot.figures.canvas import BLUE, INK, LABEL, Angle, Canvas, Point, estimated_width, polar
from bot.figures.fields import Field, Given, Group, Items, Label, Number

ANGLE: dict[str, Field] = {
    "degrees": Number(above=0, most=359),
    "label": Label(),
    "arm_labels": Items(Label(longest=8), most=2),
    "vertex_label": Label(longest=8),
}


def angle(given: Given, width: float, height: float) -> Canvas:
    """One arm to the right, the other `degrees` counter-clockwise from it."""
    canvas, degrees = Canvas(), given.number("degrees")
    reach = min(width * 0.5, height * 0.85, 260.0)
    vertex, first, second = (0.0, 0.0), polar((0, 0), reach, 0), polar((0, 0), reach, degrees)
    canvas.angle_mark(vertex, 0, degrees, given.label("label"), reach)
    canvas.arrow(vertex, first)
    canvas.arrow(vertex, second)
    canvas.dot(vertex)
    for end, name in zip((first, second), given.labels("arm_labels", 2), strict=True):
        canvas.text(_past(vertex, end, name), name)
    vertex_name = given.label("vertex_label")
    away = degrees / 2 + 180 if degrees < 180 else degrees / 2
    canvas.text(polar(vertex, 22 + estimated_width(vertex_name, LABEL) / 3, away), vertex_name)
    canvas.claims.append(Angle("degrees", degrees, vertex, first, second))
    return canvas


def _past(start: Point, end: Point, name: str) -> Point:
    distance = ((end[0] - start[0]) ** 2 + (end[1] - start[1]) ** 2) ** 0.5
    share = 1 + (14 + estimated_width(name, LABEL) / 2) / distance
    return (start[0] + (end[0] - start[0]) * share, start[1] + (end[1] - start[1]) * share)


ANGLE_PAIR: dict[str, Field] = {
    "degrees": Items(Number(above=0, most=340), least=2, most=2, required=True),
    "labels": Items(Label(), most=2),
    "crossing": Number(least=0, most=1, required=False),
}


def angle_pair_geometry(given: Given) -> list[str]:
    first, second = given.numbers("degrees")
    if not given.flag("crossing"):
        return [f"degrees {first:g} and {second:g} are more than 360 together"] if first + second > 360 else []
    if first >= 180 or (abs(first - second) > 0.01 and abs(first + second - 180) > 0.01):
        return [f"at two crossing lines angles are equal or make 180; {first:g} and {second:g} do neither"]
    return []


def angle_pair(given: Given, width: float, height: float) -> Canvas:
    if given.flag("crossing"):
        return _crossing(given, width, height)
    canvas, (first, second) = Canvas(), given.numbers("degrees")
    reach = min(width * 0.5, height * 0.85, 260.0)
    names = given.labels("labels", 2)
    turns = (0.0, first, first + second)
    ends = [polar((0, 0), reach, turn) for turn in turns]
    canvas.angle_mark((0, 0), 0, first, names[0], reach)
    canvas.angle_mark((0, 0), first, first + second, names[1], reach)
    for end in ends:
        canvas.arrow((0, 0), end)
    canvas.dot((0, 0))
    canvas.claims.append(Angle("degrees[0]", first, (0, 0), ends[0], ends[1]))
    canvas.claims.append(Angle("degrees[1]", second, (0, 0), ends[1], ends[2]))
    return canvas


def _crossing(given: Given, width: float, height: float) -> Canvas:
    """Two lines through one point. Equal angles are drawn opposite each other, others side by side."""
    canvas, (first, second) = Canvas(), given.numbers("degrees")
    reach = min(width * 0.45, height * 0.7, 230.0)
    tilt = -first / 2 if first <= 90 else 0.0
    ends = [polar((0, 0), reach, tilt + turn) for turn in (0, first, 180, 180 + first)]
    begin = 180.0 if abs(first - second) <= 0.01 else first
    names = given.labels("labels", 2)
    canvas.angle_mark((0, 0), tilt, tilt + first, names[0], reach)
    canvas.angle_mark((0, 0), tilt + begin, tilt + begin + second, names[1], reach)
    canvas.line(ends[0], ends[2])
    canvas.line(ends[1], ends[3])
    canvas.dot((0, 0))
    canvas.claims.append(Angle("degrees[0]", first, (0, 0), ends[0], ends[1]))
    after = 2 if begin == 180 else 1
    canvas.claims.append(Angle("degrees[1]", second, (0, 0), ends[after], ends[after + 1]))
    return canvas


PARALLEL_TRANSVERSAL: dict[str, Field] = {
    "degrees": Number(least=25, most=155),
    "marks": Items(Group({"at": Number(least=1, most=8), "label": Label(required=True)}), least=1, most=8),
}


def parallel_transversal(given: Given, width: float, height: float) -> Canvas:
    """Marks 2, 4, 6 and 8 measure `degrees`; 1, 3, 5 and 7 what is left to 180."""
    canvas, degrees = Canvas(), given.number("degrees")
    gap = min(height * 0.46, 170.0)
    top, bottom = _crossings(degrees, gap)
    reach = min(width * 0.5, 250.0)
    for name, (x, y) in (("top", top), ("bottom", bottom)):
        middle = (top[0] + bottom[0]) / 2
        canvas.line((middle - reach, y), (middle + reach, y), INK, 3.5)
        canvas.poly([(middle + reach - 60 + s, y + t) for s, t in ((-9, 8), (4, 0), (-9, -8))], None, INK, 2.5, False)
        canvas.claims.append(Angle(f"degrees ({name})", degrees, (x, y), (x + 100, y), polar((x, y), 100, degrees)))
    for mark in given.items("marks"):
        at = round(mark.number("at"))
        vertex = top if at <= 4 else bottom
        start = (degrees, 0.0, 180.0 + degrees, 180.0)[(at - 1) % 4]
        end = (180.0, degrees, 360.0, 180.0 + degrees)[(at - 1) % 4]
        canvas.angle_mark(vertex, start, end, mark.label("label"), 78.0)
    canvas.line(polar(bottom, -gap * 0.62, degrees), polar(top, gap * 0.62, degrees), BLUE, 3.5)
    return canvas


def _crossings(degrees: float, gap: float) -> tuple[Point, Point]:
    """Where the transversal meets the upper and the lower line, `gap` apart."""
    run = polar((0, 0), gap / max(abs(polar((0, 0), 1, degrees)[1]), 0.01), degrees)[0]
    return (run / 2, gap), (-run / 2, 0.0)
