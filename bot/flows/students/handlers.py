"""Settings, help, privacy, export, erasure."""

from typing import Any

from bot.entrances import OpenHelp, OpenPrivacy, OpenSettings
from bot.flows.students import actions, phrases, screens
from bot.flows.students.taps import AskDeletion, ConfirmDeletion, Export, KeepEverything, OpenSetting, SetTo
from bot.telegram.incoming import Text
from bot.telegram.messages import Document
from bot.telegram.routes import Routes
from bot.telegram.turn import Turn

TYPED = ("name", "zone")


async def settings(turn: Turn, _: Any) -> None:
    turn.say(*screens.settings(turn.voice, turn.known))


async def open_setting(turn: Turn, tap: OpenSetting) -> None:
    turn.known.expects = tap.what if tap.what in TYPED else None
    question = screens.setting_question(turn.voice, tap.what)
    turn.edit(*(question or screens.settings(turn.voice, turn.known)))


async def set_to(turn: Turn, tap: SetTo) -> None:
    actions.set_to(turn.known, tap.what, tap.value, turn.now)
    turn.known.expects = None
    turn.toast(turn.voice.plain(phrases.SAVED))
    turn.edit(*screens.settings(turn.voice, turn.known))


async def rename(turn: Turn, text: Text) -> None:
    actions.rename(turn.known, text.text)
    _saved(turn)


async def move(turn: Turn, text: Text) -> None:
    actions.move(turn.known, text.text, turn.now)
    _saved(turn)


def _saved(turn: Turn) -> None:
    turn.known.expects = None
    turn.say(turn.voice.say(phrases.SAVED))
    turn.say(*screens.settings(turn.voice, turn.known))


async def help_(turn: Turn, _: Any) -> None:
    turn.say(turn.voice.say(phrases.HELP))


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
