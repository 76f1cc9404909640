"""A hint that waits for a ruling, as a message."""

from bot.grading import Reason
from bot.grading.phrases import reason_phrase
from bot.hints.gates import FEWEST_WORDS
from bot.hints.making import WHY
from bot.hints.mistakes import NO_TRY
from bot.language import Html, Phrase, Voice, escape
from bot.operations.admin import phrases
from bot.operations.admin.hint_review import REASON, predicted_wrong, wrong_value
from bot.operations.admin.results import Refused, Review
from bot.operations.admin.screens import Screen, back
from bot.operations.admin.taps import APPROVE, DROP, EDIT, RuleOnHint
from bot.telegram.messages import button, rows
from models.generated_hint import GeneratedHint
from models.problem import Problem
from models.types import Language


def review(voice: Voice, found: Review | None) -> Screen:
    """The problem is shown in the hint's language: that is how its students read both."""
    if found is None:
        return voice.say(phrases.NO_HINTS), back(voice)
    hint, problem = found.hint, found.problem
    bengali = hint.language == Language.BENGALI
    text = voice.say(
        phrases.HINT,
        left=found.left,
        key=problem.template_key,
        variant=problem.variant,
        grade=problem.grade,
        outdated="" if found.is_reachable else voice.say(phrases.OUTDATED),
        question=problem.question_bn if bengali else problem.question_en,
        options=_options(problem, hint.language),
        answer=problem.answer_shown[hint.language],
        mistake=_mistake(voice, hint, problem),
        mistake_key=hint.mistake,
        step=_step(voice, hint.step),
        language=phrases.LANGUAGES[Language(hint.language)],
        words=hint.words,
        helped=found.helped,
        not_helped=found.not_helped,
        prompt=hint.prompt_version,
        model=hint.model,
    )
    approves = button(voice.plain(phrases.APPROVE_BUTTON), RuleOnHint(hint.hint_id, APPROVE), "success")
    edits = button(voice.plain(phrases.EDIT_BUTTON), RuleOnHint(hint.hint_id, EDIT))
    drops = button(voice.plain(phrases.DROP_HINT_BUTTON), RuleOnHint(hint.hint_id, DROP), "danger")
    return text, rows([approves, edits, drops] if found.is_reachable else [drops], *back(voice))


def edit(voice: Voice, hint: GeneratedHint) -> Html:
    """The command is a string: its number stays in digits that every keyboard has."""
    return voice.say(phrases.EDIT_HINT, hint=str(hint.hint_id), words=hint.words)


def not_saved(voice: Voice, refused: Refused) -> Html:
    demands = refused.demands
    gates = [
        voice.say(
            phrases.GATES[gate],
            fewest=FEWEST_WORDS,
            words=demands.most_words,
            sentences=demands.most_sentences,
            characters=demands.most_characters,
            language=phrases.LANGUAGES[Language(refused.hint.language)],
        )
        for gate in refused.gates
    ]
    return voice.say(phrases.NOT_SAVED, gates=Html("\n".join(gates)))


def _options(problem: Problem, language: str) -> Html:
    """Each on a line of its own under the question."""
    return Html("".join(f"\n• {escape(str(choice[f'text_{language}']))}" for choice in problem.choices or ()))


def _mistake(voice: Voice, hint: GeneratedHint, problem: Problem) -> Html:
    """In words, for the admin; Claude was told the same in English."""
    kind, _, reason = hint.mistake.partition(":")
    wrong, value = predicted_wrong(problem, hint.mistake), wrong_value(problem, hint.mistake)
    if wrong is not None:
        return voice.say(
            phrases.PREDICTED,
            value=voice.number(value),
            misconception=wrong["misconception"].replace("_", " "),
            hint=Phrase(bn=wrong["hint_bn"], en=wrong["hint_en"]),
        )
    if value:
        return voice.say(phrases.VALUE, value=voice.number(value))
    if kind == REASON and reason in set(Reason):
        form = problem.answer_options.get("form")
        return voice.say(phrases.GRADED, reason=reason_phrase(Reason(reason), problem.answer_kind, form))
    return voice.say(phrases.NO_TRY if hint.mistake == NO_TRY.key else phrases.UNKNOWN_MISTAKE)


def _step(voice: Voice, step: str) -> Html:
    if step.startswith(WHY):
        return voice.say(phrases.WHY_STEP, step=int(step.removeprefix(WHY)) + 1)
    return voice.say(phrases.STEPS[step])
