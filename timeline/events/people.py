"""Names over the whole story: who is meant by a key, how a headline has it, where a place lies."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from timeline.events.bynames import Bynames
from timeline.events.vocabulary import table
from timeline.language.aliases import Known, link, name_key
from timeline.language.places import gazetteer
from timeline.model import Actor, ActorKind, EventMention, Participant, Place

_LINKED_KINDS: dict[str, Literal["person", "organisation", "nationality", "place"]] = {
    "person": "person",
    "organisation": "organisation",
    "country": "nationality",
    "place": "place",
}


@dataclass(frozen=True, slots=True)
class StoryNames:
    """What the names of a story stand for."""

    linked: dict[str, str]
    """Name in an article → its name over the story."""
    full: dict[str, str]
    """Key → the name shown."""
    bynames: Bynames
    """How headlines call its persons."""
    where: dict[str, Place]
    """Name of a place → the place."""
    kinds: dict[str, ActorKind]
    """Key → what kind of actor it most often is."""

    @classmethod
    def of(cls, mentions: Sequence[EventMention], texts: Mapping[str, str] | None = None) -> StoryNames:
        """The names of all mentions of a story, linked; `texts`, by article, show who goes by what."""
        linked = link(_known(mentions))
        actors = [actor for mention in mentions for actor in mention.actors]
        full = {_key(actor, linked): _shown(actor, linked) for actor in actors}
        return cls(linked, full, Bynames.of(mentions, linked, texts), _locate(mentions), _kinds(actors, linked))

    def key(self, actor: Actor) -> str:
        """What all names of one actor share over the story: a country's code, or its folded name."""
        return _key(actor, self.linked)

    def country(self, place: str) -> str | None:
        """The country that a place of the story lies in."""
        found = self.where.get(place)
        return found.country if found else None

    def country_short(self, code: str) -> str:
        """A country as a headline has it: "US", "UK", "Ukraine"."""
        return table("short_countries").get(code) or self.full.get(code, code)

    def participants(self, mentions: Iterable[EventMention]) -> tuple[Participant, ...]:
        """Each actor once, the most often named first."""
        counts = Counter(self.key(actor) for mention in mentions for actor in mention.actors)
        return tuple(Participant(name=self.full[key], kind=self.kinds[key]) for key in _by_count(counts))

    def places(self, mentions: Iterable[EventMention]) -> tuple[Place, ...]:
        """Each place once, the most often named first."""
        counts = Counter(place for mention in mentions for place in mention.places)
        return tuple(self.where.get(name, Place(name=name)) for name in _by_count(counts))


def _by_count(counts: Counter[str]) -> list[str]:
    return sorted(counts, key=lambda name: (-counts[name], name))


def _known(mentions: Sequence[EventMention]) -> list[list[Known]]:
    """The names of each article, as linking them takes them."""
    articles: dict[str, list[Known]] = {}
    for mention in mentions:
        names = (Known(actor.name, _LINKED_KINDS[actor.kind], actor.role) for actor in mention.actors)
        articles.setdefault(mention.article, []).extend(names)
    return list(articles.values())


def _key(actor: Actor, linked: dict[str, str]) -> str:
    return actor.key if _is_country(actor) else name_key(linked.get(actor.name, actor.name))


def _kinds(actors: Iterable[Actor], linked: dict[str, str]) -> dict[str, ActorKind]:
    counts: dict[str, Counter[ActorKind]] = {}
    for actor in actors:
        kind: ActorKind = "country" if _is_country(actor) else actor.kind
        counts.setdefault(_key(actor, linked), Counter())[kind] += 1
    return {key: max(sorted(held), key=lambda kind: held[kind]) for key, held in counts.items()}


def _is_country(actor: Actor) -> bool:
    return len(actor.key) == 2 and actor.key.isupper()


def _shown(actor: Actor, linked: dict[str, str]) -> str:
    """A country by its own name, whichever capital or people stood for it."""
    country = gazetteer().country(actor.key) if _is_country(actor) else ""
    return country or linked.get(actor.name, actor.name)


def _locate(mentions: Sequence[EventMention]) -> dict[str, Place]:
    named = sorted({place for mention in mentions for place in mention.places})
    context = tuple(named)
    places = {name: gazetteer().resolve(name, context) for name in named}
    return {name: place for name, place in places.items() if place is not None}
