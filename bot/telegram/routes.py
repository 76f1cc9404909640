"""Which handler an update goes to: command, tap kind, or what the student is expected to send now."""

from collections.abc import Awaitable, Callable
from typing import Any

from bot.language import Html, Phrase
from bot.telegram.incoming import Command, Membership, Photo, Something, Tapped, Text
from bot.telegram.taps import Tap, unpack
from bot.telegram.turn import Turn

Handler = Callable[[Turn, Any], Awaitable[None]]

OLD_BUTTON = Phrase(
    bn="এই বোতামটি আর কাজ করে না। /menu লিখে নতুন করে শুরু করো।",
    en="This button no longer works. Send /menu to start afresh.",
)
PRIVATE_ONLY = Phrase(
    bn="আমি একবারে একজনকেই পড়াই। আমাকে আলাদা চ্যাটে লেখো, সেখানে দুজনে মিলে অনুশীলন করব। 😊",
    en="I teach one student at a time. Write to me in a private chat, and we will practise there together. 😊",
)


class Routes:
    """Filled once, by each feature's `register`; afterwards only read."""

    def __init__(self) -> None:
        self._commands: dict[str, tuple[Handler, bool, bool]] = {}
        self._taps: dict[type[Tap], tuple[Handler, bool, bool]] = {}
        self._expected: dict[str, tuple[Handler, bool]] = {}
        self._standing: dict[str, Handler] = {}
        self._fallbacks: dict[str, Handler] = {}

    def command(self, name: str, handler: Handler, *, newcomers: bool = False, admin: bool = False) -> None:
        """`newcomers`: also for people who have not finished onboarding. `admin`: does not exist for anybody else."""
        self._commands[name] = (handler, newcomers, admin)

    def tap(self, kind: type[Tap], handler: Handler, *, newcomers: bool = False, admin: bool = False) -> None:
        self._taps[kind] = (handler, newcomers, admin)

    def expected(self, what: str, handler: Handler, *, admin: bool = False) -> None:
        """Free text while `students.expects` is `what`."""
        self._expected[what] = (handler, admin)

    def standing(self, what: str, *, text: Handler, anything: Handler) -> None:
        """The same, but a command or a tap does not take it back: the question waits like an open problem, until a
        problem is shown. `anything` is for pictures, stickers and the like.
        """
        self._expected[what] = (text, False)
        self._standing[what] = anything

    def otherwise(
        self,
        *,
        text: Handler,
        photo: Handler,
        something: Handler,
        newcomer: Handler,
        membership: Handler,
        unknown: Handler,
    ) -> None:
        """Free text that nothing else expects; a picture; a sticker or the like; anything from a newcomer; an unknown
        command."""
        self._fallbacks = {
            "text": text,
            "photo": photo,
            "something": something,
            "newcomer": newcomer,
            "membership": membership,
            "unknown": unknown,
        }

    async def dispatch(self, turn: Turn) -> None:
        deed = turn.incoming.deed
        if isinstance(deed, Membership):
            await self._fallbacks["membership"](turn, deed)
        elif not turn.incoming.private:
            self._point_to_private_chat(turn)
        elif isinstance(deed, Tapped):
            await self._dispatch_tap(turn, deed)
        elif isinstance(deed, Command):
            await self._dispatch_command(turn, deed)
        elif turn.student is None:
            await self._fallbacks["newcomer"](turn, deed)
        elif isinstance(deed, (Photo, Something)) and turn.student.expects in self._standing:
            await self._standing[turn.student.expects](turn, deed)
        elif isinstance(deed, Photo):
            await self._fallbacks["photo"](turn, deed)
        elif isinstance(deed, Something):
            await self._fallbacks["something"](turn, deed)
        elif isinstance(deed, Text):
            await self._dispatch_text(turn, turn.student.expects, deed)

    async def _dispatch_command(self, turn: Turn, command: Command) -> None:
        handler, newcomers, admin = self._commands.get(command.name, (self._fallbacks["unknown"], False, False))
        if admin and not turn.is_admin:
            handler, newcomers = self._fallbacks["unknown"], False
        if turn.student is None and not newcomers and not (admin and turn.is_admin):
            handler = self._fallbacks["newcomer"]
        self._change_subject(turn)
        await handler(turn, command)

    async def _dispatch_tap(self, turn: Turn, tapped: Tapped) -> None:
        tap = unpack(tapped.data)
        handler, newcomers, admin = self._taps.get(type(tap), (None, False, False)) if tap else (None, False, False)
        if handler is None or (admin and not turn.is_admin):
            turn.toast(turn.voice.plain(OLD_BUTTON))
            turn.set_buttons()
        elif turn.student is None and not newcomers and not admin:
            await self._fallbacks["newcomer"](turn, tapped)
        else:
            self._change_subject(turn)
            await handler(turn, tap)

    def _change_subject(self, turn: Turn) -> None:
        """A command does, and so does a tap; one that asks for a text sets it again."""
        if turn.student is not None and turn.student.expects not in self._standing:
            turn.student.expects = None

    async def _dispatch_text(self, turn: Turn, expects: str | None, text: Text) -> None:
        is_reply = turn.known.live_message_id is not None and text.reply_to == turn.known.live_message_id
        if is_reply and expects not in self._standing:
            expects = None  # a reply to the open problem is an answer, whatever else was asked meanwhile
        handler, admin = self._expected.get(expects or "", (self._fallbacks["text"], False))
        if admin and not turn.is_admin:
            handler = self._fallbacks["text"]
        await handler(turn, text)

    def _point_to_private_chat(self, turn: Turn) -> None:
        """In a group only a command is meant for us; the rest is other people's talk."""
        if isinstance(turn.incoming.deed, Command):
            turn.say(Html(f"{PRIVATE_ONLY.bn}\n\n{PRIVATE_ONLY.en}"))
