"""What is said to a tap or a text that does not fit what is open now."""

from bot.flows.practice import phrases, screens
from bot.flows.practice.results import Expired, NoSession, NotSeenYet, Over, WrittenBefore
from bot.hints.second_voice import SecondVoice
from bot.telegram.turn import Turn


def has_claude(turn: Turn) -> bool:
    return turn.find(SecondVoice) is not None


def show_elsewhere(turn: Turn, result: NoSession | Expired | NotSeenYet | WrittenBefore) -> None:
    if isinstance(result, NoSession):
        turn.show(screens.no_session_message(turn.voice))
    elif isinstance(result, Expired):
        turn.show(screens.expired_message(turn.voice, result))
    elif isinstance(result, NotSeenYet):
        turn.say(turn.voice.say(phrases.THIS_ONE_FIRST))
        turn.show(screens.problem_message(turn.voice, result.opened, claude=has_claude(turn)))
    else:
        turn.say(turn.voice.say(phrases.WRITTEN_BEFORE, position=result.session.position + 1))


def show_too_late(turn: Turn, result: Over | Expired) -> None:
    if isinstance(result, Expired):
        turn.set_buttons()
        turn.show(screens.expired_message(turn.voice, result))
    else:
        turn.toast(turn.voice.plain(phrases.OVER))
        turn.set_buttons()


def show_corrected(turn: Turn, changed: NotSeenYet) -> None:
    """What Claude was asked about is no longer the problem: whatever it says now belongs to the older text."""
    turn.say(turn.voice.say(phrases.CORRECTED))
    turn.show(screens.problem_message(turn.voice, changed.opened, claude=has_claude(turn)))
