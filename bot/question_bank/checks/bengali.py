"""Is the Bengali clean, Bangladeshi, and free of what machines get wrong? Tokens and lists decide, not taste."""

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache

from bot.question_bank.checks.examined import Texts
from bot.question_bank.findings import Finding, error, warning
from bot.question_bank.glossary import Glossary, words
from bot.question_bank.problem import Library
from bot.question_bank.yaml_source import Place
from models.types import Digits

_TOKEN = re.compile(r"[\u0980-\u09ff\u200c\u200d]+")
_LATIN_WORD = re.compile(r"[A-Za-z]+(?:[-'][A-Za-z]+)*")
_CASE_ENDINGS = ("", "ের", "র", "কে", "টি", "টির", "টিকে", "টা", "গুলো", "গুলোর", "ও", "ই")
_LONG_FORM_ENDINGS = (*_CASE_ENDINGS, "ে", "তে", "য়", "রা")
_POLITE = words(
    "আপনি আপনার আপনাকে আপনারা আপনাদের করুন ধরুন লিখুন বলুন দেখুন আঁকুন পড়ুন ভাবুন গুনুন শুনুন রাখুন খুঁজুন বাছুন মেলান মিলান জানুন বুঝুন চলুন শিখুন"
)
_OLD_IMPERATIVES = words("কর লেখ আঁক বল দেখ ভাব পড় গোন রাখ শেখ")
_ANGLE_NEIGHBOURS = words("সূক্ষ্ম স্থূল পূরক সম্পূরক সন্নিহিত বিপ্রতীপ অনুরূপ একান্তর অন্তঃস্থ বহিঃস্থ প্রবৃদ্ধ সরল শীর্ষ")
_ENGLISH_ORDER = ("দেওয়া আছে যে", "উত্তর হয়", "এর জন্য সমাধান", "হয় যে", "নিম্নলিখিত")
# Not the joiners U+200C and U+200D: Bengali needs them in a few words, such as র‍্যালি.
INVISIBLE = r"[\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufffd]|[\x00-\x08\x0b-\x1f]"
_FORBIDDEN = re.compile(rf"[$\\<>]|{INVISIBLE}")


def check_bengali(examined: Texts, glossary: Glossary) -> Iterator[Finding]:
    """Looks at the prose of every Bengali text as rendered."""
    for variant in examined.sample:
        for text in variant.texts:
            for what, about, certain in _faults_in(text.bn.prose, glossary, text.kind == "figure"):
                make = error if certain else warning
                yield make("bengali", examined.name, text.place, f"in {text.name}, {what}", about)


def prose_faults(prose: str, glossary: Glossary) -> list[str]:
    """What is certainly wrong with a Bengali text that holds no mathematics."""
    return [what for what, _, certain in _faults_in(prose, glossary, False) if certain]


def _faults_in(prose: str, glossary: Glossary, in_figure: bool) -> tuple[tuple[str, str, bool], ...]:
    """Numbers are masked: two hundred variants of a text are mostly one and the same prose."""
    return _faults_of(re.sub(r"[0-9]+", "0", prose), glossary, in_figure)


@lru_cache(maxsize=16_384)
def _faults_of(prose: str, glossary: Glossary, in_figure: bool) -> tuple[tuple[str, str, bool], ...]:
    return tuple(_faults(prose, glossary, in_figure))


def _faults(prose: str, glossary: Glossary, in_figure: bool) -> Iterator[tuple[str, str, bool]]:
    for word in _LATIN_WORD.findall(prose):
        if in_figure and len(word) == 1:
            continue  # the name of a point or a side
        yield f"the Latin word {word!r} stands outside mathematics: write it in Bengali, or in backticks", word, True
    tokens = _TOKEN.findall(prose)
    for avoided, proper in glossary.avoided:
        if holds_form(tokens, avoided):
            yield f"{avoided!r} is to be avoided: write {proper!r} (glossary-bn.csv)", avoided, True
    for token in tokens:
        if token in _POLITE:
            yield f"{token!r} is the polite form: the student is তুমি, the imperative is করো", token, True
        if re.search(r".গুলি(র|কে|তে)?$", token):
            yield f"{token!r} has -গুলি: write -গুলো", token, True
    yield from _old_imperatives(prose)
    yield from _question_word_for_angle(tokens, prose)
    for phrase in _ENGLISH_ORDER:
        if phrase in prose:
            yield f"{phrase!r} sounds translated: say it as a Bengali teacher would", phrase, False
    if re.search(r"যদি .*তাহলে", prose):
        yield "যদি … তাহলে sounds translated: … হলে says the same", "যদি", False


def holds_form(tokens: list[str], form: str) -> bool:
    """Whole words, with the common endings: জল is found in জলের but not in জলপাই."""
    wanted, last = _inflected(form)
    width = len(wanted)
    return any(
        tokens[start : start + width - 1] == wanted[:-1] and tokens[start + width - 1] in last
        for start in range(len(tokens) - width + 1)
    )


@lru_cache(maxsize=1_024)
def _inflected(form: str) -> tuple[list[str], frozenset[str]]:
    wanted = [unicodedata.normalize("NFC", part) for part in re.split(r"[\s-]+", form) if part]
    # A long form cannot be the beginning of another word, so more endings are safe with it.
    endings = _LONG_FORM_ENDINGS if len(wanted[-1]) > 3 else _CASE_ENDINGS
    return wanted, frozenset(unicodedata.normalize("NFC", wanted[-1] + ending) for ending in endings)


def _old_imperatives(prose: str) -> Iterator[tuple[str, str, bool]]:
    for sentence in re.split(r"[।?!\n]", prose):
        tokens = _TOKEN.findall(sentence)
        if tokens and unicodedata.normalize("NFC", tokens[-1]) in _OLD_IMPERATIVES:
            yield (
                f"{tokens[-1]!r} at the end of a sentence is the old imperative: write {tokens[-1]}ো",
                tokens[-1],
                True,
            )


def _question_word_for_angle(tokens: list[str], prose: str) -> Iterator[tuple[str, str, bool]]:
    for before, token in zip(["", *tokens], tokens, strict=False):
        glued = re.fullmatch(r"(সম|সূক্ষ্ম|স্থূল|সরল|ত্রি|চতুষ্)কোন(টি|ের|ে|ী)?", token)
        if glued or token in ("কোনের", "কোনদ্বয়") or (token in ("কোন", "কোনটির") and before in _ANGLE_NEIGHBOURS):
            yield f"{token!r} is the question word which: an angle is কোণ", token, True
    if re.search(r"∠\s*\w*\s*কোন\b", prose):
        yield "'কোন' after ∠ is the question word which: an angle is কোণ", "∠কোন", True


def check_bengali_digits(examined: Texts) -> Iterator[Finding]:
    """Prose that prints Bengali digits must not show an ASCII digit anywhere."""
    if examined.digits is not Digits.BENGALI:
        return
    for variant in examined.sample:
        for text in variant.texts:
            prose = "".join(piece.shown for piece in text.bn.pieces if not piece.is_mathematics)
            if re.search(r"[0-9]", prose):
                yield error("bengali", examined.name, text.place, f"{text.name} shows an ASCII digit", "digit")


def check_safe_text(examined: Texts) -> Iterator[Finding]:
    """No LaTeX, HTML or invisible characters: they would reach the student as they are."""
    for variant in examined.sample:
        for text in variant.texts:
            for rendered in (text.en, text.bn):
                prose = "".join(
                    piece.latin if not piece.is_mathematics else _without_relations(piece.latin)
                    for piece in rendered.pieces
                )
                found = _FORBIDDEN.search(prose)
                if found:
                    what = f"{text.name} holds {found.group()!r}: write plain text, and mathematics in Unicode"
                    yield error("safe", examined.name, text.place, what, found.group())


def _without_relations(mathematics: str) -> str:
    return mathematics.replace("<", "").replace(">", "")


def check_source(library: Library, file: str) -> Iterator[Finding]:
    """The file itself: NFC, ASCII digits only, no spaces at line ends. Comments may say what they like."""
    for number, line in enumerate(library.sources.get(file, "").splitlines(), 1):
        place = Place(file, number)
        if line.lstrip().startswith("#"):
            continue
        if re.search(r"[০-৯]", line):
            yield error(
                "source", "", place, "a Bengali digit stands in the source: type 0-9, the renderer chooses the script"
            )
        if line != unicodedata.normalize("NFC", line):
            yield error(
                "source",
                "",
                place,
                "the line is not in Unicode form NFC: run python -m bot.question_bank.tidy on the file",
            )
        if line != line.rstrip():
            yield error(
                "source",
                "",
                place,
                "spaces stand at the end of the line: run python -m bot.question_bank.tidy on the file",
            )


def check_terms(examined: Texts, glossary: Glossary) -> Iterator[Finding]:
    """Where the English has a term of the glossary, the Bengali should have its partner: a warning, cleared by hand."""
    for variant in examined.sample[:1]:
        for text in variant.texts:
            english = f" {re.sub(r'[^a-z-]+', ' ', text.en.prose.casefold())} "
            bengali = _letters(text.bn.prose)
            for term in glossary.terms:
                found = re.search(rf" {re.escape(term.english)}(s|es)? ", english)
                if not found:
                    continue
                english = english.replace(found.group(), " # ")
                if not any(_letters(form) in bengali for form in term.bengali if _letters(form)):
                    what = (
                        f"{text.name} says {term.english!r} in English, but not {' or '.join(term.bengali)} in Bengali"
                    )
                    yield warning("terms", examined.name, text.place, what, term.english + text.name)


def _letters(text: str) -> str:
    return re.sub(r"[^\u0980-\u09ff]", "", unicodedata.normalize("NFC", text))
