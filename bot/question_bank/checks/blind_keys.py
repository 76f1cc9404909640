"""Did someone who saw only the text reach the same answer? One solver for the Bengali, one for the English."""

import hashlib
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from bot.grading import SpecError, Verdict, grade, grade_choice, parse_spec
from bot.question_bank.compiler import CompiledProblem
from bot.question_bank.findings import Finding, error, warning
from bot.question_bank.grading_options import grading_options
from bot.question_bank.problem import BlindKey, Library
from bot.question_bank.text import normalised
from bot.question_bank.yaml_source import Place
from models.types import Language

CHOICE_LETTERS = "abcd"
KEYS_PER_PROBLEM = 2  # variant 0 and one more, where there is one more
NAMED_AT_MOST = 10  # of the problems without a blind solution; the sheet has them all


def shown_text(compiled: CompiledProblem, language: Language) -> str:
    """All that a blind solver sees: the question, and the options of a choice."""
    bengali = language is Language.BENGALI
    lines = [normalised(compiled.question_bn if bengali else compiled.question_en)]
    if compiled.figure:
        lines.append(f"[{compiled.figure[language.value]['alt']}]")
    for letter, choice in zip(CHOICE_LETTERS, compiled.choices or (), strict=False):
        lines.append(f"{letter}) {normalised(choice['text_bn'] if bengali else choice['text_en'])}")
    return "\n".join(lines)


def text_hash(compiled: CompiledProblem, language: Language) -> str:
    """Changes when the solver would see something else."""
    return hashlib.sha256(shown_text(compiled, language).encode()).hexdigest()[:16]


def check_blind_keys(library: Library, compiled: Sequence[CompiledProblem]) -> Iterator[Finding]:
    by_key = {(each.template_key, each.variant): each for each in compiled}
    variants: dict[str, set[int]] = defaultdict(set)
    for each in compiled:
        variants[each.template_key].add(each.variant)
    for language in Language:
        keys = library.blind_keys.get(language, ())
        yield from _missing(library, language, variants, keys)
        for key in keys:
            found = by_key.get((key.template_key, key.variant))
            fault = (
                "there is no such variant any more: remove the row"
                if found is None
                else key_fault(found, key, language)
            )
            if fault:
                yield error(
                    "blind keys", key.template_key, key.place, f"variant {key.variant} ({language.value}): {fault}"
                )


def key_fault(compiled: CompiledProblem, key: BlindKey, language: Language) -> str | None:
    if key.hash != text_hash(compiled, language):
        return "the text has changed since it was solved: solve it again without looking at the key"
    if not key.answer.strip():
        return "the answer is empty"
    try:
        spec = parse_spec(compiled.answer_kind, compiled.answer, grading_options(compiled))
    except SpecError as fault:
        return f"the grader cannot use this answer: {fault}"
    answer = key.answer.strip()
    if compiled.choices and len(answer) == 1 and answer in CHOICE_LETTERS[: len(compiled.choices)]:
        index = CHOICE_LETTERS.index(answer)
        typed = compiled.answer_kind != "choice"
        judgement = grade(spec, compiled.choices[index]["value"]) if typed else grade_choice(spec, index)
    else:
        judgement = grade(spec, answer)
    if judgement.verdict is Verdict.CORRECT:
        return None
    return f"the blind solver found {answer!r}, the key is {compiled.answer!r}: find out who is wrong"


def _missing(
    library: Library, language: Language, variants: Mapping[str, set[int]], keys: Sequence[BlindKey]
) -> Iterator[Finding]:
    """One finding for a language, or a new library would bury everything else."""
    solved: dict[str, set[int]] = defaultdict(set)
    for key in keys:
        solved[key.template_key].add(key.variant)
    missing = [
        name
        for name, numbers in variants.items()
        if 0 not in solved[name] or len(solved[name] & numbers) < min(KEYS_PER_PROBLEM, len(numbers))
    ]
    if missing:
        named = ", ".join(missing[:NAMED_AT_MOST]) + (", …" if len(missing) > NAMED_AT_MOST else "")
        place = Place(f"{library.content_dir.name}/keys/blind-{language.value}.csv", 1)
        what = (
            f"{len(missing)} problems need a blind solution of variant 0 and of another one "
            f"(python -m bot.question_bank.blind content --language {language.value}): {named}"
        )
        # While a library is being written, its newest problems wait for their solvers; a finished one may have none.
        make = error if library.targets.get("blind_keys") else warning
        yield make("blind keys", "", place, what, language.value)
