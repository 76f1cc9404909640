"""Real processes of the bot, started as an operator starts them and watched from outside.

Every wait is for a condition; every process that was started is ended by its own process id.
"""

import asyncio
import functools
import os
import signal
import socket
import sys
from collections.abc import AsyncIterator, Awaitable, Callable, Coroutine, Iterator
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path
from typing import Any, ParamSpec, TypeVar

import httpx
import uvicorn
from sqlalchemy.engine import URL
from starlette.applications import Starlette

ROOT = Path(__file__).resolve().parents[2]
PASSWORD = "pa55-of-the-test-database"
PATIENCE = 30.0
GLANCE = 0.05

P = ParamSpec("P")
T = TypeVar("T")


def within(seconds: float) -> Callable[[Callable[P, Coroutine[Any, Any, T]]], Callable[P, Coroutine[Any, Any, T]]]:
    """Bounds a whole test."""

    def bounded(test: Callable[P, Coroutine[Any, Any, T]]) -> Callable[P, Coroutine[Any, Any, T]]:
        @functools.wraps(test)
        async def run(*args: P.args, **kwargs: P.kwargs) -> T:
            async with asyncio.timeout(seconds):
                return await test(*args, **kwargs)

        return run

    return bounded


async def eventually(happened: Callable[[], Awaitable[T | None]], waiting_for: str, patience: float = PATIENCE) -> T:
    """Looks until there is something to see, and returns it. TimeoutError says what was waited for."""
    try:
        async with asyncio.timeout(patience):
            while not (found := await happened()):  # noqa: ASYNC110 - no process can set an event of ours
                await asyncio.sleep(GLANCE)
            return found
    except TimeoutError:
        raise TimeoutError(f"not within {patience} s: {waiting_for}") from None


def bound_socket(port: int = 0) -> socket.socket:
    # The protocol is named because asyncio switches Nagle's delay off only then.
    listener = socket.socket(socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    listener.bind(("127.0.0.1", port))
    return listener


def free_port() -> int:
    with bound_socket() as listener:
        return int(listener.getsockname()[1])


def with_password(url: URL) -> str:
    """The URL as a host hands it out: the short scheme, and a password to be found if anybody tells it."""
    return url.set(drivername="postgresql", password=PASSWORD).render_as_string(hide_password=False)


@dataclass
class BotProcess:
    """One process; what it says goes to files, so that no full pipe can hold it up."""

    process: asyncio.subprocess.Process
    said: Path
    complained: Path
    setting: str

    @property
    def port(self) -> int:
        return int(self.setting)

    @property
    def output(self) -> str:
        return self.said.read_text()

    @property
    def errors(self) -> str:
        return self.complained.read_text()

    @property
    def is_running(self) -> bool:
        return self.process.returncode is None

    def send(self, what: signal.Signals) -> None:
        self.process.send_signal(what)

    async def ends(self, patience: float = PATIENCE) -> int:
        """The exit code. TimeoutError if the process is still there after so many seconds."""
        async with asyncio.timeout(patience):
            return await self.process.wait()

    async def says(self, text: str, times: int = 1, patience: float = PATIENCE) -> None:
        async def heard() -> bool:
            return (self.output + self.errors).count(text) >= times

        await self._while_running(heard, f"{text!r} in what the process says", patience)

    async def health(self) -> tuple[int, dict[str, Any]] | None:
        """Status and body of /healthz; None while nothing listens there."""
        try:
            async with httpx.AsyncClient(trust_env=False) as client:
                answer = await client.get(f"http://127.0.0.1:{self.port}/healthz", timeout=10)
        except httpx.TransportError:
            return None
        return answer.status_code, answer.json()

    async def is_healthy(self, patience: float = PATIENCE) -> None:
        async def healthy() -> bool:
            answer = await self.health()
            return answer is not None and answer[0] == 200

        await self._while_running(healthy, "a healthy process", patience)

    async def _while_running(self, happened: Callable[[], Awaitable[bool]], what: str, patience: float) -> None:
        async def happened_or_ended() -> bool:
            return await happened() or not self.is_running

        await eventually(happened_or_ended, f"{what}\n{self.errors}", patience)
        if not await happened():
            raise AssertionError(f"ended with {self.process.returncode} before {what}:\n{self.output}{self.errors}")


@dataclass
class Machine:
    """Where the processes run: a directory, an environment made from nothing, and what must stay secret."""

    directory: Path
    environment: dict[str, str]
    secrets: tuple[str, ...]
    processes: list[BotProcess] = field(default_factory=list)
    _numbers: Iterator[int] = field(default_factory=count)

    async def start(self, *arguments: str, **environment: str | None) -> BotProcess:
        """`dars …` with these settings besides the usual ones; None takes one away. Every process has its own PORT."""
        return await self.start_program(sys.executable, "-m", "bot", *arguments, **environment)

    async def run(self, *arguments: str, **environment: str | None) -> BotProcess:
        """`dars …`, until it ends by itself."""
        process = await self.start(*arguments, **environment)
        await process.ends(60)
        return process

    async def start_program(self, *command: str, **environment: str | None) -> BotProcess:
        number = next(self._numbers)
        said, complained = self.directory / f"{number}.out", self.directory / f"{number}.err"
        settings = self.environment | {"PORT": str(free_port())} | environment
        with said.open("wb") as out, complained.open("wb") as err:
            process = await asyncio.create_subprocess_exec(
                *command,
                cwd=ROOT,
                env={name: value for name, value in settings.items() if value is not None},
                stdin=asyncio.subprocess.DEVNULL,
                stdout=out,
                stderr=err,
            )
        self.processes.append(BotProcess(process, said, complained, settings["PORT"] or ""))
        return self.processes[-1]

    async def end_all(self) -> None:
        for process in self.processes:
            with suppress(ProcessLookupError):
                process.process.kill()
        for process in self.processes:
            await process.ends()
        for left_over in self.directory.rglob("postmaster.pid"):
            # A killed bot leaves its embedded server behind.
            with suppress(ProcessLookupError, ValueError):
                os.kill(int(left_over.read_text().splitlines()[0]), signal.SIGQUIT)

    def told_secrets(self) -> list[str]:
        """Lines of any process that hold a token, a password or the webhook's secret."""
        lines = [line for process in self.processes for line in (process.output + process.errors).splitlines()]
        return [line for line in lines if any(secret in line for secret in self.secrets)]


def bare_environment(home: Path) -> dict[str, str]:
    """What any shell has: `python` is the one that runs the tests."""
    programs = [str(Path(sys.executable).parent), "/usr/local/bin", "/usr/bin", "/bin"]
    return {"PATH": os.pathsep.join(programs), "HOME": str(home), "LANG": "C.UTF-8"}


@asynccontextmanager
async def served(app: Starlette) -> AsyncIterator[str]:
    """Any web application in this event loop, at the address that is yielded."""
    with bound_socket() as listener:
        server = uvicorn.Server(uvicorn.Config(app, log_level="warning", timeout_graceful_shutdown=5))
        server.capture_signals = suppress  # type: ignore[method-assign, assignment]
        running = asyncio.create_task(server.serve(sockets=[listener]))

        async def started() -> bool:
            return server.started or running.done()

        await eventually(started, "a web server in this process")
        try:
            yield f"http://127.0.0.1:{listener.getsockname()[1]}"
        finally:
            server.should_exit = True
            await running


class Forwarder:
    """A TCP port that is closed until it is opened, and then leads to the database: a network that comes late."""

    def __init__(self, server: URL) -> None:
        self.port = free_port()
        self._target = f"{server.query['host']}/.s.PGSQL.5432"
        self._server: asyncio.Server | None = None
        self._pipes: set[asyncio.Task[None]] = set()

    async def open(self) -> None:
        self._server = await asyncio.start_server(self._connect, sock=bound_socket(self.port))

    async def close(self) -> None:
        """Nobody can connect any more, and who was connected is cut off."""
        if self._server is not None:
            self._server.close()
            self._server = None
        for pipe in self._pipes:
            pipe.cancel()
        await asyncio.gather(*self._pipes, return_exceptions=True)

    async def _connect(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        there, back = await asyncio.open_unix_connection(self._target)
        for source, sink in ((reader, back), (there, writer)):
            pipe = asyncio.create_task(_pipe(source, sink))
            self._pipes.add(pipe)
            pipe.add_done_callback(self._pipes.discard)


async def _pipe(source: asyncio.StreamReader, sink: asyncio.StreamWriter) -> None:
    try:
        while data := await source.read(65_536):
            sink.write(data)
            await sink.drain()
    except OSError:
        return
    finally:
        sink.close()
