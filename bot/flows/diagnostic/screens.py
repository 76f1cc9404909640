"""A placement test as messages."""

from collections.abc import Iterable
from typing import Any

from bot.attempts.asking import expected, letters, question, unread
from bot.classes import CLASSES
from bot.diagnosis import FEWEST, Place, SkillGraph, Standing
from bot.entrances import OpenPractice
from bot.flows.diagnostic import phrases
from bot.flows.diagnostic.results import Asked, Halfway, Placed, Unread
from bot.flows.diagnostic.taps import BeginTest, ChooseOption, NotLearned, Pause
from bot.grading import Reason
from bot.language import Html, Voice, escape
from bot.learning.model import LearnerModel
from bot.mastery.gaps import READY
from bot.question_bank.as_read import drawing
from bot.question_bank.topics import topic_name
from bot.telegram.messages import Rows, Say, button, rows
from models.student import Student

MOST_NAMED = 2
KNOWN = (Standing.KNOWN, Standing.PROBABLY)


def introduction(voice: Voice) -> tuple[Html, Rows]:
    return voice.say(phrases.INTRODUCTION), rows(
        [button(voice.plain(phrases.BEGIN_BUTTON), BeginTest(), "success")],
        [button(voice.plain(phrases.PRACTISE_BUTTON), OpenPractice())],
    )


def question_message(voice: Voice, asked: Asked, *, noted: bool = False) -> Say:
    """`noted`: it follows an answer, of which no more is said."""
    test, problem, number = asked.test, asked.problem, len(asked.test.answers)
    if number < FEWEST:
        header = voice.say(phrases.HEADER, number=number + 1, total=FEWEST)
    else:
        header = voice.say(phrases.HEADER_BEYOND)
    if noted:
        header = Html(f"{voice.say(phrases.NOTED)} {header}")
    here = (test.diagnosis_id, number)
    options = [
        button(letter, ChooseOption(*here, index))
        for index, letter in enumerate(letters(voice)[: len(problem.choices or [])])
    ]
    return Say(
        text=Html(f"{header}\n\n{question(voice, problem)}"),
        buttons=rows(
            options,
            [button(voice.plain(phrases.NOT_LEARNED_BUTTON), NotLearned(*here))],
            [button(voice.plain(phrases.PAUSE_BUTTON), Pause(test.diagnosis_id))],
        ),
        drawing=drawing(voice, problem),
        live=True,
    )


def unread_message(voice: Voice, result: Unread) -> Say:
    if result.judgement is not None and result.judgement.reason is Reason.NOT_AN_ANSWER:
        lines = [voice.say(phrases.NO_ANSWER)]  # elsewhere it speaks of hints, which there are none of here
    else:
        lines = unread(voice, result.asked.problem, result.judgement)
    lines += [escape(expected(voice, result.asked.problem)), voice.say(phrases.NO_LOSS)]
    return Say(text=Html("\n".join(lines)))


def halfway_message(voice: Voice, halfway: Halfway) -> Say:
    return Say(
        text=voice.say(phrases.HALFWAY),
        buttons=rows(
            [
                button(voice.plain(phrases.NOW_BUTTON), BeginTest(), "success"),
                button(voice.plain(phrases.TOMORROW_BUTTON), Pause(halfway.test.diagnosis_id)),
            ]
        ),
        live=True,
    )


def paused(voice: Voice) -> tuple[Html, Rows]:
    return voice.say(phrases.PAUSED), rows([button(voice.plain(phrases.PRACTISE_BUTTON), OpenPractice())])


def map_message(voice: Voice, student: Student, model: LearnerModel, placed: Placed) -> Say:
    """A map, not a score: what is probably known, and where to start."""
    states = _states(model.graph, placed.places)
    shown = [
        place.skill
        for place in placed.places
        if model.skills[place.skill].grade == student.grade
        or (model.skills[place.skill].grade < student.grade and states[place.skill] == "next")
    ]
    start = [skill for skill in shown if states[skill] == "next"][:MOST_NAMED]
    lines = [voice.say(phrases.DONE)]
    if start:
        names = "; ".join(voice.plain(model.name(skill)) for skill in start)
        lines.append(voice.say(phrases.START_WITH, skills=names))
    lines.append(voice.say(phrases.WILL_CHANGE))
    return Say(
        text=Html("\n".join(lines)),
        buttons=rows([button(voice.plain(phrases.PRACTISE_BUTTON), OpenPractice(), "success")]),
        drawing=_drawing(voice, student, model, shown, states),
        live=True,
    )


def _states(graph: SkillGraph, places: Iterable[Place]) -> dict[str, str]:
    """Skill → how bot/figures/skill_map.py draws it."""
    of = {place.skill: place for place in places}
    states = {}
    for skill, place in of.items():
        ready = all(of[before].p >= READY for before in graph.by_id[skill].prerequisites)
        if place.standing in KNOWN:
            states[skill] = "known"
        elif ready:
            states[skill] = "next"
        else:
            states[skill] = "none"  # a map full of padlocks would be a score
    return states


def _drawing(
    voice: Voice, student: Student, model: LearnerModel, skills: list[str], states: dict[str, str]
) -> dict[str, Any]:
    topics: dict[str, list[dict[str, Any]]] = {}
    for skill in skills:
        cell = {"label": voice.plain(model.name(skill)), "state": states[skill]}
        topics.setdefault(model.skills[skill].topic, []).append(cell)
    used = {states[skill] for skill in skills}
    return {
        "kind": "skill_map",
        "digits": "bn" if voice.bengali_digits else "latin",
        "title": voice.plain(phrases.TITLE, name=student.name)[:60],
        "subtitle": voice.plain(CLASSES[student.grade]),
        "topics": [{"label": voice.plain(topic_name(topic)), "skills": cells} for topic, cells in topics.items()],
        "key": [
            {"label": voice.plain(phrase), "state": state} for state, phrase in phrases.STATES.items() if state in used
        ],
    }
