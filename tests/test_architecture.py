"""What import-linter cannot see: names, who may talk to Telegram, and phrases that say the same in both languages."""

import ast
import importlib
import re
import string
import unicodedata
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.language import Phrase
from bot.question_bank.compiler import CompiledProblem
from bot.question_bank.topics import TOPICS

ROOT = Path(__file__).resolve().parent.parent
SOURCES = [path for folder in ("bot", "models", "migrations") for path in sorted((ROOT / folder).rglob("*.py"))]
ROLES = {"utils", "util", "helpers", "helper", "common", "core", "service", "services", "manager", "managers", "misc"}
PHRASED = [path for path in SOURCES if path.name == "phrases.py"] + [
    ROOT / "bot/telegram/menu.py",
    ROOT / "bot/telegram/apology.py",
    ROOT / "bot/telegram/routes.py",
    ROOT / "bot/hours.py",
    ROOT / "bot/classes.py",
    ROOT / "bot/explaining.py",
    ROOT / "bot/question_bank/topics.py",
]


def test_nothing_is_named_for_a_role() -> None:
    assert [path for path in SOURCES if path.stem in ROLES or ROLES & set(path.parts)] == []


def imports(path: Path) -> set[str]:
    names: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            names.add(node.module)
    return names


def test_only_the_telegram_room_and_the_composition_root_know_the_framework() -> None:
    knowing = {
        path.relative_to(ROOT).parts[1]
        for path in SOURCES
        if any(name == "telegram" or name.startswith("telegram.") for name in imports(path))
    }
    assert knowing <= {"telegram", "demo", "app.py"}


def test_only_settings_and_the_entry_points_read_the_environment() -> None:
    reading = {str(path.relative_to(ROOT)) for path in SOURCES if "os.environ" in path.read_text()}
    assert reading <= {"bot/__main__.py", "bot/demo/launch.py", "bot/telegram/__init__.py", "migrations/env.py"}


def test_queries_stand_in_stores() -> None:
    """Rules, screens and phrases never touch the database."""
    pure = [
        path for path in SOURCES if path.name in ("rules.py", "screens.py", "phrases.py", "taps.py", "selection.py")
    ]
    assert [path for path in pure if any(name.startswith("sqlalchemy") for name in imports(path))] == []


def test_the_clock_is_read_only_where_it_is_handed_out() -> None:
    reading = {str(path.relative_to(ROOT)) for path in SOURCES if re.search(r"datetime\.now\(", path.read_text())}
    assert reading <= {"bot/app.py", "bot/__main__.py", "bot/schedule.py", "bot/demo/clock.py"}


def phrases() -> Iterator[tuple[str, Phrase]]:
    for path in PHRASED:
        module = importlib.import_module(".".join(path.relative_to(ROOT).with_suffix("").parts))
        for name, value in vars(module).items():
            for number, phrase in enumerate(_phrases_in(value)):
                yield f"{module.__name__}.{name}[{number}]", phrase


def _phrases_in(value: object) -> Iterator[Phrase]:
    if isinstance(value, Phrase):
        yield value
    elif isinstance(value, dict):
        for inner in value.values():
            yield from _phrases_in(inner)
    elif isinstance(value, tuple):
        for inner in value:
            yield from _phrases_in(inner)


ALL_PHRASES = list(phrases())


def placeholders(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}


@pytest.mark.parametrize(("name", "phrase"), ALL_PHRASES, ids=[name for name, _ in ALL_PHRASES])
def test_a_phrase_carries_the_same_in_both_languages(name: str, phrase: Phrase) -> None:
    assert phrase.bn.strip()
    assert phrase.en.strip()
    assert placeholders(phrase.bn) == placeholders(phrase.en)
    assert sorted(re.findall(r"</?\w+>", phrase.bn)) == sorted(re.findall(r"</?\w+>", phrase.en))
    assert sorted(re.findall(r"/[a-z]+\b(?!>)", phrase.bn)) == sorted(re.findall(r"/[a-z]+\b(?!>)", phrase.en))
    assert unicodedata.normalize("NFC", phrase.bn) == phrase.bn
    assert not re.search("আপনি|করুন|লিখুন|-গুলি|গুলি|জল ", phrase.bn)


def test_every_topic_of_the_library_has_a_name(library: list[CompiledProblem]) -> None:
    assert {problem.topic for problem in library} <= set(TOPICS)
