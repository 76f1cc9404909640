"""The port to a language model: one question, one structured answer or a named trouble. Never a conversation."""

import json
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Generic, Protocol, TypeVar

from pydantic import BaseModel

from bot.ai.pricing import Usage, about_tokens

Shape = TypeVar("Shape", bound=BaseModel)

PICTURE_TOKENS = 1_600
"""About: a page of the size that Telegram sends."""


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

    @property
    def most_usage(self) -> Usage:
        """Tokens, estimated: what one call of it is billed for if the answer is as long as it may be."""
        form = json.dumps(self.shape.model_json_schema())
        picture = PICTURE_TOKENS if self.picture is not None else 0
        return Usage(
            input_tokens=about_tokens(self.text) + about_tokens(form) + picture,
            output_tokens=self.max_tokens,
            cache_write_tokens=about_tokens(self.system),
        )


@dataclass(frozen=True, slots=True)
class Answer(Generic[Shape]):
    value: Shape
    usage: Usage
    model: str
    seconds: float
    unheard: int = 0
    """HTTP requests that were sent before this answer and never answered: the provider may bill them all the same."""


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
    """Nothing that can be used came back. `usage` is what must be paid for all the same, `unheard` how many HTTP
    requests were sent and never answered, which the provider may bill, too."""

    def __init__(self, trouble: Trouble, usage: Usage | None = None, seconds: float = 0.0, unheard: int = 0) -> None:
        super().__init__(trouble.value)
        self.trouble = trouble
        self.usage = usage
        self.seconds = seconds
        self.unheard = unheard


class LanguageModel(Protocol):
    @property
    def name(self) -> str:
        """As the price table and the cost records know it."""
        ...

    @property
    def most_sent(self) -> int:
        """How many HTTP requests one question may become: of a cancelled one nobody knows how many there were."""
        ...

    @property
    def opened(self) -> int:
        """How often the circuit breaker opened; whoever reads it tells the admins."""
        ...

    async def close(self) -> None:
        """Ends its connections. It is not asked again."""
        ...

    async def ask(self, question: Question[Shape]) -> Answer[Shape]:
        """Raises NoAnswer, and nothing else but cancellation."""
        ...
