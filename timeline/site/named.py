"""The actors and places of a story, each with the events in which it stands."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from timeline.model import ActorKind, Event, Participant, Place
from timeline.site.address import name_slug, place_slug
from timeline.site.edition import Edition
from timeline.wording import unique


@dataclass(frozen=True, slots=True)
class Named:
    """One actor or place; spellings that share an address are one."""

    slug: str
    name: str
    """As it is most often spelled."""
    address: str
    """Its page, or its entry on the page of all, from the site's root."""
    events: tuple[Event, ...]
    """In reading order."""
    kind: ActorKind | None = None
    place: Place | None = None

    @property
    def has_page(self) -> bool:
        """Whether it has a page of its own."""
        return "#" not in self.address

    @property
    def articles(self) -> tuple[str, ...]:
        """Ids of the articles that tell of its events."""
        return unique(mention.article for event in self.events for mention in event.mentions)


def actors(edition: Edition) -> list[Named]:
    """Every actor, the one with the most events first."""
    found: dict[str, list[tuple[Participant, Event]]] = {}
    for event in edition.order.events:
        for one in event.participants:
            found.setdefault(name_slug(one.name), []).append((one, event))
    return _ranked(_actor(slug, held, edition) for slug, held in found.items())


def places(edition: Edition) -> list[Named]:
    """Every place, the one with the most events first."""
    found: dict[str, list[tuple[Place, Event]]] = {}
    for event in edition.order.events:
        for one in event.places:
            found.setdefault(place_slug(one), []).append((one, event))
    return _ranked(_place(slug, held, edition) for slug, held in found.items())


def people_in(event: Event) -> tuple[str, ...]:
    """Slugs of the event's actors."""
    return unique(name_slug(one.name) for one in event.participants)


def places_in(event: Event) -> tuple[str, ...]:
    """Slugs of the event's places."""
    return unique(map(place_slug, event.places))


def _actor(slug: str, held: Sequence[tuple[Participant, Event]], edition: Edition) -> Named:
    kinds = Counter(one.kind for one, _ in held if one.kind)
    kind = kinds.most_common(1)[0][0] if kinds else None
    name = _usual(one.name for one, _ in held)
    return Named(slug, name, edition.directory.person(held[0][0]), _once(held), kind=kind)


def _place(slug: str, held: Sequence[tuple[Place, Event]], edition: Edition) -> Named:
    """Its coordinates are those of the first mention that has any."""
    known = next((one for one, _ in held if one.latitude is not None), held[0][0])
    name = _usual(one.name for one, _ in held)
    return Named(slug, name, edition.directory.place(held[0][0]), _once(held), kind="place", place=known)


def _usual(names: Iterable[str]) -> str:
    counts = Counter(names)
    return max(sorted(counts), key=lambda name: counts[name])


def _once(held: Iterable[tuple[object, Event]]) -> tuple[Event, ...]:
    return tuple({event.id: event for _, event in held}.values())


def _ranked(found: Iterable[Named]) -> list[Named]:
    return sorted(found, key=lambda named: (-len(named.events), named.name.casefold(), named.slug))
