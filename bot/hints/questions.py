"""What Claude is asked about a problem, and the shapes of its answers. Pure.

The system prompt is the same for every problem, so that the provider caches it. Data stands between tags; what a
student wrote stands there as a JSON string without angle brackets, so that no text can end its tag.
"""

import json
import re
import unicodedata

from pydantic import BaseModel, Field

from bot.ai.model import Question
from bot.hints.gates import ProblemTexts
from bot.hints.mistakes import Mistake
from bot.hints.prompts import Prompts
from models.types import Language

MOST_STUDENT_CHARACTERS = 600
LANGUAGES = {Language.BENGALI: "Bengali", Language.ENGLISH: "English"}


class WrittenHint(BaseModel):
    hint: str = Field(min_length=1, max_length=700)

    @property
    def words(self) -> str:
        return " ".join(self.hint.split())


class WrittenExplanation(BaseModel):
    steps: list[str] = Field(min_length=1, max_length=8)

    @property
    def words(self) -> str:
        """A line for each step."""
        return "\n".join(" ".join(step.split()) for step in self.steps)


class WrittenReason(BaseModel):
    because: str = Field(min_length=1, max_length=700)

    @property
    def words(self) -> str:
        return " ".join(self.because.split())


Written = WrittenHint | WrittenExplanation | WrittenReason


class SecondReading(BaseModel):
    """What an independent reader finds in a text; see content/prompts/check.md."""

    is_true: bool
    reveals_answer: bool
    fits_mistake: bool
    one_step: bool
    is_kind: bool


def ask_for_hint(
    prompts: Prompts, about: ProblemTexts, grade: int, mistake: Mistake, *, used_up: bool
) -> Question[WrittenHint]:
    """`used_up`: the student has seen all the stored hints and is still stuck."""
    where = (
        "The student has seen all the stored hints." if used_up else "The student may not have seen the stored hints."
    )
    text = "\n".join(
        (
            _problem(about, grade),
            tagged("stored_hints", *_numbered(about.hints)),
            tagged("worked_solution", *_numbered(about.solution)),
            _mistake(mistake),
            tagged("task", f"{where} Write the hint in {LANGUAGES[about.language]}."),
        )
    )
    return Question(prompts.hint.text, text, WrittenHint, max_tokens=300)


def ask_for_explanation(
    prompts: Prompts, about: ProblemTexts, grade: int, mistake: Mistake
) -> Question[WrittenExplanation]:
    text = "\n".join(
        (
            problem_and_solution(about, grade),
            _mistake(mistake),
            tagged("task", f"Write the explanation in {LANGUAGES[about.language]}."),
        )
    )
    return Question(prompts.explanation.text, text, WrittenExplanation, max_tokens=700)


def ask_why(prompts: Prompts, about: ProblemTexts, grade: int, step: int) -> Question[WrittenReason]:
    """`step` counts from 0."""
    text = "\n".join(
        (
            _problem(about, grade),
            tagged("worked_solution", *_numbered(about.solution)),
            tagged("task", f"Say in {LANGUAGES[about.language]} why step {step + 1} is taken: {about.solution[step]}"),
        )
    )
    return Question(prompts.why.text, text, WrittenReason, max_tokens=300)


def ask_for_second_reading(
    prompts: Prompts, about: ProblemTexts, grade: int, mistake: Mistake, kind: str, words: str
) -> Question[SecondReading]:
    """`kind` says what the text is: a hint, an explanation, the reason for a step."""
    text = "\n".join(
        (
            problem_and_solution(about, grade),
            _mistake(mistake),
            tagged("kind_of_text", f"{kind}, in {LANGUAGES[about.language]}"),
            tagged("text", words),
        )
    )
    return Question(prompts.check.text, text, SecondReading, max_tokens=120)


def faults_found(reading: SecondReading, *, keeps_answer: bool) -> list[str]:
    """The points on which the reader rejects a text; an explanation may tell the answer."""
    points = {
        "untrue": not reading.is_true,
        "reveals": keeps_answer and reading.reveals_answer,
        "elsewhere": not reading.fits_mistake,
        "steps": not reading.one_step,
        "unkind": not reading.is_kind,
    }
    return [name for name, found in points.items() if found]


def problem_and_solution(about: ProblemTexts, grade: int) -> str:
    return "\n".join(
        (
            _problem(about, grade),
            tagged("worked_solution", *_numbered(about.solution)),
            tagged("right_answer", about.answer),
        )
    )


def students_words(text: str) -> str:
    """A student's text as data: short, visible, and with no bracket that could end its tag."""
    visible = "".join(sign for sign in text if unicodedata.category(sign) not in _INVISIBLE or sign in "\n\u200c\u200d")
    masked = _PRIVATE.sub("…", " ".join(visible.split()))
    short = masked[:MOST_STUDENT_CHARACTERS]
    return json.dumps(short, ensure_ascii=False).replace("<", "\\u003c").replace(">", "\\u003e")


_INVISIBLE = frozenset({"Cc", "Cf", "Cs", "Co", "Cn"})
# Telephone numbers and names of accounts: no answer of these classes has so many digits.
_PRIVATE = re.compile(r"@\w+|\+?\d(?:[\d -]{8,})\d")
_SPACES = re.compile(r"[ \t\u00a0]+")


def _problem(about: ProblemTexts, grade: int) -> str:
    options = [f"option: {option}" for option in about.choices]
    return tagged(f'problem class="{grade}" language="{LANGUAGES[about.language]}"', about.question, *options)


def _mistake(mistake: Mistake) -> str:
    return tagged("mistake", mistake.described or "None: the student does not know how to begin or to go on.")


def _numbered(lines: tuple[str, ...]) -> list[str]:
    return [f"{number}. {line}" for number, line in enumerate(lines, start=1)]


def tagged(name: str, *lines: str) -> str:
    inside = "\n".join(_SPACES.sub(" ", line) for line in lines)
    return f"<{name}>\n{inside}\n</{name.split()[0]}>"
