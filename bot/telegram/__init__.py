"""Everything that knows Telegram: how updates are read, how turns are taken, how replies are delivered."""

import os

# python-telegram-bot's RetryAfter.retry_after as a timedelta, which is its future; without this it warns at each use.
os.environ.setdefault("PTB_TIMEDELTA", "1")
