"""Two independent servers that speak Claude's HTTP: llmock breaks things, aimock answers as Claude would."""

from collections.abc import AsyncIterator

import pytest

from bot.ai.anthropic_model import AnthropicModel
from bot.app import utc_now
from tests.aimock import Aimock


@pytest.fixture
async def claude(aimock: Aimock) -> AsyncIterator[AnthropicModel]:
    """The adapter, talking to aimock."""
    model = AnthropicModel("test-key", aimock.url, utc_now)
    yield model
    await model.close()
