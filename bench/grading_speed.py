"""How long a verdict takes, by kind of answer: python -m bench.grading_speed

Each text of the specification tables is graded nine times and its fastest time counts: the others measure the machine.
The last column is the ratio to the median of numbers, for comparing two machines or two commits."""

import os
import subprocess
import sys
from collections import defaultdict
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter_ns

from bench.answers import cases
from bot.grading import AnswerSpec, grade

REPEATS = 9


def fastest(spec: AnswerSpec, text: str) -> float:
    """Microseconds."""
    times = []
    for _ in range(REPEATS):
        began = perf_counter_ns()
        grade(spec, text)
        times.append(perf_counter_ns() - began)
    return min(times) / 1000


def main() -> None:
    by_kind: dict[str, list[float]] = defaultdict(list)
    for spec, texts in cases():
        by_kind[spec.kind] += [fastest(spec, text) for text in texts]
    reference = median(by_kind["number"])
    print("| kind | texts | median µs | p99 µs | worst µs | median ÷ number's |\n| --- | --: | --: | --: | --: | --: |")
    for kind, times in [*by_kind.items(), ("all", [time for row in by_kind.values() for time in row])]:
        times.sort()
        p99 = times[min(len(times) - 1, len(times) * 99 // 100)]
        middle = median(times)
        print(f"| {kind} | {len(times)} | {middle:.0f} | {p99:.0f} | {times[-1]:.0f} | {middle / reference:.1f} |")
    print(f"\nimport bot.grading: {_import_milliseconds():.0f} ms of processor time, standard library included")


def _import_milliseconds() -> float:
    """From compiled files, as everywhere but at the very first start."""
    code = "import time; t = time.process_time(); import bot.grading; print(time.process_time() - t)"
    with TemporaryDirectory() as folder:
        where = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
        where["PYTHONPYCACHEPREFIX"] = folder
        runs = (
            subprocess.run([sys.executable, "-c", code], env=where, capture_output=True, check=True) for _ in range(5)
        )
        spent = [float(run.stdout) for run in runs]
    return min(spent) * 1000


if __name__ == "__main__":
    main()
