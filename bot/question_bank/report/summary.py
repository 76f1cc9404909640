"""The library in figures: the target table, the Bengali, the terms, the pictures."""

import statistics
from collections.abc import Iterator, Sequence

from bot.question_bank.checks.reading import reading_profile
from bot.question_bank.compiler import CompiledProblem
from bot.question_bank.coverage import coverage
from bot.question_bank.problem import Bilingual, Library, Problem
from models.types import GRADES


def summary(library: Library, compiled: Sequence[CompiledProblem]) -> str:
    """Plain text, one screen or two."""
    counted = coverage(library, len(compiled))
    lines = [
        f"{counted.problems} problems ({counted.templates} templates), {counted.variants} to be served, "
        f"{counted.lessons} lessons",
        f"{counted.with_two_wrong} with two predicted mistakes or more, {counted.choosable} that can be buttons",
        "",
        *_cells(library, compiled),
        "",
        *_reading(library),
        "",
        *_terms(library),
        "",
        f"{counted.figures} figures: "
        + ", ".join(f"{kind} {count}" for kind, count in sorted(counted.figure_kinds.items())),
    ]
    return "\n".join(lines) + "\n"


def _cells(library: Library, compiled: Sequence[CompiledProblem]) -> Iterator[str]:
    counted = coverage(library)
    yield f"{'class and topic':<28}{'easy':>12}{'medium':>12}{'hard':>12}{'variants':>10}{'figures':>9}"
    for (grade, topic), there in counted.by_cell.items():
        wanted = library.cells.get((grade, topic), (0, 0, 0))
        levels = "".join(f"{f'{have} of {want}':>12}" for have, want in zip(there, wanted, strict=True))
        served = sum((each.grade, each.topic) == (grade, topic) for each in compiled)
        figures = sum((p.grade, p.topic) == (grade, topic) and p.figure is not None for p in library.problems)
        yield f"{f'{grade} {topic}':<28}{levels}{served:>10}{figures:>9}"


def _reading(library: Library) -> Iterator[str]:
    yield "Bengali of the questions: words (mean, 90th percentile), conjuncts a word"
    for grade in GRADES:
        profiles = [reading_profile(p.question.bn.source) for p in library.problems if p.grade == grade]
        words = sorted(profile.words for profile in profiles)
        if words:
            conjuncts = statistics.mean(profile.conjuncts_per_word for profile in profiles)
            tenth = words[int(len(words) * 0.9)]
            yield f"  class {grade}: {statistics.mean(words):.1f}, {tenth}, {conjuncts:.2f}"


def _terms(library: Library) -> Iterator[str]:
    """How many terms of the glossary a student meets, and which never."""
    english = " ".join(text.en.source.casefold() for problem in library.problems for text in texts_of(problem))
    english += " ".join(
        text.en.source.casefold()
        for lesson in library.lessons
        for text in (lesson.idea, lesson.question, *lesson.steps, lesson.trap)
    )
    met = [term.english for term in library.glossary.terms if term.english in english]
    unmet = [term.english for term in library.glossary.terms if term.english not in english]
    yield f"{len(met)} of {len(met) + len(unmet)} glossary terms are used; never: {', '.join(unmet) or 'none'}"


def texts_of(problem: Problem) -> tuple[Bilingual, ...]:
    return (problem.question, *problem.hints, *problem.solution, *(wrong.hint for wrong in problem.wrong))
