"""Dated, sourced, searchable timelines from news articles.

The public surface is small, and importing it is cheap: what is heavy loads when it is first used.
"""

from __future__ import annotations

import os
from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from timeline.model import Article, Event, Timeline
    from timeline.pipeline import build
    from timeline.timex import tag

# The pipeline multiplies small matrices: threads would only wait for each other, and articles are spread over
# processes anyway. It must be said before numpy is imported, and whoever has said otherwise keeps it.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

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
