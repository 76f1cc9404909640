"""Reads content/ into a Library, or says in clear sentences, with file and line, what keeps it from being read."""

from pathlib import Path

from bot.question_bank.glossary import parse_glossary
from bot.question_bank.problem import Library, Problem
from bot.question_bank.problem_reader import ProblemReader
from bot.question_bank.reference_files import ReferenceFiles
from bot.question_bank.yaml_source import Complaint, ContentError, Mapping, Place, Sequence
from models.types import GRADES

_HEAD = {"schema", "grade", "topic", "problems"}


def load_library(content_dir: Path) -> Library:
    """The whole library. Raises ContentError, holding everything found, if any file cannot be read as meant."""
    library, complaints = read_library(content_dir)
    if complaints:
        raise ContentError(complaints)
    return library


def read_library(content_dir: Path) -> tuple[Library, list[Complaint]]:
    """What can be read, and what is wrong with the rest: one broken problem does not hide the others' faults."""
    files = ReferenceFiles(content_dir)
    if not content_dir.is_dir():
        files.complaints.append(
            Complaint(Place(str(content_dir), 1), "there is no such folder: name the content folder")
        )
    skills, misconceptions, lexicon = files.skills(), files.misconceptions(), files.lexicon()
    glossary = parse_glossary(files.text(content_dir / "glossary-bn.csv"))
    reader = ProblemReader(skills, lexicon)
    problems: list[Problem] = []
    for path in sorted((content_dir / "problems").rglob("*.y*ml")):
        problems.extend(_read_file(path, files, reader))
    complaints = files.complaints + reader.complaints + _repeated_ids(problems)
    library = Library(
        content_dir=content_dir,
        problems=tuple(problems),
        skills=skills,
        misconceptions=misconceptions,
        lexicon=lexicon,
        glossary=glossary,
        waivers=files.waivers(),
        targets=files.targets(),
        blind_keys=files.blind_keys(),
        lessons=files.lessons(),
        sources=files.sources,
    )
    return library, sorted(set(complaints + files.complaints), key=lambda found: (found.place.file, found.place.line))


def _read_file(path: Path, files: ReferenceFiles, reader: ProblemReader) -> list[Problem]:
    node, name = files.yaml(path), files.named(path)
    if node is None:
        if not files.text(path).strip():
            files.complain(name, 1, "the file is empty: begin with schema: 1, grade, topic and problems")
        return []
    if not isinstance(node, Mapping) or set(node) != _HEAD:
        files.complain(name, 1, "a file has exactly four keys at the left margin: schema, grade, topic, problems")
        return []
    grade, topic, rows = node["grade"], node["topic"], node["problems"]
    if node["schema"] != 1:
        files.complain(name, node.lines["schema"], "write schema: 1, the only version of the format so far")
    if (
        grade not in GRADES
        or not isinstance(grade, int)
        or not isinstance(topic, str)
        or not isinstance(rows, Sequence)
    ):
        files.complain(
            name, 1, "grade is 6, 7 or 8, topic is a word such as fractions_decimals, problems is a list (- id: …)"
        )
        return []
    return [problem for row in rows if (problem := reader.read(row, name, grade, topic))]


def _repeated_ids(problems: list[Problem]) -> list[Complaint]:
    first: dict[str, Problem] = {}
    complaints = []
    for problem in problems:
        if problem.id in first:
            complaints.append(
                Complaint(
                    problem.place, f"the id {problem.id!r} is already used at {first[problem.id].place}: give a new one"
                )
            )
        first.setdefault(problem.id, problem)
    return complaints
