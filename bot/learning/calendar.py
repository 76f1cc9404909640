"""Rows of what a student has said about days, as changes of a timetable."""

from collections.abc import Iterable, Mapping
from datetime import date, datetime
from typing import Any

from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncSession

from bot.memory import BackAgain, Break, BreakTaken, Change, LighterDay, Timetable
from models.calendar_change import CalendarChange
from models.types import CalendarChangeKind

_CHANGES = text(
    "SELECT json_agg(c ORDER BY c.made_at, c.change_id) FROM calendar_changes c WHERE c.student_id = :student_id"
)


async def changes_of(db: AsyncSession, student_id: int) -> list[Change]:
    """In order of time."""
    found = await db.scalar(_CHANGES, {"student_id": student_id})
    return [change_of(row) for row in found or ()]


def timetable(changes: Iterable[Change]) -> Timetable:
    """What they come to."""
    stands = Timetable()
    for change in changes:
        stands = stands.after(change)
    return stands


def add_change(db: AsyncSession, student_id: int, change: Change) -> None:
    row = CalendarChange(student_id=student_id, made_at=change.moment)
    match change:
        case LighterDay(weekday=weekday):
            row.kind, row.weekday = CalendarChangeKind.LIGHTER_DAY, weekday
        case BreakTaken(pause=pause):
            row.kind, row.first_day, row.last_day = CalendarChangeKind.BREAK, pause.first, pause.last
        case BackAgain(day=day):
            row.kind, row.first_day = CalendarChangeKind.BACK, day
    db.add(row)


def change_of(row: Mapping[str, Any]) -> Change:
    """From a row as JSON."""
    moment = datetime.fromisoformat(row["made_at"])
    match CalendarChangeKind(row["kind"]):
        case CalendarChangeKind.LIGHTER_DAY:
            return LighterDay(moment, row["weekday"])
        case CalendarChangeKind.BREAK:
            return BreakTaken(moment, Break(date.fromisoformat(row["first_day"]), date.fromisoformat(row["last_day"])))
        case CalendarChangeKind.BACK:
            return BackAgain(moment, date.fromisoformat(row["first_day"]))
