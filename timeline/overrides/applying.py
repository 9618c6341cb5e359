"""Decisions, applied to a timeline one after the other, each to what the earlier ones have made of it."""

from __future__ import annotations

import logging
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from timeline.errors import OverrideError
from timeline.model import Event, Timeline, order_of
from timeline.overrides.decisions import Address, Override
from timeline.overrides.joining import merged
from timeline.overrides.parting import parted

LOGGER = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Overrides:
    """All decisions of one file, in its order."""

    path: Path
    entries: tuple[Override, ...] = ()

    def apply(self, timeline: Timeline) -> Timeline:
        """The timeline as decided; what is stale changes nothing and is logged as a warning."""
        decided, problems = self._walk(timeline)
        for problem in problems:
            LOGGER.warning("%s", problem)
        return decided

    def stale(self, timeline: Timeline) -> tuple[OverrideError, ...]:
        """What cannot be done with the undecided `timeline`, each with what it points at."""
        return tuple(OverrideError(problem) for problem in self._walk(timeline)[1])

    def _walk(self, undecided: Timeline) -> tuple[Timeline, list[str]]:
        timeline, problems = undecided, list[str]()
        for entry in self.entries:
            found = [_explain(one, undecided, timeline) for one in _addresses(entry)]
            problem = next((problem for problem in found if problem), None) or _nothing_to_part(entry, timeline)
            if problem:
                problems.append(f"{self.path}:{entry.line}: {problem}")
            else:
                timeline = _apply(timeline, entry)
        return timeline, problems


def _addresses(entry: Override) -> list[Address]:
    """The addresses that must lead to an event."""
    return [entry, *([entry.merge_with] if entry.merge_with else []), *(entry.split or ())]


def _events_at(address: Address, timeline: Timeline) -> list[Event]:
    return [event for event in timeline.events if any(map(address.matches, event.mentions))]


def _explain(address: Address, undecided: Timeline, timeline: Timeline) -> str | None:
    """Why an address does not lead to one event; None where it does, or where an earlier decision hid its event."""
    found = _events_at(address, timeline)
    if len(found) == 1:
        return None
    what = f'the words "{address.quote}" of article "{address.article}"'
    if found:
        triggers = sorted({m.trigger for event in found for m in event.mentions if address.matches(m)})
        return f"{what} tell of {len(found)} events; add trigger = one of {', '.join(triggers)}"
    if _events_at(address, undecided):
        return None
    if address.article not in {article.id for article in undecided.articles}:
        return f"stale: points at {what}, and there is no such article"
    return f"stale: points at {what}, where no event is told{_titles(address)}"


def _titles(address: Address) -> str:
    title = getattr(address, "title", None)
    return f' (it was to be titled "{title}")' if title else ""


def _nothing_to_part(entry: Override, timeline: Timeline) -> str | None:
    """Why there is nothing to split; None where there is, or where nothing is to be split."""
    if entry.split is None:
        return None
    for event in _events_at(entry, timeline):
        addresses = (entry, *entry.split)
        if not all(any(map(address.matches, event.mentions)) for address in addresses):
            return f'stale: what is to be split from "{event.title}" is no part of it any more'
        if all(any(address.matches(mention) for address in addresses) for mention in event.mentions):
            return f'stale: "{event.title}" holds nothing else from which it could be split'
    return None


def _apply(timeline: Timeline, entry: Override) -> Timeline:
    """The timeline with one decision; an event that an earlier one hid stays hidden."""
    event = next(iter(_events_at(entry, timeline)), None)
    if event is None:
        return timeline
    others = [one for one in timeline.events if one is not event]
    if entry.split is not None:
        event, rest = parted(event, (entry, *entry.split), timeline)
        others.append(rest)
    other = next(iter(_events_at(entry.merge_with, timeline)), None) if entry.merge_with else None
    if other is not None and other in others:
        event = merged(event, other, timeline)
        others.remove(other)
    decided = _without(event, others) if entry.hide else [*others, _changed(event, entry.changes)]
    return timeline.model_copy(update={"events": tuple(sorted(decided, key=order_of))})


def _without(hidden: Event, others: Sequence[Event]) -> list[Event]:
    """The other events; the addresses of the hidden one lead to the nearest of them."""
    if not others:
        return []
    nearest = min(others, key=lambda other: (-_shared(hidden, other), _days_apart(hidden, other), other.id))
    succeeds = _sorted([hidden.id, *hidden.aliases, *hidden.succeeds, *nearest.succeeds])
    heir = nearest.model_copy(update={"succeeds": succeeds})
    return [heir if other is nearest else other for other in others]


def _shared(one: Event, other: Event) -> int:
    """How many articles tell of both."""
    return len({mention.article for mention in one.mentions} & {mention.article for mention in other.mentions})


def _days_apart(one: Event, other: Event) -> int:
    return abs((one.date.start - other.date.start).days)


def _sorted(names: Iterable[str]) -> tuple[str, ...]:
    return tuple(sorted(set(names)))


def _changed(event: Event, changes: dict[str, object]) -> Event:
    if not changes:
        return event
    date = changes.get("date", event.date)
    others = tuple(other for other in event.other_dates if other.date != date)
    edited = _sorted([*event.edited, *changes])
    return event.model_copy(update=changes | {"other_dates": others, "edited": edited})
