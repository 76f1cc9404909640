"""A language model that follows a script: for the demo, where nobody has a key, and for the tests."""

import asyncio
from collections.abc import Callable
from typing import Any

from pydantic import BaseModel

from bot.ai.model import Answer, NoAnswer, Question, Shape, Trouble
from bot.ai.pricing import Usage, about_tokens
from bot.settings import DEFAULT_MODEL

Script = Callable[[Question[Any]], BaseModel | Trouble]
"""What is answered to a question: a value of its shape, or the trouble there is."""


class ScriptedModel:
    """Answers by the script after `seconds`, and keeps what it was asked in `asked`."""

    def __init__(self, script: Script, seconds: float = 0.0, name: str = DEFAULT_MODEL) -> None:
        self.name = name
        self.seconds = seconds
        self.script = script
        self.asked: list[Question[Any]] = []
        self.opened = 0
        self.most_sent = 1

    async def close(self) -> None:
        """Nothing is open."""

    async def ask(self, question: Question[Shape]) -> Answer[Shape]:
        self.asked.append(question)
        await asyncio.sleep(self.seconds)
        answer = self.script(question)
        if isinstance(answer, Trouble):
            raise NoAnswer(answer, seconds=self.seconds, unheard=answer is Trouble.TIMEOUT)
        if not isinstance(answer, question.shape):
            raise NoAnswer(Trouble.UNREADABLE, self._usage(question, ""), self.seconds)
        return Answer(answer, self._usage(question, answer.model_dump_json()), self.name, self.seconds)

    def _usage(self, question: Question[Any], answer: str) -> Usage:
        """About what the real one would count: English at four characters a token, Bengali at two."""
        return Usage(about_tokens(question.text), about_tokens(answer), cache_read_tokens=about_tokens(question.system))
