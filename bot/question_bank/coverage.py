"""How much there is of everything: counted once, for the check of the targets and for the report."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field

from bot.question_bank.problem import Library, Problem

Cell = tuple[int, str]  # class and topic
OPTIONS_FOR_A_CHOICE = 3


@dataclass(frozen=True, slots=True)
class Coverage:
    problems: int
    templates: int
    variants: int
    figures: int
    figure_kinds: Mapping[str, int]
    with_two_wrong: int
    choosable: int
    """Shown as buttons, or with enough wrong answers to be."""
    lessons: int
    by_cell: Mapping[Cell, tuple[int, int, int]]
    """Problems of difficulty 1, 2 and 3."""
    by_skill: Mapping[str, int]
    diagnostic: Mapping[str, frozenset[int]] = field(default_factory=dict)
    """The difficulties of a skill's diagnostic items."""
    diagnostic_counts: Mapping[str, int] = field(default_factory=dict)


def coverage(library: Library, variants: int = 0) -> Coverage:
    """`variants` is how many rows the problems compile to; counting them means compiling."""
    problems = library.problems
    diagnostic = [problem for problem in problems if "diagnostic" in problem.uses]
    return Coverage(
        problems=len(problems),
        templates=sum(problem.is_template for problem in problems),
        variants=variants,
        figures=sum(problem.figure is not None for problem in problems),
        figure_kinds=Counter(problem.figure.kind for problem in problems if problem.figure is not None),
        with_two_wrong=sum(len(problem.wrong) >= 2 for problem in problems),
        choosable=sum(len(problem.wrong) >= OPTIONS_FOR_A_CHOICE for problem in problems),
        lessons=len(library.lessons),
        by_cell=_by_cell(problems),
        by_skill=Counter(problem.skill for problem in problems),
        diagnostic={
            skill: frozenset(problem.difficulty for problem in diagnostic if problem.skill == skill)
            for skill in library.skills
        },
        diagnostic_counts=Counter(problem.skill for problem in diagnostic),
    )


def _by_cell(problems: tuple[Problem, ...]) -> dict[Cell, tuple[int, int, int]]:
    counts = Counter((problem.grade, problem.topic, problem.difficulty) for problem in problems)
    cells = sorted({(problem.grade, problem.topic) for problem in problems})
    return {cell: (counts[(*cell, 1)], counts[(*cell, 2)], counts[(*cell, 3)]) for cell in cells}
