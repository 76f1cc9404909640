"""Every kind of picture: its fields, its scene, what is impossible about given numbers."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from bot.figures import angles, charts, circles, grids, progress, quadrilaterals, skill_map, solids, triangles
from bot.figures.canvas import INK, LABEL, Canvas, Scene, wrapped
from bot.figures.fields import Field, Given, Group, Label, OneOf, faults
from bot.figures.numerals import uses_bengali
from bot.language import to_bengali_digits, to_latin_digits

WIDTH = 640.0
PADDING = 18.0
_TALLEST = 330.0

Sketch = Callable[[Given, float, float], Canvas]
CountingSketch = Callable[[Given, float, float, bool], Canvas]


class DrawingError(ValueError):
    """A drawing that cannot be drawn; the message is one clear sentence."""


@dataclass(frozen=True, slots=True)
class Kind:
    """`counting` sketches write numbers of their own and are told in which digits."""

    fields: Mapping[str, Field]
    sketch: Sketch | None = None
    counting: CountingSketch | None = None
    impossible: Callable[[Given], list[str]] = lambda given: []


KINDS: dict[str, Kind] = {
    "number_line": Kind(grids.NUMBER_LINE, counting=grids.number_line, impossible=grids.number_line_geometry),
    "angle": Kind(angles.ANGLE, angles.angle),
    "angle_pair": Kind(angles.ANGLE_PAIR, angles.angle_pair, impossible=angles.angle_pair_geometry),
    "parallel_transversal": Kind(angles.PARALLEL_TRANSVERSAL, angles.parallel_transversal),
    "triangle": Kind(triangles.TRIANGLE, triangles.triangle, impossible=triangles.triangle_geometry),
    "right_triangle": Kind(
        triangles.RIGHT_TRIANGLE, triangles.right_triangle, impossible=triangles.right_triangle_geometry
    ),
    "rectangle": Kind(quadrilaterals.RECTANGLE, quadrilaterals.rectangle, impossible=quadrilaterals.rectangle_geometry),
    "parallelogram": Kind(
        quadrilaterals.PARALLELOGRAM, quadrilaterals.parallelogram, impossible=quadrilaterals.parallelogram_geometry
    ),
    "trapezium": Kind(quadrilaterals.TRAPEZIUM, quadrilaterals.trapezium),
    "rhombus": Kind(quadrilaterals.RHOMBUS, quadrilaterals.rhombus, impossible=quadrilaterals.rhombus_geometry),
    "circle": Kind(circles.CIRCLE, circles.circle, impossible=circles.circle_geometry),
    "cuboid": Kind(solids.CUBOID, solids.cuboid),
    "bar_chart": Kind(charts.BAR_CHART, counting=charts.bar_chart, impossible=charts.bar_chart_geometry),
    "line_graph": Kind(charts.LINE_GRAPH, counting=charts.line_graph),
    "coordinate_grid": Kind(
        grids.COORDINATE_GRID, counting=grids.coordinate_grid, impossible=grids.coordinate_grid_geometry
    ),
    "pie_chart": Kind(charts.PIE_CHART, charts.pie_chart),
    "venn2": Kind(circles.VENN2, circles.venn2),
    "bars": Kind(charts.BARS, charts.bars),
    "progress": Kind(progress.PROGRESS, impossible=progress.progress_geometry),
    "skill_map": Kind(skill_map.SKILL_MAP, impossible=skill_map.skill_map_geometry),
}

# Every drawing may also hold these. `digits` writes all of the picture in one script; left out, it follows the labels.
_EVERYWHERE: dict[str, Field] = {
    "kind": OneOf(tuple(KINDS)),
    "alt": Label(longest=400),
    "title": Label(),
    "digits": OneOf(("bn", "latin"), required=False),
}


def form_faults(drawing: Mapping[str, object]) -> list[str]:
    """What keeps a drawing from being drawn at all."""
    kind = KINDS.get(str(drawing.get("kind")))
    if kind is None:
        return [f"unknown kind {drawing.get('kind')!r}; known: {', '.join(KINDS)}"]
    return faults(Group({**_EVERYWHERE, **kind.fields}), drawing) or kind.impossible(Given(drawing))


def scene(drawing: Mapping[str, object]) -> Scene:
    """The shapes of a drawing, in the digits it asks for. Raises DrawingError."""
    found = form_faults(drawing)
    if found:
        raise DrawingError(f"{drawing.get('kind')}: {found[0]}")
    given = Given(_in_digits(drawing))
    bengali = drawing.get("digits") == "bn" if drawing.get("digits") else uses_bengali(_all_texts(drawing))
    if drawing["kind"] == "progress":
        return progress.progress(given, bengali)
    if drawing["kind"] == "skill_map":
        return skill_map.skill_map(given)
    return _laid_out(KINDS[str(drawing["kind"])], given, bengali)


def labels(drawing: Mapping[str, object]) -> list[str]:
    """Every text of a drawing that a student would read in the picture, in the order given."""
    return [text for name, value in drawing.items() if name not in ("kind", "alt", "digits") for text in _texts(value)]


def _laid_out(kind: Kind, given: Given, bengali: bool) -> Scene:
    """Draw, see how far the labels stand out, draw again in the room that is left; then centre it."""
    width = WIDTH - 2 * PADDING
    room, canvas = width, Canvas()
    for _ in range(5):
        canvas = kind.counting(given, room, _TALLEST, bengali) if kind.counting else Canvas()
        canvas = kind.sketch(given, room, _TALLEST) if kind.sketch else canvas
        left, _, right, _ = canvas.bounds
        if right - left <= width:
            break
        room = max(room - (right - left - width) - 2, 120.0)
    left, _, right, top = canvas.bounds
    for line in reversed(wrapped(given.label("title"), LABEL, width)):
        canvas.text(((left + right) / 2, top + 34), line, LABEL, INK, bold=True, max_width=width)
        top += 38
    left, bottom, right, top = canvas.bounds
    height = max(round(top - bottom + 2 * PADDING), 140)
    moved = canvas.moved((WIDTH - right - left) / 2, (height - top - bottom) / 2)
    return Scene(WIDTH, height, tuple(moved.shapes), tuple(moved.claims))


def _in_digits(drawing: Mapping[str, object]) -> Mapping[str, object]:
    digits = drawing.get("digits")
    if digits is None:
        return drawing
    return {name: _translated(value, digits == "bn") for name, value in drawing.items() if name != "kind"}


def _translated(value: object, bengali: bool) -> object:
    if isinstance(value, str):
        return to_bengali_digits(value) if bengali else to_latin_digits(value)
    if isinstance(value, Mapping):
        return {name: _translated(item, bengali) for name, item in value.items()}
    if isinstance(value, list | tuple):
        return [_translated(item, bengali) for item in value]
    return value


def _all_texts(drawing: Mapping[str, object]) -> list[str]:
    """The labels, and the description as a last resort: a chart without labels still has a language."""
    written = labels(drawing)
    return written if any(written) else list(_texts(drawing.get("alt")))


def _texts(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping):
        for name, item in value.items():
            if name != "state":
                yield from _texts(item)
    elif isinstance(value, list | tuple):
        for item in value:
            yield from _texts(item)
