"""The only reader of the environment."""

import hashlib
import hmac
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from pathlib import Path

from sqlalchemy.engine import URL

from bot.errors import BadSetting
from models.url import asyncpg_url

ROOT = Path(__file__).resolve().parent.parent
_TOKEN = re.compile(r"\d{3,20}:[A-Za-z0-9_-]{10,100}")
_API_KEY = re.compile(r"[!-~]{1,300}")
_MODEL = re.compile(r"[A-Za-z0-9._:@/-]{1,60}")
_HTTP_URL = re.compile(r"https?://[^\s/]+(/[^\s]*)?")


DEFAULT_MODEL = "claude-haiku-5-5"
DEFAULT_MONTH_USD = Decimal(10)


@dataclass(frozen=True, slots=True)
class ClaudeSettings:
    """How Claude is reached, and what it may cost."""

    api_key: str = field(repr=False)
    base_url: str
    model: str
    month_usd: Decimal
    """For all students together, in a month of Dhaka."""


@dataclass(frozen=True, slots=True)
class Settings:
    """What the process was told. Secrets stay out of repr, so that no log line can hold one."""

    token: str = field(repr=False)
    database_url: URL | None = field(repr=False)
    """None: an embedded PostgreSQL under `data_dir`."""
    admin_ids: frozenset[int]
    api_url: str
    public_url: str | None
    """None: polling."""
    port: int
    data_dir: Path
    content_dir: Path
    log_level: str
    claude: ClaudeSettings | None = None
    """None: the tutor works with what is stored."""
    srs_algorithm: str = "fsrs"
    srs_retention: float = 0.9
    """The recall that reviews are planned for, 0.7 to 0.97."""
    choice_bandit: str = "thompson"
    """How one of equal problems is chosen: thompson, epsilon or off."""
    database_echo: bool = False
    pool_size: int = 5
    max_overflow: int = 10

    @property
    def webhook_secret(self) -> str:
        """Derived from the token: nothing more to configure, and it changes when the token does."""
        return hmac.new(self.token.encode(), b"dars webhook secret", hashlib.sha256).hexdigest()

    @property
    def webhook_path(self) -> str:
        """Unguessable, and not the token, which would land in access logs."""
        return "/telegram/" + hmac.new(self.token.encode(), b"dars webhook path", hashlib.sha256).hexdigest()[:32]


def read_settings(environ: Mapping[str, str], *, needs_token: bool = True) -> Settings:
    """Raises BadSetting with one sentence that names the variable and says what to put there."""
    read = _Reader(environ)
    token = read.text("TELEGRAM_BOT_TOKEN")
    if needs_token and not token:
        raise BadSetting(
            "TELEGRAM_BOT_TOKEN is not set: ask @BotFather for a token, or try the tutor without one by `make demo`."
        )
    if token and not _TOKEN.fullmatch(token):
        raise BadSetting("TELEGRAM_BOT_TOKEN does not look like a token (123456:ABC…): copy it again from @BotFather.")
    database_url = _database_url(read)
    if database_url is None and read.text("RAILWAY_ENVIRONMENT_ID"):
        raise BadSetting(
            "DATABASE_URL is not set: on Railway a database inside the container would be lost at each deploy. "
            "Add PostgreSQL to the project and set DATABASE_URL to ${{Postgres.DATABASE_URL}}."
        )
    return Settings(
        token=token,
        database_url=database_url,
        admin_ids=_admin_ids(read),
        api_url=read.http_url("TELEGRAM_API_URL", "https://api.telegram.org"),
        public_url=_public_url(read),
        port=read.integer("PORT", 8080, 1, 65535),
        data_dir=Path(read.text("DATA_DIR") or "data"),
        content_dir=Path(read.text("CONTENT_DIR") or ROOT / "content"),
        log_level=read.choice("LOG_LEVEL", "INFO", ("DEBUG", "INFO", "WARNING", "ERROR")),
        claude=_claude(read),
        srs_algorithm=read.choice("SRS_ALGORITHM", "fsrs", ("fsrs", "sm2")),
        srs_retention=_retention(read),
        choice_bandit=read.choice("CHOICE_BANDIT", "thompson", ("thompson", "epsilon", "off")),
        database_echo=read.choice("DATABASE_ECHO", "false", ("true", "false")) == "true",
        pool_size=read.integer("DATABASE_POOL_SIZE", 5, 1, 100),
        max_overflow=read.integer("DATABASE_MAX_OVERFLOW", 10, 0, 100),
    )


def _database_url(read: "_Reader") -> URL | None:
    # Railway's pooler rewrites DATABASE_URL to transaction pooling, which breaks prepared statements and session locks.
    text = read.text("DATABASE_UNPOOLED_URL") or read.text("DATABASE_URL")
    if not text:
        return None
    try:
        return asyncpg_url(text)
    except ValueError as problem:
        raise BadSetting(str(problem)) from None


def _claude(read: "_Reader") -> ClaudeSettings | None:
    key = read.text("ANTHROPIC_API_KEY")
    if not key:
        return None
    if not _API_KEY.fullmatch(key):
        raise BadSetting("ANTHROPIC_API_KEY holds a space or another character that no key has: copy it again.")
    model = read.text("CLAUDE_MODEL") or DEFAULT_MODEL
    if not _MODEL.fullmatch(model):
        raise BadSetting(f"CLAUDE_MODEL must be the name of a model, such as {DEFAULT_MODEL}.")
    month = read.text("CLAUDE_MONTH_USD") or str(DEFAULT_MONTH_USD)
    if not re.fullmatch(r"[0-9]{1,6}(\.[0-9]{1,6})?", month):
        raise BadSetting("CLAUDE_MONTH_USD must be an amount in US dollars, such as 10 or 2.50.")
    base_url = read.http_url("ANTHROPIC_BASE_URL", "https://api.anthropic.com")
    return ClaudeSettings(key, base_url, model, Decimal(month))


def _retention(read: "_Reader") -> float:
    text = read.text("SRS_RETENTION") or "0.9"
    if not re.fullmatch(r"0?\.[0-9]{1,4}", text) or not 0.7 <= float(text) <= 0.97:
        raise BadSetting(f"SRS_RETENTION must be a number from 0.7 to 0.97, such as 0.9, not {text!r}.")
    return float(text)


def _admin_ids(read: "_Reader") -> frozenset[int]:
    text = read.text("ADMIN_TELEGRAM_IDS")
    parts = [part for part in re.split(r"[,;\s]+", text) if part]
    if not all(re.fullmatch(r"[0-9]{1,19}", part) for part in parts):
        raise BadSetting("ADMIN_TELEGRAM_IDS must be numbers separated by commas, such as 12345678,87654321.")
    return frozenset(int(part) for part in parts)


def _public_url(read: "_Reader") -> str | None:
    explicit = read.http_url("WEBHOOK_URL", "")
    if explicit:
        return explicit
    domain = read.text("RAILWAY_PUBLIC_DOMAIN")
    return f"https://{domain}" if domain else None


class _Reader:
    def __init__(self, environ: Mapping[str, str]) -> None:
        self._environ = environ

    def text(self, name: str) -> str:
        return self._environ.get(name, "").strip()

    def integer(self, name: str, default: int, low: int, high: int) -> int:
        text = self.text(name)
        if not text:
            return default
        if not re.fullmatch(r"[0-9]{1,9}", text) or not low <= int(text) <= high:
            raise BadSetting(f"{name} must be a number from {low} to {high}, not {text!r}.")
        return int(text)

    def choice(self, name: str, default: str, choices: tuple[str, ...]) -> str:
        text = self.text(name) or default
        for choice in choices:
            if text.lower() == choice.lower():
                return choice
        raise BadSetting(f"{name} must be one of {', '.join(choices)}, not {text!r}.")

    def http_url(self, name: str, default: str) -> str:
        text = (self.text(name) or default).rstrip("/")
        if text and not _HTTP_URL.fullmatch(text):
            raise BadSetting(f"{name} must be a URL such as https://example.org, not {text!r}.")
        return text
