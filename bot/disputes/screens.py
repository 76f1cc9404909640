"""A ruling as a message to the student."""

from bot.disputes import phrases
from bot.entrances import OpenPractice
from bot.language import Html, Voice, escape
from bot.telegram.messages import Say, button, rows
from models.dispute import Dispute
from models.problem import Problem
from models.session import Session
from models.types import Language


def accepted_message(
    voice: Voice, dispute: Dispute, problem: Problem, session: Session, *, streak: int | None, goes_on: bool
) -> Say:
    """`streak` is given when the session is complete only now; `goes_on` when it is under way."""
    lines = [
        voice.say(
            phrases.ACCEPTED,
            question=question(voice, problem),
            given=dispute.given,
            correct=session.problems_correct,
            total=len(session.problem_ids),
        )
    ]
    if streak is not None:
        lines.append(voice.say(phrases.DAY_COUNTS))
    if streak:
        days = voice.plain(phrases.DAY if streak == 1 else phrases.DAYS, days=streak)
        lines.append(voice.say(phrases.STREAK, days=days))
    lines.append(voice.say(phrases.THANKS))
    on = [button(voice.plain(phrases.GO_ON), OpenPractice(), "success")] if goes_on else []
    return Say(text=Html("\n".join(lines)), buttons=rows(on))


def kept_message(voice: Voice, dispute: Dispute, problem: Problem, *, still_open: bool) -> Say:
    """The answer and its working; neither while the student can still find them."""
    told = {"question": question(voice, problem), "given": dispute.given}
    if still_open:
        return Say(text=voice.say(phrases.STILL_OPEN, **told))
    answer = voice.reading(problem.answer_shown[voice.language.value])
    text = voice.say(phrases.KEPT, **told, answer=answer)
    steps = [escape(voice.reading(voice.pick(step["text_bn"], step["text_en"]))) for step in problem.solution]
    working = "\n".join(steps)
    return Say(text=Html(f"{text}\n{voice.say(phrases.READ_THE_WORKING)}\n<blockquote>{working}</blockquote>"))


def question(voice: Voice, problem: Problem) -> str:
    return voice.reading(voice.pick(problem.question_bn, problem.question_en))


def alarm(problem: Problem, count: int) -> Say:
    """In both languages, as every alarm: it is not known here which one the admin reads."""
    in_both = (
        Voice(language).say(phrases.HIDDEN, count=count, key=problem.template_key, variant=problem.variant)
        for language in Language
    )
    return Say(text=Html("\n\n".join(in_both)))
