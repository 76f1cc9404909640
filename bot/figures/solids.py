"""The cuboid, in the slanted view of the textbook."""

from bot.figures.canvas import BLUE, GREY, PALE_AMBER, PALE_BLUE, WHITE, Canvas, Length, Point, fitted, polar
from bot.figures.fields import Field, Given, Group, Label, Number

MEASURED: Group = Group({"length": Number(above=0), "label": Label()}, required=True)
CUBOID: dict[str, Field] = {"length": MEASURED, "width": MEASURED, "height": MEASURED}

# Lines away from the reader are drawn at half length, 40 degrees up: the usual cabinet projection.
_FORESHORTENED, _SLANT = 0.5, 40.0


def cuboid(given: Given, width: float, height: float) -> Canvas:
    canvas = Canvas()
    long, wide, high = (given.within(name).number("length") for name in ("length", "width", "height"))
    back = polar((0, 0), wide * _FORESHORTENED, _SLANT)
    front = [(0.0, 0.0), (long, 0.0), (long, high), (0.0, high)]
    behind = [(x + back[0], y + back[1]) for x, y in front]
    points = fitted([*front, *behind], width, height)
    front, behind = points[:4], points[4:]
    canvas.poly([front[3], front[2], behind[2], behind[3]], PALE_AMBER)
    canvas.poly([front[1], behind[1], behind[2], front[2]], WHITE)
    canvas.poly(front, PALE_BLUE)
    for end in (behind[1], behind[3], front[0]):
        canvas.line(behind[0], end, GREY, 2, dashed=True)
    inner: Point = ((front[0][0] + behind[2][0]) / 2, (front[0][1] + behind[2][1]) / 2)
    edges = (("length", front[0], front[1], long, 1.0), ("width", front[1], behind[1], wide, _FORESHORTENED))
    for name, start, end, size, share in (*edges, ("height", front[3], front[0], high, 1.0)):
        canvas.line(start, end, BLUE, 4)
        canvas.beside(start, end, given.within(name).label("label"), inner)
        canvas.claims.append(Length(name, size * share, start, end))
    return canvas
