"""The answers that are measured: every row of the specification tables in tests/grading/tables."""

import importlib
import pkgutil
from collections.abc import Iterator
from typing import Any, NamedTuple

import tests.grading.tables as tables
from bot.grading import AnswerSpec, SpecError, parse_spec


class Case(NamedTuple):
    spec: AnswerSpec
    texts: list[str]


def cases() -> list[Case]:
    return list(_cases())


def _cases() -> Iterator[Case]:
    for module in pkgutil.iter_modules(tables.__path__):
        table: dict[str, Any] = importlib.import_module(f"{tables.__name__}.{module.name}").TABLE
        for kind, (expected, options, rows) in table.values():
            try:
                spec = parse_spec(kind, expected, options)
            except SpecError:
                continue
            given = [text for texts in rows.values() for text in _listed(texts)]
            yield Case(spec, given)


def _listed(texts: str | list[str]) -> list[str]:
    return texts.split("|") if isinstance(texts, str) else texts
