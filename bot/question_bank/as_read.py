"""A problem's or a lesson's own texts and figure, as one student reads them."""

from collections.abc import Mapping, Sequence
from typing import Any

from bot.language import Html, Voice, escape
from models.problem import Problem


def written(voice: Voice, text: Mapping[str, Any]) -> str:
    """A text that a problem holds in both languages."""
    return voice.reading(voice.pick(text["text_bn"], text["text_en"]))


def steps_of(voice: Voice, problem: Problem) -> list[str]:
    """The worked solution."""
    return [written(voice, step) for step in problem.solution]


def numbered(voice: Voice, steps: Sequence[str]) -> Html:
    """Lines that begin with their numbers."""
    lines = (f"{voice.number(number)}. {escape(step)}" for number, step in enumerate(steps, 1))
    return Html("\n".join(lines))


def drawing(voice: Voice, problem: Problem) -> dict[str, object] | None:
    """The figure of the student's language, its labels in the student's digits."""
    if problem.figure is None:
        return None
    return {key: _read(voice, value) for key, value in problem.figure[voice.language.value].items()}


def _read(voice: Voice, value: object) -> object:
    if isinstance(value, str):
        return voice.reading(value)
    if isinstance(value, dict):
        return {key: _read(voice, inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [_read(voice, inner) for inner in value]
    return value
