"""Runs migrations: with the connection that `dars migrate` passes in, or from DATABASE_URL for the alembic command."""

import asyncio
import os
from typing import Any, Literal

from alembic import context
from sqlalchemy import JSON, Column, Connection, text
from sqlalchemy.ext.asyncio import create_async_engine
from sqlalchemy.pool import NullPool

from models.base import Moment
from models.registry import metadata
from models.url import asyncpg_url

# A migration that waits for a lock makes every student wait behind it: give up instead and try again later.
LOCK_TIMEOUT = "5s"


def render_item(kind: str, item: object, _: object) -> str | Literal[False]:
    """Migrations hold plain types: they must still run when the models have moved on."""
    return "sa.DateTime(timezone=True)" if kind == "type" and isinstance(item, Moment) else False


def defaults_differ(
    _: object, inspected: Column[Any], __: object, found: str | None, ___: object, wanted: str | None
) -> bool | None:
    """PostgreSQL has no = for json, so alembic's own comparison fails there; None leaves the rest to it."""
    if not isinstance(inspected.type, JSON):
        return None
    return (found or "").removesuffix("::json") != (wanted or "")


def run(connection: Connection) -> None:
    connection.execute(text(f"SET lock_timeout = '{LOCK_TIMEOUT}'"))
    context.configure(
        connection=connection,
        target_metadata=metadata,
        compare_type=True,
        compare_server_default=defaults_differ,
        render_item=render_item,
    )
    with context.begin_transaction():
        context.run_migrations()


async def run_from_environment() -> None:
    url = os.environ.get("DATABASE_UNPOOLED_URL") or os.environ.get("DATABASE_URL")
    if not url:
        raise SystemExit("DATABASE_URL is not set; `dars migrate` also knows the embedded database.")
    engine = create_async_engine(asyncpg_url(url), poolclass=NullPool)
    async with engine.begin() as connection:
        await connection.run_sync(run)
    await engine.dispose()


given: Connection | None = context.config.attributes.get("connection")
if given is not None:
    run(given)
else:
    asyncio.run(run_from_environment())
