"""One row for each deed of an admin, written in the deed's own transaction."""

from typing import Any

from sqlalchemy.ext.asyncio import AsyncSession

from models.audit_entry import AuditEntry


def record(db: AsyncSession, admin_id: int, action: str, *, student_id: int | None = None, **detail: Any) -> None:
    db.add(AuditEntry(admin_telegram_id=admin_id, action=action, student_id=student_id, detail=detail))
