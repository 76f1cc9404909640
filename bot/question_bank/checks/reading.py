"""Can the student read it? Sentence and question length in words, a formula counting as one."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from bot.question_bank.checks.examined import Examined
from bot.question_bank.findings import Finding, error, warning
from bot.question_bank.text import Rendered

WORDS_IN_A_SENTENCE = 15
WORDS_IN_A_QUESTION = {6: 30, 7: 35, 8: 40}
WORDS_IN_A_HINT_SENTENCE = 20  # hints and solutions explain; beyond this a warning
LONG_WORD = 12  # Bengali letters and signs
# Bengali ends sentences with ।: the full stop of সে.মি. ends none.
_SENTENCE_END = {"en": re.compile(r"(?<=[.?!;])\s+|\n"), "bn": re.compile(r"(?<=[।?!;])\s+|\n")}


@dataclass(frozen=True, slots=True)
class ReadingProfile:
    """How heavy a Bengali text is: reported, not enforced."""

    words: int
    conjuncts_per_word: float
    long_words: tuple[str, ...]


def reading_profile(bengali: str) -> ReadingProfile:
    words = re.findall(r"[\u0980-\u09ff]+", bengali)
    conjuncts = sum(word.count("\u09cd") for word in words)
    long_words = tuple(dict.fromkeys(word for word in words if len(word) > LONG_WORD))
    return ReadingProfile(len(words), conjuncts / len(words) if words else 0.0, long_words)


def check_reading(examined: Examined) -> Iterator[Finding]:
    problem = examined.problem
    for variant in examined.sample:
        for text in variant.of("question", "hint", "solution", "targeted hint"):
            for name, language, rendered in (("English", "en", text.en), ("Bengali", "bn", text.bn)):
                longest = max(words_by_sentence(rendered, language), default=0)
                if text.kind == "question" and longest > WORDS_IN_A_SENTENCE:
                    most = WORDS_IN_A_SENTENCE
                    what = f"a sentence of the {name} question has {longest} words: at most {most}, so split it"
                    yield error("reading", problem.id, text.place, what, f"sentence {language}")
                elif longest > WORDS_IN_A_HINT_SENTENCE:
                    what = f"a sentence of {text.name} in {name} has {longest} words: split it"
                    yield warning("reading", problem.id, text.place, what, f"sentence {language}")
        for name, language, rendered in (
            ("English", "en", variant.question.en),
            ("Bengali", "bn", variant.question.bn),
        ):
            total, most = sum(words_by_sentence(rendered, language)), WORDS_IN_A_QUESTION[problem.grade]
            if total > most:
                what = f"the {name} question has {total} words: at most {most} in class {problem.grade}, so shorten it"
                yield error("reading", problem.id, variant.question.place, what, f"question {language}")


def words_by_sentence(text: Rendered, language: str) -> tuple[int, ...]:
    # Numbers are masked, because hundreds of variants then share one counted prose.
    return _counted(re.sub(r"[0-9]+", "0", text.prose), language)


@lru_cache(maxsize=8_192)
def _counted(prose: str, language: str) -> tuple[int, ...]:
    sentences = _SENTENCE_END[language].split(prose)
    return tuple(len([word for word in sentence.split() if re.search(r"\w|∎", word)]) for sentence in sentences)


CHECKS = (check_reading,)
