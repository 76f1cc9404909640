"""What the desk found, for screens to show."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.hints.gates import Demands, Gate
from models.generated_hint import GeneratedHint
from models.problem import Problem


@dataclass(frozen=True, slots=True)
class Review:
    """A hint that students found unhelpful; `left` counts all that wait."""

    hint: GeneratedHint
    problem: Problem
    left: int
    helped: int
    not_helped: int
    is_reachable: bool


@dataclass(frozen=True, slots=True)
class Refused:
    """Words of an admin that may not be shown, and the gates that say so."""

    hint: GeneratedHint
    demands: Demands
    gates: Sequence[Gate]
