"""The adapter against two mock servers: what it sends, what it reads, and a name for every way to fail."""

import asyncio
import time
from datetime import UTC, datetime
from typing import Literal

import pytest
from llmock.pytest_plugin import LLMock
from pydantic import BaseModel, Field

from bot.ai import anthropic_model
from bot.ai.anthropic_model import AnthropicModel
from bot.ai.breaker import FAILURES, REST
from bot.ai.model import NoAnswer, Picture, Question, Trouble
from bot.ai.pricing import Usage, cost_usd, read_prices
from bot.app import utc_now
from tests.aimock import Aimock


class Shape(BaseModel):
    hint: str = Field(max_length=40)
    kind: Literal["question", "step"]


GOOD = '{"hint": "Look at the signs.", "kind": "question"}'
USED = {"input_tokens": 700, "output_tokens": 40}


def question(text: str = "hello", max_tokens: int = 200, picture: Picture | None = None) -> Question[Shape]:
    return Question(system="You help.", text=text, shape=Shape, max_tokens=max_tokens, picture=picture)


async def trouble_of(model: AnthropicModel, text: str = "hello") -> NoAnswer:
    with pytest.raises(NoAnswer) as raised:
        await model.ask(question(text))
    return raised.value


def answered(content: str, **response: object) -> dict[str, object]:
    return {"match": {}, "response": {"content": content, "usage": USED, **response}}


def failing(status: int, kind: str = "api_error") -> dict[str, object]:
    return {"match": {}, "response": {"error": {"message": "no", "type": kind}, "status": status}}


async def test_an_answer_is_read_with_what_it_used(aimock: Aimock, claude: AnthropicModel) -> None:
    aimock.answer(answered(GOOD))
    answer = await claude.ask(question())
    assert answer.value == Shape(hint="Look at the signs.", kind="question")
    assert (answer.usage, answer.model) == (Usage(700, 40), "claude-haiku-5-5")
    assert cost_usd(read_prices(), answer.model, answer.usage, datetime.now(UTC).date()) * 1_000_000 == 90


async def test_a_picture_goes_with_the_question(aimock: Aimock, claude: AnthropicModel) -> None:
    aimock.answer(answered(GOOD))
    answer = await claude.ask(question(picture=Picture(b"\x89PNG", "image/png")))
    assert answer.value.kind == "question"


@pytest.mark.parametrize(
    ("content", "response", "trouble"),
    [
        ("I cannot help with that.", {"finishReason": "refusal"}, Trouble.REFUSED),
        ('{"hint": "Look at', {"finishReason": "max_tokens"}, Trouble.CUT),
        (GOOD, {"finishReason": "max_tokens"}, Trouble.CUT),
        ('{"hint": "Look at', {}, Trouble.UNREADABLE),
        ("no JSON at all", {}, Trouble.UNREADABLE),
        ('{"hint": "x", "kind": "joke"}', {}, Trouble.UNREADABLE),
        ('{"hint": "' + "x" * 41 + '", "kind": "step"}', {}, Trouble.UNREADABLE),  # the API does not enforce bounds
        (" ", {}, Trouble.UNREADABLE),
    ],
)
async def test_an_answer_that_cannot_be_used_is_named_and_paid(
    aimock: Aimock, claude: AnthropicModel, content: str, response: dict[str, object], trouble: Trouble
) -> None:
    aimock.answer(answered(content, **response))
    error = await trouble_of(claude)
    assert (error.trouble, error.usage) == (trouble, Usage(700, 40))


@pytest.mark.parametrize(
    ("status", "trouble", "calls"),
    [
        (400, Trouble.BAD_REQUEST, 1),
        (401, Trouble.KEY_REFUSED, 1),
        (402, Trouble.UNPAID, 1),
        (403, Trouble.KEY_REFUSED, 1),
        (413, Trouble.BAD_REQUEST, 1),
        (429, Trouble.RATE_LIMITED, 2),
        (500, Trouble.SERVER_ERROR, 2),
        (503, Trouble.OVERLOADED, 2),
        (529, Trouble.OVERLOADED, 2),
    ],
)
async def test_every_status_has_a_name_and_at_most_one_retry(
    aimock: Aimock, claude: AnthropicModel, status: int, trouble: Trouble, calls: int
) -> None:
    aimock.answer(failing(status))
    error = await trouble_of(claude)
    assert (error.trouble, error.usage) == (trouble, None)
    assert len(aimock.received()) == calls


async def test_nobody_there_is_unreachable() -> None:
    model = AnthropicModel("test-key", "http://127.0.0.1:9", utc_now)
    assert (await trouble_of(model)).trouble is Trouble.UNREACHABLE
    await model.close()


@pytest.fixture
def broken(llmock: LLMock) -> tuple[LLMock, AnthropicModel]:
    return llmock, AnthropicModel("test-key", llmock.base_url("anthropic"), utc_now)


async def test_the_request_is_one_that_claude_5_5_accepts(broken: tuple[LLMock, AnthropicModel]) -> None:
    llmock, model = broken
    llmock.reply(GOOD)
    await model.ask(question("2 + 2 = 5?"))
    body = llmock.last_request.body
    assert set(body) == {"model", "max_tokens", "system", "messages", "thinking", "output_config"}
    assert body["thinking"] == {"type": "disabled"}
    assert body["system"] == [{"type": "text", "text": "You help.", "cache_control": {"type": "ephemeral"}}]
    assert body["messages"] == [{"role": "user", "content": "2 + 2 = 5?"}]
    assert body["output_config"]["format"]["type"] == "json_schema"


async def test_a_short_rate_limit_is_waited_for(broken: tuple[LLMock, AnthropicModel]) -> None:
    llmock, model = broken
    llmock.rate_limit(times=1, retry_after=0.3).reply(GOOD)
    assert (await model.ask(question())).value.kind == "question"
    llmock.assert_resilient()


async def test_an_absurd_retry_after_is_not_obeyed(
    broken: tuple[LLMock, AnthropicModel], monkeypatch: pytest.MonkeyPatch
) -> None:
    llmock, model = broken
    monkeypatch.setattr(anthropic_model, "ALL_SECONDS", 1.0)
    llmock.rate_limit(times=None, retry_after=4_000_000)
    started = time.monotonic()
    assert (await trouble_of(model)).trouble is Trouble.TIMEOUT
    assert time.monotonic() - started < 10
    assert len(llmock.requests) == 1


async def test_a_silent_server_is_a_timeout(
    broken: tuple[LLMock, AnthropicModel], monkeypatch: pytest.MonkeyPatch
) -> None:
    llmock, model = broken
    monkeypatch.setattr(anthropic_model, "ALL_SECONDS", 0.5)
    llmock.delay(3, times=None)
    assert (await trouble_of(model)).trouble is Trouble.TIMEOUT


async def test_after_five_failures_nothing_is_sent(broken: tuple[LLMock, AnthropicModel]) -> None:
    llmock, model = broken
    llmock.fail(500, times=None)
    for _ in range(FAILURES):
        assert (await trouble_of(model)).trouble is Trouble.SERVER_ERROR
    sent = len(llmock.requests)
    assert (await trouble_of(model)).trouble is Trouble.RESTING
    assert (len(llmock.requests), model.opened) == (sent, 1)


async def test_a_refused_key_is_asked_about_once(broken: tuple[LLMock, AnthropicModel]) -> None:
    llmock, model = broken
    llmock.fail(401, times=None)
    assert [(await trouble_of(model)).trouble for _ in range(3)] == [
        Trouble.KEY_REFUSED,
        Trouble.RESTING,
        Trouble.RESTING,
    ]
    assert (len(llmock.requests), model.opened) == (1, 1)


async def test_a_cancelled_call_is_no_failure(broken: tuple[LLMock, AnthropicModel]) -> None:
    llmock, model = broken
    llmock.delay(5)
    task = asyncio.create_task(model.ask(question()))
    await asyncio.sleep(0.2)
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    llmock.reset().reply(GOOD)
    assert (await model.ask(question())).value.kind == "question"


def test_the_rest_is_a_minute() -> None:
    assert REST.total_seconds() == 60


# What was sent and never answered may be billed all the same


async def test_a_silent_server_is_counted_once_for_each_request_that_left(
    broken: tuple[LLMock, AnthropicModel], monkeypatch: pytest.MonkeyPatch
) -> None:
    llmock, model = broken
    monkeypatch.setattr(anthropic_model, "ALL_SECONDS", 0.5)
    llmock.delay(3, times=None)
    assert (await trouble_of(model)).unheard == 1


async def test_a_limit_that_was_answered_and_a_connection_that_was_never_made_are_free(
    broken: tuple[LLMock, AnthropicModel], monkeypatch: pytest.MonkeyPatch
) -> None:
    llmock, model = broken
    monkeypatch.setattr(anthropic_model, "ALL_SECONDS", 1.0)
    llmock.rate_limit(times=None, retry_after=4_000_000)
    assert (await trouble_of(model)).unheard == 0
    nobody = AnthropicModel("test-key", "http://127.0.0.1:9", utc_now)
    monkeypatch.setattr(anthropic_model, "ALL_SECONDS", 12.0)
    assert (await trouble_of(nobody)).unheard == 0
    await nobody.close()


async def test_an_answer_at_the_second_try_still_tells_of_the_silent_first(
    llmock: LLMock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(anthropic_model, "CALL_SECONDS", 0.5)
    model = AnthropicModel("test-key", llmock.base_url("anthropic"), utc_now)
    llmock.delay(2).reply(GOOD, times=2)
    answer = await model.ask(question())
    assert (answer.value.kind, answer.unheard) == ("question", 1)
    await model.close()


def test_the_most_that_a_call_is_billed_for_counts_prompt_shape_and_the_longest_answer() -> None:
    short, long = question(), question("x" * 4_000)
    assert long.most_usage.input_tokens - short.most_usage.input_tokens > 900
    assert short.most_usage.output_tokens == 200
    assert question(picture=Picture(b"\x89PNG", "image/png")).most_usage.input_tokens > 1_600
