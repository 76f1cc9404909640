"""How a problem is put before a student, and what is said of a text that cannot be an answer to it."""

import re

from bot.grading import Judgement, Reason
from bot.grading.echoes import echo_phrase
from bot.grading.expectation import expected_form
from bot.grading.phrases import reason_phrase
from bot.language import BENGALI_DIGITS, Html, Phrase, Voice, escape, to_bengali_digits
from bot.question_bank.answers import specification
from bot.question_bank.as_read import written
from models.problem import Problem
from models.types import Language

TYPE_IT = Phrase(bn="✍️ উত্তরটি লিখে পাঠাও।", en="✍️ Type your answer and send it.")
CHOOSE_ONE = Phrase(bn="👇 একটি বেছে নাও।", en="👇 Choose one.")
CHOOSE_A_BUTTON = Phrase(
    bn="উপরের একটি বোতাম চাপো, অথবা উত্তরের অক্ষরটি লিখে পাঠাও, যেমন {letter}।",
    en="Tap one of the buttons above, or send the letter of your answer, for example {letter}.",
)
READ_AS = Phrase(bn="তোমার উত্তরটি এভাবে পড়েছি: {echo}", en="I read your answer as: {echo}")
UNREAD = Phrase(bn="🤔 {reason}", en="🤔 {reason}")
NOT_TEXT = Phrase(bn="🙂 এটি উত্তর হিসেবে পড়তে পারলাম না।", en="🙂 I could not read that as an answer.")

LETTERS = {"bn": "কখগঘ", "en": "abcd"}
_LATIN_LETTER = re.compile("[A-Za-z]")


def question(voice: Voice, problem: Problem) -> Html:
    text = escape(voice.reading(voice.pick(problem.question_bn, problem.question_en)))
    if not problem.choices:
        return Html(f"{text}\n\n<i>{voice.say(TYPE_IT)}</i>")
    options = "\n".join(
        f"<b>{letter})</b> {escape(option)}"
        for letter, option in zip(letters(voice), option_texts(voice, problem), strict=False)
    )
    return Html(f"{text}\n\n{options}\n\n<i>{voice.say(CHOOSE_ONE)}</i>")


def letters(voice: Voice) -> str:
    return LETTERS[voice.language.value]


def option_texts(voice: Voice, problem: Problem) -> list[str]:
    return [written(voice, option) for option in problem.choices or []]


def expected(voice: Voice, problem: Problem, letter: str | None = None) -> str:
    """What an answer to it looks like. `letter` is one of the options that can still be chosen."""
    if problem.choices:
        return voice.plain(CHOOSE_A_BUTTON, letter=letter or letters(voice)[0])
    return digits_of(voice, problem, expected_form(specification(problem)))


def unread(voice: Voice, problem: Problem, judgement: Judgement | None) -> list[Html]:
    """What kept an answer from being read; without a judgement it was no text at all."""
    if judgement is None or judgement.reason is None:
        return [voice.say(NOT_TEXT)]
    lines = [voice.say(UNREAD, reason=reason_line(voice, problem, judgement.reason))]
    return [*lines, echo_line(voice, problem, judgement.echo)] if judgement.echo else lines


def echo_line(voice: Voice, problem: Problem, echo: str) -> Html:
    return voice.say(READ_AS, echo=digits_of(voice, problem, echo_phrase(echo)))


def reason_line(voice: Voice, problem: Problem, reason: Reason) -> str:
    return digits_of(voice, problem, reason_phrase(reason, problem.answer_kind, problem.answer_options.get("form")))


def digits_of(voice: Voice, problem: Problem, phrase: Phrase) -> str:
    """A phrase with ASCII digits in the digits that this problem is printed in.

    As in the books, mathematics that holds a Latin letter keeps Latin digits, whatever stands around it.
    """
    text = phrase.to(voice.language)
    printed_bengali = any(digit in problem.question_bn for digit in BENGALI_DIGITS)
    bengali = voice.language is Language.BENGALI and printed_bengali and not _LATIN_LETTER.search(text)
    return voice.reading(to_bengali_digits(text) if bengali else text)
