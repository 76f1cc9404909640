"""Who speaks for Claude in the demo: a script that says back, reworded a little, what is stored with the problem.

It shows where Claude's texts appear and what they pass on the way, not how good they are.
"""

import re
from typing import Any

from pydantic import BaseModel

from bot.ai.model import Question, Trouble
from bot.ai.scripted_model import ScriptedModel
from bot.attempts.paper import ReadPaper
from bot.attempts.sentences import ReadAnswer
from bot.hints.questions import SecondReading, WrittenExplanation, WrittenHint, WrittenReason
from bot.language import Phrase, to_latin_digits

SECONDS = 0.9
"""Long enough to see that somebody is typing."""
_WHERE = Phrase(bn="তোমার কোন ধাপে এটি কাজে লাগবে?", en="In which of your steps does this help?")
_NEXT = Phrase(bn="এরপর কোন হিসাবটি করবে?", en="Which calculation comes next?")
_BECAUSE = Phrase(
    bn="প্রশ্নের তথ্য আর এ পর্যন্ত পাওয়া ফল মেলালে এই ধাপটি পাওয়া যায়।",
    en="This step puts together what the problem says and what has been found so far.",
)
_TO_THE_PROBLEM = Phrase(bn="তোমার শেষ লাইনের পরে কী আসবে?", en="What comes after your last line?")
_QUANTITY = re.compile(r"[-−]?\d+(?:[./]\d+)?")


def stand_in() -> ScriptedModel:
    return ScriptedModel(_answer, SECONDS)


def _answer(question: Question[Any]) -> BaseModel | Trouble:
    bengali = 'language="Bengali"' in question.text
    if question.shape is WrittenHint:
        used_up = "has seen all" in question.text
        hints = _lines(question.text, "stored_hints")
        asked = _NEXT if used_up else _WHERE
        return WrittenHint(hint=f"{hints[2 if used_up else 1]} {asked.bn if bengali else asked.en}")
    if question.shape is WrittenExplanation:
        return WrittenExplanation(steps=_lines(question.text, "worked_solution")[:5])
    if question.shape is WrittenReason:
        return WrittenReason(because=_BECAUSE.bn if bengali else _BECAUSE.en)
    if question.shape is SecondReading:
        return SecondReading(is_true=True, reveals_answer=False, fits_mistake=True, one_step=True, is_kind=True)
    if question.shape is ReadAnswer:
        return _read(question.text)
    asks = _TO_THE_PROBLEM.bn if bengali else _TO_THE_PROBLEM.en
    return ReadPaper(kind="work", steps=[], first_wrong_step=0, question=asks)


def _read(text: str) -> ReadAnswer:
    """The last number of the message; whether it is right is for the rules to say."""
    message = _lines(text, "student_message")[0]
    found = list(_QUANTITY.finditer(to_latin_digits(message)))
    if not found:
        return ReadAnswer(kind="off_topic", quote="", verdict="unsure", certainty="low")
    quote = message[found[-1].start() : found[-1].end()]
    right = _QUANTITY.search(to_latin_digits(_lines(text, "right_answer")[0]))
    agrees = right is not None and right.group() == to_latin_digits(quote)
    return ReadAnswer(kind="answer", quote=quote, verdict="correct" if agrees else "incorrect", certainty="high")


def _lines(text: str, tag: str) -> list[str]:
    found = re.search(rf"<{tag}>\n(.*?)\n</{tag}>", text, re.DOTALL)
    lines = found.group(1).splitlines() if found else [""]
    return [re.sub(r"^\d+\. ", "", line) for line in lines]
