"""A circle with its radius, diameter and chord; two sets in a Venn diagram."""

import math

from bot.figures.canvas import (
    AMBER,
    BLUE,
    INK,
    LABEL,
    PALE_BLUE,
    Angle,
    Canvas,
    Length,
    midpoint,
    polar,
    wrapped,
)
from bot.figures.fields import Field, Given, Group, Items, Label, Number

MEASURED: Group = Group({"length": Number(above=0), "label": Label()})

CIRCLE: dict[str, Field] = {
    "radius": MEASURED,
    "diameter_label": Label(),
    "chord": MEASURED,
    "distance": MEASURED,
}


def circle_geometry(given: Given) -> list[str]:
    radius, chord, distance = _sizes(given)
    if not radius and not (chord and distance):
        return ["a circle needs its radius, or a chord and its distance from the centre"]
    if chord > 2 * radius * 1.0001:
        return [f"a chord of {chord:g} does not fit into a circle of radius {radius:g}"]
    if distance >= radius > 0:
        return [f"a chord at the distance {distance:g} lies outside a circle of radius {radius:g}"]
    if given.has("chord") and given.has("distance"):
        expected = math.hypot(chord / 2, distance)
        if not math.isclose(expected, radius, rel_tol=0.005):
            return [
                f"half of {chord:g} and the distance {distance:g} belong to the radius {expected:g}, not {radius:g}"
            ]
    return []


def _sizes(given: Given) -> tuple[float, float, float]:
    """Radius, chord and distance; what two of them tell about the third is filled in."""
    radius, chord, distance = (given.within(name).number("length") for name in ("radius", "chord", "distance"))
    if not radius and chord and distance:
        radius = math.hypot(chord / 2, distance)
    if given.has("distance") and not chord and radius > distance:
        chord = 2 * math.sqrt(radius**2 - distance**2)
    if given.has("chord") and not distance and 2 * radius > chord:
        distance = math.sqrt(radius**2 - (chord / 2) ** 2)
    return radius, chord, distance


def circle(given: Given, width: float, height: float) -> Canvas:
    """The chord lies in the lower half; with a chord, the radius runs to its right end."""
    canvas = Canvas()
    radius, chord, distance = _sizes(given)
    drawn = min(width, height, 360.0) / 2
    scale = drawn / radius
    canvas.arc((0, 0), drawn, fill=PALE_BLUE, width=3.5)
    left, right = (-chord / 2 * scale, -distance * scale), (chord / 2 * scale, -distance * scale)
    end = right if chord else polar((0, 0), drawn, 38)
    if given.label("diameter_label"):
        canvas.line((-drawn, 0), (drawn, 0), BLUE, 3.5)
        canvas.text((-drawn * 0.35, LABEL * 0.75), given.label("diameter_label"), color=BLUE)
    if chord:
        _chord(canvas, given, left, right)
    if given.has("radius"):
        if chord or given.within("radius").label("label"):
            canvas.line((0, 0), end, BLUE, 3.5)
        away = (0.0, -drawn) if chord else (drawn, 0.0)
        canvas.beside((0, 0), end, given.within("radius").label("label"), away, color=BLUE)
        canvas.claims.append(Length("radius", given.within("radius").number("length"), (0, 0), end))
    canvas.dot((0, 0))
    canvas.claims.append(Length("the drawn radius", radius, (0, 0), (drawn, 0)))
    return canvas


def _chord(canvas: Canvas, given: Given, left: tuple[float, float], right: tuple[float, float]) -> None:
    chord, distance = given.within("chord"), given.within("distance")
    middle = midpoint(left, right)
    canvas.line(left, right, INK, 3.5)
    canvas.beside(left, right, chord.label("label"), (0, 0) if middle[1] < -1 else (0, 50))
    if given.has("chord"):
        canvas.claims.append(Length("chord", chord.number("length"), left, right))
    if given.has("distance"):
        canvas.line((0, 0), middle, AMBER, 3.5, dashed=True)
        canvas.right_angle(middle, right, (0, 0), 16)
        canvas.beside((0, 0), middle, distance.label("label"), right)
        canvas.claims.append(Length("distance", distance.number("length"), (0, 0), middle))
        canvas.claims.append(Angle("the angle at the chord", 90, middle, right, (0, 0)))


VENN2: dict[str, Field] = {
    "left_label": Label(required=True),
    "right_label": Label(required=True),
    "universal_label": Label(),
    "labels": Items(Label(longest=24), least=3, most=4, required=True),
}


def venn2(given: Given, width: float, height: float) -> Canvas:
    """Region texts: only the left set, both, only the right set, outside both."""
    canvas = Canvas()
    radius, shift = 118.0, 78.0
    canvas.poly([(-280, -162), (280, -162), (280, 190), (-280, 190)], None, INK, 2.5)
    for side, color in ((-1, BLUE), (1, AMBER)):
        canvas.arc((side * shift, -18), radius, fill=color, edge=None, alpha=0.16)
    for side, color in ((-1, BLUE), (1, AMBER)):
        canvas.arc((side * shift, -18), radius, edge=color, width=4)
    canvas.text((-130, 124), given.label("left_label"), bold=True, max_width=215)
    canvas.text((130, 124), given.label("right_label"), bold=True, max_width=215)
    canvas.text((-268, 170), given.label("universal_label"), 24.0, align="left", max_width=530)
    centres = ((-122.0, -18.0), (0.0, -18.0), (122.0, -18.0))
    texts = given.labels("labels", 4)
    for (x, y), text, room in zip(centres, texts, (128, 72, 128), strict=False):
        lines = wrapped(text, LABEL, room)
        for index, line in enumerate(lines):
            canvas.text((x, y + (len(lines) - 1 - 2 * index) * 17), line, max_width=room)
    canvas.text((268, -140), texts[3], align="right", max_width=160)
    return canvas
