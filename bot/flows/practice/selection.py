"""Which problems make today's session. Pure: candidates and history in, problem ids out.

Five problems of the student's grade, mixed by topic and difficulty. Nothing served within the last 14 days comes back
while anything else remains; among the rest, templates and topics that the session does not have yet come first.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

from models.types import PROBLEMS_PER_SESSION

REST = timedelta(days=14)
SHAPE = (1, 2, 2, 3, 1)
"""Difficulties in order: a gentle start, the hardest fourth, and a likely success to end on."""


@dataclass(frozen=True, slots=True)
class Candidate:
    problem_id: int
    template_key: str
    topic: str
    difficulty: int


def random_for(student_id: int, day: date, number: int) -> Random:
    """Chance that is the same on every replica and after every restart; `number` counts the day's sessions."""
    return Random(f"session:{student_id}:{day.isoformat()}:{number}")


def choose(
    candidates: Iterable[Candidate],
    served: Mapping[int, date],
    today: date,
    rng: Random,
    size: int = PROBLEMS_PER_SESSION,
) -> list[int]:
    """At most `size` problem ids, fewer only if there are fewer candidates.

    `served` has the local day on which each problem was last put before this student.
    """
    left = {candidate.problem_id: candidate for candidate in sorted(candidates, key=lambda each: each.problem_id)}
    tired = {problem_id: _tiredness(served.get(problem_id), today) for problem_id in left}
    template_served = _latest_by_template(left.values(), served)
    template_tired = {template: _tiredness(day, today) for template, day in template_served.items()}
    templates: Counter[str] = Counter()
    topics: Counter[str] = Counter()
    chosen: list[int] = []
    for difficulty in (SHAPE * size)[:size]:
        if not left:
            break
        found = min(
            left.values(),
            key=lambda candidate: (
                tired[candidate.problem_id],
                templates[candidate.template_key],
                topics[candidate.topic],
                abs(candidate.difficulty - difficulty),
                template_tired.get(candidate.template_key, 0),
                rng.random(),
            ),
        )
        chosen.append(left.pop(found.problem_id).problem_id)
        templates[found.template_key] += 1
        topics[found.topic] += 1
    return chosen


def _tiredness(last: date | None, today: date) -> int:
    """0 for what is rested; otherwise the more the fresher the memory of it."""
    if last is None or today - last >= REST:
        return 0
    return (REST - (today - last)).days


def _latest_by_template(pool: Iterable[Candidate], served: Mapping[int, date]) -> dict[str, date]:
    latest: dict[str, date] = {}
    for candidate in pool:
        day = served.get(candidate.problem_id)
        if day is not None:
            latest[candidate.template_key] = max(day, latest.get(candidate.template_key, day))
    return latest
