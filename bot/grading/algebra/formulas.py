"""Reading mathematics: tokens, then a tree whose every node knows its exact value. No recursion: an operator stack."""

import re
import unicodedata
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from fractions import Fraction
from typing import NamedTuple

from bot.grading.algebra.numerals import numeral
from bot.grading.algebra.polynomials import LARGEST_EXPONENT, Quotient, root_of
from bot.grading.judgement import Reason, Unreadable
from bot.grading.regex import regex

DEEPEST_NESTING = 40
MOST_WORK = 350  # products of terms that one answer may cost, some milliseconds on a slow core

_TOKEN = regex(
    r"(?P<number>[0-9]+(?:,[0-9]+)*(?:\.[0-9]*)?|\.[0-9]+)"
    r"|(?P<power>[⁺⁻]?[⁰¹²³⁴⁵⁶⁷⁸⁹]+)"
    r"|(?P<vulgar>[¼½¾⅓⅔⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞⅐⅑⅒])"
    r"|(?P<word>[A-Za-zα-ωΑ-Ω]+|[\u0985-\u09e3ঀ-ঃ]+)"
    r"|(?P<sign>\*\*|.)",
    re.DOTALL,
)
_SUPERSCRIPTS = {ord(raised): plain for raised, plain in zip("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789", strict=True)}
VULGAR = {
    "¼": (1, 4),
    "½": (1, 2),
    "¾": (3, 4),
    "⅓": (1, 3),
    "⅔": (2, 3),
    "⅕": (1, 5),
    "⅖": (2, 5),
    "⅗": (3, 5),
    "⅘": (4, 5),
    "⅙": (1, 6),
    "⅚": (5, 6),
    "⅛": (1, 8),
    "⅜": (3, 8),
    "⅝": (5, 8),
    "⅞": (7, 8),
    "⅐": (1, 7),
    "⅑": (1, 9),
    "⅒": (1, 10),
}
_PI = frozenset({"pi", "π", "পাই", "Pi", "PI"})
_ROOT = frozenset({"sqrt", "root", "√"})
_TIMES = frozenset({"*", "×", "·"})
_SPOKEN_SIGNS = {
    unicodedata.normalize("NFC", word): sign
    for sign, words in {
        "+": "plus যোগ প্লাস",
        "-": "minus বিয়োগ মাইনাস",
        "×": "times into গুণ গুন",
        "/": "by over ভাগ",
    }.items()
    for word in words.split()
}
_SPOKEN_POWERS = {
    unicodedata.normalize("NFC", word): raised
    for raised, words in {"²": "square squared sq বর্গ স্কয়ার", "³": "cube cubed ঘন কিউব"}.items()
    for word in words.split()
}
_OPEN = {"(": ")", "[": "]", "{": "}"}


class Token(NamedTuple):
    kind: str  # number mixed power vulgar word sign
    text: str
    after_space: bool


def tokens_of(text: str) -> list[Token]:
    found: list[Token] = []
    after_space = False
    for match in _TOKEN.finditer(text):
        if match[0] == " ":
            after_space = True
            continue
        found.append(Token(match.lastgroup or "sign", match[0], after_space))
        after_space = False
    return found


class Node(NamedTuple):
    """`kind`: number, letter, root, negative, sum, difference, product, quotient, power, group. `text` is the echo."""

    kind: str
    value: Quotient
    parts: tuple["Node", ...]
    text: str


class Reading(NamedTuple):
    node: Node
    # The same text when letters that stand together after "/" belong to the denominator: a/bc as a/(bc).
    tight: Node | None = None


_PRECEDENCE = {"+": 1, "-": 1, "*": 2, "/": 2, "adjacent": 2, "negative": 3, "^": 4, "√": 5}


class Work:
    """Products of terms, predicted before they are computed."""

    def __init__(self) -> None:
        self.spent = 0


_WORK: ContextVar[Work | None] = ContextVar("work", default=None)


@contextmanager
def one_answer() -> Iterator[None]:
    """All that is read within counts as one answer's work, however many expressions it holds."""
    if _WORK.get() is not None:
        yield
        return
    before = _WORK.set(Work())
    try:
        yield
    finally:
        _WORK.reset(before)


def read_expression(text: str, variables: frozenset[str]) -> Reading:
    """Raises `Unreadable`. Letters are `variables` and π; others are refused with the reason that fits them."""
    tokens = list(_prepared(tokens_of(text), variables))
    work = _WORK.get() or Work()
    loose = _Builder(tight=False, work=work)
    node = loose.build(tokens)
    tight = _Builder(tight=True, work=work).build(tokens) if loose.ambiguous else None
    return Reading(node, tight)


def _prepared(tokens: list[Token], variables: frozenset[str]) -> Iterator[Token]:
    """Words become letters, roots and π; an x between two numbers becomes ×; 2 1/5 becomes one number."""
    skipped = 0
    for place, token in enumerate(tokens):
        if skipped:
            skipped -= 1
        elif token.kind == "number" and token.text[0] == "." and place and _ends_operand(tokens[place - 1]):
            yield Token("sign", "*", False)  # 2.x.3: the point of the books
            yield Token("number", token.text[1:], False)
        elif token.kind == "number" and place + 1 < len(tokens) and tokens[place + 1].kind == "vulgar":
            skipped = 1
            over, under = VULGAR[tokens[place + 1].text]
            yield Token("mixed", f"{token.text} {over}/{under}", token.after_space)
        elif token.kind == "number" and _is_mixed(tokens, place):
            skipped = 3
            whole, top, _, bottom = tokens[place : place + 4]
            yield Token("mixed", f"{whole.text} {top.text}/{bottom.text}", whole.after_space)
        elif token.kind != "word":
            yield token
        elif token.text in _PI:
            yield Token("letter", "π", token.after_space)
        elif token.text in _ROOT:
            yield Token("sign", "√", token.after_space)
        elif token.text in variables:
            yield Token("letter", token.text, token.after_space)
        elif all(letter in variables for letter in token.text):
            yield from _letters(token, variables)
        elif token.text in ("x", "X") and _stands_for_times(tokens, place):
            yield Token("sign", "×", token.after_space)
        elif (word := token.text.casefold()) in _SPOKEN_SIGNS:
            yield Token("sign", _SPOKEN_SIGNS[word], token.after_space)
        elif word in _SPOKEN_POWERS and place:
            yield Token("power", _SPOKEN_POWERS[word], token.after_space)
        else:
            yield from _letters(token, variables)


def _ends_operand(token: Token) -> bool:
    return token.kind in ("word", "power") or token.text in ")]}"


def _is_mixed(tokens: list[Token], place: int) -> bool:
    """A whole number, a space, and a fraction of whole numbers with nothing before or after that it could belong to."""
    following = tokens[place + 1 : place + 4]
    if len(following) < 3 or (place and tokens[place - 1].text not in _BEFORE_A_MIXED):
        return False
    top, bar, bottom = following
    whole = all("." not in each.text for each in (tokens[place], top, bottom))
    return whole and top.kind == bottom.kind == "number" and top.after_space and bar.text == "/"


_BEFORE_A_MIXED = frozenset("([{+-*×·=")


def _stands_for_times(tokens: list[Token], place: int) -> bool:
    """2 x 3 and 2x3; between letters only with a space on both sides: 2a x 3b."""
    if not 0 < place < len(tokens) - 1:
        return False
    before, token, after = tokens[place - 1 : place + 2]
    if before.kind in ("number", "power") and after.kind == "number":
        return True
    between = after.kind in ("number", "word") and before.text not in "+-×*/÷("
    return between and token.after_space and after.after_space


def _letters(token: Token, variables: frozenset[str]) -> Iterator[Token]:
    spelt = token.text
    if spelt[:2].casefold() == "pi" and not set(spelt[:2]) & variables:
        spelt = f"π{spelt[2:]}"  # πr² as pir^2
    if all(letter in variables or letter == "π" for letter in spelt):
        for place, letter in enumerate(spelt):
            yield Token("letter", letter, token.after_space and place == 0)
        return
    known = variables | {letter.swapcase() for letter in variables} | {"π"}
    if variables and all(letter in known for letter in spelt):
        raise Unreadable(Reason.WRONG_CASE)
    if len(spelt) <= 2 and all(map(str.isalpha, spelt)):  # না is no name of a number
        raise Unreadable(Reason.WRONG_VARIABLE if variables else Reason.NOT_UNDERSTOOD)
    raise Unreadable(Reason.NOT_UNDERSTOOD)


_BEFORE_A_MINUS = frozenset({*_OPEN, *_TIMES, "^", "**", "/", "÷", "+", "-", "√"})


class _Builder:
    """One pass over the tokens. `tight`: a product without a sign binds closer than "/"."""

    def __init__(self, *, tight: bool, work: Work) -> None:
        self.tight = tight
        self.ambiguous = False
        self.values: list[Node] = []
        self.operators: list[str] = []
        self.brackets: list[str] = []
        self.work = work

    def build(self, tokens: list[Token]) -> Node:
        expects_value = True
        previous: Token | None = None
        for token in tokens:
            expects_value = self._operand(token, previous) if expects_value else self._after_operand(token, previous)
            previous = token
        if expects_value or self.brackets:
            raise Unreadable
        self._reduce(0)
        if len(self.values) != 1 or self.operators:
            raise Unreadable
        return self.values[0]

    def _operand(self, token: Token, previous: Token | None) -> bool:
        """A value is due; returns whether one is still due afterwards."""
        if token.kind == "sign":
            if token.text in _OPEN:
                self._open(token.text)
            elif token.text == "-" and (previous is None or previous.text in _BEFORE_A_MINUS):
                self.operators.append("negative")
            elif token.text == "+" and (previous is None or previous.text in _OPEN):
                pass
            elif token.text == "√":
                self.operators.append("√")
            else:
                raise Unreadable
            return True
        if token.kind == "power":
            raise Unreadable
        self.values.append(_leaf(token))
        return False

    def _after_operand(self, token: Token, previous: Token | None) -> bool:
        if token.kind == "power":
            self._reduce(_PRECEDENCE["^"] + 1)
            self._raise_to(token.text)
            return False
        if token.kind == "sign" and token.text in ")]}":
            self._close(token.text)
            return False
        sign = token.text if token.kind == "sign" else "adjacent"
        sign = {"**": "^", "÷": "/", "×": "*", "·": "*", ".": "*"}.get(sign, sign)  # books write a.b, too
        if sign in _OPEN or sign == "√":
            return self._adjacent(token, previous)
        if sign == "adjacent":
            return self._adjacent(token, previous)
        if sign not in _PRECEDENCE:
            raise Unreadable
        self._push(sign)
        return True

    def _adjacent(self, token: Token, previous: Token | None) -> bool:
        """A product without a sign. A number begins it or follows a bracket: "x2" could mean x², "2 3" two answers."""
        if token.kind in ("number", "mixed", "vulgar") and not (previous is not None and previous.text in ")]}"):
            raise Unreadable
        if not token.after_space and ("/" in self.operators[-1:] or self._denominator_is_open()):
            self.ambiguous = True
        self._push("adjacent")
        return self._operand(token, Token("sign", "*", False))

    def _denominator_is_open(self) -> bool:
        return len(self.operators) >= 2 and self.operators[-1] in ("^", "adjacent") and self.operators[-2] == "/"

    def _push(self, sign: str) -> None:
        rank = self._rank(sign)
        self._reduce(rank if sign != "^" else rank + 1)
        if len(self.operators) > 200:
            raise Unreadable(Reason.TOO_LONG)
        self.operators.append(sign)

    def _rank(self, sign: str) -> float:
        return 2.5 if sign == "adjacent" and self.tight else _PRECEDENCE[sign]

    def _open(self, bracket: str) -> None:
        if len(self.brackets) >= DEEPEST_NESTING:
            raise Unreadable(Reason.TOO_LONG)
        self.brackets.append(_OPEN[bracket])
        self.operators.append("(")

    def _close(self, bracket: str) -> None:
        if not self.brackets or self.brackets.pop() != bracket:
            raise Unreadable
        self._reduce(0)
        self.operators.pop()
        inside = self.values.pop()
        self.values.append(Node("group", inside.value, (inside,), f"({inside.text})"))

    def _reduce(self, rank: float) -> None:
        """Apply what binds at least as closely as `rank`, back to the last open bracket."""
        while self.operators and self.operators[-1] != "(" and self._rank(self.operators[-1]) >= rank:
            self._apply(self.operators.pop())

    def _apply(self, sign: str) -> None:
        right = self.values.pop()
        if sign == "negative":
            self.values.append(Node("negative", -right.value, (right,), f"-{right.text}"))
            return
        if sign == "√":
            self.values.append(Node("root", root_of(right.value), (right,), f"√{right.text}"))
            return
        left = self.values.pop()
        self._spend(sign, left.value, right.value)
        self.values.append(_joined(sign, left, right))

    def _raise_to(self, raised: str) -> None:
        base = self.values.pop()
        negative = raised[0] == "⁻"
        digits = raised.lstrip("⁺⁻").translate(_SUPERSCRIPTS)
        exponent = _leaf(Token("number", digits, False))
        if negative:
            exponent = Node("negative", -exponent.value, (exponent,), f"-{exponent.text}")
        self._spend("^", base.value, exponent.value)
        self.values.append(_joined("^", base, exponent))

    def _spend(self, sign: str, left: Quotient, right: Quotient) -> None:
        """Predict what an operation costs, and refuse before it is done."""
        size = len(left.top) + len(left.bottom) - 1
        if sign == "^":
            times = abs(right.number or Fraction(0))
            self.work.spent += (times**2 if size <= 2 else times**3).numerator
        elif sign in ("*", "/", "adjacent") or left.bottom != right.bottom:
            self.work.spent += size * (len(right.top) + len(right.bottom) - 1)
        if self.work.spent > MOST_WORK and size > 1:
            raise Unreadable(Reason.TOO_LONG)


def _leaf(token: Token) -> Node:
    if token.kind == "letter":
        return Node("letter", Quotient.letter(token.text), (), token.text)
    if token.kind == "vulgar":
        top, bottom = VULGAR[token.text]
        return Node("number", Quotient.of(Fraction(top, bottom)), (), f"{top}/{bottom}")
    if token.kind == "mixed":
        whole, _, part = token.text.partition(" ")
        over, below = (numeral(digits).value for digits in part.split("/"))
        if not below:
            raise Unreadable(Reason.DIVISION_BY_ZERO)
        return Node("number", Quotient.of(numeral(whole).value + over / below), (), token.text)
    if token.kind == "number":
        read = numeral(token.text)
        return Node("number", Quotient.of(read.value), (), read.text)
    raise Unreadable


def _joined(sign: str, left: Node, right: Node) -> Node:
    parts = (left, right)
    if sign == "+":
        return Node("sum", left.value + right.value, parts, f"{left.text} + {right.text}")
    if sign == "-":
        return Node("difference", left.value - right.value, parts, f"{left.text} - {right.text}")
    if sign == "/":
        return Node("quotient", left.value / right.value, parts, f"{left.text}/{right.text}")
    if sign == "^":
        return Node("power", left.value.to_the(_exponent(right)), parts, f"{left.text}^{right.text}")
    between = "" if sign == "adjacent" else "×"
    return Node("product", left.value * right.value, parts, f"{left.text}{between}{right.text}")


def _exponent(node: Node) -> int:
    value = node.value.number
    if value is None or value.denominator != 1:
        raise Unreadable
    if abs(value) > LARGEST_EXPONENT:
        raise Unreadable(Reason.TOO_LONG)
    return value.numerator
