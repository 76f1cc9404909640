"""Bar chart, histogram, line graph and pie chart for problems; horizontal bars for the admin's numbers."""

from bot.figures.canvas import (
    AMBER,
    BLUE,
    GREY,
    GRID,
    INK,
    LABEL,
    PALE_BLUE,
    SMALL,
    WHITE,
    Angle,
    Canvas,
    Length,
    estimated_width,
    polar,
    wrapped,
)
from bot.figures.fields import Field, Flag, Given, Group, Items, Label, Number
from bot.figures.numerals import numeral, tick_step

BAR_CHART: dict[str, Field] = {
    "bars": Items(Group({"label": Label(required=True), "value": Number(least=0)}), least=1, most=14, required=True),
    "axis_label": Label(),
    "unit": Label(longest=20),
    "histogram": Flag(),
    "show_values": Flag(),
}


def bar_chart_geometry(given: Given) -> list[str]:
    return [] if any(bar.number("value") for bar in given.items("bars")) else ["every bar is 0"]


def bar_chart(given: Given, width: float, height: float, bengali: bool = False) -> Canvas:
    canvas, bars = Canvas(), given.items("bars")
    values = [bar.number("value") for bar in bars]
    high = max(300.0, height * 0.85)
    scale = _value_axis(canvas, given, (0.0, *values), width, high, bengali)
    slot = width / len(bars)
    thick = slot if given.flag("histogram") else min(slot * 0.62, 84.0)
    for index, value in enumerate(values):
        middle = slot * (index + 0.5)
        left, right, top = middle - thick / 2, middle + thick / 2, value * scale
        edge = WHITE if given.flag("histogram") else None
        canvas.poly([(left, 0), (right, 0), (right, top), (left, top)], BLUE, edge, 2.0 if edge else 0.0)
        if given.flag("show_values"):
            canvas.text((middle, top + 18), numeral(value, bengali), SMALL, bold=True, max_width=slot)
        canvas.claims.append(Length(f"bars[{index}]", value, (middle, 0.0), (middle, top)))
    canvas.line((0, 0), (width, 0))
    _slot_labels(canvas, [bar.label("label") for bar in bars], slot)
    return canvas


def _value_axis(
    canvas: Canvas, given: Given, values: tuple[float, ...], width: float, high: float, bengali: bool
) -> float:
    """Grid lines with their numbers and the caption above; returns pixels per unit."""
    low, most = min(values), max(values)
    step = tick_step(low, most, values)
    first, last = int(low // step), int(-(-most // step))
    scale = high / ((last - first) * step)
    for index in range(first, last + 1):
        y = index * step * scale
        canvas.line((0, y), (width, y), GRID, 2)
        canvas.text((-12, y), numeral(index * step, bengali), SMALL, align="right")
    caption, unit = given.label("axis_label"), given.label("unit")
    caption = f"{caption} ({unit})" if caption and unit else caption or unit
    canvas.text((-40, last * step * scale + 44), caption, SMALL + 2, align="left", bold=True)
    return scale


def _slot_labels(canvas: Canvas, names: list[str], slot: float, below: float = 0.0) -> None:
    """Names under their places, in as many lines as the longest needs, smaller when a word is wider than its place."""
    room = slot - 8
    longest = max((estimated_width(word, SMALL) for name in names for word in name.split()), default=1.0)
    size = max(15.0, SMALL * min(1.0, room / longest))
    for index, name in enumerate(names):
        for row, line in enumerate(wrapped(name, size, room)):
            canvas.text((slot * (index + 0.5), below - 24 - row * size * 1.25), line, size, max_width=slot - 2)


LINE_GRAPH: dict[str, Field] = {
    "points": Items(Group({"label": Label(required=True), "value": Number()}), least=2, most=14, required=True),
    "axis_label": Label(),
    "unit": Label(longest=20),
}


def line_graph(given: Given, width: float, height: float, bengali: bool = False) -> Canvas:
    canvas, points = Canvas(), given.items("points")
    values = [point.number("value") for point in points]
    high = max(300.0, height * 0.85)
    scale = _value_axis(canvas, given, (0.0, *values), width, high, bengali)
    slot = width / len(points)
    places = [(slot * (index + 0.5), value * scale) for index, value in enumerate(values)]
    bottom = min(0.0, tick_floor(values) * scale)
    canvas.line((0, 0), (width, 0))
    canvas.line((0, bottom), (0, max(values) * scale + 14))
    canvas.poly(places, None, BLUE, 4, closed=False)
    for index, (place, value) in enumerate(zip(places, values, strict=True)):
        canvas.dot(place, AMBER, 9)
        canvas.claims.append(Length(f"points[{index}]", abs(value), (place[0], 0.0), place))
    _slot_labels(canvas, [point.label("label") for point in points], slot, bottom)
    return canvas


def tick_floor(values: list[float]) -> float:
    """The lowest axis mark of a line graph, which always shows zero."""
    low = min(0.0, *values)
    step = tick_step(low, max(0.0, *values), values)
    return low // step * step


PIE_CHART: dict[str, Field] = {
    "slices": Items(Group({"label": Label(required=True), "value": Number(above=0)}), least=2, most=8, required=True)
}
_SLICES = (BLUE, AMBER, "#9dbbe8", "#f8d9a0", "#5f87c9", "#b9791a", "#cfd6e2", "#2f6f8f")


def pie_chart(given: Given, width: float, height: float) -> Canvas:
    """Clockwise from the top, as in the textbook; each label beside its slice."""
    canvas, slices = Canvas(), given.items("slices")
    total = sum(part.number("value") for part in slices)
    radius, turn = 150.0, 90.0
    sides: dict[int, list[tuple[float, str, float]]] = {-1: [], 1: []}
    for index, part in enumerate(slices):
        opening = 360 * part.number("value") / total
        canvas.arc((0, 0), radius, turn - opening, turn, _SLICES[index % len(_SLICES)], WHITE, 3)
        ends = polar((0, 0), radius, turn), polar((0, 0), radius, turn - opening)
        canvas.claims.append(Angle(f"slices[{index}]", opening % 360, (0, 0), ends[1], ends[0]))
        middle = turn - opening / 2
        rim = polar((0, 0), radius + 8, middle)
        sides[1 if rim[0] >= 0 else -1].append((rim[1], part.label("label"), middle))
        turn -= opening
    for side, labels in sides.items():
        _beside_pie(canvas, side, labels, radius, width)
    return canvas


def _beside_pie(canvas: Canvas, side: int, labels: list[tuple[float, str, float]], radius: float, width: float) -> None:
    """Labels of one side from top to bottom, pushed apart where they would touch, each with a thin leader."""
    room = max(110.0, (width + 110) / 2 - radius - 40)
    floor = float("inf")
    for height, text, middle in sorted(labels, reverse=True):
        lines = wrapped(text, SMALL + 1, room)
        y = min(height * 1.08, floor - (len(lines) - 1) * 14)
        floor = y - 18 - len(lines) * 14 - 4
        canvas.poly(
            [polar((0, 0), radius - 6, middle), (side * (radius + 16), y), (side * (radius + 26), y)],
            None,
            GREY,
            2,
            False,
        )
        for row, line in enumerate(lines):
            at = (side * (radius + 34), y + (len(lines) - 1 - 2 * row) * 14)
            canvas.text(at, line, SMALL + 1, align="left" if side > 0 else "right", max_width=room)


BARS: dict[str, Field] = {
    "bars": Items(
        Group({"label": Label(required=True), "value": Number(least=0), "text": Label()}),
        least=0,
        most=20,
        required=True,
    )
}


def bars(given: Given, width: float, height: float) -> Canvas:
    """Horizontal bars, one row each, with the ready text of the value behind the bar."""
    canvas, rows = Canvas(), given.items("bars")
    most = max((row.number("value") for row in rows), default=0.0) or 1.0
    names = max((estimated_width(row.label("label"), SMALL) for row in rows), default=0.0)
    left = min(names, 230.0)
    ends = max((estimated_width(row.label("text"), SMALL) for row in rows), default=0.0)
    length = max(600.0 - left - min(ends, 170.0) - 30, 120.0)
    for index, row in enumerate(rows):
        y, filled = -index * 46.0, length * row.number("value") / most
        canvas.text((left, y), row.label("label"), SMALL, align="right", max_width=left)
        start = left + 14
        canvas.poly(_bar(start, y, length), PALE_BLUE, None, 0)
        canvas.poly(_bar(start, y, filled), BLUE, None, 0)
        canvas.text((start + length + 10, y), row.label("text"), SMALL, align="left", bold=True, max_width=170)
        canvas.claims.append(Length(f"bars[{index}]", row.number("value"), (start, y), (start + filled, y)))
    if not rows:
        canvas.text((300, 0), "—", LABEL, INK)
    return canvas


def _bar(left: float, y: float, length: float) -> list[tuple[float, float]]:
    return [(left, y - 13), (left + length, y - 13), (left + length, y + 13), (left, y + 13)]
