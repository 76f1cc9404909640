"""A problem in place of one that was hidden since it was chosen. Pure."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

REST = timedelta(days=14)
"""So far back it matters what was served."""


@dataclass(frozen=True, slots=True)
class Candidate:
    problem_id: int
    template_key: str
    skill: str
    topic: str
    difficulty: int


def another_like(
    skill: str,
    topic: str,
    difficulty: int,
    others: Iterable[Candidate],
    served: Mapping[int, date],
    templates: Collection[str] = (),
) -> int | None:
    """The id of the one most like it: of the same skill, else the same topic; about as hard; not served lately.

    Rather of none of these templates: they are in the session already, and what is wrong with the hidden problem may be
    wrong with its template.
    """
    best = min(
        others,
        key=lambda each: (
            each.skill != skill,
            each.topic != topic,
            each.template_key in templates,
            each.problem_id in served,
            abs(each.difficulty - difficulty),
            served.get(each.problem_id, date.min),
            each.problem_id,
        ),
        default=None,
    )
    return best.problem_id if best is not None else None
