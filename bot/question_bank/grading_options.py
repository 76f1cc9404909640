"""What `parse_spec` is told of a problem beside its kind and its answer: for rows and for freshly compiled problems."""

from collections.abc import Mapping, Sequence
from typing import Any, Protocol

_OF_A_WRONG_VALUE = ("value", "tolerance", "misconception", "accept")


class Gradable(Protocol):
    """A problem row or a compiled problem."""

    @property
    def answer_options(self) -> Mapping[str, Any]: ...

    @property
    def wrong(self) -> Sequence[Mapping[str, Any]]: ...

    @property
    def choices(self) -> Sequence[Mapping[str, Any]] | None: ...


def grading_options(problem: Gradable) -> dict[str, Any]:
    """The author's options, the predicted mistakes, and the buttons if there are any."""
    options = dict(problem.answer_options)
    options["wrong_values"] = [
        {key: wrong[key] for key in _OF_A_WRONG_VALUE if wrong.get(key) is not None} for wrong in problem.wrong
    ]
    if problem.choices:
        options["choices"] = [{"en": choice["text_en"], "bn": choice["text_bn"]} for choice in problem.choices]
    return options
