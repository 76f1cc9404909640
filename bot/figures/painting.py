"""A scene as a PNG, painted by matplotlib's Agg. Nothing here knows what the picture means."""

from io import BytesIO
from typing import Any

from bot.figures import fonts
from bot.figures.canvas import WHITE, Arc, Line, Poly, Scene, Text

# Where the middle of digits and of Bengali letters lies above the base line, as a share of the size.
_MIDDLE = 0.36


def paint(scene: Scene) -> bytes:
    """PNG bytes, one pixel for one unit of the scene. Safe to call from several threads."""
    from matplotlib.backends.backend_agg import FigureCanvasAgg
    from matplotlib.figure import Figure

    with fonts.DRAWING:
        figure = Figure(figsize=(scene.width / 72, scene.height / 72), dpi=72, facecolor=WHITE)
        axes = figure.add_axes((0.0, 0.0, 1.0, 1.0))
        axes.set_axis_off()
        axes.set_xlim(0, scene.width)
        axes.set_ylim(0, scene.height)
        for order, shape in enumerate(scene.shapes):
            _add(axes, shape, order)
        picture = BytesIO()
        canvas: Any = FigureCanvasAgg(figure)
        canvas.print_png(picture, metadata={"Software": None}, pil_kwargs={"optimize": True})
    return picture.getvalue()


def _add(axes: Any, shape: Line | Poly | Arc | Text, order: int) -> None:
    from matplotlib import lines, patches

    match shape:
        case Line():
            xs, ys = zip(shape.start, shape.end, strict=True)
            style = (0, (3, 2)) if shape.dashed else "-"
            line = lines.Line2D(
                xs, ys, color=shape.color, lw=shape.width, ls=style, solid_capstyle="round", zorder=order
            )
            axes.add_line(line)
        case Poly():
            edge = shape.edge if shape.edge and shape.width else "none"
            patch = patches.Polygon(
                shape.points,
                closed=shape.closed,
                facecolor=shape.fill or "none",
                edgecolor=edge,
                lw=shape.width,
                joinstyle="round",
                zorder=order,
            )
            axes.add_patch(patch)
        case Arc():
            axes.add_patch(_arc(shape, order))
        case Text():
            _write(axes, shape, order)


def _arc(shape: Arc, order: int) -> Any:
    from matplotlib import patches

    style: dict[str, Any] = {
        "facecolor": shape.fill or "none",
        "edgecolor": shape.edge or "none",
        "lw": shape.width if shape.edge else 0,
        "alpha": shape.alpha,
        "zorder": order,
    }
    if shape.end - shape.start >= 360:
        return patches.Circle(shape.center, shape.radius, **style)
    return patches.Wedge(shape.center, shape.radius, shape.start, shape.end, **style)


def _write(axes: Any, shape: Text, order: int) -> None:
    size = shape.size
    if shape.max_width is not None:
        width = fonts.measured_width(shape.text, size, shape.bold)
        size *= min(1.0, shape.max_width / width) if width > 0 else 1.0
    backing = {"facecolor": WHITE, "edgecolor": "none", "pad": 3.0, "alpha": 0.88} if shape.backed else None
    axes.text(
        shape.at[0],
        shape.at[1] - _MIDDLE * size,
        shape.text,
        color=shape.color,
        ha=shape.align,
        va="baseline",
        fontproperties=fonts.font(size, shape.bold),
        parse_math=False,
        bbox=backing,
        zorder=order,
    )
