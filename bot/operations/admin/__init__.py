"""The admins' desk: how the tutor is doing, what students report, and messages to all."""
