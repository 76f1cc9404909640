"""What is known of a hint under review: the mistake it is for, and whether a student can still meet it. Pure."""

from bot.hints.actions import key_of
from bot.hints.gates import ProblemTexts
from bot.hints.making import EXPLAINED
from bot.hints.mistakes import Mistake
from bot.hints.second_voice import SecondVoice
from bot.hints.texts import texts_of
from bot.question_bank.answers import specification
from models.generated_hint import GeneratedHint
from models.problem import Problem
from models.types import Language

PREDICTED, REASON, VALUE = "predicted", "reason", "value"


def predicted_wrong(problem: Problem, mistake: str) -> dict[str, str] | None:
    """The mistake that the author foresaw; None for others, and for one that the problem has no more."""
    kind, _, index = mistake.partition(":")
    if kind != PREDICTED or not index.isdecimal() or int(index) >= len(problem.wrong):
        return None
    return problem.wrong[int(index)]


def wrong_value(problem: Problem, mistake: str) -> str:
    """The wrong answer, where all students of the class gave the same one."""
    kind, _, value = mistake.partition(":")
    wrong = predicted_wrong(problem, mistake)
    return str(wrong["value"]) if wrong is not None else value if kind == VALUE else ""


def is_reachable(voice: SecondVoice | None, hint: GeneratedHint, problem: Problem) -> bool:
    """False when problem, prompts or model have changed since: students then look for another key."""
    if voice is None:
        return hint.fingerprint == problem.fingerprint
    key = key_of(voice, problem, Mistake(hint.mistake, ""), hint.step, Language(hint.language))
    now = key.fingerprint, key.prompt_version, key.model
    return (hint.fingerprint, hint.prompt_version, hint.model) == now


def texts_about(hint: GeneratedHint, problem: Problem) -> ProblemTexts:
    """What new words are checked against, as for words that Claude wrote."""
    value = wrong_value(problem, hint.mistake)
    return texts_of(problem, specification(problem), Language(hint.language), value)


def tidied(words: str, step: str) -> str:
    """As the shapes in bot/hints/questions.py leave it: one line, and of an explanation one for each step."""
    lines = [" ".join(line.split()) for line in words.splitlines() if line.strip()]
    return ("\n" if step == EXPLAINED else " ").join(lines)
