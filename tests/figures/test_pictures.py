"""Every kind as a picture in both languages, and Bengali whose letters join."""

import struct
from concurrent.futures import ThreadPoolExecutor

import pytest

from bot.figures import KINDS, DrawingError, draw, labels, problems_with, shaping_problem
from bot.figures.canvas import estimated_width
from bot.figures.fonts import measured_width
from tests.figures.gallery import GALLERY, Drawing

IDS = [f"{name}-{language}" for name, language, _ in GALLERY]
EVERY = pytest.mark.parametrize("drawing", [drawing for _, _, drawing in GALLERY], ids=IDS)


def size_of(png: bytes) -> tuple[int, int]:
    assert png.startswith(b"\x89PNG\r\n\x1a\n")
    width, height = struct.unpack(">II", png[16:24])
    return width, height


def test_the_gallery_shows_every_kind() -> None:
    assert {str(drawing["kind"]) for _, _, drawing in GALLERY} == set(KINDS)


@EVERY
def test_every_kind_is_a_small_picture_of_the_right_width(drawing: Drawing) -> None:
    png = draw(drawing)
    width, height = size_of(png)
    card = drawing["kind"] in ("progress", "skill_map")
    assert width == (720 if card else 640)
    assert 140 <= height <= (1400 if card else 600)
    assert len(png) < (120_000 if card else 60_000)


@EVERY
def test_every_kind_in_the_gallery_is_without_fault(drawing: Drawing) -> None:
    assert problems_with(drawing) == []


def test_both_languages_are_drawn_differently() -> None:
    by_name = {(name, language): drawing for name, language, drawing in GALLERY}
    assert draw(by_name["right_triangle", "bn"]) != draw(by_name["right_triangle", "en"])


def test_the_same_drawing_gives_the_same_bytes_in_every_thread() -> None:
    chosen = [drawing for name, _, drawing in GALLERY if name in ("circle", "bar_chart", "venn2")]
    alone = [draw(drawing) for drawing in chosen]
    with ThreadPoolExecutor(4) as pool:
        assert list(pool.map(draw, chosen * 3)) == alone * 3


def test_an_impossible_drawing_is_refused_with_one_sentence() -> None:
    with pytest.raises(DrawingError, match="180 degrees, not 190"):
        draw({"kind": "triangle", "angles": [90, 50, 50]})


def test_labels_are_what_can_be_read_in_the_picture() -> None:
    drawing: Drawing = {
        "kind": "right_triangle",
        "base": {"length": 3, "label": "৩ মি."},
        "height": {"length": 4, "label": "?"},
        "hypotenuse": {"length": 5, "label": "৫ মি."},
        "alt": "একটি সমকোণী ত্রিভুজ",
    }
    assert labels(drawing) == ["৩ মি.", "?", "৫ মি."]


@pytest.mark.parametrize(
    "word",
    ["স্কুল", "ত্রিভুজ", "ক্ষেত্রফল", "বিক্রয়মূল্য", "দৈর্ঘ্য", "চক্রবৃদ্ধি", "দ্বিগুণ", "ঊর্ধ্ব", "লঘিষ্ঠ", "সমষ্টি", "বৃত্তের ব্যাসার্ধ"],
)
def test_conjuncts_are_narrower_than_their_letters_apart(word: str) -> None:
    apart = sum(measured_width(letter, 36) for letter in word if letter != "\u09cd")
    assert 0 < measured_width(word, 36) < apart


@pytest.mark.parametrize("text", ["১৬ সে.মি.", "ক্ষেত্রফল", "right angle", "x + y = 5", "শিক্ষার্থী", "1,00,000", "২৪ মিটার"])
def test_estimated_widths_are_close_to_what_is_painted(text: str) -> None:
    assert estimated_width(text, 27) == pytest.approx(measured_width(text, 27), rel=0.2)


def test_bengali_is_shaped_on_this_machine() -> None:
    assert shaping_problem() is None


def test_letters_that_do_not_join_are_reported_in_one_sentence() -> None:
    problem = shaping_problem({"ক্ষ": (57.0, 57.0)})
    assert problem is not None
    assert "ক্ষ" in problem
    assert problem.count(".") <= 2
