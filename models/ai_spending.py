"""What may still be spent on Claude: each student's days and months, everybody's months, and the switch."""

from datetime import date as Date
from datetime import datetime
from decimal import Decimal

from sqlalchemy import BigInteger, CheckConstraint, ForeignKey, Integer, Numeric, String, text
from sqlalchemy.orm import Mapped, mapped_column

from models.base import Base, Moment


class AiAllowance(Base):
    """One student's use in one day ("day") or one month ("month", which starts on its first day)."""

    __tablename__ = "ai_allowances"
    __table_args__ = (CheckConstraint("period IN ('day', 'month')", name="period"),)

    student_id: Mapped[int] = mapped_column(ForeignKey("students.student_id", ondelete="CASCADE"), primary_key=True)
    period: Mapped[str] = mapped_column(String(5), primary_key=True)
    starts: Mapped[Date] = mapped_column(primary_key=True)
    requests: Mapped[int] = mapped_column(Integer)
    usd: Mapped[Decimal] = mapped_column(Numeric(14, 9))


class AiSpending(Base):
    """Everybody's use in one month, reservations included. Outlives the students who caused it."""

    __tablename__ = "ai_spending"

    month: Mapped[Date] = mapped_column(primary_key=True)
    requests: Mapped[int] = mapped_column(Integer)
    usd: Mapped[Decimal] = mapped_column(Numeric(14, 9))


class Switch(Base):
    """Something that an admin can turn off for all replicas. No row: it is on."""

    __tablename__ = "switches"

    name: Mapped[str] = mapped_column(String(20), primary_key=True)
    is_on: Mapped[bool] = mapped_column(server_default=text("true"))
    changed_at: Mapped[datetime] = mapped_column(Moment)
    changed_by: Mapped[int] = mapped_column(BigInteger)
