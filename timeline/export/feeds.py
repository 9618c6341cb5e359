"""What is new, for feed readers: Atom (RFC 4287) and JSON Feed 1.1.

An entry is an event; it is as new as the newest article that tells of it, so that new evidence brings it up again.
Feed readers need absolute addresses: both are written only where the site's is known.
"""

from __future__ import annotations

import html
import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any
from xml.etree import ElementTree as Xml

from timeline.export.door import Exporter, shown, storable
from timeline.export.telling import articles_of, event_address, newest_article, sources, told_on
from timeline.links import web_address
from timeline.model import ArticleRecord, Event, Timeline
from timeline.wording import date_words, day_words

LONGEST = 50
"""Entries of a feed: the newest."""
_ATOM = "http://www.w3.org/2005/Atom"
_JSON_FEED = "https://jsonfeed.org/version/1.1"
_BEGINNING = date(1970, 1, 1)


@dataclass(frozen=True, slots=True)
class Entry:
    """An event as news."""

    event: Event
    first: date
    """The day on which it was first told of."""
    newest: date
    sources: tuple[ArticleRecord, ...]


def news(timeline: Timeline) -> list[Entry]:
    """The newest entries first; of one day the weightier first. What no dated article tells of is no news."""
    articles = articles_of(timeline)
    told = [(event, told_on(event, articles)) for event in timeline.events]
    entries = [Entry(event, days[0], days[-1], tuple(sources(event, articles))) for event, days in told if days]
    entries.sort(key=lambda entry: (-entry.newest.toordinal(), -entry.event.salience, entry.event.id))
    return entries[:LONGEST]


def render_atom(timeline: Timeline, site_url: str) -> str:
    """The Atom feed, indented."""
    feed = Xml.Element("feed", {"xmlns": _ATOM, "xml:lang": "en"})
    _put(feed, "title", shown(timeline.title) or "Timeline")
    _put(feed, "id", site_url)
    _put(feed, "updated", _stamp(newest_article(timeline) or _BEGINNING))
    Xml.SubElement(feed, "link", {"rel": "self", "type": "application/atom+xml", "href": f"{site_url}data/atom.xml"})
    Xml.SubElement(feed, "link", {"rel": "alternate", "type": "text/html", "href": f"{site_url}index.html"})
    _put(Xml.SubElement(feed, "author"), "name", shown(timeline.title) or "Timeline")
    for entry in news(timeline):
        feed.append(_atom_entry(entry, site_url))
    Xml.indent(feed, " ")
    return f'<?xml version="1.0" encoding="utf-8"?>\n{Xml.tostring(feed, encoding="unicode")}\n'


def _atom_entry(entry: Entry, site_url: str) -> Xml.Element:
    address = event_address(entry.event, site_url)
    element = Xml.Element("entry")
    _put(element, "title", shown(entry.event.title) or entry.event.id)
    _put(element, "id", address)
    _put(element, "published", _stamp(entry.first))
    _put(element, "updated", _stamp(entry.newest))
    Xml.SubElement(element, "link", {"rel": "alternate", "type": "text/html", "href": address})
    for url in (web_address(article.url) for article in entry.sources):
        if url:
            Xml.SubElement(element, "link", {"rel": "related", "href": url})
    Xml.SubElement(element, "category", {"term": shown(entry.event.type)})
    _put(element, "content", _content(entry)).set("type", "html")
    return element


def _put(parent: Xml.Element, name: str, text: str) -> Xml.Element:
    element = Xml.SubElement(parent, name)
    element.text = text
    return element


def _stamp(day: date) -> str:
    """A day as RFC 3339 wants it."""
    return f"{day.isoformat()}T00:00:00Z"


def _content(entry: Entry) -> str:
    """Date, summary and sources as HTML, which feed readers show."""
    event = entry.event
    summary = "" if event.summary == event.title else f"<p>{_escaped(event.summary)}</p>"
    listed = "".join(f"<li>{_source(article)}</li>" for article in entry.sources)
    return f"<p>{_escaped(date_words(event.date))}</p>{summary}<ul>{listed}</ul>"


def _source(article: ArticleRecord) -> str:
    title, url = _escaped(article.title or article.id), web_address(article.url)
    linked = f'<a href="{_escaped(url)}">{title}</a>' if url else title
    about = [_escaped(article.source)] if article.source else []
    return ", ".join([linked, *about, *([day_words(article.published)] if article.published else [])])


def _escaped(text: str) -> str:
    return html.escape(shown(text))


def render_json(timeline: Timeline, site_url: str) -> str:
    """The JSON Feed, indented by one blank."""
    feed = {
        "version": _JSON_FEED,
        "title": shown(timeline.title) or "Timeline",
        "home_page_url": f"{site_url}index.html",
        "feed_url": f"{site_url}data/feed.json",
        "language": "en",
        "authors": [{"name": shown(timeline.title) or "Timeline"}],
        "items": [dict(_item(entry, site_url)) for entry in news(timeline)],
    }
    return storable(json.dumps(feed, ensure_ascii=False, indent=1)) + "\n"


def _item(entry: Entry, site_url: str) -> Iterator[tuple[str, Any]]:
    address = event_address(entry.event, site_url)
    yield "id", address
    yield "url", address
    yield "title", shown(entry.event.title)
    yield "content_html", _content(entry)
    yield "summary", shown(entry.event.summary)
    yield "date_published", _stamp(entry.first)
    yield "date_modified", _stamp(entry.newest)
    yield "tags", [shown(entry.event.type), *(shown(place.name) for place in entry.event.places)]


ATOM = Exporter("atom", "atom.xml", "What is new, for feed readers (Atom)", render_atom, absolute=True)
JSON_FEED = Exporter("jsonfeed", "feed.json", "What is new, as JSON Feed", render_json, absolute=True)
