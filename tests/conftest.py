"""Fixtures shared by the whole suite."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, settings

from tests.site.story import Story, make_story

# How fast a machine makes examples says nothing about the program; what has limits of time measures them itself.
settings.register_profile("any machine", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("any machine")


def pytest_configure(config: pytest.Config) -> None:
    """Name the marks that this suite uses."""
    config.addinivalue_line("markers", "context(**options): options of the browser's context for one test")


@pytest.fixture(scope="session")
def story() -> Story:
    """A timeline with its articles, made by hand; shows every kind of date and status."""
    return make_story()
