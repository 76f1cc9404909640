"""How well do the gates for machine-made hints tell help from telling? `python -m bench.hint_gates [-v]`.

The library's hints for predicted mistakes were read twice and do not tell: a gate that stops one of them is too strict.
The last lines of its solutions tell the answer: one that passes the gate for answers is a leak. Prints both shares.
"""

import random
import sys
import time
from itertools import repeat
from pathlib import Path
from typing import Any

from bot.grading import parse_spec
from bot.hints.gates import closed_gates
from bot.hints.texts import texts_of
from bot.question_bank.build import build_content
from bot.question_bank.compiler import CompiledProblem
from bot.question_bank.glossary import Glossary, parse_glossary
from bot.question_bank.grading_options import grading_options
from models.types import Language

ROOT = Path(__file__).resolve().parent.parent
SAMPLE = 400


def closed(
    language: Language, glossary: Glossary, problem: CompiledProblem, wrong: dict[str, Any], text: str
) -> list[str]:
    spec = parse_spec(problem.answer_kind, problem.answer, grading_options(problem))
    about = texts_of(problem, spec, language, str(wrong["value"]))
    return [gate.value for gate in closed_gates(text, about, glossary)]


def main() -> None:
    problems, _ = build_content(ROOT / "content", ROOT / "build")
    glossary = parse_glossary((ROOT / "content" / "glossary-bn.csv").read_text("utf-8"))
    chance = random.Random(7)
    drawn = [(problem, wrong) for problem in chance.sample(problems, SAMPLE) for wrong in problem.wrong[:1]]
    started = time.perf_counter()
    for language in Language:
        key = language.value
        hints = [(problem, wrong, wrong[f"hint_{key}"]) for problem, wrong in drawn]
        lines = [(problem, wrong, problem.solution[-1][f"text_{key}"]) for problem, wrong in drawn]
        passed = [not closed(language, glossary, *each) for each in hints]
        stopped = ["answer" in closed(language, glossary, *each) for each in lines]
        for told, name, each in (*zip(passed, repeat("stopped"), hints), *zip(stopped, repeat("let through"), lines)):
            if not told and "-v" in sys.argv:
                print(f"  {name}: {each[0].template_key} [{each[0].answer}] {each[2]}")
        print(f"{key}: {sum(passed)} of {len(hints)} hints pass, {sum(stopped)} of {len(lines)} last lines are stopped")
    print(f"{(time.perf_counter() - started) / (4 * len(drawn)) * 1000:.1f} ms a text")


if __name__ == "__main__":
    main()
