"""A site on loopback, and a fetcher that may ask it and does not wait."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.web.server import Site, serving
from timeline.web import Fetcher


@pytest.fixture
def site() -> Iterator[Site]:
    with serving() as running:
        yield running


@pytest.fixture
def fetcher() -> Fetcher:
    return Fetcher(allow_private=True, sleep=lambda _seconds: None)
