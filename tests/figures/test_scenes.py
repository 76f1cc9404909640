"""Scenes are measured without painting: what is drawn agrees with the numbers."""

import math
import subprocess
import sys
from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.figures import problems_with
from bot.figures.canvas import GRID, Arc, Length, Line, Poly, Scene, Text
from bot.figures.checking import label_faults, measured_faults
from bot.figures.kinds import DrawingError, scene
from bot.figures.numerals import numeral, tick_step, uses_bengali
from tests.figures.gallery import GALLERY, Drawing


def side(length: float, label: str = "") -> dict[str, object]:
    return {"length": length, "label": label}


def outline(picture: Scene) -> list[float]:
    """Side lengths of the first polygon drawn."""
    shape = next(shape for shape in picture.shapes if isinstance(shape, Poly))
    points = [*shape.points, shape.points[0]]
    return [math.dist(a, b) for a, b in pairwise(points)]


@given(st.integers(2, 40), st.integers(2, 40))
def test_a_right_triangle_is_drawn_in_proportion(base: int, height: int) -> None:
    drawn = outline(scene({"kind": "right_triangle", "base": side(base), "height": side(height), "hypotenuse": {}}))
    scale = drawn[0] / base
    assert drawn[1] / scale == pytest.approx(math.hypot(base, height))
    assert drawn[2] / scale == pytest.approx(height)


@given(st.integers(15, 100), st.integers(15, 60))
def test_the_angles_of_a_triangle_are_the_given_ones(first: int, second: int) -> None:
    angles = [first, second, 180 - first - second]
    shape = next(s for s in scene({"kind": "triangle", "angles": angles}).shapes if isinstance(s, Poly))
    corners = shape.points
    for index, degrees in enumerate(angles):
        at, one, other = corners[index], corners[(index + 1) % 3], corners[(index + 2) % 3]
        a, b, c = math.dist(one, other), math.dist(at, one), math.dist(at, other)
        assert math.degrees(math.acos((b * b + c * c - a * a) / (2 * b * c))) == pytest.approx(degrees, abs=0.01)


def test_pie_slices_turn_through_their_share_of_the_circle() -> None:
    slices = [{"label": "a", "value": 1}, {"label": "b", "value": 3}]
    wedges = [s for s in scene({"kind": "pie_chart", "slices": slices}).shapes if isinstance(s, Arc)]
    assert [round(wedge.end - wedge.start) for wedge in wedges] == [90, 270]


def test_bars_are_as_high_as_their_values() -> None:
    bars = [{"label": "a", "value": 10}, {"label": "b", "value": 25}]
    claims = [c for c in scene({"kind": "bar_chart", "bars": bars}).claims if isinstance(c, Length)]
    assert claims[1].drawn / claims[0].drawn == pytest.approx(2.5)


def given_lengths(drawing: Drawing) -> list[Length]:
    return [claim for claim in scene(drawing).claims if isinstance(claim, Length) and claim.given > 0]


@pytest.mark.parametrize("drawing", [drawing for _, _, drawing in GALLERY if len(given_lengths(drawing)) > 1])
def test_a_length_that_is_a_tenth_too_long_is_noticed(drawing: Drawing) -> None:
    lengths = given_lengths(drawing)
    assert measured_faults(lengths) == []
    shortest = min(range(len(lengths)), key=lambda at: lengths[at].given)
    lengths[shortest] = replace(lengths[shortest], given=lengths[shortest].given * 1.1)
    assert measured_faults(lengths)


def test_a_label_outside_the_frame_and_one_upon_another_are_noticed() -> None:
    texts = (Text((5.0, 50.0), "outside"), Text((300.0, 50.0), "upon"), Text((310.0, 55.0), "another"))
    found = label_faults(Scene(640, 100, texts))
    assert any("'outside' leaves" in fault for fault in found)
    assert any("'upon' and 'another' overlap" in fault for fault in found)
    assert len(found) == 2


FAULTY: list[tuple[Drawing, str]] = [
    ({"kind": "hexagon"}, "unknown kind"),
    ({}, "unknown kind"),
    ({"kind": "angle"}, "degrees is missing"),
    ({"kind": "angle", "degrees": "60"}, "degrees must be a number"),
    ({"kind": "angle", "degrees": float("nan")}, "degrees must be a number"),
    ({"kind": "angle", "degrees": 60, "colour": "red"}, "colour is not a field"),
    ({"kind": "angle", "degrees": 60, "label": "$x$"}, "holds a $"),
    ({"kind": "angle", "degrees": 60, "label": {"en": "a", "bn": "ক"}}, "a text in one language"),
    ({"kind": "angle", "degrees": 60, "label": "৬৫°"}, "label says ৬৫° where 60 degrees are drawn"),
    ({"kind": "angle_pair", "degrees": [70, 80], "crossing": 1}, "do neither"),
    ({"kind": "angle_pair", "degrees": [200, 170]}, "more than 360"),
    ({"kind": "parallel_transversal", "degrees": 65, "marks": [{"at": 1, "label": "65°"}]}, "mark 1 says 65°"),
    ({"kind": "parallel_transversal", "degrees": 65, "marks": [{"at": 9, "label": "?"}]}, "at most 8"),
    ({"kind": "triangle", "angles": [60, 60, 70]}, "make 180 degrees, not 190"),
    ({"kind": "triangle", "sides": [1, 2, 3]}, "no triangle has the sides 1, 2, 3"),
    ({"kind": "triangle"}, "three angles or its three sides"),
    ({"kind": "right_triangle", "base": side(3), "height": side(4), "hypotenuse": side(6)}, "no right angle"),
    ({"kind": "right_triangle", "base": side(3), "height": {}, "hypotenuse": {}}, "two of its three"),
    ({"kind": "rectangle", "width": side(12, "13 m"), "height": side(5)}, "drawn as 12 and labelled '13 m'"),
    ({"kind": "rectangle", "width": side(0), "height": side(5)}, "width.length must be more than 0"),
    ({"kind": "rectangle", "width": side(900), "height": side(1)}, "would be 1 px long"),
    ({"kind": "rectangle", "width": side(9), "height": side(4), "path": {"width": 2, "inside": 1}}, "leaves nothing"),
    ({"kind": "parallelogram", "base": side(9), "side": side(4), "height": side(5)}, "cannot be more than the slanted"),
    ({"kind": "circle", "radius": side(5), "chord": side(12)}, "does not fit"),
    ({"kind": "circle", "radius": side(5), "chord": side(8), "distance": side(4)}, "belong to the radius"),
    ({"kind": "circle", "radius": side(5), "distance": side(5)}, "lies outside"),
    ({"kind": "bar_chart", "bars": [{"label": "a", "value": -1}]}, "at least 0"),
    ({"kind": "bar_chart", "bars": []}, "has 0 entries"),
    ({"kind": "bar_chart", "bars": [{"label": "সেপ্টেম্বরের", "value": 2}] * 14}, "too small to read"),
    ({"kind": "number_line", "from": 5, "to": 1, "step": 1}, "must rise"),
    ({"kind": "number_line", "from": 0, "to": 5, "step": 1, "points": [{"at": 6}]}, "lies off the line"),
    ({"kind": "number_line", "from": 0, "to": 100, "step": 1}, "too many"),
    ({"kind": "coordinate_grid", "x": [-1, 5], "y": [-1, 5], "points": [{"x": 7, "y": 0}]}, "off the grid"),
    ({"kind": "venn2", "left_label": "A", "right_label": "B", "labels": ["1"]}, "has 1 entries"),
]


@pytest.mark.parametrize(("drawing", "expected"), FAULTY, ids=[expected for _, expected in FAULTY])
def test_a_planted_fault_is_found(drawing: Drawing, expected: str) -> None:
    assert any(expected in fault for fault in problems_with(drawing)), problems_with(drawing)


def test_a_length_written_in_another_metric_unit_is_no_fault() -> None:
    assert problems_with({"kind": "rectangle", "width": side(150, "1.5 m"), "height": side(80, "80 cm")}) == []


def test_axis_numbers_follow_the_digits_of_the_labels() -> None:
    bars = [{"label": "ক", "value": 5}]
    texts = [text.text for text in scene({"kind": "bar_chart", "bars": bars}).texts]
    assert "৫" in texts
    assert "5" not in texts


def test_a_student_who_wants_latin_digits_sees_them_everywhere() -> None:
    drawing: Drawing = {"kind": "angle", "degrees": 60, "label": "৬০°", "digits": "latin"}
    assert [text.text for text in scene(drawing).texts] == ["60°"]


@pytest.mark.parametrize(
    ("value", "latin", "bengali"),
    [(0, "0", "০"), (-2.5, "−2.5", "−২.৫"), (100000, "1,00,000", "১,০০,০০০"), (12345678, "1,23,45,678", "১,২৩,৪৫,৬৭৮")],
)
def test_numerals_look_as_in_the_books(value: float, latin: str, bengali: str) -> None:
    assert (numeral(value, False), numeral(value, True)) == (latin, bengali)


def test_algebra_labels_in_a_bengali_picture_keep_latin_digits() -> None:
    assert uses_bengali(["লাভ"])
    assert not uses_bengali(["x + y = 5", "রেখা"])
    assert not uses_bengali([])


@pytest.mark.parametrize("values", [(35, 20, 45), (0.5, 1.5), (1200, 800), (7,), (37, 11)])
def test_axis_marks_are_few(values: tuple[float, ...]) -> None:
    step = tick_step(0, max(values), values)
    assert 2 <= max(values) / step <= 11


def test_scenes_and_checks_need_no_matplotlib() -> None:
    code = (
        "import sys, bot.figures as f; f.problems_with({'kind': 'angle', 'degrees': 60}); "
        "sys.exit('matplotlib' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_every_whole_coordinate_lies_on_a_line_of_the_grid() -> None:
    picture = scene(
        {"kind": "coordinate_grid", "x": [-7, 7], "y": [-6, 6], "points": [{"x": 2, "y": -5, "label": "B"}]}
    )
    point = next(c for c in picture.claims if isinstance(c, Length) and c.name == "x of B").end
    grid = [shape for shape in picture.shapes if isinstance(shape, Line) and shape.color == GRID]
    assert any(abs(line.start[0] - point[0]) < 0.01 and line.start[0] == line.end[0] for line in grid)
    assert any(abs(line.start[1] - point[1]) < 0.01 and line.start[1] == line.end[1] for line in grid)


def test_a_grid_without_the_origin_does_not_write_a_zero() -> None:
    drawing: Drawing = {"kind": "coordinate_grid", "x": [3, 9], "y": [2, 8], "points": [{"x": 4, "y": 5, "label": "A"}]}
    assert "0" not in [text.text for text in scene(drawing).texts]


@given(
    st.sampled_from([drawing for _, _, drawing in GALLERY]),
    st.recursive(
        st.none() | st.booleans() | st.floats() | st.text(max_size=5), lambda inner: st.lists(inner, max_size=3)
    ),
    st.data(),
)
def test_nonsense_in_a_field_is_a_sentence_and_never_a_crash(
    drawing: Drawing, nonsense: object, data: st.DataObject
) -> None:
    field = data.draw(st.sampled_from(sorted(drawing)))
    assert all(isinstance(fault, str) for fault in problems_with({**drawing, field: nonsense}))


@given(
    st.lists(st.text("কখগঘ্যরািীে abc", min_size=1, max_size=50), min_size=1, max_size=12),
    st.text("অআইকর্ষা ", min_size=1, max_size=60),
)
def test_no_topic_name_leaves_the_progress_card_or_meets_its_bar(names: list[str], title: str) -> None:
    card = next(drawing for name, _, drawing in GALLERY if name == "progress")
    topics = [{"label": name, "right": 1, "total": 2, "text": "1/2"} for name in names]
    assert label_faults(scene({**card, "title": title, "topics": topics})) == []


@given(
    st.lists(st.text("কখগঘ্যরািীে abc", min_size=1, max_size=110), min_size=1, max_size=8),
    st.sampled_from(("none", "next", "today", "gap", "locked", "mastered")),
)
def test_no_name_leaves_the_map_of_skills_or_meets_its_signs(names: list[str], state: str) -> None:
    card = next(drawing for name, _, drawing in GALLERY if name == "skill_map")
    skills = [{"label": name, "level": 3, "state": state} for name in names]
    assert label_faults(scene({**card, "topics": [{"label": names[0][:90], "skills": skills}]})) == []


def test_a_level_is_a_whole_number_of_bars() -> None:
    card = next(drawing for name, _, drawing in GALLERY if name == "skill_map")
    for level, fault in ((2.5, "a level is a whole number"), (6, "must be at most 5"), (-1, "must be at least 0")):
        topics = [{"label": "x", "skills": [{"label": "y", "level": level, "state": "none"}]}]
        with pytest.raises(DrawingError, match=fault):
            scene({**card, "topics": topics})
