"""Dated, sourced, searchable timelines from news articles.

The public surface is small, and importing it is cheap: what is heavy loads when it is first used.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from timeline.model import Article, Event, Timeline
    from timeline.pipeline import build
    from timeline.timex import tag

__version__ = "0.1.0"
__all__ = ["Article", "Event", "Timeline", "build", "tag"]

_HOMES = {
    "Article": "timeline.model",
    "Event": "timeline.model",
    "Timeline": "timeline.model",
    "build": "timeline.pipeline",
    "tag": "timeline.timex",
}


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(_HOMES[name]), name)
