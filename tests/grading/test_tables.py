"""Every row of every table: its verdict, its reason where one is named, and the misconception that is recognised."""

import pkgutil
from importlib import import_module
from typing import Any

import pytest

from bot.grading import KINDS, Reason, Verdict, parse_spec
from bot.grading.judgement import Judgement, Unreadable
from bot.grading.marking import grade, grade_unguarded
from tests.grading import tables

TABLES: dict[str, tables.Table] = {
    module.name: import_module(f"{tables.__name__}.{module.name}").TABLE
    for module in pkgutil.iter_modules(tables.__path__)
}
# Reasons of an answer that was read and compared: the student is shown what was read.
OF_WHAT_WAS_READ = frozenset(
    {
        Reason.NEEDS_SIMPLIFYING,
        Reason.MISSING_PERCENT,
        Reason.MISSING_UNIT,
        Reason.NOT_EXPANDED,
        Reason.NOT_FACTORED,
        Reason.AMBIGUOUS,
        Reason.APPROXIMATED_PI,
        Reason.WRONG_DECIMAL_PLACES,
        Reason.ROUNDED_TOO_MUCH,
        Reason.MISSING_HALF_OF_DAY,
    }
)


def typed_texts(texts: tables.Texts) -> list[str]:
    return texts if isinstance(texts, list) else texts.split("|")


def name_of(place: int, typed: str) -> str:
    """pytest escapes what is not ASCII, and "\\u09e7\\u09e8" tells nobody anything; a place in the row does."""
    return typed[:40] if typed.isascii() and typed.isprintable() and typed.strip() else f"text {place}"


CASES = [
    pytest.param(kind, expected, options, typed, judged, id=f"{module}: {title}: {judged}: {name_of(place, typed)}")
    for module, table in TABLES.items()
    for title, (kind, (expected, options, rows)) in table.items()
    for judged, texts in rows.items()
    for place, typed in enumerate(typed_texts(texts), 1)
]


def judge(kind: str, expected: str, options: dict[str, Any], typed: str) -> Judgement:
    """As `grade` does, but without its last guard, so that a fault of the engine fails the test."""
    spec = parse_spec(kind, expected, options)
    try:
        judgement = grade_unguarded(spec, typed)
    except Unreadable as trouble:
        judgement = Judgement(Verdict.INVALID, trouble.reason, echo=trouble.echo)
    assert judgement == grade(spec, typed)
    return judgement


@pytest.mark.parametrize(("kind", "expected", "options", "typed", "judged"), CASES)
def test_an_answer_is_judged_as_a_teacher_would(
    kind: str, expected: str, options: dict[str, Any], typed: str, judged: str
) -> None:
    judgement = judge(kind, expected, options, typed)
    finding, _, misconception = judged.partition(": ")
    verdict, _, reason = finding.partition(" ")
    assert judgement.verdict is Verdict(verdict), (typed, judgement)
    if reason:
        assert judgement.reason is Reason(reason), (typed, judgement)
    assert (judgement.misconception or "") == misconception, (typed, judgement)
    if judgement.verdict is not Verdict.INVALID or judgement.reason in OF_WHAT_WAS_READ:
        assert judgement.echo, (typed, judgement)


def test_no_text_stands_twice_under_one_title() -> None:
    for table in TABLES.values():
        for title, (_, (_, _, rows)) in table.items():
            texts = [typed for row in rows.values() for typed in typed_texts(row)]
            assert len(texts) == len(set(texts)), (title, sorted(typed for typed in texts if texts.count(typed) > 1))


def named_reasons() -> set[str]:
    return {
        finding.partition(" ")[2]
        for table in TABLES.values()
        for _, (_, _, rows) in table.values()
        for finding in (judged.partition(": ")[0] for judged in rows)
    }


def test_every_kind_and_every_reason_has_its_rows() -> None:
    assert {kind for table in TABLES.values() for kind, _ in table.values()} == set(KINDS)
    assert named_reasons() >= {reason.value for reason in Reason}
