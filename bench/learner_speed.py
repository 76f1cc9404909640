"""How long the learner model takes for one answer: python -m bench.learner_speed

Processor time, the fastest of nine runs: the others measure the machine."""

from collections.abc import Callable
from time import process_time
from timeit import timeit

from bench.learner_worlds import WORLDS
from bot.mastery import elo, evaluation
from bot.mastery.logistic import AdaptiveWeights, Known, default_weights, features, learn, predict

REPEATS, CALLS = 9, 20_000


def fastest(call: Callable[[], object]) -> float:
    """Microseconds."""
    return min(timeit(call, number=CALLS, timer=process_time) for _ in range(REPEATS)) / CALLS * 1e6


def main() -> None:
    known = Known()
    for answer in range(20):
        known = learn(known, "skill", "item", float(answer % 3 > 0), answer * 1000.0)
    weights = default_weights()
    adaptive = AdaptiveWeights(weights)
    x = features(known, "skill", "item", 50_000.0)
    terms = (known.student.ability, known.student_skill.offset, known.skill, known.item)
    parts: dict[str, Callable[[], object]] = {
        "elo.update": lambda: elo.update(*terms, 1.0),
        "predict": lambda: predict(weights, known, "skill", "item", 50_000.0),
        "learn": lambda: learn(known, "skill", "item", 1.0, 50_000.0),
        "weights follow": lambda: adaptive.learn(x, 0.5, 1.0),
    }
    print("| part | µs |\n| --- | --: |")
    for name, call in parts.items():
        print(f"| {name} | {fastest(call):.2f} |")
    rows = WORLDS["growth mixed"](1)
    print()
    print(evaluation.table(evaluation.evaluate(rows)))


if __name__ == "__main__":
    main()
