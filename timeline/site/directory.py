"""Who and what has a page of its own, and where the others are listed.

Most names of a story stand in one event: a page for each would tell no more than that event's.
They are entries of the folder's page instead, and every name leads to where it is told of.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from timeline.model import Participant, Place, Timeline
from timeline.site.address import name_slug, person_page, place_page, place_slug

LEAST_EVENTS = 2
"""Events that a name must stand in to have a page of its own."""


@dataclass(frozen=True, slots=True)
class Directory:
    """Addresses from the site's root for the names of one story."""

    people: frozenset[str]
    """Slugs of the actors that have a page."""
    places: frozenset[str]

    @classmethod
    def of(cls, timeline: Timeline) -> Directory:
        """The directory of a story."""
        people = ({name_slug(one.name) for one in event.participants} for event in timeline.events)
        places = ({place_slug(one) for one in event.places} for event in timeline.events)
        return cls(_notable(people), _notable(places))

    def person(self, participant: Participant) -> str:
        """The actor's page, or its entry on the page of all: `people/index.html#p-…`."""
        slug = name_slug(participant.name)
        return person_page(participant) if slug in self.people else f"people/index.html#p-{slug}"

    def place(self, place: Place) -> str:
        """The place's page, or its entry on the page of all: `places/index.html#p-…`."""
        slug = place_slug(place)
        return place_page(place) if slug in self.places else f"places/index.html#p-{slug}"


def _notable(named: Iterable[set[str]]) -> frozenset[str]:
    """Slugs that stand in enough events; `named` are those of each."""
    counts = Counter(slug for slugs in named for slug in slugs)
    return frozenset(slug for slug, count in counts.items() if count >= LEAST_EVENTS)
