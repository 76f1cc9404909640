"""The composition root: the only place where the parts are put together."""

import asyncio
import contextlib
import logging
import signal
import socket
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from typing import Any

import uvicorn
from telegram import Bot
from telegram.error import InvalidToken, TelegramError

from bot import figures
from bot.ai.anthropic_model import AnthropicModel
from bot.ai.model import LanguageModel
from bot.ai.worker import Asking, Worker
from bot.choice.bandit import Bandit
from bot.database import Database
from bot.diagnosis import placement_for
from bot.errors import BadSetting
from bot.flows.breaks import handlers as breaks
from bot.flows.diagnostic import handlers as diagnostic
from bot.flows.goals import handlers as goals
from bot.flows.lessons import handlers as lessons
from bot.flows.onboarding import handlers as onboarding
from bot.flows.practice import arrivals
from bot.flows.practice import handlers as practice
from bot.flows.practice import jobs as practice_jobs
from bot.flows.progress import handlers as progress
from bot.flows.reminders import jobs as reminder_jobs
from bot.flows.skills import handlers as skills
from bot.flows.students import handlers as students
from bot.hints.second_voice import SecondVoice, read_second_voice
from bot.learning.model import LearnerModel, read_learner_model
from bot.memory import Algorithm, MemorySettings
from bot.operations.admin import handlers as admin
from bot.operations.admin import jobs as admin_jobs
from bot.operations.retention import jobs as retention_jobs
from bot.schedule import Schedule
from bot.settings import DEFAULT_MONTH_USD, Settings
from bot.streaks import jobs as streak_jobs
from bot.telegram import menu
from bot.telegram.delivery import Delivery
from bot.telegram.incoming import read_update
from bot.telegram.polling import ALLOWED_UPDATES, Polling
from bot.telegram.postman import Postman
from bot.telegram.routes import Routes
from bot.telegram.server import web_app
from bot.telegram.transport import AiohttpRequest
from bot.telegram.turn import ComeBack, Turns
from models.types import GRADES

log = logging.getLogger(__name__)

JOBS = (
    *streak_jobs.JOBS,
    *practice_jobs.JOBS,
    *reminder_jobs.JOBS,
    *admin_jobs.JOBS,
    *retention_jobs.JOBS,
)
BANDITS = {"thompson": Bandit.THOMPSON, "epsilon": Bandit.EPSILON_GREEDY, "off": Bandit.OFF}
"""By the value of CHOICE_BANDIT."""
DRAIN_SECONDS = 20
"""What is under way at SIGTERM gets this long to finish."""
POSTMAN_PAUSE = 1.0
NOT_ACCEPTED = "Telegram does not accept TELEGRAM_BOT_TOKEN: copy it again from @BotFather."


def utc_now() -> datetime:
    return datetime.now(UTC)


def all_routes() -> Routes:
    routes = Routes()
    skills.register(routes)
    goals.register(routes)
    students.register(routes)
    progress.register(routes)
    breaks.register(routes)
    diagnostic.register(routes)
    lessons.register(routes)
    admin.register(routes)
    fallbacks = practice.register(routes) | onboarding.register(routes, practice.practise)
    routes.otherwise(**fallbacks)
    return routes


def learner_model(settings: Settings) -> LearnerModel:
    memory = MemorySettings(Algorithm(settings.srs_algorithm), settings.srs_retention)
    return read_learner_model(settings.content_dir, memory, BANDITS[settings.choice_bandit])


def make_placements(model: LearnerModel) -> None:
    """Ahead of the first student who wants one: they take a second together."""
    for grade in GRADES:
        placement_for(model.graph, grade)


class Tutor:
    """The running bot: give it raw updates, tick it, stop it."""

    def __init__(
        self,
        settings: Settings,
        database: Database,
        clock: Callable[[], datetime] = utc_now,
        model: LanguageModel | None = None,
    ) -> None:
        """`model` speaks for Claude where the settings name no key."""
        self.settings = settings
        self.database = database
        self.clock = clock
        self._learner_model = learner_model(settings)
        database.give(self._learner_model)
        request = AiohttpRequest()
        self.bot = Bot(
            settings.token,
            base_url=f"{settings.api_url}/bot",
            base_file_url=f"{settings.api_url}/file/bot",
            request=request,
            get_updates_request=AiohttpRequest(connections=4),
        )
        delivery = Delivery(self.bot, database, figures.draw)
        self.postman = Postman(database, delivery, clock)
        self.schedule = Schedule(database, clock, JOBS)
        self._model = _model(settings, clock) or model
        self.worker: Worker | None = None
        given: dict[type, object] = {}
        if self._model is not None:
            month_usd = settings.claude.month_usd if settings.claude is not None else DEFAULT_MONTH_USD
            voice = read_second_voice(settings.content_dir, self._model.name, month_usd)
            given[SecondVoice] = voice
            self.worker = Worker(
                Asking(database, self._model, voice.prices, clock, delivery.fetch),
                delivery,
                arrivals.works(voice),
                settings.admin_ids,
                given,
                voice.month_usd,
            )
        begin = self.worker.begin if self.worker is not None else None
        self._turns = Turns(database, all_routes(), delivery, clock, settings.admin_ids, given, begin)
        self._posting: asyncio.Task[None] | None = None
        self._placing: asyncio.Task[None] | None = None

    async def start(self, *, scheduled: bool = True) -> None:
        """Signs in to Telegram. With `scheduled=False` nothing happens by itself: the caller ticks."""
        try:
            await self.bot.initialize()
        except InvalidToken:
            raise BadSetting(NOT_ACCEPTED) from None
        except TelegramError as error:
            raise BadSetting(f"Telegram cannot be reached at {self.settings.api_url}: {error.message}") from None
        if scheduled:
            self.keep_ticking()

    def keep_ticking(self) -> None:
        self._placing = asyncio.create_task(asyncio.to_thread(make_placements, self._learner_model))
        self.schedule.start()
        self._posting = asyncio.create_task(self._keep_posting())

    async def stop(self) -> None:
        """What is under way is finished: ticks, and the message that the postman has in hand."""
        self.postman.stop()
        await self.schedule.stop()
        if self._posting is not None:
            await asyncio.wait({self._posting}, timeout=DRAIN_SECONDS)
            self._posting.cancel()
        if self._placing is not None:
            await self._placing
        if self.worker is not None:
            await self.worker.stop(DRAIN_SECONDS)
        if self._model is not None:
            await self._model.close()
        await self.bot.shutdown()

    async def take(self, raw: dict[str, Any]) -> None:
        """One update, completely. Raises ComeBack when it must be sent again."""
        incoming = read_update(raw, self.bot.username)
        if incoming is not None:
            await self._turns.take(incoming)

    async def tick(self) -> None:
        """Everything that the clock does, once, now."""
        await self.schedule.tick()
        if self.worker is not None:
            await self.worker.sweep()
        await self.postman.drain()

    async def _keep_posting(self) -> None:
        while not self.postman.stopping:
            try:
                await self.postman.drain()
                if self.worker is not None:
                    await self.worker.sweep()
            except Exception as error:
                log.warning("the postman rests: %s", type(error).__name__)
            await asyncio.sleep(POSTMAN_PAUSE)

    async def publish_menu(self) -> None:
        """The command menu is a courtesy: Telegram refusing it must not keep the bot from starting."""
        try:
            await menu.publish(self.bot)
        except TelegramError as error:
            log.warning("the command menu could not be published: %s", error.message)

    async def register_webhook(self) -> None:
        try:
            await self.bot.set_webhook(
                f"{self.settings.public_url}{self.settings.webhook_path}",
                secret_token=self.settings.webhook_secret,
                allowed_updates=ALLOWED_UPDATES,
                drop_pending_updates=False,
            )
        except TelegramError as error:
            where = self.settings.public_url
            raise BadSetting(f"Telegram refuses the webhook at {where} ({error.message}): check WEBHOOK_URL.") from None


def _model(settings: Settings, clock: Callable[[], datetime]) -> AnthropicModel | None:
    claude = settings.claude
    return None if claude is None else AnthropicModel(claude.api_key, claude.base_url, clock, claude.model)


@asynccontextmanager
async def running(
    settings: Settings, database: Database, clock: Callable[[], datetime] = utc_now
) -> AsyncIterator[Tutor]:
    """Signed in, and not ticking yet."""
    tutor = Tutor(settings, database, clock)
    await tutor.start(scheduled=False)
    try:
        yield tutor
    finally:
        await tutor.stop()


async def serve(settings: Settings, database: Database) -> None:
    """`dars run`: webhook when a public address is known, else polling; in both cases with health on PORT."""
    stopping = asyncio.Event()
    loop = asyncio.get_running_loop()
    for name in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(name, stopping.set)

    state = _Starting(database)
    server = _web_server(settings, state)
    serving = asyncio.create_task(server.serve(sockets=[_listener(settings.port)]))
    try:
        problem = await _wait_for(database, stopping)
        if stopping.is_set():
            return
        if problem is not None:
            raise BadSetting(f"The database does not answer ({problem}): check DATABASE_URL.")
        async with running(settings, database) as tutor:
            await tutor.publish_menu()
            state.tutor = tutor
            # A webhook that is refused ends the start: nothing may be half done by then.
            if settings.public_url is not None:
                await tutor.register_webhook()
            tutor.keep_ticking()
            if settings.public_url is None:
                await _poll(tutor, stopping)
            else:
                log.info("listening for Telegram on port %s", settings.port)
                await stopping.wait()
            log.info("stopping: what is under way is finished first")
            server.should_exit = True
            await serving  # uvicorn waits for the requests under way
    finally:
        server.should_exit = True
        await serving


class _Starting:
    """The web server is up before the database is, and says why it is not ready."""

    def __init__(self, database: Database) -> None:
        self.database = database
        self.tutor: Tutor | None = None

    async def take(self, raw: dict[str, Any]) -> None:
        if self.tutor is None:
            raise ComeBack
        await self.tutor.take(raw)

    async def health(self) -> str | None:
        problem = await self.database.problem()
        return "starting" if problem is None and self.tutor is None else problem


def _web_server(settings: Settings, state: _Starting) -> uvicorn.Server:
    app = web_app(state.take, state.health, path=settings.webhook_path, secret=settings.webhook_secret)
    config = uvicorn.Config(
        app,
        http="h11",  # named, or whatever else is installed beside it would be taken
        ws="none",
        log_config=None,
        access_log=False,
        timeout_graceful_shutdown=DRAIN_SECONDS,
    )
    server = uvicorn.Server(config)
    server.capture_signals = contextlib.nullcontext  # type: ignore[method-assign, assignment]
    return server


def _listener(port: int) -> socket.socket:
    """Bound here and not by uvicorn, which ends the process with a code and a log of its own."""
    # The protocol is named because asyncio switches Nagle's delay off only then.
    listener = socket.socket(socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listener.bind(("0.0.0.0", port))  # noqa: S104 - the platform's router connects from outside the container
    except OSError as error:
        listener.close()
        raise BadSetting(f"PORT {port} cannot be used ({error.strerror}): choose another one.") from None
    return listener


async def _wait_for(database: Database, stopping: asyncio.Event) -> str | None:
    """A host's private network may be minutes late; only a stop ends the waiting early."""
    waiting = asyncio.create_task(database.wait(300))
    stopped = asyncio.create_task(stopping.wait())
    await asyncio.wait({waiting, stopped}, return_when=asyncio.FIRST_COMPLETED)
    stopped.cancel()
    if waiting.done():
        return waiting.result()
    waiting.cancel()
    return "stopped"


async def _poll(tutor: Tutor, stopping: asyncio.Event) -> None:
    polling = Polling(tutor.bot, tutor.database, tutor.take)
    loop = asyncio.create_task(polling.run())
    stopped = asyncio.create_task(stopping.wait())
    log.info("asking Telegram for updates as @%s", tutor.bot.username)
    await asyncio.wait({loop, stopped}, return_when=asyncio.FIRST_COMPLETED)
    stopped.cancel()
    polling.stop()
    try:
        await asyncio.wait_for(loop, DRAIN_SECONDS)
    except TimeoutError:
        log.warning("stopped with updates under way: Telegram will send them again")
    except InvalidToken:
        raise BadSetting(NOT_ACCEPTED) from None
