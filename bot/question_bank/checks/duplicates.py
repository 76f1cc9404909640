"""Is any problem there twice? Within a template by its rendered text, across files by its text without numbers."""

import re
from collections.abc import Iterator, Sequence

from bot.question_bank.checks.examined import Examined
from bot.question_bank.findings import Finding, error
from bot.question_bank.problem import Problem
from bot.question_bank.text import normalised
from models.types import Language

GRAM = 5
OVERLAP = 0.8


def check_variants_differ(examined: Examined) -> Iterator[Finding]:
    problem = examined.problem
    for language in Language:
        seen: dict[tuple[str, str], int] = {}
        for compiled in examined.compiled:
            text = normalised(compiled.question_bn if language is Language.BENGALI else compiled.question_en)
            key = (text, f"{compiled.figure}{sorted(choice['text_en'] for choice in compiled.choices or ())}")
            if key in seen:
                what = (
                    f"variants {seen[key]} and {compiled.variant} read the same: {text[:60]!r}; "
                    "a parameter that does not show in the question makes no new problem"
                )
                yield error("duplicates", problem.id, problem.question.place, what, language.value)
                break
            seen[key] = compiled.variant


def check_across(problems: Sequence[Problem]) -> Iterator[Finding]:
    """Skeletons, with numbers and words from the lexicon masked, must differ by more than a fifth of their 5-grams."""
    for language in Language:
        known: list[tuple[Problem, str, frozenset[tuple[str, ...]]]] = []
        for problem in problems:
            skeleton = problem.question.to(language).skeleton
            grams = five_grams(skeleton)
            for other, other_skeleton, other_grams in known:
                if skeleton == other_skeleton or overlap(grams, other_grams) > OVERLAP:
                    where = f"{other.id} ({other.place})"
                    what = f"the {language.name.title()} question is nearly that of {where}: change or drop one"
                    yield error("duplicates", problem.id, problem.question.place, what, f"{language.value} {other.id}")
            known.append((problem, skeleton, grams))


def five_grams(skeleton: str) -> frozenset[tuple[str, ...]]:
    words = re.findall(r"[^\s.,?!।`;:]+", skeleton)
    return frozenset(tuple(words[start : start + GRAM]) for start in range(len(words) - GRAM + 1))


def overlap(left: frozenset[tuple[str, ...]], right: frozenset[tuple[str, ...]]) -> float:
    """Shared 5-grams as a part of all of them (Jaccard); texts too short for one share nothing."""
    return len(left & right) / len(left | right) if left and right else 0.0


CHECKS = (check_variants_differ,)
