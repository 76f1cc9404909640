"""What a placement remembers: questions and replies in their order, nothing else."""

from dataclasses import dataclass
from enum import StrEnum


class Reply(StrEnum):
    RIGHT = "right"
    WRONG = "wrong"
    NOT_LEARNED = "not_learned"
    """The button "not learned yet": a good answer, and stronger evidence than a wrong guess."""


@dataclass(frozen=True, slots=True)
class Answer:
    skill: str
    reply: Reply
