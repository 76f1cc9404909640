"""Is everything there? Names that must exist, and the counts that content/targets.yaml asks for."""

from collections import Counter
from collections.abc import Iterator

from bot.question_bank.findings import Finding, error, warning
from bot.question_bank.problem import Library, Problem
from bot.question_bank.yaml_source import Place
from models.types import GRADES, HINTS_PER_PROBLEM

TARGET_NAMES = (
    "problems_per_grade",
    "topics_per_grade",
    "template_share",
    "figures",
    "problems",
    "diagnostic_items_per_skill",
    "lesson_per_skill",
    "blind_keys",
)
_DIAGNOSTIC_DIFFICULTIES = (1, 2)


def check_names(problem: Problem, library: Library) -> Iterator[Finding]:
    """Skills and lexicon lists were looked up when the file was read; misconceptions are looked up here."""
    for wrong in problem.wrong:
        if wrong.misconception not in library.misconceptions:
            what = (
                f"the misconception {wrong.misconception!r} is not in misconceptions.yaml: add it or correct the name"
            )
            yield error("names", problem.id, wrong.place, what, wrong.misconception)
    if len(problem.hints) != HINTS_PER_PROBLEM:
        yield error("names", problem.id, problem.place, f"there must be exactly {HINTS_PER_PROBLEM} hints")


def check_targets(library: Library) -> Iterator[Finding]:
    """The counts of targets.yaml; a target that is not named there is not checked."""
    place = Place(f"{library.content_dir.name}/targets.yaml", 1)
    for name in sorted(set(library.targets) - set(TARGET_NAMES)):
        yield error(
            "targets", "", place, f"the target {name!r} is not known: the targets are {', '.join(TARGET_NAMES)}"
        )
    for what in (*_grade_faults(library), *_total_faults(library)):
        yield error("targets", "", place, what)
    for what in _skill_faults(library):
        yield warning("targets", "", place, what, what)


def _grade_faults(library: Library) -> Iterator[str]:
    for grade in GRADES:
        problems = [problem for problem in library.problems if problem.grade == grade]
        topics = {problem.topic for problem in problems}
        for name, count, counted in (
            ("problems_per_grade", len(problems), "problems"),
            ("topics_per_grade", len(topics), "topics"),
        ):
            wanted = library.targets.get(name, 0)
            if count < wanted:
                yield f"class {grade} has {count} {counted}, the target is {wanted}"


def _total_faults(library: Library) -> Iterator[str]:
    problems = library.problems
    templates = sum(problem.is_template for problem in problems)
    figures = sum(problem.figure is not None for problem in problems)
    share = library.targets.get("template_share", 0)
    if problems and templates < share * len(problems):
        yield f"{templates} of {len(problems)} problems are templates, the target is {float(share):.0%}"
    for name, count, counted in (("figures", figures, "figures"), ("problems", len(problems), "problems")):
        wanted = library.targets.get(name, 0)
        if count < wanted:
            yield f"there are {count} {counted}, the target is {wanted}"


def _skill_faults(library: Library) -> Iterator[str]:
    wanted = library.targets.get("diagnostic_items_per_skill", 0)
    diagnostic = [problem for problem in library.problems if "diagnostic" in problem.uses]
    counts = Counter(problem.skill for problem in diagnostic)
    for skill in library.skills:
        if counts[skill] < wanted:
            yield f"the skill {skill} has {counts[skill]} diagnostic problems, the target is {wanted}"
        levels = {problem.difficulty for problem in diagnostic if problem.skill == skill}
        if wanted and counts[skill] >= wanted and not levels.issuperset(_DIAGNOSTIC_DIFFICULTIES):
            yield f"the skill {skill} needs a diagnostic problem of difficulty 1 and one of 2"
    if library.targets.get("lesson_per_skill"):
        for skill in sorted(set(library.skills) - {lesson.skill for lesson in library.lessons}):
            yield f"the skill {skill} has no lesson"
