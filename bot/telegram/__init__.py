"""Everything that knows Telegram: how updates are read, how turns are taken, how replies are delivered."""
