"""A photo of paper work: which step goes wrong first, and one question about it. The picture is not kept."""

from dataclasses import dataclass
from typing import Literal

from pydantic import BaseModel, Field

from bot.ai.model import Picture, Question
from bot.ai.worker import Asking
from bot.hints.gates import HINT, ProblemTexts, closed_gates, tells
from bot.hints.making import purpose
from bot.hints.prompts import Prompts
from bot.hints.questions import LANGUAGES, problem_and_solution, tagged
from bot.hints.rubric import assessed
from bot.hints.second_voice import SecondVoice
from bot.hints.texts import texts_of
from bot.question_bank.answers import specification
from models.ai_request import AiRequest
from models.problem import Problem
from models.student import Student
from models.types import Language, Operation

A_DAY = 2
"""Photos that a student may have looked at."""
MOST_BYTES = 4_000_000
SHOWN = 60
"""Characters of a step of the student's that are said back."""
_MAGIC = {b"\xff\xd8\xff": "image/jpeg", b"\x89PNG": "image/png"}


class ReadPaper(BaseModel):
    """What Claude sees on a photo; see content/prompts/paper.md."""

    kind: Literal["work", "unreadable", "other", "distress"]
    steps: list[str] = Field(max_length=12)
    first_wrong_step: int = Field(ge=0, le=12)
    question: str = Field(max_length=500)


@dataclass(frozen=True, slots=True)
class PaperWork:
    """What may be said of a photo. `step` is 0 if nothing is wrong; `line` is that step as the student wrote it."""

    kind: str
    step: int = 0
    line: str = ""
    question: str = ""


def gated(read: ReadPaper, about: ProblemTexts, voice: SecondVoice) -> PaperWork | None:
    """None if the question may not be shown. Another number than the problem's may be the student's own."""
    if read.kind != "work":
        return PaperWork(read.kind)
    wrong = read.first_wrong_step
    if wrong > len(read.steps):
        return None
    own = (
        about
        if not read.steps
        else ProblemTexts(
            about.language,
            about.question,
            (*about.hints, *read.steps),
            about.solution,
            about.spec,
            about.answer,
            about.choices,
        )
    )
    if closed_gates(read.question, own, voice.glossary, HINT) or not assessed(read.question, about).kind:
        return None
    line = " ".join(read.steps[wrong - 1].split())[:SHOWN] if wrong else ""
    return PaperWork("work", wrong, "" if tells(line, about) else line, " ".join(read.question.split()))


def ask_for_paper(prompts: Prompts, about: ProblemTexts, grade: int, picture: Picture) -> Question[ReadPaper]:
    asked = "\n".join(
        (
            problem_and_solution(about, grade),
            tagged("task", f"Write the question in {LANGUAGES[about.language]}."),
        )
    )
    return Question(prompts.paper.text, asked, ReadPaper, max_tokens=600, picture=picture)


async def read_paper(asking: Asking, voice: SecondVoice, request: AiRequest) -> PaperWork | None:
    """Raises NoAnswer."""
    data = await asking.fetch(str(request.detail["file_id"]))
    media_type = next((name for magic, name in _MAGIC.items() if data.startswith(magic)), None)
    if media_type is None or len(data) > MOST_BYTES:
        return PaperWork("unreadable")
    async with asking.database.transaction() as db:
        problem = await db.get_one(Problem, request.problem_id)
        student = await db.get_one(Student, request.student_id)
    about = texts_of(problem, specification(problem), Language(student.language))
    question = ask_for_paper(voice.prompts, about, problem.grade, Picture(data, media_type))
    read = await asking.ask(question, purpose(request, Operation.WORK_READING, voice.prompts.paper))
    return gated(read, about, voice)
