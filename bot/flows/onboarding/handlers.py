"""Hello: language, class, hour, the guardian's yes, and the first problem."""

import re
from typing import Any

from bot.care.handlers import care_for
from bot.care.rules import shows_distress
from bot.errors import Refusal
from bot.flows.onboarding import actions, phrases, screens
from bot.flows.onboarding.taps import ChooseGrade, ChooseHour, ChooseLanguage, GuardianAgrees
from bot.hints.second_voice import SecondVoice
from bot.hours import NEVER, is_offered
from bot.language import Voice
from bot.names import MAX_NAME, proper_name
from bot.telegram.incoming import Command, Membership, words_in
from bot.telegram.routes import Handler, Routes
from bot.telegram.turn import Turn, voice_of
from models.student import Newcomer
from models.types import GRADES, Language

_START_CODE = re.compile(r"[A-Za-z0-9_-]{1,64}")


async def start(turn: Turn, command: Command) -> None:
    """A known student gets the menu; a newcomer the next question that is open."""
    who = turn.student or turn.newcomer
    if who is not None and _START_CODE.fullmatch(command.argument):
        who.start_code = command.argument
    if turn.student is not None:
        turn.say(*screens.menu(turn.voice, turn.student.name))
        return
    turn.say(*_next_question(turn, turn.newcomer))


async def greet_newcomer(turn: Turn, deed: Any) -> None:
    """Whatever a newcomer sends before the questions are answered."""
    if shows_distress(words_in(deed)):
        await care_for(turn)
        return
    turn.say(*_next_question(turn, turn.newcomer))


async def menu(turn: Turn, _: Command) -> None:
    turn.say(*screens.menu(turn.voice, turn.known.name))


async def unknown_command(turn: Turn, _: Command) -> None:
    turn.say(turn.voice.say(phrases.UNKNOWN_COMMAND), screens.menu_buttons(turn.voice))


async def choose_language(turn: Turn, tap: ChooseLanguage) -> None:
    if (newcomer := await _still_newcomer(turn)) and tap.language in set(Language):
        newcomer.language = tap.language
        turn.edit(*_next_question(turn, newcomer))


async def choose_grade(turn: Turn, tap: ChooseGrade) -> None:
    if (newcomer := await _still_newcomer(turn)) and tap.grade in GRADES:
        newcomer.grade = tap.grade
        turn.edit(*_next_question(turn, newcomer))


async def choose_hour(turn: Turn, tap: ChooseHour) -> None:
    if (newcomer := await _still_newcomer(turn)) and (tap.hour == NEVER or is_offered(tap.hour)):
        newcomer.reminder_hour = tap.hour
        turn.edit(*_next_question(turn, newcomer))


def guardian_agrees(first_problem: Handler) -> Handler:
    """`first_problem` opens the practice: the fourth tap leads straight to it."""

    async def agree(turn: Turn, tap: GuardianAgrees) -> None:
        newcomer = await _still_newcomer(turn)
        if newcomer is None:
            return
        if newcomer.grade is None or newcomer.reminder_hour is None:
            turn.edit(*_next_question(turn, newcomer))
            return
        voice = Voice(Language(newcomer.language or Language.BENGALI))
        name = proper_name(turn.incoming.sender.first_name[:MAX_NAME]) or voice.plain(phrases.FRIEND)
        turn.student = await actions.enrol(turn.db, newcomer, name, turn.now)
        turn.newcomer = None
        voice = voice_of(turn.student)
        try:
            await first_problem(turn, tap)
            turn.replies.insert(0, turn.edited(*screens.ready(voice, name)))
        except Refusal as refusal:  # an empty library must not undo the enrolment
            turn.edit(voice.say(phrases.READY_LATER, name=name))
            turn.say(turn.voice.say(refusal.phrase, **refusal.values), screens.menu_buttons(turn.voice))

    return agree


async def membership(turn: Turn, deed: Membership) -> None:
    """Blocked: left alone from now on. Back again: open once more, without a word until they speak."""
    if turn.student is not None and not deed.present:
        turn.student.blocked_at = turn.now


async def _still_newcomer(turn: Turn) -> Newcomer | None:
    if turn.newcomer is None or turn.student is not None:
        turn.toast(turn.voice.plain(phrases.ALREADY), alert=True)
        turn.set_buttons()
        return None
    return turn.newcomer


def _next_question(turn: Turn, newcomer: Newcomer | None) -> screens.Screen:
    if newcomer is None or newcomer.language is None:
        return screens.language_question()
    voice = Voice(Language(newcomer.language))
    if newcomer.grade is None:
        return screens.grade_question(voice)
    if newcomer.reminder_hour is None:
        return screens.hour_question(voice)
    return screens.guardian_question(voice, with_ai=turn.find(SecondVoice) is not None)


def register(routes: Routes, first_problem: Handler) -> dict[str, Handler]:
    routes.command("start", start, newcomers=True)
    routes.command("menu", menu)
    routes.tap(ChooseLanguage, choose_language, newcomers=True)
    routes.tap(ChooseGrade, choose_grade, newcomers=True)
    routes.tap(ChooseHour, choose_hour, newcomers=True)
    routes.tap(GuardianAgrees, guardian_agrees(first_problem), newcomers=True)
    return {"newcomer": greet_newcomer, "membership": membership, "unknown": unknown_command}
