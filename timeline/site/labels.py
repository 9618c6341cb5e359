"""Small marks beside an event: how it stands to the world, how finely its date is known, who and where."""

from __future__ import annotations

from collections.abc import Mapping

from timeline.interval import Granularity
from timeline.model import DateRecord, Event, Status
from timeline.site.directory import Directory
from timeline.site.markup import Html, join, tag
from timeline.site.quotation import Source
from timeline.wording import STATUS_WORDS, confidence_words, counted, date_words, day_words, unique

_UNCERTAIN = 0.5
"""Confidence below which an entry says so."""


def is_approximate(when: DateRecord) -> bool:
    """Whether the day itself is not known."""
    return when.approximate or when.granularity not in (Granularity.DAY, Granularity.SPAN)


def fineness(when: DateRecord) -> str | None:
    """How fine a date without a known day is: "week only", "approximate"."""
    if not is_approximate(when):
        return None
    return "approximate" if when.approximate else f"{when.granularity} only"


def badges(event: Event) -> Html:
    """Marks for what is not simply so: planned, claimed, uncertain, disputed, edited."""
    marks = [] if event.status is Status.OCCURRED else [(STATUS_WORDS[event.status], event.status.value)]
    if event.confidence < _UNCERTAIN:
        marks.append(("date uncertain", "uncertain"))
    if event.other_dates:
        marks.append(("sources differ", "differ"))
    if event.edited:
        marks.append(("edited", "edited"))
    return join(*(tag("span", words, class_=f"tl-badge tl-badge--{kind}") for words, kind in marks), by=" ")


def date_badge(when: DateRecord) -> Html | None:
    """The granularity as a mark, for dates without a known day."""
    words = fineness(when)
    return tag("span", words, class_="tl-badge tl-badge--about") if words else None


def going_on(when: DateRecord) -> str | None:
    """Until when at least, for what had not ended."""
    return f"still going on as of {day_words(when.end)}" if when.open else None


def people_and_places(event: Event, directory: Directory, root: str = "") -> Html:
    """Where and who, each name a quiet link and apart from its neighbours' writing direction."""
    return join(
        _run(place_links(event, directory, root), "tl-places"), _run(people_links(event, directory, root), "tl-people")
    )


def place_links(event: Event, directory: Directory, root: str = "") -> list[Html]:
    """The event's places, each once; `root` leads from the page to the site's root."""
    found = {place.name: directory.place(place) for place in reversed(event.places)}
    return [_name_link(name, f"{root}{found[name]}") for name in reversed(found)]


def people_links(event: Event, directory: Directory, root: str = "") -> list[Html]:
    """The event's actors, each once."""
    found = {one.name: directory.person(one) for one in reversed(event.participants)}
    return [_name_link(name, f"{root}{found[name]}") for name in reversed(found)]


def _name_link(name: str, address: str) -> Html:
    return tag("a", tag("bdi", name), href=address)


def _run(names: list[Html], kind: str) -> Html | None:
    return tag("span", join(*names, by=", "), class_=kind) if names else None


def source_count(event: Event, sources: Mapping[str, Source]) -> str:
    """How many articles tell of the event, reprints apart: "3 sources", "2 sources and a reprint"."""
    keys = unique(mention.article for mention in event.mentions)
    texts = unique(sources[key].record.reprint_of or key if key in sources else key for key in keys)
    again = len(keys) - len(texts)
    counts = counted(len(texts), "source")
    return counts if not again else f"{counts} and {'a reprint' if again == 1 else f'{again} reprints'}"


def certainty(event: Event) -> str:
    """How sure the date is: "well supported"; an editor's date is sure in a way of its own."""
    return "set by an editor" if "date" in event.edited else confidence_words(event.confidence)


def when_words(event: Event) -> str:
    """The event's date with what limits it: "week of 12 May 2025 (week only)"."""
    limits = [words for words in (fineness(event.date), going_on(event.date)) if words]
    return f"{date_words(event.date)} ({', '.join(limits)})" if limits else date_words(event.date)
