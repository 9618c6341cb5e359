"""Who and what has a page of its own, and where the others are listed.

Most names of a story stand in one event of one article: a page for each would cost more than it tells.
They are entries of the folder's page instead, and every name leads to where it is told of.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from timeline.model import Event, Participant, Place, Timeline
from timeline.site.address import name_slug, person_page, place_page, place_slug

LEAST_EVENTS = 2
"""Events, or articles, that a name must stand in to have a page of its own."""


@dataclass(frozen=True, slots=True)
class Directory:
    """Addresses from the site's root for the names of one story."""

    people: frozenset[str]
    """Slugs of the actors that have a page."""
    places: frozenset[str]

    @classmethod
    def of(cls, timeline: Timeline) -> Directory:
        """The directory of a story."""
        people = ((name_slug(one.name), event) for event in timeline.events for one in event.participants)
        places = ((place_slug(one), event) for event in timeline.events for one in event.places)
        return cls(_notable(people), _notable(places))

    def person(self, participant: Participant) -> str:
        """The actor's page, or its entry on the page of all: `people/index.html#p-…`."""
        slug = name_slug(participant.name)
        return person_page(participant) if slug in self.people else f"people/index.html#p-{slug}"

    def place(self, place: Place) -> str:
        """The place's page, or its entry on the page of all: `places/index.html#p-…`."""
        slug = place_slug(place)
        return place_page(place) if slug in self.places else f"places/index.html#p-{slug}"


def _notable(named: Iterable[tuple[str, Event]]) -> frozenset[str]:
    """Slugs that stand in enough events or enough articles."""
    events: dict[str, set[str]] = {}
    articles: dict[str, set[str]] = {}
    for slug, event in named:
        events.setdefault(slug, set()).add(event.id)
        articles.setdefault(slug, set()).update(mention.article for mention in event.mentions)
    return frozenset(slug for slug in events if max(len(events[slug]), len(articles[slug])) >= LEAST_EVENTS)
