"""Exact polynomials in several letters, and fractions of them.

√p of a prime p is an atom whose square is p, √x of a letter one whose square is x, and π is an atom of its own,
so equal surds are equal polynomials. The root of a sum, and of an even power (√x² is |x|), is an atom that only equals
itself.
Fractions are never reduced to compare them: a/b = c/d when ad = bc."""

from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction
from math import gcd, isqrt, lcm

from bot.grading.judgement import Reason, Unreadable

LARGEST_EXPONENT = 64
LARGEST_DEGREE = 64
MOST_TERMS = 150
MOST_WORK = 1500  # products of terms in one multiplication
LARGEST_BITS = 4000
LARGEST_RADICAND = 10**6

Monomial = tuple[tuple[str, int], ...]
Polynomial = dict[Monomial, Fraction]

ONE: Polynomial = {(): Fraction(1)}


def constant(value: Fraction | int) -> Polynomial:
    return {(): Fraction(value)} if value else {}


def letter(name: str) -> Polynomial:
    return {((name, 1),): Fraction(1)}


def degree(polynomial: Polynomial) -> int:
    return max((sum(power for _, power in monomial) for monomial in polynomial), default=0)


def add(left: Polynomial, right: Polynomial) -> Polynomial:
    total = dict(left)
    for monomial, coefficient in right.items():
        value = total.get(monomial, Fraction(0)) + coefficient
        if value:
            total[monomial] = value
        else:
            total.pop(monomial, None)
    return _capped(total)


def negate(polynomial: Polynomial) -> Polynomial:
    return {monomial: -coefficient for monomial, coefficient in polynomial.items()}


def multiply(left: Polynomial, right: Polynomial) -> Polynomial:
    for number, rest in ((left, right), (right, left)):
        if len(number) == 1 and () in number:
            scale = number[()]
            return rest if scale == 1 else _capped({monomial: value * scale for monomial, value in rest.items()})
    # Refused before it is done: two long sums would already have cost their time.
    if len(left) * len(right) > MOST_WORK or degree(left) + degree(right) > LARGEST_DEGREE:
        raise Unreadable(Reason.TOO_LONG)
    product: Polynomial = {}
    for one, first in left.items():
        for other, second in right.items():
            monomial, factor = _join(one, other)
            product[monomial] = product.get(monomial, Fraction(0)) + first * second * factor
    return _capped({monomial: value for monomial, value in product.items() if value})


def power(base: Polynomial, exponent: int) -> Polynomial:
    if exponent > LARGEST_EXPONENT or degree(base) * exponent > LARGEST_DEGREE:
        raise Unreadable(Reason.TOO_LONG)
    if len(base) == 1:
        ((monomial, coefficient),) = base.items()
        size = max(coefficient.numerator.bit_length(), coefficient.denominator.bit_length())
        if size * exponent > LARGEST_BITS:
            raise Unreadable(Reason.TOO_LONG)
        if not any(name[0] == "√" for name, _ in monomial):
            raised = tuple((name, times * exponent) for name, times in monomial) if exponent else ()
            return {raised: coefficient**exponent}
    result = ONE
    for _ in range(exponent):
        result = multiply(result, base)
    return result


def _join(one: Monomial, other: Monomial) -> tuple[Monomial, int]:
    """The product of two monomials, and the whole number that came out of squared roots."""
    if not one or not other:
        return one or other, 1
    powers = dict(one)
    for name, exponent in other:
        powers[name] = powers.get(name, 0) + exponent
    factor = 1
    roots = [name for name in powers if name[0] == "√"]
    if not roots:
        return tuple(sorted(powers.items())), 1
    for name in roots:
        pairs, rest = divmod(powers[name], 2)
        radicand = name[1:]
        if radicand[0] == "(":
            continue
        powers[name] = rest
        if radicand.isdigit():
            factor *= _whole(radicand) ** pairs
        elif pairs:
            powers[radicand] = powers.get(radicand, 0) + pairs
    return tuple(sorted((name, exponent) for name, exponent in powers.items() if exponent)), factor


def _whole(digits: str) -> int:
    value = 0
    for digit in digits:
        value = value * 10 + ord(digit) - 48
    return value


def _capped(polynomial: Polynomial) -> Polynomial:
    if len(polynomial) > MOST_TERMS:
        raise Unreadable(Reason.TOO_LONG)
    for value in polynomial.values():
        if value.numerator.bit_length() > LARGEST_BITS or value.denominator.bit_length() > LARGEST_BITS:
            raise Unreadable(Reason.TOO_LONG)
    return polynomial


@dataclass(frozen=True, slots=True)
class Quotient:
    """A fraction of polynomials; the denominator is never zero."""

    top: Polynomial
    bottom: Polynomial

    @staticmethod
    def of(value: Fraction | int) -> "Quotient":
        return Quotient(constant(value), ONE)

    @staticmethod
    def letter(name: str) -> "Quotient":
        return Quotient(letter(name), ONE)

    @property
    def is_zero(self) -> bool:
        return not self.top

    @property
    def number(self) -> Fraction | None:
        """The rational number that this is, or None."""
        if self.bottom == ONE:
            return self.top.get(()) if len(self.top) == 1 else None if self.top else Fraction(0)
        return ratio_of(self.top, self.bottom) if self.top else Fraction(0)

    @property
    def letters(self) -> frozenset[str]:
        return letters_of(self.top) | letters_of(self.bottom)

    def __neg__(self) -> "Quotient":
        return Quotient(negate(self.top), self.bottom)

    def __add__(self, other: "Quotient") -> "Quotient":
        if self.bottom == other.bottom:
            return Quotient(add(self.top, other.top), self.bottom)
        top = add(multiply(self.top, other.bottom), multiply(other.top, self.bottom))
        return _quotient(top, multiply(self.bottom, other.bottom))

    def __sub__(self, other: "Quotient") -> "Quotient":
        return self + -other

    def __mul__(self, other: "Quotient") -> "Quotient":
        if self.bottom == other.bottom == ONE:
            return Quotient(multiply(self.top, other.top), ONE)
        return _quotient(multiply(self.top, other.top), multiply(self.bottom, other.bottom))

    def __truediv__(self, other: "Quotient") -> "Quotient":
        if other.is_zero:
            raise Unreadable(Reason.DIVISION_BY_ZERO)
        return _quotient(multiply(self.top, other.bottom), multiply(self.bottom, other.top))

    def to_the(self, exponent: int) -> "Quotient":
        if exponent < 0:
            return (Quotient.of(1) / self).to_the(-exponent)
        return _quotient(power(self.top, exponent), power(self.bottom, exponent))

    def approximation(self) -> Fraction | None:
        """The value to about 25 places, of a number with roots and π; None where there is a letter."""
        if self.letters:
            return None
        return _approximate(self.top) / _approximate(self.bottom)

    def equals(self, other: "Quotient") -> bool:
        if self.bottom == other.bottom:
            return self.top == other.top
        return multiply(self.top, other.bottom) == multiply(other.top, self.bottom)


_PI = Fraction(3141592653589793238462643383279, 10**30)
_ROOT_SCALE = 10**30


def _approximate(polynomial: Polynomial) -> Fraction:
    total = Fraction(0)
    for monomial, coefficient in polynomial.items():
        value = coefficient
        for name, power in monomial:
            base = _PI if name == "π" else Fraction(isqrt(_whole(name[1:]) * _ROOT_SCALE**2), _ROOT_SCALE)
            value *= base**power
        total += value
    return total


def _quotient(top: Polynomial, bottom: Polynomial) -> Quotient:
    if not bottom:
        raise Unreadable(Reason.DIVISION_BY_ZERO)
    if len(bottom) == 1 and () in bottom:
        divisor = bottom[()]
        if divisor == 1:
            return Quotient(top, ONE)
        return Quotient({monomial: value / divisor for monomial, value in top.items()}, ONE)
    return Quotient(top, bottom)


def ratio_of(one: Polynomial, other: Polynomial) -> Fraction | None:
    """The number c with one = c × other, or None when there is none."""
    if not other or one.keys() != other.keys():
        return None
    ratios = {value / other[monomial] for monomial, value in one.items()}
    return ratios.pop() if len(ratios) == 1 else None


def letters_of(polynomial: Polynomial) -> frozenset[str]:
    """The letters, those under a root too; the root of a sum stands for all of its letters."""
    return frozenset(
        name.removeprefix("√")
        for monomial in polynomial
        for name, _ in monomial
        if name != "π" and not (name[0] == "√" and name[1:].isdigit())
    )


def root_of(value: Quotient) -> Quotient:
    """The square root, of a number exactly, of a single term with odd powers letter by letter, of a sum as one atom.
    Raises `Unreadable` for a negative number and for a root under a root."""
    if any(name[0] == "√" for monomial in (*value.top, *value.bottom) for name, _ in monomial):
        raise Unreadable
    if value.bottom.keys() != {()}:
        return root_of(Quotient(value.top, ONE)) / root_of(Quotient(value.bottom, ONE))
    number = value.number
    if number is not None:
        return square_root(number)
    if len(value.top) == 1:
        ((monomial, coefficient),) = value.top.items()
        if all(power % 2 and name[0] not in "√π" for name, power in monomial):
            atoms = [(f"√{name}", 1) for name, _ in monomial]
            halves = [(name, power // 2) for name, power in monomial if power > 1]
            return square_root(coefficient) * Quotient({tuple(sorted(atoms + halves)): Fraction(1)}, ONE)
    common = _content(value.top)
    rest = {monomial: coefficient / common for monomial, coefficient in value.top.items()}
    shown = "+".join(f"{coefficient}{monomial}" for monomial, coefficient in sorted(rest.items()))
    return square_root(common) * Quotient.letter(f"√({shown})")


def _content(polynomial: Polynomial) -> Fraction:
    bottom = lcm(*(value.denominator for value in polynomial.values()))
    return Fraction(gcd(*((value * bottom).numerator for value in polynomial.values())), bottom)


def square_root(value: Fraction) -> Quotient:
    """√(p/q) = √(pq)/q, with squares taken out and one atom for each prime that stays."""
    if value < 0:
        raise Unreadable(Reason.NOT_UNDERSTOOD)
    radicand = value.numerator * value.denominator
    root = isqrt(radicand)
    if root * root == radicand:
        return Quotient.of(Fraction(root, value.denominator))
    if radicand > LARGEST_RADICAND:
        raise Unreadable(Reason.TOO_LONG)
    outside, primes = _squares_out(radicand)
    monomial = tuple(sorted((f"√{prime}", 1) for prime in primes))
    return Quotient({monomial: Fraction(outside, value.denominator)}, ONE)


def _squares_out(radicand: int) -> tuple[int, Iterable[int]]:
    outside, primes, divisor = 1, [], 2
    while divisor * divisor <= radicand:
        exponent = 0
        while radicand % divisor == 0:
            radicand //= divisor
            exponent += 1
        outside *= divisor ** (exponent // 2)
        if exponent % 2:
            primes.append(divisor)
        divisor += 1
    if radicand > 1:
        primes.append(radicand)
    return outside, primes
