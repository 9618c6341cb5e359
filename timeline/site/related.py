"""Other events that share an event's people or places: the rarer the name, the closer they are."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from timeline.model import Event
from timeline.site.address import name_slug, place_slug

MOST = 6
"""Events named as related."""
_REACH = 6
"""How many events to either side of a shared name are looked at: nearness in time counts too."""


@dataclass(frozen=True, slots=True)
class Relation:
    """Another event, and the names that both bear."""

    event: Event
    names: tuple[str, ...]


class Kinship:
    """Which events of a story share which names; made once for all of them."""

    def __init__(self, events: Sequence[Event]) -> None:
        self._events = events
        self._bearers: dict[str, list[int]] = {}
        for at, event in enumerate(events):
            for key, _ in _names(event):
                self._bearers.setdefault(key, []).append(at)

    def of(self, at: int) -> tuple[Relation, ...]:
        """The relations of the event at that position of the reading order, in that order."""
        shared: dict[int, list[str]] = {}
        weights: dict[int, float] = {}
        for key, name in _names(self._events[at]):
            for other in self._near(key, at):
                shared.setdefault(other, []).append(name)
                weights[other] = weights.get(other, 0) + 1 / len(self._bearers[key])
        nearest = sorted(shared, key=lambda other: (-weights[other], abs(other - at), other))[:MOST]
        return tuple(Relation(self._events[other], tuple(shared[other])) for other in sorted(nearest))

    def _near(self, key: str, at: int) -> Iterable[int]:
        bearers = self._bearers[key]
        here = bisect_left(bearers, at)
        return (other for other in bearers[max(here - _REACH, 0) : here + _REACH + 1] if other != at)


def _names(event: Event) -> list[tuple[str, str]]:
    """What the event's people and places are told apart by, each with its name, once."""
    people = {f"who {name_slug(one.name)}": one.name for one in event.participants}
    places = {f"where {place_slug(one)}": one.name for one in event.places}
    return [*people.items(), *places.items()]
