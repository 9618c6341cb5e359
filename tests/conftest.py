"""Fixtures shared by the whole suite."""

from __future__ import annotations

import pytest

from tests.site.story import Story, make_story


@pytest.fixture(scope="session")
def story() -> Story:
    """A timeline with its articles, made by hand; shows every kind of date and status."""
    return make_story()
