"""What the cards of a student have in common: their width, the band with the title, names in at most two lines."""

from bot.figures.canvas import AMBER, BLUE, WHITE, Canvas, wrapped

WIDTH = 720.0
MARGIN = 36.0
TRACK = "#dfe6f1"
PANEL = "#f3f6fb"
SOFT = "#5b6576"


def header(canvas: Canvas, title: str, subtitle: str) -> float:
    """Drawn downwards from the top edge; returns where the band ends."""
    bottom = -128.0 if subtitle else -96.0
    canvas.poly([(0, bottom), (WIDTH, bottom), (WIDTH, 0), (0, 0)], BLUE, None, 0)
    canvas.poly([(0, bottom - 5), (WIDTH, bottom - 5), (WIDTH, bottom), (0, bottom)], AMBER, None, 0)
    room = WIDTH - 2 * MARGIN
    canvas.text((MARGIN, -50), title, 38, WHITE, "left", bold=True, max_width=room)
    canvas.text((MARGIN, -96), subtitle, 25, "#dbe6f8", "left", max_width=room)
    return bottom - 5


def name_lines(name: str, sizes: tuple[float, ...], room: float) -> tuple[list[str], float]:
    """A name in at most two lines and the largest size at which it fits; the painter shrinks what is longer still."""
    for size in sizes:
        lines = wrapped(name, size, room)
        if len(lines) <= 2:
            return lines, size
    words = name.split()
    half = len(words) // 2
    return [" ".join(words[:half]), " ".join(words[half:])], sizes[-1]
