"""Sheets for blind solvers: `python -m bot.question_bank.blind content --language bn --seed N` prints no keys.

The solver fills the answer column; the rows, without the text, go to content/keys/blind-bn.csv or blind-en.csv.
"""

import argparse
import csv
import io
import random
import sys
from collections import defaultdict
from collections.abc import Sequence
from pathlib import Path

from bot.question_bank.checks.blind_keys import shown_text, text_hash
from bot.question_bank.compiler import CompiledProblem, compile_library
from bot.question_bank.loader import load_library
from bot.question_bank.yaml_source import ContentError
from models.types import Language

COLUMNS = ("template_key", "variant", "hash", "answer", "expected_form", "text")
EXPECTED_FORMS = {
    "number": "a number",
    "fraction": "a fraction in lowest terms, or a mixed number",
    "percent": "a percentage",
    "ratio": "a ratio a:b (or a:b:c)",
    "tuple": "a pair (x, y)",
    "set": "a set {a, b, c}",
    "expression": "an algebraic expression",
    "equation": "an equation",
    "choice": "the letter of an option",
    "text": "a word",
}


def blind_sheet(compiled: Sequence[CompiledProblem], language: Language, seed: int) -> str:
    """CSV: variant 0 of every problem and one more drawn with the seed. The answer column is empty."""
    variants: dict[str, list[CompiledProblem]] = defaultdict(list)
    for problem in compiled:
        variants[problem.template_key].append(problem)
    chance = random.Random(seed)
    output = io.StringIO()
    writer = csv.DictWriter(output, COLUMNS, lineterminator="\n")
    writer.writeheader()
    for rows in variants.values():
        for problem in [rows[0], *([chance.choice(rows[1:])] if len(rows) > 1 else [])]:
            writer.writerow(_row(problem, language))
    return output.getvalue()


def _row(problem: CompiledProblem, language: Language) -> dict[str, object]:
    form = "the letter of an option" if problem.choices else EXPECTED_FORMS[problem.answer_kind]
    units = problem.answer_options.get("units")
    places = problem.answer_options.get("decimal_places", problem.answer_options.get("dp"))
    form += f", in {units[0]}" if units else ""
    form += f", to {places} decimal places" if places is not None else ""
    return {
        "template_key": problem.template_key,
        "variant": problem.variant,
        "hash": text_hash(problem, language),
        "answer": "",
        "expected_form": form,
        "text": shown_text(problem, language),
    }


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(
        prog="python -m bot.question_bank.blind", description="Prints sheets without keys."
    )
    parser.add_argument("content", type=Path)
    parser.add_argument("--language", choices=[language.value for language in Language], required=True)
    parser.add_argument("--seed", type=int, default=1)
    chosen = parser.parse_args(arguments)
    try:
        compiled = compile_library(load_library(chosen.content))
    except ContentError as fault:
        sys.stderr.write(f"{fault}\n")
        return 1
    sys.stdout.write(blind_sheet(compiled, Language(chosen.language), chosen.seed))
    return 0


if __name__ == "__main__":
    sys.exit(main())
