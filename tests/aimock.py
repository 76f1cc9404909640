"""One aimock for a run of the tests; each test writes its answers."""

from collections.abc import Iterator

import pytest

from bench.aimock import Aimock, running

__all__ = ["Aimock", "aimock"]


@pytest.fixture(scope="session")
def aimock() -> Iterator[Aimock]:
    with running() as started:
        yield started
