"""The little language in which authors write values: exact arithmetic, and nothing that could harm or hang the build.

Parsed with Python's `ast` and translated, node by allowed node, into closures; nothing is ever passed to `eval`.
Numbers are exact (`int` or `Fraction`, never float). `sqrt` of a number that is no perfect square gives an
`Approximate`, which stays marked through arithmetic, so that it cannot slip into a text or an exact answer.

Limits: 400 characters, 150 nodes, exponents from −6 to 6, numbers below 10³⁰ above and below the fraction line.
"""

import ast
import math
import operator
from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache

from bot.question_bank.algebra import AlgebraError, Algebraic, Polynomial

MAX_LENGTH = 400
MAX_NODES = 150
MAX_EXPONENT = 6
MAX_NUMBER = 10**30
MAX_ROUND_PLACES = 10
APPROXIMATE_PLACES = 10**20
APPROXIMATE_EQUALITY = Fraction(1, 10**12)


class ExpressionError(ValueError):
    """An expression that is not allowed or has no value; the message is one clear sentence."""


@dataclass(frozen=True, slots=True)
class Approximate:
    """A number known only to about 20 places: the square root of a number that is no perfect square."""

    value: Fraction

    def __str__(self) -> str:
        return f"about {float(self.value):.4f}"


@dataclass(frozen=True, slots=True)
class LexiconEntry:
    """A word with its forms and numbers, from lexicon.yaml. `item.min` reads a field."""

    key: str
    fields: Mapping[str, "str | int | Fraction"]

    def __hash__(self) -> int:
        return hash(self.key)


Number = int | Fraction
Value = Number | bool | str | Approximate | Algebraic | LexiconEntry | tuple["Value", ...]
Environment = Mapping[str, Value]
_Run = Callable[[Environment], Value]


@dataclass(frozen=True, slots=True)
class Expression:
    """A checked expression. `names` are the names it needs; `evaluate` raises ExpressionError and nothing else."""

    source: str
    names: frozenset[str]
    _run: _Run

    def evaluate(self, environment: Environment) -> Value:
        try:
            return self._run(environment)
        except ZeroDivisionError:
            raise ExpressionError(f"{self.source!r} divides by zero") from None
        except AlgebraError as error:
            raise ExpressionError(f"{self.source!r}: {error}") from None
        except (TypeError, ValueError, RecursionError, OverflowError) as error:
            raise ExpressionError(f"{self.source!r} has no value: {error}") from None

    def number(self, environment: Environment) -> Number | Approximate:
        value = self.evaluate(environment)
        if isinstance(value, bool) or not isinstance(value, int | Fraction | Approximate):
            raise ExpressionError(f"{self.source!r} is not a number")
        return value

    def holds(self, environment: Environment) -> bool:
        value = self.evaluate(environment)
        if not isinstance(value, bool):
            raise ExpressionError(f"{self.source!r} is not a condition: write a comparison such as a < b")
        return value


@lru_cache(maxsize=8192)
def parse_expression(source: str) -> Expression:
    """Checks and translates one expression. Raises ExpressionError with one clear sentence."""
    text = source.strip()
    if not text:
        raise ExpressionError("an expression is empty")
    if len(text) > MAX_LENGTH:
        raise ExpressionError(f"an expression is longer than {MAX_LENGTH} characters")
    try:
        tree = ast.parse(text, mode="eval")
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        raise ExpressionError(f"{text!r} is not an expression: write arithmetic such as 3*x + n") from None
    if sum(1 for _ in ast.walk(tree)) > MAX_NODES:
        raise ExpressionError(f"{text[:40]!r}… is too long: give parts of it names in `let`")
    names: set[str] = set()
    run = _translate(tree.body, names)
    expression = Expression(text, frozenset(names), run)
    if not names:
        expression.evaluate({})  # a constant such as 9**9**9 is refused here, with the file's line at hand
    return expression


# Translation: one function per kind of node; what is not in the table at the end is refused.


def _translate(node: ast.AST, names: set[str]) -> _Run:
    translate = _TRANSLATORS.get(type(node))
    if translate is None:
        raise ExpressionError(f"{ast.unparse(node)[:60]!r} is not allowed in an expression")
    return translate(node, names)


def _constant(node: ast.Constant, names: set[str]) -> _Run:
    value: Value
    if isinstance(node.value, str):
        value = node.value
    elif isinstance(node.value, float):
        if not math.isfinite(node.value):
            raise ExpressionError("a number is too large")
        # The shortest digits that make this float are the digits as written: 0.1 is one tenth.
        value = _checked(Fraction(repr(node.value)))
    elif isinstance(node.value, int) and not isinstance(node.value, bool):
        value = _checked(node.value)
    else:
        raise ExpressionError(f"{node.value!r} is not allowed in an expression")
    return lambda environment: value


def _name(node: ast.Name, names: set[str]) -> _Run:
    name = node.id
    if name.startswith("_"):
        raise ExpressionError(f"the name {name!r} is not allowed")
    names.add(name)

    def run(environment: Environment) -> Value:
        try:
            return environment[name]
        except KeyError:
            raise ExpressionError(f"unknown name {name!r}") from None

    return run


def _field(node: ast.Attribute, names: set[str]) -> _Run:
    if not isinstance(node.value, ast.Name) or node.attr.startswith("_"):
        raise ExpressionError(f"{ast.unparse(node)[:60]!r} is not allowed: only a lexicon word has fields")
    entry = _name(node.value, names)
    field = node.attr

    def run(environment: Environment) -> Value:
        word = entry(environment)
        if not isinstance(word, LexiconEntry):
            raise ExpressionError(f"only a lexicon word has fields, so {ast.unparse(node)!r} has no value")
        try:
            return word.fields[field]
        except KeyError:
            raise ExpressionError(f"the lexicon entry {word.key!r} has no field {field!r}") from None

    return run


def _item(node: ast.Subscript, names: set[str]) -> _Run:
    if not isinstance(node.slice, ast.Constant) or type(node.slice.value) is not int:
        raise ExpressionError(f"{ast.unparse(node)[:60]!r} is not allowed: write answer[0] or data[2]")
    source, place = _translate(node.value, names), node.slice.value

    def run(environment: Environment) -> Value:
        items = source(environment)
        if not isinstance(items, tuple) or place >= len(items):
            raise ExpressionError(f"{ast.unparse(node)!r} has no value: there is no such list item")
        return items[place]

    return run


def _list(node: ast.List | ast.Tuple | ast.Set, names: set[str]) -> _Run:
    items = [_translate(item, names) for item in node.elts]
    return lambda environment: tuple(item(environment) for item in items)


def _arithmetic(node: ast.BinOp, names: set[str]) -> _Run:
    operation = _OPERATIONS.get(type(node.op))
    if operation is None:
        raise ExpressionError(f"{ast.unparse(node)[:60]!r} is not allowed: use + - * / // % **")
    if isinstance(node.op, ast.Pow) and isinstance(node.right, ast.Constant):
        _exponent(node.right.value if isinstance(node.right.value, int | float) else 0)
    left, right = _translate(node.left, names), _translate(node.right, names)

    def run(environment: Environment) -> Value:
        a, b = left(environment), right(environment)
        if type(a) is int and type(b) is int:  # nearly always: a check evaluates millions of these
            result = operation(a, b)
            if type(result) is int and -MAX_NUMBER < result < MAX_NUMBER:
                return result
        return _combine(operation, a, b)

    return run


def _combine(operation: Callable[..., Number], left: Value, right: Value) -> Value:
    if type(left) is int and type(right) is int:
        return _checked(operation(left, right))
    if isinstance(left, Algebraic) or isinstance(right, Algebraic):
        return _combine_algebraic(operation, left, right)
    result = operation(_plain(left), _plain(right))
    if isinstance(left, Approximate) or isinstance(right, Approximate):
        return _approximated(Fraction(result))
    return _checked(result)


def _approximated(value: Fraction) -> Approximate:
    """Kept to 20 places, or the fraction line would grow with every operation."""
    _checked(int(value))
    return Approximate(Fraction(round(value * APPROXIMATE_PLACES), APPROXIMATE_PLACES))


def _combine_algebraic(operation: Callable[..., Number], left: Value, right: Value) -> Value:
    if operation is _power:
        power = _exponent(_plain(right))
        if isinstance(left, Algebraic):
            return left**power
    algebraic = _ALGEBRAIC.get(operation)
    if algebraic is None or isinstance(left, Approximate) or isinstance(right, Approximate):
        raise ExpressionError("letters can only be added, subtracted, multiplied, divided and raised to a power")
    return algebraic(_algebraic(left), _algebraic(right))


def _algebraic(value: Value) -> Algebraic:
    return value if isinstance(value, Algebraic) else Algebraic.of(_plain(value))


def _plain(value: Value) -> Number:
    if isinstance(value, Approximate):
        return value.value
    if isinstance(value, int | Fraction) and not isinstance(value, bool):
        return value
    raise ExpressionError(f"{_named(value)} is not a number")


def _named(value: Value) -> str:
    return repr(value.key) if isinstance(value, LexiconEntry) else repr(value)[:40]


def _checked(value: Number) -> Number:
    if isinstance(value, Fraction) and value.denominator == 1:
        value = value.numerator
    if magnitude(value) >= MAX_NUMBER or (isinstance(value, Fraction) and value.denominator >= MAX_NUMBER):
        raise ExpressionError("a number is too large")
    return value


def magnitude(value: Number) -> Number:
    return value if value >= 0 else -value


def _divide(left: Number, right: Number) -> Number:
    if type(left) is int and type(right) is int and right and not left % right:
        return left // right
    return Fraction(left) / Fraction(right)


def _power(base: Number, power: Number) -> Number:
    exponent = _exponent(power)
    return base**exponent if exponent >= 0 else Fraction(base) ** exponent


def _exponent(power: Number | float) -> int:
    if power != int(power) or not -MAX_EXPONENT <= power <= MAX_EXPONENT:
        raise ExpressionError(f"an exponent must be a whole number from -{MAX_EXPONENT} to {MAX_EXPONENT}")
    return int(power)


def _sign(node: ast.UnaryOp, names: set[str]) -> _Run:
    operand = _translate(node.operand, names)
    if isinstance(node.op, ast.USub):
        return lambda environment: _combine(operator.sub, 0, operand(environment))
    if isinstance(node.op, ast.UAdd):
        return operand
    if isinstance(node.op, ast.Not):
        return lambda environment: not _truth(operand(environment))
    raise ExpressionError(f"{ast.unparse(node)[:60]!r} is not allowed in an expression")


def _either(node: ast.BoolOp, names: set[str]) -> _Run:
    conditions = [_translate(value, names) for value in node.values]
    if isinstance(node.op, ast.And):
        return lambda environment: all(_truth(condition(environment)) for condition in conditions)
    return lambda environment: any(_truth(condition(environment)) for condition in conditions)


def _truth(value: Value) -> bool:
    if not isinstance(value, bool):
        raise ExpressionError("`and`, `or`, `not` join conditions such as a < b")
    return value


def _comparison(node: ast.Compare, names: set[str]) -> _Run:
    operands = [_translate(part, names) for part in (node.left, *node.comparators)]
    if any(type(relation) not in _RELATIONS for relation in node.ops):
        raise ExpressionError(f"{ast.unparse(node)[:60]!r} is not allowed: use == != < <= > >= in, not in")
    first, *rest = operands
    steps = [
        (_RELATIONS[type(relation)], _INTEGER_RELATIONS.get(type(relation)), operand)
        for relation, operand in zip(node.ops, rest, strict=True)
    ]

    def run(environment: Environment) -> Value:
        left = first(environment)
        for relation, of_integers, operand in steps:
            right = operand(environment)
            if of_integers is not None and type(left) is int and type(right) is int:
                if not of_integers(left, right):
                    return False
            elif not relation(left, right):
                return False
            left = right
        return True

    return run


def equal(left: Value, right: Value) -> bool:
    """Equality of values; an approximate value equals what is within 10⁻¹² of it. Lists are equal item by item."""
    if isinstance(left, tuple) and isinstance(right, tuple):
        return len(left) == len(right) and all(equal(a, b) for a, b in zip(left, right, strict=True))
    if isinstance(left, Approximate) or isinstance(right, Approximate):
        if not isinstance(left, int | Fraction | Approximate) or not isinstance(right, int | Fraction | Approximate):
            return False
        a, b = Fraction(_plain(left)), Fraction(_plain(right))
        return abs(a - b) <= APPROXIMATE_EQUALITY * (1 + abs(a))
    if isinstance(left, Algebraic) or isinstance(right, Algebraic):
        numeric = int | Fraction | Algebraic
        return isinstance(left, numeric) and isinstance(right, numeric) and _algebraic(left) == _algebraic(right)
    return left == right


def _contained(item: Value, items: Value) -> bool:
    if not isinstance(items, tuple):
        raise ExpressionError("`in` needs a list, such as n in [2, 3]")
    return any(equal(item, other) for other in items)


def _call(node: ast.Call, names: set[str]) -> _Run:
    name = node.func.id if isinstance(node.func, ast.Name) else ""
    function = FUNCTIONS.get(name)
    if function is None or node.keywords:
        raise ExpressionError(
            f"{ast.unparse(node)[:60]!r} is not allowed: the functions are {', '.join(sorted(FUNCTIONS))}"
        )
    arguments = [_translate(argument, names) for argument in node.args]

    def run(environment: Environment) -> Value:
        values = [argument(environment) for argument in arguments]
        approximate = any(isinstance(value, Approximate) for value in values)
        result = function(*[_exact(value) for value in values])
        if isinstance(result, int | Fraction) and not isinstance(result, bool):
            return _approximated(Fraction(result)) if approximate and name in _KEEP_APPROXIMATION else _checked(result)
        return result

    return run


def _exact(value: Value) -> Value:
    return value.value if isinstance(value, Approximate) else value


# Functions. Those of data take a list or several numbers.


def square_root(value: Value) -> Value:
    """The root if the number is a perfect square (of a fraction too), else an Approximate good to 20 places."""
    number = Fraction(_plain(value))
    if number < 0:
        raise ExpressionError("there is no square root of a negative number")
    above, below = math.isqrt(number.numerator), math.isqrt(number.denominator)
    if above * above == number.numerator and below * below == number.denominator:
        return _checked(Fraction(above, below))
    scaled = number.numerator * APPROXIMATE_PLACES**2 // number.denominator
    return Approximate(Fraction(math.isqrt(scaled), APPROXIMATE_PLACES))


def _integers(values: tuple[Value, ...]) -> list[int]:
    numbers = _numbers(values)
    if any(not isinstance(number, int) for number in numbers):
        raise ExpressionError("this function takes whole numbers only")
    return [int(number) for number in numbers]


def _numbers(values: tuple[Value, ...]) -> list[Number]:
    items = values[0] if len(values) == 1 and isinstance(values[0], tuple) else values
    numbers = [_plain(item) for item in items]
    if not numbers:
        raise ExpressionError("a function needs at least one number")
    return [int(number) if number == int(number) else number for number in numbers]


def _only(values: tuple[Value, ...]) -> Number:
    if len(values) != 1:
        raise ExpressionError("this function takes one number")
    return _plain(values[0])


def _round(*values: Value) -> Value:
    """Half away from zero, as schools round; Python's own `round` goes to even."""
    if len(values) not in (1, 2):
        raise ExpressionError("round takes a number and, if wanted, the number of decimal places")
    number, places = Fraction(_plain(values[0])), _plain(values[1]) if len(values) == 2 else 0
    if not isinstance(places, int) or not 0 <= places <= MAX_ROUND_PLACES:
        raise ExpressionError(f"round takes 0 to {MAX_ROUND_PLACES} decimal places")
    scaled = abs(number) * 10**places
    whole = math.floor(scaled + Fraction(1, 2))
    return Fraction(whole if number >= 0 else -whole, 10**places)


def _median(*values: Value) -> Value:
    ordered = sorted(_numbers(values))
    middle = len(ordered) // 2
    return ordered[middle] if len(ordered) % 2 else Fraction(ordered[middle - 1] + ordered[middle]) / 2


def _mode(*values: Value) -> Value:
    counts = Counter(_numbers(values)).most_common()
    if len(counts) > 1 and counts[0][1] == counts[1][1]:
        raise ExpressionError("these data have no single mode")
    return counts[0][0]


def _length(*values: Value) -> Value:
    if len(values) != 1 or not isinstance(values[0], tuple):
        raise ExpressionError("len takes one list")
    return len(values[0])


# Rounding, on the other hand, is how an author says that a number is meant to be approximate.
_KEEP_APPROXIMATION = ("abs", "min", "max", "sum", "mean")
FUNCTIONS: dict[str, Callable[..., Value]] = {
    "sqrt": lambda *values: square_root(_only(values)),
    "gcd": lambda *values: math.gcd(*_integers(values)),
    "lcm": lambda *values: math.lcm(*_integers(values)),
    "abs": lambda *values: magnitude(_only(values)),
    "min": lambda *values: min(_numbers(values)),
    "max": lambda *values: max(_numbers(values)),
    "floor": lambda *values: math.floor(_only(values)),
    "ceil": lambda *values: math.ceil(_only(values)),
    "round": _round,
    "digits": lambda *values: tuple(int(digit) for digit in str(abs(_integers(values)[0]))),
    "sum": lambda *values: sum(_numbers(values)),
    "len": _length,
    "sorted": lambda *values: tuple(sorted(_numbers(values))),
    "mean": lambda *values: Fraction(sum(_numbers(values))) / len(_numbers(values)),
    "median": _median,
    "mode": _mode,
}
_OPERATIONS: dict[type[ast.operator], Callable[..., Number]] = {
    ast.Add: operator.add,
    ast.Sub: operator.sub,
    ast.Mult: operator.mul,
    ast.Div: _divide,
    ast.FloorDiv: operator.floordiv,
    ast.Mod: operator.mod,
    ast.Pow: _power,
}
_ALGEBRAIC: dict[Callable[..., Number], Callable[[Algebraic, Algebraic], Algebraic]] = {
    operator.add: operator.add,
    operator.sub: operator.sub,
    operator.mul: operator.mul,
    _divide: operator.truediv,
}


def _ordered(relation: Callable[[Number, Number], bool]) -> Callable[[Value, Value], bool]:
    return lambda left, right: relation(_plain(left), _plain(right))


_RELATIONS: dict[type[ast.cmpop], Callable[[Value, Value], bool]] = {
    ast.Eq: equal,
    ast.NotEq: lambda left, right: not equal(left, right),
    ast.Lt: _ordered(operator.lt),
    ast.LtE: _ordered(operator.le),
    ast.Gt: _ordered(operator.gt),
    ast.GtE: _ordered(operator.ge),
    ast.In: _contained,
    ast.NotIn: lambda item, items: not _contained(item, items),
}
_INTEGER_RELATIONS: dict[type[ast.cmpop], Callable[[int, int], bool]] = {
    ast.Eq: operator.eq,
    ast.NotEq: operator.ne,
    ast.Lt: operator.lt,
    ast.LtE: operator.le,
    ast.Gt: operator.gt,
    ast.GtE: operator.ge,
}
_TRANSLATORS: dict[type[ast.AST], Callable[..., _Run]] = {
    ast.Constant: _constant,
    ast.Name: _name,
    ast.Attribute: _field,
    ast.Subscript: _item,
    ast.List: _list,
    ast.Tuple: _list,
    ast.Set: _list,
    ast.BinOp: _arithmetic,
    ast.UnaryOp: _sign,
    ast.BoolOp: _either,
    ast.Compare: _comparison,
    ast.Call: _call,
}


def letters_as_unknowns(names: frozenset[str], environment: Environment) -> Environment:
    """The environment with every single letter that is no given name standing for itself, for algebraic answers."""
    unknown = {name for name in names if len(name) == 1 and name.isalpha() and name not in environment}
    return {**environment, **{name: Algebraic(Polynomial.letter(name)) for name in unknown}}
