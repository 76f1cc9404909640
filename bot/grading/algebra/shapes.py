"""How a formula is written: expanded, factored, simplified, one fraction, a completed square, a product of primes.

Value is never asked about here, only the tree as it was typed."""

from collections import Counter
from collections.abc import Callable, Iterator
from fractions import Fraction
from math import gcd

from bot.grading.algebra.factors import common_letters, content_of, is_irreducible, share_a_factor
from bot.grading.algebra.formulas import Node
from bot.grading.algebra.numerals import numeral
from bot.grading.algebra.polynomials import Polynomial, degree


def walk(node: Node) -> Iterator[Node]:
    waiting = [node]
    while waiting:
        each = waiting.pop()
        yield each
        waiting.extend(each.parts)


def denominators_of(node: Node) -> list[Node]:
    """What stands below each fraction line."""
    return [each.parts[1] for each in walk(node) if each.kind == "quotient"]


def inside(node: Node) -> Node:
    """Without the brackets around all of it."""
    while node.kind == "group":
        node = node.parts[0]
    return node


def terms_of(node: Node) -> list[Node]:
    """The terms of a sum as it is written, brackets with a plus or a minus before them opened."""
    return _pieces(node, ("sum", "difference"))


def factors_of(node: Node) -> list[Node]:
    """The factors of a product as it is written, a quotient counting as one factor."""
    return _pieces(node, ("product",))


def _pieces(node: Node, kinds: tuple[str, ...]) -> list[Node]:
    pieces, waiting = [], [node]
    while waiting:
        each = inside(waiting.pop())
        if each.kind in kinds or each.kind == "negative":
            waiting.extend(each.parts)
        else:
            pieces.append(each)
    return pieces


def is_expanded(node: Node) -> bool:
    """A sum of single terms, no two of them alike and all multiplied out; a number may divide all of it."""
    return is_sum_of_terms(node) and not any(map(_has_work, terms_of(_numerator(node))))


def is_sum_of_terms(node: Node) -> bool:
    """No bracket to be opened and no like terms; 3² may stay."""
    top = _numerator(node)
    if any(_is_bracketed_sum(each) for each in walk(top)):
        return False
    terms = terms_of(top)
    return all(map(_is_single, terms)) and not _has_like_terms(terms)


def _numerator(node: Node) -> Node:
    """What stands above a number that divides all of it."""
    top = inside(node)
    divided = top.kind == "quotient" and top.parts[0].value.letters and not top.parts[1].value.letters
    return inside(top.parts[0]) if divided else top


def _has_work(term: Node) -> bool:
    """2×5, 3² and 2×3x still have to be multiplied out."""
    top = inside(term.parts[0]) if term.kind == "negative" else term
    numbers = [factor for factor in factors_of(top) if factor.value.number is not None]
    return len(numbers) > 1 or any(factor.kind == "power" for factor in numbers)


def _is_bracketed_sum(node: Node) -> bool:
    return node.kind == "group" and inside(node).kind in ("sum", "difference")


def _is_single(term: Node) -> bool:
    return not any(part.kind in ("sum", "difference") for part in walk(term))


def _has_like_terms(terms: list[Node]) -> bool:
    seen: list[Node] = []
    for term in terms:
        if term.value.is_zero and len(terms) > 1:
            return True
        if len(term.value.top) != 1 or len(term.value.bottom) != 1:
            continue
        if any(
            term.value.top.keys() == other.value.top.keys() and term.value.bottom.keys() == other.value.bottom.keys()
            for other in seen
        ):
            return True
        seen.append(term)
    return False


def is_factored(node: Node) -> bool:
    """A product, or a power, of factors that cannot be split further. Above and below a fraction line each."""
    top = inside(node)
    if top.kind == "negative":
        top = inside(top.parts[0])
    if top.kind == "quotient" and node.value.bottom.keys() != {()}:
        above, below = (part.value.top for part in top.parts)
        return not _have_in_common(above, below) and all(is_factored(part) for part in top.parts)
    factors = factors_of(top)
    if any(
        base.value.bottom.keys() != {()} or (each.kind == "quotient" and each.value.letters)
        for each, base in zip(factors, map(base_of, factors), strict=True)
    ):
        return False
    bases = [base for base in map(base_of, factors) if len(base.value.top) > 1]
    if not bases:
        return len(node.value.top) <= 1
    return all(is_sum_of_terms(base) and is_irreducible(base.value.top) for base in bases)


def count_factors(node: Node) -> int:
    """How many factors with letters a product has as it is written, a square counting twice."""
    total = 0
    for factor in factors_of(node):
        if not base_of(factor).value.letters:
            continue
        exponent = Fraction(1)
        while inside(factor).kind == "power":
            factor, power = inside(factor).parts
            exponent *= power.value.number or 1
        total += max(exponent.numerator, 1)
    return total


def base_of(node: Node) -> Node:
    """What a power is a power of; the node itself where it is none."""
    node = inside(node)
    while node.kind == "power":
        node = inside(node.parts[0])
    return node


def is_simplified(node: Node) -> bool:
    """Like terms collected, numbers multiplied out, powers gathered, fractions in lowest terms. Brackets may stay."""
    top = inside(node)
    if top.kind == "negative" and _is_bracketed_sum(top.parts[0]):
        return False
    return all(_RESTS.get(each.kind, _stays)(each) for each in walk(node))


def _stays(_: Node) -> bool:
    return True


def _is_collected(node: Node) -> bool:
    """No like terms, no bracket that a sign could open, no two signs in a row."""
    if inside(node.parts[1]).kind == "negative":
        return False
    bare = (part.parts[0] if part.kind == "negative" else part for part in node.parts)
    return not any(map(_is_bracketed_sum, bare)) and not _has_like_terms(terms_of(node))


def _is_gathered(product: Node) -> bool:
    factors = factors_of(product)
    numbers = [factor for factor in factors if factor.value.number is not None]
    if len(numbers) > 1 or any(factor.value.number in (0, 1) for factor in numbers):
        return False
    if numbers and any(factor.kind == "quotient" and factor not in numbers for factor in factors):
        return False  # 2(x/4): the number belongs above the line
    bases = Counter(base.text for factor in factors if (base := base_of(factor)).kind == "letter")
    return all(count == 1 for count in bases.values())


def _is_lowest(quotient: Node) -> bool:
    top, bottom = (part.value for part in quotient.parts)
    if top.bottom.keys() != {()} or bottom.bottom.keys() != {()}:
        return False
    above, below = top.top, bottom.top
    if not above or (len(below) == 1 and (below.get(()) == 1 or next(iter(below.values())) < 0)):
        return False
    if any(value.denominator != 1 for value in (*above.values(), *below.values())):
        return False
    if gcd(content_of(above).numerator, content_of(below).numerator) > 1:
        return False
    return not _have_in_common(above, below)


def _have_in_common(above: Polynomial, below: Polynomial) -> bool:
    return bool(common_letters(above) & common_letters(below)) or share_a_factor(above, below)


def _is_worked_out(power: Node) -> bool:
    base = inside(power.parts[0])
    return base.kind not in ("number", "product", "quotient", "negative") and power.parts[1].value.number not in (0, 1)


def _is_taken(root: Node) -> bool:
    return root.value.number is None and all(value == 1 for value in root.value.top.values())


def _is_proper(number: Node) -> bool:
    """1 2/4 is not done, 1 1/2 is."""
    if "/" not in number.text:
        return True
    top, bottom = number.text.rpartition(" ")[2].split("/")
    return top.isdigit() and bottom.isdigit() and gcd(*(numeral(each).value.numerator for each in (top, bottom))) == 1


_RESTS: dict[str, Callable[[Node], bool]] = {
    "number": _is_proper,
    "sum": _is_collected,
    "difference": _is_collected,
    "product": _is_gathered,
    "quotient": _is_lowest,
    "power": _is_worked_out,
    "root": _is_taken,
}


def is_single_fraction(node: Node) -> bool:
    """One fraction line over everything, or none at all."""
    top = inside(node)
    if top.kind == "negative":
        top = inside(top.parts[0])
    parts = top.parts if top.kind == "quotient" else (top,)
    return not any(_is_fraction(each) for part in parts for each in walk(part))


def _is_fraction(node: Node) -> bool:
    if node.kind == "power":
        exponent = node.parts[1].value.number
        return exponent is not None and exponent < 0
    return node.kind == "quotient" or (node.kind == "number" and "/" in node.text)


def is_completed_square(node: Node) -> bool:
    """a(x + h)² + k: every letter stands inside one square of a linear expression."""
    with_letters = [term for term in terms_of(node) if term.value.letters]
    rest = [term for term in terms_of(node) if not term.value.letters]
    if len(with_letters) != 1 or len(rest) > 1:
        return False
    squares = [factor for factor in factors_of(_above(with_letters[0])) if factor.value.letters]
    if len(squares) != 1 or squares[0].kind != "power" or squares[0].parts[1].value.number != 2:
        return False
    return degree(squares[0].parts[0].value.top) == 1


def _above(term: Node) -> Node:
    return inside(term.parts[0]) if term.kind == "quotient" and not term.parts[1].value.letters else term


def is_prime_factorization(node: Node) -> bool:
    """2³ × 3: primes and powers of primes only, none of them with a minus sign."""
    primes = all(_is_prime(base_of(factor).value.number) for factor in factors_of(node))
    return primes and all(each.kind != "negative" for each in walk(node))


def _is_prime(value: Fraction | None) -> bool:
    if value is None or value.denominator != 1 or not 1 < value.numerator < 10**6:
        return False
    number, divisor = value.numerator, 2
    while divisor * divisor <= number:
        if number % divisor == 0:
            return False
        divisor += 1
    return True


def written_alike(one: Node, other: Node) -> bool:
    """The same formula but for the order of terms and factors, brackets without effect and signs of multiplication."""
    return _form_key(one) == _form_key(other)


def _form_key(node: Node) -> tuple[object, ...]:
    """Nested tuples that are equal for formulas written alike. Built from the leaves up, without recursion."""
    keys: dict[int, tuple[object, ...]] = {}
    order, waiting = [], [node]
    while waiting:
        each = waiting.pop()
        order.append(each)
        waiting.extend(each.parts)
    for each in reversed(order):
        keys[id(each)] = _key_of(each, [keys[id(part)] for part in each.parts])
    return keys[id(node)]


def _key_of(node: Node, parts: list[tuple[object, ...]]) -> tuple[object, ...]:
    if node.kind == "group":
        return parts[0]
    if node.kind in ("number", "letter"):
        return (node.kind, node.text)
    if node.kind == "difference":
        return _bag("sum", parts[0], _negated(parts[1]))
    if node.kind == "negative":
        return _negated(parts[0])
    if node.kind in ("sum", "product"):
        return _bag(node.kind, *parts)
    return (node.kind, *parts)


def _negated(key: tuple[object, ...]) -> tuple[object, ...]:
    return key[1:] if key[0] == "negative" else ("negative", *key)


def _bag(kind: str, *keys: tuple[object, ...]) -> tuple[object, ...]:
    """Sums of sums and products of products as one, their parts in one order; minus signs come out of a product, and
    (1 - x) counts as -(x - 1) there."""
    if kind != "product":
        parts = [part for key in keys for part in (key[1:] if key[0] == kind else (key,))]
        return (kind, *sorted(parts, key=repr))
    minus = False
    factors: list[object] = []
    for key in keys:
        bare = key[1:] if key[0] == "negative" else key
        turned = _bag("sum", *map(_negated, bare[1:])) if bare[0] == "sum" else bare  # type: ignore[arg-type]
        chosen = min(bare, turned, key=repr)
        minus ^= (bare is not key) ^ (chosen != bare)
        factors += chosen[1:] if chosen[0] == "product" else (chosen,)
    bag = (kind, *sorted(factors, key=repr))
    return ("negative", *bag) if minus else bag
