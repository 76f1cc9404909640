"""What admins did. The student a deed concerned is forgotten when the student is."""

from datetime import datetime
from typing import Any

from sqlalchemy import JSON, BigInteger, ForeignKey, Index, Integer, String, func, text
from sqlalchemy.orm import Mapped, mapped_column

from models.base import Base, Moment


class AuditEntry(Base):
    __tablename__ = "audit_entries"
    __table_args__ = (
        Index("idx_audit_entries_created", "created_at"),
        Index("idx_audit_entries_student", "student_id"),
    )

    audit_id: Mapped[int] = mapped_column(Integer, primary_key=True, autoincrement=True)
    admin_telegram_id: Mapped[int] = mapped_column(BigInteger)
    action: Mapped[str] = mapped_column(String(40))
    student_id: Mapped[int | None] = mapped_column(ForeignKey("students.student_id", ondelete="SET NULL"))
    detail: Mapped[dict[str, Any]] = mapped_column(JSON, server_default=text("'{}'"))
    created_at: Mapped[datetime] = mapped_column(Moment, server_default=func.now())
