"""Is a lesson short, clean, and the same in both languages? Its working is computed again like that of a problem."""

from collections.abc import Iterator
from dataclasses import dataclass

from bot.question_bank.checks import bengali, languages, working
from bot.question_bank.checks.examined import NamedText, Variant
from bot.question_bank.checks.reading import WORDS_IN_A_HINT_SENTENCE, words_by_sentence
from bot.question_bank.expressions import ExpressionError
from bot.question_bank.findings import Finding, error, warning
from bot.question_bank.glossary import Glossary
from bot.question_bank.problem import Bilingual, Lesson
from bot.question_bank.text import digits_for, render
from models.types import Digits, Language

WORDS_IN_A_LESSON = 120  # in each language; a formula counts as one word


@dataclass(frozen=True, slots=True)
class ExaminedLesson:
    """A lesson has no parameters: one variant shows all there is."""

    name: str
    digits: Digits
    sample: tuple[Variant, ...]


def check_lesson(lesson: Lesson, glossary: Glossary) -> Iterator[Finding]:
    try:
        examined = examine_lesson(lesson)
    except ExpressionError as fault:
        yield error("values", f"lesson {lesson.skill}", lesson.place, str(fault))
        return
    yield from _check_length(examined, lesson)
    yield from working.check_working(examined)
    yield from languages.check_same_numbers(examined)
    yield from languages.check_same_mathematics(examined)
    yield from bengali.check_bengali(examined, glossary)
    yield from bengali.check_bengali_digits(examined)
    yield from bengali.check_safe_text(examined)
    yield from bengali.check_terms(examined, glossary)


def examine_lesson(lesson: Lesson) -> ExaminedLesson:
    digits = digits_for(lesson.digits, lesson.strand)

    def text(kind: str, name: str, source: Bilingual) -> NamedText:
        return NamedText(
            kind,
            name,
            source.place,
            render(source.en, {}, Language.ENGLISH, digits),
            render(source.bn, {}, Language.BENGALI, digits),
        )

    steps = (text("solution", f"step {number}", step) for number, step in enumerate(lesson.steps, 1))
    texts = (
        text("lesson", "the idea", lesson.idea),
        text("lesson", "the example", lesson.question),
        *steps,
        text("lesson", "the trap", lesson.trap),
    )
    return ExaminedLesson(f"lesson {lesson.skill}", digits, (Variant({}, 0, texts),))


def _check_length(examined: ExaminedLesson, lesson: Lesson) -> Iterator[Finding]:
    for name, language in (("English", Language.ENGLISH), ("Bengali", Language.BENGALI)):
        total = 0
        for text in examined.sample[0].texts:
            rendered = text.bn if language is Language.BENGALI else text.en
            sentences = words_by_sentence(rendered, language.value)
            total += sum(sentences)
            if max(sentences, default=0) > WORDS_IN_A_HINT_SENTENCE:
                what = f"a sentence of {text.name} in {name} has {max(sentences)} words: split it"
                yield warning("reading", examined.name, text.place, what, f"sentence {language} {text.name}")
        if total > WORDS_IN_A_LESSON:
            what = f"the {name} lesson has {total} words: at most {WORDS_IN_A_LESSON}, so shorten it"
            yield error("reading", examined.name, lesson.place, what, f"lesson {language}")
