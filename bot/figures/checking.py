"""What is wrong with a drawing: fields, impossible numbers, drawn sizes that disagree with them, labels in the way."""

import math
import re
from collections.abc import Mapping, Sequence

from bot.figures.canvas import Angle, Claim, Length, Scene
from bot.figures.fields import Given
from bot.figures.kinds import form_faults, scene
from bot.language import to_latin_digits

SCALE_TOLERANCE = 0.01
ANGLE_TOLERANCE = 0.5
_SHORTEST = 9.0
_OVERLAP = 3.0
_FRAME = 2.0
_SMALLEST = 13.0
_DEGREES = re.compile(r"(\d+(?:\.\d+)?)\s*°")
_AMOUNT = re.compile(r"(\d+(?:\.\d+)?) \D+")


def problems_with(drawing: Mapping[str, object]) -> list[str]:
    """One sentence a fault, none for a good drawing. Needs no matplotlib; the right answer plays no part."""
    found = form_faults(drawing)
    if found:
        return found
    picture = scene(drawing)
    return [*measured_faults(picture.claims), *label_faults(picture), *_contradictions(drawing)]


def measured_faults(claims: Sequence[Claim]) -> list[str]:
    """Drawn lengths must share one scale, drawn angles must be the given ones."""
    found = [
        f"{claim.name} is given as {claim.given:g} degrees and drawn as {claim.drawn:.1f}"
        for claim in claims
        if isinstance(claim, Angle) and abs(claim.drawn - claim.given) > ANGLE_TOLERANCE
    ]
    lengths = [claim for claim in claims if isinstance(claim, Length) and claim.given > 0]
    if not lengths:
        return found
    longest = max(lengths, key=lambda claim: claim.given)
    scale = longest.drawn / longest.given
    for claim in lengths:
        if not math.isclose(claim.drawn, claim.given * scale, rel_tol=SCALE_TOLERANCE, abs_tol=0.5):
            found.append(f"{claim.name} is given as {claim.given:g} and drawn as {claim.drawn / scale:g}")
        elif claim.drawn < _SHORTEST and not claim.name.startswith(("x of", "y of", "bars", "points", "a point")):
            found.append(f"{claim.name} ({claim.given:g}) would be {claim.drawn:.0f} px long beside {longest.given:g}")
    return found


def label_faults(picture: Scene) -> list[str]:
    """Labels that leave the frame, and labels that lie on one another."""
    found = []
    texts = picture.texts
    for text in texts:
        left, bottom, right, top = text.box
        if left < _FRAME or bottom < _FRAME or right > picture.width - _FRAME or top > picture.height - _FRAME:
            found.append(f"the label {text.text!r} leaves the picture")
        if text.painted_size < min(_SMALLEST, text.size):
            found.append(f"the label {text.text!r} would be {text.painted_size:.0f} px high; too small to read")
    for index, first in enumerate(texts):
        found += [
            f"the labels {first.text!r} and {second.text!r} overlap"
            for second in texts[index + 1 :]
            if first.overlaps(second, _OVERLAP)
        ]
    return found


def _contradictions(drawing: Mapping[str, object]) -> list[str]:
    """A label that names another number than the one it is drawn by, `{length: 5, label: "6 cm"}`."""
    found = []
    for name, value in drawing.items():
        if isinstance(value, Mapping) and isinstance(value.get("label"), str) and "length" in value:
            found += _length_contradiction(name, float(value["length"]), value["label"])
    pairs = [("label", drawing.get("degrees"), drawing.get("label"))]
    for numbers, names in (("degrees", "labels"), ("angles", "angle_labels")):
        given, written = drawing.get(numbers), drawing.get(names)
        if isinstance(given, list | tuple) and isinstance(written, list | tuple):
            pairs += [
                (f"{names}[{at}]", one, other) for at, (one, other) in enumerate(zip(given, written, strict=False))
            ]
    if drawing["kind"] == "parallel_transversal":
        pairs = _marked(drawing)
    for where, degrees, label in pairs:
        shown = _DEGREES.fullmatch(to_latin_digits(label).strip()) if isinstance(label, str) else None
        if shown and isinstance(degrees, int | float) and abs(float(shown[1]) - degrees) > ANGLE_TOLERANCE:
            found.append(f"{where} says {label} where {degrees:g} degrees are drawn")
    return found


def _marked(drawing: Mapping[str, object]) -> list[tuple[str, object, object]]:
    given = Given(drawing)
    degrees = given.number("degrees")
    return [
        (f"mark {mark.number('at'):g}", degrees if mark.number("at") % 2 == 0 else 180 - degrees, mark.label("label"))
        for mark in given.items("marks")
    ]


def _length_contradiction(name: str, length: float, label: str) -> list[str]:
    """The same length in another metric unit (150 drawn, `1.5 m` written) is no contradiction."""
    shown = _AMOUNT.fullmatch(to_latin_digits(label).strip())
    if not shown or not float(shown[1]):
        return []
    power = math.log10(float(shown[1]) / length)
    return [] if abs(power - round(power)) < 0.004 else [f"{name} is drawn as {length:g} and labelled {label!r}"]
