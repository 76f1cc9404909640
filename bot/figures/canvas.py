"""A small canvas of lines, polygons, arcs and texts: what a picture consists of, before anything is painted.

Coordinates are pixels with y upwards, as in a textbook diagram. Everything here is plain values, so that a scene can be
measured in a test without matplotlib.
"""

import math
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Literal

Point = tuple[float, float]
Align = Literal["left", "center", "right"]

# Two colours that stay apart in grey as well: the blue is dark (L* about 33), the amber light (L* about 72).
BLUE = "#1b4b91"
AMBER = "#f0a020"
INK = "#1f2733"
GREY = "#8a93a3"
GRID = "#dde2ea"
PALE_BLUE = "#e3ecf9"
PALE_AMBER = "#fdeecd"
WHITE = "#ffffff"

LABEL = 27.0
SMALL = 22.0


@dataclass(frozen=True, slots=True)
class Line:
    start: Point
    end: Point
    color: str = INK
    width: float = 3.0
    dashed: bool = False


@dataclass(frozen=True, slots=True)
class Poly:
    """Points joined in order. Without `closed` a polyline;"""

    points: tuple[Point, ...]
    fill: str | None = None
    edge: str | None = INK
    width: float = 3.0
    closed: bool = True


@dataclass(frozen=True, slots=True)
class Arc:
    """Part of a circle, counter-clockwise from `start` to `end` degrees; `fill` fills the sector."""

    center: Point
    radius: float
    start: float = 0.0
    end: float = 360.0
    fill: str | None = None
    edge: str | None = INK
    width: float = 3.0
    alpha: float = 1.0


@dataclass(frozen=True, slots=True)
class Text:
    """One line of text, its middle line at y. `max_width`: the painter shrinks the letters rather than pass it."""

    at: Point
    text: str
    size: float = LABEL
    color: str = INK
    align: Align = "center"
    bold: bool = False
    backed: bool = False
    max_width: float | None = None

    @property
    def painted_size(self) -> float:
        """The size that is left when the text has been shrunk to its room."""
        width = estimated_width(self.text, self.size)
        return self.size if self.max_width is None or width <= self.max_width else self.size * self.max_width / width

    @property
    def box(self) -> tuple[float, float, float, float]:
        """Left, bottom, right, top, by estimated letter widths."""
        width = estimated_width(self.text, self.size)
        if self.max_width is not None:
            width = min(width, self.max_width)
        left = self.at[0] - {"left": 0.0, "center": width / 2, "right": width}[self.align]
        half = 0.5 * self.size
        return (left, self.at[1] - half, left + width, self.at[1] + half)

    def overlaps(self, other: "Text", slack: float = 0.0) -> bool:
        """Whether the boxes share more than `slack` pixels in both directions."""
        a, b = self.box, other.box
        return min(a[2], b[2]) - max(a[0], b[0]) > slack and min(a[3], b[3]) - max(a[1], b[1]) > slack

    def crossed_by(self, start: Point, end: Point) -> bool:
        """Whether a straight line enters the box, looked at every four pixels."""
        left, bottom, right, top = self.box
        steps = max(1, math.ceil(math.dist(start, end) / 4))
        along = ((end[0] - start[0]) / steps, (end[1] - start[1]) / steps)
        places = ((start[0] + along[0] * k, start[1] + along[1] * k) for k in range(steps + 1))
        return any(left <= x <= right and bottom <= y <= top for x, y in places)


Shape = Line | Poly | Arc | Text


@dataclass(frozen=True, slots=True)
class Length:
    """A given length and the two drawn points it lies between."""

    name: str
    given: float
    start: Point
    end: Point

    @property
    def drawn(self) -> float:
        return math.dist(self.start, self.end)


@dataclass(frozen=True, slots=True)
class Angle:
    """A given angle in degrees and the drawn points that span it, counter-clockwise from `first` to `second`."""

    name: str
    given: float
    vertex: Point
    first: Point
    second: Point

    @property
    def drawn(self) -> float:
        turn = direction(self.vertex, self.second) - direction(self.vertex, self.first)
        return turn % 360.0


Claim = Length | Angle


@dataclass(frozen=True, slots=True)
class Scene:
    width: float
    height: float
    shapes: tuple[Shape, ...]
    claims: tuple[Claim, ...] = ()

    @property
    def texts(self) -> list[Text]:
        return [shape for shape in self.shapes if isinstance(shape, Text)]


@dataclass(slots=True)
class Canvas:
    """Collects shapes, and claims about what was drawn."""

    shapes: list[Shape] = field(default_factory=list)
    claims: list[Claim] = field(default_factory=list)

    def line(self, start: Point, end: Point, color: str = INK, width: float = 3.0, dashed: bool = False) -> None:
        self.shapes.append(Line(start, end, color, width, dashed))

    def poly(
        self,
        points: Sequence[Point],
        fill: str | None = None,
        edge: str | None = INK,
        width: float = 3.0,
        closed: bool = True,
    ) -> None:
        self.shapes.append(Poly(tuple(points), fill, edge, width, closed))

    def arc(
        self,
        center: Point,
        radius: float,
        start: float = 0.0,
        end: float = 360.0,
        fill: str | None = None,
        edge: str | None = INK,
        width: float = 3.0,
        alpha: float = 1.0,
    ) -> None:
        self.shapes.append(Arc(center, radius, start, end, fill, edge, width, alpha))

    def text(
        self,
        at: Point,
        text: str,
        size: float = LABEL,
        color: str = INK,
        align: Align = "center",
        bold: bool = False,
        backed: bool = False,
        max_width: float | None = None,
    ) -> None:
        if text:
            self.shapes.append(Text(at, text, size, color, align, bold, backed, max_width))

    def dot(self, at: Point, color: str = INK, radius: float = 6.0) -> None:
        self.arc(at, radius, fill=color, edge=WHITE, width=1.5)

    def arrow(self, start: Point, end: Point, color: str = INK, width: float = 3.0, head: float = 14.0) -> None:
        """A line whose head ends exactly at `end`."""
        along = math.radians(direction(start, end))
        back = (end[0] - head * math.cos(along), end[1] - head * math.sin(along))
        side = (-math.sin(along) * head * 0.42, math.cos(along) * head * 0.42)
        self.line(start, back, color, width)
        self.poly(
            [end, (back[0] + side[0], back[1] + side[1]), (back[0] - side[0], back[1] - side[1])], color, None, 0.0
        )

    def right_angle(self, vertex: Point, first: Point, second: Point, size: float = 20.0) -> None:
        """The little square of a right angle between the directions of two points."""
        u, v = toward(vertex, first, size), toward(vertex, second, size)
        corner = (u[0] + v[0] - vertex[0], u[1] + v[1] - vertex[1])
        self.poly([u, corner, v], None, INK, 2.0, closed=False)

    def beside(
        self, start: Point, end: Point, text: str, away_from: Point, gap: float = 10.0, color: str = INK
    ) -> None:
        """A label at the middle of a segment, on the side away from a point, its box clear of the segment."""
        middle = midpoint(start, end)
        along = math.radians(direction(start, end))
        normal = (-math.sin(along), math.cos(along))
        if (away_from[0] - middle[0]) * normal[0] + (away_from[1] - middle[1]) * normal[1] > 0:
            normal = (-normal[0], -normal[1])
        clear = gap + abs(normal[0]) * estimated_width(text, LABEL) / 2 + abs(normal[1]) * LABEL / 2
        self.text((middle[0] + normal[0] * clear, middle[1] + normal[1] * clear), text, color=color)

    def angle_mark(self, vertex: Point, start: float, end: float, text: str, reach: float, color: str = BLUE) -> None:
        """An arc (or the little square) from `start` to `end` degrees, with its label on the bisector."""
        opening = end - start
        radius = min(46.0, reach * 0.45)
        if abs(opening - 90.0) < 1e-6:
            self.right_angle(vertex, polar(vertex, 1, start), polar(vertex, 1, end), 22.0)
        else:
            self.arc(vertex, radius, start, end, PALE_BLUE, None)
            self.poly([polar(vertex, radius, start + opening * k / 24) for k in range(25)], None, color, 3.0, False)
        if not text:
            return
        bisector = math.radians((start + end) / 2)
        half_width, half_height = estimated_width(text, LABEL) / 2, LABEL / 2
        across = abs(math.sin(bisector)) * half_width + abs(math.cos(bisector)) * half_height
        along = abs(math.cos(bisector)) * half_width + abs(math.sin(bisector)) * half_height
        fits = (across + 4) / math.tan(math.radians(min(opening, 170.0) / 2)) + along * 0.6
        clear = radius + 8 + min(along, half_width)
        self.text(polar(vertex, min(max(clear, fits), max(reach * 0.72, clear)), (start + end) / 2), text)

    def moved(self, dx: float, dy: float) -> "Canvas":
        def point(p: Point) -> Point:
            return (p[0] + dx, p[1] + dy)

        shapes: list[Shape] = []
        for shape in self.shapes:
            match shape:
                case Line():
                    shapes.append(replace(shape, start=point(shape.start), end=point(shape.end)))
                case Poly():
                    shapes.append(replace(shape, points=tuple(map(point, shape.points))))
                case Arc():
                    shapes.append(replace(shape, center=point(shape.center)))
                case Text():
                    shapes.append(replace(shape, at=point(shape.at)))
        claims: list[Claim] = [
            replace(claim, start=point(claim.start), end=point(claim.end))
            if isinstance(claim, Length)
            else replace(claim, vertex=point(claim.vertex), first=point(claim.first), second=point(claim.second))
            for claim in self.claims
        ]
        return Canvas(shapes, claims)

    @property
    def bounds(self) -> tuple[float, float, float, float]:
        """Left, bottom, right, top of everything drawn, texts included."""
        boxes = [bounds_of(shape) for shape in self.shapes] or [(0.0, 0.0, 0.0, 0.0)]
        return (min(b[0] for b in boxes), min(b[1] for b in boxes), max(b[2] for b in boxes), max(b[3] for b in boxes))


def bounds_of(shape: Shape) -> tuple[float, float, float, float]:
    match shape:
        case Text():
            return shape.box
        case Arc():
            (x, y), r = shape.center, shape.radius
            return (x - r, y - r, x + r, y + r)
        case Line():
            points: Sequence[Point] = (shape.start, shape.end)
        case Poly():
            points = shape.points
    xs, ys = [p[0] for p in points], [p[1] for p in points]
    return (min(xs), min(ys), max(xs), max(ys))


def estimated_width(text: str, size: float) -> float:
    """Width in pixels, from classes of letters; within about a tenth of what the two fonts measure.

    Marks that hang on a letter take no room of their own, and a letter joined by hasanta takes half.
    """
    width, joined = 0.0, False
    for letter in text:
        if letter in "\u200c\u200d":
            continue
        if letter == "\u09cd":
            joined = True
            continue
        share = _letter_width(letter)
        width += share * (0.28 if joined else 1.0)
        joined = False
    return width * size


def _letter_width(letter: str) -> float:
    if unicodedata.category(letter) == "Mn":
        return 0.0
    if "\u0980" <= letter <= "\u09ff":
        return 0.30 if letter in "\u09be\u09bf\u09c0\u0983" else 0.42 if letter in "\u09c7\u09c8" else 0.64
    if letter in "ijlI.,:;'|!()[] ·":
        return 0.35
    if letter in "mwMW%@—√":
        return 0.90
    if letter in "+−=<>×÷≤≥±":
        return 0.84
    return 0.70 if letter.isupper() else 0.50 if letter == "°" else 0.62


def wrapped(text: str, size: float, width: float) -> list[str]:
    """The words of a text in lines that fit a width; a single long word stays whole."""
    lines: list[str] = []
    for word in text.split():
        if lines and estimated_width(f"{lines[-1]} {word}", size) <= width:
            lines[-1] = f"{lines[-1]} {word}"
        else:
            lines.append(word)
    return lines


def direction(start: Point, end: Point) -> float:
    """Degrees counter-clockwise from the positive x direction, -180 to 180."""
    return math.degrees(math.atan2(end[1] - start[1], end[0] - start[0]))


def polar(center: Point, radius: float, degrees: float) -> Point:
    return (center[0] + radius * math.cos(math.radians(degrees)), center[1] + radius * math.sin(math.radians(degrees)))


def midpoint(a: Point, b: Point) -> Point:
    return ((a[0] + b[0]) / 2, (a[1] + b[1]) / 2)


def toward(start: Point, end: Point, distance: float) -> Point:
    """The point at a distance from `start` in the direction of `end`."""
    return polar(start, distance, direction(start, end))


def centroid(points: Sequence[Point]) -> Point:
    return (sum(p[0] for p in points) / len(points), sum(p[1] for p in points) / len(points))


def fitted(points: Sequence[Point], width: float, height: float) -> list[Point]:
    """The points scaled alike in both directions, as large as the room allows, from the origin on."""
    xs, ys = [p[0] for p in points], [p[1] for p in points]
    spans = (max(xs) - min(xs), max(ys) - min(ys))
    scale = min(room / span for room, span in zip((width, height), spans, strict=True) if span > 0)
    return [((x - min(xs)) * scale, (y - min(ys)) * scale) for x, y in points]
