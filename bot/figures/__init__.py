"""Pictures for problems, progress and the admin: from numbers and labels to a PNG.

A drawing is a mapping with a `kind` and its fields (content/README.md lists them); labels are ready to be read.
"""

from collections.abc import Mapping

from bot.figures.checking import problems_with
from bot.figures.fonts import shaping_problem
from bot.figures.kinds import KINDS, DrawingError, labels, scene
from bot.figures.painting import paint

__all__ = ["KINDS", "DrawingError", "draw", "labels", "problems_with", "shaping_problem"]


def draw(drawing: Mapping[str, object]) -> bytes:
    """PNG, 640 pixels wide (a student's cards 720). Blocks some 0.05 s: call it in a thread. Raises DrawingError."""
    return paint(scene(drawing))
