"""Settings, help, privacy, export, erasure."""

from typing import Any

from bot.ai import ledger
from bot.care.handlers import care_for
from bot.care.rules import shows_distress
from bot.entrances import OpenHelp, OpenPrivacy, OpenSettings
from bot.flows.students import actions, phrases, screens
from bot.flows.students.taps import AskDeletion, ConfirmDeletion, Export, KeepEverything, OpenSetting, SetTo
from bot.hints.second_voice import SecondVoice
from bot.telegram.incoming import Text
from bot.telegram.messages import Document
from bot.telegram.routes import Routes
from bot.telegram.turn import Turn

TYPED = ("name", "zone")


async def settings(turn: Turn, _: Any) -> None:
    turn.say(*screens.settings(turn.voice, turn.known))


async def open_setting(turn: Turn, tap: OpenSetting) -> None:
    if tap.what in TYPED:
        turn.known.expects = tap.what
    question = screens.setting_question(turn.voice, tap.what)
    turn.edit(*(question or screens.settings(turn.voice, turn.known)))


async def set_to(turn: Turn, tap: SetTo) -> None:
    actions.set_to(turn.known, tap.what, tap.value, turn.now)
    turn.toast(turn.voice.plain(phrases.SAVED))
    turn.edit(*screens.settings(turn.voice, turn.known))


async def rename(turn: Turn, text: Text) -> None:
    if await _cared_for(turn, text):
        return
    actions.rename(turn.known, text.text)
    _saved(turn)


async def move(turn: Turn, text: Text) -> None:
    if await _cared_for(turn, text):
        return
    actions.move(turn.known, text.text, turn.now)
    _saved(turn)


async def _cared_for(turn: Turn, text: Text) -> bool:
    """Whoever writes of danger in place of a name is heard all the same, and the question is dropped."""
    if not shows_distress(text.text):
        return False
    turn.known.expects = None
    await care_for(turn)
    return True


def _saved(turn: Turn) -> None:
    turn.known.expects = None
    turn.say(turn.voice.say(phrases.SAVED))
    turn.say(*screens.settings(turn.voice, turn.known))


async def help_(turn: Turn, _: Any) -> None:
    claude = turn.find(SecondVoice) is not None and await ledger.is_on(turn.db)
    turn.say(screens.help_(turn.voice, claude=claude))


async def privacy(turn: Turn, _: Any) -> None:
    turn.say(*screens.privacy(turn.voice, has_data=turn.student is not None))


async def export(turn: Turn, _: Any) -> None:
    content = await actions.export(turn.db, turn.student, turn.newcomer)
    turn.show(Document(name="dars.json", content=content, caption=turn.voice.say(phrases.EXPORTED)))


async def ask_deletion(turn: Turn, _: Any) -> None:
    if turn.student is not None:
        turn.say(*screens.deletion_question(turn.voice))
        return
    voice = turn.voice
    if turn.newcomer is not None:
        await actions.forget(turn.db, turn.newcomer)
        turn.newcomer = None
    turn.say(voice.say(phrases.NOTHING_KEPT))


async def confirm_deletion(turn: Turn, _: ConfirmDeletion) -> None:
    voice = turn.voice
    await actions.erase(turn.db, turn.known)
    turn.student = None
    turn.edit(voice.say(phrases.DELETED))


async def keep_everything(turn: Turn, _: KeepEverything) -> None:
    turn.edit(turn.voice.say(phrases.KEPT))


def register(routes: Routes) -> None:
    routes.command("settings", settings)
    routes.command("help", help_, newcomers=True)
    routes.command("privacy", privacy, newcomers=True)
    routes.command("export", export, newcomers=True)
    routes.command("delete", ask_deletion, newcomers=True)
    routes.tap(OpenSettings, settings)
    routes.tap(OpenHelp, help_, newcomers=True)
    routes.tap(OpenPrivacy, privacy, newcomers=True)
    routes.tap(OpenSetting, open_setting)
    routes.tap(SetTo, set_to)
    routes.tap(Export, export)
    routes.tap(AskDeletion, ask_deletion)
    routes.tap(ConfirmDeletion, confirm_deletion)
    routes.tap(KeepEverything, keep_everything)
    routes.expected("name", rename)
    routes.expected("zone", move)
