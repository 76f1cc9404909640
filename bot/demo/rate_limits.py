"""Telegram's limits for sending, off unless a test or a developer switches them on."""

import math
from collections import defaultdict, deque

PER_SECOND = 30
CHAT_BURST = 5
COUNTED = frozenset(
    {"sendMessage", "sendPhoto", "sendDocument", "editMessageText", "editMessageCaption", "editMessageMedia"}
    | {"editMessageReplyMarkup"}
)


class RateLimits:
    """About one message a second in a chat (after a burst of five), 30 a second in all. Times are monotonic seconds."""

    def __init__(self) -> None:
        self.enabled = False
        self._chat_free_at: dict[object, float] = defaultdict(float)
        self._sent: deque[float] = deque(maxlen=PER_SECOND)

    def seconds_to_wait(self, method: str, chat_id: object, now: float) -> int:
        """0 when the request may pass (it is then counted), else the whole seconds after which it may."""
        if not self.enabled or method not in COUNTED:
            return 0
        if len(self._sent) == PER_SECOND and now - self._sent[0] < 1:
            return 1
        # A leaky bucket kept as one moment: each message costs a second, five seconds of credit.
        busy_until = max(self._chat_free_at[chat_id], now - 1e-9)
        over = busy_until + 1 - now - CHAT_BURST
        if over > 0:
            return math.ceil(over)
        self._chat_free_at[chat_id] = busy_until + 1
        self._sent.append(now)
        return 0
