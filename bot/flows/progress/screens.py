"""The progress card: the same facts as a picture and as text."""

from math import ceil, floor
from typing import Any

from bot.classes import CLASSES
from bot.entrances import OpenPractice
from bot.flows.progress import phrases
from bot.flows.progress.actions import Progress
from bot.goals.screens import line
from bot.language import Html, Voice
from bot.question_bank.topics import topic_name
from bot.streaks.rules import next_milestone
from bot.telegram.messages import Rows, Say, button, rows
from models.student import Student

MARKS = {"practised": "🟩", "freeze": "❄️", "missed": "⬜", "today": "🔲", "none": "➖"}
SHOWN_TOPICS = 8
_OF_TOPICS = ("topics", "empty_text")


def card(voice: Voice, student: Student, progress: Progress) -> Say:
    return Say(
        text=Html("\n".join(lines(voice, student, progress))),
        buttons=start_button(voice, progress),
        drawing=drawing(voice, student, progress),
    )


def streak(voice: Voice, student: Student, progress: Progress) -> Say:
    """The upper half of the card: no topics."""
    shown = {key: value for key, value in drawing(voice, student, progress).items() if key not in _OF_TOPICS}
    return Say(
        text=Html("\n".join(lines(voice, student, progress, topics=False))),
        buttons=start_button(voice, progress),
        drawing=shown,
    )


def start_button(voice: Voice, progress: Progress) -> Rows:
    """Only while today is still open: nobody is pushed to more."""
    if progress.week[-1][1] == "practised":
        return ()
    return rows([button(voice.plain(phrases.PRACTISE), OpenPractice(), "success")])


def lines(voice: Voice, student: Student, progress: Progress, *, topics: bool = True) -> list[Html]:
    state = progress.streak
    said = [
        voice.say(
            phrases.TEXT,
            name=student.name,
            current=days(voice, state.current),
            longest=days(voice, state.longest),
            freezes=state.freezes,
        ),
        voice.say(phrases.WEEK, marks=" ".join(MARKS[mark] for _, mark in progress.week)),
    ]
    shown = {mark for _, mark in progress.week}
    said.append(Html(" · ".join(voice.say(phrase) for mark, phrase in phrases.KEY.items() if mark in shown)))
    if topics:
        said += [
            voice.say(phrases.TOPIC_LINE, topic=topic_name(topic), right=right, total=total)
            for topic, right, total in progress.topics[:SHOWN_TOPICS]
        ]
        said.append(pace(voice, progress))
        said += [line(voice, progress.goal, progress.today)] if progress.goal is not None else []
    return [*said, Html(""), outlook(voice, progress)]


def pace(voice: Voice, progress: Progress) -> Html:
    if progress.pace is None:
        return voice.say(phrases.NO_PACE)
    problems, skills = max(1, round(progress.pace.problems_a_week)), progress.pace.skills_a_week
    if skills is None:
        return voice.say(phrases.PACE_OF_PROBLEMS, problems=problems)
    low, high = floor(skills.low), ceil(skills.high)
    if low == 0:
        return voice.say(phrases.PACE_UP_TO, problems=problems, high=high)
    return voice.say(phrases.PACE, problems=problems, low=low, high=high)


def outlook(voice: Voice, progress: Progress) -> Html:
    state = progress.streak
    milestone = next_milestone(state.current)
    if state.current == 0:
        return voice.say(phrases.START_STREAK)
    practised_before = state.last_practice is not None and state.last_practice < progress.today
    if progress.week[-1][1] == "today" and practised_before:
        return voice.say(phrases.KEEP_STREAK, days=state.current + 1)
    if milestone is None:
        return voice.say(phrases.A_YEAR)
    return voice.say(phrases.NEXT_MILESTONE, days=milestone, left=days(voice, milestone - state.current))


def days(voice: Voice, number: int) -> str:
    return voice.plain(phrases.DAY if number == 1 else phrases.DAYS, days=number)


def drawing(voice: Voice, student: Student, progress: Progress) -> dict[str, Any]:
    state = progress.streak
    return {
        "kind": "progress",
        "title": voice.plain(phrases.TITLE, name=student.name),
        "subtitle": voice.plain(phrases.SUBTITLE, grade=CLASSES[student.grade]),
        "streak": {
            "current": state.current,
            "longest": state.longest,
            "label": voice.plain(phrases.STREAK_NOW),
            "longest_label": voice.plain(phrases.STREAK_LONGEST),
            "current_text": voice.number(state.current),
            "longest_text": voice.number(state.longest),
        },
        "days": [{"label": voice.plain(phrases.WEEKDAYS[day.weekday()]), "state": mark} for day, mark in progress.week],
        "topics": [
            {
                "label": topic_name(topic).to(voice.language),
                "right": right,
                "total": total,
                "text": voice.plain(phrases.TOPIC_COUNT, right=right, total=total),
            }
            for topic, right, total in progress.topics[:SHOWN_TOPICS]
        ],
        "footer": voice.plain(phrases.FREEZES, count=state.freezes),
        "empty_text": voice.plain(phrases.NOTHING_YET),
    }
