"""aimock in Claude's place: one fixed answer for each prompt and language."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from bench.aimock import Aimock, running
from bot.hints.prompts import read_prompts
from bot.settings import ROOT

USAGE = {"input_tokens": 1_320, "output_tokens": 45}  # aimock passes no others on
FINE = {"is_true": True, "reveals_answer": False, "fits_mistake": True, "one_step": True, "is_kind": True}
UNREAD = {"kind": "no_answer", "quote": "", "verdict": "unsure", "certainty": "high"}
HINTS = {
    "Bengali": "প্রশ্নে কী চাওয়া হয়েছে? কোন তথ্য থেকে শুরু করবে?",
    "English": "What does the problem ask for? Which piece of information do you start with?",
}


@contextmanager
def aimock() -> Iterator[Aimock]:
    """Answering, until the end of the block."""
    with running() as started:
        started.answer(*_fixtures())
        yield started


def _fixtures() -> Iterator[dict[str, Any]]:
    prompts = read_prompts(ROOT / "content" / "prompts")
    for language, hint in HINTS.items():
        answers = {
            "hint": {"hint": hint},
            "explanation": {"steps": [hint, hint]},
            "why": {"because": hint},
            "check": FINE,
            "answer": UNREAD,
        }
        for name, answer in answers.items():
            system = getattr(prompts, name).text.splitlines()[0]
            yield {
                "match": {"systemMessage": system, "userMessage": f'language="{language}"'},
                "response": {"content": json.dumps(answer, ensure_ascii=False), "usage": USAGE},
            }
