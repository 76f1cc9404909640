"""The reminder as a message."""

from bot.entrances import OpenPractice, OpenReview
from bot.flows.reminders import phrases
from bot.language import Html, Voice
from bot.reminding import FEWER_AFTER
from bot.telegram.messages import Say, button, rows
from models.student import Student


def reminder(voice: Voice, student: Student, streak: int, number: int, due: int) -> Say:
    """`number` varies the words from day to day; of what is due again no large number is told."""
    if streak > 0:
        days = voice.plain(phrases.DAY if streak == 1 else phrases.DAYS, days=streak)
        text = voice.say(phrases.WITH_STREAK, name=student.name, days=days)
    else:
        text = voice.say(phrases.REMINDERS[number % len(phrases.REMINDERS)], name=student.name)
    if due:
        text = Html(f"{text}\n{voice.say(phrases.DUE.get(due, phrases.A_FEW_DUE))}")
    if student.reminders_ignored == FEWER_AFTER:
        text = Html(f"{text}\n\n{voice.say(phrases.FEWER)}")
    return Say(
        text=text,
        buttons=rows(
            [button(voice.plain(phrases.OPEN), OpenPractice(), "success")],
            [button(voice.plain(phrases.REVIEW), OpenReview())] if due else [],
        ),
    )
