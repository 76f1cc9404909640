"""The port to a language model: one question, one structured answer or a named trouble. Never a conversation."""

from dataclasses import dataclass, field
from enum import StrEnum
from typing import Generic, Protocol, TypeVar

from pydantic import BaseModel

from bot.ai.pricing import Usage

Shape = TypeVar("Shape", bound=BaseModel)


@dataclass(frozen=True, slots=True)
class Picture:
    """`media_type` is image/jpeg or image/png."""

    data: bytes = field(repr=False)
    media_type: str


@dataclass(frozen=True, slots=True)
class Question(Generic[Shape]):
    """What is asked once. `system` is the same for many questions and cached by the provider; `text` is this one's."""

    system: str
    text: str
    shape: type[Shape]
    """The answer is one of these: a small pydantic model, whose bounds are checked again on return."""
    max_tokens: int
    picture: Picture | None = None


@dataclass(frozen=True, slots=True)
class Answer(Generic[Shape]):
    value: Shape
    usage: Usage
    model: str
    seconds: float


class Trouble(StrEnum):
    """Why there is no answer. Each of them ends in what the tutor can do alone."""

    KEY_REFUSED = "key_refused"  # 401, 403, and 404: no such model
    UNPAID = "unpaid"  # 402
    BAD_REQUEST = "bad_request"  # 400, 413, 422: ours to mend
    RATE_LIMITED = "rate_limited"  # 429
    OVERLOADED = "overloaded"  # 529, 503
    SERVER_ERROR = "server_error"  # any other 5xx, an answer that is no message
    UNREACHABLE = "unreachable"
    TIMEOUT = "timeout"
    REFUSED = "refused"  # stop_reason "refusal"
    CUT = "cut"  # stop_reason "max_tokens"
    UNREADABLE = "unreadable"  # no JSON, or not of the shape that was asked for
    RESTING = "resting"  # the circuit breaker is open: nothing was sent


class NoAnswer(Exception):
    """Nothing that can be used came back. `usage` is what must be paid for all the same."""

    def __init__(self, trouble: Trouble, usage: Usage | None = None, seconds: float = 0.0) -> None:
        super().__init__(trouble.value)
        self.trouble = trouble
        self.usage = usage
        self.seconds = seconds


class LanguageModel(Protocol):
    @property
    def name(self) -> str:
        """As the price table and the cost records know it."""
        ...

    async def ask(self, question: Question[Shape]) -> Answer[Shape]:
        """Raises NoAnswer, and nothing else but cancellation."""
        ...
