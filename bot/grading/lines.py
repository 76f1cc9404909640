"""Grading as text: one JSON object in, one out. `dars grade` prints what this returns.

A line holds {id, kind, expected, options, given}; the answer {id, verdict, reason, misconception, echo, microseconds}
or, for a line that cannot be judged, {id, error}."""

import json
from collections.abc import Mapping
from functools import lru_cache
from time import perf_counter_ns
from typing import Any

from bot.grading.judgement import SpecError
from bot.grading.marking import grade, parse_spec
from bot.grading.regex import regex
from bot.grading.specification import AnswerSpec, Frozen

LONGEST_LINE = 1_000_000
_FIELDS = ("kind", "expected", "given")


def graded_line(line: str) -> str:
    """The answer to one line, without a line end. Never raises, whatever the line holds."""
    case_id: object = None
    try:
        if len(line) > LONGEST_LINE:
            raise SpecError(f"the line is longer than {LONGEST_LINE} characters")
        case = json.loads(line)
        if not isinstance(case, dict):
            raise SpecError("a line is one JSON object with kind, expected and given")
        case_id = case.get("id")
        return _written({"id": case_id, **judged(case)})
    except SpecError as trouble:
        return _written({"id": case_id, "error": str(trouble)})
    except (ValueError, RecursionError) as trouble:
        return _written({"id": case_id, "error": f"this is not JSON: {trouble}"})


def judged(case: Mapping[str, object]) -> dict[str, object]:
    """Verdict, reason, misconception, echo and microseconds of one case. Raises `SpecError`."""
    kind, expected, given = (_text(case, name) for name in _FIELDS)
    options = case.get("options")
    if options is not None and not isinstance(options, dict):
        raise SpecError("options is an object of names and values")
    spec = _specification(kind, expected, Frozen(options or {}))
    began = perf_counter_ns()
    judgement = grade(spec, given)
    spent = perf_counter_ns() - began
    found: dict[str, object] = {
        "verdict": judgement.verdict.value,
        "reason": judgement.reason.value if judgement.reason else None,
        "misconception": judgement.misconception,
        "echo": judgement.echo,
        "microseconds": round(spent / 1000, 1),
    }
    if judgement.parts:
        found["parts"] = [
            {"label": label, "verdict": part.verdict.value, "reason": part.reason.value if part.reason else None}
            for (label, _), part in zip(spec.parts, judgement.parts, strict=True)
        ]
    return found


def _text(case: Mapping[str, object], name: str) -> str:
    """Numbers are taken as they are written; anything else that is no text is a mistake."""
    value = case.get(name)
    if name == "expected" and value is None and case.get("kind") == "parts":
        return ""
    if isinstance(value, str):
        return value
    if isinstance(value, int | float) and not isinstance(value, bool) and name != "kind":
        return str(value)
    raise SpecError(f"{name} is missing" if name not in case else f"{name} must be a text, not {value!r:.60}")


@lru_cache(maxsize=4096)
def _specification(kind: str, expected: str, options: Frozen) -> AnswerSpec:
    return parse_spec(kind, expected, options.values)


def _written(answer: Mapping[str, Any]) -> str:
    text = _ENCODER.encode(answer)
    # A lone surrogate cannot be written as UTF-8; escaped, it can.
    return json.dumps(answer) if _SURROGATE.search(text) else text


_ENCODER = json.JSONEncoder(ensure_ascii=False)
_SURROGATE = regex("[\ud800-\udfff]")
