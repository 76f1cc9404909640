"""Sessions of reviews as messages, where they differ from practice."""

from bot.attempts.results import Completion
from bot.entrances import OpenPractice, OpenReview
from bot.flows.practice import phrases
from bot.flows.practice.results import NothingDue
from bot.flows.practice.screens import celebrations, duration, lesson_rows, start_buttons
from bot.language import Html, Voice
from bot.telegram.messages import Reply, Say, button, rows
from models.session import Session


def begins(voice: Voice, session: Session) -> Html:
    return voice.say(phrases.REVIEW_BEGINS, count=len(session.problem_ids))


def nothing_due(voice: Voice, result: NothingDue) -> Say:
    if result.days is None:
        text = voice.say(phrases.NOTHING_TO_REVIEW_YET)
    else:
        when = voice.plain(phrases.TOMORROW_AGAIN if result.days <= 1 else phrases.IN_DAYS, days=result.days)
        text = voice.say(phrases.NOTHING_DUE, when=when)
    return Say(text=text, buttons=start_buttons(voice))


def summary(voice: Voice, session: Session, completion: Completion, missed: list[str], *, due: bool) -> list[Reply]:
    """`due`: whether there is more. The streak is named where the day counts, else what makes it count."""
    text = voice.say(
        phrases.REVIEW_SUMMARY,
        correct=completion.correct,
        total=completion.total,
        time=duration(voice, completion.seconds),
    )
    state = completion.streak.state
    if state.last_practice is not None and state.last_practice >= session.local_date:
        days = voice.plain(phrases.ONE_DAY if state.current == 1 else phrases.DAYS_IN_A_ROW, days=state.current)
        text = Html(f"{text}\n{voice.say(phrases.REVIEW_STREAK, streak=days)}")
    else:
        text = Html(f"{text}\n\n{voice.say(phrases.REVIEW_LEAVES_DAY_OPEN)}")
    last = phrases.REVIEW_COMES_BACK if missed else phrases.ALL_RIGHT
    more = rows(
        [button(voice.plain(phrases.MORE_REVIEWS_BUTTON), OpenReview())] if due else [],
        [button(voice.plain(phrases.PRACTISE_BUTTON), OpenPractice(), "success")],
        *lesson_rows(voice, missed),
    )
    return [
        *celebrations(voice, completion.streak),
        Say(text=Html(f"{text}\n\n{voice.say(last)}"), buttons=more, live=True),
    ]
