"""Updates that were received, messages that wait to be sent, and pictures that Telegram already has."""

from datetime import datetime
from typing import Any

from sqlalchemy import JSON, BigInteger, ForeignKey, Index, Integer, String, Text, func, text
from sqlalchemy.orm import Mapped, mapped_column

from models.base import Base, Moment


class ReceivedUpdate(Base):
    """One row per update id. The replies stay until they are delivered, so that a crash in between loses nothing."""

    __tablename__ = "updates"
    __table_args__ = (Index("idx_updates_received", "received_at"),)

    update_id: Mapped[int] = mapped_column(BigInteger, primary_key=True, autoincrement=False)
    received_at: Mapped[datetime] = mapped_column(Moment)
    replies: Mapped[dict[str, Any] | None] = mapped_column(JSON(none_as_null=True))
    delivered_at: Mapped[datetime | None] = mapped_column(Moment)


class QueuedMessage(Base):
    """A message that nobody's tap is waiting for: reminders, broadcasts, notes to the admins."""

    __tablename__ = "queued_messages"
    __table_args__ = (
        Index(
            "idx_queued_messages_due",
            "not_before",
            postgresql_where=text("sent_at IS NULL AND failed_at IS NULL"),
        ),
        Index(
            "idx_queued_messages_expiry",
            "expires_at",
            postgresql_where=text("sent_at IS NULL AND failed_at IS NULL AND expires_at IS NOT NULL"),
        ),
        Index("uq_queued_messages_dedupe", "dedupe_key", unique=True),
        Index("idx_queued_messages_broadcast", "broadcast_id"),
        Index("idx_queued_messages_telegram", "telegram_id"),
    )

    queued_id: Mapped[int] = mapped_column(Integer, primary_key=True, autoincrement=True)
    telegram_id: Mapped[int] = mapped_column(BigInteger)
    kind: Mapped[str] = mapped_column(String(20))
    message: Mapped[dict[str, Any]] = mapped_column(JSON)
    # The same key is never queued twice: "reminder:17:2026-11-21".
    dedupe_key: Mapped[str] = mapped_column(String(120))
    broadcast_id: Mapped[int | None] = mapped_column(ForeignKey("broadcasts.broadcast_id", ondelete="CASCADE"))
    not_before: Mapped[datetime] = mapped_column(Moment)
    expires_at: Mapped[datetime | None] = mapped_column(Moment)
    attempts: Mapped[int] = mapped_column(Integer, server_default=text("0"))
    sent_at: Mapped[datetime | None] = mapped_column(Moment)
    failed_at: Mapped[datetime | None] = mapped_column(Moment)
    failure: Mapped[str | None] = mapped_column(String(200))


class Broadcast(Base):
    """A message from an admin to many students: written, previewed, confirmed, then queued."""

    __tablename__ = "broadcasts"

    broadcast_id: Mapped[int] = mapped_column(Integer, primary_key=True, autoincrement=True)
    admin_telegram_id: Mapped[int] = mapped_column(BigInteger)
    body: Mapped[str] = mapped_column(Text)
    created_at: Mapped[datetime] = mapped_column(Moment, server_default=func.now())
    confirmed_at: Mapped[datetime | None] = mapped_column(Moment)
    # Recipients are queued in batches by ascending student_id; this is how far the queueing has come.
    queued_up_to: Mapped[int] = mapped_column(Integer, server_default=text("0"))
    queued_at: Mapped[datetime | None] = mapped_column(Moment)
    reported_at: Mapped[datetime | None] = mapped_column(Moment)


class Picture(Base):
    """Telegram keeps a picture once sent; its file_id saves drawing and uploading it again."""

    __tablename__ = "pictures"

    picture_key: Mapped[str] = mapped_column(String(64), primary_key=True)
    file_id: Mapped[str] = mapped_column(String(200))
    created_at: Mapped[datetime] = mapped_column(Moment, server_default=func.now())
