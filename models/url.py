"""The spellings of a database URL that hosts hand out, turned into the one that asyncpg understands.

Here and not in bot/, because migrations/env.py needs it too and imports nothing of the bot.
"""

from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import ArgumentError

_SCHEMES = {"postgres", "postgresql", "postgresql+asyncpg"}


def asyncpg_url(text: str) -> URL:
    """`postgres://`, `postgresql://` and `postgresql+asyncpg://`, with libpq's `sslmode` as asyncpg's `ssl`.

    Raises ValueError with one sentence that holds no password.
    """
    try:
        url = make_url(text.strip())
    except (ArgumentError, ValueError):
        raise ValueError("DATABASE_URL is not a URL such as postgresql://user:password@host:5432/name") from None
    if url.drivername not in _SCHEMES:
        raise ValueError(f"DATABASE_URL must start with postgresql://, not {url.drivername}://")
    query = dict(url.query)
    if "sslmode" in query:
        query["ssl"] = query.pop("sslmode")
    query.pop("channel_binding", None)
    return url.set(drivername="postgresql+asyncpg", query=query)
