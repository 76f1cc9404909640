"""A million hostile texts against every specification of the tables: python -m bench.fuzz_grading [count] [seed]

Counts what would be a fault: an exception other than "unreadable", and a verdict that took over 10 ms of processor time
three times in a row. Exits with 1 if there is one."""

import random
import sys
from collections import Counter
from concurrent.futures import ProcessPoolExecutor
from time import process_time_ns, time

from bench.answers import Case, cases
from bot.grading import AnswerSpec, Verdict
from bot.grading.judgement import Judgement, Unreadable
from bot.grading.marking import grade_unguarded

SLOW = 10_000_000  # nanoseconds
CHUNK = 20_000
MATHS = "0123456789০১২৩৪৫৬৭৮৯xyzabকখগ+-−*/÷×·^().,=<>≤≥√π²³½%:;ঃ।[]{}∅±~ \t\n‌‍​°৳'\"|!?_"
_PIECES = (
    "উত্তরঃ |x = |answer is |সাড়ে |ঘণ্টা | টাকা| সে.মি.|শতকরা | or | এবং |(x+1)^|√(|((|))|1/|^64|^-9|99999999999999999999"
    "|0.|,|{|}|লক্ষ |twenty |sqrt|pi|±|10^|\x00|\ud800|৬ই ডিসেম্বর|12:30 pm|x<|>=|infinitely many|সমাধান নেই|ক) |(ii) "
)
PIECES = _PIECES.split("|")
RUNS = ("(", "√", "-", "{", "1/", "x^", "((x+1)", "9^9", "(1+", "a,", "±", "২ঃ")


def text_for(rng: random.Random, case: Case) -> str:
    """A random text, a row of the table with some characters changed, or pieces of answers strung together."""
    way = rng.random()
    if way < 0.15:
        return "".join(chr(rng.randrange(0x110000)) for _ in range(rng.randrange(60)))
    if way < 0.35:
        return "".join(rng.choice(MATHS) for _ in range(rng.randrange(210)))
    if way < 0.55:
        return "".join(
            rng.choice(PIECES) if rng.random() < 0.5 else rng.choice(MATHS) for _ in range(rng.randrange(30))
        )
    if way < 0.6:
        return rng.choice(RUNS) * rng.randrange(1, 150)
    characters = list(rng.choice(case.texts))
    for _ in range(rng.randrange(1, 6)):
        at = rng.randrange(len(characters) + 1)
        change = rng.random()
        if change < 0.4:
            characters.insert(at, rng.choice(MATHS))
        elif change < 0.6:
            characters[at:at] = rng.choice(PIECES)
        elif characters:
            del characters[min(at, len(characters) - 1)]
    return "".join(characters)


def judged(spec: AnswerSpec, text: str) -> Judgement:
    try:
        return grade_unguarded(spec, text)
    except Unreadable as trouble:
        return Judgement(Verdict.INVALID, trouble.reason)


def nanoseconds(spec: AnswerSpec, text: str) -> int:
    began = process_time_ns()
    judged(spec, text)
    return process_time_ns() - began


def chunk(count: int, seed: int) -> tuple[Counter[str], int, str, list[str]]:
    """Verdicts counted, the longest time in ns and its text, and the faults."""
    rng = random.Random(seed)
    known = [case for case in cases() if case.texts]
    counted: Counter[str] = Counter()
    worst, slowest = 0, ""
    faults: list[str] = []
    for _ in range(count):
        case = rng.choice(known)
        text = text_for(rng, case)
        try:
            began = process_time_ns()
            judgement = judged(case.spec, text)
            spent = process_time_ns() - began
        except Exception as trouble:
            faults.append(f"{type(trouble).__name__}: {trouble} ({case.spec.kind} {case.spec.canonical!r}, {text!r})")
            continue
        counted[judgement.verdict.value] += 1
        if spent > worst:
            spent = min(spent, nanoseconds(case.spec, text), nanoseconds(case.spec, text))  # not the machine's pauses
        if spent > worst:
            worst, slowest = spent, f"{case.spec.kind} {case.spec.canonical!r}, {text!r}"
        if spent > SLOW:
            faults.append(f"{spent / 1e6:.1f} ms ({case.spec.kind} {case.spec.canonical!r}, {text!r})")
    return counted, worst, slowest, faults


def main(count: int = 1_000_000, seed: int = 1) -> int:
    began = time()
    chunks = [CHUNK] * (count // CHUNK) + [count % CHUNK] * (count % CHUNK > 0)
    counted: Counter[str] = Counter()
    worst, slowest = 0, ""
    faults: list[str] = []
    with ProcessPoolExecutor(max_workers=2) as pool:
        for found, longest, text, wrong in pool.map(chunk, chunks, range(seed, seed + len(chunks)), timeout=None):
            counted += found
            faults += wrong
            if longest > worst:
                worst, slowest = longest, text
    print(
        f"{sum(counted.values()):,} texts in {time() - began:.0f} s, {len(chunks)} seeds from {seed}: {dict(counted)}"
    )
    print(f"slowest: {worst / 1e6:.2f} ms for {slowest[:200]}")
    print(f"{len(faults)} faults", *faults[:40], sep="\n")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(*map(int, sys.argv[1:])))
