"""Is a polynomial factorised to the end? Exact for what classes 6 to 8 meet; numbers decide, no symbolic division.

A polynomial in several letters is judged by its values: with large numbers for all letters but one it becomes a
polynomial in one letter, and what holds there three times over holds for the letters too, but for a chance below
10⁻⁹ (Schwartz 1980, Zippel 1979)."""

from collections.abc import Iterator
from fractions import Fraction
from math import gcd, isqrt, lcm

from bot.grading.algebra.polynomials import Polynomial, degree, letters_of

# Rows of primes, one prime for each letter in its turn.
_LARGE = (
    (1_000_003, 1_299_709, 1_500_007, 1_750_009, 1_999_993, 2_250_047),
    (1_100_009, 1_400_017, 1_600_033, 1_800_017, 2_000_003, 2_300_003),
    (1_200_007, 1_450_003, 1_650_017, 1_850_027, 2_100_001, 2_350_007),
)
_SMALL = (
    (7, 11, 13, 17, 19, 23),
    (13, 7, 17, 29, 11, 31),
    (11, 19, 7, 13, 37, 17),
    (17, 13, 29, 7, 23, 11),
    (19, 23, 11, 31, 7, 13),
)
_SHARED = 1000  # a common factor of values this large is one of the polynomials, not of chance
_MOST_DIVISORS = 400


def content_of(polynomial: Polynomial) -> Fraction:
    """The greatest number that divides every coefficient; 0 for the zero polynomial."""
    return Fraction(
        gcd(*(value.numerator for value in polynomial.values())),
        lcm(*(value.denominator for value in polynomial.values())),
    )


def common_letters(polynomial: Polynomial) -> frozenset[str]:
    """The letters that stand in every term."""
    monomials = [frozenset(name for name, _ in monomial) for monomial in polynomial]
    return frozenset.intersection(*monomials) if monomials else frozenset()


def share_a_factor(above: Polynomial, below: Polynomial) -> bool:
    """Have two polynomials a factor with letters in common? By their values; Euclid's algorithm in one letter."""
    names = sorted(letters_of(above) | letters_of(below))
    if len(names) > len(_LARGE[0]):
        return False
    for name in sorted(letters_of(above) & letters_of(below)):
        pairs = [
            tuple(_coefficients(each, name, dict(zip(names, values, strict=False))) for each in (above, below))
            for values in (_LARGE if len(names) > 1 else _LARGE[:1])
        ]
        if all(_have_a_common_root(*pair) for pair in pairs):
            return True
    return False


def _have_a_common_root(one: list[int], other: list[int]) -> bool:
    first, second = ([Fraction(value) for value in row] for row in (one, other))
    while second:
        first, second = second, _remainder(first, second)
    return len(first) > 1


def _remainder(row: list[Fraction], divisor: list[Fraction]) -> list[Fraction]:
    row = list(row)
    while len(row) >= len(divisor):
        factor = row[-1] / divisor[-1]
        shift = len(row) - len(divisor)
        for place, value in enumerate(divisor):
            row[shift + place] -= factor * value
        while row and not row[-1]:
            row.pop()
    return row


def is_irreducible(polynomial: Polynomial) -> bool:
    """No number, letter or polynomial with rational coefficients is left to take out. Decides degree 1 and 2 in some
    letter, cubics with a rational root and x⁴ + bx² + c; anything longer counts as finished."""
    if content_of(polynomial) != 1 or common_letters(polynomial):
        return False
    names = sorted(letters_of(polynomial))
    if not names or len(names) > len(_LARGE[0]) or degree(polynomial) == 1:
        return True
    powers = {name: max(dict(monomial).get(name, 0) for monomial in polynomial) for name in names}
    name = min(names, key=lambda each: (powers[each], each))
    if len(names) == 2 and _is_homogeneous(polynomial):
        return not _splits(_coefficients(polynomial, name, dict.fromkeys(names, 1)))
    # The root of a cubic is looked for among divisors, which large numbers have too many of.
    table = _SMALL if powers[name] > 2 else _LARGE
    rows = [_coefficients(polynomial, name, dict(zip(names, values, strict=False))) for values in table]
    if len(names) > 1 and table is _LARGE and all(gcd(*row) > _SHARED for row in rows):
        return False
    return not all(_splits(row) for row in (rows if len(names) > 1 else rows[:1]))


def _is_homogeneous(polynomial: Polynomial) -> bool:
    return len({sum(power for _, power in monomial) for monomial in polynomial}) == 1


def _coefficients(polynomial: Polynomial, name: str, at: dict[str, int]) -> list[int]:
    """Whole coefficients of a polynomial in `name`, from the constant up, the other letters replaced by numbers."""
    row: dict[int, Fraction] = {}
    for monomial, coefficient in polynomial.items():
        value, place = coefficient, 0
        for each, power in monomial:
            if each == name:
                place = power
            else:
                value *= at.get(each, 1) ** power
        row[place] = row.get(place, Fraction(0)) + value
    common = lcm(*(value.denominator for value in row.values()))
    return [(row.get(place, Fraction(0)) * common).numerator for place in range(max(row) + 1)]


def _splits(row: list[int]) -> bool:
    """Has this polynomial in one letter a factor of lower degree, for the degrees and shapes that are decided?"""
    size = len(row) - 1
    if size == 2:
        return _is_square(row[1] ** 2 - 4 * row[2] * row[0])
    if size == 3 and not row[1] and not row[2]:
        return _is_cube(row[0] * row[3] ** 2)
    if size == 4 and not row[1] and not row[3]:
        return _biquadratic_splits(row[4], row[2], row[0])
    return size > 2 and (not row[0] or any(_vanishes(row, root) for root in _possible_roots(row)))


def _biquadratic_splits(a: int, b: int, c: int) -> bool:
    """ax⁴ + bx² + c: as a quadratic in x², or as (px² + q)² − (rx)², which needs ac to be a square."""
    if _is_square(b * b - 4 * a * c):
        return True
    if not _is_square(a * c):
        return False
    root = isqrt(a * c)
    return any(_is_square(a * (2 * sign * root - b)) for sign in (1, -1))


def _possible_roots(row: list[int]) -> Iterator[Fraction]:
    """By the rational root theorem; none where the numbers have too many divisors to try."""
    tops, bottoms = _divisors(abs(row[0])), _divisors(abs(row[-1]))
    if len(tops) * len(bottoms) > _MOST_DIVISORS:
        return
    for top in tops:
        for bottom in bottoms:
            yield Fraction(top, bottom)
            yield Fraction(-top, bottom)


def _divisors(value: int) -> list[int]:
    """Of a number up to 10⁶; of a larger one only 1."""
    if value > 10**6:
        return [1]
    small = [each for each in range(1, isqrt(value) + 1) if value % each == 0]
    return sorted({*small, *(value // each for each in small)})


def _vanishes(row: list[int], root: Fraction) -> bool:
    """Is this a root? In whole numbers: multiplied by a power of the denominator."""
    top, bottom = root.numerator, root.denominator
    total, scale = 0, 1
    for coefficient in reversed(row):
        total = total * top + coefficient * scale
        scale *= bottom
    return total == 0


def _is_square(value: int) -> bool:
    return value >= 0 and isqrt(value) ** 2 == value


def _is_cube(value: int) -> bool:
    size = abs(value)
    low, high = 0, 1 << (size.bit_length() // 3 + 1)
    while low < high:
        middle = (low + high) // 2
        low, high = (middle + 1, high) if middle**3 < size else (low, middle)
    return low**3 == size
