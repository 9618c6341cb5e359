"""Two events → one, and what of an event follows from its mentions."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

from timeline.model import Event, Evidence, OtherDate, Timeline

Item = TypeVar("Item")


def merged(event: Event, other: Event, timeline: Timeline) -> Event:
    """`event` with everything that `other` brings; title and date are those of `event`."""
    mentions = in_order((*event.mentions, *other.mentions), timeline)
    names = {event.id, other.id, *event.aliases, *other.aliases}
    id_ = called_by(mentions) or (event if mentions[0] in event.mentions else other).id
    return event.model_copy(
        update={
            "id": id_,
            "aliases": tuple(sorted(names - {id_})),
            "succeeds": tuple(sorted({*event.succeeds, *other.succeeds})),
            "participants": _union(event.participants, other.participants),
            "places": _union(event.places, other.places),
            "salience": max(event.salience, other.salience),
            "confidence": max(event.confidence, other.confidence),
            "other_dates": tuple(_other_dates(event, other)),
            "edited": tuple(sorted({*event.edited, *other.edited, "mentions"})),
            "mentions": mentions,
        }
    )


def in_order(mentions: Iterable[Evidence], timeline: Timeline) -> tuple[Evidence, ...]:
    """By publication, article and offset, as in every event."""
    return tuple(sorted(mentions, key=_mention_order(timeline)))


def called_by(mentions: Iterable[Evidence]) -> str:
    """The id of an event with these mentions; empty where none of them may give one."""
    return next((mention.address for mention in mentions if mention.address), "")


def _mention_order(timeline: Timeline) -> Callable[[Evidence], tuple[datetime.date, str, int]]:
    published = {article.id: article.published or datetime.date.max for article in timeline.articles}
    return lambda mention: (published.get(mention.article, datetime.date.max), mention.article, mention.start)


def _union(first: tuple[Item, ...], second: tuple[Item, ...]) -> tuple[Item, ...]:
    return (*first, *(item for item in second if item not in first))


def _other_dates(event: Event, other: Event) -> Iterator[OtherDate]:
    """Dates that the merged event's sources give and it does not bear; a coarser one is no disagreement."""
    articles = tuple(sorted({mention.article for mention in other.mentions}))
    yield from event.other_dates
    for found in (OtherDate(date=other.date, articles=articles), *other.other_dates):
        known = [event.date, *(one.date for one in event.other_dates)]
        if found.date not in known and not found.date.interval.contains(event.date.interval):
            yield found
