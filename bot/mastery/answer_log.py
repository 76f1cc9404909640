from typing import NamedTuple


class Row(NamedTuple):
    student: str
    skill: str
    item: str
    correct: float
    t: float | None = None
