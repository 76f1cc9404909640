"""A photo of paper work: which step goes wrong first, and one question about it. The picture is not kept."""

import asyncio
from dataclasses import dataclass, replace
from typing import Literal

from pydantic import BaseModel, Field

from bot.ai.model import NoAnswer, Picture, Question
from bot.ai.worker import Asking
from bot.hints.gates import HINT, ProblemTexts, closed_gates, tells
from bot.hints.making import purpose
from bot.hints.mistakes import Mistake
from bot.hints.prompts import Prompts
from bot.hints.questions import (
    LANGUAGES,
    SecondReading,
    ask_for_second_reading,
    faults_found,
    problem_and_solution,
    students_words,
    tagged,
)
from bot.hints.rubric import assessed
from bot.hints.second_voice import SecondVoice
from bot.hints.texts import texts_of
from bot.question_bank.answers import specification
from models.ai_request import AiRequest
from models.types import Language, Operation

A_DAY = 2
"""Photos that a student may have looked at; one that we failed to look at is not counted."""
SECONDS = 9.0
"""For both calls: what a student waits for a photo, less what it takes to say it."""
MOST_BYTES = 4_000_000
SHOWN = 60
"""Characters of a step of the student's that are said back."""
MOST_OF_LINE = 120
"""Characters of a line that the second reader sees."""
CALLED = "a question about the student's own work on paper, before the next try"
"""The text, as the second reader is told."""
_MAGIC = {b"\xff\xd8\xff": "image/jpeg", b"\x89PNG": "image/png"}


class ReadPaper(BaseModel):
    """What Claude sees on a photo; see content/prompts/paper.md."""

    kind: Literal["work", "unreadable", "other", "distress"]
    steps: list[str] = Field(max_length=12)
    first_wrong_step: int = Field(ge=0, le=12)
    question: str = Field(max_length=500)


@dataclass(frozen=True, slots=True)
class PaperWork:
    """What may be said of a photo. `step` is 0 if nothing is wrong; `line` is that step as the student wrote it.

    `question` is in that language, and empty where it may not be shown.
    """

    kind: str
    step: int = 0
    line: str = ""
    question: str = ""
    language: Language = Language.BENGALI

    def without_question(self) -> "PaperWork | None":
        """The step alone; None if there is none to name."""
        return replace(self, question="") if self.step else None

    def to(self, language: Language) -> "PaperWork | None":
        """For a student who reads that language by now."""
        return self if not self.question or self.language is language else self.without_question()


def gated(read: ReadPaper, about: ProblemTexts, voice: SecondVoice) -> PaperWork | None:
    """None if the question may not be shown. Another number than the problem's may be the student's own."""
    if read.kind != "work":
        return PaperWork(read.kind)
    wrong = read.first_wrong_step
    if wrong > len(read.steps):
        return None
    own = replace(about, hints=(*about.hints, *read.steps))
    if closed_gates(read.question, own, voice.glossary, HINT) or not assessed(read.question, about).kind:
        return None
    line = " ".join(read.steps[wrong - 1].split())[:SHOWN] if wrong else ""
    words = " ".join(read.question.split())
    return PaperWork("work", wrong, "" if tells(line, about) else line, words, about.language)


def ask_for_paper(prompts: Prompts, about: ProblemTexts, grade: int, picture: Picture) -> Question[ReadPaper]:
    asked = "\n".join(
        (
            problem_and_solution(about, grade),
            tagged("task", f"Write the question in {LANGUAGES[about.language]}."),
        )
    )
    return Question(prompts.paper.text, asked, ReadPaper, max_tokens=600, picture=picture)


def ask_about_question(
    prompts: Prompts, about: ProblemTexts, grade: int, read: ReadPaper, words: str
) -> Question[SecondReading]:
    """Whether the question may be shown, asked of a reader who sees what was read from the photo and not the photo."""
    lines = (f"{number}. {students_words(line[:MOST_OF_LINE])}" for number, line in enumerate(read.steps, start=1))
    found = (
        f"Of these, line {read.first_wrong_step} is the first that is wrong."
        if read.first_wrong_step
        else "No line is wrong so far: the text should ask for the next step, or say that the answer can be sent."
    )
    described = "\n".join(("The student's own lines on paper, as data:", *lines, found))
    return ask_for_second_reading(prompts, about, grade, Mistake("paper", described), CALLED, words)


async def read_paper(asking: Asking, voice: SecondVoice, request: AiRequest) -> PaperWork | None:
    """Raises NoAnswer."""
    until = asyncio.get_running_loop().time() + SECONDS
    data = await asking.fetch(str(request.detail["file_id"]))
    media_type = next((name for magic, name in _MAGIC.items() if data.startswith(magic)), None)
    if media_type is None or len(data) > MOST_BYTES:
        return PaperWork("unreadable")
    problem, language = await asking.place_of(request)
    about = texts_of(problem, specification(problem), language)
    question = ask_for_paper(voice.prompts, about, problem.grade, Picture(data, media_type))
    read = await asking.ask(question, purpose(request, Operation.WORK_READING, voice.prompts.paper))
    seen = gated(read, about, voice)
    if seen is None or not seen.question:
        return seen
    again = ask_about_question(voice.prompts, about, problem.grade, read, seen.question)
    try:
        async with asyncio.timeout_at(until):
            reading = await asking.ask(again, purpose(request, Operation.HINT_CHECK, voice.prompts.check))
    except (NoAnswer, TimeoutError):
        return seen.without_question()
    if not faults_found(reading, keeps_answer=HINT.keeps_answer):
        return seen
    # Who finds the question untrue may doubt the step as well: then nothing is said of it.
    return seen.without_question() if reading.is_true else None
