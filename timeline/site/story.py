"""What a site is made from."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from timeline.model import Article, Timeline


@dataclass(frozen=True, slots=True)
class Story:
    """A timeline and the articles that it was made from."""

    timeline: Timeline
    articles: Sequence[Article]
