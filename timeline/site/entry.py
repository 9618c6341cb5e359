"""An event as the timeline shows it: title, summary, where and who, and what it rests on."""

from __future__ import annotations

from timeline.model import Event
from timeline.site.address import event_page
from timeline.site.edition import Edition
from timeline.site.evidence import notes
from timeline.site.labels import badges, people_and_places, source_count
from timeline.site.markup import Html, join, tag
from timeline.site.quotation import quotations
from timeline.wording import confidence_words, counted, passages, unique

MOST_PASSAGES = 3
"""Quotations shown in the list; the event's page has them all."""


def entry(event: Event, edition: Edition, level: int, root: str = "") -> Html:
    """One event; `level` is its heading's, `root` leads from the page to the site's root.

    What a filter needs to know and the words do not tell stands in data attributes.
    """
    title = tag("a", event.title, href=f"{root}{event_page(event.id)}", dir="auto")
    summary = None if event.summary == event.title else tag("p", event.summary, class_="tl-summary", dir="auto")
    names = people_and_places(event, edition.directory, root)
    return tag(
        "article",
        tag(f"h{level}", title, Html(" "), badges(event), class_="tl-title"),
        summary,
        tag("div", names, _evidence(event, edition, root), class_="tl-meta"),
        class_="tl-entry",
        data_kind=event.type,
        data_sure=_sure(event),
        data_sources=_publishers(event, edition),
    )


def _evidence(event: Event, edition: Edition, root: str) -> Html:
    """The disclosure; the best dated passages, and where the others are."""
    left = len(passages(event.mentions)) - MOST_PASSAGES
    return tag(
        "details",
        tag("summary", source_count(event, edition.sources)),
        *quotations(event, edition.sources, root=root, most=MOST_PASSAGES),
        _others(event, left, root),
        *notes(event, edition.sources),
        class_="tl-evidence",
    )


def _others(event: Event, left: int, root: str) -> Html | None:
    if left < 1:
        return None
    words = f"{counted(left, 'more passage')} on the event’s page"
    return tag("p", tag("a", words, href=f"{root}{event_page(event.id)}"))


def _sure(event: Event) -> str | None:
    """How well the date is supported where it is not simply well supported."""
    words = confidence_words(event.confidence)
    return {"uncertain": "low", "fairly well supported": "fair"}.get(words) if "date" not in event.edited else None


def _publishers(event: Event, edition: Edition) -> str:
    """Positions of the event's publishers in the edition's list."""
    keys = unique(mention.article for mention in event.mentions)
    places = (edition.publishers[edition.sources[key].name] for key in keys if key in edition.sources)
    return " ".join(unique(map(str, places)))


def title_line(event: Event, root: str = "") -> Html:
    """The event as one line of a list."""
    link = tag("a", event.title, href=f"{root}{event_page(event.id)}", dir="auto")
    return join(link, Html(" "), badges(event))
