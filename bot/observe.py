"""Logs that a machine can read, without secrets."""

import json
import logging
import sys
from datetime import UTC, datetime
from urllib.parse import quote


class JsonLines(logging.Formatter):
    """One JSON object a line. Whatever looks like one of the secrets is blotted out, wherever it came from."""

    def __init__(self, secrets: tuple[str, ...] = ()) -> None:
        super().__init__()
        # In a JSON line a quote or a backslash of a secret stands escaped, in a URL it is percent-encoded.
        spellings = {spelling for secret in secrets if secret for spelling in _spellings(secret)}
        self._secrets = tuple(sorted(spellings, key=len, reverse=True))

    def format(self, record: logging.LogRecord) -> str:
        line = {
            "time": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname,
            "logger": record.name,
            "message": record.getMessage(),
        }
        if record.exc_info:
            line["exception"] = self.formatException(record.exc_info)
        text = json.dumps(line, ensure_ascii=False)
        for secret in self._secrets:
            text = text.replace(secret, "***")
        return text


def _spellings(secret: str) -> tuple[str, ...]:
    return secret, json.dumps(secret, ensure_ascii=False)[1:-1], json.dumps(secret)[1:-1], quote(secret, safe="")


def start_logging(level: str, secrets: tuple[str, ...] = ()) -> None:
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(JsonLines(secrets))
    logging.basicConfig(level=level, handlers=[handler], force=True)
    # These tell every request; httpx and aiohttp would even tell the URL, and the URL holds the bot's token.
    for noisy in (
        "httpx",
        "httpx2",
        "httpcore",
        "anthropic",
        "aiohttp",
        "apscheduler",
        "telegram",
        "matplotlib",
        "uvicorn.access",
    ):
        logging.getLogger(noisy).setLevel(logging.WARNING)
