"""events.ics, for calendars: RFC 5545, one all-day entry an event, over all days that its date names.

A calendar shows days and nothing vaguer, so that a date without a known day says so in the entry's title.
The stamp that the form asks for is the newest article's day: the same articles give the same bytes.
"""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, time, timedelta
from typing import TYPE_CHECKING

from timeline.export.door import Exporter, shown
from timeline.export.telling import (
    Articles,
    articles_of,
    dated_title,
    day_unknown,
    event_address,
    newest_article,
    sources,
    told_on,
)
from timeline.links import web_address
from timeline.model import Event, Status, Timeline
from timeline.wording import STATUS_WORDS, date_words

if TYPE_CHECKING:
    from icalendar import Event as Entry
    from icalendar.parser import Contentline

_MAKER = "-//timeline//events//EN"
_BEGINNING = date(1970, 1, 1)
_PIECE = re.compile(r".{0,73}[^\\^]|.{1,74}")
"""As much of a line as fits, with the blank before it; an escape stays whole."""


def render(timeline: Timeline, site_url: str) -> str:
    """The calendar, with CRLF line ends; entries link to their pages where the site's address is known."""
    from icalendar import Calendar

    calendar = Calendar()
    calendar.add("prodid", _MAKER)
    calendar.add("version", "2.0")
    calendar.add("x-wr-calname", shown(timeline.title))
    stamp = _midnight(newest_article(timeline) or _BEGINNING)
    articles = articles_of(timeline)
    for event in timeline.events:
        entry = _entry(event, articles, site_url)
        entry.add("dtstamp", stamp)
        calendar.add_component(entry)
    return "".join(f"{_folded(line)}\r\n" for line in calendar.content_lines(sorted=False) if line)


def _folded(line: Contentline) -> str:
    """The line in pieces of at most 75 octets, as the form asks; what has only ASCII letters needs no counting."""
    if not line.isascii():
        return str(line.to_ical(), "utf-8")  # type: ignore[no-untyped-call]
    return "\r\n ".join(_PIECE.findall(line))


def _entry(event: Event, articles: Articles, site_url: str) -> Entry:
    from icalendar import Event as Entry

    entry = Entry()
    entry.add("uid", f"{event.id}@timeline")
    entry.add("summary", shown(dated_title(event)))
    entry.add("dtstart", event.date.start)
    if event.date.end < date.max:
        entry.add("dtend", event.date.end + timedelta(days=1))
    entry.add("description", "\n".join(_description(event, articles)))
    entry.add("transp", "TRANSPARENT")
    entry.add("status", "CONFIRMED" if event.status is Status.OCCURRED else "TENTATIVE")
    entry.add("categories", [shown(event.type)])
    for day in told_on(event, articles)[-1:]:
        entry.add("last-modified", _midnight(day))
    if site_url:
        entry.add("url", event_address(event, site_url))
    _place(entry, event)
    return entry


def _place(entry: Entry, event: Event) -> None:
    """The first place with its coordinates; a calendar has room for one."""
    if not event.places:
        return
    place = event.places[0]
    entry.add("location", shown(", ".join(filter(None, (place.name, place.country)))))
    if place.latitude is not None and place.longitude is not None:
        entry.add("geo", (place.latitude, place.longitude))


def _description(event: Event, articles: Articles) -> list[str]:
    """How well the day is known, what happened, and who says so."""
    limits = [f"The day itself is not known: {date_words(event.date)}."] if day_unknown(event.date) else []
    status = [] if event.status is Status.OCCURRED else [f"Status: {STATUS_WORDS[event.status]}."]
    summary = [] if event.summary == event.title else [shown(event.summary)]
    named = ((shown(article.title or article.id), web_address(article.url)) for article in sources(event, articles))
    return [*limits, *status, *summary, *(f"Source: {title} {url}".rstrip() for title, url in named)]


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time(), UTC)


ICS = Exporter("ics", "events.ics", "A calendar (iCalendar), to subscribe to or to import", render)
