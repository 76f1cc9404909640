"""One web application: the Bot API for the bot, the chat page for the browser."""

import asyncio
import socket
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import asynccontextmanager, contextmanager
from datetime import datetime

import uvicorn
from starlette.applications import Starlette

from bot.demo.bot_api import BotApi
from bot.demo.clock import DemoClock
from bot.demo.local_telegram import LocalTelegram
from bot.demo.page_routes import ChatPage

OnAdvance = Callable[[datetime], Awaitable[None]]


def create_app(telegram: LocalTelegram, clock: DemoClock, on_advance: OnAdvance | None = None) -> Starlette:
    """The Bot API under /bot<token>/ and the page under /.

    `on_advance` is awaited when someone moves the clock on the page; it moves `clock` itself, in steps as small as it
    likes, and what it leaves of the way is then made up in one jump.
    """

    @asynccontextmanager
    async def lifespan(app: Starlette) -> AsyncIterator[None]:
        yield
        await telegram.close()

    page = ChatPage(telegram, clock, on_advance)
    return Starlette(routes=[*BotApi(telegram).routes(), *page.routes()], lifespan=lifespan)


@asynccontextmanager
async def serving(
    app: Starlette, telegram: LocalTelegram, *, host: str = "127.0.0.1", port: int = 0
) -> AsyncIterator[str]:
    """Runs the application in this event loop and yields its address; port 0 takes a free one.

    Leaving ends long polls and event streams first, so that stopping takes no longer than what is under way.
    """
    # The protocol is named because asyncio switches Nagle's delay off only then: 44 ms a request otherwise.
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP) as listener:
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listener.bind((host, port))
        server = _Server(uvicorn.Config(app, log_level="warning", timeout_graceful_shutdown=5))
        running = asyncio.create_task(server.serve(sockets=[listener]))
        started = asyncio.create_task(server.ready.wait())
        try:
            await asyncio.wait({running, started}, return_when=asyncio.FIRST_COMPLETED)
            if running.done():
                running.result()
            yield f"http://{host}:{listener.getsockname()[1]}"
        finally:
            started.cancel()
            await telegram.close()
            server.should_exit = True
            await running


class _Server(uvicorn.Server):
    """Says when it is ready, and leaves signals to whoever started the event loop."""

    def __init__(self, config: uvicorn.Config) -> None:
        super().__init__(config)
        self.ready = asyncio.Event()

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        self.ready.set()

    @contextmanager
    def capture_signals(self) -> Iterator[None]:
        yield
