"""Which event of the new timeline each old one has become."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from timeline.model import ArticleRecord, Event, Timeline
from timeline.wording import date_words


@dataclass(frozen=True, slots=True)
class FieldChange:
    """One field of an event, in words; a side that held nothing is empty."""

    field: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Change:
    """An event that is told otherwise than before."""

    event: Event
    fields: tuple[FieldChange, ...]


@dataclass(frozen=True, slots=True)
class Merger:
    """Events that were several and are one now."""

    event: Event
    before: tuple[Event, ...]


@dataclass(frozen=True, slots=True)
class Comparison:
    """Everything that differs; events by date, articles by publication, as the timelines have them."""

    new: tuple[Event, ...]
    changed: tuple[Change, ...]
    merged: tuple[Merger, ...]
    vanished: tuple[Event, ...]
    articles_new: tuple[ArticleRecord, ...]
    articles_revised: tuple[ArticleRecord, ...]
    articles_withdrawn: tuple[ArticleRecord, ...]

    def __bool__(self) -> bool:
        return any((self.new, self.changed, self.merged, self.vanished)) or any(
            (self.articles_new, self.articles_revised, self.articles_withdrawn)
        )


def compare(old: Timeline, new: Timeline) -> Comparison:
    """What differs between two timelines of one story.

    Salience and confidence move with every article and do not count as changes.
    """
    addresses = {alias: event for event in new.events for alias in event.aliases}
    addresses |= {event.id: event for event in new.events}
    became: dict[str, list[Event]] = {}
    for event in old.events:
        if event.id in addresses:
            became.setdefault(addresses[event.id].id, []).append(event)
    vanished = tuple(event for event in old.events if event.id not in addresses)
    return Comparison(
        new=tuple(event for event in new.events if event.id not in became),
        changed=tuple(_changes(new.events, became)),
        merged=tuple(Merger(event, tuple(held)) for event in new.events if len(held := became.get(event.id, [])) > 1),
        vanished=vanished,
        articles_new=_only_in(new.articles, old.articles),
        articles_revised=tuple(_revised(old.articles, new.articles)),
        articles_withdrawn=_only_in(old.articles, new.articles),
    )


def _changes(events: Sequence[Event], became: dict[str, list[Event]]) -> Iterator[Change]:
    """Events that differ from the one they were; of several that were merged, from the one that kept its address."""
    for event in events:
        before = became.get(event.id, [])
        same = next((one for one in before if one.id == event.id), before[0] if before else None)
        if same is not None and (fields := tuple(_differences(same, event))):
            yield Change(event, fields)


def _differences(before: Event, after: Event) -> Iterator[FieldChange]:
    told_before, told_after = _told(before), _told(after)
    for field, words in told_after.items():
        if words != told_before[field]:
            yield FieldChange(field, told_before[field], words)


def _told(event: Event) -> dict[str, str]:
    """What a reader is told of an event, field by field."""
    return {
        "title": event.title,
        "date": date_words(event.date),
        "status": event.status.value,
        "type": event.type,
        "summary": event.summary,
        "participants": ", ".join(participant.name for participant in event.participants),
        "places": ", ".join(place.name for place in event.places),
        "other dates": ", ".join(date_words(other.date) for other in event.other_dates),
        "sources": ", ".join(dict.fromkeys(mention.article for mention in event.mentions)),
        "set by hand": ", ".join(event.edited),
    }


def _only_in(articles: Sequence[ArticleRecord], others: Sequence[ArticleRecord]) -> tuple[ArticleRecord, ...]:
    known = {article.id for article in others}
    return tuple(article for article in articles if article.id not in known)


def _revised(old: Sequence[ArticleRecord], new: Sequence[ArticleRecord]) -> Iterator[ArticleRecord]:
    """Articles whose text, title, date or address changed; files from before there were digests say less."""
    before = {article.id: article for article in old}
    for article in new:
        earlier = before.get(article.id)
        if earlier is not None and _identity(earlier, article) != _identity(article, earlier):
            yield article


def _identity(article: ArticleRecord, other: ArticleRecord) -> tuple[object, ...]:
    return (article.title, article.published, article.url, article.digest if other.digest else "")
