"""How updates reach the bot: getUpdates and the webhook."""

import re
from ipaddress import ip_address
from typing import Any
from urllib.parse import SplitResult, urlsplit

from bot.demo.api_error import bad_request, conflict
from bot.demo.arguments import Arguments
from bot.demo.local_telegram import LocalTelegram
from bot.demo.methods.registry import Method
from bot.demo.webhook import Webhook

_SECRET = re.compile(r"[A-Za-z0-9_-]{0,256}")
_PORTS = (443, 80, 88, 8443)
_WEBHOOK_IS_ACTIVE = (
    "can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first"
)


async def get_updates(telegram: LocalTelegram, arguments: Arguments) -> list[dict[str, Any]]:
    if telegram.delivery is not None:
        raise conflict(_WEBHOOK_IS_ACTIVE)
    _choose_updates(telegram, arguments)
    limit = min(max(arguments.get("limit", 100), 1), 100)
    timeout = min(max(arguments.get("timeout", 0), 0), 50)
    updates = await telegram.updates.long_poll(arguments.get("offset", 0), limit, timeout)
    return [update.to_json() for update in updates]


def _choose_updates(telegram: LocalTelegram, arguments: Arguments) -> None:
    """An omitted list keeps the earlier choice, an empty one means the default."""
    allowed = arguments.get("allowed_updates")
    if allowed is not None:
        if not all(isinstance(kind, str) for kind in allowed):
            raise bad_request("can't parse allowed_updates")
        telegram.updates.allowed = frozenset(allowed)


async def set_webhook(telegram: LocalTelegram, arguments: Arguments) -> bool:
    url, secret = arguments.get("url", ""), arguments.get("secret_token", "")
    if not _SECRET.fullmatch(secret):
        raise bad_request("secret token contains unallowed characters")
    if url:
        _check_address(url)
    connections = arguments.get("max_connections", 40)
    if not 1 <= connections <= 100:
        raise bad_request("max_connections must be between 1 and 100")
    _choose_updates(telegram, arguments)
    if arguments.get("drop_pending_updates"):
        telegram.updates.forget()
    await telegram.set_webhook(Webhook(url, secret, connections) if url else None)
    return True


def _check_address(url: str) -> None:
    """HTTPS on Telegram's ports; on this machine itself plain HTTP on any port, since no certificate exists there."""
    try:
        parts = urlsplit(url)
        port = parts.port or 443
    except ValueError:
        raise bad_request("bad webhook: invalid webhook URL specified") from None
    if parts.hostname and parts.scheme in ("http", "https") and _is_loopback(parts):
        return
    if parts.scheme != "https" or not parts.hostname:
        raise bad_request("bad webhook: An HTTPS URL must be provided for webhook")
    if port not in _PORTS:
        raise bad_request("bad webhook: Webhook can be set up only on ports 80, 88, 443 or 8443")


def _is_loopback(parts: SplitResult) -> bool:
    if parts.hostname == "localhost":
        return True
    try:
        return ip_address(parts.hostname or "").is_loopback
    except ValueError:
        return False


async def delete_webhook(telegram: LocalTelegram, arguments: Arguments) -> bool:
    if arguments.get("drop_pending_updates"):
        telegram.updates.forget()
    await telegram.set_webhook(None)
    return True


def get_webhook_info(telegram: LocalTelegram, arguments: Arguments) -> dict[str, Any]:
    delivery, allowed = telegram.delivery, sorted(telegram.updates.allowed)
    info: dict[str, Any] = {
        "url": delivery.webhook.url if delivery else "",
        "has_custom_certificate": False,
        "pending_update_count": len(telegram.updates.pending()),
    }
    if delivery:
        info["max_connections"] = delivery.webhook.max_connections
        if delivery.last_failure:
            info |= {"last_error_date": int(telegram.now().timestamp()), "last_error_message": delivery.last_failure}
    return info | ({"allowed_updates": allowed} if allowed else {})


METHODS = (
    Method("getUpdates", get_updates, "offset limit timeout allowed_updates"),
    Method(
        "setWebhook",
        set_webhook,
        "url certificate ip_address max_connections allowed_updates drop_pending_updates secret_token",
    ),
    Method("deleteWebhook", delete_webhook, "drop_pending_updates"),
    Method("getWebhookInfo", get_webhook_info),
)
