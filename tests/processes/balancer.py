"""A load balancer as a host has one: it picks a replica at random, and does not know which of them is alive."""

import random
from collections import Counter
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import httpx
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route

from tests.processes.running import served


class Balancer:
    """Forwards each request to one of `ports`, once; answers 502 if that one is dead or dies under way."""

    def __init__(self, seed: int) -> None:
        self.ports: list[int] = []
        self.under_way: Counter[int] = Counter()
        self.answered: Counter[int] = Counter()
        self.lost: Counter[int] = Counter()
        """Requests that a replica had begun to work on when it died."""
        self._random = random.Random(seed)
        self._client = httpx.AsyncClient(timeout=60, trust_env=False)

    async def forward(self, request: Request) -> Response:
        port = self._random.choice(self.ports)
        body = await request.body()
        headers = {name: value for name, value in request.headers.items() if name not in ("host", "connection")}
        self.under_way[port] += 1
        try:
            url = f"http://127.0.0.1:{port}{request.url.path}"
            answer = await self._client.post(url, content=body, headers=headers)
        except httpx.ConnectError:
            return PlainTextResponse("nobody there", 502)
        except httpx.TransportError:
            self.lost[port] += 1
            return PlainTextResponse("gone in the middle", 502)
        finally:
            self.under_way[port] -= 1
        self.answered[port] += 1
        asked = {"Retry-After": answer.headers["Retry-After"]} if "Retry-After" in answer.headers else {}
        return Response(answer.content, answer.status_code, headers=asked)

    @classmethod
    @asynccontextmanager
    async def serving(cls, seed: int) -> AsyncIterator[tuple["Balancer", str]]:
        balancer = cls(seed)
        app = Starlette(routes=[Route("/{path:path}", balancer.forward, methods=["POST"])])
        async with served(app) as address, balancer._client:
            yield balancer, address
