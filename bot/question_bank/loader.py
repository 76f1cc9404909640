"""Reads content/ into a Library, or says in clear sentences, with file and line, what keeps it from being read."""

from pathlib import Path

from bot.question_bank.glossary import parse_glossary
from bot.question_bank.lesson_reader import LessonReader
from bot.question_bank.problem import Lesson, Library, Problem
from bot.question_bank.problem_reader import ProblemReader
from bot.question_bank.reference_files import ReferenceFiles
from bot.question_bank.yaml_source import Complaint, ContentError, Mapping, Node, Place, Sequence
from models.types import GRADES

_HEAD = ("schema", "grade", "topic")


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
    problem_reader, lesson_reader = ProblemReader(skills, lexicon), LessonReader(skills)
    problems: list[Problem] = []
    for path in sorted((content_dir / "problems").rglob("*.y*ml")):
        for row, grade, topic in _rows_of(path, files, "problems"):
            if problem := problem_reader.read(row, files.named(path), grade, topic):
                problems.append(problem)
    lessons: list[Lesson] = []
    for path in sorted((content_dir / "lessons").rglob("*.y*ml")):
        for row, grade, topic in _rows_of(path, files, "lessons"):
            if lesson := lesson_reader.read(row, files.named(path), grade, topic):
                lessons.append(lesson)
    complaints = [
        *files.complaints,
        *problem_reader.complaints,
        *lesson_reader.complaints,
        *_repeated("id", [(problem.id, problem.place) for problem in problems]),
        *_repeated("lesson of", [(lesson.skill, lesson.place) for lesson in lessons]),
    ]
    library = Library(
        content_dir=content_dir,
        problems=tuple(problems),
        skills=skills,
        misconceptions=misconceptions,
        lexicon=lexicon,
        glossary=glossary,
        waivers=files.waivers(),
        targets=files.targets(),
        cells=files.cells(),
        blind_keys=files.blind_keys(),
        lessons=tuple(lessons),
        sources=files.sources,
    )
    return library, sorted(set(complaints + files.complaints), key=lambda found: (found.place.file, found.place.line))


def _rows_of(path: Path, files: ReferenceFiles, key: str) -> list[tuple[Node, int, str]]:
    """The rows under `problems:` or `lessons:`, each with the class and topic that the head of the file names."""
    node, name = files.yaml(path), files.named(path)
    if node is None:
        if not files.text(path).strip():
            files.complain(name, 1, f"the file is empty: begin with schema: 1, grade, topic and {key}")
        return []
    if not isinstance(node, Mapping) or set(node) != {*_HEAD, key}:
        files.complain(name, 1, f"a file has exactly four keys at the left margin: {', '.join(_HEAD)}, {key}")
        return []
    grade, topic, rows = node["grade"], node["topic"], node[key]
    if node["schema"] != 1:
        files.complain(name, node.lines["schema"], "write schema: 1, the only version of the format so far")
    if (
        grade not in GRADES
        or not isinstance(grade, int)
        or not isinstance(topic, str)
        or not isinstance(rows, Sequence)
    ):
        files.complain(
            name, 1, f"grade is 6, 7 or 8, topic is a word such as fractions_decimals, {key} is a list (- … )"
        )
        return []
    return [(row, grade, topic) for row in rows]


def _repeated(what: str, named: list[tuple[str, Place]]) -> list[Complaint]:
    first: dict[str, Place] = {}
    complaints = []
    for name, place in named:
        if name in first:
            complaints.append(Complaint(place, f"the {what} {name!r} is already used at {first[name]}: give a new one"))
        first.setdefault(name, place)
    return complaints
