"""Is everything there? Names that must exist, and the counts that content/targets.yaml asks for."""

from collections.abc import Iterator

from bot.question_bank.coverage import Coverage, coverage
from bot.question_bank.findings import Finding, error
from bot.question_bank.problem import Library, Problem
from bot.question_bank.yaml_source import Place
from models.types import DIFFICULTIES, HINTS_PER_PROBLEM

TARGET_NAMES = (
    "problems",
    "variants",
    "template_share",
    "two_wrong_answers_share",
    "choices",
    "figures",
    "figure_kinds",
    "problems_per_skill",
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


def check_targets(library: Library, variants: int) -> Iterator[Finding]:
    """The counts of targets.yaml; a target that is not named there is not checked. `variants`: rows compiled."""
    place = Place(f"{library.content_dir.name}/targets.yaml", 1)
    counted = coverage(library, variants)
    for name in sorted(set(library.targets) - set(TARGET_NAMES)):
        known = ", ".join(("cells", *TARGET_NAMES))
        yield error("targets", "", place, f"the target {name!r} is not known: the targets are {known}")
    for what in (*_total_faults(library, counted), *_cell_faults(library, counted), *_skill_faults(library, counted)):
        yield error("targets", "", place, what, what)


def _total_faults(library: Library, counted: Coverage) -> Iterator[str]:
    for name, count, what in (
        ("problems", counted.problems, "problems"),
        ("variants", counted.variants, "problems to be served, variants counted"),
        ("choices", counted.choosable, "problems with three wrong answers, or buttons"),
        ("figures", counted.figures, "figures"),
        ("figure_kinds", len(counted.figure_kinds), "kinds of figure"),
    ):
        wanted = library.targets.get(name, 0)
        if count < wanted:
            yield f"there are {count} {what}, the target is {wanted}"
    for name, count, what in (
        ("template_share", counted.templates, "are templates"),
        ("two_wrong_answers_share", counted.with_two_wrong, "have two wrong answers"),
    ):
        share = library.targets.get(name, 0)
        if counted.problems and count < share * counted.problems:
            yield f"{count} of {counted.problems} problems {what}, the target is {float(share):.0%}"


def _cell_faults(library: Library, counted: Coverage) -> Iterator[str]:
    """Class by class and topic by topic, at every difficulty."""
    for (grade, topic), wanted in library.cells.items():
        there = counted.by_cell.get((grade, topic), (0, 0, 0))
        for difficulty, want, have in zip(DIFFICULTIES, wanted, there, strict=True):
            if have < want:
                yield f"class {grade}, {topic}: {have} problems of difficulty {difficulty}, the target is {want}"


def _skill_faults(library: Library, counted: Coverage) -> Iterator[str]:
    wanted = library.targets.get("diagnostic_items_per_skill", 0)
    for skill in library.skills:
        least, count = library.targets.get("problems_per_skill", 0), counted.by_skill.get(skill, 0)
        if count < least:
            yield f"the skill {skill} has {count} problems, the target is {least}"
        items = counted.diagnostic_counts.get(skill, 0)
        if items < wanted:
            yield f"the skill {skill} has {items} diagnostic problems, the target is {wanted}"
        elif wanted and not counted.diagnostic[skill].issuperset(_DIAGNOSTIC_DIFFICULTIES):
            yield f"the skill {skill} needs a diagnostic problem of difficulty 1 and one of 2"
    if library.targets.get("lesson_per_skill"):
        for skill in sorted(set(library.skills) - {lesson.skill for lesson in library.lessons}):
            yield f"the skill {skill} has no lesson"
