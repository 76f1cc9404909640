"""The mechanical gates: a hint that a machine made is shown only if it passes every one of them. Pure.

They cannot see whether a hint helps. They see that it does not tell the answer, speaks of this problem's numbers, is in
the student's language, is short, and is plain text.
"""

import contextlib
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

from bot.grading import AnswerSpec, Reason, Verdict, grade
from bot.hints.telling import as_fractions, chooses, claimed, names_place, opened
from bot.language import to_latin_digits
from bot.question_bank.checks.bengali import INVISIBLE, prose_faults
from bot.question_bank.checks.numbers_in_text import digit_runs, fractions, numbers
from bot.question_bank.checks.working import RELATION, NotArithmetic, computable, holds
from bot.question_bank.glossary import Glossary
from bot.question_bank.text import normalised
from models.types import Language

FEWEST_WORDS = 3
WIDEST_ANSWER = 10  # words: "three and a half square metres", −2, −1, 0, 1, (4x + 7)(4x − 7)
EVERYWHERE = frozenset(Fraction(number) for number in (0, 1, 2, 3, 4, 5, 10, 90, 100, 180, 360, 1000))
"""Numbers that a teacher may use in any problem: how many steps, per cent, the angles of a triangle."""


@dataclass(frozen=True, slots=True)
class Demands:
    """What a kind of text must keep to."""

    most_words: int
    most_characters: int
    most_sentences: int
    keeps_answer: bool


HINT = Demands(most_words=60, most_characters=500, most_sentences=4, keeps_answer=True)
REASON = Demands(most_words=60, most_characters=500, most_sentences=4, keeps_answer=False)
EXPLANATION = Demands(most_words=130, most_characters=1_100, most_sentences=16, keeps_answer=False)


class Gate(StrEnum):
    LENGTH = "length"
    LANGUAGE = "language"
    WORDS = "words"  # a form that the glossary avoids, or the polite you
    MARKUP = "markup"  # LaTeX, Markdown, HTML, invisible characters
    LINK = "link"
    ANSWER = "answer"
    NUMBERS = "numbers"  # numbers that are none of this problem's
    WORKING = "working"  # a false equation


@dataclass(frozen=True, slots=True)
class ProblemTexts:
    """What a hint is about, as one student reads it (one language, either digits)."""

    language: Language
    question: str
    hints: tuple[str, ...]
    solution: tuple[str, ...]
    spec: AnswerSpec
    answer: str
    choices: tuple[str, ...] = ()
    """Options as shown; `answer` is one of them."""
    mistake: str = ""
    """The wrong answer that the hint is for; a hint may speak of it."""


def closed_gates(hint: str, about: ProblemTexts, glossary: Glossary, demands: Demands = HINT) -> list[Gate]:
    """The gates that the text does not pass; none means that it may go on to the second reading."""
    text = to_latin_digits(normalised(hint))
    own_texts = " ".join((about.question, *about.solution, *about.hints))
    checks = {
        Gate.LENGTH: _wrong_length(text, demands),
        Gate.LANGUAGE: _wrong_language(text, about),
        Gate.WORDS: about.language is Language.BENGALI and bool(prose_faults(_LATIN.sub(" ", text), glossary)),
        Gate.MARKUP: _MARKUP.search(hint) is not None or ("^" in hint and "^" not in own_texts),
        Gate.LINK: _LINK.search(text) is not None,
        Gate.ANSWER: demands.keeps_answer and tells(text, about),
        Gate.NUMBERS: bool(_foreign_numbers(text, about)),
        Gate.WORKING: any(_is_false(part) for line in hint.splitlines() for part in _sentences(line)),
    }
    return [gate for gate, closed in checks.items() if closed]


# A set may stand in braces, and a number may be less than another; a joiner may stand in a Bengali word.
_MARKUP = re.compile(
    r"[$\\`#|~]|\*\*|__|\[[^\]]*\]\(|</?[A-Za-z!]|\{[^{}]*[A-Za-z]{3}[^{}]*\}|\{\{|"
    rf"(?<![\u0980-\u09ff])[\u200c\u200d]|\t|{INVISIBLE}"
)
_LINK = re.compile(r"https?:|www\.|t\.me|\.(?:com|org|net|bd|io)\b|@\w|/\w+@", re.IGNORECASE)
# What stands right before and right after a sign of equality and can be computed, without the words around it.
_ARITHMETIC = r"[\d−+×÷/:√∛().,%°²³⁰¹⁴-⁹ \u00a0]"
_TAIL = re.compile(rf"(?:^|(?<=[\s,:])){_ARITHMETIC}*\d{_ARITHMETIC}*$")
_HEAD = re.compile(rf"^{_ARITHMETIC}*\d[\d.,%°²³⁰¹⁴-⁹)]*(?=$|[\s\u0980-\u09ff])")
_OPERATION = re.compile(r"[−+×÷/:√∛²³⁰¹⁴-⁹(]")
_SENTENCE_END = re.compile(r"[।?!]|\.(?=\s|$)")
_LATIN = re.compile(r"[A-Za-z]+")
_LATIN_WORD = re.compile(r"(?![A-Z]{2,4}\b)[A-Za-z]{2,}")  # but for names of sides and angles: AB, DEF
_BENGALI = re.compile(r"[\u0980-\u09ff]")


def _sentences(line: str) -> list[str]:
    return _SENTENCE_END.split(re.sub(r"[*_`]", "", to_latin_digits(normalised(line))))


def _is_false(sentence: str) -> bool:
    """Whether an equation in it is false. What belongs to algebra, or cannot be computed, is for the second reader."""
    parts = RELATION.split(sentence)
    for before, relation, after in zip(parts[::2], parts[1::2], parts[2::2], strict=False):
        left, right = _left_side(before), _right_side(after)
        if left and right and computable(left) and computable(right):
            with contextlib.suppress(NotArithmetic, ZeroDivisionError):
                if not holds(left, relation, right):
                    return True
    return False


def _left_side(before: str) -> str:
    """ "50 এর 15%" is no 15% on its own, and "2x + 10" no 10: behind words only a calculation counts."""
    found = _TAIL.search(before)
    if found is None:
        return ""
    side, has_words = found.group().strip(), bool(before[: found.start()].strip())
    if side[:1] in "+×÷/:)" or (has_words and (side[:1] == "−" or not _OPERATION.search(side))):
        return ""
    return side.strip(" ,:")


def _right_side(after: str) -> str:
    """The numbers up to the first word: a unit may follow, a letter of algebra or a sign of operation may not."""
    found = _HEAD.match(after)
    if found is None or re.match(r"\s*[−+×÷/:√^A-Za-z(]", after[found.end() :].replace("\u00a0", " ")):
        unit = _UNIT.match(after)
        return unit.group(1).strip() if unit else ""
    return found.group().strip(" ,:")


_UNIT = re.compile(rf"^({_ARITHMETIC}*\d[.,\d%°]*) [A-Za-z]{{2,}}")


def _wrong_length(text: str, demands: Demands) -> bool:
    return (
        not FEWEST_WORDS <= len(text.split()) <= demands.most_words
        or len(text) > demands.most_characters
        or len(_SENTENCE_END.findall(text)) > demands.most_sentences
    )


def _wrong_language(text: str, about: ProblemTexts) -> bool:
    """Bengali without English words, but for what the problem itself writes so (ABC, km/h); English without Bengali."""
    if about.language is Language.ENGLISH:
        return _BENGALI.search(text) is not None
    own = set(_LATIN_WORD.findall(" ".join((about.question, *about.solution, *about.hints))))
    return _BENGALI.search(text) is None or any(word not in own for word in _LATIN_WORD.findall(text))


def tells(text: str, about: ProblemTexts) -> bool:
    """Whether the answer stands in the text, in any script, form or words: the grader itself reads every stretch of it.

    What the question says already is no secret until the text says that it is the answer; options may be compared with
    one another until the text chooses among them.
    """
    text = to_latin_digits(normalised(_HIDDEN.sub("", text)))
    if about.choices and (_names_option(text, about) or names_place(text, about.question)):
        return True
    if about.spec.kind == "choice":
        return False  # words: they tell only where they stand alone
    text = _IS_NOT.sub("…", text)
    if _holds_its_number(text, about):
        return True
    free = opened(text)
    runs = dict.fromkeys((*stretches(text), *stretches(free), *as_fractions(free)))
    if about.spec.kind == "ratio":
        runs.update(dict.fromkeys(_AS_RATIO.sub(r"\1 : \2", run) for run in tuple(runs)))
    said = _said(about)
    if any(_is_answer(run, about.spec) for run in runs if not said.holds(run)):
        return True
    return any(_is_right(claim, about.spec) for words in (text, free) for claim in claimed(words))


_HIDDEN = re.compile(INVISIBLE)
# নয় is also nine, but not at the end of a clause: নয়টি, নয় টাকা.
_IS_NOT = re.compile(normalised("(?<![\u0980-\u09ff])নয়") + r"(?=\s*(?:[,;:।?!.]|$))")
_AS_RATIO = re.compile(r"^(\d+)\s?/\s?(\d+)$")


@dataclass(frozen=True, slots=True)
class _Said:
    """What the question says: not as another number, so that 5500 grams do not excuse 5.5 kg."""

    runs: frozenset[str]
    numbers: frozenset[tuple[str, ...]]
    """Of its stretches that are right by value, the digits: the unit makes no difference."""

    def holds(self, run: str) -> bool:
        if _bare(run) in self.runs:
            return True
        return bool(self.numbers) and (not (digits := tuple(digit_runs(run))) or digits in self.numbers)


def _said(about: ProblemTexts) -> _Said:
    asked = to_latin_digits(normalised(about.question))
    runs = dict.fromkeys((*stretches(asked), *stretches(opened(asked))))
    # The formula to be simplified is equal to its answer, and no secret.
    right = [run for run in runs if _is_right(run, about.spec)] if about.spec.kind in _SINGLE_NUMBERS else []
    return _Said(frozenset(map(_bare, runs)), frozenset(tuple(digit_runs(run)) for run in right))


def _is_right(stretch: str, spec: AnswerSpec) -> bool:
    return grade(spec, stretch).verdict is Verdict.CORRECT


def _names_option(text: str, about: ProblemTexts) -> bool:
    inside = _bare(text)

    def holds(option: str) -> bool:
        words = _bare(to_latin_digits(normalised(option)))
        return re.search(rf"(?<![\w\u0980-\u09ff−]){re.escape(words)}(?![\w\u0980-\u09ff])", inside) is not None

    others = [option for option in about.choices if option != about.answer]
    if chooses(
        inside, to_latin_digits(normalised(about.answer)), (to_latin_digits(normalised(each)) for each in others)
    ):
        return True
    if not holds(about.answer) or about.answer in about.question:
        return False
    return not any(holds(option) for option in others if about.answer not in option)


# The grader sends these back with a request for another form: the student would know the answer all the same.
_ALL_BUT_ITS_FORM = frozenset(
    {
        Reason.NEEDS_SIMPLIFYING,
        Reason.MISSING_PERCENT,
        Reason.MISSING_UNIT,
        Reason.NOT_EXPANDED,
        Reason.NOT_FACTORED,
        Reason.WRONG_DECIMAL_PLACES,
        Reason.APPROXIMATED_PI,
    }
)
_SINGLE_NUMBERS = frozenset({"number", "fraction", "percent", "quantity", "money"})


def _is_answer(stretch: str, spec: AnswerSpec) -> bool:
    judgement = grade(spec, stretch)
    if judgement.verdict is not Verdict.INVALID:
        return judgement.verdict is Verdict.CORRECT
    # Of a number the wrong form is asked about only when the value is right; of a ratio a lone number has it, too.
    form = judgement.reason is Reason.WRONG_FORM and spec.kind in _SINGLE_NUMBERS
    return form or judgement.reason in _ALL_BUT_ITS_FORM


def stretches(text: str) -> Iterator[str]:
    """Every run of one to ten words of a sentence, and of its parts between commas, colons and signs of equality.

    Marks around a run are left out; brackets are tried with and without, for they may be part of the answer.
    """
    sentences = re.split(r"[।?!;\n]|\.(?=\s|$)", text)
    parts = [part for sentence in sentences for part in re.split(r"[=≈→]|[,:](?=\s)", sentence)]
    for piece in dict.fromkeys((*sentences, *parts)):
        words = piece.split()
        for start in range(len(words)):
            for end in range(start + 1, min(start + WIDEST_ANSWER, len(words)) + 1):
                run = " ".join(words[start:end]).strip(" \"'“”‘’,:–")
                yield from dict.fromkeys(form for form in (run, run.strip("()[]{} ")) if form)


def _bare(text: str) -> str:
    return " ".join(text.casefold().split())


def _foreign_numbers(text: str, about: ProblemTexts) -> set[Fraction]:
    own = EVERYWHERE | _all_numbers((about.question, about.mistake, *about.solution, *about.hints))
    return {abs(number) for number in numbers(text)} - {abs(number) for number in own}


def _holds_its_number(text: str, about: ProblemTexts) -> bool:
    """Whether the digits of the answer stand anywhere, as in a42b; a step that tells it admits nothing."""
    if about.spec.kind not in _SINGLE_NUMBERS:
        return False
    secret = _all_numbers((about.answer,)) - EVERYWHERE - _all_numbers((about.question, about.mistake))
    return bool({abs(number) for number in numbers(text)} & {abs(number) for number in secret})


def _all_numbers(texts: Iterable[str]) -> set[Fraction]:
    found: set[Fraction] = set()
    for text in texts:
        latin = to_latin_digits(normalised(text))
        found |= numbers(latin) | fractions(latin)
    return found
