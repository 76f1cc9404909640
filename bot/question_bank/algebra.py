"""Exact algebra, as far as classes 6 to 8 go: polynomials in single letters, and quotients of two of them.

Algebraic answers are compared in expanded form: (x + 1)(x + 2) equals x² + 3x + 2. Quotients are compared by cross
multiplication, so nothing is ever factorised.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction

Monomial = tuple[tuple[str, int], ...]

MAX_TERMS = 200
MAX_DEGREE = 24


class AlgebraError(ValueError):
    """An operation that leaves exact algebra; the message is one clear sentence."""


@dataclass(frozen=True, slots=True)
class Polynomial:
    """A sum of coefficient × monomial; no coefficient is zero. Degree and number of terms are capped."""

    terms: tuple[tuple[Monomial, Fraction], ...]

    @staticmethod
    def of(terms: Mapping[Monomial, Fraction]) -> "Polynomial":
        kept = tuple(sorted((monomial, value) for monomial, value in terms.items() if value))
        if len(kept) > MAX_TERMS or any(sum(power for _, power in monomial) > MAX_DEGREE for monomial, _ in kept):
            raise AlgebraError("the algebraic expression is too large")
        return Polynomial(kept)

    @staticmethod
    def constant(value: Fraction | int) -> "Polynomial":
        return Polynomial.of({(): Fraction(value)})

    @staticmethod
    def letter(name: str) -> "Polynomial":
        return Polynomial.of({((name, 1),): Fraction(1)})

    def __add__(self, other: "Polynomial") -> "Polynomial":
        total = dict(self.terms)
        for monomial, value in other.terms:
            total[monomial] = total.get(monomial, Fraction(0)) + value
        return Polynomial.of(total)

    def __neg__(self) -> "Polynomial":
        return Polynomial(tuple((monomial, -value) for monomial, value in self.terms))

    def __mul__(self, other: "Polynomial") -> "Polynomial":
        total: dict[Monomial, Fraction] = {}
        for left, left_value in self.terms:
            for right, right_value in other.terms:
                powers = dict(left)
                for name, power in right:
                    powers[name] = powers.get(name, 0) + power
                monomial = tuple(sorted(powers.items()))
                total[monomial] = total.get(monomial, Fraction(0)) + left_value * right_value
        return Polynomial.of(total)

    @property
    def constant_value(self) -> Fraction | None:
        """The number this polynomial is, or None if it holds a letter."""
        if not self.terms:
            return Fraction(0)
        return self.terms[0][1] if len(self.terms) == 1 and self.terms[0][0] == () else None


ONE = Polynomial.constant(1)


@dataclass(frozen=True, slots=True, eq=False)
class Algebraic:
    """A quotient of two polynomials; the denominator is never zero."""

    above: Polynomial
    below: Polynomial = ONE

    @staticmethod
    def of(value: "Algebraic | Fraction | int") -> "Algebraic":
        return value if isinstance(value, Algebraic) else Algebraic(Polynomial.constant(value))

    def __add__(self, other: "Algebraic") -> "Algebraic":
        if self.below == other.below:
            return Algebraic(self.above + other.above, self.below)
        return Algebraic(self.above * other.below + other.above * self.below, self.below * other.below)

    def __neg__(self) -> "Algebraic":
        return Algebraic(-self.above, self.below)

    def __sub__(self, other: "Algebraic") -> "Algebraic":
        return self + -other

    def __mul__(self, other: "Algebraic") -> "Algebraic":
        return Algebraic(self.above * other.above, self.below * other.below)

    def __truediv__(self, other: "Algebraic") -> "Algebraic":
        if not other.above.terms:
            raise AlgebraError("division by zero")
        divisor = other.above.constant_value
        if divisor is not None:
            return Algebraic(self.above * Polynomial.constant(1 / divisor) * other.below, self.below)
        return Algebraic(self.above * other.below, self.below * other.above)

    def __pow__(self, power: int) -> "Algebraic":
        base = self if power >= 0 else Algebraic.of(1) / self
        result = Algebraic.of(1)
        for _ in range(abs(power)):
            result = result * base
        return result

    def __eq__(self, other: object) -> bool:
        if isinstance(other, int | Fraction):
            other = Algebraic.of(other)
        if not isinstance(other, Algebraic):
            return NotImplemented
        return self.above * other.below == other.above * self.below

    __hash__ = None  # type: ignore[assignment]  # equal quotients have many spellings
