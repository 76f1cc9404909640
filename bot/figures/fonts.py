"""The two fonts of every picture, and the proof that Bengali letters join.

matplotlib is imported inside the functions: half a second and 55 MB that a process without pictures never pays.
"""

import threading
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

FONT_FOLDER = Path(__file__).resolve().parents[2] / "content" / "fonts"
BENGALI_FONTS = ("NotoSansBengali-Regular.ttf", "NotoSansBengali-Bold.ttf")
# DejaVu Sans comes with matplotlib and has Latin and the signs of mathematics; each letter takes the first that has it.
FAMILIES = ("DejaVu Sans", "Noto Sans Bengali")

# FreeType faces are shared by every figure of the process and are not safe to use from two threads at once.
DRAWING = threading.RLock()

# Joined letters are far narrower than the same letters side by side: ক + hasanta + ষ against ক্ষ.
CONJUNCTS = ("ক্ষ", "ন্দ্র", "স্ত্র", "জ্ঞ")
_JOINED_AT_MOST = 0.85


@cache
def register() -> None:
    """Make the shipped Bengali font known to matplotlib, once for the process."""
    from matplotlib import font_manager

    for name in BENGALI_FONTS:
        font_manager.fontManager.addfont(str(FONT_FOLDER / name))


def font(size: float, bold: bool = False) -> Any:
    from matplotlib.font_manager import FontProperties

    register()
    return FontProperties(family=list(FAMILIES), size=size, weight="bold" if bold else "normal")


def measured_width(text: str, size: float, bold: bool = False) -> float:
    """Width in pixels as it will be painted (72 points an inch: a point is a pixel)."""
    from matplotlib.backends import backend_agg

    agg: Any = backend_agg  # matplotlib leaves its backends without types
    with DRAWING:
        width, _, _ = agg.RendererAgg(8, 8, 72).get_text_width_height_descent(text, font(size, bold), ismath=False)
    return float(width)


def shaping_problem(widths: Mapping[str, tuple[float, float]] | None = None) -> str | None:
    """Why Bengali cannot be drawn here, in one sentence, or None. Run once at start-up.

    `widths` (joined, apart) of each conjunct are measured unless given.
    """
    missing = [name for name in BENGALI_FONTS if not (FONT_FOLDER / name).is_file()]
    if missing:
        return f"Bengali cannot be drawn: content/fonts/{missing[0]} is missing."
    try:
        measured = widths or {word: _joined_and_apart(word) for word in CONJUNCTS}
    except ImportError as problem:
        return f"Pictures cannot be drawn: {problem}."
    for word, (joined, apart) in measured.items():
        if joined <= 0 or joined > _JOINED_AT_MOST * apart:
            return (
                f"Bengali would be drawn wrongly: {word} is {joined:.0f} px wide, its letters apart {apart:.0f} px, so "
                "the letters do not join; matplotlib 3.11 or later shapes them."
            )
    return None


def _joined_and_apart(word: str) -> tuple[float, float]:
    letters = [letter for letter in word if letter != "\u09cd"]
    return measured_width(word, 36.0), sum(measured_width(letter, 36.0) for letter in letters)
