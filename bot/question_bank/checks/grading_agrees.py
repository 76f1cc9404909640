"""Will the grader see it as the author does? Each key and each wrong answer goes through bot.grading."""

from collections.abc import Iterator

from bot.grading import AnswerSpec, SpecError, Verdict, grade, grade_choice, parse_spec
from bot.question_bank.checks.examined import Examined
from bot.question_bank.compiler import CompiledProblem
from bot.question_bank.findings import Finding, error
from bot.question_bank.grading_options import grading_options


def check_grading(examined: Examined) -> Iterator[Finding]:
    problem = examined.problem
    for compiled in examined.compiled:
        try:
            spec = parse_spec(compiled.answer_kind, compiled.answer, grading_options(compiled))
        except SpecError as fault:
            yield error(
                "grading", problem.id, problem.answer.place, f"the grader cannot use this answer: {fault}", "spec"
            )
            return
        for written in dict.fromkeys((compiled.answer, spec.canonical, *compiled.answer_shown.values())):
            yield from _key(examined, compiled, spec, written)
        for position, wrong in enumerate(compiled.wrong):
            for written in (wrong["value"], *(wrong["accept"] or [])):
                yield from _wrong(examined, compiled, spec, position, written)
        yield from _buttons(examined, compiled, spec)


def _key(examined: Examined, compiled: CompiledProblem, spec: AnswerSpec, written: str) -> Iterator[Finding]:
    if compiled.answer_kind == "choice" and written == spec.canonical:
        return  # the grader's own name for a choice is its place, which nobody types
    judgement = grade(spec, written)
    if judgement.verdict is not Verdict.CORRECT:
        reason = f" ({judgement.reason.value})" if judgement.reason else ""
        verdict = f"{judgement.verdict.value}{reason}"
        what = f"the right answer, written {written!r} (variant {compiled.variant}), is graded {verdict}"
        yield error("grading", examined.problem.id, examined.problem.answer.place, what, "key")


def _wrong(
    examined: Examined, compiled: CompiledProblem, spec: AnswerSpec, position: int, value: str
) -> Iterator[Finding]:
    judgement = grade(spec, value)
    place = examined.problem.wrong[position].place
    named = f"wrong answer {position + 1}, {value!r} (variant {compiled.variant}),"
    if judgement.verdict is Verdict.CORRECT:
        yield error("grading", examined.problem.id, place, f"{named} is graded correct", "wrong")
    elif judgement.verdict is Verdict.INVALID:
        reason = judgement.reason.value if judgement.reason else "unreadable"
        what = f"{named} is sent back as {reason}, so its hint is never shown: it is no answer of this type"
        yield error("grading", examined.problem.id, place, what, "wrong")
    elif judgement.wrong_index != position:
        yield error(
            "grading", examined.problem.id, place, f"{named} is taken for wrong answer {judgement.wrong_index}", "wrong"
        )


def _buttons(examined: Examined, compiled: CompiledProblem, spec: AnswerSpec) -> Iterator[Finding]:
    for index, choice in enumerate(compiled.choices or ()):
        typed = compiled.answer_kind != "choice"
        judgement = grade(spec, choice["value"]) if typed else grade_choice(spec, index)
        right = judgement.verdict is Verdict.CORRECT
        if right != (choice["wrong_index"] is None) or (not right and judgement.wrong_index != choice["wrong_index"]):
            what = f"the button {choice['text_en']!r} (variant {compiled.variant}) is graded {judgement.verdict.value}"
            yield error("grading", examined.problem.id, examined.problem.answer.place, what, "button")
    texts = [(choice["text_en"], choice["text_bn"]) for choice in compiled.choices or ()]
    for column in range(2):
        if len({text[column] for text in texts}) < len(texts):
            what = f"two buttons read the same (variant {compiled.variant}): {[text[column] for text in texts]}"
            yield error("grading", examined.problem.id, examined.problem.answer.place, what, "button texts")


CHECKS = (check_grading,)
