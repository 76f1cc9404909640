"""The compiled content, kept on disk: compiling it takes half a minute, reading it back less than a second.

`variants.jsonl` begins with a digest of everything that decides what is in it: the content files and the code that
compiles them. Whoever finds another digest there compiles again; nobody has to remember to clean.
"""

import contextlib
import hashlib
import json
import os
import tempfile
from dataclasses import asdict
from pathlib import Path

import bot
from bot.question_bank.compiler import CompiledProblem, compile_library
from bot.question_bank.lessons import CompiledLesson, compile_lessons
from bot.question_bank.loader import load_library

_COMPILED_BY = ("question_bank", "grading", "language.py")
_FILE = "content.jsonl"


def build_content(content_dir: Path, build_dir: Path) -> tuple[list[CompiledProblem], list[CompiledLesson]]:
    """Problems and lessons, from `build_dir` if it has them. Raises ContentError, holding all that is wrong."""
    digest = _digest(content_dir)
    kept = _read(build_dir / _FILE, digest)
    if kept is not None:
        return kept
    library = load_library(content_dir)
    built = compile_library(library), compile_lessons(library)
    with contextlib.suppress(OSError):  # a disk that cannot be written costs time, not content
        _write(build_dir / _FILE, digest, *built)
    return built


def _digest(content_dir: Path) -> str:
    code = Path(bot.__file__).parent
    files = [path for path in content_dir.rglob("*") if path.suffix in (".yaml", ".yml", ".csv")]
    for name in _COMPILED_BY:
        files += [code / name] if name.endswith(".py") else (code / name).rglob("*.py")
    digest = hashlib.sha256()
    for path in sorted(files):
        digest.update(f"{path.parent.name}/{path.name}\0".encode() + hashlib.sha256(path.read_bytes()).digest())
    return digest.hexdigest()


def _read(path: Path, digest: str) -> tuple[list[CompiledProblem], list[CompiledLesson]] | None:
    try:
        head, *lines = path.read_text("utf-8").splitlines()
        if json.loads(head) != {"digest": digest, "lines": len(lines)}:
            return None
        rows = [json.loads(line) for line in lines]
        return (
            [CompiledProblem(**row) for row in rows if "template_key" in row],
            [CompiledLesson(**row) for row in rows if "template_key" not in row],
        )
    except (OSError, ValueError, TypeError):
        return None


def _write(path: Path, digest: str, problems: list[CompiledProblem], lessons: list[CompiledLesson]) -> None:
    """Whole or not at all: another process may be reading, or building the same."""
    path.parent.mkdir(parents=True, exist_ok=True)
    rows = [*map(asdict, problems), *map(asdict, lessons)]
    lines = [json.dumps({"digest": digest, "lines": len(rows)})]
    lines += [json.dumps(row, ensure_ascii=False) for row in rows]
    handle, name = tempfile.mkstemp(dir=path.parent, suffix=".part")
    with os.fdopen(handle, "w", encoding="utf-8") as file:
        file.write("\n".join(lines) + "\n")
    os.replace(name, path)
