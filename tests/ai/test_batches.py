"""The adapter for batches against a server that keeps to Anthropic's documents: what is sent, what is read."""

import logging
from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from llmock.pytest_plugin import LLMock
from pydantic import BaseModel, Field

from bot.ai.anthropic_model import AnthropicModel
from bot.ai.batches import AnthropicBatches, Outcome
from bot.ai.model import NoAnswer, Question, Trouble
from bot.ai.pricing import Usage
from bot.app import utc_now
from tests.ai.batches_server import (
    CANCELED,
    EXPIRED,
    KEY,
    BatchesServer,
    Params,
    batches_server,
    errored,
    succeeded,
)


class Shape(BaseModel):
    hint: str = Field(max_length=40)


GOOD = succeeded({"hint": "চিহ্নগুলো দেখো।"}, cache_creation_input_tokens=3, cache_read_input_tokens=7)
LONG_AGO = datetime(2020, 1, 1, tzinfo=UTC)


def question(text: str = "hello") -> Question[Shape]:
    return Question(system="You help.", text=text, shape=Shape, max_tokens=200)


def asked(params: Params) -> str:
    return str(params["messages"][0]["content"])


@pytest.fixture
async def server() -> AsyncIterator[BatchesServer]:
    async with batches_server(lambda _: GOOD) as server:
        yield server


@pytest.fixture
async def batches(server: BatchesServer) -> AsyncIterator[AnthropicBatches]:
    batches = AnthropicBatches(KEY, server.url)
    yield batches
    await batches.close()


async def outcomes(batches: AnthropicBatches, **texts: str) -> dict[str, Outcome[Shape]]:
    batch_id = await batches.submit({name: question(text) for name, text in texts.items()})
    assert await batches.has_ended(batch_id)
    return {outcome.custom_id: outcome async for outcome in batches.results(batch_id, Shape)}


async def test_answers_come_back_by_their_ids_with_what_they_used(batches: AnthropicBatches) -> None:
    found = await outcomes(batches, a="one", b="two")
    expected = (Shape(hint="চিহ্নগুলো দেখো।"), Usage(900, 50, 3, 7), "claude-haiku-5-5")
    assert {name: (one.value, one.usage, one.model) for name, one in found.items()} == {"a": expected, "b": expected}


async def test_a_batch_asks_exactly_what_a_single_call_asks(
    batches: AnthropicBatches, server: BatchesServer, llmock: LLMock
) -> None:
    model = AnthropicModel(KEY, llmock.base_url("anthropic"), utc_now)
    llmock.reply('{"hint": "x"}')
    await model.ask(question("2 + 2 = 5?"))
    await model.close()
    await batches.submit({"1": question("2 + 2 = 5?")})
    assert server.asked == [llmock.last_request.body]


@pytest.mark.parametrize(
    ("result", "trouble"),
    [
        (succeeded("I cannot help with that.", stop_reason="refusal"), Trouble.REFUSED),
        (succeeded('{"hint": "Look', stop_reason="max_tokens"), Trouble.CUT),
        (succeeded({"hint": "x"}, stop_reason="max_tokens"), Trouble.CUT),
        (succeeded('{"hint": "Look'), Trouble.UNREADABLE),
        (succeeded({"hint": "x" * 41}), Trouble.UNREADABLE),  # the API does not enforce bounds
        (succeeded({"joke": "x"}), Trouble.UNREADABLE),
    ],
)
async def test_an_answer_that_cannot_be_used_is_named_and_paid(
    batches: AnthropicBatches, server: BatchesServer, result: dict[str, Any], trouble: Trouble
) -> None:
    server.answer = lambda _: result
    one = (await outcomes(batches, a="one"))["a"]
    assert (one.value, one.usage) == (trouble, Usage(900, 50))


async def test_an_answer_of_other_blocks_is_unreadable(batches: AnthropicBatches, server: BatchesServer) -> None:
    thinking = succeeded({"hint": "x"})
    thinking["message"]["content"] = [{"type": "thinking", "thinking": "hm", "signature": "s"}]
    both = succeeded({"hint": "x"})
    both["message"]["content"].insert(0, {"type": "thinking", "thinking": "hm", "signature": "s"})
    server.answer = lambda params: {"only": thinking, "first": both}[asked(params)]
    found = await outcomes(batches, a="only", b="first")
    assert (found["a"].value, found["b"].value) == (Trouble.UNREADABLE, Shape(hint="x"))


@pytest.mark.parametrize(
    ("result", "trouble"),
    [
        (errored("invalid_request_error"), Trouble.BAD_REQUEST),
        (errored("overloaded_error"), Trouble.OVERLOADED),
        (errored("rate_limit_error"), Trouble.RATE_LIMITED),
        (errored("billing_error"), Trouble.UNPAID),
        (errored("api_error"), Trouble.SERVER_ERROR),
        (errored("an_error_of_next_year"), Trouble.SERVER_ERROR),
        (EXPIRED, Trouble.TIMEOUT),
        (CANCELED, Trouble.TIMEOUT),
    ],
)
async def test_what_was_not_answered_is_named_and_free(
    batches: AnthropicBatches, server: BatchesServer, result: dict[str, Any], trouble: Trouble
) -> None:
    server.answer = lambda params: result if asked(params) == "bad" else GOOD
    found = await outcomes(batches, a="bad", b="good")
    assert (found["a"].value, found["a"].usage) == (trouble, None)
    assert found["b"].value == Shape(hint="চিহ্নগুলো দেখো।")


@pytest.mark.parametrize(
    ("status", "trouble"),
    [
        (400, Trouble.BAD_REQUEST),
        (401, Trouble.KEY_REFUSED),
        (402, Trouble.UNPAID),
        (413, Trouble.BAD_REQUEST),
        (429, Trouble.RATE_LIMITED),
        (500, Trouble.SERVER_ERROR),
        (529, Trouble.OVERLOADED),
    ],
)
async def test_a_refused_batch_is_named_and_not_sent_again(
    batches: AnthropicBatches, server: BatchesServer, status: int, trouble: Trouble
) -> None:
    server.fail("POST", status)
    with pytest.raises(NoAnswer) as raised:
        await batches.submit({"a": question()})
    assert raised.value.trouble is trouble
    assert len(server.calls("POST")) == 1


async def test_a_wrong_key_has_a_name_and_stays_a_secret(
    server: BatchesServer, caplog: pytest.LogCaptureFixture
) -> None:
    batches = AnthropicBatches("wrong-key-4711", server.url)
    with caplog.at_level(logging.DEBUG, "bot"), pytest.raises(NoAnswer) as raised:
        await batches.submit({"a": question()})
    await batches.close()
    assert raised.value.trouble is Trouble.KEY_REFUSED
    assert "invalid x-api-key" in caplog.text
    assert "wrong-key-4711" not in caplog.text


async def test_nobody_there_is_unreachable() -> None:
    batches = AnthropicBatches(KEY, "http://127.0.0.1:9")
    for call in (batches.submit({"a": question()}), batches.has_ended("msgbatch_1"), batches.sent_since(LONG_AGO)):
        with pytest.raises(NoAnswer) as raised:
            await call
        assert raised.value.trouble is Trouble.UNREACHABLE
    await batches.close()


async def test_a_batch_that_nobody_knows_is_our_mistake(batches: AnthropicBatches) -> None:
    with pytest.raises(NoAnswer) as raised:
        await batches.has_ended("msgbatch_99")
    assert raised.value.trouble is Trouble.BAD_REQUEST


async def test_results_before_the_end_are_a_trouble(batches: AnthropicBatches, server: BatchesServer) -> None:
    server.looks = 5
    batch_id = await batches.submit({"a": question()})
    assert not await batches.has_ended(batch_id)
    with pytest.raises(NoAnswer):
        [outcome async for outcome in batches.results(batch_id, Shape)]


async def test_results_come_one_at_a_time(batches: AnthropicBatches, server: BatchesServer) -> None:
    """A reader who stops after the first has not made the server send two thousand."""
    sent = 0

    def count() -> None:
        nonlocal sent
        sent += 1

    server.on_results = count
    server.answer = lambda _: succeeded({"hint": "x"} | {"padding": "y" * 20_000})
    batch_id = await batches.submit({str(number): question() for number in range(2_000)})
    assert await batches.has_ended(batch_id)
    results = batches.results(batch_id, Shape)
    await anext(results)
    await results.aclose()  # type: ignore[attr-defined]
    assert sent < 1_500


async def test_batches_are_listed_newest_first_over_several_pages(
    batches: AnthropicBatches, server: BatchesServer
) -> None:
    for number in range(1, 104):
        await batches.submit({str(entry): question() for entry in range(1 + number % 3)})
    listed = await batches.sent_since(LONG_AGO)
    assert [one.batch_id for one in listed] == [f"msgbatch_{number}" for number in range(103, 0, -1)]
    assert [one.requests for one in listed[:3]] == [2, 1, 3]
    newest = next(reversed(server.batches.values()))
    assert [one.batch_id for one in await batches.sent_since(newest.created_at)] == ["msgbatch_103"]
    assert await batches.sent_since(newest.created_at + timedelta(seconds=1)) == []
