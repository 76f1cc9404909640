"""A ruling as a message to the student."""

from typing import Any

from bot.attempts.tries import mistake_of
from bot.disputes import phrases
from bot.disputes.forms import Claim
from bot.entrances import OpenPractice
from bot.language import Html, Voice, escape, in_both
from bot.streaks import phrases as streak_phrases
from bot.streaks.rules import Practised
from bot.telegram.messages import Say, button, rows
from models.dispute import Dispute
from models.problem import Problem
from models.session import Session
from models.types import SessionStatus


def accepted_message(
    voice: Voice,
    dispute: Dispute,
    claim: Claim,
    corrected: Session | None,
    practised: Practised | None,
    *,
    goes_on: bool,
) -> Say:
    """`corrected` is the session in which something was wrong until now, `practised` its day if that counts only now;
    `goes_on` when it is under way."""
    lines = [voice.say(phrases.ACCEPTED, question=question(voice, dispute, claim), given=dispute.given)]
    if corrected is not None:
        lines.append(score(voice, corrected))
    if practised is not None:
        lines += _day_counts(voice, practised)
    lines.append(voice.say(phrases.CHANGED_SINCE if claim.is_older else phrases.FOR_EVERYBODY))
    on = [button(voice.plain(phrases.GO_ON), OpenPractice(), "success")] if goes_on else []
    return Say(text=Html("\n".join(lines)), buttons=rows(on))


def _day_counts(voice: Voice, practised: Practised) -> list[Html]:
    lines, streak = [voice.say(phrases.DAY_COUNTS)], practised.state.current
    if streak:
        days = voice.plain(phrases.DAY if streak == 1 else phrases.DAYS, days=streak)
        lines.append(voice.say(phrases.STREAK, days=days))
    if practised.milestone is not None:
        lines.append(voice.say(streak_phrases.MILESTONE, days=practised.milestone))
    if practised.freeze_earned:
        lines.append(voice.say(streak_phrases.FREEZE_EARNED))
    return lines


def score(voice: Voice, session: Session) -> Html:
    """Problems that were not answered are no mistakes: only a complete practice is counted out of all its problems."""
    complete = session.status is SessionStatus.COMPLETED
    said = phrases.SCORE if complete else phrases.SCORE_SO_FAR
    return voice.say(said, correct=session.problems_correct, answered=session.position)


def kept_message(voice: Voice, dispute: Dispute, claim: Claim, *, still_open: bool) -> Say:
    """The answer and its working; neither while the student can still find them, nor today's for an older version."""
    told = {"question": question(voice, dispute, claim), "given": dispute.given}
    if claim.is_older:
        lines = [voice.say(phrases.LOOKED_AT, **told), voice.say(phrases.NOT_RIGHT_THEN)]
        return Say(text=Html("\n".join(lines)))
    if still_open:
        return Say(text=voice.say(phrases.STILL_OPEN, **told))
    answer = voice.reading(claim.problem.answer_shown[voice.language.value])
    steps = [escape(voice.reading(voice.pick(step["text_bn"], step["text_en"]))) for step in claim.problem.solution]
    lines = [
        voice.say(phrases.LOOKED_AT, **told),
        voice.say(phrases.RIGHT_ANSWER, answer=answer),
        voice.say(phrases.READ_THE_WORKING),
        Html("<blockquote>{}</blockquote>".format("\n".join(steps))),
    ]
    return Say(text=Html("\n".join(lines)))


def seen(problem: Problem, entry: dict[str, Any]) -> dict[str, Any]:
    """What a dispute keeps of the problem, for those who rule and for what the student hears of it."""
    mistake = mistake_of(problem, entry)
    options = problem.choices or []
    return {
        "question": {"bn": problem.question_bn, "en": problem.question_en},
        "options": [{"bn": each["text_bn"], "en": each["text_en"]} for each in options],
        "answer": dict(problem.answer_shown),
        "hint": {"bn": mistake["hint_bn"], "en": mistake["hint_en"]} if mistake is not None else None,
    }


def question(voice: Voice, dispute: Dispute, claim: Claim) -> str:
    """As the student saw it."""
    if dispute.seen is None and claim.is_older:
        return voice.plain(phrases.EARLIER_QUESTION)
    if dispute.seen is None:
        return voice.reading(voice.pick(claim.problem.question_bn, claim.problem.question_en))
    return voice.reading(dispute.seen["question"][voice.language.value])


def alarm(problem: Problem, count: int) -> Html:
    return in_both(phrases.HIDDEN, count=count, key=problem.template_key, variant=problem.variant)
