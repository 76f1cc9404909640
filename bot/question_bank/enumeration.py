"""All valid parameter sets of a template, in a fixed order, and the few of them that become problems.

Nothing is drawn by chance: the same files always give the same variants.
"""

import math
from collections.abc import Iterator

from bot.question_bank.expressions import Environment, Expression, ExpressionError, Value
from bot.question_bank.problem import Problem, Relation

MAX_SETS = 20_000
MAX_VARIANTS = 12
_SPREAD_CANDIDATES = 400

Place = tuple[int, ...]  # the position of each parameter's value among its values


class EnumerationError(ValueError):
    """A condition or a `let` has no value for some parameters; the message is one clear sentence."""


def valid_sets(problem: Problem) -> list[tuple[Place, Environment]]:
    """Every parameter set that meets `where`, with its `let` values. A fixed problem has exactly one, if that.

    More than 20,000 combinations are sampled at an even stride that meets every value of every parameter; only what is
    enumerated, and so checked, can become a variant. Raises EnumerationError.
    """
    early, late = _split_conditions(problem)
    found = []
    for place in _combinations(problem, early):
        chosen: dict[str, Value] = {
            parameter.name: parameter.values[position]
            for parameter, position in zip(problem.parameters, place, strict=True)
        }
        try:
            if all(condition.expression.holds(chosen) for condition in early):
                complete = with_let(problem, chosen)
                if all(condition.expression.holds(complete) for condition in late):
                    found.append((place, complete))
        except ExpressionError as error:
            raise EnumerationError(f"with {described(chosen)}: {error}") from None
    return found


def _split_conditions(problem: Problem) -> tuple[list[Relation], list[Relation]]:
    """Conditions on parameters alone come first: they may keep a `let` from dividing by zero, and they save work."""
    computed = {name for name, _ in problem.let}
    early = [relation for relation in problem.where if not relation.expression.names & computed]
    return early, [relation for relation in problem.where if relation.expression.names & computed]


def _combinations(problem: Problem, early: list[Relation]) -> Iterator[Place]:
    sizes = [len(parameter.values) for parameter in problem.parameters]
    total = math.prod(sizes)
    return _promising(problem, early) if total <= MAX_SETS else _sampled(sizes, total)


def _promising(problem: Problem, early: list[Relation]) -> Iterator[Place]:
    """All combinations in order, but for those whose first parameters already fail a condition.

    It only saves work: whoever asks tries every condition again, in the order in which they are written.
    """
    names = [parameter.name for parameter in problem.parameters]
    decided: list[list[Expression]] = [[] for _ in names]
    for relation in early:
        needed = relation.expression.names
        if names and needed <= set(names):
            decided[max((names.index(name) for name in needed), default=0)].append(relation.expression)
    chosen: dict[str, Value] = {}

    def extended(place: Place) -> Iterator[Place]:
        depth = len(place)
        if depth == len(names):
            yield place
            return
        for position, value in enumerate(problem.parameters[depth].values):
            chosen[names[depth]] = value
            if all(_may_hold(expression, chosen) for expression in decided[depth]):
                yield from extended((*place, position))

    return extended(())


def _may_hold(expression: Expression, chosen: dict[str, Value]) -> bool:
    try:
        return expression.holds(chosen)
    except ExpressionError:
        return True  # another condition may rule these numbers out before this one is asked


def _sampled(sizes: list[int], total: int) -> Iterator[Place]:
    stride = math.ceil(total / MAX_SETS)
    while any(math.gcd(stride, size) > 1 for size in sizes):
        stride += 1
    for number in range(0, total, stride):
        place = []
        for size in reversed(sizes):
            number, position = divmod(number, size)
            place.append(position)
        yield tuple(reversed(place))


def with_let(problem: Problem, chosen: dict[str, Value]) -> Environment:
    environment = dict(chosen)
    for name, value in problem.let:
        if isinstance(value, Expression):
            environment[name] = value.evaluate(environment)
        else:
            environment[name] = tuple(item.evaluate(environment) for item in value)
    return environment


def described(environment: Environment) -> str:
    """A parameter set as an author recognises it: cost = 240, rate = 5."""
    parts = [f"{name} = {getattr(value, 'key', value)}" for name, value in environment.items()]
    return ", ".join(parts[:6]) or "no parameters"


def spread(sets: list[tuple[Place, Environment]], sizes: list[int], count: int = MAX_VARIANTS) -> list[Environment]:
    """Up to `count` sets, far from one another: the middle one, then always the one farthest from those taken."""
    step = max(1, len(sets) // _SPREAD_CANDIDATES)
    candidates = sets if len(sets) <= count else sets[::step]
    taken = [len(candidates) // 2] if candidates else []
    nearest = [math.inf] * len(candidates)
    while len(taken) < min(count, len(candidates)):
        last = candidates[taken[-1]][0]
        nearest = [min(far, _distance(place, last, sizes)) for far, (place, _) in zip(nearest, candidates, strict=True)]
        for position in taken:
            nearest[position] = -1.0
        taken.append(max(range(len(candidates)), key=lambda position: (nearest[position], -position)))
    return [candidates[position][1] for position in taken]


def _distance(left: Place, right: Place, sizes: list[int]) -> float:
    """Parameters with a different value count for one each, and up to one more by how far apart the values stand."""
    return sum(
        0.0 if a == b else 1.0 + abs(a - b) / max(1, size - 1) for a, b, size in zip(left, right, sizes, strict=True)
    )
