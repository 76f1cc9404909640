"""Is the working right? Every `a = b = c` of a hint or solution is computed again from what the student will read."""

import re
from collections.abc import Iterator
from fractions import Fraction

from bot.question_bank.checks.examined import Texts
from bot.question_bank.enumeration import described
from bot.question_bank.expressions import Approximate, ExpressionError, square_root
from bot.question_bank.findings import Finding, error

RELATION = re.compile(r"([=≈<>≤≥≠])")
_TOKEN = re.compile(r"\s*(\d+(?:,\d{2,3})*(?:\.\d+)?|[⁰¹²³⁴⁵⁶⁷⁸⁹]+|[−+×÷/:√∛()%°])")
_SUPERSCRIPTS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
_MIXED = re.compile(r"(?<![\d.,/])(\d+) (\d+)\s?/\s?(\d+)(?![\d.])")
# What stands in a piece of mathematics without being arithmetic: lists, pairs, sets, blanks.
_NOT_ARITHMETIC = re.compile(r"[{}\[\]?_□…|∪∩∅∈]|,\s|\(\s*\)")


class NotArithmetic(ValueError):
    """The text is no arithmetic that can be computed."""


def check_working(examined: Texts) -> Iterator[Finding]:
    for variant in examined.sample:
        for text in variant.of("solution", "hint", "targeted hint"):
            for piece in text.en.mathematics:
                fault = fault_in(piece)
                if fault:
                    yield error(
                        "working",
                        examined.name,
                        text.place,
                        f"in {text.name}, `{piece}`: {fault}, with {described(variant.environment)}",
                        text.name,
                    )


def fault_in(piece: str) -> str | None:
    """What is wrong in a chain such as `3 + 4 = 7`, or None. Parts that hold letters or lists are passed over."""
    parts = RELATION.split(piece)
    for left, relation, right in zip(parts[::2], parts[1::2], parts[2::2], strict=False):
        if not computable(left) or not computable(right):
            continue
        try:
            if not holds(left, relation, right):
                return f"{left.strip()} is not {_WORDS[relation]} {right.strip()}"
        except NotArithmetic as fault:
            return str(fault)
    return None


_WORDS = {
    "=": "",
    "≈": "about",
    "<": "less than",
    ">": "greater than",
    "≤": "at most",
    "≥": "at least",
    "≠": "unequal to",
}


def computable(part: str) -> bool:
    """Whether there is something to compute: a number, no letters, no list."""
    letters = any(character.isalpha() for character in part)
    return bool(re.search(r"\d", part)) and not letters and not _NOT_ARITHMETIC.search(part)


def holds(left: str, relation: str, right: str) -> bool:
    """Whether `left relation right` is true, percentages read as in schools. Raises NotArithmetic."""
    a, b = evaluate(left), evaluate(right)
    if relation == "=" and a != b and ("%" in left) != ("%" in right):
        # `20 ÷ 80 × 100 = 25%` is how percentages are worked out in schools.
        a, b = evaluate(left.replace("%", "")), evaluate(right.replace("%", ""))
    if relation == "=":
        return abs(a - b) <= Fraction(1, 10**12)
    if relation == "≈":
        return abs(a - b) <= _half_unit(right)
    return {"<": a < b, ">": a > b, "≤": a <= b, "≥": a >= b, "≠": a != b}[relation]


def _half_unit(text: str) -> Fraction:
    """Half of the last decimal place written: 3.14 may stand for anything from 3.135 to 3.145."""
    places = re.search(r"\.(\d+)", text)
    return Fraction(1, 2 * 10 ** (len(places.group(1)) if places else 0))


def evaluate(text: str) -> Fraction:
    """The value of arithmetic as it is printed: 2 1/3 × 6, √169, (4 + 3)², 12%. Raises NotArithmetic."""
    text = re.sub(r"^[\s∴⇒→]+", "", text).strip().rstrip(".;")
    text = _MIXED.sub(r"(\1 + \2/\3)", text)
    tokens: list[str] = []
    position = 0
    while position < len(text):
        match = _TOKEN.match(text, position)
        if not match:
            raise NotArithmetic(f"{text!r} cannot be computed: put words and lists outside the backticks")
        tokens.append(match.group(1).replace(",", ""))
        position = match.end()
    parser = _Arithmetic(tokens)
    value = parser.ratio()
    if parser.rest:
        raise NotArithmetic(f"{text!r} cannot be computed")
    return value


class _Arithmetic:
    """Recursive descent. A fraction line binds closer than × and ÷, as it does on paper: 3 ÷ 1/2 is 6."""

    def __init__(self, tokens: list[str]) -> None:
        self.rest = tokens[::-1]

    def _next(self, *wanted: str) -> str:
        if self.rest and self.rest[-1] in wanted:
            return self.rest.pop()
        return ""

    def ratio(self) -> Fraction:
        value = self._sum()
        while self._next(":"):
            value = _divided(value, self._sum())
        return value

    def _sum(self) -> Fraction:
        value = self._product()
        while sign := self._next("+", "−"):
            other = self._product()
            value = value + other if sign == "+" else value - other
        return value

    def _product(self) -> Fraction:
        value = self._fraction()
        while self.rest:
            if self._next("÷"):
                value = _divided(value, self._fraction())
            elif self._next("×") or self.rest[-1] in ("(", "√", "∛"):
                value *= self._fraction()
            else:
                break
        return value

    def _fraction(self) -> Fraction:
        value = self._signed()
        while self._next("/"):
            value = _divided(value, self._signed())
        return value

    def _signed(self) -> Fraction:
        if self._next("−"):
            return -self._signed()
        if self._next("+"):
            return self._signed()
        return self._power()

    def _power(self) -> Fraction:
        value = self._atom()
        while self.rest:
            if self._next("%"):
                value /= 100
            elif self._next("°"):
                continue
            elif self.rest[-1].translate(_SUPERSCRIPTS) != self.rest[-1]:
                power = int(self.rest.pop().translate(_SUPERSCRIPTS))
                if power > 20:
                    raise NotArithmetic("a power is too large to be computed")
                value **= power
            else:
                break
        return value

    def _atom(self) -> Fraction:
        if self._next("("):
            value = self.ratio()
            if not self._next(")"):
                raise NotArithmetic("a bracket is not closed")
            return value
        if self._next("√"):
            return _root(self._power())
        if self._next("∛"):
            return _cube_root(self._power())
        if self.rest and self.rest[-1][0].isascii() and self.rest[-1][0].isdigit():
            return Fraction(self.rest.pop())
        raise NotArithmetic("a number is missing in the working")


def _divided(above: Fraction, below: Fraction) -> Fraction:
    if below == 0:
        raise NotArithmetic("the working divides by zero")
    return above / below


def _root(value: Fraction) -> Fraction:
    try:
        root = square_root(value)
    except ExpressionError as fault:
        raise NotArithmetic(str(fault)) from None
    return Fraction(root.value if isinstance(root, Approximate) else root)  # type: ignore[arg-type]


def _cube_root(value: Fraction) -> Fraction:
    for sign in (1, -1):
        guess = Fraction(round(abs(float(value)) ** (1 / 3)) * sign)
        if guess**3 == value:
            return guess
    raise NotArithmetic("a cube root is not a whole number")


CHECKS = (check_working,)
