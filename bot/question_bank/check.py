"""The whole check of the content: `python -m bot.question_bank.check content [files]` and `dars content check`."""

import argparse
import re
import sys
from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from pathlib import Path

from bot.question_bank.checks import (
    answers,
    bengali,
    blind_keys,
    completeness,
    duplicates,
    figures,
    grading_agrees,
    hints,
    languages,
    lessons,
    reading,
    working,
)
from bot.question_bank.checks.examined import Examined, examine
from bot.question_bank.compiler import CompiledProblem
from bot.question_bank.enumeration import EnumerationError
from bot.question_bank.expressions import ExpressionError
from bot.question_bank.findings import Finding, Severity, error, warning
from bot.question_bank.loader import read_library
from bot.question_bank.parallel import in_parallel
from bot.question_bank.problem import Library, Problem
from bot.question_bank.yaml_source import Place

_CHECKS = (
    *answers.CHECKS,
    *grading_agrees.CHECKS,
    *working.CHECKS,
    *languages.CHECKS,
    *hints.CHECKS,
    *duplicates.CHECKS,
    *reading.CHECKS,
    *figures.CHECKS,
)


def check_content(content_dir: Path, files: Sequence[Path] = ()) -> list[Finding]:
    """Everything found in the content, errors first. With `files`, only what concerns these files."""
    library, complaints = read_library(content_dir)
    only = _named_files(content_dir, files)
    findings = [
        error("format", "", complaint.place, complaint.what)
        for complaint in complaints
        if not files or complaint.place.file in only or not re.search("/(problems|lessons)/", complaint.place.file)
    ]
    for path in files:
        if not path.is_file():
            findings.append(error("format", "", Place(str(path), 1), "there is no such file: check the path"))
    return _ordered(findings + check_library(library, only if files else None))


def check_library(library: Library, only: frozenset[str] | None = None) -> list[Finding]:
    """All checks on a library that could be read. `only` limits the work to the problems of the files named."""
    problems = [problem for problem in library.problems if only is None or problem.place.file in only]
    findings: list[Finding] = []
    compiled: list[CompiledProblem] = []
    for found, variants in in_parallel(partial(_looked_at, library), problems):
        findings.extend(found)
        compiled.extend(variants)
    chosen_lessons = [lesson for lesson in library.lessons if only is None or lesson.place.file in only]
    for lesson in chosen_lessons:
        findings.extend(_first_of_each(lessons.check_lesson(lesson, library.glossary)))
    places = [problem.place for problem in problems] + [lesson.place for lesson in chosen_lessons]
    for file in sorted({place.file for place in places}):
        findings.extend(bengali.check_source(library, file))
    chosen = {problem.id for problem in problems}
    findings.extend(found for found in duplicates.check_across(library.problems) if found.problem in chosen)
    if only is None:
        findings.extend(completeness.check_targets(library, len(compiled)))
        findings.extend(blind_keys.check_blind_keys(library, compiled))
    return _ordered(_waived(findings, library, complete=only is None))


def _looked_at(library: Library, problem: Problem) -> tuple[list[Finding], tuple[CompiledProblem, ...]]:
    try:
        examined = examine(problem)
    except (EnumerationError, ExpressionError) as fault:
        return [error("values", problem.id, problem.place, str(fault))], ()
    return check_problem(examined, library), examined.compiled


def check_problem(examined: Examined, library: Library) -> list[Finding]:
    """One problem by itself. Of several variants with the same fault the first is reported."""
    return _first_of_each(_all_findings(examined, library))


def _all_findings(examined: Examined, library: Library) -> Iterator[Finding]:
    for check in _CHECKS:
        yield from check(examined)
    yield from bengali.check_bengali(examined, library.glossary)
    yield from bengali.check_bengali_digits(examined)
    yield from bengali.check_safe_text(examined)
    yield from bengali.check_terms(examined, library.glossary)
    yield from completeness.check_names(examined.problem, library)


def _first_of_each(findings: Iterable[Finding]) -> list[Finding]:
    first: dict[tuple[object, ...], Finding] = {}
    for finding in findings:
        first.setdefault((finding.check, finding.severity, finding.place, finding.about), finding)
    return list(first.values())


def _waived(findings: list[Finding], library: Library, complete: bool) -> list[Finding]:
    """Warnings that someone cleared are left out; a waiver that clears nothing is itself worth a warning."""
    waivers = {(waiver.problem, waiver.check): waiver for waiver in library.waivers}
    used = set()
    kept = []
    for finding in findings:
        key = (finding.problem, finding.check)
        if finding.severity is Severity.WARNING and key in waivers:
            used.add(key)
        else:
            kept.append(finding)
    if complete:
        kept += [
            warning(
                "waivers", waiver.problem, waiver.place, f"the waiver of {waiver.check!r} clears nothing: remove it"
            )
            for key, waiver in waivers.items()
            if key not in used
        ]
    return kept


def _ordered(findings: list[Finding]) -> list[Finding]:
    return sorted(
        findings, key=lambda found: (found.severity is not Severity.ERROR, found.place.file, found.place.line)
    )


def _named_files(content_dir: Path, files: Sequence[Path]) -> frozenset[str]:
    root = content_dir.resolve()
    inside = [path.resolve() for path in files]
    return frozenset(
        f"{content_dir.name}/{path.relative_to(root).as_posix()}" for path in inside if root in path.parents
    )


def reading_report(content_dir: Path, files: Sequence[Path] = ()) -> str:
    """How heavy the Bengali of each question is, the heaviest first: one line a problem, nothing enforced."""
    library, _ = read_library(content_dir)
    only = _named_files(content_dir, files)
    rows = []
    for problem in library.problems:
        if not files or problem.place.file in only:
            profile = reading.reading_profile(problem.question.bn.source)
            rows.append((profile.conjuncts_per_word, problem.id, profile.words, " ".join(profile.long_words)))
    return "".join(
        f"{name}: {words} Bengali words, {conjuncts:.2f} conjuncts a word {long_words}".rstrip() + "\n"
        for conjuncts, name, words, long_words in sorted(rows, reverse=True)
    )


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="python -m bot.question_bank.check", description="Checks the content files.")
    parser.add_argument("content", type=Path, help="the content folder")
    parser.add_argument("files", type=Path, nargs="*", help="problem files, to check only these")
    parser.add_argument("--errors-only", action="store_true", help="leave warnings out")
    parser.add_argument("--reading", action="store_true", help="add how heavy the Bengali of each question is")
    chosen = parser.parse_args(arguments)
    findings = check_content(chosen.content, chosen.files)
    errors = [finding for finding in findings if finding.severity is Severity.ERROR]
    for finding in errors if chosen.errors_only else findings:
        sys.stdout.write(f"{finding}\n")
    if chosen.reading:
        sys.stdout.write(reading_report(chosen.content, chosen.files))
    sys.stdout.write(f"{len(errors)} errors, {len(findings) - len(errors)} warnings\n")
    return 1 if errors else 0


if __name__ == "__main__":
    sys.exit(main())
