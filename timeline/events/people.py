"""Names over the whole story: who is meant by a key, how a headline has it, where a place lies."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from timeline.events.titles import surnames
from timeline.language.places import gazetteer
from timeline.model import Actor, EventMention, Participant, Place



@dataclass(frozen=True, slots=True)
class StoryNames:
    """What the names of a story stand for."""

    full: dict[str, str]
    """Key → the name shown."""
    short: dict[str, str]
    """Name of a person → how a headline has it."""
    where: dict[str, Place]
    """Name of a place → the place."""

    @classmethod
    def of(cls, mentions: Sequence[EventMention]) -> StoryNames:
        actors = [actor for mention in mentions for actor in mention.actors]
        forms: dict[str, Counter[str]] = {}
        for actor in actors:
            forms.setdefault(actor.key, Counter())[actor.name] += 1
        full = {key: _fullest(names) for key, names in forms.items()}
        people = sorted({actor.name for actor in actors if actor.kind == "person"})
        shown = surnames(sorted({full[actor.key] for actor in actors if actor.kind == "person"}))
        keys = {actor.name: actor.key for actor in actors if actor.kind == "person"}
        short = {name: shown.get(full[keys[name]], name) for name in people}
        return cls(full, short, _locate(mentions))

    def key(self, actor: Actor) -> str:
        return actor.key

    def country(self, place: str) -> str | None:
        found = self.where.get(place)
        return found.country if found else None

    def participants(self, mentions: Iterable[EventMention]) -> tuple[Participant, ...]:
        """Each actor once, the most often named first."""
        counts = Counter(actor.key for mention in mentions for actor in mention.actors)
        return tuple(Participant(name=self.full[key]) for key in _by_count(counts))

    def places(self, mentions: Iterable[EventMention]) -> tuple[Place, ...]:
        """Each place once, the most often named first."""
        counts = Counter(place for mention in mentions for place in mention.places)
        return tuple(self.where.get(name, Place(name=name)) for name in _by_count(counts))


def _by_count(counts: Counter[str]) -> list[str]:
    return sorted(counts, key=lambda name: (-counts[name], name))


def _fullest(names: Counter[str]) -> str:
    return max(names, key=lambda name: (len(name.split()) > 1, names[name], len(name), name))


def _locate(mentions: Sequence[EventMention]) -> dict[str, Place]:
    named = sorted({place for mention in mentions for place in mention.places})
    context = tuple(named)
    places = {name: gazetteer().resolve(name, context) for name in named}
    return {name: place for name, place in places.items() if place is not None}
