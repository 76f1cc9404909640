"""A Claude that cannot think, over HTTP on this machine: it answers each request out of what the request holds.

Written for the bench because aimock's answers are fixed, and a month needs answers about each problem. What comes back
has the form of the Messages API, counts tokens as the prompt cache would have them, takes its time and fails now and
then. What it charges is added up here, apart from the tutor's books. All chance hangs on the text of the request.
"""

import asyncio
import hashlib
import json
import math
import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from random import Random
from typing import Any

from aiohttp import web

from bot.ai.pricing import about_tokens as tokens
from bot.language import to_latin_digits

CACHED_FOR = 300.0
"""Seconds that a prompt stays in Anthropic's cache after its last use."""
SHORTEST_CACHED = 512
MEDIAN, P95 = 0.9, 2.2
"""Seconds until an answer: a log-normal distribution."""
OVERLOADED, RATE_LIMITED, SILENT = 0.01, 0.005, 0.003
FAILS_AGAIN = 0.5
"""The share of failures that are still there when the SDK tries once more."""
BAD_TEXTS = 0.08
DOUBTED_TEXTS = 0.075
"""With the bad ones, 15 % of all texts."""
MISREAD = 0.1
USD_PER_MILLION = {
    "input_tokens": Decimal("0.10"),
    "output_tokens": Decimal("0.50"),
    "cache_creation_input_tokens": Decimal("0.125"),
    "cache_read_input_tokens": Decimal("0.01"),
}
"""Copied from the page of prices and not from prices.csv: two books that agree prove something."""


def usd(usage: Mapping[str, int]) -> Decimal:
    return sum((usage.get(kind, 0) * price for kind, price in USD_PER_MILLION.items()), Decimal(0)) / 1_000_000


REFUSED_BY_5_5 = {"temperature", "top_p", "top_k", "tools", "stream"}
POINTS = ("is_true", "reveals_answer", "fits_mistake", "one_step", "is_kind")


@dataclass
class _Call:
    chance: Random
    fault: str


class ClaudeOverHttp:
    def __init__(self, seed: int) -> None:
        self.posts: Counter[str] = Counter()
        """HTTP requests by what came of them."""
        self.usage: Counter[str] = Counter()
        self.charged = Decimal(0)
        self.charged_unheard = Decimal(0)
        """For answers that came when nobody listened any more, or never: a client can only guess these."""
        self._seed = seed
        self._asked: Counter[str] = Counter()
        self._calls: dict[str, _Call] = {}
        self._warm_until: dict[str, float] = {}
        self._runner: web.AppRunner | None = None

    async def start(self) -> str:
        """Its address."""
        app = web.Application(client_max_size=2**22)
        app.router.add_post("/v1/messages", self._answer)
        self._runner = web.AppRunner(app, access_log=None, keepalive_timeout=10**7, shutdown_timeout=1)
        await self._runner.setup()
        site = web.TCPSite(self._runner, "127.0.0.1", 0)
        await site.start()
        host, port = self._runner.addresses[0][:2]
        return f"http://{host}:{port}"

    async def stop(self) -> None:
        if self._runner is not None:
            await self._runner.cleanup()

    def says(self) -> Iterator[str]:
        """About the month, in lines."""
        written, read = self.usage["cache_creation_input_tokens"], self.usage["cache_read_input_tokens"]
        yield f"HTTP requests: {self.posts.total()} ({', '.join(f'{was} {n}' for was, n in self.posts.most_common())})"
        yield (
            f"tokens: {self.usage['input_tokens']:,} in, {self.usage['output_tokens']:,} out, {written:,} written into "
            f"Anthropic's cache, {read:,} read from it"
        )
        yield f"charged for answers that came when the client had hung up, or never: {self.charged_unheard} USD"

    async def _answer(self, request: web.Request) -> web.Response:
        raw = await request.read()
        body = json.loads(raw)
        wrong = _what_claude_refuses(request, body)
        if wrong is not None:
            return self._error(400, "invalid_request_error", wrong)
        call = self._call(hashlib.sha256(raw).hexdigest(), int(request.headers.get("x-stainless-retry-count", "0")))
        if call.fault == "silent":
            self.posts["silent"] += 1
            self.charged_unheard += usd(self._used(body, Random(call.fault)))  # thought, written, and never sent
            await asyncio.sleep(60)
            return web.Response(status=504)
        if call.fault == "overloaded":
            await asyncio.sleep(0.2)
            return self._error(529, "overloaded_error", "Overloaded")
        if call.fault == "rate_limited":
            await asyncio.sleep(0.1)
            return self._error(429, "rate_limit_error", "Too many requests", {"retry-after": "1"})
        return await self._message(request, body, call.chance)

    def _call(self, body: str, retry: int) -> _Call:
        """What happens to this call: the same for the same text asked for the same time, in whatever order."""
        if retry and body in self._calls:
            call = self._calls[body]
            if call.chance.random() >= FAILS_AGAIN:
                call.fault = ""
            return call
        self._asked[body] += 1
        chance = Random(f"{self._seed}:{body}:{self._asked[body]}")
        shares = (1 - OVERLOADED - RATE_LIMITED - SILENT, OVERLOADED, RATE_LIMITED, SILENT)
        self._calls[body] = _Call(chance, chance.choices(("", "overloaded", "rate_limited", "silent"), shares)[0])
        return self._calls[body]

    def _error(self, status: int, kind: str, message: str, headers: dict[str, str] | None = None) -> web.Response:
        self.posts[str(status)] += 1
        error = {"type": "error", "error": {"type": kind, "message": message}}
        return web.json_response(error, status=status, headers=headers)

    async def _message(self, request: web.Request, body: dict[str, Any], chance: Random) -> web.Response:
        text = json.dumps(written(body, chance), ensure_ascii=False)
        seconds = chance.lognormvariate(math.log(MEDIAN), math.log(P95 / MEDIAN) / 1.645)
        system = body["system"][0]["text"]
        usage = self._counted(system, body["messages"][0]["content"], text)
        await asyncio.sleep(seconds)
        if tokens(system) >= SHORTEST_CACHED:
            self._warm_until[system] = asyncio.get_running_loop().time() + CACHED_FOR
        cost = usd(usage)
        if request.transport is None or request.transport.is_closing():
            self.posts["unheard"] += 1
            self.charged_unheard += cost
            return web.Response(status=499)
        self.posts["200"] += 1
        self.charged += cost
        self.usage.update(usage)
        return web.json_response(
            {
                "id": f"msg_{sum(self.posts.values())}",
                "type": "message",
                "role": "assistant",
                "model": body["model"],
                "content": [{"type": "text", "text": text}],
                "stop_reason": "end_turn",
                "stop_sequence": None,
                "usage": usage,
            }
        )

    def _used(self, body: dict[str, Any], chance: Random) -> dict[str, int]:
        text = json.dumps(written(body, chance), ensure_ascii=False)
        return self._counted(body["system"][0]["text"], body["messages"][0]["content"], text)

    def _counted(self, system: str, asked: str, answered: str) -> dict[str, int]:
        prompt = tokens(system)
        is_cacheable = prompt >= SHORTEST_CACHED
        is_warm = self._warm_until.get(system, -1.0) > asyncio.get_running_loop().time()
        return {
            "input_tokens": tokens(asked) + (0 if is_cacheable else prompt),
            "output_tokens": tokens(answered),
            "cache_creation_input_tokens": prompt if is_cacheable and not is_warm else 0,
            "cache_read_input_tokens": prompt if is_cacheable and is_warm else 0,
        }


def _what_claude_refuses(request: web.Request, body: dict[str, Any]) -> str | None:
    keys = {"x-api-key", "authorization"} & {name.casefold() for name in request.headers}
    if not keys or "anthropic-version" not in request.headers:
        return "a key and anthropic-version: required"
    if refused := REFUSED_BY_5_5 & body.keys():
        return f"{', '.join(refused)}: not supported"
    if body.get("thinking") != {"type": "disabled"} or body["messages"][-1]["role"] != "user":
        return "thinking, messages: not as this bench expects them"
    if body["system"][0].get("cache_control") != {"type": "ephemeral"} or not body.get("max_tokens"):
        return "system, max_tokens: not as this bench expects them"
    return None


# What it says


def written(body: dict[str, Any], chance: Random) -> dict[str, Any]:
    """The answer in the shape that was asked for, made of the library's own words in the request."""
    shape = set(body["output_config"]["format"]["schema"]["properties"])
    asked = body["messages"][0]["content"]
    if shape == {"hint"}:
        hints = _lines(asked, "stored_hints")
        hint = hints[2] if "has seen all" in asked else chance.choice(hints[:2])
        return {"hint": _spoilt(hint, asked, chance) if chance.random() < BAD_TEXTS else hint}
    if shape == {"steps"}:
        steps = _lines(asked, "worked_solution")[:8]
        return {"steps": [_spoilt(steps[0], asked, chance), *steps[1:]] if chance.random() < BAD_TEXTS else steps}
    if shape == {"because"}:
        step = _lines(asked, "task")[0].partition(" is taken: ")[2]
        return {"because": _spoilt(step, asked, chance) if chance.random() < BAD_TEXTS else step}
    if shape == set(POINTS):
        reading = {point: point != "reveals_answer" for point in POINTS}
        if chance.random() < DOUBTED_TEXTS:
            doubted = chance.choice([point for point in POINTS if point != "reveals_answer"])
            reading[doubted] = not reading[doubted]
        return reading
    if shape == {"kind", "quote", "verdict", "certainty"}:
        return _read(asked, chance)
    raise ValueError(f"a shape that this bench does not know: {sorted(shape)}")


def _spoilt(text: str, asked: str, chance: Random) -> str:
    """A text as a careless teacher might write it: each of these must end at a gate."""
    solution = _lines(asked, "worked_solution")
    return chance.choice((f"{text} {solution[-1]} **", f"{text} $x$", f"{text} (7919 + 6007)", f"{text} https://x.org"))


_QUANTITY = re.compile(r"[-−]?\d+(?:[./:]\d+)*%?")


def _read(asked: str, chance: Random) -> dict[str, Any]:
    """The right answer if it stands in the message, else the last number; sometimes it is misread."""
    message = json.loads(_lines(asked, "student_message")[0])
    right = to_latin_digits(_lines(asked, "right_answer")[0])
    latin = to_latin_digits(message)  # digit for digit: places stay what they are
    certainty = "low" if chance.random() < MISREAD / 2 else "high"
    if "?" in message:
        return {"kind": "no_answer", "quote": "", "verdict": "unsure", "certainty": "high"}
    start = latin.rfind(right)
    verdict = "correct"
    end = start + len(right)
    if start < 0 or latin[end : end + 1].isdigit() or latin[start - 1 : start].isdigit():
        found = list(_QUANTITY.finditer(latin))
        if not found:
            return {"kind": "no_answer", "quote": "", "verdict": "unsure", "certainty": "high"}
        start, end, verdict = found[-1].start(), found[-1].end(), "incorrect"
    if chance.random() < MISREAD / 2:
        verdict = {"correct": "incorrect", "incorrect": "correct"}[verdict]
    return {"kind": "answer", "quote": message[start:end], "verdict": verdict, "certainty": certainty}


def _lines(text: str, tag: str) -> list[str]:
    found = re.search(rf"<{tag}>\n(.*?)\n</{tag}>", text, re.DOTALL)
    lines = found.group(1).splitlines() if found else [""]
    return [re.sub(r"^\d+\. ", "", line) for line in lines]
