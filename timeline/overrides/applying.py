"""Decisions, applied to a timeline."""

from __future__ import annotations

import datetime
import logging
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import reduce
from pathlib import Path
from typing import TypeVar

from timeline.errors import OverrideError
from timeline.model import Event, Evidence, OtherDate, Timeline
from timeline.overrides.decisions import Address, Override

LOGGER = logging.getLogger(__name__)

Item = TypeVar("Item")


@dataclass(frozen=True, slots=True)
class Overrides:
    """All decisions of one file, in its order."""

    path: Path
    entries: tuple[Override, ...] = ()

    def apply(self, timeline: Timeline) -> Timeline:
        """The timeline as decided; what is stale changes nothing and is logged as a warning."""
        for problem in self.stale(timeline):
            LOGGER.warning("%s", problem)
        return reduce(_apply, [found for entry in self.entries if (found := _resolve(entry, timeline))], timeline)

    def stale(self, timeline: Timeline) -> tuple[OverrideError, ...]:
        """What no longer points at exactly one event of the undecided `timeline`, each with what it pointed at."""
        addresses = [(entry, part) for entry in self.entries for part in (entry, entry.merge_with) if part]
        found = [_explain(part, timeline, f"{self.path}:{entry.line}") for entry, part in addresses]
        return tuple(OverrideError(problem) for problem in found if problem)


def _events_at(address: Address, timeline: Timeline) -> list[Event]:
    return [event for event in timeline.events if any(map(address.matches, event.mentions))]


def _explain(address: Address, timeline: Timeline, where: str) -> str | None:
    """Why an address does not lead to one event; None where it does."""
    found = _events_at(address, timeline)
    if len(found) == 1:
        return None
    what = f'the words "{address.quote}" of article "{address.article}"'
    if found:
        triggers = sorted({m.trigger for event in found for m in event.mentions if address.matches(m)})
        return f"{where}: {what} tell of {len(found)} events; add trigger = one of {', '.join(triggers)}"
    if address.article not in {article.id for article in timeline.articles}:
        return f"{where}: stale: points at {what}, and there is no such article"
    return f"{where}: stale: points at {what}, where no event is told{_titles(address)}"


def _titles(address: Address) -> str:
    title = getattr(address, "title", None)
    return f' (it was to be titled "{title}")' if title else ""


@dataclass(frozen=True, slots=True)
class _Decision:
    """An override with the ids of the events that it leads to."""

    entry: Override
    event: str
    other: str | None


def _resolve(entry: Override, timeline: Timeline) -> _Decision | None:
    found = _events_at(entry, timeline)
    others = _events_at(entry.merge_with, timeline) if entry.merge_with else []
    if len(found) != 1 or (entry.merge_with and len(others) != 1):
        return None
    return _Decision(entry, found[0].id, others[0].id if others else None)


def _apply(timeline: Timeline, decision: _Decision) -> Timeline:
    events = list(timeline.events)
    event = _holder(events, decision.event)
    other = _holder(events, decision.other)
    if event is None:
        return timeline
    kept = [one for one in events if one is not event and one is not other]
    merged = _merged(event, other, timeline) if other and other is not event else event
    decided = [] if decision.entry.hide else [_changed(merged, decision.entry.changes)]
    return timeline.model_copy(update={"events": tuple(sorted(kept + decided, key=_order))})


def _holder(events: Sequence[Event], name: str | None) -> Event | None:
    """The event that bears an id now, by itself or since an earlier decision merged it."""
    return next((event for event in events if name is not None and name in (event.id, *event.aliases)), None)


def _order(event: Event) -> tuple[datetime.date, datetime.date, str]:
    return event.date.start, event.date.end, event.id


def _changed(event: Event, changes: dict[str, object]) -> Event:
    if not changes:
        return event
    date = changes.get("date", event.date)
    others = tuple(other for other in event.other_dates if other.date != date)
    edited = tuple(sorted({*event.edited, *changes}))
    return event.model_copy(update=changes | {"other_dates": others, "edited": edited})


def _merged(event: Event, other: Event, timeline: Timeline) -> Event:
    """`event` with everything that `other` brings; the id is that of the earliest mention, as always."""
    order = _mention_order(timeline)
    mentions = tuple(sorted((*event.mentions, *other.mentions), key=order))
    anchor = event if mentions[0] in event.mentions else other
    ids = dict.fromkeys(sorted({event.id, other.id, *event.aliases, *other.aliases}))
    return event.model_copy(
        update={
            "id": anchor.id,
            "aliases": tuple(name for name in ids if name != anchor.id),
            "participants": _union(event.participants, other.participants),
            "places": _union(event.places, other.places),
            "salience": max(event.salience, other.salience),
            "confidence": max(event.confidence, other.confidence),
            "other_dates": tuple(_other_dates(event, other)),
            "edited": tuple(sorted({*event.edited, *other.edited, "mentions"})),
            "mentions": mentions,
        }
    )


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
