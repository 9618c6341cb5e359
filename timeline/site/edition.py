"""What every page is made from, looked up once for all of them."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from timeline.model import Article, Timeline
from timeline.settings import Settings
from timeline.site.chronicle import Chronicle, chronicle
from timeline.site.directory import Directory
from timeline.site.paging import Layout, layout
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
    layout: Layout
    """Where each date stands."""
    publishers: dict[str, int]
    """Who published the articles, in alphabetical order, each with its position."""
    site_url: str = ""
    """The site's own address, ending in a slash; empty where it is not known."""

    @classmethod
    def of(
        cls,
        timeline: Timeline,
        articles: Sequence[Article],
        settings: Settings = Settings(),  # noqa: B008 (frozen)
        site_url: str = "",
    ) -> Edition:
        """The edition of a timeline; `articles` give the texts that quotations stand in."""
        texts = {article.id: article for article in articles}
        sources = {record.id: Source.of(record, texts.get(record.id)) for record in timeline.articles}
        order, publishers = chronicle(timeline), sorted({source.name for source in sources.values()}, key=_alphabetical)
        return cls(
            timeline,
            sources,
            order,
            Directory.of(timeline),
            layout(order, settings.paging, settings.page_limit),
            {name: at for at, name in enumerate(publishers)},
            site_url if not site_url or site_url.endswith("/") else f"{site_url}/",
        )


def _alphabetical(name: str) -> tuple[str, str]:
    return name.casefold(), name


PageMaker = Callable[[Edition], Mapping[str, str]]
"""Path below the docs folder → text: Markdown for a page, anything else as it is."""
