"""The map of skills as a picture with a short text, and the choice of a topic."""

from typing import Any

from bot.classes import CLASSES
from bot.entrances import OpenDiagnosis, OpenPractice
from bot.flows.skills import phrases
from bot.flows.skills.actions import Cell, SkillMap
from bot.flows.skills.taps import ChooseTopic, ShowTopicChoice
from bot.language import Html, Voice
from bot.learning.model import LearnerModel
from bot.mastery.levels import Level
from bot.question_bank.topics import topic_name
from bot.telegram.messages import Rows, Say, button, rows
from models.student import Student

MOST_GAPS = 3


def skill_map(voice: Voice, student: Student, model: LearnerModel, found: SkillMap) -> Say:
    return Say(
        text=Html("\n".join(_lines(voice, model, found))),
        buttons=rows(
            [button(voice.plain(phrases.CHOOSE_BUTTON), ShowTopicChoice())],
            [button(voice.plain(phrases.PLACE_BUTTON), OpenDiagnosis())],
            [button(voice.plain(phrases.PRACTISE_BUTTON), OpenPractice(), "success")],
        ),
        drawing=_drawing(voice, student, model, found),
    )


def topic_choice(voice: Voice, student: Student, model: LearnerModel) -> tuple[Html, Rows]:
    topics = dict.fromkeys(skill.topic for skill in model.skills.values() if skill.grade == student.grade)
    cells = [[button(voice.plain(topic_name(topic)), ChooseTopic(topic))] for topic in topics]
    free = [[button(voice.plain(phrases.NO_TOPIC_BUTTON), ChooseTopic(""))]] if student.topic else []
    return voice.say(phrases.CHOOSE_TOPIC), rows(*cells, *free)


def topic_chosen(voice: Voice, topic: str) -> tuple[Html, Rows]:
    said = voice.say(phrases.TOPIC_CHOSEN, topic=topic_name(topic)) if topic else voice.say(phrases.TOPIC_FREE)
    return said, rows([button(voice.plain(phrases.PRACTISE_BUTTON), OpenPractice(), "success")])


def _lines(voice: Voice, model: LearnerModel, found: SkillMap) -> list[Html]:
    levels = [cell.level for _, cells in found.topics for cell in cells]
    said = [voice.say(phrases.CAPTION)]
    if any(levels):
        counts = {
            "mastered": levels.count(Level.MASTER),
            "known": levels.count(Level.PROFICIENT) + levels.count(Level.ADVANCED),
            "learning": levels.count(Level.BEGINNER) + levels.count(Level.DEVELOPING),
        }
        said.append(voice.say(phrases.COUNTS, **counts))
    else:
        said.append(voice.say(phrases.NOTHING_YET))
    said += [voice.say(phrases.NEXT, skill=model.name(skill)) for skill in found.next[:1]]
    for gap in found.gaps[:MOST_GAPS]:
        if gap.first is None:
            said.append(voice.say(phrases.GAP, skill=model.name(gap.skill)))
        else:
            said.append(voice.say(phrases.GAP_FIRST, skill=model.name(gap.skill), first=model.name(gap.first)))
    if found.chosen is not None:
        said.append(voice.say(phrases.CHOSEN, topic=topic_name(found.chosen)))
    return said


def _drawing(voice: Voice, student: Student, model: LearnerModel, found: SkillMap) -> dict[str, Any]:
    states = {cell.state for _, cells in found.topics for cell in cells}
    return {
        "kind": "skill_map",
        "digits": "bn" if voice.bengali_digits else "latin",
        "title": voice.plain(phrases.TITLE, name=student.name)[:60],
        "subtitle": voice.plain(CLASSES[student.grade]),
        "topics": [
            {"label": voice.plain(topic_name(topic)), "skills": [_cell(voice, model, cell) for cell in cells]}
            for topic, cells in found.topics
        ],
        "key": [
            {"label": voice.plain(phrase), "state": state}
            for state, phrase in phrases.STATES.items()
            if state in states
        ],
        "level_key": voice.plain(phrases.LEVEL_KEY),
    }


def _cell(voice: Voice, model: LearnerModel, cell: Cell) -> dict[str, Any]:
    return {"label": voice.plain(model.name(cell.skill)), "level": int(cell.level), "state": cell.state}
