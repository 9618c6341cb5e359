"""What every page is made from, looked up once for all of them."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from timeline.model import Article, Timeline
from timeline.site.chronicle import Chronicle, chronicle
from timeline.site.directory import Directory
from timeline.site.quotation import Source


@dataclass(frozen=True, slots=True)
class Edition:
    """A story as its pages see it."""

    timeline: Timeline
    sources: dict[str, Source]
    """Article id → the article as pages need it."""
    order: Chronicle
    directory: Directory
    """Where each name leads."""

    @classmethod
    def of(cls, timeline: Timeline, articles: Sequence[Article]) -> Edition:
        """The edition of a timeline; `articles` give the texts that quotations stand in."""
        texts = {article.id: article for article in articles}
        sources = {record.id: Source.of(record, texts.get(record.id)) for record in timeline.articles}
        return cls(timeline, sources, chronicle(timeline), Directory.of(timeline))


PageMaker = Callable[[Edition], Mapping[str, str]]
"""Path below the docs folder → text: Markdown for a page, anything else as it is."""
