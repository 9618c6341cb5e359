"""events.jsonld: the events as schema.org `Event`, their articles as `NewsArticle`, in JSON-LD 1.1.

Addresses are absolute where the site's is known, otherwise relative to the file.
Dates are ISO 8601, only as fine as they are known.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any
from urllib.parse import quote

from timeline.export.door import Exporter, shown
from timeline.export.telling import articles_of, day_unknown, event_address, sources
from timeline.interval import Granularity
from timeline.links import web_address
from timeline.model import ArticleRecord, DateRecord, Event, Participant, Place, Status, Timeline
from timeline.wording import date_words

_CONTEXT = "https://schema.org"
_TYPES = {"person": "Person", "organisation": "Organization", "country": "Country", "place": "Place"}
_TO_THE_ROOT = "../"
"""From the data folder, and from an event's page."""
_LENGTHS = {Granularity.MONTH: 7, Granularity.YEAR: 4}
"""Characters of an ISO date that a granularity knows, where not all ten."""


def render(timeline: Timeline, site_url: str) -> str:
    """All events and articles as one graph, a node a line."""
    base = site_url or _TO_THE_ROOT
    articles = articles_of(timeline)
    graph = [
        _event(event, [{"@id": _article_id(one, base)} for one in sources(event, articles)], base)
        for event in timeline.events
    ]
    graph += [_article(article, base) for article in timeline.articles]
    nodes = ",\n".join(map(_written, graph))
    return f'{{"@context":"{_CONTEXT}","@graph":[\n{nodes}\n]}}\n'


def event_linked_data(event: Event, articles: Mapping[str, ArticleRecord], site_url: str = "") -> str:
    """One event with its articles, fit to stand in a `script` element of its page: it holds no "<", ">" or "&"."""
    base = site_url or _TO_THE_ROOT
    told = [_article(article, base) for article in sources(event, articles)]
    return _written({"@context": _CONTEXT, **_event(event, told, base)})


def _written(data: Mapping[str, Any]) -> str:
    """JSON on one line, in which no character can end the element that it may stand in."""
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    for character in "<>&\u2028\u2029":
        text = text.replace(character, f"\\u{ord(character):04x}")
    return text


def _event(event: Event, told: Sequence[Mapping[str, Any]], base: str) -> dict[str, Any]:
    record: dict[str, Any] = {
        "@type": "Event",
        "@id": event_address(event, base),
        "url": event_address(event, base),
        "name": shown(event.title),
        "startDate": _iso(event.date, event.date.start),
    }
    if not event.date.open:
        record["endDate"] = _iso(event.date, event.date.end)
    if event.summary != event.title:
        record["description"] = shown(event.summary)
    if day_unknown(event.date):
        record["disambiguatingDescription"] = f"Date: {date_words(event.date)}"
    if event.status is Status.PLANNED:
        record["eventStatus"] = f"{_CONTEXT}/EventScheduled"
    record["location"] = [_place(place) for place in event.places]
    record["about"] = [_participant(participant) for participant in event.participants]
    record["subjectOf"] = list(told)
    return {key: value for key, value in record.items() if value != []}


def _iso(when: DateRecord, day: date) -> str:
    return day.isoformat()[: _LENGTHS.get(when.granularity, 10)]


def _place(place: Place) -> dict[str, Any]:
    record: dict[str, Any] = {"@type": "Place", "name": shown(place.name)}
    if place.country:
        record["address"] = {"@type": "PostalAddress", "addressCountry": shown(place.country)}
    if place.latitude is not None and place.longitude is not None:
        record["geo"] = {"@type": "GeoCoordinates", "latitude": place.latitude, "longitude": place.longitude}
    if place.geonames is not None:
        record["sameAs"] = f"https://sws.geonames.org/{place.geonames}/"
    return record


def _participant(participant: Participant) -> dict[str, str]:
    return {"@type": _TYPES.get(participant.kind or "", "Thing"), "name": shown(participant.name)}


def _article(article: ArticleRecord, base: str) -> dict[str, Any]:
    record: dict[str, Any] = {
        "@type": "NewsArticle",
        "@id": _article_id(article, base),
        "headline": shown(article.title or article.id),
        "inLanguage": shown(article.language),
    }
    if article.published:
        record["datePublished"] = article.published.isoformat()
    if article.source:
        record["publisher"] = {"@type": "Organization", "name": shown(article.source)}
    if web_address(article.url):
        record["url"] = article.url
    return record


def _article_id(article: ArticleRecord, base: str) -> str:
    """What names the article in the graph: its own address, or one below the page of sources."""
    return web_address(article.url) or f"{base}articles/index.html#{quote(shown(article.id), safe='')}"


JSON_LD = Exporter("jsonld", "events.jsonld", "Events and articles in the terms of schema.org (JSON-LD)", render)
