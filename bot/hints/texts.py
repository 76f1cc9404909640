"""A problem as one student reads it, for whoever writes about it or checks what was written."""

from typing import Any, Protocol

from bot.grading import AnswerSpec
from bot.hints.gates import ProblemTexts
from models.types import Language

IDEA = 1
"""Of the three hints the one that names the concept."""


class Written(Protocol):
    """A row of problems, or a compiled problem that is not loaded yet."""

    @property
    def question_bn(self) -> str: ...
    @property
    def question_en(self) -> str: ...
    @property
    def hints(self) -> list[dict[str, Any]]: ...
    @property
    def solution(self) -> list[dict[str, str]]: ...
    @property
    def choices(self) -> list[dict[str, Any]] | None: ...
    @property
    def answer_shown(self) -> dict[str, str]: ...


def texts_of(problem: Written, spec: AnswerSpec, language: Language, mistake: str = "") -> ProblemTexts:
    key = f"text_{language.value}"
    return ProblemTexts(
        language=language,
        question=problem.question_bn if language is Language.BENGALI else problem.question_en,
        hints=tuple(str(hint[key]) for hint in problem.hints),
        solution=tuple(str(step[key]) for step in problem.solution),
        spec=spec,
        answer=problem.answer_shown[language.value],
        choices=tuple(str(choice[key]) for choice in problem.choices or ()),
        mistake=mistake,
    )
