"""Hints that tell the answer: the frames of telling.yaml, filled with the answers of real problems."""

import random
import re
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path

import yaml

from bot.grading import parse_spec
from bot.hints.gates import EVERYWHERE, ProblemTexts
from bot.hints.texts import texts_of
from bot.language import to_bengali_digits, to_latin_digits
from bot.question_bank.checks.numbers_in_text import numbers, word_forms
from bot.question_bank.compiler import CompiledProblem
from bot.question_bank.grading_options import grading_options
from models.types import Language

FRAMES: dict[str, list[str]] = yaml.safe_load((Path(__file__).parent / "telling.yaml").read_text("utf-8"))
_ARABIC = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")
_WIDE = str.maketrans("0123456789", "０１２３４５６７８９")
_GLYPHS = {
    Fraction(above, below): glyph for above, below, glyph in ((1, 2, "½"), (1, 4, "¼"), (3, 4, "¾"), (3, 8, "⅜"))
}
_ORDINALS = (["first", "second", "third", "fourth", "fifth"], ["প্রথম", "দ্বিতীয়", "তৃতীয়", "চতুর্থ", "পঞ্চম"])
_PARTS = {3: "third", 5: "fifth", 6: "sixth", 7: "seventh", 8: "eighth", 9: "ninth", 10: "tenth"}
Filling = dict[str, str | None]


@dataclass(frozen=True, slots=True)
class Told:
    frame: str
    hint: str
    about: ProblemTexts


def told(library: list[CompiledProblem]) -> Iterator[Told]:
    """Each frame once, with a problem drawn for it."""
    chance = random.Random(3)
    drawn = chance.sample(library, 900)
    abouts = {language: [_about(problem, language) for problem in drawn] for language in Language}
    for group, frames in FRAMES.items():
        kind, language = group.split("_")
        filled = ((about, _filling(about, kind)) for about in abouts[Language(language)])
        fits = [(about, filling) for about, filling in filled if filling is not None][:60]
        for frame in frames:
            for about, filling in chance.sample(fits, len(fits)):
                if (hint := _filled(frame, filling)) is not None:
                    yield Told(frame, hint, about)
                    break
            else:
                raise AssertionError(f"no problem fills {frame}")


def _about(problem: CompiledProblem, language: Language) -> ProblemTexts:
    return texts_of(problem, parse_spec(problem.answer_kind, problem.answer, grading_options(problem)), language)


def _filled(frame: str, filling: Filling) -> str | None:
    for name in re.findall(r"\{(\w+)\}", frame):
        if (value := filling[name]) is None:
            return None
        frame = frame.replace(f"{{{name}}}", value)
    return frame


def _filling(about: ProblemTexts, kind: str) -> Filling | None:
    if kind in ("number", "held", "percent"):
        return _number(about, kind)
    if about.spec.kind != kind:
        return None
    return {"fraction": _fraction, "ratio": _ratio, "choice": _choice}[kind](about)


def _number(about: ProblemTexts, kind: str) -> Filling | None:
    bengali = about.language is Language.BENGALI
    digits = to_bengali_digits if bengali else str
    shown = re.search(r"^\d+(?![\d.,/])", to_latin_digits(about.answer))
    if about.spec.kind != ("number" if kind == "held" else kind) or shown is None or not 6 <= int(shown.group()) <= 90:
        return None
    value, own = int(shown.group()), numbers(to_latin_digits(" ".join((about.question, *about.hints, *about.solution))))
    held = value in numbers(to_latin_digits(about.question))
    # In a problem that has 41 itself, "41 + 1" is its working and no other name of 42.
    if held is not (kind == "held") or (
        kind == "number" and ((own - {value}) | EVERYWHERE) & {value, value - 1, value + 1, value - 2, 2 * value}
    ):
        return None
    word = word_forms(Fraction(value))[1 if bengali else 0][0]
    n = str(value)
    return {
        "n": digits(n),
        "latin": n,
        "bengali": to_bengali_digits(n),
        "arabic": n.translate(_ARABIC),
        "wide": n.translate(_WIDE),
        "hidden": digits(f"{n[0]}\u200b{n[1:]}") if len(n) > 1 else None,
        "word": word,
        "less": digits(str(value - 1)),
        "more": digits(str(value + 1)),
        "two_less": digits(str(value - 2)),
        "twice": digits(str(2 * value)),
        "hundredth": digits(str(value / 100)),
    }


def _fraction(about: ProblemTexts) -> Filling | None:
    bengali = about.language is Language.BENGALI
    digits = to_bengali_digits if bengali else str
    shown = re.match(r"(\d+)/(\d+)$", to_latin_digits(about.answer))
    if shown is None or int(shown[1]) > int(shown[2]) or about.answer in about.question:
        return None
    above, below = int(shown[1]), int(shown[2])
    value = Fraction(above, below)
    english, words = word_forms(value)
    if not english and below in _PARTS and above < 20:
        english = [f"{word_forms(Fraction(above))[0][0]} {_PARTS[below]}{'s' if above > 1 else ''}"]
    finite = (value * 10_000).denominator == 1
    return {
        "n": digits(f"{above}/{below}"),
        "words": next(iter(words if bengali else english), None),
        "twice_fraction": digits(f"{2 * above}/{2 * below}"),
        "percent": digits(f"{float(value * 100):g}") if finite else None,
        "decimal": digits(f"{float(value):g}") if finite else None,
        "above": digits(str(above)),
        "below": digits(str(below)),
        "glyph": _GLYPHS.get(value),
    }


def _ratio(about: ProblemTexts) -> Filling | None:
    digits = to_bengali_digits if about.language is Language.BENGALI else str
    parts = [int(part) for part in to_latin_digits(about.answer).split(":")]
    if len(parts) != 2 or about.answer in about.question:
        return None
    a, b = parts
    return {"a": digits(str(a)), "b": digits(str(b)), "a2": digits(str(2 * a)), "b2": digits(str(2 * b))}


def _choice(about: ProblemTexts) -> Filling | None:
    place = about.choices.index(about.answer) if about.answer in about.choices else None
    if place is None:
        return None
    bengali = about.language is Language.BENGALI
    return {
        "option": about.answer,
        "other": about.choices[place - 1],
        "letter": ("কখগঘঙ" if bengali else "abcde")[place],
        "ordinal": _ORDINALS[bengali][place],
        "place": (to_bengali_digits if bengali else str)(str(place + 1)),
    }
