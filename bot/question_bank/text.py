"""Text templates: `{name}` and `{expression:filter}` are values, `` `…` `` is a piece of mathematics.

A template is split once and rendered many times. A rendered text stays in pieces, prose and mathematics, until the end:
the checks look at the pieces, the student gets `Rendered.plain`.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from bot.language import to_bengali_digits
from bot.question_bank.expressions import Environment, Expression, ExpressionError, parse_expression
from bot.question_bank.written import MINUS, write
from models.types import Digits, Language

NBSP = "\u00a0"
UNBROKEN_MATHEMATICS = 20  # characters: a longer equation may break across lines
_FILTER = re.compile(r":\s*(ordinal|neg|\+coef|\+|coef|frac|mixed|a|gen|dp[0-6])\s*$")
_LONG_NUMBER = re.compile(r"(?<![\d.,])\d{6,}(?![\d,])")
_POWER = re.compile(r"(?:\*\*|\^)(-?\d+)")
_SUPERSCRIPTS = str.maketrans("0123456789-", "⁰¹²³⁴⁵⁶⁷⁸⁹⁻")


@dataclass(frozen=True, slots=True)
class Field:
    """One `{…}` of a template."""

    expression: Expression
    filter_name: str


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a template or of a rendered text: prose or mathematics."""

    is_mathematics: bool
    parts: tuple[str | Field, ...]


@dataclass(frozen=True, slots=True)
class TextTemplate:
    """A checked template. `fields` are its values, in order."""

    source: str
    pieces: tuple[Piece, ...]

    @property
    def fields(self) -> Iterator[Field]:
        return (part for piece in self.pieces for part in piece.parts if isinstance(part, Field))

    @property
    def names(self) -> frozenset[str]:
        return frozenset(name for field in self.fields for name in field.expression.names)

    @property
    def skeleton(self) -> str:
        """The text with every value replaced by # and digits masked, to find the same problem written twice."""
        parts = ("#" if isinstance(part, Field) else part for piece in self.pieces for part in piece.parts)
        return re.sub(r"\s+", " ", re.sub(r"\d+(?:[.,]\d+)*", "#", "".join(parts))).strip().casefold()


@dataclass(frozen=True, slots=True)
class RenderedPiece:
    is_mathematics: bool
    latin: str  # with ASCII digits and ordinary spaces, for the checks
    shown: str  # as the student reads it


@dataclass(frozen=True, slots=True)
class Rendered:
    pieces: tuple[RenderedPiece, ...]

    @property
    def plain(self) -> str:
        return "".join(piece.shown for piece in self.pieces)

    @property
    def latin(self) -> str:
        return "".join(piece.latin for piece in self.pieces)

    @property
    def mathematics(self) -> list[str]:
        return [piece.latin for piece in self.pieces if piece.is_mathematics]

    @property
    def prose(self) -> str:
        """The prose alone, with ∎ where a piece of mathematics stood, so that words do not run together."""
        return "".join(" ∎ " if piece.is_mathematics else piece.latin for piece in self.pieces)


@lru_cache(maxsize=16_384)
def parse_text(source: str) -> TextTemplate:
    """Splits and checks a template. Raises ExpressionError with one clear sentence."""
    text = unicodedata.normalize("NFC", source).strip()
    if text.count("`") % 2:
        raise ExpressionError("a ` is missing: a piece of mathematics stands between two of them")
    pieces = []
    for position, stretch in enumerate(text.split("`")):
        parts = tuple(_split(stretch))
        if position % 2 and not stretch.strip():
            raise ExpressionError("there is an empty piece of mathematics (``)")
        if parts:
            pieces.append(Piece(bool(position % 2), parts))
    return TextTemplate(source, tuple(pieces))


def _split(stretch: str) -> Iterator[str | Field]:
    literal = ""
    position = 0
    while position < len(stretch):
        character = stretch[position]
        if stretch[position : position + 2] in ("{{", "}}"):
            literal += character
            position += 2
        elif character == "{":
            end = stretch.find("}", position)
            if end < 0:
                raise ExpressionError(f"a }} is missing after {stretch[position : position + 20]!r}")
            if literal:
                yield literal
            literal = ""
            yield _field(stretch[position + 1 : end])
            position = end + 1
        elif character == "}":
            raise ExpressionError("there is a } without {: write }} for a brace that is shown, as in a set")
        else:
            literal += character
            position += 1
    if literal:
        yield literal


def _field(inside: str) -> Field:
    found = _FILTER.search(inside)
    if found:
        return Field(parse_expression(inside[: found.start()]), found.group(1))
    if ":" in inside:
        raise ExpressionError(
            f"{{{inside}}} has no known filter: use ordinal, neg, +, +coef, coef, frac, mixed, a, gen or dp2"
        )
    return Field(parse_expression(inside), "")


def render(template: TextTemplate, environment: Environment, language: Language, digits: Digits) -> Rendered:
    """The text with its values. `digits` here is Bengali or Latin as resolved for the problem: see `digits_for`."""
    return Rendered(tuple(_render_piece(piece, environment, language, digits) for piece in template.pieces))


def _render_piece(piece: Piece, environment: Environment, language: Language, digits: Digits) -> RenderedPiece:
    latin = "".join(
        part if isinstance(part, str) else write(part.expression.evaluate(environment), language, part.filter_name)
        for part in piece.parts
    )
    if piece.is_mathematics:
        latin = _POWER.sub(lambda power: power.group(1).translate(_SUPERSCRIPTS), latin.strip())
        latin = latin.replace("-", MINUS).replace("*", "×")
    latin = re.sub(r"[ \t]+", " ", group_by_lakh(latin))
    bengali = (
        language is Language.BENGALI and digits is Digits.BENGALI and not (piece.is_mathematics and has_latin(latin))
    )
    shown = to_bengali_digits(latin) if bengali else latin
    if piece.is_mathematics and len(shown) <= UNBROKEN_MATHEMATICS:
        shown = shown.replace(" ", NBSP)
    return RenderedPiece(piece.is_mathematics, latin, shown)


def digits_for(digits: Digits, strand: str) -> Digits:
    """The textbook's habit: algebra prints Latin digits in Bengali text, everything else Bengali ones."""
    if digits is not Digits.AUTO:
        return digits
    return Digits.LATIN if strand == "algebra" else Digits.BENGALI


def has_latin(text: str) -> bool:
    return re.search(r"[A-Za-z]", text) is not None


def group_by_lakh(text: str) -> str:
    """Commas from 1,00,000 up: the last three digits, then pairs. Digits after a decimal point are left alone."""
    return _LONG_NUMBER.sub(lambda number: _grouped(number.group()), text)


def _grouped(digits: str) -> str:
    head, tail = digits[:-3], digits[-3:]
    pairs = re.findall(r"\d{1,2}(?=(?:\d{2})*$)", head)
    return ",".join([*pairs, tail])


def normalised(text: str) -> str:
    """Texts are compared without the spacing that only serves the screen."""
    return re.sub(r"\s+", " ", unicodedata.normalize("NFC", text).replace(NBSP, " ")).strip()
