"""Answers that the rules could not find in a sentence: Claude points at them, the rules still judge them.

Claude quotes the student's own words and says what it thinks of them. The quote counts only if it stands in the message
as a thing of its own, if the rules can grade it, and if they come to the same verdict. So a message that talks Claude
into anything gains nothing: only an answer that the student wrote, and that the rules find right, is right.
"""

import re
from dataclasses import dataclass
from typing import Literal

from pydantic import BaseModel, Field

from bot.ai.model import Question
from bot.ai.worker import Asking
from bot.grading import AnswerSpec, Verdict, grade
from bot.grading.expectation import expected_form
from bot.hints.gates import stretches
from bot.hints.making import purpose
from bot.hints.prompts import Prompts
from bot.hints.questions import problem_and_solution, students_words, tagged
from bot.hints.second_voice import SecondVoice
from bot.hints.texts import texts_of
from bot.language import to_latin_digits
from bot.question_bank.answers import accepted_forms, specification
from models.ai_request import AiRequest
from models.problem import Problem
from models.types import Language, Operation

MOST = 600
"""Characters: longer than any honest working on a phone."""
MOST_NUMBERS = 4
"""More of them without any calculation are a list to choose from."""
_SIGN = re.compile(r"[-−+×÷*/^√(]+")
_NOT = re.compile(r"not|no|na|noy|nai|না|নয়|নেই|নাই|isn't|isnt")
_CHANGED_BEFORE = re.compile(
    r"(?:[-−–—+*/×÷√<>≤≥≠]|\d\s*:|\b(?:minus|negative|not|between|than|over|under|about|half|to|and)|"
    r"মাইনাস|ঋণাত্মক|সাড়ে|পৌনে|সোয়া|প্রায়|থেকে)\s*$"
)
_CHANGED_AFTER = re.compile(
    r"\s*(?:[-−–—+*/×÷^√²³%<>≤≥≠]|:\s*\d|[a-z](?![a-z])|and a half|squared|percent|then \d|"
    r"না|নয়|নেই|হয়নি|হবে না|শত|শো|হাজার|লাখ|লক্ষ|কোটি|ভাগ|গুণ)"
)
_NUMBER = re.compile(r"\d+")
_WORKS = re.compile(r"[=+−×÷*/]")
_LINK = re.compile(r"https?:|www\.|t\.me/")
_NUMBER_WORD = re.compile(
    r"\b(?:zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|hundred|half|"
    r"third|quarter|ek|dui|tin|char|pach|choy|shat|aat|noy|dosh|bish|ponchash|eksho)\b|"
    r"শূন্য|এক|দুই|তিন|চার|পাঁচ|ছয়|সাত|আট|নয়|দশ|এগারো|বারো|তেরো|চৌদ্দ|পনেরো|ষোলো|বিশ|কুড়ি|ত্রিশ|চল্লিশ|পঞ্চাশ|শত|"
    r"অর্ধেক|হাজার|লাখ|লক্ষ|সমান|কোণ"
)
# Two answers, or none that the student stands by.
_HEDGE = re.compile(
    r"\b(?:or|either|maybe|perhaps|whichever|which one|one of|choose|pick|thikta|not sure|"
    r"ba|naki|othoba|kingba|hoyto|na hole|na hoy|"
    r"jeta|jeti|jekono|konta|mone hoy na)\b|"
    r"(?<![\u0980-\u09ff])(?:বা|অথবা|কিংবা|নাকি|হয়তো|না হলে|নাহলে|না হয়|যেটা|যেটি|যেকোনো|ঠিকটা|সঠিকটা|"
    r"কোনটা|কোনটি)(?![\u0980-\u09ff])|\?"
)
_BEFORE = re.compile(r"(?:^|[\s(\[\"'“‘=≈:,;।.!→])$")
_AFTER = re.compile(r"(?:$|[\s)\]\"'”’=≈:;।!→]|[,.](?:\s|$))")
# "10, 11, 12": one of them will be right. A number behind a word, a sign or an equals sign is no list.
_LISTED_BEFORE = re.compile(r"[\d০-৯%]\s*[,;|।.]?\s*$")
_LISTED_AFTER = re.compile(r"\s*[,;|।.]?\s*[\d০-৯]")


class ReadAnswer(BaseModel):
    """What Claude finds in a message; see content/prompts/answer.md."""

    kind: Literal["answer", "no_answer", "off_topic", "distress"]
    quote: str = Field(max_length=300)
    verdict: Literal["correct", "incorrect", "unsure"]
    certainty: Literal["high", "low"]


@dataclass(frozen=True, slots=True)
class Reading:
    """`answer` is the student's own answer where the rules agree to it, else None."""

    kind: str
    answer: str | None


def looks_like_a_try(text: str) -> bool:
    """Words with something to grade in them: worth a look by somebody who can read sentences."""
    latin = to_latin_digits(text).casefold()
    return (
        len(text) <= MOST
        and len(text.split()) >= 2
        and _LINK.search(latin) is None
        and (_NUMBER.search(latin) is not None or _NUMBER_WORD.search(latin) is not None)
    )


def settled(spec: AnswerSpec, text: str, read: ReadAnswer) -> Reading:
    """What is left of Claude's reading after the rules have looked at it."""
    if read.kind != "answer":
        return Reading(read.kind, None)
    quote, message = " ".join(read.quote.split()), " ".join(text.split())
    around = _around(quote, message)
    if around is None or _HEDGE.search(message.casefold()) is not None:
        return Reading("answer", None)
    before, after = around
    alone = _stands_alone(before, after) and not _names_others(spec, quote, message)
    verdict = grade(spec, quote).verdict if alone else Verdict.INVALID
    if verdict is Verdict.CORRECT and _means_more(spec, before, quote, after):
        verdict = Verdict.INVALID
    if verdict is Verdict.INCORRECT and any(
        grade(spec, each).verdict is Verdict.CORRECT for each in stretches(message)
    ):
        verdict = Verdict.INVALID  # the right answer stands there as well: a step may have been taken for the end
    agreed = verdict is not Verdict.INVALID and verdict.value == read.verdict and read.certainty == "high"
    return Reading("answer", quote if agreed else None)


def _around(quote: str, text: str) -> tuple[str, str] | None:
    """What stands before the quote and what behind it; None if it does not stand there. Of two the last counts."""
    start = text.rfind(quote) if quote else -1
    return None if start < 0 else (text[:start], text[start + len(quote) :])


def _stands_alone(before: str, after: str) -> bool:
    """Whether the quote is a piece of the message by itself: not a part of a number, of a list or of a choice."""
    return (
        _BEFORE.search(before) is not None
        and _AFTER.match(after) is not None
        and _LISTED_BEFORE.search(before) is None
        and _LISTED_AFTER.match(after) is None
    )


def _means_more(spec: AnswerSpec, before: str, quote: str, after: str) -> bool:
    """Whether the words beside the quote change it: 78 paisa, 78 thousand, not 78, 2 + 78."""
    if _CHANGED_BEFORE.search(before.casefold()) or _CHANGED_AFTER.match(after.casefold()):
        return True
    words_before, words_after = before.split(), after.split()
    beside = [*words_before[-1:], *words_after[:1]]
    if any(_SIGN.fullmatch(word) or _NOT.fullmatch(word.strip(" ,;।.!").casefold()) for word in beside):
        return True
    joined = [f"{words_before[-1]} {quote}"] if words_before else []
    joined += [f"{quote} {words_after[0]}"] if words_after else []
    if any(grade(spec, each).verdict is Verdict.INCORRECT for each in joined):
        return True
    text = f"{before}{quote}{after}"
    return len(_NUMBER.findall(text)) > MOST_NUMBERS and _WORKS.search(text) is None


def _names_others(spec: AnswerSpec, quote: str, text: str) -> bool:
    """Whether a message about options holds another one than the quoted."""
    said, quoted = text.casefold(), quote.casefold()
    options = [[name.casefold() for name in names if name] for names in spec.options.choices]
    others = [names for names in options if not any(name in quoted for name in names)]
    return any(name in said for names in others for name in names)


def ask_for_reading(
    prompts: Prompts, problem: Problem, spec: AnswerSpec, language: Language, text: str
) -> Question[ReadAnswer]:
    about = texts_of(problem, spec, language)
    asked = "\n".join(
        (
            problem_and_solution(about, problem.grade),
            tagged(
                "expected_form", expected_form(spec).en, *(f"also right: {form}" for form in accepted_forms(problem))
            ),
            tagged("student_message", students_words(text)),
        )
    )
    return Question(prompts.answer.text, asked, ReadAnswer, max_tokens=150)


async def read_sentence(asking: Asking, voice: SecondVoice, request: AiRequest) -> Reading:
    """Raises NoAnswer."""
    problem, language = await asking.place_of(request)
    spec, text = specification(problem), str(request.detail["text"])
    question = ask_for_reading(voice.prompts, problem, spec, language, text)
    read = await asking.ask(question, purpose(request, Operation.ANSWER_EVALUATION, voice.prompts.answer))
    return settled(spec, text, read)
