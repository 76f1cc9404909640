"""Both engines are pure: import-linter forbids what is known to be impure, this allows what is known to be pure."""

import ast
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
ALLOWED = {"bot.memory": {"fsrs", "sm_2", "models.types", "bot.days"}, "bot.diagnosis": {"models.types", "bot.days"}}
IMPURE = {"os", "time", "asyncio", "socket", "subprocess", "threading", "pathlib", "io", "logging", "secrets", "uuid"}


def imported(path: Path) -> set[str]:
    names: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            names.add(node.module or "")
    return names


@pytest.mark.parametrize("package", ALLOWED)
def test_an_engine_imports_the_standard_library_and_little_else(package: str) -> None:
    files = sorted((ROOT / package.replace(".", "/")).glob("*.py"))
    assert len(files) > 3
    for path in files:
        for name in imported(path):
            inside = name == package or name.startswith(package + ".")
            pure = name.split(".")[0] in sys.stdlib_module_names - IMPURE
            assert inside or pure or name in ALLOWED[package], f"{path.name} imports {name}"
